"""A faulty line of Python beside a sound one that looks like it, and the words of sessions."""

from __future__ import annotations

from dataclasses import dataclass

from saekit.sandbox.topics.base import Draw
from saekit.sandbox.topics.code_functions import Definition

VARIABLES = (
    "x", "y", "total", "count", "price", "width", "height", "left", "right", "score", "speed",
    "weight", "index", "number", "value", "amount", "length", "first", "second", "limit",
)  # fmt: skip
LISTS = ("items", "prices", "scores", "letters", "points", "rows")
TABLES = ("ages", "stock", "colors", "teams")
KEYS = ("tom", "ann", "bob", "eva", "max", "lea", "sam", "ida")
WORDS = (
    "red", "sun", "cat", "tree", "blue", "fish", "moon", "key", "boat", "rain", "door", "milk",
    "gold", "snow", "bird", "five",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """Two lines that may follow the same lines before them: one is faulty, one sound.

    setup: the lines before, with what they show. before, faulty: the faulty line up to the faulty
    place and from there on. message: what Python says after the exception's name. sound, shown:
    the other line (or lines) and what Python shows for it. caret: where Python points to in a line
    that it cannot read. operation: the sign of the sum, difference or product that the sound line
    shows.
    """

    kind: str
    setup: tuple[str | Definition, ...]
    before: str
    faulty: str
    message: str
    sound: str
    shown: str = ""
    caret: int | None = None
    operation: str = ""

    @property
    def line(self) -> str:
        """The faulty line."""
        return self.before + self.faulty

    @property
    def key(self) -> str:
        """The faulty line with its set-up, by which the splits are told apart."""
        return "\n".join((*map(str, self.setup), self.line))

    @property
    def functions(self) -> tuple[Definition, ...]:
        """The functions that the set-up defines."""
        return tuple(line for line in self.setup if isinstance(line, Definition))


def defined_names(code: str) -> tuple[str, ...]:
    """The names that a line of a session gives a meaning to."""
    words = code.split()
    if words[0] in ("def", "for"):
        return (words[1].partition("(")[0],)
    if words[0] in ("import", "from"):
        return (words[-1],)
    names, sign, _ = code.partition(" = ")
    return () if not sign or "[" in names or "(" in names else tuple(names.split(", "))


def small(draw: Draw) -> int:
    """A number from 1 to 19."""
    return 1 + int(draw.random.random() * 19)


def some_numbers(draw: Draw, least: int = 2) -> list[int]:
    """Two to four numbers, all different."""
    return draw.random.sample(range(1, 20), draw.random.randint(least, 4))


def some_ages(draw: Draw, count: int) -> dict[str, int]:
    """Some names with a number for each."""
    return {key: small(draw) for key in draw.several(KEYS, count)}


def quoted(entries: dict[str, int]) -> str:
    """A dictionary as a programmer writes it."""
    return "{" + ", ".join(f'"{key}": {value}' for key, value in entries.items()) + "}"
