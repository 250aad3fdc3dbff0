"""Which reading of a file fits, on activations made from a dictionary that is known."""

from dataclasses import replace

import pytest
import torch

from saekit.doctor import readings
from saekit.formats import About, Published
from saekit.sae import normalise_tokens

D, FEATURES, TOKENS, K = 24, 24, 2000, 3


@pytest.fixture(scope="module")
def world():
    """Sparse codes, their orthogonal directions, and the activations that they make."""
    generator = torch.Generator().manual_seed(0)
    directions = torch.linalg.qr(torch.randn(D, D, generator=generator))[0]
    codes = torch.zeros(TOKENS, FEATURES)
    active = torch.rand(TOKENS, FEATURES, generator=generator).topk(K, dim=1).indices
    codes.scatter_(1, active, 1 + torch.rand(TOKENS, K, generator=generator))
    bias = torch.randn(D, generator=generator)
    return codes, directions, bias


def coder(directions, bias, **settings):
    about = About(format="test")
    settings = {"activation": "topk", "k": K, "subtract_b_dec": True, **settings}
    b_enc = torch.zeros(FEATURES)
    return Published(directions, b_enc, directions, bias, about=about, **settings)


def named(wrong, x, y=None):
    fits = readings.compare(wrong, x, y)
    (_, own), *others = fits.items()
    return readings.best_other(own, dict(others), readings.expected_l0(wrong))


def test_what_is_read_rightly_is_left_alone(world):
    codes, directions, bias = world
    right = coder(directions, bias)
    assert readings.fit(right, codes @ directions + bias).fvu < 1e-10
    assert named(right, codes @ directions + bias) is None


def test_a_bias_that_is_subtracted_or_not(world):
    codes, directions, bias = world
    x = codes @ directions + bias
    assert named(coder(directions, bias, subtract_b_dec=False), x) == "b_dec subtracted"
    folded = replace(coder(directions, bias, subtract_b_dec=False), b_enc=-directions @ bias)
    assert readings.fit(folded, x).fvu < 1e-10
    assert named(replace(folded, subtract_b_dec=True), x) == "b_dec not subtracted"


def test_a_scale_that_is_lost_or_turned_round(world):
    codes, directions, bias = world
    x = 7.0 * (codes @ directions + bias)
    scale = float((D / x.pow(2).sum(1).mean()).sqrt())
    right = coder(directions, scale * 7.0 * bias, scale=scale)
    assert named(right, x) is None
    lost = replace(right, scale=1.0)
    assert named(lost, x) == "the scale that these activations have"
    assert named(replace(right, scale=1 / scale), x) == "the inverse of its scale"


def test_a_scale_that_the_file_does_not_hold(world):
    codes, directions, bias = world
    x = 7.0 * (codes @ directions + bias)
    scale = float((D / x.pow(2).sum(1).mean()).sqrt())
    unknown = coder(directions, scale * 7.0 * bias, scale=None)
    first, fit = next(iter(readings.compare(unknown, x).items()))
    assert first == "the scale that these activations have"
    assert fit.fvu < 1e-10


def test_thresholds_in_other_units(world):
    codes, directions, bias = world
    x = 7.0 * (codes @ directions + bias)
    scale = float((D / x.pow(2).sum(1).mean()).sqrt())
    threshold = torch.full((FEATURES,), 7.0 * scale * 0.6)
    settings = {"activation": "jumprelu", "k": None, "scale": scale}
    right = coder(directions, scale * 7.0 * bias, threshold=threshold, **settings)
    # Without a stated L0 a threshold that is too low only looks like a less sparse SAE.
    right = replace(right, about=right.about._replace(figures={"l0": float(K)}))
    noisy = x + 0.7 * torch.randn(x.shape, generator=torch.Generator().manual_seed(1))
    assert named(right, noisy) is None
    low, high = (
        replace(right, threshold=threshold * scale),
        replace(right, threshold=threshold / scale),
    )
    assert named(low, noisy) == "thresholds over the scale"
    assert named(high, noisy) == "thresholds times the scale"
    assert named(replace(right, threshold=threshold.log()), noisy) == "thresholds as logarithms"


def test_decoder_norms_where_features_are_selected(world):
    codes, directions, bias = world
    x = codes @ directions + bias
    norms = torch.linspace(0.05, 20, FEATURES)[:, None]
    right = replace(
        coder(directions, bias, by_decoder_norm=True),
        W_enc=directions / norms,
        W_dec=directions * norms,
    )
    noisy = x + 0.3 * torch.randn(x.shape, generator=torch.Generator().manual_seed(1))
    assert named(right, noisy) is None
    wrong = replace(right, by_decoder_norm=False)
    assert named(wrong, noisy) == "decoder norms counted where features are selected"


def test_tokens_that_were_normalised_one_by_one(world):
    codes, *_ = world
    ones_first = torch.cat([torch.ones(D, 1), torch.eye(D)[:, 1:]], dim=1)
    directions = torch.linalg.qr(ones_first)[0][:, 1:].T  # each with mean 0
    bias = 5 * torch.randn(D - 1, generator=torch.Generator().manual_seed(3)) @ directions
    inside = normalise_tokens(codes[:, 1:] @ directions + bias, "layer_norm")
    x = torch.logspace(-1, 1, TOKENS)[:, None] * inside
    right = coder(directions, inside.mean(0), token_norm="layer_norm")
    right = replace(right, b_enc=torch.zeros(D - 1))
    assert readings.fit(right, x).fvu < 0.1
    assert named(right, x) is None
    assert named(replace(right, token_norm=None), x) == "each token layer-normalised"


@pytest.mark.parametrize("name", ["W_enc", "W_dec"])
def test_a_square_matrix_that_lies_on_its_side(world, name):
    codes, directions, bias = world
    x = codes @ directions + bias
    wrong = replace(coder(directions, bias), **{name: directions.T})
    assert named(wrong, x) == f"{name} transposed"


def test_a_transcoders_skip_that_lies_on_its_side(world):
    codes, directions, bias = world
    x = codes @ directions + bias
    skip = torch.randn(D, D, generator=torch.Generator().manual_seed(2))
    right = coder(directions, bias, subtract_b_dec=False, W_skip=skip, activation="relu", k=None)
    y = right.forward(x)
    assert named(right, x, y) is None
    assert named(replace(right, W_skip=skip.T), x, y) == "W_skip transposed"


def test_more_features_alone_are_no_better_reading():
    own = readings.Fit(0.40, 16.0, 0.8, 0.8)
    assert readings.best_other(own, {"all": readings.Fit(0.20, 160.0, 0.9, 0.9)}) is None
    assert readings.best_other(own, {"same": readings.Fit(0.20, 18.0, 0.9, 0.9)}) == "same"
    assert readings.best_other(own, {"few": readings.Fit(0.41, 8.0, 0.8, 0.8)}) == "few"
    # A stated number of features settles what the error cannot.
    others = {"all": readings.Fit(0.20, 160.0, 0.9, 0.9)}
    assert readings.best_other(own, others, expected=150) == "all"
