"""Market notes made of 420 words whose frequency and usefulness are set, to measure completeness.

A word's frequency is how often it occurs, its usefulness how often the mark follows it that belongs
to it alone of all that could follow. In half of the words the two go together, in the other half
they do not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from random import Random

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import Concept, Draw, Topic
from saekit.sandbox.topics.word_lists import CATEGORIES, DESCRIPTIONS, MARKS

LOWEST_FREQUENCY = 5e-6
HALF_DECADE_COUNTS = (90, 90, 90, 90, 30, 30)
"""How many words each half-decade of frequency holds, from the lowest up."""
USUAL_USEFULNESS, LITTLE, MUCH = 0.5, 0.05, 0.95
TELLING_MARK = "telling mark"

# A seed, found among 3000, under which frequency and usefulness have hardly anything to do with
# the words' length and place in the alphabet.
_SEED = 2403


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the market notes.

    frequency: its intended occurrences per token of the world's text. usefulness: the share of
    these that its mark follows.
    """

    text: str
    category: str
    frequency: float
    usefulness: float
    mark: str

    @property
    def coupled(self) -> bool:
        """Whether its usefulness is the usual one, so that its frequency says how useful it is."""
        return self.usefulness == USUAL_USEFULNESS

    @property
    def half_decade(self) -> int:
        """Which half-decade of frequency it belongs to, 0 for the lowest."""
        return sum(self.frequency >= edge for edge in EDGES[1:-1])


EDGES = tuple(LOWEST_FREQUENCY * 10 ** (k / 2) for k in range(len(HALF_DECADE_COUNTS) + 1))
"""The half-decades' bounds."""


def deal(seed: int) -> tuple[Word, ...]:
    """All words with a frequency, a usefulness and a mark each, in the order of the categories.

    Every category has its share of each half-decade, and of high and low frequencies in it.
    """
    random = Random(f"words {seed}")
    words: list[Word] = []
    frequencies = _frequencies(random)
    for i, (category, texts) in enumerate(CATEGORIES.items()):
        usefulness = _usefulness(random, len(texts), MUCH if i % 2 else LITTLE)
        shuffled = random.sample(texts, len(texts))
        words += (
            Word(*values, mark="")
            for values in zip(
                shuffled, [category] * len(texts), frequencies[category], usefulness, strict=True
            )
        )
    marked: dict[str, Word] = {}
    marks: list[str] = []
    for word in sorted(words, key=lambda word: (word.frequency, word.text)):
        marks = marks or random.sample(MARKS, len(MARKS))
        marked[word.text] = replace(word, mark=marks.pop())
    return tuple(marked[text] for texts in CATEGORIES.values() for text in texts)


def _frequencies(random: Random) -> dict[str, list[float]]:
    """Each category's frequencies, upwards: of ten neighbouring ones each category has one."""
    dealt: dict[str, list[float]] = {category: [] for category in CATEGORIES}
    for k, (low, count) in enumerate(zip(EDGES[:-1], HALF_DECADE_COUNTS, strict=True)):
        # The highest of all reaches the upper bound.
        steps = count - 0.5 if k == len(HALF_DECADE_COUNTS) - 1 else count
        categories: list[str] = []
        for i in range(count):
            categories = categories or random.sample(tuple(CATEGORIES), len(CATEGORIES))
            u = (i + 0.5) / steps
            dealt[categories.pop()].append(low * 10 ** (u**6 / 2))
    return dealt


def _usefulness(random: Random, count: int, last: float) -> list[float]:
    """The usefulness of words by frequency: of neighbouring four, two have the usual one."""
    dealt: list[float] = []
    while len(dealt) + 4 <= count:
        dealt += random.sample((USUAL_USEFULNESS, USUAL_USEFULNESS, LITTLE, MUCH), 4)
    return dealt + random.sample((USUAL_USEFULNESS, last), 2)


WORDS: tuple[Word, ...] = deal(_SEED)
TOTAL_FREQUENCY = sum(word.frequency for word in WORDS)
"""The share of these words among the world's tokens."""

HEADS = (
    "Stall", "Shelf", "Counter", "Row", "Crate", "Bench", "Rack", "Corner", "Cart", "Basket", "Bin",
    "Aisle",
)  # fmt: skip
CONNECTORS = (
    "and", "with", "plus", "also", "beside", "near", "before", "after", "over", "under", "behind",
    "or",
)  # fmt: skip
COMMAS_SHARE = 0.15
"""Share of the lists with commas; the others are shorter, so that the words are denser."""

# No eight words of a list stand without a head or a connector, which only one split may use.
_FIRST_LENGTH, _SECOND_LENGTH = 6, 7

_CUMULATIVE = list(accumulate(word.frequency for word in WORDS))
_CONCEPTS = {category: (category,) for category in CATEGORIES}


def draw_words(random: Random, count: int) -> list[Word]:
    """Words drawn by frequency, independently of each other."""
    return random.choices(WORDS, cum_weights=_CUMULATIVE, k=count)


def write(text: Text, draw: Draw) -> None:
    """The lists of a few stalls; the words are drawn before anything that stands around them."""
    words = [
        (word, draw.random.random() < word.usefulness)
        for word in draw_words(draw.random, draw.random.randint(16, 28))
    ]
    words.reverse()
    while words:
        if text.length:
            text.add(" ")
        text.add(f"{draw.one(HEADS, key='head')} {draw.random.randint(1, 9)}:")
        separator = "," if draw.chance(COMMAS_SHARE) else ""
        _write_items(text, words, separator, _FIRST_LENGTH)
        if words:
            text.add(f" {draw.one(CONNECTORS, key='connector')}")
            _write_items(text, words, separator, _SECOND_LENGTH)
        text.add(".")


def _write_items(text: Text, words: list[tuple[Word, bool]], separator: str, length: int) -> None:
    """As many of the last words, with their marks, as are surely not longer together than that.

    Whether there is room for a word does not depend on its mark, so that its place in a list tells
    nothing about the word.
    """
    between = ""
    while words and length >= 2:
        word, marked = words.pop()
        text.add(f"{between} ")
        start = text.length
        text.add(word.text, _CONCEPTS[word.category])
        if marked:
            text.add(f" {word.mark}")
            text.mark(start, (TELLING_MARK,))
        length -= 1 + marked
        between = separator


CONCEPTS = (
    *(
        Concept(category, "words", DESCRIPTIONS[category], ("en",), "token", words)
        for category, words in CATEGORIES.items()
    ),
    Concept(TELLING_MARK, "words", "A word with the mark that belongs to it.", ("en",), "context"),
)
TOPIC = Topic("words", 0.63, CONCEPTS, write, languages={"en": 1.0}, prose=False)
