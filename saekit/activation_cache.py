"""Activations kept on disk: read from the model once, memory-mapped ever after."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import torch
from torch import Tensor
from tqdm.auto import tqdm

from saekit import cache
from saekit.activations import TOKENS_PER_PASS, ModelReader
from saekit.corpus import Corpus
from saekit.sites import Site

if TYPE_CHECKING:
    from saekit.model import Model

FORMAT = "saekit-activations-1"


class CachedReader(ModelReader):
    """A reader for an `ActivationBuffer` that takes the model's place with files.

    The first use reads the whole corpus in shuffled rows and writes each site's activations in the
    model's number format; model, sites, corpus and seed are the key, so that nothing stale is ever
    read. max_gigabytes bounds the files.
    Raises ValueError, before anything is read, where they would take more, or more than is free.
    """

    def __init__(
        self,
        model: Model,
        sites: Sequence[Site],
        corpus: Corpus,
        seed: int = 0,
        *,
        max_gigabytes: float = 20.0,
        progress: bool = False,
    ) -> None:
        super().__init__(model, sites, corpus, seed)
        self.max_gigabytes, self.progress = max_gigabytes, progress

    @property
    def identity(self) -> dict[str, Any]:
        # Its passes are cut otherwise than the model's.
        return super().identity | {"on disk": FORMAT}

    @cached_property
    def folder(self) -> Path:
        """Where the files are, written if they are not there yet."""
        folder = cache.entry("activations", self.identity)
        if not folder.exists():
            with cache.write_atomically(folder) as temporary:
                temporary.mkdir()
                self._write(temporary)
        return folder

    def passes(self, epoch: int, first: int) -> Iterator[dict[Site, Tensor]]:
        for start in range(first * TOKENS_PER_PASS, len(self.corpus), TOKENS_PER_PASS):
            rows = slice(start, start + TOKENS_PER_PASS)
            yield {site: x[rows] for site, x in self._mapped.items()}

    @cached_property
    def _mapped(self) -> dict[Site, Tensor]:
        about = json.loads((self.folder / "about.json").read_text())
        mapped = {}
        for site in self.sites:
            width, dtype = about["widths"][str(site)], getattr(torch, about["dtype"])
            size = len(self.corpus) * width
            file = str(self.folder / f"{site}.bin")
            mapped[site] = torch.from_file(file, size=size, dtype=dtype).view(-1, width)
        return mapped

    def _write(self, folder: Path) -> None:
        files: dict[Site, BinaryIO] = {}
        about: dict[str, Any] = {"format": FORMAT, "widths": {}}
        bar = tqdm(
            total=len(self.corpus),
            desc="writing activations",
            unit="token",
            unit_scale=True,
            disable=not self.progress,
            leave=False,
        )
        try:
            for read in super().passes(0, 0):
                if not files:
                    self._check_size(read)
                    files = {site: (folder / f"{site}.bin").open("wb") for site in read}
                for site, x in read.items():
                    about["widths"][str(site)] = x.shape[1]
                    about["dtype"] = str(x.dtype).removeprefix("torch.")
                    files[site].write(x.contiguous().view(torch.uint8).numpy().tobytes())
                bar.update(len(x))
        finally:
            bar.close()
            for file in files.values():
                file.close()
        (folder / "about.json").write_text(json.dumps(about, indent=2))

    def _check_size(self, read: dict[Site, Tensor]) -> None:
        of_token = sum(x.shape[1] * x.element_size() for x in read.values())
        wanted, limit = of_token * len(self.corpus), self.max_gigabytes * 1e9
        free = shutil.disk_usage(cache.folder()).free
        if wanted > min(limit, free):
            what = (
                f"the limit is {self.max_gigabytes:g} GB"
                if limit < free
                else (f"{cache.folder()} has {free / 1e9:.3g} GB free")
            )
            raise ValueError(
                f"The activations of {len(self.corpus):,} tokens at {len(self.sites)} site(s) take "
                f"{wanted / 1e9:.3g} GB on disk, but {what}: use less text, or read from the model."
            )
