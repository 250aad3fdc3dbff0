"""Search, feature pages and promoted tokens against the whole matrices they are taken from."""

import numpy as np
import pytest
import torch
from scipy.sparse import csc_matrix

from saekit import plots
from saekit.architectures import L1, TopK
from saekit.corpus import Corpus, Document, Labels
from saekit.explore import (
    activations_on,
    by_concept,
    by_label,
    contrast,
    describe,
    feature_map,
    feature_page,
    feature_table,
    neighbours,
    promoted_tokens,
    search,
)
from saekit.index import Index
from saekit.model import Model
from saekit.study import Study
from tests.families import build
from tests.studies import DEAD, N_FEATURES, distinct_peaks, tiny_sae, tiny_study

TEXT = "The old bridge crosses the bay"


@pytest.fixture(scope="module", params=["gpt2 topk", "gpt2 l1", "qwen2 topk"])
def study(request):
    family, kind = request.param.split()
    study = tiny_study(family, {"topk": TopK(k=4), "l1": L1()}[kind])
    study.index = Index.build(study.model, study.site, study.sae, study.corpus)
    return study


def by_hand(study, text) -> tuple[list[int], np.ndarray]:
    """Token ids and dense codes, with no use of `keep`."""
    model = study.model
    ids = model.tokenizer(text, add_special_tokens=False)["input_ids"]
    x = model.read(model.tokenize(text), [study.site])[study.site][0, -len(ids) :]
    f = study.sae.architecture.encode(x * study.sae.scale, study.sae.weights).dense()
    return ids, (f * study.sae.W_dec.norm(dim=1)).numpy()


