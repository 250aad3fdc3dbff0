"""Attribution read as tables: what each feature does altogether, and where it does it."""

from __future__ import annotations

import numpy as np
import pandas as pd


def by_feature(table: pd.DataFrame) -> pd.DataFrame:
    """One line a feature of one row and site, by size of its total attribution.

    table: of `attribute`. Columns: feature, attribution (summed over tokens), position (the token
    that it acts at most), share (of all attribution by size), tokens (how many it is active on).
    """
    size = table["attribution"].abs()
    order = table.assign(size=size).sort_values("size", ascending=False, kind="stable")
    groups = order.groupby("feature", sort=False)
    found = groups.agg(
        attribution=("attribution", "sum"),
        position=("position", "first"),
        share=("size", "sum"),
        tokens=("size", "size"),
    ).reset_index()
    found["share"] /= max(float(size.sum()), 1e-30)
    ranks = found["attribution"].abs().sort_values(ascending=False, kind="stable").index
    return found.loc[ranks].reset_index(drop=True)


def strongest(table: pd.DataFrame, width: int, count: int = 12) -> tuple[list[int], np.ndarray]:
    """The features of the largest total attribution, and theirs at each token, (features, width).

    width: how many tokens the row has, BOS too.
    """
    features = by_feature(table)["feature"][:count].tolist()
    grid = np.zeros((len(features), width))
    places = {feature: row for row, feature in enumerate(features)}
    chosen = table[table["feature"].isin(places)]
    rows = [places[feature] for feature in chosen["feature"]]
    np.add.at(grid, (rows, chosen["position"].to_numpy()), chosen["attribution"].to_numpy())
    return features, grid
