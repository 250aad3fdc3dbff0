"""Prompts about concepts, and words of four kinds, to look for features in any model.

    concept = presets.concept("Golden Gate Bridge")
    [Contrast(q.prompt, q.answer, q.foil) for q in concept.questions]

The data are TOML files, `concepts/` and `words.toml`.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Prompt:
    """A text about a concept; language: natural or of a program; unnamed: never names it."""

    text: str
    language: str = "English"
    unnamed: bool = False


@dataclass(frozen=True)
class Question:
    """A prompt that goes on with the answer and not with the foil; via: the fact in between."""

    prompt: str
    answer: str
    foil: str
    via: str = ""


@dataclass(frozen=True)
class ProgramPair:
    """A correct program and a faulty one, of which `fault` is the part that is wrong.

    fault: occurs once; error: part of what the faulty program reports.
    """

    language: str
    kind: str
    error: str
    fault: str
    correct: str
    faulty: str


@dataclass(frozen=True)
class ConceptPrompts:
    """What to look for a concept's feature with.

    names: ways to say it. prompts, decoys: its feature should fire on them, or not. questions: to
    attribute answers; steering: to go on with. pairs: faulty ones are prompts, correct ones decoys.
    """

    name: str
    names: tuple[str, ...]
    prompts: tuple[Prompt, ...]
    decoys: tuple[Prompt, ...]
    questions: tuple[Question, ...]
    steering: tuple[str, ...]
    pairs: tuple[ProgramPair, ...]


def names_it(text: str, names: Sequence[str]) -> bool:
    """Whether a text holds one of a concept's names, in any case."""
    return any(name.lower() in text.lower() for name in names)


def names() -> list[str]:
    """The concepts that there are."""
    return list(_concepts())


def concept(name: str) -> ConceptPrompts:
    """The prompts of a concept; raises ValueError with the nearest name for an unknown one."""
    return _known(name, _concepts(), "concept")


def words(kind: str) -> list[str]:
    """Elements, cities, animals or foods; raises ValueError for words of another kind."""
    return _known(kind, tomllib.loads((_FOLDER / "words.toml").read_text("utf-8")), "list of words")


def _known(name: str, table: dict[str, Any], what: str) -> Any:
    if name not in table:
        [near] = difflib.get_close_matches(name, table, n=1, cutoff=0)
        raise ValueError(f"There is no {what} {name!r}: did you mean {near!r}?")
    return table[name]


@cache
def _concepts() -> dict[str, ConceptPrompts]:
    files = sorted((_FOLDER / "concepts").glob("*.toml"))
    found = [_concept(tomllib.loads(file.read_text("utf-8"))) for file in files]
    return {one.name: one for one in found}


def _concept(table: dict[str, Any]) -> ConceptPrompts:
    pairs = tuple(ProgramPair(**pair) for pair in table.get("pairs", ()))
    faulty = (Prompt(pair.faulty, pair.language) for pair in pairs)
    correct = (Prompt(pair.correct, pair.language) for pair in pairs)
    return ConceptPrompts(
        name=table["name"],
        names=tuple(table["names"]),
        prompts=(*_prompts(table, "prompts", "unnamed"), *faulty),
        decoys=(*_prompts(table, "decoys"), *correct),
        questions=tuple(Question(**question) for question in table.get("questions", ())),
        steering=tuple(table.get("steering", ())),
        pairs=pairs,
    )


def _prompts(table: dict[str, Any], *parts: str) -> Iterator[Prompt]:
    for part in parts:
        for language, texts in table.get(part, {}).items():
            yield from (Prompt(text, language, part == "unnamed") for text in texts)
