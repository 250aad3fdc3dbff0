"""Identities and brute force for every metric."""

import numpy as np
import pytest
import torch
from scipy import sparse

from saekit import metrics
from saekit.codes import DenseCodes, Pattern, SparseCodes


@pytest.fixture
def x():
    return torch.randn(50, 7, generator=torch.Generator().manual_seed(0)) * 3 + 1


def test_fvu_is_one_for_the_mean_and_zero_for_perfection(x):
    assert metrics.fvu(x, x.mean(0).expand_as(x)) == pytest.approx(1, abs=1e-6)
    assert metrics.fvu(x, x) == 0


def test_fvu_does_not_depend_on_scale_or_shift(x):
    guess = x + torch.randn(x.shape, generator=torch.Generator().manual_seed(1))
    value = metrics.fvu(x, guess)
    assert metrics.fvu(10 * x, 10 * guess) == pytest.approx(value, rel=1e-6)
    assert metrics.fvu(x + 5, guess + 5) == pytest.approx(value, rel=1e-5)


def test_counts_equal_brute_force():
    dense = torch.rand(40, 9, generator=torch.Generator().manual_seed(2))
    dense = dense * (dense > 0.7)
    dense[:, 4] = 0
    for codes in (DenseCodes(dense), SparseCodes(Pattern.of_mask(dense > 0), dense[dense > 0])):
        assert metrics.l0(codes) == pytest.approx((dense > 0).sum(1).double().mean().item())
        torch.testing.assert_close(metrics.density(codes), (dense > 0).double().mean(0))
        assert metrics.dead_share(codes.active_features()) == pytest.approx(1 / 9)


def test_cross_entropy_recovered_at_its_ends():
    assert metrics.cross_entropy_recovered(2.0, 2.0, 5.0) == 1
    assert metrics.cross_entropy_recovered(2.0, 5.0, 5.0) == 0


def brute_force_best(activations, labels, thresholds):
    best = 0
    for unit in range(activations.shape[1]):
        for threshold in thresholds(activations[:, unit]):
            said = activations[:, unit] > threshold
            value = 2 * (said & labels).sum() / max(said.sum() + labels.sum(), 1)
            best = max(best, value)
    return best


def test_best_sparse_detector_equals_brute_force():
    generator = np.random.default_rng(0)
    dense = generator.random((200, 12)) * (generator.random((200, 12)) < 0.2)
    labels = generator.random((200, 3)) < 0.15
    labels[:, 1] = dense[:, 5] > 0.6  # one concept that one unit knows
    detectors = metrics.best_detectors(sparse.csc_matrix(dense), labels, levels=5)
    for i, detector in enumerate(detectors):
        expected = brute_force_best(dense, labels[:, i], lambda a: np.linspace(0, 0.7, 5) * a.max())
        assert detector.f1 == pytest.approx(expected)
    assert detectors[1].unit == 5
    scores = metrics.scores(detectors, sparse.csc_matrix(dense), labels)
    np.testing.assert_allclose(scores, [d.f1 for d in detectors])


def test_best_dense_detector_sees_both_signs():
    generator = np.random.default_rng(1)
    dense = generator.normal(size=(1000, 6)).astype(np.float32)
    labels = np.stack([dense[:, 2] > 1.5, dense[:, 4] < -1.5], axis=1)
    positive, negative = metrics.best_detectors(dense, labels, levels=12)
    assert (positive.unit, positive.sign) == (2, 1)
    assert (negative.unit, negative.sign) == (4, -1)
    assert positive.f1 > 0.85
    np.testing.assert_allclose(
        metrics.scores([positive, negative], dense, labels), [positive.f1, negative.f1]
    )


def test_a_concept_that_nothing_detects_scores_zero():
    labels = np.zeros((10, 1), dtype=bool)
    labels[3] = True
    detectors = metrics.best_detectors(sparse.csc_matrix((10, 4)), labels)
    assert detectors[0].f1 == 0
    assert metrics.scores(detectors, sparse.csc_matrix((10, 4)), labels)[0] == 0


def test_current_token_rule_is_the_best_set_of_tokens():
    generator = np.random.default_rng(2)
    tokens = generator.integers(0, 6, 300)
    chance = np.array([0.9, 0.05, 0.6, 0.0, 0.3, 0.1])
    labels = (generator.random(300) < chance[tokens])[:, None]
    rule = metrics.current_token_rules(tokens, labels, 6)
    found = metrics.current_token_scores(rule, tokens, labels)[0]
    best = 0
    for chosen in range(1, 64):
        said = np.isin(tokens, [t for t in range(6) if chosen >> t & 1])
        best = max(best, 2 * (said & labels[:, 0]).sum() / (said.sum() + labels.sum()))
    assert found == pytest.approx(best)


def test_bootstrap_interval_holds_the_mean_and_narrows():
    generator = np.random.default_rng(3)
    small, large = generator.normal(1, 1, 20), generator.normal(1, 1, 2000)
    for values in (small, large):
        value, low, high = metrics.bootstrap_interval(values)
        assert value == pytest.approx(values.mean())
        assert low < value < high
    widths = [np.diff(metrics.bootstrap_interval(v)[1:])[0] for v in (small, large)]
    assert widths[0] > 5 * widths[1]
    assert metrics.bootstrap_interval(large) == metrics.bootstrap_interval(large)
