"""A study of a foreign model in a folder: what it makes, what it keeps, and what it refuses."""

import json
import shutil
import tokenize
from copy import deepcopy
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import AutoTokenizer

from saekit import cache, formats, study
from saekit.architectures import TopK
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.model import Site
from saekit.presets import models
from saekit.presets.models import Preset, PublishedSAE
from saekit.sae import SAE
from saekit.sandbox import saes, text
from saekit.sandbox.python_slice import modules
from saekit.steering import Dose
from saekit.streaming import TextSource
from saekit.study import Skipped, Study, needs_world
from saekit.training import SAERecipe
from tests.families import D_MODEL, N_LAYERS, build
from tests.studies import tiny_study

RECIPE = SAERecipe(features_per_dimension=2, k=3, steps=4, batch_size=64)


@pytest.fixture(autouse=True)
def small(monkeypatch, tmp_path):
    """Little text, a short recipe, and a cache of the test's own."""
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(text, "PYTHON_CHARACTERS", 30_000)
    monkeypatch.setattr(text, "WORLD_DOCUMENTS", {"train": 12, "held-out": 3})
    monkeypatch.setattr(study, "SAERecipe", lambda: RECIPE)


@pytest.fixture
def folder(tmp_path) -> Path:
    build("gpt2", tmp_path / "tiny")
    return tmp_path / "tiny"


def open_cpu(folder: Path, **options) -> Study:
    return study.open(str(folder), device="cpu", **options)


def entries(kind: str) -> int:
    return sum(entry.kind == kind for entry in cache.entries())


def test_a_folder_opens_half_way_through_its_model(folder):
    tiny = open_cpu(folder)
    assert tiny.name == str(folder)
    assert tiny.site == tiny.model.middle_site == Site("resid", 0)
    assert open_cpu(folder, layer=2).site == Site("resid", 2)
    assert not tiny.knows_world
    assert tiny.concepts == {}
    assert f"3 layers, {D_MODEL} dimensions, site resid.0" in repr(tiny)


def test_its_parts_fit_each_other(folder):
    tiny = open_cpu(folder)
    assert tiny.sae.n_features == 2 * D_MODEL
    assert (tiny.sae.architecture, tiny.sae.site) == (TopK(k=3), "resid.0")
    assert len(tiny.corpus) == tiny.index.matrix.shape[0]
    assert tiny.index.n_features == tiny.sae.n_features
    built = Index.build(tiny.model, tiny.site, tiny.sae, tiny.corpus)
    np.testing.assert_array_equal(built.values, tiny.index.values)
    assert tiny.headline_concept in tiny.corpus.labels.concepts
    # Rows with BOS fit into the model's context.
    assert np.diff(tiny.corpus.starts).max() + 1 <= tiny.model.context_length == 64


def test_the_overview_names_what_is_there(folder):
    tiny = open_cpu(folder)
    lines = tiny.overview()["this study"]
    assert lines["model"] == f"tiny, 3 layers of width {D_MODEL}"
    assert lines["site"].startswith("resid.0")
    assert lines["corpus"].startswith(f"{len(tiny.corpus):,} tokens")
    assert lines["labels"].startswith(f"{len(tiny.corpus.labels.concepts)} concepts")
    assert lines["SAE"] == f"topk, {2 * D_MODEL} features"


def test_its_corpus_is_labelled_by_pythons_own_tokenizer(folder):
    tiny = open_cpu(folder)
    found = tiny.corpus.labels.mask("python: comment")
    assert 0.01 < found.mean() < 0.5
    for document in tiny.corpus.documents.itertuples():
        assert document.source == "python"
        source = modules()[document.name]
        is_comment = np.zeros(len(source), dtype=bool)
        line_starts = np.cumsum([0, *map(len, source.splitlines(keepends=True))])
        for token in tokenize.generate_tokens(iter(source.splitlines(keepends=True)).__next__):
            if token.type == tokenize.COMMENT:
                first = line_starts[token.start[0] - 1] + token.start[1]
                is_comment[first : first + len(token.string)] = True
        offsets = tiny.model.tokenizer(source, return_offsets_mapping=True, verbose=False)
        expected = [is_comment[first:last].any() for first, last in offsets["offset_mapping"]]
        np.testing.assert_array_equal(found[document.start : document.end], expected)


def forbid(monkeypatch, *names):
    def fail(*_arguments, **_options):
        raise AssertionError("made again instead of taken from the cache")

    for owner, name in names:
        monkeypatch.setattr(owner, name, fail)


