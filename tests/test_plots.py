"""Every figure: titles, palette, intervals, nothing unescaped, and tables that hold nothing."""

import json
import re

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
import torch

from saekit import plots
from saekit.plots.attribution import NAMES as ESTIMATES
from saekit.scaling import Findings, PowerLaw
from saekit.study import Skipped

HOSTILE = '<script>x</script><b onclick="y">%{customdata} $z$\u202e'
PALETTE = {*plots.COLOURS, plots.GREY, plots.DARK, "white", "rgba(128,128,128,0.25)"}


def name_of(text: str, i: int) -> str:
    return f"{text}{i}"


def runs(text: str, n: int, lines: int, fill: float) -> dict[str, pd.DataFrame]:
    columns = {name: [fill] * lines for name in ("loss", "fvu", "l0", "dead_share")}
    table = pd.DataFrame({"step": np.arange(lines) + 1, **columns})
    return {name_of(text, i): table for i in range(n)}


def matches(text: str, lines: int, fill: float) -> pd.DataFrame:
    units = ("feature", "neuron", "current_token", "control")
    columns = {f"f1_{unit}": [fill] * lines for unit in units}
    return pd.DataFrame({"concept": [name_of(text, i) for i in range(lines)], **columns})


def doses(text: str, lines: int, fill: float) -> pd.DataFrame:
    columns = ["share_of_norm", "rate", "low", "high", "perplexity"]
    rows = [
        (arm, float(i), fill, fill, fill - 0.1, fill + 0.2, fill)
        for i in range(lines)
        for arm in ("feature", "random direction")
    ]
    return pd.DataFrame(rows, columns=["arm", "times_maximum", *columns])


def shares(column: str, text: str, lines: int, fill: float) -> pd.DataFrame:
    rows = [(name_of(text, i), fill, fill - 0.1, fill + 0.2, 0.1) for i in range(lines)]
    return pd.DataFrame(rows, columns=[column, "share", "low", "high", "control"])


def promoted(text: str, lines: int, fill: float) -> pd.DataFrame:
    effects = np.full(lines, fill) * np.where(np.arange(lines) % 2, -1, 1)
    return pd.DataFrame({"token": [name_of(text, i) for i in range(lines)], "effect": effects})


def found(lines: int, fill: float) -> pd.DataFrame:
    columns = {"activation": [fill] * lines, "density": [fill] * lines}
    return pd.DataFrame({"feature": np.arange(lines), "token": "a", **columns})


def near(text: str, lines: int, fill: float) -> pd.DataFrame:
    columns = {"cosine": fill, "fires on": text, "control": fill}
    return pd.DataFrame({"feature": np.arange(lines), **columns})


def shifts(text: str, lines: int, fill: float) -> pd.DataFrame:
    rows = [(name_of(text, i), fill, fill) for i in range(lines)]
    return pd.DataFrame(rows, columns=["clamped at", "feature", "control"])


def errors(text: str, lines: int, fill: float) -> pd.DataFrame:
    rows = [
        (name_of(text, kind), name_of(text, i), fill, fill - 0.1, fill + 0.2, 0.3)
        for kind in range(2)
        for i in range(lines)
    ]
    columns = ["experiment", "clamped at", "rate", "low", "high", "control"]
    return pd.DataFrame(rows, columns=columns)


def side_effects(text: str, lines: int, fill: float) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = [
        (arm, name_of(text, i), fill, fill - 0.1, fill + 0.2)
        for arm in ("as it is", text, "random direction")
        for i in range(lines)
    ]
    names = pd.DataFrame(rows, columns=["steered", "measured", "share", "low", "high"])
    costs = names.rename(columns={"share": "value"})
    return names, pd.concat([costs.assign(what=what) for what in ("right", "perplexity")])


def predicted(lines: int, fill: float) -> pd.DataFrame:
    rows = [
        (success, score, fill, fill - 0.1, fill + 0.2, 0.3)
        for success in ("writes_own_tokens", "names_concept")
        for score in ("output_score", "input_score", "f1")[:lines]
    ]
    return pd.DataFrame(rows, columns=["success", "score", "r", "low", "high", "control"])


