"""How good labels are, from a judge's answers: measures that a label too general fails as well.

Balanced accuracy does not fail it (arXiv 2506.05774), so F1, AUPRC and correlations are given.
What is missing or malformed is left out and counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy import stats

from saekit import metrics
from saekit.labels.drawing import TOGETHER
from saekit.labels.prompts import EVEN

if TYPE_CHECKING:
    from saekit.corpus import Corpus
    from saekit.study import Study

DETECTION = ["f1", "auprc", "spearman", "pearson", "active", "silent", "unanswered"]
CHOICES = ["share", "answered", "unanswered"]
TRUTH = [
    *("concept", "concept_f1", "truth_f1", "truth_auprc", "feature_f1"),
    *("with_concept", "without_concept", "unanswered"),
]

MEASURES = {
    "detection_f1": ("detection, F1", "shuffled_f1"),
    "auprc": ("detection, AUPRC", "shuffled_auprc"),
    "spearman": ("rating and activation, Spearman", "shuffled_spearman"),
    "pearson": ("rating and activation, Pearson", "shuffled_pearson"),
    "intruder": ("intruder found", 1 / TOGETHER),
    "neighbour": ("told from the nearest", 1 / 2),
}
"""Each score's name in words and its null: a column, or the share of right guesses."""


def detection_scores(answers: pd.DataFrame) -> pd.DataFrame:
    """How well ratings tell where a feature is active, a line each feature, as `detect` gives them.

    f1: of ratings above 5 against texts where the feature is active; auprc: average precision over
    all ratings, whose chance level is the share of active texts; spearman, pearson: of ratings and
    each text's largest activation, 0 where silent. NaN where the answered texts are not of both
    kinds, and correlations where all ratings are equal. active, silent: the texts that count;
    unanswered: those without a rating.
    """
    lines = {}
    for feature, texts in answers.groupby("feature", sort=False):
        rated = texts.dropna(subset=["rating"])
        ratings, activations = rated["rating"].to_numpy(), rated["activation"].to_numpy()
        active = activations > 0
        lines[feature] = [
            *against(ratings, active),
            *correlations(ratings, activations),
            *_counts(active),
            len(texts) - len(rated),
        ]
    return _table(lines, DETECTION)


def choice_scores(answers: pd.DataFrame) -> pd.DataFrame:
    """How often the text that is sought was found, a line each feature.

    answers: as `find_intruders` and `tell_neighbours` give them. share: of the answered, NaN where
    there are none.
    """
    lines = {}
    for feature, trials in answers.groupby("feature", sort=False):
        answered = trials.dropna(subset=["answer"])
        share = (answered["answer"] == answered["place"]).mean()
        lines[feature] = [share, len(answered), len(trials) - len(answered)]
    return _table(lines, CHOICES)


def against_truth(study: Study, answers: pd.DataFrame) -> pd.DataFrame:
    """The same ratings against the concept that each feature detects best, a line each feature.

    answers: as `detect` gives them. A text has the concept where one of its tokens is labelled with
    it. concept, concept_f1: the feature's best and its F1 on all tokens; truth_f1, truth_auprc: of
    the ratings; feature_f1: of the feature's being active, on the same texts, half of which were
    drawn because it is. Raises ValueError where the study's text has no labels.
    """
    best = study.truth.loc[answers["feature"].unique()]
    lines = {}
    for feature, texts in answers.groupby("feature", sort=False):
        concept = best.loc[feature].idxmax()
        rated = texts.dropna(subset=["rating"])
        has_it = has_concept(study.corpus, rated, concept)
        f1, auprc = against(rated["rating"].to_numpy(), has_it)
        lines[feature] = [
            concept,
            best.loc[feature, concept],
            f1,
            auprc,
            _f1(rated["activation"].to_numpy() > 0, has_it),
            *_counts(has_it),
            len(texts) - len(rated),
        ]
    return _table(lines, TRUTH)


def has_concept(corpus: Corpus, texts: pd.DataFrame, concept: str) -> np.ndarray:
    """Whether a token of each text, from `start` to `end`, is labelled with it, (texts,) bool."""
    labelled = np.append(0, np.cumsum(corpus.labels.mask(concept)))
    return labelled[texts["end"]] > labelled[texts["start"]]


def label_summary(table: pd.DataFrame, seed: int = 0) -> pd.DataFrame:
    """The mean of each label score over features, with 95 % intervals, beside its null.

    table: of `label` or `by_truth`. Columns: measure, value, low, high, n (features that have the
    score); null, null_low, null_high: of another feature's label on the same texts or, for choices,
    chance. Bootstrap over features.
    """
    lines = []
    for name, (measure, null) in MEASURES.items():
        values = table[name].dropna() if name in table else ()
        if not len(values):
            continue
        of_null = (null,) * 3
        if isinstance(null, str):
            of_null = metrics.bootstrap_interval(table[null].dropna(), seed)
        own = metrics.bootstrap_interval(values, seed)
        lines.append([measure, *own, len(values), *of_null])
    columns = ["measure", "value", "low", "high", "n", "null", "null_low", "null_high"]
    return pd.DataFrame(lines, columns=columns)


def against(ratings: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    """F1 of the ratings above 5 and average precision against a truth, NaN where it is all alike.

    ratings: (texts,); truth: (texts,) bool.
    """
    from sklearn.metrics import average_precision_score

    if not 0 < truth.sum() < len(truth):
        return np.nan, np.nan
    return _f1(ratings > EVEN, truth), float(average_precision_score(truth, ratings))


def correlations(ratings: np.ndarray, activations: np.ndarray) -> tuple[float, float]:
    """Spearman's and Pearson's correlation, NaN where either has all values equal."""
    if len(np.unique(ratings)) < 2 or len(np.unique(activations)) < 2:
        return np.nan, np.nan
    spearman, pearson = (f(ratings, activations) for f in (stats.spearmanr, stats.pearsonr))
    return float(spearman.statistic), float(pearson.statistic)


def _f1(said: np.ndarray, truth: np.ndarray) -> float:
    return float(metrics.f1((said & truth).sum(), said.sum(), truth.sum()))


def _counts(truth: np.ndarray) -> tuple[int, int]:
    return int(truth.sum()), int((~truth).sum())


def _table(lines: dict[int, list], columns: list[str]) -> pd.DataFrame:
    index = pd.Index(list(lines), name="feature", dtype=np.int64)
    return pd.DataFrame(list(lines.values()), index, columns)