def test_the_second_time_everything_comes_from_the_cache(folder, monkeypatch):
    first = open_cpu(folder)
    assert len(first.index.values)
    makers = ((study, "train_sae"), (Index, "build"), (Corpus, "from_documents"))
    forbid(monkeypatch, *makers)
    second = open_cpu(folder)
    assert second.sae.fingerprint == first.sae.fingerprint
    assert second.corpus.fingerprint() == first.corpus.fingerprint()
    assert second.corpus.documents.equals(first.corpus.documents)
    assert second.corpus.labels.concepts == first.corpus.labels.concepts
    np.testing.assert_array_equal(second.index.values, first.index.values)
    np.testing.assert_array_equal(second.index.positions, first.index.positions)
    assert [entries(kind) for kind in ("corpora", "saes", "indexes")] == [1, 1, 1]


def test_a_study_is_found_again_after_its_folder_has_moved(folder, monkeypatch, tmp_path):
    fingerprint = open_cpu(folder).sae.fingerprint
    moved = tmp_path / "elsewhere" / "tiny"
    shutil.copytree(folder, moved)
    forbid(monkeypatch, (study, "train_sae"))
    assert open_cpu(moved).sae.fingerprint == fingerprint


def test_another_model_of_the_same_name_has_its_own_entries(folder, tmp_path):
    one = open_cpu(folder)
    build("gpt2", tmp_path / "other" / "tiny", seed=1)
    two = open_cpu(tmp_path / "other" / "tiny")
    assert one.sae.fingerprint != two.sae.fingerprint
    assert not np.array_equal(one.index.values, two.index.values)
    assert [entries(kind) for kind in ("corpora", "saes", "indexes")] == [1, 2, 2]


def test_another_recipe_or_layer_has_its_own_sae(folder, monkeypatch):
    one = open_cpu(folder).sae
    deeper = open_cpu(folder, layer=1).sae
    assert deeper.site == "resid.1"
    monkeypatch.setattr(study, "SAERecipe", lambda: SAERecipe(2, 5, steps=4, batch_size=64))
    other = open_cpu(folder).sae
    assert other.architecture == TopK(k=5)
    assert len({one.fingerprint, deeper.fingerprint, other.fingerprint}) == 3
    assert entries("saes") == 3
    assert entries("corpora") == 1


def test_more_text_or_another_bos_makes_another_corpus(folder, monkeypatch):
    with_bos = open_cpu(folder).corpus
    tokenizer = AutoTokenizer.from_pretrained(folder)
    tokenizer.bos_token = None
    tokenizer.save_pretrained(folder)
    without = open_cpu(folder)
    assert without.model.tokenizer.bos_token_id is None
    assert np.diff(with_bos.starts).max() == 63
    assert np.diff(without.corpus.starts).max() == 64
    monkeypatch.setattr(text, "PYTHON_CHARACTERS", 60_000)
    assert len(open_cpu(folder).corpus) > len(without.corpus)
    assert entries("corpora") == 3


@needs_world
def section(study, factor, *, shift=0):
    """A section's own words."""
    return factor * study.model.n_layers + shift


def test_a_section_that_needs_the_world_is_skipped_without_it(folder):
    tiny = open_cpu(folder)
    result = section(tiny, 10, shift=1)
    assert isinstance(result, Skipped)
    assert not result
    assert "sandbox's world, which 'tiny' does not have" in result.reason
    assert result._repr_html_().startswith("<p><em>Skipped: this section checks")
    tiny.knows_world = True
    assert section(tiny, 10, shift=1) == 10 * N_LAYERS + 1
    assert section.__doc__ == "A section's own words."


def test_what_is_skipped_is_shown_as_text():
    shown = Skipped("<script>alert('x')</script> & \u202eso on")._repr_html_()
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown
    assert "&amp;" in shown
    assert "\u202e" not in shown


@pytest.mark.parametrize("layer", [-1, 3, 99])
def test_a_layer_that_the_model_does_not_have_is_refused(folder, layer):
    with pytest.raises(ValueError, match=rf"Layer {layer} .* has 3 layers, 0 to 2"):
        open_cpu(folder, layer=layer)


