"""Figures of completeness: which words have a feature, by frequency and by usefulness."""

from __future__ import annotations

from itertools import cycle
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from saekit.completeness import COUPLED, HAS_FEATURE, NULL, Curve, binned, bounds
from saekit.plots.style import BLUE, COLOURS, DARK, GREY, ORANGE, error_bars, style
from saekit.study import Skipped
from saekit.text import plot_text

FREQUENCY = "frequency of the word (per token of training text, log scale)"
RESCALED = "frequency of the word × living features (log scale)"
_LOG = {"type": "log", "exponentformat": "power", "dtick": 1}
_SHARE = {"title": "share of words with a feature", "range": [-0.04, 1.04]}
DODGE = 0.02
"""So far dots of one bin stand apart, in powers of ten."""
_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "star", "hexagon")


def word_frequencies(words: pd.DataFrame) -> go.Figure:
    """The words by frequency, rarest first, those set apart by usefulness in colours of their own.

    words: of `Texts`; where usefulness is not known all look alike.
    """
    ranked = words.sort_values("frequency", kind="stable")
    useful = ranked.get("usefulness", pd.Series(COUPLED, ranked.index))
    looks = {
        "of middling usefulness": (GREY, "circle-open", useful == COUPLED),
        "useful: the word's mark nearly always follows": (ORANGE, "circle", useful > COUPLED),
        "not useful: it hardly ever does": (BLUE, "diamond-open", useful < COUPLED),
    }
    figure = go.Figure()
    for label, (colour, symbol, chosen) in looks.items():
        figure.add_scatter(
            x=np.flatnonzero(chosen) + 1,
            y=ranked.loc[chosen, "frequency"].to_numpy(),
            mode="markers",
            name=label,
            showlegend=bool(chosen.any() and not chosen.all()),
            marker={"color": colour, "symbol": symbol, "size": 6},
            customdata=[plot_text(word) for word in ranked.index[chosen]],
            hovertemplate="%{customdata}: %{y:.1e}<extra></extra>",
        )
    figure.update_xaxes(title="word, rarest first")
    figure.update_yaxes(title="frequency (per token, log scale)", **_LOG)
    return style(figure, 340)


def word_scores(table: pd.DataFrame) -> go.Figure:
    """Every word's best feature: its F1 by frequency, a panel an SAE; table: of `measure`."""
    figure = _panels(table)
    for column, (name, marker) in enumerate(_markers(table).items(), 1):
        lines = table[table["sae"] == name]
        figure.add_scatter(
            x=lines["frequency"].to_numpy(),
            y=lines["f1"].to_numpy(),
            mode="markers",
            showlegend=False,
            marker={**marker, "size": 6},
            opacity=0.6,
            customdata=[plot_text(word) for word in lines["word"]],
            hovertemplate="%{customdata}: F1 %{y:.2f} at %{x:.1e}<extra></extra>",
            row=1,
            col=column,
        )
    figure.update_yaxes(range=[-0.04, 1.04])
    figure.update_yaxes(title="F1 of the word's best feature", col=1)
    figure.add_hline(y=HAS_FEATURE, line={"color": DARK, "width": 1, "dash": "dot"})
    return style(figure, 340)


def presence(
    table: pd.DataFrame,
    found: dict[str, Curve],
    column: str = "present",
    probed: pd.DataFrame | None = None,
) -> go.Figure:
    """The share of words with a feature by frequency: dots by bins with 95 % intervals, and curves.

    table: of `measure`; found: `curves` of the same column; probed: of `probe`, as a ceiling. Where
    a curve passes one half within the words' frequencies, a bar shows the interval of that point.
    Dots of one bin stand a little side by side.
    """
    figure = go.Figure()
    for i, (name, marker) in enumerate(_markers(table).items()):
        lines = table[table["sae"] == name]
        _add_curve(figure, name, marker, lines, found.get(name), column, 1, dodge=i)
    if probed is not None:
        x, known = probed["frequency"].to_numpy(), (probed["f1"] > HAS_FEATURE).to_numpy()
        _add_bins(figure, "linear probe", {"color": DARK, "symbol": "x-thin-open"}, x, known, 6)
    figure.update_xaxes(title=FREQUENCY, **_LOG)
    figure.update_yaxes(**_SHARE)
    figure.add_hline(y=0.5, line={"color": DARK, "width": 1, "dash": "dot"})
    return style(figure, 440)


