"""Codes: the feature activations of many tokens, sparse wherever density allows.

Nearly every architecture ends in a few active features per token. `SparseCodes` keeps only those,
in rows of tokens; `DenseCodes` is the same interface over a plain matrix, for codes above the
density where sparse products stop paying. Both are differentiable, and the only dense product in
a training step is the encoder's: `linear_at` gives chosen pre-activations their gradient without
a second one.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Protocol

import torch
from torch import Tensor
from torch.nn import functional as F

# Above this share of active codes a dense step is faster: forward and backward on one core in fp32
# cross between .10 and .15 at d 128 with 1,024 features, between .15 and .20 at d 256 with 4,096.
DENSITY_CROSSOVER = 0.12


@dataclass(frozen=True)
class Pattern:
    """Which features are active at which token, in compressed rows.

    row_starts: (tokens + 1,) int64; features: (active,) int64, those of token t at
    features[row_starts[t]:row_starts[t + 1]].
    """

    row_starts: Tensor
    features: Tensor
    n_features: int

    @classmethod
    def of_mask(cls, mask: Tensor) -> Pattern:
        """The pattern of a (tokens, features) bool mask."""
        row_starts = F.pad(mask.sum(1).cumsum(0), (1, 0))
        return cls(row_starts, mask.nonzero()[:, 1], mask.shape[1])

    @classmethod
    def of_rows(cls, features: Tensor, n_features: int) -> Pattern:
        """The pattern of (tokens, k) feature indices: the same number for every token."""
        tokens, k = features.shape
        row_starts = torch.arange(0, tokens * k + 1, k, device=features.device)
        return cls(row_starts, features.reshape(-1), n_features)

    @property
    def n_tokens(self) -> int:
        return len(self.row_starts) - 1

    @cached_property
    def tokens(self) -> Tensor:
        """The token of each active code, (active,)."""
        tokens = torch.arange(self.n_tokens, device=self.features.device)
        return tokens.repeat_interleave(self.row_starts.diff(), output_size=len(self.features))

    @cached_property
    def feature_counts(self) -> Tensor:
        """How many tokens each feature is active on, (features,)."""
        return torch.bincount(self.features, minlength=self.n_features)

    @cached_property
    def transposed(self) -> tuple[Pattern, Tensor]:
        """The pattern feature by feature, and the order that brings the values into it."""
        order = self.features.argsort(stable=True)
        row_starts = F.pad(self.feature_counts.cumsum(0), (1, 0))
        return Pattern(row_starts, self.tokens[order], self.n_tokens), order


def multiply_by_gathering(pattern: Pattern, values: Tensor, matrix: Tensor) -> Tensor:
    """(tokens × features) sparse times (features × width) dense; the reference on every device."""
    return F.embedding_bag(
        pattern.features,
        matrix,
        pattern.row_starts[:-1],
        mode="sum",
        per_sample_weights=values.to(matrix.dtype),
    )


def multiply_by_csr(pattern: Pattern, values: Tensor, matrix: Tensor) -> Tensor:
    """The same product through PyTorch's compressed-row kernels, faster on a CPU."""
    return _compressed_rows(pattern, values) @ matrix


def sample_by_gathering(pattern: Pattern, left: Tensor, right: Tensor) -> Tensor:
    """⟨left_t, right_i⟩ at each active (t, i), in pieces that bound memory; the reference."""
    piece = 1 << 16
    tokens, features = pattern.tokens.split(piece), pattern.features.split(piece)
    products = [(left[t] * right[i]).sum(1) for t, i in zip(tokens, features, strict=True)]
    return torch.cat(products) if products else left.new_zeros(0)


def sample_by_csr(pattern: Pattern, left: Tensor, right: Tensor) -> Tensor:
    """The same inner products through PyTorch's sampled product, faster on a CPU."""
    zeros = _compressed_rows(pattern, left.new_zeros(len(pattern.features)))
    return torch.sparse.sampled_addmm(zeros, left, right.t(), beta=0.0).values()


def _compressed_rows(pattern: Pattern, values: Tensor) -> Tensor:
    _spend_beta_warning()
    size = (pattern.n_tokens, pattern.n_features)
    return torch.sparse_csr_tensor(
        pattern.row_starts, pattern.features, values, size=size, check_invariants=False
    )


@cache
def _spend_beta_warning() -> None:
    # PyTorch says once a process that compressed rows are in beta; nobody here can act on it.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.eye(1).to_sparse_csr()


