"""Neighbourhoods of features by decoder direction, within an SAE and across sizes.

Source: "Scaling Monosemanticity", sections "Feature neighborhoods" and "Feature splitting":
similarity is the cosine of decoder vectors, pooled over SAEs of several sizes; UMAP draws the map.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy import stats

from saekit.study import Skipped

if TYPE_CHECKING:
    from saekit.sae import SAE

ROWS_AT_ONCE = 1024
"""Cosines are taken this many features at a time: those of all with all would not fit."""
RANDOM_DIRECTIONS = 1000
NULL_QUANTILE = 0.95
"""A feature has a parent where its cosine passes this share of random directions' best ones."""
LEAST_FEATURES = 4
NEIGHBOURS, DIMENSIONS, SMALLEST_CLUSTER = 15, 10, 5
PAIRED_FEATURES, RESAMPLES = 1000, 200


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
    """Put the living features of some SAEs together; alive: their numbers, SAE by SAE.

    Raises ValueError for SAEs that do not read one site.
    """
    sites = {str(saes[name].site) for name in alive}
    if len(sites) > 1:
        raise ValueError(
            "Directions can be compared on one site only, but these SAEs read "
            f"{', '.join(sorted(sites))}: pool those of one site."
        )
    tables = [pd.DataFrame({"sae": name, "feature": numbers}) for name, numbers in alive.items()]
    directions = [
        saes[name].directions.detach().float().cpu().numpy()[numbers]
        for name, numbers in alive.items()
    ]
    return Pool(np.concatenate(directions), pd.concat(tables, ignore_index=True))


def nearest(pooled: Pool, row: int, count: int = 10) -> pd.DataFrame:
    """The features nearest to one by cosine, of all SAEs: sae, feature, cosine, control.

    Nearest first. control: the largest cosine of a random direction with any of the others, a mean
    of 20. Raises ValueError for a row that the pool does not have.
    """
    if not 0 <= row < len(pooled.table):
        raise ValueError(
            f"The pool has no row {row}: choose one from 0 to {len(pooled.table) - 1}."
        )
    cosine = pooled.directions @ pooled.directions[row]
    cosine[row] = -np.inf
    order = np.argsort(-cosine, kind="stable")[: min(count, len(cosine) - 1)]
    others = np.delete(pooled.directions, row, axis=0)
    control = float(random_reach(others, 20).mean()) if len(others) else np.nan
    found = pooled.table.iloc[order].assign(cosine=cosine[order], control=control)
    return found.reset_index(drop=True)


def random_reach(directions: np.ndarray, draws: int, seed: int = 0) -> np.ndarray:
    """The largest cosine of each random direction with any of these, (draws,)."""
    # NumPy's stream: SAEs' first decoder rows come from PyTorch's of the same seed.
    drawn = np.random.default_rng(seed).standard_normal((draws, directions.shape[1]), np.float32)
    return _best(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), directions)[1]


@dataclass(frozen=True)
class Family:
    """The features of a larger SAE as children of those of a smaller one.

    table: a line for each feature of the larger one: parent (the nearest of the smaller), cosine,
    and new, whether even that is no nearer than `reach`; children: how many features that are not
    new each of the smaller one's is nearest to; reach: the cosine that 95 % of random directions
    stay below; control: the share of other random directions that would be new.
    """

    table: pd.DataFrame
    children: np.ndarray
    reach: float
    control: float


def family(small: np.ndarray, large: np.ndarray, seed: int = 0) -> Family:
    """Where each feature of a larger SAE comes from.

    small, large: directions, (features, d_model) each. seed: of the random directions.
    """
    parent, cosine = _best(large, small)
    chosen_on, scored_on = random_reach(small, 2 * RANDOM_DIRECTIONS, seed).reshape(2, -1)
    reach = float(np.quantile(chosen_on, NULL_QUANTILE))
    new = cosine <= reach
    table = pd.DataFrame({"parent": parent, "cosine": cosine, "new": new})
    children = np.bincount(parent[~new], minlength=len(small))
    return Family(table, children, reach, float((scored_on <= reach).mean()))


def new_shares(pooled: Pool, seed: int = 0) -> pd.DataFrame | Skipped:
    """The share of new features from each SAE to the next larger one, with 95 % intervals.

    One line a larger SAE: sae, smaller, new with low and high (Wilson), control (the share of
    random directions that would be new), and the mean number of children of a smaller one's.
    Skipped for a single SAE.
    """
    sizes = pooled.table["sae"].value_counts(ascending=True)
    if len(sizes) < 2:
        return Skipped("this section compares SAEs of several sizes, and there is one only.")
    rows = []
    for small, large in pairwise(sizes.index):
        found = family(pooled.of(small), pooled.of(large), seed)
        test = stats.binomtest(int(found.table["new"].sum()), len(found.table))
        interval = test.proportion_ci(method="wilson")
        figures = (test.statistic, interval.low, interval.high, found.control)
        rows.append((large, small, *figures, found.children.mean()))
    names = ["sae", "smaller", "new", "low", "high", "control", "children"]
    return pd.DataFrame(rows, columns=names)


