"""The words of the market notes: their frequencies, what these do not depend on, their labels.

The labels are derived anew from the text alone, all of them: every word of the lists is searched
for, and what follows it is compared with its mark.
"""

import builtins
import keyword
import re
from collections import Counter
from pathlib import Path
from random import Random

import numpy as np
import pytest
from scipy.stats import chisquare, f_oneway, spearmanr

from saekit.corpus import Span
from saekit.sandbox.markup import Text
from saekit.sandbox.python_slice import modules
from saekit.sandbox.topics import words
from saekit.sandbox.topics.base import Draw
from saekit.sandbox.topics.word_lists import CATEGORIES, MARKS

BY_TEXT = {word.text: word for word in words.WORDS}
LETTERS = re.compile(r"[^\W\d_]+")


def write(index: int, split: str) -> Text:
    draw = Draw(Random(f"words/{split}/{index}"), "en", split == "held-out")
    text = Text(draw)
    words.write(text, draw)
    return text


@pytest.fixture(scope="module")
def training():
    return [write(index, "train") for index in range(2500)]


@pytest.fixture(scope="module")
def held_out():
    return [write(index, "held-out") for index in range(300)]


@pytest.fixture(scope="module")
def occurrences(training):
    """Every word of the training notes, with its place and whether its mark follows."""
    found = []
    for text in training:
        document = str(text)
        for match in LETTERS.finditer(document):
            if word := BY_TEXT.get(match.group()):
                after = LETTERS.match(document, match.end() + 1)
                marked = after is not None and after.group() in MARKS
                found.append((word, match.start() / len(document), marked))
    return found


class TestLists:
    def test_ten_categories_of_42_different_words(self):
        assert [len(texts) for texts in CATEGORIES.values()] == [42] * 10
        assert len(BY_TEXT) == 420
        assert len(set(MARKS)) == 12

    def test_words_are_short_and_plain(self):
        for text in BY_TEXT:
            assert re.fullmatch(r"[a-z]{3,9}", text)
            assert not keyword.iskeyword(text)
            assert not hasattr(builtins, text)
            assert not any(other != text and other.startswith(text) for other in BY_TEXT)

    def test_nothing_else_uses_them(self):
        """Neither the other topics, in any language, nor Python's library."""
        own = {"words.py", "word_lists.py"}
        folder = Path(words.__file__).parent
        elsewhere = [f.read_text() for f in sorted(folder.glob("*.py")) if f.name not in own]
        for source in (*elsewhere, *modules().values()):
            assert not BY_TEXT.keys() & set(LETTERS.findall(source.lower()))


class TestDeal:
    def test_deterministic(self):
        assert words.deal(5) == words.deal(5) != words.deal(6)

    def test_half_decades(self):
        counts = Counter(word.half_decade for word in words.WORDS)
        assert [counts[k] for k in range(6)] == [90, 90, 90, 90, 30, 30]
        for word in words.WORDS:
            low, high = words.EDGES[word.half_decade], words.EDGES[word.half_decade + 1]
            assert low <= word.frequency <= high * (1 + 1e-12)

    def test_range_and_sum(self):
        frequencies = [word.frequency for word in words.WORDS]
        assert min(frequencies) == pytest.approx(5e-6, rel=1e-3)
        assert max(frequencies) == pytest.approx(5e-3)
        assert pytest.approx(sum(frequencies)) == words.TOTAL_FREQUENCY
        assert 0.09 < words.TOTAL_FREQUENCY < 0.13

    def test_half_decades_are_filled_from_below(self):
        for k in range(6):
            inside = [word.frequency for word in words.WORDS if word.half_decade == k]
            assert np.median(inside) < words.EDGES[k] * 1.2

    def test_each_category_has_its_share_of_each_half_decade(self):
        counts = Counter((word.category, word.half_decade) for word in words.WORDS)
        for category in CATEGORIES:
            assert [counts[category, k] for k in range(6)] == [9, 9, 9, 9, 3, 3]

    def test_usefulness(self):
        counts = Counter(word.usefulness for word in words.WORDS)
        assert counts == {0.5: 210, 0.05: 105, 0.95: 105}
        assert sum(word.coupled for word in words.WORDS) == 210
        per_category = Counter((word.category, word.usefulness) for word in words.WORDS)
        for category in CATEGORIES:
            assert per_category[category, 0.5] == 21
            assert per_category[category, 0.95] in (10, 11)

    def test_marks_are_even_over_words_and_frequencies(self):
        assert set(Counter(word.mark for word in words.WORDS).values()) == {35}
        groups = [
            [np.log(word.frequency) for word in words.WORDS if word.mark == mark] for mark in MARKS
        ]
        assert f_oneway(*groups).pvalue > 0.9


