"""The feature index: every activation of every feature over a corpus, feature by feature."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd
from scipy import sparse

from saekit import indexing
from saekit.cache import write_atomically
from saekit.corpus import Corpus
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model, Site


# This many tokens before the peak, equal in two examples, make them alike.
ALIKE = 4
CANDIDATES = 64
"""So many of the strongest activations are looked at for each top example, then twice as many."""


@dataclass(frozen=True)
class Example:
    """A stretch of the corpus around one activating token.

    tokens: ids; values: the feature's activation at each; focus: the token it was chosen for.
    """

    tokens: np.ndarray
    values: np.ndarray
    focus: int
    position: int

    @property
    def value(self) -> float:
        return float(self.values[self.focus])


@dataclass(frozen=True)
class Interval:
    """Activations between two edges: low < a ≤ high, how many there are, and some examples."""

    low: float
    high: float
    tokens: int
    examples: list[Example]


class Index:
    """Every activation of every feature over a corpus, exact, memory-mapped when loaded.

    starts: (n_features + 1,); positions, values: (active,), those of feature i at
    starts[i]:starts[i + 1], in order of position. Values are activations a in normalised units.
    """

    def __init__(
        self,
        starts: np.ndarray,
        positions: np.ndarray,
        values: np.ndarray,
        corpus: Corpus,
        statistics: pd.DataFrame | None = None,
    ) -> None:
        self.starts, self.positions, self.values = starts, positions, values
        self.corpus = corpus
        if statistics is not None:
            self.statistics = statistics  # stored with it: no need to read all activations

    def __repr__(self) -> str:
        return (
            f"Index({self.n_features:,} features over {len(self.corpus):,} tokens, "
            f"{len(self.values):,} activations)"
        )

    @classmethod
    def build(
        cls, model: Model, site: Site, sae: SAE, corpus: Corpus, *, progress: bool = False
    ) -> Index:
        """Read a text of moderate size once through model and SAE; `indexing.on_disk` for more."""
        reader = indexing.model_reader(model, site)
        run = indexing.in_memory(reader, sae, corpus, progress=progress)
        return cls(run.starts, run.positions, run.values, corpus)

    @property
    def n_features(self) -> int:
        return len(self.starts) - 1

    @cached_property
    def statistics(self) -> pd.DataFrame:
        """One line a feature: how many tokens it is active on, its maximum and mean activation."""
        return indexing.statistics(self.starts, self.values)

    @cached_property
    def density(self) -> np.ndarray:
        """The share of tokens on which each feature is active, (n_features,)."""
        return np.diff(self.starts) / len(self.corpus)

    @cached_property
    def maximum(self) -> np.ndarray:
        """The largest activation of each feature, 0 for one that is never active, (n_features,)."""
        return self.statistics["maximum"].to_numpy()

    @cached_property
    def matrix(self) -> sparse.csc_matrix:
        """All activations, (tokens × features)."""
        shape = (len(self.corpus), self.n_features)
        return sparse.csc_matrix((self.values, self.positions, self.starts), shape=shape)

    def table(self) -> pd.DataFrame:
        """One line a feature: density, maximum and mean activation."""
        kept = self.statistics[["maximum", "mean"]]
        return kept.assign(density=self.density)[["density", "maximum", "mean"]]

    def of(self, feature: int) -> tuple[np.ndarray, np.ndarray]:
        """Token positions and activations of one feature, in order of position.

        Raises ValueError for a feature that the SAE does not have.
        """
        if not 0 <= feature < self.n_features:
            raise ValueError(
                f"There is no feature {feature}: this SAE has 0 to {self.n_features - 1}."
            )
        here = slice(self.starts[feature], self.starts[feature + 1])
        return self.positions[here], self.values[here]

    def frame(self, feature: int) -> pd.DataFrame:
        """One feature's activations: position, document, token id and value."""
        positions, values = self.of(feature)
        return pd.DataFrame(
            {
                "position": positions,
                "document": self.corpus.document_of(positions),
                "token": self.corpus.tokens[positions],
                "value": values,
            }
        )

    def at(self, position: int) -> pd.Series:
        """All features active on one token, strongest first; raises ValueError outside the text."""
        if not 0 <= position < len(self.corpus):
            raise ValueError(
                f"There is no token {position}: the text has 0 to {len(self.corpus) - 1}."
            )
        place = self._bisect(position)
        found = place < self.starts[1:]
        found[found] = self.positions[place[found]] == position
        features = np.flatnonzero(found)
        return pd.Series(self.values[place[found]], features, name="value").sort_values(
            ascending=False, kind="stable"
        )

    def _bisect(self, position: int) -> np.ndarray:
        """Where each feature's first entry at or behind a position is, all features at once."""
        low, high = self.starts[:-1].copy(), self.starts[1:].copy()
        while (open_ := low < high).any():
            middle = (low + high) // 2
            before = np.zeros(len(low), dtype=bool)
            before[open_] = self.positions[middle[open_]] < position
            low = np.where(before, middle + 1, low)
            high = np.where(open_ & ~before, middle, high)
        return low

    def histogram(self, feature: int, bins: int = 50) -> tuple[np.ndarray, np.ndarray]:
        """How many activations lie in each of some equal bins from 0 to the maximum: counts, edges.

        An activation on an edge counts in the bin below.
        """
        _, values = self.of(feature)
        edges = np.linspace(0, self.maximum[feature] or 1.0, bins + 1)
        return np.bincount(np.searchsorted(edges, values) - 1, minlength=bins), edges

    def top_examples(self, feature: int, count: int = 10, context: int = 24) -> list[Example]:
        """The strongest activations, one per document and no two alike, with the tokens around.

        Two are alike when the same tokens lead up to them, as in a sentence that is often repeated.
        """
        positions, values = self.of(feature)
        candidates = CANDIDATES * count
        while True:
            peaks = self._peaks(_strongest(positions, values, candidates), count)
            if len(peaks) == count or candidates >= len(positions):
                return [self.example(feature, position, context) for position in peaks]
            candidates *= 2

    def _peaks(self, positions: np.ndarray, count: int) -> list[int]:
        documents = self.corpus.document_of(positions)
        first = np.sort(np.unique(documents, return_index=True)[1])
        peaks: dict[bytes, int] = {}
        for position in positions[first]:
            if len(peaks) == count:
                break
            start, _ = self.corpus.bounds_of(position)
            leading = self.corpus.tokens[max(start, position - ALIKE) : position + 1]
            peaks.setdefault(leading.tobytes(), int(position))
        return list(peaks.values())

    def interval_examples(
        self,
        feature: int,
        intervals: int = 4,
        per_interval: int = 2,
        context: int = 24,
        by: Literal["value", "rank"] = "value",
    ) -> list[Interval]:
        """Examples drawn from activation intervals, weakest first.

        by: "value" for equal steps from 0 to the maximum, as in the paper; "rank" for intervals
        that hold as many activations each.
        """
        positions, values = self.of(feature)
        edges = np.linspace(0, self.maximum[feature], intervals + 1)
        if by == "rank" and len(values):
            edges[1:] = np.quantile(values, np.linspace(0, 1, intervals + 1)[1:])
        generator = np.random.default_rng(feature)
        result = []
        for low, high in pairwise(edges):
            inside = np.flatnonzero((values > low) & (values <= high))
            size = min(per_interval, len(inside))
            chosen = positions[generator.choice(inside, size, replace=False)] if size else ()
            examples = [self.example(feature, int(position), context) for position in chosen]
            result.append(Interval(float(low), float(high), len(inside), examples))
        return result

    def example(self, feature: int, position: int, context: int = 24) -> Example:
        """A position with `context` tokens before and half as many after, in its document."""
        start, end = self.corpus.bounds_of(position)
        first, last = max(start, position - context), min(end, position + 1 + context // 2)
        positions, values = self.of(feature)
        low, high = np.searchsorted(positions, [first, last])
        window = np.zeros(last - first, dtype=np.float32)
        window[positions[low:high] - first] = values[low:high]
        return Example(self.corpus.tokens[first:last], window, position - first, position)

    def document_means(self, feature: int) -> np.ndarray:
        """A feature's mean activation over the tokens of each document, (documents,)."""
        positions, values = self.of(feature)
        documents = self.corpus.documents
        lengths = (documents["end"] - documents["start"]).to_numpy()
        of_document = self.corpus.document_of(positions)
        return np.bincount(of_document, weights=values, minlength=len(documents)) / lengths

    def label_means(self, feature: int) -> pd.Series:
        """A feature's mean activation over the tokens that each concept labels, largest first.

        Raises ValueError where the text has no labels.
        """
        labels = self.corpus.labels
        if labels is None:
            raise ValueError("The text has no labels: give its documents spans.")
        positions, values = self.of(feature)
        column = np.zeros(len(self.corpus), dtype=np.float64)
        column[positions] = values
        means = {concept: column[labels.mask(concept)].mean() for concept in labels.concepts}
        return pd.Series(means, name="mean activation").sort_values(ascending=False, kind="stable")

    def coactivation(self, one: int, other: int) -> pd.Series:
        """How often two features are active on the same token, and what chance would give.

        both: tokens; expected: those if the two were independent; jaccard: both ÷ either;
        given_one, given_other: the share of one feature's tokens that the other is active on too.
        """
        first, second = self.of(one)[0], self.of(other)[0]
        both = len(np.intersect1d(first, second, assume_unique=True))
        either = len(first) + len(second) - both
        shares = [both / max(n, 1) for n in (either, len(first), len(second))]
        names = ["both", "expected", "jaccard", "given_one", "given_other"]
        expected = len(first) * len(second) / len(self.corpus)
        return pd.Series([both, expected, *shares], names, name=f"{one} and {other}")

    def save(self, folder: Path) -> None:
        """Write the index as memory-mappable arrays, all or nothing, over an older one."""
        with write_atomically(folder, replace=True) as temporary:
            temporary.mkdir()
            np.save(temporary / "positions.npy", self.positions)
            np.save(temporary / "values.npy", self.values)
            facts = {"corpus": self.corpus.fingerprint()}
            indexing.finish(temporary, self.starts, self.positions, self.values, facts)

    @classmethod
    def load(cls, folder: Path, corpus: Corpus) -> Index:
        """Open a saved index; its activations stay on disk until they are looked at.

        Raises ValueError when it was built over another corpus or is torn.
        """
        about = json.loads((folder / "index.json").read_text())
        if about["corpus"] != corpus.fingerprint():
            raise ValueError(
                f"The index in {folder} was built over another corpus: remove it "
                "(`saekit cache --clear`) and it will be rebuilt."
            )
        run = indexing.load(folder)
        statistics = pd.read_parquet(folder / "features.parquet")
        return cls(run.starts, run.positions, run.values, corpus, statistics)


def _strongest(positions: np.ndarray, values: np.ndarray, count: int) -> np.ndarray:
    """The positions of the `count` largest values and what ties with the last, largest first."""
    if count < len(values):
        some = values >= np.partition(values, len(values) - count)[len(values) - count]
        positions, values = positions[some], values[some]
    return positions[np.argsort(-values, kind="stable")]
