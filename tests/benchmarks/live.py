"""What the live dashboard costs: `python -m tests.benchmarks.live` prints one JSON object.

Notebook 02's dashboard, five SAEs of 1,024 features half-way through 600 steps. The processor time
of one update with the messages written out, the median of 20, as a share of the time between two
updates, which is what it takes from training on one core.
"""

from __future__ import annotations

import asyncio
import json
import time
from statistics import median

import torch

from saekit.architectures import TopK
from saekit.dashboards.training import SECONDS_BETWEEN_UPDATES, LiveTraining
from saekit.runs import TrainingConfig
from saekit.sae import SAE
from saekit.training import Trainer

N_SAES, N_FEATURES, STEPS = 5, 1024, 300


def main() -> None:
    x = torch.randn(256, 16, generator=torch.Generator().manual_seed(0))
    saes = {f"SAE {i}": SAE.create(TopK(k=4), N_FEATURES, x, seed=i) for i in range(N_SAES)}
    live = LiveTraining(Trainer(saes, [x] * STEPS, TrainingConfig(steps=STEPS)))
    asyncio.run(live.finished())
    costs = []
    for _ in range(20):
        start = time.thread_time()
        live._update("training")
        for widget in (live.curves, live.densities):
            json.dumps(widget.figure)
        costs.append(time.thread_time() - start)
    print(json.dumps({"share_of_training": round(median(costs) / SECONDS_BETWEEN_UPDATES, 4)}))


if __name__ == "__main__":
    main()
