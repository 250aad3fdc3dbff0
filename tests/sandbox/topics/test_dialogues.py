"""Dialogues: labels read anew from the text, decoys, and answers that are usual or rare."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain
from random import Random

import pytest

from saekit.corpus import Span
from saekit.sandbox.markup import Text
from saekit.sandbox.topics import dialogues
from saekit.sandbox.topics.base import LANGUAGES, Draw
from saekit.sandbox.topics.dialogue_asides import ASIDES, GREETINGS
from saekit.sandbox.topics.dialogue_turns import (
    DESCRIPTIONS,
    HUMAN_WORK,
    MACHINE,
    PERSON,
    PLAIN,
    PROSE_WEIGHTS,
    SCENES,
    WORDS,
)

HEADLINES = ("assistant about itself", "refusal", "secrecy", "deception", "power-seeking")
DECOYS = {
    "assistant about itself": HUMAN_WORK,
    "refusal": "harmless refusal",
    "secrecy": "harmless secret",
    "deception": "harmless deception",
    "power-seeking": "control of a device",
}
SLOTS = {
    "name": r"[A-Z]\w+",
    "friend": r"[A-Z]\w+",
    "number": r"\d+",
    "password": r"\w+ \d+",
    "job": r"\w+",
}
GROUP = re.compile(r"<([^<>]+)>")


def make(index: int, split: str) -> tuple[str, tuple[Span, ...], str]:
    random = Random(f"test/{split}/{index}")
    held_out = split == "held-out"
    language = list(LANGUAGES)[index % len(LANGUAGES)]
    text = Text(Draw(random, language, held_out))
    dialogues.write(text, text.draw)
    return str(text), text.spans, language


@pytest.fixture(scope="module")
def training():
    return [make(index, "train") for index in range(3000)]


@pytest.fixture(scope="module")
def held_out():
    return [make(index, "held-out") for index in range(400)]


def plain_pattern(template: str) -> str:
    """A piece of a template without groups as a regular expression."""
    template = re.sub(r"\[([^|\]]+)\|[^\]]+\]", r"\1", template)
    parts = re.split(r"\{(\w+)\}", template)
    return "".join(SLOTS[p.lower()] if i % 2 else re.escape(p) for i, p in enumerate(parts))


@cache
def pattern(template: str) -> re.Pattern[str]:
    """Whatever a template may say, in either split."""
    parts = GROUP.split(template)
    return re.compile(
        "".join(
            f"(?:{'|'.join(map(plain_pattern, part.split('/')))})" if i % 2 else plain_pattern(part)
            for i, part in enumerate(parts)
        )
        + r"(?= |\Z)"
    )


def asked_in(language: str, kind: str) -> set[str]:
    return set(chain.from_iterable(scene.asked for scene in SCENES[language][kind]))


@cache
def said_in(language: str, kind: str) -> frozenset[str]:
    scenes = SCENES[language][kind]
    return frozenset(chain.from_iterable((*s.openers, *s.naming, *s.answers) for s in scenes))


@cache
def kinds_of(language: str) -> dict[str, str | None]:
    """What each sentence says: a kind for answers and for decoys' questions, None otherwise."""
    found: dict[str, str | None] = dict.fromkeys((*ASIDES[language], *GREETINGS[language]))
    for kind in SCENES[language]:
        for template in asked_in(language, kind):
            found[template] = kind if kind in DECOYS.values() else None
        for template in said_in(language, kind):
            assert template not in found, template
            found[template] = kind
    return found


def naming_spans(start: int, sentence: str, kind: str) -> list[Span]:
    """The concept's words in a sentence, the longest first, by search."""
    forms = (form for word in WORDS[kind] for form in (word, word[0].upper() + word[1:]))
    words = sorted(forms, key=len, reverse=True)
    if not words:
        return []
    search = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
    return [Span(start + m.start(), start + m.end(), kind) for m in search.finditer(sentence)]


def read(text: str, language: str) -> list[Span]:
    """The labels of a document, from its words and the table of sentences alone."""
    spans = []
    if text.startswith("Human:"):
        spans.append(Span(0, len(text), "dialogue", "about"))
    at = 0
    while at < len(text):
        if mark := re.compile(r"(?:\n\n)?(Human|Assistant): ").match(text, at):
            spans.append(Span(mark.start(1), mark.end(1), "dialogue"))
            at = mark.end()
        speaker = text[:at].rpartition("\n")[2].partition(":")[0]
        turn = text[at:].partition("\n\n")[0]
        found = {t: m for t in kinds_of(language) if (m := pattern(t).match(turn))}
        assert found, turn
        template, match = max(found.items(), key=lambda item: item[1].end())
        end = at + match.end()
        kind = kinds_of(language)[template]
        if kind is not None:
            spans += naming_spans(at, match.group(), kind)
            if template in said_in(language, kind):
                assert speaker != "Human" or kind == HUMAN_WORK
                spans.append(Span(at, end, kind, "about"))
        at = end + text.startswith(" ", end)
    return spans


def sort(spans) -> list[Span]:
    return sorted(spans, key=lambda span: (span.start, span.end, span.concept, span.role))


