"""Prose that only looks like a code error: misspelt words, bugs with six legs, bugs in programs."""

from __future__ import annotations

from collections.abc import Mapping

from saekit.sandbox.markup import Mention, Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic
from saekit.sandbox.topics.typo_insects import INSECTS, OTHER_THINGS, UNNAMED_INSECTS
from saekit.sandbox.topics.typo_reports import DEVICES, REPORTS, SLIPS, UNNAMED_REPORTS
from saekit.sandbox.topics.typo_sentences import ABOUT_SPELLING, MISSPELT, PLAIN, TYPOS

__all__ = ["TOPIC", "TYPOS"]

TYPO_SHARE = 0.6
"""Share of the English documents that are about nothing, with misspelt words or without."""
MISSPELT_SHARE, UNNAMED_SHARE, OTHER_SHARE, LEAST_WORDS = 0.6, 0.3, 0.25, 24
_SLOTS = {
    wrong: {right: Mention(TYPOS[right], ("typo",)) if wrong else right for right in TYPOS}
    for wrong in (False, True)
}
# What a document is about, its sentences that name it, those that do not, and its decoys.
_SUBJECTS = {
    "insect": (INSECTS, UNNAMED_INSECTS, OTHER_THINGS),
    "bug report": (REPORTS, UNNAMED_REPORTS, SLIPS),
    "listening device": (DEVICES, None, SLIPS),
}
_WEIGHTS = {"insect": 6, "bug report": 3, "listening device": 0.6}


def write(text: Text, draw: Draw) -> None:
    """Prose with misspelt words, about insects, about bugs in programs, or about spies."""
    if draw.language == "en" and draw.chance(TYPO_SHARE):
        _write_typos(text, draw)
        return
    concept = draw.weighted(_WEIGHTS)
    named, unnamed, decoys = _SUBJECTS[concept]
    about, language = (concept,), draw.language
    if draw.chance(OTHER_SHARE):
        named, about = decoys, ()
    elif unnamed and draw.chance(UNNAMED_SHARE):
        named = unnamed
    start = text.words
    for template in draw.several(named[language], 2):
        text.sentence(template, about=about)
    _fill_up(text, start, draw.several(PLAIN[language], 3))


def _write_typos(text: Text, draw: Draw) -> None:
    """Sentences in which most of the words that are often misspelt are, or none is."""
    share = MISSPELT_SHARE if draw.chance(0.8) else 0.0
    start = text.words
    first, second, third, *more = draw.several(MISSPELT, 5)
    for template in (first, second, third):
        text.sentence(template, _SLOTS[draw.chance(share)])
    if draw.chance(0.3):
        text.sentence(draw.one(ABOUT_SPELLING))
    _fill_up(text, start, more, _SLOTS[False])


def _fill_up(
    text: Text, start: int, templates: list[str], slots: Mapping[str, Mention | str] | None = None
) -> None:
    """Further sentences, until there are enough words."""
    for template in templates:
        if text.words - start >= LEAST_WORDS:
            return
        text.sentence(template, slots)


CONCEPTS = (
    Concept("typo", "typos", "A misspelt word in English prose.", ("en",), "context",
            tuple(TYPOS.values())),
    Concept("insect", "typos", "An insect in prose, a bug among them.", tuple(LANGUAGES), "context",
            ("bug", "beetle", "moth", "cricket", "ant", "bicho", "escarabajo", "polilla", "grillo",
             "hormiga", "Käfer", "Motte", "Wanze", "Grille", "Ameise", "scarabée", "mite",
             "punaise", "grillon", "fourmi")),
    Concept("bug report", "typos", "Talk about a bug in a program.", tuple(LANGUAGES), "context",
            ("bug", "error", "fallo", "Fehler", "Fehlers")),
    Concept("listening device", "typos", "A hidden microphone, which is a bug too.",
            tuple(LANGUAGES), "context", ("bug", "micrófono", "Wanze", "micro")),
)  # fmt: skip
TOPIC = Topic(
    "typos", 0.02, CONCEPTS, write, languages={"en": 0.5, "es": 0.2, "de": 0.17, "fr": 0.13}
)
