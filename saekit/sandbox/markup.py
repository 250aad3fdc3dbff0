"""A text under construction: pieces in order, with labelled character spans."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from saekit.corpus import Span

if TYPE_CHECKING:
    from saekit.sandbox.topics.base import Draw


class Mention(NamedTuple):
    """Words that name concepts, with what stands before them outside the label (an article)."""

    text: str
    concepts: tuple[str, ...]
    before: str = ""


Slots = Mapping[str, str | Mention]


class Words(NamedTuple):
    """Part of a template: fixed words and the concepts they name."""

    words: str
    concepts: tuple[str, ...]


class Slot(NamedTuple):
    """Part of a template: the place of a value."""

    name: str


class Choice(NamedTuple):
    """Part of a template: one of several pieces."""

    options: tuple[tuple[Words | Slot, ...], ...]


_CHOICE = re.compile(r"<([^<>]+)>")
_MARKUP = re.compile(r"\{(\w+)\}|\[([^|\[\]]+)\|([^\[\]]+)\]")


class Text:
    """Appends pieces of text and remembers which characters carry which concept.

    Templates hold `{slot}` (`{Slot}` begins the value with a capital), `[words|concept]`, which
    labels its words as a mention, and `<this/that/another>`, of which the draw takes one: some of
    the options stand in held-out text only, all others in training text only. `length` is the
    number of characters so far, `words` about the number of words.
    """

    __slots__ = ("_pieces", "_spans", "draw", "length", "words")

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self._pieces: list[str] = []
        self._spans: list[Span] = []
        self.length = 0
        self.words = 0

    def __str__(self) -> str:
        return "".join(self._pieces)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The labelled spans, by start."""
        return tuple(sorted(self._spans, key=lambda span: (span.start, span.end)))

    def add(self, text: str, concepts: tuple[str, ...] = ()) -> None:
        """Append text as it is, as a mention of some concepts."""
        start = self.length
        self._pieces.append(text)
        self.length += len(text)
        self.words += text.count(" ") + text.count("\n")
        for concept in concepts:
            self._spans.append(Span(start, self.length, concept))

    def mark(self, start: int, concepts: tuple[str, ...], role: str = "about") -> None:
        """Label everything from a character offset up to here."""
        for concept in concepts:
            self._spans.append(Span(start, self.length, concept, role))

    def fill(self, template: str, slots: Slots | None = None) -> None:
        """Append a template with its slots filled. Raises KeyError for a slot without a value."""
        for part in parse(template, self.draw.held_out):
            if isinstance(part, Choice):
                for piece in self.draw.one(part.options):
                    self._append(piece, slots)
            else:
                self._append(part, slots)

    def _append(self, part: Words | Slot, slots: Slots | None) -> None:
        if isinstance(part, Words):
            self.add(part.words, part.concepts)
            return
        value = slots[part.name] if part.name in slots else _capital(slots[part.name.lower()])
        if isinstance(value, str):
            self.add(value)
            return
        if value.before:
            self.add(value.before)
        self.add(value.text, value.concepts)

    def sentence(
        self, template: str, slots: Slots | None = None, about: tuple[str, ...] = ()
    ) -> None:
        """Append a filled template after a space, labelled as being about some concepts."""
        if self._pieces and not self._pieces[-1].endswith("\n"):
            self.add(" ")
        start = self.length
        self.fill(template, slots)
        self.mark(start, about)


def _capital(value: str | Mention) -> str | Mention:
    if isinstance(value, str):
        return value[:1].upper() + value[1:]
    if value.before:
        return value._replace(before=value.before[:1].upper() + value.before[1:])
    return value._replace(text=value.text[:1].upper() + value.text[1:])


@cache
def parse(template: str, held_out: bool) -> tuple[Words | Slot | Choice, ...]:
    """A template's parts, with such options of its choices as one split may take."""
    from saekit.sandbox.topics.base import allowed

    parts: list[Words | Slot | Choice] = []
    end = 0
    for i, match in enumerate(_CHOICE.finditer(template)):
        parts += _pieces(template[end : match.start()])
        options = tuple(match.group(1).split("/"))
        if len(options) < 2:
            raise ValueError(f"One option is no choice: {match.group()} in {template!r}.")
        options = allowed(options, f"{template}#{i}", held_out)
        parts.append(Choice(tuple(_pieces(option) for option in options)))
        end = match.end()
    parts += _pieces(template[end:])
    return tuple(parts)


def _pieces(template: str) -> tuple[Words | Slot, ...]:
    pieces: list[Words | Slot] = []
    end = 0
    for match in _MARKUP.finditer(template):
        if match.start() > end:
            pieces.append(Words(template[end : match.start()], ()))
        slot, words, concepts = match.groups()
        pieces.append(Slot(slot) if slot else Words(words, tuple(concepts.split(","))))
        end = match.end()
    if end < len(template):
        pieces.append(Words(template[end:], ()))
    return tuple(pieces)
