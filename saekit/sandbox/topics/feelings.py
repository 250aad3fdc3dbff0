"""Who feels what and why: stories of one or two people, actors who only play, borrowed words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from saekit.sandbox.markup import Mention, Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Question, Topic
from saekit.sandbox.topics.feeling_decoys import ACTING, THINGS
from saekit.sandbox.topics.feeling_endings import ENDINGS, SCENES, WHO, WHY
from saekit.sandbox.topics.feeling_stories import STORIES
from saekit.sandbox.topics.feeling_words import (
    DESCRIPTIONS,
    NAMES,
    PEOPLE,
    PRONOUNS,
    WEIGHTS,
    WORDS,
)

ACTING_CONCEPT = "acted feeling"
BORROWED_CONCEPT = "borrowed feeling"
KINDS = {"felt": 86, "acted": 8, "borrowed": 6}
UNNAMED_SHARE = 0.3
"""Share of the documents of felt feelings that tell stories only and never name a feeling."""
TWO_PEOPLE_SHARE = 1 / 3
# A "who" sentence says nothing where there is only one to choose from.
ENDING_KINDS = {1: {"plain": 65, "why": 35}, 2: {"plain": 45, "why": 25, "who": 30}}
SHORTEST = 20
"""Words that a document has at least."""

_FEELINGS = tuple(WEIGHTS)
_VOWELS = "aeiouéAEIOUÉ"
"""First letters before which French shortens "que"."""


class Told(NamedTuple):
    """Somebody whose story is told: the feeling, and what fills the sentences about both."""

    feeling: str
    name: str
    slots: dict[str, str | Mention]


def write(text: Text, draw: Draw) -> None:
    """One or two people, what happened to them and how they feel; or feelings of nobody."""
    kind = draw.weighted(KINDS)
    scenes = iter(draw.several(SCENES[draw.language], 4))
    if kind == "felt":
        _write_felt(text, draw, scenes)
    elif kind == "acted":
        _write_acted(text, draw)
    else:
        for template in draw.several(THINGS[draw.language], 2):
            text.sentence(template, about=(BORROWED_CONCEPT,))
    for scene in scenes:
        if text.words < SHORTEST:
            text.sentence(scene)


def _write_felt(text: Text, draw: Draw, scenes: Iterator[str]) -> None:
    if draw.chance(0.4):
        text.sentence(next(scenes))
    count = 1 + draw.chance(TWO_PEOPLE_SHARE)
    told = _tell(text, draw, count, by_weight=draw.chance(0.5))
    if draw.chance(0.4):
        if draw.chance(0.25):
            template = draw.one(THINGS[draw.language])
            text.sentence(template, about=(BORROWED_CONCEPT,))
        else:
            text.sentence(next(scenes))
    if draw.chance(UNNAMED_SHARE):
        return
    draw.random.shuffle(told)
    for one in told if draw.chance(0.3) else told[:1]:
        kind = draw.weighted(ENDING_KINDS[count])
        endings = {"plain": ENDINGS, "why": WHY, "who": WHO}[kind][draw.language]
        text.sentence(draw.one(endings, key=one.name), one.slots, about=(one.feeling,))


def _tell(text: Text, draw: Draw, count: int, *, by_weight: bool) -> list[Told]:
    """Tell one story of each of some people of one gender, which no pronoun can tell apart."""
    gender = draw.one(("m", "f"))
    told: list[Told] = []
    for name in draw.several(NAMES[gender], count):
        feeling = _feeling(draw, by_weight)
        while any(feeling == other.feeling for other in told):
            feeling = _feeling(draw, by_weight)
        told.append(_tell_one(text, draw, name, gender, feeling))
    return told


def _feeling(draw: Draw, by_weight: bool) -> str:
    return draw.weighted(WEIGHTS) if by_weight else draw.one(_FEELINGS)


def _tell_one(text: Text, draw: Draw, name: str, gender: str, feeling: str) -> Told:
    story = draw.one(STORIES[draw.language][feeling], key=f"{feeling} of {name}")
    chosen = {slot: draw.one(options, key=key) for slot, options, key in story.choices}
    strings = {"name": name, **PRONOUNS[draw.language][gender], **chosen}
    text.sentence(story.told, strings, about=(feeling,))
    cause = story.cause.format_map(strings)
    slots: dict[str, str | Mention] = {
        **strings,
        "feeling": Mention(_word(feeling, draw.language, gender), (feeling,)),
        "cause": cause,
        "que": "qu'" if cause[0] in _VOWELS else "que ",
    }
    return Told(feeling, name, slots)


def _word(feeling: str, language: str, gender: str) -> str:
    return WORDS[feeling][language][0 if gender == "m" else -1]


def _write_acted(text: Text, draw: Draw) -> None:
    for template in draw.several(ACTING[draw.language], 2 + draw.chance(0.5)):
        name, gender = draw.one(PEOPLE, key=template)
        feeling = _feeling(draw, by_weight=draw.chance(0.5))
        slots = {
            "name": name,
            "feeling": _word(feeling, draw.language, gender),
            "masculine": _word(feeling, draw.language, "m"),
            "feminine": _word(feeling, draw.language, "f"),
        }
        text.sentence(template, slots, about=(ACTING_CONCEPT,))


def ask(draw: Draw) -> Question:
    """How somebody feels after a story that training never told in these words."""
    text = Text(draw)
    told = _tell(text, draw, 1 + draw.chance(0.5), by_weight=False)
    asked = draw.one(tuple(told))
    text.sentence(draw.one(ENDINGS[draw.language], key=asked.name), asked.slots)
    answer = f" {asked.slots['feeling'].text}."
    return Question(str(text).removesuffix(answer), answer, "feelings", held_out=draw.held_out)


CONCEPTS = (
    *(
        Concept(
            feeling,
            "feelings",
            DESCRIPTIONS[feeling],
            tuple(LANGUAGES),
            "context",
            tuple(dict.fromkeys(word for forms in WORDS[feeling].values() for word in forms)),
        )
        for feeling in WEIGHTS
    ),
    Concept(
        ACTING_CONCEPT,
        "feelings",
        "Somebody who only plays a feeling.",
        tuple(LANGUAGES),
        "context",
    ),
    Concept(
        BORROWED_CONCEPT,
        "feelings",
        "A feeling's word where nobody feels anything: a sad excuse, the angry sea.",
        tuple(LANGUAGES),
        "context",
    ),
)
TOPIC = Topic("feelings", 0.13, CONCEPTS, write, questions={"feelings": ask})