def counts(text: str, lines: int, fill: float) -> pd.Series:
    return pd.Series(np.full(lines, fill), index=[name_of(text, i) for i in range(lines)])


def held(text: str, lines: int, fill: float) -> pd.DataFrame:
    rows = [
        (name_of(text, i), name_of(text, language), 3, fill)
        for i in range(lines)
        for language in range(2)
    ]
    return pd.DataFrame(rows, columns=["source", "language", "documents", "tokens"])


def findings(lines: int, fill: float, names=("features", "steps")) -> Findings:
    """Three or more lines have laws too, with an interval from exponent 0.4 to 0.6."""
    flop = 1e9 * 10.0 ** np.arange(lines)
    optima = {
        name: pd.DataFrame({"flop": flop, name: fill, "loss": fill, "left_out": ""})
        for name in names
    }
    for found in optima.values():
        found.loc[found.index >= 3, "left_out"] = "the largest value is best"
    curves = pd.DataFrame({"features": 8, "steps": 10, "flop": flop, "loss": fill})
    curves = curves.assign(low=fill - 0.1, high=fill + 0.2)
    lowest = pd.DataFrame({"flop": flop, "loss": fill})

    def laws(exponent: float) -> dict[str, PowerLaw]:
        return {name: PowerLaw(1.0, exponent, 0.0, 0.9) for name in (*names, "loss")}

    fitted, drawn = (laws(0.5), [laws(0.4), laws(0.6)]) if lines > 2 else ({}, [])
    return Findings(optima, fitted, drawn, "", curves, lowest)


def surveyed(lines: int, fill: float) -> pd.DataFrame:
    rows = [
        (8 * 2**i, measure, fill, fill - 0.1, fill + 0.2)
        for i in range(lines)
        for measure in ("dead_share", "l0", "explained")
    ]
    return pd.DataFrame(rows, columns=["features", "measure", "value", "low", "high"])


def mapped(text: str, lines: int, fill: float) -> pd.DataFrame:
    columns = {"x": fill, "y": fill, "cluster": 0, "sae": text, "feature": 1, "label": text}
    return pd.DataFrame(columns | {"concept": text, "density": 0.1}, index=range(lines))


def kin(text: str, lines: int, fill: float) -> pd.DataFrame:
    columns = {"sae": [f"{text} {i}" for i in range(lines)], "new": fill, "low": fill - 0.1}
    return pd.DataFrame(columns | {"high": fill + 0.1, "control": 0.95})


def estimated(lines: int, fill: float) -> pd.DataFrame:
    return pd.DataFrame({name: [fill] * lines for name in (*ESTIMATES, "ablation")})


def agreed(lines: int, fill: float) -> pd.DataFrame:
    figures = ("pearson", "spearman", "overlap_at_10")
    rows = pd.MultiIndex.from_product([list(ESTIMATES)[:lines], figures])
    return pd.DataFrame({"value": fill, "low": fill - 0.1, "high": fill + 0.2}, index=rows)


def levelled(lines: int, fill: float) -> pd.DataFrame:
    shares = {f"share_of_{score}": fill for score in range(4)}
    return pd.DataFrame({"level": np.arange(lines), **shares})


def arms(lines: int, fill: float) -> dict:
    one = {"value": fill, "low": fill - 0.1, "high": fill + 0.2, "n": 7}
    names = ("matched", "random", "neurons", "random_directions")[:lines]
    tenths = [{"tenth": i + 1, **one} for i in range(lines)]
    by_decile = dict.fromkeys(names, tenths)
    return {**dict.fromkeys(names, one), "above_chance": dict.fromkeys(names, one)} | {
        "by_decile": by_decile
    }


def sensed(text: str, lines: int, fill: float) -> pd.DataFrame:
    columns = {"share": fill, "low": fill - 0.1, "high": fill + 0.2, "control": 0.1, "n": 9}
    return pd.DataFrame({"texts": [name_of(text, i) for i in range(lines)], **columns})


