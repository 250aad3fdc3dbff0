"""JumpReLU: each feature has a threshold of its own, learned by a straight-through gradient."""

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
    squared_error,
)
from saekit.codes import Codes, SparseCodes, preactivations_above, preactivations_where
from saekit.selection import Preactivations

# The recipe counts for dictionaries of hundreds of thousands, a few percent of which this is. Small
# ones that began denser than a tenth kept a quarter of their features dead and found fewer of the
# directions of SynthSAEBench (tests/benchmarks/synthetic.py).
FEATURES_ACTIVE_AT_FIRST, LARGEST_SHARE = 10_000, 0.1


@dataclass(frozen=True)
class JumpReLU(Architecture):
    """Conerly et al., Circuits Updates January 2025, after Rajamanoharan et al. (arXiv 2407.14435).

        p = W_enc x + b_enc,  θ = exp(log_threshold)
        f = p where p > θ, else 0
        x̂ = b_dec + Σ_i f_i W_dec,i
        L = E[ ‖x − x̂‖² + λ_S Σ_i tanh(c f_i ‖W_dec,i‖) + λ_P Σ_i ReLU(θ_i − p_i) ‖W_dec,i‖ ]

    The jump passes to log_threshold the pseudo-derivative −θ/ε within ε/2 of the threshold, and
    nothing to p. λ_S (`sparsity`) rises linearly over the whole run; λ_P (`preactivation`) reaches
    every feature that is silent. Decoder entries start uniform in ±1/√d, the encoder as their copy
    times d / features, log_threshold at 0.1, and b_enc so that each feature is active on a share
    of 10,000 / features of the tokens, a tenth of them at most. b_dec starts at the mean of x: from
    0 all features chase the mean at first, and a quarter of the sandbox's died of it.
    """

    sparsity: float = 10.0
    steepness: float = 4.0
    bandwidth: float = 2.0
    preactivation: float = 3e-6

    name: ClassVar[str] = "jumprelu"
    learning_rate: ClassVar[float] = 1e-3
    thresholds: ClassVar[tuple[str, ...]] = ("log_threshold",)

    def initialise(self, n_features: int, x: Tensor, generator: torch.Generator) -> Weights:
        d_model = x.shape[1]
        uniform = 2 * torch.rand(n_features, d_model, generator=generator) - 1
        W_dec = uniform / d_model**0.5
        W_enc = d_model / n_features * W_dec
        log_threshold = torch.full((n_features,), 0.1)
        share = min(LARGEST_SHARE, FEATURES_ACTIVE_AT_FIRST / n_features)
        b_enc = log_threshold.exp() - _upper_quantile(x, W_enc, share)
        return Weights(W_enc, b_enc, W_dec, x.mean(0), log_threshold)

    def encode(self, x: Tensor, weights: Weights) -> Codes:
        floor = weights.log_threshold.exp().detach()
        return self._jump(preactivations_above(x, weights.W_enc, weights.b_enc, floor), weights)

    def loss(self, x: Tensor, weights: Weights, state: TrainingState) -> Loss:
        threshold = weights.log_threshold.exp().detach()
        exact = Preactivations(x, weights.W_enc, weights.b_enc, exact=True)
        preactivations = preactivations_where(
            exact.values > threshold, exact, x, weights.W_enc, weights.b_enc
        )
        codes = self._jump(preactivations, weights)
        reconstruction = self.decode(codes, weights)
        norms = weights.W_dec.norm(dim=1)
        steep = codes.scaled(self.steepness * norms)
        active = steep.with_values(steep.values.tanh()).sum() / len(x)
        if isinstance(codes, SparseCodes):  # which hold nothing below the threshold
            silent = _SilentCodes.apply(weights.log_threshold, self.bandwidth)
            near = (exact.values <= threshold) & (exact.values > threshold - self.bandwidth / 2)
            near = near.to(x.dtype)
            reconstruction = reconstruction + _SilentDecode.apply(silent, weights.W_dec, near)
            active = active + self.steepness * (near.sum(0) * norms * silent).sum() / len(x)
        error = squared_error(x, reconstruction)
        sparsity = self.sparsity * state.progress * active
        gap = self.preactivation * _silent_gap(x, weights, preactivations, norms)
        parts = {"error": error, "sparsity": sparsity, "preactivation": gap}
        return Loss(error + sparsity + gap, parts, codes, reconstruction)

    def _jump(self, preactivations: Codes, weights: Weights) -> Codes:
        log_threshold = preactivations.at_features(weights.log_threshold)
        jumped = _Jump.apply(preactivations.values, log_threshold, self.bandwidth)
        return preactivations.with_values(jumped)


class _Jump(torch.autograd.Function):
    @staticmethod
    def forward(ctx, values: Tensor, log_threshold: Tensor, bandwidth: float) -> Tensor:
        ctx.save_for_backward(values, log_threshold)
        ctx.bandwidth = bandwidth
        return torch.where(values > log_threshold.exp(), values, 0.0)

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor, Tensor, None]:
        values, log_threshold = ctx.saved_tensors
        threshold = log_threshold.exp()
        near = (values - threshold).abs() < ctx.bandwidth / 2
        of_threshold = torch.where(near, -threshold / ctx.bandwidth * gradient, 0.0)
        if of_threshold.shape != log_threshold.shape:  # dense codes share a row of thresholds
            of_threshold = of_threshold.sum(0)
        return torch.where(values > threshold, gradient, 0.0), of_threshold, None


class _SilentCodes(torch.autograd.Function):
    """0 for each feature, with the jump's pseudo-derivative: what its codes are just below θ."""

    @staticmethod
    def forward(ctx, log_threshold: Tensor, bandwidth: float) -> Tensor:
        ctx.save_for_backward(log_threshold)
        ctx.bandwidth = bandwidth
        return torch.zeros_like(log_threshold)

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor, None]:
        (log_threshold,) = ctx.saved_tensors
        return -log_threshold.exp() / ctx.bandwidth * gradient, None


class _SilentDecode(torch.autograd.Function):
    """Σ_i silent_i · W_dec,i where `near` is 1, which is 0; (tokens, d_model).

    One product gives the gradient, where decoding each of those codes would take three.
    """

    @staticmethod
    def forward(ctx, silent: Tensor, W_dec: Tensor, near: Tensor) -> Tensor:
        ctx.save_for_backward(W_dec, near)
        return W_dec.new_zeros(len(near), W_dec.shape[1])

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor, None, None]:
        W_dec, near = ctx.saved_tensors
        return ((near.T @ gradient) * W_dec).sum(1), None, None


def _silent_gap(x: Tensor, weights: Weights, preactivations: Codes, norms: Tensor) -> Tensor:
    """E[ Σ_i ReLU(θ_i − p_i) ‖W_dec,i‖ ], exact without a dense product.

    ReLU(θ − p) = (θ − p) + ReLU(p − θ): the first part needs the mean of x alone, the second only
    features above their threshold.
    """
    threshold = weights.log_threshold.exp()
    mean_gap = threshold - weights.W_enc @ x.mean(0) - weights.b_enc
    excess = (preactivations.values - preactivations.at_features(threshold)).relu()
    above = preactivations.with_values(excess).scaled(norms).sum() / len(x)
    return (mean_gap * norms).sum() + above


def _upper_quantile(x: Tensor, W_enc: Tensor, share: float) -> Tensor:
    """The value that each feature's W_enc x exceeds on a share of the tokens, (n_features,)."""
    sample = x[:2000]
    return torch.cat([(sample @ part.T).quantile(1 - share, dim=0) for part in W_enc.split(4096)])
