"""Which features steer well: the output and the input score of a feature, against what it does.

Arad et al. 2025, "SAEs Are Good for Steering – If You Select the Right Features", arXiv 2505.20063:
*input* features tell what was read, *output* features change what is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch
from scipy.stats import rankdata
from torch import Tensor

from saekit import metrics
from saekit.corpus import TokenBatch
from saekit.steering import Dose, cases, clamp, steered_texts
from saekit.study import Skipped, needs_world

if TYPE_CHECKING:
    from saekit.study import Study

OWN_TOKENS, EXAMPLES = 20, 100
"""A feature's own tokens are so many that it promotes most; it is asked at so many examples."""
FACTOR = 10.0
NEUTRAL = ("In my experience,", "From my experience,", "I once heard that", "She saw a")
ROWS = 64
DOSES, FEATURES, PROMPTS, TOKENS = (1.0, 2.0, 4.0), 100, 6, 16
LEAST_F1 = 0.25
PREDICTORS = ("output_score", "input_score", "f1")
SUCCESSES = ("writes_own_tokens", "names_concept")


def own_tokens(study: Study, features: Sequence[int]) -> np.ndarray:
    """The tokens whose logits each direction raises most (the logit lens), (features, 20)."""
    with torch.no_grad():
        effects = study.model.direct_logits(study.sae.directions[list(features)]).float().cpu()
    # A model's logits may reach past its tokenizer's vocabulary.
    effects = effects[:, : len(study.model.tokenizer)]
    return effects.topk(min(OWN_TOKENS, effects.shape[1]), dim=1).indices.numpy()


def input_scores(study: Study, features: Sequence[int]) -> np.ndarray:
    """How often a feature is strongest on a token that it itself promotes, (features,).

    The share of its strongest examples, up to 100, one a document, whose peak is on one of its own
    tokens; NaN for a feature that is never active.
    """
    found = []
    for feature, own in zip(features, own_tokens(study, features), strict=True):
        examples = study.index.top_examples(int(feature), EXAMPLES)
        hits = [int(example.tokens[example.focus]) in own for example in examples]
        found.append(np.mean(hits) if hits else np.nan)
    return np.array(found)


def output_scores(
    study: Study,
    features: Sequence[int],
    prompts: Sequence[str] = NEUTRAL,
    factor: float = FACTOR,
) -> np.ndarray:
    """How far a feature, made much stronger, brings its own tokens about, (features,).

    (1 − rank / vocabulary) · p, with the best rank (from 0) and the largest probability that one of
    its own tokens has as the next one, after `factor` × the largest activation of any feature there
    was added to this one's at the prompt's last token. Theirs is the same on one prompt; this is
    the mean over several, since a small model answers one as chance would have it.
    """
    own = torch.from_numpy(own_tokens(study, features))
    directions = study.sae.directions[list(features)].detach()
    rows = [
        torch.stack([_on_prompt(study, prompt, *part, factor) for prompt in prompts]).mean(0)
        for part in zip(directions.split(ROWS), own.split(ROWS), strict=True)
    ]
    return torch.cat(rows).numpy()


def _on_prompt(study: Study, prompt: str, directions: Tensor, own: Tensor, factor: float) -> Tensor:
    """The score of each direction after one prompt, (directions,)."""
    sae, one = study.sae, study.model.tokenize(prompt)
    ids, mask, keep = (
        part.expand(len(directions), -1) for part in (one.ids, one.attention_mask, one.keep)
    )

    def edit(x: Tensor) -> Tensor:
        new = x.clone()
        largest = sae.encode(x[:1, -1]).dense().max()
        new[:, -1] += (factor * largest * directions / sae.scale).to(x)
        return new

    def score(logits: Tensor) -> Tensor:
        chances = logits[:, -1].float().softmax(dim=1)
        best = chances.gather(1, own.to(chances.device)).amax(dim=1)
        rank = (chances > best[:, None]).sum(dim=1)
        return (1 - rank / chances.shape[1]) * best

    batch = TokenBatch(ids, mask, keep, one.positions.repeat(len(directions)))
    with torch.no_grad():
        return study.model.run(batch, {study.site: edit}, score).cpu()


