"""The sandbox's language model: its recipe, the rows it reads, and its resumable training."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor
from torch.utils.data import DataLoader, Dataset
from tqdm.auto import tqdm

from saekit import cache
from saekit.sandbox import python_text, world

WORLD_SEED = 2_000_000
STEPS_PER_SEED = 50
"""The world's rows of so many steps come from one seed, so that a resumed run soon catches up."""
DOCUMENTS_PER_CHUNK = 256
SECONDS_BETWEEN_CHECKPOINTS = 120


@dataclass(frozen=True)
class Recipe:
    """The model and how it is trained: matrices by Muon, the rest by AdamW.

    The learning rate is constant and falls linearly over the last 40 % of the steps, so that a
    checkpoint from before the fall is also one of any longer recipe.

    tokens_per_step: split between rows of Python, as long as the context, and shorter rows of the
    world's short documents. world_share: the share of the tokens that comes from the made-up
    world. lesson_share: the share of the world's rows that holds only topics with questions, so
    that these are learned sooner; the rest is the world as it is. intensive_from: the step from
    which on the two shares are the intensive ones, and each of these topics has as many rows as
    any other.
    """

    vocabulary: int = 5120
    context_length: int = 256
    d_model: int = 128
    n_layers: int = 6
    n_heads: int = 4
    world_row_length: int = 128
    tokens_per_step: int = 4096
    steps: int = 48_000
    warm_up: int = 200
    learning_rate: float = 3e-3
    learning_rate_other: float = 3e-3
    weight_decay: float = 0.1
    world_share: float = 0.75
    lesson_share: float = 0.5
    intensive_from: int = 15_000
    intensive_world_share: float = 0.875
    intensive_lesson_share: float = 0.8
    seed: int = 0

    @property
    def decay_from(self) -> int:
        """The step from which on the learning rate falls."""
        return round(0.6 * self.steps)


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
    forward = torch.compile(model, dynamic=False) if compiled else model
    saved = time.monotonic()
    bar = tqdm(total=recipe.steps, initial=step, unit="step")
    with bar, (work / "loss.jsonl").open("a") as log:
        for rows_of_step in rows_of_steps:
            if time.monotonic() >= deadline:
                break
            batch = [rows.to(device) for rows in rows_of_step]
            loss = _one_step(forward, model, optimisers, recipe, step, batch)
            step += 1
            bar.update()
            if step % 20 == 0:
                bar.set_postfix(loss=f"{loss:.3f}")
                print(json.dumps({"step": step, "loss": round(loss, 4)}), file=log, flush=True)
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


