"""The sandbox's language model: its resumable training, its export, and its nulls."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional as F
from torch.utils.data import DataLoader
from tqdm.auto import tqdm

from saekit import cache
from saekit.sandbox import world
from saekit.sandbox.recipe import Recipe
from saekit.sandbox.training_rows import IGNORED, Batch, TrainingRows
from saekit.selection import cpu_has_fast_bfloat16

SECONDS_BETWEEN_CHECKPOINTS = 120


def new_model(recipe: Recipe) -> Any:
    """A stock Llama of the recipe's size with random weights."""
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(recipe.seed)
    config = LlamaConfig(
        vocab_size=recipe.vocabulary,
        hidden_size=recipe.d_model,
        intermediate_size=4 * recipe.d_model,
        num_hidden_layers=recipe.n_layers,
        num_attention_heads=recipe.n_heads,
        num_key_value_heads=recipe.n_heads,
        max_position_embeddings=recipe.context_length,
        tie_word_embeddings=True,
        bos_token_id=0,
        eos_token_id=0,
        pad_token_id=1,
    )
    return LlamaForCausalLM(config)


def train_model(
    recipe: Recipe,
    work: Path,
    tokenizer: Any,
    device: str,
    deadline: float,
    compiled: bool = True,
    begin_with: Path | None = None,
) -> bool:
    """Train the model to the end of its recipe or to the deadline; True when it is finished.

    deadline: by `time.monotonic`. Goes on from the checkpoint in `work`; raises ValueError for one
    of another recipe. begin_with: an exported model whose weights a new run takes for its first.
    """
    model = new_model(recipe).to(device)
    if device == "cpu":  # the fused kernel's backward pass took 40 % of a step on these short rows
        model.set_attn_implementation("eager")
    optimisers = _optimisers(recipe, model)
    if begin_with is not None:
        load_weights(begin_with, model)
    step = load_checkpoint(work / "checkpoint.safetensors", recipe, model, optimisers)
    if step >= recipe.steps:
        return True
    steps = range(step, recipe.steps)
    # A process of its own writes and tokenizes the next rows while the model learns from these.
    rows_of_steps = DataLoader(
        TrainingRows(recipe, tokenizer), batch_size=None, sampler=steps, num_workers=1
    )
    # The two row lengths compile to code of their own; code for any length is slower.
    forward, backbone = model, model.model
    if compiled:
        forward, backbone = (torch.compile(part, dynamic=False) for part in (forward, backbone))
    saved = time.monotonic()
    bar = tqdm(total=recipe.steps, initial=step, unit="step")
    with bar, (work / "loss.jsonl").open("a") as log:
        for rows_of_step in rows_of_steps:
            if time.monotonic() >= deadline:
                break
            batch = rows_of_step.to(device)
            _set_learning_rate(recipe, optimisers, step)
            losses = _backward(forward, backbone, model.lm_head, recipe, batch)
            _update(model, optimisers)
            step += 1
            bar.update()
            if step % 20 == 0:
                bar.set_postfix({name: f"{loss:.3f}" for name, loss in losses.items()})
                print(json.dumps({"step": step, **losses}), file=log, flush=True)
            if time.monotonic() - saved > SECONDS_BETWEEN_CHECKPOINTS:
                save_checkpoint(work / "checkpoint.safetensors", recipe, model, optimisers, step)
                saved = time.monotonic()
    save_checkpoint(work / "checkpoint.safetensors", recipe, model, optimisers, step)
    return step >= recipe.steps


def load_weights(folder: Path, model: Any) -> None:
    """Take the weights of an exported model; raises RuntimeError for one of another shape."""
    from transformers import AutoModelForCausalLM

    exported = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    model.load_state_dict(exported.state_dict())


def export_model(
    recipe: Recipe, work: Path, destination: Path, begin_with: Path | None = None
) -> None:
    """Write model and tokenizer as `transformers` loads them, in half precision.

    The recipe goes with them, and that of the model whose weights the run began with.
    """
    from transformers import AutoTokenizer

    model = new_model(recipe)
    step = load_checkpoint(work / "checkpoint.safetensors", recipe, model, {})
    with cache.write_atomically(destination, replace=True) as temporary:
        model.half().save_pretrained(temporary)
        AutoTokenizer.from_pretrained(work / "tokenizer").save_pretrained(temporary)
        facts: dict[str, Any] = {"recipe": asdict(recipe), "steps_trained": step}
        facts["world"] = world.VERSION
        if begin_with is not None:
            facts["began_with"] = json.loads((begin_with / "recipe.json").read_text())
        (temporary / "recipe.json").write_text(json.dumps(facts, indent=2))


