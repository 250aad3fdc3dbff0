"""Sparse-dense products on a pattern of active codes, forward and backward.

The only dense product of a training step is the encoder's: `decode` and `linear_at` send gradients
to the active entries alone. Every product has two back-ends: plain gathering, the reference on
every device, and PyTorch's compressed rows where they are faster.
"""

from __future__ import annotations

import copyreg
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor
from torch.nn import functional as F

# PyTorch says once a process that compressed rows are in beta; nobody here can act on it.
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    torch.eye(1).to_sparse_csr()


def _cached(function: Callable) -> cached_property:
    found = cached_property(function)
    found.__set_name__(object, function.__name__)
    return found


# A remote machine is sent the classes that it is to use, and up to Python 3.11 a cached property
# holds a lock, which cannot be sent.
copyreg.pickle(cached_property, lambda found: (_cached, (found.func,)))


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
        return cls.of_places(mask.flatten().nonzero()[:, 0], *mask.shape)

    @classmethod
    def of_places(cls, places: Tensor, n_tokens: int, n_features: int) -> Pattern:
        """The pattern of ascending places in a flattened (tokens, features) matrix."""
        tokens = places // n_features
        row_starts = F.pad(torch.bincount(tokens, minlength=n_tokens).cumsum(0), (1, 0))
        return cls(row_starts, places - tokens * n_features, n_features)

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

    def split(self, sizes: tuple[int, ...]) -> Pattern:
        """The pattern with a row for each token and block of features, blocks of these sizes.

        Features must ascend within each token. Token t and block b make row t · blocks + b, so the
        values keep their order.
        """
        ends = torch.tensor(sizes, device=self.features.device).cumsum(0)
        block = torch.bucketize(self.features, ends, right=True)
        rows = self.tokens * len(sizes) + block
        counts = torch.bincount(rows, minlength=self.n_tokens * len(sizes))
        return Pattern(F.pad(counts.cumsum(0), (1, 0)), self.features, self.n_features)


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
    size = (pattern.n_tokens, pattern.n_features)
    return torch.sparse_csr_tensor(
        pattern.row_starts, pattern.features, values, size=size, check_invariants=False
    )


def _use_csr(tensor: Tensor) -> bool:
    # PyTorch's compressed rows have gaps on MPS and for bf16.
    return tensor.device.type == "cpu" and tensor.dtype in (torch.float32, torch.float64)


def _multiply(pattern: Pattern, values: Tensor, matrix: Tensor) -> Tensor:
    product = multiply_by_csr if _use_csr(matrix) else multiply_by_gathering
    return product(pattern, values, matrix)


def _multiply_transposed(pattern: Pattern, values: Tensor, matrix: Tensor) -> Tensor:
    by_feature, order = pattern.transposed
    return _multiply(by_feature, values[order], matrix)


def sample(pattern: Pattern, left: Tensor, right: Tensor) -> Tensor:
    """⟨left_t, right_i⟩ at each active (t, i), (active,), without gradient."""
    by = sample_by_csr if _use_csr(left) else sample_by_gathering
    return by(pattern, left, right)


def decode(pattern: Pattern, values: Tensor, directions: Tensor) -> Tensor:
    """Σ_i value_i · direction_i for each token, (tokens, width); differentiable in both."""
    return _Decode.apply(values, directions, pattern)


class _Decode(torch.autograd.Function):
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
            of_values = sample(ctx.pattern, gradient, directions)
        if ctx.needs_input_grad[1]:
            of_directions = _multiply_transposed(ctx.pattern, values, gradient)
        return of_values, of_directions, None


def linear_at(x: Tensor, weight: Tensor, bias: Tensor, values: Tensor, pattern: Pattern) -> Tensor:
    """Chosen entries of x @ weightᵀ + bias, differentiable in x, weight and bias.

    values: (active,), computed already without gradient.
    """
    return _LinearAt.apply(x, weight, bias, values, pattern)


class _LinearAt(torch.autograd.Function):
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


def known_linear(x: Tensor, weight: Tensor, bias: Tensor, output: Tensor) -> Tensor:
    """x @ weightᵀ + bias, whose value is known already as `output`, with its dense gradients."""
    return _Linear.apply(x, weight, bias, output)


class _Linear(torch.autograd.Function):
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
