"""Figures of features: what they fire on, what they promote, which are found and near."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go

from saekit.plots.style import BLUE, DARK, ORANGE, style
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd


def activation_histogram(counts: np.ndarray, edges: np.ndarray) -> go.Figure:
    """A feature's activations by bins, as `Index.histogram` counts them."""
    figure = go.Figure(
        go.Bar(
            x=(edges[:-1] + edges[1:]) / 2,
            y=counts,
            width=np.diff(edges),
            marker={"color": ORANGE},
            name="tokens",
        )
    )
    figure.update_xaxes(title="activation (units of the normalised x)", rangemode="tozero")
    # Within a decade or two, powers of ten alone would be one tick or none.
    spread = np.ptp(np.log10(counts[counts > 0])) if (counts > 0).any() else 0.0
    dtick = 1 if spread > 2 else "D2"
    figure.update_yaxes(title="tokens (log scale)", type="log", dtick=dtick)
    return style(figure, 360, showlegend=False)


def promoted_tokens(table: pd.DataFrame) -> go.Figure:
    """The tokens that a direction promotes and suppresses most; table: token, effect."""
    table = table.iloc[::-1]
    effects = table["effect"].to_numpy()
    rows = np.arange(len(table))
    figure = go.Figure(
        go.Bar(
            x=effects,
            y=rows,
            orientation="h",
            marker={"color": [ORANGE if effect > 0 else BLUE for effect in effects]},
            hovertemplate="%{x:.3f}<extra></extra>",
        )
    )
    labels = [f"\u201c{plot_text(token)}\u201d" for token in table["token"]]
    figure.update_yaxes(title="token", tickvals=rows, ticktext=labels, tickfont={"size": 11})
    figure.update_xaxes(title="direct effect on the logit,<br>per unit of direction")
    return style(figure, 80 + 14 * len(table), showlegend=False)


def search_result(table: pd.DataFrame) -> go.Figure:
    """The features found by a search, coloured by density; table: `explore.search`."""
    table = table.iloc[::-1]
    figure = go.Figure(
        go.Bar(
            x=table["activation"].to_numpy(),
            y=[str(feature) for feature in table["feature"]],
            orientation="h",
            marker={
                "color": np.log10(table["density"].clip(lower=1e-6)).to_numpy(),
                "colorscale": "Cividis",
                "colorbar": {"title": "density<br>(log10)"},
            },
            hovertemplate="feature %{y}: %{x:.3f}<extra></extra>",
        )
    )
    figure.update_xaxes(title="activation (units of the normalised x)")
    figure.update_yaxes(title="feature", type="category", dtick=1)
    return style(figure, 110 + 22 * len(table))


def neighbours(table: pd.DataFrame) -> go.Figure:
    """Nearest features by decoder cosine, with the null control; table: `explore.neighbours`."""
    table = table.iloc[::-1]
    names = [
        f"{feature}  {plot_text(words)}"
        for feature, words in zip(table["feature"], table["fires on"], strict=True)
    ]
    figure = go.Figure(
        go.Bar(x=table["cosine"].to_numpy(), y=names, orientation="h", marker={"color": BLUE})
    )
    for control in table["control"].head(1):
        figure.add_vline(
            x=float(control),
            line={"dash": "dash", "color": DARK},
            annotation_text="a random direction",
        )
    figure.update_xaxes(title="cosine of the decoder directions", rangemode="tozero")
    figure.update_yaxes(title="feature and what it fires on", type="category", dtick=1)
    return style(figure, 130 + 24 * len(table))
