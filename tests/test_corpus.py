"""Rows, batches and labels against the text that they came from."""

import numpy as np
import pytest
import torch

from saekit.corpus import Corpus, Document, Span, TokenBatch
from tests.tokenizers_for_tests import byte_level_tokenizer

BRIDGE = "the golden bridge over the bay"
DOCUMENTS = [
    Document(
        BRIDGE,
        (Span(4, 17, "bridge"), Span(0, len(BRIDGE), "bridge", "about")),
        source="landmarks",
        name="a",
    ),
    Document("", name="empty"),
    Document("die Brücke ist rot, 橋 — é", (Span(4, 10, "bridge"),), language="de", name="b"),
    Document("x = 1\n" * 30, (Span(0, 1, "name"),), source="python", split="held-out", name="c"),
]


@pytest.fixture(params=["<bos>", None])
def corpus(request):
    return Corpus.from_documents(DOCUMENTS, byte_level_tokenizer(request.param), context_length=16)


def text_of(corpus, mask):
    return byte_level_tokenizer().decode(corpus.tokens[mask])


def test_documents_become_rows_that_never_cross_them(corpus):
    assert list(corpus.documents["name"]) == ["a", "b", "c"]
    assert corpus.documents["end"].iloc[-1] == len(corpus) == corpus.starts[-1]
    lengths = np.diff(corpus.starts)
    assert lengths.max() <= 16 - int(corpus.bos is not None)
    assert lengths.min() >= 1
    assert set(corpus.documents["start"]) <= set(corpus.starts)


def test_labels_lie_on_the_words_they_name(corpus):
    assert corpus.labels.concepts == ["bridge", "name"]
    first = corpus.documents.iloc[0]
    inside = np.arange(len(corpus)) < first["end"]
    tokenizer = byte_level_tokenizer(None if corpus.bos is None else "<bos>")
    mention = corpus.labels.mask("bridge", "mention")
    assert tokenizer.decode(corpus.tokens[mention & inside]).strip() == "golden bridge"
    assert tokenizer.decode(corpus.tokens[mention & ~inside]).strip() == "Brücke"
    assert np.array_equal(corpus.labels.mask("bridge", "about"), inside)
    assert corpus.labels.mask("name").sum() == 1
    assert np.array_equal(corpus.labels.mask("bridge"), inside | mention)


def test_an_unknown_concept_is_named(corpus):
    with pytest.raises(ValueError, match="labels no concept 'tower'"):
        corpus.labels.mask("tower")


@pytest.mark.parametrize("seed", [None, 3])
def test_batches_hold_every_token_once_and_nothing_else(corpus, seed):
    seen = np.zeros(len(corpus), dtype=int)
    for batch in corpus.batches(40, seed=seed):
        assert batch.ids.numel() <= 40 or len(batch.ids) == 1
        tokens = torch.from_numpy(corpus.tokens[batch.positions]).long()
        assert torch.equal(batch.ids[batch.keep], tokens)
        seen[batch.positions] += 1
        if corpus.bos is not None:
            assert (batch.ids[:, 0] == corpus.bos).all()
            assert not batch.keep[:, 0].any()
        assert torch.equal(batch.attention_mask.bool(), batch.keep | _bos_column(batch, corpus.bos))
    assert (seen == 1).all()


def _bos_column(batch, bos):
    column = torch.zeros_like(batch.keep)
    if bos is not None:
        column[:, 0] = True
    return column


def test_a_seed_fixes_the_order(corpus):
    orders = [
        torch.cat([batch.positions for batch in corpus.batches(40, seed=seed)]).tolist()
        for seed in (1, 1, 2)
    ]
    assert orders[0] == orders[1] != orders[2]


def test_select_keeps_documents_labels_and_rows(corpus):
    chosen = corpus.select(split="train")
    assert list(chosen.documents["name"]) == ["a", "b"]
    end = corpus.documents["end"].iloc[1]
    assert np.array_equal(chosen.tokens, corpus.tokens[:end])
    assert np.array_equal(chosen.labels.mask("bridge"), corpus.labels.mask("bridge")[:end])
    last = corpus.select(source="python")
    assert np.array_equal(last.tokens, corpus.tokens[end:])
    assert last.starts[0] == 0
    assert last.starts[-1] == len(last)
    assert np.array_equal(np.diff(last.starts), np.diff(corpus.starts[corpus.starts >= end]))
    with pytest.raises(ValueError, match=r"No document has split='train', source='python'"):
        corpus.select(split="train", source="python")


def test_select_stops_after_enough_tokens(corpus):
    first = corpus.documents["end"].iloc[0]
    assert len(corpus.select(max_tokens=1)) == first
    assert list(corpus.select(max_tokens=int(first) + 1).documents["name"]) == ["a", "b"]


