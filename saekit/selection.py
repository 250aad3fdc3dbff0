"""Which pre-activations are large: exact answers, most of them from a rough product.

The encoder's product is half of a training step, and of nearly all its entries one only needs to
know that they are small. Where the processor multiplies bfloat16 several times faster than float32
the whole product is made in bfloat16, with a bound on its error, and what may be large is then
computed exactly. Everywhere else the exact product is made at once. Both select the same entries.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from saekit import sparse
from saekit.sparse import Pattern

# Rounding to bfloat16 changes a number by at most this share of it.
ROUNDING = 2.0**-9
SMALLEST_ROUGH = 1 << 20
"""Entries below which the exact product costs nothing worth saving."""
# Candidates beyond the k that are wanted, so that the k-th is nearly always beyond doubt.
SPARE_CANDIDATES = 16
# Every 37th pre-activation says roughly where a batch's cut lies; 37 is prime, so that all features
# are seen. Somewhat more candidates than needed are taken, and the exact cut is made among them.
SAMPLE_EVERY, CANDIDATES_PER_CODE = 37, 1.25


class Preactivations:
    """x @ weightᵀ + bias without gradient, (tokens, features).

    values: the whole matrix, exact where margin is None, as it is on request; otherwise in
    bfloat16, and each within margin + ROUNDING · |value| of the exact one. margin: (tokens, 1).
    """

    def __init__(self, x: Tensor, weight: Tensor, bias: Tensor, exact: bool = False) -> None:
        self.x, self.weight, self.bias = x.detach(), weight.detach(), bias.detach()
        self.margin: Tensor | None = None
        if not exact and _rough_pays(self.x, self.weight):
            self.values, self.margin = _rough_product(self.x, self.weight, self.bias)
        else:
            self.values = F.linear(self.x, self.weight, self.bias)

    def exact(self, tokens: Tensor | slice = slice(None)) -> Tensor:
        """The exact matrix, or that of some tokens; computed only where `values` is not it."""
        if self.margin is None:
            return self.values[tokens]
        return F.linear(self.x[tokens], self.weight, self.bias)

    def at(self, pattern: Pattern) -> Tensor:
        """The exact values at a pattern's places, (active,)."""
        if self.margin is None:
            return self.values[pattern.tokens, pattern.features]
        return sparse.sample(pattern, self.x, self.weight) + self.bias[pattern.features]

    def of_features(self, chosen: Tensor) -> Preactivations:
        """Those of some features only."""
        part = object.__new__(Preactivations)
        part.x, part.margin = self.x, self.margin
        part.weight, part.bias = self.weight[chosen], self.bias[chosen]
        part.values = self.values.index_select(1, chosen)
        return part

    def may_exceed(self, floor: Tensor | float) -> Tensor:
        """Where the exact value may be above a floor, (tokens, features) bool.

        floor: (features,) or one for all. Every place that is above it is marked.
        """
        if self.margin is None:
            return self.values > floor
        floor = torch.as_tensor(floor, dtype=self.x.dtype, device=self.x.device)
        bound = floor - 2 * ROUNDING * floor.abs() - self.margin.max()
        # The bound itself must not be rounded upwards.
        return self.values > (bound - 2 * ROUNDING * bound.abs()).to(self.values.dtype)


def above(preactivations: Preactivations, floor: Tensor | float) -> tuple[Pattern, Tensor]:
    """All that is above one floor, with the exact values."""
    return _select(preactivations, preactivations.may_exceed(floor), lambda v: v > floor)


