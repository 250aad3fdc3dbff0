"""Codes: the feature activations of many tokens, sparse wherever density allows.

Nearly every architecture ends in a few active features per token. `SparseCodes` keeps only those,
in rows of tokens; `DenseCodes` is the same interface over a plain matrix, for codes above the
density where sparse products stop paying. Both are differentiable.
"""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor

from saekit import sparse
from saekit.selection import Preactivations
from saekit.sparse import Pattern

# Above this share of active codes a dense step is faster: from .15 to .17 at d 128 with 1,024
# features as at d 256 with 4,096, on one core in fp32 (python -m tests.benchmarks.crossover).
DENSITY_CROSSOVER = 0.15


class Codes(Protocol):
    """Feature activations, (tokens × features). Everything outside this file uses only this.

    values: those that the layout keeps, in its own order; what is left out is 0.
    """

    values: Tensor

    @property
    def shape(self) -> tuple[int, int]: ...
    def at_features(self, vector: Tensor) -> Tensor:
        """A number for each feature, (features,), where it meets the values."""

    def at_tokens(self, vector: Tensor) -> Tensor:
        """A number for each token, (tokens,), where it meets the values."""

    def with_values(self, values: Tensor) -> Codes:
        """The same layout with other values."""

    def decode(self, directions: Tensor) -> Tensor:
        """Σ_i code_i · directions_i for each token, (tokens, width)."""

    def scaled(self, factors: Tensor) -> Codes:
        """Every feature's codes times its factor, (features,)."""

    def sum(self) -> Tensor:
        """The sum of all codes."""

    def dense(self) -> Tensor:
        """All codes as one (tokens, features) matrix."""

    def feature(self, index: int) -> Tensor:
        """One feature's activation at every token, (tokens,)."""

    def active_features(self) -> Tensor:
        """How many tokens each feature is active on, (features,)."""

    def active_per_token(self) -> Tensor:
        """How many features each token has, (tokens,): L0."""

    def entries(self) -> tuple[Tensor, Tensor, Tensor]:
        """Token, feature and value of each active code, token by token."""


class SparseCodes:
    """Codes that keep the active entries only: values (active,) on a `Pattern`."""

    def __init__(self, pattern: Pattern, values: Tensor) -> None:
        self.pattern, self.values = pattern, values

    @property
    def shape(self) -> tuple[int, int]:
        return self.pattern.n_tokens, self.pattern.n_features

    def decode(self, directions: Tensor) -> Tensor:
        return sparse.decode(self.pattern, self.values, directions)

    def decode_blocks(self, directions: Tensor, sizes: tuple[int, ...]) -> Tensor:
        """What each block of features adds to each token, (tokens, blocks, width).

        sizes: of the blocks, all features together. Features must ascend within each token.
        """
        parts = sparse.decode(self.pattern.split(sizes), self.values, directions)
        return parts.view(self.shape[0], len(sizes), directions.shape[1])

    def at_features(self, vector: Tensor) -> Tensor:
        return vector.index_select(0, self.pattern.features)

    def at_tokens(self, vector: Tensor) -> Tensor:
        return vector.index_select(0, self.pattern.tokens)

    def with_values(self, values: Tensor) -> SparseCodes:
        return SparseCodes(self.pattern, values)

    def scaled(self, factors: Tensor) -> SparseCodes:
        return self.with_values(self.values * self.at_features(factors))

    def sum(self) -> Tensor:
        return self.values.sum()

    def dense(self) -> Tensor:
        dense = self.values.new_zeros(self.shape)
        return dense.index_put((self.pattern.tokens, self.pattern.features), self.values)

    def feature(self, index: int) -> Tensor:
        here = self.pattern.features == index
        values = self.values.new_zeros(self.shape[0])
        return values.index_put((self.pattern.tokens[here],), self.values[here])

    def active_features(self) -> Tensor:
        active = self.pattern.features[self.values.detach() != 0]
        return torch.bincount(active, minlength=self.pattern.n_features)

    def active_per_token(self) -> Tensor:
        active = self.pattern.tokens[self.values.detach() != 0]
        return torch.bincount(active, minlength=self.pattern.n_tokens)

    def entries(self) -> tuple[Tensor, Tensor, Tensor]:
        values = self.values.detach()
        active = values != 0
        return self.pattern.tokens[active], self.pattern.features[active], values[active]


class DenseCodes:
    """Codes as one matrix, for densities above the crossover: values (tokens, features)."""

    def __init__(self, values: Tensor) -> None:
        self.values = values

    @property
    def shape(self) -> tuple[int, int]:
        return self.values.shape[0], self.values.shape[1]

    def decode(self, directions: Tensor) -> Tensor:
        return self.values @ directions

    def at_features(self, vector: Tensor) -> Tensor:
        return vector

    def at_tokens(self, vector: Tensor) -> Tensor:
        return vector[:, None]

    def with_values(self, values: Tensor) -> DenseCodes:
        return DenseCodes(values)

    def scaled(self, factors: Tensor) -> DenseCodes:
        return DenseCodes(self.values * factors)

    def sum(self) -> Tensor:
        return self.values.sum()

    def dense(self) -> Tensor:
        return self.values

    def feature(self, index: int) -> Tensor:
        return self.values[:, index]

    def active_features(self) -> Tensor:
        return (self.values.detach() != 0).sum(0)

    def active_per_token(self) -> Tensor:
        return (self.values.detach() != 0).sum(1)

    def entries(self) -> tuple[Tensor, Tensor, Tensor]:
        values = self.values.detach()
        tokens, features = values.nonzero(as_tuple=True)
        return tokens, features, values[tokens, features]


def preactivations_above(x: Tensor, weight: Tensor, bias: Tensor, floor: Tensor | float) -> Codes:
    """x @ weightᵀ + bias above a floor, in the layout that its density asks for.

    x: (tokens, d_model); weight: (features, d_model); floor: (features,) or one for all. What is
    not above it the sparse layout may leave out; the dense one keeps all. Differentiable in x,
    weight and bias.
    """
    preactivations = Preactivations(x, weight, bias)
    return preactivations_where(preactivations.may_exceed(floor), preactivations, x, weight, bias)


def preactivations_where(
    mask: Tensor, preactivations: Preactivations, x: Tensor, weight: Tensor, bias: Tensor
) -> Codes:
    """Those at a mask's places, (tokens, features), in the layout that its density asks for.

    What the mask leaves out the dense layout keeps all the same. Differentiable in x, weight and
    bias, of which `preactivations` are.
    """
    if mask.count_nonzero() > DENSITY_CROSSOVER * mask.numel():
        return DenseCodes(sparse.known_linear(x, weight, bias, preactivations.exact()))
    pattern = Pattern.of_mask(mask)
    values = preactivations.at(pattern)
    return SparseCodes(pattern, sparse.linear_at(x, weight, bias, values, pattern))


def positive_codes(x: Tensor, weight: Tensor, bias: Tensor) -> Codes:
    """ReLU(x @ weightᵀ + bias); see `preactivations_above`."""
    codes = preactivations_above(x, weight, bias, 0.0)
    return codes.with_values(codes.values.relu())
