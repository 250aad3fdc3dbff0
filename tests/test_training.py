"""The loop: it learns, repeats itself, stops when told, and refuses to go on from nonsense."""

import itertools
import threading
from dataclasses import asdict, replace

import pytest
import torch
from torch.nn import functional as F

from saekit import metrics
from saekit.activations import read_activations
from saekit.architectures import L1, TopK
from saekit.sae import SAE
from saekit.training import SAERecipe, Trainer, TrainingConfig, train_sae
from tests.studies import tiny_corpus, tiny_model

WIDTH, TRUE_FEATURES, ACTIVE = 16, 24, 3


@pytest.fixture(scope="module")
def true_directions():
    generator = torch.Generator().manual_seed(0)
    return F.normalize(torch.randn(TRUE_FEATURES, WIDTH, generator=generator), dim=1)


def activations(true_directions, tokens=20_000, seed=1):
    """Sparse non-negative sums of known directions, in odd units."""
    generator = torch.Generator().manual_seed(seed)
    scores = torch.rand(tokens, TRUE_FEATURES, generator=generator)
    active = scores >= scores.topk(ACTIVE, 1).values[:, -1:]
    strength = 0.5 + torch.rand(tokens, TRUE_FEATURES, generator=generator)
    return 7 * (active * strength) @ true_directions


def batches(x, size=512, seed=2):
    generator = torch.Generator().manual_seed(seed)
    while True:
        yield x[torch.randint(0, len(x), (size,), generator=generator)]


@pytest.mark.parametrize(("architecture", "steps"), [(TopK(k=ACTIVE), 600), (L1(1.0), 1000)])
def test_known_directions_are_recovered(true_directions, architecture, steps):
    x = activations(true_directions)
    sae = SAE.create(architecture, 2 * TRUE_FEATURES, x, seed=3)
    config = TrainingConfig(steps=steps, learning_rate=4e-3, dead_after=20_000)
    trainer = Trainer(sae, batches(x), config)
    trainer.run()
    held_out = activations(true_directions, 2000, seed=9)
    cosine = (true_directions @ sae.directions.T).max(1).values
    assert cosine.median() > 0.95
    assert metrics.fvu(held_out, sae(held_out)) < 0.15
    assert trainer.history[-1].loss < 0.5 * trainer.history[0].loss


def run(x, **config):
    sae = SAE.create(TopK(k=3), 32, x, seed=3)
    trainer = Trainer(sae, batches(x), TrainingConfig(**config))
    trainer.run()
    return trainer


def test_equal_seeds_train_bit_identically(true_directions):
    x = activations(true_directions, 3000)
    one, two = run(x, steps=30), run(x, steps=30)
    assert one.sae.fingerprint == two.sae.fingerprint
    assert [e.loss for e in one.history] == [e.loss for e in two.history]


def test_events_report_what_happened(true_directions):
    x = activations(true_directions, 3000)
    trainer = run(x, steps=25, report_every=10, dead_after=2048)
    assert [event.step for event in trainer.history] == [1, 10, 20, 25]
    assert [event.tokens for event in trainer.history] == [512, 5120, 10240, 12800]
    last = trainer.history[-1]
    assert last.seconds_left == 0
    assert last.l0 <= 3
    assert last.loss == pytest.approx(sum(last.parts.values()), rel=1e-6)
    # Between two events each token adds at most k activations to the density.
    assert 0 < float(last.density.sum()) <= 3
    table = trainer.table()
    assert list(table["step"]) == [1, 10, 20, 25]
    assert {"loss", "error", "fvu", "l0", "dead_share"} <= set(table.columns)


def test_learning_rate_is_constant_and_then_falls_to_zero(true_directions):
    x = activations(true_directions, 1000)
    sae = SAE.create(TopK(k=3), 32, x)
    trainer = Trainer(sae, batches(x), TrainingConfig(steps=10, decay=0.4, learning_rate=0.01))
    rates = []
    for _ in range(10):
        rates.append(trainer._optimiser.param_groups[0]["lr"])
        trainer._one_step(next(trainer._batches))
    expected = [0.01] * 7 + [0.0075, 0.005, 0.0025]
    assert rates == pytest.approx(expected)


