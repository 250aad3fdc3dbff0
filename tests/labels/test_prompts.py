"""Prompts keep hostile texts and labels in one block, and only the asked form counts."""

import json

import numpy as np
import pytest

from saekit.index import Example
from saekit.judges.prompts import read_object
from saekit.labels import prompts
from tests.hostile import HOSTILE, hostile_study
from tests.judges.chat_server import BLOCK, asked
from tests.judges.test_language_model import INJECTIONS, MALFORMED
from tests.studies import tiny_model


def example(text: str, values: list[float]) -> Example:
    tokens = np.array(tiny_model().tokenizer(text, add_special_tokens=False)["input_ids"])
    assert len(tokens) == len(values)
    return Example(tokens, np.array(values, dtype=np.float32), int(np.argmax(values)), 0)


def test_strong_tokens_are_marked_and_neighbouring_ones_together():
    model = tiny_model()
    text = example(" the old bridge is red", [0, 3, 4, 1.9, 2])
    assert prompts.marked(model, text) == " the⟦ old bridge⟧ is⟦ red⟧"
    assert prompts.plain(model, text) == " the old bridge is red"
    one = prompts.explain(model, [text, example(" red", [1])])
    assert asked({"messages": one}) == {
        "text 1": " the⟦ old bridge⟧ is⟦ red⟧",
        "text 2": "⟦ red⟧",
    }


def test_questions_show_label_and_texts_in_order_and_nothing_of_activations():
    model = tiny_model()
    texts = [example(" the old bridge", [0, 0, 3]), example(" is red", [0, 0])]
    quiet = [Example(text.tokens, 0 * text.values, text.focus, text.position) for text in texts]
    expected = {"label": "bridges", "text 1": " the old bridge", "text 2": " is red"}
    for kind in (prompts.intruder, prompts.neighbour):
        one = kind(model, "bridges", texts)
        assert asked({"messages": one}) == expected
        assert one == kind(model, "bridges", quiet)
    assert prompts.intruder(model, "a", texts) != prompts.neighbour(model, "a", texts)
    one = prompts.detect(model, "bridges", texts[0])
    assert asked({"messages": one}) == {"label": "bridges", "text": " the old bridge"}
    assert one == prompts.detect(model, "bridges", quiet[0])


def test_hostile_texts_and_labels_stay_one_block_of_json():
    study = hostile_study()
    texts = [study.index.example(0, position) for position in range(0, 60, 7)]
    whole = ["".join(study.model.token_strings(text.tokens)) for text in texts]
    assert sum(part in "".join(whole) for part in HOSTILE) == len(HOSTILE)
    for label in INJECTIONS:
        chats = [
            prompts.explain(study.model, texts),
            prompts.detect(study.model, label, texts[0]),
            prompts.intruder(study.model, label, texts),
            prompts.neighbour(study.model, label, texts),
        ]
        for chat in chats:
            [message] = chat
            [(nonce, material)] = BLOCK.findall(message["content"])
            outside = message["content"].replace(material, "")
            assert outside.count(nonce) == 4
            assert "<" not in material
            assert not any(part in outside for part in HOSTILE)
        explained, *others = (asked({"messages": chat}) for chat in chats)
        shown = [text.replace("⟦", "").replace("⟧", "") for text in explained.values()]
        assert shown == whole
        for found in others:
            assert found.pop("label") == label
            assert list(found.values()) == whole[: len(found)]


@pytest.mark.parametrize("label", ["bridges", "  a\nb ", "x" * prompts.LONGEST_LABEL, *HOSTILE])
def test_a_label_is_any_short_text(label):
    assert prompts.is_label({"label": label})


def test_answers_of_the_form_count():
    assert all(prompts.is_rating({"rating": rating}) for rating in range(11))
    assert all(prompts.is_choice(5)({"text": place}) for place in range(1, 6))
    assert prompts.RATING_SCHEMA["properties"]["rating"]["enum"] == list(range(11))
    assert prompts.choice_schema(2)["properties"]["text"]["enum"] == [1, 2]


@pytest.mark.parametrize(
    "answer",
    [{}, {"label": ""}, {"label": " \n"}, {"label": 3}, {"label": None}, {"label": ["a"]},
     {"label": "x" * (prompts.LONGEST_LABEL + 1)}, {"label": "a", "why": "b"}, {"Label": "a"},
     {"rating": 11}, {"rating": -1}, {"rating": 5.0}, {"rating": True}, {"rating": "5"},
     {"rating": None}, {"rating": 5, "why": ""}, {"rating": [5]},
     {"text": 0}, {"text": 6}, {"text": True}, {"text": "1"}, {"text": 1.0}, {"text": {}},
     {"text": 1, "label": "a"}],
)  # fmt: skip
def test_every_other_answer_counts_as_none(answer):
    assert not prompts.is_label(answer)
    assert not prompts.is_rating(answer)
    assert not prompts.is_choice(5)(answer)


def test_malformed_replies_are_no_answers():
    texts = [*MALFORMED, *(text.replace("score", "rating") for text in MALFORMED)]
    answers = [read_object(text) for text in texts]
    allowed = [json.dumps(one) for one in answers if one is not None and prompts.is_rating(one)]
    assert allowed == ['{"rating": 4}']  # off the rubric's scale, on this one
