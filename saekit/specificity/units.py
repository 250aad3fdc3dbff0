"""Units whose meaning is claimed, features, neurons or directions, and what each is named after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy import sparse

from saekit import metrics
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model, Site


@dataclass(frozen=True)
class Units:
    """Units on two texts: named after a concept on one, rated on the other.

    names: what each is called; chosen_on, scored_on: (tokens × units), positive where a unit is
    active.
    """

    names: list[str]
    chosen_on: sparse.csc_matrix
    scored_on: sparse.csc_matrix

    def __len__(self) -> int:
        return len(self.names)

    def take(self, units: np.ndarray) -> Units:
        """Some of the units."""
        names = [self.names[unit] for unit in units]
        return Units(names, self.chosen_on[:, units], self.scored_on[:, units])

    def densities(self) -> np.ndarray:
        """The share of tokens of the first text on which each is active, (units,)."""
        return np.diff(self.chosen_on.indptr) / self.chosen_on.shape[0]

    def alive(self, least_tokens: int = 1) -> np.ndarray:
        """The units that are active on so many tokens of either text."""
        counts = [np.diff(matrix.indptr) for matrix in (self.chosen_on, self.scored_on)]
        return np.flatnonzero(np.minimum(*counts) >= least_tokens)


def feature_units(
    model: Model, site: Site, sae: SAE, chosen_on: Corpus, scored_on: Corpus, name: str = ""
) -> Units:
    """All features of an SAE on two texts; name goes in front of their numbers."""
    matrices = [Index.build(model, site, sae, text).matrix for text in (chosen_on, scored_on)]
    return Units([f"{name}{feature}" for feature in range(sae.n_features)], *matrices)


def dense_units(
    names: list[str], chosen_on: np.ndarray, scored_on: np.ndarray, densities: np.ndarray
) -> Units:
    """Dense, signed units, such as neurons, cut at given densities; both signs of each.

    chosen_on, scored_on: (tokens, units); densities: the share of the first text's tokens on which
    either sign of a unit shall be active, (units,). Twice as many units come back, first those that
    speak by rising.
    """
    matrices: tuple[list, list] = ([], [])
    for sign in (1, -1):
        for unit, density in enumerate(densities):
            chosen = sign * chosen_on[:, unit]
            floor = np.quantile(chosen, 1 - density)
            for columns, values in zip(matrices, (chosen, sign * scored_on[:, unit]), strict=True):
                columns.append(sparse.csc_matrix(np.maximum(values - floor, 0)[:, None]))
    signed = [f"{name}{sign}" for sign in "+−" for name in names]
    return Units(signed, *(sparse.hstack(columns, format="csc") for columns in matrices))


def named(units: Units, labels: sparse.csc_matrix, concepts: list[str]) -> pd.DataFrame:
    """The concept that each unit is named after: that of its best F1 on the first text.

    labels: (tokens × concepts) bool, of the first text. One line a unit: unit (its place), concept
    and f1; a unit that was never active on a concept has an f1 of 0.
    """
    table = metrics.best_f1(units.chosen_on, labels)
    best = table.argmax(1)
    return pd.DataFrame(
        {
            "unit": np.arange(len(units)),
            "concept": [concepts[i] for i in best],
            "f1": table[np.arange(len(units)), best],
        }
    )


def better_sign(names: pd.DataFrame) -> pd.DataFrame:
    """Of the two signs of each dense unit, as `dense_units` gives them, the one of higher F1."""
    half = len(names) // 2
    rising, falling = names[:half], names[half:]
    better = rising["f1"].to_numpy() >= falling["f1"].to_numpy()
    return names.iloc[np.where(better, rising.index, falling.index)].reset_index(drop=True)


NEAREST_IN_DENSITY = 20


def of_like_density(index: Index, feature: int) -> int:
    """Another alive feature, drawn among the nearest in density: the control of one feature.

    Raises ValueError where no other feature is alive.
    """
    density = np.asarray(index.density)
    others = np.flatnonzero((density > 0) & (np.arange(len(density)) != feature))
    if not len(others):
        raise ValueError(f"Only feature {feature} is alive, so there is none to compare it with.")
    order = np.argsort(np.abs(density[others] - density[feature]), kind="stable")
    return int(np.random.default_rng(feature).choice(others[order[:NEAREST_IN_DENSITY]]))
