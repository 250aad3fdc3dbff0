"""Python's standard library as labelled documents: real code, real English prose.

A fixed slice of it comes with saekit, and the language's own parser knows the truth about it.
"""

from __future__ import annotations

from collections.abc import Iterator

from saekit.corpus import Document
from saekit.sandbox.python_concepts import CONCEPTS, decidable
from saekit.sandbox.python_labels import label
from saekit.sandbox.python_slice import digest, modules

__all__ = ["CONCEPTS", "decidable", "documents", "label", "split_of", "texts"]

HELD_OUT_ONE_IN = 8


def split_of(name: str) -> str:
    """The split of a module, "train" or "held-out": the same on every machine and version."""
    # This salt leaves every concept, the rare ones too, a fair share in either split.
    return "train" if digest(f"audit {name}") % HELD_OUT_ONE_IN else "held-out"


def texts(split: str) -> Iterator[str]:
    """The modules of one split as plain text, without the time that labelling takes."""
    return (text for name, text in modules().items() if split_of(name) == split)


def documents(split: str | None = None, limit_characters: int | None = None) -> Iterator[Document]:
    """The standard library, one labelled Document a module, always in the same order.

    split: "train" or "held-out" (about one module in eight); None for both.
    limit_characters: modules that would bring the total above it are left out. Raises ValueError
    for another split.
    """
    if split not in (None, "train", "held-out"):
        raise ValueError(f"The split is {split!r}; choose 'train', 'held-out' or None for both.")
    return _documents(split, limit_characters)


def _documents(split: str | None, limit_characters: int | None) -> Iterator[Document]:
    total = 0
    for name, text in modules().items():
        if split not in (None, split_of(name)):
            continue
        if limit_characters is not None and total + len(text) > limit_characters:
            continue
        total += len(text)
        yield Document(text, label(text), source="python", split=split_of(name), name=name)
