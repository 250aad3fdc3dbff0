"""Trials: each row has its own clamp, and the dose is chosen where it is not tried."""

import numpy as np
import pytest
import torch

from saekit.steering import Dose, clamp, random_direction, trials
from saekit.steering.trials import Case, Trial
from tests.studies import tiny_study

PROMPTS = ["the old bridge", "red boat", "bay"]


@pytest.fixture(scope="module")
def study():
    return tiny_study()


def alive(study):
    return np.flatnonzero(np.asarray(study.index.density) > 0)


def never(_text):
    return False


def case(prompt, up=(), down=(), wanted=never):
    return Case(prompt, up, down, wanted)


@pytest.mark.parametrize("last_only", [False, True])
def test_every_row_is_clamped_as_if_it_were_alone(study, last_only):
    features = [int(feature) for feature in alive(study)[[2, 5, 9]]]
    cases = [
        case(PROMPTS[0], (features[0],), (features[1],)),
        case(PROMPTS[1], (features[2], features[1])),
        case(PROMPTS[2], (features[0],), (features[1],)),
    ]
    x = torch.randn(3, 6, study.model.d_model, generator=torch.Generator().manual_seed(0))
    found = trials._edit(study, cases, 1.5, last_only, random=False)(x)
    for row, one in enumerate(cases):
        held = dict.fromkeys(one.down, 0.0)
        for feature in one.up:
            held[feature] = Dose.of_maximum(study.sae, study.index.maximum[feature], 1.5).activation
        expected = x[row].clone()
        place = slice(5, None) if last_only else slice(None)
        expected[place] = clamp(study.sae, held)(x[row : row + 1, place])[0]
        torch.testing.assert_close(found[row], expected)
    assert not torch.equal(found, x)


def test_the_control_is_as_long_as_all_clamps_together(study):
    up = tuple(int(feature) for feature in alive(study)[:2])
    edit = trials._edit(study, [case("bay", up, (3,))], 2.0, last_only=False, random=True)
    x = torch.zeros(1, 4, study.model.d_model)
    moved = (edit(x) * study.sae.scale)[0, 0]
    doses = [2.0 * float(study.index.maximum[feature]) for feature in up]
    assert float(moved.norm()) == pytest.approx(np.hypot(*doses), rel=1e-4)
    torch.testing.assert_close(moved / moved.norm(), random_direction(study.sae))


def test_texts_are_those_of_one_prompt_at_a_time(study, monkeypatch):
    monkeypatch.setattr(trials, "AT_ONCE", 2)
    feature = int(alive(study)[4])
    cases = [case(prompt, (feature,)) for prompt in PROMPTS]
    trial = Trial([], [], (1.0,), tokens=4)
    together = trials.write(study, trial, cases, 3.0)
    alone = [trials.write(study, trial, [one], 3.0)[0] for one in cases]
    assert together == alone
    plain = [study.model.generate([prompt], max_new_tokens=4)[0].completion for prompt in PROMPTS]
    assert trials.write(study, trial, cases, None) == plain


def test_features_and_dose_are_chosen_where_they_are_not_tried(study, monkeypatch):
    rates = {(7, 0.5): 0.2, (7, 1.0): 0.6, (9, 0.5): 0.6, (9, 1.0): 0.4}

    def write(_study, trial, cases, dose, random=False):
        if dose is None:
            return ["no"] * len(cases)
        if trial.chosen_on is cases:
            wanted = round(rates[cases[0].up[0], dose] * len(cases))
            return ["yes"] * wanted + ["no"] * (len(cases) - wanted)
        return ["no" if random else "yes"] * 3 + ["no"] * (len(cases) - 3)

    monkeypatch.setattr(trials, "write", write)
    monkeypatch.setattr(trials, "_perplexity", lambda _s, _c, texts: 1 + texts.count("yes"))

    def trial(feature):
        cases = [[case("a", (feature,), (), "yes".__eq__)] * count for count in (10, 4)]
        return Trial(*cases, (0.5, 1.0), tokens=1)

    found = trials.measure(study, [trial(7), trial(9)])
    assert (found["times_maximum"], found["rate_where_chosen"]) == (1.0, 0.6)
    assert (found["before"], found["after"], found["random_direction"]) == (0, 0.75, 0)
    assert found["perplexity_ratio"] == 4
    assert found["n"] == 4
    assert 0 <= found["after_low"] <= 0.75 <= found["after_high"] <= 1


