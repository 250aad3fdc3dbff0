"""Matryoshka: nested prefixes of the features that each must reconstruct by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import torch
from torch import Tensor

from saekit.architectures.base import Weights
from saekit.architectures.batchtopk import BatchTopK
from saekit.codes import SparseCodes


@dataclass(frozen=True)
class Matryoshka(BatchTopK):
    """Bussmann et al. 2025 (arXiv 2503.17547), on BatchTopK codes.

        L = E[ Σ_m ‖x − b_dec − Σ_{i < m} f_i W_dec,i‖² + α ‖e − ê‖² ]

    over prefixes of m features: `prefixes` as shares of all of them, the last one all. Early
    features learn what is common and cannot be absorbed by later, more special ones. The order of
    the features is part of the SAE.
    """

    prefixes: tuple[float, ...] = (1 / 16, 1 / 8, 1 / 4, 1 / 2, 1.0)

    name: ClassVar[str] = "matryoshka"

    def __post_init__(self) -> None:
        # A file gives a list.
        object.__setattr__(self, "prefixes", tuple(self.prefixes))
        rising = all(a < b for a, b in pairwise((0.0, *self.prefixes)))
        if not (rising and self.prefixes[-1:] == (1.0,)):
            raise ValueError(
                f"prefixes are {self.prefixes}: give rising shares of the features, the last one 1."
            )

    def block_sizes(self, n_features: int) -> tuple[int, ...]:
        """How many features each prefix adds to the one before it."""
        ends = [0, *(max(1, round(share * n_features)) for share in self.prefixes)]
        return tuple(end - start for start, end in pairwise(ends))

    def initialise(self, n_features: int, x: Tensor, generator: torch.Generator) -> Weights:
        if min(self.block_sizes(n_features)) < 1:
            raise ValueError(
                f"{n_features} features are too few for {len(self.prefixes)} prefixes: use more "
                "features or fewer prefixes."
            )
        return super().initialise(n_features, x, generator)

    def _error(self, x: Tensor, codes: SparseCodes, weights: Weights) -> tuple[Tensor, Tensor]:
        parts = codes.decode_blocks(weights.W_dec, self.block_sizes(len(weights.W_dec)))
        reconstructions = parts.cumsum(1) + weights.b_dec
        error = (x[:, None] - reconstructions).pow(2).sum((1, 2)).mean()
        return error, reconstructions[:, -1]
