"""The loop: it learns, repeats itself, stops when told, and refuses to go on from nonsense."""

import copy
import itertools
import os
import signal
import threading
from dataclasses import asdict, replace

import pytest
import torch
from torch.nn import functional as F

from saekit import metrics
from saekit.activations import ActivationBuffer, read_activations
from saekit.architectures import L1, BatchTopK, JumpReLU, Matryoshka, TopK
from saekit.runs import Run, TrainingConfig
from saekit.sae import SAE
from saekit.training import SAERecipe, Trainer, train_sae
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


def test_a_caller_without_gradients_may_train(true_directions):
    x = activations(true_directions, 2000)
    trained = []
    for gradients in (torch.enable_grad(), torch.no_grad()):
        with gradients:
            sae = SAE.create(TopK(k=ACTIVE), TRUE_FEATURES, x, seed=3)
            trained.append(Trainer(sae, batches(x), TrainingConfig(steps=5)).run())
    assert trained[0].fingerprint == trained[1].fingerprint


@pytest.mark.parametrize(
    ("architecture", "steps"),
    [
        (TopK(k=ACTIVE), 600),
        (L1(1.0), 1000),
        (BatchTopK(k=ACTIVE), 600),
        (Matryoshka(k=ACTIVE, prefixes=(0.5, 1.0)), 1000),
        (JumpReLU(sparsity=0.2), 1500),
    ],
)
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
    assert one.saes.fingerprint == two.saes.fingerprint
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
    run = Run("", sae, TrainingConfig(steps=10, decay=0.4, learning_rate=0.01))
    rates = []
    for batch in itertools.islice(batches(x), 10):
        run.train_on(batch)
        rates.append(run._optimiser.param_groups[0]["lr"])
    expected = [0.01] * 7 + [0.0075, 0.005, 0.0025]
    assert rates == pytest.approx(expected)


def test_a_branch_is_a_run_of_its_own_length_and_leaves_the_long_one_alone(true_directions):
    x = activations(true_directions, 3000)
    shared = list(itertools.islice(batches(x), 20))

    def train(config, branching):
        run = Run("long", SAE.create(TopK(k=3), 32, x, seed=3), config)
        branch = None
        for step, batch in enumerate(shared[: config.steps]):
            if step == branching:
                branch = run.branch("short", 12, 0.5)
            if branch and not branch.finished:
                branch.train_on(batch)
            run.train_on(batch)
        return run, branch

    long, short = train(TrainingConfig(steps=20, decay=0.0), 6)
    undisturbed, _ = train(TrainingConfig(steps=20, decay=0.0), None)
    alone, _ = train(TrainingConfig(steps=12, decay=0.5), None)
    assert long.sae.fingerprint == undisturbed.sae.fingerprint
    assert short.sae.fingerprint == alone.sae.fingerprint != long.sae.fingerprint
    assert (short.name, short.step, short.report().tokens) == ("short", 12, 12 * 512)
    with pytest.raises(ValueError, match=r"step 20 .* too late to branch off to 21 steps"):
        long.branch("late", 21, 0.5)


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
    with pytest.raises(FloatingPointError, match="loss is not finite at step 1"):
        trainer.run()
    assert all(parameter.isfinite().all() for parameter in sae.parameters())


def test_a_finished_source_of_batches_is_explained(true_directions):
    x = activations(true_directions, 1000)
    trainer = Trainer(SAE.create(TopK(k=3), 32, x), [x[:100]] * 2, TrainingConfig(steps=5))
    with pytest.raises(ValueError, match="ran out after 2 of 5 steps"):
        trainer.run()


@pytest.mark.parametrize(
    "wrong", [{"steps": 0}, {"report_every": 0}, {"decay": 1.5}, {"frozen": "bias"}]
)
def test_impossible_settings_are_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        TrainingConfig(**wrong)


def test_several_train_side_by_side_as_they_would_alone(true_directions):
    x = activations(true_directions, 3000)
    saes = {
        "small": SAE.create(TopK(k=3), 16, x, seed=1),
        "large": SAE.create(L1(2.0), 64, x, seed=2),
    }
    alone = {name: copy.deepcopy(sae) for name, sae in saes.items()}
    configs = {"small": TrainingConfig(steps=12), "large": TrainingConfig(steps=30)}
    together = Trainer(saes, batches(x), configs)
    trained = together.run()
    for name, sae in alone.items():
        Trainer(sae, batches(x), configs[name]).run()
        assert sae.fingerprint == trained[name].fingerprint
    assert together.step == together.steps == 30
    assert [(e.name, e.step) for e in together.history] == [
        ("small", 1), ("large", 1), ("small", 12), ("large", 20), ("large", 30)
    ]  # fmt: skip
    assert list(together.table()["small"]["step"]) == [1, 12]


