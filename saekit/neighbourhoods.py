"""Neighbourhoods of features by decoder direction, within an SAE and across sizes.

Source: "Scaling Monosemanticity", sections "Feature neighborhoods" and "Feature splitting":
similarity is the cosine of decoder vectors, pooled over SAEs of several sizes; UMAP draws the map.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy import stats

if TYPE_CHECKING:
    from saekit.sae import SAE

ROWS_AT_ONCE = 2048
RANDOM_DIRECTIONS = 2000
NULL_QUANTILE = 0.95
"""A feature has a parent where its cosine passes this share of random directions' best ones."""
LEAST_POINTS, NEIGHBOURS, CLUSTER = 4, 15, 10
PAIRED_FEATURES, DRAWS = 1000, 100


@dataclass(frozen=True)
class Pool:
    """The living features of several SAEs on one site.

    directions: (features, d_model) unit rows; table: sae and feature, a line for each row.
    """

    directions: np.ndarray
    table: pd.DataFrame

    def of(self, name: str) -> np.ndarray:
        """The directions of one SAE's features; raises ValueError for one that is not pooled."""
        chosen = (self.table["sae"] == name).to_numpy()
        if not chosen.any():
            known = ", ".join(map(str, self.table["sae"].unique()))
            raise ValueError(f"No features of an SAE {name!r} are pooled; there are {known}.")
        return self.directions[chosen]


def pool(saes: Mapping[str, SAE], alive: Mapping[str, np.ndarray]) -> Pool:
    """Put the living features of some SAEs together; alive: their numbers, SAE by SAE."""
    tables = [pd.DataFrame({"sae": name, "feature": numbers}) for name, numbers in alive.items()]
    directions = [
        saes[name].directions.detach().float().cpu().numpy()[numbers]
        for name, numbers in alive.items()
    ]
    return Pool(np.concatenate(directions), pd.concat(tables, ignore_index=True))


def nearest(pooled: Pool, row: int, count: int = 10) -> pd.DataFrame:
    """The features nearest to one by cosine, of all SAEs: sae, feature, cosine, nearest first."""
    cosine = pooled.directions @ pooled.directions[row]
    cosine[row] = -np.inf
    order = np.argsort(-cosine, kind="stable")[: min(count, len(cosine) - 1)]
    return pooled.table.iloc[order].assign(cosine=cosine[order]).reset_index(drop=True)


def parents(
    small: np.ndarray, large: np.ndarray, seed: int = 0
) -> tuple[pd.DataFrame, np.ndarray, float]:
    """Where each feature of a larger SAE comes from in a smaller one.

    small, large: directions, (features, d_model). Returns a line for each feature of the larger one
    (parent, cosine, new), how many children each feature of the smaller one has, and the threshold:
    a feature is new where its best cosine is below that of 95 % of random directions.
    """
    parent, cosine = _best(large, small)
    _, by_chance = _best(_random(large.shape[1], seed), small)
    threshold = float(np.quantile(by_chance, NULL_QUANTILE))
    table = pd.DataFrame({"parent": parent, "cosine": cosine, "new": cosine < threshold})
    children = np.bincount(parent[cosine >= threshold], minlength=len(small))
    return table, children, threshold


def new_shares(pooled: Pool, seed: int = 0) -> pd.DataFrame:
    """The share of new features from each SAE to the next larger one, with 95 % intervals.

    One line a larger SAE: new, low and high (Wilson), control (random directions: .95 by
    definition of the threshold), and how many children a feature of the smaller SAE has on average.
    """
    sizes = pooled.table["sae"].value_counts(ascending=True)
    rows = []
    for small, large in pairwise(sizes.index):
        table, children, _ = parents(pooled.of(small), pooled.of(large), seed)
        test = stats.binomtest(int(table["new"].sum()), len(table))
        interval = test.proportion_ci(method="wilson")
        figures = (test.statistic, interval.low, interval.high, NULL_QUANTILE, children.mean())
        rows.append((large, small, *figures))
    names = ["sae", "smaller", "new", "low", "high", "control", "children"]
    return pd.DataFrame(rows, columns=names)


