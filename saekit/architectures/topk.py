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
from saekit.selection import Preactivations, largest_of_each_token
from saekit.sparse import Pattern

SAMPLE = 4096
"""So many tokens set the length that the encoder starts with."""


@dataclass(frozen=True)
class TopK(Architecture):
    """Gao et al. 2024 (arXiv 2406.04093), sections 2.3 and 2.4.

        f = ReLU(TopK(W_enc (x − b_dec) + b_enc))
        x̂ = b_dec + Σ_i f_i W_dec,i
        L = E[ ‖x − x̂‖² + α ‖e − ê‖² ]

    with e = x − x̂ held constant and ê its reconstruction from the largest pre-activations of
    dead features (AuxK). Decoder rows keep norm 1; the encoder starts as their copy, scaled so that
    the first reconstruction is as good as its length can make it; b_dec starts at the mean of x.
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
        b_enc = torch.zeros(n_features)
        W_dec = random_directions(n_features, x.shape[1], 1.0, generator)
        b_dec, centred = x.mean(0), x[:SAMPLE] - x.mean(0)
        pattern, values = largest_of_each_token(Preactivations(centred, W_dec, b_enc), self.k)
        first = SparseCodes(pattern, values.relu()).decode(W_dec)
        scale = (centred * first).sum() / first.pow(2).sum()
        return Weights(scale * W_dec, b_enc, W_dec, b_dec)

    def encode(self, x: Tensor, weights: Weights) -> SparseCodes:
        bias = _bias(weights)
        selected = self._select_alone(Preactivations(x, weights.W_enc, bias), weights)
        return _codes(x, weights.W_enc, bias, selected)

    def some(self, weights: Weights, features: Tensor) -> Weights:
        return weights._replace(b_enc=_bias(weights))

    def encode_some(self, x: Tensor, prepared: Weights, features: Tensor) -> Tensor:
        few = F.linear(x, prepared.W_enc[features], prepared.b_enc[features])
        codes = torch.zeros_like(few)
        # Where none is positive all are 0, whatever the other features are.
        tokens = (few > 0).any(1).nonzero()[:, 0]
        # Whether a feature is among the k largest takes all of them, but no order among them.
        every = F.linear(x[tokens], prepared.W_enc, prepared.b_enc)
        for i, feature in enumerate(features.tolist()):
            own = every[:, feature]
            larger = (every > own[:, None]).sum(1)
            codes[tokens, i] = torch.where(larger < self.k, own.relu(), 0.0)
        return codes

    def loss(self, x: Tensor, weights: Weights, state: TrainingState) -> Loss:
        bias = _bias(weights)
        preactivations = Preactivations(x, weights.W_enc, bias)
        codes = _codes(x, weights.W_enc, bias, self._select(preactivations))
        error, reconstruction = self._error(x, codes, weights)
        total, parts = error, {"error": error}
        if state.dead.any():
            unexplained = (x - reconstruction).detach()
            auxiliary = _auxiliary(unexplained, x, weights, preactivations, state.dead)
            parts["auxiliary"] = self.auxiliary_weight * auxiliary
            total = error + parts["auxiliary"]
        return Loss(total, parts, codes, reconstruction)

    @torch.no_grad()
    def after_step(self, weights: Weights, codes: SparseCodes) -> None:
        weights.W_dec.copy_(F.normalize(weights.W_dec, dim=1))

    def _select(self, preactivations: Preactivations) -> tuple[Pattern, Tensor]:
        """Which pre-activations become codes in training, and their values."""
        return largest_of_each_token(preactivations, self.k)

    def _select_alone(
        self, preactivations: Preactivations, weights: Weights
    ) -> tuple[Pattern, Tensor]:
        """Which become codes afterwards, where no token may depend on another."""
        return self._select(preactivations)

    def _error(self, x: Tensor, codes: SparseCodes, weights: Weights) -> tuple[Tensor, Tensor]:
        """The error that is trained on, and the reconstruction from all features."""
        reconstruction = self.decode(codes, weights)
        return squared_error(x, reconstruction), reconstruction


def _bias(weights: Weights) -> Tensor:
    """b_enc − W_enc b_dec: with it x itself is encoded, and no gradient to x − b_dec is needed."""
    return weights.b_enc - weights.W_enc @ weights.b_dec


def _codes(
    x: Tensor, weight: Tensor, bias: Tensor, selected: tuple[Pattern, Tensor]
) -> SparseCodes:
    pattern, values = selected
    values = sparse.linear_at(x, weight, bias, values, pattern)
    return SparseCodes(pattern, values.relu())


def _auxiliary(
    unexplained: Tensor,
    x: Tensor,
    weights: Weights,
    preactivations: Preactivations,
    dead: Tensor,
) -> Tensor:
    """‖e − ê‖² of AuxK: dead features alone explain the error, half as many as dimensions."""
    chosen = dead.nonzero()[:, 0]
    # b_dec learns from the main error alone.
    of_dead = Weights(
        weights.W_enc[chosen], weights.b_enc[chosen], weights.W_dec[chosen], weights.b_dec.detach()
    )
    k = min(len(chosen), x.shape[1] // 2)
    selected = largest_of_each_token(preactivations.of_features(chosen), k)
    codes = _codes(x.detach(), of_dead.W_enc, _bias(of_dead), selected)
    return squared_error(unexplained, codes.decode(of_dead.W_dec))
