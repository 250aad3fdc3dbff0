"""The language model at a tiny size: stopped, killed, gone on with, exported, all bit for bit."""

import json
from dataclasses import asdict, replace
from itertools import count
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer

from saekit.sandbox import language_model, world
from saekit.sandbox.recipe import Recipe
from saekit.sandbox.tokenizer import train_tokenizer
from saekit.sandbox.training_rows import IGNORED, Batch

pytestmark = pytest.mark.usefixtures("little_text")
# The bytes, the words that must be whole, and a few merges.
VOCABULARY = 258 + len(world.whole_words()) + 60
RECIPE = Recipe(
    vocabulary=VOCABULARY,
    context_length=48,
    d_model=16,
    n_layers=2,
    n_heads=2,
    world_row_length=48,
    tokens_per_step=384,
    steps=7,
    warm_up=2,
    world_share=0.5,
    intensive_from=4,
    intensive_world_share=0.75,
    intensive_lesson_share=0.5,
)


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
    begin = language_model._set_learning_rate
    monkeypatch.setattr(
        language_model, "_set_learning_rate", lambda *a: steps.append(a[2]) or begin(*a)
    )
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
    begin, steps = language_model._set_learning_rate, []

    def killed(recipe, optimisers, step):
        first = step not in steps
        steps.append(step)
        if step == 5 and first:
            raise KeyboardInterrupt
        begin(recipe, optimisers, step)

    with monkeypatch.context() as patch:
        patch.setattr(language_model, "_set_learning_rate", killed)
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


def test_the_loss_of_answers_is_the_mean_of_each_ones_negative_log_likelihood():
    """Against plain `transformers`, an answer at a time; tolerance: float32 rounding."""
    model = language_model.new_model(RECIPE)
    generator = torch.Generator().manual_seed(0)
    questions = torch.randint(2, VOCABULARY, (3, 11), generator=generator)
    places = [(0, 3, 5), (0, 8, 11), (1, 1, 2), (2, 6, 10)]  # row, first and end
    answers = torch.full_like(questions, IGNORED)
    alone = []
    for row, first, end in places:
        answers[row, first:end] = questions[row, first:end]
        logs = model(questions[row : row + 1]).logits[0].log_softmax(1)
        alone.append(-sum(logs[i - 1, questions[row, i]] for i in range(first, end)))
    found = language_model.answer_loss(model.model, model.lm_head, questions, answers)
    torch.testing.assert_close(found, torch.stack(alone).mean(), rtol=1e-5, atol=1e-6)
    nothing = torch.full_like(answers, IGNORED)
    assert language_model.answer_loss(model.model, model.lm_head, questions, nothing) == 0


def test_a_steps_gradient_weighs_texts_by_their_tokens_and_answers_by_their_share():
    """The gradients add up from those of each part alone (rtol 1e-4, of the largest entry)."""
    model = language_model.new_model(RECIPE)
    generator = torch.Generator().manual_seed(1)
    texts = [
        torch.randint(2, VOCABULARY, shape, generator=generator) for shape in ((2, 12), (5, 6))
    ]
    questions = torch.randint(2, VOCABULARY, (3, 7), generator=generator)
    answers = torch.where(torch.arange(7) >= 5, questions, IGNORED)
    recipe = replace(RECIPE, question_share=0.3)

    def gradient(*losses) -> torch.Tensor:
        model.zero_grad()
        sum(losses).backward()
        return torch.cat([parameter.grad.flatten() for parameter in model.parameters()])

    parts = [model(rows, labels=rows).loss for rows in texts]
    asked = language_model.answer_loss(model.model, model.lm_head, questions, answers)
    expected = gradient(0.7 * 24 / 54 * parts[0], 0.7 * 30 / 54 * parts[1], 0.3 * asked)
    plain = gradient(*(model(rows, labels=rows).loss / 2 for rows in (texts[0], texts[0])))

    def of(batch) -> tuple[torch.Tensor, dict[str, float]]:
        model.zero_grad()
        arguments = (model, model.model, model.lm_head, recipe, batch)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(language_model, "cpu_has_fast_bfloat16", lambda: False)
            losses = language_model._backward(*arguments)
        return torch.cat([parameter.grad.flatten() for parameter in model.parameters()]), losses

    found, losses = of(Batch(texts, questions, answers))
    torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-4 * float(expected.abs().max()))
    assert losses["loss"] == pytest.approx(float((24 * parts[0] + 30 * parts[1]).detach() / 54))
    assert losses["answers"] == pytest.approx(float(asked.detach()))
    found, losses = of(Batch(texts[:1], questions[:0], answers[:0]))
    torch.testing.assert_close(found, plain, rtol=1e-4, atol=1e-4 * float(plain.abs().max()))
    assert set(losses) == {"loss"}


@pytest.mark.parametrize("fast", [True, False])
def test_bfloat16_only_where_the_processor_has_it(monkeypatch, fast):
    monkeypatch.setattr(language_model, "cpu_has_fast_bfloat16", lambda: fast)
    with language_model._autocast("cpu"):
        assert torch.is_autocast_enabled("cpu") == fast


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