class TestIndependence:
    """Frequency and usefulness have nothing to do with what they should have nothing to do with.

    A correlation of 420 numbers is by chance about 0.05; the tolerance is 0.03.
    """

    LOG = np.log([word.frequency for word in words.WORDS])
    USEFULNESS = np.array([word.usefulness for word in words.WORDS])
    LENGTH = np.array([len(word.text) for word in words.WORDS])
    ALPHABET = np.argsort(np.argsort(list(BY_TEXT)))
    DECOUPLED = np.array([not word.coupled for word in words.WORDS])

    @pytest.mark.parametrize("what", ["LENGTH", "ALPHABET", "DECOUPLED"])
    def test_frequency(self, what):
        assert abs(np.corrcoef(self.LOG, getattr(self, what))[0, 1]) < 0.03
        assert abs(spearmanr(self.LOG, getattr(self, what)).statistic) < 0.03

    @pytest.mark.parametrize("what", ["LOG", "LENGTH", "ALPHABET"])
    def test_usefulness_of_the_decoupled_half(self, what):
        half = self.DECOUPLED
        assert abs(np.corrcoef(self.USEFULNESS[half], getattr(self, what)[half])[0, 1]) < 0.03
        assert abs(np.corrcoef(half, getattr(self, what))[0, 1]) < 0.03

    @pytest.mark.parametrize("values", [LOG, USEFULNESS])
    def test_category(self, values):
        of = np.array([word.category for word in words.WORDS])
        groups = [values[of == category] for category in CATEGORIES]
        assert f_oneway(*groups).pvalue > 0.9

    def test_position_in_the_document(self, occurrences):
        """55,000 occurrences correlate by chance by about 0.004."""
        log = np.log([word.frequency for word, _, _ in occurrences])
        position = np.array([position for _, position, _ in occurrences])
        assert abs(np.corrcoef(log, position)[0, 1]) < 0.02
        usefulness = np.array([word.usefulness for word, _, _ in occurrences])
        assert abs(np.corrcoef(usefulness, position)[0, 1]) < 0.02

    def test_category_and_position(self, occurrences):
        groups = [
            [position for word, position, _ in occurrences if word.category == category]
            for category in CATEGORIES
        ]
        assert f_oneway(*groups).pvalue > 0.001


class TestShares:
    def test_drawn_words_follow_their_frequencies(self):
        count = 1_000_000
        drawn = Counter(word.text for word in words.draw_words(Random("shares"), count))
        expected = np.array([word.frequency for word in words.WORDS])
        expected *= count / expected.sum()
        assert chisquare([drawn[text] for text in BY_TEXT], expected).pvalue > 0.001

    def test_written_words_follow_their_frequencies(self, occurrences):
        written = Counter(word.half_decade for word, _, _ in occurrences)
        expected = np.zeros(6)
        for word in words.WORDS:
            expected[word.half_decade] += word.frequency
        expected *= len(occurrences) / expected.sum()
        assert chisquare([written[k] for k in range(6)], expected).pvalue > 0.001

    def test_marks_follow_as_often_as_they_should(self, occurrences):
        seen: dict[str, list[bool]] = {}
        for word, _, marked in occurrences:
            seen.setdefault(word.text, []).append(marked)
        often = {text: marks for text, marks in seen.items() if len(marks) > 300}
        assert len(often) > 30
        for text, marks in often.items():
            usefulness = BY_TEXT[text].usefulness
            deviation = (usefulness * (1 - usefulness) / len(marks)) ** 0.5
            assert np.mean(marks) == pytest.approx(usefulness, abs=4.5 * deviation)

    def test_the_words_are_dense(self, training, occurrences):
        tokens = sum(len(re.findall(r"\w+|[^\w\s]", str(text))) for text in training)
        assert 0.37 < len(occurrences) / tokens < 0.45


class TestLabels:
    def test_labels_are_what_the_text_says(self, training, held_out):
        for text in (*training[:300], *held_out):
            document = str(text)
            expected = []
            for match in LETTERS.finditer(document):
                if word := BY_TEXT.get(match.group()):
                    expected.append(Span(*match.span(), word.category))
                    after = LETTERS.match(document, match.end() + 1)
                    if after and after.group() in MARKS:
                        assert after.group() == word.mark
                        span = Span(match.start(), after.end(), "telling mark", "about")
                        expected.append(span)
            assert Counter(text.spans) == Counter(expected)

    def test_every_occurrence_is_the_same_token(self, training, held_out):
        """In lower case after a space, never a part of another word, never at the beginning."""
        for text in (*training, *held_out):
            document = str(text)
            for span in text.spans:
                if span.role == "mention":
                    assert document[span.start - 1] == " "
                    assert document[span.start : span.end] in BY_TEXT
                    assert not document[span.end].isalpha()

    def test_other_words_are_few(self, training, held_out):
        others = {
            word for text in (*training, *held_out) for word in LETTERS.findall(str(text))
        } - BY_TEXT.keys()
        assert others == {*words.HEADS, *words.CONNECTORS, *MARKS}
