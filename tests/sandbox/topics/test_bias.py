"""Prejudice, objections and biased things: labels derived anew from the text alone.

Which sentence is prejudiced is read off the tables of sentences: nothing but their authors' word
says so. That it comes from one table only, where it begins and ends, whom it speaks of and where
the naming words stand is found here without the writer: by patterns made of the templates, and by
lists of words of our own.
"""

import re
from functools import cache
from random import Random

import pytest

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import bias
from saekit.sandbox.topics.base import LANGUAGES, Draw

JUDGING = {
    "en": "lazy liars typical by_nature biased bias prejudice",
    "es": "perezoso perezosos perezosas mentirosos típico por_naturaleza sesgo prejuicio",
    "de": "faul Lügner typisch von_Natur_aus schief schiefe Vorurteil",
    "fr": "paresseux paresseuses menteurs typique par_nature biais préjugé",
}
THINGS = {
    "en": "bias biased", "es": "sesgo sesgada", "de": "schief", "fr": "biais biaisé biaisée",
}  # fmt: skip
JUDGED = ("bias", "objection to bias", "fair description")
THING = "bias as something else"


def written(count, split="train", language=None):
    """Documents as (text, spans, language)."""
    for i in range(count):
        random = Random(f"test bias/{split}/{i}")
        name = language or list(LANGUAGES)[i % 4]
        draw = Draw(random, name, split == "held-out")
        text = Text(draw)
        bias.write(text, draw)
        yield str(text), text.spans, name


@pytest.fixture(scope="module")
def documents():
    return [*written(1200), *written(400, "held-out")]


@cache
def patterns(language):
    """A pattern for every template, with its concept ("" for scenes)."""
    return [
        (re.compile(pattern(template, language) + r"(?= |$)"), concept)
        for concept, table in [*bias.BODIES.items(), ("", bias.SCENES)]
        for template in table[language]
    ]


def pattern(template, language):
    peoples = [re.escape(name) for name in bias.PEOPLES[language]]
    bare = re.sub(r"\[([^|\]]+)\|[^\]]+\]", r"\1", template)
    pieces = []
    for piece in re.split(r"(<[^<>]+>|\{\w+\})", bare):
        if piece.startswith("<"):
            pieces.append(f"(?:{'|'.join(map(re.escape, piece[1:-1].split('/')))})")
        elif piece.startswith("{"):
            pieces.append(f"(?P<people>(?i:{'|'.join(peoples)}))")
        else:
            pieces.append(re.escape(piece))
    return "".join(pieces)


def readings(text, language, start=0):
    """Every way to cut a text into sentences: lists of (start, end, concept, people)."""
    found = []
    for sentence, concept in patterns(language):
        match = sentence.match(text, start)
        if match:
            here = (start, match.end(), concept, match.groupdict().get("people", "").lower())
            if match.end() == len(text):
                found.append([here])
            else:
                found += [[here, *rest] for rest in readings(text, language, match.end() + 1)]
    return found


def mentions(text, start, end, concept, language):
    """Where the words of a concept stand in a stretch of text."""
    words = (THINGS if concept == THING else JUDGING)[language].replace("_", r"\s").split()
    found = re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE).finditer(text, start, end)
    return [(match.start(), match.end(), concept, "mention") for match in found]


def test_labels_are_what_the_text_says(documents):
    for text, spans, language in documents:
        (sentences,) = readings(text, language)
        expected = []
        for start, end, concept, _ in sentences:
            if concept:
                expected.append((start, end, concept, "about"))
                expected += mentions(text, start, end, concept, language)
        assert sorted(expected) == sorted((s.start, s.end, s.concept, s.role) for s in spans), text


def test_a_document_speaks_of_one_people(documents):
    spoken_of = {concept: set() for concept in JUDGED}
    for text, _, language in documents:
        (sentences,) = readings(text, language)
        assert len({people for *_, people in sentences if people}) <= 1, text
        for _, _, concept, people in sentences:
            if people and concept:
                spoken_of[concept].add(people)
    names = {name.lower() for group in bias.PEOPLES.values() for name in group}
    assert all(peoples == names for peoples in spoken_of.values())


def test_decoys_say_the_same_words_without_the_concept():
    for language in LANGUAGES:
        saying = set()
        for text, spans, _ in written(500, language=language):
            prejudiced = [s for s in spans if s.concept == "bias"]
            for decoy in (s for s in spans if s.role == "about" and s.concept != "bias"):
                assert not any(s.start < decoy.end and decoy.start < s.end for s in prejudiced)
                if mentions(text, decoy.start, decoy.end, "bias", language):
                    saying.add(decoy.concept)
        assert saying == {*JUDGED[1:], THING}


def test_a_third_of_the_prejudices_never_say_the_words():
    about = unnamed = 0
    for text, spans, language in written(2000):
        stretches = [s for s in spans if s.concept == "bias" and s.role == "about"]
        if stretches:
            about += 1
            unnamed += not any(mentions(text, s.start, s.end, "bias", language) for s in stretches)
    assert 0.25 < unnamed / about < 0.4


def test_some_prejudices_are_answered_after_they_are_said(documents):
    answered = 0
    for _, spans, _ in documents:
        order = [s.concept for s in spans if s.role == "about"]
        if "bias" in order and len(set(order)) > 1:
            answered += 1
            assert order == sorted(order)
            assert order.count("objection to bias") <= 2
    assert answered > 50


def test_words_are_listed():
    judging = {w.replace("_", " ").lower() for words in JUDGING.values() for w in words.split()}
    things = {w.lower() for words in THINGS.values() for w in words.split()}
    for concept in bias.CONCEPTS:
        listed = {word.lower() for word in concept.words}
        assert listed <= (things if concept.name == THING else judging)
    assert {w.lower() for w in bias.CONCEPTS[0].words} | {"perezoso", "schiefe"} == judging
