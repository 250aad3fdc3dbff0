"""Figures of neighbourhoods: the map of features, and what is new from size to size."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go

from saekit.plots.style import COLOURS, GREY, ORANGE, error_bars, style
from saekit.study import Skipped
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd

MOST_COLOURS = 12
MARKS = ("circle", "diamond", "square")


def feature_map(table: pd.DataFrame, colour: str) -> go.Figure:
    """A map of features; table: `explore.feature_map`; colour: the column that colours the points.

    The most frequent values have colours of their own, the rest is grey. A point's customdata is
    the number of its line.
    """
    values = table[colour].map(str, na_action="ignore")
    named = [value for value in values.value_counts().index if value != "-1"][:MOST_COLOURS]
    groups = [("other", GREY, ~values.isin(named))]
    groups += [
        (name, shade, values == name) for name, shade in zip(named, cycle(COLOURS), strict=False)
    ]
    texts = np.array([_hover(line) for line in table.itertuples()], dtype=object)
    figure = go.Figure()
    for i, (name, shade, mask) in enumerate(groups):
        here = np.flatnonzero(mask)
        # Where colours come again, the symbols differ.
        mark = MARKS[max(0, i - 1) // len(COLOURS)]
        figure.add_scattergl(
            x=table["x"].to_numpy()[here],
            y=table["y"].to_numpy()[here],
            mode="markers",
            name=plot_text(name),
            marker={"size": 4, "color": shade, "symbol": mark},
            text=texts[here],
            customdata=here,
            hovertemplate="%{text}<extra></extra>",
        )
    figure.update_xaxes(title="first axis of the map (UMAP, no unit)", showticklabels=False)
    figure.update_yaxes(title="second axis (no unit)", showticklabels=False)
    # Another colour leaves the reader where they have dragged and zoomed to.
    view = {"uirevision": "map", "hoverlabel": {"align": "left"}}
    figure = style(figure, 620, dragmode="pan", **view)
    return figure.update_layout(legend_uirevision=colour)


def _hover(line) -> str:
    return f"{plot_text(str(line.label))}<br>feature {line.feature} of {plot_text(str(line.sae))}"


def new_features(table: pd.DataFrame | Skipped) -> go.Figure | Skipped:
    """The share of features that are new in each larger SAE; table: `neighbourhoods.new_shares`."""
    if isinstance(table, Skipped):
        return table
    names = [plot_text(str(name)) for name in table["sae"]]
    figure = go.Figure()
    figure.add_scatter(
        x=names,
        y=table["new"].to_numpy(),
        error_y=error_bars(table["new"], table["low"], table["high"]),
        mode="markers",
        name="features",
        marker={"color": ORANGE, "size": 10},
    )
    figure.add_scatter(
        x=names,
        y=table["control"].to_numpy(),
        mode="markers",
        name="random directions",
        marker={"color": GREY, "symbol": "x-thin-open", "size": 10, "line": {"width": 2}},
    )
    figure.update_xaxes(title="larger SAE, beside the next smaller one", type="category")
    figure.update_yaxes(title="share without a parent", range=[-0.02, 1.02])
    return style(figure, 340)


def meaning(table: pd.DataFrame) -> go.Figure:
    """How far decoder distance tracks meaning; table: of `neighbourhoods.tracks_meaning`."""
    figure = go.Figure()
    shown = {
        "control": ("null: concepts dealt to other features", GREY, "diamond-open"),
        "features": ("features", ORANGE, "circle"),
    }
    for line, (name, colour, symbol) in shown.items():
        one = table.loc[[line]]
        figure.add_scatter(
            x=one["rho"].to_numpy(),
            y=[name],
            error_x=error_bars(one["rho"], one["low"], one["high"]),
            mode="markers",
            marker={"color": colour, "symbol": symbol, "size": 11},
            showlegend=False,
        )
    figure.update_xaxes(title="rank correlation of cosine and concept overlap (Spearman's ρ)")
    figure.add_vline(x=0, line={"color": GREY, "width": 1, "dash": "dot"})
    figure.update_yaxes(title="pairs of")
    return style(figure, 190)
