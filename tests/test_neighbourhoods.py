"""Planted families, neighbours and meaning are found, and chance is not taken for them."""

import numpy as np
import pandas as pd
import pytest
import torch
from scipy.stats import spearmanr

from saekit import SAE, TopK, neighbourhoods
from saekit.neighbourhoods import Pool
from saekit.study import Skipped


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
    with pytest.raises(ValueError, match="no row 14: choose one from 0 to 13"):
        neighbourhoods.nearest(pool, 14)


def test_a_random_direction_reaches_what_the_double_loop_says():
    directions = drawn(7)
    reach = neighbourhoods.random_reach(directions, draws=5, seed=3)
    random = unit(np.random.default_rng(3).standard_normal((5, 48), np.float32))
    expected = [max(float(one @ other) for other in directions) for one in random]
    np.testing.assert_allclose(reach, expected, atol=1e-6)
    copied = pooled(small=np.concatenate([directions, directions]))
    table = neighbourhoods.nearest(copied, 2)
    assert table["cosine"][0] == pytest.approx(1, abs=1e-6)
    assert (table["control"] < 0.5).all()


def test_saes_of_different_sites_are_not_pooled():
    vectors = torch.randn(64, 6, generator=torch.Generator().manual_seed(0))
    saes = {
        site: SAE.create(TopK(k=2), 8, vectors, seed=0, site=site)
        for site in ("residual 1", "residual 2")
    }
    alive = dict.fromkeys(saes, np.arange(3))
    with pytest.raises(
        ValueError, match="one site only, but these SAEs read residual 1, residual 2"
    ):
        neighbourhoods.pool(saes, alive)
    pool = neighbourhoods.pool({"a": saes["residual 1"]}, {"a": np.array([5, 2])})
    expected = saes["residual 1"].directions.detach().numpy()[[5, 2]]
    np.testing.assert_array_equal(pool.directions, expected)


def test_planted_parents_and_new_features_are_found():
    small, new = drawn(20), drawn(60, seed=2)
    generator = np.random.default_rng(3)
    origin = generator.integers(0, 20, 50)
    split = unit(small[origin] + 0.05 * generator.standard_normal((50, 48)))
    found = neighbourhoods.family(small, np.concatenate([split, new]))
    table = found.table
    assert table["parent"][:50].tolist() == origin.tolist()
    assert not table["new"][:50].any()
    assert table["new"][50:].mean() == pytest.approx(0.95, abs=0.1)
    kept = table["cosine"] > found.reach
    np.testing.assert_array_equal(found.children, np.bincount(table["parent"][kept], minlength=20))
    assert found.control == pytest.approx(0.95, abs=0.03)


def test_shares_of_new_features_go_from_size_to_size():
    small = drawn(10)
    middle = np.concatenate([small, drawn(20, seed=4)])
    pool = pooled(big=np.concatenate([middle, drawn(31, seed=5)]), mid=middle, small=small)
    table = neighbourhoods.new_shares(pool)
    assert table[["smaller", "sae"]].to_numpy().tolist() == [["small", "mid"], ["mid", "big"]]
    assert table["new"][0] == pytest.approx(20 / 30, abs=0.15)
    assert (table["low"] <= table["new"]).all()
    assert (table["new"] <= table["high"]).all()
    assert isinstance(neighbourhoods.new_shares(pooled(small=small)), Skipped)
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
    assert rho == pytest.approx(expected, abs=1e-4)
    assert table.loc["control", "low"] < 0 < table.loc["control", "high"]
    with pytest.raises(ValueError, match="Only 2 features detect any concept"):
        neighbourhoods.tracks_meaning(directions, profiles * (np.arange(60) < 2)[:, None])


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