def layout(pooled: Pool, seed: int = 0) -> pd.DataFrame:
    """A map of the features: x, y by UMAP with the cosine, and the cluster of each, −1 for none.

    Clusters are found by HDBSCAN on the map: in all dimensions nearly orthogonal directions have no
    dense regions. The same seed gives the same map. Raises ValueError for fewer than 4 features.
    """
    n = len(pooled.directions)
    if n < LEAST_POINTS:
        raise ValueError(f"A map needs {LEAST_POINTS} living features, and there are {n}.")
    from sklearn.cluster import HDBSCAN
    from umap import UMAP

    # Too few for a spectral start, whose eigenvectors are sought among as many points.
    start = "random" if n <= NEIGHBOURS else "spectral"
    mapper = UMAP(
        n_neighbors=min(NEIGHBOURS, n - 1), metric="cosine", random_state=seed, n_jobs=1, init=start
    )
    places = mapper.fit_transform(pooled.directions)
    clusters = HDBSCAN(min_cluster_size=max(2, min(CLUSTER, n // 4)), copy=True).fit(places)
    return pd.DataFrame({"x": places[:, 0], "y": places[:, 1], "cluster": clusters.labels_})


def tracks_meaning(directions: np.ndarray, profiles: np.ndarray, seed: int = 0) -> pd.DataFrame:
    """Does decoder distance track meaning: rank correlation of cosines and concept overlaps.

    profiles: (features, concepts), such as each feature's F1 for each concept; the overlap of two
    features is the cosine of theirs. Spearman's ρ over all pairs of at most 1,000 features, drawn
    at random, with a 95 % bootstrap interval over features; `control` has the profiles shuffled.
    """
    generator = np.random.default_rng(seed)
    chosen = generator.permutation(np.flatnonzero(profiles.any(axis=1)))[:PAIRED_FEATURES]
    cosine = directions[chosen] @ directions[chosen].T
    unit = profiles[chosen] / np.linalg.norm(profiles[chosen], axis=1, keepdims=True)
    overlap = unit @ unit.T
    shuffled = generator.permutation(len(chosen))
    rows = {
        "features": _rank_correlation(cosine, overlap, generator),
        "control": _rank_correlation(cosine, overlap[np.ix_(shuffled, shuffled)], generator),
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["rho", "low", "high"])


def _rank_correlation(
    one: np.ndarray, other: np.ndarray, generator: np.random.Generator
) -> tuple[float, float, float]:
    """Spearman's ρ over the pairs above the diagonal, with its bootstrap interval over features."""
    above = np.triu_indices(len(one), 1)
    ranks = [_ranked(matrix, above) for matrix in (one, other)]
    rho = _correlation(ranks, above)
    drawn = []
    for _ in range(DRAWS):
        some = generator.integers(0, len(one), len(one))
        apart = some[above[0]] != some[above[1]]  # a feature drawn twice is no pair
        drawn.append(_correlation(ranks, (some[above[0]][apart], some[above[1]][apart])))
    low, high = np.quantile(drawn, [0.025, 0.975])
    return rho, float(low), float(high)


def _ranked(matrix: np.ndarray, above: tuple[np.ndarray, ...]) -> np.ndarray:
    ranks = np.zeros(matrix.shape)
    ranks[above] = stats.rankdata(matrix[above])
    return ranks + ranks.T


def _correlation(ranks: list[np.ndarray], pairs: tuple[np.ndarray, ...]) -> float:
    return float(np.corrcoef(ranks[0][pairs], ranks[1][pairs])[0, 1])


def _best(of: np.ndarray, among: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each row the nearest of others and its cosine."""
    found, cosines = [], []
    for first in range(0, len(of), ROWS_AT_ONCE):
        product = of[first : first + ROWS_AT_ONCE] @ among.T
        found.append(product.argmax(1))
        cosines.append(product.max(1))
    return np.concatenate(found), np.concatenate(cosines)


def _random(width: int, seed: int) -> np.ndarray:
    drawn = np.random.default_rng(seed).standard_normal((RANDOM_DIRECTIONS, width))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)
