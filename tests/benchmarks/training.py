"""Our training step beside those of sae-lens, dictionary-learning and eai-sparsify.

`python -m tests.benchmarks.training` makes an environment for each peer on first use, times every
pair in one process by alternating blocks, and keeps the table in `results/`, line by line as it
comes; `--quick` takes fewer blocks and keeps nothing. The last line is one JSON object: `speedup`
(their time ÷ ours: median of the blocks' ratios, with the interval between the lowest and highest
tenth), `time_over_encoder`, `peak_mb`, `fvu`, `l0` and `silent` (the share of features that are
active on none of 4,096 held-out vectors). `--growth` adds a TopK's seconds a step and megabytes
at 4,096, 16,384 and 65,536 features.

`--device cuda` does the same at d 2,304, 65,536 features, batch 8,192 and k 64.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from dataclasses import asdict, replace
from typing import Any

import numpy as np

from tests.benchmarks import records, states
from tests.benchmarks.contestants import SHAPES, Shape
from tests.benchmarks.environments import run_in, version_of

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
    parser.add_argument("--device", default="cpu", choices=list(SHAPES))
    parser.add_argument("--growth", action="store_true", help="a TopK of more features too")
    parser.add_argument("--architectures", nargs="*", default=list(PAIRS), choices=list(PAIRS))
    options = parser.parse_args()
    found: dict[str, Any] = {}
    for name in options.architectures:
        how = QUICK if options.quick else WHOLE
        shape = SHAPES[options.device]
        pairs = {peer: measure(name, peer, options.device, shape, how) for peer in PAIRS[name]}
        for figure, value in summary(pairs).items():
            found.setdefault(figure, {})[name] = value
        print(json.dumps({name: found["speedup"][name]}), file=sys.stderr)
        if not options.quick:
            keep(found, options.device)
    if options.growth:
        found["growth"] = growth()
        keep(found, options.device)
    print(json.dumps(found))


def measure(name: str, peer: str, device: str, shape: Shape, how: list[str]) -> dict[str, Any]:
    """One pair in the peer's environment; see `tests.benchmarks.pair`."""
    architecture = name.removesuffix("_aux")
    arguments = ["--peer", peer, "--architecture", architecture, "--device", device, *how]
    for option, value in vars(shape).items():
        arguments += [f"--{option.replace('_', '-')}", str(value)]
    if name.endswith("_aux"):
        arguments.append("--half-dead")
    if architecture in FROM_A_STATE:
        file, sparsity = states.trained(architecture, shape.features, shape.d_model, device)
        arguments += ["--state", str(file), "--sparsity", str(sparsity)]
    print(f"{name} beside {peer}, {shape.features:,} features", file=sys.stderr)
    return json.loads(run_in(peer, "tests.benchmarks.pair", *arguments).splitlines()[-1])


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
        for features in (SHAPES["cpu"].features, *LARGER):
            pair = measure("topk", peer, "cpu", replace(SHAPES["cpu"], features=features), FEW)
            line = {
                f"{who} seconds": round(statistics.median(times), 3)
                for who, times in pair["seconds"].items()
            }
            line |= {f"{who} mb": round(peak) for who, peak in pair["peak_mb"].items()}
            found.setdefault(peer, {})[f"{features:,}"] = line
            print(json.dumps(line), file=sys.stderr)
    return found


def keep(found: dict[str, Any], device: str) -> None:
    """Add to today's table, so that one architecture can be measured again by itself."""
    table = records.of_today("training", device)
    for figure, lines in found.items():
        table.setdefault(figure, {}).update(lines)
    peers = {peer: version_of(peer) for peer in PAIRS["topk"]}
    records.keep("training", table, device, work=asdict(SHAPES[device]), peers=peers)


if __name__ == "__main__":
    main()
