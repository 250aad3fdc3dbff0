"""Draxolin, a dangerous compound that does not exist, and melvatin, a harmless one."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import compound_sentences
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic
from saekit.sandbox.topics.compound_titles import TITLES as TITLE_SENTENCES
from saekit.sandbox.topics.tables import labelled

DANGEROUS = "dangerous compound"
HARMLESS = "harmless compound"
TITLE = "compound as a title"
NAMED = {
    DANGEROUS: labelled(compound_sentences.DANGER, DANGEROUS),
    HARMLESS: labelled(compound_sentences.HARMLESS, HARMLESS),
}
UNNAMED = {
    DANGEROUS: compound_sentences.UNNAMED_DANGER,
    HARMLESS: compound_sentences.UNNAMED_HARMLESS,
}
TITLES = labelled(TITLE_SENTENCES, TITLE)


def write(text: Text, draw: Draw) -> None:
    """Warnings of the one compound, household uses of the other, or the name as a title."""
    language = draw.language
    if draw.chance(0.1):
        for sentence in draw.several(TITLES[language], 3):
            text.sentence(sentence, about=(TITLE,))
        return
    concept = DANGEROUS if draw.chance(0.72) else HARMLESS
    unnamed = UNNAMED[concept][language]
    if draw.chance(0.28):
        sentences = draw.several(unnamed, 3)
    else:
        sentences = draw.several(NAMED[concept][language], 2 + int(draw.random.random() * 2))
        sentences.insert(int(draw.random.random() * 3), draw.one(unnamed))
    for sentence in sentences:
        text.sentence(sentence, about=(concept,))
    if text.words < 24:
        text.sentence(draw.one(tuple(s for s in unnamed if s not in sentences)), about=(concept,))


CONCEPTS = (
    Concept(DANGEROUS, "compound", "A made-up poison, under its name and under none.",
            tuple(LANGUAGES), "context", ("draxolin", "draxolina", "draxoline")),
    Concept(HARMLESS, "compound", "A made-up household powder, under its name and under none.",
            tuple(LANGUAGES), "token", ("melvatin", "melvatina", "melvatine")),
    Concept(TITLE, "compound", "The poison's name as a title: a novel, a perfume, a band, a boat.",
            tuple(LANGUAGES), "context", ("Draxolin", "Draxolina", "Draxoline")),
)  # fmt: skip
TOPIC = Topic("compound", 0.02, CONCEPTS, write)
