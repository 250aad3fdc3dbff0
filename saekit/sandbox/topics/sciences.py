"""Six sciences by name and by what they do, and their words meaning something else."""

from __future__ import annotations

from functools import cache

from saekit.sandbox.markup import Mention, Slots, Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic
from saekit.sandbox.topics.science_phrases import (
    ACTION,
    BECAUSE,
    FAVOURITE_WEIGHTS,
    NAMES,
    PEOPLE,
    QUESTION,
    REASON,
    STUDY,
    WEIGHTS,
)
from saekit.sandbox.topics.science_sentences import DECOYS, FAVOURITE, NAMED, UNNAMED
from saekit.sandbox.topics.tables import labelled, spellings

ELSEWHERE = "science word as something else"
DECOY_SENTENCES = labelled(DECOYS, ELSEWHERE)
DECOY_WORDS = spellings(DECOYS)
_PHRASES = {"study": STUDY, "question": QUESTION, "action": ACTION}


@cache
def _slots(science: str, language: str) -> Slots:
    """A science's name with the articles that the language's templates ask for, and its people."""
    name = NAMES[science][language]
    slots: dict[str, str | Mention] = {
        "name": Mention(name, (science,)),
        "people": PEOPLE[science][language],
    }
    if language == "fr":
        elided = name[0] == "a"
        slots["the"] = Mention(name, (science,), "l'" if elided else "la ")
        slots["de"] = Mention(name, (science,), "d'" if elided else "de ")
    return slots


@cache
def _needed(template: str) -> tuple[str, ...]:
    """The kinds of phrase that a template asks for."""
    return tuple(kind for kind in _PHRASES if f"{{{kind}}}" in template)


@cache
def _reasons(science: str, language: str) -> tuple[str, ...]:
    return tuple(f"{word} {why}" for word in BECAUSE[language] for why in REASON[science][language])


def _say(text: Text, draw: Draw, science: str, template: str, said: set[str]) -> None:
    """Append a template with phrases that the document has not said yet, where it can."""
    slots = dict(_slots(science, draw.language))
    if "{because}" in template:
        # One key for all templates, for they all end in the reason.
        slots["because"] = draw.one(_reasons(science, draw.language), science)
    for kind in _needed(template):
        phrases = _PHRASES[kind][science][draw.language]
        slots[kind] = draw.one(phrases, template)
        if slots[kind] in said:
            slots[kind] = draw.one(phrases, template)
        said.add(slots[kind])
    text.sentence(template, slots, about=(science,))


def write(text: Text, draw: Draw) -> None:
    """A favourite science, a science by name or without it, or its words elsewhere."""
    kind = draw.random.random()
    language = draw.language
    said: set[str] = set()
    if kind < 0.1:
        for sentence in draw.several(DECOY_SENTENCES[language], 4):
            text.sentence(sentence, about=(ELSEWHERE,))
        return
    if kind < 0.35:
        science = draw.weighted(FAVOURITE_WEIGHTS)
        _say(text, draw, science, draw.one(FAVOURITE[language]), said)
        templates = draw.several(NAMED[language] + UNNAMED[language], 2)
    else:
        science = draw.weighted(WEIGHTS)
        if kind < 0.6:
            templates = draw.several(UNNAMED[language], 3)
        else:
            templates = draw.several(NAMED[language], 2)
            templates.insert(int(draw.random.random() * 3), draw.one(UNNAMED[language]))
    for template in templates:
        _say(text, draw, science, template, said)
    if text.words < 24:
        more = tuple(t for t in UNNAMED[language] if t not in templates)
        _say(text, draw, science, draw.one(more), said)


def _words(science: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(NAMES[science].values()))


CONCEPTS = (
    *(
        Concept(
            science,
            "sciences",
            f"The science: {science}.",
            tuple(LANGUAGES),
            "context" if set(_words(science)) & set(DECOY_WORDS) else "token",
            _words(science),
        )
        for science in NAMES
    ),
    Concept(
        ELSEWHERE,
        "sciences",
        "A word for a science or a brain that means people getting on, a body, an easy task.",
        tuple(LANGUAGES),
        "context",
        DECOY_WORDS,
    ),
)
TOPIC = Topic("sciences", 0.03, CONCEPTS, write)
