"""The sandbox's SAEs: all arms, made alike, null arms that are null."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from saekit.sandbox import language_model, python_text, saes, text, world
from saekit.sandbox.recipe import Recipe
from tests.tokenizers_for_tests import byte_level_tokenizer


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """A tiny model, little text and short runs."""
    tokenizer = byte_level_tokenizer()
    recipe = Recipe(vocabulary=len(tokenizer), context_length=64, d_model=16, n_layers=2, n_heads=2)
    folder = tmp_path_factory.mktemp("data")
    language_model.new_model(recipe).half().save_pretrained(folder / "model")
    tokenizer.save_pretrained(folder / "model")
    library = list(python_text.documents(limit_characters=30_000))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text, "DATA", folder)
        patch.setattr(text, "CONTEXT_LENGTH", 64)
        patch.setattr(text, "WORLD_DOCUMENTS", {"train": 5, "held-out": 20})
        patch.setattr(text, "PYTHON_CHARACTERS", 10_000)
        patch.setattr(python_text, "documents", lambda *a, **k: iter(library))
        patch.setattr(saes, "WORLD_DOCUMENTS", 30)
        patch.setattr(saes, "STEPS", 6)
        patch.setattr(saes, "BATCH", 128)
        yield folder / "model"


def make(folder, *arms):
    return list(saes.make(arms, folder).values())


def test_arms_are_three_sizes_three_seeds_and_nulls():
    assert len(saes.ARMS) == 12
    assert {arm.size for arm in saes.ARMS.values()} == {512, 2048, 8192}
    trained = [arm for arm in saes.ARMS.values() if not arm.null]
    assert {(arm.size, arm.seed) for arm in trained} == {
        (size, seed) for size in (512, 2048, 8192) for seed in (0, 1, 2)
    }
    assert {arm.null for arm in saes.ARMS.values()} == {"", *saes.NULLS}
    assert saes.MAIN in saes.SHIPPED
    assert all(Path(name).name == name and " " not in name for name in saes.ARMS)


def test_an_arm_is_the_same_alone_and_in_company_and_tells_its_quality(tiny):
    arm = saes.Arm(24, seed=1)
    together = saes.make([saes.Arm(24, seed=2), arm, saes.Arm(40)], tiny)
    assert list(together) == ["24-seed-2", "24-seed-1", "40-seed-0"]
    [alone] = make(tiny, arm)
    assert alone.fingerprint == together["24-seed-1"].fingerprint
    assert alone.fingerprint != together["24-seed-2"].fingerprint
    assert (alone.n_features, alone.d_model, alone.site) == (24, 16, "resid.0")
    assert alone.facts["arm"] == {"size": 24, "seed": 1, "null": ""}
    assert alone.facts["world"] == world.VERSION
    quality = alone.facts["quality"]
    assert 0 < quality["fvu"] < 1.5
    assert 0 < quality["l0"] <= saes.K


def test_a_frozen_decoder_stays_as_it_was_drawn(tiny):
    frozen, trained = make(tiny, saes.Arm(24, null="frozen decoder"), saes.Arm(24))
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(50, 16)
    drawn = saes.TopK(k=saes.K).initialise(24, x, generator).W_dec
    torch.testing.assert_close(frozen.W_dec.float(), drawn, atol=1e-3, rtol=1e-3)
    assert (trained.W_dec.float() - drawn).abs().max() > 1e-3
    assert (frozen.W_enc.float() - drawn).abs().max() > 1e-3


def test_null_models_differ_as_they_should(tiny):
    networks = {null: saes.model(null, tiny)._network for null in ("", *saes.NULLS[1:])}
    embeddings = {null: net.get_input_embeddings().weight for null, net in networks.items()}
    assert torch.equal(embeddings["random layers"], embeddings[""])
    assert not torch.equal(embeddings["random model"], embeddings[""])
    layers = {null: net.model.layers[0].mlp.up_proj.weight for null, net in networks.items()}
    assert not torch.equal(layers["random layers"], layers[""])
    arms = [saes.Arm(24), *(saes.Arm(24, null=null) for null in saes.NULLS[1:])]
    assert len({sae.fingerprint for sae in make(tiny, *arms)}) == 3


def test_load_takes_what_is_shipped_and_makes_the_rest_once(tiny, monkeypatch):
    monkeypatch.setitem(saes.ARMS, "24-seed-0", saes.Arm(24))
    made = []
    original = saes.make
    monkeypatch.setattr(saes, "make", lambda *a: made.append(a) or original(*a))
    first = saes.load("24-seed-0")
    assert saes.load("24-seed-0").fingerprint == first.fingerprint
    assert len(made) == 1
    [shipped] = make(tiny, saes.Arm(24, seed=3))
    shipped.save(text.DATA / "saes" / "24-seed-0")
    assert saes.load("24-seed-0").fingerprint == shipped.fingerprint
    stored = load_file(text.DATA / "saes" / "24-seed-0" / "weights.safetensors")
    assert {tensor.dtype for tensor in stored.values()} == {torch.float16}


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(ValueError, match="2048-seed-0"):
        saes.load("1024")
