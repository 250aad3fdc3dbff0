"""From a table of runs to laws: the envelope, the optima at each compute, power laws, intervals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd
from scipy.interpolate import PchipInterpolator
from scipy.optimize import minimize_scalar

from saekit import metrics

FEWEST = 3  # values that a parabola needs, and budgets that a power law needs
BUDGETS = 20
TAILS = (0.025, 0.975)  # of a 95 % interval


@dataclass(frozen=True)
class PowerLaw:
    """y = coefficient · x^exponent + offset; r2 is that of log y."""

    coefficient: float
    exponent: float
    offset: float
    r2: float

    def __call__(self, x: np.ndarray) -> np.ndarray:
        return self.coefficient * np.asarray(x, dtype=float) ** self.exponent + self.offset

    @classmethod
    def fit(cls, x: np.ndarray, y: np.ndarray, *, offset: bool = False) -> PowerLaw:
        """Least squares in log y, without an offset or with the best one from 0 up.

        Raises ValueError for fewer than three points, or four with an offset.
        """
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        if len(x) < FEWEST + offset:
            raise ValueError(
                f"A power law{' with an offset' if offset else ''} needs {FEWEST + offset} points "
                f"and got {len(x)}: widen the grid."
            )

        def above(level: float) -> PowerLaw:
            exponent, logarithm = np.polyfit(np.log(x), np.log(y - level), 1)
            law = cls(float(np.exp(logarithm)), float(exponent), float(level), 0.0)
            residual, spread = np.log(law(x) / y), np.log(y) - np.log(y).mean()
            return replace(law, r2=float(1 - residual @ residual / max(spread @ spread, 1e-300)))

        if not offset:
            return above(0.0)
        found = minimize_scalar(
            lambda level: -above(level).r2,
            bounds=(0.0, float(y.min()) * (1 - 1e-9)),
            method="bounded",
            options={"xatol": 1e-9 * float(y.min())},
        )
        return above(found.x)


def curves(table: pd.DataFrame) -> pd.DataFrame:
    """The mean loss over seeds of each size and number of steps: features, steps, flop, loss.

    low, high: the seeds' lowest and highest. Raises ValueError for several learning rates.
    """
    if len(rates := table["learning_rate"].unique()) > 1:
        raise ValueError(
            f"The table holds the learning rates {sorted(rates)}: keep one of them, as in "
            "table[table['learning_rate'] == rate]."
        )
    groups = table.groupby(["features", "steps"], as_index=False)
    return groups.agg(
        flop=("flop", "first"), loss=("loss", "mean"), low=("loss", "min"), high=("loss", "max")
    )


def envelope(table: pd.DataFrame) -> pd.DataFrame:
    """The lowest mean loss that at most so much compute buys, at each run's compute: flop, loss."""
    flop = np.sort(table["flop"].unique()).astype(float)
    lowest = _profile(curves(table), "features", flop).min(axis=1)
    return pd.DataFrame({"flop": flop, "loss": lowest.cummin().to_numpy()})


def optima(table: pd.DataFrame, of: str = "features") -> pd.DataFrame:
    """The best number of features, or of steps, at budgets of compute: flop, `of`, loss, left_out.

    The loss of each size (or number of steps) is interpolated in log compute; at each budget a
    parabola in log `of` goes through the lowest and its neighbours (arXiv 2203.15556, approach 2).
    left_out: why a budget has no optimum, which leaves the lowest of the grid in its place, or "".
    """
    lines = curves(table)
    budgets = np.geomspace(lines["flop"].min(), lines["flop"].max(), BUDGETS)
    rows = []
    for flop, losses in _profile(lines, of, budgets).iterrows():
        losses = losses.dropna()
        if len(losses):
            rows.append((flop, *_vertex(losses.index.to_numpy(float), losses.to_numpy())))
    return pd.DataFrame(rows, columns=["flop", of, "loss", "left_out"])


