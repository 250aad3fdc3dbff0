"""Prompts to explain: answered rightly, with the likeliest other answer as the baseline."""

import pytest

from saekit import study as studies
from saekit.attribution import Contrast, cases, likeliest
from saekit.attribution.cases import PAPER, answered
from saekit.sandbox import world
from tests.families import FAMILIES
from tests.studies import tiny_model, tiny_study


@pytest.fixture(scope="module")
def sandbox():
    return studies.open(device="cpu")


def ways(contrast):
    return contrast.target, contrast.baseline


def first(model, text):
    return model.tokenizer(text, add_special_tokens=False)["input_ids"][0]


@pytest.mark.parametrize("kind", ["feelings", "two_hop_held_out"])
def test_the_answer_is_likelier_than_every_other(sandbox, kind):
    model = sandbox.model
    found = cases(sandbox, kind, 5)
    assert len({contrast.prompt for contrast in found}) == 5
    questions = {q.prompt: q for q in world.questions(kind, 600, 8_000_100)}
    for contrast in found:
        assert questions[contrast.prompt].answer.rstrip(".,") == contrast.target
        logits = model.run(model.tokenize(contrast.prompt))[0, -1]
        target, baseline = (
            logits[first(model, way)] for way in (contrast.target, contrast.baseline)
        )
        assert target > baseline
        others = {q.answer.rstrip(".,") for q in questions.values()}
        others = [
            logits[first(model, way)]
            for way in others
            if first(model, way) != first(model, contrast.target)
        ]
        assert baseline == max(others)


def test_a_language_may_be_chosen(sandbox):
    languages = {q.prompt: q.language for q in world.questions("feelings", 600, 8_000_100)}
    assert set(languages.values()) == {"en", "de", "fr", "es"}
    found = answered(sandbox.model, "feelings", 3, "en")
    assert {languages[contrast.prompt] for contrast in found} == {"en"}


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("kind", PAPER)
def test_another_model_answers_the_papers_prompts(kind, family):
    model = tiny_model(family)
    study = studies.Study("foreign", model, model.site(), knows_world=False)
    [contrast] = cases(study, kind, 100)
    assert contrast.prompt.startswith(PAPER[kind].prompt)
    ids = contrast.tokens(model)
    assert ids[0] != ids[1]
    before = model.tokenizer(contrast.prompt)["input_ids"]
    for way, token in zip((contrast.target, contrast.baseline), ids, strict=True):
        text = contrast.prompt + way
        assert text in (PAPER[kind].prompt + way for way in ways(PAPER[kind]))
        assert model.tokenizer(text)["input_ids"][: len(before) + 1] == [*before, token]


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="no prompts of kind 'love'"):
        cases(tiny_study(), "love", 1)


@pytest.mark.parametrize("family", ["gpt2", "llama"])
def test_ways_that_begin_alike_are_parted(family):
    model = tiny_model(family)
    contrast = Contrast("the", " bridge red", " bridge boat")
    parted = contrast.parted(model)
    assert parted.prompt + parted.target == "the bridge red"
    assert parted.prompt + parted.baseline == "the bridge boat"
    target, baseline = parted.tokens(model)
    assert target != baseline
    different = Contrast("the", " red", " Turm")
    if first(model, " red") != first(model, " Turm"):
        assert different.parted(model) == different
    assert Contrast("the", " red").parted(model) == Contrast("the", " red")


def test_the_likeliest_tokens_are_those_of_the_softmax():
    model = tiny_model()
    found = likeliest(model, "the old bridge", 4)
    shares = model.run(model.tokenize("the old bridge"))[0, -1].softmax(0)
    order = shares.argsort(descending=True)[:4]
    assert found["token"].tolist() == model.token_strings(order.tolist())
    assert found["probability"].tolist() == pytest.approx(shares[order].tolist(), rel=1e-4)
