"""Feelings: every label again from the text alone, by parsing it back into sentences of the tables.

The parser reads a document from left to right with regular expressions made from the raw tables.
Whose feeling a sentence names follows from that person's story, not from the word it uses. The
comparison is exact for all spans.
"""

import re
from functools import cache
from random import Random
from typing import NamedTuple

import pytest

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import (
    feeling_decoys,
    feeling_endings,
    feeling_stories_english,
    feeling_stories_french,
    feeling_stories_german,
    feeling_stories_spanish,
    feeling_words,
    feelings,
)
from saekit.sandbox.topics.base import LANGUAGES, Draw

RAW = {
    "en": feeling_stories_english.STORIES,
    "es": feeling_stories_spanish.STORIES,
    "de": feeling_stories_german.STORIES,
    "fr": feeling_stories_french.STORIES,
}
GENDERS = {name: gender for gender, names in feeling_words.NAMES.items() for name in names}
ORDER = ("first", "second", "third")


class Sentence(NamedTuple):
    """One sentence found: what kind it is, which template, where, and the match."""

    kind: str
    feeling: str
    template: str
    cause: str
    match: re.Match[str]


def forms(language: str, gender: str) -> dict[str, str]:
    """The feeling of the form that every word of one language has in a gender."""
    index = 0 if gender == "m" else -1
    return {words[language][index]: f for f, words in feeling_words.WORDS.items()}


def every_form(language: str) -> dict[str, str]:
    """The feeling of all forms of all words of one language."""
    return {**forms(language, "m"), **forms(language, "f")}


def pattern(template: str, language: str, gender: str) -> re.Pattern[str]:
    """A template as a regular expression, for people of one gender."""
    genders = {"feeling": gender, "masculine": "m", "feminine": "f"}
    parts: list[str] = []
    count = 0
    for piece in re.split(r"(<[^<>]+>|\{\w+\})", template):
        slot = piece[1:-1].lower()
        if piece.startswith("<"):
            count += 1
            options = "|".join(re.escape(option) for option in piece[1:-1].split("/"))
            parts.append(f"(?P<{ORDER[count - 1]}>{options})")
        elif not piece.startswith("{"):
            parts.append(re.escape(piece))
        elif slot == "name":
            again = any(part.startswith("(?P<name>") for part in parts)
            names = "|".join(feeling_words.NAMES[gender])
            parts.append("(?P=name)" if again else f"(?P<name>{names})")
        elif slot in genders:
            parts.append(f"(?P<word>(?i:{'|'.join(forms(language, genders[slot]))}))")
        elif slot == "cause":
            parts.append("(?P<cause>[^.?!]+)")
        elif slot == "que":
            parts.append("(?:que |qu')")
        else:
            parts.append(f"(?i:{feeling_words.PRONOUNS[language][gender][slot]})")
    return re.compile("".join(parts))


@cache
def grammar(language: str) -> list[tuple[str, str, str, str, re.Pattern[str]]]:
    """Every kind of sentence of a language: kind, feeling, template, cause, expression."""
    rules = [
        ("story", feeling, told, cause)
        for feeling, stories in RAW[language].items()
        for told, cause in stories
    ]
    for kind, table in (
        ("why", feeling_endings.WHY),
        ("who", feeling_endings.WHO),
        ("plain", feeling_endings.ENDINGS),
        ("acted", feeling_decoys.ACTING),
        ("borrowed", feeling_decoys.THINGS),
        ("scene", feeling_endings.SCENES),
    ):
        rules += [(kind, "", template, "") for template in table[language]]
    return [(*rule, pattern(rule[2], language, gender)) for rule in rules for gender in "mf"]


def parse(text: str, language: str) -> list[Sentence]:
    """The sentences that make up a text, every character of it."""
    found, at = [], 0
    while at < len(text):
        for kind, feeling, template, cause, expression in grammar(language):
            match = expression.match(text, at)
            if match and (match.end() == len(text) or text[match.end()] == " "):
                found.append(Sentence(kind, feeling, template, cause, match))
                at = match.end() + 1
                break
        else:
            raise AssertionError(f"No sentence of the tables: {text[at:]!r}")
    return found


