"""The command that remakes the sandbox, at a tiny size: stopped, gone on with, complete."""

import json
import sys
from functools import partial

import pytest

from saekit.sae import SAE
from saekit.sandbox import card, python_text, recipe, saes, text, train, world

RECIPE = partial(
    recipe.Recipe,
    vocabulary=258 + len(world.whole_words()) + 60,
    context_length=48,
    d_model=16,
    n_layers=2,
    n_heads=2,
    world_row_length=24,
    tokens_per_step=192,
    warm_up=2,
)


@pytest.fixture(autouse=True)
def little(monkeypatch):
    write, library = world.documents, list(python_text.documents(limit_characters=20_000))
    monkeypatch.setattr(world, "documents", lambda n, **options: write(min(n, 40), **options))
    monkeypatch.setattr(python_text, "documents", lambda *a, **k: iter(library))
    RECIPE.steps, RECIPE.seed = 7, 0
    monkeypatch.setattr(train, "Recipe", RECIPE)
    monkeypatch.setattr(text, "WORLD_DOCUMENTS", {"train": 20, "held-out": 10})
    monkeypatch.setattr(text, "CONTEXT_LENGTH", 48)
    monkeypatch.setattr(saes, "ARMS", {"24-seed-0": saes.Arm(24)})
    monkeypatch.setattr(saes, "SHIPPED", ("24-seed-0",))
    monkeypatch.setattr(saes, "STEPS", 4)
    monkeypatch.setattr(saes, "BATCH", 64)
    monkeypatch.setattr(card, "write", lambda out: (out / "README.md").write_text("measured"))


def test_the_command_makes_all_of_it_and_goes_on_where_it_was_stopped(tmp_path, monkeypatch):
    out, work = tmp_path / "out", tmp_path / "work"
    arguments = ["train", "--out", str(out), "--work", str(work), "--device", "cpu", "--eager"]
    arguments += ["--steps", "5"]
    monkeypatch.setattr(sys, "argv", [*arguments, "--minutes", "0"])
    train.main()
    assert not out.exists()
    assert (work / "tokenizer" / "tokenizer.json").exists()
    monkeypatch.setattr(sys, "argv", arguments)
    train.main()
    assert sorted(path.name for path in out.iterdir()) == ["README.md", "model", "saes"]
    about = json.loads((out / "model" / "recipe.json").read_text())
    assert (about["steps_trained"], about["recipe"]["steps"]) == (5, 5)
    sae = SAE.load(out / "saes" / "24-seed-0")
    assert (sae.n_features, sae.site, sae.model_name) == (24, "resid.0", "sandbox")
    assert sae.facts["recipe"]["steps"] == 4


def test_training_goes_on_from_an_earlier_model_with_its_tokenizer(tmp_path, monkeypatch):
    first = ["train", "--out", str(tmp_path / "first"), "--work", str(tmp_path / "work")]
    rest = ["--device", "cpu", "--eager", "--steps", "3"]
    monkeypatch.setattr(sys, "argv", [*first, *rest])
    train.main()
    model = tmp_path / "first" / "model"
    monkeypatch.setattr(train, "train_tokenizer", None)  # it is taken, not made
    second = ["train", "--out", str(tmp_path / "second"), "--work", str(tmp_path / "more")]
    more = ["--seed", "1", "--begin-with", str(model)]
    monkeypatch.setattr(sys, "argv", [*second, *rest, *more])
    train.main()
    about = json.loads((tmp_path / "second" / "model" / "recipe.json").read_text())
    assert about["began_with"] == json.loads((model / "recipe.json").read_text())
    assert about["recipe"]["intensive_from"] == 0
    tokenizers = [tmp_path / name / "model" / "tokenizer.json" for name in ("first", "second")]
    assert tokenizers[0].read_text() == tokenizers[1].read_text()
