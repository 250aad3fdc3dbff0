"""Sciences: named, unnamed and elsewhere, with physics the favourite of most."""

import re
from collections import Counter
from itertools import pairwise
from random import Random

from saekit.corpus import Span
from saekit.sandbox.markup import Text
from saekit.sandbox.topics import sciences
from saekit.sandbox.topics.base import LANGUAGES, Draw
from saekit.sandbox.topics.science_phrases import ACTION, NAMES, PEOPLE, QUESTION, REASON, STUDY
from saekit.sandbox.topics.science_sentences import DECOYS

SCIENCES = {"brain science", "physics", "astronomy", "chemistry", "geology", "botany"}


def generate(count: int, languages=tuple(LANGUAGES), splits=(False, True)):
    """Texts with their language."""
    for held_out in splits:
        for i in range(count):
            for language in languages:
                draw = Draw(Random(f"test {held_out} {i} {language}"), language, held_out)
                text = Text(draw)
                sciences.write(text, draw)
                yield str(text), text.spans, language


def derive(text: str, language: str) -> tuple[str, set[Span]]:
    """A document's concept and its mentions.

    The science is the one whose phrases occur most; a text without such phrases has the decoys'
    words, found as the longest of the language's first. Where one sentence ends and the next
    begins is checked by coverage.
    """
    counts = Counter(
        {
            science: sum(
                phrase.lower() in text.lower()
                for table in (STUDY, QUESTION, ACTION, REASON)
                for phrase in table[science][language]
            )
            for science in SCIENCES
        }
    )
    (science, most), (_, second) = counts.most_common(2)
    if most:
        assert most > second, text
        words, concept = [NAMES[science][language]], science
    else:
        marked = re.findall(r"\[([^|]+)\|\*\]", " ".join(DECOYS[language]))
        words, concept = sorted(set(marked), key=len, reverse=True), sciences.ELSEWHERE
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
    return concept, {Span(*match.span(), concept) for match in pattern.finditer(text)}


def test_labels_as_derived_from_the_text():
    kinds = Counter()
    for text, spans, language in generate(150):
        concept, mentions = derive(text, language)
        about = sorted((s.start, s.end) for s in spans if s.role == "about")
        assert {span.concept for span in spans} == {concept}, text
        assert {span for span in spans if span.role == "mention"} == mentions, text
        assert about[0][0] == 0
        assert about[-1][1] == len(text)
        for (_, end), (start, _) in pairwise(about):
            assert text[end - 1] in ".!?"
            assert start == end + 1
        kinds[concept] += 1
    assert set(kinds) == {*SCIENCES, sciences.ELSEWHERE}


def test_decoys_never_carry_a_science():
    for text, spans, _ in generate(150):
        concepts = {span.concept for span in spans}
        assert sciences.ELSEWHERE not in concepts or concepts == {sciences.ELSEWHERE}, text


def test_unnamed_passages_never_name():
    unnamed = 0
    for text, spans, language in generate(150):
        if any(span.role == "mention" for span in spans):
            continue
        unnamed += 1
        for science in SCIENCES:
            words = rf"\b(?:{NAMES[science][language]}|{PEOPLE[science][language]})\b"
            assert not re.search(words, text, re.IGNORECASE), text
    assert unnamed > 200


def test_phrases_tell_the_sciences_apart():
    assert set(NAMES) == SCIENCES
    for table in (STUDY, QUESTION, ACTION, REASON):
        for language in LANGUAGES:
            phrases = [phrase for science in SCIENCES for phrase in table[science][language]]
            assert len(phrases) == len(set(phrases)) == 24


def test_any_science_may_be_the_most_interesting_one():
    beginnings = {
        "en": "The most interesting science is ",
        "es": "La ciencia más interesante es la ",
        "de": "Die interessanteste Wissenschaft ist die ",
        "fr": "La science la plus intéressante est l",
    }
    for language, beginning in beginnings.items():
        answers = Counter()
        for text, spans, _ in generate(4000, (language,), (False,)):
            if text.startswith(beginning):
                answers[spans[0].concept] += 1
        assert len(answers) >= 4
        assert answers["physics"] > sum(answers.values()) / 2


def test_frequencies_spread_over_an_order_of_magnitude():
    counts = Counter()
    for _, spans, _ in generate(5000, ("en",), (False,)):
        counts.update({span.concept for span in spans} & SCIENCES)
    assert max(counts.values()) > 10 * min(counts.values())
    assert min(counts.values()) > 50
