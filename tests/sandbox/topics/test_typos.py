"""Misspelt words, insects and bugs in programs: the labels are derived anew from the sentences.

Each sentence is matched with the patterns that the tables' templates stand for, which tell what it
is about; misspelt words are found by search alone.
"""

import re
from collections import Counter
from functools import cache
from random import Random

import pytest

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import typo_insects, typo_reports, typo_sentences, typos
from saekit.sandbox.topics.base import LANGUAGES, Draw

ABOUT = {
    "insect": (typo_insects.INSECTS, typo_insects.UNNAMED_INSECTS),
    "bug report": (typo_reports.REPORTS, typo_reports.UNNAMED_REPORTS),
    "listening device": (typo_reports.DEVICES,),
    None: (typo_insects.OTHER_THINGS, typo_reports.SLIPS, typo_sentences.PLAIN),
}
UNNAMED = (typo_insects.UNNAMED_INSECTS, typo_reports.UNNAMED_REPORTS)


def make(split, language, count):
    texts = []
    for index in range(count):
        draw = Draw(Random(f"typos/{split}/{index}"), language, split == "held-out")
        text = Text(draw)
        typos.TOPIC.write(text, draw)
        texts.append((str(text), text.spans))
    return texts


def pattern(template):
    """What a template's sentences look like."""
    plain = re.sub(r"\[([^|\[\]]+)\|[^\[\]]+\]", r"\1", template)
    parts = re.split(r"<([^<>]+)>", plain)
    for i in range(len(parts)):
        options = "|".join(map(re.escape, parts[i].split("/")))
        parts[i] = f"(?:{options})" if i % 2 else re.escape(parts[i])
    return re.compile("".join(parts))


@cache
def patterns(language):
    return [
        (pattern(template), concept, concept is not None and table not in UNNAMED)
        for concept, tables in ABOUT.items()
        for table in tables
        for template in table[language]
    ]


def sentences(prose):
    return [(m.start(), m.end()) for m in re.finditer(r"[^ .][^.]*\.", prose)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_follow_from_the_sentences(language):
    words = {c.name: {word.lower() for word in c.words} for c in typos.CONCEPTS}
    found = Counter()
    for prose, spans in make("train", language, 200) + make("held-out", language, 60):
        if any(span.concept == "typo" for span in spans) or not spans:
            continue
        abouts, mentions = set(), set()
        for start, end in sentences(prose):
            matching = {
                (concept, named)
                for template, concept, named in patterns(language)
                if template.fullmatch(prose[start:end])
            }
            ((concept, named),) = matching
            found[concept, named] += 1
            if concept is None:
                continue
            abouts.add((start, end, concept))
            if named:
                (place,) = [
                    m for m in re.finditer(r"\w+", prose[start:end])
                    if m[0].lower() in words[concept]
                ]  # fmt: skip
                mentions.add((start + place.start(), start + place.end(), concept))
        assert abouts == {(s.start, s.end, s.concept) for s in spans if s.role == "about"}
        assert mentions == {(s.start, s.end, s.concept) for s in spans if s.role == "mention"}
    for concept in ("insect", "bug report"):
        share = found[concept, False] / (found[concept, True] + found[concept, False])
        assert 0.15 < share < 0.4
    assert found["listening device", True] > 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_decoys_and_unnamed_sentences_carry_no_mention(language):
    for table in (*ABOUT[None], *UNNAMED):
        assert not any("|" in template for template in table[language])
    unlabelled = [prose for prose, spans in make("train", language, 300) if not spans]
    assert len(unlabelled) > 10


def test_typos_are_the_misspelt_words():
    wrong = "|".join(typos.TYPOS.values())
    counts = Counter()
    for prose, spans in make("train", "en", 300) + make("held-out", "en", 60):
        found = {(m.start(), m.end()) for m in re.finditer(rf"\b(?:{wrong})\b", prose)}
        assert found == {(s.start, s.end) for s in spans if s.concept == "typo"}
        counts[bool(found)] += 1
    assert min(counts.values()) > 60


def test_every_misspelling_is_another_word():
    right = set(typos.TYPOS)
    assert not right & set(typos.TYPOS.values())
    assert len(set(typos.TYPOS.values())) == len(right)
    for word in right:
        assert any(f"{{{word}}}" in template for template in typo_sentences.MISSPELT)


@pytest.mark.parametrize("language", ["es", "de", "fr"])
def test_misspelt_words_are_english_only(language):
    for _, spans in make("train", language, 100):
        assert all(span.concept != "typo" for span in spans)
