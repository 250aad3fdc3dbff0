"""An SAE's model card on the Hugging Face Hub, in Markdown: what it is and what was measured."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from saekit.text import visible

_MEASURES = {
    "tokens": "tokens of text measured on",
    "fvu": "fraction of variance unexplained (FVU)",
    "l0": "active features per token (L0)",
    "dead_share": "share of features never active on this text",
    "loss": "the model's cross-entropy, nats per token",
    "loss_with_sae": "the same, with the reconstruction in place of the activation",
    "cross_entropy_recovered": "cross-entropy recovered (1: all of it, 0: as the mean activation)",
}


def text(about: Mapping[str, Any], measured: Mapping[str, float], address: str) -> str:
    """The card; about: the SAE's `sae.json`; measured: a `Quality`'s numbers; where it will be."""
    from huggingface_hub import ModelCardData

    model, site = about["model"], about["site"]
    on_hub = re.fullmatch(r"[\w.-]+/[\w.-]+", model)
    data = ModelCardData(
        library_name="saekit",
        tags=["sparse-autoencoder", "mechanistic-interpretability", about["architecture"]],
        base_model=model if on_hub else None,
    )
    settings = {name: value for name, value in about.items() if name not in ("format", "facts")}
    numbers = list(_measured(measured))
    lines = [
        f"---\n{data.to_yaml()}\n---",
        "# Sparse autoencoder"
        + (f" of {_escape(model)}" if model else "")
        + (f" at {_escape(site)}" if site else ""),
        f"{about['n_features']:,} features of {about['d_model']:,} dimensions. With saekit:",
        f'```python\nimport saekit\nsae = saekit.load_sae("{address}")\n```',
        "It takes activations in the model's own units and normalises them itself. A feature's "
        "activation is a = f · ‖W_dec‖, so that its direction is its unit decoder row.",
        *(["## Measured", _table("measure", numbers)] if numbers else []),
        "## Settings and facts",
        _table("name", [*_flat(settings), *_flat(about["facts"])]),
    ]
    return "\n\n".join(lines) + "\n"


def _measured(measured: Mapping[str, float]) -> Iterator[tuple[str, str]]:
    for name, title in _MEASURES.items():
        value = measured.get(name)
        if isinstance(value, int | float) and math.isfinite(value):
            yield title, f"{value:,}" if isinstance(value, int) else f"{value:.4g}"


def _flat(facts: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Nested facts by dotted name."""
    for name, value in facts.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{name}.")
        elif value not in (None, ""):
            yield _escape(f"{above}{name}"), _escape(str(value))


def _table(kind: str, rows: list[tuple[str, str]]) -> str:
    return "\n".join([f"| {kind} | value |", "|---|---|", *(f"| {n} | {v} |" for n, v in rows)])


def _escape(text: str) -> str:
    """Foreign text that Markdown shows as typed."""
    return re.sub(r"[\\`*_{}\[\]()<>#!|~&$:@^]", r"\\\g<0>", visible(text))
