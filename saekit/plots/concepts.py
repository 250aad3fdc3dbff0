"""Figures of labelled concepts: what a text holds, and how well units detect it."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go

from saekit.plots.style import BLUE, COLOURS, DARK, GREY, ORANGE, error_bars, style
from saekit.specificity import UNITS
from saekit.study import Skipped
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd


def contents(table: pd.DataFrame) -> go.Figure:
    """How much of a corpus each source is, by language; table: source, language, tokens."""
    order = table.groupby("source")["tokens"].sum().sort_values().index
    figure = go.Figure()
    for (language, part), color in zip(table.groupby("language"), cycle(COLOURS), strict=False):
        figure.add_bar(
            x=part["tokens"],
            y=[plot_text(source) for source in part["source"]],
            orientation="h",
            name=plot_text(language),
            marker={"color": color},
        )
    figure.update_layout(barmode="stack")
    figure.update_xaxes(title="tokens")
    figure.update_yaxes(
        title="source", categoryarray=[plot_text(source) for source in order], dtick=1
    )
    return style(figure, 120 + 22 * len(order))


def label_counts(counts: pd.Series) -> go.Figure:
    """How many tokens carry each label; counts: label -> tokens."""
    counts = counts.sort_values()
    figure = go.Figure(
        go.Bar(
            x=counts.to_numpy(),
            y=[plot_text(name) for name in counts.index],
            orientation="h",
            marker={"color": BLUE},
        )
    )
    figure.update_xaxes(title="labelled tokens (log scale)", type="log", dtick=1)
    figure.update_yaxes(title="label", type="category", dtick=1)
    return style(figure, 90 + 17 * len(counts), showlegend=False)


def concept_f1(table: pd.DataFrame, title: str = "") -> go.Figure:
    """F1 of each concept's best units and current-token rule; table: `match_concepts`."""
    table = table.iloc[::-1]
    looks = {
        "current_token": ("x-thin-open", DARK),
        "control": ("square-open", GREY),
        "neuron": ("diamond", BLUE),
        "feature": ("circle", ORANGE),
    }
    names = [plot_text(concept) for concept in table["concept"]]
    figure = go.Figure()
    for unit, (symbol, colour) in looks.items():
        if f"f1_{unit}" not in table:
            continue
        figure.add_scatter(
            x=table[f"f1_{unit}"].to_numpy(),
            y=names,
            mode="markers",
            name=UNITS[unit],
            marker={
                "symbol": symbol,
                "color": colour,
                "size": 9,
                "line": {"width": 2 if symbol.endswith("open") else 0, "color": colour},
            },
        )
    figure.update_xaxes(title="F1 on held-out text (token level)", range=[-0.02, 1.02])
    figure.update_yaxes(title="concept", type="category", dtick=1)  # every name
    figure.update_layout(title=plot_text(title))
    return style(figure, 130 + 17 * len(table))


def detection(values: np.ndarray, on_concept: np.ndarray) -> go.Figure:
    """A feature's activations on tokens of a concept and on all others.

    values: (active,) activations; on_concept: (active,) bool.
    """
    figure = go.Figure()
    for name, chosen, colour in (
        ("on the concept", on_concept, ORANGE),
        ("on other tokens", ~on_concept, GREY),
    ):
        figure.add_histogram(
            x=values[chosen],
            name=name,
            marker={"color": colour},
            opacity=0.7,
            nbinsx=50,
            bingroup="activation",  # bars of one width
        )
    figure.update_xaxes(title="activation (units of the normalised x)", rangemode="tozero")
    figure.update_yaxes(title="tokens (log scale)", type="log", dtick=1)
    return style(figure, 320, barmode="overlay")


def firing_shares(table: pd.DataFrame, concept: str) -> go.Figure:
    """Share of a feature's firing on a concept by interval; table: `fires_on_concept`."""
    labels = ("activation interval (share of the maximum)", f"share of tokens on “{concept}”")
    return _shares(table, "of the maximum", *labels)


def language_shares(table: pd.DataFrame | Skipped, concept: str) -> go.Figure | Skipped:
    """Share of mentions on which a feature fires by language; table: `fires_by_language`."""
    if isinstance(table, Skipped):
        return table
    labels = ("language of the text", f"share of mentions of “{concept}”")
    return _shares(table, "language", *labels)


def line_shares(table: pd.DataFrame | Skipped) -> go.Figure | Skipped:
    """Share of code lines at whose end a feature fires, by kind; table: `arithmetic.firing`."""
    if isinstance(table, Skipped):
        return table
    figure = _shares(table, "line", "what the line does", "share of lines at whose end it fires")
    return figure.update_layout(height=440)  # the names are long and stand aslant


def _shares(table: pd.DataFrame, column: str, xtitle: str, ytitle: str) -> go.Figure:
    names = [plot_text(name) for name in table[column]]
    figure = go.Figure()
    figure.add_bar(
        x=names,
        y=table["share"].to_numpy(),
        name="feature (95 % interval)",
        marker={"color": ORANGE},
        error_y=error_bars(table["share"], table["low"], table["high"]),
    )
    figure.add_scatter(
        x=names,
        y=table["control"].to_numpy(),
        name="control: another feature of similar density",
        mode="markers",
        marker={"symbol": "diamond-open", "size": 11, "color": DARK, "line": {"width": 2}},
    )
    figure.update_xaxes(title=plot_text(xtitle), type="category")
    figure.update_yaxes(title=plot_text(ytitle), range=[0, 1.05])
    return style(figure, 340)
