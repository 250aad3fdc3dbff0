"""The sandbox as it is shipped: small, safe to load, and what its card says it is."""

import json
import lzma
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
from saekit.sandbox import card, evaluate, saes, text, world

DATA = text.DATA
MEGABYTE = 2**20


@pytest.fixture(scope="module")
def model():
    return Model.load(DATA / "model", device="cpu", dtype=torch.float32)


@pytest.fixture(scope="module")
def held_out(model):
    documents = (d for d in text.documents(with_world=True) if d.split == "held-out")
    corpus = Corpus.from_documents(documents, model.tokenizer, text.CONTEXT_LENGTH)
    return corpus.sample(saes.TOKENS_OF_THE_CARD)


@pytest.fixture(scope="module")
def figures():
    return json.loads((DATA / "figures.json").read_text())


def test_it_is_small_and_nothing_in_it_can_run():
    files = [file for file in DATA.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} <= {
        ".json",
        ".safetensors",
        ".md",
        ".txt",
        ".xz",
        ".csv",
    }
    for file in files:
        start = file.read_bytes()[:4]
        assert not start.startswith((b"\x80", b"PK", b"\x93NUM")), f"{file} is a pickle or archive"
        if file.suffix == ".json":
            json.loads(file.read_text())
        if file.suffix == ".xz":
            lines = lzma.decompress(file.read_bytes()).decode().splitlines()
            assert all(set(json.loads(line)) == {"name", "text"} for line in lines)
        if file.suffix == ".safetensors":
            with safe_open(file, "pt") as tensors:
                assert all(tensors.get_tensor(name).isfinite().all() for name in tensors.keys())  # noqa: SIM118
    sizes = dict.fromkeys(("model", "saes"), 0)
    for file in DATA.rglob("*.safetensors"):
        sizes[file.relative_to(DATA).parts[0]] += file.stat().st_size
    assert sizes["model"] <= 20 * MEGABYTE
    assert sizes["saes"] <= 25 * MEGABYTE


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


def test_what_is_shipped_is_of_this_world(figures):
    about = json.loads((DATA / "model" / "recipe.json").read_text())
    assert about["world"] == figures["world"] == world.VERSION
    assert about["steps_trained"] == about["recipe"]["steps"]


@pytest.mark.parametrize("name", saes.SHIPPED)
def test_the_saes_are_of_this_models_middle(model, name):
    sae = SAE.load(DATA / "saes" / name)
    assert (sae.site, sae.d_model) == (str(model.middle_site), model.d_model)
    assert (sae.n_features, sae.model_name) == (saes.ARMS[name].size, "sandbox")
    assert (sae.facts["arm"], sae.facts["world"]) == (asdict(saes.ARMS[name]), world.VERSION)


def test_a_study_opens_with_the_main_one():
    shipped = SAE.load(DATA / "saes" / saes.MAIN)
    assert study.open(device="cpu").sae.fingerprint == shipped.fingerprint


@pytest.mark.parametrize("name", [saes.MAIN, "512-seed-0"])
def test_an_sae_is_as_good_as_its_facts_say(model, held_out, name):
    """The same held-out text; stored in half precision, so figures differ a little."""
    sae = SAE.load(DATA / "saes" / name)
    stored = sae.facts["quality"]
    measured = asdict(measure(model, model.site(), sae, held_out))
    assert stored.keys() == measured.keys()
    assert measured["fvu"] == pytest.approx(stored["fvu"], abs=0.005)
    assert measured["l0"] == pytest.approx(stored["l0"], rel=0.01)
    assert measured["loss"] == pytest.approx(stored["loss"], rel=0.01)
    assert measured["cross_entropy_recovered"] == pytest.approx(
        stored["cross_entropy_recovered"], abs=0.005
    )
    assert measured["dead_share"] == pytest.approx(stored["dead_share"], abs=0.005)


@pytest.mark.parametrize("kind", evaluate.KINDS)
def test_it_answers_about_as_often_as_its_card_says(figures, kind):
    """Other questions than the card's, so within four standard errors of both shares."""
    network, tokenizer = evaluate.load(DATA / "model")
    questions = world.questions(kind, 100, seed=evaluate.QUESTION_SEED + 7)
    found = evaluate.share_right(evaluate.answers(network, tokenizer, questions))["value"]
    stored = figures["model"][kind]
    error = max(stored["value"] * (1 - stored["value"]), 0.01) * (1 / 100 + 1 / stored["n"])
    assert found == pytest.approx(stored["value"], abs=4 * error**0.5)


def test_the_card_is_written_from_the_figures(figures):
    recipe = json.loads((DATA / "model" / "recipe.json").read_text())
    qualities = {name: SAE.load(DATA / "saes" / name).facts["quality"] for name in saes.SHIPPED}
    assert (DATA / "README.md").read_text() == card.text(recipe, figures, qualities)
