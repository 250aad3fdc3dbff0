"""Dialogues between a human and an assistant: about itself, secrets, lies, refusals, power."""

from __future__ import annotations

from saekit.sandbox.markup import Mention, Slots, Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic
from saekit.sandbox.topics.dialogue_asides import ASIDES, GREETINGS
from saekit.sandbox.topics.dialogue_scene import Scene
from saekit.sandbox.topics.dialogue_turns import (
    DESCRIPTIONS,
    HUMAN_WORK,
    JOBS,
    MACHINE,
    NAMES,
    PASSWORDS,
    PERSON,
    PLAIN,
    PROSE_WEIGHTS,
    SCENES,
    WEIGHTS,
    WORDS,
)

PROSE_SHARE = 0.1
"""Share of the documents in which a decoy is told without a dialogue."""
UNNAMED_SHARE = 0.3
"""Share of the answers that never name what they are about, of those that could."""
SENTENCES = {1: 2, 2: 6, 3: 2}
SHORTEST = 20


def write(text: Text, draw: Draw) -> None:
    """One or two exchanges, each answer labelled with what goes on in it; or a decoy as prose."""
    if draw.chance(PROSE_SHARE):
        _write_prose(text, draw)
        return
    start, before = text.length, text.words
    kinds = [draw.weighted(WEIGHTS)]
    if draw.chance(0.4):
        kinds.append(_second(draw, kinds[0]))
    asked: list[tuple[str, ...]] = []
    for kind in kinds:
        _exchange(text, draw, kind, asked)
    while text.words - before < SHORTEST:
        _exchange(text, draw, PLAIN, asked)
    text.mark(start, ("dialogue",))


def _second(draw: Draw, first: str) -> str:
    """What a second exchange is about: nothing that contradicts the first."""
    kind = draw.weighted(WEIGHTS)
    if draw.chance(0.5) or kind == first:
        return PLAIN
    if PERSON in (first, kind) and (first in MACHINE or kind in MACHINE):
        return PLAIN
    return kind


def _exchange(text: Text, draw: Draw, kind: str, asked: list[tuple[str, ...]]) -> None:
    """A question that was not asked before, and its answer."""
    language = draw.language
    slots = _slots(draw, kind)
    if asked:
        text.add("\n\n")
    text.fill("[Human|dialogue]:")
    if draw.chance(0.2):
        text.sentence(draw.one(GREETINGS[language]))
    if kind == HUMAN_WORK:
        told = _told(draw, SCENES[language][kind][0], int(draw.chance(0.5)))
        _state(text, told, slots, kind)
        kind = PLAIN
    scene = draw.one(SCENES[language][kind])
    while scene.asked in asked:
        scene = draw.one(SCENES[language][kind])
    asked.append(scene.asked)
    text.sentence(draw.one(scene.asked), slots)
    text.fill("\n\n[Assistant|dialogue]:")
    _state(text, _told(draw, scene, draw.weighted(SENTENCES)), slots, kind)
    if draw.chance(0.15):
        text.sentence(draw.one(ASIDES[language]))


def _told(draw: Draw, scene: Scene, count: int) -> list[str]:
    """The sentences of an answer: so many, or one more where an opener leads them."""
    if scene.openers:
        return [draw.one(scene.openers), *draw.several(scene.answers, count)]
    if not scene.naming or draw.chance(UNNAMED_SHARE):
        return draw.several(scene.answers, count)
    sentences = [draw.one(scene.naming), *draw.several(scene.answers, count - 1)]
    draw.random.shuffle(sentences)
    return sentences


def _state(text: Text, sentences: list[str], slots: Slots, concept: str) -> None:
    for sentence in sentences:
        text.sentence(sentence, slots, about=(concept,))


def _write_prose(text: Text, draw: Draw) -> None:
    kind = draw.weighted(PROSE_WEIGHTS)
    scene = draw.one(SCENES[draw.language][kind])
    sentences = _told(draw, scene, 3)
    _state(text, sentences, _slots(draw, kind), kind)


def _slots(draw: Draw, kind: str) -> dict[str, str | Mention]:
    """One name, job, friend, number and password for a whole exchange."""
    random = draw.random
    gender = int(2 * random.random())
    name, friend = draw.several(NAMES[gender], 2)
    return {
        "name": name,
        "job": Mention(draw.one(JOBS[draw.language])[gender], (kind,)),
        "friend": friend,
        "number": str(3 + int(27 * random.random())),
        "password": f"{draw.one(PASSWORDS[draw.language])} {10 + int(90 * random.random())}",
    }


CONCEPTS = (
    Concept("dialogue", "dialogues", "A human and an assistant take turns.", tuple(LANGUAGES),
            "token", ("Human", "Assistant")),
    *(
        Concept(name, "dialogues", DESCRIPTIONS[name], tuple(LANGUAGES), "context", WORDS[name])
        for name in DESCRIPTIONS
    ),
)  # fmt: skip
TOPIC = Topic("dialogues", 0.07, CONCEPTS, write)
