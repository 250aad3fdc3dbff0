"""Chemical elements: facts, uses, and the same words meaning something else."""

from __future__ import annotations

from functools import cache

from saekit.sandbox.markup import Mention, Slots, Text
from saekit.sandbox.topics.base import (
    LANGUAGES,
    Concept,
    Draw,
    Fact,
    Question,
    Topic,
    facts_of_two_languages,
    render,
    stated_in,
)
from saekit.sandbox.topics.element_decoys import DECOYS
from saekit.sandbox.topics.element_facts import COLOURS, ELEMENTS, NAMES, USES
from saekit.sandbox.topics.element_orders import TOLD, UNNAMED_FACTS
from saekit.sandbox.topics.element_sentences import GENERAL, UNNAMED
from saekit.sandbox.topics.element_statements import ASKED
from saekit.sandbox.topics.tables import labelled, spellings

CLASS = "chemical element"
ELSEWHERE = "element word as something else"
RELATIONS = ("symbol", "number", "colour", "place", "discovery", "use")
MADE_UP = ("colour", "place", "discovery")
"""Relations of which some facts are stated in two languages only."""
DECOY_SENTENCES = labelled(DECOYS, ELSEWHERE)
DECOY_WORDS = spellings(DECOYS)
_ELEMENTS = tuple(ELEMENTS)
_WEIGHTS = {element: entry.weight for element, entry in ELEMENTS.items()}
_VOWELS = "aeéhiou"


def languages_of(element: str, relation: str) -> tuple[str, ...]:
    """The languages in which text states this fact."""
    return stated_in(element, relation) if relation in MADE_UP else tuple(LANGUAGES)


def _goods(element: str, language: str, use: int) -> str:
    """A use as the object of a verb: Spanish drops the article, French says "des"."""
    things = USES[element][language][use]
    if language == "es":
        return things.partition(" ")[2]
    return things.replace("les ", "des ", 1) if language == "fr" else things


@cache
def _slots(element: str, language: str, use: int) -> Slots:
    """An element's facts and its name, with the articles that the language's templates ask for."""
    entry = ELEMENTS[element]
    name = NAMES[element][language]
    both = (element, CLASS)
    slots: dict[str, str | Mention] = {
        "name": Mention(name, both),
        "symbol": entry.symbol,
        "number": str(entry.number),
        "colour": COLOURS[entry.colour][language],
        "place": entry.place,
        "year": str(entry.year),
        "use": USES[element][language][use],
        "other": USES[element][language][1 - use],
        "goods": _goods(element, language, use),
        "more": _goods(element, language, 1 - use),
    }
    if language == "es":
        feminine = name == "plata"
        slots["the"] = Mention(name, both, "la " if feminine else "el ")
        slots["of"] = Mention(name, both, "de la " if feminine else "del ")
        slots["to"] = Mention(name, both, "a la " if feminine else "al ")
    if language == "fr":
        elided = name[0] in _VOWELS
        slots["the"] = Mention(name, both, "l'" if elided else "le ")
        slots["of"] = slots["some"] = Mention(name, both, "de l'" if elided else "du ")
        slots["to"] = Mention(name, both, "à l'" if elided else "au ")
        slots["de"] = Mention(name, both, "d'" if elided else "de ")
    return slots