def best_rates(table: pd.DataFrame) -> pd.DataFrame:
    """The best learning rate of each size and number of steps, by a parabola in its logarithm.

    Columns: flop, features, steps, learning_rate, loss, left_out (as `optima` has it).
    """
    means = table.groupby(["flop", "features", "steps", "learning_rate"])["loss"].mean()
    rows = []
    for place, losses in means.groupby(level=["flop", "features", "steps"]):
        rates = losses.index.get_level_values("learning_rate").to_numpy(float)
        rows.append((*place, *_vertex(rates, losses.to_numpy())))
    columns = ["flop", "features", "steps", "learning_rate", "loss", "left_out"]
    return pd.DataFrame(rows, columns=columns)


def law(found: pd.DataFrame, of: str, *, offset: bool = False) -> PowerLaw:
    """The power law of a column in compute, over the optima that were not left out.

    found: of `optima` or `best_rates`. Raises ValueError where too few are left.
    """
    kept = found[found["left_out"] == ""]
    if len(kept) < FEWEST + offset:
        counts = found.loc[found["left_out"] != "", "left_out"].value_counts()
        reasons = "; ".join(f"at {count} {reason}" for reason, count in counts.items())
        raise ValueError(
            f"Only {len(kept)} of {len(found)} budgets of compute have their optimum inside the "
            f"grid ({reasons}): add values beyond an edge that is best, and more sizes and steps "
            "where too few overlap."
        )
    return PowerLaw.fit(kept["flop"], kept[of], offset=offset)


@dataclass(frozen=True)
class Findings:
    """What a table of runs says about compute.

    optima: by the name of what is optimal, with what was left out. laws: power laws of the same
    names, and of the "loss" at the optimal size; none where `refused` says why. draws: the laws of
    tables in which each size's seeds were drawn anew; none where a size has one seed only.
    curves, envelope: of the functions so named; empty for learning rates.
    """

    optima: dict[str, pd.DataFrame]
    laws: dict[str, PowerLaw]
    draws: list[dict[str, PowerLaw]]
    refused: str = ""
    curves: pd.DataFrame = field(default_factory=pd.DataFrame)
    envelope: pd.DataFrame = field(default_factory=pd.DataFrame)

    def exponents(self) -> pd.DataFrame:
        """Each law's exponent with its 95 % bootstrap interval, and R²: value, low, high, r2.

        The line "features + steps" should hold 1, as compute is their product: both come from the
        same runs, interpolated between other neighbours.
        """
        values = _exponents(self.laws)
        drawn = pd.DataFrame(map(_exponents, self.draws), columns=list(values), dtype=float)
        low, high = (drawn.quantile(share) for share in TAILS)
        r2 = {name: fitted.r2 for name, fitted in self.laws.items()}
        return pd.DataFrame({"value": values, "low": low, "high": high, "r2": r2}).loc[list(values)]

    def band(self, name: str, flop: np.ndarray) -> np.ndarray:
        """The 95 % bootstrap interval of a law at some compute, (2, len(flop)); needs draws."""
        return np.quantile([laws[name](flop) for laws in self.draws], TAILS, axis=0)


