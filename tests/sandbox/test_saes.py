"""The sandbox's SAEs: all arms, made alike, null arms that are null."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from saekit.sae import SAE
from saekit.sandbox import language_model, python_text, saes, text, world
from tests.tokenizers_for_tests import byte_level_tokenizer


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """A tiny model, little text and short runs."""
    tokenizer = byte_level_tokenizer()
    recipe = language_model.Recipe(
        vocabulary=len(tokenizer), context_length=64, d_model=16, n_layers=2, n_heads=2
    )
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
        saes._activations.cache_clear()
        yield folder / "model"
    saes._activations.cache_clear()


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


def test_an_arm_is_the_same_every_time_and_tells_its_quality(tiny):
    arm = saes.Arm(24, seed=1)
    first, second = saes.make(arm, tiny), saes.make(arm, tiny)
    assert first.fingerprint == second.fingerprint
    assert saes.make(saes.Arm(24, seed=2), tiny).fingerprint != first.fingerprint
    assert (first.n_features, first.d_model, first.site) == (24, 16, "resid.0")
    assert first.facts["arm"] == {"size": 24, "seed": 1, "null": ""}
    assert first.facts["world"] == world.VERSION
    quality = first.facts["quality"]
    assert 0 < quality["fvu"] < 1.5
    assert 0 < quality["l0"] <= saes.K


def test_a_frozen_decoder_stays_as_it_was_drawn(tiny):
    _, _, x = saes._activations(tiny, "")
    generator = torch.Generator().manual_seed(0)
    sample = x[torch.randperm(len(x), generator=generator)[:20_000]]
    drawn = SAE.create(saes.TopK(k=saes.K), 24, sample, seed=0)
    frozen = saes.make(saes.Arm(24, null="frozen decoder"), tiny)
    trained = saes.make(saes.Arm(24), tiny)
    torch.testing.assert_close(frozen.W_dec.float(), drawn.W_dec, atol=1e-3, rtol=1e-3)
    assert (trained.W_dec.float() - drawn.W_dec).abs().max() > 1e-3
    assert (frozen.W_enc.float() - drawn.W_enc).abs().max() > 1e-3


def test_null_models_differ_as_they_should(tiny):
    embeddings = {}
    for null in ("", "random model", "random layers"):
        model, _, x = saes._activations(tiny, null)
        embeddings[null] = model.embeddings if hasattr(model, "embeddings") else x
    assert not torch.equal(embeddings[""], embeddings["random model"])
    assert not torch.equal(embeddings["random layers"], embeddings["random model"])


def test_load_takes_what_is_shipped_and_makes_the_rest_once(tiny, monkeypatch):
    monkeypatch.setitem(saes.ARMS, "24-seed-0", saes.Arm(24))
    made = []
    make = saes.make
    monkeypatch.setattr(saes, "make", lambda *a: made.append(a) or make(*a))
    first = saes.load("24-seed-0")
    assert saes.load("24-seed-0").fingerprint == first.fingerprint
    assert len(made) == 1
    shipped = make(saes.Arm(24, seed=3), tiny)
    shipped.save(text.DATA / "saes" / "24-seed-0")
    assert saes.load("24-seed-0").fingerprint == shipped.fingerprint
    stored = load_file(text.DATA / "saes" / "24-seed-0" / "weights.safetensors")
    assert {tensor.dtype for tensor in stored.values()} == {torch.float16}


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(ValueError, match="2048-seed-0"):
        saes.load("1024")
