"""dictionary_learning: `ae.pt`, a state dictionary, and `config.json`.

Source: saprmarks/dictionary_learning, `dictionary.py`, `trainers/`, `training.py`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from saekit.architectures import Matryoshka
from saekit.formats.files import dtype_of, settings, state, take
from saekit.formats.published import About, Published, gated
from saekit.sites import Site

SETTINGS, WEIGHTS = "config.json", "ae.pt"
_ROWS = ("MatryoshkaBatchTopKSAE", "JumpReluAutoEncoder")


def recognises(folder: Path) -> bool:
    """Whether a folder is laid out like this."""
    return (folder / SETTINGS).is_file() and (folder / WEIGHTS).is_file()


def read(folder: Path) -> Published:
    """Read a folder. Raises ValueError for an unknown class and for a crash backup."""
    about = settings(folder / SETTINGS).get("trainer")
    found = state(folder / WEIGHTS)
    if not isinstance(about, dict):
        raise ValueError(f"{SETTINGS} has no table `trainer`")
    if "ae" in found:
        raise ValueError("it is a backup of a run that has not ended; finish the run")
    kind = about.get("dict_class")
    parts = _parts(kind, found, about)
    layer = about.get("layer")
    # The output of a layer unless a submodule is named.
    on_residual = type(layer) is int and layer >= 0 and about.get("submodule_name") in (
        None, f"resid_post_layer_{layer}",
    )  # fmt: skip
    return Published(
        **parts,
        about=About(
            format="dictionary_learning",
            architecture=kind,
            model_name=about.get("lm_name"),
            hook=about.get("submodule_name"),
            site=str(Site("resid", layer)) if on_residual else None,
            dtype=dtype_of(parts["W_enc"]),
        ),
    )


def write(coder: Published, folder: Path) -> None:
    """Write the files into an empty folder."""
    kind, state = _state(coder.usual())
    n_features, d = coder.W_enc.shape
    trainer = {"dict_class": kind, "activation_dim": d, "dict_size": n_features, "k": coder.k,
               "lm_name": coder.about.model_name, "submodule_name": coder.about.hook}  # fmt: skip
    site = Site.parse(coder.about.site) if coder.about.site else None
    if site is not None and site.kind == "resid":
        trainer["layer"] = site.layer
    (folder / SETTINGS).write_text(json.dumps({"trainer": trainer}, indent=2))
    torch.save({name: tensor.contiguous() for name, tensor in state.items()}, folder / WEIGHTS)


def _parts(kind: str | None, found: dict[str, Any], about: dict[str, Any]) -> dict[str, Any]:
    if kind in _ROWS:
        W_enc, b_enc, W_dec, b_dec = take(found, "W_enc", "b_enc", "W_dec", "b_dec")
        weights = {"W_enc": W_enc.T, "b_enc": b_enc, "W_dec": W_dec, "b_dec": b_dec}
    else:
        bias = {"AutoEncoder": "bias", "AutoEncoderNew": "decoder.bias",
                "GatedAutoEncoder": "decoder_bias"}.get(kind, "b_dec")  # fmt: skip
        b_enc = "mag_bias" if kind == "GatedAutoEncoder" else "encoder.bias"
        W_enc, b_enc, W_dec, b_dec = take(found, "encoder.weight", b_enc, "decoder.weight", bias)
        weights = {"W_enc": W_enc, "b_enc": b_enc, "W_dec": W_dec.T, "b_dec": b_dec}
    if kind == "JumpReluAutoEncoder":
        # Whether b_dec is subtracted is not saved; the class's default is that it is not.
        return weights | {"activation": "jumprelu", "threshold": take(found, "threshold")[0]}
    if kind == "GatedAutoEncoder":
        r, b_gate = take(found, "r_mag", "gate_bias")
        return weights | gated(W_enc, r, b_gate, b_enc) | {"subtract_b_dec": True}
    if kind == "AutoEncoder":
        # Its own loader makes the decoder's columns unit and the encoder longer.
        norms = weights["W_dec"].norm(dim=1)
        return {"W_enc": weights["W_enc"] * norms[:, None], "b_enc": weights["b_enc"] * norms,
                "W_dec": weights["W_dec"] / norms[:, None], "b_dec": b_dec,
                "activation": "relu", "subtract_b_dec": True}  # fmt: skip
    if kind == "AutoEncoderNew":
        return weights | {"activation": "relu"}
    k = int(found["k"]) if "k" in found else about.get("k")
    if kind == "AutoEncoderTopK":
        return weights | {"activation": "topk", "k": k, "subtract_b_dec": True}
    if kind not in ("BatchTopKSAE", "MatryoshkaBatchTopKSAE"):
        raise ValueError(f"the class {kind!r} is not read here")
    [threshold] = take(found, "threshold")
    if threshold < 0:
        raise ValueError("its threshold was never set: train it on")
    parts = weights | {"activation": "jumprelu", "k": k, "subtract_b_dec": True,
                       "threshold": threshold.reshape(())}  # fmt: skip
    if kind == "MatryoshkaBatchTopKSAE":
        sizes = found["group_sizes"]
        parts["prefixes"] = tuple((sizes.cumsum(0).double() / sizes.sum()).tolist())
    return parts


def _state(coder: Published) -> tuple[str, dict[str, Tensor]]:
    """The class that holds this coder, and its state."""
    columns = {"encoder.weight": coder.W_enc, "encoder.bias": coder.b_enc,
               "decoder.weight": coder.W_dec.T, "b_dec": coder.b_dec}  # fmt: skip
    rows = {"W_enc": coder.W_enc.T, "b_enc": coder.b_enc, "W_dec": coder.W_dec,
            "b_dec": coder.b_dec}  # fmt: skip
    k = torch.tensor(coder.k or 1)  # its loader wants one
    if coder.activation == "relu":
        columns["decoder.bias"] = columns.pop("b_dec")
        return "AutoEncoderNew", columns
    if coder.activation == "topk":
        return "AutoEncoderTopK", columns | {"k": k, "threshold": torch.tensor(-1.0)}
    if coder.threshold.ndim:
        return "JumpReluAutoEncoder", rows | {"threshold": coder.threshold}
    if not coder.prefixes:
        return "BatchTopKSAE", columns | {"k": k, "threshold": coder.threshold}
    sizes = torch.tensor(Matryoshka(prefixes=coder.prefixes).block_sizes(len(coder.b_enc)))
    return "MatryoshkaBatchTopKSAE", rows | {"k": k, "threshold": coder.threshold,
                                             "group_sizes": sizes}  # fmt: skip
