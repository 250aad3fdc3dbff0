"""Every statistic of the index against the dense codes of the whole corpus."""

import numpy as np
import pytest
import torch

from saekit.activations import read_activations
from saekit.architectures import L1, TopK
from saekit.codes import DenseCodes, SparseCodes
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.model import Model
from tests.families import build
from tests.studies import DEAD, N_FEATURES, distinct_peaks, tiny_corpus, tiny_model, tiny_sae

FEATURES = [f for f in range(0, N_FEATURES, 3) if f != DEAD]


@pytest.fixture(scope="module", params=["topk", "l1"])
def case(request):
    """An index, and the codes of all tokens as one dense matrix."""
    model = tiny_model()
    corpus = tiny_corpus(model)
    sae = tiny_sae(model, corpus, {"topk": TopK(k=4), "l1": L1()}[request.param])
    codes = sae.encode(read_activations(model, model.site(), corpus))
    assert isinstance(codes, {"topk": SparseCodes, "l1": DenseCodes}[request.param])
    return Index.build(model, model.site(), sae, corpus), codes.dense().numpy()


@pytest.fixture
def index(case):
    return case[0]


@pytest.fixture
def codes(case):
    return case[1]


@pytest.fixture
def corpus(index) -> Corpus:
    return index.corpus


def document_of(corpus: Corpus, position: int) -> int:
    table = corpus.documents
    [document] = np.flatnonzero((table["start"] <= position) & (position < table["end"]))
    return int(document)


def test_the_matrix_is_the_dense_codes(index, codes, corpus):
    assert codes.shape == (len(corpus), N_FEATURES)
    np.testing.assert_allclose(index.matrix.toarray(), codes, atol=1e-4, rtol=1e-4)
    assert (index.values != 0).all()
    assert index.n_features == N_FEATURES