def largest_of_each_token(preactivations: Preactivations, k: int) -> tuple[Pattern, Tensor]:
    """Each token's k largest, with the exact values."""
    n_features = preactivations.values.shape[1]
    if preactivations.margin is None or k + SPARE_CANDIDATES >= n_features:
        top = preactivations.exact().topk(k, dim=1, sorted=False)
        return Pattern.of_rows(top.indices, n_features), top.values.flatten()
    rough = preactivations.values.topk(k + SPARE_CANDIDATES, dim=1, sorted=False)
    candidates = Pattern.of_rows(rough.indices, n_features)
    values = preactivations.at(candidates).view_as(rough.values)
    top = values.topk(k, dim=1, sorted=False)
    features, values = rough.indices.gather(1, top.indices), top.values
    # No feature that is not a candidate can have more than this.
    last = rough.values.min(dim=1).values.to(values.dtype)
    most = last + preactivations.margin[:, 0] + 2 * ROUNDING * last.abs()
    doubtful = (values.min(dim=1).values < most).nonzero()[:, 0]
    if len(doubtful):
        again = preactivations.exact(doubtful).topk(k, dim=1, sorted=False)
        features[doubtful], values[doubtful] = again.indices, again.values
    return Pattern.of_rows(features, n_features), values.flatten()


def largest_of_batch(preactivations: Preactivations, budget: int) -> tuple[Pattern, Tensor]:
    """The largest positive ones of all tokens together, with the exact values.

    As many as the budget, more where several equal the last, and all where there are fewer.
    """

    def cut(values: Tensor) -> Tensor:
        values = values.where(values > 0, -torch.inf)
        if int((values > 0).sum()) > budget:
            return values >= values.kthvalue(len(values) - budget + 1).values
        return values > 0

    sample = preactivations.values.flatten()[::SAMPLE_EVERY].float()
    rank = int(CANDIDATES_PER_CODE * budget / SAMPLE_EVERY) + 1
    if rank < len(sample):
        floor = sample.kthvalue(len(sample) - rank).values.clamp(min=0)
        pattern, values = _select(preactivations, preactivations.may_exceed(floor), cut)
        # With at least the budget above the floor, the cut is above it too.
        if len(values) >= budget and bool((values >= floor).all()):
            return pattern, values
    return _select(preactivations, preactivations.may_exceed(0.0), cut)


def _select(preactivations: Preactivations, mask: Tensor, keep) -> tuple[Pattern, Tensor]:
    """The places of a mask whose exact values `keep` accepts."""
    places = mask.flatten().nonzero()[:, 0]
    pattern = Pattern.of_places(places, *mask.shape)
    values = preactivations.at(pattern)
    kept = keep(values)
    return Pattern.of_places(places[kept], *mask.shape), values[kept]


def _rough_product(x: Tensor, weight: Tensor, bias: Tensor) -> tuple[Tensor, Tensor]:
    """The product in bfloat16, and how far it may be off before its own rounding."""
    upper = bias.bfloat16()
    lower = (bias - upper).bfloat16()
    # The bias as two more dimensions, so that it is not rounded to eight bits.
    ones = torch.ones(len(x), 2, dtype=torch.bfloat16, device=x.device)
    left = torch.cat([x.bfloat16(), ones], dim=1)
    right = torch.cat([weight.bfloat16(), upper[:, None], lower[:, None]], dim=1)
    longest = weight.norm(dim=1).max()
    # Both factors of each product are rounded; a hundredth more covers second-order terms and
    # float32's own rounding.
    margin = 1.01 * (2 * ROUNDING * x.norm(dim=1) * longest + ROUNDING**2 * bias.abs().max())
    return F.linear(left, right), margin[:, None]


def _rough_pays(x: Tensor, weight: Tensor) -> bool:
    large = len(x) * len(weight) >= SMALLEST_ROUGH
    on_cpu = x.device.type == "cpu" and x.dtype == weight.dtype == torch.float32
    return large and on_cpu and cpu_has_fast_bfloat16()


def cpu_has_fast_bfloat16() -> bool:
    """Whether this processor multiplies bfloat16 in hardware; without, it is far slower."""
    known = torch.cpu.get_capabilities()
    return bool(known.get("avx512_bf16") or known.get("amx_bf16"))