def test_activations_on_a_text_are_one_line_a_token_without_bos(study):
    ids, codes = by_hand(study, TEXT)
    tokens, found = activations_on(study, TEXT)
    assert tokens == study.model.token_strings(ids)
    assert "".join(tokens) == TEXT
    np.testing.assert_allclose(found, codes, atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("token", [None, 0, 2, -1, -2])
@pytest.mark.parametrize("count", [3, 1000])
def test_search_finds_the_strongest_features(study, token, count):
    tokens, codes = activations_on(study, TEXT)
    if token is not None:
        tokens, codes = [tokens[token]], codes[[token]]
    expected = sorted(
        ((f, codes[:, f].argmax()) for f in range(N_FEATURES) if codes[:, f].max() > 0),
        key=lambda found: -codes[found[1], found[0]],
    )[:count]
    table = search(study, TEXT, count=count, token=token)
    assert table["feature"].tolist() == [f for f, _ in expected]
    assert table["token"].tolist() == [tokens[t] for _, t in expected]
    for row, (feature, where) in zip(table.itertuples(), expected, strict=True):
        positions = study.index.of(feature)[0]
        assert row.activation == codes[where, feature]
        assert row.density == len(positions) / len(study.corpus)
        if len(positions):
            largest = study.index.of(feature)[1].max()
            assert row.times_maximum == pytest.approx(row.activation / largest)
        else:
            assert np.isnan(row.times_maximum)
    assert DEAD not in table["feature"].tolist()


def test_minus_one_is_the_last_token(study):
    n_tokens = len(activations_on(study, TEXT)[0])
    last = search(study, TEXT, token=-1)
    assert last.equals(search(study, TEXT, token=n_tokens - 1))
    assert not last.equals(search(study, TEXT, token=0))


def test_a_token_that_the_text_does_not_have_is_refused(study):
    n_tokens = len(activations_on(study, TEXT)[0])
    for token in (n_tokens, -n_tokens - 1):
        with pytest.raises(ValueError, match=f"has {n_tokens} tokens, so there is no token"):
            search(study, TEXT, token=token)


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_an_empty_text_is_refused(study, text):
    for call in (activations_on, search):
        with pytest.raises(ValueError, match=r"no text .* type a few words"):
            call(study, text)


def test_a_feature_that_never_fired_on_the_corpus_has_no_maximum(study):
    feature = int(search(study, TEXT)["feature"][0])
    blind = Study(study.name, study.model, study.site, knows_world=False)
    blind.corpus, blind.sae = study.corpus, study.sae
    blind.index = Index(
        np.zeros_like(study.index.starts),
        study.index.positions[:0],
        study.index.values[:0],
        study.corpus,
    )
    table = search(blind, TEXT).set_index("feature")
    assert np.isnan(table.loc[feature, "times_maximum"])
    assert table.loc[feature, "density"] == 0


@pytest.mark.parametrize("feature", [0, 5, DEAD])
@pytest.mark.parametrize("count", [4, 10_000])
def test_promoted_tokens_are_the_ends_of_the_direct_logits(study, feature, count):
    effects = study.model.direct_logits(study.sae.directions[feature])
    order = sorted(range(len(effects)), key=lambda i: -effects[i])
    count_each = min(count, len(order) // 2)
    expected = order[:count_each] + order[-count_each:]
    table = promoted_tokens(study, feature, count)
    np.testing.assert_array_equal(table["effect"], effects[expected])
    assert table["token"].tolist() == study.model.token_strings(expected)
    assert table["effect"].is_monotonic_decreasing


def test_ids_beyond_the_tokenizers_vocabulary_are_never_promoted():
    network, tokenizer = build("gpt2")
    network.resize_token_embeddings(len(tokenizer) + 13, mean_resizing=False)
    with torch.no_grad():
        network.get_input_embeddings().weight[len(tokenizer) :] *= 1000
    model = Model.load(network, tokenizer)
    study = Study("padded", model, model.site(), knows_world=False)
    study.corpus = Corpus.from_documents([Document(TEXT)] * 40, tokenizer, 20)
    study.sae = tiny_sae(model, study.corpus)
    effects = model.direct_logits(study.sae.directions[3])
    assert effects.abs().argmax() >= len(tokenizer)
    table = promoted_tokens(study, 3, 5)
    assert not table["token"].str.startswith("<id").any()
    known = effects[: len(tokenizer)].sort(descending=True).values
    np.testing.assert_array_equal(table["effect"], torch.cat([known[:5], known[-5:]]))


@pytest.mark.parametrize("feature", [0, 11, DEAD])
@pytest.mark.parametrize("count", [4, 1000])
def test_neighbours_are_the_alive_features_of_highest_cosine(study, feature, count):
    rows = study.sae.W_dec.double().numpy()
    rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    others = [f for f in range(N_FEATURES) if f != feature and len(study.index.of(f)[0])]
    expected = sorted(others, key=lambda f: -rows[f] @ rows[feature])[:count]
    table = neighbours(study, feature, count)
    assert table["feature"].tolist() == expected
    np.testing.assert_allclose(table["cosine"], rows[expected] @ rows[feature], atol=1e-6)
    assert table["fires on"].tolist() == [describe(study, f) for f in expected]
    # The largest of some 36 cosines of random directions in 24 dimensions.
    generator = np.random.default_rng(0)
    random = generator.standard_normal((4000, rows.shape[1]))
    random /= np.linalg.norm(random, axis=1, keepdims=True)
    largest = (random @ rows[others].T).max(1)
    assert table["control"].nunique() == 1
    error = largest.std() / np.sqrt(20)
    assert table["control"][0] == pytest.approx(largest.mean(), abs=4 * error)


def test_a_page_gathers_what_the_index_says(study):
    feature = int(study.index.density.argmax())
    page = feature_page(study, feature, examples=5)
    assert page.feature == feature
    assert page.density == study.index.density[feature]
    values = study.index.of(feature)[1]
    assert page.maximum == study.index.maximum[feature] == values.max()
    assert page.tokens == page.histogram[0].sum() == len(values)
    assert page.histogram[1][-1] == page.maximum
    tops = study.index.top_examples(feature, 5)
    assert [e.position for e in page.top] == [e.position for e in tops]
    assert len(page.top) == 5
    assert len(page.intervals) == 4
    assert page.promoted.equals(promoted_tokens(study, feature))


def test_a_dead_features_page_is_empty_but_whole(study):
    page = feature_page(study, DEAD)
    assert (page.density, page.maximum, page.tokens) == (0, 0, 0)
    assert page.top == []
    assert [interval.examples for interval in page.intervals] == [[], [], [], []]
    assert np.isfinite(page.promoted["effect"]).all()
    assert describe(study, DEAD) == ""


@pytest.mark.parametrize("feature", [-1, N_FEATURES])
def test_a_feature_that_does_not_exist_is_refused(study, feature):
    for call in (feature_page, describe, neighbours):
        with pytest.raises(ValueError, match=f"no feature {feature}"):
            call(study, feature)


def test_a_description_is_the_tokens_of_the_strongest_examples(study):
    for feature in range(N_FEATURES):
        column = study.index.matrix.toarray()[:, feature]
        peaks = distinct_peaks(study.corpus, column, 12)
        tokens = study.model.token_strings(study.corpus.tokens[peaks])
        distinct = list(dict.fromkeys(token.strip() for token in tokens))
        assert describe(study, feature) == " · ".join(distinct[:4])


@pytest.fixture
def labelled(study, tmp_path, monkeypatch):
    """The study with two concepts: where feature 4 fires at all, and where 9 fires strongly."""
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path))
    rows = study.index.matrix.toarray()
    strong = rows[:, 9] > 0.5 * rows[:, 9].max()
    marks = csc_matrix(np.stack([rows[:, 4] > 0, strong], axis=1))
    labels = Labels([("all of four", "about"), ("much of nine", "mention")], marks)
    corpus = Corpus(study.corpus.tokens, study.corpus.starts, study.corpus.documents, labels)
    other = Study(study.name, study.model, study.site, knows_world=False)
    other.corpus, other.sae = corpus, study.sae
    index = study.index
    other.index = Index(index.starts, index.positions, index.values, corpus)
    return other


