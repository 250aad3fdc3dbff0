"""Figures: data in, plotly figure out; colour-blind-safe, with units, intervals and controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from saekit.specificity import UNITS
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd

    from saekit.metrics import Detector

# Okabe and Ito's palette: told apart with any kind of colour vision, and in grey.
BLUE, ORANGE, GREEN, PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
GREY = "#8C8C8C"
COLOURS = [BLUE, ORANGE, GREEN, PURPLE, "#56B4E9", "#E69F00"]


def _style(figure: go.Figure, height: int, **layout) -> go.Figure:
    grid = {"showgrid": True, "gridcolor": "rgba(128,128,128,0.25)", "zeroline": False}
    figure.update_xaxes(**grid)
    figure.update_yaxes(**grid)
    return figure.update_layout(
        template="none",
        height=height,
        margin={"l": 70, "r": 20, "t": 50, "b": 55},
        font={"family": "sans-serif", "size": 13},
        paper_bgcolor="white",
        plot_bgcolor="white",
        legend={"orientation": "h", "y": 1.12, "x": 0},
        **layout,
    )


def training_curves(runs: dict[str, pd.DataFrame]) -> go.Figure:
    """Loss, FVU, L0 and dead share by step, a line a run; runs: name -> `Trainer.table()`."""
    panels = [
        ("loss", "loss per token"),
        ("fvu", "FVU (share of variance unexplained)"),
        ("l0", "L0 (active features per token)"),
        ("dead_share", "dead features (share)"),
    ]
    figure = make_subplots(2, 2, horizontal_spacing=0.12, vertical_spacing=0.16)
    for i, (column, title) in enumerate(panels):
        row, col = i // 2 + 1, i % 2 + 1
        for colour, (name, table) in zip(COLOURS, runs.items(), strict=False):
            figure.add_scatter(
                x=table["step"].to_numpy(),
                y=table[column].to_numpy(),
                name=plot_text(name),
                mode="lines",
                line={"color": colour},
                legendgroup=name,
                showlegend=i == 0 and len(runs) > 1,
                row=row,
                col=col,
            )
        # An L1 run starts dense and ends sparse: orders of magnitude apart.
        scale = "log" if column in ("loss", "l0") else "linear"
        figure.update_yaxes(title=title, type=scale, row=row, col=col)
        figure.update_xaxes(title="step", row=row, col=col)
    return _style(figure, 560)


def density_histogram(densities: dict[str, np.ndarray]) -> go.Figure:
    """How often features are active; densities: SAE name -> share of tokens for each feature."""
    figure = go.Figure()
    bins = {"start": -6, "end": 0, "size": 0.15}
    for colour, (name, density) in zip(COLOURS, densities.items(), strict=False):
        alive = np.asarray(density)[np.asarray(density) > 0]
        dead = len(density) - len(alive)
        figure.add_histogram(
            x=np.log10(alive),
            xbins=bins,
            name=f"{plot_text(name)} ({dead:,} of {len(density):,} never active)",
            marker={"color": colour},
            opacity=0.65,
        )
    figure.update_xaxes(
        title="share of tokens on which a feature is active",
        tickvals=list(range(-6, 1)),
        ticktext=[f"10<sup>{power}</sup>" for power in range(-6, 1)],
    )
    figure.update_yaxes(title="features")
    return _style(figure, 330, barmode="overlay", showlegend=True)


def activation_histogram(values: np.ndarray, threshold: float | None = None) -> go.Figure:
    """A feature's non-zero activations, (active,); threshold: where a detector was set."""
    figure = go.Figure(
        go.Histogram(x=np.asarray(values), nbinsx=50, marker={"color": ORANGE}, name="tokens")
    )
    figure.update_xaxes(title="activation (units of the normalised x)", rangemode="tozero")
    figure.update_yaxes(title="tokens (log scale)", type="log", dtick=1)
    if threshold is not None:
        figure.add_vline(
            x=threshold, line={"dash": "dash", "color": BLUE}, annotation_text="threshold"
        )
    return _style(figure, 260, showlegend=False)


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
    figure.update_yaxes(tickvals=rows, ticktext=labels, tickfont={"size": 11})
    figure.update_xaxes(title="direct effect on the logit, per unit of direction")
    return _style(figure, 110 + 16 * len(table), showlegend=False).update_layout(margin={"l": 130})


