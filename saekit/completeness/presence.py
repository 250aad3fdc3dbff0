"""Which words have a feature: by the truth, and by the paper's procedure with any judge.

By the truth a word has a feature when one detects it with an F1 above `HAS_FEATURE`. Feature and
threshold are chosen on one text and scored on another. Recall is the share of the word's
occurrences on which the feature fires; precision the share of the tokens on which it fires that
are the word, among all tokens of a text in which every word occurs equally often and all else as
often as in the SAEs' own text: false alarms on other words and on ordinary text count at their
natural rate, and a rare word's feature is asked for no more than a frequent word's. A feature of k
words alike reaches 2/(k + 1): more than 1/2 are those of one or two, more than 2/3 those of one.
Where words are as frequent as in training text, false alarms on rare words hardly count, and those
on frequent words and ordinary text outnumber a rare word: the natural F1, of the same feature and
threshold.

By the paper's procedure a prompt ends in the word, and a judge says of each of the five features
strongest there whether the word is what it is mainly about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy import sparse
from torch import Tensor

from saekit import indexing, metrics
from saekit.activations import read_activations
from saekit.completeness.texts import Texts
from saekit.corpus import Corpus
from saekit.judges import Judge, question
from saekit.sae import SAE
from saekit.sandbox import saes, text
from saekit.specificity import Units

if TYPE_CHECKING:
    from saekit.model import Model
    from saekit.study import Study

HAS_FEATURE, OF_ONE_WORD = 1 / 2, 2 / 3
"""The F1 that must be passed: by a feature of at most two words alike, and by one of one word."""
STRONGEST, PROMPTS, EXAMPLES = 5, 8, 10
NULL = "null: "
"""The name of an SAE that is a null control begins with this."""
_FROZEN = "2048-seed-0-frozen-decoder"

Accepts = Callable[[str, int], bool]
"""Whether a word is what a feature is mainly about: (word, feature) -> yes or no."""


@dataclass(frozen=True)
class Reading:
    """The site's activations on both texts, (tokens, d_model) each, read once for all SAEs."""

    texts: Texts
    chosen_on: Tensor
    scored_on: Tensor

    def units(self, sae: SAE) -> Units:
        """All features of an SAE on both texts."""
        sides = ((self.texts.chosen_on, self.chosen_on), (self.texts.scored_on, self.scored_on))
        names = [str(feature) for feature in range(sae.n_features)]
        return Units(names, *(_matrix(sae, *side) for side in sides))


def read(study: Study, texts: Texts) -> Reading:
    """Read both texts at the study's site."""
    sides = (texts.chosen_on, texts.scored_on)
    return Reading(texts, *(read_activations(study.model, study.site, side) for side in sides))


def with_null(study: Study, reading: Reading) -> dict[str, SAE]:
    """The study's SAEs, smallest first, and a null control behind them.

    On the sandbox an SAE trained with its random decoder frozen, elsewhere one that was never
    trained.
    """
    found = dict(sorted(study.saes.items(), key=lambda item: item[1].n_features))
    shipped = saes.load(_FROZEN)
    if study.knows_world and shipped.site == str(study.site):
        return {**found, f"{NULL}frozen random decoder": shipped.to(study.model.device)}
    sae, sample = study.sae, reading.chosen_on.to(study.model.device)
    untrained = SAE.create(sae.architecture, sae.n_features, sample, seed=1, site=str(study.site))
    return {**found, f"{NULL}untrained": untrained.to(study.model.device)}


def other_seeds(study: Study) -> dict[str, SAE]:
    """The shipped SAEs of further seeds, where the study reads their site; else none."""
    if not study.knows_world or saes.load().site != str(study.site):
        return {}
    others = (arm for arm in saes.ARMS.values() if not arm.null and arm.seed != saes.SEEDS[0])
    shipped = [arm.name for arm in others if (text.DATA / "saes" / arm.name).exists()]
    return {name: saes.load(name).to(study.model.device) for name in sorted(shipped)}


