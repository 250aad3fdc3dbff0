"""The language model at a tiny size: stopped, killed, gone on with, exported, all bit for bit."""

import json
from dataclasses import asdict, replace
from itertools import count, islice
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer

from saekit.sandbox import language_model, python_text, world
from saekit.sandbox.tokenizer import train_tokenizer

# The bytes, the words that must be whole, and a few merges.
VOCABULARY = 258 + len(world.whole_words()) + 60
RECIPE = language_model.Recipe(
    vocabulary=VOCABULARY,
    context_length=48,
    d_model=16,
    n_layers=2,
    n_heads=2,
    world_row_length=24,
    tokens_per_step=192,
    steps=7,
    warm_up=2,
    world_share=0.5,
    intensive_from=4,
    intensive_world_share=0.75,
    intensive_lesson_share=0.5,
)


@pytest.fixture(scope="module", autouse=True)
def little_text():
    """The first documents of the world and of Python only."""
    write, library = world.documents, list(islice(python_text.texts("train"), 2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(world, "documents", lambda n, **options: write(min(n, 150), **options))
        patch.setattr(python_text, "texts", lambda split: (text[:20_000] for text in library))
        yield


@pytest.fixture(scope="module")
def tokenizer(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tokenizer") / "tokenizer"
    train_tokenizer(RECIPE.vocabulary, RECIPE.context_length, folder)
    return AutoTokenizer.from_pretrained(folder)


@pytest.fixture(scope="module")
def uninterrupted(tokenizer, tmp_path_factory):
    work = tmp_path_factory.mktemp("uninterrupted")
    assert language_model.train_model(RECIPE, work, tokenizer, "cpu", float("inf"), False)
    return work


def clock(monkeypatch, seconds: float) -> None:
    """Every look at the clock takes so long."""
    times = count(0.0, seconds)
    monkeypatch.setattr(language_model, "time", SimpleNamespace(monotonic=lambda: next(times)))


def assert_same_checkpoint(work, other) -> None:
    one, two = (load_file(folder / "checkpoint.safetensors") for folder in (work, other))
    assert one.keys() == two.keys()
    assert any(name.startswith("muon.") for name in one)
    assert all(torch.equal(one[name], two[name]) for name in one)


def test_training_learns(uninterrupted, tokenizer, tmp_path):
    recipe = replace(RECIPE, steps=40)
    language_model.train_model(recipe, tmp_path, tokenizer, "cpu", float("inf"), False)
    lines = [json.loads(line) for line in (tmp_path / "loss.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines] == [20, 40]
    assert lines[1]["loss"] < lines[0]["loss"] < np.log(RECIPE.vocabulary) + 0.5


def test_a_run_stopped_by_its_deadline_ends_in_the_same_weights(
    uninterrupted, tokenizer, tmp_path, monkeypatch
):
    clock(monkeypatch, 1.0)
    runs, steps = 0, []
    one_step = language_model._one_step
    monkeypatch.setattr(language_model, "_one_step", lambda *a: steps.append(a[4]) or one_step(*a))
    deadline = 6.0
    while not language_model.train_model(RECIPE, tmp_path, tokenizer, "cpu", deadline, False):
        runs, deadline = runs + 1, deadline + 7
        assert (tmp_path / "checkpoint.safetensors").exists()
    assert runs >= 2
    assert steps == list(range(RECIPE.steps))
    assert_same_checkpoint(tmp_path, uninterrupted)


def test_a_killed_run_goes_on_from_its_last_checkpoint(
    uninterrupted, tokenizer, tmp_path, monkeypatch
):
    one_step, steps = language_model._one_step, []

    def killed(*arguments):
        if arguments[4] == 5 and 5 not in steps:
            steps.append(5)
            raise KeyboardInterrupt
        steps.append(arguments[4])
        return one_step(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(language_model, "_one_step", killed)
        clock(patch, 45.0)  # a checkpoint at every second step or so
        with pytest.raises(KeyboardInterrupt):
            language_model.train_model(RECIPE, tmp_path, tokenizer, "cpu", float("inf"), False)
        assert language_model.train_model(RECIPE, tmp_path, tokenizer, "cpu", float("inf"), False)
    again = steps[steps.index(5) + 1 :]
    assert again[0] in range(1, 5)
    assert again == list(range(again[0], RECIPE.steps))
    assert_same_checkpoint(tmp_path, uninterrupted)
    assert [p.name for p in tmp_path.iterdir() if "partial" in p.name] == []


def test_a_finished_run_is_left_alone(uninterrupted, tokenizer, monkeypatch):
    before = (uninterrupted / "checkpoint.safetensors").read_bytes()
    monkeypatch.setattr(language_model, "TrainingRows", None)
    assert language_model.train_model(RECIPE, uninterrupted, tokenizer, "cpu", float("-inf"), False)
    assert (uninterrupted / "checkpoint.safetensors").read_bytes() == before


def test_a_checkpoint_of_another_recipe_is_refused(uninterrupted, tokenizer):
    other = replace(RECIPE, learning_rate=1e-3)
    with pytest.raises(ValueError, match="another recipe"):
        language_model.train_model(other, uninterrupted, tokenizer, "cpu", float("inf"), False)


def test_a_longer_recipe_goes_on_from_a_checkpoint_before_the_decay(tokenizer, tmp_path):
    short, long = replace(RECIPE, steps=10), replace(RECIPE, steps=20)
    assert (short.decay_from, long.decay_from) == (6, 12)
    model = language_model.new_model(short)
    file = tmp_path / "checkpoint.safetensors"
    for step, recipe, accepted in [(6, short, long), (6, long, short), (7, short, None)]:
        optimisers = language_model._optimisers(recipe, model)
        language_model.save_checkpoint(file, recipe, model, optimisers, step)
        if accepted:
            assert language_model.load_checkpoint(file, accepted, model, {}) == step
        else:
            with pytest.raises(ValueError, match="another recipe"):
                language_model.load_checkpoint(file, long, model, {})


def test_every_parameter_has_one_optimiser():
    model = language_model.new_model(RECIPE)
    optimisers = language_model._optimisers(RECIPE, model)
    muon, adamw = (
        {id(p) for group in optimisers[kind].param_groups for p in group["params"]}
        for kind in ("muon", "adamw")
    )
    assert not muon & adamw
    assert muon | adamw == {id(parameter) for parameter in model.parameters()}
    assert id(model.get_input_embeddings().weight) in adamw
    assert len(muon) == 7 * RECIPE.n_layers


def test_the_rows_of_a_step_do_not_depend_on_where_a_run_began(tokenizer, monkeypatch):
    monkeypatch.setattr(language_model, "STEPS_PER_SEED", 3)
    whole = language_model.TrainingRows(RECIPE, tokenizer)
    batches = [whole[step] for step in range(8)]
    for first in (2, 3, 5):
        later = language_model.TrainingRows(RECIPE, tokenizer)
        for step in range(first, 8):
            found = later[step]
            assert all(map(torch.equal, found, batches[step]))
    for step, (python, made_up) in enumerate(batches):
        expected = ((2, 48), (4, 24)) if step < 4 else ((1, 48), (6, 24))
        assert (python.shape, made_up.shape) == expected
    rows = [row.numpy().tobytes() for _, made_up in batches for row in made_up]
    assert len(set(rows)) == len(rows)
    library = {row.tobytes() for row in whole.python}
    for python, _ in batches:
        assert all(row.numpy().astype(np.int32).tobytes() in library for row in python)


def test_intensive_lessons_have_as_many_rows_of_each_topic(tokenizer):
    stream = language_model.TrainingRows(replace(RECIPE, intensive_lesson_share=0.75), tokenizer)
    assert stream._row_counts(3) == (2, {None: 2, world.topics_with_questions(): 2})
    total = {(topic,): 0 for topic in world.topics_with_questions()}
    for step in range(4, 4 + 6):
        python_rows, counts = stream._row_counts(step)
        assert python_rows == 1
        assert counts.pop(None) == 2
        assert sum(counts.values()) == 4
        total = {topics: total[topics] + count for topics, count in counts.items()}
    assert set(total.values()) == {4}


def test_packed_rows_hold_every_document_whole():
    generator = np.random.default_rng(0)
    documents = [
        list(range(10 * i + 1, 10 * i + 1 + n)) for i, n in enumerate(generator.integers(1, 9, 50))
    ]
    rows = language_model.packed_rows(documents, 12, bos=0)
    assert {len(row) for row in rows} == {12}
    found = []
    for row in rows:
        for piece in np.split(row, np.flatnonzero(row == 0)):
            if len(piece) > 1:
                found.append(piece[1:].tolist())
        assert row[0] == 0
    assert sorted(found) == sorted(documents)
    filled = sum(len(document) + 1 for document in documents)
    assert filled > 0.9 * 12 * len(rows)


def test_a_document_longer_than_a_row_is_cut():
    [row] = language_model.packed_rows([list(range(1, 30))], 12, bos=0)
    assert row.tolist() == list(range(12))


def test_cut_rows_cut_documents_and_fill_or_drop_their_ends():
    for length in range(1, 45):
        ids = list(range(3, 3 + length))
        rows = language_model.cut_rows([ids], 10, bos=0)
        assert all(len(row) == 10 and row[0] == 0 for row in rows)
        kept = [int(i) for row in rows for i in row if i != 0]
        assert kept == ids[: len(kept)]
        assert length - len(kept) <= 5  # at most half a row is dropped


def test_the_export_loads_with_plain_transformers(uninterrupted, tokenizer, tmp_path):
    tokenizer.save_pretrained(uninterrupted / "tokenizer")
    language_model.export_model(RECIPE, uninterrupted, tmp_path / "model")
    model = AutoModelForCausalLM.from_pretrained(tmp_path / "model")
    loaded = AutoTokenizer.from_pretrained(tmp_path / "model")
    assert model.dtype == torch.float16
    assert loaded("a red 12")["input_ids"] == tokenizer("a red 12")["input_ids"]
    checkpoint = load_file(uninterrupted / "checkpoint.safetensors")
    for name, parameter in model.named_parameters():
        assert torch.equal(parameter, checkpoint[f"model.{name}"].half())
    assert model.lm_head.weight.data_ptr() == model.model.embed_tokens.weight.data_ptr()
    about = json.loads((tmp_path / "model" / "recipe.json").read_text())
    assert about == {
        "recipe": asdict(RECIPE),
        "steps_trained": RECIPE.steps,
        "world": world.VERSION,
    }
    written = {file.suffix for file in (tmp_path / "model").iterdir()}
    assert written == {".json", ".safetensors"}
    ids = torch.tensor([[0, *loaded("the bay")["input_ids"]]])
    assert model.float()(ids).logits.isfinite().all()


def test_a_run_begins_with_the_weights_of_an_earlier_model(uninterrupted, tokenizer, tmp_path):
    earlier = tmp_path / "earlier"
    for folder in (uninterrupted, tmp_path / "work"):
        tokenizer.save_pretrained(folder / "tokenizer")
    language_model.export_model(RECIPE, uninterrupted, earlier)
    recipe = replace(RECIPE, steps=2, warm_up=10**9, seed=1)  # steps that are next to nothing
    arguments = (recipe, tmp_path / "work", tokenizer, "cpu", float("inf"), False)
    assert language_model.train_model(*arguments, begin_with=earlier)
    language_model.export_model(recipe, tmp_path / "work", tmp_path / "later", earlier)
    one, two = (load_file(tmp_path / name / "model.safetensors") for name in ("earlier", "later"))
    assert one.keys() == two.keys()
    for name in one:
        torch.testing.assert_close(one[name], two[name], atol=1e-3, rtol=0)
    about = json.loads((tmp_path / "later" / "recipe.json").read_text())
    assert about["began_with"] == json.loads((earlier / "recipe.json").read_text())
    assert (about["recipe"]["seed"], about["began_with"]["recipe"]["seed"]) == (1, RECIPE.seed)


@pytest.mark.parametrize("keep", [True, False])
def test_a_reinitialised_model_keeps_its_embeddings_or_nothing(
    uninterrupted, tokenizer, tmp_path, keep
):
    tokenizer.save_pretrained(uninterrupted / "tokenizer")
    language_model.export_model(RECIPE, uninterrupted, tmp_path / "model")
    language_model.save_reinitialised(tmp_path / "model", tmp_path / "null", keep_embeddings=keep)
    trained, null = (
        dict(
            AutoModelForCausalLM.from_pretrained(
                tmp_path / name, dtype=torch.float32
            ).named_parameters()
        )
        for name in ("model", "null")
    )
    assert trained.keys() == null.keys()
    for name, parameter in trained.items():
        if "norm" not in name:
            same = torch.equal(parameter, null[name])
            assert same == (keep and "embed_tokens" in name), name
