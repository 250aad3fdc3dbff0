"""Presence against frequency: logistic regression, the 50 % point, and intervals over words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import special, stats

DRAWS = 500
LEVEL = 0.95
STEPS, SMALL = 35, 1e-9


class Separated(ValueError):
    """No logistic regression fits: a threshold tells present from absent without an error."""


def logistic(x: np.ndarray, present: np.ndarray, times: np.ndarray | None = None) -> np.ndarray:
    """Coefficients of an unpenalised logistic regression by Newton's method, (1 + predictors,).

    x: (lines, predictors); present: (lines,) bool; times: how often each line counts. The first
    coefficient is the intercept. Raises Separated where they would be infinite, as when all are
    present.
    """
    x, present = np.asarray(x, dtype=float), np.asarray(present).astype(bool)
    x = x.reshape(len(present), -1 if x.size else 1)
    times = np.ones(len(x)) if times is None else np.asarray(times, dtype=float)
    kept = times > 0
    x, present, times = x[kept], present[kept], times[kept]
    if present.all() or not present.any() or not np.ptp(x, axis=0).all():
        raise Separated("Presence or a predictor does not vary, so there is no curve to fit.")
    centre, spread = x.mean(0), x.std(0)
    design = np.column_stack([np.ones(len(x)), (x - centre) / spread])
    beta = np.zeros(design.shape[1])
    loss = _loss(design @ beta, present, times)
    for _ in range(STEPS):
        share = special.expit(design @ beta)
        gradient = design.T @ (times * (present - share))
        curvature = (design * (times * share * (1 - share))[:, None]).T @ design
        try:
            step = np.linalg.solve(curvature, gradient)
        except np.linalg.LinAlgError:
            break
        new = _loss(design @ (beta + step), present, times)
        while new > loss + SMALL and np.abs(step).max() > SMALL:
            step = step / 2
            new = _loss(design @ (beta + step), present, times)
        beta, loss = beta + step, new
        # On separated data the loss falls to 0 and the coefficients grow without end.
        if np.abs(design @ beta).min() > 15 or np.abs(beta).max() > 1e3:
            break
        if np.abs(step).max() < 1e-8:
            slopes = beta[1:] / spread
            return np.r_[beta[0] - slopes @ centre, slopes]
    raise Separated(
        "Some combination of the predictors tells present from absent without an error: there are "
        "too few words between the two for a slope."
    )


def _loss(linear: np.ndarray, present: np.ndarray, times: np.ndarray) -> float:
    return float(times @ np.logaddexp(0, np.where(present, -linear, linear)))


def half_point(x: np.ndarray, present: np.ndarray, times: np.ndarray | None = None) -> float:
    """Where the share present passes one half on the way up, in the units of x, (lines,).

    From the logistic regression, also beyond the values of x; halfway through the gap where the
    two are separated; ∞ where none is present, −∞ where all are, NaN where presence does not rise.
    """
    x, present = np.asarray(x, dtype=float), np.asarray(present, dtype=bool)
    if times is not None:
        x, present, times = x[times > 0], present[times > 0], times[times > 0]
    if not present.any():
        return np.inf
    if present.all():
        return -np.inf
    low, high = x[~present].max(), x[present].min()
    if low < high:
        return float((low + high) / 2)
    try:
        intercept, slope = logistic(x, present, times)
    except Separated:
        return np.nan
    return float(-intercept / slope) if slope > 0 else np.nan


@dataclass(frozen=True)
class Curve:
    """One SAE's presence against log10 frequency.

    coefficients: intercept and slope per tenfold frequency, NaN where no curve fits; half: the
    50 % point in log10 frequency, also beyond the words' frequencies; drawn: those of resampled
    words, each also resampled for all other SAEs; alive: its living features.
    """

    coefficients: np.ndarray
    half: float
    drawn: np.ndarray
    alive: int

    def __call__(self, log_frequency: np.ndarray) -> np.ndarray:
        """The fitted share of words with a feature."""
        intercept, slope = self.coefficients
        return special.expit(intercept + slope * np.asarray(log_frequency))


def curves(
    table: pd.DataFrame, column: str = "present", draws: int = DRAWS, seed: int = 0
) -> dict[str, Curve]:
    """The curve of each SAE; table: a line a word and SAE with a bool column of presence.

    Words are resampled together for all SAEs, as the same words are looked for in each.
    """
    generator = np.random.default_rng(seed)
    words = pd.Index(table["word"].unique())
    drawn = generator.multinomial(len(words), np.full(len(words), 1 / len(words)), size=draws)
    found = {}
    for name, lines in table.groupby("sae", sort=False):
        x, present = np.log10(lines["frequency"].to_numpy()), lines[column].to_numpy(dtype=bool)
        own = drawn[:, words.get_indexer(lines["word"])]
        try:
            coefficients = logistic(x, present)
        except Separated:
            coefficients = np.full(2, np.nan)
        halves = np.array([half_point(x, present, times) for times in own])
        found[name] = Curve(
            coefficients, half_point(x, present), halves, int(lines["alive"].iloc[0])
        )
    return found


def thresholds(found: dict[str, Curve], span: tuple[float, float]) -> pd.DataFrame:
    """Each SAE's 50 % point with 95 % intervals over words, as it is and × living features.

    span: the lowest and highest frequency of the words. One line an SAE: sae, alive, slope,
    frequency with low and high, inside (whether that lies among the words' frequencies), rescaled
    (× alive; the paper: slightly below 1) with its own.
    """
    lines = []
    for name, curve in found.items():
        point = 10.0 ** np.array([curve.half, *bounds(curve.drawn)])
        inside = bool(span[0] <= point[0] <= span[1])
        slope = curve.coefficients[1]
        lines.append((name, curve.alive, slope, *point, inside, *(point * curve.alive)))
    frequency = ["frequency", "low", "high"]
    rescaled = [f"rescaled{part}" for part in ("", "_low", "_high")]
    return pd.DataFrame(lines, columns=["sae", "alive", "slope", *frequency, "inside", *rescaled])


def exponent(found: dict[str, Curve]) -> tuple[float, float, float]:
    """By which power of the living features the 50 % point moves, with its 95 % interval.

    The paper: about −1. Least squares in logarithms over the given SAEs' points, resampled
    together. NaN with fewer than two SAEs whose point is finite.
    """
    alive = np.log10([curve.alive for curve in found.values()])
    halves = np.array([[curve.half, *curve.drawn] for curve in found.values()])
    if len(found) < 2 or len(set(alive)) < 2 or not np.isfinite(halves[:, 0]).all():
        return np.nan, np.nan, np.nan
    centred = alive - alive.mean()
    slopes = centred @ np.where(np.isfinite(halves), halves, np.nan) / (centred @ centred)
    return float(slopes[0]), *bounds(slopes[1:])


def bounds(drawn: np.ndarray, level: float = LEVEL) -> tuple[float, float]:
    """The percentile interval of resampled values, which may be infinite; NaN ones are left out."""
    known = drawn[~np.isnan(drawn)]
    if not len(known):
        return np.nan, np.nan
    shares = [(1 - level) / 2, (1 + level) / 2]
    # Between infinite values nothing can be interpolated.
    low, high = np.quantile(known, shares, method="inverted_cdf")
    return float(low), float(high)


def binned(x: np.ndarray, present: np.ndarray, bins: int = 10) -> pd.DataFrame:
    """The share present in bins of as many words each, with 95 % intervals (Wilson).

    One line a bin: x (its words' mean), share, low, high, words.
    """
    order = np.argsort(x, kind="stable")
    lines = []
    for some in np.array_split(order, max(1, min(bins, len(order)))):
        if len(some):
            test = stats.binomtest(int(np.sum(present[some])), len(some))
            interval = test.proportion_ci(method="wilson")
            line = (np.mean(x[some]), test.statistic, interval.low, interval.high, len(some))
            lines.append(line)
    return pd.DataFrame(lines, columns=["x", "share", "low", "high", "words"])
