"""Units, identities and the file of an SAE."""

import json

import pytest
import torch
from safetensors.torch import load_file, save_file

from saekit.architectures import L1, BatchTopK, JumpReLU, Matryoshka, TopK
from saekit.sae import SAE, FeatureReader

WIDTH, FEATURES = 6, 17


@pytest.fixture
def activations():
    return 4 * torch.randn(200, WIDTH, generator=torch.Generator().manual_seed(0)) + 1


@pytest.fixture(params=[L1(), TopK(k=3)])
def sae(request, activations):
    sae = SAE.create(request.param, FEATURES, activations, seed=1, site="resid.2", model_name="m")
    with torch.no_grad():
        sae.W_dec.mul_(torch.linspace(0.5, 2, FEATURES)[:, None])
        sae.b_dec.add_(0.3)
    return sae


def test_scale_normalises_mean_squared_norm_to_the_width(sae, activations):
    assert sae.normalise(activations).pow(2).sum(1).mean().item() == pytest.approx(WIDTH, rel=1e-5)


def test_activations_are_codes_times_decoder_norm_on_unit_directions(sae, activations):
    x = activations.double()
    sae = sae.double()
    f = sae.architecture.encode(x * sae.scale, sae.weights)
    a = sae.encode(x)
    torch.testing.assert_close(a.dense(), f.dense() * sae.W_dec.norm(dim=1))
    torch.testing.assert_close(sae.directions.norm(dim=1), torch.ones(FEATURES).double())
    by_hand = (f.dense() @ sae.W_dec + sae.b_dec) / sae.scale
    torch.testing.assert_close(sae(x), by_hand)
    torch.testing.assert_close(sae(x.view(10, 20, WIDTH)), by_hand.view(10, 20, WIDTH))


def test_rescaling_the_model_rescales_nothing_but_the_scale(activations):
    one = SAE.create(TopK(k=3), FEATURES, activations, seed=1)
    two = SAE.create(TopK(k=3), FEATURES, activations * 8, seed=1)
    torch.testing.assert_close(one.encode(activations).dense(), two.encode(activations * 8).dense())
    torch.testing.assert_close(one(activations) * 8, two(activations * 8))


def test_saving_and_loading_gives_the_same_sae(sae, activations, tmp_path):
    sae.facts = {"fvu": 0.25}
    loaded = SAE.load(sae.save(tmp_path / "sae"))
    assert torch.equal(loaded(activations), sae(activations))
    assert (loaded.architecture, loaded.site, loaded.model_name) == (
        sae.architecture,
        "resid.2",
        "m",
    )
    assert loaded.facts == {"fvu": 0.25}
    assert loaded.fingerprint == sae.fingerprint


def test_saving_again_replaces(sae, tmp_path):
    sae.save(tmp_path / "sae")
    with torch.no_grad():
        sae.b_dec.add_(1)
    sae.save(tmp_path / "sae")
    torch.testing.assert_close(SAE.load(tmp_path / "sae").b_dec, sae.b_dec)
    assert [path.name for path in tmp_path.iterdir()] == ["sae"]


def test_half_precision_files_load_as_float32(sae, tmp_path):
    folder = sae.half().save(tmp_path / "sae")
    loaded = SAE.load(folder)
    assert loaded.W_enc.dtype == torch.float32
    torch.testing.assert_close(loaded.W_enc, sae.W_enc.float(), rtol=0, atol=0)


def damage_truncate(folder):
    file = folder / "weights.safetensors"
    file.write_bytes(file.read_bytes()[:100])


def damage_shape(folder):
    tensors = load_file(folder / "weights.safetensors")
    tensors["W_enc"] = tensors["W_enc"].T.contiguous()
    save_file(tensors, folder / "weights.safetensors")


def damage_nan(folder):
    tensors = load_file(folder / "weights.safetensors")
    tensors["b_enc"][3] = float("nan")
    save_file(tensors, folder / "weights.safetensors")


def damage_json(folder):
    (folder / "sae.json").write_text("{")


def damage_format(folder):
    (folder / "sae.json").write_text(json.dumps({"format": "other"}))


def damage_architecture(folder):
    about = json.loads((folder / "sae.json").read_text())
    (folder / "sae.json").write_text(json.dumps(about | {"architecture": "unheard-of"}))


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (damage_truncate, "damaged"),
        (damage_shape, "shapes"),
        (damage_nan, "NaN or infinity"),
        (damage_json, "damaged"),
        (damage_format, "not of format saekit-sae-1"),
        (damage_architecture, "architecture 'unheard-of'"),
    ],
)
def test_a_damaged_file_is_refused_by_name(damage, message, tmp_path, activations):
    folder = SAE.create(TopK(k=3), FEATURES, activations).save(tmp_path / "sae")
    damage(folder)
    with pytest.raises(ValueError, match=message) as error:
        SAE.load(folder)
    assert str(folder) in str(error.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"lacks sae\.json"):
        SAE.load(tmp_path / "nothing")


def test_the_wrong_width_is_explained(sae):
    with pytest.raises(ValueError, match=r"reads 6 dimensions at resid\.2.*have 5"):
        sae.encode(torch.zeros(3, 5))


@pytest.mark.parametrize(
    "sample", [torch.zeros(0, 4), torch.zeros(5, 4), torch.full((2, 4), torch.nan)]
)
def test_a_useless_sample_is_refused(sample):
    with pytest.raises(ValueError, match="non-empty, finite"):
        SAE.create(L1(), 8, sample)


@pytest.mark.parametrize("token_norm", [None, "layer_norm"])
@pytest.mark.parametrize(
    "architecture", [L1(), TopK(k=3), BatchTopK(k=3), JumpReLU(), Matryoshka(k=3)], ids=str
)
def test_a_few_features_are_read_as_all_of_them(architecture, token_norm, activations):
    made = SAE.create(architecture, FEATURES, activations, seed=1)
    sae = SAE(architecture, made.weights, 0.4, token_norm=token_norm).requires_grad_(False)
    sae.W_dec.mul_(torch.linspace(0.5, 2, FEATURES)[:, None])
    sae.b_dec.add_(0.3)
    sae.b_enc.add_(torch.linspace(-0.2, 0.2, FEATURES))
    if sae.threshold is not None:
        sae.threshold.fill_(0.4)
    chosen = [11, 0, 5]
    every = sae.encode(activations).dense()[:, chosen]
    assert 0.02 < (every > 0).float().mean() < 0.98
    found = FeatureReader(sae, chosen)(activations)
    torch.testing.assert_close(found, every, atol=1e-5, rtol=1e-5)
    # Other tokens make no difference, and one token alone is read alike.
    alone = FeatureReader(sae, chosen)(activations[7])
    torch.testing.assert_close(alone[0], every[7], atol=1e-5, rtol=1e-5)
