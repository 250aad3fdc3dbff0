"""A text under construction: pieces in order, with labelled character spans."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from saekit.corpus import Span


class Mention(NamedTuple):
    """Words that name concepts, with what stands before them outside the label (an article)."""

    text: str
    concepts: tuple[str, ...]
    before: str = ""


Slots = Mapping[str, str | Mention]

_MARKUP = re.compile(r"\{(\w+)\}|\[([^|\[\]]+)\|([^\[\]]+)\]")


class Text:
    """Appends pieces of text and remembers which characters carry which concept.

    Templates hold `{slot}` (`{Slot}` begins the value with a capital) and `[words|concept]`, which
    labels its words as a mention. `length` is the number of characters so far, `words` about the
    number of words.
    """

    __slots__ = ("_pieces", "_spans", "length", "words")

    def __init__(self) -> None:
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
        for words, slot, concepts in _parse(template):
            if slot is None:
                self.add(words, concepts)
                continue
            value = slots[slot] if slot in slots else _capital(slots[slot.lower()])
            if isinstance(value, str):
                self.add(value)
            else:
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
def _parse(template: str) -> tuple[tuple[str, str | None, tuple[str, ...]], ...]:
    """Template as (words, slot, concepts) parts; a part has either words or a slot."""
    parts: list[tuple[str, str | None, tuple[str, ...]]] = []
    end = 0
    for match in _MARKUP.finditer(template):
        if match.start() > end:
            parts.append((template[end : match.start()], None, ()))
        slot, words, concepts = match.groups()
        parts.append(("", slot, ()) if slot else (words, None, tuple(concepts.split(","))))
        end = match.end()
    if end < len(template):
        parts.append((template[end:], None, ()))
    return tuple(parts)
