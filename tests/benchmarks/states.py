"""Trained weights for the architectures whose cost depends on how far training has come.

L1 starts with half of all features active, JumpReLU with a tenth of them; a step's cost is that of
a trained SAE, at about fifty active features a token.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from saekit import cache, metrics
from saekit.architectures import ARCHITECTURES
from saekit.sae import SAE
from tests.benchmarks import data
from tests.benchmarks.contestants import LEARNING_RATE, at_full_weight

GENTLE_STEPS, MOST_STEPS, BATCH = 100, 3000, 2048
GENTLE_RATE = 2e-4
TARGET_L0, EVERY = 50, 10
RISE = {"l1": 0.01, "jumprelu": 0.005}
"""What a penalty gains with each step."""


def trained(
    architecture: str, features: int, width: int = data.WIDTH, device: str = "cpu"
) -> tuple[Path, float]:
    """Weights at an L0 near 50 and the sparsity coefficient that led there, made on first use.

    After gentle first steps, which kill fewer features, a penalty rises step by step until L0 has
    fallen to the target. Raises ValueError where it does not.
    """
    about = {"state": architecture, "features": features, "data": width}
    file = cache.entry("benchmark-data", about | {"sparsity": "rising after gentle steps"})
    if not file.exists():
        with cache.write_atomically(file) as temporary:
            save_file(_train(architecture, features, width, device), temporary)
    return file, float(load_file(file)["sparsity"])


def _train(name: str, features: int, width: int, device: str) -> dict[str, torch.Tensor]:
    train, held_out = data.activations(width)
    sample = data.rows(train, 0, data.SAMPLE)
    sae = SAE.create(ARCHITECTURES[name](), features, sample, seed=0)
    run = at_full_weight(sae.to(device), GENTLE_RATE)
    check = data.rows(held_out, 0, BATCH, device)
    for step in range(MOST_STEPS):
        if step == GENTLE_STEPS:
            run = at_full_weight(sae, LEARNING_RATE)
        sparsity = max(0, step - GENTLE_STEPS) * RISE[name]
        sae.architecture = replace(sae.architecture, sparsity=sparsity)
        run.train_on(data.rows(train, step * BATCH % (len(train) - BATCH), BATCH, device))
        if step % EVERY or step < GENTLE_STEPS:
            continue
        with torch.no_grad():
            l0 = metrics.l0(sae.encode(check))
        if l0 <= TARGET_L0:
            return sae.cpu().state_dict() | {"sparsity": torch.tensor(sparsity)}
    raise ValueError(f"{name} still has an L0 of {l0:.0f} after {step} steps, not {TARGET_L0}.")
