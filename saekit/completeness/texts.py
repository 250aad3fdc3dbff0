"""Two texts in which each word is about equally frequent, and its frequency in training text.

The rarest words hardly occur in ordinary text, so that whether a feature detects them could not be
told from it. On the sandbox the texts are the SAEs' own mixture of world and Python in which the
words of the market notes are dealt anew, evenly; on other models each word is put into templates,
beside text of Python's library.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit import cache
from saekit.cache import write_atomically
from saekit.corpus import Corpus, Document, Span
from saekit.sandbox import python_text, saes, text, world
from saekit.sandbox.topics.words import TELLING_MARK

if TYPE_CHECKING:
    from saekit.sandbox.world import Word
    from saekit.study import Study

# A seed that no training, no study and no other measurement draws from.
WORLD_SEED = 11_000_000
SHARE_OF_TRAINING = 0.06
"""Each text is this part as long as the SAEs' training text: about thirty occurrences of a word."""
SPLITS = ("train", "held-out")
TEMPLATES = (
    "I wrote about the {}", "Nobody here knows a {}", "Tell me more about {}", "What is a {}",
    "She looked for the {}", "This page is about {}", "We talked of nothing but {}",
    "The first of them is {}", "Here is the {}", "They had never heard of {}",
    "It reminds me of {}", "A short note on {}", "The next word is {}", "He could not find the {}",
    "The list begins with {}", "Everything depends on the {}", "Look it up under {}",
    "All we need is {}", "The question was about {}", "You may call it {}",
)  # fmt: skip
WORDS, SHORTEST = 120, 4
"""So many words of a foreign text are looked for, of so many letters or more."""
BACKGROUND_CHARACTERS = 120_000
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Texts:
    """What completeness is measured on.

    words: a line a word, the word as its name: frequency, per token of the SAEs' training text or
    what stands for it, and what else is known of the word. chosen_on, scored_on: texts that label
    each word's last token with the word; units are chosen on one and scored on the other.
    """

    words: pd.DataFrame
    chosen_on: Corpus
    scored_on: Corpus

    @property
    def names(self) -> list[str]:
        """The words."""
        return list(self.words.index)


def word_texts(
    study: Study,
    words: Sequence[str] | Mapping[str, float] = (),
    templates: Sequence[str] = TEMPLATES,
) -> Texts:
    """The texts of a study.

    words: to look for instead of the study's own, which are the sandbox's 420 and elsewhere some of
    the study's text; with their frequency per token of the SAEs' training text where that is known,
    otherwise it is that in the study's text. templates: hold `{}` for such a word and nothing
    behind it; units are chosen on every other one. Raises ValueError for a word whose frequency is
    0, or a template that goes on.
    """
    if study.knows_world and not words:
        return _of_the_world(study)
    if wrong := [template for template in templates if not template.endswith("{}")]:
        raise ValueError(f"The template {wrong[0]!r} must end in {{}}: a prompt ends in its word.")
    table = _looked_for(study, words)
    if not (table["frequency"] > 0).all():
        missing = ", ".join(table.index[~(table["frequency"] > 0)][:5])
        raise ValueError(
            f"The study's text holds no {missing}, so nothing says how often a feature could have "
            "seen it: leave such words out, or give each its frequency."
        )
    sides = []
    for side, split in enumerate(SPLITS):
        python = (replace(d, spans=()) for d in python_text.documents(split, BACKGROUND_CHARACTERS))
        sides.append(_corpus(study, chain(templated(table.index, templates[side::2]), python)))
    return Texts(table, *sides)


def _looked_for(study: Study, words: Sequence[str] | Mapping[str, float]) -> pd.DataFrame:
    if isinstance(words, Mapping):
        frequency = pd.Series(words, dtype=float)
    else:
        found = counts(text.documents(study.knows_world))
        names = list(dict.fromkeys(words)) or ladder(found)
        frequency = pd.Series({name: found[name.lower()] for name in names}) / len(study.corpus)
    return frequency.rename_axis("word").to_frame("frequency")


def counts(documents: Iterable[Document]) -> Counter[str]:
    """How often each word occurs, whatever its capitals; a word is a run of letters."""
    found: Counter[str] = Counter()
    for document in documents:
        found.update(word.lower() for word in _WORD.findall(document.text))
    return found


def ladder(found: Counter[str], count: int = WORDS, seed: int = 0) -> list[str]:
    """Words of evenly spread log frequency, rarest first: about `count` different ones.

    Of the words with one frequency each is as likely. Raises ValueError where none is long enough.
    """
    able = sorted(
        (n, word) for word, n in found.items() if len(word) >= SHORTEST and word.isascii()
    )
    if not able:
        raise ValueError(f"The text holds no word of {SHORTEST} letters or more: name some words.")
    logs = np.log10([n for n, _ in able])
    generator = np.random.default_rng(seed)
    drawn = []
    for step in np.linspace(logs[0], logs[-1], count):
        nearest = logs[np.abs(logs - step).argmin()]
        first, last = np.searchsorted(logs, [nearest - 1e-9, nearest + 1e-9])
        drawn.append(able[int(generator.integers(first, last))][1])
    return list(dict.fromkeys(drawn))


def templated(words: Sequence[str], templates: Sequence[str]) -> Iterator[Document]:
    """Each word at the end of each template, whose last token is labelled with it."""
    for word in words:
        for template in templates:
            prompt = template.format(word)
            yield Document(prompt, (Span(len(prompt) - 1, len(prompt), word),), "templates")


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
            "frequency": [found[word.text] / tokens for word in words],
            "intended": [word.frequency for word in words],
            "usefulness": [word.usefulness for word in words],
            "mark": [word.mark for word in words],
        },
        index=pd.Index([word.text for word in words], name="word"),
    )
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


def _corpus(study: Study, documents: Iterable[Document]) -> Corpus:
    length = min(text.CONTEXT_LENGTH, study.model.context_length)
    return Corpus.from_documents(documents, study.model.tokenizer, length)
