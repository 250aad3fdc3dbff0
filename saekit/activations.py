"""Activations of a site: read once over a corpus, mixed for training."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from tqdm.auto import tqdm

from saekit.corpus import Corpus

if TYPE_CHECKING:
    from saekit.model import Model, Site

TOKENS_PER_PASS = 8192


def read_activations(
    model: Model,
    site: Site,
    corpus: Corpus,
    *,
    max_tokens: int | None = None,
    progress: bool = False,
) -> Tensor:
    """The activations of a corpus's tokens in corpus order, (tokens, width) float32 on the CPU.

    max_tokens keeps the first documents only, up to about that many tokens.
    """
    if max_tokens is not None and max_tokens < len(corpus):
        corpus = corpus.select(max_tokens=max_tokens)
    result: Tensor | None = None
    bar = tqdm(total=len(corpus), unit="token", unit_scale=True, disable=not progress, leave=False)
    with bar:
        for batch in corpus.batches(TOKENS_PER_PASS):
            x = model.read(batch, [site])[site]
            kept = x[batch.keep.to(x.device)].float().cpu()
            if result is None:
                result = torch.empty(len(corpus), kept.shape[1])
            result[batch.positions] = kept
            bar.update(len(kept))
    return result


class ActivationBuffer:
    """Endless batches of well-mixed activations for training, from a bounded store.

    The corpus is read in shuffled rows. A corpus that fits into `capacity` tokens is read once
    and reshuffled each epoch; a larger one streams through the store, of which half is replaced
    whenever half has been used. Iterating yields (batch_size, d_model) tensors on `device`.
    """

    def __init__(
        self,
        model: Model,
        site: Site,
        corpus: Corpus,
        *,
        batch_size: int,
        capacity: int = 1_000_000,
        seed: int = 0,
        device: torch.device | str = "cpu",
        progress: bool = False,
    ) -> None:
        if min(capacity, len(corpus)) < batch_size:
            raise ValueError(
                f"A batch of {batch_size:,} tokens needs more than the corpus's {len(corpus):,} "
                f"and a capacity of {capacity:,}: use more text or a smaller batch."
            )
        self.model, self.site, self.corpus = model, site, corpus
        self.batch_size, self.capacity, self.seed = batch_size, capacity, seed
        self.device, self.progress = device, progress
        self._generator = torch.Generator().manual_seed(seed)
        self._fits = len(corpus) <= capacity
        self._stream = self._rows()
        self._store = self._fill(min(capacity, len(corpus)))

    def sample(self, tokens: int = 20_000) -> Tensor:
        """Some of the activations now in the store, for normalisation and initialisation."""
        chosen = torch.randperm(len(self._store), generator=self._generator)[:tokens]
        return self._store[chosen].float()

    def __iter__(self) -> Iterator[Tensor]:
        while True:
            order = torch.randperm(len(self._store), generator=self._generator)
            usable = len(order) if self._fits else len(order) // 2
            for first in range(0, usable - self.batch_size + 1, self.batch_size):
                batch = self._store[order[first : first + self.batch_size]]
                yield batch.to(self.device, torch.float32)
            if not self._fits:
                used = order[:usable]
                self._store[used] = self._fill(len(used))

    def _rows(self) -> Iterator[Tensor]:
        epoch = 0
        while True:
            for batch in self.corpus.batches(TOKENS_PER_PASS, seed=self.seed + epoch):
                x = self.model.read(batch, [self.site])[self.site]
                yield x[batch.keep.to(x.device)].cpu()
            epoch += 1

    def _fill(self, tokens: int) -> Tensor:
        pieces: list[Tensor] = []
        missing = tokens
        title = f"reading {self.site}"
        with tqdm(
            total=tokens,
            desc=title,
            unit="token",
            unit_scale=True,
            disable=not self.progress,
            leave=False,
        ) as bar:
            while missing > 0:
                piece = next(self._stream)[:missing]
                pieces.append(piece)
                missing -= len(piece)
                bar.update(len(piece))
        return torch.cat(pieces)
