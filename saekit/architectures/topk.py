"""TopK: each token's k largest pre-activations; an auxiliary loss revives dead features."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor
from torch.nn import functional as F

from saekit import sparse
from saekit.architectures.base import (
    Architecture,
    Loss,
    TrainingState,
    Weights,
    random_directions,
    squared_error,
)
from saekit.codes import SparseCodes
from saekit.sparse import Pattern


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

    def encode(self, x: Tensor, weights: Weights) -> SparseCodes:
        return self._encode(x, weights)[0]

    def loss(self, x: Tensor, weights: Weights, state: TrainingState) -> Loss:
        codes, preactivations = self._encode(x, weights, training=True)
        error, reconstruction = self._error(x, codes, weights)
        total, parts = error, {"error": error}
        if state.dead.any():
            unexplained = (x - reconstruction).detach()
            auxiliary = self._auxiliary(unexplained, x, weights, preactivations, state.dead)
            parts["auxiliary"] = self.auxiliary_weight * auxiliary
            total = error + parts["auxiliary"]
        return Loss(total, parts, codes, reconstruction)

    @torch.no_grad()
    def after_step(self, weights: Weights, codes: SparseCodes) -> None:
        weights.W_dec.copy_(F.normalize(weights.W_dec, dim=1))

    def _select(self, preactivations: Tensor, weights: Weights, training: bool) -> Pattern:
        """Which pre-activations become codes; those of them below 0 become 0."""
        return _largest(preactivations, self.k)

    def _error(self, x: Tensor, codes: SparseCodes, weights: Weights) -> tuple[Tensor, Tensor]:
        """The error that is trained on, and the reconstruction from all features."""
        reconstruction = self.decode(codes, weights)
        return squared_error(x, reconstruction), reconstruction

    def _encode(
        self, x: Tensor, weights: Weights, training: bool = False
    ) -> tuple[SparseCodes, Tensor]:
        centred = x - weights.b_dec
        with torch.no_grad():
            preactivations = F.linear(centred, weights.W_enc, weights.b_enc)
            pattern = self._select(preactivations, weights, training)
        return _codes(
            centred, weights.W_enc, weights.b_enc, preactivations, pattern
        ), preactivations

    @staticmethod
    def _auxiliary(
        unexplained: Tensor, x: Tensor, weights: Weights, preactivations: Tensor, dead: Tensor
    ) -> Tensor:
        """‖e − ê‖² of AuxK: dead features alone explain the error, half as many as dimensions."""
        chosen = dead.nonzero()[:, 0]
        with torch.no_grad():
            preactivations = preactivations[:, chosen]
            pattern = _largest(preactivations, min(len(chosen), x.shape[1] // 2))
        # b_dec learns from the main error alone.
        centred = x - weights.b_dec.detach()
        encoder = weights.W_enc[chosen], weights.b_enc[chosen]
        codes = _codes(centred, *encoder, preactivations, pattern)
        return squared_error(unexplained, codes.decode(weights.W_dec[chosen]))


def _largest(preactivations: Tensor, k: int) -> Pattern:
    features = preactivations.topk(k, dim=1, sorted=False).indices
    return Pattern.of_rows(features, preactivations.shape[1])


def _codes(
    centred: Tensor, weight: Tensor, bias: Tensor, preactivations: Tensor, pattern: Pattern
) -> SparseCodes:
    values = sparse.linear_at(centred, weight, bias, preactivations, pattern)
    return SparseCodes(pattern, values.relu())
