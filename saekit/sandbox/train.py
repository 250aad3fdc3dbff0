"""Remake the sandbox from nothing: `python -m saekit.sandbox.train`.

The tokenizer, the model, its SAE and the model card. The model's training writes a checkpoint every
two minutes; stopped anywhere, the same command goes on from there.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor
from tqdm.auto import tqdm

from saekit import cache
from saekit.corpus import Corpus, Document
from saekit.metrics import bootstrap_interval
from saekit.model import Model
from saekit.quality import measure
from saekit.sandbox import python_text, text, world
from saekit.sandbox.text import DATA
from saekit.training import SAERecipe, train_sae

BOS, PADDING = "<bos>", "<pad>"
SHIPPED_SAE = SAERecipe(features_per_dimension=16, k=16, steps=4000, batch_size=2048)
QUESTIONS = ("code_result", "code_error", "arithmetic", "one_hop", "two_hop_held_out", "feelings")


@dataclass(frozen=True)
class Recipe:
    """The sandbox's model and how it is trained.

    world_share: the share of each batch's rows that comes from the made-up world; the rest is
    Python.
    """

    vocabulary: int = 4096
    context_length: int = 256
    d_model: int = 128
    n_layers: int = 6
    n_heads: int = 4
    rows_per_step: int = 32
    steps: int = 2000
    warm_up: int = 100
    learning_rate: float = 3e-3
    weight_decay: float = 0.1
    world_share: float = 0.5
    seed: int = 0


def train_tokenizer(recipe: Recipe, folder: Path) -> None:
    """Byte-level BPE on the world's text and Python; digits stand alone."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=recipe.vocabulary,
        special_tokens=[BOS, PADDING],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    texts = [document.text for document in world.documents(20_000, seed=recipe.seed)]
    texts += [document.text for document in python_text.documents("train")]
    tokenizer.train_from_iterator(texts, trainer)
    wrapped = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=BOS,
        eos_token=BOS,
        pad_token=PADDING,
        model_max_length=recipe.context_length,
        clean_up_tokenization_spaces=False,
    )
    with cache.write_atomically(folder) as temporary:
        wrapped.save_pretrained(temporary)