def test_a_search_by_concept_finds_the_best_threshold(labelled):
    table = by_concept(labelled, "much of nine", count=5)
    assert table["feature"][0] == 9
    assert table[["f1", "precision", "recall"]].loc[0].tolist() == [1, 1, 1]
    mask = labelled.corpus.labels.mask("much of nine")
    rows = labelled.index.matrix.toarray()
    for line in table.itertuples():
        column = rows[:, int(line.feature)]
        scores = []
        for threshold in np.unique(column[column > 0]):
            said = column >= threshold
            scores.append(2 * (said & mask).sum() / (said.sum() + mask.sum()))
        assert line.f1 == pytest.approx(max(scores))
        said = column >= line.threshold
        assert line.precision == pytest.approx((said & mask).sum() / said.sum())
        assert line.recall == pytest.approx((said & mask).sum() / mask.sum())
    with pytest.raises(ValueError, match="labels no concept 'nothing'"):
        by_concept(labelled, "nothing")


def test_the_feature_table_names_features_by_concept_or_by_tokens(labelled):
    table = feature_table(labelled)
    assert table.index.tolist() == np.flatnonzero(labelled.index.density > 0).tolist()
    assert table.loc[4, ["label", "concept", "f1"]].tolist() == ["all of four", "all of four", 1]
    assert table.loc[9, "label"] == "much of nine"
    weak = table[table["f1"] < 0.5]
    assert len(weak)
    assert weak["label"].tolist() == [describe(labelled, f) for f in weak.index]
    np.testing.assert_array_equal(table["density"], labelled.index.density[table.index])
    assert feature_table(labelled).equals(table)  # from the cache


def test_a_search_by_label_wants_all_words(labelled):
    assert by_label(labelled, "ALL four").index.tolist()[0] == 4
    assert set(by_label(labelled, "nine all").index) == set()
    with pytest.raises(ValueError, match="type a word"):
        by_label(labelled, "  ")


