"""Foreign SAE formats, one file each: found by content, read with suspicion, written plainly.

    saekit.load_sae("hf://google/gemma-scope-2b-pt-res/layer_12/width_16k/average_l0_82")
    formats.write(sae, "sparsify", folder)

Nothing is unpickled, and what a file does not say stays unknown.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from saekit.cache import write_atomically
from saekit.formats import (
    circuit_tracer,
    dictionary_learning,
    gemma_scope,
    llama_scope,
    openai,
    saelens,
    sparsify,
)
from saekit.formats.published import About, Published, checked, of_sae, published
from saekit.sae import SAE, cause

READERS: tuple[ModuleType, ...] = (
    saelens, sparsify, gemma_scope, llama_scope, dictionary_learning, circuit_tracer, openai,
)  # fmt: skip
WRITERS: dict[str, ModuleType] = {
    "saelens": saelens,
    "sparsify": sparsify,
    "dictionary_learning": dictionary_learning,
    "circuit_tracer": circuit_tracer,
}

__all__ = [
    "READERS",
    "WRITERS",
    "About",
    "Published",
    "load_sae",
    "of_sae",
    "published",
    "read",
    "write",
]


def load_sae(address: str | Path, **corrections: Any) -> SAE:
    """An SAE from a folder, a file or the Hub (`hf://owner/repo/folder`), in whatever format.

    corrections: fields of `Published` that a foreign file lacks or has wrong, such as scale=0.31 or
    subtract_b_dec=False; `saekit doctor` finds them. Raises FileNotFoundError where there is none,
    and ValueError for a file that is damaged, in no known format or no SAE.
    """
    path = _local(address)
    if (path / "sae.json").is_file() and not corrections:
        return SAE.load(path)
    coder = read(path)
    try:
        return checked(replace(coder, **corrections)).sae()
    except (TypeError, ValueError) as error:
        raise ValueError(f"{address} makes no SAE: {cause(error)}.") from error


def read(address: str | Path) -> Published:
    """What a file holds, as it is, transcoders too; errors are those of `load_sae`."""
    path = _local(address)
    if (path / "sae.json").is_file():
        return of_sae(SAE.load(path))
    reader = next((reader for reader in READERS if reader.recognises(path)), None)
    if reader is None:
        raise ValueError(f"{address} is in no format that is known here{_inside(path)}.")
    name = reader.__name__.rpartition(".")[2]
    try:
        return checked(reader.read(path))
    except Exception as error:  # damaged and hostile files raise all kinds
        problem = f"{address} looks like {name}'s but cannot be read: {cause(error)}."
        raise ValueError(problem) from error


def write(coder: SAE | Published, format: str, path: str | Path) -> Path:
    """Write an SAE for another library: a new folder, or one file for "circuit_tracer".

    format: one of `WRITERS`; circuit-tracer's holds transcoders too. Features come in the model's
    units; see `published`. Raises ValueError for an unknown format and for what it cannot hold, and
    FileExistsError where something is in place already.
    """
    if format not in WRITERS:
        raise ValueError(f"No format {format!r} is written: choose one of {', '.join(WRITERS)}.")
    writer, path = WRITERS[format], Path(path)
    if path.is_file() or (path.is_dir() and any(path.iterdir())):
        raise FileExistsError(f"{path} is there already: remove it or choose another place.")
    if isinstance(coder, SAE):
        coder = published(coder)
    elif coder.by_decoder_norm or coder.token_norm:
        coder = published(coder.sae())
    else:
        coder = coder.raw()
    if coder.is_transcoder and writer is not circuit_tracer:
        raise ValueError(f"A transcoder is written as 'circuit_tracer' only, not as {format!r}.")
    with write_atomically(path) as temporary:
        if writer is not circuit_tracer:
            temporary.mkdir()
        writer.write(coder, temporary)
    return path


def _local(address: str | Path) -> Path:
    """A path on this machine; the file inside a folder that a format is recognised by is enough."""
    if str(address).startswith("hf://"):
        from saekit import hub

        path = hub.download(str(address))
    else:
        path = Path(address).expanduser()
    if not path.exists():
        raise FileNotFoundError(f"There is no SAE at {address}: no such file or folder.")
    in_a_folder = path.is_file() and not any(reader.recognises(path) for reader in READERS)
    return path.parent if in_a_folder else path


def _inside(path: Path) -> str:
    """A hint at the SAEs further in, where there are any."""
    if not path.is_dir():
        return ""
    found = sorted(
        str(inner.relative_to(path))
        for inner in path.glob("**/*")
        if any(reader.recognises(inner) for reader in READERS)
    )
    more = f" and {len(found) - 5} more" if len(found) > 5 else ""
    return f"; it holds SAEs in {', '.join(found[:5])}{more}: name one" if found else ""
