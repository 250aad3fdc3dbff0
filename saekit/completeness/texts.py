"""Two texts in which each word occurs about equally often, and how often it occurs in training text.

The rarest words hardly occur in ordinary text, so that whether a feature detects them could not be
told from it. On the sandbox the texts are the SAEs' own mixture of world and Python in which the
words of the market notes are dealt anew, evenly; on other models each word is put into templates,
with the study's own text around them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit import cache
from saekit.cache import write_atomically
from saekit.corpus import Corpus, Document, Labels, Span
from saekit.sandbox import python_text, saes, text, world

if TYPE_CHECKING:
    from saekit.sandbox.world import Word
    from saekit.study import Study

# A seed that no training, no study and no other measurement draws from.
WORLD_SEED = 11_000_000
SHARE_OF_TRAINING = 0.06
"""Each text is this part as long as the SAEs' training text: about thirty occurrences of a word."""
SPLITS = ("train", "held-out")
TELLING_MARK = "telling mark"
TEMPLATES = (
    "I wrote about the {}", "Nobody here knows a {}", "Tell me more about {}", "What is a {}",
    "She looked for the {}", "This page is about {}", "We talked of nothing but {}",
    "The first of them is {}", "Here is the {}", "They had never heard of {}",
    "It reminds me of {}", "A short note on {}", "The next word is {}", "He could not find the {}",
    "The list begins with {}", "Everything depends on the {}", "Look it up under {}",
    "All we need is {}", "The question was about {}", "You may call it {}",
)  # fmt: skip
BACKGROUND_TOKENS = 40_000
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Texts:
    """What completeness is measured on.

    words: a line a word, the word as its name: occurrences (in the training text, or a sample of
    it), frequency (per token), and what else is known of it. chosen_on, scored_on: texts that label
    the last token of each word with the word; units are chosen on one and scored on the other.
    """

    words: pd.DataFrame
    chosen_on: Corpus
    scored_on: Corpus

    @property
    def names(self) -> list[str]:
        return list(self.words.index)


def texts(study: Study, words: Sequence[str] = (), templates: Sequence[str] = TEMPLATES) -> Texts:
    """The texts of a study; words: for other models than the sandbox's, or instead of its own.

    Without words, the sandbox's 420, elsewhere some of the study's text. Templates hold `{}` for
    the word, behind which nothing stands; the odd ones are chosen on. Raises ValueError for words
    that the study's text never holds, as their frequency is not known.
    """
    if study.knows_world and not words:
        return _of_the_world(study)
    found = counts(text.documents(study.knows_world))
    chosen = list(words) or ladder(found)
    missing = [word for word in chosen if not found[word.lower()]]
    if missing:
        raise ValueError(
            f"The study's text holds no {', '.join(missing[:5])}, so nothing says how often a "
            "feature could have seen it: leave such words out."
        )
    occurrences = np.array([found[word.lower()] for word in chosen])
    table = pd.DataFrame({"category": "", "occurrences": occurrences}, index=chosen)
    table["frequency"] = table["occurrences"] / len(study.corpus)
    sides = (templated(chosen, templates[side::2]) for side in (0, 1))
    return Texts(
        table.rename_axis("word"),
        *(_beside_own_text(study, *pair) for pair in zip(sides, SPLITS, strict=True)),
    )


def counts(documents: Iterable[Document]) -> Counter[str]:
    """How often each word occurs, whatever its capitals; a word is a run of letters."""
    found: Counter[str] = Counter()
    for document in documents:
        found.update(word.lower() for word in _WORD.findall(document.text))
    return found


def ladder(found: Counter[str], count: int = 120, shortest: int = 4) -> list[str]:
    """Words of evenly spread log frequency, rarest first: those nearest to `count` even steps."""
    able = sorted(
        (n, word) for word, n in found.items() if len(word) >= shortest and word.isascii()
    )
    logs = np.log10([n for n, _ in able])
    steps = np.linspace(logs[0], logs[-1], count)
    # Of many words with one frequency each step takes another one.
    places = np.searchsorted(logs, steps, side="left")
    last = np.searchsorted(logs, steps, side="right") - 1
    generator = np.random.default_rng(0)
    drawn = [
        int(generator.integers(low, max(low, high) + 1))
        for low, high in zip(places, last, strict=True)
    ]
    return list(dict.fromkeys(able[min(place, len(able) - 1)][1] for place in drawn))


