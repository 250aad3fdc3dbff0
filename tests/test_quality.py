"""The quality card against a hand-built SAE, plain transformers and a loop over tokens."""

import copy
import math
from collections import Counter

import numpy as np
import pandas as pd
import pytest
import torch
from torch.nn import functional as F

from saekit import quality
from saekit.activations import read_activations
from saekit.architectures import L1, TopK, Weights
from saekit.model import Model
from saekit.sae import SAE
from saekit.sites import Site
from tests.families import build
from tests.studies import DEAD, N_FEATURES, tiny_corpus, tiny_sae

SCALE, LOUDER = 0.37, 8.0


def exact_sae(width: int) -> SAE:
    """One feature for each direction of each sign: x = relu(x) − relu(−x)."""
    both = torch.cat([torch.eye(width), -torch.eye(width)])
    weights = Weights(both, torch.zeros(2 * width), both.clone(), torch.zeros(width))
    return SAE(L1(), weights, SCALE)


def mean_sae(x: torch.Tensor) -> SAE:
    """Nothing is ever active, and the bias is the mean."""
    width = x.shape[1]
    both = torch.cat([torch.eye(width), -torch.eye(width)])
    weights = Weights(both, torch.full((2 * width,), -1e9), both.clone(), SCALE * x.mean(0))
    return SAE(L1(), weights, SCALE)


def loss_row_by_row(model: Model, corpus, hook=None) -> float:
    """Cross-entropy in nats per token from the plain network, one unpadded row at a time."""
    network = model._network
    block = network.get_submodule("model.layers" if hasattr(network, "model") else "transformer.h")
    handle = block[model.site().layer].register_forward_hook(hook) if hook else None
    nats, count = 0.0, 0
    bos = [] if corpus.bos is None else [corpus.bos]
    for first, last in zip(corpus.starts[:-1], corpus.starts[1:], strict=True):
        ids = torch.tensor([[*bos, *corpus.tokens[first:last].tolist()]])
        if ids.shape[1] < 2:
            continue
        with torch.no_grad():
            nats += float(network(ids, labels=ids).loss) * (ids.shape[1] - 1)
        count += ids.shape[1] - 1
    if handle:
        handle.remove()
    return nats / count


@pytest.fixture(scope="module", params=["gpt2", "qwen2"])  # with BOS and without
def case(request):
    network, tokenizer = build(request.param)
    network = copy.deepcopy(network)
    # A fresh model hardly listens to its own middle; this one loses by its mean.
    with torch.no_grad():
        for weight in network.parameters():
            if weight.dim() > 1:
                weight.mul_(LOUDER)
    model = Model.load(network, tokenizer)
    return model, tiny_corpus(model), model.site()


def test_a_perfect_sae_keeps_everything(case):
    model, corpus, site = case
    card = quality.measure(model, site, exact_sae(model.d_model), corpus)
    assert card.tokens == len(corpus)
    assert card.fvu == pytest.approx(0, abs=1e-10)
    assert card.cross_entropy_recovered == pytest.approx(1, abs=1e-4)
    assert card.loss_with_sae == pytest.approx(card.loss, abs=1e-5)
    assert card.l0 == pytest.approx(model.d_model)  # of each pair one is active
    assert card.dead_share == 0


def test_the_loss_is_that_of_the_plain_network(case):
    model, corpus, site = case
    card = quality.measure(model, site, exact_sae(model.d_model), corpus)
    assert card.loss == pytest.approx(loss_row_by_row(model, corpus), abs=1e-5)


def test_the_mean_recovers_nothing(case):
    model, corpus, site = case
    card = quality.measure(model, site, mean_sae(read_activations(model, site, corpus)), corpus)
    assert card.fvu == pytest.approx(1, abs=1e-5)
    assert card.cross_entropy_recovered == pytest.approx(0, abs=1e-4)
    assert (card.l0, card.dead_share) == (0, 1)


