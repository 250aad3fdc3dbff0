"""What the paper's steering experiments come to: `python -m saekit.steering --json`.

For each the share of wanted texts before and after, with a 95 % interval over prompts, the same for
a random direction, and what the clamp costs in perplexity. Only the sandbox knows what is right.
"""

from __future__ import annotations

import argparse
import json
from functools import partial
from typing import Any

import pandas as pd

from saekit import study as studies
from saekit.steering import arithmetic, cases, code_errors, letters, trials

EXPERIMENTS = {
    "code_error_up": partial(cases.code_error, upwards=True),
    "code_error_down": partial(cases.code_error, upwards=False),
    "landmark": cases.landmark,
    "feeling_swap": cases.feeling_swap,
    "two_hop_swap": cases.two_hop_swap,
    "addition": arithmetic.addition,
    "addition_swap": arithmetic.addition_swap,
    "repair": partial(code_errors.repair, what=code_errors.BARE),
    "repair_after_traceback": partial(code_errors.repair, what=code_errors.EXPLAINED),
    **{kind.replace(" ", "_"): partial(letters.letter, kind=kind) for kind in letters.KINDS},
}


def measure(name: str, only: list[str]) -> dict[str, Any]:
    """Everything that the command prints; raises ValueError for a study of another world."""
    study = studies.open(name)
    if not study.knows_world:
        raise ValueError(
            f"{name!r} does not know the sandbox's world, so nothing tells which texts are right: "
            "use notebook 08, whose judge is the feature's own words."
        )
    chosen = {key: make for key, make in EXPERIMENTS.items() if not only or key in only}
    return {"study": name} | {
        key: trials.measure(study, make(study)) for key, make in chosen.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--study", default=studies.SANDBOX)
    parser.add_argument("--only", nargs="*", default=[], choices=list(EXPERIMENTS))
    parser.add_argument("--json", action="store_true", help="one line for programs, not a table")
    options = parser.parse_args()
    found = measure(options.study, options.only)
    if options.json:
        print(json.dumps(found))
        return
    print(pd.DataFrame({name: line for name, line in found.items() if name != "study"}).T)


if __name__ == "__main__":
    main()