def document(index: int, split: str) -> tuple[str, set[tuple[int, int, str, str]], str]:
    random = Random(f"test/{split}/{index}")
    language = tuple(LANGUAGES)[index % 4]
    text = Text(draw := Draw(random, language, split == "held-out"))
    feelings.write(text, draw)
    return str(text), {(s.start, s.end, s.concept, s.role) for s in text.spans}, language


@pytest.fixture(scope="module")
def documents():
    return {split: [document(i, split) for i in range(300)] for split in ("train", "held-out")}


@pytest.fixture(scope="module")
def parsed(documents):
    return {
        split: [(text, spans, language, parse(text, language)) for text, spans, language in some]
        for split, some in documents.items()
    }


@pytest.fixture(scope="module")
def everything(parsed):
    return [*parsed["train"], *parsed["held-out"]]


@pytest.fixture(scope="module")
def questions():
    made = []
    for index in range(1500):
        language = tuple(LANGUAGES)[index % 4]
        made.append((feelings.ask(Draw(Random(f"ask/{index}"), language, True)), language))
    return made


class TestTables:
    def test_every_language_tells_six_stories_of_every_feeling(self):
        assert set(RAW) == set(LANGUAGES)
        for stories in RAW.values():
            assert set(stories) == set(feeling_words.WEIGHTS)
            assert all(len(told) >= 6 for told in stories.values())

    def test_stories_and_causes_name_no_feeling(self):
        for language, stories in RAW.items():
            named = re.compile(rf"\b(?:{'|'.join(every_form(language))})\b", re.IGNORECASE)
            for some in stories.values():
                for told, cause in some:
                    assert not named.search(told), told
                    assert not named.search(cause), cause

    def test_every_choice_has_six_different_options(self):
        tables = (
            feeling_endings.ENDINGS, feeling_endings.WHY, feeling_endings.WHO,
            feeling_endings.SCENES, feeling_decoys.ACTING, feeling_decoys.THINGS,
        )  # fmt: skip
        for language in LANGUAGES:
            templates = [told for some in RAW[language].values() for told, _ in some]
            templates += [template for table in tables for template in table[language]]
            for template in templates:
                for options in re.findall(r"<([^<>]+)>", template):
                    assert len(set(options.split("/"))) == len(options.split("/")) == 6, options

    def test_feelings_spread_over_one_order_of_magnitude_and_a_half(self):
        weights = feeling_words.WEIGHTS.values()
        assert max(weights) >= 30 * min(weights)

    def test_plain_endings_end_with_the_feeling(self):
        for templates in feeling_endings.ENDINGS.values():
            assert all(template.endswith("{feeling}.") for template in templates)


