"""Figures of completeness: titles, palette, intervals, nulls in grey, nothing unescaped."""

import json

import numpy as np
import pandas as pd
import pytest

from saekit import completeness as kit
from saekit import plots
from saekit.plots import completeness as drawn
from saekit.study import Skipped
from tests.test_plots import HOSTILE, PALETTE, texts_in

NULL = "null: random"


def words(text: str, count: int, frequency: float = 1e-4) -> pd.DataFrame:
    names = pd.Index([f"{text}{i}" for i in range(count)], name="word")
    usefulness = np.resize([0.05, 0.5, 0.95], count)
    return pd.DataFrame(
        {"frequency": frequency * 2.0 ** np.arange(count), "usefulness": usefulness}, names
    )


def table(text: str, count: int, share: float = 0.5) -> pd.DataFrame:
    """A line a word and SAE: every SAE has the more frequent words."""
    lines = words(text, count).reset_index()
    present = np.arange(count) >= (1 - share) * count
    lines = lines.assign(f1=0.9 * present, present=present, by_prompt=present)
    saes = {f"{text}a": 8, f"{text}b": 64, f"{NULL}{text}": 8}
    tables = [lines.assign(sae=name, alive=alive) for name, alive in saes.items()]
    tables[-1]["present"] = False
    return pd.concat(tables, ignore_index=True)


def probed(count: int) -> pd.DataFrame:
    return pd.DataFrame({"frequency": 1e-4 * 2.0 ** np.arange(count), "f1": 0.9})


def followed(text: str, count: int, fill: float) -> pd.DataFrame:
    lines = [
        (f"{sae}{text}", f"{predictor}{text}", fill, fill - 0.5, fill + 1, 1.0, beside)
        for beside in ("usefulness", "loss saved")
        for sae in ("a", NULL)
        for predictor in range(count)
    ]
    names = ["sae", "predictor", "value", "low", "high", "fitted", "beside"]
    return pd.DataFrame(lines, columns=names)


def curves(lines: pd.DataFrame) -> dict[str, kit.Curve]:
    return kit.curves(lines, draws=20) if len(lines) else {}


FIGURES = {
    "word_frequencies": lambda t, n: drawn.word_frequencies(words(t, n)),
    "word_scores": lambda t, n: drawn.word_scores(table(t, n)),
    "presence": lambda t, n: drawn.presence(table(t, n), curves(table(t, n)), "present", probed(n)),
    "rescaled": lambda t, n: drawn.rescaled(table(t, n), curves(table(t, n))),
    "usefulness": lambda t, n: drawn.usefulness(table(t, n)),
    "what_it_follows": lambda t, n: drawn.what_it_follows(followed(t, n, 0.5)),
}
every_figure = pytest.mark.parametrize("make", FIGURES.values(), ids=FIGURES)


def test_every_figure_of_the_module_is_tested():
    public = {
        name
        for name, value in vars(drawn).items()
        if getattr(value, "__module__", "") == drawn.__name__ and not name.startswith("_")
    }
    assert public == set(FIGURES)


@every_figure
@pytest.mark.parametrize("count", [12, 3, 1, 0])
@pytest.mark.filterwarnings("error")
def test_axes_are_titled_however_many_words_there_are(make, count):
    figure = make("name", count)
    assert all(axis.title.text for axis in figure.select_xaxes())
    # Panels that share an axis have its title once, on the left.
    assert all(
        axis.title.text for axis in figure.select_yaxes() if axis.showticklabels is not False
    )
    assert "NaN" not in figure.to_json()
    assert "Infinity" not in figure.to_json()


@every_figure
def test_colours_come_from_the_palette(make):
    texts = texts_in(json.loads(make("name", 12).to_json()))
    used = {text for text in texts if text.startswith(("#", "rgb", "hsl"))}
    assert used
    assert used <= PALETTE


