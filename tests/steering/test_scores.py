"""Output and input scores against their definitions, one feature and prompt at a time."""

import numpy as np
import pandas as pd
import pytest
import torch
from scipy.stats import spearmanr

from saekit.explore import promoted_tokens
from saekit.steering import scores
from saekit.study import Skipped
from tests.studies import DEAD, tiny_study

PROMPTS = ("the old bridge", "sum is")


@pytest.fixture(scope="module")
def study():
    return tiny_study()


@pytest.fixture
def few(monkeypatch):
    """A tiny vocabulary has no twenty tokens to tell apart."""
    monkeypatch.setattr(scores, "OWN_TOKENS", 3)
    monkeypatch.setattr(scores, "ROWS", 4)


@pytest.mark.usefixtures("few")
def test_own_tokens_are_those_that_the_direction_promotes(study):
    for feature, own in zip((3, 11), scores.own_tokens(study, [3, 11]), strict=True):
        promoted = promoted_tokens(study, feature, 3)["token"][:3]
        assert study.model.token_strings(own) == promoted.tolist()


@pytest.mark.usefixtures("few")
def test_the_output_score_is_rank_and_probability_after_the_push(study):
    model, sae, factor = study.model, study.sae, 2.0
    features = [1, 4, 9, 20, 33]
    expected = []
    for feature, own in zip(features, scores.own_tokens(study, features), strict=True):
        of_prompts = []
        for prompt in PROMPTS:

            def push(x, feature=feature):
                new = x.clone()
                largest = sae.encode(x[0]).dense()[-1].max()
                new[0, -1] += factor * largest * sae.directions[feature] / sae.scale
                return new

            with torch.no_grad():
                logits = model.run(model.tokenize(prompt), {study.site: push})[0, -1]
            chances = logits.double().softmax(0).numpy()
            order = np.argsort(-chances, kind="stable").tolist()
            rank = min(order.index(token) for token in own)
            of_prompts.append((1 - rank / len(chances)) * max(chances[token] for token in own))
        expected.append(np.mean(of_prompts))
    found = scores.output_scores(study, features, PROMPTS, factor)
    np.testing.assert_allclose(found, expected, rtol=1e-4)


@pytest.mark.usefixtures("few")
def test_the_input_score_is_how_often_the_peak_is_on_an_own_token(study):
    features = [*np.flatnonzero(np.asarray(study.index.density) > 0)[:12].tolist(), DEAD]
    found = scores.input_scores(study, features)
    for feature, own, score in zip(
        features, scores.own_tokens(study, features), found, strict=True
    ):
        peaks = [e.tokens[e.focus] for e in study.index.top_examples(feature, 100)]
        if peaks:
            assert score == pytest.approx(np.isin(peaks, own).mean())
        else:
            assert np.isnan(score)
    assert np.isnan(found[-1])


def test_predictions_are_rank_correlations_with_intervals():
    generator = np.random.default_rng(0)
    output = generator.normal(size=60)
    table = pd.DataFrame(
        {
            "output_score": output,
            "input_score": generator.integers(0, 3, 60),
            "f1": generator.normal(size=60),
            "writes_own_tokens": np.exp(output),
            "names_concept": generator.integers(0, 2, 60),
        }
    )
    found = scores.predictions(table).set_index(["success", "score"])
    assert found.loc[("writes_own_tokens", "output_score"), "r"] == pytest.approx(1)
    for (success, score), line in found.iterrows():
        expected = spearmanr(table[score], table[success]).statistic
        assert line["r"] == pytest.approx(expected, abs=1e-9)
        assert line["low"] - 1e-9 <= line["r"] <= line["high"] + 1e-9
        assert abs(line["control"]) < 0.5


def test_successes_are_counted_at_every_dose_less_what_is_written_anyway(study, monkeypatch):
    concept = "Eiffel Tower"
    known = tiny_study()
    known.knows_world = True
    alive = np.flatnonzero(np.asarray(known.index.density) > 0)[:3]
    truth = pd.DataFrame(0.1, index=range(known.sae.n_features), columns=[concept, "Colosseum"])
    truth.loc[alive, concept] = 0.6
    known.truth = truth
    own = study.model.token_strings([5])[0]
    monkeypatch.setattr(scores, "own_tokens", lambda _s, features: np.full((len(features), 1), 5))
    monkeypatch.setattr(scores, "output_scores", lambda _s, features: np.ones(len(features)))
    asked = []

    def write(_model, _site, edit, prompts, **_options):
        asked.append(len(prompts))
        if edit is None:
            return ["nothing"] * len(prompts)
        return [f"{own} the Eiffel Tower" if n % 2 else "nothing" for n in range(len(prompts))]

    monkeypatch.setattr(scores, "steered_texts", write)
    table = scores.successes(known, count=2)
    assert len(table) == 2
    assert set(table["feature"]) <= set(alive)
    assert (table["concept"] == concept).all()
    assert (table["f1"] == 0.6).all()
    np.testing.assert_allclose(table["names_concept"], 0.5)
    assert asked == [6, 18, 18]


def test_another_world_is_skipped(study):
    found = scores.successes(study)
    assert isinstance(found, Skipped)
    assert scores.predictions(found) is found
