"""Which words have a feature: `python -m saekit.completeness --study sandbox --json`.

For each SAE of the study, those of other seeds that are shipped, and a null: the share of words
with a feature, the frequency at which half of them have one, that × living features, and what
presence follows, each with a 95 % interval over words; by the truth (F1 above 1/2, above 2/3, and
above 1/2 where words are as frequent as in training text) and by the paper's procedure with the
truth as its judge.
"""

from __future__ import annotations

import argparse
import json
import math
from typing import Any

import pandas as pd

from saekit import study as studies
from saekit.completeness import presence, regression
from saekit.completeness.causes import follows, probe, set_apart
from saekit.completeness.texts import word_texts
from saekit.metrics import bootstrap_interval
from saekit.study import Skipped, Study

WAYS = {
    "present": "f1_above_1_2",
    "of_one_word": "f1_above_2_3",
    "naturally": "natural_f1_above_1_2",
    "by_prompt": "paper_procedure",
}


def measure(study: Study) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The table of words and SAEs, and everything that the command prints."""
    texts = word_texts(study)
    reading = presence.read(study, texts)
    table = presence.measure(
        reading, presence.other_seeds(study) | presence.with_null(study, reading)
    )
    apart = set_apart(study, texts, table)
    probed = probe(reading)
    figures = {
        "study": study.name,
        "words": len(texts.names),
        "tokens": [len(texts.chosen_on), len(texts.scored_on)],
        **{name: _of_way(table, apart, column, study) for column, name in WAYS.items()},
        "probe": {
            "f1_above_1_2": _share(probed["f1"] > presence.HAS_FEATURE),
            "auroc": _share(probed["auroc"]),
        },
    }
    return table, figures


def _of_way(
    table: pd.DataFrame, apart: pd.DataFrame | Skipped, column: str, study: Study
) -> dict[str, Any]:
    found = regression.curves(table, column)
    lines = regression.thresholds(found, (table["frequency"].min(), table["frequency"].max()))
    shares = {name: _share(some[column]) for name, some in table.groupby("sae", sort=False)}
    own = {name: found[name] for name in study.saes}
    power = dict(zip(("value", "low", "high"), regression.exponent(own), strict=True))
    causes = follows(apart, column)
    return {
        "share": shares,
        "half_of_the_words": lines.to_dict("records"),
        "exponent": power,
        "follows": causes.to_dict("records") if isinstance(causes, pd.DataFrame) else causes.reason,
    }


def _share(values: pd.Series) -> dict[str, float]:
    return dict(zip(("value", "low", "high"), bootstrap_interval(values), strict=True))


def _plain(value: Any) -> Any:
    """The same for JSON, rounded to four digits; what is not finite becomes null."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, float):
        return float(f"{value:.4g}") if math.isfinite(value) else None
    return value


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--study", default=studies.SANDBOX)
    parser.add_argument("--json", action="store_true", help="one line for programs, no tables")
    options = parser.parse_args()
    table, figures = measure(studies.open(options.study))
    if not options.json:
        columns = ["f1", *WAYS, "features"]
        print(table.groupby("sae", sort=False)[columns].mean().round(3).to_string(), "\n")
    print(json.dumps(_plain(figures), indent=None if options.json else 2))


if __name__ == "__main__":
    main()