def rescaled(table: pd.DataFrame, found: dict[str, Curve], column: str = "present") -> go.Figure:
    """`presence` against frequency × living features, on which the paper's curves coincide.

    The dotted upright is 1: a word as frequent as one in the number of living features.
    """
    figure = go.Figure()
    for name, marker in _markers(table).items():
        lines = table[table["sae"] == name]
        _add_curve(figure, name, marker, lines, found.get(name), column, lines["alive"].max())
    figure.update_xaxes(title=RESCALED, **_LOG)
    figure.update_yaxes(**_SHARE)
    figure.add_hline(y=0.5, line={"color": DARK, "width": 1, "dash": "dot"})
    figure.add_vline(x=1, line={"color": DARK, "width": 1, "dash": "dot"})
    return style(figure, 440)


def usefulness(
    table: pd.DataFrame | Skipped, column: str = "present", bins: int = 5
) -> go.Figure | Skipped:
    """The share of words with a feature by frequency, useful words apart from useless ones.

    table: of `measure`, those words alone whose usefulness is set apart from their frequency, or
    what was skipped. A panel an SAE; dots by bins with 95 % intervals.
    """
    if isinstance(table, Skipped):
        return table
    figure = _panels(table)
    looks = {
        "useful: the word's mark nearly always follows": (ORANGE, "circle", True),
        "not useful: it hardly ever does": (BLUE, "diamond-open", False),
    }
    for panel, name in enumerate(table["sae"].unique(), 1):
        for label, (colour, symbol, wanted) in looks.items():
            lines = table[(table["sae"] == name) & ((table["usefulness"] > COUPLED) == wanted)]
            x, present = lines["frequency"].to_numpy(), lines[column].to_numpy(dtype=bool)
            marker = {"color": colour, "symbol": symbol}
            place = {"row": 1, "col": panel, "showlegend": panel == 1, "legendgroup": label}
            _add_bins(figure, label, marker, x, present, bins, mode="lines+markers", **place)
    figure.update_yaxes(range=_SHARE["range"])
    figure.update_yaxes(title=_SHARE["title"], col=1)
    return style(figure, 380)


def what_it_follows(table: pd.DataFrame | Skipped) -> go.Figure | Skipped:
    """How much frequency and usefulness each raise the odds of a feature; table: of `follows`.

    A panel a regression; bars are 95 % intervals over words. Where too few words have a feature for
    a regression with its interval there is no dot.
    """
    if isinstance(table, Skipped):
        return table
    beside, markers, known = list(table["beside"].unique()), _markers(table), table.dropna()
    figure = make_subplots(1, max(len(beside), 1), horizontal_spacing=0.2)
    shown: set[str] = set()
    for panel, name in enumerate(beside, 1):
        predictors = list(table.loc[table["beside"] == name, "predictor"].unique())
        for sae, dodge in zip(markers, np.linspace(0.25, -0.25, len(markers)), strict=True):
            lines = known[(known["sae"] == sae) & (known["beside"] == name)]
            figure.add_scatter(
                x=lines["value"].to_numpy(),
                y=[predictors.index(predictor) + dodge for predictor in lines["predictor"]],
                error_x=error_bars(lines["value"], lines["low"], lines["high"]),
                mode="markers",
                name=plot_text(sae),
                marker={
                    **markers[sae],
                    "size": 10,
                    "line": {"width": 2, "color": markers[sae]["color"]},
                },
                legendgroup=plot_text(sae),
                showlegend=len(lines) > 0 and sae not in shown,
                hovertemplate="%{x:.2f}<extra></extra>",
                row=1,
                col=panel,
            )
            shown |= {sae} if len(lines) else set()
        figure.update_yaxes(
            title="for a word",
            tickvals=list(range(len(predictors))),
            ticktext=[plot_text(predictor).replace(" (", "<br>(") for predictor in predictors],
            range=[-0.5, max(len(predictors), 1) - 0.5],
            row=1,
            col=panel,
        )
    if not beside:
        figure.update_yaxes(title="for a word")
    figure.update_xaxes(title="change of the log odds of a feature")
    figure.add_vline(x=0, line={"color": DARK, "width": 1, "dash": "dot"})
    return style(figure, 340)


