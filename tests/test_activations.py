"""Reading equals reading each row alone; the buffer loses nothing and mixes well."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

import numpy as np
import pytest
import torch
from torch import Tensor

from saekit.activations import ActivationBuffer, read_activations
from saekit.corpus import Corpus, TokenBatch
from saekit.model import Site
from tests.studies import tiny_corpus, tiny_model

FAMILIES = ["gpt2", "qwen2", "gemma2"]  # learned positions and BOS, rotary ones, sliding windows


def by_row(model, site: Site, corpus: Corpus) -> Tensor:
    """Each row by itself, without padding."""
    pieces = []
    for first, last in zip(corpus.starts[:-1], corpus.starts[1:], strict=True):
        batch = TokenBatch.from_rows([corpus.tokens[first:last]], corpus.bos, corpus.padding)
        pieces.append(model.read(batch, [site])[site][0, int(corpus.bos is not None) :])
    return torch.cat(pieces)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("kind", ["resid", "attn", "neurons"])
def test_padding_and_batching_change_no_activation(family, kind, monkeypatch):
    monkeypatch.setattr("saekit.activations.TOKENS_PER_PASS", 150)
    model = tiny_model(family)
    corpus, site = tiny_corpus(model), model.site(kind, 1)
    assert len(list(corpus.batches(150))) > 3
    x = read_activations(model, site, corpus)
    assert x.dtype == torch.float32
    torch.testing.assert_close(x, by_row(model, site, corpus), atol=1e-5, rtol=1e-5)


def test_max_tokens_keeps_whole_first_documents():
    model = tiny_model()
    corpus, site = tiny_corpus(model), model.site()
    x = read_activations(model, site, corpus, max_tokens=100)
    assert len(x) in corpus.documents["end"].to_numpy()
    assert 100 <= len(x) < 100 + corpus.documents.eval("end - start").max()
    everything = read_activations(model, site, corpus, max_tokens=len(corpus))
    torch.testing.assert_close(x, everything[: len(x)], atol=1e-5, rtol=1e-5)
    assert len(everything) == len(corpus)


class Numbered:
    """A stand-in for a model: each token's activation is its own position in the corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus, self.tokens_read = corpus, 0

    def read(self, batch: TokenBatch, sites: list[Site]) -> dict[Site, Tensor]:
        x = torch.full((*batch.ids.shape, 2), -1.0)
        x[batch.keep] = batch.positions.float()[:, None]
        self.tokens_read += int(batch.keep.sum())
        return dict.fromkeys(sites, x)


SITE = Site("resid", 0)


@pytest.fixture(scope="module")
def corpus():
    return tiny_corpus(tiny_model(), count=400)


def positions(batches: Iterable[Tensor]) -> Iterator[list[int]]:
    return (batch[:, 0].long().tolist() for batch in batches)


def test_a_corpus_that_fits_is_read_once_and_used_once_an_epoch(corpus):
    numbered, batch_size = Numbered(corpus), 48
    buffer = ActivationBuffer(numbered, SITE, corpus, batch_size=batch_size, capacity=len(corpus))
    n_batches, left_out = divmod(len(corpus), batch_size)
    assert left_out
    batches = positions(buffer)
    epochs = [list(chain(*islice(batches, n_batches))) for _ in range(3)]
    for epoch in epochs:
        assert len(set(epoch)) == len(epoch) == len(corpus) - left_out
    assert epochs[0] != epochs[1] != epochs[2]
    assert set(epochs[0]) | set(epochs[1]) | set(epochs[2]) == set(range(len(corpus)))
    assert numbered.tokens_read == len(corpus)