class TrainingRows(Dataset):
    """A fixed set of Python rows and a stream of the world, by step number."""

    def __init__(self, recipe: Recipe, tokenizer: Any) -> None:
        self.recipe, self.tokenizer = recipe, tokenizer
        texts = list(python_text.texts("train"))
        ids = tokenizer(texts, add_special_tokens=False, verbose=False)["input_ids"]
        self.python = np.stack(cut_rows(ids, recipe.context_length, tokenizer.bos_token_id))
        self._topics = world.topics_with_questions()
        self._next_step = -1
        self._streams: dict[tuple[str, ...] | None, Iterator[np.ndarray]] = {}

    def __getitem__(self, step: int) -> list[Tensor]:
        """The rows of one step, Python's and the world's; the same for the same step."""
        generator = np.random.default_rng([self.recipe.seed, step])
        python_rows, _ = self._row_counts(step)
        python = self.python[generator.integers(0, len(self.python), python_rows)]
        parts = [python, np.stack(self._world_rows_of(step))]
        return [torch.from_numpy(rows).long() for rows in parts if len(rows)]

    def _row_counts(self, step: int) -> tuple[int, dict[tuple[str, ...] | None, int]]:
        """How many rows of Python and of each stream of the world a step has."""
        recipe, intensive = self.recipe, step >= self.recipe.intensive_from
        share = recipe.intensive_world_share if intensive else recipe.world_share
        world_rows = round(share * recipe.tokens_per_step / recipe.world_row_length)
        python_rows = round((1 - share) * recipe.tokens_per_step / recipe.context_length)
        lesson_share = recipe.intensive_lesson_share if intensive else recipe.lesson_share
        lessons = round(world_rows * lesson_share)
        counts: dict[tuple[str, ...] | None, int] = {None: world_rows - lessons}
        if not intensive:
            return python_rows, counts | {self._topics: lessons}
        n = len(self._topics)
        for i, topic in enumerate(self._topics):  # what does not divide goes round
            counts[(topic,)] = (lessons + (i + step) % n) // n
        return python_rows, counts

    def _world_rows_of(self, step: int) -> list[np.ndarray]:
        piece, within = divmod(step, STEPS_PER_SEED)
        if within == 0 or step != self._next_step:
            self._streams = {}
            for earlier in range(step - within, step):
                self._take(earlier, piece)
        self._next_step = step + 1
        return self._take(step, piece)

    def _take(self, step: int, piece: int) -> list[np.ndarray]:
        rows = []
        for topics, count in self._row_counts(step)[1].items():
            if topics not in self._streams:
                seed = WORLD_SEED + 2 * (1000 * self.recipe.seed + piece) + (topics is not None)
                self._streams[topics] = self._stream(seed, topics)
            rows += islice(self._streams[topics], count)
        return rows

    def _stream(self, seed: int, topics: tuple[str, ...] | None) -> Iterator[np.ndarray]:
        documents = world.documents(10**9, seed=seed, topics=topics)
        generator = np.random.default_rng(seed)
        bos = self.tokenizer.bos_token_id
        while chunk := [document.text for document in islice(documents, DOCUMENTS_PER_CHUNK)]:
            ids = self.tokenizer(chunk, add_special_tokens=False, verbose=False)["input_ids"]
            rows = packed_rows(ids, self.recipe.world_row_length, bos)
            yield from (rows[i] for i in generator.permutation(len(rows)))


def packed_rows(documents: list[list[int]], length: int, bos: int) -> list[np.ndarray]:
    """Whole documents, each after BOS, packed into rows of `length` ids, longest first.

    Each goes where there is room for it; what remains of a row is filled with BOS. A document that
    is longer than a row is cut.
    """
    rows: list[list[int]] = []
    for ids in sorted(documents, key=len, reverse=True):
        document = [bos, *ids][:length]
        for row in rows:
            if len(row) + len(document) <= length:
                row += document
                break
        else:
            rows.append(document)
    return [np.array(row + [bos] * (length - len(row)), dtype=np.int32) for row in rows]


def cut_rows(documents: list[list[int]], length: int, bos: int) -> list[np.ndarray]:
    """Documents cut into consecutive rows of `length` ids, each row after BOS.

    The end of a document is filled up with BOS, or dropped where it is less than half a row.
    """
    rows = []
    for ids in documents:
        for first in range(0, len(ids) - length // 2, length - 1):
            row = [bos, *ids[first : first + length - 1]]
            rows.append(np.array(row + [bos] * (length - len(row)), dtype=np.int32))
    return rows


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
            others, lr=recipe.learning_rate_other, betas=(0.9, 0.95), weight_decay=0, fused=True
        ),
    }


def _one_step(
    forward: Callable[..., Any],
    model: Any,
    optimisers: dict[str, torch.optim.Optimizer],
    recipe: Recipe,
    step: int,
    batch: list[Tensor],
) -> float:
    warm = min(1.0, (step + 1) / recipe.warm_up)
    cool = min(1.0, (recipe.steps - step) / (recipe.steps - recipe.decay_from))
    rates = {"muon": recipe.learning_rate, "adamw": recipe.learning_rate_other}
    for name, optimiser in optimisers.items():
        for group in optimiser.param_groups:
            group["lr"] = rates[name] * warm * max(cool, 0.01)
        optimiser.zero_grad(set_to_none=True)
    total, tokens = 0.0, sum(rows.numel() for rows in batch)
    for rows in batch:
        with torch.autocast(rows.device.type, torch.bfloat16):
            loss = forward(rows, labels=rows).loss * (rows.numel() / tokens)
        torch.autograd.backward(loss)
        total += float(loss.detach())
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    for optimiser in optimisers.values():
        optimiser.step()
    return total


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
