"""What a topic is made of: concepts, a writer of documents, questions, and the draw they use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from random import Random
from typing import TypeVar
from zlib import crc32

from saekit.sandbox.markup import Slots, Text

Option = TypeVar("Option")

LANGUAGES: Mapping[str, float] = {"en": 0.4, "es": 0.25, "de": 0.2, "fr": 0.15}
NO_LANGUAGE: Mapping[str, float] = {"none": 1.0}


@dataclass(frozen=True, slots=True)
class Concept:
    """Something in the world that text is labelled with.

    languages: where it occurs, "none" for code and numbers. decidable: "token" when the words that
    name it settle it, "context" when the text around is needed. words: the surface forms that name
    it; every span with the role "mention" equals one of them but for capitals.
    """

    name: str
    topic: str
    description: str
    languages: tuple[str, ...]
    decidable: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the world states of a subject: "the Colosseum", "year".

    languages: those in which text of either split states it.
    """

    subject: str
    relation: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A prompt whose greedy completion must start with the answer.

    held_out: whether the training text lacks this combination of what is asked and how. language:
    what it is asked in, as `world.questions` tells.
    """

    prompt: str
    answer: str
    kind: str
    held_out: bool
    language: str = ""


@dataclass(frozen=True, slots=True)
class Draw:
    """The chance behind one document: its generator, its language, its side of the split."""

    random: Random
    language: str
    held_out: bool

    def one(self, options: tuple[Option, ...], key: str | None = None) -> Option:
        """One of the options; with a key, one that this split may combine with it."""
        if key is not None:
            options = allowed(options, key, self.held_out)
        return options[int(self.random.random() * len(options))]

    def several(
        self, options: tuple[Option, ...], count: int, key: str | None = None
    ) -> list[Option]:
        """Up to `count` different options; with a key, such as this split may combine with it."""
        if key is not None:
            options = allowed(options, key, self.held_out)
        return self.random.sample(options, min(count, len(options)))

    def chance(self, share: float) -> bool:
        """True with the given probability."""
        return self.random.random() < share

    def weighted(self, weights: Mapping[Option, float]) -> Option:
        """One of the keys, drawn by weight."""
        options, cumulative = _cumulative(tuple(weights.items()))
        return self.random.choices(options, cum_weights=cumulative)[0]


@dataclass(frozen=True)
class Topic:
    """One topic: how often it is written about, in which languages, and by what.

    weight: its share of the documents. write: appends one document to a text. questions: a maker
    for each kind of question. facts: what it states. prose: whether a passage may share a document
    with another topic.
    """

    name: str
    weight: float
    concepts: tuple[Concept, ...]
    write: Callable[[Text, Draw], None]
    languages: Mapping[str, float] = field(default_factory=lambda: LANGUAGES)
    questions: Mapping[str, Callable[[Draw], Question]] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    prose: bool = True


@cache
def allowed(options: tuple[Option, ...], key: str, held_out: bool) -> tuple[Option, ...]:
    """The options that one split combines with a key: of every six one is held out, at least one.

    So each option and each key occurs in training, but not every pair.
    """
    first = crc32(key.encode()) % len(options)
    step = max(2, len(options) // max(1, len(options) // 6))
    out = {(first + i * step) % len(options) for i in range(max(1, len(options) // 6))}
    return tuple(option for i, option in enumerate(options) if (i in out) == held_out)


@cache
def stated_in(subject: str, relation: str) -> tuple[str, ...]:
    """The languages in which a fact is stated: of every four facts, one is stated in two only."""
    digest = crc32(f"stated {subject} {relation}".encode())
    languages = tuple(LANGUAGES)
    if digest % 4:
        return languages
    first = digest // 4 % 4
    second = (first + 1 + digest // 16 % 3) % 4
    return tuple(language for i, language in enumerate(languages) if i in (first, second))


def facts_of_two_languages(facts: Iterable[Fact], language: str, stated: bool) -> tuple[Fact, ...]:
    """The facts that are stated in two languages only, by whether this is one of the two."""
    return tuple(
        fact
        for fact in facts
        if len(fact.languages) == 2 and (language in fact.languages) == stated
    )


def is_held_out(key: str, one_in: int) -> bool:
    """Whether a combination is kept from the training text: one in so many is."""
    return crc32(key.encode()) % one_in == 0


def render(template: str, slots: Slots, draw: Draw) -> str:
    """A filled template as plain text."""
    text = Text(draw)
    text.fill(template, slots)
    return str(text)


@cache
def _cumulative(items: tuple[tuple[Option, float], ...]) -> tuple[list[Option], list[float]]:
    options, weights = zip(*items, strict=True)
    return list(options), list(accumulate(weights))
