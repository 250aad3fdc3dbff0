"""The sandbox as it is shipped: small, safe to load, and what its card says it is."""

import json
import re
from dataclasses import asdict

import pytest
import torch
from safetensors import safe_open
from transformers import AutoModelForCausalLM, AutoTokenizer

from saekit import study
from saekit.corpus import Corpus
from saekit.model import Model
from saekit.quality import measure
from saekit.sae import SAE
from saekit.sandbox import text, train

DATA = text.DATA
MEGABYTE = 2**20


@pytest.fixture(scope="module")
def model():
    return Model.load(DATA / "model", device="cpu", dtype=torch.float32)


@pytest.fixture(scope="module")
def sae():
    return SAE.load(DATA / "sae")


@pytest.fixture(scope="module")
def card():
    return (DATA / "README.md").read_text()


def test_it_is_small_and_nothing_in_it_can_run():
    files = [file for file in DATA.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} <= {".json", ".safetensors", ".md"}
    for file in files:
        start = file.read_bytes()[:4]
        assert not start.startswith((b"\x80", b"PK", b"\x93NUM")), f"{file} is a pickle or archive"
        if file.suffix == ".json":
            json.loads(file.read_text())
        if file.suffix == ".safetensors":
            with safe_open(file, "pt") as tensors:
                assert all(tensors.get_tensor(name).isfinite().all() for name in tensors.keys())  # noqa: SIM118
    sizes = {file.parent.name: file.stat().st_size for file in DATA.rglob("*.safetensors")}
    assert sum(file.stat().st_size for file in files) <= 20 * MEGABYTE
    assert sizes["sae"] <= 5 * MEGABYTE


def test_plain_transformers_loads_and_runs_it(model):
    tokenizer = AutoTokenizer.from_pretrained(DATA / "model")
    network = AutoModelForCausalLM.from_pretrained(DATA / "model", dtype=torch.float32)
    assert "auto_map" not in network.config.to_dict()
    ids = tokenizer("They photographed the", return_tensors="pt")["input_ids"]
    ids = torch.cat([torch.tensor([[tokenizer.bos_token_id]]), ids], dim=1)
    with torch.no_grad():
        logits = network(ids).logits
    assert torch.equal(logits, model.run(model.tokenize("They photographed the")))
    written = network.generate(ids, max_new_tokens=5, do_sample=False)
    [ours] = model.generate(["They photographed the"], max_new_tokens=5)
    assert tokenizer.decode(written[0, ids.shape[1] :]) == ours.completion


def test_the_sae_is_of_this_models_middle(model, sae):
    assert sae.site == str(model.middle_site)
    assert (sae.d_model, sae.model_name) == (model.d_model, "sandbox")
    assert study.open(device="cpu").sae.fingerprint == sae.fingerprint


def test_the_sae_is_as_good_as_its_facts_say(model, sae):
    """The same held-out text; its Python half differs a little between versions of Python."""
    stored = sae.facts["quality"]
    corpus = Corpus.from_documents(
        text.documents(with_world=True), model.tokenizer, text.CONTEXT_LENGTH
    )
    held_out = corpus.select(split="held-out").sample(60_000)
    measured = asdict(measure(model, model.site(), sae, held_out))
    assert stored.keys() == measured.keys()
    assert measured["fvu"] == pytest.approx(stored["fvu"], abs=0.02)
    assert measured["l0"] == pytest.approx(stored["l0"], rel=0.01)
    assert measured["loss"] == pytest.approx(stored["loss"], rel=0.1)
    assert measured["cross_entropy_recovered"] == pytest.approx(
        stored["cross_entropy_recovered"], abs=0.01
    )
    assert measured["dead_share"] == pytest.approx(stored["dead_share"], abs=0.01)


@pytest.mark.parametrize("kind", train.QUESTIONS)
def test_it_answers_about_as_often_as_its_card_says(model, card, kind):
    [(share, low, high)] = re.findall(rf"\| {kind} \| (\S+) \| (\S+) to (\S+) \|", card)
    assert float(low) <= float(share) <= float(high)
    n = 150
    found = train.answered(model, kind, n)[0]
    # Four standard errors of a share measured on so few questions.
    assert found == pytest.approx(float(share), abs=4 * (0.25 / n) ** 0.5)


def test_the_card_tells_the_recipe_and_the_quality(card, sae):
    about = json.loads((DATA / "model" / "recipe.json").read_text())
    recipe = train.Recipe(**about["recipe"])
    assert about["steps_trained"] == recipe.steps
    assert f"{recipe.n_layers} layers of width {recipe.d_model}" in card
    assert f"{recipe.steps:,} steps" in card
    quality = sae.facts["quality"]
    assert f"on {quality['tokens']:,} tokens of held-out text" in card
    assert f"FVU {quality['fvu']:.3f}, L0 {quality['l0']:.1f}" in card
    assert f"{quality['loss']:.3f} alone and {quality['loss_with_sae']:.3f} with" in card
    assert f"recovered {quality['cross_entropy_recovered']:.3f}" in card
