"""The two code-error clamps with a model whose answers are known beforehand."""

import numpy as np
import pandas as pd
import pytest

from saekit import steering
from saekit.index import Index
from saekit.sandbox import world
from saekit.steering import Dose, code_errors
from saekit.study import Skipped, Study
from tests.steering.sessions import run
from tests.studies import tiny_study

UP, DOWN = code_errors.UP, code_errors.DOWN


@pytest.fixture(scope="module")
def tiny():
    study = tiny_study()
    study.index = Index.build(study.model, study.site, study.sae, study.corpus)
    return study


@pytest.fixture
def obedient(tiny, monkeypatch):
    """A study, its code-error feature, and every call of a model that obeys its edits.

    As it is it answers rightly; clamped up it fails on nine of ten programs; clamped to or below
    zero it gives a number on four of five and falls apart on the others.
    """
    study = Study("known", tiny.model, tiny.site, knows_world=True)
    study.corpus, study.sae, study.index = tiny.corpus, tiny.sae, tiny.index
    feature, calls = int(tiny.index.density.argmax()), []
    monkeypatch.setattr(
        code_errors, "contrast", lambda *_: pd.DataFrame({"feature": [feature, feature + 1]})
    )
    monkeypatch.setattr(steering, "clamp", lambda _sae, values: ("clamp", values[feature]))
    monkeypatch.setattr(steering, "add", lambda _sae, _direction, amount: ("add", amount))
    faulty = {question.prompt for question in world.questions("code_error", 20, seed=5)}

    def write(_model, _site, edit, prompts, **_options):
        calls.append(edit)
        texts = []
        for i, prompt in enumerate(prompts):
            text = "Traceback (most" if prompt in faulty else "-7\n>>> x"
            if edit and edit[0] == "clamp" and edit[1] > 0:
                text = "Traceback (most" if i % 10 else "12 Traceback"
            elif edit and edit[0] == "clamp":
                text = "12\n" if i % 5 else "12 12 12"
            texts.append(text)
        return texts

    monkeypatch.setattr(steering, "steered_texts", write)
    return study, feature, calls


def test_both_clamps_are_counted_at_every_dose(obedient):
    study, feature, calls = obedient
    table = code_errors.steer(study, programs=20)
    assert (table["feature"] == feature).all()
    assert (table["n"] == 20).all()
    up, down = (table[table["experiment"] == name] for name in (UP, DOWN))
    assert len(up) + len(down) == len(table)
    assert up["clamped at"].tolist() == ["as it is", "1 × max", "2 × max", "3 × max"]
    assert down["clamped at"].tolist() == [
        "as it is",
        "0 × max",
        "-1 × max",
        "-2 × max",
        "-5 × max",
    ]
    assert up["rate"].tolist() == [0, *[0.9] * 3]
    assert down["rate"].tolist() == [0, *[0.8] * 4]
    assert (table["control"] == 0).all()
    inside = table[table["rate"] > 0]
    assert (inside["low"] < inside["rate"]).all()
    assert (inside["rate"] < inside["high"]).all()
    maximum = float(study.index.maximum[feature])
    expected = []
    for doses in (code_errors.UP_DOSES, code_errors.DOWN_DOSES):
        expected.append(None)
        for times in doses:
            value = Dose.of_maximum(study.sae, maximum, times).activation
            expected += [("clamp", value), ("add", value)]
    assert calls == expected
    np.testing.assert_allclose(up["share_of_norm"], maximum * np.arange(4) / 24**0.5)


def test_texts_stand_beside_what_python_says(obedient):
    table = code_errors.texts(obedient[0], count=2)
    truth = [q for kind in ("code_result", "code_error") for q in world.questions(kind, 2, seed=5)]
    assert table["program"].tolist() == [question.prompt for question in truth]
    assert table["Python says"].tolist() == [question.answer for question in truth]
    assert table["clamped at"].tolist() == ["1 × max"] * 2 + ["-1 × max"] * 2
    assert table["the model says"].str.match("Traceback|12").all()


def test_the_feature_is_chosen_on_other_programs_than_it_is_tried_on():
    for kind in ("code_error", "code_result"):
        chosen, tried = (
            {question.prompt for question in world.questions(kind, 100, seed=seed)}
            for seed in (code_errors.CHOSEN_ON, code_errors.TRIED_ON)
        )
        assert len(chosen & tried) <= 5


def test_without_the_world_there_is_no_experiment(tiny):
    for function in (code_errors.search, code_errors.steer, code_errors.rewrite):
        assert isinstance(function(tiny), Skipped)


@pytest.mark.parametrize("what", [code_errors.BARE, code_errors.EXPLAINED])
def test_a_repaired_line_runs_and_the_faulty_one_does_not(what):
    for prompt, right in code_errors.repairs(30, 2, what):
        session, faulty = prompt.removesuffix(">>>").split("Traceback")[0].rsplit(">>> ", 1)
        with pytest.raises(NameError):
            run(f"{session}>>> {faulty}")
        run(f"{session}>>>{right}")
        assert ("Traceback" in prompt) == (what == code_errors.EXPLAINED)


def test_a_repair_wants_the_right_line(tiny, monkeypatch):
    monkeypatch.setattr(code_errors, "search", lambda _: pd.DataFrame({"feature": [5, 6, 7]}))
    monkeypatch.setattr(code_errors, "speaking_for", lambda _study, asked: (1, 2, 3, 4))
    found = code_errors.repair(tiny, code_errors.BARE, count=20)
    ups = [trial.tried_on[0].up for trial in found]
    assert ups == [(5,), (6,), (1,), (1, 2, 3), (1, 2, 3, 4)]
    assert [trial.last_only for trial in found] == [False, False, True, True, True]
    assert max(found[0].doses) == 0 < min(found[2].doses)
    asked = [*found[0].chosen_on, *found[0].tried_on]
    rights = code_errors.repairs(80, code_errors.TRIED_ON, code_errors.BARE)
    for case, (prompt, right) in zip(asked, rights, strict=True):
        assert case.prompt == prompt
        assert case.wanted(f"{right}>>> ")
        assert not case.wanted(" def f(x, y):\n")