def measure(
    reading: Reading,
    saes: Mapping[str, SAE],
    judge: Callable[[Units, Texts], Accepts] | None = None,
) -> pd.DataFrame:
    """One line a word and SAE: whether a feature is there, by the truth and by the procedure.

    judge: makes the procedure's judge from an SAE's units; by default `by_examples`. Columns beside
    those of the texts' words: sae, n_features, alive (active on any token of both texts); all of
    `best_features`; present and of_one_word (whether the F1 is above 1/2, and above 2/3), naturally
    (whether the natural one is above 1/2); features (how many of the SAE's have the word as
    `main_words`); by_prompt (whether the paper's procedure finds one).
    """
    texts, lines = reading.texts, []
    for name, sae in saes.items():
        units = reading.units(sae)
        accepts = (judge or by_examples)(units, texts)
        found = pd.concat([texts.words, best_features(units, texts)], axis=1)
        found["present"] = found["f1"] > HAS_FEATURE
        found["of_one_word"] = found["f1"] > OF_ONE_WORD
        found["naturally"] = found["natural_f1"] > HAS_FEATURE
        mains = main_words(units, texts)
        found["features"] = np.bincount(mains[mains >= 0], minlength=len(texts.names))
        found["by_prompt"] = [
            any(accepts(word, int(feature)) for feature in five)
            for word, five in zip(texts.names, strongest(units, texts), strict=True)
        ]
        alive = sum(np.diff(side.indptr) for side in (units.chosen_on, units.scored_on)) > 0
        lines.append(found.assign(sae=name, n_features=sae.n_features, alive=int(alive.sum())))
    return pd.concat(lines).rename_axis("word").reset_index()


def best_features(units: Units, texts: Texts) -> pd.DataFrame:
    """Each word's best feature: chosen with its threshold on the first text, scored on the second.

    One line a word: feature, threshold, f1, precision, recall; natural_precision and natural_f1:
    the same where each word occurs as often as in training text.
    """
    labels = [side.labels.any_role(texts.names) for side in (texts.chosen_on, texts.scored_on)]
    best = metrics.best_f1(units.chosen_on, labels[0]).argmax(0)
    natural = _natural_weights(texts, labels[1])
    lines = []
    for word, feature in enumerate(best):
        values, here = _column(units.chosen_on, feature), _rows(labels[0], word)
        threshold = metrics.best_threshold(values, here) if values.any() else np.inf
        # Where to say yes always were best, the feature still says so only where it is active.
        threshold = max(threshold, 0.0)
        here, said = _rows(labels[1], word), _column(units.scored_on, feature) > threshold
        scores = [_detection(said, here, weights) for weights in (np.ones(len(here)), natural)]
        (precision, recall, f1), (natural_precision, _, natural_f1) = scores
        rates = (f1, precision, recall, natural_precision, natural_f1)
        lines.append((int(feature), threshold, *rates))
    names = ["feature", "threshold", "f1", "precision", "recall", "natural_precision", "natural_f1"]
    return pd.DataFrame(lines, columns=names, index=texts.words.index)


def _natural_weights(texts: Texts, labels: sparse.csc_matrix) -> np.ndarray:
    """How much each token counts for words to be as frequent as in training text, (tokens,)."""
    weights = np.ones(labels.shape[0])
    wanted = texts.words["frequency"].to_numpy() * labels.shape[0]
    for word, occurrences in enumerate(wanted):
        here = _rows(labels, word)
        weights[here] = occurrences / max(here.sum(), 1)
    return weights


def _detection(said: np.ndarray, here: np.ndarray, weights: np.ndarray) -> tuple[float, ...]:
    """Precision, recall and F1 where tokens count by their weights; 0 where nothing is said."""
    hits, all_said, all_here = (weights @ some for some in (said & here, said, here))
    # Tiny weights are counted too, where metrics.f1 would take less than one token for none.
    parts = ((hits, all_said), (hits, all_here), (2 * hits, all_said + all_here))
    return tuple(float(part / whole) if whole else 0.0 for part, whole in parts)