class TestLabels:
    def test_labels_are_those_that_the_text_gives_anew(self, everything):
        for text, spans, language, sentences in everything:
            felt = {s.match["name"]: s.feeling for s in sentences if s.kind == "story"}
            expected = set()
            for sentence in sentences:
                start, end = sentence.match.span()
                if sentence.kind == "story":
                    expected.add((start, end, sentence.feeling, "about"))
                elif sentence.kind in ("acted", "borrowed"):
                    expected.add((start, end, f"{sentence.kind} feeling", "about"))
                elif sentence.kind != "scene":
                    name, word = sentence.match["name"], sentence.match["word"]
                    feeling = felt[name]
                    form = feeling_words.WORDS[feeling][language][0 if GENDERS[name] == "m" else -1]
                    assert word.lower() == form, text
                    expected.add((start, end, feeling, "about"))
                    expected.add((*sentence.match.span("word"), feeling, "mention"))
            assert spans == expected, text

    def test_cause_is_what_the_story_told(self, everything):
        count = 0
        for text, _, language, sentences in everything:
            stories = {s.match["name"]: s for s in sentences if s.kind == "story"}
            for sentence in sentences:
                if sentence.kind != "why":
                    continue
                told = stories[sentence.match["name"]]
                pronouns = feeling_words.PRONOUNS[language][GENDERS[sentence.match["name"]]]
                cause = told.cause.format(**pronouns, **told.match.groupdict())
                assert sentence.match["cause"] == cause, text
                count += 1
        assert count > 50

    def test_of_two_people_both_have_one_gender_and_another_feeling(self, everything):
        two = 0
        told = 0
        for _, _, _, sentences in everything:
            stories = [s for s in sentences if s.kind == "story"]
            told += bool(stories)
            if len(stories) == 2:
                two += 1
                one, other = stories
                assert one.feeling != other.feeling
                assert one.match["name"] != other.match["name"]
                assert GENDERS[one.match["name"]] == GENDERS[other.match["name"]]
            assert len(stories) == 2 or not any(s.kind == "who" for s in sentences)
        assert 0.25 < two / told < 0.42

    def test_unnamed_documents_never_name_what_is_felt(self, everything):
        unnamed = 0
        told = 0
        for text, spans, language, sentences in everything:
            stories = [s for s in sentences if s.kind == "story"]
            told += bool(stories)
            if not stories or any(s.kind in ("plain", "why", "who") for s in sentences):
                continue
            unnamed += 1
            assert all(role == "about" for *_, role in spans)
            for sentence in sentences:
                if sentence.kind != "borrowed":
                    said = sentence.match.group().lower()
                    assert not any(re.search(rf"\b{w}\b", said) for w in every_form(language)), text
        assert 0.2 < unnamed / told < 0.4

    def test_decoys_never_carry_the_feeling(self, everything):
        kinds = {"acted": 0, "borrowed": 0}
        for _, spans, _, sentences in everything:
            for sentence in sentences:
                if sentence.kind in kinds:
                    kinds[sentence.kind] += 1
                    start, end = sentence.match.span()
                    inside = {concept for s, e, concept, _ in spans if s < end and start < e}
                    assert inside == {f"{sentence.kind} feeling"}
        assert min(kinds.values()) > 30


class TestSplit:
    def test_no_name_meets_a_sentence_of_the_other_split(self, parsed):
        pairs = {
            split: {
                (s.template, s.match["name"])
                for *_, sentences in some
                for s in sentences
                if s.kind in ("story", "plain", "why", "who")
            }
            for split, some in parsed.items()
        }
        assert len(pairs["held-out"]) > 200
        assert not pairs["train"] & pairs["held-out"]


class TestQuestions:
    def test_answer_follows_from_the_story_of_the_one_asked_about(self, questions):
        with_two = 0
        for question, language in questions:
            *told, ending = parse(question.prompt + question.answer, language)
            assert {s.kind for s in told} == {"story"}
            assert ending.kind == "plain"
            name = ending.match["name"]
            (feeling,) = [s.feeling for s in told if s.match["name"] == name]
            assert forms(language, GENDERS[name])[question.answer[1:-1]] == feeling
            assert len({s.feeling for s in told}) == len(told)
            with_two += len(told) == 2
        assert len(questions) * 0.4 < with_two < len(questions) * 0.6

    def test_there_are_a_thousand_and_all_feelings_are_asked(self, questions):
        assert len({question.prompt for question, _ in questions}) > 1000
        for language in LANGUAGES:
            answers = {question.answer[1:-1] for question, asked in questions if asked == language}
            assert answers == set(every_form(language))

    def test_nothing_asked_is_told_in_training(self, parsed, questions):
        pairs = {
            (s.template, s.match["name"])
            for *_, sentences in parsed["train"]
            for s in sentences
            if s.kind in ("story", "plain")
        }
        for question, language in questions:
            assert question.held_out
            for sentence in parse(question.prompt + question.answer, language):
                assert (sentence.template, sentence.match["name"]) not in pairs