def test_positions_know_their_row_and_document(corpus):
    for row, (start, end) in enumerate(zip(corpus.starts[:-1], corpus.starts[1:], strict=True)):
        assert (corpus.row_of(np.arange(start, end)) == row).all()
    for i, document in corpus.documents.iterrows():
        inside = np.arange(document["start"], document["end"])
        assert (corpus.document_of(inside) == i).all()


def test_saving_and_loading_changes_nothing(corpus, tmp_path):
    corpus.save(tmp_path / "corpus")
    loaded = Corpus.load(tmp_path / "corpus", bos=corpus.bos, padding=corpus.padding)
    assert np.array_equal(loaded.tokens, corpus.tokens)
    assert np.array_equal(loaded.starts, corpus.starts)
    assert loaded.documents.equals(corpus.documents)
    assert loaded.labels.columns == corpus.labels.columns
    for concept in corpus.labels.concepts:
        assert np.array_equal(loaded.labels.mask(concept), corpus.labels.mask(concept))
    assert loaded.fingerprint() == corpus.fingerprint()


def test_fingerprints_tell_corpora_apart():
    tokenizer = byte_level_tokenizer()
    prints = {
        Corpus.from_documents([Document(text)], tokenizer, length).fingerprint()
        for text, length in (("the bay is red", 16), ("the bay is red", 4), ("the red bay is", 16))
    }
    assert len(prints) == 3


def test_reading_stops_at_max_tokens():
    documents = (Document("the bay") for _ in range(1000))
    corpus = Corpus.from_documents(documents, byte_level_tokenizer(), 16, max_tokens=10)
    assert 10 <= len(corpus) < 1000


def test_no_text_is_an_error():
    with pytest.raises(ValueError, match="hold no token"):
        Corpus.from_documents([Document("")], byte_level_tokenizer(), 16)


def test_rows_pad_on_the_right():
    batch = TokenBatch.from_rows([[5, 6], [7]], bos=1, padding=0)
    assert batch.ids.tolist() == [[1, 5, 6], [1, 7, 0]]
    assert batch.attention_mask.tolist() == [[1, 1, 1], [1, 1, 0]]
    assert batch.keep.tolist() == [[False, True, True], [False, True, False]]
    assert batch.positions.tolist() == [0, 1, 2]


def test_labels_are_counted_once_a_token_most_frequent_first(corpus):
    counts = corpus.labels.counts()
    assert counts.to_dict() == {c: corpus.labels.mask(c).sum() for c in corpus.labels.concepts}
    assert counts.index.tolist() == ["bridge", "name"]
    assert counts.is_monotonic_decreasing
    # A token both named and governed counts once.
    roles = [len(corpus.labels.positions("bridge", role)) for role in ("mention", "about")]
    assert counts["bridge"] < sum(roles)
    assert corpus.select(source="python").labels.counts().to_dict() == {"name": 1, "bridge": 0}


def many_documents(count: int) -> Corpus:
    documents = [
        Document("the bay " * (1 + i % 7), (Span(0, 3, "article"),), name=str(i))
        for i in range(count)
    ]
    return Corpus.from_documents(documents, byte_level_tokenizer(), 8)


@pytest.mark.parametrize("wanted", [1, 50, 200])
def test_a_sample_is_of_whole_documents_in_their_order(wanted):
    corpus = many_documents(60)
    sample = corpus.sample(wanted, seed=3)
    longest = (corpus.documents["end"] - corpus.documents["start"]).max()
    assert wanted <= len(sample) < wanted + longest
    names = sample.documents["name"].astype(int)
    assert names.is_monotonic_increasing
    for document in sample.documents.itertuples():
        whole = corpus.documents.iloc[int(document.name)]
        tokens = corpus.tokens[whole["start"] : whole["end"]]
        assert np.array_equal(sample.tokens[document.start : document.end], tokens)
    assert sample.labels.mask("article").sum() == len(sample.documents)
    assert np.diff(sample.starts).max() <= 7
    assert set(sample.documents["start"]) <= set(sample.starts)


def test_a_sample_follows_its_seed_and_reaches_everywhere():
    corpus = many_documents(60)
    one, same, other = (corpus.sample(50, seed).documents for seed in (0, 0, 1))
    assert one.equals(same)
    assert not one.equals(other)
    drawn = {name for seed in range(60) for name in corpus.sample(50, seed).documents["name"]}
    assert len(drawn) == 60
    assert corpus.sample(10**9).fingerprint() == corpus.fingerprint()


def test_a_sample_of_nothing_is_refused():
    with pytest.raises(ValueError, match="max_tokens is 0"):
        many_documents(3).sample(0)