def test_the_map_has_every_living_feature_with_its_label(labelled):
    table = feature_map(labelled)
    named = feature_table(labelled)
    assert table["feature"].tolist() == named.index.tolist()
    assert table["sae"].unique().tolist() == [str(N_FEATURES)]
    for column in ("label", "concept", "f1", "density"):
        assert table[column].tolist() == named[column].tolist()
    assert np.isfinite(table[["x", "y"]].to_numpy()).all()
    assert feature_map(labelled).equals(table)  # from the cache
    figure = plots.feature_map(table, "concept")
    assert sum(len(trace.x) for trace in figure.data) == len(table)
    rows = np.concatenate([trace.customdata for trace in figure.data])
    assert sorted(rows.tolist()) == list(range(len(table)))


def test_features_of_unlabelled_text_go_by_their_tokens(study, tmp_path, monkeypatch):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path))
    table = feature_table(study)
    assert table["f1"].isna().all()
    assert table.loc[4, "label"] == describe(study, 4)
    with pytest.raises(ValueError, match="no labels to search by"):
        _ = study.truth


def test_white_space_is_described_visibly(study):
    newlines = Study("white", study.model, study.site, knows_world=False)
    documents = [Document(text) for text in ("\n", "\t", " ", "a")]
    newlines.corpus = Corpus.from_documents(documents, study.model.tokenizer, 20)
    assert len(newlines.corpus) == 4
    values = np.array([4, 3, 2, 1], dtype=np.float32)
    newlines.index = Index(np.array([0, 4]), np.arange(4), values, newlines.corpus)
    assert describe(newlines, 0) == "⏎ · ⇥ · ␣ · a"


def only_alive(study, alive: list[int]) -> Study:
    """The same study, but no other features than these ever fired."""
    other = Study(study.name, study.model, study.site, knows_world=False)
    other.corpus, other.sae = study.corpus, study.sae
    counts = np.zeros(N_FEATURES, dtype=np.int64)
    counts[alive] = 1
    other.index = Index(
        np.append(0, np.cumsum(counts)),
        np.zeros(len(alive), dtype=np.int32),
        np.ones(len(alive), dtype=np.float32),
        study.corpus,
    )
    return other


def test_a_feature_among_dead_ones_has_no_neighbours(study):
    table = neighbours(only_alive(study, [5]), 5)
    assert table.columns.tolist() == neighbours(study, 5).columns.tolist()
    assert len(table) == 0
    assert len(plots.neighbours(table).data[0].x) == 0
    lonely = neighbours(only_alive(study, [5, 9]), 5)
    assert lonely["feature"].tolist() == [9]
    assert neighbours(only_alive(study, [5]), 9)["feature"].tolist() == [5]


def test_a_contrast_compares_the_last_tokens_of_two_sets_of_prompts(study):
    positives, negatives = [TEXT, "a red boat", "Käse"], ["Turm", "the sum of two numbers"]
    on, off = (
        np.stack([by_hand(study, text)[1][-1] for text in s]) for s in (positives, negatives)
    )
    score = (on > 0).mean(0) - (off > 0).mean(0)
    table = contrast(study, positives, negatives, count=N_FEATURES)
    assert sorted(table["feature"]) == list(range(N_FEATURES))
    np.testing.assert_allclose(table["score"], score[table["feature"]])
    difference = on.mean(0) - off.mean(0)
    np.testing.assert_allclose(table["difference"], difference[table["feature"]], atol=1e-4)
    np.testing.assert_allclose(table["on positives"], (on > 0).mean(0)[table["feature"]])
    np.testing.assert_allclose(table["on negatives"], (off > 0).mean(0)[table["feature"]])
    np.testing.assert_array_equal(table["density"], study.index.density[table["feature"]])
    assert table["score"].is_monotonic_decreasing
    for _, equal in table.groupby("score"):
        assert equal["difference"].is_monotonic_decreasing
    assert contrast(study, positives, negatives, count=3).equals(table.head(3))


def test_a_contrast_with_an_empty_side_is_refused(study):
    for sides in (([], ["a"]), (["a"], [])):
        with pytest.raises(ValueError, match="at least one prompt on either side"):
            contrast(study, *sides)
