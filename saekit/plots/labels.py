"""Figures of how good labels of features are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from saekit.plots.style import DARK, ORANGE, error_bars, style

if TYPE_CHECKING:
    import pandas as pd


def label_scores(table: pd.DataFrame) -> go.Figure:
    """Mean label scores with 95 % intervals beside their nulls; table: of `label_summary`."""
    table = table[::-1]
    figure = go.Figure()
    shown = {
        "null": ("null: another feature's label, or guessing", DARK, "diamond-open"),
        "value": ("the feature's own label", ORANGE, "circle"),
    }
    for column, (name, colour, symbol) in shown.items():
        low, high = ("low", "high") if column == "value" else ("null_low", "null_high")
        figure.add_scatter(
            x=table[column].to_numpy(),
            y=table["measure"].to_numpy(),
            error_x=error_bars(table[column], table[low], table[high]),
            mode="markers",
            marker={"size": 10, "color": colour, "symbol": symbol},
            customdata=table["n"].to_numpy(),
            hovertemplate="%{x:.2f}, features: %{customdata}<extra></extra>",
            name=name,
        )
    figure.update_xaxes(title="mean over features (1 is perfect)", range=[-0.25, 1.05])
    figure.update_yaxes(title="label score")
    return style(figure, 130 + 36 * len(table))
