"""What every judge is asked, and how its answer is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from saekit.corpus import Corpus
from saekit.model import Model

SCORES = (0, 1, 2, 3)
RUBRIC = {
    3: "The marked token is what the claim says: it names the concept or stands in text about it.",
    2: "The marked token is not, but text near it, in the same sentence or line, is.",
    1: "The concept occurs elsewhere in this text, or only something more general is there.",
    0: "The claim has nothing to do with this text.",
}
BEFORE, AFTER = 48, 24


@dataclass(frozen=True)
class Question:
    """One token to rate in its context.

    claim: what the unit is said to mean; before, token, after: the text and the token in question.
    concept, position: where it stands, for the truth alone; how strongly the unit is active there
    is told to no judge.
    """

    claim: str
    before: str
    token: str
    after: str
    concept: str
    position: int


class Judge(Protocol):
    """Rates questions by the rubric."""

    name: str

    def rate(self, questions: Sequence[Question]) -> np.ndarray:
        """A score from 0 to 3 for each question, NaN where the judge gave none, (questions,)."""
        ...


def question(model: Model, corpus: Corpus, position: int, concept: str, claim: str) -> Question:
    """The question about one token of a corpus, with its document's tokens around it."""
    start, end = corpus.bounds_of(position)
    first, last = max(start, position - BEFORE), min(end, position + 1 + AFTER)
    strings = model.token_strings(corpus.tokens[first:last])
    focus = position - first
    before, after = "".join(strings[:focus]), "".join(strings[focus + 1 :])
    return Question(claim, before, strings[focus], after, concept, position)
