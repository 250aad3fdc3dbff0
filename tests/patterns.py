"""A small pattern of active codes and numbers to fill it with, for tests of sparse products."""

import torch

TOKENS, FEATURES, WIDTH = 13, 37, 7


def uneven_mask() -> torch.Tensor:
    """(TOKENS, FEATURES) bool, with a token without features and a feature without tokens."""
    generator = torch.Generator().manual_seed(0)
    mask = torch.rand(TOKENS, FEATURES, generator=generator) < 0.2
    mask[4] = False
    mask[:, 9] = False
    return mask


def draw(*shape: int, seed: int = 1) -> torch.Tensor:
    """Standard normal numbers, the same for the same seed, in double precision."""
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(*shape, generator=generator, dtype=torch.float64)
