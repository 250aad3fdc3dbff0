"""How hard the world is: units chosen on one text and scored on the other, at both levels."""

import json
import sys

import numpy as np
import pandas as pd
import pytest
import torch
from scipy import sparse

from saekit import metrics
from saekit.corpus import Corpus
from saekit.model import Model
from saekit.sae import SAE
from saekit.sandbox import difficulty, language_model, saes, text, training_rows, world
from saekit.sandbox.recipe import Recipe
from tests.tokenizers_for_tests import byte_level_tokenizer


@pytest.fixture
def sides():
    """Two texts of 300 tokens in 20 documents; concept 0 is unit 3, concept 1 is noise."""
    made, units = [], []
    for seed in (0, 1):
        generator = np.random.default_rng(seed)
        dense = generator.random((300, 6)) * (generator.random((300, 6)) < 0.2)
        labels = np.stack([dense[:, 3] > 0.01, generator.random(300) < 0.2], axis=1)
        document_of = np.sort(np.r_[np.arange(20), generator.integers(0, 20, 280)])
        made.append(difficulty.Side(None, labels, document_of))
        units.append(dense)
    return made, units


def test_units_are_chosen_on_one_side_and_scored_on_the_other(sides):
    made, units = sides
    for activations in (units, [sparse.csc_matrix(dense) for dense in units]):
        found = difficulty._best_units(activations, made)
        for level in ("f1", "document_f1"):
            chosen, scored = found[level]
            assert chosen.shape == scored.shape == (2,)
    # Sparse thresholds reach down to 0, so the unit that is the concept is found exactly.
    assert found["f1"][1][0] > 0.95
    assert found["f1"][1][1] < 0.5
    maxima = [
        metrics.document_maxima(sparse.csc_matrix(some), side.document_of)
        for some, side in zip(units, made, strict=True)
    ]
    labels = [side.document_labels for side in made]
    detectors = metrics.best_detectors(maxima[0], labels[0])
    expected = metrics.scores(detectors, maxima[1], labels[1])
    np.testing.assert_allclose(found["document_f1"][1], expected)


def test_only_context_decidable_concepts_are_taken():
    assert difficulty.needs_context("sadness") == (
        world.concepts()["sadness"].decidable == "context"
    )
    token = next(c.name for c in world.concepts().values() if c.decidable == "token")
    assert not difficulty.needs_context(token)
    assert not difficulty.needs_context("python: keyword def")


def table() -> pd.DataFrame:
    generator = np.random.default_rng(0)
    columns = [f"{level}_{unit}" for level in ("f1", "document_f1")
               for unit in ("neuron", "null", *(f"sae_{size}" for size in saes.SIZES))]  # fmt: skip
    columns += ["probe_auroc", "f1_probe", "f1_current_token"]
    return pd.DataFrame({name: generator.random(31) for name in columns})


def test_averages_are_over_concepts_with_intervals():
    some = table()
    figures = difficulty.summarise(some)
    assert figures["f1_sae_512"]["value"] == round(some["f1_sae_512"].mean(), 4)
    assert figures["document_share_with_feature_8192"]["value"] == round(
        (some["document_f1_sae_8192"] >= 0.8).mean(), 4
    )
    assert figures["probe_auroc_median"]["value"] == round(some["probe_auroc"].median(), 4)
    for figure in figures.values():
        assert figure["low"] <= figure["value"] <= figure["high"]
        assert figure["n"] == 31


@pytest.fixture
def tiny(tmp_path, monkeypatch):
    tokenizer = byte_level_tokenizer()
    recipe = Recipe(vocabulary=len(tokenizer), context_length=64, d_model=16, n_layers=2, n_heads=2)
    language_model.new_model(recipe).save_pretrained(tmp_path / "model")
    tokenizer.save_pretrained(tmp_path / "model")
    monkeypatch.setattr(text, "DATA", tmp_path)
    monkeypatch.setattr(text, "CONTEXT_LENGTH", 64)
    monkeypatch.setattr(difficulty, "WORLD_DOCUMENTS", 120)
    monkeypatch.setattr(difficulty, "PYTHON_CHARACTERS", 20_000)
    model = Model.load(str(tmp_path / "model"), dtype=torch.float32)
    x = torch.randn(500, 16, generator=torch.Generator().manual_seed(0))

    for name in (*(f"{size}-seed-0" for size in saes.SIZES), difficulty.NULL):
        sae = SAE.create(saes.TopK(k=4), saes.ARMS[name].size // 32, x)
        sae.save(tmp_path / "saes" / name)
    return model


def test_the_command_measures_every_column(tiny, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["difficulty", "--json"])
    difficulty.main()
    figures = json.loads(capsys.readouterr().out)
    n = figures["f1_sae_512"]["n"]
    assert n >= 10
    assert all(figure["n"] == n for figure in figures.values())
    assert all(0 <= figure["value"] <= 1 for figure in figures.values())
    assert set(figures) == set(difficulty.summarise(table()))


def test_a_text_read_for_it_is_read_for_nothing_else(tiny):
    corpus = difficulty._corpus(tiny, "held-out")
    assert isinstance(corpus, Corpus)
    assert set(corpus.documents["split"]) == {"held-out"}
    seeds = {text.WORLD_SEED, saes.WORLD_SEED, training_rows.WORLD_SEED}
    assert difficulty.WORLD_SEED not in seeds