def templated(words: Sequence[str], templates: Sequence[str]) -> Iterator[Document]:
    """Each word at the end of each template, labelled with itself."""
    for word in words:
        for template in templates:
            start = template.index("{}")
            span = Span(start, start + len(word), word)
            yield Document(template.format(word), (span,), "templates")


def evenly(documents: Iterable[Document], words: Sequence[Word], seed: int) -> Iterator[Document]:
    """The same documents with the words of market notes dealt anew, each about equally often.

    A note's words are replaced one by one; behind each stands its mark as often as the new word is
    useful. Their labels are the words themselves, all other labels are left out.
    """
    random, deck = Random(f"evenly {seed}"), []
    for document in documents:
        pieces, spans, end, length = [], [], 0, 0
        for first, last in _items(document):
            deck = deck or random.sample(words, len(words))
            word = deck.pop()
            before = document.text[end:first]
            mark = f" {word.mark}" if random.random() < word.usefulness else ""
            start = length + len(before)
            spans.append(Span(start, start + len(word.text), word.text))
            pieces += [before, word.text, mark]
            length, end = start + len(word.text) + len(mark), last
        yield replace(document, text="".join([*pieces, document.text[end:]]), spans=tuple(spans))


def _items(document: Document) -> list[tuple[int, int]]:
    """Where a market note's words begin, and where they end with their marks."""
    if document.source != "words":
        return []
    marked = {span.start: span.end for span in document.spans if span.concept == TELLING_MARK}
    mentions = (span for span in document.spans if span.role == "mention")
    return [(span.start, marked.get(span.start, span.end)) for span in mentions]


def _of_the_world(study: Study) -> Texts:
    words = world.completeness_words()
    found = _training_counts()
    tokens = saes.load().facts["tokens"]
    table = pd.DataFrame(
        {
            "category": [word.category for word in words],
            "intended": [word.frequency for word in words],
            "usefulness": [word.usefulness for word in words],
            "mark": [word.mark for word in words],
            "occurrences": [found[word.text] for word in words],
        },
        index=pd.Index([word.text for word in words], name="word"),
    )
    table["frequency"] = table["occurrences"] / tokens
    count = round(SHARE_OF_TRAINING * saes.WORLD_DOCUMENTS)
    characters = round(SHARE_OF_TRAINING * saes.PYTHON_CHARACTERS)
    sides = []
    for side, split in enumerate(SPLITS):
        notes = evenly(world.documents(count, seed=WORLD_SEED, split=split), words, side)
        python = (replace(d, spans=()) for d in python_text.documents(split, characters))
        sides.append(_corpus(study, chain(notes, python)))
    return Texts(table, *sides)


def _training_counts() -> Counter[str]:
    """How often each of the world's words occurs in what the sandbox's SAEs were trained on."""
    names = {word.text for word in world.completeness_words()}
    key = {"documents": saes.WORLD_DOCUMENTS, "seed": saes.WORLD_SEED, **text.key(True)}
    file = cache.entry("word-counts", key) / "table.parquet"
    if not file.exists():
        notes = world.documents(saes.WORLD_DOCUMENTS, seed=saes.WORLD_SEED)
        found = counts(document for document in notes if document.source == "words")
        table = pd.DataFrame({"word": sorted(names), "count": [found[n] for n in sorted(names)]})
        with write_atomically(file.parent) as temporary:
            temporary.mkdir()
            table.to_parquet(temporary / file.name)
    return Counter(dict(pd.read_parquet(file).itertuples(index=False, name=None)))


def _beside_own_text(study: Study, documents: Iterable[Document], split: str) -> Corpus:
    """Templates, and a part of the study's text of one split, as one corpus."""
    own = (replace(d, spans=()) for d in text.documents(study.knows_world) if d.split == split)
    tokens = BACKGROUND_TOKENS
    raise NotImplementedError(tokens, own)


def _corpus(study: Study, documents: Iterable[Document]) -> Corpus:
    length = min(text.CONTEXT_LENGTH, study.model.context_length)
    return Corpus.from_documents(documents, study.model.tokenizer, length)
