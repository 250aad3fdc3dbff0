"""Drawn texts: reproducible, disjoint, from all intervals, and equal to the index's columns."""

import numpy as np
import pytest
from scipy import stats

from saekit.corpus import Corpus, Document
from saekit.labels import drawing
from saekit.labels.drawing import INTERVALS, PER_INTERVAL, SILENT, TOGETHER
from tests.labels.world import index_of, word_study
from tests.studies import documents, tiny_model

ACTIVE = INTERVALS * PER_INTERVAL


def random_index(count: int = 300, share: float = 0.01, longest: int = 120, features: int = 4):
    """An index of features that are active at random, over documents longer than a text."""
    corpus = Corpus.from_documents(documents(count, longest=longest), tiny_model().tokenizer, 20)
    generator = np.random.default_rng(0)
    dense = generator.uniform(0, 3, (len(corpus), features)).astype(np.float32)
    dense[generator.random(dense.shape) > share] = 0
    return index_of(dense, corpus), dense


def intervals_of(some: list[float], column: np.ndarray) -> np.ndarray:
    """The fifth of the range from 0 to a column's maximum that each of some lies in."""
    edges = np.linspace(0, column.max(), INTERVALS + 1)[1:-1]
    return np.searchsorted(edges, some, side="left")


def places(texts):
    return [text.position for text in texts]


@pytest.mark.parametrize("seed", [0, 1])
def test_texts_are_disjoint_and_what_the_index_holds(seed):
    index, dense = random_index()
    bounds = index.corpus.documents[["start", "end"]].to_numpy()
    halves = drawing.explaining_documents(index.corpus, seed)
    assert halves.sum() == len(halves) / 2
    for feature in range(index.n_features):
        explaining = drawing.explaining(index, feature, seed)
        active, silent = drawing.scoring(index, feature, seed)
        assert (len(explaining), len(active), len(silent)) == (12, ACTIVE, SILENT)
        texts = [*explaining, *active, *silent]
        documents = index.corpus.document_of(np.array(places(texts)))
        assert len(set(documents)) == len(texts)
        assert halves[documents].tolist() == [True] * 12 + [False] * (ACTIVE + SILENT)
        for text, document in zip(texts, documents, strict=True):
            start = text.position - text.focus
            end = start + len(text.tokens)
            assert bounds[document, 0] <= start < end <= bounds[document, 1]
            np.testing.assert_array_equal(text.tokens, index.corpus.tokens[start:end])
            np.testing.assert_array_equal(text.values, dense[start:end, feature])
        assert all(text.value > 0 for text in active)
        assert not any(text.values.any() for text in silent)


def test_examples_that_explain_are_the_strongest_of_their_half():
    index, dense = random_index()
    halves = drawing.explaining_documents(index.corpus)
    bounds = index.corpus.documents[["start", "end"]].to_numpy()[halves]
    peaks = sorted((dense[start:end, 2].max() for start, end in bounds), reverse=True)
    found = [text.value for text in drawing.explaining(index, 2)]
    assert found == sorted(found, reverse=True)
    np.testing.assert_array_equal(found, peaks[:12])


def test_each_interval_of_values_gives_as_many_texts():
    index, dense = random_index()
    halves = drawing.explaining_documents(index.corpus)
    scored = ~halves[index.corpus.document_of(np.arange(len(index.corpus)))]
    active, _ = drawing.scoring(index, 0)
    intervals = intervals_of([text.value for text in active], dense[scored, 0])
    np.testing.assert_array_equal(np.bincount(intervals), PER_INTERVAL)


def test_draws_depend_on_seed_and_feature_alone():
    index, _ = random_index()
    first = [places(texts) for texts in drawing.scoring(index, 1, seed=3)]
    drawing.scoring(index, 0, seed=3)
    assert first == [places(texts) for texts in drawing.scoring(index, 1, seed=3)]
    other = [places(texts) for texts in drawing.scoring(index, 1, seed=4)]
    assert first[0] != other[0]
    assert first[1] != other[1]


