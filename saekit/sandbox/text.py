"""The labelled text that studies read: the sandbox's world and Python's standard library.

Text, tokenizer, model and SAEs draw from seed spaces of their own: no document that a study reads
was drawn for the model's training.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from saekit.corpus import Document
from saekit.sandbox import python_text, world

DATA = Path(__file__).parent / "data"
CONTEXT_LENGTH = 256
# Below these, `tokenizer` and `language_model` draw their documents.
WORLD_SEED = 7_000_000
WORLD_DOCUMENTS = {"train": 5000, "held-out": 1500}
PYTHON_CHARACTERS = 1_500_000


def documents(with_world: bool) -> Iterator[Document]:
    """Python's standard library, after the made-up world's documents where those are wanted."""
    if with_world:
        for split, count in WORLD_DOCUMENTS.items():
            yield from world.documents(count, seed=WORLD_SEED, split=split)
    yield from python_text.documents(limit_characters=PYTHON_CHARACTERS)


def key(with_world: bool) -> dict[str, Any]:
    """What `documents` depends on, as a cache key.

    The source of everything that writes or labels text is part of it, and so is the version of
    Python, whose parser labels the library.
    """
    return {
        "world": [WORLD_SEED, WORLD_DOCUMENTS] if with_world else None,
        "python_characters": PYTHON_CHARACTERS,
        "python": platform.python_version(),
        "source": _source_hash(),
    }


@cache
def _source_hash() -> str:
    here = Path(__file__).parent
    writers = [here / name for name in ("markup.py", "text.py", "world.py")]
    digest = blake2b(digest_size=8)
    for file in sorted([*writers, *here.glob("python_*.py"), *here.glob("topics/*.py")]):
        digest.update(file.read_bytes())
    return digest.hexdigest()
