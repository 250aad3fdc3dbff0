"""Planted families, neighbours and meaning are found, and chance is not taken for them."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import spearmanr

from saekit import neighbourhoods
from saekit.neighbourhoods import Pool


def unit(rows: np.ndarray) -> np.ndarray:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def drawn(count: int, width: int = 48, seed: int = 0) -> np.ndarray:
    return unit(np.random.default_rng(seed).standard_normal((count, width)))


def pooled(**saes: np.ndarray) -> Pool:
    tables = [pd.DataFrame({"sae": n, "feature": range(len(d))}) for n, d in saes.items()]
    return Pool(np.concatenate(list(saes.values())), pd.concat(tables, ignore_index=True))


def test_nearest_is_the_double_loop():
    pool = pooled(small=drawn(5), large=drawn(9, seed=1))
    for row in (0, 7):
        table = neighbourhoods.nearest(pool, row, count=6)
        cosines = {i: float(pool.directions[i] @ pool.directions[row]) for i in range(14)}
        del cosines[row]
        expected = sorted(cosines, key=lambda i: -cosines[i])[:6]
        assert table["sae"].tolist() == ["small" if i < 5 else "large" for i in expected]
        assert table["feature"].tolist() == [i if i < 5 else i - 5 for i in expected]
        np.testing.assert_allclose(table["cosine"], [cosines[i] for i in expected], atol=1e-6)
    assert len(neighbourhoods.nearest(pool, 0, count=100)) == 13


def test_planted_parents_and_new_features_are_found():
    small, new = drawn(20), drawn(60, seed=2)
    generator = np.random.default_rng(3)
    origin = generator.integers(0, 20, 50)
    split = unit(small[origin] + 0.05 * generator.standard_normal((50, 48)))
    table, children, threshold = neighbourhoods.parents(small, np.concatenate([split, new]))
    assert table["parent"][:50].tolist() == origin.tolist()
    assert not table["new"][:50].any()
    assert table["new"][50:].mean() == pytest.approx(0.95, abs=0.1)
    kept = table["cosine"] >= threshold
    np.testing.assert_array_equal(children, np.bincount(table["parent"][kept], minlength=20))


def test_shares_of_new_features_go_from_size_to_size():
    small = drawn(10)
    middle = np.concatenate([small, drawn(20, seed=4)])
    pool = pooled(big=np.concatenate([middle, drawn(31, seed=5)]), mid=middle, small=small)
    table = neighbourhoods.new_shares(pool)
    assert table[["smaller", "sae"]].to_numpy().tolist() == [["small", "mid"], ["mid", "big"]]
    assert table["new"][0] == pytest.approx(20 / 30, abs=0.15)
    assert (table["low"] <= table["new"]).all()
    assert (table["new"] <= table["high"]).all()
    with pytest.raises(ValueError, match="No features of an SAE 'other'"):
        pool.of("other")


def test_decoder_distance_that_tracks_meaning_is_told_from_chance():
    generator = np.random.default_rng(0)
    group = np.arange(60) % 6
    directions = unit(drawn(6, seed=6)[group] + 0.1 * generator.standard_normal((60, 48)))
    profiles = np.eye(6)[group] + 0.05 * generator.random((60, 6))
    table = neighbourhoods.tracks_meaning(directions, profiles)
    rho, low, high = table.loc["features"]
    assert low <= rho <= high
    assert low > 0.3
    assert abs(table.loc["control", "rho"]) < 0.1
    above, overlap = np.triu_indices(60, 1), unit(profiles) @ unit(profiles).T
    expected = spearmanr((directions @ directions.T)[above], overlap[above]).statistic
    assert rho == pytest.approx(expected, abs=0.01)


def test_a_map_keeps_planted_clusters_together_and_is_the_same_again():
    generator = np.random.default_rng(1)
    group = np.arange(90) % 3
    directions = unit(drawn(3, seed=7)[group] + 0.05 * generator.standard_normal((90, 48)))
    pool = pooled(only=directions)
    table = neighbourhoods.layout(pool, seed=0)
    assert table.equals(neighbourhoods.layout(pool, seed=0))
    places = table[["x", "y"]].to_numpy()
    centres = np.stack([places[group == g].mean(0) for g in range(3)])
    spread = max(np.linalg.norm(places[group == g] - centres[g], axis=1).mean() for g in range(3))
    apart = min(np.linalg.norm(centres[i] - centres[j]) for i in range(3) for j in range(i))
    assert apart > 3 * spread
    assert len(neighbourhoods.layout(pooled(few=drawn(5)))) == 5
    with pytest.raises(ValueError, match="needs 4 living features, and there are 3"):
        neighbourhoods.layout(pooled(few=drawn(3)))
