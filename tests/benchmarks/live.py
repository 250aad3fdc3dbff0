"""What the live dashboard costs: `python -m tests.benchmarks.live` prints one JSON object.

The processor time of one update of the dashboard, the median of 20, as a share of the time between
two of them, which is what it takes from training on one core.
"""

from __future__ import annotations

import asyncio
import json
import time
from statistics import median

from saekit.dashboards.training import SECONDS_BETWEEN_UPDATES, LiveTraining
from tests.dashboards.test_dashboards import trainer


def main() -> None:
    live = LiveTraining(trainer(steps=200, n_features=512, report_every=2))
    asyncio.run(live.finished())
    costs = []
    for _ in range(20):
        start = time.thread_time()
        live._update("training")
        costs.append(time.thread_time() - start)
    print(json.dumps({"share_of_training": round(median(costs) / SECONDS_BETWEEN_UPDATES, 3)}))


if __name__ == "__main__":
    main()
