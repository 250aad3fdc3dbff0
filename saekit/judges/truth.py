"""The judge that knows: labels of the sandbox's world and of Python's own parser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

import numpy as np
import pandas as pd

from saekit.corpus import Corpus
from saekit.judges.questions import Question
from saekit.model import Model

COVERED = 0.95
"""A concept is another's parent where it labels this share of the other's tokens and more."""
LANGUAGE = "language: "


class Truth:
    """Rates by a corpus's labels: 3 on the concept, 2 in its sentence, 1 in its document, 0 else.

    3: the token is labelled with the concept, as a mention or in the text that it governs; 2: it
    shares a sentence, or a line of code, with such a token; 1: it shares a document with one, or a
    parent concept labels it; 0: neither.
    """

    name = "truth"

    def __init__(self, model: Model, corpus: Corpus) -> None:
        if corpus.labels is None:
            raise ValueError("The text has no labels, so no truth is known: give it spans.")
        self.corpus = corpus
        self._document_of = corpus.document_of(np.arange(len(corpus)))
        self._sentence_of = sentences(model, corpus, self._document_of)
        self._scores: dict[str, np.ndarray] = {}

    def rate(self, questions: Sequence[Question]) -> np.ndarray:
        """The score of each question, (questions,)."""
        return np.array([float(self.scores(q.concept)[q.position]) for q in questions])

    def scores(self, concept: str) -> np.ndarray:
        """The score that each token of the corpus would get for a concept, (tokens,) int8.

        Raises ValueError for a concept that the corpus does not label.
        """
        if concept not in self._scores:
            here = self.corpus.labels.mask(concept)
            scores = _share_a(self._document_of, here).astype(np.int8)
            for parent in self.parents(concept):
                scores[self.corpus.labels.mask(parent)] = 1
            scores[_share_a(self._sentence_of, here)] = 2
            scores[here] = 3
            self._scores[concept] = scores
        return self._scores[concept]

    def parents(self, concept: str) -> list[str]:
        """The more general concepts: those that label nearly all its tokens, and more beside.

        Languages are none, as everything is written in one.
        """
        shared = self._shared[concept]
        return [
            other
            for other, tokens in self._tokens.items()
            if tokens > self._tokens[concept]
            and not other.startswith(LANGUAGE)
            and shared[other] >= COVERED * self._tokens[concept]
        ]

    @cached_property
    def _shared(self) -> pd.DataFrame:
        """How many tokens each two concepts label both."""
        concepts = self.corpus.labels.concepts
        labels = self.corpus.labels.any_role(concepts).astype(np.int64)
        return pd.DataFrame((labels.T @ labels).toarray(), concepts, concepts)

    @cached_property
    def _tokens(self) -> dict[str, int]:
        return {concept: int(self._shared.loc[concept, concept]) for concept in self._shared}


def sentences(model: Model, corpus: Corpus, document_of: np.ndarray) -> np.ndarray:
    """The number of each token's sentence, or of its line of code, (tokens,), never falling.

    One ends with a token that breaks the line or closes with a full stop, a question or an
    exclamation mark before a token that begins with white space; none crosses documents.
    """
    used, tokens = np.unique(corpus.tokens, return_inverse=True)
    strings = model.token_strings(used)
    breaks = np.array(["\n" in string for string in strings])
    stops = np.array([re.search(r"[.!?…][\"'»“”)]*$", string) is not None for string in strings])
    spaced = np.array([string[:1].isspace() for string in strings])
    ends = breaks[tokens]
    ends[:-1] |= stops[tokens[:-1]] & spaced[tokens[1:]]
    new = np.diff(document_of, prepend=document_of[:1]) > 0
    new[1:] |= ends[:-1]
    return np.cumsum(new)


def _share_a(group_of: np.ndarray, here: np.ndarray) -> np.ndarray:
    """Where a token's group has one of the tokens that are here."""
    return np.bincount(group_of, weights=here)[group_of] > 0
