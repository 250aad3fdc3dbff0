"""Figures of how an SAE fits: the readings of its file, and the layers around."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from saekit.plots.style import BLUE, DARK, GREY, ORANGE, style
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd


def fits(table: pd.DataFrame) -> go.Figure:
    """FVU by reading or by layer, the file's own in blue, the control as a line.

    table: `doctor.fits` or `doctor.layers`: reading, fvu, l0, and a last line "control".
    """
    control = table[table["reading"] == "control"]["fvu"].iloc[0]
    shown = table[table["reading"] != "control"].iloc[::-1]
    own = shown["reading"] == table["reading"].iloc[0]
    figure = go.Figure(
        go.Bar(
            x=shown["fvu"],
            y=[plot_text(reading) for reading in shown["reading"]],
            orientation="h",
            marker={"color": [BLUE if is_own else GREY for is_own in own]},
            customdata=shown["l0"],
            hovertemplate="FVU %{x:.3f}, %{customdata:.1f} features a token<extra></extra>",
            text=[
                f"{fvu:.2f}, L0 {l0:.0f}" for fvu, l0 in zip(shown["fvu"], shown["l0"], strict=True)
            ],
            textposition="outside",
            cliponaxis=False,
        )
    )
    figure.add_vline(x=control, line={"color": ORANGE, "dash": "dot"})
    figure.add_annotation(
        x=control, y=1, yref="paper", text="control: decoder rows shuffled", showarrow=False,
        xanchor="left", yanchor="bottom", font={"color": DARK, "size": 12},
    )  # fmt: skip
    most = min(max(float(shown["fvu"].max()), control), 2.0)
    figure.update_xaxes(title="FVU, share of variance left unexplained", range=[0, 1.3 * most])
    figure.update_yaxes(title="how, or where, it is read")
    return style(figure, 115 + 32 * len(shown)).update_layout(margin_t=50)
