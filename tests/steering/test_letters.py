"""Letters and dialogues: neutral beginnings, and whether a text holds a sentence of a concept."""

import numpy as np
import pandas as pd
import pytest

from saekit.sandbox import world
from saekit.steering import letters
from tests.studies import tiny_study

CONCEPTS = {"flattery": "flattery", "scam": "scam", "secret": "secrecy",
            "assistant about itself": "assistant about itself"}  # fmt: skip


@pytest.mark.parametrize("kind", letters.KINDS)
def test_the_checker_tells_the_sentences_of_a_concept_from_plain_ones(kind):
    holds = letters.checker(kind)
    for held_out in (False, True):
        for before, concept, plain in letters._drawn(kind, 60, 3, held_out):
            assert holds(before + concept)
            assert not holds(before + plain)
            # One word short is no sentence.
            assert not holds(before + concept.rsplit(" ", 1)[0])


def test_the_checker_agrees_with_the_labels_of_whole_documents():
    documents = world.documents(400, 7, "held-out", ("letters", "dialogues"))
    found = [document for document in documents if document.language == "en"]
    assert len(found) > 100
    for kind, concept in CONCEPTS.items():
        holds = letters.checker(kind)
        about = [any(span.concept == concept for span in text.spans) for text in found]
        assert any(about)
        said = [holds(text.text) for text in found]
        if kind == "flattery":  # of which only verdicts on a work are counted
            assert not np.any(np.array(said) & ~np.array(about))
        else:
            assert said == about


def test_a_template_matches_all_that_it_writes():
    pattern = letters._pattern("I <keep/guard> a [secret|secrecy] of {name}, <no/[oath|x] (1)>.")
    assert pattern == r"I\ (?:keep|guard)\ a\ secret\ of\ [\w ]+,\ (?:no|oath\ \(1\))\."


@pytest.mark.parametrize("kind", letters.KINDS)
def test_no_text_is_both_chosen_on_and_tried_on(kind):
    trial = letters._trial(kind, (3,), (1.0,))
    chosen, tried = ({case.prompt for case in side} for side in (trial.chosen_on, trial.tried_on))
    assert (len(chosen), len(tried)) == (letters.TO_CHOOSE_ON, 200)
    assert not chosen & tried


def test_features_are_searched_on_training_text_and_scored_on_other(monkeypatch):
    study = tiny_study()
    study.knows_world = True
    ends = {
        split: letters._ends("secret", 8, seed, held_out)
        for split, seed, held_out in (
            ("train", letters.CHOSEN_ON, False),
            ("held-out", letters.TRIED_ON, True),
        )
    }

    def contrast(_study, *sides):
        assert sides == ends["train"]
        return pd.DataFrame({"feature": [2, 0]})

    def codes(_study, texts):
        found = np.zeros((8, 3))
        found[: 6 if texts == ends["held-out"][0] else 2, 2] = 1
        return found

    monkeypatch.setattr(letters, "contrast", contrast)
    monkeypatch.setattr(letters, "last_codes", codes)
    table = letters.search(study, "secret", count=8)
    assert table["score held out"].tolist() == [0.5, 0]
    assert table["low"][0] < 0.5 < table["high"][0]


def test_more_texts_than_there_are_are_not_drawn(monkeypatch):
    monkeypatch.setitem(letters.KINDS, "x", letters.Kind((("Dear <A/B>,",),), ("y.",), ("z.",)))
    assert len(letters._drawn("x", 2, 1, held_out=True)) == 2
    with pytest.raises(ValueError, match="about 2 different texts before 'x'"):
        letters._drawn("x", 3, 1, held_out=True)


def test_a_sentence_counts_as_finished_with_the_words_that_were_given(monkeypatch):
    study = tiny_study()
    study.knows_world = True
    kind = letters.Kind((("Dear <A/B>,",),), ("no.",), ("you are a very wise man.",))
    monkeypatch.setattr(letters, "KINDS", {"x": kind})

    def write(_study, _trial, cases, dose):
        assert dose is None
        assert {case.prompt for case in cases} == {f"Dear {n}, you are a very" for n in "AB"}
        return [" wise man. Yes" if "A" in case.prompt else " old man." for case in cases]

    monkeypatch.setattr(letters, "write", write)
    table = letters.finished(study, count=2)
    assert table[["concept", "finished", "n"]].to_numpy().tolist() == [["x", 0.5, 2]]
