"""Figures of scaling: loss, optimal allocation and survey by size."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from saekit.plots.style import BLUE, COLOURS, DARK, GREY, error_bars, style
from saekit.scaling import Findings
from saekit.study import Skipped
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd


def scaling_curves(findings: Findings | Skipped) -> go.Figure | Skipped:
    """Loss against compute, a line a size, with the envelope and the law of the optimal loss.

    findings: `scaling.analyse`. Bars reach from the lowest seed to the highest.
    """
    if isinstance(findings, Skipped):
        return findings
    figure = go.Figure()
    looks = ((colour, dash) for dash in cycle(("solid", "dash")) for colour in COLOURS)
    for (colour, dash), (size, line) in zip(
        looks, findings.curves.groupby("features"), strict=False
    ):
        figure.add_scatter(
            x=line["flop"].to_numpy(),
            y=line["loss"].to_numpy(),
            error_y=error_bars(line["loss"], line["low"], line["high"]),
            name=f"{size:,} features",
            mode="lines+markers",
            line={"color": colour, "width": 1.5, "dash": dash},
            customdata=line["steps"].to_numpy(),
            hovertemplate="%{customdata:,} steps: %{y:.2f}<extra></extra>",
        )
    figure.add_scatter(
        x=findings.envelope["flop"].to_numpy(),
        y=findings.envelope["loss"].to_numpy(),
        name="lower envelope",
        mode="lines",
        line={"color": GREY, "dash": "dot", "width": 3},
    )
    if findings.laws:
        _add_law(figure, findings, "loss")
    figure.update_xaxes(**COMPUTE_AXIS)
    figure.update_yaxes(title="held-out loss per token (log scale)", type="log")
    return style(figure, 480)


COMPUTE_AXIS = {"title": "training compute (FLOP, log)", "type": "log", "exponentformat": "power"}
LAW_AXES = {
    "features": "optimal features (log scale)",
    "steps": "optimal steps (log scale)",
    "learning_rate": "optimal learning rate (log scale)",
}


def optimal_allocation(findings: Findings | Skipped) -> go.Figure | Skipped:
    """What is optimal at each compute, a panel each, with its power law and what was left out.

    findings: `scaling.analyse` or `scaling.analyse_rates`.
    """
    if isinstance(findings, Skipped):
        return findings
    figure = make_subplots(1, len(findings.optima), horizontal_spacing=0.14)
    looks = {
        "optimum inside the grid": {"color": BLUE, "size": 8},
        "left out: the grid's edge, or too few values": {
            "color": GREY,
            "symbol": "circle-open",
            "size": 7,
        },
    }
    for panel, (name, found) in enumerate(findings.optima.items(), 1):
        place = {"row": 1, "col": panel}
        inside = found["left_out"] == ""
        for (label, marker), chosen in zip(looks.items(), (inside, ~inside), strict=True):
            figure.add_scatter(
                x=found.loc[chosen, "flop"].to_numpy(),
                y=found.loc[chosen, name].to_numpy(),
                name=label,
                mode="markers",
                marker=marker,
                customdata=found.loc[chosen, "left_out"].to_numpy(),
                hovertemplate="%{y:.3g} %{customdata}<extra></extra>",
                legendgroup=label,
                showlegend=panel == 1,
                **place,
            )
        if findings.laws:
            _add_law(figure, findings, name, **place)
        figure.update_yaxes(title=LAW_AXES[name], type="log", tickformat="~g", dtick="D2", **place)
    figure.update_xaxes(**COMPUTE_AXIS)
    return style(figure, 420)


def _add_law(figure: go.Figure, findings: Findings, name: str, **place) -> None:
    """A power law over the budgets it was fitted to, with its interval where there are draws."""
    found = findings.optima["features" if name == "loss" else name]
    kept = found.loc[found["left_out"] == "", "flop"]
    flop = np.geomspace(kept.min(), kept.max(), 30)
    exponent = findings.exponents().loc[name]
    interval = ""
    if findings.draws:
        low, high = findings.band(name, flop)
        interval = f" (95 %: {exponent['low']:.3f} to {exponent['high']:.3f})"
        figure.add_scatter(
            x=np.r_[flop, flop[::-1]],
            y=np.r_[low, high[::-1]],
            fill="toself",
            mode="none",
            fillcolor="rgba(128,128,128,0.25)",
            hoverinfo="skip",
            showlegend=False,
            **place,
        )
    figure.add_scatter(
        x=flop,
        y=findings.laws[name](flop),
        name=f"{name.replace('_', ' ')} ∝ C<sup>{exponent['value']:.3f}</sup>{interval}",
        mode="lines",
        line={"color": DARK, "width": 3},
        **place,
    )


PAPER_SIZES = (2**20, 2**22, 2**25)
# Of each measure: the axis, what the paper says of its three sizes, and how it says it.
SURVEY = {
    "dead_share": ("dead features (share)", (0.02, 0.35, 0.65), "diamond-open"),
    "l0": ("active features per token (L0, log)", (300, 300, 300), "triangle-down-open"),
    "explained": ("variance explained (1 − FVU)", (0.65, 0.65, 0.65), "triangle-up-open"),
}


def size_survey(surveys: dict[str, pd.DataFrame]) -> go.Figure:
    """Dead features, L0 and variance explained by size, beside the paper's three sizes.

    surveys: name -> `scaling.survey`.
    """
    figure = make_subplots(1, len(SURVEY), horizontal_spacing=0.12)
    for panel, (measure, (title, reported, symbol)) in enumerate(SURVEY.items(), 1):
        place = {"row": 1, "col": panel, "showlegend": panel == 1}
        for colour, (name, survey) in zip(cycle(COLOURS), surveys.items(), strict=False):
            line = survey[survey["measure"] == measure]
            figure.add_scatter(
                x=line["features"].to_numpy(),
                y=line["value"].to_numpy(),
                error_y=error_bars(line["value"], line["low"], line["high"]),
                name=f"{plot_text(name)} (95 % interval)",
                mode="lines+markers",
                line={"color": colour},
                legendgroup=plot_text(name),
                **place,
            )
        figure.add_scatter(
            x=PAPER_SIZES,
            y=reported,
            name="the paper (◇ equal to, ▽ below, △ at least)",
            mode="markers",
            marker={"symbol": symbol, "size": 10, "color": DARK, "line": {"width": 2}},
            legendgroup="the paper",
            **place,
        )
        log = {"type": "log", "dtick": 1} if measure == "l0" else {"range": [-0.05, 1.05]}
        figure.update_yaxes(title=title, **log, row=1, col=panel)
    figure.update_xaxes(title="features (log)", type="log", exponentformat="SI", dtick=2)
    return style(figure, 380)
