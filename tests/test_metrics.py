"""Identities and brute force for every metric."""

import math

import numpy as np
import pytest
import torch
from scipy import sparse

from saekit import metrics
from saekit.codes import DenseCodes, SparseCodes
from saekit.sparse import Pattern


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


def test_nothing_is_recovered_where_the_mean_costs_nothing():
    assert math.isnan(metrics.cross_entropy_recovered(2.0, 2.1, 2.009))
    assert math.isnan(metrics.cross_entropy_recovered(2.0, 2.1, 1.9))
    assert metrics.cross_entropy_recovered(2.0, 2.01, 2.02) == pytest.approx(0.5)


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


@pytest.fixture
def documents():
    """200 tokens in 17 documents of unequal length, 12 sparse units, 3 concepts."""
    generator = np.random.default_rng(3)
    document_of = np.sort(np.r_[np.arange(17), generator.integers(0, 17, 183)])
    dense = generator.random((200, 12)) * (generator.random((200, 12)) < 0.1)
    dense[:, 7] = 0
    return dense, generator.random((200, 3)) < 0.05, document_of


def test_document_maxima_and_labels_equal_brute_force(documents):
    dense, labels, document_of = documents
    expected = np.stack([dense[document_of == i].max(0) for i in range(17)])
    np.testing.assert_array_equal(metrics.document_maxima(dense, document_of), expected)
    found = metrics.document_maxima(sparse.csc_matrix(dense), document_of)
    np.testing.assert_array_equal(found.toarray(), expected)
    any_labelled = np.stack([labels[document_of == i].any(0) for i in range(17)])
    np.testing.assert_array_equal(metrics.document_labels(labels, document_of), any_labelled)


def test_document_maxima_of_units_that_are_never_active(documents):
    _, _, document_of = documents
    found = metrics.document_maxima(sparse.csc_matrix((200, 5)), document_of)
    assert found.shape == (17, 5)
    assert found.nnz == 0


def test_probes_find_directions_and_nothing_in_noise():
    generator = torch.Generator().manual_seed(4)
    x = torch.randn(4000, 9, generator=generator) * torch.linspace(0.1, 5, 9) + 3
    z = (x - 3) / torch.linspace(0.1, 5, 9)
    labels = np.stack(
        [
            (z[:, 0] - z[:, 5] > 1).numpy(),
            (z[:, 2] + 0.5 * torch.randn(4000, generator=generator) > 0).numpy(),
            np.random.default_rng(0).random(4000) < 0.3,
        ],
        axis=1,
    )
    probes = metrics.LinearProbes.fit(x[:2000], labels[:2000])
    scores = probes.scores(x[2000:])
    found = [metrics.auroc(scores[:, i], labels[2000:, i]) for i in range(3)]
    assert found[0] > 0.999
    # The noise of standard deviation 0.5 leaves an angle of atan(0.5): the best any reader can do.
    assert found[1] == pytest.approx(metrics.auroc(z[2000:, 2].numpy(), labels[2000:, 1]), abs=0.01)
    assert found[2] == pytest.approx(0.5, abs=0.05)


def test_auroc_equals_all_pairs_and_counts_ties_half():
    generator = np.random.default_rng(5)
    scores, labelled = generator.integers(0, 6, 60).astype(float), generator.random(60) < 0.3
    pairs = scores[labelled][:, None] - scores[~labelled][None, :]
    expected = ((pairs > 0) + 0.5 * (pairs == 0)).mean()
    assert metrics.auroc(scores, labelled) == pytest.approx(expected, abs=1e-12)


def test_best_threshold_equals_trying_all():
    generator = np.random.default_rng(6)
    labelled = generator.random(80) < 0.3
    scores = generator.normal(size=80) + labelled

    def value(threshold):
        said = scores > threshold
        return 2 * (said & labelled).sum() / (said.sum() + labelled.sum())

    found = metrics.best_threshold(scores, labelled)
    assert value(found) == max(value(s - 1e-9) for s in scores)
