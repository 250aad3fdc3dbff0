"""What all figures share: the palette, the layout and error bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

if TYPE_CHECKING:
    import pandas as pd

# Okabe and Ito's palette: told apart with any kind of colour vision, and in grey.
BLUE, ORANGE, GREEN, PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
GREY, DARK = "#8C8C8C", "#6E6E6E"  # both stand out on white and on black
COLOURS = [BLUE, ORANGE, GREEN, PURPLE, "#56B4E9", "#E69F00"]


def style(figure: go.Figure, height: int, **layout) -> go.Figure:
    """The figure itself with the axes, margins, fonts and legend that all have; height in px."""
    axes = {
        "showgrid": True,
        "gridcolor": "rgba(128,128,128,0.25)",
        "zeroline": False,
        "automargin": True,  # room for long names and the title beside them
        "title": {"standoff": 8, "font": {"size": 13}},
    }
    title = {"x": 0.01, "y": 1, "yanchor": "top", "pad": {"t": 8}, "font": {"size": 15}}
    given = figure.layout.to_plotly_json()
    names = {"xaxis", "yaxis", *(name for name in given if name[1:].startswith("axis"))}
    common = {
        "template": "none",
        "height": height,
        # The legend makes its own room, however many lines it takes, the title does not.
        "margin": {"l": 50, "r": 15, "t": 75 if figure.layout.title.text else 15, "b": 40},
        "font": {"family": "sans-serif", "size": 13},
        "paper_bgcolor": "white",
        "plot_bgcolor": "white",
        "legend": {"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0},
        "title": title,
        **dict.fromkeys(names, axes),
    }
    # At once: plotly takes five times as long to update a layout part by part.
    figure.layout = _merged(_merged(given, common), layout)
    return figure


def _merged(given: dict, other: dict) -> dict:
    """Both, the other's values before the given ones, part by part."""
    parts = {
        name: _merged(given[name], value)
        for name, value in other.items()
        if isinstance(value, dict) and isinstance(given.get(name), dict)
    }
    return given | other | parts


def error_bars(value: pd.Series, low: pd.Series, high: pd.Series) -> dict:
    """plotly's error bars from `low` to `high`, which need not be symmetric around the value."""
    return {
        "type": "data",
        "symmetric": False,
        "array": (high - value).to_numpy(),
        "arrayminus": (value - low).to_numpy(),
    }
