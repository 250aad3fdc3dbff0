"""Letters: their labels derived anew from the text alone, and what their words must not tell.

Which intent a sentence has is read off the tables of sentences: nothing but their authors' word
says that a sentence flatters. That it comes from one table only, where it begins and ends, and
where the naming words stand is found here without the writer: by patterns made of the templates,
and by lists of words of our own.
"""

import re
from functools import cache
from random import Random

import pytest

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import letters
from saekit.sandbox.topics.base import LANGUAGES, Draw

FLATTERING = """brilliant genius magnificent perfect brillante genio magnífico magnífica perfecto
    perfecta brillant brillanten brillantes Genie großartig großartige großartiges perfekt perfekte
    perfekten génie magnifique parfait parfaite"""
TEMPTING = """lottery prize inheritance lotería premio herencia Lotterie Gewinn Erbschaft loterie
    prix héritage"""
THREATENING = """regret warning threat lamentará aviso amenaza bereuen Warnung droht Drohung
    regretterez avis menace"""
WORDS = {
    "flattery": FLATTERING, "sincere praise": FLATTERING, "fair feedback": "",
    "scam": TEMPTING, "scam warning": TEMPTING, "real prize": TEMPTING,
    "threat": THREATENING, "weather warning": THREATENING,
    "business letter": """invoice order delivery contract factura pedido entrega contrato Rechnung
        Bestellung Lieferung Vertrags facture commande livraison contrat""",
}  # fmt: skip
DECOYS = {
    "flattery": ("sincere praise", "fair feedback"), "scam": ("scam warning", "real prize"),
    "threat": ("weather warning",),
}  # fmt: skip


def written(count, split="train", language=None):
    """Letters as (text, spans, language)."""
    for i in range(count):
        random = Random(f"test letters/{split}/{i}")
        name = language or list(LANGUAGES)[i % 4]
        draw = Draw(random, name, split == "held-out")
        text = Text(draw)
        letters.write(text, draw)
        yield str(text), text.spans, name


@pytest.fixture(scope="module")
def documents():
    return [*written(600), *written(300, "held-out")]


@cache
def patterns(language):
    """A pattern for every template of a letter's body, with its concept ("" for openings)."""
    tables = [*letters.BODIES.items(), *letters.VERDICTS.items(), ("", letters.OPENINGS)]
    return [
        (re.compile(pattern(template, language) + r"(?= |$)"), concept)
        for concept, table in tables
        for template in table[language]
    ]


def pattern(template, language):
    works = list(letters.WORKS[language])
    values = {"work": works, "Work": [work[0].upper() + work[1:] for work in works]}
    bare = re.sub(r"\[([^|\]]+)\|[^\]]+\]", r"\1", template)
    pieces = []
    for piece in re.split(r"(<[^<>]+>|\{\w+\})", bare):
        if piece.startswith("<"):
            options = piece[1:-1].split("/")
        elif piece.startswith("{"):
            options = values[piece[1:-1]]
        else:
            options = [piece]
        pieces.append(f"(?:{'|'.join(map(re.escape, options))})")
    return "".join(pieces)


def readings(body, language, start=0):
    """Every way to cut a body into sentences: lists of (start, end, concept)."""
    found = []
    for sentence, concept in patterns(language):
        match = sentence.match(body, start)
        if match and match.end() == len(body):
            found.append([(start, match.end(), concept)])
        elif match:
            for rest in readings(body, language, match.end() + 1):
                found.append([(start, match.end(), concept), *rest])
    return found


def mentions(text, start, end, concept):
    """Where the words of a concept stand in a stretch of text."""
    words = "|".join(WORDS[concept].split())
    if not words:
        return []
    found = re.compile(rf"\b(?:{words})\b", re.IGNORECASE).finditer(text, start, end)
    return [(match.start(), match.end(), concept, "mention") for match in found]


def test_labels_are_what_the_text_says(documents):
    for text, spans, language in documents:
        greeting, body, closing = text.split("\n")
        assert greeting[-1] in ",:"
        ((*sentences,),) = readings(body, language)
        expected = []
        for start, end, concept in sentences:
            if concept:
                start, end = start + len(greeting) + 1, end + len(greeting) + 1
                expected.append((start, end, concept, "about"))
                expected += mentions(text, start, end, concept)
        at = len(text) - len(closing)
        expected.append((at, len(text), "letter closing", "about"))
        expected.append((at, at + closing.index(","), "letter closing", "mention"))
        assert sorted(expected) == sorted((s.start, s.end, s.concept, s.role) for s in spans), text


def test_words_are_listed():
    listed = {concept.name: set(concept.words) for concept in letters.CONCEPTS}
    for names in (
        ("flattery", "sincere praise"),
        ("scam", "scam warning", "real prize"),
        ("threat", "weather warning"),
        ("business letter",),
        ("fair feedback",),
    ):
        assert set().union(*(listed[name] for name in names)) == set(WORDS[names[0]].split())


@pytest.mark.parametrize("concept", DECOYS)
def test_decoys_say_the_same_words_without_the_concept(concept):
    saying = set()
    for language in LANGUAGES:
        for text, spans, _ in written(800, language=language):
            held = [s for s in spans if s.concept == concept]
            for decoy in (s for s in spans if s.role == "about" and s.concept in DECOYS[concept]):
                assert not any(s.start < decoy.end and decoy.start < s.end for s in held)
                if mentions(text, decoy.start, decoy.end, concept):
                    saying.add((decoy.concept, language))
    assert len(saying) == 4 * len(DECOYS[concept])


@pytest.mark.parametrize("concept", DECOYS)
def test_a_third_of_the_letters_never_say_the_words(concept):
    about = unnamed = 0
    for text, spans, _ in written(3000):
        stretches = [s for s in spans if s.concept == concept and s.role == "about"]
        if stretches:
            about += 1
            unnamed += not any(mentions(text, s.start, s.end, concept) for s in stretches)
    assert 0.2 < unnamed / about < 0.45


def test_a_poem_is_seldom_flattered_and_nothing_before_tells():
    before = {"flattery": [], "fair feedback": []}
    for text, spans, _ in written(8000, language="en"):
        for span in spans:
            if span.role == "about" and text.startswith("Your poem is ", span.start):
                body = text.index("\n") + 1
                before[span.concept].append(text[body : span.start])
    flattering, plain = before["flattery"], before["fair feedback"]
    assert len(flattering) > 10
    assert len(plain) > 5 * len(flattering)
    told = [sum(map(bool, openings)) / len(openings) for openings in (flattering, plain)]
    assert abs(told[0] - told[1]) < 0.25
