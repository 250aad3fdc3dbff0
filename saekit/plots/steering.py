"""Figures of steering: doses and what they change, beside their controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from saekit.plots.style import DARK, GREY, ORANGE, error_bars, style
from saekit.study import Skipped
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd


def dose_response(table: pd.DataFrame, effect: str) -> go.Figure:
    """Rate and perplexity against dose, feature beside random direction; table: `dose_response`."""
    figure = make_subplots(1, 2, horizontal_spacing=0.14)
    colours = {"feature": ORANGE, "random direction": GREY}
    for arm, lines in table.groupby("arm", sort=False):
        common = {
            "x": lines["times_maximum"].to_numpy(),
            "name": arm,
            "mode": "lines+markers",
            "line": {"color": colours[arm], "dash": "solid" if arm == "feature" else "dash"},
            "legendgroup": arm,
            "customdata": lines["share_of_norm"].to_numpy(),
            "hovertemplate": "%{x:g} × max = %{customdata:.2f} ‖x‖: %{y:.2f}<extra></extra>",
        }
        rate = lines["rate"]
        error = error_bars(rate, lines["low"], lines["high"])
        figure.add_scatter(y=rate.to_numpy(), error_y=error, **common, row=1, col=1)
        perplexity = lines["perplexity"].to_numpy()
        figure.add_scatter(y=perplexity, **common, showlegend=False, row=1, col=2)
    figure.update_xaxes(title="dose (× the feature's maximum)")
    figure.update_yaxes(title=plot_text(effect), range=[-0.05, 1.05], row=1, col=1)
    figure.update_yaxes(title="perplexity of the text, unsteered (log)", type="log", row=1, col=2)
    return style(figure, 380)


def logit_shift(table: pd.DataFrame) -> go.Figure:
    """How far logits move by dose, feature beside control; table: `experiments.logit_shift`."""
    figure = go.Figure()
    for column, colour, dash, name in (
        ("feature", ORANGE, "solid", "feature clamped"),
        ("control", GREY, "dash", "random direction"),
    ):
        figure.add_scatter(
            x=[plot_text(dose) for dose in table["clamped at"]],
            y=table[column].to_numpy(),
            name=name,
            mode="lines+markers",
            line={"color": colour, "dash": dash},
        )
    figure.update_xaxes(title="dose", type="category")
    figure.update_yaxes(title="root mean square change of logits", rangemode="tozero")
    return style(figure, 320)


def clamped(table: pd.DataFrame | Skipped, effect: str) -> go.Figure | Skipped:
    """Experiments by dose, each with its control; table: `code_errors.steer`, `trials.ladder`."""
    if isinstance(table, Skipped):
        return table
    names = list(table["experiment"].unique())
    titles = [plot_text(name) for name in names]
    columns = min(max(len(names), 1), 2)
    rows = max(-(-len(names) // 2), 1)
    figure = make_subplots(
        rows,
        columns,
        subplot_titles=titles,
        horizontal_spacing=0.12,
        vertical_spacing=0.3 / rows,
    )
    for i, name in enumerate(names):
        lines = table[table["experiment"] == name]
        common = {"x": [plot_text(dose) for dose in lines["clamped at"]], "showlegend": i == 0}
        place = {"row": i // 2 + 1, "col": i % 2 + 1}
        error = error_bars(lines["rate"], lines["low"], lines["high"])
        figure.add_bar(
            y=lines["rate"].to_numpy(),
            name="feature clamped (95 % interval)",
            marker={"color": ORANGE},
            error_y=error,
            **common,
            **place,
        )
        figure.add_scatter(
            y=lines["control"].to_numpy(),
            name="control: random direction",
            mode="markers",
            marker={"symbol": "diamond-open", "size": 11, "color": DARK, "line": {"width": 2}},
            **common,
            **place,
        )
    figure.update_xaxes(title="dose", type="category")
    figure.update_yaxes(title=plot_text(effect), range=[0, 1.05])
    legend = {"y": 1 + 0.12 / rows}  # above the panels' titles
    return style(figure, 380 if rows == 1 else 320 * rows).update_layout(legend=legend)


COSTS = {
    "right": "unrelated questions<br>answered rightly",
    "perplexity": "perplexity of<br>unrelated texts (log)",
}


def side_effects(
    names: pd.DataFrame | Skipped, costs: pd.DataFrame | Skipped
) -> go.Figure | Skipped:
    """Concept steered × concept measured, and beside each row what its clamp costs elsewhere.

    names, costs: of `steering.side_effects`; the first row is the unsteered model, the last the
    random direction. A cell's interval is shown on hover.
    """
    if isinstance(names, Skipped):
        return names
    figure = make_subplots(
        1, 3, shared_yaxes=True, horizontal_spacing=0.05, column_widths=[0.5, 0.25, 0.25]
    )
    figure.add_heatmap(
        x=[plot_text(concept) for concept in names["measured"]],
        y=[plot_text(arm) for arm in names["steered"]],
        z=names["share"].to_numpy(),
        zmin=0,
        zmax=1,
        xgap=1,
        ygap=1,
        colorscale=[[0, "rgba(128,128,128,0.25)"], [1, ORANGE]],
        showscale=False,
        texttemplate="%{z:.2f}",
        customdata=names[["low", "high"]].to_numpy(),
        hovertemplate="steered: %{y}<br>%{x} named: %{z:.2f} "
        "(%{customdata[0]:.2f} to %{customdata[1]:.2f})<extra></extra>",
        row=1,
        col=1,
    )
    for column, (what, title) in enumerate(COSTS.items(), 2):
        lines = costs[costs["what"] == what]
        controls = lines["steered"].isin(["as it is", "random direction"])
        figure.add_scatter(
            x=lines["value"].to_numpy(),
            y=[plot_text(arm) for arm in lines["steered"]],
            error_x=error_bars(lines["value"], lines["low"], lines["high"]),
            mode="markers",
            marker={"size": 10, "color": np.where(controls, GREY, ORANGE).tolist()},
            showlegend=False,
            row=1,
            col=column,
        )
        figure.update_xaxes(title=title, row=1, col=column)
    figure.update_xaxes(title="share of texts that name it", row=1, col=1)
    figure.update_xaxes(range=[-0.02, 1.02], row=1, col=2)
    figure.update_xaxes(type="log", dtick="D2", row=1, col=3)
    figure.update_yaxes(autorange="reversed")
    figure.update_yaxes(title="steered", row=1, col=1)
    return style(figure, 200 + 32 * names["steered"].nunique())


SUCCESSES = {
    "writes_own_tokens": "writes its own tokens",
    "names_concept": "names its concept",
}
SCORES = {"output_score": "output score", "input_score": "input score", "f1": "F1 as a detector"}


def score_predictions(table: pd.DataFrame | Skipped) -> go.Figure | Skipped:
    """How well each score foretells each success, with intervals; table: `scores.predictions`."""
    if isinstance(table, Skipped):
        return table
    figure = make_subplots(1, len(SUCCESSES), shared_yaxes=True, horizontal_spacing=0.05)
    for column, (success, title) in enumerate(SUCCESSES.items(), 1):
        lines = table[table["success"] == success]
        names = [SCORES[score] for score in lines["score"]]
        figure.add_scatter(
            x=lines["r"].to_numpy(),
            y=names,
            error_x=error_bars(lines["r"], lines["low"], lines["high"]),
            mode="markers",
            name="over features (95 % interval)",
            marker={"size": 10, "color": ORANGE},
            showlegend=column == 1,
            row=1,
            col=column,
        )
        figure.add_scatter(
            x=lines["control"].to_numpy(),
            y=names,
            mode="markers",
            name="control: scores shuffled",
            marker={"symbol": "diamond-open", "size": 11, "color": DARK, "line": {"width": 2}},
            showlegend=column == 1,
            row=1,
            col=column,
        )
        figure.update_xaxes(title=f"rank correlation with: {title}", row=1, col=column)
        figure.add_vline(x=0, line={"color": DARK, "width": 1, "dash": "dot"}, row=1, col=column)
    figure.update_xaxes(range=[-1, 1])
    figure.update_yaxes(title="score", autorange="reversed", row=1, col=1)
    return style(figure, 260)
