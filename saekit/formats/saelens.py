"""SAELens: `cfg.json` and `sae_weights.safetensors`, of version 6 and before.

Source: decoderesearch/SAELens, `sae_lens/saes/` and `sae_lens/loading/pretrained_sae_loaders.py`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from safetensors.torch import save_file
from torch import Tensor

from saekit.formats.files import dtype_of, hook_of_site, settings, site_of_hook, take, tensors
from saekit.formats.published import About, Published, gated

SETTINGS, WEIGHTS = "cfg.json", "sae_weights.safetensors"
_VERSION = "6.0.0"  # without one the metadata is looked for where version 5 had it
_SCALED = "expected_average_only_in"
_TOKEN_NORMS = {"layer_norm": "layer_norm", "constant_norm_rescale": "rms"}
_TRANSCODERS = ("transcoder", "skip_transcoder", "jumprelu_transcoder", "jumprelu_skip_transcoder")


def recognises(folder: Path) -> bool:
    """Whether a folder is laid out like this."""
    return (folder / SETTINGS).is_file() and (folder / WEIGHTS).is_file()


def read(folder: Path) -> Published:
    """Read a folder. Raises ValueError for an architecture or normalisation that is not known."""
    about, found = settings(folder / SETTINGS), tensors(folder / WEIGHTS)
    metadata = about.get("metadata") or about  # flat before version 6
    kind = _architecture(about, found)
    W_enc, W_dec, b_dec = take(found, "W_enc", "W_dec", "b_dec")
    for name in ("scaling_factor", "finetuning_scaling_factor"):
        if name in found and not bool((found[name] == 1).all()):
            raise ValueError("it scales its features after fine-tuning, which is not read here")
    hook = metadata.get("hook_name") or about.get("hook_point")
    writes_to = (metadata.get("hook_name_out") or "another") if kind in _TRANSCODERS else None
    parts = _activation(kind, about, found)
    token_norm, scale = _normalisation(about.get("normalize_activations"))
    return Published(
        W_enc=parts.pop("W_enc", W_enc.T),
        W_dec=W_dec,
        b_dec=b_dec,
        **parts,
        W_skip=take(found, "W_skip")[0] if "skip" in kind else None,
        subtract_b_dec=kind not in _TRANSCODERS and about.get("apply_b_dec_to_input", True),
        by_decoder_norm=about.get("rescale_acts_by_decoder_norm", False),
        scale=scale,
        token_norm=token_norm,
        about=About(
            format="SAELens",
            architecture=kind,
            model_name=metadata.get("model_name"),
            hook=hook,
            site=site_of_hook(hook),
            writes_to=writes_to,
            context_length=metadata.get("context_size"),
            prepends_bos=metadata.get("prepend_bos"),
            dtype=dtype_of(W_enc),
        ),
    )


def write(coder: Published, folder: Path) -> None:
    """Write the files into an empty folder; a threshold for all becomes one for each feature."""
    tensors = {"W_enc": coder.W_enc.T, "b_enc": coder.b_enc, "W_dec": coder.W_dec,
               "b_dec": coder.b_dec}  # fmt: skip
    kind = {"relu": "standard"}.get(coder.activation, coder.activation)
    if coder.activation == "jumprelu":
        tensors["threshold"] = coder.threshold.expand(len(coder.b_enc))
    about: dict[str, Any] = {
        "architecture": kind,
        "d_in": coder.W_enc.shape[1],
        "d_sae": len(coder.b_enc),
        "dtype": "float32",
        "device": "cpu",
        "apply_b_dec_to_input": coder.subtract_b_dec,
        "normalize_activations": "none",
        "reshape_activations": "none",
        "metadata": {
            "sae_lens_version": _VERSION,
            "model_name": coder.about.model_name,
            "hook_name": coder.about.hook or hook_of_site(coder.about.site),
            "context_size": coder.about.context_length,
            "prepend_bos": coder.about.prepends_bos,
        },
    }
    if kind == "topk":
        about |= {"k": coder.k, "rescale_acts_by_decoder_norm": coder.by_decoder_norm}
    (folder / SETTINGS).write_text(json.dumps(about, indent=2))
    save_file({name: t.contiguous() for name, t in tensors.items()}, folder / WEIGHTS)


def _architecture(about: dict[str, Any], found: dict[str, Tensor]) -> str:
    kind = about.get("architecture")
    activation = about.get("activation_fn_str", about.get("activation_fn"))
    if activation not in (None, "relu", "topk"):
        raise ValueError(f"the activation {activation!r} is not read here")
    if kind in (None, "standard") and (
        activation == "topk" or "k" in (about.get("activation_fn_kwargs") or {})
    ):
        return "topk"
    return kind or "standard"


def _activation(kind: str, about: dict[str, Any], found: dict[str, Tensor]) -> dict[str, Any]:
    """What the architecture adds: activation, b_enc, k, threshold; W_enc where it differs."""
    if kind == "gated":
        W_enc, *rest = take(found, "W_enc", "r_mag", "b_gate", "b_mag")
        return gated(W_enc.T, *rest)
    [b_enc] = take(found, "b_enc")
    if kind in ("standard", "transcoder", "skip_transcoder"):
        return {"activation": "relu", "b_enc": b_enc}
    if kind == "topk":
        k = about.get("k") or (about.get("activation_fn_kwargs") or {}).get("k")
        return {"activation": "topk", "b_enc": b_enc, "k": k}
    if kind in ("jumprelu", "jumprelu_transcoder", "jumprelu_skip_transcoder"):
        is_log = "log_threshold" in found
        [threshold] = take(found, "log_threshold" if is_log else "threshold")
        threshold = threshold.exp() if is_log else threshold
        return {"activation": "jumprelu", "b_enc": b_enc, "threshold": threshold}
    if kind in ("batchtopk", "matryoshka_batchtopk"):
        [threshold] = take(found, "topk_threshold")
        return {"activation": "jumprelu", "b_enc": b_enc, "threshold": threshold}
    raise ValueError(f"the architecture {kind!r} is not read here")


def _normalisation(mode: Any) -> tuple[str | None, float | None]:
    """The token norm and the scale of a mode; a scale that the file does not hold is None."""
    if mode in (None, "none", False):
        return None, 1.0
    if mode in (True, _SCALED):
        return None, None
    if mode in _TOKEN_NORMS:
        return _TOKEN_NORMS[mode], 1.0
    raise ValueError(f"the normalisation {mode!r} is not read here")
