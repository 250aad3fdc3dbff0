"""From which density of active codes on a dense step is faster than a sparse one.

`python -m tests.benchmarks.crossover` encodes, decodes and goes back through both with each layout
at several densities, by turns, on one thread in processor time. The last line is one JSON object:
for each shape `dense_over_sparse` by density, and the `crossover`, where it falls to 1. What it
finds is `saekit.codes.DENSITY_CROSSOVER`.
"""

from __future__ import annotations

import json
import time

import numpy as np
import torch

from saekit import codes
from saekit.architectures.base import squared_error
from tests.benchmarks import records

SHAPES = {"d 128, 1,024 features": (128, 1024), "d 256, 4,096 features": (256, 4096)}
DENSITIES = (0.02, 0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.3)
BATCH, BLOCKS = 2048, 7
LAYOUTS = {"sparse": 1.0, "dense": 0.0}
"""What the crossover is set to for each."""


def main() -> None:
    torch.set_num_threads(1)
    found = {name: measure(*shape) for name, shape in SHAPES.items()}
    records.keep("crossover", found)
    print(json.dumps(found))


def measure(d_model: int, features: int) -> dict[str, object]:
    """Time of a dense step ÷ that of a sparse one, and where it falls to 1."""
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(BATCH, d_model, generator=generator)
    weight = torch.randn(features, d_model, generator=generator) / d_model**0.5
    ratios = {density: _dense_over_sparse(x, weight, density) for density in DENSITIES}
    return {
        "dense_over_sparse": {str(density): round(ratio, 2) for density, ratio in ratios.items()},
        "crossover": round(_falls_to_one(ratios), 3),
    }


def _dense_over_sparse(x: torch.Tensor, weight: torch.Tensor, density: float) -> float:
    W_enc, W_dec = weight.clone().requires_grad_(), weight.clone().requires_grad_()
    some = (x[:256] @ weight.T).flatten()
    bias = -some.kthvalue(int((1 - density) * len(some))).values.expand(len(weight)).clone()
    seconds: dict[str, list[float]] = {name: [] for name in LAYOUTS}
    kept = codes.DENSITY_CROSSOVER
    for block in range(BLOCKS + 1):
        for name, crossover in LAYOUTS.items():
            codes.DENSITY_CROSSOVER = crossover
            begun = time.process_time()
            found = codes.positive_codes(x, W_enc, bias)
            squared_error(x, found.decode(W_dec)).backward()
            if block:  # the first warms up
                seconds[name].append(time.process_time() - begun)
    codes.DENSITY_CROSSOVER = kept
    return float(np.median(np.divide(seconds["dense"], seconds["sparse"])))


def _falls_to_one(ratios: dict[float, float]) -> float:
    """The density at which the ratio falls to 1; the largest measured where it does not."""
    densities, values = list(ratios), np.log(list(ratios.values()))
    for i in range(1, len(densities)):
        if values[i] <= 0 < values[i - 1]:
            share = values[i - 1] / (values[i - 1] - values[i])
            return densities[i - 1] + share * (densities[i] - densities[i - 1])
    return densities[-1]


if __name__ == "__main__":
    main()
