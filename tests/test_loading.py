"""Models from folders, from the cache and spread over devices against those in memory."""

from __future__ import annotations

import accelerate
import pytest
import torch
from transformers import AutoModelForCausalLM

from saekit.loading import fingerprint
from saekit.model import Model
from saekit.sites import KINDS, Site, block_path
from tests.families import D_MODEL, FAMILIES, N_LAYERS, build

TEXTS = ["The old bridge crosses the bay", "a red boat, a boat"]


def assert_same(loaded: Model, model: Model) -> None:
    """Reads, edits, completions, direct effects and weights are the same, bit by bit."""
    batch, sites = model.tokenize(TEXTS), [Site(k, i) for k in KINDS for i in range(N_LAYERS)]
    edits = dict.fromkeys(sites, lambda x: 0.5 * x + 1)
    here, there = model.read(batch, sites), loaded.read(batch, sites)
    assert all(torch.equal(there[site], here[site]) for site in sites)
    assert torch.equal(loaded.run(batch), model.run(batch))
    assert torch.equal(loaded.run(batch, edits), model.run(batch, edits))
    assert loaded.generate(TEXTS, edits) == model.generate(TEXTS, edits)
    direction = torch.arange(D_MODEL)
    assert torch.equal(loaded.direct_logits(direction), model.direct_logits(direction))
    assert loaded.fingerprint == model.fingerprint


@pytest.mark.parametrize("device_map", ["cpu", "auto"])
def test_a_device_map_changes_nothing(tmp_path, device_map: str) -> None:
    build("gpt2", tmp_path)
    plain = Model.load(tmp_path, device="cpu")
    if device_map == "auto" and torch.cuda.is_available():
        pytest.skip("auto would place the model on the GPU, whose sums round differently")
    assert_same(Model.load(tmp_path, device_map=device_map), plain)


@pytest.mark.parametrize("family", ["gpt2", "llama"])
def test_a_model_larger_than_memory_may_lie_on_the_disk(tmp_path, family: str) -> None:
    build(family, tmp_path)
    plain = Model.load(tmp_path, device="cpu")
    parts = dict(plain._network.named_modules())
    blocks = block_path(plain._network)
    stem = blocks.rpartition(".")[0]
    device_map = {f"{stem}.{name}": "cpu" for name, _ in parts[stem].named_children()} | {
        "lm_head": "cpu"
    }
    del device_map[blocks]
    device_map |= {f"{blocks}.{layer}": "disk" if layer else "cpu" for layer in range(N_LAYERS)}
    spread = Model.load(tmp_path, device_map=device_map)
    on_disk = [name for name, weight in spread._network.named_parameters() if weight.is_meta]
    assert {name.removeprefix(f"{blocks}.")[0] for name in on_disk} == {"1", "2"}
    assert_same(spread, plain)
    site, batch = Site("resid", 1), plain.tokenize(TEXTS)
    x = plain.read(batch, [site])[site]
    assert torch.equal(spread.run(batch, after=(site, x)), plain.run(batch))
    slopes = [m.gradients(batch, [site], lambda z: z[:, 0].sum())[2] for m in (spread, plain)]
    assert torch.equal(slopes[0][site], slopes[1][site])


def test_a_dispatched_model_equals_the_plain_one() -> None:
    """Accelerate wraps every module it places in hooks that move its inputs."""
    network, tokenizer = build("gpt2")
    parts = [f"transformer.{part}" for part in ("wte", "wpe", "drop", "h", "ln_f")]
    accelerate.dispatch_model(
        network, dict.fromkeys([*parts, "lm_head"], "cpu"), main_device="cpu", force_hooks=True
    )
    assert_same(Model.load(network, tokenizer), Model.load(*build("gpt2")))


@pytest.mark.parametrize("family", FAMILIES)
def test_load_from_a_folder(tmp_path, family: str) -> None:
    model = Model.load(*build(family, tmp_path))
    loaded = Model.load(tmp_path, device="cpu")
    batch = loaded.tokenize(TEXTS)
    assert loaded.name == str(tmp_path)
    assert (loaded.n_layers, loaded.d_model) == (N_LAYERS, D_MODEL)
    assert loaded.vocabulary_size == model.vocabulary_size == len(loaded.tokenizer)
    assert torch.equal(batch.ids, model.tokenize(TEXTS).ids)
    assert torch.equal(loaded.run(batch), model.run(batch))
    assert Model.load(tmp_path, device="cpu", dtype=torch.bfloat16).dtype == torch.bfloat16


def test_a_cached_model_loads_without_asking_the_hub(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    from_pretrained, asked = AutoModelForCausalLM.from_pretrained, []

    def spy(*arguments: object, **options: object) -> object:
        asked.append(options["local_files_only"])
        return from_pretrained(*arguments, **options)

    monkeypatch.setattr(AutoModelForCausalLM, "from_pretrained", spy)
    cached = tmp_path / "models--somebody--tiny"
    (cached / "refs").mkdir(parents=True)
    (cached / "refs" / "main").write_text("0" * 40)
    build("gpt2", cached / "snapshots" / ("0" * 40))
    loaded = Model.load("somebody/tiny", device="cpu")
    assert asked == [True]
    assert loaded.name == "somebody/tiny"
    batch = loaded.tokenize(TEXTS)
    assert torch.equal(loaded.run(batch), Model.load(*build("gpt2")).run(batch))


def test_models_that_cannot_be_loaded(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(FileNotFoundError, match=r"No model 'nobody/nothing'.*local folder"):
        Model.load("nobody/nothing")
    with pytest.raises(FileNotFoundError, match=r"config\.json is missing"):
        Model.load(tmp_path)
    network, tokenizer = build("gpt2")
    network.save_pretrained(tmp_path)
    with pytest.raises(FileNotFoundError, match="no tokenizer; write one there"):
        Model.load(tmp_path)
    assert Model.load(tmp_path, tokenizer, device="cpu").n_layers == N_LAYERS
    (tmp_path / "model.safetensors").unlink()
    with pytest.raises(OSError, match=r"cannot be loaded: .*model\.safetensors"):
        Model.load(tmp_path, tokenizer)
    with pytest.raises(ValueError, match="needs its tokenizer"):
        Model.load(network)
    with pytest.raises(ValueError, match="without device"):
        Model.load(tmp_path, device="cpu", device_map="auto")


@torch.no_grad()
def test_fingerprint_follows_the_weights() -> None:
    network, _ = build("llama")
    before = fingerprint(network)
    assert fingerprint(build("llama")[0]) == before
    network.model.norm.weight[3] += 1e-3
    assert fingerprint(network) != before
    assert fingerprint(build("llama")[0].to(torch.bfloat16)) != before


def test_fingerprint_follows_the_configuration_but_not_where_it_came_from(tmp_path) -> None:
    network, _ = build("llama", tmp_path / "one")
    before = fingerprint(network)
    network.config.name_or_path = "somewhere/else"
    network.config.transformers_version = "9.9"
    assert fingerprint(network) == before
    assert Model.load(tmp_path / "one", device="cpu").fingerprint == before
    network.config.rms_norm_eps = 0.1
    assert fingerprint(network) != before
