"""What comes back from disk is what the model gave; what does not fit is refused before reading."""

from itertools import chain, islice

import pytest
import torch

from saekit import cache
from saekit.activation_cache import CachedReader
from saekit.activations import ActivationBuffer, ModelReader
from tests.studies import tiny_corpus, tiny_model


@pytest.fixture(autouse=True)
def empty_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path))
    monkeypatch.setattr("saekit.activation_cache.TOKENS_PER_PASS", 100)


def setup(dtype=torch.float32):
    model = tiny_model()
    return model, [model.site("resid", 1), model.site("neurons", 0)], tiny_corpus(model)


def everything(passes, site):
    return torch.cat([read[site] for read in passes])


def test_files_hold_what_the_model_gives_and_are_written_once(monkeypatch):
    model, sites, corpus = setup()
    reader, direct = (
        CachedReader(model, sites, corpus, seed=3),
        ModelReader(model, sites, corpus, seed=3),
    )
    for site in sites:
        found = everything(reader.passes(0, 0), site)
        assert torch.equal(found, everything(direct.passes(0, 0), site))
        assert torch.equal(found[200:], everything(reader.passes(5, 2), site))
    again = CachedReader(model, sites, corpus, seed=3)
    monkeypatch.setattr(model, "read", None)
    assert torch.equal(
        everything(again.passes(0, 0), sites[0]), everything(reader.passes(0, 0), sites[0])
    )
    assert [entry.kind for entry in cache.entries()] == ["activations"]


@pytest.mark.parametrize("change", ["corpus", "site", "seed"])
def test_another_question_has_other_files(change):
    model, sites, corpus = setup()
    folders = {CachedReader(model, sites, corpus).folder}
    other = {
        "corpus": (model, sites, tiny_corpus(model, seed=1), 0),
        "site": (model, sites[:1], corpus, 0),
        "seed": (model, sites, corpus, 1),
    }[change]
    folders.add(CachedReader(*other).folder)
    assert len(folders) == 2


def test_half_precision_comes_back_bit_by_bit():
    model, sites, corpus = setup()

    class Half(CachedReader):
        def _read(self, batch):
            return {site: x.bfloat16() for site, x in super()._read(batch).items()}

    found = everything(Half(model, sites, corpus).passes(0, 0), sites[0])
    assert found.dtype == torch.bfloat16
    direct = everything(ModelReader(model, sites, corpus, 0).passes(0, 0), sites[0])
    assert torch.equal(found, direct.bfloat16())


@pytest.mark.parametrize("limit", ["asked for", "free"])
def test_what_does_not_fit_is_refused_and_leaves_nothing(limit, monkeypatch, tmp_path):
    model, sites, corpus = setup()
    max_gigabytes = 1e-6 if limit == "asked for" else 20
    if limit == "free":
        monkeypatch.setattr(
            "saekit.activation_cache.shutil.disk_usage",
            lambda _: type("Usage", (), {"free": 1000}),
        )
    reader = CachedReader(model, sites, corpus, max_gigabytes=max_gigabytes)
    named = "limit is 1e-06 GB" if limit == "asked for" else "1e-06 GB free"
    with pytest.raises(ValueError, match=rf"GB on disk, but .*{named}: use less text"):
        next(iter(reader.passes(0, 0)))
    assert not list((tmp_path / "activations").iterdir())


def test_a_buffer_reads_from_disk_and_resumes():
    model, sites, corpus = setup()

    def make():
        reader = CachedReader(model, sites, corpus, seed=1)
        return ActivationBuffer(
            model, sites, corpus, batch_size=32, capacity=130, seed=1, reader=reader
        )

    whole, part = make(), make()
    assert "on disk" in whole.identity
    expected = list(islice(whole, 30))
    list(islice(part, 11))
    resumed = make()
    resumed.load_state(part.state())
    for one, two in zip(expected[11:], resumed, strict=False):
        assert all(torch.equal(one[name], two[name]) for name in one)
    used = torch.cat(list(chain(batch["resid.1"] for batch in expected)))
    x = everything(ModelReader(model, sites, corpus, 1).passes(0, 0), sites[0])
    distances = torch.cdist(used, x, compute_mode="donot_use_mm_for_euclid_dist")
    assert distances.min(1).values.max() == 0
