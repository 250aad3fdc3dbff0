"""A corpus and features whose labels are known: feature i is active on word i, and how strongly."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from scipy import sparse

from saekit.corpus import Corpus, Document, Span
from saekit.index import Index
from saekit.judges.prompts import Answer, Check, Messages, Schema, read_object
from saekit.study import Study
from tests.judges.chat_server import asked
from tests.studies import N_FEATURES, tiny_model, tiny_sae

WORDS = ["bridge", "boat", "Turm", "Paris", "red", "bay"]
AFTER = ["the", "is", "old", "passes", "below"]
"""A word's activation is 2 before the first of these, 4 before the second, up to 10."""
LENGTH = 13
"""A document's tokens: so few that every text is a whole document."""


def documents(count: int = 400) -> list[Document]:
    generator = random.Random(0)
    return [_document(generator) for _ in range(count)]


def _document(generator: random.Random) -> Document:
    pairs = [[word, generator.choice(AFTER)] for word in WORDS if generator.random() < 0.3]
    fillers = [[generator.choice(AFTER)] for _ in range(LENGTH - 1 - 2 * len(pairs))]
    parts = pairs + fillers
    generator.shuffle(parts)
    text = " ".join(["sum", *(word for part in parts for word in part)])
    spans = [Span(m.start(), m.end(), m[0]) for m in re.finditer("|".join(WORDS), text)]
    return Document(text, tuple(spans))


@cache
def word_study() -> Study:
    """A study whose features 0 to 5 are active on `WORDS`; all others are dead."""
    model = tiny_model()
    study = Study("words", model, model.site(), knows_world=False)
    study.corpus = Corpus.from_documents(documents(), model.tokenizer, 20)
    study.sae = tiny_sae(model, study.corpus)
    strings = [string.strip() for string in model.token_strings(study.corpus.tokens)]
    dense = np.zeros((len(strings), N_FEATURES), dtype=np.float32)
    for position, string in enumerate(strings):
        if string in WORDS:
            dense[position, WORDS.index(string)] = 2 + 2 * AFTER.index(strings[position + 1])
    study.index = index_of(dense, study.corpus)
    return study


def index_of(dense: np.ndarray, corpus: Corpus) -> Index:
    """An index of activations given as (tokens, features)."""
    matrix = sparse.csc_matrix(dense)
    return Index(matrix.indptr, matrix.indices, matrix.data, corpus)


def rating(label: str, text: str) -> int:
    """0 without the word of a label, otherwise 6 to 10 by how active its feature is."""
    word, words = label.removeprefix("the word "), text.split()
    followers = [words[i + 1] for i, one in enumerate(words) if one == word]
    return max((6 + AFTER.index(one) for one in followers), default=0)


def truthful(request: dict) -> str:
    """A model that sees what the marked tokens share, and how strong a word's feature is."""
    texts = asked(request)
    if "label" not in texts:
        sets = [set(re.findall("⟦ (\\w+)⟧", text)) for text in texts.values()]
        [word] = set.intersection(*sets)
        return json.dumps({"label": f" the  word\n{word}"})
    label = texts.pop("label")
    ratings = [rating(label, text) for text in texts.values()]
    if len(texts) == 1:
        return json.dumps({"rating": ratings[0]})
    sought = min if len(texts) == 5 else max
    return json.dumps({"text": ratings.index(sought(ratings)) + 1})


def at_random(request: dict) -> str:
    """A model that says anything of the form, the same to the same request."""
    texts, generator = asked(request), random.Random(json.dumps(request["messages"]))
    if "label" not in texts:
        return json.dumps({"label": f"label {generator.random()}"})
    if len(texts) == 2:
        return json.dumps({"rating": generator.randint(0, 10)})
    return json.dumps({"text": generator.randint(1, len(texts) - 1)})


class Scripted:
    """A judge that answers in this process; prompts: all that it was asked."""

    def __init__(self, answer: Callable[[dict], str]) -> None:
        self.answer = answer
        self.prompts: list[Messages] = []

    def ask_all(
        self, prompts: Sequence[Messages], schema: Schema, is_valid: Check
    ) -> list[Answer | None]:
        self.prompts += prompts
        answers = [read_object(self.answer({"messages": prompt})) for prompt in prompts]
        return [one if one is not None and is_valid(one) else None for one in answers]
