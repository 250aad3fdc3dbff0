"""Remake the sandbox from nothing: `python -m saekit.sandbox.train`.

The tokenizer, the model, the SAEs that are shipped and the model card with what was measured. The
model's training writes a checkpoint every two minutes; stopped anywhere, the same command goes on
from there.
"""

from __future__ import annotations

import argparse
import os
import time
from dataclasses import replace
from pathlib import Path

import torch

from saekit import cache
from saekit.sandbox import card, saes
from saekit.sandbox.language_model import export_model, train_model
from saekit.sandbox.recipe import Recipe
from saekit.sandbox.text import DATA
from saekit.sandbox.tokenizer import train_tokenizer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=DATA, help="where the results go")
    parser.add_argument("--work", type=Path, default=cache.folder() / "sandbox-training")
    parser.add_argument("--steps", type=int, default=Recipe.steps, help="of the model's training")
    parser.add_argument("--seed", type=int, default=Recipe.seed, help="of weights and of texts")
    parser.add_argument(
        "--begin-with", type=Path, help="a model made earlier, whose weights and tokenizer to take"
    )
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop after these")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--eager", action="store_true", help="train without a compiler")
    options = parser.parse_args()
    recipe = replace(Recipe(), steps=options.steps, seed=options.seed)
    if options.begin_with:  # it reads by now: what remains is to know and to reckon
        recipe = replace(recipe, intensive_from=0)
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    options.work.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + 60 * options.minutes

    from transformers import AutoTokenizer

    if options.begin_with and not (options.work / "tokenizer").exists():
        tokenizer = AutoTokenizer.from_pretrained(options.begin_with)
        tokenizer.save_pretrained(options.work / "tokenizer")
    elif not (options.work / "tokenizer").exists():
        train_tokenizer(recipe.vocabulary, recipe.context_length, options.work / "tokenizer")
    tokenizer = AutoTokenizer.from_pretrained(options.work / "tokenizer")
    finished = train_model(
        recipe,
        options.work,
        tokenizer,
        options.device,
        deadline,
        compiled=not options.eager,
        begin_with=options.begin_with,
    )
    if not finished:
        print("Stopped before the end; the same command goes on from here.")
        return
    export_model(recipe, options.work, options.out / "model", options.begin_with)
    shipped = [saes.ARMS[name] for name in saes.SHIPPED]
    for name, sae in saes.make(shipped, options.out / "model").items():
        sae.save(options.out / "saes" / name)
    card.write(options.out)


if __name__ == "__main__":
    main()
