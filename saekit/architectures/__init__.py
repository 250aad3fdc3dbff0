"""How an SAE encodes and what it is trained on: one small file for each architecture."""

from __future__ import annotations

from saekit.architectures.base import Architecture, Loss, TrainingState, Weights
from saekit.architectures.batchtopk import BatchTopK
from saekit.architectures.jumprelu import JumpReLU
from saekit.architectures.l1 import L1
from saekit.architectures.matryoshka import Matryoshka
from saekit.architectures.topk import TopK

ARCHITECTURES: dict[str, type[Architecture]] = {
    kind.name: kind for kind in (L1, TopK, BatchTopK, JumpReLU, Matryoshka)
}

__all__ = [
    "ARCHITECTURES",
    "L1",
    "Architecture",
    "BatchTopK",
    "JumpReLU",
    "Loss",
    "Matryoshka",
    "TopK",
    "TrainingState",
    "Weights",
]