def correlated(lines: int, fill: float) -> pd.DataFrame:
    return pd.DataFrame({"r": [fill] * lines, "r_basis": fill, "r_shuffled": fill})


def weakened(lines: int, fill: float) -> pd.DataFrame:
    return pd.DataFrame({"share": np.arange(lines) / 10, "fvu": fill, "l0": fill})


def fitted(text: str, fill: float) -> pd.DataFrame:
    return pd.DataFrame({"reading": [text, "no scale", "control"], "fvu": fill, "l0": fill})


def labelled(lines: int, fill: float) -> pd.DataFrame:
    columns = {"value": fill, "low": fill - 0.1, "high": fill + 0.2, "n": 9}
    nulls = {"null": 0.1, "null_low": 0.1, "null_high": 0.1}
    measures = ["detection, F1", "intruder found", "told from the nearest"][:lines]
    return pd.DataFrame({"measure": measures, **columns, **nulls})


def tracked(fill: float) -> pd.DataFrame:
    columns = {"rho": [fill, 0.0], "low": [fill - 0.1, -0.1], "high": [fill + 0.2, 0.1]}
    return pd.DataFrame(columns, index=["features", "control"])


# Each figure from (text, lines, fill): hostile or plain names, how many lines, and what fills them.
FIGURES = {
    "training_curves": lambda t, n, v: plots.training_curves(runs(t, 2, n, v)),
    "density_histogram": lambda t, n, v: plots.density_histogram({t: np.full(n, v)}),
    "activation_histogram": lambda t, n, v: plots.activation_histogram(
        np.full(n, v), np.linspace(0, 1, n + 1)
    ),
    "feature_map": lambda t, n, v: plots.feature_map(mapped(t, n, v), "sae"),
    "new_features": lambda t, n, v: plots.new_features(kin(t, n, v)),
    "promoted_tokens": lambda t, n, v: plots.promoted_tokens(promoted(t, n, v)),
    "concept_f1": lambda t, n, v: plots.concept_f1(matches(t, n, v), t),
    "contents": lambda t, n, v: plots.contents(held(t, n, v)),
    "label_counts": lambda t, n, v: plots.label_counts(counts(t, n, v)),
    "dose_response": lambda t, n, v: plots.dose_response(doses(t, n, v), t),
    "detection": lambda t, n, v: plots.detection(np.full(n, v), np.arange(n) % 2 == 0),
    "norm_histogram": lambda t, n, v: plots.norm_histogram(torch.full((n, 5), v)),
    "firing_shares": lambda t, n, v: plots.firing_shares(shares("of the maximum", t, n, v), t),
    "language_shares": lambda t, n, v: plots.language_shares(shares("language", t, n, v), t),
    "search_result": lambda t, n, v: plots.search_result(found(n, v)),
    "neighbours": lambda t, n, v: plots.neighbours(near(t, n, v)),
    "logit_shift": lambda t, n, v: plots.logit_shift(shifts(t, n, v)),
    "side_effects": lambda t, n, v: plots.side_effects(*side_effects(t, n, v)),
    "score_predictions": lambda t, n, v: plots.score_predictions(predicted(n, v)),
    "clamped": lambda t, n, v: plots.clamped(errors(t, n, v), "share of programs"),
    "line_shares": lambda t, n, v: plots.line_shares(shares("line", t, n, v)),
    "scaling_curves": lambda t, n, v: plots.scaling_curves(findings(n, v)),
    "optimal_allocation": lambda t, n, v: plots.optimal_allocation(findings(n, v)),
    "size_survey": lambda t, n, v: plots.size_survey({t: surveyed(n, v)}),
    "attribution_map": lambda t, n, v: plots.attribution_map(
        [name_of(t, i) for i in range(4)], [name_of(t, i) for i in range(n)], np.full((n, 4), v)
    ),
    "estimates_and_ablation": lambda t, n, v: plots.estimates_and_ablation(estimated(n, v)),
    "agreement": lambda t, n, v: plots.agreement(agreed(n, v)),
    "rubric": lambda t, n, v: plots.rubric(
        levelled(n, v), (np.full(n, v), np.linspace(0, 1, n + 1))
    ),
    "specificity_by_level": lambda t, n, v: plots.specificity_by_level(arms(n, v)),
    "specificity_of_arms": lambda t, n, v: plots.specificity_of_arms(arms(n, v)),
    "sensitivity": lambda t, n, v: plots.sensitivity(sensed(t, n, v)),
    "correlations": lambda t, n, v: plots.correlations(correlated(n, v)),
    "label_scores": lambda t, n, v: plots.label_scores(labelled(n, v)),
    "meaning": lambda t, n, v: plots.meaning(tracked(v)),
    "fits": lambda t, n, v: plots.fits(fitted(t, v)),
    "weak_activations": lambda t, n, v: plots.weak_activations(weakened(n, v)),
}
every_figure = pytest.mark.parametrize("make", FIGURES.values(), ids=FIGURES)


