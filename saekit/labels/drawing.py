"""The texts that a label is written from and scored on: drawn by a seed, and never the same.

Half of the documents serve to write labels and the other half to score them, whatever the feature.
Activating texts come from intervals between 0 and the largest activation, as in the paper's
figures: a label that fits the strongest alone is too narrow (arXiv 2410.13928), and by rank nearly
all would be weak.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from saekit.corpus import Corpus
from saekit.index import Example, Index

EXPLAINING = 12
INTERVALS, PER_INTERVAL = 5, 4
SILENT = INTERVALS * PER_INTERVAL
TOGETHER = 5
"""Among so many texts is the one that does not belong."""
CANDIDATES = 4000
"""So many tokens are looked at for the texts of an interval, and for the silent ones."""
_HALVES, _ACTIVE, _SILENT, _INTRUDERS, _PAIRS = range(1, 6)
"""Each draw has random numbers of its own."""


@dataclass(frozen=True)
class Choice:
    """Texts shown together, of which the one at a place, counted from 0, is to be found."""

    texts: list[Example]
    place: int


def explaining_documents(corpus: Corpus, seed: int = 0) -> np.ndarray:
    """The half of the documents that labels are written from, (documents,) bool."""
    count = len(corpus.documents)
    return np.random.default_rng([_HALVES, seed]).permutation(count) < count / 2


def explaining(index: Index, feature: int, seed: int = 0) -> list[Example]:
    """A feature's strongest examples in the explaining half, one a document, no two alike.

    Raises ValueError for a feature that the index does not have.
    """
    return _part(index, feature, explaining_documents(index.corpus, seed)).top_examples(
        0, EXPLAINING
    )


def scoring(index: Index, feature: int, seed: int = 0) -> tuple[list[Example], list[Example]]:
    """Texts of the scoring half where a feature is active, and texts where it is silent.

    Active: as many around activations of each of five equal intervals from 0 to that half's
    maximum, where there are enough. Silent: around tokens drawn from all. At most one text a
    document and none whose tokens are those of another or of an example that the label was written
    from. Raises ValueError for a feature that the index does not have.
    """
    taken = _explained(index, feature, seed)
    active = _active(index, feature, seed, taken, lambda text: True)
    return active, _silent(index, feature, seed, taken)


def distinguishing(index: Index, feature: int, other: int, seed: int = 0) -> list[Example]:
    """Texts of the scoring half where a feature is active and another is silent, as `scoring`."""
    rival = _part(index, other, ~explaining_documents(index.corpus, seed))
    return _active(
        index,
        feature,
        seed,
        _explained(index, feature, seed),
        lambda text: not rival.example(0, text.position).values.any(),
    )


def intruders(
    active: Sequence[Example], silent: Sequence[Example], feature: int, seed: int = 0
) -> list[Choice]:
    """Choices of one silent text among active ones, at a place drawn uniformly.

    Each text serves once; the draw depends on feature and seed.
    """
    generator = np.random.default_rng([_INTRUDERS, seed, feature])
    beside = TOGETHER - 1
    count = min(len(active) // beside, len(silent))
    order = generator.permutation(len(active))[: count * beside].reshape(count, beside)
    return [
        _choice([active[i] for i in row], text, generator)
        for row, text in zip(order, silent, strict=False)
    ]


def pairs(
    own: Sequence[Example], others: Sequence[Example], feature: int, seed: int = 0
) -> list[Choice]:
    """Choices of a feature's own text beside another feature's, at a place drawn uniformly.

    Each text serves once; the draw depends on feature and seed.
    """
    generator = np.random.default_rng([_PAIRS, seed, feature])
    return [_choice([other], text, generator) for text, other in zip(own, others, strict=False)]


def _choice(texts: list[Example], sought: Example, generator: np.random.Generator) -> Choice:
    place = int(generator.integers(len(texts) + 1))
    return Choice([*texts[:place], sought, *texts[place:]], place)


def _part(index: Index, feature: int, documents: np.ndarray) -> Index:
    """The activations of one feature in some documents, as an index with feature 0 alone."""
    positions, values = index.of(feature)
    here = documents[index.corpus.document_of(positions)]
    return Index(np.array([0, here.sum()]), positions[here], values[here], index.corpus)


def _explained(index: Index, feature: int, seed: int) -> set[int | bytes]:
    return {text.tokens.tobytes() for text in explaining(index, feature, seed)}


def _active(
    index: Index,
    feature: int,
    seed: int,
    taken: set[int | bytes],
    is_wanted: Callable[[Example], bool],
) -> list[Example]:
    part = _part(index, feature, ~explaining_documents(index.corpus, seed))
    positions, values = part.of(0)
    interval = np.ceil(values / values.max(initial=0) * INTERVALS) - 1
    order = np.random.default_rng([_ACTIVE, seed, feature]).permutation(len(values))
    streams = [
        _texts(part, positions[order[interval[order] == i][:CANDIDATES]], taken, is_wanted)
        for i in range(INTERVALS)
    ]
    # In turn, so that where documents are few no interval takes them all.
    texts = [next(stream, None) for _ in range(PER_INTERVAL) for stream in streams]
    return [text for text in texts if text is not None]


def _silent(index: Index, feature: int, seed: int, taken: set[int | bytes]) -> list[Example]:
    corpus, scored = index.corpus, ~explaining_documents(index.corpus, seed)
    generator = np.random.default_rng([_SILENT, seed, feature])
    positions = generator.integers(len(corpus), size=CANDIDATES)
    positions = positions[scored[corpus.document_of(positions)]]
    part = _part(index, feature, scored)
    texts = _texts(part, positions, taken, lambda text: not text.values.any())
    return [text for text, _ in zip(texts, range(SILENT), strict=False)]


def _texts(
    part: Index,
    positions: np.ndarray,
    taken: set[int | bytes],
    is_wanted: Callable[[Example], bool],
) -> Iterator[Example]:
    """The wanted texts around positions whose documents and tokens are not taken yet."""
    documents = part.corpus.document_of(positions).tolist()
    for position, document in zip(positions.tolist(), documents, strict=True):
        if document in taken:
            continue
        text = part.example(0, position)
        tokens = text.tokens.tobytes()
        if tokens not in taken and is_wanted(text):
            taken |= {document, tokens}
            yield text
