"""Losses equal to their formulas and gradients equal to dense autograd, in float64."""

import dataclasses

import pytest
import torch
from torch.nn import functional as F

from saekit.architectures import (
    L1,
    BatchTopK,
    JumpReLU,
    Matryoshka,
    TopK,
    TrainingState,
    Weights,
    jumprelu,
)
from saekit.codes import DenseCodes, SparseCodes

TOKENS, FEATURES, WIDTH = 11, 29, 6


def setup(architecture, seed=0):
    generator = torch.Generator().manual_seed(seed)
    x = torch.randn(TOKENS, WIDTH, generator=generator)
    weights = architecture.initialise(FEATURES, x, generator)
    trained = {name: w for name, w in weights._asdict().items() if w is not None}
    trained = {
        name: (w + 0.3 * torch.randn(w.shape, generator=generator)).double().requires_grad_()
        for name, w in trained.items()
        if name != "threshold"
    }
    weights = weights._replace(**trained)
    if weights.threshold is not None:
        weights = weights._replace(threshold=weights.threshold.double())
    return x.double(), weights


def assert_same_gradients(loss, reference, weights):
    torch.testing.assert_close(loss, reference, rtol=1e-12, atol=1e-12)
    inputs = [w for w in weights if w is not None and w.requires_grad]
    found = torch.autograd.grad(loss, inputs, retain_graph=True)
    wanted = torch.autograd.grad(reference, inputs)
    for gradient, expected in zip(found, wanted, strict=True):
        torch.testing.assert_close(gradient, expected, rtol=1e-9, atol=1e-9)


NOBODY_DEAD = torch.zeros(FEATURES, dtype=torch.bool)


@pytest.mark.parametrize(("shift", "layout"), [(0.0, DenseCodes), (-3.0, SparseCodes)])
def test_l1_is_the_papers_objective(shift, layout):
    architecture = L1(sparsity=5.0)
    x, weights = setup(architecture)
    with torch.no_grad():
        weights.b_enc.add_(shift)
    f = F.relu(x @ weights.W_enc.T + weights.b_enc)
    reconstruction = f @ weights.W_dec + weights.b_dec
    error = ((x - reconstruction) ** 2).sum(1).mean()
    penalty = 5.0 * (f * weights.W_dec.norm(dim=1)).sum(1).mean()
    loss = architecture.loss(x, weights, TrainingState(1.0, NOBODY_DEAD))
    assert isinstance(loss.codes, layout)
    torch.testing.assert_close(loss.parts["sparsity"], penalty)
    assert_same_gradients(loss.total, error + penalty, weights)


def test_l1_warms_its_penalty_up_over_the_first_twentieth():
    architecture = L1()
    x, weights = setup(architecture)
    at = [
        architecture.loss(x, weights, TrainingState(p, NOBODY_DEAD)).parts["sparsity"].item()
        for p in (0.0, 0.025, 0.05, 0.5)
    ]
    assert at[0] == 0
    assert at[1] == pytest.approx(at[2] / 2)
    assert at[2] == at[3]


def test_l1_loss_does_not_change_when_norm_moves_from_codes_to_decoder():
    architecture = L1()
    x, weights = setup(architecture)
    state = TrainingState(1.0, NOBODY_DEAD)
    moved = Weights(weights.W_enc / 3, weights.b_enc / 3, weights.W_dec * 3, weights.b_dec)
    torch.testing.assert_close(
        architecture.loss(x, weights, state).total, architecture.loss(x, moved, state).total
    )


def topk_reference(x, weights, k):
    preactivations = (x - weights.b_dec) @ weights.W_enc.T + weights.b_enc
    values, features = preactivations.topk(k, 1)
    f = torch.zeros_like(preactivations).scatter(1, features, values.relu())
    return preactivations, f, f @ weights.W_dec + weights.b_dec


