"""Every statistic of the index against the dense codes of the whole corpus."""

from itertools import pairwise

import numpy as np
import pytest
import torch
from scipy.sparse import csc_matrix

from saekit import index as index_module
from saekit.activations import read_activations
from saekit.architectures import L1, TopK
from saekit.codes import DenseCodes, SparseCodes
from saekit.corpus import Corpus, Labels
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
    np.testing.assert_array_equal(index.statistics["tokens"], active.sum(0))
    np.testing.assert_array_equal(table["maximum"], index.maximum)


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_is_its_column(index, codes, feature):
    positions, values = index.of(feature)
    np.testing.assert_array_equal(positions, np.flatnonzero(codes[:, feature]))
    np.testing.assert_allclose(values, codes[positions, feature], atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("feature", FEATURES)
@pytest.mark.parametrize("candidates", [1, 64])
@pytest.mark.parametrize("count", [3, 100])
def test_top_examples_are_the_documents_maxima_in_order(
    index, corpus, feature, count, candidates, monkeypatch
):
    monkeypatch.setattr(index_module, "CANDIDATES", candidates)
    column = index.matrix.toarray()[:, feature]
    peaks = distinct_peaks(corpus, column, count)
    examples = index.top_examples(feature, count)
    assert [e.position for e in examples] == peaks
    assert [e.value for e in examples] == [column[p] for p in peaks]


def assert_intervals_are(index, feature, intervals, edges, per_interval):
    column = index.matrix.toarray()[:, feature]
    assert len(intervals) == len(edges) - 1
    for low, high, interval in zip(edges[:-1], edges[1:], intervals, strict=True):
        assert (interval.low, interval.high) == pytest.approx((low, high), rel=1e-6)
        available = (column > interval.low) & (column <= interval.high)
        assert interval.tokens == available.sum()
        assert len(interval.examples) == min(per_interval, available.sum())
        assert all(available[e.position] for e in interval.examples)
        assert len({e.position for e in interval.examples}) == len(interval.examples)


def positions_in(intervals):
    return [[example.position for example in interval.examples] for interval in intervals]


@pytest.mark.parametrize("feature", FEATURES)
def test_interval_examples_come_from_quarters_of_the_maximum(index, feature):
    intervals = index.interval_examples(feature, intervals=4, per_interval=3)
    edges = np.linspace(0, index.maximum[feature], 5)
    assert_intervals_are(index, feature, intervals, edges, 3)
    assert intervals[-1].examples  # the maximum itself lies in the last
    assert sum(interval.tokens for interval in intervals) == len(index.of(feature)[0])
    again = index.interval_examples(feature, intervals=4, per_interval=3)
    assert positions_in(again) == positions_in(intervals)


@pytest.mark.parametrize("feature", FEATURES)
def test_intervals_by_rank_hold_as_many_activations_each(index, feature):
    values = index.of(feature)[1]
    intervals = index.interval_examples(feature, intervals=3, per_interval=2, by="rank")
    edges = [0, *np.quantile(values, [1 / 3, 2 / 3, 1])]
    assert_intervals_are(index, feature, intervals, edges, 2)
    sizes = [interval.tokens for interval in intervals]
    assert sum(sizes) == len(values)
    ties = np.unique(values, return_counts=True)[1].max()  # equal values share an interval
    assert max(sizes) - min(sizes) <= 2 * ties


@pytest.mark.parametrize("feature", FEATURES)
def test_the_histogram_counts_every_activation_once(index, feature):
    values = index.of(feature)[1]
    counts, edges = index.histogram(feature, bins=7)
    np.testing.assert_allclose(edges, np.linspace(0, values.max(), 8))
    expected = [((values > a) & (values <= b)).sum() for a, b in pairwise(edges)]
    np.testing.assert_array_equal(counts, expected)
    assert counts.sum() == len(values)


def test_all_features_of_a_token_are_its_row(index, corpus):
    rows = index.matrix.toarray()
    for position in range(len(corpus)):
        found = index.at(position)
        expected = {f: v for f, v in enumerate(rows[position]) if v}
        assert found.to_dict() == expected
        assert found.is_monotonic_decreasing
    for position in (-1, len(corpus)):
        with pytest.raises(ValueError, match=f"no token {position}: the text has 0 to"):
            index.at(position)


@pytest.mark.parametrize("feature", [*FEATURES[:4], DEAD])
def test_document_means_and_the_frame_are_those_of_the_column(index, corpus, feature):
    column = index.matrix.toarray()[:, feature]
    spans = corpus.documents[["start", "end"]].to_numpy()
    expected = [column[start:end].mean() for start, end in spans]
    np.testing.assert_allclose(index.document_means(feature), expected, atol=1e-6)
    frame = index.frame(feature)
    np.testing.assert_array_equal(frame["position"], np.flatnonzero(column))
    np.testing.assert_array_equal(frame["value"], column[column != 0])
    np.testing.assert_array_equal(frame["token"], corpus.tokens[frame["position"]])
    assert frame["document"].tolist() == [document_of(corpus, p) for p in frame["position"]]


def test_label_means_are_those_of_the_labelled_tokens(index, corpus):
    with pytest.raises(ValueError, match="no labels"):
        index.label_means(0)
    generator = np.random.default_rng(1)
    marks = generator.random((len(corpus), 3)) < [0.1, 0.2, 0.3]
    labels = Labels([("b", "mention"), ("b", "about"), ("a", "about")], csc_matrix(marks))
    labelled = Corpus(corpus.tokens, corpus.starts, corpus.documents, labels)
    other = Index(index.starts, index.positions, index.values, labelled)
    column = index.matrix.toarray()[:, FEATURES[1]]
    means = other.label_means(FEATURES[1])
    assert means["b"] == pytest.approx(column[marks[:, 0] | marks[:, 1]].mean(), abs=1e-6)
    assert means["a"] == pytest.approx(column[marks[:, 2]].mean(), abs=1e-6)
    assert means.is_monotonic_decreasing


def test_coactivation_counts_common_tokens(index, corpus):
    active = index.matrix.toarray() > 0
    for one, other in [(FEATURES[0], FEATURES[1]), (FEATURES[2], FEATURES[2]), (FEATURES[1], DEAD)]:
        a, b = active[:, one], active[:, other]
        found = index.coactivation(one, other)
        assert found["both"] == (a & b).sum()
        assert found["expected"] == pytest.approx(a.mean() * b.mean() * len(corpus))
        assert found["jaccard"] == pytest.approx((a & b).sum() / max(1, (a | b).sum()))
        assert found["given_one"] == pytest.approx((a & b).sum() / a.sum())
        assert found["given_other"] == pytest.approx((a & b).sum() / max(1, b.sum()))


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
    intervals = index.interval_examples(DEAD)
    assert [(interval.tokens, interval.examples) for interval in intervals] == 4 * [(0, [])]
    assert index.interval_examples(DEAD, by="rank")[0].examples == []
    assert index.histogram(DEAD)[0].sum() == 0
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
    loaded_statistics = vars(loaded)["statistics"]  # read from disk, not made from all values
    assert loaded_statistics.equals(index.statistics)
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


@pytest.mark.parametrize("harm", ["truncate", "remove", "other starts"])
def test_a_torn_index_is_refused(index, corpus, tmp_path, harm):
    folder = tmp_path / "index"
    index.save(folder)
    if harm == "truncate":
        whole = (folder / "values.npy").read_bytes()
        (folder / "values.npy").write_bytes(whole[:-40])
    elif harm == "remove":
        (folder / "positions.npy").unlink()
    else:
        np.save(folder / "starts.npy", np.roll(np.array(index.starts), 1))
    with pytest.raises(ValueError, match=r"index is torn: remove it .* rebuilt"):
        Index.load(folder, corpus)


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
