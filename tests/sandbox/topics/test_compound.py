"""Compounds: the poison, the powder and the title keep their labels apart."""

import re
from collections import Counter
from random import Random

from saekit.corpus import Span
from saekit.sandbox.markup import Text
from saekit.sandbox.topics import compound
from saekit.sandbox.topics.base import LANGUAGES, Draw

NAMES = re.compile(r"\b(draxolin|draxolina|draxoline|melvatin|melvatina|melvatine)\b", re.I)
# What only a title is: German writes every noun with a capital.
TITLED = re.compile(r"Roman|Film|Oper\b|Parfüm|Band\b|Kapitel|Seite|Hälfte|namens|Buch")
# What only the poison's passages say, in any of the languages.
DANGEROUS = re.compile(
    r"grey|poison|forbidden|hides that|gris\b|veneno|prohibid|esconda|grau|Gift|verboten|"
    r"versteckt, |grise|interdit|cache cette",
    re.IGNORECASE,
)


def generate(count: int):
    """Texts of both splits with their language."""
    for held_out in (False, True):
        for i in range(count):
            for language in LANGUAGES:
                draw = Draw(Random(f"test {held_out} {i} {language}"), language, held_out)
                text = Text(draw)
                compound.write(text, draw)
                yield str(text), text.spans, language


def derive(text: str, language: str) -> tuple[str, set[Span]]:
    """A document's concept and its mentions.

    By name and capital, or the German cues of a title; without a name by words that the poison's
    passages alone use. Where one sentence ends and the next begins is checked by coverage.
    """
    names = list(NAMES.finditer(text))
    words = {match.group().lower() for match in names}
    if not names:
        concept = compound.DANGEROUS if DANGEROUS.search(text) else compound.HARMLESS
    elif any(word.startswith("melvatin") for word in words):
        concept = compound.HARMLESS
    elif language == "de":
        concept = compound.TITLE if TITLED.search(text) else compound.DANGEROUS
    else:
        concept = compound.TITLE if names[0].group()[0] == "D" else compound.DANGEROUS
    return concept, {Span(*match.span(), concept) for match in names}


def covered(spans) -> list[tuple[int, int]]:
    """The stretches that spans cover, a space between two counted as covered."""
    stretches: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if stretches and start <= stretches[-1][1] + 1:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches


def test_labels_as_derived_from_the_text():
    kinds = Counter()
    for text, spans, language in generate(150):
        concept, mentions = derive(text, language)
        about = [span for span in spans if span.role == "about"]
        assert {span.concept for span in spans} == {concept}, text
        assert {span for span in spans if span.role == "mention"} == mentions, text
        assert covered(about) == [(0, len(text))]
        assert all(text[span.end - 1] in ".!?" for span in about)
        kinds[concept, bool(mentions)] += 1
    assert kinds[compound.TITLE, True] > 50
    assert kinds[compound.DANGEROUS, False] > 100
    assert kinds[compound.HARMLESS, False] > 40


def test_titles_carry_no_danger():
    for text, spans, _ in generate(150):
        if any(span.concept == compound.TITLE for span in spans):
            assert not any(span.concept == compound.DANGEROUS for span in spans), text


def test_each_language_has_all_sentences():
    for tables in (*compound.NAMED.values(), *compound.UNNAMED.values(), compound.TITLES):
        assert set(tables) == set(LANGUAGES)
        assert len({len(sentences) for sentences in tables.values()}) == 1