def test_no_dose_is_chosen_that_costs_too_much(study, monkeypatch):
    def write(_study, _trial, cases, dose, random=False):
        return [f"{dose or 0}"] * len(cases)

    monkeypatch.setattr(trials, "write", write)
    monkeypatch.setattr(trials, "_perplexity", lambda _s, _c, texts: 1 + float(texts[0]))
    cases = [case("a", (7,), (), lambda text: float(text) > 0.3)] * 4
    cheap = Trial(cases, cases, (2.0, 0.5, 1.5), tokens=1, dearest=2.0)
    assert trials.measure(study, [cheap])["times_maximum"] == 0.5
    anything = Trial(cases, cases, (2.0, 0.5, 1.5), tokens=1)
    assert trials.measure(study, [anything])["times_maximum"] == 2.0


def test_trials_without_cases_are_passed_over(study, monkeypatch):
    monkeypatch.setattr(trials, "write", lambda _s, _t, cases, *_, **__: ["yes"] * len(cases))
    monkeypatch.setattr(trials, "_perplexity", lambda *_: 1.0)
    empty = Trial([], [], (1.0,), tokens=1)
    some = Trial([case("a", (7,), (), "yes".__eq__)] * 2, [case("b")] * 3, (0.5,), tokens=1)
    assert trials.measure(study, [empty, some])["n"] == 3
    with pytest.raises(ValueError, match="too few questions"):
        trials.measure(study, [empty])


def test_a_ladder_has_each_dose_beside_its_control(study, monkeypatch):
    def write(_study, _trial, cases, dose, random=False):
        wanted = 0 if dose is None else 1 if random else round(dose * len(cases))
        return ["yes"] * wanted + ["no"] * (len(cases) - wanted)

    monkeypatch.setattr(trials, "write", write)
    up = tuple(int(feature) for feature in alive(study)[:2])
    tried = [case("a", up, (), "yes".__eq__)] * 10
    table = trials.ladder(study, "what", Trial([], tried, (0.5, 0.8), tokens=1))
    assert table["clamped at"].tolist() == ["as it is", "0.5 × max", "0.8 × max"]
    assert table["rate"].tolist() == [0, 0.5, 0.8]
    assert table["control"].tolist() == [0, 0.1, 0.1]
    assert (table["low"] <= table["rate"]).all()
    assert (table["rate"] <= table["high"]).all()
    assert set(table["experiment"]) == {"what"}
    assert set(table["n"]) == {10}
    together = np.hypot(*study.index.maximum[list(up)])
    shares = [0, 0.5 * together, 0.8 * together] / np.float64(study.sae.typical_length)
    np.testing.assert_allclose(table["share_of_norm"], shares, rtol=1e-6)


def test_texts_are_read_beside_those_of_a_random_direction(study):
    up = (int(alive(study)[4]),)
    trial = Trial([], [case(prompt, up) for prompt in PROMPTS], (), tokens=4)
    table = trials.read(study, trial, 3.0, count=2)
    assert table["prompt"].tolist() == PROMPTS[:2]
    cases = trial.tried_on[:2]
    assert table["as it is"].tolist() == trials.write(study, trial, cases, None)
    assert table["clamped at 3 × max"].tolist() == trials.write(study, trial, cases, 3.0)
    random = trials.write(study, trial, cases, 3.0, random=True)
    assert table["random direction"].tolist() == random
