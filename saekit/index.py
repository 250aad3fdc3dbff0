"""The feature index: every activation of every feature over a corpus, feature by feature."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch
from scipy import sparse
from tqdm.auto import tqdm

from saekit.activations import TOKENS_PER_PASS
from saekit.cache import write_atomically
from saekit.corpus import Corpus
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model, Site


# This many tokens before the peak, equal in two examples, make them alike.
ALIKE = 4


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


class Index:
    """Every activation of every feature over a corpus, exact, memory-mapped when loaded.

    starts: (n_features + 1,); positions, values: (active,), those of feature i at
    starts[i]:starts[i + 1], in order of position. Values are activations a in normalised units.
    """

    def __init__(
        self, starts: np.ndarray, positions: np.ndarray, values: np.ndarray, corpus: Corpus
    ) -> None:
        self.starts, self.positions, self.values = starts, positions, values
        self.corpus = corpus

    def __repr__(self) -> str:
        return (
            f"Index({self.n_features:,} features over {len(self.corpus):,} tokens, "
            f"{len(self.values):,} activations)"
        )

    @classmethod
    def build(
        cls, model: Model, site: Site, sae: SAE, corpus: Corpus, *, progress: bool = False
    ) -> Index:
        """Read the corpus once through model and SAE and keep every activation."""
        tokens, features, values = [], [], []
        bar = tqdm(
            total=len(corpus),
            desc="indexing",
            unit="token",
            unit_scale=True,
            disable=not progress,
            leave=False,
        )
        with bar, torch.no_grad():
            for batch in corpus.batches(TOKENS_PER_PASS):
                x = model.read(batch, [site])[site]
                kept = x[batch.keep.to(x.device)].to(sae.W_enc.device)
                token, feature, value = (part.cpu() for part in sae.encode(kept).entries())
                tokens.append(batch.positions[token].numpy())
                features.append(feature.numpy().astype(np.int32))
                values.append(value.float().numpy())
                bar.update(len(kept))
        matrix = sparse.coo_matrix(
            (np.concatenate(values), (np.concatenate(tokens), np.concatenate(features))),
            shape=(len(corpus), sae.n_features),
        ).tocsc()
        matrix.sort_indices()
        return cls(matrix.indptr.astype(np.int64), matrix.indices, matrix.data, corpus)

    @property
    def n_features(self) -> int:
        return len(self.starts) - 1

    @cached_property
    def density(self) -> np.ndarray:
        """The share of tokens on which each feature is active, (n_features,)."""
        return np.diff(self.starts) / len(self.corpus)

    @cached_property
    def maximum(self) -> np.ndarray:
        """The largest activation of each feature, 0 for one that is never active, (n_features,)."""
        maximum = np.zeros(self.n_features, dtype=np.float32)
        alive = np.flatnonzero(np.diff(self.starts))
        maximum[alive] = np.maximum.reduceat(self.values, self.starts[alive])
        return maximum

    @cached_property
    def matrix(self) -> sparse.csc_matrix:
        """All activations, (tokens × features)."""
        shape = (len(self.corpus), self.n_features)
        return sparse.csc_matrix((self.values, self.positions, self.starts), shape=shape)

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

    def top_examples(self, feature: int, count: int = 10, context: int = 24) -> list[Example]:
        """The strongest activations, one per document and no two alike, with the tokens around.

        Two are alike when the same tokens lead up to them, as in a sentence that is often repeated.
        """
        positions, values = self.of(feature)
        order = np.argsort(-values, kind="stable")
        documents = self.corpus.document_of(positions[order])
        first = np.sort(np.unique(documents, return_index=True)[1])
        examples: dict[bytes, Example] = {}
        for position in positions[order[first]]:
            if len(examples) == count:
                break
            near = self.example(feature, int(position), ALIKE)
            leading = near.tokens[: near.focus + 1].tobytes()
            if leading not in examples:
                examples[leading] = self.example(feature, int(position), context)
        return list(examples.values())

    def interval_examples(
        self, feature: int, intervals: int = 4, per_interval: int = 2, context: int = 24
    ) -> list[list[Example]]:
        """Examples from activation intervals, linear from 0 to the maximum, weakest first."""
        positions, values = self.of(feature)
        edges = np.linspace(0, self.maximum[feature], intervals + 1)
        generator = np.random.default_rng(feature)
        result = []
        for low, high in pairwise(edges):
            inside = positions[(values > low) & (values <= high)]
            chosen = generator.permutation(inside)[:per_interval]
            result.append([self.example(feature, int(p), context) for p in chosen])
        return result

    def example(self, feature: int, position: int, context: int = 24) -> Example:
        """A position with `context` tokens before and half as many after, in its document."""
        document = self.corpus.documents.iloc[int(self.corpus.document_of(np.array(position)))]
        first = max(int(document["start"]), position - context)
        last = min(int(document["end"]), position + 1 + context // 2)
        positions, values = self.of(feature)
        low, high = np.searchsorted(positions, [first, last])
        window = np.zeros(last - first, dtype=np.float32)
        window[positions[low:high] - first] = values[low:high]
        return Example(self.corpus.tokens[first:last], window, position - first, position)

    def table(self) -> pd.DataFrame:
        """One line a feature: density, maximum and mean activation."""
        sums = np.zeros(self.n_features)
        alive = np.flatnonzero(np.diff(self.starts))
        sums[alive] = np.add.reduceat(self.values.astype(np.float64), self.starts[alive])
        counts = np.maximum(np.diff(self.starts), 1)
        return pd.DataFrame(
            {"density": self.density, "maximum": self.maximum, "mean": sums / counts}
        ).rename_axis("feature")

    def save(self, folder: Path) -> None:
        """Write the index as memory-mappable arrays, all or nothing, over an older one."""
        with write_atomically(folder, replace=True) as temporary:
            temporary.mkdir()
            for name in ("starts", "positions", "values"):
                np.save(temporary / f"{name}.npy", getattr(self, name))
            about = {"corpus": self.corpus.fingerprint()}
            (temporary / "index.json").write_text(json.dumps(about))

    @classmethod
    def load(cls, folder: Path, corpus: Corpus) -> Index:
        """Open a saved index; its activations stay on disk until they are looked at.

        Raises ValueError when it was built over another corpus.
        """
        about = json.loads((folder / "index.json").read_text())
        if about["corpus"] != corpus.fingerprint():
            raise ValueError(
                f"The index in {folder} was built over another corpus: remove it "
                "(`saekit cache --clear`) and it will be rebuilt."
            )
        parts = (
            np.load(folder / f"{name}.npy", mmap_mode="r")
            for name in ("starts", "positions", "values")
        )
        return cls(*parts, corpus)
