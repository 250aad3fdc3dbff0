"""TopK: each token's k largest pre-activations; an auxiliary loss revives dead features."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor
from torch.nn import functional as F

from saekit.architectures.base import (
    Architecture,
    Loss,
    TrainingState,
    Weights,
    random_directions,
    squared_error,
)
from saekit.codes import Codes, Pattern, SparseCodes, linear_at


@dataclass(frozen=True)
class TopK(Architecture):
    """Gao et al. 2024 (arXiv 2406.04093), sections 2.3 and 2.4.

        f = ReLU(TopK(W_enc (x − b_dec) + b_enc))
        x̂ = b_dec + Σ_i f_i W_dec,i
        L = E[ ‖x − x̂‖² + α ‖e − ê‖² ]

    with e = x − x̂ held constant and ê its reconstruction from the largest pre-activations of
    dead features (AuxK). Decoder rows keep norm 1; the encoder starts as their copy, b_dec at the
    mean of x.
    """

    k: int = 32
    auxiliary_weight: float = 1 / 32

    name: ClassVar[str] = "topk"
    learning_rate: ClassVar[float] = 1e-3

    def initialise(self, n_features: int, x: Tensor, generator: torch.Generator) -> Weights:
        if not 1 <= self.k <= n_features:
            raise ValueError(
                f"k = {self.k} active features of {n_features}: choose 1 to {n_features}."
            )
        W_dec = random_directions(n_features, x.shape[1], 1.0, generator)
        return Weights(W_dec.clone(), torch.zeros(n_features), W_dec, x.mean(0))

    def encode(self, x: Tensor, weights: Weights) -> Codes:
        centred = x - weights.b_dec
        return self._largest(centred, weights, self._preactivations(centred, weights), self.k)

    def loss(self, x: Tensor, weights: Weights, state: TrainingState) -> Loss:
        centred = x - weights.b_dec
        preactivations = self._preactivations(centred, weights)
        codes = self._largest(centred, weights, preactivations, self.k)
        reconstruction = self.decode(codes, weights)
        error = squared_error(x, reconstruction)
        total, parts = error, {"error": error}
        n_dead = int(state.dead.sum())
        if n_dead:
            unexplained = (x - reconstruction).detach()
            # Dead features alone compete here: the rest is put out of reach.
            preactivations = preactivations.masked_fill(~state.dead, -torch.inf)
            dead_codes = self._largest(
                centred.detach(), weights, preactivations, min(n_dead, x.shape[1] // 2)
            )
            auxiliary = squared_error(unexplained, dead_codes.decode(weights.W_dec))
            parts["auxiliary"] = self.auxiliary_weight * auxiliary
            total = error + parts["auxiliary"]
        return Loss(total, parts, codes, reconstruction)

    @torch.no_grad()
    def after_step(self, weights: Weights) -> None:
        weights.W_dec.copy_(F.normalize(weights.W_dec, dim=1))

    @staticmethod
    @torch.no_grad()
    def _preactivations(centred: Tensor, weights: Weights) -> Tensor:
        return F.linear(centred, weights.W_enc, weights.b_enc)

    @staticmethod
    def _largest(centred: Tensor, weights: Weights, preactivations: Tensor, k: int) -> Codes:
        features = preactivations.topk(k, dim=1, sorted=False).indices
        pattern = Pattern.of_rows(features, len(weights.W_enc))
        values = linear_at(centred, weights.W_enc, weights.b_enc, preactivations, pattern)
        return SparseCodes(pattern, values.relu())