def _add_curve(
    figure: go.Figure,
    name: str,
    marker: dict[str, Any],
    lines: pd.DataFrame,
    curve: Curve | None,
    column: str,
    rescale: float,
    dodge: int = 0,
) -> None:
    """Bins, the fitted curve, and where it passes one half with the interval of that point."""
    x, present = lines["frequency"].to_numpy() * rescale, lines[column].to_numpy(dtype=bool)
    _add_bins(figure, name, marker, x * 10 ** (DODGE * dodge), present, 8)
    if curve is None or not len(x):
        return
    colour, group = marker["color"], plot_text(name)
    quiet = {"legendgroup": group, "showlegend": False, "hoverinfo": "skip"}
    ends = np.log10([lines["frequency"].min(), lines["frequency"].max()])
    if np.isfinite(curve.coefficients).all():
        grid = np.linspace(*ends, 60)
        line = {"color": colour, "width": 2}
        figure.add_scatter(x=10**grid * rescale, y=curve(grid), mode="lines", line=line, **quiet)
    if ends[0] <= curve.half <= ends[1]:
        low, high = np.clip(bounds(curve.drawn), *ends)
        figure.add_scatter(
            x=10 ** np.array([low, curve.half, high]) * rescale,
            y=[0.5, 0.5, 0.5],
            mode="lines+markers",
            line={"color": colour, "width": 5},
            marker={
                "symbol": "line-ns",
                "size": [12, 18, 12],
                "line": {"width": 2, "color": colour},
            },
            **quiet,
        )


def _add_bins(
    figure: go.Figure,
    name: str,
    marker: dict[str, Any],
    x: np.ndarray,
    present: np.ndarray,
    bins: int,
    mode: str = "markers",
    **place: Any,
) -> None:
    """Shares by bins of as many words, at the bins' mean log frequency, with 95 % intervals."""
    lines = binned(np.log10(x), present, bins)
    figure.add_scatter(
        x=10 ** lines["x"].to_numpy(dtype=float),
        y=lines["share"].to_numpy(),
        error_y={**error_bars(lines["share"], lines["low"], lines["high"]), "width": 2},
        mode=mode,
        name=plot_text(name),
        line={"color": marker["color"], "width": 1},
        marker={**marker, "size": 8, "line": {"width": 2, "color": marker["color"]}},
        customdata=lines["words"].to_numpy(),
        hovertemplate="%{y:.2f} of %{customdata:d} words<extra></extra>",
        **{"legendgroup": plot_text(name), **place},
    )


def _panels(table: pd.DataFrame) -> go.Figure:
    """A panel an SAE, named under its axis of frequency, with one axis of shares for all."""
    names = list(table["sae"].unique())
    figure = make_subplots(1, max(len(names), 1), shared_yaxes=True, horizontal_spacing=0.02)
    figure.update_xaxes(title="frequency (per token, log scale)", **_LOG)
    for column, name in enumerate(names, 1):
        title = f"<b>{plot_text(name)}</b><br>frequency (per token, log scale)"
        figure.update_xaxes(title=title, row=1, col=column)
    return figure


def _markers(table: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """How each SAE is drawn: colours and forms of their own, nulls in grey."""
    names = list(table["sae"].unique())
    trained = [name for name in names if not name.startswith(NULL)]
    looks = zip(trained, cycle(COLOURS), cycle(_SYMBOLS), strict=False)
    found = {name: {"color": colour, "symbol": symbol} for name, colour, symbol in looks}
    null = {"color": GREY, "symbol": "circle-open"}
    return {name: found.get(name, null) for name in names}
