"""Trained weights for the architectures whose cost depends on how far training has come.

L1 and JumpReLU start with half of all features active; a step's cost is that of a trained SAE, at
about fifty active features a token.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file

from saekit import cache, metrics
from saekit.architectures import ARCHITECTURES
from saekit.runs import Run, TrainingConfig
from saekit.sae import SAE
from tests.benchmarks import data

STEPS, BATCH, TARGET_L0, NEAR = 500, 2048, 50, 0.2
FIRST_SPARSITY = {"l1": 4.0, "jumprelu": 2.0}
ATTEMPTS = 8


def trained(architecture: str, features: int) -> tuple[Path, float]:
    """Weights at an L0 near 50 and the sparsity coefficient that led there, made on first use.

    Raises ValueError where no coefficient that was tried comes near.
    """
    key = {"state": architecture, "features": features, "steps": STEPS, "data": data.WIDTH}
    file = cache.entry("benchmark-data", key)
    if not file.exists():
        with cache.write_atomically(file) as temporary:
            save_file(_search(architecture, features), temporary)
    return file, float(load_file(file)["sparsity"])


def _search(architecture: str, features: int) -> dict[str, torch.Tensor]:
    tried: list[tuple[float, float]] = []  # logarithms of coefficient and L0
    sparsity = FIRST_SPARSITY[architecture]
    for _ in range(ATTEMPTS):
        sae, l0 = _train(architecture, features, sparsity)
        if abs(l0 / TARGET_L0 - 1) < NEAR:
            return sae.state_dict() | {"sparsity": torch.tensor(sparsity)}
        tried = [*tried[-1:], (math.log(sparsity), math.log(max(l0, 0.1)))]
        slope = -1.5
        if len(tried) == 2:
            (x, y), (u, v) = tried
            slope = min(-0.3, (v - y) / (u - x))
        sparsity = math.exp(tried[-1][0] + (math.log(TARGET_L0) - tried[-1][1]) / slope)
    raise ValueError(f"No sparsity tried brings {architecture} near an L0 of {TARGET_L0}.")


def _train(architecture: str, features: int, sparsity: float) -> tuple[SAE, float]:
    train, held_out = data.activations()
    sample = torch.from_numpy(np.array(train[:20_000]))
    sae = SAE.create(ARCHITECTURES[architecture](sparsity=sparsity), features, sample, seed=0)
    run = Run("", sae, TrainingConfig(steps=STEPS, dead_after=10**9))
    for step in range(STEPS):
        first = step * BATCH % (len(train) - BATCH)
        run.train_on(torch.from_numpy(np.array(train[first : first + BATCH])))
    with torch.no_grad():
        return sae, metrics.l0(sae.encode(torch.from_numpy(np.array(held_out[:BATCH]))))