def _use_csr(tensor: Tensor) -> bool:
    # PyTorch's compressed rows have gaps on MPS and for bf16.
    return tensor.device.type == "cpu" and tensor.dtype in (torch.float32, torch.float64)


def _multiply(pattern: Pattern, values: Tensor, matrix: Tensor) -> Tensor:
    product = multiply_by_csr if _use_csr(matrix) else multiply_by_gathering
    return product(pattern, values, matrix)


def _multiply_transposed(pattern: Pattern, values: Tensor, matrix: Tensor) -> Tensor:
    by_feature, order = pattern.transposed
    return _multiply(by_feature, values[order], matrix)


def _sample(pattern: Pattern, left: Tensor, right: Tensor) -> Tensor:
    sample = sample_by_csr if _use_csr(left) else sample_by_gathering
    return sample(pattern, left, right)


class _Decode(torch.autograd.Function):
    """values, directions -> Σ_i value_i · direction_i per token."""

    @staticmethod
    def forward(ctx, values: Tensor, directions: Tensor, pattern: Pattern) -> Tensor:
        ctx.save_for_backward(values, directions)
        ctx.pattern = pattern
        return _multiply(pattern, values, directions)

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor | None, Tensor | None, None]:
        values, directions = ctx.saved_tensors
        gradient = gradient.contiguous()
        of_values = of_directions = None
        if ctx.needs_input_grad[0]:
            of_values = _sample(ctx.pattern, gradient, directions)
        if ctx.needs_input_grad[1]:
            of_directions = _multiply_transposed(ctx.pattern, values, gradient)
        return of_values, of_directions, None


class _LinearAt(torch.autograd.Function):
    """x, weight, bias -> chosen entries of x @ weightᵀ + bias, whose values are known already."""

    @staticmethod
    def forward(
        ctx, x: Tensor, weight: Tensor, bias: Tensor, values: Tensor, pattern: Pattern
    ) -> Tensor:
        ctx.save_for_backward(x, weight)
        ctx.pattern = pattern
        return values

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor | None, ...]:
        x, weight = ctx.saved_tensors
        pattern = ctx.pattern
        of_x = of_weight = of_bias = None
        if ctx.needs_input_grad[0]:
            of_x = _multiply(pattern, gradient, weight)
        if ctx.needs_input_grad[1]:
            of_weight = _multiply_transposed(pattern, gradient, x)
        if ctx.needs_input_grad[2]:
            of_bias = gradient.new_zeros(len(weight)).index_add_(0, pattern.features, gradient)
        return of_x, of_weight, of_bias, None, None


class _Linear(torch.autograd.Function):
    """x @ weightᵀ + bias whose value is known already: backward only."""

    @staticmethod
    def forward(ctx, x: Tensor, weight: Tensor, bias: Tensor, output: Tensor) -> Tensor:
        ctx.save_for_backward(x, weight)
        return output

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor | None, ...]:
        x, weight = ctx.saved_tensors
        of_x = gradient @ weight if ctx.needs_input_grad[0] else None
        of_weight = gradient.t() @ x if ctx.needs_input_grad[1] else None
        return of_x, of_weight, gradient.sum(0), None


class Codes(Protocol):
    """Feature activations, (tokens × features). Everything outside this file uses only this."""

    @property
    def shape(self) -> tuple[int, int]: ...
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
        return _Decode.apply(self.values, directions, self.pattern)

    def scaled(self, factors: Tensor) -> SparseCodes:
        return SparseCodes(self.pattern, self.values * factors[self.pattern.features])

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


def linear_at(
    x: Tensor, weight: Tensor, bias: Tensor, preactivations: Tensor, pattern: Pattern
) -> Tensor:
    """Chosen pre-activations of x @ weightᵀ + bias, differentiable in x, weight and bias.

    preactivations: (tokens, features), computed already without gradient. Returns (active,).
    """
    values = preactivations[pattern.tokens, pattern.features]
    return _LinearAt.apply(x, weight, bias, values, pattern)


def positive_codes(x: Tensor, weight: Tensor, bias: Tensor) -> Codes:
    """ReLU(x @ weightᵀ + bias) in the layout that its density asks for.

    x: (tokens, d_model); weight: (features, d_model). Differentiable in all three.
    """
    with torch.no_grad():
        preactivations = F.linear(x, weight, bias)
        mask = preactivations > 0
    if mask.sum() > DENSITY_CROSSOVER * mask.numel():
        return DenseCodes(_Linear.apply(x, weight, bias, preactivations).relu())
    pattern = Pattern.of_mask(mask)
    return SparseCodes(pattern, linear_at(x, weight, bias, preactivations, pattern))
