"""Load a model with its tokenizer, and say why it cannot be loaded."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

import torch
from accelerate.utils import align_module_device
from torch import nn
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer, GenerationConfig
from transformers.utils import logging

# Where a model came from and how its numbers are stored, which the weights tell.
_NOT_COMPUTED_WITH = {"_name_or_path", "architectures", "dtype", "transformers_version"}


def load(
    source: str | Path | nn.Module,
    tokenizer: Any,
    device: str | torch.device | None,
    dtype: torch.dtype | None,
    device_map: Any,
    remote: bool = False,
) -> tuple[nn.Module, Any, str]:
    """A network, its tokenizer and its name; arguments and errors are those of `Model.load`.

    A remote network is on the meta device: it has its modules but no weights.
    """
    here = isinstance(source, nn.Module) or Path(source).is_dir()
    if remote and (here or not device is dtype is device_map is None):
        raise ValueError(
            "remote goes with a Hugging Face id, and without device, dtype and device_map."
        )
    if device_map is not None and (device is not None or isinstance(source, nn.Module)):
        raise ValueError("device_map goes with an id or a folder, and without device.")
    if isinstance(source, nn.Module):
        if tokenizer is None:
            raise ValueError("A model in memory needs its tokenizer: Model.load(model, tok).")
        network, name = source, source.config.name_or_path or type(source).__name__
    else:
        name = str(source)
        network, tokenizer = _load_pretrained(name, tokenizer, dtype, device_map, remote)
        device = device or (None if remote or device_map is not None else best_device())
    if device is not None or dtype is not None:
        network = network.to(device=device, dtype=dtype)
    return network, tokenizer, name


def fingerprint(network: nn.Module, remote_name: str | None = None) -> str:
    """A short hash of the configuration and of all weights in their dtype, or of a remote name."""
    config = network.config.to_dict()
    config = {name: value for name, value in config.items() if name not in _NOT_COMPUTED_WITH}
    digest = blake2b(json.dumps(config, sort_keys=True, default=str).encode(), digest_size=8)
    if remote_name is not None:
        digest.update(f"remote {remote_name}".encode())
        return digest.hexdigest()
    for name, weight in network.state_dict().items():
        digest.update(f"{name} {weight.dtype} {tuple(weight.shape)}".encode())
        module, _, part = name.rpartition(".")
        # Weights that a device_map leaves on the disk come into memory one module at a time.
        with align_module_device(network.get_submodule(module), "cpu" if weight.is_meta else None):
            weight = getattr(network.get_submodule(module), part) if weight.is_meta else weight
            digest.update(weight.cpu().contiguous().flatten().view(torch.uint8).numpy())
    return digest.hexdigest()


def best_device() -> torch.device:
    """CUDA where there is one, else MPS, else the CPU."""
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def _load_pretrained(
    name: str, tokenizer: Any, dtype: torch.dtype | None, device_map: Any, remote: bool
) -> tuple[nn.Module, Any]:
    # A bar that counts tensors for a second leaves a line under every notebook's first cell.
    logging.disable_progress_bar()
    is_folder = Path(name).is_dir()
    if is_folder:
        _check_folder(Path(name), tokenizer)
    # The cache comes first, since transformers asks an unreachable Hub for most of a minute.
    for local_only in (True,) if is_folder else (True, False):
        try:
            if remote:
                network = _build_empty(name, local_only)
            else:
                network = AutoModelForCausalLM.from_pretrained(
                    name,
                    dtype=dtype or "auto",
                    device_map=device_map,
                    use_safetensors=True,
                    local_files_only=local_only,
                )
            return network, tokenizer or _load_tokenizer(name, local_only)
        except (OSError, ValueError) as error:
            failure = error
    raise _load_error(name, failure) from failure


def _build_empty(name: str, local_only: bool) -> nn.Module:
    config = AutoConfig.from_pretrained(name, local_files_only=local_only)
    with torch.device("meta"):
        network = AutoModelForCausalLM.from_config(config)
    with suppress(OSError):  # many models have none
        generation = GenerationConfig.from_pretrained(name, local_files_only=local_only)
        network.generation_config = generation
    return network


def _load_tokenizer(name: str, local_only: bool) -> Any:
    tokenizer = AutoTokenizer.from_pretrained(name, local_files_only=local_only)
    # Where its files are missing, transformers may make up one of a few special tokens.
    if len(tokenizer) < 10:
        raise OSError("its tokenizer is missing.")
    return tokenizer


def _check_folder(folder: Path, tokenizer: Any) -> None:
    if not (folder / "config.json").exists():
        raise FileNotFoundError(
            f"The folder {folder} holds no model, as config.json is missing; write a model and its "
            "tokenizer there with save_pretrained."
        )
    files = [file for kind in ("*token*", "*vocab*", "*.model") for file in folder.glob(kind)]
    if tokenizer is None and not files:
        raise FileNotFoundError(
            f"The folder {folder} holds a model but no tokenizer; write one there with "
            "save_pretrained, or give Model.load its tokenizer."
        )


def _load_error(name: str, error: Exception) -> OSError:
    cause = str(error).strip().partition("\n")[0]
    if Path(name).is_dir():
        return OSError(f"The model in the folder {name} cannot be loaded: {cause}")
    return FileNotFoundError(
        f"No model {name!r}: it is neither a folder nor in the Hugging Face cache, and the Hub "
        "did not give it. Check the name, go online once to download it (with `hf auth login` "
        f"where access is restricted), or give a local folder. Hugging Face said: {cause}"
    )
