"""Losses equal to their formulas and gradients equal to dense autograd, in float64."""

import dataclasses

import pytest
import torch
from torch.nn import functional as F

from saekit.architectures import L1, TopK, TrainingState, Weights
from saekit.codes import DenseCodes, SparseCodes

TOKENS, FEATURES, WIDTH = 11, 29, 6


def setup(architecture, seed=0):
    generator = torch.Generator().manual_seed(seed)
    x = torch.randn(TOKENS, WIDTH, generator=generator)
    weights = architecture.initialise(FEATURES, x, generator)
    noise = [0.3 * torch.randn(w.shape, generator=generator) for w in weights]
    weights = Weights(
        *((w + n).double().requires_grad_() for w, n in zip(weights, noise, strict=True))
    )
    return x.double(), weights


def assert_same_gradients(loss, reference, weights):
    torch.testing.assert_close(loss, reference, rtol=1e-12, atol=1e-12)
    found = torch.autograd.grad(loss, weights, retain_graph=True)
    wanted = torch.autograd.grad(reference, weights)
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
    architecture.after_step(weights)
    torch.testing.assert_close(weights.W_dec.norm(dim=1), torch.ones(FEATURES, dtype=torch.float64))


def test_topk_refuses_an_impossible_k():
    with pytest.raises(ValueError, match="k = 30 active features of 29"):
        TopK(k=30).initialise(FEATURES, torch.randn(5, WIDTH), torch.Generator())


@pytest.mark.parametrize("architecture", [L1(), TopK(k=3)])
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