def test_each_sae_reads_its_own_site(true_directions):
    x = activations(true_directions, 1000)
    saes = {
        str(scale): SAE.create(TopK(k=3), 32, scale * x, seed=1, site=f"resid.{scale}")
        for scale in (1, 100)
    }
    both = ({"resid.1": batch, "resid.100": 100 * batch} for batch in batches(x))
    Trainer(saes, both, TrainingConfig(steps=5)).run()
    assert float(saes["1"].scale) == pytest.approx(100 * float(saes["100"].scale))
    torch.testing.assert_close(saes["1"].W_dec, saes["100"].W_dec, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize(("frozen", "kept"), [("decoder", "W_dec"), ("encoder", "W_enc")])
@pytest.mark.parametrize("architecture", [L1(2.0), BatchTopK(k=3)])
def test_a_frozen_part_stays_as_it_began(true_directions, architecture, frozen, kept):
    x = activations(true_directions, 1000)
    sae = SAE.create(architecture, 32, x)
    before = {name: weight.detach().clone() for name, weight in sae.named_parameters()}
    Trainer(sae, batches(x), TrainingConfig(steps=5, frozen=frozen)).run()
    for name, weight in sae.named_parameters():
        expected = name == kept or (frozen == "encoder" and name == "b_enc")
        # Rows of norm one are brought to norm one again after each step.
        assert torch.allclose(weight, before[name], rtol=1e-6, atol=1e-7) == expected, name


# --- resume

EVERY_ARCHITECTURE = [
    TopK(k=3), L1(2.0), BatchTopK(k=3), JumpReLU(), Matryoshka(k=3, prefixes=(0.5, 1.0))
]  # fmt: skip


def resumable(x, folder, architecture, steps=24):
    sae = SAE.create(architecture, 32, x, seed=3)
    with torch.no_grad():
        sae.b_enc[:6] -= 50  # dead at once, so that the auxiliary loss takes part
    config = TrainingConfig(steps=steps, dead_after=1024, report_every=4)
    return Trainer(sae, batches(x), config, checkpoint_folder=folder, checkpoint_every=5)


@pytest.mark.parametrize("architecture", EVERY_ARCHITECTURE, ids=lambda a: a.name)
def test_a_resumed_run_ends_as_one_that_was_never_stopped(true_directions, architecture, tmp_path):
    x = activations(true_directions, 3000)
    whole = resumable(x, None, architecture)
    expected = whole.run().fingerprint
    for _ in range(4):
        trainer = resumable(x, tmp_path, architecture)
        before = trainer.step
        for event in trainer:
            if event.step >= before + 4:
                trainer.stop()
    assert trainer.step == 24
    assert trainer.saes.fingerprint == expected
    keys = ("step", "tokens", "loss", "parts", "fvu", "l0", "dead_share")
    by_step = {event.step: [getattr(event, key) for key in keys] for event in trainer.history}
    for event in whole.history:
        assert by_step[event.step] == [getattr(event, key) for key in keys]
    finished = resumable(x, tmp_path, architecture)
    assert finished.finished
    assert finished.run().fingerprint == expected


def test_a_run_with_a_buffer_resumes_to_the_same_bits(tmp_path):
    model = tiny_model()
    corpus, sites = tiny_corpus(model, 60), [model.site("resid", 0), model.site("resid", 1)]

    def make(folder):
        buffer = ActivationBuffer(model, sites, corpus, batch_size=32, capacity=300, seed=2)
        sample = buffer.sample()
        saes = {
            str(site): SAE.create(TopK(k=3), 40, sample[str(site)], site=str(site))
            for site in sites
        }
        config = TrainingConfig(steps=100)
        return Trainer(saes, buffer, config, checkpoint_folder=folder, checkpoint_every=7)

    expected = {name: sae.fingerprint for name, sae in make(None).run().items()}
    while not (trainer := make(tmp_path)).finished:
        for _ in trainer:
            trainer.stop()
    assert {name: sae.fingerprint for name, sae in trainer.saes.items()} == expected


def test_a_run_resumes_where_the_first_weights_differ_in_a_last_bit(true_directions, tmp_path):
    """What is fitted to activations may not be the same to the bit on a busy machine or a GPU."""
    x = activations(true_directions, 1000)
    expected = resumable(x, tmp_path, TopK(k=3)).run().fingerprint
    again = resumable(x * (1 + 1e-6), tmp_path, TopK(k=3))
    assert again.finished
    assert again.run().fingerprint == expected


def test_a_checkpoint_of_another_run_is_refused(true_directions, tmp_path):
    x = activations(true_directions, 1000)
    resumable(x, tmp_path, TopK(k=3)).run()
    with pytest.raises(ValueError, match=r"another run.*architecture\.k \(3, not 4\)"):
        resumable(x, tmp_path, TopK(k=4))
    with pytest.raises(ValueError, match=r"config\.steps \(24, not 25\)"):
        resumable(x, tmp_path, TopK(k=3), steps=25)


def test_nonsense_leaves_the_last_checkpoint_intact(true_directions, tmp_path):
    x = activations(true_directions, 1000)
    trainer = resumable(x, tmp_path, TopK(k=3))
    good = itertools.islice(batches(x), 7)
    trainer._batches = itertools.chain(good, itertools.repeat(torch.full((9, WIDTH), torch.inf)))
    with pytest.raises(FloatingPointError, match="not finite at step 7"):
        trainer.run()
    again = resumable(x, tmp_path, TopK(k=3))
    assert again.step == 5
    assert again.run().fingerprint == resumable(x, None, TopK(k=3)).run().fingerprint


def test_ctrl_c_ends_the_run_after_its_step_with_a_checkpoint(true_directions, tmp_path):
    x = activations(true_directions, 1000)
    trainer = resumable(x, tmp_path, TopK(k=3), steps=10**6)
    before = signal.getsignal(signal.SIGINT)
    for event in trainer:
        if event.step == 8:
            os.kill(os.getpid(), signal.SIGINT)
    assert 8 <= trainer.step < 10**6
    assert signal.getsignal(signal.SIGINT) is before
    assert resumable(x, tmp_path, TopK(k=3), steps=10**6).step == trainer.step


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
