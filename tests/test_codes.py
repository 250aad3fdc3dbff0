"""Both layouts of codes answer alike, and choose themselves by density."""

import pytest
import torch
from torch.nn import functional as F

from saekit.codes import DenseCodes, SparseCodes, positive_codes, preactivations_above
from saekit.sparse import Pattern
from tests.patterns import FEATURES, TOKENS, WIDTH, draw, uneven_mask


@pytest.fixture
def mask():
    return uneven_mask()


@pytest.mark.parametrize(("bias", "layout"), [(-2.5, SparseCodes), (0.0, DenseCodes)])
def test_positive_codes_follow_density_with_equal_gradients(bias, layout):
    x, weight = draw(TOKENS, WIDTH).requires_grad_(), draw(FEATURES, WIDTH, seed=2)
    weight = (weight / weight.norm(dim=1, keepdim=True)).requires_grad_()
    biases = torch.full((FEATURES,), bias, dtype=torch.float64, requires_grad=True)
    directions = draw(FEATURES, 3, seed=5)
    reference = F.linear(x, weight, biases).relu()
    codes = positive_codes(x, weight, biases)
    assert isinstance(codes, layout)
    torch.testing.assert_close(codes.dense(), reference, rtol=1e-12, atol=1e-12)
    wanted = torch.autograd.grad((reference @ directions).pow(2).sum(), (x, weight, biases))
    found = torch.autograd.grad(codes.decode(directions).pow(2).sum(), (x, weight, biases))
    for gradient, expected in zip(found, wanted, strict=True):
        torch.testing.assert_close(gradient, expected, rtol=1e-9, atol=1e-9)


def test_both_layouts_answer_alike(mask):
    values = draw(TOKENS, FEATURES).abs() * mask
    values[2, 5] = 0.0
    mask[2, 5] = True  # kept, but zero: not active
    sparse = SparseCodes(Pattern.of_mask(mask), values[mask])
    dense = DenseCodes(values)
    factors = draw(FEATURES, seed=6)
    assert sparse.shape == dense.shape == (TOKENS, FEATURES)
    assert torch.equal(sparse.dense(), dense.dense())
    assert torch.equal(sparse.scaled(factors).dense(), dense.scaled(factors).dense())
    assert torch.equal(sparse.feature(5), dense.feature(5))
    assert torch.equal(sparse.feature(9), torch.zeros(TOKENS, dtype=torch.float64))
    assert torch.equal(sparse.active_features(), dense.active_features())
    assert torch.equal(sparse.active_per_token(), dense.active_per_token())
    assert sparse.active_per_token()[4] == 0
    torch.testing.assert_close(sparse.sum(), dense.sum())
    for left, right in zip(sparse.entries(), dense.entries(), strict=True):
        assert torch.equal(left, right)


def test_values_are_replaced_and_meet_their_features_in_both_layouts(mask):
    values, vector = draw(TOKENS, FEATURES) * mask, draw(FEATURES, seed=2)
    sparse, dense = SparseCodes(Pattern.of_mask(mask), values[mask]), DenseCodes(values)
    sums = [c.with_values(c.values + c.at_features(vector)).dense() for c in (sparse, dense)]
    assert torch.equal(sums[0], (values + vector) * mask)
    assert torch.equal(sums[1], values + vector)


def test_blocks_of_features_add_up_with_dense_gradients(mask):
    sizes, directions = (5, 1, 20, 11), draw(FEATURES, WIDTH, seed=2).requires_grad_()
    values = draw(TOKENS, FEATURES).requires_grad_()
    weighting = draw(TOKENS, 4, WIDTH, seed=3)
    kept = (values * mask).split(sizes, dim=1)
    reference = torch.stack(
        [part @ rows for part, rows in zip(kept, directions.split(sizes), strict=True)], 1
    )
    codes = SparseCodes(Pattern.of_mask(mask), values[mask])
    blocks = codes.decode_blocks(directions, sizes)
    torch.testing.assert_close(blocks, reference, rtol=1e-12, atol=1e-12)
    torch.testing.assert_close(blocks.sum(1), codes.decode(directions), rtol=1e-12, atol=1e-12)
    inputs = (values, directions)
    wanted = torch.autograd.grad((reference * weighting).sum(), inputs)
    found = torch.autograd.grad((blocks * weighting).sum(), inputs)
    for gradient, expected in zip(found, wanted, strict=True):
        torch.testing.assert_close(gradient, expected, rtol=1e-10, atol=1e-10)


def test_preactivations_are_kept_above_a_floor_of_each_feature():
    x, weight, bias = draw(TOKENS, WIDTH), draw(FEATURES, WIDTH, seed=2), draw(FEATURES, seed=3)
    floor = 5 + draw(FEATURES, seed=4)
    full = F.linear(x, weight, bias)
    codes = preactivations_above(x, weight, bias, floor)
    assert isinstance(codes, SparseCodes)
    torch.testing.assert_close(codes.dense(), full * (full > floor), rtol=1e-12, atol=1e-12)
    assert torch.equal(preactivations_above(x, weight, bias, -9.0).values, full)
