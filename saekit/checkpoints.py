"""Checkpoints of a training run: whole, atomic, and checked before they are believed."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from saekit.cache import write_atomically

FORMAT = "saekit-checkpoint-1"
KEPT = 2
"""So many of the latest checkpoints are kept: if the last one is damaged, the one before serves."""

log = logging.getLogger(__name__)


class Checkpoint(NamedTuple):
    """What a run needs to go on: tensors by name, and the rest as JSON values."""

    tensors: dict[str, Tensor]
    facts: dict[str, Any]


def save(folder: Path, step: int, checkpoint: Checkpoint) -> Path:
    """Write the checkpoint of a step, all or nothing, and remove those before the last two."""
    tensors = {
        name: tensor.detach().cpu().contiguous() for name, tensor in checkpoint.tensors.items()
    }
    facts = json.dumps(checkpoint.facts)
    about = {"format": FORMAT, "facts": facts, "digest": _digest(tensors, facts)}
    file = folder / f"step-{step:08d}.safetensors"
    with write_atomically(file, replace=True) as temporary:
        save_file(tensors, temporary, metadata=about)
    for old in _files(folder)[KEPT:]:
        old.unlink(missing_ok=True)
    return file


def latest(folder: Path, identity: Mapping[str, Any]) -> Checkpoint | None:
    """The newest whole checkpoint of a folder; None where there is none.

    identity: what the checkpoint's facts must hold under that name. A damaged file is passed over
    with a warning that names it. Raises ValueError for a checkpoint of another run, and where
    every one is damaged.
    """
    files = _files(folder)
    for file in files:
        try:
            checkpoint = _load(file)
        except ValueError as error:
            log.warning("%s; the checkpoint before it is used.", error)
            continue
        _refuse_other_run(file, checkpoint.facts["identity"], json.loads(json.dumps(identity)))
        return checkpoint
    if files:
        raise ValueError(
            f"Every checkpoint in {folder} is damaged ({', '.join(f.name for f in files)}): remove "
            "them to start anew."
        )
    return None


def _files(folder: Path) -> list[Path]:
    """Newest first; a file still being written has another name."""
    return sorted(folder.glob("step-*.safetensors"), reverse=True)


def _load(file: Path) -> Checkpoint:
    try:
        with safe_open(file, "pt") as opened:
            about = opened.metadata() or {}
            tensors = {name: opened.get_tensor(name) for name in opened.keys()}  # noqa: SIM118
    except (SafetensorError, OSError) as error:
        raise ValueError(f"{file} is damaged ({error})") from error
    if about.get("format") != FORMAT:
        raise ValueError(f"{file} is no checkpoint of format {FORMAT}")
    if about["digest"] != _digest(tensors, about["facts"]):
        raise ValueError(f"{file} is damaged (its contents do not match their digest)")
    return Checkpoint(tensors, json.loads(about["facts"]))


def _digest(tensors: Mapping[str, Tensor], facts: str) -> str:
    digest = blake2b(facts.encode(), digest_size=16)
    for name in sorted(tensors):
        digest.update(name.encode())
        digest.update(tensors[name].reshape(-1).view(torch.uint8).numpy())
    return digest.hexdigest()


def _refuse_other_run(file: Path, found: dict[str, Any], wanted: dict[str, Any]) -> None:
    if different := list(_differences(found, wanted)):
        raise ValueError(
            f"{file} belongs to another run, which differs in {', '.join(different)}: choose "
            "another folder for the checkpoints, or remove it."
        )


def _differences(found: Any, wanted: Any, path: str = "") -> Iterator[str]:
    if isinstance(found, dict) and isinstance(wanted, dict):
        for name in sorted(found.keys() | wanted.keys()):
            inside = f"{path}.{name}" if path else name
            yield from _differences(found.get(name), wanted.get(name), inside)
    elif found != wanted:
        yield f"{path} ({found!r}, not {wanted!r})"
