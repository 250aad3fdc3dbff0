"""Text as token rows: documents, their labels, and the batches a model reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import torch
from scipy import sparse

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

DOCUMENT_COLUMNS = ["source", "language", "split", "name", "start", "end"]


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch of a document, in character offsets.

    `role` is "mention" for the words that name the concept and "about" for the text it governs.
    """

    start: int
    end: int
    concept: str
    role: str = "mention"


@dataclass(frozen=True, slots=True)
class Document:
    """One text with what is known about it."""

    text: str
    spans: tuple[Span, ...] = ()
    source: str = "text"
    language: str = "en"
    split: str = "train"
    name: str = ""


@dataclass(frozen=True)
class TokenBatch:
    """Right-padded rows of token ids.

    ids, attention_mask: (rows, width) int64; the mask is 1 on tokens and BOS.
    keep: (rows, width) bool, True on corpus tokens, so neither on BOS nor on padding.
    positions: (kept,) int64, the corpus position of each kept token, in row-major order.
    """

    ids: torch.Tensor
    attention_mask: torch.Tensor
    keep: torch.Tensor
    positions: torch.Tensor

    @classmethod
    def from_rows(
        cls,
        rows: Sequence[Sequence[int] | np.ndarray],
        bos: int | None,
        padding: int,
        first_positions: Sequence[int] | None = None,
    ) -> TokenBatch:
        """Pad rows of token ids on the right, with BOS in front where there is one.

        first_positions: the corpus position of each row's first token (default: rows in sequence).
        """
        lengths = np.array([len(row) for row in rows], dtype=np.int64)
        first = int(bos is not None)
        width = int(lengths.max()) + first
        ids = np.full((len(rows), width), padding, dtype=np.int64)
        if bos is not None:
            ids[:, 0] = bos
        column = np.arange(width)
        keep = (column >= first) & (column < lengths[:, None] + first)
        ids[keep] = np.concatenate([np.asarray(row, dtype=np.int64) for row in rows])
        if first_positions is None:
            first_positions = np.cumsum(lengths) - lengths
        positions = (np.asarray(first_positions)[:, None] + column - first)[keep]
        mask = (column < lengths[:, None] + first).astype(np.int64)
        return cls(*(torch.from_numpy(array) for array in (ids, mask, keep, positions)))

    def to(self, device: torch.device | str) -> TokenBatch:
        """The same batch on another device."""
        return TokenBatch(
            *(t.to(device) for t in (self.ids, self.attention_mask, self.keep, self.positions))
        )


class Labels:
    """Which tokens carry which concept: one sparse boolean column per (concept, role)."""

    def __init__(self, columns: list[tuple[str, str]], matrix: sparse.csc_matrix) -> None:
        self.columns = columns
        self.matrix = matrix
        self._column = {column: i for i, column in enumerate(columns)}

    @property
    def concepts(self) -> list[str]:
        """The concepts' names, each once, in order of first appearance."""
        return list(dict.fromkeys(concept for concept, _ in self.columns))

    def mask(self, concept: str, role: str | None = None) -> np.ndarray:
        """Where a concept lies, as (tokens,) bool; both roles unless one is named.

        Raises ValueError for a concept or role that the corpus does not label.
        """
        wanted = [c for c in self.columns if c[0] == concept and role in (None, c[1])]
        if not wanted:
            raise ValueError(
                f"The corpus labels no concept {concept!r}{f' in role {role!r}' if role else ''}; "
                f"see `corpus.labels.concepts` for the {len(self.concepts)} it knows."
            )
        mask = np.zeros(self.matrix.shape[0], dtype=bool)
        for column in wanted:
            mask[self.positions(*column)] = True
        return mask

    def matrix_of(self, concepts: list[str]) -> np.ndarray:
        """Where each of some concepts lies in any role, (tokens, concepts) bool."""
        return np.stack([self.mask(concept) for concept in concepts], axis=1)

    def any_role(self, concepts: list[str]) -> sparse.csc_matrix:
        """Where each of some concepts lies in any role, (tokens × concepts) sparse bool."""
        columns = [np.flatnonzero(self.mask(concept)) for concept in concepts]
        starts = np.cumsum([0, *map(len, columns)])
        indices = np.concatenate(columns) if columns else np.zeros(0, dtype=np.int64)
        shape = (self.matrix.shape[0], len(concepts))
        return sparse.csc_matrix((np.ones(len(indices), dtype=bool), indices, starts), shape=shape)

    def counts(self) -> pd.Series:
        """How many tokens each concept labels, in any role, most frequent first."""
        tokens = {concept: int(self.mask(concept).sum()) for concept in self.concepts}
        return pd.Series(tokens, name="tokens").sort_values(ascending=False, kind="stable")

    def positions(self, concept: str, role: str) -> np.ndarray:
        """The sorted token positions of one labelled column."""
        i = self._column[(concept, role)]
        return self.matrix.indices[self.matrix.indptr[i] : self.matrix.indptr[i + 1]]

    def fingerprint(self) -> str:
        """A short hash: equal labels say the same of the same tokens."""
        digest = blake2b(repr(self.columns).encode(), digest_size=8)
        for array in (self.matrix.indptr, self.matrix.indices):
            digest.update(np.ascontiguousarray(array).astype(np.int64).tobytes())
        return digest.hexdigest()

    def select(self, positions: np.ndarray) -> Labels:
        """The labels of some tokens, renumbered."""
        return Labels(self.columns, self.matrix[positions].tocsc())


