"""BatchTopK: the largest pre-activations of a whole batch, so that tokens share a budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor

from saekit.architectures.base import Architecture, Weights
from saekit.architectures.topk import TopK
from saekit.codes import SparseCodes
from saekit.selection import Preactivations, above, largest_of_batch
from saekit.sparse import Pattern


@dataclass(frozen=True)
class BatchTopK(TopK):
    """Bussmann et al. 2024 (arXiv 2412.06410).

        f = ReLU(BatchTopK(W_enc (x − b_dec) + b_enc))          in training
        f = JumpReLU_θ(W_enc (x − b_dec) + b_enc)               afterwards

    BatchTopK keeps the k · batch largest positive pre-activations of a batch, k a token on
    average. θ is the running mean of the smallest one kept, over about 1 / (1 − memory) steps, so
    that a token's codes do not depend on its company. Decoder, initialisation and the auxiliary
    loss are TopK's.
    """

    memory: float = 0.99

    name: ClassVar[str] = "batchtopk"
    thresholds: ClassVar[tuple[str, ...]] = ("threshold",)

    def initialise(self, n_features: int, x: Tensor, generator: torch.Generator) -> Weights:
        weights = super().initialise(n_features, x, generator)
        return weights._replace(threshold=torch.zeros(()))

    # Each feature has a threshold to itself here, and no company.
    some, encode_some = Architecture.some, Architecture.encode_some

    @torch.no_grad()
    def after_step(self, weights: Weights, codes: SparseCodes) -> None:
        super().after_step(weights, codes)
        if len(codes.values):
            memory = self.memory if weights.threshold > 0 else 0.0
            weights.threshold.lerp_(codes.values.detach().min(), 1 - memory)

    def _select(self, preactivations: Preactivations) -> tuple[Pattern, Tensor]:
        return largest_of_batch(preactivations, self.k * len(preactivations.x))

    def _select_alone(
        self, preactivations: Preactivations, weights: Weights
    ) -> tuple[Pattern, Tensor]:
        return above(preactivations, weights.threshold)
