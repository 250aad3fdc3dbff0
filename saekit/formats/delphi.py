"""delphi's cache of latents, so that its explainers and scorers run on our features.

`{module}/{first}_{last}.safetensors` for each range of features holds locations (active, 3): row,
place in the row and feature − first, unsigned 16 or 32 bits; activations (active,) float16; and
tokens (rows, width) int64. Source: EleutherAI/delphi, `delphi/latents/cache.py`.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from safetensors.numpy import save_file

from saekit.cache import write_atomically

if TYPE_CHECKING:
    from saekit.index import Index


def write(index: Index, folder: Path, module: str, model_name: str, splits: int = 5) -> Path:
    """Write an index as delphi's cache; returns the module's folder.

    module: the name that delphi knows the site by, such as "layers.3". Rows are padded to the
    longest, BOS in front where the model has one. Raises FileExistsError where the folder is there.
    """
    place = folder / module
    if place.exists():
        raise FileExistsError(f"{place} is there already: remove it or choose another folder.")
    tokens = _rows(index)
    edges = np.linspace(0, index.n_features, splits + 1).astype(int)
    with write_atomically(place) as temporary:
        temporary.mkdir()
        for first, last in pairwise(edges.tolist()):
            here = slice(index.starts[first], index.starts[last])
            parts = {
                "locations": _locations(index, first, last),
                "activations": np.asarray(index.values[here], dtype=np.float16),
                "tokens": tokens,
            }
            save_file(parts, temporary / f"{first}_{last - 1}.safetensors")
        about = {"n_splits": splits, "ctx_len": tokens.shape[1], "n_tokens": tokens.size,
                 "model_name": model_name}  # fmt: skip
        (temporary / "config.json").write_text(json.dumps(about))
    return place


def _rows(index: Index) -> np.ndarray:
    corpus = index.corpus
    lengths = np.diff(corpus.starts)
    first = int(corpus.bos is not None)
    rows = np.full((len(lengths), first + int(lengths.max())), corpus.padding, dtype=np.int64)
    if first:
        rows[:, 0] = corpus.bos
    column = np.arange(rows.shape[1])
    rows[(column >= first) & (column < lengths[:, None] + first)] = corpus.tokens
    return rows


def _locations(index: Index, first: int, last: int) -> np.ndarray:
    """Row, place in the row and feature − first of each activation, (active, 3)."""
    corpus = index.corpus
    here = slice(index.starts[first], index.starts[last])
    positions = np.asarray(index.positions[here])
    row = corpus.row_of(positions)
    place = positions - corpus.starts[row] + int(corpus.bos is not None)
    feature = np.repeat(np.arange(last - first), np.diff(index.starts[first : last + 1]))
    locations = np.stack([row, place, feature], axis=1)
    small = locations.size == 0 or locations.max() < 2**16
    return locations.astype(np.uint16 if small else np.uint32)
