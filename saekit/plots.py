"""Figures: data in, plotly figure out; colour-blind-safe, with units, intervals and controls."""

from __future__ import annotations

from functools import cache
from itertools import cycle
from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from saekit.scaling import Findings
from saekit.specificity import UNITS
from saekit.study import Skipped
from saekit.text import plot_text

if TYPE_CHECKING:
    import pandas as pd
    from torch import Tensor

# Okabe and Ito's palette: told apart with any kind of colour vision, and in grey.
BLUE, ORANGE, GREEN, PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
GREY, DARK = "#8C8C8C", "#6E6E6E"  # both stand out on white and on black
COLOURS = [BLUE, ORANGE, GREEN, PURPLE, "#56B4E9", "#E69F00"]


def _style(figure: go.Figure, height: int, **layout) -> go.Figure:
    axes = {
        "showgrid": True,
        "gridcolor": "rgba(128,128,128,0.25)",
        "zeroline": False,
        "automargin": True,  # room for long names and the title beside them
        "title": {"standoff": 8, "font": {"size": 13}},
    }
    figure.update_xaxes(**axes)
    figure.update_yaxes(**axes)
    title = {"x": 0.01, "y": 1, "yanchor": "top", "pad": {"t": 8}}
    return figure.update_layout(
        template="none",
        height=height,
        # The legend makes its own room, however many lines it takes, the title does not.
        margin={"l": 50, "r": 15, "t": 75 if figure.layout.title.text else 15, "b": 40},
        font={"family": "sans-serif", "size": 13},
        paper_bgcolor="white",
        plot_bgcolor="white",
        legend={"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0},
        title=title | {"font": {"size": 15}},
        **layout,
    )


PANELS = {
    "loss": "loss per token",
    "fvu": "unexplained variance (FVU)",
    "l0": "active features per token (L0)",
    "dead_share": "dead features (share)",
}


def training_curves(runs: dict[str, pd.DataFrame]) -> go.Figure:
    """Loss, FVU, L0 and dead share by step, a line a run; runs: name -> `Trainer.table()`."""
    lines = [
        go.Scatter(
            x=table["step"].to_numpy(),
            y=table[column].to_numpy(),
            name=plot_text(name),
            mode="lines",
            line={"color": colour},
            legendgroup=plot_text(name),
            showlegend=panel == 1 and len(runs) > 1,
            xaxis=f"x{panel}",
            yaxis=f"y{panel}",
        )
        for panel, column in enumerate(PANELS, 1)
        for colour, (name, table) in zip(cycle(COLOURS), runs.items(), strict=False)
    ]
    return go.Figure(lines, _training_layout())


@cache  # a running training asks for it several times a second
def _training_layout() -> go.Layout:
    figure = make_subplots(2, 2, horizontal_spacing=0.14, vertical_spacing=0.14)
    for i, (column, title) in enumerate(PANELS.items()):
        # An L1 run starts dense and ends sparse: orders of magnitude apart.
        scale = {"type": "log", "tickformat": "~g"} if column in ("loss", "l0") else {}
        place = {"row": i // 2 + 1, "col": i % 2 + 1}
        figure.update_yaxes(title=title, rangemode="tozero", **scale, **place)
        figure.update_xaxes(title="step", **place)
    return _style(figure, 520).layout


def density_histogram(densities: dict[str, np.ndarray]) -> go.Figure:
    """How often features are active; densities: SAE name -> share of tokens for each feature."""
    edges = np.arange(-6.0, 0.2, 0.15)
    bars = []
    for colour, (name, density) in zip(cycle(COLOURS), densities.items(), strict=False):
        density = np.asarray(density)
        alive = density[density > 0]
        counts, _ = np.histogram(np.log10(alive).clip(edges[0]), edges)
        bars.append(
            go.Bar(
                x=(edges[:-1] + edges[1:]) / 2,
                y=counts,
                width=np.diff(edges),
                name=f"{plot_text(name)} ({len(density) - len(alive):,} of {len(density):,} "
                "never active)",
                marker={"color": colour},
                opacity=0.65,
            )
        )
    return go.Figure(bars, _density_layout())


@cache  # as above
def _density_layout() -> go.Layout:
    figure = go.Figure()
    figure.update_xaxes(
        title="share of tokens on which a feature is active",
        tickvals=list(range(-6, 1)),
        ticktext=[f"10<sup>{power}</sup>" for power in range(-6, 1)],
        range=[-6.1, 0.2],
    )
    figure.update_yaxes(title="features", rangemode="tozero")
    return _style(figure, 330, barmode="overlay", showlegend=True).layout


def activation_histogram(values: np.ndarray) -> go.Figure:
    """A feature's non-zero activations, (active,)."""
    figure = go.Figure(
        go.Histogram(x=np.asarray(values), nbinsx=50, marker={"color": ORANGE}, name="tokens")
    )
    figure.update_xaxes(title="activation (units of the normalised x)", rangemode="tozero")
    figure.update_yaxes(title="tokens (log scale)", type="log", dtick=1)
    return _style(figure, 360, showlegend=False)


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
    figure.update_yaxes(title="token", tickvals=rows, ticktext=labels, tickfont={"size": 11})
    figure.update_xaxes(title="direct effect on the logit,<br>per unit of direction")
    return _style(figure, 80 + 14 * len(table), showlegend=False)


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
    return _style(figure, 130 + 17 * len(table))


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
    return _style(figure, 120 + 22 * len(order))


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
    return _style(figure, 90 + 17 * len(counts), showlegend=False)


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
        error = _error_bars(rate, lines["low"], lines["high"])
        figure.add_scatter(y=rate.to_numpy(), error_y=error, **common, row=1, col=1)
        perplexity = lines["perplexity"].to_numpy()
        figure.add_scatter(y=perplexity, **common, showlegend=False, row=1, col=2)
    figure.update_xaxes(title="dose (× the feature's maximum)")
    figure.update_yaxes(title=plot_text(effect), range=[-0.05, 1.05], row=1, col=1)
    figure.update_yaxes(title="perplexity of the text, unsteered (log)", type="log", row=1, col=2)
    return _style(figure, 380)


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
    return _style(figure, 320, barmode="overlay")


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
    return _style(figure, 300, showlegend=False)


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


def _shares(table: pd.DataFrame, column: str, xtitle: str, ytitle: str) -> go.Figure:
    names = [plot_text(name) for name in table[column]]
    figure = go.Figure()
    figure.add_bar(
        x=names,
        y=table["share"].to_numpy(),
        name="feature (95 % interval)",
        marker={"color": ORANGE},
        error_y=_error_bars(table["share"], table["low"], table["high"]),
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
    return _style(figure, 340)


def _error_bars(value: pd.Series, low: pd.Series, high: pd.Series) -> dict:
    return {
        "type": "data",
        "symmetric": False,
        "array": (high - value).to_numpy(),
        "arrayminus": (value - low).to_numpy(),
    }


def search_result(table: pd.DataFrame) -> go.Figure:
    """The features found by a search, coloured by density; table: `explore.search`."""
    table = table.iloc[::-1]
    figure = go.Figure(
        go.Bar(
            x=table["activation"].to_numpy(),
            y=[str(feature) for feature in table["feature"]],
            orientation="h",
            marker={
                "color": np.log10(table["density"].clip(lower=1e-6)).to_numpy(),
                "colorscale": "Cividis",
                "colorbar": {"title": "density<br>(log10)"},
            },
            hovertemplate="feature %{y}: %{x:.3f}<extra></extra>",
        )
    )
    figure.update_xaxes(title="activation (units of the normalised x)")
    figure.update_yaxes(title="feature", type="category", dtick=1)
    return _style(figure, 110 + 22 * len(table))


def neighbours(table: pd.DataFrame) -> go.Figure:
    """Nearest features by decoder cosine, with the null control; table: `explore.neighbours`."""
    table = table.iloc[::-1]
    names = [
        f"{feature}  {plot_text(words)}"
        for feature, words in zip(table["feature"], table["fires on"], strict=True)
    ]
    figure = go.Figure(
        go.Bar(x=table["cosine"].to_numpy(), y=names, orientation="h", marker={"color": BLUE})
    )
    for control in table["control"].head(1):
        figure.add_vline(
            x=float(control),
            line={"dash": "dash", "color": DARK},
            annotation_text="a random direction",
        )
    figure.update_xaxes(title="cosine of the decoder directions", rangemode="tozero")
    figure.update_yaxes(title="feature and what it fires on", type="category", dtick=1)
    return _style(figure, 130 + 24 * len(table))


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
    return _style(figure, 320)


def code_errors(table: pd.DataFrame | Skipped) -> go.Figure | Skipped:
    """Both code-error clamps by dose, with the control; table: `code_errors.steer`."""
    if isinstance(table, Skipped):
        return table
    names = list(table["experiment"].unique())
    titles = [plot_text(name) for name in names]
    columns = max(len(names), 1)
    figure = make_subplots(1, columns, subplot_titles=titles, horizontal_spacing=0.12)
    for i, name in enumerate(names):
        lines = table[table["experiment"] == name]
        common = {"x": [plot_text(dose) for dose in lines["clamped at"]], "showlegend": i == 0}
        error = _error_bars(lines["rate"], lines["low"], lines["high"])
        figure.add_bar(
            y=lines["rate"].to_numpy(),
            name="feature clamped (95 % interval)",
            marker={"color": ORANGE},
            error_y=error,
            **common,
            row=1,
            col=i + 1,
        )
        figure.add_scatter(
            y=lines["control"].to_numpy(),
            name="control: random direction",
            mode="markers",
            marker={"symbol": "diamond-open", "size": 11, "color": DARK, "line": {"width": 2}},
            **common,
            row=1,
            col=i + 1,
        )
    figure.update_xaxes(title="dose", type="category")
    figure.update_yaxes(title="share of programs", range=[0, 1.05])
    return _style(figure, 380).update_layout(legend={"y": 1.12})  # above the panels' titles


def scaling_curves(findings: Findings | Skipped) -> go.Figure | Skipped:
    """Loss against compute, a line a size, with the envelope and the law of the optimal loss.

    findings: `scaling.analyse`. Bars reach from the lowest seed to the highest.
    """
    if isinstance(findings, Skipped):
        return findings
    figure = go.Figure()
    for colour, (size, line) in zip(
        cycle(COLOURS), findings.curves.groupby("features"), strict=False
    ):
        figure.add_scatter(
            x=line["flop"].to_numpy(),
            y=line["loss"].to_numpy(),
            error_y=_error_bars(line["loss"], line["low"], line["high"]),
            name=f"{size:,} features",
            mode="lines+markers",
            line={"color": colour, "width": 1.5},
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
    return _style(figure, 480)


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
        figure.update_yaxes(title=LAW_AXES[name], type="log", tickformat="~g", **place)
    figure.update_xaxes(**COMPUTE_AXIS)
    return _style(figure, 420)


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
                error_y=_error_bars(line["value"], line["low"], line["high"]),
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
    return _style(figure, 380)
