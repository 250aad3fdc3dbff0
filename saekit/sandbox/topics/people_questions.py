"""Questions on what is said of players and places: in one language, across two, in two hops."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import (
    Draw,
    Fact,
    Question,
    facts_of_two_languages,
    render,
    stated_in,
)
from saekit.sandbox.topics.people_statements import FACTS, say, slots, template
from saekit.sandbox.topics.people_table import HELD_OUT, HOMES, PLAYERS, TAUGHT

# Kinds of sentences whose answer fills a slot of another name.
_ANSWERS = {
    "shirt number": "number",
    "birth year": "year",
    "two hops": "capital",
    "home of a team": "city",
    "state of a city": "state",
}
_HELD_OUT = tuple(player for player in PLAYERS if player in HELD_OUT)


def _ask(draw: Draw, kind: str, subject: str) -> tuple[str, str] | None:
    """A sentence up to what it states, and that; None where it cannot be asked so.

    Its subject must come before what it states, and a mark after.
    """
    values = slots(subject, draw.language)
    value = values[_ANSWERS.get(kind, kind)]
    answer = f" {value if isinstance(value, str) else value.text}"
    sentence = render(template(draw, kind, subject), values, draw)
    start = sentence.rfind(answer)
    end = start + len(answer)
    if subject not in sentence[: max(start, 0)] or sentence[end] not in ".,":
        return None
    return sentence[:start], sentence[start : end + 1]


def _ask_any(draw: Draw, facts: tuple[Fact, ...]) -> tuple[Fact, str, str]:
    """One of the facts as a prompt and its answer."""
    while True:
        fact = draw.one(facts)
        if asked := _ask(draw, FACTS[fact], fact.subject):
            return fact, *asked


def _told_before(draw: Draw, kind: str, player: str, prompt: str) -> str:
    """The prompt after the same kind of sentence on a player, as documents tell it of several."""
    opening = Text(draw)
    say(opening, draw, kind, player)
    return f"{opening} {prompt}"


@cache
def _stated(language: str) -> tuple[Fact, ...]:
    return tuple(fact for fact in FACTS if language in fact.languages)


@cache
def _players_told(language: str, kind: str) -> tuple[str, ...]:
    return tuple(player for player in PLAYERS if language in stated_in(player, kind))


def ask_one_hop(draw: Draw) -> Question:
    """Any fact in a language that states it, with a template held out for its subject."""
    _, prompt, answer = _ask_any(draw, _stated(draw.language))
    return Question(prompt, answer, "one_hop", held_out=draw.held_out)


def _asker(question_kind: str, stated: bool) -> Callable[[Draw], Question]:
    """A maker of questions on what is stated in two languages only, half after another player."""

    def ask(draw: Draw) -> Question:
        fact, prompt, answer = _ask_any(draw, facts_of_two_languages(FACTS, draw.language, stated))
        if draw.chance(0.5):
            others = _players_told(draw.language, fact.relation)
            other = draw.one(others)
            while other == fact.subject:
                other = draw.one(others)
            prompt = _told_before(draw, fact.relation, other, prompt)
        return Question(prompt, answer, question_kind, held_out=draw.held_out)

    return ask


ask_seen = _asker("cross_language_seen", True)
ask_transfer = _asker("cross_language_transfer", False)


def ask_two_hops(draw: Draw) -> Question:
    """The capital of the state of a player, after another's.

    Where held out, of a player of whom no document tells it.
    """
    player = draw.one(_HELD_OUT if draw.held_out else TAUGHT)
    asked = _ask(draw, "two hops", player)
    assert asked, "Every sentence of two hops ends with the capital."
    other = draw.one(TAUGHT)
    while HOMES[other].state == HOMES[player].state:
        other = draw.one(TAUGHT)
    prompt, answer = asked
    prompt = _told_before(draw, "two hops", other, prompt)
    return Question(prompt, answer, "two_hop_held_out", held_out=draw.held_out)