@needs_world
def successes(study: Study, count: int = FEATURES) -> pd.DataFrame:
    """Scores and success of features that detect a concept with a name, up to `count` at random.

    concept: the one that the feature detects best, with an F1 of at least .25. writes_own_tokens:
    the share of texts with one of the feature's own tokens, as in the paper; names_concept: that of
    texts which name the concept, by the world's truth. Both are means over prompts of other things
    and over doses of 1, 2 and 4 × the maximum, less what the model writes by itself.
    """
    named = [name for name in study.truth.columns if getattr(study.concepts.get(name), "words", ())]
    truth = study.truth[named]
    good = np.flatnonzero(truth.max(axis=1) >= LEAST_F1)
    features = np.sort(np.random.default_rng(0).permutation(good)[:count])
    concepts = truth.loc[features].idxmax(axis=1).to_numpy()
    prompts = cases.openings(PROMPTS, cases.TRIED_ON)
    plain = steered_texts(study.model, study.site, None, prompts, max_new_tokens=TOKENS)
    rows = []
    for feature, concept, own in zip(features, concepts, own_tokens(study, features), strict=True):
        before = _found(study, plain, own, concept)
        after = [_found(study, texts, own, concept) for texts in _steered(study, feature, prompts)]
        rows.append(np.mean(after, axis=0) - before)
    table = pd.DataFrame(rows, columns=list(SUCCESSES))
    return table.assign(
        feature=features,
        concept=concepts,
        output_score=output_scores(study, features),
        input_score=input_scores(study, features),
        f1=truth.loc[features].max(axis=1).to_numpy(),
    )


def _steered(study: Study, feature: int, prompts: list[str]) -> list[list[str]]:
    """The continuations of the prompts at each dose."""
    doses = [Dose.of_maximum(study.sae, study.index.maximum[feature], times) for times in DOSES]
    # One dose for each row of one batch.
    held = torch.tensor([dose.activation for dose in doses]).repeat_interleave(len(prompts))
    edit = clamp(study.sae, {int(feature): held})
    texts = steered_texts(
        study.model, study.site, edit, prompts * len(doses), max_new_tokens=TOKENS
    )
    return [texts[first : first + len(prompts)] for first in range(0, len(texts), len(prompts))]


def _found(study: Study, texts: list[str], own: np.ndarray, concept: str) -> tuple[float, float]:
    """The shares of texts with one of some tokens, and of those that name a concept."""
    rows = study.model.tokenizer(texts, add_special_tokens=False)["input_ids"]
    named = cases.naming(study, concept, (), texts)
    return (
        float(np.mean([bool(set(row) & set(own.tolist())) for row in rows])),
        float(np.mean([case.wanted(text) for case, text in zip(named, texts, strict=True)])),
    )


def predictions(table: pd.DataFrame | Skipped) -> pd.DataFrame | Skipped:
    """How well each score ranks features by each success; table: `successes`.

    One line for each: Spearman's correlation over the n features with its 95 % bootstrap interval,
    and the same with the score shuffled, as the control.
    """
    if isinstance(table, Skipped):
        return table
    shuffled = table.sample(frac=1, random_state=0)
    rows = []
    for success in SUCCESSES:
        for predictor in PREDICTORS:
            pairs = table[[predictor, success]].to_numpy(dtype=float)
            chance = np.column_stack([shuffled[predictor], table[success]])
            correlation = metrics.bootstrap_interval(pairs, statistic=_rank_correlation)
            rows.append((success, predictor, *correlation, _rank_correlation(chance), len(table)))
    return pd.DataFrame(rows, columns=["success", "score", "r", "low", "high", "control", "n"])


def _rank_correlation(pairs: np.ndarray, axis: int = 0) -> np.ndarray:
    """Spearman's correlation of pairs on the last axis, over `axis`."""
    ranks = rankdata(pairs, axis=axis)
    ranks = ranks - ranks.mean(axis=axis, keepdims=True)
    covariance = ranks.prod(axis=-1).sum(axis=axis)
    return covariance / np.sqrt(np.square(ranks).sum(axis=axis).prod(axis=-1))