def test_topk_equals_dense_autograd():
    architecture = TopK(k=4)
    x, weights = setup(architecture)
    _, f, reconstruction = topk_reference(x, weights, 4)
    loss = architecture.loss(x, weights, TrainingState(0.3, NOBODY_DEAD))
    torch.testing.assert_close(loss.codes.dense(), f, rtol=1e-12, atol=1e-12)
    assert set(loss.parts) == {"error"}
    assert_same_gradients(loss.total, ((x - reconstruction) ** 2).sum(1).mean(), weights)


def test_auxk_equals_dense_autograd_and_reaches_only_dead_encoder_rows():
    architecture = TopK(k=4)
    x, weights = setup(architecture)
    dead = NOBODY_DEAD.clone()
    dead[[1, 7, 8, 20, 28]] = True
    preactivations, _, reconstruction = topk_reference(x, weights, 4)
    error = (x - reconstruction).detach()
    out_of_reach = preactivations.masked_fill(~dead, -torch.inf)
    values, features = out_of_reach.topk(WIDTH // 2, 1)
    f = torch.zeros_like(preactivations).scatter(1, features, values.relu())
    auxiliary = ((error - f @ weights.W_dec) ** 2).sum(1).mean() / 32
    loss = architecture.loss(x, weights, TrainingState(0.3, dead))
    torch.testing.assert_close(loss.parts["auxiliary"], auxiliary, rtol=1e-12, atol=1e-12)
    gradient = torch.autograd.grad(loss.parts["auxiliary"], weights.W_enc, retain_graph=True)[0]
    assert gradient[~dead].abs().max() == 0
    assert (gradient[dead].abs().sum(1) > 0).any()
    wanted = torch.autograd.grad(auxiliary, weights.W_enc, retain_graph=True)[0]
    torch.testing.assert_close(gradient, wanted, rtol=1e-9, atol=1e-9)
    main = ((x - reconstruction) ** 2).sum(1).mean()
    # b_dec learns from the main error alone.
    found = torch.autograd.grad(loss.total, weights.b_dec, retain_graph=True)[0]
    expected = torch.autograd.grad(main, weights.b_dec)[0]
    torch.testing.assert_close(found, expected, rtol=1e-9, atol=1e-9)


def test_topk_keeps_decoder_rows_at_norm_one():
    architecture = TopK(k=3)
    _, weights = setup(architecture)
    codes = architecture.encode(torch.randn(3, WIDTH).double(), weights)
    architecture.after_step(weights, codes)
    torch.testing.assert_close(weights.W_dec.norm(dim=1), torch.ones(FEATURES, dtype=torch.float64))


def test_topk_refuses_an_impossible_k():
    with pytest.raises(ValueError, match="k = 30 active features of 29"):
        TopK(k=30).initialise(FEATURES, torch.randn(5, WIDTH), torch.Generator())


def batchtopk_reference(x, weights, k):
    preactivations = (x - weights.b_dec) @ weights.W_enc.T + weights.b_enc
    positive = preactivations.relu()
    cut = positive.flatten().topk(k * len(x)).values[-1]
    return positive * (positive >= cut)


@pytest.mark.parametrize("threshold", [0.0, 0.3, 99.0])
def test_batchtopk_equals_dense_autograd_whatever_the_candidates(threshold):
    architecture = BatchTopK(k=4)
    x, weights = setup(architecture)
    weights.threshold.fill_(threshold)
    f = batchtopk_reference(x, weights, 4)
    loss = architecture.loss(x, weights, TrainingState(0.3, NOBODY_DEAD))
    assert (f > 0).sum() == 4 * TOKENS
    assert len(set((f > 0).sum(1).tolist())) > 1
    torch.testing.assert_close(loss.codes.dense(), f, rtol=1e-12, atol=1e-12)
    reconstruction = f @ weights.W_dec + weights.b_dec
    assert_same_gradients(loss.total, ((x - reconstruction) ** 2).sum(1).mean(), weights)


def test_batchtopk_keeps_all_positive_ones_where_the_budget_is_larger():
    architecture = BatchTopK(k=FEATURES)
    x, weights = setup(architecture)
    codes = architecture.loss(x, weights, TrainingState(0.3, NOBODY_DEAD)).codes
    preactivations = (x - weights.b_dec) @ weights.W_enc.T + weights.b_enc
    torch.testing.assert_close(codes.dense(), preactivations.relu(), rtol=1e-12, atol=1e-12)


def test_batchtopk_learns_the_running_mean_of_its_smallest_code():
    architecture = BatchTopK(k=4, memory=0.9)
    _, weights = setup(architecture)
    expected = None
    for seed in range(4):
        x = torch.randn(TOKENS, WIDTH, generator=torch.Generator().manual_seed(seed)).double()
        codes = architecture.loss(x, weights, TrainingState(0.3, NOBODY_DEAD)).codes
        f = codes.dense().detach()
        smallest = f[f > 0].min()
        expected = smallest if expected is None else 0.9 * expected + 0.1 * smallest
        architecture.after_step(weights, codes)
        torch.testing.assert_close(weights.threshold, expected, rtol=1e-6, atol=0)
    preactivations = (x - weights.b_dec) @ weights.W_enc.T + weights.b_enc
    kept = preactivations * (preactivations > weights.threshold)
    torch.testing.assert_close(architecture.encode(x, weights).dense(), kept)
    # A token's codes do not depend on its company.
    alone = architecture.encode(x[2:3], weights).dense()
    torch.testing.assert_close(alone, kept[2:3])


def test_batchtopk_learns_nothing_from_a_batch_without_codes():
    architecture = BatchTopK(k=4)
    x, weights = setup(architecture)
    weights.threshold.fill_(0.7)
    with torch.no_grad():
        weights.b_enc.fill_(-1e6)
    codes = architecture.loss(x, weights, TrainingState(0.3, NOBODY_DEAD)).codes
    architecture.after_step(weights, codes)
    assert codes.active_per_token().sum() == 0
    assert weights.threshold == pytest.approx(0.7)


@pytest.mark.parametrize("n_dead", [0, 6])
def test_matryoshka_sums_the_errors_of_its_prefixes(n_dead):
    architecture = Matryoshka(k=4, prefixes=(0.1, 0.5, 1.0))
    assert architecture.block_sizes(FEATURES) == (3, 11, 15)
    x, weights = setup(architecture)
    dead = NOBODY_DEAD.clone()
    dead[20 : 20 + n_dead] = True
    f = batchtopk_reference(x, weights, 4)
    reconstructions = [f[:, :m] @ weights.W_dec[:m] + weights.b_dec for m in (3, 14, 29)]
    expected = sum(((x - r) ** 2).sum(1).mean() for r in reconstructions)
    loss = architecture.loss(x, weights, TrainingState(0.3, dead))
    torch.testing.assert_close(loss.parts["error"], expected, rtol=1e-12, atol=1e-12)
    torch.testing.assert_close(loss.reconstruction, reconstructions[-1], rtol=1e-12, atol=1e-12)
    assert set(loss.parts) == ({"error", "auxiliary"} if n_dead else {"error"})
    if not n_dead:
        assert_same_gradients(loss.total, expected, weights)


@pytest.mark.parametrize("prefixes", [(), (0.5,), (0.5, 0.5, 1.0), (0.0, 1.0), (1.0, 0.5)])
def test_matryoshka_refuses_prefixes_that_do_not_nest(prefixes):
    with pytest.raises(ValueError, match="rising shares"):
        Matryoshka(prefixes=prefixes)


def test_matryoshka_refuses_more_prefixes_than_features():
    with pytest.raises(ValueError, match="4 features are too few for 5 prefixes"):
        Matryoshka(k=1).initialise(4, torch.randn(5, WIDTH), torch.Generator())


class ReferenceJump(torch.autograd.Function):
    """The published pseudo-derivatives, written down densely."""

    @staticmethod
    def forward(ctx, p, t):
        ctx.save_for_backward(p, t)
        return p * (p > t.exp())

    @staticmethod
    def backward(ctx, gradient):
        p, t = ctx.saved_tensors
        window = (p > t.exp() - 1) & (p < t.exp() + 1)
        return gradient * (p > t.exp()), -(t.exp() / 2 * window * gradient).sum(0)


@pytest.mark.parametrize(("shift", "layout"), [(0.0, DenseCodes), (-5.0, SparseCodes)])
def test_jumprelu_is_the_published_objective_and_reaches_silent_features(shift, layout):
    architecture = JumpReLU(sparsity=10.0, preactivation=0.02)
    x, weights = setup(architecture)
    with torch.no_grad():
        weights.W_enc.mul_(4)
        weights.b_enc.add_(shift)
        weights.b_enc[:3] = -20  # never active
    p = x @ weights.W_enc.T + weights.b_enc
    f = ReferenceJump.apply(p, weights.log_threshold)
    norms = weights.W_dec.norm(dim=1)
    reconstruction = f @ weights.W_dec + weights.b_dec
    error = ((x - reconstruction) ** 2).sum(1).mean()
    sparsity = 10.0 * 0.4 * torch.tanh(4 * f * norms).sum(1).mean()
    silent = 0.02 * (F.relu(weights.log_threshold.exp() - p) * norms).sum(1).mean()
    loss = architecture.loss(x, weights, TrainingState(0.4, NOBODY_DEAD))
    assert isinstance(loss.codes, layout)
    torch.testing.assert_close(loss.codes.dense(), f, rtol=1e-12, atol=1e-12)
    torch.testing.assert_close(loss.parts["sparsity"], sparsity)
    torch.testing.assert_close(loss.parts["preactivation"], silent)
    torch.testing.assert_close(architecture.encode(x, weights).dense(), f, rtol=1e-12, atol=1e-12)
    assert_same_gradients(loss.total, error + sparsity + silent, weights)
    never = (f == 0).all(0)
    assert never[:3].all()
    gradient = torch.autograd.grad(
        architecture.loss(x, weights, TrainingState(0.4, NOBODY_DEAD)).total, weights.W_enc
    )[0]
    assert (gradient[never].abs().sum(1) > 0).all()


def test_jumprelu_starts_with_the_published_share_of_active_features(monkeypatch):
    monkeypatch.setattr(jumprelu, "FEATURES_ACTIVE_AT_FIRST", 100)
    x = torch.randn(3000, WIDTH, generator=torch.Generator().manual_seed(5))
    x += torch.linspace(-2, 2, WIDTH)  # off centre, as activations are
    for n_features, share in ((64, 0.1), (2000, 0.05)):
        architecture = JumpReLU()
        weights = architecture.initialise(n_features, x, torch.Generator().manual_seed(0))
        codes = architecture.encode(x[:2000], weights)
        assert float(codes.active_per_token().double().mean()) / n_features == pytest.approx(
            share, abs=0.002
        )
    torch.testing.assert_close(weights.W_enc, WIDTH / n_features * weights.W_dec)
    torch.testing.assert_close(weights.b_dec, x.mean(0))
    assert weights.W_dec.abs().max() <= WIDTH**-0.5


@pytest.mark.parametrize(
    "architecture", [L1(), TopK(k=3), BatchTopK(k=3), JumpReLU(), Matryoshka(k=3)]
)
def test_encode_is_differentiable_in_x(architecture):
    x, weights = setup(architecture)
    x.requires_grad_()
    codes = architecture.encode(x, weights)
    gradient = torch.autograd.grad(codes.sum(), x)[0]
    active = codes.dense() > 0
    expected = active.double() @ weights.W_enc
    torch.testing.assert_close(gradient, expected, rtol=1e-10, atol=1e-10)


def test_settings_are_frozen_and_plain():
    assert dataclasses.asdict(TopK(k=5)) == {"k": 5, "auxiliary_weight": 1 / 32}
    with pytest.raises(dataclasses.FrozenInstanceError):
        L1().sparsity = 1.0
