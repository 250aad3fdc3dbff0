"""A rough product may save time, never change what is selected."""

import pytest
import torch
from torch.nn import functional as F

from saekit import selection
from saekit.selection import (
    Preactivations,
    above,
    largest_of_batch,
    largest_of_each_token,
)

TOKENS, FEATURES, WIDTH = 301, 517, 45


@pytest.fixture(params=["rough", "exact"])
def path(request, monkeypatch):
    monkeypatch.setattr(selection, "_rough_pays", lambda x, weight: request.param == "rough")
    return request.param


def inputs(seed=0, offset=0.0):
    """Activations with a few very long ones, features of different lengths, uneven biases."""
    generator = torch.Generator().manual_seed(seed)
    x = torch.randn(TOKENS, WIDTH, generator=generator) + offset
    x[7] *= 50
    x[9] = 0
    weight = torch.randn(FEATURES, WIDTH, generator=generator)
    weight *= torch.linspace(0.3, 1.5, FEATURES)[:, None]
    bias = torch.randn(FEATURES, generator=generator)
    bias[100] = -1000.0
    return x, weight, bias


def places(pattern):
    return set(zip(pattern.tokens.tolist(), pattern.features.tolist(), strict=True))


def places_of(mask):
    return set(map(tuple, mask.nonzero().tolist()))


@pytest.mark.parametrize("offset", [0.0, 30.0])
def test_the_rough_product_is_as_near_as_it_says(monkeypatch, offset):
    monkeypatch.setattr(selection, "_rough_pays", lambda x, weight: True)
    x, weight, bias = inputs(offset=offset)
    rough = Preactivations(x, weight, bias)
    assert rough.values.dtype == torch.bfloat16
    exact = F.linear(x.double(), weight.double(), bias.double())
    values = rough.values.double()
    difference = (values - exact).abs()
    allowed = rough.margin.double() + selection.ROUNDING * values.abs()
    assert (difference <= allowed).all()
    assert difference.max() > 0.01  # it is rough


@pytest.mark.parametrize("k", [1, 16, 400, FEATURES])
def test_each_tokens_largest_are_exactly_these(path, k):
    x, weight, bias = inputs()
    full = F.linear(x, weight, bias)
    pattern, values = largest_of_each_token(Preactivations(x, weight, bias), k)
    assert (pattern.row_starts.diff() == k).all()
    expected = full.topk(k, dim=1)
    same = torch.zeros_like(full, dtype=torch.bool).scatter(1, expected.indices, True)
    assert places(pattern) == places_of(same)
    found = full[pattern.tokens, pattern.features]
    torch.testing.assert_close(values, found, rtol=1e-5, atol=1e-4)


def test_doubtful_tokens_are_computed_again(monkeypatch):
    monkeypatch.setattr(selection, "_rough_pays", lambda x, weight: True)
    x, weight, bias = inputs()
    weight[:] = weight[:1] + 1e-4 * weight  # all features nearly alike
    bias[:] = 0
    again = []
    exact = Preactivations.exact
    monkeypatch.setattr(
        Preactivations, "exact", lambda self, t=slice(None): again.append(t) or exact(self, t)
    )
    pattern, _ = largest_of_each_token(Preactivations(x, weight, bias), 5)
    assert len(again[0]) > TOKENS / 2
    full = F.linear(x, weight, bias)
    smallest = full[pattern.tokens, pattern.features].view(TOKENS, 5).min(1).values
    torch.testing.assert_close(smallest, full.topk(5, dim=1).values[:, -1])


@pytest.mark.parametrize("budget", [1, 300, 5000, 60_000, TOKENS * FEATURES])
def test_a_batchs_largest_are_exactly_these(path, budget):
    x, weight, bias = inputs()
    full = F.linear(x, weight, bias)
    pattern, values = largest_of_batch(Preactivations(x, weight, bias), budget)
    positive = int((full > 0).sum())
    cut = full.flatten().topk(min(budget, positive)).values[-1]
    assert len(values) == min(budget, positive)
    assert places(pattern) == places_of(full >= cut)
    torch.testing.assert_close(values, full[pattern.tokens, pattern.features], rtol=1e-5, atol=1e-4)
    assert (pattern.tokens.diff() >= 0).all()
    assert (pattern.features.diff()[pattern.tokens.diff() == 0] > 0).all()


@pytest.mark.parametrize("floor", [-2.0, 0.0, 3.3])
def test_what_is_above_a_floor_is_exactly_that(path, floor):
    x, weight, bias = inputs()
    full = F.linear(x, weight, bias)
    preactivations = Preactivations(x, weight, bias)
    pattern, values = above(preactivations, floor)
    # A value within float32's own rounding of the floor may fall on either side.
    clear = (full - floor).abs() > 1e-4
    assert places(pattern) & places_of(clear) == places_of((full > floor) & clear)
    assert (values > floor).all()
    floors = floor + torch.linspace(-1, 1, FEATURES)
    marked = Preactivations(x, weight, bias).may_exceed(floors)
    assert (marked | ~(full > floors + 1e-4)).all()


def test_some_features_alone(path):
    x, weight, bias = inputs()
    chosen = torch.tensor([3, 5, 100, 400, 512])
    part = Preactivations(x, weight, bias).of_features(chosen)
    pattern, values = largest_of_each_token(part, 2)
    full = F.linear(x, weight, bias)[:, chosen]
    torch.testing.assert_close(
        values.view(-1, 2).sort(1).values, full.topk(2, dim=1).values.flip(1), rtol=1e-5, atol=1e-4
    )
    assert pattern.n_features == 5


def test_equal_values_at_the_cut_are_all_kept(path):
    x, weight = torch.ones(4, 3), torch.ones(6, 3)
    pattern, values = largest_of_batch(Preactivations(x, weight, torch.zeros(6)), 10)
    assert len(values) == 24
    assert len(places(pattern)) == 24


def test_nothing_positive_gives_nothing(path):
    x, weight, bias = inputs()
    pattern, values = largest_of_batch(Preactivations(x, weight, bias - 1e5), 100)
    assert len(values) == len(pattern.features) == 0
    assert pattern.n_tokens == TOKENS


def test_double_precision_and_small_products_stay_exact(monkeypatch):
    monkeypatch.setattr(selection, "cpu_has_fast_bfloat16", lambda: True)
    x, weight, bias = inputs()
    assert Preactivations(x, weight, bias).margin is None  # too small to pay
    monkeypatch.setattr(selection, "SMALLEST_ROUGH", 1)
    assert Preactivations(x, weight, bias).margin is not None
    assert Preactivations(x.double(), weight.double(), bias.double()).margin is None
    monkeypatch.setattr(selection, "cpu_has_fast_bfloat16", lambda: False)
    assert Preactivations(x, weight, bias).margin is None
