"""Llama Scope (October 2024), its R1-Distill release, and Llamascopium 2.

Source: OpenMOSS/Llamascopium, `src/lm_saes/{config,sae}.py` and `models/sparse_dictionary.py`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from torch import Tensor

from saekit.formats.files import dtype_of, settings, site_of_hook, take, tensors
from saekit.formats.published import About, Published

_FIRST = ("hyperparams.json", "checkpoints/final.safetensors")
_LATER = ("config.json", "sae_weights.safetensors")


def recognises(folder: Path) -> bool:
    """Whether a folder is laid out like one of them."""
    return any(all((folder / part).is_file() for part in parts) for parts in (_FIRST, _LATER))


def read(folder: Path) -> Published:
    """Read a folder; features come in the units of activations normalised to ‖x‖ = √d.

    Raises ValueError for gated-linear-unit encoders, which are not read here.
    """
    is_first = (folder / _FIRST[0]).is_file()
    config_file, weights_file = _FIRST if is_first else _LATER
    about, found = settings(folder / config_file), tensors(folder / weights_file)
    if about.get("use_glu_encoder"):
        raise ValueError("encoders with a gated linear unit are not read here")
    norm = about.get("norm_activation")
    if norm not in (None, "dataset-wise", "inference", "none"):
        raise ValueError(f"the normalisation {norm!r} is not read here")
    W_enc, b_enc, W_dec, b_dec = _weights(found)
    scale, output_scale = _scales(about, found, W_enc.shape[1])
    hook, writes_to = about.get("hook_point_in"), about.get("hook_point_out")
    if writes_to in (hook, None):
        writes_to, output_scale = None, output_scale or scale
    if scale != output_scale:
        raise ValueError("what scales its two sides apart is not read here")
    activation = _activation(about, found, 1.0 if scale is None else scale)
    return Published(
        W_enc,
        b_enc,
        W_dec,
        b_dec,
        **activation,
        subtract_b_dec=about.get("apply_decoder_bias_to_pre_encoder", False),
        by_decoder_norm=about.get("sparsity_include_decoder_norm", False),
        scale=scale,
        about=About(
            format="Llama Scope" if is_first else "Llamascopium",
            architecture=about.get("act_fn"),
            model_name=about.get("model_name"),
            hook=hook,
            site=None if writes_to else site_of_hook(hook),
            writes_to=writes_to,
            dtype=dtype_of(W_enc),
        ),
    )


def _weights(found: dict[str, Tensor]) -> list[Tensor]:
    if "W_E" in found:
        W_enc, b_enc, W_dec, b_dec = take(found, "W_E", "b_E", "W_D", "b_D")
        return [W_enc.T, b_enc, W_dec, b_dec]
    names = ("encoder.weight", "encoder.bias", "decoder.weight", "decoder.bias")
    W_enc, b_enc, W_dec, b_dec = take(found, *names)
    return [W_enc, b_enc, W_dec.T, b_dec]


def _scales(about: dict[str, Any], found: dict[str, Tensor], d: int) -> list[float | None]:
    """√d over the mean norm of the activations read and written; None where it is not stored."""
    norms = about.get("dataset_average_activation_norm") or {}
    scales = []
    for side in ("in", "out"):
        stored = found.get(f"dataset_average_activation_norm.{about.get(f'hook_point_{side}')}")
        norm = norms.get(side) if stored is None else float(stored)
        raw = about.get("norm_activation") in ("inference", "none")
        scales.append(1.0 if raw else d**0.5 / norm if norm else None)
    return scales


def _activation(about: dict[str, Any], found: dict[str, Tensor], scale: float) -> dict[str, Any]:
    for name in ("log_jumprelu_threshold", "activation_function.log_jumprelu_threshold"):
        if name in found:
            return {"activation": "jumprelu", "threshold": take(found, name)[0].exp()}
    one = about.get("jump_relu_threshold") or 0.0
    if about.get("act_fn") == "jumprelu" and "jump_relu_threshold" not in about:
        raise ValueError("it is a JumpReLU without thresholds")
    if about.get("act_fn") == "jumprelu" or (about.get("act_fn") == "topk" and one > 0):
        [b_dec] = take(found, "decoder.bias" if "decoder.bias" in found else "b_D")
        # Stored for raw activations; ours are compared after the scale.
        return {"activation": "jumprelu", "threshold": b_dec.new_tensor(one * scale)}
    if about.get("act_fn") == "topk":
        return {"activation": "topk", "k": about.get("top_k")}
    if about.get("act_fn", "relu") == "relu":
        return {"activation": "relu"}
    raise ValueError(f"the activation {about['act_fn']!r} is not read here")
