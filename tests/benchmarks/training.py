"""Our training step beside those of sae-lens, dictionary-learning and eai-sparsify.

`python -m tests.benchmarks.training` makes an environment for each peer on first use, times every
pair in one process by alternating blocks, and writes the whole table to `results/`; `--quick` takes
fewer blocks and writes nothing. The last line is one JSON object: `speedup` (their time ÷ ours:
median of the blocks' ratios, with the interval between the lowest and highest tenth),
`time_over_encoder`, `peak_mb` and `fvu`.
"""

from __future__ import annotations

import argparse
import datetime
import json
import platform
import statistics
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch

from tests.benchmarks import states
from tests.benchmarks.environments import run_in

RESULTS = Path(__file__).parent / "results"
FEATURES = 4096
# Which peers have the architecture at all.
PAIRS = {
    "topk": ("sparsify", "dictionary-learning", "sae-lens"),
    "batchtopk": ("dictionary-learning", "sae-lens"),
    "matryoshka": ("dictionary-learning", "sae-lens"),
    "l1": ("dictionary-learning", "sae-lens"),
    "jumprelu": ("dictionary-learning", "sae-lens"),
    "topk_aux": ("sparsify", "dictionary-learning", "sae-lens"),
}
FROM_A_STATE = ("l1", "jumprelu")
QUICK = ["--blocks", "5", "--steps", "2"]
WHOLE = ["--blocks", "20", "--steps", "5"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--architectures", nargs="*", default=list(PAIRS), choices=list(PAIRS))
    options = parser.parse_args()
    pairs = {
        name: {peer: measure(name, peer, options.quick) for peer in PAIRS[name]}
        for name in options.architectures
    }
    found = summary(pairs)
    if not options.quick:
        write(found)
    print(json.dumps(found))


def measure(name: str, peer: str, quick: bool) -> dict[str, Any]:
    """One pair in the peer's environment; see `tests.benchmarks.pair`."""
    architecture = name.removesuffix("_aux")
    arguments = ["--peer", peer, "--architecture", architecture, "--features", str(FEATURES)]
    arguments += QUICK if quick else WHOLE
    if name.endswith("_aux"):
        arguments.append("--half-dead")
    if architecture in FROM_A_STATE:
        file, sparsity = states.trained(architecture, FEATURES)
        arguments += ["--state", str(file), "--sparsity", str(sparsity)]
    print(f"{name} beside {peer}", file=sys.stderr)
    times = json.loads(run_in(peer, "tests.benchmarks.pair", *arguments).splitlines()[-1])
    times["peak_mb"] = {
        who: json.loads(
            run_in(peer, "tests.benchmarks.pair", *arguments, "--alone", who).splitlines()[-1]
        )["peak_mb"]
        for who in ("saekit", peer)
    }
    return times


def summary(pairs: dict[str, dict[str, dict[str, Any]]]) -> dict[str, Any]:
    """The figures that are reported, from every pair's measurements."""
    speedup: dict[str, dict[str, dict[str, float]]] = {}
    floor: dict[str, float] = {}
    peak: dict[str, dict[str, float]] = {}
    fvu: dict[str, dict[str, float]] = {}
    for name, peers in pairs.items():
        ours = []
        for peer, pair in peers.items():
            seconds = pair["seconds"]
            ratios = np.divide(seconds[peer], seconds["saekit"])
            low, high = np.quantile(ratios, [0.1, 0.9])
            speedup.setdefault(name, {})[peer] = {
                "value": round(float(np.median(ratios)), 2),
                "low": round(float(low), 2),
                "high": round(float(high), 2),
            }
            ours.append(statistics.median(seconds["saekit"]) / pair["encoder_seconds"])
            peak.setdefault(name, {})[f"saekit beside {peer}"] = pair["peak_mb"]["saekit"]
            peak[name][peer] = pair["peak_mb"][peer]
            for who, learned in pair["learned"].items():
                fvu.setdefault(name, {})[who] = round(learned["fvu"], 4)
        floor[name] = round(statistics.median(ours), 2)
    return {"speedup": speedup, "time_over_encoder": floor, "peak_mb": peak, "fvu": fvu}


def write(found: dict[str, Any]) -> None:
    """Keep the table with machine, versions and date."""
    about = {
        "date": datetime.date.today().isoformat(),
        "machine": f"{platform.machine()}, {torch.backends.cpu.get_cpu_capability()}, 1 thread",
        "python": platform.python_version(),
        "torch": torch.__version__,
    }
    RESULTS.mkdir(exist_ok=True)
    file = RESULTS / f"training-cpu-{about['date']}.json"
    file.write_text(json.dumps({"about": about, **found}, indent=2) + "\n")


if __name__ == "__main__":
    main()
