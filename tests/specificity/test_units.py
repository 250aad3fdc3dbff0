"""Dense units become sparse ones of a chosen density, of both signs; names are the best F1."""

import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from saekit import metrics
from saekit.specificity import Units, dense_units, named
from saekit.specificity.units import better_sign

TOKENS = 400


@pytest.fixture
def dense():
    generator = np.random.default_rng(1)
    return [generator.standard_normal((tokens, 3)) for tokens in (TOKENS, 250)]


def test_dense_units_are_cut_at_their_densities(dense):
    densities = np.array([0.05, 0.2, 0.5])
    units = dense_units(["a", "b", "c"], *dense, densities)
    assert units.names == ["a+", "b+", "c+", "a−", "b−", "c−"]
    np.testing.assert_allclose(units.densities(), np.tile(densities, 2), atol=1 / TOKENS)
    for unit, (sign, column) in enumerate((s, c) for s in (1, -1) for c in range(3)):
        floor = np.quantile(sign * dense[0][:, column], 1 - densities[column])
        for matrix, values in zip((units.chosen_on, units.scored_on), dense, strict=True):
            expected = np.maximum(sign * values[:, column] - floor, 0)
            np.testing.assert_allclose(matrix[:, [unit]].toarray()[:, 0], expected)


def test_each_unit_is_named_after_the_concept_of_its_best_f1():
    generator = np.random.default_rng(2)
    labels = generator.random((TOKENS, 4)) < [0.1, 0.3, 0.2, 0.4]
    activations = np.zeros((TOKENS, 3))
    activations[:, 0] = labels[:, 2] * (1 + generator.random(TOKENS))
    activations[:, 1] = (labels[:, 1] & (generator.random(TOKENS) < 0.8)) * 2.0
    matrix = sparse.csc_matrix(activations)
    units = Units(["x", "y", "silent"], matrix, matrix)
    names = named(units, sparse.csc_matrix(labels), ["p", "q", "r", "s"])
    assert names["concept"].tolist()[:2] == ["r", "q"]
    assert names["f1"][0] == 1
    expected = metrics.f1(
        (activations[:, 1] > 0)[labels[:, 1]].sum(),
        (activations[:, 1] > 0).sum(),
        labels[:, 1].sum(),
    )
    assert names["f1"][1] == pytest.approx(float(expected))
    assert names["f1"][2] == 0


def test_of_two_signs_the_better_named_one_is_kept():
    names = pd.DataFrame(
        {"unit": range(4), "concept": ["a", "b", "c", "d"], "f1": [0.2, 0.9, 0.5, 0.1]}
    )
    assert better_sign(names)["unit"].tolist() == [2, 1]


def test_alive_units_are_active_in_both_texts():
    one = sparse.csc_matrix(np.array([[1, 1, 0], [1, 0, 1], [1, 0, 0]], dtype=float))
    two = sparse.csc_matrix(np.array([[1, 1, 1], [0, 1, 1]], dtype=float))
    units = Units(["a", "b", "c"], one, two)
    assert units.alive().tolist() == [0, 1, 2]
    assert units.alive(2).tolist() == []
    np.testing.assert_allclose(units.densities(), [1, 1 / 3, 1 / 3])
    assert units.take(np.array([2, 0])).names == ["c", "a"]
