"""Every preset is whole and well formed, and a file that says something else is refused."""

import pytest
from huggingface_hub import parse_hf_uri

from saekit.presets import models
from saekit.presets.models import PublishedSAE, presets
from saekit.sites import Site

ONE = """
[tiny]
model = "owner/tiny"
layer = 1
context_length = 64
text = { dataset = "owner/words", column = "body" }
note = "Small."
"""


@pytest.mark.parametrize("name", presets())
def test_a_preset_is_well_formed(name):
    preset = presets()[name]
    assert preset.model.count("/") == 1
    assert isinstance(preset.layer, int)
    assert preset.layer >= 0
    assert 64 <= preset.context_length <= 8192
    assert preset.text.dataset.count("/") == 1
    assert preset.note.endswith(".")
    assert len(preset.note) <= 100
    if preset.sae is not None:
        uri = parse_hf_uri(preset.sae.address)
        assert (uri.type, uri.revision) == ("model", None)
        assert uri.path_in_repo
        site = Site.parse(preset.sae.site)
        assert site.layer == preset.layer
        assert str(site.layer) in preset.sae.address
        assert preset.sae.l0 is None or preset.sae.l0 > 0


def test_the_models_of_the_field_are_there():
    wanted = {"gpt2", "pythia-70m", "pythia-160m", "gemma-2-2b", "gemma-3-1b", "llama-3.1-8b",
              "qwen3-1.7b", "gemma-3-1b-it"}  # fmt: skip
    assert wanted <= set(presets())
    assert sum(preset.sae is not None for preset in presets().values()) >= 8
    assert presets()["gemma-3-1b-it"].text.column == "messages"


def test_no_two_names_are_one_and_none_is_an_id():
    ids = [preset.model for preset in presets().values()]
    assert len(set(ids)) == len(ids)
    assert not set(ids) & set(presets())


def test_a_preset_needs_no_sae(tmp_path):
    file = tmp_path / "models.toml"
    file.write_text(ONE)
    [(name, preset)] = models.read(file).items()
    assert (name, preset.sae, preset.text.column) == ("tiny", None, "body")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("layer", "layers", r"\[tiny\] knows no 'layers'; it knows model, layer, "),
        ("column", "columns", r"\[tiny.text\] knows no 'columns'"),
        ('note = "Small."', "", r"\[tiny\]: .*missing.*note"),
        ("owner/words", "words.jsonl", r"\[tiny.text\]: No text is read from words.jsonl"),
        ("note", 'sae = { address = "x", site = "resid.1" }\nnote', r"\[tiny.sae\]: 'x' is no add"),
        ("note", 'sae = { address = "hf://a/b/c", site = "7" }\nnote', "'7' names no site"),
    ],
)
def test_what_a_file_says_wrongly_is_named(tmp_path, old, new, message):
    file = tmp_path / "models.toml"
    file.write_text(ONE.replace(old, new))
    with pytest.raises(ValueError, match=message):
        models.read(file)


def test_the_published_sae_of_a_preset_is_found_by_its_name():
    assert models.published_sae("pythia-70m") == PublishedSAE(
        "hf://EleutherAI/sae-pythia-70m-32k/layers.3", "resid.3"
    )
    with pytest.raises(ValueError, match=r"'gpt5' has no published SAE here: .* gpt2, pythia-70m"):
        models.published_sae("gpt5")