def test_features_count_as_dead_after_enough_silent_tokens(true_directions):
    x = activations(true_directions, 3000)
    sae = SAE.create(TopK(k=3), 32, x)
    with torch.no_grad():
        sae.b_enc[:5] = -1e3
    trainer = Trainer(sae, batches(x), TrainingConfig(steps=8, dead_after=1024, report_every=1))
    shares = [event.dead_share for event in trainer]
    assert shares[0] == 0
    assert shares[-1] >= 5 / 32
    assert "auxiliary" in trainer.history[-1].parts


def test_stop_from_another_thread_ends_the_run(true_directions):
    x = activations(true_directions, 1000)
    trainer = Trainer(SAE.create(TopK(k=3), 32, x), batches(x), TrainingConfig(steps=10**9))
    thread = threading.Thread(target=trainer.run)
    thread.start()
    trainer.stop()
    thread.join(10)
    assert not thread.is_alive()
    assert trainer.history[-1].step == trainer.step


def test_nonsense_stops_the_run_before_it_reaches_the_weights(true_directions):
    x = activations(true_directions, 1000)
    sae = SAE.create(TopK(k=3), 32, x)
    poisoned = itertools.chain([x[:100]], itertools.repeat(torch.full((100, WIDTH), torch.nan)))
    trainer = Trainer(sae, poisoned, TrainingConfig(steps=5))
    with pytest.raises(FloatingPointError, match="loss is nan at step 1"):
        trainer.run()
    assert all(parameter.isfinite().all() for parameter in sae.parameters())


def test_a_finished_source_of_batches_is_explained(true_directions):
    x = activations(true_directions, 1000)
    trainer = Trainer(SAE.create(TopK(k=3), 32, x), [x[:100]] * 2, TrainingConfig(steps=5))
    with pytest.raises(ValueError, match="ran out after 2 of 5 steps"):
        trainer.run()


@pytest.mark.parametrize("wrong", [{"steps": 0}, {"report_every": 0}, {"decay": 1.5}])
def test_impossible_settings_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        TrainingConfig(**wrong)


RECIPE = SAERecipe(features_per_dimension=3, k=4, steps=60, batch_size=64, seed=5)


def test_a_recipe_trains_an_sae_that_says_where_it_comes_from():
    model = tiny_model()
    corpus, site = tiny_corpus(model, 30), model.site("resid", 1)
    sae = train_sae(model, site, corpus, RECIPE)
    assert (sae.n_features, sae.d_model) == (3 * model.d_model, model.d_model)
    assert (sae.architecture, sae.site, sae.model_name) == (TopK(k=4), "resid.1", model.name)
    assert sae.facts == {"recipe": asdict(RECIPE), "tokens": len(corpus)}
    x = read_activations(model, site, corpus)
    assert sae.scale == pytest.approx(float((model.d_model / x.square().sum(1).mean()).sqrt()))
    untrained = train_sae(model, site, corpus, replace(RECIPE, steps=1))
    assert metrics.fvu(x, sae(x)) < 0.75 * metrics.fvu(x, untrained(x))


def test_a_recipe_is_repeated_bit_by_bit_and_follows_its_seed():
    model = tiny_model()
    corpus, recipe = tiny_corpus(model, 30), replace(RECIPE, steps=5)
    one, two = (train_sae(model, model.site(), corpus, recipe) for _ in range(2))
    other = train_sae(model, model.site(), corpus, replace(recipe, seed=6))
    assert one.fingerprint == two.fingerprint != other.fingerprint


def test_a_recipe_with_batches_larger_than_the_corpus_is_refused():
    model = tiny_model()
    with pytest.raises(ValueError, match=r"batch of 9,999 tokens needs at least as many"):
        train_sae(model, model.site(), tiny_corpus(model), replace(RECIPE, batch_size=9999))


def test_progress_ends_at_the_last_step(capsys):
    model = tiny_model()
    train_sae(model, model.site(), tiny_corpus(model), replace(RECIPE, steps=3), progress=True)
    assert "training an SAE" in capsys.readouterr().err
