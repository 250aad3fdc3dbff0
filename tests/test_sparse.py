"""Every product, through both back-ends, against dense float64 references."""

import pytest
import torch
from torch.nn import functional as F

from saekit import sparse
from saekit.sparse import (
    Pattern,
    linear_at,
    multiply_by_csr,
    multiply_by_gathering,
    sample_by_csr,
    sample_by_gathering,
)
from tests.patterns import FEATURES, TOKENS, WIDTH, draw, uneven_mask


@pytest.fixture
def mask():
    return uneven_mask()


@pytest.mark.parametrize("multiply", [multiply_by_gathering, multiply_by_csr])
def test_products_equal_dense(mask, multiply):
    pattern, dense, matrix = Pattern.of_mask(mask), draw(TOKENS, FEATURES), draw(FEATURES, WIDTH)
    product = multiply(pattern, dense[mask], matrix)
    torch.testing.assert_close(product, (dense * mask) @ matrix, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("sample", [sample_by_gathering, sample_by_csr])
def test_sampled_products_equal_dense(mask, sample):
    left, right = draw(TOKENS, WIDTH), draw(FEATURES, WIDTH, seed=2)
    sampled = sample(Pattern.of_mask(mask), left, right)
    torch.testing.assert_close(sampled, (left @ right.T)[mask], rtol=1e-12, atol=1e-12)


def test_gathering_works_in_half_precision(mask):
    dense, matrix = draw(TOKENS, FEATURES).bfloat16(), draw(FEATURES, WIDTH).bfloat16()
    product = multiply_by_gathering(Pattern.of_mask(mask), dense[mask], matrix)
    reference = (dense * mask).double() @ matrix.double()
    torch.testing.assert_close(product.double(), reference, rtol=0.03, atol=0.03)


def test_transposed_pattern_is_the_transposed_mask(mask):
    pattern = Pattern.of_mask(mask)
    by_feature, order = pattern.transposed
    dense = torch.zeros(FEATURES, TOKENS, dtype=torch.bool)
    dense[by_feature.tokens, by_feature.features] = True
    assert torch.equal(dense, mask.T)
    assert torch.equal(pattern.tokens[order], by_feature.features)


def test_pattern_of_rows_and_of_mask_agree():
    features = torch.tensor([[3, 0], [1, 2], [0, 4]])
    mask = torch.zeros(3, 5, dtype=torch.bool).scatter(1, features, True)
    rows, masked = Pattern.of_rows(features, 5), Pattern.of_mask(mask)
    assert torch.equal(rows.row_starts, masked.row_starts)
    assert torch.equal(rows.feature_counts, masked.feature_counts)


@pytest.mark.parametrize("backend", ["csr", "gathering"])
def test_decode_gradients_equal_dense(mask, backend, monkeypatch):
    monkeypatch.setattr(sparse, "_use_csr", lambda tensor: backend == "csr")
    dense = draw(TOKENS, FEATURES).requires_grad_()
    directions = draw(FEATURES, WIDTH, seed=2).requires_grad_()
    target = draw(TOKENS, WIDTH, seed=3)
    reference = torch.autograd.grad(
        (((dense * mask) @ directions - target) ** 2).sum(), (dense, directions)
    )
    values = dense.detach()[mask].requires_grad_()
    decoded = sparse.decode(Pattern.of_mask(mask), values, directions)
    loss = ((decoded - target) ** 2).sum()
    of_values, of_directions = torch.autograd.grad(loss, (values, directions))
    torch.testing.assert_close(of_values, reference[0][mask], rtol=1e-10, atol=1e-10)
    torch.testing.assert_close(of_directions, reference[1], rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("backend", ["csr", "gathering"])
def test_linear_at_equals_a_dense_product_and_its_gradients(mask, backend, monkeypatch):
    monkeypatch.setattr(sparse, "_use_csr", lambda tensor: backend == "csr")
    inputs = [draw(TOKENS, WIDTH), draw(FEATURES, WIDTH, seed=2), draw(FEATURES, seed=3)]
    inputs = [tensor.requires_grad_() for tensor in inputs]
    weighting = draw(TOKENS, FEATURES, seed=4)
    full = F.linear(*inputs)
    reference = torch.autograd.grad((full * mask * weighting).sum(), inputs)
    chosen = linear_at(*inputs, full.detach()[mask], Pattern.of_mask(mask))
    torch.testing.assert_close(chosen, full[mask], rtol=0, atol=0)
    gradients = torch.autograd.grad((chosen * weighting[mask]).sum(), inputs)
    for gradient, expected in zip(gradients, reference, strict=True):
        torch.testing.assert_close(gradient, expected, rtol=1e-10, atol=1e-10)


def test_a_split_pattern_has_a_row_for_each_token_and_block(mask):
    pattern = Pattern.of_mask(mask)
    sizes = (5, 1, 20, 11)
    parts = pattern.split(sizes)
    found = torch.zeros(TOKENS * 4, FEATURES, dtype=torch.bool)
    found[parts.tokens, parts.features] = True
    for block, (first, last) in enumerate([(0, 5), (5, 6), (6, 26), (26, 37)]):
        of_block = found.view(TOKENS, 4, FEATURES)[:, block]
        assert torch.equal(of_block[:, first:last], mask[:, first:last])
        assert of_block.sum() == mask[:, first:last].sum()
    assert torch.equal(parts.features, pattern.features)
