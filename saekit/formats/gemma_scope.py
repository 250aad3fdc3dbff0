"""Gemma Scope: `params.npz` (1, for Gemma 2), `config.json` and `params.safetensors` (2, Gemma 3).

Sources: google/gemma-scope on the Hugging Face Hub; SAELens's and circuit-tracer's readers.
"""

from __future__ import annotations

import re
from pathlib import Path

from saekit.formats.files import dtype_of, settings, site_of_module, take, tensors
from saekit.formats.published import About, Published

FIRST, SECOND = "params.npz", "params.safetensors"


def recognises(folder: Path) -> bool:
    """Whether a folder is laid out like either."""
    return (folder / FIRST).is_file() or (
        (folder / SECOND).is_file() and (folder / "config.json").is_file()
    )


def read(folder: Path) -> Published:
    """Read a folder of either; its path says layer and L0 where it is named as published."""
    return _read_first(folder) if (folder / FIRST).is_file() else _read_second(folder)


def _read_first(folder: Path) -> Published:
    W_enc, W_dec, b_enc, b_dec, threshold = take(
        tensors(folder / FIRST), "W_enc", "W_dec", "b_enc", "b_dec", "threshold"
    )
    layer = re.search(r"gemma-scope-[\w-]*-res\b.*layer_(\d+)", str(folder))
    transcodes = re.search(r"gemma-scope-[\w-]*-transcoders\b", str(folder)) is not None
    l0 = re.search(r"average_l0_(\d+)", folder.name)
    about = About(
        format="Gemma Scope",
        architecture="jumprelu",
        # Only a residual SAE's path says where it reads: those of the parts are called alike.
        site=f"resid.{layer[1]}" if layer else None,
        writes_to="the MLP's output" if transcodes else None,
        dtype=dtype_of(W_enc),
        figures={"l0": float(l0[1])} if l0 else {},
    )
    return Published(
        W_enc.T, b_enc, W_dec, b_dec, activation="jumprelu", threshold=threshold, about=about
    )


def _read_second(folder: Path) -> Published:
    found, config = tensors(folder / SECOND), settings(folder / "config.json")
    W_enc, W_dec, b_enc, b_dec, threshold = take(
        found, "w_enc", "w_dec", "b_enc", "b_dec", "threshold"
    )
    if config.get("architecture", "jump_relu") != "jump_relu":
        raise ValueError(f"the architecture {config['architecture']!r} is not read here")
    hook, writes_to = config.get("hf_hook_point_in"), config.get("hf_hook_point_out")
    skip = found.get("affine_skip_connection")
    about = About(
        format="Gemma Scope 2",
        architecture="jump_relu",
        model_name=config.get("model_name"),
        hook=hook,
        site=site_of_module(hook) if writes_to in (None, hook) else None,
        writes_to=writes_to if writes_to != hook else None,
        dtype=dtype_of(W_enc),
        figures={"l0": float(config["l0"])} if isinstance(config.get("l0"), int | float) else {},
    )
    return Published(
        W_enc.T,
        b_enc,
        W_dec,
        b_dec,
        activation="jumprelu",
        threshold=threshold,
        W_skip=None if skip is None else skip.T,  # stored to be used as x @ A
        about=about,
    )
