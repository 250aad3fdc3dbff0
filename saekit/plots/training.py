"""Figures of training and of what an SAE is trained on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import cycle, product
from typing import TYPE_CHECKING, Any

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from saekit.plots.style import BLUE, COLOURS, ORANGE, style
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike
    from torch import Tensor


PANELS = {
    "loss": "loss per token",
    "fvu": "unexplained variance (FVU)",
    "l0": "active features per token (L0)",
    "dead_share": "dead features (share)",
}


def training_curves(runs: dict[str, pd.DataFrame]) -> go.Figure:
    """Loss, FVU, L0 and dead share by step, a line a run; runs: name -> `Trainer.table()`."""
    places = product(range(1, len(PANELS) + 1), zip(runs, cycle(COLOURS), strict=False))
    lines = [
        go.Scatter(
            **values,
            name=plot_text(name),
            mode="lines",
            line={"color": colour},
            legendgroup=plot_text(name),
            showlegend=panel == 1 and len(runs) > 1,
            xaxis=f"x{panel}",
            yaxis=f"y{panel}",
        )
        for (panel, (name, colour)), values in zip(places, curve_values(runs.values()), strict=True)
    ]
    return go.Figure(lines, _training_layout())


def curve_values(runs: Iterable[Mapping[str, ArrayLike]]) -> list[dict[str, np.ndarray]]:
    """What changes in the lines of `training_curves` as training goes on; runs: its tables."""
    return [
        {"x": np.asarray(table["step"]), "y": np.asarray(table[column])}
        for column, table in product(PANELS, runs)
    ]


def _training_layout() -> go.Layout:
    figure = make_subplots(2, 2, horizontal_spacing=0.14, vertical_spacing=0.14)
    for i, (column, title) in enumerate(PANELS.items()):
        # An L1 run starts dense and ends sparse: orders of magnitude apart. More ticks than four
        # a panel would be every digit of a decade, one above the other.
        log = {"type": "log", "tickformat": "~g", "nticks": 4}
        scale = log if column in ("loss", "l0") else {}
        place = {"row": i // 2 + 1, "col": i % 2 + 1}
        figure.update_yaxes(title=title, rangemode="tozero", **scale, **place)
        figure.update_xaxes(title="step", **place)
    return style(figure, 520).layout


def density_histogram(densities: dict[str, np.ndarray]) -> go.Figure:
    """How often features are active; densities: SAE name -> share of tokens for each feature."""
    bars = [
        go.Bar(
            **values,
            x=(DENSITY_EDGES[:-1] + DENSITY_EDGES[1:]) / 2,
            width=np.diff(DENSITY_EDGES),
            marker={"color": colour},
            opacity=0.65,
        )
        for colour, values in zip(cycle(COLOURS), density_values(densities), strict=False)
    ]
    return go.Figure(bars, _density_layout())


DENSITY_EDGES = np.arange(-6.0, 0.2, 0.15)  # powers of ten


def density_values(densities: dict[str, np.ndarray]) -> list[dict[str, Any]]:
    """What changes in the bars of `density_histogram` as training goes on."""
    values = []
    for name, density in densities.items():
        density = np.asarray(density)
        alive = density[density > 0]
        counts, _ = np.histogram(np.log10(alive).clip(DENSITY_EDGES[0]), DENSITY_EDGES)
        never = f"{len(density) - len(alive):,} of {len(density):,} never active"
        values.append({"y": counts, "name": f"{plot_text(name)} ({never})"})
    return values


def _density_layout() -> go.Layout:
    figure = go.Figure()
    figure.update_xaxes(
        title="share of tokens on which a feature is active",
        tickvals=list(range(-6, 1)),
        ticktext=[f"10<sup>{power}</sup>" for power in range(-6, 1)],
        range=[-6.1, 0.2],
    )
    figure.update_yaxes(title="features", rangemode="tozero")
    return style(figure, 330, barmode="overlay", showlegend=True).layout


def norm_histogram(activations: Tensor) -> go.Figure:
    """The lengths of activations, (tokens, width), with their root mean square."""
    norms = activations.float().norm(dim=1).cpu().numpy()
    figure = go.Figure(go.Histogram(x=norms, nbinsx=80, marker={"color": BLUE}))
    if len(norms):
        figure.add_vline(
            x=float(np.sqrt((norms**2).mean())),
            line={"dash": "dash", "color": ORANGE},
            annotation_text="root mean square",
        )
    figure.update_xaxes(title="‖x‖ (model units)", rangemode="tozero")
    figure.update_yaxes(title="tokens")
    return style(figure, 300, showlegend=False)
