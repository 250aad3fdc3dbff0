"""SynthSAEBench (arXiv 2602.14687), scaled down: our five architectures beside sae-lens's own.

`python -m tests.benchmarks.synthetic` makes sae-lens's environment on first use, trains both on the
same data for as many steps (see `tests.benchmarks.synthetic_saes`), has both scored by sae-lens's
evaluator, and writes a table and JSON to `results/`; `--quick` takes one seed and a quarter of the
steps and writes nothing. The last line is one JSON object: architecture → who → measure →
`{value, low, high}`, the mean over seeds with Student's 95 % interval.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from scipy import stats

from tests.benchmarks import records
from tests.benchmarks.environments import run_in, version_of

RESULTS = Path(__file__).parent / "results"
SEEDS, STEPS, QUICK_STEPS = (0, 1, 2), 1024, 256
MEASURES = {
    "f1": "F1",
    "mcc": "MCC",
    "explained_variance": "variance explained",
    "l0": "L0",
    "dead": "dead",
}
Summary = dict[str, dict[str, dict[str, dict[str, float]]]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    seeds, steps = (SEEDS[:1], QUICK_STEPS) if options.quick else (SEEDS, STEPS)
    runs = []
    for seed in seeds:
        print(f"seed {seed}", file=sys.stderr)
        arguments = ["--seed", str(seed), "--steps", str(steps)]
        printed = run_in("sae-lens", "tests.benchmarks.synthetic_saes", *arguments)
        runs += [json.loads(line) for line in printed.splitlines() if line.startswith("{")]
    found = summary(runs)
    if not options.quick:
        write(found)
    print(json.dumps(found))


def summary(runs: list[dict[str, Any]]) -> Summary:
    """The mean of each measure over seeds, from what `synthetic_saes` printed."""
    groups: dict[tuple[str, str], list[dict[str, float]]] = {}
    for run in runs:
        values = {
            "f1": run["classification"]["f1_score"],
            "mcc": run["mcc"],
            "explained_variance": run["explained_variance"],
            "l0": run["sae_l0"],
            "dead": run["dead_latents"],
        }
        groups.setdefault((run["architecture"], run["who"]), []).append(values)
    found: Summary = {}
    for (architecture, who), values in groups.items():
        found.setdefault(architecture, {})[who] = {
            measure: interval([value[measure] for value in values]) for measure in MEASURES
        }
    return found


def interval(values: list[float]) -> dict[str, float]:
    """The mean with Student's 95 % interval; of one value only itself."""
    found = {"value": float(np.mean(values))}
    if len(values) > 1:
        reach = stats.t.ppf(0.975, len(values) - 1) * stats.sem(values)
        found |= {"low": found["value"] - reach, "high": found["value"] + reach}
    return {name: round(float(value), 4) for name, value in found.items()}


def write(found: Summary) -> None:
    """Keep the results with machine, versions and date, and as a table for people."""
    work = f"{STEPS:,} steps of 512, seeds {SEEDS}; see tests/benchmarks/synthetic_saes.py"
    version = version_of("sae-lens")
    file = records.keep("synthetic", found, sae_lens=version, work=work)
    heading = [
        "# SynthSAEBench, scaled down: saekit beside sae-lens",
        f"As in {file.name}, sae-lens {version}; {work}. "
        "Mean over seeds with its 95 % interval; scored by sae-lens.",
    ]
    rows = ["| architecture | | " + " | ".join(MEASURES.values()) + " |"]
    rows += ["|---|---|" + "---|" * len(MEASURES)]
    for architecture, pair in found.items():
        for who, measures in pair.items():
            cells = [
                f"{m['value']:.3g} ({m['low']:.3g} to {m['high']:.3g})" for m in measures.values()
            ]
            rows.append(f"| {architecture} | {who} | {' | '.join(cells)} |")
    file.with_suffix(".md").write_text("\n\n".join([*heading, "\n".join(rows)]) + "\n")


if __name__ == "__main__":
    main()