def test_a_text_that_occurs_again_is_drawn_once():
    repeated = [Document(text) for text in ("the red boat", "the old bridge") for _ in range(60)]
    corpus = Corpus.from_documents(repeated, tiny_model().tokenizer, 20)
    boat = tiny_model().tokenizer(" boat")["input_ids"][-1]
    index = index_of((corpus.tokens == boat).astype(np.float32)[:, None], corpus)
    [explained] = drawing.explaining(index, 0)
    assert explained.values[explained.focus] == 1
    active, silent = drawing.scoring(index, 0)
    assert active == []  # the only one is what the label was written from
    assert len(silent) == 1


def test_a_feature_that_is_dead_or_everywhere_has_no_texts_of_a_kind():
    index, dense = random_index(count=30)
    dense[:, 0], dense[:, 1] = 0, np.linspace(3, 1e-3, len(dense))
    index = index_of(dense, index.corpus)
    assert drawing.explaining(index, 0) == []
    active, silent = drawing.scoring(index, 0)
    assert (active, len(silent)) == ([], 15)
    active, silent = drawing.scoring(index, 1)
    assert 12 <= len(active) <= 15
    assert silent == []
    with pytest.raises(ValueError, match="no feature 4"):
        drawing.scoring(index, 4)


def test_few_documents_are_shared_among_the_intervals():
    index, dense = random_index(count=24, share=0.3, features=1)
    halves = drawing.explaining_documents(index.corpus)
    scored = ~halves[index.corpus.document_of(np.arange(len(index.corpus)))]
    active, _ = drawing.scoring(index, 0)
    assert 8 <= len(active) <= 12
    intervals = intervals_of([text.value for text in active], dense[scored, 0])
    counts = np.bincount(intervals, minlength=INTERVALS)
    assert counts.min() >= 1
    assert counts.max() <= 3


def test_distinguishing_texts_are_silent_for_the_other():
    index, dense = random_index(share=0.02)
    for feature, other in ((0, 1), (1, 0)):
        texts = drawing.distinguishing(index, feature, other)
        assert len(texts) == ACTIVE
        for text in texts:
            window = slice(text.position - text.focus, None)
            both = dense[window][: len(text.tokens)]
            assert both[text.focus, feature] == text.value > 0
            assert not both[:, other].any()
    dense[:, 1] = dense[:, 0]
    assert drawing.distinguishing(index_of(dense, index.corpus), 0, 1) == []


def test_the_place_of_what_is_sought_is_drawn_uniformly():
    active, silent = drawing.scoring(word_study().index, 0)
    for draw, count in ((drawing.intruders, TOGETHER), (sought_in_pairs, 2)):
        drawn = [draw(active, silent, 0, seed) for seed in range(300)]
        again = draw(active, silent, 0, seed=7)
        assert [one.place for one in again] == [one.place for one in drawn[7]]
        choices = [one for some in drawn for one in some]
        counts = np.bincount([one.place for one in choices], minlength=count)
        assert stats.chisquare(counts).pvalue > 0.001
        for one in choices:
            assert len(one.texts) == count
            sought = [any(text is other for other in silent) for text in one.texts]
            assert sought == [place == one.place for place in range(count)]


def sought_in_pairs(active, silent, feature, seed):
    return drawing.pairs(silent, active, feature, seed)


def test_each_text_is_in_one_choice():
    active, silent = drawing.scoring(word_study().index, 0)
    choices = drawing.intruders(active, silent, 0)
    assert len(choices) == ACTIVE // (TOGETHER - 1)
    shown = [id(text) for one in choices for text in one.texts]
    assert len(set(shown)) == len(shown) == TOGETHER * len(choices)
    assert drawing.intruders(active[:3], silent, 0) == []
    assert drawing.intruders(active, [], 0) == []
    assert len(drawing.pairs(active[:3], silent, 0)) == 3
