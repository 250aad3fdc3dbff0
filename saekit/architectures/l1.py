"""The paper's SAE: ReLU codes with an L1 penalty weighted by the decoder norms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Tensor

from saekit.architectures.base import (
    Architecture,
    Loss,
    TrainingState,
    Weights,
    random_directions,
    squared_error,
)
from saekit.codes import Codes, positive_codes


@dataclass(frozen=True)
class L1(Architecture):
    """Scaling Monosemanticity, section "Scaling sparse autoencoders", and the April 2024 update.

        f = ReLU(W_enc x + b_enc)
        x̂ = b_dec + Σ_i f_i W_dec,i
        L = E[ ‖x − x̂‖² + λ Σ_i f_i ‖W_dec,i‖ ]

    The decoder's norm is free; because it stands in the penalty, shrinking f and growing W_dec
    gains nothing. λ rises linearly over the first 5 % of the steps. Decoder rows start as random
    directions of norm 0.1, the encoder as their copy, the biases at zero.
    """

    sparsity: float = 5.0
    warm_up: float = 0.05

    name: ClassVar[str] = "l1"
    learning_rate: ClassVar[float] = 1e-3

    def initialise(self, n_features: int, x: Tensor, generator: torch.Generator) -> Weights:
        d_model = x.shape[1]
        W_dec = random_directions(n_features, d_model, 0.1, generator)
        return Weights(W_dec.clone(), torch.zeros(n_features), W_dec, torch.zeros(d_model))

    def encode(self, x: Tensor, weights: Weights) -> Codes:
        return positive_codes(x, weights.W_enc, weights.b_enc)

    def loss(self, x: Tensor, weights: Weights, state: TrainingState) -> Loss:
        codes = self.encode(x, weights)
        reconstruction = self.decode(codes, weights)
        error = squared_error(x, reconstruction)
        norms = weights.W_dec.norm(dim=1)
        sparsity = self.sparsity * min(1.0, state.progress / self.warm_up)
        penalty = sparsity * codes.scaled(norms).sum() / len(x)
        parts = {"error": error, "sparsity": penalty}
        return Loss(error + penalty, parts, codes, reconstruction)
