"""Figures of specificity: what is drawn is what was measured."""

import numpy as np
import pandas as pd
import pytest

from saekit import plots
from saekit.study import Skipped

FIGURE = {"value": 1.5, "low": 1.2, "high": 1.9, "n": 40}


@pytest.fixture
def figures():
    arms = ("matched", "random", "neurons", "frozen_decoder")
    levels = [dict(FIGURE, value=1 + i / 10, tenth=i + 1) for i in range(10)]
    return {
        **dict.fromkeys(arms, FIGURE),
        "above_chance": dict.fromkeys(arms, FIGURE),
        "by_decile": dict.fromkeys(arms, levels),
    }


def test_the_rubric_is_stacked_over_the_histogram():
    table = pd.DataFrame(
        {"level": [0, 4, 9], **{f"share_of_{score}": [0.25] * 3 for score in range(4)}}
    )
    counts, edges = np.array([5, 3, 1, 0, 2]), np.linspace(0, 7.5, 6)
    figure = plots.rubric(table, (counts, edges))
    assert [bar.name for bar in figure.data[:4]] == [f"score {score}" for score in range(4)]
    np.testing.assert_allclose(figure.data[0].x, [0.375, 3.375, 7.125])
    np.testing.assert_allclose(figure.data[4].y, counts)
    assert figure.layout.barmode == "stack"


def test_every_arm_is_drawn_with_its_interval(figures):
    lines = plots.specificity_by_level(figures)
    assert {line.name for line in lines.data} == {
        "matched features", "random features", "neurons", "null: frozen random decoder"
    }  # fmt: skip
    np.testing.assert_allclose(lines.data[0].error_y.array, 1.9 - (1 + np.arange(10) / 10))
    dots = plots.specificity_of_arms(figures)
    np.testing.assert_allclose(dots.data[0].error_x.arrayminus, [0.3] * 4)
    assert len(dots.data) == 2


def test_decoys_are_grey_and_the_control_is_there():
    table = pd.DataFrame(
        {"texts": ["named, English", "decoy: <b>x"], "share": [0.9, 0.2], "low": [0.8, 0.1],
         "high": [1.0, 0.3], "control": [0.05, 0.06], "n": [100, 30]}
    )  # fmt: skip
    bars, diamonds = plots.sensitivity(table).data
    assert bars.x.tolist() == [0.2, 0.9]
    assert bars.marker.color.tolist()[0] != bars.marker.color.tolist()[1]
    assert diamonds.x.tolist() == [0.06, 0.05]
    assert "<b>" not in bars.y[0]
    skipped = Skipped("no truth")
    assert plots.sensitivity(skipped) is skipped


def test_correlations_are_cumulative_shares():
    table = pd.DataFrame({"r": [-0.5, 0.1, np.nan], "r_basis": [0.2, 0.3, 0.4], "r_shuffled": 0.05})
    lines = plots.correlations(table).data
    assert lines[0].x.tolist() == [0.1, 0.5]
    assert lines[0].y.tolist() == [0.5, 1.0]
    assert len(lines) == 3


def test_weak_activations_show_error_and_sparsity():
    table = pd.DataFrame({"share": [0, 0.1], "fvu": [0.1, 0.2], "l0": [16.0, 9.0]})
    error, active = plots.weak_activations(table).data
    assert error.y.tolist() == [0.1, 0.2]
    assert active.y.tolist() == [16.0, 9.0]
