"""Figures of attribution: cells, signs and intervals are those of the tables."""

import numpy as np
import pandas as pd
import pytest

from saekit import plots
from saekit.plots.attribution import LABELS, NAMES

TOKENS = ["<b>", " the", "\n", "$x$ %{y}"]
GRID = np.array([[0.0, 2.0, 0.0, -0.5], [0.0, 0.0, 0.25, 0.0]])


def test_the_first_feature_of_the_map_stands_on_top_and_cells_know_their_row():
    figure = plots.attribution_map(TOKENS, ["7 first", "3 second"], GRID)
    [cells] = figure.data
    np.testing.assert_array_equal(cells.z, GRID[::-1])
    np.testing.assert_array_equal(cells.customdata, [[1] * 4, [0] * 4])
    assert figure.layout.yaxis.ticktext == ("3 second", "7 first")
    assert list(figure.layout.yaxis.tickvals) == [0, 1]
    assert (cells.zmin, cells.zmax) == (-2, 2)  # so that nothing at all has the middle colour
    ends = [colour for _, colour in cells.colorscale]
    assert (ends[0], ends[2]) == (plots.BLUE, plots.ORANGE)
    shown = ("0 &lt;b&gt;", "1  the", "2 ⏎", "3 &#36;x&#36; &#37;{y}")
    assert figure.layout.xaxis.ticktext == shown
    assert tuple(cells.text[0]) == shown


@pytest.mark.parametrize("width", [LABELS, LABELS + 1, 5 * LABELS])
def test_of_many_tokens_those_are_labelled_where_most_lies(width):
    grid = np.zeros((3, width))
    grid[1, 17], grid[2, width - 1] = -1, 0.5
    figure = plots.attribution_map(["a"] * width, ["1", "2", "3"], grid)
    places = list(figure.layout.xaxis.tickvals)
    assert len(places) <= LABELS
    assert {17, width - 1} <= set(places)
    assert min(np.diff(places)) >= width / LABELS
    assert figure.layout.xaxis.ticktext == tuple(f"{place} a" for place in places)
    assert len(figure.data[0].text[0]) == width  # hovered, every token has its name


def test_a_map_of_nothing_can_be_drawn():
    figure = plots.attribution_map([], [], np.zeros((0, 0)))
    assert (figure.data[0].zmin, figure.data[0].zmax) == (-1, 1)


def test_each_estimate_stands_beside_ablation():
    table = pd.DataFrame({name: [place, 1.0] for place, name in enumerate(NAMES)})
    table["ablation"] = [0.1, 0.2]
    figure = plots.estimates_and_ablation(table)
    assert len(figure.data) == len(NAMES)
    for place, dots in enumerate(figure.data):
        assert list(dots.x) == [place, 1]
        assert list(dots.y) == [0.1, 0.2]
    colours = [dots.marker.color for dots in figure.data]
    assert colours == [plots.BLUE] * (len(NAMES) - 1) + [plots.GREY]
    some = plots.estimates_and_ablation(table[["attribution", "ablation"]])
    assert len(some.data) == 1


def test_agreement_has_its_intervals_and_the_control_is_grey():
    figures = ("pearson", "spearman", "overlap_at_10")
    rows = pd.MultiIndex.from_product([NAMES, figures])
    value = np.arange(len(rows)) / len(rows)
    table = pd.DataFrame({"value": value, "low": value - 0.1, "high": value + 0.2}, index=rows)
    figure = plots.agreement(table)
    assert len(figure.data) == len(figures)
    for name, dots in zip(figures, figure.data, strict=True):
        lines = table.xs(name, level=1)
        assert list(dots.y) == [NAMES[estimate] for estimate in lines.index[::-1]]
        np.testing.assert_allclose(dots.x, lines["value"][::-1])
        np.testing.assert_allclose(dots.error_x.arrayminus, 0.1)
        np.testing.assert_allclose(dots.error_x.array, 0.2)
        assert dots.marker.color == (plots.GREY, *[plots.ORANGE] * (len(NAMES) - 1))