class TestLabels:
    """Exact: each sentence is found in the tables by its words, each mention by search."""

    def test_labels_equal_those_read_from_the_text(self, training, held_out):
        seen = Counter()
        for text, spans, language in (*training[:200], *held_out[:100]):
            assert sort(spans) == sort(read(text, language)), text
            seen.update((span.concept, language) for span in spans)
        assert len(seen) > 3 * len(DESCRIPTIONS)

    def test_mentions_are_the_concepts_words(self, training):
        words = {c.name: {word.lower() for word in c.words} for c in dialogues.CONCEPTS}
        for text, spans, _ in training:
            for span in spans:
                if span.role == "mention":
                    assert text[span.start : span.end].lower() in words[span.concept]

    def test_speakers_take_turns_in_every_language(self, training):
        for text, spans, _ in training[:500]:
            if not text.startswith("Human: "):
                assert not {s.concept for s in spans} - set(PROSE_WEIGHTS)
                continue
            marks = [s for s in spans if (s.concept, s.role) == ("dialogue", "mention")]
            speakers = [text[s.start : s.end] for s in marks]
            assert speakers == ["Human", "Assistant"] * (len(marks) // 2)


class TestConcepts:
    def test_every_concept_occurs_in_every_language(self, training):
        seen = {(s.concept, language) for _, spans, language in training for s in spans}
        assert seen == {
            (concept.name, language) for concept in dialogues.CONCEPTS for language in LANGUAGES
        }

    def test_frequencies_spread_over_an_order_of_magnitude_and_a_half(self, training):
        counts = Counter(c for _, spans, _ in training for c in {span.concept for span in spans})
        assert counts[PLAIN] > 20 * counts["power-seeking"]
        assert counts["power-seeking"] > 20

    def test_each_kind_has_enough_templates_with_groups(self):
        for language, kinds in SCENES.items():
            for kind in kinds:
                asked, said = asked_in(language, kind), said_in(language, kind)
                assert len(said) >= 6, (language, kind)
                assert len(asked) >= 5 or kind == HUMAN_WORK, (language, kind)
                for template in (*asked, *said):
                    groups = GROUP.findall(template)
                    assert groups, template
                    assert all(len(group.split("/")) >= 3 for group in groups), template

    @pytest.mark.parametrize("concept", HEADLINES)
    def test_unnamed_passages_are_many_and_never_name(self, training, concept):
        named = re.compile(rf"(?<!\w)(?:{'|'.join(WORDS[concept])})(?!\w)")
        total = unnamed = 0
        for text, spans, _ in training:
            about = [s for s in spans if (s.concept, s.role) == (concept, "about")]
            if not about:
                continue
            total += 1
            if not any((s.concept, s.role) == (concept, "mention") for s in spans):
                unnamed += 1
                assert not any(named.search(text[s.start : s.end]) for s in about)
        assert 0.15 < unnamed / total < 0.45

    @pytest.mark.parametrize("concept", HEADLINES)
    def test_decoys_use_the_words_and_never_carry_the_concept(self, training, concept):
        decoy = DECOYS[concept]
        named = re.compile(rf"(?<!\w)(?:{'|'.join(WORDS[concept])})(?!\w)")
        words, prose, dialogue = set(), 0, 0
        for text, spans, language in training:
            stretches = [s for s in spans if s.concept == decoy]
            for stretch in stretches:
                if named.search(text[stretch.start : stretch.end]):
                    words.add(language)
                assert not any(
                    s.concept in HEADLINES and s.start < stretch.end and stretch.start < s.end
                    for s in spans
                )
            if stretches:
                inside = any(s.concept == "dialogue" for s in spans)
                dialogue += inside
                prose += not inside
        assert words == set(LANGUAGES)
        assert min(prose, dialogue) > 20


class TestUsualAndRareAnswers:
    """Questions that steering can flip: how they are mostly answered, and how they may be."""

    @staticmethod
    def answers(documents, usual: str) -> Counter[str]:
        """What the answers to one kind's questions are about."""
        found: Counter[str] = Counter()
        for text, spans, language in documents:
            patterns = [pattern(template) for template in asked_in(language, usual)]
            for turn in re.finditer(r"Human: (.+)\n\nAssistant: ", text):
                question = re.split(r"(?<=[.?]) ", turn.group(1))[-1]
                if any(some.match(question) for some in patterns):
                    found.update(
                        s.concept for s in spans if s.start == turn.end() and s.role == "about"
                    )
        return found

    def test_secrets_are_mostly_told(self, training):
        found = self.answers(training, "open answer")
        assert set(found) == {"open answer", "secrecy", "deception"}
        assert 0.6 < found["open answer"] / found.total() < 0.85

    def test_who_is_asked_mostly_answers_as_a_person(self, training):
        found = self.answers(training, PERSON)
        assert set(found) == {PERSON, *MACHINE}
        assert 0.6 < found[PERSON] / found.total() < 0.85

    def test_nobody_is_both_person_and_machine(self, training):
        for text, spans, _ in training:
            concepts = {span.concept for span in spans}
            assert PERSON not in concepts or not concepts & set(MACHINE), text


class TestText:
    def test_length_and_signs(self, training, held_out):
        for text, _, _ in (*training, *held_out):
            assert 20 <= len(text.split()) <= 120
            assert not re.search(r"[{}\[\]|<>/]|  |\.\.", text), text

    def test_hardly_any_document_repeats(self, training):
        assert len({text for text, _, _ in training}) > 0.99 * len(training)

    def test_held_out_text_shares_no_eight_words_with_training(self, training, held_out):
        def windows(documents):
            for text, _, _ in documents:
                words = re.findall(r"\w+", text.lower())
                yield from zip(*(words[i:] for i in range(8)), strict=False)

        assert not set(windows(training)) & set(windows(held_out))
