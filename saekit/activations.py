"""Activations of sites: read once over a corpus, mixed for training, kept on disk if wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor
from tqdm.auto import tqdm

from saekit.corpus import Corpus, TokenBatch
from saekit.sites import Site

if TYPE_CHECKING:
    from saekit.model import Model

TOKENS_PER_PASS = 8192
STORE_BYTES = 2 * 10**9


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


class ModelReader:
    """A corpus's activations at several sites, read from the model pass by pass.

    The rows of the corpus come in an order drawn anew each epoch. What is BOS or padding is left
    out.
    """

    def __init__(self, model: Model, sites: Sequence[Site], corpus: Corpus, seed: int) -> None:
        self.model, self.sites, self.corpus, self.seed = model, tuple(sites), corpus, seed

    @property
    def identity(self) -> dict[str, Any]:
        """What the activations depend on, as JSON values."""
        return {
            "model": self.model.fingerprint,
            "sites": [str(site) for site in self.sites],
            "corpus": self.corpus.fingerprint(),
            "seed": self.seed,
        }

    def passes(self, epoch: int, first: int) -> Iterator[dict[Site, Tensor]]:
        """The passes of one epoch from number `first` on; site -> (tokens, width) on the CPU.

        Raises FloatingPointError for activations that are not finite.
        """
        for batch in islice(
            self.corpus.batches(TOKENS_PER_PASS, seed=self.seed + epoch), first, None
        ):
            yield self._read(batch)

    def _read(self, batch: TokenBatch) -> dict[Site, Tensor]:
        read = self.model.read(batch, self.sites)
        found = {}
        for site in self.sites:
            x = read[site]
            found[site] = x[batch.keep.to(x.device)].cpu()
            if not found[site].isfinite().all():
                raise FloatingPointError(
                    f"The activations at {site} hold NaN or infinity: load the model in another "
                    "dtype (bfloat16 or float32), or choose another site."
                )
        return found


class ActivationBuffer:
    """Endless batches of well-mixed activations for training, from a bounded store.

    The corpus is read in shuffled rows. One that fits into `capacity` tokens is read once and
    shuffled anew each epoch, whose last, incomplete batch is left out. A larger one comes in rounds
    of whole batches that fill the store: each is read, shuffled and used up, so that every token
    is used exactly once an epoch, and where a run goes on after an interruption only one round is
    read again.

    sites: one, and batches are (batch_size, width) tensors, float32 on `device`; or several, and
    they are dictionaries of those by the site's name, of the same tokens.
    capacity: in tokens; by default what 2 GB hold. outlier_norm: leaves out tokens whose norm at
    any of the sites is more than so many times the site's median; None keeps them all. reader:
    gives the activations; by default the model.
    Raises ValueError where the corpus or the capacity is smaller than a batch.
    """

    def __init__(
        self,
        model: Model,
        sites: Site | Sequence[Site],
        corpus: Corpus,
        *,
        batch_size: int,
        capacity: int | None = None,
        seed: int = 0,
        outlier_norm: float | None = None,
        device: torch.device | str = "cpu",
        reader: ModelReader | None = None,
        progress: bool = False,
    ) -> None:
        self.sites = (sites,) if isinstance(sites, Site) else tuple(sites)
        self.reader = reader or ModelReader(model, self.sites, corpus, seed)
        self.batch_size, self.capacity, self.seed = batch_size, capacity, seed
        self.outlier_norm, self.device, self.progress = outlier_norm, device, progress
        self._alone, self._tokens = isinstance(sites, Site), len(corpus)
        self._n_outliers, self._counted_to = 0, (0, -1)
        self._n_bos = 0 if corpus.bos is None else len(corpus.starts) - 1
        self._check(min(self._tokens, self._tokens if capacity is None else capacity))
        self._store: dict[Site, Tensor] = {}
        self._medians: dict[str, float] = {}
        # The round under way: its number, where it and the next one begin in the reader's passes
        # (epoch, pass, tokens of it), and how many of its batches are used.
        self._round, self._used = 0, 0
        self._begin, self._end = (0, 0, 0), (0, 0, 0)
        # The pass read last, of which the next round may need the rest.
        self._latest: tuple[int, int, dict[Site, Tensor]] | None = None

    def sample(self, tokens: int = 20_000) -> Any:
        """Some of the activations now in the store, for normalisation and initialisation.

        A tensor for one site, a dictionary for several, as batches are.
        """
        self._fill()
        chosen = self._order("sample")[:tokens]
        return self._shown({site: x[chosen].float() for site, x in self._store.items()})

    def __iter__(self) -> Iterator[Any]:
        while True:
            self._fill()
            batches = self._order("batches").split(self.batch_size)
            while self._used < len(self) // self.batch_size:
                chosen = batches[self._used]
                self._used += 1
                yield self._shown(
                    {
                        site: x[chosen].to(self.device, torch.float32)
                        for site, x in self._store.items()
                    }
                )
            self._round, self._used = self._round + 1, 0
            if not self._fits:
                self._begin, self._store = self._end, {}

    def __len__(self) -> int:
        """How many tokens the store holds."""
        return len(next(iter(self._store.values())))

    @property
    def left_out(self) -> dict[str, int]:
        """How many positions never reach training: each row's BOS, and outliers read so far."""
        return {"BOS": self._n_bos, "outliers": self._n_outliers}

    @property
    def identity(self) -> dict[str, Any]:
        """What the batches depend on, as JSON values: equal ones mean equal batches."""
        return self.reader.identity | {
            "batch_size": self.batch_size,
            "capacity": self.capacity,
            "order": self.seed,
            "outlier_norm": self.outlier_norm,
        }

    def state(self) -> dict[str, Any]:
        """Where the batches have got to, as JSON values."""
        return {
            "round": self._round,
            "used": self._used,
            "begin": list(self._begin),
            "medians": self._medians,
            "outliers": self._n_outliers,
            "counted_to": list(self._counted_to),
        }

    def load_state(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` said; the round under way is read again."""
        self._round, self._used = state["round"], state["used"]
        self._begin, self._medians = tuple(state["begin"]), dict(state["medians"])
        self._n_outliers, self._counted_to = state["outliers"], tuple(state["counted_to"])
        self._store, self._latest = {}, None

    def _shown(self, by_site: dict[Site, Tensor]) -> Any:
        if self._alone:
            return by_site[self.sites[0]]
        return {str(site): x for site, x in by_site.items()}

    def _order(self, purpose: str) -> Tensor:
        salt = {"batches": 0, "sample": 1}[purpose]
        seed = np.random.SeedSequence([self.seed, self._round, salt]).generate_state(1)[0]
        return torch.randperm(len(self), generator=torch.Generator().manual_seed(int(seed)))

    def _check(self, tokens: int) -> None:
        if tokens < self.batch_size:
            capacity = self._tokens if self.capacity is None else self.capacity
            raise ValueError(
                f"A batch of {self.batch_size:,} tokens needs at least as many in the corpus, "
                f"which has {self._tokens:,}, and in the capacity of {capacity:,}: use more text "
                "or a smaller batch."
            )

    def _fill(self) -> None:
        """Read the round under way into the store, if it is not there."""
        if self._store:
            return
        filled, size = 0, 0
        for epoch, number, read in self._passes():
            if not self._store:
                size = self._make_store(read)
            elif self._fits and epoch > self._begin[0]:
                break
            offset = self._begin[2] if (epoch, number) == self._begin[:2] else 0
            available = len(read[self.sites[0]]) - offset
            n = min(size - filled, available)
            for site, x in read.items():
                self._store[site][filled : filled + n] = x[offset : offset + n]
            filled += n
            self._end = (epoch, number, offset + n) if n < available else (epoch, number + 1, 0)
            if filled == size:
                break
        self._store = {site: x[:filled] for site, x in self._store.items()}
        self._check(filled)

    def _passes(self) -> Iterator[tuple[int, int, dict[Site, Tensor]]]:
        epoch, first, _ = self._begin
        label = f"reading {', '.join(map(str, self.sites))}"
        total = min(self._tokens, self.capacity or self._tokens)
        bar = tqdm(
            total=total,
            desc=label,
            unit="token",
            unit_scale=True,
            disable=not self.progress,
            leave=False,
        )
        with bar:
            if self._latest and self._latest[:2] == (epoch, first):
                yield self._latest
                first += 1
            for this in count(epoch):
                start = first if this == epoch else 0
                for number, read in enumerate(self.reader.passes(this, start), start):
                    self._latest = this, number, self._without_outliers(read, (this, number))
                    yield self._latest
                    bar.update(len(read[self.sites[0]]))

    def _make_store(self, read: dict[Site, Tensor]) -> int:
        """An empty store for activations like these; how many tokens a round has."""
        bytes_of_token = sum(x.shape[1] * x.element_size() for x in read.values())
        capacity = self.capacity or max(self.batch_size, STORE_BYTES // bytes_of_token)
        self._fits = self._tokens <= capacity
        size = self._tokens if self._fits else capacity // self.batch_size * self.batch_size
        self._store = {site: x.new_empty(size, x.shape[1]) for site, x in read.items()}
        return size

    def _without_outliers(
        self, read: dict[Site, Tensor], place: tuple[int, int]
    ) -> dict[Site, Tensor]:
        if self.outlier_norm is None:
            return read
        norms = {str(site): x.float().norm(dim=1) for site, x in read.items()}
        if not self._medians:  # of the first pass of all, so that every round agrees
            self._medians = {name: float(norm.median()) for name, norm in norms.items()}
        kept = torch.stack(
            [norm <= self.outlier_norm * self._medians[name] for name, norm in norms.items()]
        ).all(0)
        if place > self._counted_to:  # not when a round is read again
            self._n_outliers += int((~kept).sum())
            self._counted_to = place
        return {site: x[kept] for site, x in read.items()}