def concept_f1(table: pd.DataFrame, title: str = "") -> go.Figure:
    """F1 of each concept's best feature, neuron and current-token rule; table: `match_concepts`."""
    table = table.iloc[::-1]
    symbols = {"feature": "circle", "neuron": "diamond", "current_token": "x-thin-open"}
    colours = {"feature": ORANGE, "neuron": BLUE, "current_token": "#444444"}
    names = [plot_text(concept) for concept in table["concept"]]
    figure = go.Figure()
    for unit in ("current_token", "neuron", "feature"):
        figure.add_scatter(
            x=table[f"f1_{unit}"].to_numpy(),
            y=names,
            mode="markers",
            name=UNITS[unit],
            marker={
                "symbol": symbols[unit],
                "color": colours[unit],
                "size": 9,
                "line": {"width": 2 if unit == "current_token" else 0, "color": colours[unit]},
            },
        )
    figure.update_xaxes(title="F1 on held-out text (token level)", range=[-0.02, 1.02])
    figure = _style(figure, 130 + 17 * len(table), title={"text": plot_text(title)})
    return figure.update_layout(margin={"l": 210})


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
    return _style(figure, 90 + 17 * len(counts), showlegend=False).update_layout(margin={"l": 210})


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
        rate = lines["rate"].to_numpy()
        error = {
            "type": "data",
            "symmetric": False,
            "array": lines["high"].to_numpy() - rate,
            "arrayminus": rate - lines["low"].to_numpy(),
        }
        figure.add_scatter(y=rate, error_y=error, **common, row=1, col=1)
        perplexity = lines["perplexity"].to_numpy()
        figure.add_scatter(y=perplexity, **common, showlegend=False, row=1, col=2)
    figure.update_xaxes(title="dose (× the feature's maximum)")
    figure.update_yaxes(title=plot_text(effect), range=[-0.05, 1.05], row=1, col=1)
    figure.update_yaxes(title="perplexity of the text, unsteered (log)", type="log", row=1, col=2)
    return _style(figure, 380)


def token_probabilities(default: pd.Series, steered: pd.Series) -> go.Figure:
    """Next-token probabilities before and after steering; both: token string -> probability."""
    figure = go.Figure()
    for name, series, colour in (("default", default, BLUE), ("steered", steered, ORANGE)):
        figure.add_bar(
            y=[f"\u201c{plot_text(token)}\u201d" for token in series.index],
            x=series.to_numpy(),
            name=name,
            orientation="h",
            marker={"color": colour},
        )
    figure.update_xaxes(title="probability of the next token", range=[0, 1])
    figure.update_yaxes(autorange="reversed")
    return _style(figure, 120 + 30 * len(default), barmode="group")


def detection(activation: np.ndarray, is_concept: np.ndarray, detector: Detector) -> go.Figure:
    """A feature's activations on tokens of its concept and on all others, (active,) each."""
    figure = go.Figure()
    for name, chosen, colour in (
        ("concept", is_concept, ORANGE),
        ("other tokens", ~is_concept, GREY),
    ):
        figure.add_histogram(
            x=activation[chosen], name=name, marker={"color": colour}, opacity=0.75, nbinsx=50
        )
    figure.add_vline(
        x=detector.threshold, line={"dash": "dash", "color": BLUE}, annotation_text="threshold"
    )
    figure.update_xaxes(title="activation (units of the normalised x)", rangemode="tozero")
    figure.update_yaxes(title="tokens (log scale)", type="log", dtick=1)
    return _style(figure, 320, barmode="stack")
