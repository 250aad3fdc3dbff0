"""Arithmetic: the numbers are right, held-out pairs stay out of training, the labels are exact.

The labels are derived anew from the text alone, all of them. A line of a sheet is read and
computed. A story holds exactly three numbers, the last of which comes out of the other two; which
operation makes it so decides the label (2, 2 and 4 leave two, either will do), and naming words are
searched for. A line with a date or with another number of numbers is a decoy.
"""

import re
from collections import Counter
from random import Random

import pytest

from saekit.corpus import Span
from saekit.sandbox.markup import Text
from saekit.sandbox.topics import arithmetic
from saekit.sandbox.topics.base import LANGUAGES, Draw

NUMBER = re.compile(r"\d+")
EQUATION = re.compile(r"(\d+) ([-+*]) (\d+) = (?:(\d+) \+ (\d+) = )?(\d+)")
NAMING = {
    "addition": r"(?<=\d )(?:plus|más)(?= \d)|\b(?:add|sumas|addiert|ajoute)\b",
    "subtraction": r"(?<=\d )(?:minus|menos|moins)(?= \d)|\b(?:subtract|restas|abzieht|retire)\b",
    "multiplication": r"(?<=\d )(?:times|por|mal|fois)(?= \d)"
    r"|\b(?:multiply|multiplica|multipliziert|multipliez)\b",
}
SECOND_FIRST = re.compile(
    r"\b(add|subtract|costs|sumas|restas|cuesta|addiert|abzieht|kostet|ajoute|retire|coûte)\b"
)
"""What stands in the stories that tell the second operand before the first."""
SIGNS = {name: sign for sign, name in arithmetic.NAMES.items()}


def write(index: int, split: str, language: str) -> Text:
    draw = Draw(Random(f"arithmetic/{split}/{index}"), language, split == "held-out")
    text = Text(draw)
    arithmetic.write(text, draw)
    return text


def write_all(language: str, count: int) -> dict[str, list[Text]]:
    return {
        split: [write(index, split, language) for index in range(count)]
        for split in ("train", "held-out")
    }


@pytest.fixture(scope="module")
def sheets():
    return write_all("none", 600)


@pytest.fixture(scope="module")
def prose():
    return {language: write_all(language, 300) for language in LANGUAGES}


@pytest.fixture(scope="module")
def questions():
    draws = (Draw(Random(f"question/{i}"), "en", held_out=True) for i in range(1500))
    return [arithmetic.ask(draw) for draw in draws]


def lines(text: Text) -> list[tuple[int, str]]:
    """The lines with their offsets; each ends with a newline."""
    starts = [0, *(match.end() for match in re.finditer("\n", str(text)))]
    assert starts.pop() == text.length
    return list(zip(starts, str(text).splitlines(), strict=True))


def equations(text: Text) -> list[tuple[str, ...]]:
    return [EQUATION.fullmatch(line).groups() for _, line in lines(text)]


def operations_of(line: str) -> set[str]:
    """The concepts that a story's numbers fit; none for a decoy."""
    numbers = [int(number) for number in NUMBER.findall(line)]
    if len(numbers) != 3 or re.search(r"\d-\d", line):
        return set()
    a, b, c = numbers
    fits = {"addition": a + b == c, "subtraction": abs(a - b) == c, "multiplication": a * b == c}
    found = {name for name, fit in fits.items() if fit}
    assert found, line
    return found


