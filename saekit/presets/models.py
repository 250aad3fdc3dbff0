"""Real models by short names, each with a layer, text and a published SAE that fit it.

The facts are in `models.toml`, beside this file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

from saekit.sites import Site
from saekit.streaming import TextSource

FILE = Path(__file__).with_suffix(".toml")
Table = TypeVar("Table")


@dataclass(frozen=True)
class PublishedSAE:
    """An SAE that others published.

    address: `hf://owner/repo/path`. site: what it reads. l0: as published, None where it is not.
    Raises ValueError for another kind of address or site.
    """

    address: str
    site: str
    l0: float | None = None

    def __post_init__(self) -> None:
        if not re.fullmatch(r"hf://[\w.-]+/[\w.-]+/[\w./-]+", self.address):
            raise ValueError(f"{self.address!r} is no address: write hf://owner/repo/path.")
        Site.parse(self.site)


@dataclass(frozen=True)
class Preset:
    """A model with what fits it; `models.toml` says what each field means."""

    model: str
    layer: int
    context_length: int
    text: TextSource
    note: str
    sae: PublishedSAE | None = None


@cache
def presets() -> dict[str, Preset]:
    """All presets by name."""
    return read(FILE)


def table() -> pd.DataFrame:
    """All presets, one line each: name, model, layer, published SAE, note."""
    lines = [
        (name, one.model, one.layer, one.sae.address if one.sae else "", one.note)
        for name, one in presets().items()
    ]
    columns = ["preset", "model", "layer", "published SAE", "note"]
    return pd.DataFrame(lines, columns=columns)


def published_sae(name: str) -> PublishedSAE:
    """The published SAE of a preset; raises ValueError, with those that have one, where none is."""
    known = {preset: one.sae for preset, one in presets().items() if one.sae}
    if name not in known:
        raise ValueError(f"{name!r} has no published SAE here: give an address, or open one of "
                         f"{', '.join(known)}.")  # fmt: skip
    return known[name]


def read(file: Path) -> dict[str, Preset]:
    """The presets of a file; raises ValueError for keys that are missing, unknown or impossible."""
    return {
        name: _preset(name, table) for name, table in tomllib.loads(file.read_text("utf-8")).items()
    }


def _preset(name: str, table: Mapping[str, Any]) -> Preset:
    kinds = {"text": TextSource, "sae": PublishedSAE}
    parts = {key: kind for key, kind in kinds.items() if key in table}
    built = {key: _build(kind, table[key], f"[{name}.{key}]") for key, kind in parts.items()}
    return _build(Preset, {**table, **built}, f"[{name}]")


def _build(kind: type[Table], table: Mapping[str, Any], where: str) -> Table:
    known = [field.name for field in fields(kind)]
    if unknown := [key for key in table if key not in known]:
        raise ValueError(f"{where} knows no {unknown[0]!r}; it knows {', '.join(known)}.")
    try:
        return kind(**table)
    except (TypeError, ValueError, OSError) as error:
        raise ValueError(f"{where}: {error}") from error
