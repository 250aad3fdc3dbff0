"""The type of a scene: questions, with whatever may answer each of them."""

from __future__ import annotations

from typing import NamedTuple


class Scene(NamedTuple):
    """Templates of one kind of exchange; every answer fits every question.

    openers: of which an answer has one first, where there are any. naming: answers that name the
    concept, where the others never do.
    """

    asked: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