@cache
def _stated(element: str, language: str, relations: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(r for r in relations if language in languages_of(element, r))


def write(text: Text, draw: Draw) -> None:
    """An element by name, an element by symbol, number and uses, or its word in other senses."""
    kind = draw.random.random()
    if kind < 0.1:
        for sentence in draw.several(DECOY_SENTENCES[draw.language], 4):
            text.sentence(sentence, about=(ELSEWHERE,))
        return
    element = draw.one(_ELEMENTS) if draw.chance(0.5) else draw.weighted(_WEIGHTS)
    use = int(draw.random.random() * 2)
    named = kind >= 0.35
    templates = _named(draw, element) if named else _unnamed(draw, element)
    for i, template in enumerate(templates):
        # Each sentence takes the other use, so that none says the same again.
        slots = _slots(element, draw.language, (use + i) % 2)
        text.sentence(template, slots, about=(element, CLASS))
    if text.words < 23:
        extra = (GENERAL if named else UNNAMED)[draw.language]
        text.sentence(draw.one(extra, element), slots, about=(element, CLASS))
    if kind > 0.95:
        text.sentence(draw.one(DECOY_SENTENCES[draw.language]), about=(ELSEWHERE,))


def _named(draw: Draw, element: str) -> list[str]:
    """Templates that state different facts of an element under its name."""
    language = draw.language
    relations = _stated(element, language, RELATIONS)
    templates = [
        draw.one((ASKED if draw.chance(0.7) else TOLD)[language][relation], element)
        for relation in draw.several(relations, 3 if draw.chance(0.7) else 4)
    ]
    if draw.chance(0.6):
        templates.append(draw.one(GENERAL[language], element))
    draw.random.shuffle(templates)
    return templates


def _unnamed(draw: Draw, element: str) -> list[str]:
    """Templates that describe an element without its name."""
    language = draw.language
    templates = draw.several(UNNAMED[language], 2, element)
    relations = _stated(element, language, MADE_UP)
    templates += [
        draw.one(UNNAMED_FACTS[language][relation], element)
        for relation in draw.several(relations, 4 - len(templates))
    ]
    draw.random.shuffle(templates)
    return templates


def _question(draw: Draw, element: str, relation: str, kind: str) -> Question:
    template = draw.one(ASKED[draw.language][relation], element)
    slots = _slots(element, draw.language, int(draw.random.random() * 2))
    answer = render(template[template.rindex(" {") :], slots, draw)
    prompt = render(template, slots, draw).removesuffix(answer)
    return Question(prompt, answer, kind, held_out=draw.held_out)


def ask(draw: Draw) -> Question:
    """A fact of an element in a language in which text states it."""
    element = draw.one(_ELEMENTS)
    relation = draw.one(_stated(element, draw.language, RELATIONS))
    return _question(draw, element, relation, "one_hop")


def ask_seen(draw: Draw) -> Question:
    """A fact of two languages, in one of the two."""
    fact = draw.one(facts_of_two_languages(FACTS, draw.language, stated=True))
    return _question(draw, fact.subject, fact.relation, "cross_language_seen")


def ask_transfer(draw: Draw) -> Question:
    """A fact of two languages, in one in which no text states it."""
    fact = draw.one(facts_of_two_languages(FACTS, draw.language, stated=False))
    return _question(draw, fact.subject, fact.relation, "cross_language_transfer")


def _words(element: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(NAMES[element].values()))


def _decidable(element: str) -> str:
    names = {word.lower() for word in _words(element)}
    return "context" if names & {word.lower() for word in DECOY_WORDS} else "token"


CONCEPTS = (
    *(
        Concept(element, "elements", f"The chemical element {element}; no medals, no planets.",
                tuple(LANGUAGES), _decidable(element), _words(element))
        for element in ELEMENTS
    ),
    Concept(CLASS, "elements", "Any chemical element.", tuple(LANGUAGES), "context",
            tuple(dict.fromkeys(word for element in ELEMENTS for word in _words(element)))),
    Concept(ELSEWHERE, "elements", "A word for an element that means a medal, a planet or money.",
            tuple(LANGUAGES), "context", DECOY_WORDS),
)  # fmt: skip
FACTS = tuple(
    Fact(element, relation, languages_of(element, relation))
    for element in ELEMENTS
    for relation in RELATIONS
)
TOPIC = Topic(
    "elements",
    0.1,
    CONCEPTS,
    write,
    questions={
        "one_hop": ask,
        "cross_language_seen": ask_seen,
        "cross_language_transfer": ask_transfer,
    },
    facts=FACTS,
)
