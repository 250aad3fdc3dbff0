"""The cases of the experiments: other states and feelings, openings, features that speak."""

import numpy as np
import pytest

from saekit.attribution import Contrast, attribute, logit_differences
from saekit.sandbox import world
from saekit.sandbox.topics.people_table import CAPITALS, HOMES, PLAYERS
from saekit.steering import cases
from tests.studies import tiny_study


def test_sets_are_single_features_and_the_first_few_together():
    assert cases.sets_of([4, 2, 9]) == [(4,), (2,), (9,), (4, 2), (4, 2, 9)]


def test_openings_say_nothing_of_landmarks():
    found = cases.openings(40, seed=3)
    assert len(set(found)) == 40
    assert all(len(text.split()) == 5 for text in found)
    words = world.concepts()[cases.LANDMARK].words
    assert not any(word.lower() in text.lower() for word in words for text in found)


def test_texts_are_cut_where_the_landmark_is_about_to_be_named(monkeypatch):
    monkeypatch.setattr(cases, "MOST_PROMPTS", 5)
    words = world.concepts()[cases.LANDMARK].words
    found = cases.before_mentions(cases.LANDMARK)
    assert len(found) == 5
    for before, name in found:
        assert name.strip() in words
        assert not before.endswith(" ")


def test_a_swap_is_always_to_another_feeling():
    asked = {f"prompt {i}": (("sadness", "fear", "pride")[i % 3], " x.") for i in range(12)}
    features = {"sadness": (1, 2), "fear": (2, 5), "anger": (8,)}
    found = cases.swaps(asked, features, 100)
    assert len(found) == 8  # nothing is known of pride
    for one in found:
        felt = asked[one.prompt][0]
        assert one.up != features[felt]
        assert not set(one.up) & set(one.down)
        assert set(one.down) <= set(features[felt])
        [other] = [name for name, held in features.items() if held == one.up]
        word = {"sadness": " triste.", "fear": " afraid", "anger": " wütend"}[other]
        assert one.wanted(word)
        assert not one.wanted(" proud")
    assert len(cases.swaps(asked, features, 3)) == 3


def test_a_two_hop_swap_wants_the_capital_of_the_other_state():
    features = {state: (number,) for number, state in enumerate(CAPITALS)}
    names = list(PLAYERS)
    questions = [
        world.Question(f"{names[0]} lives here. The capital of {player} is", " x", "", True)
        for player in names[1:9]
    ]
    found = cases.another_state(questions, features)
    assert len(found) == len(questions)
    for player, one in zip(names[1:9], found, strict=True):
        own = HOMES[player].state
        assert one.down == features[own]
        [other] = [state for state, held in features.items() if held == one.up]
        assert other != own
        assert one.wanted(f" {CAPITALS[other]}.")
        assert not one.wanted(f" {CAPITALS[own]}.")
    shared = dict.fromkeys(CAPITALS, (1,))
    assert cases.another_state(questions, shared) == []


@pytest.mark.parametrize("last_only", [True, False])
def test_features_that_speak_for_an_answer_are_those_of_the_highest_attribution(last_only):
    study = tiny_study()
    asked = [("the old bridge", " red"), ("sum is", " boat"), ("bay Paris", " red")]
    total = np.zeros(study.sae.n_features)
    for prompt, answer in asked:
        batch = study.model.tokenize(prompt)
        metric = logit_differences(study.model, [Contrast(prompt, answer)])
        table = attribute(study.model, {study.site: study.sae}, batch, metric)
        for line in table.itertuples():
            if not last_only or line.position == batch.ids.shape[1] - 1:
                total[line.feature] += line.attribution
    found = cases.speaking_for(study, asked, last_only)
    expected = [int(f) for f in np.argsort(-total)[:10] if total[f] > 0]
    assert list(found) == expected
    assert cases.speaking_for(study, asked[:2], last_only) == ()


def test_only_rightly_answered_questions_are_asked(monkeypatch):
    asked = world.questions("feelings", 6, 5)
    right = {question.prompt for question in asked[::2]}

    def write(_study, _trial, some, dose):
        assert dose is None
        answers = {question.prompt: question.answer for question in asked}
        return [answers[one.prompt] if one.prompt in right else " nothing" for one in some]

    monkeypatch.setattr(cases, "write", write)
    found = cases._answered(None, "feelings", 6, 5)
    assert {question.prompt for question in found} == right


def test_the_steering_feature_is_the_one_whose_clamp_names_the_landmark(monkeypatch):
    study = tiny_study()
    study.knows_world = True
    asked = []

    def choose(_study, trials):
        asked.extend(trials)
        return 0.5, trials[1], 1.0

    prompts = [("We saw", " the Golden Gate Bridge"), ("They photographed", " the Eiffel Tower")]
    monkeypatch.setattr(cases, "before_mentions", lambda _concept: prompts)
    monkeypatch.setattr(cases, "speaking_for", lambda _study, _asked: (8, 3, 5, 1, 2, 9))
    monkeypatch.setattr(cases, "choose", choose)
    assert cases.steering_feature(study, cases.LANDMARK, detector=7) == 3
    assert [trial.chosen_on[0].up for trial in asked] == [(8,), (3,), (5,), (1,), (2,)]
    one = asked[0].chosen_on[-1]
    assert one.wanted("... the Golden Gate Bridge.")
    assert not one.wanted("... the golden gates")
    monkeypatch.setattr(cases, "speaking_for", lambda _study, _asked: ())
    assert cases.steering_feature(study, cases.LANDMARK, detector=7) == 7
    assert cases.steering_feature(tiny_study(), "anything", detector=4) == 4
