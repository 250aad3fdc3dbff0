"""Calls of functions that add or multiply: what Python says of them, and what is counted."""

import numpy as np
import pandas as pd
import pytest

from saekit import specificity
from saekit.sandbox.topics.code_functions import SILENT
from saekit.steering import arithmetic
from saekit.study import Skipped
from tests.steering.sessions import run
from tests.studies import tiny_study

VALUES = {
    arithmetic.ADDS: int.__add__,
    arithmetic.CALLS_ADDS: int.__add__,
    arithmetic.SUM: int.__add__,
    arithmetic.MULTIPLIES: int.__mul__,
    arithmetic.CALLS_MULTIPLIES: int.__mul__,
    arithmetic.BESIDE: int.__mul__,
    arithmetic.SUBTRACTS: int.__sub__,
}


@pytest.fixture
def study():
    found = tiny_study()
    found.knows_world = True
    return found


@pytest.mark.parametrize("kind", VALUES)
def test_python_finds_the_value_that_a_line_stands_for(kind):
    calls = arithmetic.calls(kind, 30, seed=1)
    assert len({call.prompt for call in calls}) == 30
    for call in calls:
        assert run(call.prompt) == VALUES[kind](call.a, call.b)
        if kind != arithmetic.SUM:
            assert call.prompt.splitlines()[-1].split()[1].split("(")[0] in SILENT


def test_a_function_that_calls_an_adder_has_no_plus_sign_of_its_own():
    for call in arithmetic.calls(arithmetic.CALLS_ADDS, 30, seed=2):
        called = call.prompt.splitlines()[-1].split()[1].split("(")[0]
        body = call.prompt.split(f"def {called}(")[1].split("\n...\n")[0]
        assert "+" not in body
        assert "sum" not in body


def test_other_code_ends_before_a_value():
    for call in arithmetic.calls(arithmetic.OTHER, 30, seed=3):
        assert call.prompt.splitlines()[-1].startswith(">>> ")
        assert "def " not in call.prompt


def test_calls_to_choose_on_and_to_try_on_differ():
    trial = arithmetic._trial((1,), ())
    chosen, tried = ({case.prompt for case in side} for side in (trial.chosen_on, trial.tried_on))
    assert (len(chosen), len(tried)) == (60, 200)
    assert not chosen & tried


def test_the_sum_is_wanted_in_the_place_of_the_product():
    cases = arithmetic.sums((4, 7), (7, 9), 40, seed=4)
    assert len(cases) == 40
    for case in cases:
        a, b = (int(n) for n in case.prompt.splitlines()[-1].split("(")[1].rstrip(")").split(", "))
        assert (case.up, case.down) == ((4, 7), (9,))
        assert case.wanted(f"{a + b}\n>>> ")
        assert not case.wanted(f"{a * b}\n>>> ")
        assert not case.wanted(f"{a + b}0\n")


@pytest.mark.parametrize("kind", [arithmetic.ADDS, arithmetic.MULTIPLIES])
def test_sum_and_product_are_told_apart_by_their_first_digit(study, monkeypatch, kind):
    asked = []
    monkeypatch.setattr(arithmetic, "speaking_for", lambda _, found: asked.extend(found))
    arithmetic.speaking(study, kind)
    assert len(asked) > 40
    for prompt, own, other in asked:
        assert own[0] != other[0]
        assert run(prompt) == int(own)


def test_firing_is_counted_at_the_end_of_each_kind_of_line(study, monkeypatch):
    control = specificity.of_like_density(study.index, 5)

    def codes(_study, prompts):
        found = np.zeros((len(prompts), study.sae.n_features))
        found[:, 5] = ["+" in prompt for prompt in prompts]
        found[: len(prompts) // 4, control] = 1
        return found

    monkeypatch.setattr(arithmetic, "last_codes", codes)
    monkeypatch.setattr(arithmetic, "search", lambda _: pd.DataFrame({"feature": [5, 3]}))
    table = arithmetic.firing(study, count=8).set_index("line")
    assert table.loc[arithmetic.SUM, ["share", "low", "high"]].tolist() == [1, 1, 1]
    assert table.loc[arithmetic.MULTIPLIES, "share"] == 0
    assert (table["control"] == 0.25).all()
    assert (table["n"] == 8).all()


def test_each_experiment_is_tried_on_calls_that_it_was_not_chosen_on(study, monkeypatch):
    table = pd.DataFrame({"feature": [3, 8, 9, 10, 11, 12]})
    monkeypatch.setattr(arithmetic, "search", lambda _: table)
    speaking = {arithmetic.ADDS: (8, 4, 2), arithmetic.MULTIPLIES: (4, 6, 7, 1)}
    monkeypatch.setattr(arithmetic, "speaking", lambda _, kind: speaking[kind])
    alone = [trial.tried_on[0].up for trial in arithmetic.addition(study)]
    assert alone == [(3,), (8,), (9,), (10,), (11,), (4,), (2,)]
    together = [trial.tried_on[0] for trial in arithmetic.addition_swap(study)]
    assert [(case.up, case.down) for case in together] == [
        ((8,), (4, 6, 7)),
        ((4,), (6, 7)),
        ((2,), (4, 6, 7)),
        ((8, 4), (6, 7)),
        ((8, 4, 2), (6, 7)),
    ]
    monkeypatch.setattr(arithmetic, "choose", lambda _, trials: (0.5, trials[5], 2.0))
    monkeypatch.setattr(
        arithmetic,
        "ladder",
        lambda _, name, trial: pd.DataFrame(
            [(name, trial.tried_on[0].up, len(trial.tried_on))], columns=["name", "up", "n"]
        ),
    )
    lines = arithmetic.steer(study, count=20)
    assert lines["up"].tolist() == [(3,), (4,), (8, 4, 2)]
    assert (lines["n"] == 20).all()


def test_without_the_world_there_is_no_experiment():
    for function in (arithmetic.search, arithmetic.firing, arithmetic.steer):
        assert isinstance(function(tiny_study()), Skipped)