def analyse(table: pd.DataFrame, *, draws: int = 200, seed: int = 0) -> Findings:
    """The laws of the optimal features and steps and of the loss there.

    table: of `Grid.run`, with one learning rate. Raises ValueError for several.
    """

    def find(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
        return {of: optima(table, of) for of in ("features", "steps")}

    found = _findings(table, find, draws, seed)
    return replace(found, curves=curves(table), envelope=envelope(table))


def analyse_rates(table: pd.DataFrame, *, draws: int = 200, seed: int = 0) -> Findings:
    """The law of the optimal learning rate, for a table of `Grid.run` with several."""
    return _findings(table, lambda table: {"learning_rate": best_rates(table)}, draws, seed)


def survey(table: pd.DataFrame) -> pd.DataFrame:
    """Dead features, L0 and variance explained of each size at its most steps.

    Columns: features, measure (dead_share, l0 or explained), value, low, high: the mean over seeds
    with its 95 % bootstrap interval.
    """
    longest = table[table["steps"] == table.groupby("features")["steps"].transform("max")]
    longest = longest.assign(explained=1 - longest["fvu"])
    rows = [
        (features, measure, *metrics.bootstrap_interval(runs[measure].to_numpy()))
        for features, runs in longest.groupby("features")
        for measure in ("dead_share", "l0", "explained")
    ]
    return pd.DataFrame(rows, columns=["features", "measure", "value", "low", "high"])


def _findings(
    table: pd.DataFrame,
    find: Callable[[pd.DataFrame], dict[str, pd.DataFrame]],
    draws: int,
    seed: int,
) -> Findings:
    found = find(table)
    try:
        fitted = _fit(found)
    except ValueError as error:
        return Findings(found, {}, [], str(error))
    generator, drawn = np.random.default_rng(seed), []
    if table.groupby("features")["seed"].nunique().min() > 1:
        for _ in range(draws):
            try:
                drawn.append(_fit(find(_redrawn(table, generator))))
            except ValueError:  # these seeds alone would have been refused
                continue
    return Findings(found, fitted, drawn)


def _fit(found: dict[str, pd.DataFrame]) -> dict[str, PowerLaw]:
    fitted = {name: law(optima, name) for name, optima in found.items()}
    if "features" in found:
        fitted["loss"] = law(found["features"], "loss")
    return fitted


def _redrawn(table: pd.DataFrame, generator: np.random.Generator) -> pd.DataFrame:
    """The table with as many seeds of each size, drawn with replacement; whole runs stay whole."""
    parts = []
    for _, runs in table.groupby("features"):
        of_seed = [run for _, run in runs.groupby("seed")]
        parts += [of_seed[i] for i in generator.integers(len(of_seed), size=len(of_seed))]
    return pd.concat(parts)


def _exponents(laws: dict[str, PowerLaw]) -> dict[str, float]:
    exponents = {name: fitted.exponent for name, fitted in laws.items()}
    if "steps" in laws:
        exponents["features + steps"] = exponents["features"] + exponents["steps"]
    return exponents


def _profile(lines: pd.DataFrame, of: str, budgets: np.ndarray) -> pd.DataFrame:
    """The loss at budgets of compute (rows) by value of a column; NaN outside of a line."""
    columns = {}
    for value, line in lines.sort_values("flop").groupby(of):
        flop, loss = line["flop"].to_numpy(float), line["loss"].to_numpy()
        if len(line) == 1:
            columns[value] = np.where(budgets == flop, loss, np.nan)
        else:  # monotone between runs, and straight for a power law
            between = PchipInterpolator(np.log(flop), np.log(loss), extrapolate=False)
            columns[value] = np.exp(between(np.log(budgets)))
    return pd.DataFrame(columns, index=budgets)


def _vertex(values: np.ndarray, losses: np.ndarray) -> tuple[float, float, str]:
    """The lowest point of a parabola of log loss in log value: its place, loss, why it is none.

    Through the lowest of the values and up to two on each side.
    """
    best = int(losses.argmin())
    at_grid = float(values[best]), float(losses[best])
    if len(values) < FEWEST:
        return *at_grid, f"fewer than {FEWEST} values"
    if best in (0, len(values) - 1):
        return *at_grid, f"the {'largest' if best else 'smallest'} value is best"
    near = slice(max(best - 2, 0), best + 3)
    x, y = np.log(values[near] / values[best]), np.log(losses[near])
    curvature, slope, level = np.polyfit(x, y, 2)
    lowest = -slope / (2 * curvature)
    if curvature <= 0 or not x[0] <= lowest <= x[-1]:
        return *at_grid, "no minimum between the values"
    height = level - slope**2 / (4 * curvature)
    return float(values[best] * np.exp(lowest)), float(np.exp(height)), ""
