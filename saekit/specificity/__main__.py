"""How specific units are: `python -m saekit.specificity --study sandbox --json`.

The mean score from 0 to 3 that the truth gives to the tokens on which a unit is active: matched
features, random ones, neurons, random directions, and SAEs that learned nothing of the model. Over
concepts that need context; those that the current token decides are apart, under `token_concepts`.
"""

from __future__ import annotations

import argparse
import json
from typing import Any

import pandas as pd

from saekit import study as studies
from saekit.specificity import arms


def measure(name: str) -> dict[str, Any]:
    """Everything that the command prints."""
    of_kind = arms.measure(studies.open(name))
    return {"study": name, **of_kind["context"], "token_concepts": of_kind["token"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--study", default=studies.SANDBOX)
    parser.add_argument("--json", action="store_true", help="one line for programs, not a table")
    options = parser.parse_args()
    found = measure(options.study)
    if options.json:
        print(json.dumps(found))
        return
    for title, figures in (("context", found), ("current token", found["token_concepts"])):
        table = pd.DataFrame({name: line for name, line in figures.items() if "value" in line}).T
        above = pd.DataFrame(figures["above_chance"]).T.drop(columns="n").add_prefix("above_")
        print(f"Concepts decided by the {title}:\n{table.join(above)}\n")


if __name__ == "__main__":
    main()
