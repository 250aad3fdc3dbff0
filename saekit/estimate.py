"""What a training run will take, estimated before it begins from a few steps on copies."""

from __future__ import annotations

import copy
import time
from collections.abc import Mapping
from dataclasses import dataclass

import psutil
import torch
from torch import Tensor

from saekit.runs import Run, TrainingConfig
from saekit.sae import SAE

ADAM_COPIES = 4
"""Weights, gradient and Adam's two moments."""
TRIAL_STEPS = 3


@dataclass(frozen=True)
class Estimate:
    """Bytes on the SAEs' device, in all and free before they were made; seconds of the steps.

    seconds holds the optimiser steps alone, without reading activations.
    """

    device: str
    bytes_needed: int
    bytes_free: int
    seconds: float

    def __str__(self) -> str:
        return (
            f"about {self.bytes_needed / 1e9:.2g} GB of {self.bytes_free / 1e9:.3g} GB free on "
            f"{self.device}, about {_duration(self.seconds)} of training steps"
        )

    def check(self) -> None:
        """Raise ValueError where the memory that is free does not suffice."""
        if self.bytes_needed > self.bytes_free:
            raise ValueError(
                f"Training takes {self}: use fewer features, fewer SAEs at a time or a smaller "
                "batch."
            )


def bytes_needed(saes: Mapping[str, SAE], batch_size: int) -> int:
    """Bytes that training SAEs side by side takes, without the batches' own store.

    Weights, gradients and Adam's moments of all, and one dense step's pre-activations of the
    largest at a time.
    """
    weights = sum(p.numel() * p.element_size() for sae in saes.values() for p in sae.parameters())
    widest = max(sae.n_features for sae in saes.values())
    # Pre-activations, their mask, and a dense gradient where codes are not sparse yet.
    return ADAM_COPIES * weights + batch_size * widest * (4 + 1 + 4)


def estimate(
    saes: Mapping[str, SAE], configs: Mapping[str, TrainingConfig], sample: Mapping[str, Tensor]
) -> Estimate:
    """Memory by counting, time by a few steps on copies of the SAEs.

    sample: for each SAE's name a batch of the size that it will be trained on.
    Raises ValueError, before any step is taken, where the memory does not suffice.
    """
    batch_size = max(len(x) for x in sample.values())
    device = next(iter(saes.values())).W_enc.device
    needed, free = bytes_needed(saes, batch_size), _bytes_free(device)
    Estimate(str(device), needed, free, 0.0).check()
    seconds = 0.0
    for name, sae in saes.items():
        run, x = Run(name, copy.deepcopy(sae), configs[name]), sample[name].to(device)
        run.train_on(x)  # the first one allocates
        start = time.perf_counter()
        for _ in range(TRIAL_STEPS):
            run.train_on(x)
        run.check()  # reads from the device, so that its work is done
        seconds += (time.perf_counter() - start) / TRIAL_STEPS * configs[name].steps
    return Estimate(str(device), needed, free, seconds)


def _bytes_free(device: torch.device) -> int:
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    return psutil.virtual_memory().available


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 5400:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"