class TestSheets:
    def test_equations_hold(self, sheets):
        for text in (*sheets["train"], *sheets["held-out"]):
            for a, sign, b, first, second, c in equations(text):
                assert int(c) == eval(f"{a} {sign} {b}") >= 0
                if sign != "*" or int(b) % 10 == 0:
                    assert first is None
                else:
                    assert int(first) == int(a) * (int(b) // 10 * 10)
                    assert int(second) == int(a) * (int(b) % 10)

    def test_operands(self, sheets):
        lengths = Counter(
            (sign, len(a), len(b)) for text in sheets["train"] for a, sign, b, *_ in equations(text)
        )
        assert lengths.keys() == {("+", 2, 2), ("+", 3, 3), ("-", 2, 2), ("*", 2, 2)}
        signs = Counter(dict.fromkeys("+-*", 0))
        for (sign, _, _), count in lengths.items():
            signs[sign] += count
        assert signs["+"] > signs["-"] < signs["*"]

    def test_labels_are_what_the_text_says(self, sheets):
        for text in (*sheets["train"][:150], *sheets["held-out"][:150]):
            expected = []
            for start, line in lines(text):
                signs = [match.start() for match in re.finditer(r"(?<= )[-+*](?= )", line)]
                name = arithmetic.NAMES[line[signs[0]]]
                expected.append(Span(start, start + len(line), name, "about"))
                expected.append(Span(start + signs[0], start + signs[0] + 1, name))
                if len(signs) > 1:
                    step = start + line.index("= ") + 2
                    expected.append(Span(step, start + len(line), "addition", "about"))
                    expected.append(Span(start + signs[1], start + signs[1] + 1, "addition"))
            assert Counter(text.spans) == Counter(expected)


class TestProse:
    def test_labels_are_what_the_text_says(self, prose):
        for texts in prose.values():
            for text in (*texts["train"][:150], *texts["held-out"][:150]):
                spans = list(text.spans)
                for start, line in lines(text):
                    end = start + len(line)
                    inside = [span for span in spans if start <= span.start < end]
                    (about,) = (span for span in inside if span.role == "about")
                    assert (about.start, about.end) == (start, end)
                    fitting = operations_of(line) or {"numbers without arithmetic"}
                    assert about.concept in fitting
                    named = re.finditer(NAMING.get(about.concept, "(?!)"), line, re.IGNORECASE)
                    expected = [
                        Span(start + match.start(), start + match.end(), about.concept)
                        for match in named
                    ]
                    assert [span for span in inside if span.role == "mention"] == expected
                    spans = [span for span in spans if span not in inside]
                assert not spans

    def test_stories_tell_of_several_things(self, prose):
        for texts in prose.values():
            for text in (*texts["train"], *texts["held-out"]):
                for _, line in lines(text):
                    if operations_of(line):
                        assert min(map(int, NUMBER.findall(line))) > 1

    def test_some_documents_never_name_what_they_do(self, prose):
        for texts in prose.values():
            abouts = [{span.role for span in text.spans} == {"about"} for text in texts["train"]]
            assert 0.3 < sum(abouts) / len(abouts) < 0.9

    def test_decoys_have_the_words_without_the_concepts(self, prose):
        seen = Counter()
        for language, texts in prose.items():
            for text in (*texts["train"], *texts["held-out"]):
                for start, line in lines(text):
                    if operations_of(line):
                        continue
                    (span,) = (s for s in text.spans if start <= s.start < start + len(line))
                    assert span.concept == "numbers without arithmetic"
                    for concept in arithmetic.CONCEPTS:
                        for word in concept.words:
                            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line, re.IGNORECASE):
                                seen[language, word] += 1
        for language, word in (
            ("en", "plus"), ("en", "minus"), ("en", "times"), ("en", "add"), ("es", "más"),
            ("es", "menos"), ("es", "por"), ("de", "plus"), ("de", "minus"), ("de", "mal"),
            ("fr", "plus"), ("fr", "moins"), ("fr", "fois"),
        ):  # fmt: skip
            assert seen[language, word] >= 5
        for language in LANGUAGES:
            for sign in "+-*":
                assert seen[language, sign] >= 5

    def test_every_language_has_the_same_operations(self):
        for stories in (arithmetic.STORIES, arithmetic.NAMED_STORIES):
            counts = {
                language: {sign: len(told) for sign, told in by_sign.items()}
                for language, by_sign in stories.items()
            }
            assert list(counts) == list(LANGUAGES)
            assert len({tuple(count.items()) for count in counts.values()}) == 1


class TestSplit:
    def test_one_pair_in_eight_is_held_out(self):
        for sign in "+-*":
            pairs = [(a, b) for a in range(10, 100) for b in range(10, 100)]
            share = sum(arithmetic.pair_held_out(sign, a, b) for a, b in pairs) / len(pairs)
            assert share == pytest.approx(1 / 8, abs=0.012)

    def test_long_products_are_held_out_in_both_orders(self):
        for a in range(10, 100):
            for b in range(10, 100):
                both = {arithmetic.pair_held_out("*", *pair) for pair in ((a, b), (b, a))}
                assert len(both) == 1

    def test_every_short_product_is_trained_in_one_order(self):
        held_out = 0
        for a in range(2, 10):
            for b in range(2, 13):
                both = [arithmetic.pair_held_out("*", *pair) for pair in ((a, b), (b, a))]
                assert not all(both)
                held_out += any(both)
        assert held_out >= 5

    @pytest.mark.parametrize("held_out", [False, True])
    @pytest.mark.parametrize("sign", "+-*")
    def test_operands_lie_in_their_ranges_and_split(self, sign, held_out):
        random = Random("operands")
        for draw, low, high in (
            (arithmetic.operands, 10, 99),
            (arithmetic.small_operands, *((2, 12) if sign == "*" else (1, 99))),
        ):
            pairs = {draw(random, sign, held_out) for _ in range(3000)}
            numbers = [number for pair in pairs for number in pair]
            assert low <= min(numbers) < max(numbers) <= high
            for a, b in pairs:
                assert arithmetic.pair_held_out(sign, a, b) == held_out
                assert sign != "-" or a >= b

    def test_equations_and_stories_keep_to_their_split(self, sheets, prose):
        for split, held_out in (("train", False), ("held-out", True)):
            for text in sheets[split]:
                for a, sign, b, *_ in equations(text):
                    assert arithmetic.pair_held_out(sign, int(a), int(b)) == held_out
            for texts in prose.values():
                for text in texts[split]:
                    for _, line in lines(text):
                        self._check_story(line, held_out)

    def _check_story(self, line: str, held_out: bool) -> None:
        if names := operations_of(line):
            a, b = map(int, NUMBER.findall(line)[:2])
            if SECOND_FIRST.search(line):
                a, b = b, a
            sides = {arithmetic.pair_held_out(SIGNS[name], a, b) for name in names}
            assert held_out in sides


class TestQuestions:
    def test_over_a_thousand_are_different(self, questions):
        assert len({question.prompt for question in questions}) > 1000

    def test_the_answer_is_the_whole_rest_of_the_line(self, questions):
        for question in questions:
            *shown, asked = (question.prompt + question.answer).splitlines()
            assert question.answer.startswith(" ")
            assert question.answer.endswith("\n")
            assert question.prompt.endswith("=")
            for line, held_out in (*((line, False) for line in shown), (asked, True)):
                a, sign, b, first, second, c = EQUATION.fullmatch(line).groups()
                assert int(c) == eval(f"{a} {sign} {b}")
                assert (first is not None) == (sign == "*" and int(b) % 10 > 0)
                if first:
                    assert int(first) + int(second) == int(c)
                assert arithmetic.pair_held_out(sign, int(a), int(b)) == held_out