def texts_in(value) -> list[str]:
    """All strings of a figure's JSON, keys apart."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in texts_in(part)]


def test_every_figure_of_the_room_is_tested():
    public = {
        name
        for name, value in vars(plots).items()
        if callable(value) and value.__module__.startswith(plots.__name__)
    }
    assert public == set(FIGURES)


@every_figure
@pytest.mark.parametrize(
    ("lines", "fill"), [(3, 0.5), (1, 0.5), (1, 0.0), (0, 0.5), (2, float("nan"))]
)
@pytest.mark.filterwarnings("error")
def test_axes_are_titled_whatever_the_table_holds(make, lines, fill):
    figure = make("name", lines, fill)
    axes = [*figure.select_xaxes(), *figure.select_yaxes()]
    assert len(axes) >= 2
    assert all(axis.title.text or axis.matches for axis in axes)  # or shares another's title
    assert figure.layout.height > 0
    assert "NaN" not in figure.to_json()
    assert go.Figure(json.loads(figure.to_json()))


@every_figure
def test_colours_come_from_the_palette(make):
    figure = json.loads(make("name", 3, 0.5).to_json())
    used = [
        text
        for text in texts_in(figure)
        if re.fullmatch(r"#[0-9a-fA-F]{3,8}|rgba?\(.*\)|hsl.*\(.*\)|white|black|red|blue", text)
    ]
    # plotly's named colour scale for densities is the one exception.
    scale = texts_in(figure["data"][0].get("marker", {}).get("colorscale", []))
    assert used
    assert set(used) <= PALETTE | set(scale)
    assert bool(scale) == (make is FIGURES["search_result"])


@every_figure
def test_no_name_is_read_as_markup_or_as_a_template(make):
    figure = json.loads(make(HOSTILE, 3, 0.5).to_json())
    for text in texts_in(figure):
        assert "<script" not in text
        assert "<b " not in text
        assert "%{customdata} " not in text
        assert "$z" not in text
        assert "\u202e" not in text


@every_figure
def test_names_are_still_there(make):
    figure = json.loads(make("Brücke & 橋", 3, 0.5).to_json())
    nameless = (
        *("activation_histogram", "detection", "norm_histogram", "search_result"),
        *("scaling_curves", "optimal_allocation", "estimates_and_ablation", "agreement"),
        *("rubric", "specificity_by_level", "specificity_of_arms", "correlations"),
        *("weak_activations", "label_scores", "meaning", "score_predictions"),
    )
    if make not in [FIGURES[name] for name in nameless]:
        assert any("Brücke &amp; 橋" in text for text in texts_in(figure))


def assert_interval(trace, value: float, low: float, high: float) -> None:
    np.testing.assert_allclose(trace.y, value)
    np.testing.assert_allclose(np.subtract(trace.y, trace.error_y.arrayminus), low)
    np.testing.assert_allclose(np.add(trace.y, trace.error_y.array), high)
    assert trace.error_y.symmetric is False
    assert trace.error_y.visible is not False


def test_few_counts_have_more_ticks_than_powers_of_ten():
    edges = np.linspace(0, 1, 5)
    near = plots.activation_histogram(np.array([0, 40, 60, 90]), edges)
    far = plots.activation_histogram(np.array([0, 1, 60, 9000]), edges)
    assert (near.layout.yaxis.dtick, far.layout.yaxis.dtick) == ("D2", 1)


def test_label_scores_and_meaning_show_their_null_beside_them():
    null, own = plots.label_scores(labelled(3, 0.5)).data
    np.testing.assert_allclose(own.x - own.error_x.arrayminus, 0.4)
    np.testing.assert_allclose(own.x + own.error_x.array, 0.7)
    assert list(null.x) == [0.1] * 3
    control, features = plots.meaning(tracked(0.5)).data
    assert "null" in control.y[0]
    assert (features.x[0] - features.error_x.arrayminus[0], control.x[0]) == (0.4, 0.0)


def test_intervals_are_drawn_where_a_table_has_them():
    for name in ("firing_shares", "language_shares", "line_shares"):
        bars, control = FIGURES[name]("a", 3, 0.5).data
        assert_interval(bars, 0.5, 0.4, 0.7)
        assert "95 %" in bars.name
        np.testing.assert_array_equal(control.y, 0.1)
    for bars, control in np.reshape(FIGURES["clamped"]("a", 3, 0.5).data, (2, 2)):
        assert_interval(bars, 0.5, 0.4, 0.7)
        np.testing.assert_array_equal(control.y, 0.3)
    rates = [trace for trace in FIGURES["dose_response"]("a", 3, 0.5).data if trace.yaxis == "y"]
    assert [trace.name for trace in rates] == ["feature", "random direction"]
    for trace in rates:
        assert_interval(trace, 0.5, 0.4, 0.7)
        assert list(trace.x) == [0, 1, 2]


def test_every_prediction_has_its_interval_and_its_control():
    for dots, control in np.reshape(FIGURES["score_predictions"]("a", 3, 0.5).data, (2, 2)):
        np.testing.assert_allclose(dots.x, 0.5)
        np.testing.assert_allclose(dots.error_x.array, 0.2)
        np.testing.assert_allclose(dots.error_x.arrayminus, 0.1)
        np.testing.assert_allclose(control.x, 0.3)


def test_side_effects_stand_beside_the_map_of_what_is_named():
    heat, right, perplexity = FIGURES["side_effects"]("a", 3, 0.5).data
    assert list(heat.y[::3]) == ["as it is", "a", "random direction"]
    np.testing.assert_allclose(heat.customdata, [[0.4, 0.7]] * 9)
    for dots in (right, perplexity):
        np.testing.assert_allclose(dots.error_x.array, 0.2)
        assert len(set(dots.marker.color[:6])) == 2  # the unsteered model is grey


def test_what_was_skipped_passes_through():
    skipped = Skipped("no world")
    assert plots.language_shares(skipped, "bridge") is skipped
    assert plots.side_effects(skipped, skipped) is skipped
    assert plots.score_predictions(skipped) is skipped
    assert plots.clamped(skipped, "share") is skipped
    assert plots.scaling_curves(skipped) is skipped
    assert plots.optimal_allocation(skipped) is skipped
    assert plots.new_features(skipped) is skipped


def test_more_runs_than_colours_are_all_drawn():
    count = len(plots.COLOURS) + 2
    curves = plots.training_curves(runs("run", count, 3, 0.5))
    assert len(curves.data) == 4 * count
    assert sum(bool(trace.showlegend) for trace in curves.data) == count
    densities = plots.density_histogram({f"sae {i}": np.full(4, 0.1) for i in range(count)})
    assert len(densities.data) == count
    alone = plots.training_curves(runs("run", 1, 3, 0.5))
    assert not any(trace.showlegend for trace in alone.data)


def test_densities_count_the_features_that_are_never_active():
    [bars] = plots.density_histogram({"topk": np.array([0, 0.01, 0, 0.1, 1, 1e-9])}).data
    at = np.repeat(np.asarray(bars.x), np.asarray(bars.y))
    np.testing.assert_allclose(at, [-6, -2, -1, 0], atol=0.15)
    assert bars.name == "topk (2 of 6 never active)"


def test_detection_tells_the_tokens_of_the_concept_from_the_others():
    values, on_concept = np.arange(1.0, 6.0), np.array([True, False, True, False, False])
    on, off = plots.detection(values, on_concept).data
    assert (list(on.x), list(off.x)) == ([1, 3], [2, 4, 5])
    assert on.bingroup == off.bingroup is not None  # bars that can be compared


def test_the_strongest_stands_on_top():
    table = pd.DataFrame({"token": ["up", "down"], "effect": [2.0, -1.0]})
    [bars] = plots.promoted_tokens(table).data
    assert list(bars.x) == [-1, 2]  # drawn from the bottom
    assert list(bars.marker.color) == [plots.BLUE, plots.ORANGE]
    [bars] = plots.label_counts(pd.Series({"rare": 3, "common": 90})).data
    assert list(bars.y) == ["rare", "common"]
    figure = plots.neighbours(near("a", 2, 0.5).assign(cosine=[0.9, 0.4]))
    assert list(figure.data[0].x) == [0.4, 0.9]
    [line] = figure.layout.shapes
    assert line.x0 == line.x1 == 0.5


def test_the_root_mean_square_is_marked():
    figure = plots.norm_histogram(torch.tensor([[3.0, 4.0], [0.0, 1.0]]))
    assert list(figure.data[0].x) == [5, 1]
    assert figure.layout.shapes[0].x0 == pytest.approx(13**0.5)


def test_a_control_is_drawn_where_the_table_has_one():
    with_control = plots.concept_f1(matches("a", 2, 0.5))
    without = plots.concept_f1(matches("a", 2, 0.5).drop(columns="f1_control"))
    assert len(with_control.data) == 4
    assert [trace.name for trace in without.data] == [
        "current token",
        "best neuron",
        "best feature",
    ]


def test_one_figure_of_a_run_does_not_change_the_next():
    first = plots.training_curves(runs("run", 1, 3, 0.5))
    first.update_layout(height=100).update_xaxes(title="changed")
    second = plots.training_curves(runs("run", 1, 3, 0.5))
    assert second.layout.height > 100
    assert all(axis.title.text == "step" for axis in second.select_xaxes())


def test_scaling_curves_show_each_size_the_envelope_and_the_law_with_its_band():
    [size, lowest, band, law] = plots.scaling_curves(findings(3, 0.5)).data
    assert_interval(size, 0.5, 0.4, 0.7)
    assert (size.name, lowest.name) == ("8 features", "lower envelope")
    assert law.name.startswith("loss ∝ C<sup>0.500</sup> (95 %: 0.4")
    np.testing.assert_allclose(law.y, np.sqrt(law.x))
    halves = np.split(np.log(band.y) / np.log(band.x), 2)
    assert halves[0].min() < halves[0].max() + 1e-9 < halves[1].max()
    assert len(plots.scaling_curves(findings(2, 0.5)).data) == 2  # refused: no law


def test_what_was_left_out_is_drawn_apart_and_the_law_stops_before_it():
    figure = plots.optimal_allocation(findings(5, 0.5, ("learning_rate",)))
    inside, outside, _, law = figure.data
    assert (len(inside.x), len(outside.x)) == (3, 2)
    assert outside.marker.symbol == "circle-open"
    assert (law.x.min(), law.x.max()) == (inside.x.min(), inside.x.max())
    assert figure.layout.yaxis.title.text == "optimal learning rate (log scale)"


def test_the_survey_stands_beside_the_papers_sizes():
    figure = plots.size_survey({"L1": surveyed(2, 0.5)})
    for ours, paper in np.reshape(figure.data, (3, 2)):
        assert_interval(ours, 0.5, 0.4, 0.7)
        assert list(paper.x) == [2**20, 2**22, 2**25]
    assert list(figure.data[1].y) == [0.02, 0.35, 0.65]
