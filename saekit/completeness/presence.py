"""Which words have a feature: by the truth, and by the paper's procedure with any judge.

By the truth a word has a feature when one detects it with an F1 above `HAS_FEATURE`. Feature and
threshold are chosen on one text and scored on another. Recall is the share of the word's
occurrences on which the feature fires; precision the share of the tokens on which it fires that
are the word, among all tokens of a text in which every word occurs equally often and all else as
often as in the SAEs' own text: false alarms on other words and on ordinary text count at their
natural rate, and a rare word's feature is asked for no more than a frequent word's. A feature of k
words alike reaches 2/(k + 1): more than 1/2 are those of one or two, more than 2/3 those of one.

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
from saekit.sandbox import saes
from saekit.specificity import Units

if TYPE_CHECKING:
    from saekit.model import Model
    from saekit.study import Study

HAS_FEATURE, OF_ONE_WORD = 1 / 2, 2 / 3
"""The F1 that must be passed: by a feature of at most two words alike, and by one of one word."""
STRONGEST, PROMPTS, EXAMPLES = 5, 8, 10
NULL = "2048-seed-0-frozen-decoder"

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
    shipped = saes.load(NULL)
    if study.knows_world and shipped.site == str(study.site):
        return {**found, "null: frozen random decoder": shipped.to(study.model.device)}
    sae, sample = study.sae, reading.chosen_on.to(study.model.device)
    untrained = SAE.create(sae.architecture, sae.n_features, sample, seed=1, site=str(study.site))
    return {**found, "null: untrained": untrained.to(study.model.device)}


def table(
    reading: Reading,
    saes: Mapping[str, SAE],
    judge: Callable[[Units, Texts], Accepts] | None = None,
) -> pd.DataFrame:
    """One line a word and SAE: whether a feature is there, by the truth and by the procedure.

    judge: makes the procedure's judge from an SAE's units; by default `by_examples`. Columns, after
    those of the texts' words: sae, n_features, alive (active on any token of both texts), feature,
    f1, precision, recall (of the best one, on the second text), features (how many the judge of
    `by_examples` would say are about the word), by_prompt (whether the procedure finds one).
    """
    texts, lines = reading.texts, []
    for name, sae in saes.items():
        units = reading.units(sae)
        alive = sum(np.diff(side.indptr) for side in (units.chosen_on, units.scored_on)) > 0
        accepts = (judge or by_examples)(units, texts)
        found = pd.concat([texts.words, best_features(units, texts)], axis=1)
        about = np.bincount(main_words(units, texts) + 1, minlength=len(texts.names) + 1)[1:]
        candidates = strongest(units, texts)
        found["features"] = about
        found["by_prompt"] = [
            any(accepts(word, int(feature)) for feature in five)
            for word, five in zip(texts.names, candidates, strict=True)
        ]
        lines.append(found.assign(sae=name, n_features=sae.n_features, alive=int(alive.sum())))
    return pd.concat(lines).rename_axis("word").reset_index()


def best_features(units: Units, texts: Texts) -> pd.DataFrame:
    """Each word's best feature: chosen with its threshold on the first text, scored on the second.

    One line a word: feature, threshold, f1, precision, recall.
    """
    labels = [side.labels.any_role(texts.names) for side in (texts.chosen_on, texts.scored_on)]
    best = metrics.best_f1(units.chosen_on, labels[0]).argmax(0)
    lines = []
    for word, feature in enumerate(best):
        values, here = _column(units.chosen_on, feature), _rows(labels[0], word)
        threshold = metrics.best_threshold(values, here) if values.any() else np.inf
        # Of equal codes 0 none fires, however low the best threshold is.
        threshold = max(threshold, 0.0)
        values, here = _column(units.scored_on, feature), _rows(labels[1], word)
        said = values > threshold
        hits = (said & here).sum()
        score = float(metrics.f1(hits, said.sum(), here.sum()))
        rates = hits / max(said.sum(), 1), hits / max(here.sum(), 1)
        lines.append((int(feature), threshold, score, *rates))
    names = ["feature", "threshold", "f1", "precision", "recall"]
    return pd.DataFrame(lines, columns=names, index=texts.words.index)


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
    """A judge of `saekit.judges` for `table`, such as a language model or a person.

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