def test_density_maximum_and_mean_are_those_of_the_columns(index, codes):
    active = codes > 0
    np.testing.assert_allclose(index.density, active.mean(0), rtol=1e-12)
    np.testing.assert_allclose(index.maximum, codes.max(0), atol=1e-4, rtol=1e-4)
    table = index.table()
    assert table.index.tolist() == list(range(N_FEATURES))
    mean = codes.sum(0) / np.maximum(active.sum(0), 1)
    np.testing.assert_allclose(table["mean"], mean, atol=1e-4, rtol=1e-4)
    np.testing.assert_array_equal(table["density"], index.density)
    np.testing.assert_array_equal(table["maximum"], index.maximum)


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_is_its_column(index, codes, feature):
    positions, values = index.of(feature)
    np.testing.assert_array_equal(positions, np.flatnonzero(codes[:, feature]))
    np.testing.assert_allclose(values, codes[positions, feature], atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("feature", FEATURES)
@pytest.mark.parametrize("count", [3, 100])
def test_top_examples_are_the_documents_maxima_in_order(index, corpus, feature, count):
    column = index.matrix.toarray()[:, feature]
    peaks = distinct_peaks(corpus, column, count)
    examples = index.top_examples(feature, count)
    assert [e.position for e in examples] == peaks
    assert [e.value for e in examples] == [column[p] for p in peaks]


@pytest.mark.parametrize("feature", FEATURES)
def test_interval_examples_come_from_quarters_of_the_maximum(index, feature):
    column = index.matrix.toarray()[:, feature]
    groups = index.interval_examples(feature, intervals=4, per_interval=3)
    assert len(groups) == 4
    edges = [index.maximum[feature] * quarter / 4 for quarter in range(5)]
    for low, high, examples in zip(edges[:-1], edges[1:], groups, strict=True):
        available = (column > low) & (column <= high)
        assert len(examples) == min(3, available.sum())
        assert all(available[e.position] for e in examples)
        assert len({e.position for e in examples}) == len(examples)
    assert groups[-1]  # the maximum itself lies in the last
    again = index.interval_examples(feature, intervals=4, per_interval=3)
    assert [[e.position for e in g] for g in again] == [[e.position for e in g] for g in groups]


@pytest.mark.parametrize("context", [0, 1, 2, 9, 24, 1000])
def test_an_example_is_a_window_of_its_own_document(index, corpus, context):
    column = index.matrix.toarray()[:, FEATURES[1]]
    for position in range(0, len(corpus), 5):
        document = corpus.documents.iloc[document_of(corpus, position)]
        first = max(document["start"], position - context)
        last = min(document["end"], position + 1 + context // 2)
        example = index.example(FEATURES[1], position, context)
        np.testing.assert_array_equal(example.tokens, corpus.tokens[first:last])
        np.testing.assert_array_equal(example.values, column[first:last])
        assert example.position == position
        assert example.tokens[example.focus] == corpus.tokens[position]
        assert example.value == column[position]


def test_a_dead_feature_has_an_empty_entry_everywhere(index):
    positions, values = index.of(DEAD)
    assert len(positions) == len(values) == 0
    assert index.density[DEAD] == index.maximum[DEAD] == 0
    assert index.top_examples(DEAD) == []
    assert index.interval_examples(DEAD) == [[], [], [], []]
    assert index.table().loc[DEAD].tolist() == [0, 0, 0]
    assert index.example(DEAD, 5).value == 0


@pytest.mark.parametrize("feature", [-1, N_FEATURES, 10_000])
def test_a_feature_that_does_not_exist_is_refused(index, feature):
    for call in (index.of, index.top_examples, index.interval_examples):
        with pytest.raises(ValueError, match=f"no feature {feature}: this SAE has 0 to 36"):
            call(feature)


def test_saved_and_loaded_it_is_the_same(index, corpus, tmp_path):
    index.save(tmp_path / "index")
    loaded = Index.load(tmp_path / "index", corpus)
    assert isinstance(loaded.values, np.memmap)
    for name in ("starts", "positions", "values", "density", "maximum"):
        np.testing.assert_array_equal(getattr(loaded, name), getattr(index, name))
    assert loaded.table().equals(index.table())
    assert (loaded.matrix != index.matrix).nnz == 0
    one, two = loaded.top_examples(3)[0], index.top_examples(3)[0]
    np.testing.assert_array_equal(one.tokens, two.tokens)
    np.testing.assert_array_equal(one.values, two.values)


def test_saving_again_replaces_what_was_there(index, corpus, tmp_path):
    empty = Index(np.zeros_like(index.starts), index.positions[:0], index.values[:0], corpus)
    empty.save(tmp_path / "index")
    assert len(Index.load(tmp_path / "index", corpus).values) == 0
    index.save(tmp_path / "index")
    assert len(Index.load(tmp_path / "index", corpus).values) == len(index.values)


def test_an_index_of_another_corpus_is_refused(index, tmp_path):
    index.save(tmp_path / "index")
    other = tiny_corpus(tiny_model(), seed=1)
    with pytest.raises(ValueError, match=r"another corpus: remove it .* rebuilt"):
        Index.load(tmp_path / "index", other)


def test_an_sae_without_any_activation_is_indexed(tmp_path):
    model = tiny_model()
    corpus = tiny_corpus(model, count=4)
    sae = tiny_sae(model, corpus)
    with torch.no_grad():
        sae.b_enc.fill_(-1e6)
    index = Index.build(model, model.site(), sae, corpus)
    assert index.matrix.nnz == 0
    assert (index.density == 0).all()
    assert (index.maximum == 0).all()
    assert (index.table().to_numpy() == 0).all()
    index.save(tmp_path / "index")
    assert len(Index.load(tmp_path / "index", corpus).values) == 0


def test_a_half_precision_model_is_indexed_with_a_float32_sae():
    network, tokenizer = build("llama")
    model = Model.load(network.to(torch.bfloat16), tokenizer)
    corpus = tiny_corpus(model, count=6)
    sae = tiny_sae(model, corpus)
    index = Index.build(model, model.site(), sae, corpus)
    codes = sae.encode(read_activations(model, model.site(), corpus)).dense().numpy()
    assert index.values.dtype == np.float32
    np.testing.assert_allclose(index.matrix.toarray(), codes, atol=1e-4, rtol=1e-4)
