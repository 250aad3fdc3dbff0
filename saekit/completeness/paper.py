"""What the paper found on completeness beside what was measured here, each with its control."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit.completeness.causes import USEFUL
from saekit.completeness.presence import HAS_FEATURE, NULL, Reading, measure, other_seeds
from saekit.completeness.regression import Curve, curves, exponent, thresholds
from saekit.metrics import bootstrap_interval
from saekit.study import Skipped

if TYPE_CHECKING:
    from saekit.study import Study

COLUMNS = ["claim", "paper", "here", "control"]
WAYS = {
    "present": "by the truth",
    "of_one_word": "by the truth, of one word",
    "naturally": "by the truth at natural frequencies",
    "by_prompt": "by the paper's procedure",
}


def seeds(study: Study, reading: Reading, column: str = "present") -> pd.DataFrame | Skipped:
    """`thresholds` of the SAEs of other seeds: how far does what was found hang on the seed?"""
    others = other_seeds(study)
    if not others:
        return Skipped("this study has no SAEs of other seeds.")
    table = measure(reading, others)
    return thresholds(curves(table, column), span(table))


def span(table: pd.DataFrame) -> tuple[float, float]:
    """The lowest and the highest frequency of the words."""
    return float(table["frequency"].min()), float(table["frequency"].max())


def claims(
    table: pd.DataFrame,
    found: dict[str, dict[str, Curve]],
    probed: pd.DataFrame,
    followed: pd.DataFrame | Skipped,
    of_seeds: pd.DataFrame | Skipped,
) -> pd.DataFrame:
    """Section "Feature completeness", a line a claim.

    table: of `measure`; found: column of presence -> `curves`; probed: of `probe`; followed: of
    `follows`; of_seeds: of `seeds`. Controls are the table's null SAEs, or say what they are.
    """
    rows = []
    for column, of_saes in found.items():
        points = thresholds(of_saes, span(table))
        rows.append(
            (
                f"frequency × living features at which half of the words have one, {WAYS[column]}",
                "slightly below 1 at each of three sizes",
                *_sides(points, _point),
            )
        )
    if not isinstance(of_seeds, Skipped):
        line = (
            "the first for other seeds",
            "one seed a size",
            _sides(of_seeds, _point)[0],
            "as above",
        )
        rows.insert(1, line)
    for column, of_saes in found.items():
        own = {name: curve for name, curve in of_saes.items() if not name.startswith(NULL)}
        rows.append(
            (
                f"the power of the living features with which that frequency goes, {WAYS[column]}",
                "about −1: rescaled, the three curves nearly coincide",
                _interval(*exponent(own)),
                "0 if size did not matter",
            )
        )
    shares = table.groupby("sae", sort=False)["present"].agg(list).rename("present").reset_index()
    rows.append(
        (
            "words with a feature",
            "about 60 % of London's boroughs at the largest size",
            *_sides(shares, lambda line: _interval(*bootstrap_interval(line["present"]))),
        )
    )
    rows.append(_missing_and_known(table, probed))
    if not isinstance(followed, Skipped):
        useful = followed[followed["predictor"] == USEFUL]
        rows.append(
            (
                "log odds of a feature that usefulness adds at equal frequency",
                "not measured",
                *_sides(useful, lambda line: _interval(line["value"], line["low"], line["high"])),
            )
        )
    return pd.DataFrame(rows, columns=COLUMNS)


def _missing_and_known(table: pd.DataFrame, probed: pd.DataFrame) -> tuple[str, str, str, str]:
    """Of the words without a feature in the largest SAE: how many a linear probe knows."""
    claim = "words without a feature that a linear probe finds at the site all the same"
    paper = "argued, not measured"
    trained = table[~table["sae"].str.startswith(NULL)]
    largest = trained[trained["n_features"] == trained["n_features"].max()]
    missing = probed[probed["word"].isin(largest.loc[~largest["present"], "word"])]
    if missing.empty:
        return claim, paper, "no word is missing", "—"
    known = _interval(*bootstrap_interval(missing["f1"] > HAS_FEATURE))
    of_null = table[table["sae"].str.startswith(NULL) & table["word"].isin(missing["word"])]
    return (
        claim,
        paper,
        f"{known} of {len(missing)}",
        f"{of_null['present'].mean():.2f} have one in the null",
    )


def _sides(lines: pd.DataFrame, show: Callable[[pd.Series], str]) -> tuple[str, str]:
    """What the trained SAEs' lines say, and what the nulls' do."""
    null = lines["sae"].str.startswith(NULL)
    sides = lines[~null], lines[null]
    return tuple(
        "; ".join(f"{line['sae']}: {show(line)}" for _, line in side.iterrows()) for side in sides
    )


def _point(line: pd.Series) -> str:
    text = _interval(*line[["rescaled", "rescaled_low", "rescaled_high"]])
    return (
        text
        if line["inside"] or not np.isfinite(line["rescaled"])
        else f"{text}, beyond these words"
    )


def _interval(value: float, low: float, high: float) -> str:
    if not np.isfinite(value):
        return "none, too few words"
    if np.isnan(low):
        return f"{_short(value)} (no interval, too few words)"
    return f"{_short(value)} ({_short(low)} to {_short(high)})"


def _short(value: float) -> str:
    return f"{value:.2g}" if abs(value) < 100 else f"{value:,.0f}"