def layout(pooled: Pool, seed: int = 0) -> pd.DataFrame:
    """A map of the features: x, y by UMAP with the cosine, and the cluster of each, −1 for none.

    Near points are near directions; larger distances on the map mean little. Clusters are found by
    HDBSCAN in a second UMAP of ten dimensions: directions themselves, nearly orthogonal, have no
    dense regions, and the plane tears groups apart. The same seed gives the same map. Raises
    ValueError for fewer than 4 features.
    """
    n = len(pooled.directions)
    if n < LEAST_FEATURES:
        raise ValueError(f"A map needs {LEAST_FEATURES} living features, and there are {n}.")
    from sklearn.cluster import HDBSCAN

    graph = _neighbour_graph(pooled.directions, min(NEIGHBOURS, n - 1))
    places = _umap(pooled.directions, graph, 2, 0.1, seed)
    crowd = _umap(pooled.directions, graph, min(DIMENSIONS, n - 2), 0.0, seed)
    clusters = HDBSCAN(min_cluster_size=min(SMALLEST_CLUSTER, n // 2), copy=True).fit(crowd)
    return pd.DataFrame({"x": places[:, 0], "y": places[:, 1], "cluster": clusters.labels_})


def tracks_meaning(directions: np.ndarray, profiles: np.ndarray, seed: int = 0) -> pd.DataFrame:
    """Does decoder distance track meaning: rank correlation of cosines and concept overlaps.

    profiles: (features, concepts), such as each feature's F1 for each concept, ≥ 0; the overlap of
    two features is the cosine of theirs. Spearman's ρ over all pairs of at most 1,000 features that
    detect anything, drawn at random. Lines: `features` with a 95 % bootstrap interval over
    features, as pairs that share one are not independent; `control`, the mean and 95 % range where
    the profiles are dealt to other features. Raises ValueError for fewer than 4 such features.
    """
    generator = np.random.default_rng(seed)
    detecting = np.flatnonzero(profiles.any(axis=1))
    if len(detecting) < LEAST_FEATURES:
        raise ValueError(
            f"Only {len(detecting)} features detect any concept, and a correlation needs "
            f"{LEAST_FEATURES}: give the profiles of more features or concepts."
        )
    chosen = generator.permutation(detecting)[:PAIRED_FEATURES]
    count = len(chosen)
    unit = profiles[chosen] / np.linalg.norm(profiles[chosen], axis=1, keepdims=True)
    near, alike = _levels(directions[chosen] @ directions[chosen].T), _levels(unit @ unit.T)
    first, second = np.triu_indices(count, 1)
    near, found = near[first, second], alike[first, second]
    resampled, dealt = [], []
    for _ in range(RESAMPLES):
        times = np.bincount(generator.integers(0, count, count), minlength=count)
        # A feature and its own copy are no pair: they are alike whatever the SAE is.
        resampled.append(_rank_correlation(near, found, times[first] * times[second]))
        other = generator.permutation(count)
        dealt.append(_rank_correlation(near, alike[other[first], other[second]]))
    bounds = [0.025, 0.975]
    lines = {
        "features": (_rank_correlation(near, found), *np.quantile(resampled, bounds)),
        "control": (np.mean(dealt), *np.quantile(dealt, bounds)),
    }
    return pd.DataFrame.from_dict(lines, orient="index", columns=["rho", "low", "high"])


def _neighbour_graph(directions: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """For each direction itself and the nearest others with 1 − cosine, each (features, count)."""
    found, distances = [], []
    for first in range(0, len(directions), ROWS_AT_ONCE):
        cosine = directions[first : first + ROWS_AT_ONCE] @ directions.T
        rows = np.arange(len(cosine))
        cosine[rows, first + rows] = np.inf  # UMAP takes each as its own first
        near = np.argpartition(-cosine, count - 1, axis=1)[:, :count]
        order = np.argsort(-np.take_along_axis(cosine, near, 1), axis=1, kind="stable")
        near = np.take_along_axis(near, order, 1)
        found.append(near)
        distances.append((1 - np.take_along_axis(cosine, near, 1)).clip(0))
    return np.concatenate(found), np.concatenate(distances)


def _umap(
    directions: np.ndarray,
    graph: tuple[np.ndarray, np.ndarray],
    dimensions: int,
    least_distance: float,
    seed: int,
) -> np.ndarray:
    from umap import UMAP

    n_neighbors = graph[0].shape[1]
    with warnings.catch_warnings():
        # Exact neighbours, shared by both maps, spare a minute of compiling UMAP's search; new
        # points could not be placed without it, which nothing asks for.
        warnings.filterwarnings("ignore", "precomputed_knn", UserWarning)
        return UMAP(
            n_neighbors=n_neighbors,
            n_components=dimensions,
            min_dist=least_distance,
            metric="cosine",
            precomputed_knn=(*graph, None),
            random_state=seed,
            n_jobs=1,
            # Too few for a spectral start, whose eigenvectors are sought among as many points.
            init="random" if len(directions) <= NEIGHBOURS else "spectral",
        ).fit_transform(directions)


def _levels(values: np.ndarray) -> np.ndarray:
    """Each value's place among the different values; those that only rounding tells apart tie."""
    return np.unique(values.round(6), return_inverse=True)[1].reshape(values.shape)


def _rank_correlation(
    first: np.ndarray, second: np.ndarray, times: np.ndarray | None = None
) -> float:
    """Spearman's ρ of pairs of levels, each counted as often as `times` says; ties share a rank."""
    times = np.ones(len(first)) if times is None else times
    centred = []
    for levels in (first, second):
        mass = np.bincount(levels, times)
        ranks = (np.cumsum(mass) - mass / 2)[levels]
        centred.append(ranks - np.average(ranks, weights=times))
    a, b = centred
    return float(times @ (a * b) / np.sqrt((times @ a**2) * (times @ b**2)))


def _best(of: np.ndarray, among: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each row the nearest of others and its cosine."""
    found, cosines = [], []
    for first in range(0, len(of), ROWS_AT_ONCE):
        product = of[first : first + ROWS_AT_ONCE] @ among.T
        found.append(product.argmax(1))
        cosines.append(product.max(1))
    return np.concatenate(found), np.concatenate(cosines)
