"""Look at features: search them by text, and gather what a feature's page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch
from tqdm.auto import tqdm

from saekit import metrics, neighbourhoods
from saekit.index import Example, Interval
from saekit.text import visible

if TYPE_CHECKING:
    from saekit.corpus import TokenBatch
    from saekit.study import Study


@dataclass(frozen=True)
class FeaturePage:
    """What is known of one feature.

    tokens, density: how many tokens it is active on, and their share; histogram: activations by
    equal bins from 0 to the maximum, (counts, edges); top: the strongest examples, one a document;
    intervals: examples from activation intervals, weakest first; promoted: token and direct logit
    effect, most promoted first.
    """

    feature: int
    tokens: int
    density: float
    maximum: float
    histogram: tuple[np.ndarray, np.ndarray]
    top: list[Example]
    intervals: list[Interval]
    promoted: pd.DataFrame


def feature_page(study: Study, feature: int, examples: int = 8) -> FeaturePage:
    """Everything that a page shows of a feature; raises ValueError for one that does not exist."""
    index = study.index
    return FeaturePage(
        feature=feature,
        tokens=len(index.of(feature)[0]),
        density=float(index.density[feature]),
        maximum=float(index.maximum[feature]),
        histogram=index.histogram(feature),
        top=index.top_examples(feature, examples),
        intervals=index.interval_examples(feature),
        promoted=promoted_tokens(study, feature),
    )


GOOD_F1 = 0.5
"""From this F1 on a feature goes by the name of the concept it detects best."""


def feature_table(study: Study) -> pd.DataFrame:
    """One line a living feature: label, concept, F1, density and maximum; made once and kept.

    label: the concept that the feature detects with an F1 of at least .5 on the study's text,
    otherwise its strongest tokens. concept and f1 are those of the best concept, however good, and
    missing where the text has no labels.
    """
    return study.kept("feature-tables", lambda: _feature_table(study))


def _feature_table(study: Study) -> pd.DataFrame:
    index = study.index
    alive = np.flatnonzero(index.density > 0)
    tokens = [
        describe(study, feature)
        for feature in tqdm(alive.tolist(), desc="naming features", leave=False)
    ]
    table = pd.DataFrame(
        {"label": tokens, "density": index.density[alive], "maximum": index.maximum[alive]},
        index=pd.Index(alive, name="feature"),
    )
    if study.corpus.labels is None:
        return table.assign(concept=None, f1=np.nan)
    truth = study.truth.loc[alive]
    table = table.assign(concept=truth.idxmax(axis=1), f1=truth.max(axis=1))
    good = table["f1"] >= GOOD_F1
    return table.assign(label=table["concept"].where(good, table["label"]))


def by_label(study: Study, words: str, count: int = 40) -> pd.DataFrame:
    """The features whose label holds all of these words, best F1 first; lines of `feature_table`.

    Case does not matter. Raises ValueError where there are no words.
    """
    wanted = words.lower().split()
    if not wanted:
        raise ValueError("There is nothing to look for: type a word of a label.")
    table = feature_table(study)
    labels = table["label"].str.lower()
    found = np.logical_and.reduce([labels.str.contains(word, regex=False) for word in wanted])
    return table[found].sort_values("f1", ascending=False, kind="stable").head(count)


def by_concept(study: Study, concept: str, count: int = 10) -> pd.DataFrame:
    """The features that detect a labelled concept best, by F1 on the study's own text.

    One line a feature: the threshold of its best F1 among all that it reaches, precision and
    recall there. Raises ValueError for a concept that the text does not label.
    """
    mask = study.corpus.labels.mask(concept)
    # Twice as many by the coarse thresholds of `truth` than are asked for by the fine ones.
    candidates = study.truth[concept].nlargest(2 * count)
    lines = [(feature, *_detection(study, feature, mask)) for feature in candidates.index]
    columns = ["feature", "f1", "precision", "recall", "threshold"]
    table = pd.DataFrame(lines, columns=columns)
    table["density"] = study.index.density[table["feature"]]
    return table.sort_values("f1", ascending=False, kind="stable", ignore_index=True).head(count)


def _detection(study: Study, feature: int, mask: np.ndarray) -> tuple[float, float, float, float]:
    """Best F1 over all thresholds, with precision and recall; fires where the value is ≥ it."""
    positions, values = study.index.of(feature)
    labelled = np.count_nonzero(mask)  # twenty times as fast as the sum of as many truths
    if not len(values):
        return 0.0, 0.0, 0.0, np.inf
    # Positive floats are ordered as their bits are; with the label behind them one sort of numbers
    # does, several times as fast as one of places.
    bits = np.ascontiguousarray(values, dtype=np.float32).view(np.uint32).astype(np.uint64)
    keys = np.sort(bits << np.uint64(1) | mask[positions])[::-1]
    hits = np.cumsum(keys & np.uint64(1))
    said = np.arange(1, len(keys) + 1)
    ranked = (keys >> np.uint64(1)).astype(np.uint32).view(np.float32)
    last_of_its_value = np.append(ranked[:-1] != ranked[1:], True)
    scores = np.where(last_of_its_value, metrics.f1(hits, said, labelled), 0)
    best = int(scores.argmax())
    precision, recall = hits[best] / said[best], hits[best] / max(1, labelled)
    return float(scores[best]), float(precision), float(recall), float(ranked[best])


def promoted_tokens(study: Study, feature: int, count: int = 10) -> pd.DataFrame:
    """The tokens whose logits a feature's direction raises and lowers most: token, effect."""
    with torch.no_grad():
        effects = study.model.direct_logits(study.sae.directions[feature]).float().cpu()
    # A model's logits may reach past its tokenizer's vocabulary.
    effects = effects[: len(study.model.tokenizer)]
    order = effects.argsort(descending=True)
    count = min(count, len(order) // 2)
    chosen = torch.cat([order[:count], order[-count:]])
    tokens = study.model.token_strings(chosen.tolist())
    return pd.DataFrame({"token": tokens, "effect": effects[chosen].numpy()})


def activations_on(study: Study, text: str) -> tuple[list[str], np.ndarray]:
    """Every feature's activation on a text: its token strings and (tokens, n_features).

    Raises ValueError for an empty text.
    """
    if not text.strip():
        raise ValueError("There is no text to look at: type a few words.")
    return activations_at(study, study.model.tokenize(text))


def activations_at(study: Study, batch: TokenBatch) -> tuple[list[str], np.ndarray]:
    """The same for tokens, such as those that a model wrote.

    Their text need not make the same tokens: a broken character is read again as several.
    """
    x = study.model.read(batch, [study.site])[study.site]
    with torch.no_grad():
        codes = study.sae.encode(x[batch.keep.to(x.device)]).dense().float().cpu().numpy()
    return study.model.token_strings(batch.ids[batch.keep].tolist()), codes


def search(study: Study, text: str, count: int = 12, token: int | None = None) -> pd.DataFrame:
    """The features strongest on a text, as in the paper's search by a single prompt.

    token: look at this token only (-1 is the last); otherwise each feature counts where it is
    strongest. One line a feature, strongest first: activation in normalised units, × its maximum
    on the corpus, and density, without which a feature that is always on would look like a find.
    """
    tokens, codes = activations_on(study, text)
    if token is not None:
        if not -len(tokens) <= token < len(tokens):
            raise ValueError(f"The text has {len(tokens)} tokens, so there is no token {token}.")
        token %= len(tokens)
        tokens, codes = tokens[token : token + 1], codes[token : token + 1]
    strongest, where = codes.max(0), codes.argmax(0)
    order = np.argsort(-strongest, kind="stable")[:count]
    order = order[strongest[order] > 0]
    maximum = study.index.maximum[order]
    return pd.DataFrame(
        {
            "feature": order,
            "token": [tokens[i] for i in where[order]],
            "activation": strongest[order],
            "times_maximum": strongest[order] / np.where(maximum > 0, maximum, np.nan),
            "density": study.index.density[order],
        }
    )


def contrast(
    study: Study, positives: list[str], negatives: list[str], count: int = 10
) -> pd.DataFrame:
    """Search by sets of prompts: features active on the last token of these and not of those.

    The paper keeps features active on all positives and no negative; a score ranks them here, so
    that near misses are seen. score: the share of positives on which the feature is active minus
    that of negatives, equal shares ordered by the difference of mean activation. One line a
    feature, best first. Raises ValueError where a set is empty.
    """
    if not positives or not negatives:
        raise ValueError("A contrast needs at least one prompt on either side.")
    on, off = (last_codes(study, texts) for texts in (positives, negatives))
    on_share, off_share = (on > 0).mean(0), (off > 0).mean(0)
    difference = on.mean(0) - off.mean(0)
    order = np.lexsort((-difference, -(on_share - off_share)))[:count]
    return pd.DataFrame(
        {
            "feature": order,
            "score": (on_share - off_share)[order],
            "on positives": on_share[order],
            "on negatives": off_share[order],
            "difference": difference[order],
            "density": study.index.density[order],
        }
    )


def last_codes(study: Study, texts: list[str]) -> np.ndarray:
    """Every feature's activation on the last token of each text, (texts, n_features)."""
    batch = study.model.tokenize(texts)
    x = study.model.read(batch, [study.site])[study.site]
    last = batch.attention_mask.sum(1) - 1
    with torch.no_grad():
        codes = study.sae.encode(x[torch.arange(len(x)), last.to(x.device)])
    return codes.dense().float().cpu().numpy()


def neighbours(study: Study, feature: int, count: int = 10) -> pd.DataFrame:
    """The `nearest` features, and what they fire on."""
    table = nearest(study, feature, count)
    names = [describe(study, neighbour) for neighbour in table["feature"]]
    return table.assign(**{"fires on": names})[["feature", "cosine", "fires on", "control"]]


def nearest(study: Study, feature: int, count: int = 10) -> pd.DataFrame:
    """The features whose decoder directions are nearest: feature, cosine, control.

    Dead features are left out. `control` is the largest cosine that a random direction reaches with
    any of the others, averaged over 20 draws. No line where all other features are dead. Raises
    ValueError for a feature that does not exist.
    """
    study.index.of(feature)
    alive = np.flatnonzero((study.index.density > 0) | (np.arange(study.sae.n_features) == feature))
    pooled = neighbourhoods.pool({"": study.sae}, {"": alive})
    table = neighbourhoods.nearest(pooled, int(np.searchsorted(alive, feature)), count)
    return table[["feature", "cosine", "control"]]


def describe(study: Study, feature: int) -> str:
    """A feature in a few words, from its data alone: its strongest tokens; none if it is dead."""
    examples = study.index.top_examples(feature, 12, context=0)
    tokens = study.model.token_strings(example.tokens[example.focus] for example in examples)
    # White space is all that some features fire on.
    words = [token.strip() or visible(token).replace(" ", "␣") for token in tokens]
    return " · ".join(list(dict.fromkeys(words))[:4])


def feature_map(study: Study, seed: int = 0) -> pd.DataFrame:
    """A map of the features of all the study's SAEs by decoder direction; made once and kept.

    One line a living feature: x, y, cluster (−1 for none), sae, feature, and label, concept, F1
    and density as in `feature_table`.
    """
    return study.kept("maps", lambda: _feature_map(study, seed))


def _feature_map(study: Study, seed: int) -> pd.DataFrame:
    tables = {name: feature_table(study.with_sae(sae)) for name, sae in study.saes.items()}
    alive = {name: table.index.to_numpy() for name, table in tables.items()}
    pool = neighbourhoods.pool(study.saes, alive)
    facts = pd.concat(tables, names=["sae"]).reset_index()
    return pool.table.merge(facts, on=["sae", "feature"]).join(neighbourhoods.layout(pool, seed))
