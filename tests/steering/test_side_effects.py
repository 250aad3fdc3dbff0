"""Side effects: every arm is asked the same, and what is counted is what was written."""

import numpy as np
import pandas as pd
import pytest
import torch

from saekit.sandbox import world
from saekit.steering import cases, clamp, random_direction, side_effects
from saekit.study import Skipped
from tests.studies import tiny_study

CLAMPS = pd.DataFrame(
    {"concept": ["Eiffel Tower", "Colosseum"], "feature": [0, 0], "times_maximum": [1.0, 3.0]}
)


@pytest.fixture
def study():
    study = tiny_study()
    study.knows_world = True
    return study


@pytest.fixture
def clamps(study):
    alive = np.flatnonzero(np.asarray(study.index.density) > 0)[:2]
    return CLAMPS.assign(feature=alive)


def test_arms_are_the_clamps_and_a_random_direction_as_long_as_they_are_on_average(study, clamps):
    arms = side_effects.arms(study, clamps)
    assert list(arms) == ["as it is", "Eiffel Tower", "Colosseum", "random direction"]
    assert arms["as it is"] is None
    doses = clamps["times_maximum"].to_numpy() * study.index.maximum[clamps["feature"]]
    x = torch.randn(1, 5, study.model.d_model, generator=torch.Generator().manual_seed(0))
    for name, feature, dose in zip(clamps["concept"], clamps["feature"], doses, strict=True):
        expected = clamp(study.sae, {int(feature): float(dose)})(x)
        torch.testing.assert_close(arms[name](x), expected)
    moved = (arms["random direction"](x) - x) * study.sae.scale
    expected = float(np.mean(doses)) * random_direction(study.sae).expand_as(x)
    torch.testing.assert_close(moved, expected, rtol=1e-4, atol=1e-4)


def test_names_are_counted_by_arm_and_concept(study, clamps, monkeypatch):
    monkeypatch.setattr(side_effects, "arms", lambda *_: {"as it is": None, "Colosseum": "up"})
    asked = []

    def write(_model, _site, edit, prompts, **_options):
        asked.append(list(prompts))
        said = " the Colosseum." if edit else " the Eiffel Tower, or the colosseums"
        return [said if number % 4 else " nothing" for number in range(len(prompts))]

    monkeypatch.setattr(side_effects, "steered_texts", write)
    table = side_effects.names(study, clamps, texts=8).set_index(["steered", "measured"])
    assert table.loc[("as it is", "Eiffel Tower"), "share"] == 0.75
    assert table.loc[("as it is", "Colosseum"), "share"] == 0
    assert table.loc[("Colosseum", "Colosseum"), "share"] == 0.75
    line = table.loc[("Colosseum", "Colosseum")]
    assert 0 <= line["low"] <= 0.75 <= line["high"] <= 1
    assert (table["n"] == 8).all()
    assert asked[0] == asked[1]
    words = world.concepts()["landmark"].words
    assert not any(word in prompt for word in words for prompt in asked[0])


def test_costs_are_answers_and_perplexity_under_each_arm(study, monkeypatch):
    shift = clamp(study.sae, {0: 30.0})
    monkeypatch.setattr(side_effects, "arms", lambda *_: {"as it is": None, "steered": shift})
    monkeypatch.setattr(side_effects, "UNRELATED", ("one_hop",))
    questions = world.questions("one_hop", 3, cases.TRIED_ON)
    answers = {question.prompt: question.answer for question in questions}

    def write(_model, _site, edit, prompts, **_options):
        return [answers[prompt] if edit is None else " no" for prompt in prompts]

    monkeypatch.setattr(side_effects, "steered_texts", write)
    texts = ["the old bridge", "red boat passes below the bay"]
    monkeypatch.setattr(
        world, "documents", lambda *_: [world.Document(text, (), "", "en") for text in texts]
    )
    table = side_effects.costs(study, CLAMPS, texts=6).set_index(["steered", "what"])
    assert table.loc[("as it is", "right"), "value"] == 1
    assert table.loc[("steered", "right"), "value"] == 0
    for arm, edit in (("as it is", None), ("steered", shift)):
        nats = []
        for text in texts:
            batch = study.model.tokenize(text)
            logits = study.model.run(batch, {study.site: edit} if edit else None)[0, :-1]
            nats.append(float(torch.nn.functional.cross_entropy(logits, batch.ids[0, 1:])))
        line = table.loc[(arm, "perplexity")]
        assert line["value"] == pytest.approx(np.exp(np.mean(nats)), rel=1e-4)
        assert line["low"] <= line["value"] <= line["high"]


def test_feature_and_dose_are_those_that_name_the_landmark_most(study, monkeypatch):
    monkeypatch.setattr(side_effects, "DOCUMENTS", 60)
    monkeypatch.setattr(cases, "speaking_for", lambda *_: (8, 3, 5, 1))
    monkeypatch.setattr(
        side_effects.specificity, "best_feature", lambda *_: type("Detector", (), {"unit": 9})
    )
    seen = []

    def choose(_study, trials):
        seen.append([trial.chosen_on[0].up for trial in trials])
        return 0.75, trials[1], 2.0

    monkeypatch.setattr(side_effects, "choose", choose)
    table = side_effects.choose_clamps(study, ["Eiffel Tower"], prompts=4)
    assert seen == [[(8,), (3,), (5,), (9,)]]
    assert table.to_dict("records") == [
        {"concept": "Eiffel Tower", "feature": 3, "times_maximum": 2.0, "rate_where_chosen": 0.75}
    ]


def test_another_world_is_skipped():
    study = tiny_study()
    clamps = side_effects.choose_clamps(study)
    assert isinstance(clamps, Skipped)
    assert isinstance(side_effects.names(study, clamps), Skipped)
    assert isinstance(side_effects.costs(study, clamps), Skipped)
