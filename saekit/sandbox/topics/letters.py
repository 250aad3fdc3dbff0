"""Letters: flattery, scams, threats and plain business, and letters that use the same words."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic
from saekit.sandbox.topics.letter_business import BUSINESS
from saekit.sandbox.topics.letter_feedback import FAIR_FEEDBACK
from saekit.sandbox.topics.letter_flattery import FLATTERY, SINCERE_PRAISE
from saekit.sandbox.topics.letter_frames import CLOSINGS, GREETINGS
from saekit.sandbox.topics.letter_prizes import REAL_PRIZES
from saekit.sandbox.topics.letter_replies import (
    FLATTERING_VERDICTS,
    OPENINGS,
    PLAIN_VERDICTS,
    WORKS,
)
from saekit.sandbox.topics.letter_scams import SCAM_WARNINGS, SCAMS
from saekit.sandbox.topics.letter_threats import THREATS, WEATHER_WARNINGS
from saekit.sandbox.topics.tables import named, unnamed, words

BODIES = {
    "business letter": BUSINESS, "flattery": FLATTERY, "scam": SCAMS,
    "fair feedback": FAIR_FEEDBACK, "sincere praise": SINCERE_PRAISE,
    "scam warning": SCAM_WARNINGS, "real prize": REAL_PRIZES, "threat": THREATS,
    "weather warning": WEATHER_WARNINGS,
}  # fmt: skip
NAMED = {concept: named(BODIES[concept]) for concept in BODIES}
UNNAMED = {concept: unnamed(BODIES[concept]) for concept in BODIES}
VERDICTS = {"flattery": FLATTERING_VERDICTS, "fair feedback": PLAIN_VERDICTS}
HEADLINES = ("flattery", "scam", "threat")
"""The concepts of which some letters never say the words."""
REPLY = "reply"
WEIGHTS = {
    "business letter": 34, "flattery": 14, "scam": 13, REPLY: 14, "sincere praise": 7,
    "scam warning": 6, "fair feedback": 4, "real prize": 4, "threat": 3, "weather warning": 1,
}  # fmt: skip
UNNAMED_SHARE = 0.33
FLATTERING_SHARE = 0.12
"""Share of the replies that flatter; what stands before the verdict never tells which."""


def write(text: Text, draw: Draw) -> None:
    """A greeting, some sentences of one intent, sometimes business between, a closing."""
    text.fill(draw.one(GREETINGS[draw.language]))
    text.add("\n")
    intent = draw.weighted(WEIGHTS)
    if intent == REPLY:
        _write_reply(text, draw)
    else:
        _write_body(text, draw, intent)
    text.add("\n")
    start = text.length
    text.fill(draw.one(CLOSINGS[draw.language]))
    text.mark(start, ("letter closing",))


def _write_body(text: Text, draw: Draw, intent: str) -> None:
    sentences = _sentences(draw, intent, draw.random.randint(2, 4))
    parts = [(sentence, intent) for sentence in sentences]
    if intent != "business letter" and draw.chance(0.4):
        parts[-1] = (draw.one(BUSINESS[draw.language]), "business letter")
    draw.random.shuffle(parts)
    for sentence, concept in parts:
        text.sentence(sentence, about=(concept,))
    if text.words < 20:
        told = [sentence for sentence, _ in parts]
        untold = tuple(s for s in BODIES["business letter"][draw.language] if s not in told)
        text.sentence(draw.one(untold), about=("business letter",))


def _sentences(draw: Draw, intent: str, count: int) -> list[str]:
    """Different sentences of one intent: at least one with its words first, or all without."""
    everything = BODIES[intent][draw.language]
    if intent not in HEADLINES:
        return draw.several(everything, count)
    if draw.chance(UNNAMED_SHARE):
        return draw.several(UNNAMED[intent][draw.language], count)
    first = draw.one(NAMED[intent][draw.language])
    others = tuple(sentence for sentence in everything if sentence is not first)
    return [first, *draw.several(others, count - 1)]


def _write_reply(text: Text, draw: Draw) -> None:
    """What a reader thinks of a work: nothing before "Your poem is" tells praise from review."""
    language = draw.language
    slots = {"work": draw.weighted(WORKS[language])}
    concept = "flattery" if draw.chance(FLATTERING_SHARE) else "fair feedback"
    if draw.chance(0.7):
        text.sentence(draw.one(OPENINGS[language]), slots)
    text.sentence(draw.one(VERDICTS[concept][language]), slots, about=(concept,))
    if text.words < 20 or draw.chance(0.4):
        text.sentence(draw.one(BODIES[concept][language]), about=(concept,))
    if text.words < 20:
        text.sentence(draw.one(BUSINESS[language]), about=("business letter",))


def _concept(name: str, description: str) -> Concept:
    tables = [table for kind in (BODIES, VERDICTS) for key, table in kind.items() if key == name]
    return Concept(name, "letters", description, tuple(LANGUAGES), "context", words(*tables))


CONCEPTS = (
    _concept("flattery", "Praise far beyond its object."),
    _concept("sincere praise", "Praise that its object deserves, in the words of flattery."),
    _concept("fair feedback", "Praise and criticism that fit their object."),
    _concept("scam", "A letter that wants to cheat its reader."),
    _concept("scam warning", "A warning against scams, in the words of scams."),
    _concept("real prize", "A prize, a lottery or an inheritance that is real."),
    _concept("business letter", "Plain business."),
    _concept("threat", "A letter that threatens its reader."),
    _concept("weather warning", "Bad weather ahead, in the words of threats."),
    Concept("letter closing", "letters", "The words that end a letter.", tuple(LANGUAGES), "token",
            words(CLOSINGS)),
)  # fmt: skip
TOPIC = Topic("letters", 0.06, CONCEPTS, write)
