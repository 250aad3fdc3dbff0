"""Which reading of an SAE file fits activations best: its own, or a usual mistake's undoing."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

import torch
from torch import Tensor

from saekit import metrics
from saekit.formats import Published
from saekit.sae import natural_scale, normalise_tokens

# Factors nearer to 1 than this tell no readings apart.
ALIKE = 1.1
# An FVU from here on explains next to nothing.
EXPLAINS_NOTHING = 0.9


class Fit(NamedTuple):
    """How well a sparse coder explains activations.

    fvu: share of variance unexplained; l0: active features per token; cosine and norm_ratio: mean
    cosine of, and mean ratio ‖y‖ / ‖x‖ of, reconstruction and activation.
    """

    fvu: float
    l0: float
    cosine: float
    norm_ratio: float


@torch.no_grad()
def fit(coder: Published, x: Tensor, y: Tensor | None = None) -> Fit:
    """How well a coder explains x, (tokens, d), or y, (tokens, d_out), where it is given."""
    target = x if y is None else y
    features = coder.encode(x)
    made = coder.decode(features, x)
    cosine = torch.nn.functional.cosine_similarity(made, target, dim=1)
    ratio = made.norm(dim=1) / target.norm(dim=1).clamp(min=1e-30)
    l0 = (features != 0).sum() / len(x)
    return Fit(metrics.fvu(target, made), float(l0), float(cosine.mean()), float(ratio.mean()))


def readings(coder: Published, x: Tensor) -> dict[str, Published]:
    """The file's own reading first, then each usual mistake's undoing, each one change away.

    The key says what is read otherwise. x: activations, (tokens, d), whose norm says what a scale
    would be: √d over the root mean square of ‖x‖.
    """
    given = (
        "as the file says" if coder.scale is not None else "the scale that these activations have"
    )
    natural = _natural(coder, x)
    coder = scaled(coder, x)
    found = {given: coder}
    for name, scale in _scales(coder.scale, natural).items():
        found[name] = replace(coder, scale=scale)
    if coder.threshold is not None:
        for name, threshold in _thresholds(coder.threshold, coder.scale, natural).items():
            found[name] = replace(coder, threshold=threshold)
    if not coder.is_transcoder or coder.subtract_b_dec:
        name = "b_dec not subtracted" if coder.subtract_b_dec else "b_dec subtracted"
        found[name] = replace(coder, subtract_b_dec=not coder.subtract_b_dec)
    if coder.activation != "relu":
        name = "decoder norms left out" if coder.by_decoder_norm else "decoder norms counted"
        found[f"{name} where features are selected"] = replace(
            coder, by_decoder_norm=not coder.by_decoder_norm
        )
    if not coder.is_transcoder:
        norms = {None: "tokens not normalised", "layer_norm": "each token layer-normalised"}
        for token_norm, name in norms.items():
            if token_norm != coder.token_norm:
                found[name] = replace(coder, token_norm=token_norm, scale=1.0)
    for name in ("W_skip", "W_enc", "W_dec"):
        tensor = getattr(coder, name)
        if tensor is not None and tensor.shape[0] == tensor.shape[1]:
            found[f"{name} transposed"] = replace(coder, **{name: tensor.T})
    return found


def scaled(coder: Published, x: Tensor) -> Published:
    """The coder itself or, where its file holds no scale, with the one that activations have."""
    return coder if coder.scale is not None else replace(coder, scale=_natural(coder, x))


def compare(coder: Published, x: Tensor, y: Tensor | None = None) -> dict[str, Fit]:
    """Every reading's fit, the file's own first."""
    return {name: fit(other, x, y) for name, other in readings(coder, x).items()}


def expected_l0(coder: Published) -> float | None:
    """Active features per token as the file states them, by a figure or a k; None without."""
    return coder.about.figures.get("l0", coder.k)


def best_other(own: Fit, others: dict[str, Fit], expected: float | None = None) -> str | None:
    """The reading that fits clearly better than the file's own, if any.

    Clearly: FVU a fifth lower at no more features than a quarter beyond; or two thirds of the
    features at the same FVU; or an FVU a third lower where the own one explains next to nothing;
    or the expected number of features where the own one misses it. A lower FVU that costs many
    more features is no sign of a better reading.
    """

    def better(other: Fit) -> bool:
        if not other.fvu < EXPLAINS_NOTHING:
            return False
        if expected is not None and not near(own.l0, expected):
            return near(other.l0, expected)
        return (
            (other.fvu < own.fvu / 1.25 and other.l0 < 1.25 * own.l0)
            or (other.l0 < own.l0 / 1.4 and other.fvu < 1.05 * own.fvu)
            or (not own.fvu < EXPLAINS_NOTHING and other.fvu < own.fvu / 1.5)
        )

    chosen = [name for name, other in others.items() if better(other)]
    return min(chosen, key=lambda name: others[name].fvu * max(others[name].l0, 1) ** 0.5,
               default=None)  # fmt: skip


def near(l0: float, expected: float) -> bool:
    return expected / 1.5 < l0 < expected * 1.5


def _natural(coder: Published, x: Tensor) -> float:
    return natural_scale(x if coder.token_norm is None else normalise_tokens(x, coder.token_norm))


def _scales(scale: float, natural: float) -> dict[str, float]:
    candidates = {
        "no scale": 1.0,
        "the inverse of its scale": 1 / scale,
        "the scale that these activations have": natural,
        "the inverse of the scale that these activations have": 1 / natural,
    }
    found: dict[str, float] = {}
    for name, candidate in candidates.items():
        if all(_apart(candidate, known) for known in (scale, *found.values())):
            found[name] = candidate
    return found


def _thresholds(threshold: Tensor, scale: float, natural: float) -> dict[str, Tensor]:
    found = {}
    factor = scale if _apart(scale, 1.0) else natural
    if _apart(factor, 1.0):
        found["thresholds times the scale"] = threshold * factor
        found["thresholds over the scale"] = threshold / factor
    # exp(threshold) where a logarithm was stored, and its inverse.
    found["thresholds as logarithms"] = threshold.clamp(max=50).exp()
    if bool((threshold > 0).all()):
        found["the logarithm of its thresholds"] = threshold.log()
    return found


def _apart(a: float, b: float) -> bool:
    return abs(math.log(a / b)) > math.log(ALIKE)
