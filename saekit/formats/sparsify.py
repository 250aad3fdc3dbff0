"""sparsify (EleutherAI): `cfg.json` and `sae.safetensors`, one folder for each module.

Source: EleutherAI/sparsify, `sparsify/sparse_coder.py` and `config.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

from safetensors.torch import save_file

from saekit.formats.files import dtype_of, settings, site_of_module, take, tensors
from saekit.formats.published import About, Published

SETTINGS, WEIGHTS = "cfg.json", "sae.safetensors"


def recognises(folder: Path) -> bool:
    """Whether a folder is laid out like this."""
    return (folder / SETTINGS).is_file() and (folder / WEIGHTS).is_file()


def read(folder: Path) -> Published:
    """Read a folder, whose name is the module that it reads. Raises ValueError for group-max."""
    about, found = settings(folder / SETTINGS), tensors(folder / WEIGHTS)
    if about.get("activation", "topk") != "topk" or about.get("signed"):
        raise ValueError("of sparsify's activations only the unsigned top-k is read here")
    W_enc, b_enc, W_dec, b_dec = take(found, "encoder.weight", "encoder.bias", "W_dec", "b_dec")
    transcodes = about.get("transcode", False)
    module = _module(folder)
    return Published(
        W_enc,
        b_enc,
        W_dec,
        b_dec,
        activation="topk",
        k=about.get("k"),
        W_skip=take(found, "W_skip")[0] if about.get("skip_connection") else found.get("W_skip"),
        subtract_b_dec=not transcodes,
        about=About(
            format="sparsify",
            architecture="topk",
            hook=module,
            site=None if transcodes else site_of_module(module),
            writes_to=f"{module or 'module'}'s output" if transcodes else None,
            dtype=dtype_of(W_enc),
        ),
    )


def write(coder: Published, folder: Path) -> None:
    """Write the files into an empty folder. Raises ValueError for other codes than top-k."""
    if coder.activation != "topk":
        raise ValueError("sparsify holds TopK SAEs only")
    coder = coder.usual()
    tensors = {"encoder.weight": coder.W_enc, "encoder.bias": coder.b_enc, "W_dec": coder.W_dec,
               "b_dec": coder.b_dec}  # fmt: skip
    about = {"activation": "topk", "num_latents": len(coder.b_enc), "k": coder.k,
             "d_in": coder.W_enc.shape[1], "expansion_factor": 1, "normalize_decoder": True,
             "multi_topk": False, "skip_connection": False, "transcode": False}  # fmt: skip
    (folder / SETTINGS).write_text(json.dumps(about, indent=2))
    save_file({name: t.contiguous() for name, t in tensors.items()}, folder / WEIGHTS)


def _module(folder: Path) -> str | None:
    """The module in a path such as "…/layers.10" or "…/layers.10.mlp/seed1"."""
    for part in (folder.name, folder.parent.name):
        if part.split(".")[0] in ("layers", "h", "embed_tokens"):
            return part
    return None