@pytest.mark.parametrize("capacity", [50, 99, 100, 777, 1500])
def test_a_larger_corpus_streams_and_every_token_read_is_used_once(corpus, capacity, monkeypatch):
    monkeypatch.setattr("saekit.activations.TOKENS_PER_PASS", 300)
    numbered, batch_size = Numbered(corpus), 50
    assert len(corpus) > 1500
    buffer = ActivationBuffer(numbered, SITE, corpus, batch_size=batch_size, capacity=capacity)
    n_batches = 3 * len(corpus) // batch_size
    seen = Counter()
    for batch in positions(islice(buffer, n_batches)):
        seen.update(batch)
        # Nothing is read further ahead than the store and one pass hold.
        used = sum(seen.values())
        assert numbered.tokens_read - used <= capacity + 300
        # Each token has been read this often at most and waits at most once.
        epochs = -(-numbered.tokens_read // len(corpus))
        assert max(seen.values()) <= epochs
    # Of three epochs, all but what the store and the pass under way hold has been used.
    missing = sum(3 - seen[position] for position in range(len(corpus)) if seen[position] < 3)
    assert missing <= capacity + 300 + batch_size


def test_batches_mix_documents(corpus):
    buffer = ActivationBuffer(Numbered(corpus), SITE, corpus, batch_size=64, capacity=1000)
    for batch in positions(islice(buffer, 60)):
        of_document = np.unique(corpus.document_of(np.array(batch)), return_counts=True)[1]
        assert len(of_document) > 25
        assert of_document.max() < 12


def test_equal_seeds_give_equal_batches_and_others_do_not(corpus):
    def first(seed):
        numbered = Numbered(corpus)
        buffer = ActivationBuffer(numbered, SITE, corpus, batch_size=64, capacity=1000, seed=seed)
        return [buffer.sample(100)[:, 0].tolist(), *positions(islice(buffer, 40))]

    assert first(1) == first(1)
    assert all(one != two for one, two in zip(first(1), first(2), strict=True))


def test_a_sample_is_of_the_store_without_repetition(corpus):
    buffer = ActivationBuffer(Numbered(corpus), SITE, corpus, batch_size=64, capacity=500)
    sample = buffer.sample(10_000)[:, 0].tolist()
    assert len(set(sample)) == len(sample) == 448  # whole batches
    assert len(buffer.sample(123)) == 123


def test_the_buffer_holds_what_the_model_gives():
    model = tiny_model()
    corpus, site = tiny_corpus(model), model.site()
    buffer = ActivationBuffer(model, site, corpus, batch_size=len(corpus), seed=3)
    [batch] = islice(buffer, 1)
    x = read_activations(model, site, corpus)
    exactly = "donot_use_mm_for_euclid_dist"
    distances, nearest = torch.cdist(batch, x, compute_mode=exactly).min(1)
    assert distances.max() < 1e-4
    assert batch.dtype == torch.float32
    assert len(batch) == len(x)
    assert len(set(nearest.tolist())) > 0.9 * len(corpus)  # equal prefixes are equally near


@pytest.mark.parametrize(("batch_size", "capacity"), [(5000, 1_000_000), (64, 63)])
def test_a_batch_that_cannot_be_filled_is_refused(batch_size, capacity):
    model = tiny_model()
    corpus = tiny_corpus(model)
    with pytest.raises(ValueError, match=rf"batch of {batch_size:,} .* use more text"):
        ActivationBuffer(model, SITE, corpus, batch_size=batch_size, capacity=capacity)


def test_several_sites_give_the_same_tokens():
    model = tiny_model()
    corpus, sites = tiny_corpus(model), [Site("resid", 1), Site("neurons", 0)]
    together = ActivationBuffer(model, sites, corpus, batch_size=32, capacity=200, seed=3)
    assert set(together.sample(10)) == {"resid.1", "neurons.0"}
    for site in sites:
        alone = ActivationBuffer(model, site, corpus, batch_size=32, capacity=200, seed=3)
        for both, one in zip(islice(together, 12), alone, strict=False):
            torch.testing.assert_close(both[str(site)], one, rtol=1e-5, atol=1e-5)
        together = ActivationBuffer(model, sites, corpus, batch_size=32, capacity=200, seed=3)


@pytest.mark.parametrize("capacity", [None, 100, 777])
@pytest.mark.parametrize("used", [0, 1, 17, 400])
def test_a_buffer_goes_on_where_its_state_says(corpus, capacity, used, monkeypatch):
    monkeypatch.setattr("saekit.activations.TOKENS_PER_PASS", 300)

    def make():
        numbered = Numbered(corpus)
        sizes = {"batch_size": 50, "capacity": capacity, "seed": 4}
        return ActivationBuffer(numbered, SITE, corpus, **sizes, outlier_norm=1.9)

    whole, first, second = make(), make(), make()
    expected = list(positions(islice(whole, used + 60)))[used:]
    list(islice(first, used))
    second.load_state(json.loads(json.dumps(first.state())))
    assert list(positions(islice(second, 60))) == expected
    assert second.left_out == whole.left_out
    assert second.left_out["outliers"] > 0


class Loud(Numbered):
    """Activations of length 1, but 10 at every 97th position."""

    def read(self, batch, sites):
        [x] = {id(x): x for x in super().read(batch, sites).values()}.values()
        norms = torch.where(x[..., :1] % 97 == 0, 10.0, 1.0)
        return dict.fromkeys(sites, torch.cat([norms, torch.zeros_like(norms)], -1))


@pytest.mark.parametrize("capacity", [None, 1000])
def test_outliers_and_bos_never_reach_training_and_are_counted(corpus, capacity):
    loud = Loud(corpus)
    buffer = ActivationBuffer(
        loud, SITE, corpus, batch_size=50, capacity=capacity, outlier_norm=9.9
    )
    batches = torch.cat(list(islice(buffer, len(corpus) // 50)))
    assert (batches.norm(dim=1) == 1).all()
    assert buffer.left_out["BOS"] == len(corpus.starts) - 1
    share = buffer.left_out["outliers"] / loud.tokens_read
    assert share == pytest.approx(1 / 97, rel=0.1)


def test_activations_that_are_not_finite_are_refused(corpus):
    class Broken(Numbered):
        def read(self, batch, sites):
            return {site: x / 0 for site, x in super().read(batch, sites).items()}

    with pytest.raises(FloatingPointError, match=r"resid\.0 hold NaN or infinity: load the model"):
        ActivationBuffer(Broken(corpus), SITE, corpus, batch_size=50).sample()
