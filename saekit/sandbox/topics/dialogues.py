"""Dialogues between a human and an assistant: about itself, secrets, lies, refusals, power."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic
from saekit.sandbox.topics.dialogue_turns import ASIDES, DESCRIPTIONS, TURNS, WEIGHTS, WORDS

PLAIN = "plain help"


def write(text: Text, draw: Draw) -> None:
    """One or two exchanges, the assistant's turn labelled with what goes on in it."""
    start = text.length
    kinds = [draw.weighted(WEIGHTS)]
    if draw.chance(0.4):
        kinds.append(PLAIN if kinds[0] != PLAIN and draw.chance(0.5) else draw.weighted(WEIGHTS))
    for i, kind in enumerate(kinds):
        _exchange(text, draw, kind, first=i == 0)
    while text.words < 20:
        _exchange(text, draw, PLAIN, first=False)
    text.mark(start, ("dialogue",))


def _exchange(text: Text, draw: Draw, kind: str, first: bool) -> None:
    asked, answers = TURNS[kind][draw.language]
    question = draw.one(asked)
    if not first:
        text.add("\n\n")
    text.fill("[Human|dialogue]: ")
    text.fill(question)
    text.fill("\n\n[Assistant|dialogue]:")
    start = text.length + 1
    for sentence in draw.several(answers, 2, question):
        text.add(" ")
        text.fill(sentence)
    if kind != PLAIN:
        text.mark(start, (kind,))
    if draw.chance(0.2):
        text.add(f" {draw.one(ASIDES[draw.language])}")


CONCEPTS = (
    Concept("dialogue", "dialogues", "A human and an assistant take turns.", tuple(LANGUAGES),
            "token", ("Human", "Assistant")),
    *(
        Concept(name, "dialogues", DESCRIPTIONS[name], tuple(LANGUAGES), "context", WORDS[name])
        for name in DESCRIPTIONS
    ),
)  # fmt: skip
TOPIC = Topic("dialogues", 0.07, CONCEPTS, write)