def save_reinitialised(
    model: Path, destination: Path, *, keep_embeddings: bool, seed: int = 0
) -> None:
    """Write a trained model with its weights drawn anew: the null for what training taught it."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    trained = AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32)
    torch.manual_seed(seed)
    fresh = type(trained)(trained.config)
    if keep_embeddings:
        fresh.get_input_embeddings().weight.data.copy_(trained.get_input_embeddings().weight)
    fresh.save_pretrained(destination)
    AutoTokenizer.from_pretrained(model).save_pretrained(destination)


def _optimisers(recipe: Recipe, model: Any) -> dict[str, torch.optim.Optimizer]:
    """Muon for the matrices inside the layers, AdamW for embeddings and norms."""
    matrices = [parameter for parameter in model.model.layers.parameters() if parameter.ndim == 2]
    chosen = {id(parameter) for parameter in matrices}
    others = [parameter for parameter in model.parameters() if id(parameter) not in chosen]
    return {
        "muon": torch.optim.Muon(
            matrices,
            lr=recipe.learning_rate,
            weight_decay=recipe.weight_decay,
            adjust_lr_fn="match_rms_adamw",
        ),
        "adamw": torch.optim.AdamW(
            others, lr=recipe.learning_rate, betas=(0.9, 0.95), weight_decay=0, fused=True
        ),
    }


def _set_learning_rate(
    recipe: Recipe, optimisers: dict[str, torch.optim.Optimizer], step: int
) -> None:
    warm = min(1.0, (step + 1) / recipe.warm_up)
    cool = min(1.0, (recipe.steps - step) / (recipe.steps - recipe.decay_from))
    for optimiser in optimisers.values():
        for group in optimiser.param_groups:
            group["lr"] = recipe.learning_rate * warm * max(cool, 0.01)


def _backward(
    forward: Callable[..., Any],
    backbone: Callable[..., Any],
    lm_head: Callable[[Tensor], Tensor],
    recipe: Recipe,
    batch: Batch,
) -> dict[str, float]:
    """Add the gradients of one step's rows; the losses, per token of text and per answer."""
    losses = {"loss": 0.0}
    tokens = sum(rows.numel() for rows in batch.texts)
    share = recipe.question_share if len(batch.questions) else 0.0
    for rows in batch.texts:
        with _autocast(rows.device.type):
            loss = forward(rows, labels=rows).loss * (rows.numel() / tokens)
        torch.autograd.backward((1 - share) * loss)
        losses["loss"] += float(loss.detach())
    if share:
        with _autocast(batch.questions.device.type):
            loss = answer_loss(backbone, lm_head, batch.questions, batch.answers)
        torch.autograd.backward(share * loss)
        losses["answers"] = float(loss.detach())
    return losses


def _autocast(device: str) -> torch.autocast:
    """bfloat16 where it is fast; on a processor without it a step took six times as long."""
    fast = device != "cpu" or cpu_has_fast_bfloat16()
    return torch.autocast(device, torch.bfloat16, enabled=fast)


def answer_loss(
    backbone: Callable[..., Any],
    lm_head: Callable[[Tensor], Tensor],
    questions: Tensor,
    answers: Tensor,
) -> Tensor:
    """The mean cross-entropy of an answer, the sum of its tokens' (nats); 0 without answers.

    questions, answers: (rows, length), ids and what is to be learned of them, IGNORED elsewhere.
    """
    wanted = answers[:, 1:]
    learned = wanted != IGNORED
    hidden = backbone(questions).last_hidden_state[:, :-1]
    total = F.cross_entropy(lm_head(hidden[learned]).float(), wanted[learned], reduction="sum")
    begun = learned & (answers[:, :-1] == IGNORED)
    return total / begun.sum().clamp(min=1)


def _update(model: Any, optimisers: dict[str, torch.optim.Optimizer]) -> None:
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    for optimiser in optimisers.values():
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)


def save_checkpoint(
    file: Path, recipe: Recipe, model: Any, optimisers: dict[str, torch.optim.Optimizer], step: int
) -> None:
    """Write weights, optimiser states and the step, all or nothing."""
    tensors = {f"model.{name}": value for name, value in model.named_parameters()}
    for kind, optimiser in optimisers.items():
        for index, state in optimiser.state_dict()["state"].items():
            tensors |= {f"{kind}.{index}.{name}": value for name, value in state.items()}
    tensors = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
    with cache.write_atomically(file, replace=True) as temporary:
        save_file(tensors, temporary, metadata={"step": str(step), "recipe": _text_of(recipe)})


def load_checkpoint(
    file: Path, recipe: Recipe, model: Any, optimisers: dict[str, torch.optim.Optimizer]
) -> int:
    """Take weights and optimiser states from a checkpoint; its step, 0 where there is none.

    Raises ValueError for a checkpoint of another recipe; another number of steps alone is no other
    recipe as long as neither has begun to lower the learning rate.
    """
    if not file.exists():
        return 0
    parameters = dict(model.named_parameters())
    states: dict[str, dict[int, dict[str, Tensor]]] = {kind: {} for kind in optimisers}
    with safe_open(file, "pt") as checkpoint:
        about = checkpoint.metadata()
        step, other = int(about["step"]), Recipe(**json.loads(about["recipe"]))
        before_decay = step <= min(recipe.decay_from, other.decay_from)
        if other != recipe and not (before_decay and replace(other, steps=recipe.steps) == recipe):
            raise ValueError(
                f"{file} is of another recipe ({about['recipe']}): remove it or choose another "
                "--work folder."
            )
        for name in checkpoint.keys():  # noqa: SIM118 (it is no dict)
            kind, rest = name.split(".", 1)
            if kind == "model":
                parameters[rest].data.copy_(checkpoint.get_tensor(name))
            elif kind in states:
                index, key = rest.split(".")
                states[kind].setdefault(int(index), {})[key] = checkpoint.get_tensor(name)
    for kind, optimiser in optimisers.items():
        groups = optimiser.state_dict()["param_groups"]
        optimiser.load_state_dict({"state": states[kind], "param_groups": groups})
    return step


def _text_of(recipe: Recipe) -> str:
    return json.dumps(asdict(recipe))
