"""Figures of attribution: where it lies, and how far it agrees with ablation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from saekit.plots.style import BLUE, DARK, GREY, ORANGE, error_bars, style
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd

NAMES = {
    "attribution": "gradient × activation",
    "integrated": "integrated gradients",
    "activation": "activation alone",
    "random_direction": "control: a random direction's gradient",
}
LABELS = 48
"""So many tokens can be labelled side by side on a map."""
_FIGURES = {
    "pearson": "correlation (Pearson)",
    "spearman": "rank correlation",
    "overlap_at_10": "overlap of the ten largest",
}


def attribution_map(tokens: list[str], names: list[str], grid: np.ndarray) -> go.Figure:
    """Attribution of some features at each token; grid: (features, tokens), from `strongest`.

    A cell's customdata is its feature's row in the grid.
    """
    limit = float(np.nanmax(np.abs(grid), initial=0.0))
    shown = [f"{place} {plot_text(token)}" for place, token in enumerate(tokens)]
    figure = go.Figure(
        go.Heatmap(
            z=grid[::-1],
            x=np.arange(len(tokens)),
            y=np.arange(len(names)),
            xgap=1 if len(tokens) <= LABELS else 0,  # of narrow cells gaps would leave too little
            ygap=1,
            text=[shown] * len(names),
            customdata=[[row] * len(tokens) for row in range(len(names) - 1, -1, -1)],
            zmin=-limit or -1,
            zmax=limit or 1,
            colorscale=[[0, BLUE], [0.5, "rgba(128,128,128,0.25)"], [1, ORANGE]],
            colorbar={"title": {"text": "logits", "font": {"size": 13}}},
            hovertemplate="%{y}, token %{text}: %{z:.3f} logits<extra></extra>",
        )
    )
    labelled = _labelled(grid)
    figure.update_xaxes(
        title="token of the prompt",
        tickvals=labelled,
        ticktext=[shown[place] for place in labelled],
        tickangle=-60,
    )
    reversed_names = [plot_text(name) for name in names[::-1]]
    figure.update_yaxes(
        title="feature",
        tickvals=np.arange(len(names)),
        ticktext=reversed_names,
        range=[-0.5, max(len(names), 1) - 0.5],
    )
    style(figure, 210 + 24 * len(names))
    # The gaps do what a grid would, and plotly's buttons stand above the map, not on it.
    figure.update_xaxes(showgrid=False)
    figure.update_yaxes(showgrid=False)
    return figure.update_layout(margin_t=35)


def _labelled(grid: np.ndarray) -> list[int]:
    """The tokens that a label is written for: all, or of many those where most lies."""
    width = grid.shape[1]
    if width <= LABELS:
        return list(range(width))
    apart, chosen = width / LABELS, []
    for place in np.argsort(-np.abs(grid).sum(axis=0), kind="stable"):
        if all(abs(place - other) >= apart for other in chosen):
            chosen.append(int(place))
    return sorted(chosen)


def estimates_and_ablation(table: pd.DataFrame) -> go.Figure:
    """Each estimate against exact ablation, one dot a feature and token; table: of `effects`."""
    shown = [name for name in NAMES if name in table]
    figure = make_subplots(1, len(shown), shared_yaxes=True, horizontal_spacing=0.03)
    for column, name in enumerate(shown, 1):
        figure.add_scatter(
            x=table[name].to_numpy(),
            y=table["ablation"].to_numpy(),
            mode="markers",
            marker={"color": GREY if name == "random_direction" else BLUE, "size": 5},
            opacity=0.6,
            showlegend=False,
            hovertemplate="estimate %{x:.3f}, ablation %{y:.3f}<extra></extra>",
            row=1,
            col=column,
        )
        figure.update_xaxes(title=_broken(NAMES[name]), row=1, col=column)
    figure.update_yaxes(title="ablation (logits lost)", row=1, col=1)
    return style(figure, 330)


def agreement(table: pd.DataFrame) -> go.Figure:
    """Medians over prompts with 95 % intervals, estimate by estimate; table: of `summary`."""
    figure = make_subplots(1, len(_FIGURES), horizontal_spacing=0.06, shared_yaxes=True)
    for column, (name, title) in enumerate(_FIGURES.items(), 1):
        lines = table[table.index.get_level_values(1) == name].droplevel(1)
        lines = lines.loc[[estimate for estimate in NAMES if estimate in lines.index]][::-1]
        bars = error_bars(lines["value"], lines["low"], lines["high"])
        figure.add_scatter(
            x=lines["value"].to_numpy(),
            y=[NAMES[estimate] for estimate in lines.index],
            error_x=bars,
            mode="markers",
            marker={
                "size": 10,
                "color": [GREY if name == "random_direction" else ORANGE for name in lines.index],
            },
            showlegend=False,
            row=1,
            col=column,
        )
        figure.update_xaxes(title=title, range=[-0.35, 1.05], row=1, col=column)
        figure.add_vline(x=0, line={"color": DARK, "width": 1, "dash": "dot"}, row=1, col=column)
    figure.update_yaxes(title="estimate", row=1, col=1)
    return style(figure, 250)


def _broken(title: str) -> str:
    return title.replace(": ", ":<br>")
