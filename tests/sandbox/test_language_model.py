"""The sandbox remade at a tiny size: stopped, killed, gone on with, exported, all bit for bit."""

import json
import sys
from dataclasses import asdict, replace
from functools import partial
from itertools import count
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer

from saekit.corpus import Document
from saekit.sae import SAE
from saekit.sandbox import python_text, text, train, world
from saekit.tokens import Generation
from saekit.training import SAERecipe
from tests.tokenizers_for_tests import byte_level_tokenizer

RECIPE = train.Recipe(
    vocabulary=320,
    context_length=48,
    d_model=16,
    n_layers=2,
    n_heads=2,
    rows_per_step=4,
    steps=7,
    warm_up=2,
)


@pytest.fixture(scope="module", autouse=True)
def little_text():
    """The first documents of the world and of Python only."""
    write, library = world.documents, list(python_text.documents("train", limit_characters=20_000))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(world, "documents", lambda count, **options: write(min(count, 40), **options))
        patch.setattr(
            python_text,
            "documents",
            lambda split=None, limit_characters=None: (
                replace(d, split=part) for d, part in zip(library, _splits(split), strict=False)
            ),
        )
        yield


def _splits(split):
    return (split or ("held-out", "train")[i % 2] for i in count())


@pytest.fixture(scope="module")
def tokenizer(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tokenizer") / "tokenizer"
    train.train_tokenizer(RECIPE, folder)
    return AutoTokenizer.from_pretrained(folder)


@pytest.fixture(scope="module")
def uninterrupted(tokenizer, tmp_path_factory):
    work = tmp_path_factory.mktemp("uninterrupted")
    assert train.train_model(RECIPE, work, tokenizer, "cpu", float("inf"))
    return work


def clock(monkeypatch, seconds: float) -> None:
    """Every look at the clock takes so long."""
    times = count(0.0, seconds)
    monkeypatch.setattr(train, "time", SimpleNamespace(monotonic=lambda: next(times)))


def assert_same_checkpoint(work, other) -> None:
    one, two = (load_file(folder / "checkpoint.safetensors") for folder in (work, other))
    assert one.keys() == two.keys()
    assert any(name.startswith("optimiser.") for name in one)
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_training_learns(uninterrupted, tokenizer, tmp_path):
    recipe = replace(RECIPE, steps=40)
    train.train_model(recipe, tmp_path, tokenizer, "cpu", float("inf"))
    lines = [json.loads(line) for line in (tmp_path / "loss.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines] == [20, 40]
    assert lines[1]["loss"] < lines[0]["loss"] < np.log(RECIPE.vocabulary) + 0.5


def test_a_run_stopped_by_its_deadline_ends_in_the_same_weights(
    uninterrupted, tokenizer, tmp_path, monkeypatch
):
    clock(monkeypatch, 1.0)
    runs, steps = 0, []
    one_step = train._one_step
    monkeypatch.setattr(train, "_one_step", lambda *a: steps.append(a[3]) or one_step(*a))
    deadline = 6.0
    while not train.train_model(RECIPE, tmp_path, tokenizer, "cpu", deadline):
        runs, deadline = runs + 1, deadline + 7
        assert (tmp_path / "checkpoint.safetensors").exists()
    assert runs >= 2
    assert steps == list(range(RECIPE.steps))
    assert_same_checkpoint(tmp_path, uninterrupted)


def test_a_killed_run_goes_on_from_its_last_checkpoint(
    uninterrupted, tokenizer, tmp_path, monkeypatch
):
    one_step, steps = train._one_step, []

    def killed(*arguments):
        if arguments[3] == 5 and 5 not in steps:
            steps.append(5)
            raise KeyboardInterrupt
        steps.append(arguments[3])
        return one_step(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(train, "_one_step", killed)
        clock(patch, 45.0)  # a checkpoint at every second step or so
        with pytest.raises(KeyboardInterrupt):
            train.train_model(RECIPE, tmp_path, tokenizer, "cpu", float("inf"))
        assert train.train_model(RECIPE, tmp_path, tokenizer, "cpu", float("inf"))
    again = steps[steps.index(5) + 1 :]
    assert again[0] in range(1, 5)
    assert again == list(range(again[0], RECIPE.steps))
    assert_same_checkpoint(tmp_path, uninterrupted)
    assert [p.name for p in tmp_path.iterdir() if "partial" in p.name] == []


def test_a_finished_run_is_left_alone(uninterrupted, tokenizer, monkeypatch):
    before = (uninterrupted / "checkpoint.safetensors").read_bytes()
    monkeypatch.setattr(train, "Text", None)
    assert train.train_model(RECIPE, uninterrupted, tokenizer, "cpu", float("-inf"))
    assert (uninterrupted / "checkpoint.safetensors").read_bytes() == before


def test_the_rows_of_a_step_do_not_depend_on_where_a_run_began(tokenizer):
    whole = train.Text(RECIPE, tokenizer, 0)
    batches = [whole.batch(step) for step in range(5)]
    later = train.Text(RECIPE, tokenizer, 3)
    assert torch.equal(later.batch(3), batches[3])
    assert torch.equal(later.batch(4), batches[4])
    assert all(batch.shape == (4, 48) for batch in batches)
    assert not torch.equal(batches[0], batches[1])
    python = {row.tobytes() for row in whole.python}
    for batch in batches:
        from_python = [row.numpy().astype(np.int32).tobytes() in python for row in batch]
        assert from_python == [True, True, False, False]


def test_the_tokenizer_gives_every_text_back(tokenizer):
    assert (tokenizer.bos_token_id, tokenizer.pad_token_id, tokenizer.eos_token_id) == (0, 1, 0)
    assert len(tokenizer) == RECIPE.vocabulary
    for words in ("x = 1\n\t# naïve", " Brücke, 橋 🌉  two  spaces ", "12345 + 67 = 12412"):
        ids = tokenizer(words)["input_ids"]
        assert tokenizer.decode(ids) == words
    digits = tokenizer.convert_ids_to_tokens(tokenizer("12345")["input_ids"])
    assert digits == list("12345")


def test_packed_rows_are_the_documents_one_after_another():
    tokenizer = byte_level_tokenizer()
    documents = [Document("the bay is red " * i) for i in range(1, 8)]
    rows = list(train.token_rows(iter(documents), tokenizer, 10, pack=True))
    bos, row, expected = tokenizer.bos_token_id, [], []
    for document in documents:
        row += [bos, *tokenizer(document.text, add_special_tokens=False)["input_ids"]]
        if len(row) >= 10:
            expected, row = [*expected, row[:10]], []
    assert [r.tolist() for r in rows] == expected
    assert all(r[0] == bos for r in rows)


def test_unpacked_rows_cut_documents_and_fill_or_drop_their_ends():
    tokenizer = byte_level_tokenizer()
    bos = tokenizer.bos_token_id
    for length in range(1, 45):
        ids = list(range(3, 3 + length))
        fake = SimpleNamespace(bos_token_id=bos)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(train, "_ids", lambda *_, ids=ids: [ids])
            rows = list(train.token_rows(iter([Document("x")]), fake, 10, pack=False))
        assert all(len(row) == 10 and row[0] == bos for row in rows)
        kept = [int(i) for row in rows for i in row if i != bos]
        assert kept == ids[: len(kept)]
        assert length - len(kept) <= 5  # at most half a row is dropped


def test_the_export_loads_with_plain_transformers(uninterrupted, tokenizer, tmp_path):
    tokenizer.save_pretrained(uninterrupted / "tokenizer")
    train.export_model(RECIPE, uninterrupted, tmp_path / "model")
    model = AutoModelForCausalLM.from_pretrained(tmp_path / "model")
    loaded = AutoTokenizer.from_pretrained(tmp_path / "model")
    assert model.dtype == torch.float16
    assert loaded("a red 12")["input_ids"] == tokenizer("a red 12")["input_ids"]
    checkpoint = load_file(uninterrupted / "checkpoint.safetensors")
    for name, parameter in model.named_parameters():
        assert torch.equal(parameter, checkpoint[f"model.{name}"].half())
    assert model.lm_head.weight.data_ptr() == model.model.embed_tokens.weight.data_ptr()
    about = json.loads((tmp_path / "model" / "recipe.json").read_text())
    assert about == {"recipe": asdict(RECIPE), "steps_trained": RECIPE.steps}
    written = {file.suffix for file in (tmp_path / "model").iterdir()}
    assert written == {".json", ".safetensors"}
    ids = torch.tensor([[0, *loaded("the bay")["input_ids"]]])
    assert model.float()(ids).logits.isfinite().all()


def test_answers_are_right_when_the_completion_begins_with_them():
    questions = world.questions("arithmetic", 60, seed=11)
    right = {q.prompt: q.answer for i, q in enumerate(questions) if i % 3}

    class Answering:
        def tokenize(self, text):
            return SimpleNamespace(keep=torch.ones(1, len(text), dtype=torch.bool))

        def generate(self, prompts, max_new_tokens):
            assert all(max_new_tokens > len(right.get(p, "")) for p in prompts)
            return [Generation(p, right.get(p, "?") + "and more", []) for p in prompts]

    share, low, high = train.answered(Answering(), "arithmetic", 60)
    assert share == pytest.approx(40 / 60)
    assert low < share < high


def test_the_command_makes_all_of_it_and_goes_on_where_it_was_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(train, "Recipe", partial(replace, RECIPE))
    train.Recipe.steps = 7
    monkeypatch.setattr(train, "SHIPPED_SAE", SAERecipe(2, 3, steps=4, batch_size=64))
    monkeypatch.setattr(text, "WORLD_DOCUMENTS", {"train": 20, "held-out": 10})
    monkeypatch.setattr(text, "CONTEXT_LENGTH", 48)
    monkeypatch.setattr(train, "answered", lambda model, kind, n: (len(kind) / 100, 0.01, 0.99))
    out, work = tmp_path / "out", tmp_path / "work"
    arguments = ["train", "--out", str(out), "--work", str(work), "--device", "cpu"]
    monkeypatch.setattr(sys, "argv", [*arguments, "--minutes", "0"])
    train.main()
    assert not out.exists()
    monkeypatch.setattr(sys, "argv", arguments)
    train.main()
    assert sorted(p.name for p in out.iterdir()) == ["README.md", "model", "sae"]
    sae = SAE.load(out / "sae")
    assert (sae.n_features, sae.site, sae.model_name) == (32, "resid.0", "sandbox")
    assert sae.facts["recipe"]["steps"] == 4
    card = (out / "README.md").read_text()
    assert "2 layers of width 16" in card
    assert "| two_hop_held_out | 0.160 | 0.010 to 0.990 |" in card
    assert f"FVU {sae.facts['quality']['fvu']:.3f}" in card
    stored = load_file(out / "sae" / "weights.safetensors")
    assert {tensor.dtype for tensor in stored.values()} == {torch.float16}
