"""Our training step beside those of sae-lens, dictionary-learning and eai-sparsify.

`python -m tests.benchmarks.training` makes an environment for each peer on first use, times every
pair in one process by alternating blocks, and keeps the table in `results/`, line by line as it
comes; `--quick` takes fewer blocks and keeps nothing. The last line is one JSON object: `speedup`
(their time ÷ ours: median of the blocks' ratios, with the interval between the lowest and highest
tenth), `time_over_encoder`, `peak_mb`, `fvu`, `l0` and `silent` (the share of features that are
active on none of 4,096 held-out vectors). `growth` holds a TopK's seconds a step and megabytes at
4,096, 16,384 and 65,536 features.
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
LARGER = (16_384, 65_536)
QUICK = ["--blocks", "5", "--steps", "2"]
WHOLE = ["--blocks", "20", "--steps", "5"]
FEW = ["--blocks", "5", "--steps", "1"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--architectures", nargs="*", default=list(PAIRS), choices=list(PAIRS))
    options = parser.parse_args()
    found: dict[str, Any] = {}
    for name in options.architectures:
        how = QUICK if options.quick else WHOLE
        pairs = {peer: measure(name, peer, FEATURES, how) for peer in PAIRS[name]}
        for figure, value in summary(pairs).items():
            found.setdefault(figure, {})[name] = value
        print(json.dumps({name: found["speedup"][name]}), file=sys.stderr)
        if not options.quick:
            keep(found)
    if not options.quick and "topk" in options.architectures:
        found["growth"] = growth()
        keep(found)
    print(json.dumps(found))


def measure(name: str, peer: str, features: int, how: list[str]) -> dict[str, Any]:
    """One pair in the peer's environment; see `tests.benchmarks.pair`."""
    architecture = name.removesuffix("_aux")
    arguments = ["--peer", peer, "--architecture", architecture, "--features", str(features), *how]
    if name.endswith("_aux"):
        arguments.append("--half-dead")
    if architecture in FROM_A_STATE:
        file, sparsity = states.trained(architecture, features)
        arguments += ["--state", str(file), "--sparsity", str(sparsity)]
    print(f"{name} beside {peer}, {features:,} features", file=sys.stderr)
    times = json.loads(run_in(peer, "tests.benchmarks.pair", *arguments).splitlines()[-1])
    times["peak_mb"] = {
        who: json.loads(
            run_in(peer, "tests.benchmarks.pair", *arguments, "--alone", who).splitlines()[-1]
        )["peak_mb"]
        for who in ("saekit", peer)
    }
    return times


def summary(pairs: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The figures that are reported of one architecture, from its pairs' measurements."""
    found: dict[str, Any] = {"speedup": {}, "peak_mb": {}, "fvu": {}, "l0": {}, "silent": {}}
    over_encoder = []
    for peer, pair in pairs.items():
        seconds = pair["seconds"]
        ratios = np.divide(seconds[peer], seconds["saekit"])
        low, high = np.quantile(ratios, [0.1, 0.9])
        found["speedup"][peer] = {
            "value": round(float(np.median(ratios)), 2),
            "low": round(float(low), 2),
            "high": round(float(high), 2),
        }
        over_encoder.append(statistics.median(seconds["saekit"]) / pair["encoder_seconds"])
        found["peak_mb"][f"saekit beside {peer}"] = round(pair["peak_mb"]["saekit"])
        found["peak_mb"][peer] = round(pair["peak_mb"][peer])
        for who, learned in pair["learned"].items():
            for figure, value in learned.items():
                found[figure][who] = round(value, 4)
    return found | {"time_over_encoder": round(statistics.median(over_encoder), 2)}


def growth() -> dict[str, dict[str, dict[str, float]]]:
    """Peer -> features -> seconds a step of both, and megabytes, for a TopK."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    for peer in PAIRS["topk"]:
        for features in (FEATURES, *LARGER):
            pair = measure("topk", peer, features, FEW)
            line = {
                f"{who} seconds": round(statistics.median(times), 3)
                for who, times in pair["seconds"].items()
            }
            line |= {f"{who} mb": round(peak) for who, peak in pair["peak_mb"].items()}
            found.setdefault(peer, {})[f"{features:,}"] = line
            print(json.dumps(line), file=sys.stderr)
    return found


def keep(found: dict[str, Any]) -> None:
    """Write the table so far with machine, versions and date."""
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