def strongest(
    units: Units, texts: Texts, prompts: int = PROMPTS, count: int = STRONGEST
) -> np.ndarray:
    """The features strongest at the end of prompts that end in each word, (words, count).

    The prompts are the first occurrences in the second text, each with all that leads up to it; a
    feature counts by its mean activation.
    """
    labels = texts.scored_on.labels.any_role(texts.names)
    rows = units.scored_on.tocsr()
    found = []
    for word in range(len(texts.names)):
        some = labels.indices[labels.indptr[word] : labels.indptr[word + 1]][:prompts]
        mean = np.asarray(rows[some].mean(axis=0)).ravel()
        found.append(np.argsort(-mean, kind="stable")[:count])
    return np.array(found)


def main_words(units: Units, texts: Texts, examples: int = EXAMPLES) -> np.ndarray:
    """The word that most of a feature's strongest examples on the first text are, (features,).

    Its number, −1 where no word has more than half of them.
    """
    labels = texts.chosen_on.labels.any_role(texts.names)
    word_of = np.full(len(texts.chosen_on), -1)
    for word in range(len(texts.names)):
        word_of[labels.indices[labels.indptr[word] : labels.indptr[word + 1]]] = word
    found = np.full(len(units), -1)
    for feature in range(len(units)):
        words = word_of[_strongest_positions(units.chosen_on, feature, examples)]
        counted = np.bincount(words[words >= 0], minlength=1)
        if 2 * counted.max() > max(len(words), 1):
            found[feature] = counted.argmax()
    return found


def by_examples(units: Units, texts: Texts) -> Accepts:
    """The truth as judge: more than half of a feature's ten strongest examples are the word."""
    mains, number = main_words(units, texts), {word: i for i, word in enumerate(texts.names)}
    return lambda word, feature: bool(mains[feature] == number[word])


def asking(
    judge: Judge, model: Model, examples: int = EXAMPLES
) -> Callable[[Units, Texts], Accepts]:
    """A judge of `saekit.judges` for `measure`, such as a language model or a person.

    It rates a feature's strongest examples against the claim that they are the word: a feature is
    about the word when more than half of those it rates get a 3.
    """

    def judged(units: Units, texts: Texts) -> Accepts:
        def accepts(word: str, feature: int) -> bool:
            places = _strongest_positions(units.chosen_on, feature, examples)
            claim = f"The word “{word}”."
            asked = [question(model, texts.chosen_on, int(p), word, claim) for p in places]
            scores = judge.rate(asked) if asked else np.zeros(0)
            rated = scores[~np.isnan(scores)]
            return bool(2 * (rated == 3).sum() > max(len(rated), 1))

        return accepts

    return judged


def _strongest_positions(matrix: sparse.csc_matrix, feature: int, count: int) -> np.ndarray:
    here = slice(matrix.indptr[feature], matrix.indptr[feature + 1])
    return matrix.indices[here][np.argsort(-matrix.data[here], kind="stable")[:count]]


def _matrix(sae: SAE, corpus: Corpus, x: Tensor) -> sparse.csc_matrix:
    run = indexing.in_memory(indexing.tensor_reader(x), sae, corpus)
    shape = (len(corpus), sae.n_features)
    return sparse.csc_matrix((run.values, run.positions, run.starts), shape=shape)


def _column(matrix: sparse.csc_matrix, unit: int) -> np.ndarray:
    return matrix[:, [unit]].toarray().ravel()


def _rows(labels: sparse.csc_matrix, word: int) -> np.ndarray:
    here = np.zeros(labels.shape[0], dtype=bool)
    here[labels.indices[labels.indptr[word] : labels.indptr[word + 1]]] = True
    return here
