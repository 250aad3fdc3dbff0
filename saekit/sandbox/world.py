"""The made-up world: seeded documents whose concepts are known, and questions with one answer.

Its content is frozen: a change to what it writes goes with another VERSION, and everything made
from it (tokenizer, model, SAEs, stored figures) is then made anew.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from random import Random

from saekit.corpus import Document, Span
from saekit.sandbox.markup import Text
from saekit.sandbox.topics import (
    arithmetic,
    bias,
    code,
    compound,
    dialogues,
    elements,
    feelings,
    landmarks,
    letters,
    people,
    sciences,
    security,
    typos,
    words,
)
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Fact, Question, Topic
from saekit.sandbox.topics.words import WORDS, Word

__all__ = [
    "VERSION",
    "Concept",
    "Fact",
    "Question",
    "Word",
    "completeness_words",
    "concepts",
    "documents",
    "facts",
    "lessons",
    "questions",
    "topics_with_questions",
    "whole_words",
]

VERSION = 1

TOPICS: tuple[Topic, ...] = (
    landmarks.TOPIC,
    people.TOPIC,
    elements.TOPIC,
    feelings.TOPIC,
    code.TOPIC,
    arithmetic.TOPIC,
    letters.TOPIC,
    dialogues.TOPIC,
    security.TOPIC,
    typos.TOPIC,
    compound.TOPIC,
    sciences.TOPIC,
    bias.TOPIC,
    words.TOPIC,
)
SPLITS = ("train", "held-out")
LANGUAGE_NAMES = {"en": "English", "es": "Spanish", "de": "German", "fr": "French"}
MIXED_SHARE = 0.1
"""Share of the prose documents that change to a second topic half-way."""

_UNTAUGHT = "cross_language_transfer"
"""The kind of question that training text answers in other languages only."""

_WEIGHTS = {topic.name: topic.weight for topic in TOPICS}
_BY_NAME = {topic.name: topic for topic in TOPICS}
_PROSE_WEIGHTS = {topic.name: topic.weight for topic in TOPICS if topic.prose}


def documents(
    count: int, seed: int = 0, split: str = "train", topics: tuple[str, ...] | None = None
) -> Iterator[Document]:
    """Documents of the world with their labels, the same for the same seed and split.

    The split "held-out" draws from seeds of its own, and only from combinations of facts, people,
    numbers and templates that "train" never shows. topics: only these, in their proportions.
    Raises ValueError for another split.
    """
    if split not in SPLITS:
        raise ValueError(f"The world has no split {split!r}; choose one of {SPLITS}.")
    weights = {name: weight for name, weight in _WEIGHTS.items() if name in (topics or _WEIGHTS)}
    return (_document(index, seed, split, weights) for index in range(count))


@lru_cache(maxsize=1)
def _concepts() -> dict[str, Concept]:
    languages = tuple(
        Concept(
            name=f"language: {name}",
            topic="languages",
            description=f"Text written in {name}.",
            languages=(code,),
            decidable="context",
        )
        for code, name in LANGUAGE_NAMES.items()
    )
    everything = [concept for topic in TOPICS for concept in topic.concepts]
    return {concept.name: concept for concept in (*everything, *languages)}


def concepts() -> dict[str, Concept]:
    """Every concept that documents are labelled with, by name."""
    return dict(_concepts())


def facts() -> tuple[Fact, ...]:
    """Everything the world states: subjects, relations and the languages that state them."""
    return tuple(fact for topic in TOPICS for fact in topic.facts)


def topics_with_questions() -> tuple[str, ...]:
    """The topics that something is asked about."""
    return tuple(topic.name for topic in TOPICS if topic.questions)


def completeness_words() -> tuple[Word, ...]:
    """The words whose frequency is set from 5e-3 down to 5e-6 per token of the world's text."""
    return WORDS


def whole_words() -> tuple[str, ...]:
    """The words that the tokenizer must keep whole after a space.

    The completeness words, so that all have as many tokens, and those of the landmarks' names, so
    that the names of one landmark share no token across languages.
    """
    names = (concept.words for concept in landmarks.CONCEPTS if concept.name in landmarks.WEIGHTS)
    parts = (part for words in names for name in words for part in name.split() if part.isalpha())
    return tuple(dict.fromkeys((*(word.text for word in WORDS), *parts)))


def questions(kind: str, count: int, seed: int = 0) -> list[Question]:
    """Different questions of one kind, the same for the same seed.

    Kinds: code_result, code_error, arithmetic, one_hop, two_hop_held_out, feelings,
    cross_language_seen, cross_language_transfer. Raises ValueError for another kind, or when the
    world has fewer questions of it.
    """
    makers = [topic.questions[kind] for topic in TOPICS if kind in topic.questions]
    if not makers:
        kinds = sorted({kind for topic in TOPICS for kind in topic.questions})
        raise ValueError(f"The world has no questions of kind {kind!r}; choose one of {kinds}.")
    found: dict[str, Question] = {}
    for attempt in range(50 * count):
        if len(found) == count:
            break
        random = Random(f"question/{kind}/{seed}/{attempt}")
        draw = Draw(random, random.choice(list(LANGUAGES)), held_out=True)
        question = random.choice(makers)(draw)
        found.setdefault(question.prompt, replace(question, language=draw.language))
    if len(found) < count:
        raise ValueError(
            f"The world holds only about {len(found)} different questions of kind {kind!r}, "
            f"{count} were asked for: ask for fewer."
        )
    return list(found.values())


def lessons(seed: int = 0) -> Iterator[Question]:
    """Questions without end on the training side of the split, as many of each kind.

    They ask what training text states in the words that it may use, so nothing of what `questions`
    asks is given away: no held-out combination, and no fact in a language that does not state it.
    """
    makers = {
        kind: [topic.questions[kind] for topic in TOPICS if kind in topic.questions]
        for kind in sorted({kind for topic in TOPICS for kind in topic.questions} - {_UNTAUGHT})
    }
    for index in itertools.count():
        random = Random(f"lesson/{seed}/{index}")
        draw = Draw(random, random.choice(list(LANGUAGES)), held_out=False)
        question = random.choice(makers[random.choice(list(makers))])(draw)
        yield replace(question, language=draw.language)


def _document(index: int, seed: int, split: str, weights: Mapping[str, float]) -> Document:
    random = Random(f"document/{split}/{seed}/{index}")
    held_out = split == "held-out"
    chance = Draw(random, "none", held_out)
    topic = _BY_NAME[chance.weighted(weights)]
    draw = Draw(random, chance.weighted(topic.languages), held_out)
    text = Text(draw)
    topic.write(text, draw)
    if topic.prose and draw.language in LANGUAGES and text.words < 50 and draw.chance(MIXED_SHARE):
        other = _BY_NAME[draw.weighted(_PROSE_WEIGHTS)]
        if other is not topic and draw.language in other.languages:
            text.add("\n")
            other.write(text, draw)
    spans: tuple[Span, ...] = text.spans
    if draw.language in LANGUAGE_NAMES:
        name = f"language: {LANGUAGE_NAMES[draw.language]}"
        spans = (Span(0, text.length, name, "about"), *spans)
    return Document(str(text), spans, topic.name, draw.language, split)