def token_rows(
    documents: Iterator[Document], tokenizer, length: int, pack: bool
) -> Iterator[np.ndarray]:
    """Rows of exactly `length` ids; each document begins with BOS.

    Packed rows hold several documents and cut the last one. Unpacked ones cut a long document into
    consecutive rows; its end is filled up with BOS, or dropped where it is less than half a row.
    """
    bos = tokenizer.bos_token_id
    row: list[int] = []
    while chunk := list(islice(documents, 256)):
        for ids in _ids(tokenizer, [document.text for document in chunk]):
            if not pack:
                for first in range(0, len(ids) - length // 2, length - 1):
                    piece = [bos, *ids[first : first + length - 1]]
                    yield np.array(piece + [bos] * (length - len(piece)), dtype=np.int32)
                continue
            row += [bos, *ids]
            if len(row) >= length:
                yield np.array(row[:length], dtype=np.int32)
                row = []


def _ids(tokenizer, texts: list[str]) -> list[list[int]]:
    return tokenizer(texts, add_special_tokens=False, verbose=False)["input_ids"]


def _endless_world(seed: int) -> Iterator[Document]:
    piece = 0
    while True:
        yield from world.documents(20_000, seed=seed * 1000 + 1 + piece)
        piece += 1


class Text:
    """The training rows: a fixed set of Python rows and a stream of the world, by step number."""

    def __init__(self, recipe: Recipe, tokenizer, first_step: int) -> None:
        self.recipe = recipe
        length = recipe.context_length
        python = token_rows(python_text.documents("train"), tokenizer, length, pack=False)
        self.python = np.stack(list(python))
        self.world_rows = round(recipe.rows_per_step * recipe.world_share)
        self.world = token_rows(_endless_world(recipe.seed), tokenizer, length, pack=True)
        for _ in range(first_step * self.world_rows):
            next(self.world)

    def batch(self, step: int) -> Tensor:
        """The rows of one step, (rows, context_length); the same for the same step."""
        generator = np.random.default_rng([self.recipe.seed, step])
        n_python = self.recipe.rows_per_step - self.world_rows
        python = self.python[generator.integers(0, len(self.python), n_python)]
        rows = [*python, *(next(self.world) for _ in range(self.world_rows))]
        return torch.from_numpy(np.stack(rows)).long()


def new_model(recipe: Recipe):
    """A stock Llama of the sandbox's size with random weights."""
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


def train_model(recipe: Recipe, work: Path, tokenizer, device: str, deadline: float) -> bool:
    """Train the model to the end of its recipe or to the deadline; True when it is finished."""
    model = new_model(recipe).to(device)
    optimiser = torch.optim.AdamW(
        model.parameters(),
        lr=recipe.learning_rate,
        betas=(0.9, 0.95),
        weight_decay=recipe.weight_decay,
        fused=True,
    )
    step = _load_checkpoint(work / "checkpoint.safetensors", model, optimiser)
    if step >= recipe.steps:
        return True
    rows = Text(recipe, tokenizer, step)
    saved = time.monotonic()
    bar = tqdm(total=recipe.steps, initial=step, unit="step")
    with bar, (work / "loss.jsonl").open("a") as log:
        while step < recipe.steps and time.monotonic() < deadline:
            loss = _one_step(model, optimiser, recipe, step, rows.batch(step).to(device))
            step += 1
            bar.update()
            if step % 20 == 0:
                bar.set_postfix(loss=f"{loss:.3f}")
                print(json.dumps({"step": step, "loss": round(loss, 4)}), file=log, flush=True)
            if time.monotonic() - saved > 120:
                _save_checkpoint(work / "checkpoint.safetensors", model, optimiser, step)
                saved = time.monotonic()
    _save_checkpoint(work / "checkpoint.safetensors", model, optimiser, step)
    return step >= recipe.steps


def _one_step(model, optimiser, recipe: Recipe, step: int, ids: Tensor) -> float:
    warm = min(1.0, (step + 1) / recipe.warm_up)
    cool = min(1.0, (recipe.steps - step) / (0.4 * recipe.steps))
    for group in optimiser.param_groups:
        group["lr"] = recipe.learning_rate * warm * max(cool, 0.02)
    with torch.autocast(ids.device.type, torch.bfloat16):
        loss = model(ids, labels=ids).loss
    optimiser.zero_grad(set_to_none=True)
    torch.autograd.backward(loss)
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())


def _save_checkpoint(file: Path, model, optimiser, step: int) -> None:
    tensors = {f"model.{name}": value for name, value in model.named_parameters()}
    for index, state in optimiser.state_dict()["state"].items():
        tensors |= {f"optimiser.{index}.{name}": value for name, value in state.items()}
    tensors = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
    with cache.write_atomically(file) as temporary:
        save_file(tensors, temporary, metadata={"step": str(step)})


def _load_checkpoint(file: Path, model, optimiser) -> int:
    if not file.exists():
        return 0
    parameters = dict(model.named_parameters())
    state: dict[int, dict[str, Tensor]] = {}
    with safe_open(file, "pt") as checkpoint:
        for name in checkpoint.keys():  # noqa: SIM118 (it is no dict)
            kind, rest = name.split(".", 1)
            if kind == "model":
                parameters[rest].data.copy_(checkpoint.get_tensor(name))
            else:
                index, key = rest.split(".")
                state.setdefault(int(index), {})[key] = checkpoint.get_tensor(name)
        step = int(checkpoint.metadata()["step"])
    groups = optimiser.state_dict()["param_groups"]
    optimiser.load_state_dict({"state": state, "param_groups": groups})
    return step


def export_model(recipe: Recipe, work: Path, destination: Path) -> None:
    """Write model and tokenizer as `transformers` loads them, in half precision."""
    from transformers import AutoTokenizer

    model = new_model(recipe)
    optimiser = torch.optim.AdamW(model.parameters(), fused=True)
    step = _load_checkpoint(work / "checkpoint.safetensors", model, optimiser)
    with cache.write_atomically(destination, replace=True) as temporary:
        model.half().save_pretrained(temporary)
        AutoTokenizer.from_pretrained(work / "tokenizer").save_pretrained(temporary)
        recipe_facts = {"recipe": asdict(recipe), "steps_trained": step}
        (temporary / "recipe.json").write_text(json.dumps(recipe_facts, indent=2))


