"""Figures of what a feature claim is worth: the rubric, the arms, sensitivity, neurons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from saekit.plots.style import BLUE, COLOURS, DARK, GREY, ORANGE, error_bars, style
from saekit.study import Skipped
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd

_OF_SCORE = {0: GREY, 1: COLOURS[5], 2: COLOURS[4], 3: BLUE}
ARMS = {
    "matched": "matched features",
    "random": "random features",
    "neurons": "neurons",
    "random_directions": "random directions",
    "frozen_decoder": "null: frozen random decoder",
    "reinitialised_model": "null: model of random weights",
}


def rubric(table: pd.DataFrame, histogram: tuple[np.ndarray, np.ndarray]) -> go.Figure:
    """Shares of the scores 0 to 3 over activation level, above all activations.

    table: `specificity.scores_by_level` of one unit's tokens, drawn by value; histogram: counts and
    edges from 0 to the maximum, as `Index.histogram` gives them.
    """
    counts, edges = histogram
    levels = edges[-1] / 10
    figure = make_subplots(2, 1, shared_xaxes=True, vertical_spacing=0.06, row_heights=[0.6, 0.4])
    for score, colour in _OF_SCORE.items():
        figure.add_bar(
            x=(table["level"].to_numpy() + 0.5) * levels,
            y=table[f"share_of_{score}"].to_numpy(),
            width=levels,
            marker={"color": colour},
            name=f"score {score}",
            hovertemplate="%{y:.0%}<extra></extra>",
            row=1,
            col=1,
        )
    figure.add_bar(
        x=(edges[:-1] + edges[1:]) / 2,
        y=counts,
        width=np.diff(edges),
        marker={"color": ORANGE},
        showlegend=False,
        hovertemplate="%{y:,} tokens<extra></extra>",
        row=2,
        col=1,
    )
    figure.update_yaxes(title="share of rated tokens", range=[0, 1], row=1, col=1)
    figure.update_yaxes(title="tokens (log scale)", type="log", row=2, col=1)
    figure.update_xaxes(title="activation (units of the normalised x)", row=2, col=1)
    return style(figure, 400, barmode="stack")


def specificity_by_level(figures: dict[str, Any]) -> go.Figure:
    """Mean score by tenth of activation, arm by arm, with 95 % intervals; figures: of `measure`."""
    figure = go.Figure()
    for (name, title), colour in zip(
        ARMS.items(), [*COLOURS[:3], DARK, *COLOURS[3:]], strict=False
    ):
        if name not in figures["by_decile"]:
            continue
        lines = figures["by_decile"][name]
        value, low, high = (
            np.array([line[key] for line in lines]) for key in ("value", "low", "high")
        )
        null = name in ("random_directions", "frozen_decoder", "reinitialised_model")
        figure.add_scatter(
            x=[line["tenth"] for line in lines],
            y=value,
            error_y={"type": "data", "symmetric": False, "array": high - value,
                     "arrayminus": value - low, "thickness": 1},
            mode="lines+markers",
            line={"color": colour, "dash": "dot" if null else "solid"},
            name=title,
        )  # fmt: skip
    figure.update_xaxes(title="tenth of a unit's largest activation, weak to strong", dtick=1)
    figure.update_yaxes(title="mean score, 0 to 3", range=[0, 3.05])
    return style(figure, 400)


def specificity_of_arms(figures: dict[str, Any]) -> go.Figure:
    """Mean score of each arm as it is and above chance, with 95 % intervals; figures: `measure`."""
    figure = make_subplots(1, 2, shared_yaxes=True, horizontal_spacing=0.06)
    for column, (source, title) in enumerate(
        ((figures, "mean score, 0 to 3"), (figures["above_chance"], "mean score above chance")), 1
    ):
        names = [name for name in ARMS if name in source][::-1]
        lines = [source[name] for name in names]
        value, low, high = (
            np.array([line[key] for line in lines]) for key in ("value", "low", "high")
        )
        figure.add_scatter(
            x=value,
            y=[ARMS[name] for name in names],
            error_x={"type": "data", "symmetric": False, "array": high - value,
                     "arrayminus": value - low},
            mode="markers",
            marker={"size": 10, "color": ORANGE},
            customdata=[line["n"] for line in lines],
            hovertemplate="%{x:.2f}, units: %{customdata}<extra></extra>",
            showlegend=False,
            row=1,
            col=column,
        )  # fmt: skip
        figure.update_xaxes(title=title, rangemode="tozero", row=1, col=column)
    figure.update_yaxes(title="units", row=1, col=1)
    return style(figure, 290)


def sensitivity(table: pd.DataFrame | Skipped) -> go.Figure | Skipped:
    """On which share of a concept's stretches its feature fires; table: of `sensitivity`."""
    if isinstance(table, Skipped):
        return table
    table = table[::-1]
    names = [
        f"{plot_text(name)} ({n:,})" for name, n in zip(table["texts"], table["n"], strict=True)
    ]
    decoy = table["texts"].astype(str).str.startswith("decoy")
    figure = go.Figure(
        go.Bar(
            x=table["share"].to_numpy(),
            y=names,
            orientation="h",
            error_x=error_bars(table["share"], table["low"], table["high"]),
            marker={"color": np.where(decoy, GREY, ORANGE)},
            name="the feature (grey: on decoys, where it should be silent)",
        )
    )
    figure.add_scatter(
        x=table["control"].to_numpy(),
        y=names,
        mode="markers",
        marker={"symbol": "diamond-open", "size": 11, "color": DARK, "line": {"width": 2}},
        name="control: a feature of like density",
    )
    figure.update_xaxes(title="share of stretches on which it fires", range=[0, 1.02])
    figure.update_yaxes(title="texts (stretches)")
    return style(figure, 150 + 34 * len(table))


def correlations(table: pd.DataFrame) -> go.Figure:
    """How far features correlate with neurons; table: of `highest_correlations`."""
    figure = go.Figure()
    shown = {
        "r": ("any neuron up to the site", ORANGE, "solid"),
        "r_basis": ("any basis direction of the site", BLUE, "solid"),
        "r_shuffled": ("null: any neuron, activations shuffled", GREY, "dash"),
    }
    for column, (name, colour, dash) in shown.items():
        values = np.sort(table[column].abs().dropna())
        if len(values):
            figure.add_scatter(
                x=values,
                y=np.arange(1, len(values) + 1) / len(values),
                mode="lines",
                line={"color": colour, "dash": dash, "shape": "hv"},
                name=name,
            )
    figure.add_vline(x=0.3, line={"color": DARK, "width": 1, "dash": "dot"})
    figure.update_xaxes(title="highest |Pearson r|", range=[0, 1.02])
    figure.update_yaxes(title="share of features at or below", range=[0, 1.02])
    return style(figure, 330)


def weak_activations(table: pd.DataFrame) -> go.Figure:
    """The error made by leaving weak activations out; table: `without_weak_activations`."""
    figure = make_subplots(1, 2, horizontal_spacing=0.14)
    for column, (name, title) in enumerate(
        (("fvu", "variance unexplained (FVU)"), ("l0", "active features per token (L0)")), 1
    ):
        figure.add_scatter(
            x=table["share"].to_numpy(),
            y=table[name].to_numpy(),
            mode="lines+markers",
            line={"color": ORANGE},
            showlegend=False,
            row=1,
            col=column,
        )
        figure.update_yaxes(title=title, rangemode="tozero", row=1, col=column)
    figure.update_xaxes(title="left out below this share of the maximum", tickformat=".0%")
    return style(figure, 300)
