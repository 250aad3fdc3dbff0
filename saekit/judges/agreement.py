"""How far raters agree beyond chance: Cohen's kappa and Krippendorff's alpha.

Sources: Cohen, "Weighted kappa", Psychological Bulletin 70 (1968); Krippendorff, "Computing
Krippendorff's Alpha-Reliability" (2011), whose notation this follows.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from saekit.judges.questions import SCORES

DRAWS = 1000


@dataclass(frozen=True)
class Agreement:
    """An agreement: 1 is perfect, 0 what chance gives, NaN where all gave one and the same score.

    low, high: its 95 % percentile-bootstrap interval over questions. control: the mean of what
    the same ratings give with each rater's shuffled among the questions that they rated, and
    control_low and control_high the middle 95 % of that. questions: how many count.
    """

    value: float
    low: float
    high: float
    control: float
    control_low: float
    control_high: float
    questions: int


def cohen(one: np.ndarray, other: np.ndarray, seed: int = 0) -> Agreement:
    """Cohen's kappa of two raters with quadratic weights, over the questions that both rated.

    κ = 1 − Σ w O / Σ w E, where O[c, k] is how often one said c and the other k, E the same for
    raters who keep how often they say what but not about which question, and w = (c − k)².
    one, other: scores of the rubric or NaN, (questions,). Raises ValueError where the shapes
    differ, a score is none of the rubric's or no question was rated by both.
    """
    one, other = np.asarray(one, dtype=float), np.asarray(other, dtype=float)
    if one.shape != other.shape or one.ndim != 1:
        raise ValueError(f"Scores of shapes {one.shape} and {other.shape} are not of one list.")
    both = ~np.isnan(one) & ~np.isnan(other)
    if not both.any():
        raise ValueError("No question was rated by both, so their agreement is unknown.")
    one, other = one[both], other[both]
    if not np.isin([one, other], SCORES).all():
        raise ValueError(f"There are scores that are none of {SCORES}; round them first.")
    return _agreement(_kappa(one, other), _quick_kappa, np.stack([one, other]), seed)


def krippendorff(ratings: np.ndarray, seed: int = 0) -> Agreement:
    """Krippendorff's alpha of any number of raters for ordinal scores, any of them missing.

    α = 1 − D_o / D_e = 1 − (n − 1) Σ o δ² / Σ n_c n_k δ², over pairs of scores c and k. The
    coincidences o[c, k] count a question's ordered pairs of ratings, each divided by the number of
    its ratings less one; n_c = Σ_k o[c, k], n = Σ n_c, and the ordinal difference is
    δ² = (Σ_{g=c}^{k} n_g − (n_c + n_k) / 2)². Questions with fewer than two ratings count nothing.
    ratings: (raters, questions), NaN where there is none. Raises ValueError where no question has
    two.
    """
    ratings = np.asarray(ratings, dtype=float)
    if ratings.ndim != 2:
        raise ValueError(f"Ratings of shape {ratings.shape} are not (raters, questions).")
    paired = (~np.isnan(ratings)).sum(0) > 1
    if not paired.any():
        raise ValueError("No question has two ratings, so nothing is known of agreement.")
    return _agreement(_alpha(ratings), _alpha, ratings[:, paired], seed)


def _agreement(value: float, measure: Callable, ratings: np.ndarray, seed: int) -> Agreement:
    """The value of a measure, its bootstrap over questions, and what it is of shuffled ratings."""
    generator = np.random.default_rng(seed)
    count = ratings.shape[1]
    drawn = [measure(ratings[:, generator.integers(count, size=count)]) for _ in range(DRAWS)]
    shuffled = [measure(_shuffled(ratings, generator)) for _ in range(DRAWS)]
    low, high = _middle(drawn)
    control_low, control_high = _middle(shuffled)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Mean of empty slice", RuntimeWarning)
        control = float(np.nanmean(shuffled))
    return Agreement(value, low, high, control, control_low, control_high, count)


def _middle(values: list[float]) -> tuple[float, float]:
    """The bounds of the middle 95 % of the values that are defined."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "All-NaN slice", RuntimeWarning)
        low, high = np.nanquantile(values, [0.025, 0.975])
    return float(low), float(high)


def _shuffled(ratings: np.ndarray, generator: np.random.Generator) -> np.ndarray:
    """Each rater's ratings permuted among the questions that they rated."""
    ratings = ratings.copy()
    for row in ratings:
        rated = ~np.isnan(row)
        row[rated] = generator.permutation(row[rated])
    return ratings


def _kappa(one: np.ndarray, other: np.ndarray) -> float:
    from sklearn.metrics import cohen_kappa_score

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of 0 / 0, where both always say one and the same
        # All scores are named: else 0, 1 and 3 would count as neighbours where nobody says 2.
        return float(cohen_kappa_score(one, other, labels=SCORES, weights="quadratic"))


def _quick_kappa(ratings: np.ndarray) -> float:
    """The same in closed form, a hundred times faster: Σ w E is the mean of all pairs' (c − k)²."""
    expected = ratings.var(1).sum() + np.diff(ratings.mean(1)).item() ** 2
    observed = np.mean(np.diff(ratings, axis=0) ** 2)
    return float(1 - observed / expected) if expected else float("nan")


def _alpha(ratings: np.ndarray) -> float:
    counts = np.stack([(ratings == score).sum(0) for score in np.unique(ratings[ratings >= 0])], 1)
    coincidences = _coincidences(counts.astype(float))
    totals = coincidences.sum(1)
    # The difference in the docstring, as the distance between the middles of two scores' ranks.
    middle = np.cumsum(totals) - totals / 2
    differences = (middle[:, None] - middle) ** 2
    expected = totals @ differences @ totals
    observed = (coincidences * differences).sum() * (totals.sum() - 1)
    return float(1 - observed / expected) if expected else float("nan")


def _coincidences(counts: np.ndarray) -> np.ndarray:
    """o[c, k] from how many gave each score to each question, (questions, scores)."""
    of_question = counts.sum(1)
    counts = counts[of_question > 1]
    weighted = counts / (of_question[of_question > 1, None] - 1)
    return counts.T @ weighted - np.diag(weighted.sum(0))