def train_shipped_sae(destination: Path) -> None:
    """Train the SAE of the middle of the residual stream on the text that studies read.

    Its made-up half was not drawn for the model's training; its Python half is the same.
    """
    model = Model.load(str(destination / "model"), dtype=torch.float32)
    documents = text.documents(with_world=True)
    corpus = Corpus.from_documents(documents, model.tokenizer, text.CONTEXT_LENGTH)
    train = corpus.select(split="train")
    sae = train_sae(model, model.site(), train, SHIPPED_SAE, progress=True)
    sae.model_name = "sandbox"
    held_out = corpus.select(split="held-out").sample(60_000)
    sae.facts["quality"] = asdict(measure(model, model.site(), sae, held_out))
    sae.half().save(destination / "sae")


def write_card(recipe: Recipe, destination: Path, questions: int = 300) -> None:
    """Ask the model what the world knows and write what it answered into the model card."""
    model = Model.load(str(destination / "model"), dtype=torch.float32)
    scores = {kind: answered(model, kind, questions) for kind in QUESTIONS}
    quality = json.loads((destination / "sae" / "sae.json").read_text())["facts"]["quality"]
    lines = [
        "# The sandbox's model",
        "",
        f"A Llama with {recipe.n_layers} layers of width {recipe.d_model} and "
        f"{recipe.vocabulary:,} tokens, trained for {recipe.steps:,} steps of "
        f"{recipe.rows_per_step} rows of {recipe.context_length} tokens: "
        f"{recipe.world_share:.0%} the made-up world, the rest the Python standard library. "
        "`python -m saekit.sandbox.train` remakes it.",
        "",
        f"Greedy answers that begin with the expected one, {questions} questions a row:",
        "",
        "| questions | right | 95 % interval |",
        "|---|---|---|",
        *(f"| {kind} | {s[0]:.3f} | {s[1]:.3f} to {s[2]:.3f} |" for kind, s in scores.items()),
        "",
        f"Its SAE, on {quality['tokens']:,} tokens of held-out text: "
        f"FVU {quality['fvu']:.3f}, L0 {quality['l0']:.1f}, {quality['dead_share']:.1%} dead, "
        f"the model's loss {quality['loss']:.3f} alone and {quality['loss_with_sae']:.3f} with the "
        f"SAE spliced in, cross-entropy recovered {quality['cross_entropy_recovered']:.3f}.",
        "",
        "The weights and the world are part of saekit (MIT). The model knows nothing of the real "
        "world beyond what its generator wrote and what the standard library says.",
        "",
    ]
    with cache.write_atomically(destination / "README.md") as temporary:
        temporary.write_text("\n".join(lines))


def answered(model: Model, kind: str, count: int) -> tuple[float, float, float]:
    """Share of questions whose greedy completion begins with the answer, with its interval."""
    questions = world.questions(kind, count, seed=11)
    right = []
    for first in range(0, len(questions), 50):
        some = questions[first : first + 50]
        longest = max(int(model.tokenize(q.answer).keep.sum()) for q in some) + 1
        generations = model.generate([q.prompt for q in some], max_new_tokens=longest)
        right += [g.completion.startswith(q.answer) for g, q in zip(generations, some, strict=True)]
    return bootstrap_interval(np.array(right))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=DATA, help="where the results go")
    parser.add_argument("--work", type=Path, default=cache.folder() / "sandbox-training")
    parser.add_argument("--steps", type=int, default=Recipe.steps, help="of the model's training")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop after these")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options = parser.parse_args()
    recipe = Recipe(steps=options.steps)
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    options.work.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + 60 * options.minutes

    from transformers import AutoTokenizer

    if not (options.work / "tokenizer").exists():
        train_tokenizer(recipe, options.work / "tokenizer")
    tokenizer = AutoTokenizer.from_pretrained(options.work / "tokenizer")
    if not train_model(recipe, options.work, tokenizer, options.device, deadline):
        print("Stopped before the end; the same command goes on from here.")
        return
    export_model(recipe, options.work, options.out / "model")
    train_shipped_sae(options.out)
    write_card(recipe, options.out)


if __name__ == "__main__":
    main()
