"""circuit-tracer's per-layer transcoders: `layer_{i}.safetensors` beside `config.yaml`.

Source: decoderesearch/circuit-tracer, `circuit_tracer/transcoder/single_layer_transcoder.py`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from safetensors.torch import save_file

from saekit.formats.files import dtype_of, settings, take, tensors
from saekit.formats.published import About, Published

EXAMPLE = "layer_0.safetensors"
_THRESHOLD = "activation_function.threshold"


def recognises(path: Path) -> bool:
    """Whether a path is one layer's file."""
    return re.fullmatch(r"layer_\d+\.safetensors", path.name) is not None and path.is_file()


def read(path: Path) -> Published:
    """Read one layer's file, and where it reads and writes from the configuration beside it."""
    found = tensors(path)
    W_enc, W_dec, b_enc, b_dec = take(found, "W_enc", "W_dec", "b_enc", "b_dec")
    config = path.parent / "config.yaml"
    about = settings(config) if config.is_file() else {}
    layer = path.stem.removeprefix("layer_")
    hooks = [about.get(f"feature_{side}_hook") for side in ("input", "output")]
    hook, writes_to = (f"blocks.{layer}.{name}" if name else None for name in hooks)
    return Published(
        W_enc,
        b_enc,
        W_dec,
        b_dec,
        **_activation(about, found),
        W_skip=found.get("W_skip"),
        about=About(
            format="circuit-tracer",
            architecture="transcoder",
            model_name=about.get("model_name"),
            hook=hook,
            writes_to=writes_to or "its layer's output",
            dtype=dtype_of(W_enc),
        ),
    )


def write(coder: Published, path: Path) -> None:
    """Write one layer's file; `config.yaml` beside it is shared by all layers and left alone.

    Raises ValueError for one whose codes this layout cannot say.
    """
    if coder.activation == "topk":
        raise ValueError(
            "circuit-tracer holds the k of a top-k once for all layers, in config.yaml"
        )
    parts = {"W_enc": coder.W_enc, "W_dec": coder.W_dec, "b_enc": coder.b_enc,
             "b_dec": coder.b_dec}  # fmt: skip
    if coder.subtract_b_dec:
        parts["b_enc"] = coder.b_enc - coder.W_enc @ coder.b_dec
    if coder.activation == "jumprelu":
        parts[_THRESHOLD] = coder.threshold.expand(len(coder.b_enc))
    if coder.W_skip is not None:
        parts["W_skip"] = coder.W_skip
    save_file({name: tensor.contiguous() for name, tensor in parts.items()}, path)


def _activation(about: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    if _THRESHOLD in found:
        return {"activation": "jumprelu", "threshold": found[_THRESHOLD].squeeze()}
    if about.get("activation") == "topk" or "k" in about:
        return {"activation": "topk", "k": about.get("k")}
    return {"activation": "relu"}
