"""What every contestant trains on: known sparse features, off centre, with noise."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional as F

from saekit import cache

WIDTH, TRUE_FEATURES, L0 = 256, 8192, 30
VECTORS, HELD_OUT = 409_600, 20_480  # as many numbers, so fewer vectors, where they are wider
PIECE = 2048
SAMPLE = 20_000
"""So many vectors are what SAEs begin from."""


def activations(width: int = WIDTH) -> tuple[np.ndarray, np.ndarray]:
    """(vectors, width) float32 for training, memory-mapped from disk, and held-out ones.

    Each vector is a sum of about 30 of 8,192 random directions, whose frequencies fall as a power
    of their rank, with a common offset and a little noise.
    """
    vectors = VECTORS * WIDTH // width // PIECE * PIECE
    key = {"benchmark": "activations", "shape": [vectors, HELD_OUT, width, TRUE_FEATURES, L0]}
    file = cache.entry("benchmark-data", key)
    if not file.exists():
        with cache.write_atomically(file) as temporary, temporary.open("wb") as opened:
            np.save(opened, _draw(vectors + HELD_OUT, width))
    mapped = np.load(file, mmap_mode="r")
    return mapped[:vectors], mapped[vectors:]


def rows(vectors: np.ndarray, first: int, count: int, device: str = "cpu") -> torch.Tensor:
    """Some of the vectors as a tensor of their own, (count, width)."""
    return torch.from_numpy(np.array(vectors[first : first + count])).to(device)


def _draw(count: int, width: int) -> np.ndarray:
    generator = torch.Generator().manual_seed(0)
    directions = F.normalize(torch.randn(TRUE_FEATURES, width, generator=generator), dim=1)
    frequency = torch.arange(1, TRUE_FEATURES + 1) ** -0.7
    frequency *= L0 / frequency.sum()
    offset = 2 * F.normalize(torch.randn(width, generator=generator), dim=0)
    pieces = []
    for _ in range(count // PIECE):
        present = torch.rand(PIECE, TRUE_FEATURES, generator=generator) < frequency
        strength = 0.5 + torch.rand(PIECE, TRUE_FEATURES, generator=generator)
        noise = 0.05 * torch.randn(PIECE, width, generator=generator)
        pieces.append((present * strength) @ directions + offset + noise)
    return torch.cat(pieces).numpy()
