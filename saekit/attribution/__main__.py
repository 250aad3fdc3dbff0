"""How well attribution tells what ablation does: `python -m saekit.attribution --study sandbox`.

The median over prompts of the correlation over all active features and tokens, with 95 % intervals
over prompts, for each kind of question and all together. A study whose model knows another world
than the sandbox's answers the paper's two prompts.
"""

from __future__ import annotations

import argparse
import json
from typing import Any

import pandas as pd

from saekit import study as studies
from saekit.attribution.agreement import agreement, summary
from saekit.attribution.cases import KINDS, cases
from saekit.sandbox import evaluate

PROMPTS = 100
"""Prompts of each kind."""
NAMES = {
    "attribution": "attribution_vs_ablation",
    "activation": "activation_vs_ablation",
    "integrated": "integrated_vs_ablation",
    "random_direction": "random_direction_vs_ablation",
}


def measure(name: str, count: int = PROMPTS) -> dict[str, Any]:
    """Everything that the command prints."""
    study = studies.open(name)
    tables = []
    for kind in KINDS:
        contrasts = cases(study, kind, count)
        found = agreement(study.model, study.site, study.sae, contrasts)
        tables.append(found.assign(kind=kind))
    together = pd.concat(tables)
    together["prompt"] = together["kind"] + together["prompt"].astype(str)
    of_kind = {kind: figures(table) for kind, table in zip(KINDS, tables, strict=True)}
    return {"study": name, **figures(together), **of_kind}


def figures(table: pd.DataFrame) -> dict[str, Any]:
    """The correlations, Spearman's apart, and the overlap at 10 of attribution and activation."""
    lines = summary(table)
    found = {name: _figure(lines, estimate, "pearson") for estimate, name in NAMES.items()}
    found["overlap_at_10"] = _figure(lines, "attribution", "overlap_at_10")
    found["overlap_at_10_activation"] = _figure(lines, "activation", "overlap_at_10")
    found["spearman"] = {name: _figure(lines, name, "spearman") for name in NAMES}
    return found


def _figure(lines: pd.DataFrame, estimate: str, name: str) -> dict[str, float]:
    line = lines.loc[(estimate, name)]
    return evaluate.figure(line["value"], line["low"], line["high"], int(line["n"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--study", default=studies.SANDBOX)
    parser.add_argument("--prompts", type=int, default=PROMPTS, help="of each kind")
    parser.add_argument("--json", action="store_true", help="one line for programs, not a table")
    options = parser.parse_args()
    found = measure(options.study, options.prompts)
    if options.json:
        print(json.dumps(found))
        return
    for kind in ("", *KINDS):
        lines = {name: line for name, line in (found[kind] if kind else found).items()
                 if isinstance(line, dict) and "value" in line}  # fmt: skip
        print(f"{kind or 'All prompts'}:\n{pd.DataFrame(lines).T}\n")


if __name__ == "__main__":
    main()
