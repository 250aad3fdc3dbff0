"""Reading parts of foreign files without trusting them: nothing is unpickled but plain tensors."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor

from saekit.sites import Site

_MOST_TIMES = 8
"""How many times its own length an archive may unpack to: weights hardly compress."""


def settings(file: Path) -> dict[str, Any]:
    """A JSON or YAML file that holds one mapping. Raises ValueError for anything else."""
    text = file.read_text(encoding="utf-8")
    if file.suffix in (".yaml", ".yml"):
        import yaml

        try:
            # A few nested aliases can stand for more than fits into any memory.
            if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text)):
                raise ValueError(f"{file.name} has YAML aliases")
            found = yaml.safe_load(text)
        except yaml.YAMLError as error:
            raise ValueError(f"{file.name} is not YAML: {error}") from error
    else:
        found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError(f"{file.name} holds no mapping")
    return found


def tensors(file: Path) -> dict[str, Tensor]:
    """The tensors of a .safetensors or .npz file."""
    if file.suffix == ".npz":
        _refuse_bombs(file)
        try:
            with np.load(file, allow_pickle=False) as arrays:
                return {name: torch.from_numpy(arrays[name]) for name in arrays.files}
        except Exception as error:  # NumPy's own message says how to run what is inside
            raise ValueError(f"{file.name} is torn or holds more than plain numbers") from error
    return load_file(file)


def state(file: Path) -> dict[str, Any]:
    """The state dictionary of a .pt file, of which only tensors and plain values are read."""
    _refuse_bombs(file)
    try:
        found = torch.load(file, map_location="cpu", weights_only=True)
    except Exception as error:  # a hostile file can make it raise anything
        # PyTorch's own message says how to run what is inside.
        raise ValueError(f"{file.name} is torn or holds more than tensors and values") from error
    if not isinstance(found, dict):
        raise ValueError(f"{file.name} holds no state dictionary")
    for name, value in found.items():
        # A view can repeat a few numbers into more than fits into any memory.
        if isinstance(value, Tensor) and value.nbytes > value.untyped_storage().nbytes():
            raise ValueError(f"its tensor {name} claims more numbers than {file.name} holds")
    return found


def take(tensors: dict[str, Any], *names: str) -> list[Tensor]:
    """These tensors. Raises ValueError that names one which holds no real numbers."""
    for name in names:
        tensor = tensors.get(name)
        if isinstance(tensor, Tensor) and not tensor.is_floating_point():
            raise ValueError(f"{name} holds {dtype_of(tensor)}, not real numbers")
        if isinstance(tensor, Tensor) and tensor.ndim < 2 and not tensor.isfinite().all():
            raise ValueError(f"{name} holds NaN or infinity")  # matrices: once all is read
        if not isinstance(tensor, Tensor):
            raise ValueError(
                f"it holds no tensor {name} (but {', '.join(map(str, [*tensors][:8]))})"
            )
    return [tensors[name] for name in names]


def dtype_of(tensor: Tensor) -> str:
    """How a tensor's numbers are stored, such as "bfloat16"."""
    return str(tensor.dtype).removeprefix("torch.")


def _refuse_bombs(file: Path) -> None:
    """Raises ValueError for an archive that unpacks to far more than it is long."""
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            size = sum(part.file_size for part in archive.infolist())
        if size > _MOST_TIMES * file.stat().st_size:
            raise ValueError(f"{file.name} would unpack to {size:,} bytes")


# What TransformerLens calls our sites. "resid_pre" is the residual stream before a layer.
_HOOKS = {"hook_resid_post": "resid", "hook_attn_out": "attn", "hook_mlp_out": "mlp"}


def site_of_hook(hook: Any) -> str | None:
    """TransformerLens's "blocks.7.hook_resid_post" as "resid.7"; None where none is meant."""
    found = re.fullmatch(r"blocks\.(\d+)\.(\w+)", hook) if isinstance(hook, str) else None
    if found is None:
        return None
    layer, name = int(found[1]), found[2]
    if name == "hook_resid_pre":
        return str(Site("resid", layer - 1)) if layer else None
    return str(Site(_HOOKS[name], layer)) if name in _HOOKS else None


def hook_of_site(site: str | None) -> str | None:
    """The inverse of `site_of_hook`; None where TransformerLens has no such hook."""
    if site is None:
        return None
    kind, layer = Site.parse(site)
    names = {kind: name for name, kind in _HOOKS.items()}
    return f"blocks.{layer}.{names[kind]}" if kind in names else None


def site_of_module(path: Any) -> str | None:
    """Hugging Face's "model.layers.7" or sparsify's "layers.7" as "resid.7"; None otherwise.

    The output of a block's own parts is no site of every model: some scale it before they add it.
    """
    found = re.fullmatch(r"(?:\w+\.)*(?:layers|h)\.(\d+)(?:\.output)?", str(path))
    return str(Site("resid", int(found[1]))) if found else None