class Corpus:
    """Documents as one flat array of tokens, cut into rows that fit the model's context.

    tokens: (n_tokens,) int32; starts: (n_rows + 1,) int64 with row r at
    tokens[starts[r]:starts[r+1]]. A row never crosses documents. BOS is added to each row when it
    is read and is no corpus token. documents: one line each with source, language, split, name
    and the token positions start, end.
    """

    def __init__(
        self,
        tokens: np.ndarray,
        starts: np.ndarray,
        documents: pd.DataFrame,
        labels: Labels | None = None,
        *,
        bos: int | None = None,
        padding: int = 0,
    ) -> None:
        self.tokens, self.starts, self.documents = tokens, starts, documents
        self.labels, self.bos, self.padding = labels, bos, padding

    def __len__(self) -> int:
        return len(self.tokens)

    def __repr__(self) -> str:
        concepts = len(self.labels.concepts) if self.labels else 0
        return (
            f"Corpus({len(self):,} tokens in {len(self.documents):,} documents, "
            f"{concepts} labelled concepts)"
        )

    @classmethod
    def from_documents(
        cls,
        documents: Iterable[Document],
        tokenizer: PreTrainedTokenizerBase,
        context_length: int,
        max_tokens: int | None = None,
    ) -> Corpus:
        """Tokenize documents and carry their labels from characters to tokens.

        A token has a label when it shares a character with the labelled span. Rows hold
        context_length tokens, BOS included. Raises ValueError where nothing is left to read.
        """
        builder = _Builder(tokenizer, context_length)
        for chunk in _chunks(documents, 256):
            builder.add(chunk)
            if max_tokens is not None and builder.n_tokens >= max_tokens:
                break
        return builder.corpus()

    def batches(
        self, tokens_per_batch: int, seed: int | None = None, rows: range | None = None
    ) -> Iterator[TokenBatch]:
        """Rows as padded batches of about `tokens_per_batch` tokens, padding included.

        Rows of similar length share a batch. Without a seed rows come in corpus order (within
        groups of 512 rows); with one, in an order drawn from it. rows: these only.
        """
        lengths = np.diff(self.starts)
        order = np.arange(len(lengths)) if rows is None else np.array(rows)
        if seed is not None:
            order = np.random.default_rng(seed).permutation(order)
        for group in np.split(order, range(512, len(order), 512)):
            group = group[np.argsort(lengths[group], kind="stable")]
            first = 0
            while first < len(group):
                widths = lengths[group[first:]] + int(self.bos is not None)
                padded = widths * np.arange(1, len(widths) + 1)
                last = first + max(1, int(np.searchsorted(padded, tokens_per_batch, side="right")))
                yield self._batch(group[first:last])
                first = last

    def _batch(self, rows: np.ndarray) -> TokenBatch:
        token_rows = [self.tokens[self.starts[r] : self.starts[r + 1]] for r in rows]
        return TokenBatch.from_rows(token_rows, self.bos, self.padding, self.starts[rows])

    def select(
        self,
        *,
        split: str | None = None,
        source: str | None = None,
        language: str | None = None,
        max_tokens: int | None = None,
    ) -> Corpus:
        """The documents of one split, source or language, as a corpus of its own.

        Raises ValueError when no document is left.
        """
        chosen = np.ones(len(self.documents), dtype=bool)
        for column, value in (("split", split), ("source", source), ("language", language)):
            if value is not None:
                chosen &= (self.documents[column] == value).to_numpy()
        if max_tokens is not None:
            lengths = (self.documents["end"] - self.documents["start"]).to_numpy()
            before = np.cumsum(lengths * chosen) - lengths
            chosen &= before < max_tokens
        if not chosen.any():
            raise ValueError(
                f"No document has split={split!r}, source={source!r}, language={language!r}; the "
                f"corpus has sources {sorted(set(self.documents['source']))} and splits "
                f"{sorted(set(self.documents['split']))}."
            )
        return self._subset(chosen)

    def sample(self, max_tokens: int, seed: int = 0) -> Corpus:
        """Documents drawn at random, as a corpus of about `max_tokens` tokens in corpus order.

        Documents stay whole, and the last one drawn may reach past `max_tokens`. Raises ValueError
        when that is below 1.
        """
        if max_tokens < 1:
            raise ValueError(f"max_tokens is {max_tokens}: a sample needs at least one token.")
        lengths = (self.documents["end"] - self.documents["start"]).to_numpy()
        order = np.random.default_rng(seed).permutation(len(lengths))
        chosen = np.zeros(len(lengths), dtype=bool)
        chosen[order[np.cumsum(lengths[order]) - lengths[order] < max_tokens]] = True
        return self._subset(chosen)

    def _subset(self, chosen: np.ndarray) -> Corpus:
        table = self.documents[chosen]
        ends, starts = table["end"].to_numpy(), table["start"].to_numpy()
        positions = np.concatenate([np.arange(s, e) for s, e in zip(starts, ends, strict=True)])
        new_position = np.full(len(self.tokens) + 1, -1, dtype=np.int64)
        new_position[positions] = np.arange(len(positions))
        row_starts = new_position[self.starts[:-1]]
        lengths = ends - starts
        table = table.assign(start=np.cumsum(lengths) - lengths, end=np.cumsum(lengths))
        return Corpus(
            self.tokens[positions],
            np.append(row_starts[row_starts >= 0], len(positions)),
            table.reset_index(drop=True),
            self.labels.select(positions) if self.labels else None,
            bos=self.bos,
            padding=self.padding,
        )

    def row_of(self, positions: np.ndarray) -> np.ndarray:
        """The row that holds each token position."""
        return np.searchsorted(self.starts, positions, side="right") - 1

    def document_of(self, positions: np.ndarray) -> np.ndarray:
        """The document that holds each token position."""
        return np.searchsorted(self._document_bounds[1], positions, side="right")

    def bounds_of(self, position: int) -> tuple[int, int]:
        """First token and end of the document that holds a token position."""
        starts, ends = self._document_bounds
        document = int(np.searchsorted(ends, position, side="right"))
        return int(starts[document]), int(ends[document])

    @cached_property
    def _document_bounds(self) -> tuple[np.ndarray, np.ndarray]:
        return tuple(self.documents[column].to_numpy() for column in ("start", "end"))

    def fingerprint(self) -> str:
        """A short hash of the tokens and rows: equal corpora read alike."""
        digest = blake2b(digest_size=8)
        digest.update(np.ascontiguousarray(self.tokens).tobytes())
        digest.update(np.ascontiguousarray(self.starts).tobytes())
        digest.update(repr(self.bos).encode())
        return digest.hexdigest()

    def save(self, folder: Path) -> None:
        """Write the corpus as memory-mappable arrays and a Parquet table into an empty folder."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / "tokens.npy", self.tokens)
        np.save(folder / "starts.npy", self.starts)
        self.documents.to_parquet(folder / "documents.parquet")
        if self.labels is not None:
            np.save(folder / "label_positions.npy", self.labels.matrix.indices)
            np.save(folder / "label_starts.npy", self.labels.matrix.indptr)
            pd.DataFrame(self.labels.columns, columns=["concept", "role"]).to_parquet(
                folder / "labels.parquet"
            )

    @classmethod
    def load(cls, folder: Path, *, bos: int | None, padding: int) -> Corpus:
        """Open a saved corpus; its arrays stay on disk until they are read."""
        tokens = np.load(folder / "tokens.npy", mmap_mode="r")
        labels = None
        if (folder / "labels.parquet").exists():
            columns = pd.read_parquet(folder / "labels.parquet")
            indices = np.load(folder / "label_positions.npy", mmap_mode="r")
            matrix = sparse.csc_matrix(
                (np.ones(len(indices), dtype=bool), indices, np.load(folder / "label_starts.npy")),
                shape=(len(tokens), len(columns)),
            )
            labels = Labels(list(columns.itertuples(index=False, name=None)), matrix)
        documents = pd.read_parquet(folder / "documents.parquet")
        starts = np.load(folder / "starts.npy")
        return cls(tokens, starts, documents, labels, bos=bos, padding=padding)


class _Builder:
    """Grows a corpus document by document."""

    def __init__(self, tokenizer: PreTrainedTokenizerBase, context_length: int) -> None:
        self.tokenizer = tokenizer
        self.bos = tokenizer.bos_token_id
        self.row_length = context_length - int(self.bos is not None)
        if self.row_length < 1:
            raise ValueError(f"A context of {context_length} tokens leaves no room for text.")
        self.n_tokens = 0
        self.tokens: list[np.ndarray] = []
        self.starts: list[np.ndarray] = []
        self.table: list[tuple[Any, ...]] = []
        self.labelled: dict[tuple[str, str], list[np.ndarray]] = {}

    def add(self, documents: list[Document]) -> None:
        encoded = self.tokenizer(
            [document.text for document in documents],
            add_special_tokens=False,
            return_offsets_mapping=True,
            return_attention_mask=False,
            verbose=False,
        )
        for document, ids, offsets in zip(
            documents, encoded["input_ids"], encoded["offset_mapping"], strict=True
        ):
            if ids:
                self._add_one(document, ids, np.array(offsets, dtype=np.int64))

    def _add_one(self, document: Document, ids: list[int], offsets: np.ndarray) -> None:
        first, count = self.n_tokens, len(ids)
        self.tokens.append(np.array(ids, dtype=np.int32))
        self.starts.append(first + np.arange(0, count, self.row_length, dtype=np.int64))
        self.n_tokens += count
        about = (document.source, document.language, document.split, document.name)
        self.table.append((*about, first, self.n_tokens))
        token_starts, token_ends = offsets[:, 0], offsets[:, 1]
        for span in document.spans:
            low = np.searchsorted(token_ends, span.start, side="right")
            high = np.searchsorted(token_starts, span.end, side="left")
            column = self.labelled.setdefault((span.concept, span.role), [])
            column.append(np.arange(first + low, first + high))

    def corpus(self) -> Corpus:
        if not self.n_tokens:
            raise ValueError("The documents hold no token: give the corpus some text.")
        tokens = np.concatenate(self.tokens)
        padding = self.tokenizer.pad_token_id
        return Corpus(
            tokens,
            np.append(np.concatenate(self.starts), self.n_tokens),
            pd.DataFrame(self.table, columns=DOCUMENT_COLUMNS),
            self._labels() if self.labelled else None,
            bos=self.bos,
            padding=self.bos or 0 if padding is None else padding,
        )

    def _labels(self) -> Labels:
        columns = list(self.labelled)
        positions = [np.unique(np.concatenate(self.labelled[column])) for column in columns]
        pointers = np.cumsum([0, *(len(p) for p in positions)])
        indices = np.concatenate(positions)
        matrix = sparse.csc_matrix(
            (np.ones(len(indices), dtype=bool), indices, pointers),
            shape=(self.n_tokens, len(columns)),
        )
        return Labels(columns, matrix)


def _chunks(documents: Iterable[Document], size: int) -> Iterator[list[Document]]:
    chunk: list[Document] = []
    for document in documents:
        chunk.append(document)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
