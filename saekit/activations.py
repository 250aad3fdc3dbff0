"""Activations of a site: read once over a corpus, mixed for training."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
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
    result = torch.empty(0)
    bar = tqdm(total=len(corpus), unit="token", unit_scale=True, disable=not progress, leave=False)
    with bar:
        for batch in corpus.batches(TOKENS_PER_PASS):
            x = model.read(batch, [site])[site]
            kept = x[batch.keep.to(x.device)].float().cpu()
            if not len(result):
                result = kept.new_empty(len(corpus), kept.shape[1])
            result[batch.positions] = kept
            bar.update(len(kept))
    return result


class ActivationBuffer:
    """Endless batches of well-mixed activations for training, from a bounded store.

    The corpus is read in shuffled rows. One that fits into `capacity` tokens is read once and
    shuffled anew each epoch, whose last, incomplete batch is left out. A larger one streams
    through the store: half is used in whole batches, then replaced by what comes next, so that
    each token read is used exactly once. Iterating yields (batch_size, d_model) tensors, float32,
    on `device`.
    Raises ValueError where the corpus or the capacity is smaller than a batch.
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
                f"A batch of {batch_size:,} tokens needs at least as many in the corpus, which has "
                f"{len(corpus):,}, and in the capacity of {capacity:,}: use more text or a smaller "
                "batch."
            )
        self.model, self.site, self.corpus = model, site, corpus
        self.batch_size, self.capacity, self.seed = batch_size, capacity, seed
        self.device, self.progress = device, progress
        self._generator = torch.Generator().manual_seed(seed)
        self._fits = len(corpus) <= capacity
        self._stream = self._read()
        self._unused = next(self._stream)
        size = min(capacity, len(corpus))
        self._store = self._unused.new_empty(size, self._unused.shape[1])
        self._fill(torch.arange(size))

    def sample(self, tokens: int = 20_000) -> Tensor:
        """Some of the activations now in the store, for normalisation and initialisation."""
        chosen = torch.randperm(len(self._store), generator=self._generator)[:tokens]
        return self._store[chosen].float()

    def __iter__(self) -> Iterator[Tensor]:
        per_round = len(self._store) if self._fits else len(self._store) // 2
        n_batches = max(1, per_round // self.batch_size)
        while True:
            order = torch.randperm(len(self._store), generator=self._generator)
            used = order[: n_batches * self.batch_size]
            for chosen in used.split(self.batch_size):
                yield self._store[chosen].to(self.device, torch.float32)
            if not self._fits:
                self._fill(used)

    def _read(self) -> Iterator[Tensor]:
        for epoch in count():
            for batch in self.corpus.batches(TOKENS_PER_PASS, seed=self.seed + epoch):
                x = self.model.read(batch, [self.site])[self.site]
                yield x[batch.keep.to(x.device)].cpu()

    def _fill(self, places: Tensor) -> None:
        """Put the next activations of the stream at these places of the store."""
        bar = tqdm(
            total=len(places),
            desc=f"reading {self.site}",
            unit="token",
            unit_scale=True,
            disable=not self.progress,
            leave=False,
        )
        with bar:
            while len(places):
                if not len(self._unused):
                    self._unused = next(self._stream)
                n = min(len(places), len(self._unused))
                self._store[places[:n]] = self._unused[:n]
                places, self._unused = places[n:], self._unused[n:]
                bar.update(n)
