"""What every architecture shares: its weights, its loss and the training state it sees."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import torch
from torch import Tensor
from torch.nn import functional as F

from saekit.codes import Codes


class Weights(NamedTuple):
    """W_enc, W_dec: (n_features, d_model); b_enc: (n_features,); b_dec: (d_model,).

    log_threshold: (n_features,), trained like the others, where each feature has a threshold of
    its own. threshold: (), learned without gradient, where one holds for all.
    """

    W_enc: Tensor
    b_enc: Tensor
    W_dec: Tensor
    b_dec: Tensor
    log_threshold: Tensor | None = None
    threshold: Tensor | None = None


class TrainingState(NamedTuple):
    """What a loss may use besides x: progress in [0, 1] and the dead features, (n_features,)."""

    progress: float
    dead: Tensor


@dataclass(frozen=True)
class Loss:
    """A loss per token, its named parts, and the codes and reconstruction behind it."""

    total: Tensor
    parts: dict[str, Tensor]
    codes: Codes
    reconstruction: Tensor


@dataclass(frozen=True)
class Architecture(ABC):
    """How an SAE encodes and what it is trained on. Every x here is normalised: E‖x‖² = d_model."""

    name: ClassVar[str]
    learning_rate: ClassVar[float]
    thresholds: ClassVar[tuple[str, ...]] = ()
    """Which of the optional weights it has."""

    @abstractmethod
    def initialise(self, n_features: int, x: Tensor, generator: torch.Generator) -> Weights:
        """Weights to start from; x: (tokens, d_model), a sample of the data."""

    @abstractmethod
    def encode(self, x: Tensor, weights: Weights) -> Codes:
        """The codes f(x) of x, (tokens, d_model); differentiable in x and the weights."""

    def some(self, weights: Weights, features: Tensor) -> Weights:
        """What `encode_some` needs of the weights for some features, (chosen,): computed once."""
        rows = {"W_enc": weights.W_enc, "b_enc": weights.b_enc, "W_dec": weights.W_dec}
        if weights.log_threshold is not None:
            rows["log_threshold"] = weights.log_threshold
        return weights._replace(**{name: row[features] for name, row in rows.items()})

    def encode_some(self, x: Tensor, prepared: Weights, features: Tensor) -> Tensor:
        """The codes of some features alone, (tokens, chosen): those of `encode` up to rounding."""
        return self.encode(x, prepared).dense()

    @abstractmethod
    def loss(self, x: Tensor, weights: Weights, state: TrainingState) -> Loss:
        """The training loss of a batch x, (tokens, d_model), averaged over tokens."""

    def after_step(self, weights: Weights, codes: Codes) -> None:  # noqa: B027
        """What each optimiser step is followed by, in place; codes: those of its batch."""

    def decode(self, codes: Codes, weights: Weights) -> Tensor:
        """x̂ = b_dec + Σ_i f_i · W_dec,i"""
        return codes.decode(weights.W_dec) + weights.b_dec


def random_directions(
    n_features: int, d_model: int, norm: float, generator: torch.Generator
) -> Tensor:
    """Rows drawn uniformly from the sphere of a given norm, (n_features, d_model)."""
    return norm * F.normalize(torch.randn(n_features, d_model, generator=generator), dim=1)


def squared_error(x: Tensor, reconstruction: Tensor) -> Tensor:
    """‖x − x̂‖² summed over dimensions and averaged over tokens."""
    return (x - reconstruction).pow(2).sum(1).mean()