@every_figure
def test_no_name_is_read_as_markup_or_as_a_template(make):
    for text in texts_in(json.loads(make(HOSTILE, 12).to_json())):
        assert "<script" not in text
        assert "<b " not in text
        assert "%{customdata} " not in text
        assert "\u202e" not in text
    names = texts_in(json.loads(make("Brücke & 橋", 12).to_json()))
    assert any("Brücke &amp; 橋" in text for text in names)


def test_the_null_is_grey_and_in_the_same_figure():
    for name in ("word_scores", "presence", "rescaled", "what_it_follows"):
        figure = FIGURES[name]("", 12)
        grey = [trace for trace in figure.data if trace.marker.color == plots.GREY]
        assert grey, name
        colours = {trace.marker.color for trace in figure.data}
        assert plots.BLUE in colours, name


def test_presence_is_drawn_with_its_intervals():
    lines = table("", 12)
    figure = drawn.presence(lines, curves(lines), "present", probed(12))
    dots = {trace.name: trace for trace in figure.data if trace.showlegend is not False}
    assert list(dots) == ["a", "b", NULL, "linear probe"]
    for trace in dots.values():
        assert trace.error_y.symmetric is False
        assert (np.add(trace.y, trace.error_y.array) <= 1 + 1e-9).all()
        assert (np.subtract(trace.y, trace.error_y.arrayminus) >= -1e-9).all()
    assert list(dots[NULL].y) == [0] * 8
    # Dots of one bin stand a little apart.
    np.testing.assert_allclose(dots["b"].x / dots["a"].x, 10**drawn.DODGE)
    assert 0.5 in [shape.y0 for shape in figure.layout.shapes]


def test_the_half_point_is_drawn_only_among_the_words_frequencies():
    lines = table("", 12)
    found = curves(lines)

    def bars(curve: kit.Curve) -> int:
        figure = drawn.presence(lines[lines["sae"] == "a"], {"a": curve})
        return sum(list(trace.y) == [0.5, 0.5, 0.5] for trace in figure.data)

    assert bars(found["a"]) == 1
    beyond = kit.Curve(found["a"].coefficients, 3.0, found["a"].drawn, 8)
    assert bars(beyond) == 0


def test_rescaled_is_the_same_curve_times_the_living_features():
    lines = table("", 12)
    plain, rescaled = (draw(lines, curves(lines)) for draw in (drawn.presence, drawn.rescaled))
    alive = {"a": 8, "b": 64, NULL: 8}
    bins = [{t.name: t for t in f.data if t.showlegend is not False} for f in (plain, rescaled)]
    for i, (name, count) in enumerate(alive.items()):
        np.testing.assert_allclose(bins[1][name].y, bins[0][name].y)
        apart = 10 ** (drawn.DODGE * i)
        np.testing.assert_allclose(bins[1][name].x, bins[0][name].x * count / apart)
    assert [shape.x0 for shape in rescaled.layout.shapes if shape.x0 == shape.x1] == [1]


def test_useful_words_stand_apart_in_each_panel():
    lines = table("", 12)
    lines = lines[lines["usefulness"] != kit.COUPLED]
    figure = drawn.usefulness(lines, bins=2)
    assert [trace.marker.color for trace in figure.data] == [plots.ORANGE, plots.BLUE] * 3
    assert sum(trace.showlegend for trace in figure.data) == 2
    assert sum(sum(trace.customdata) for trace in figure.data) == len(lines)


def test_causes_without_an_interval_have_no_dot():
    lines = followed("", 2, 0.5)
    lines.loc[0, ["low", "high"]] = np.nan
    figure = drawn.what_it_follows(lines)
    first, *others = figure.data
    assert len(first.x) == 1
    assert all(len(trace.x) == 2 for trace in others)
    np.testing.assert_allclose(np.subtract(others[0].x, others[0].error_x.arrayminus), 0)
    np.testing.assert_allclose(np.add(others[0].x, others[0].error_x.array), 1.5)


def test_what_was_skipped_passes_through():
    skipped = Skipped("no world")
    assert drawn.usefulness(skipped) is skipped
    assert drawn.what_it_follows(skipped) is skipped