def test_an_untrained_sae_against_hooks_on_the_network(case):
    model, corpus, site = case
    sae = tiny_sae(model, corpus)
    card = quality.measure(model, site, sae, corpus)
    first = int(corpus.bos is not None)

    def splice(replacement):
        def hook(_module, _inputs, output):
            x = output[0] if isinstance(output, tuple) else output
            new = torch.cat([x[:, :first], replacement(x[:, first:])], dim=1)
            return (new, *output[1:]) if isinstance(output, tuple) else new

        return hook

    x = read_activations(model, site, corpus)
    spliced = loss_row_by_row(model, corpus, splice(sae))
    ablated = loss_row_by_row(model, corpus, splice(lambda x_: x.mean(0).expand_as(x_)))
    assert card.loss_with_sae == pytest.approx(spliced, abs=1e-5)
    recovered = (ablated - spliced) / (ablated - card.loss)
    assert card.cross_entropy_recovered == pytest.approx(recovered, abs=1e-3)
    with torch.no_grad():
        codes, reconstruction = sae.encode(x).dense(), sae(x)
    unexplained = (x - reconstruction).square().sum() / (x - x.mean(0)).square().sum()
    assert card.fvu == pytest.approx(float(unexplained), rel=1e-4)
    assert card.l0 == pytest.approx(float((codes > 0).sum(1).float().mean()), rel=1e-6)
    assert card.dead_share == pytest.approx(float(((codes > 0).sum(0) == 0).float().mean()))
    assert card.dead_share >= 1 / N_FEATURES
    assert not (codes[:, DEAD] > 0).any()


def test_passes_of_any_size_give_the_same_card(case, monkeypatch):
    model, corpus, site = case
    sae = tiny_sae(model, corpus, TopK(k=3))
    whole = quality.measure(model, site, sae, corpus)
    monkeypatch.setattr(quality, "TOKENS_PER_PASS", 50)
    for name, value in vars(quality.measure(model, site, sae, corpus)).items():
        assert value == pytest.approx(vars(whole)[name], rel=1e-4)


def test_several_at_once_have_the_cards_that_they_have_alone(case, monkeypatch):
    model, corpus, site = case
    saes = {"exact": exact_sae(model.d_model), "topk": tiny_sae(model, corpus, TopK(k=3))}
    alone = {name: quality.measure(model, site, sae, corpus) for name, sae in saes.items()}
    read = Counter()
    inner = model.read
    monkeypatch.setattr(model, "read", lambda *given: read.update(["read"]) or inner(*given))
    assert quality.compare(model, site, saes, corpus) == alone
    assert read["read"] == len(list(corpus.batches(quality.TOKENS_PER_PASS)))


@pytest.mark.parametrize("kind", ["attn", "mlp"])
def test_other_sites_than_the_residual_stream_are_measured_too(case, kind):
    model, corpus, _ = case
    site = Site(kind, 1)
    x = read_activations(model, site, corpus)
    mean = quality.measure(model, site, mean_sae(x), corpus)
    assert mean.fvu == pytest.approx(1, abs=1e-5)
    assert abs(mean.loss_with_sae - mean.loss) > 1e-3
    exact = quality.measure(model, site, exact_sae(x.shape[1]), corpus)
    assert exact.loss_with_sae == pytest.approx(exact.loss, abs=1e-5)


def test_a_model_in_half_precision_is_measured_too():
    network, tokenizer = build("llama")
    model = Model.load(network.to(torch.bfloat16), tokenizer)
    corpus = tiny_corpus(model, 6)
    card = quality.measure(model, model.site(), exact_sae(model.d_model), corpus)
    assert card.fvu == pytest.approx(0, abs=1e-6)
    assert card.cross_entropy_recovered == pytest.approx(1, abs=0.02)
    logits = model.run(model.tokenize("a"))
    assert card.loss < 3 * math.log(logits.shape[-1])
    assert F.softmax(logits.float(), -1).isfinite().all()


def test_cards_stand_side_by_side_and_counts_stay_counts():
    one = quality.Quality(1234, 0.1, 12.5, 0.02, 3.0, 3.1, 0.97)
    two = quality.Quality(99, 0.2, 30.0, 0.0, 3.0, 3.4, 0.9)
    table = quality.table({"topk": one, "l1": two})
    assert table.index.tolist() == ["topk", "l1"]
    assert table.columns.tolist() == list(vars(one))
    assert table["tokens"].tolist() == [1234, 99]
    assert pd.api.types.is_integer_dtype(table["tokens"])
    np.testing.assert_array_equal(table["l0"], [12.5, 30])