def test_a_model_that_is_not_there_is_refused_with_the_way_out(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"nowhere.*or give a local folder"):
        study.open(str(tmp_path / "nowhere"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(FileNotFoundError, match=r"holds no model.*save_pretrained"):
        study.open(str(tmp_path / "empty"))


@pytest.fixture
def sandbox(monkeypatch, tmp_path) -> SAE:
    """A sandbox of a tiny model in half precision; returns its shipped SAE, of resid.1."""
    network, tokenizer = build("gpt2")
    network.half().save_pretrained(tmp_path / "data" / "model")
    tokenizer.save_pretrained(tmp_path / "data" / "model")
    x = torch.randn(50, D_MODEL, generator=torch.Generator().manual_seed(0))
    sae = SAE.create(TopK(k=2), 19, x, site="resid.1")
    sae.save(tmp_path / "data" / "saes" / saes.MAIN)
    monkeypatch.setattr(text, "DATA", tmp_path / "data")
    return sae


def test_the_sandbox_brings_its_own_sae_and_world(sandbox, monkeypatch):
    forbid(monkeypatch, (study, "train_sae"))
    opened = study.open(layer=1, device="cpu")
    assert (opened.name, opened.knows_world) == ("sandbox", True)
    assert opened.model.dtype == torch.float32
    assert opened.sae.fingerprint == sandbox.fingerprint
    assert "Golden Gate Bridge" in opened.concepts
    documents = opened.corpus.documents
    assert {"python", "landmarks"} <= {*documents["source"], "landmarks"}
    assert (documents["source"] != "python").sum() == 15
    assert set(documents["split"]) == {"train", "held-out"}


def test_the_sandbox_trains_an_sae_for_a_site_that_has_none(sandbox):
    opened = study.open(layer=2, device="cpu")
    assert opened.sae.site == "resid.2"
    assert opened.sae.n_features == 2 * D_MODEL


def test_the_sandbox_begins_with_the_golden_gate_bridge(sandbox, monkeypatch):
    monkeypatch.setattr(text, "WORLD_DOCUMENTS", {"train": 400, "held-out": 3})
    opened = study.open(layer=1, device="cpu")
    assert opened.headline_concept == "Golden Gate Bridge"
    assert opened.concepts[opened.headline_concept].words
    assert opened.headline_concept in opened.corpus.labels.concepts
    lines = opened.overview()["this study"]
    assert lines["model"] == f"sandbox, 3 layers of width {D_MODEL}"
    assert lines["site"] == "resid.1: the residual stream after layer 1"
    assert lines["SAE"] == "topk, 19 features"
    assert (lines.str.len() > 0).all()


def test_another_source_of_the_text_makes_another_corpus(folder, monkeypatch):
    assert len(open_cpu(folder).corpus)
    assert len(open_cpu(folder).corpus)
    assert entries("corpora") == 1
    monkeypatch.setattr(text, "_source_hash", lambda: "changed")
    assert len(open_cpu(folder).corpus)
    assert entries("corpora") == 2


def test_another_configuration_of_the_same_weights_has_its_own_entries(folder):
    one = open_cpu(folder).index
    config = json.loads((folder / "config.json").read_text())
    config["layer_norm_epsilon"] = 0.5
    (folder / "config.json").write_text(json.dumps(config))
    two = open_cpu(folder).index
    assert not np.array_equal(one.values, two.values)
    assert [entries(kind) for kind in ("corpora", "saes", "indexes")] == [1, 2, 2]


def test_contents_add_up_to_the_corpus():
    study = tiny_study()
    documents = study.corpus.documents
    documents["language"] = ["en", "de"] * (len(documents) // 2)
    table = study.contents()
    assert list(table.columns) == ["source", "language", "documents", "tokens"]
    assert table["tokens"].sum() == len(study.corpus)
    assert table["documents"].sum() == len(documents)
    english = documents[documents["language"] == "en"]
    [line] = table[table["language"] == "en"].to_dict("records")
    assert line["tokens"] == (english["end"] - english["start"]).sum()


# --- presets, given SAEs and given text


@pytest.fixture
def preset(monkeypatch, folder) -> Preset:
    """A preset called "small" of the model in `folder`."""
    published = PublishedSAE("hf://owner/repo/layers.1.mlp", "mlp.1")
    source = TextSource("owner/words", max_tokens=50)
    made = Preset(str(folder), 2, 32, source, "Small.", published)
    monkeypatch.setattr(models, "presets", lambda: {"small": made})
    return made


@pytest.fixture
def given(monkeypatch) -> dict[str, SAE]:
    """SAEs by the addresses that they are found at."""
    found: dict[str, SAE] = {}
    monkeypatch.setattr("saekit.formats.load_sae", lambda address: deepcopy(found[address]))
    return found


def random_sae(site: str = "", width: int = D_MODEL) -> SAE:
    x = torch.randn(50, width, generator=torch.Generator().manual_seed(0))
    return SAE.create(TopK(k=2), 19, x, site=site)


def rows_file(tmp_path: Path, count: int = 30) -> str:
    rows = [json.dumps({"text": f"the old bridge crosses bay {n}"}) for n in range(count)]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows))
    return str(tmp_path / "rows.jsonl")


def test_a_preset_brings_its_model_and_layer(preset, folder):
    small = study.open("small", device="cpu")
    assert (small.name, small.model.name) == ("small", str(folder))
    assert small.site == Site("resid", 2)
    assert study.open("small", layer=0, device="cpu").site == Site("resid", 0)
    assert open_cpu(folder).site == Site("resid", 0)
    assert small.sae.site == "resid.2"
    assert small.sae.n_features == 2 * D_MODEL
    assert "python: comment" in small.corpus.labels.concepts


def test_the_short_name_of_gpt2_is_its_id(monkeypatch):
    asked = []

    def load(name, **_options):
        asked.append(name)
        raise FileNotFoundError

    monkeypatch.setattr(study.Model, "load", load)
    for name in ("gpt2", "openai-community/gpt2"):
        with pytest.raises(FileNotFoundError):
            study.open(name)
    assert asked == ["openai-community/gpt2"] * 2


def test_a_published_sae_is_read_at_its_own_site(preset, given, monkeypatch):
    forbid(monkeypatch, (study, "train_sae"))
    given["hf://owner/repo/layers.1.mlp"] = random_sae()
    small = study.open("small", sae="published", device="cpu")
    assert (small.site, small.sae.site) == (Site("mlp", 1), "mlp.1")
    assert small.sae.fingerprint == given["hf://owner/repo/layers.1.mlp"].fingerprint
    assert small.index.n_features == 19
    assert small.overview()["this study"]["site"] == "mlp.1: what the MLP adds in layer 1"


def test_a_given_sae_says_which_layer_it_reads_or_is_told(folder, given):
    given |= {"here": random_sae("resid.1"), "mute": random_sae(), "mlp": random_sae("mlp.0")}
    assert open_cpu(folder, sae="here").site == Site("resid", 1)
    assert open_cpu(folder, sae="here", layer=2).site == Site("resid", 2)
    assert open_cpu(folder, sae="mlp", layer=1).sae.site == "mlp.1"
    assert open_cpu(folder, sae="mute", layer=1).sae.site == "resid.1"
    with pytest.raises(ValueError, match=r"The SAE mute does not say which layer .* give layer="):
        open_cpu(folder, sae="mute")


def test_an_sae_of_ours_is_opened_from_its_folder(folder, tmp_path):
    saved = random_sae("resid.2").save(tmp_path / "my-sae")
    tiny = open_cpu(folder, sae=saved)
    assert tiny.site == Site("resid", 2)
    assert tiny.sae.fingerprint == random_sae().fingerprint


def test_an_sae_of_another_width_or_of_no_preset_is_refused(folder, given):
    given["wide"] = random_sae("resid.1", width=32)
    with pytest.raises(ValueError, match=r"SAE wide reads 32 dimensions, and .* has 24 at resid.1"):
        open_cpu(folder, sae="wide")
    with pytest.raises(ValueError, match=r"has no published SAE here: give an address"):
        open_cpu(folder, sae="published")


def test_text_takes_the_place_of_the_studys_own(folder, tmp_path, monkeypatch):
    file = rows_file(tmp_path)
    tiny = open_cpu(folder, text=file)
    assert len(tiny.corpus.documents) == 30
    assert np.diff(tiny.corpus.starts).max() <= 63
    assert tiny.corpus.labels is None
    assert tiny.overview()["this study"]["labels"].startswith("0 concepts")
    assert tiny.index.matrix.shape[0] == len(tiny.corpus)
    assert tiny.sae.fingerprint != open_cpu(folder).sae.fingerprint
    forbid(monkeypatch, (Corpus, "from_documents"))
    assert open_cpu(folder, text=file).corpus.fingerprint() == tiny.corpus.fingerprint()


def test_the_text_of_a_preset_is_read_on_request(preset, tmp_path, monkeypatch):
    mine = TextSource(rows_file(tmp_path), max_tokens=50)
    small = study.open("small", device="cpu", text=mine)
    assert small.corpus.documents["start"].max() < 50
    with pytest.raises(ConnectionError, match="'owner/words' is not here and the Hub cannot"):
        study.open("small", device="cpu", text="preset")
    monkeypatch.setattr(study.Model, "load", None)  # what follows is said before a model is loaded
    with pytest.raises(ValueError, match="Only a preset brings text"):
        study.open("large", text="preset")
    with pytest.raises(FileNotFoundError, match=r"nowhere.txt: give a file"):
        study.open("small", text=tmp_path / "nowhere.txt")


def test_doses_mean_the_same_whatever_units_a_published_sae_has(tmp_path):
    ours = saes.load(saes.Arm(512).name)
    folder = formats.write(ours, "saelens", tmp_path / "raw")
    opened = study.open("sandbox", sae=folder, device="cpu")
    scale = float(ours.scale)
    assert float(opened.sae.scale) == 1.0
    wanted = Dose.of_maximum(ours, 5.0, times=2).share_of_norm
    found = Dose.of_maximum(opened.sae, 5.0 / scale, times=2).share_of_norm
    # Measured on a few thousand tokens of another text than the scale.
    assert found == pytest.approx(wanted, rel=0.15)
