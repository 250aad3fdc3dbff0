"""Presets: the experiments' features and doses, on prompts that they were not chosen on."""

import pandas as pd
import pytest

from saekit.sandbox import world
from saekit.steering import cases, presets
from tests.studies import tiny_study


@pytest.fixture
def study():
    return tiny_study()


def test_the_landmark_is_steered_with_the_feature_that_speaks_for_it(study, monkeypatch):
    detector = type("Detector", (), {"unit": 9})
    monkeypatch.setattr(presets.specificity, "best_feature", lambda *_: detector)
    monkeypatch.setattr(cases, "steering_feature", lambda *arguments: arguments[2] - 4)
    recipe = presets.PRESETS["the landmark takes over"](study)
    assert recipe.doses == {5: 1.0}
    assert recipe.sae == study.sae.fingerprint


def test_code_errors_are_steered_with_what_tells_faulty_programs(study, monkeypatch):
    seen = []

    def contrast(_study, positives, negatives):
        seen.extend((positives, negatives))
        return pd.DataFrame({"feature": [7, 8]})

    monkeypatch.setattr(presets, "contrast", contrast)
    recipe = presets.PRESETS["an error that is not there"](study)
    assert recipe.doses == {7: 1.0}
    assert recipe.prompt not in {*seen[0], *seen[1]}
    assert recipe.prompt == world.questions("code_result", 1, presets.TRIED_ON)[0].prompt
    assert seen[0] == cases.prompts_of("code_error", 100, presets.CHOSEN_ON)
