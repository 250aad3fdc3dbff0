"""The sandbox's model card: what was measured, in `figures.json`, and told in `README.md`.

`python -m saekit.sandbox.card` measures the shipped weights again and writes both.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from saekit import cache
from saekit.sandbox import difficulty, evaluate, saes, world
from saekit.sandbox.text import DATA

TARGETS = {
    "code_result": 0.95,
    "code_error": None,
    "arithmetic": 0.95,
    "one_hop": 0.98,
    "two_hop_held_out": 0.80,
    "feelings": 0.95,
    "cross_language_seen": 0.95,
    "cross_language_transfer": None,
}


def write(folder: Path) -> None:
    """Measure what the folder holds and write `figures.json` and the card beside the weights."""
    figures, _ = evaluate.evaluate(folder / "model")
    table = difficulty.measure(folder)
    figures = {"world": world.VERSION, "model": figures, "difficulty": difficulty.summarise(table)}
    with cache.write_atomically(folder / "figures.json") as temporary:
        temporary.write_text(json.dumps(figures, indent=2) + "\n")
    recipe = json.loads((folder / "model" / "recipe.json").read_text())
    qualities = {
        name: json.loads((folder / "saes" / name / "sae.json").read_text())["facts"]["quality"]
        for name in saes.SHIPPED
    }
    with cache.write_atomically(folder / "README.md") as temporary:
        temporary.write_text(text(recipe, figures, qualities))


def text(
    recipe: dict[str, Any], figures: dict[str, Any], qualities: dict[str, dict[str, float]]
) -> str:
    """The card in Markdown, every number from what was measured."""
    lines = [*_model(recipe), *_answers(figures["model"]), *_losses(figures["model"])]
    lines += [*_saes(qualities), *_difficulty(figures["difficulty"]), *_licence()]
    return "\n".join(lines) + "\n"


def _model(about: dict[str, Any]) -> list[str]:
    recipe = about["recipe"]
    made = "`python -m saekit.sandbox.train` remakes everything here."
    before, earlier = [], about
    while earlier := earlier.get("began_with"):
        before.append(_training(earlier))
    if before:
        made = (
            "It began with the weights of an earlier run: "
            f"{'; that one with those of another: '.join(before)}. "
            "`python -m saekit.sandbox.train` makes such a model from nothing; with "
            "`--begin-with` it goes on from one, as here."
        )
    return [
        "# The sandbox's model and its SAEs",
        "",
        f"A Llama with {recipe['n_layers']} layers of width {recipe['d_model']} and "
        f"{recipe['vocabulary']:,} tokens, trained on version {about['world']} of the made-up "
        f"world and on the Python standard library: {_training(about)}. {made}",
        "",
    ]


def _training(about: dict[str, Any]) -> str:
    """How long a run was and what it read, in words."""
    recipe, steps = about["recipe"], about["steps_trained"]
    shares = (recipe["world_share"], recipe["lesson_share"])
    later = asked = ""
    if (start := recipe.get("intensive_from", steps)) < steps:
        intensive = (recipe["intensive_world_share"], recipe["intensive_lesson_share"])
        if start == 0:
            shares = intensive
        else:
            later = f"; from step {start:,} on {intensive[0]:.0%} and {intensive[1]:.0%}"
        if share := recipe.get("question_share", 0):
            asked = (
                f", and {share:.0%} of each {'later ' if start else ''}step questions of the "
                "training side, of which only the answers are learned"
            )
    return (
        f"{steps:,} steps of {recipe['tokens_per_step']:,} tokens "
        f"({steps * recipe['tokens_per_step'] / 1e6:.0f} M), {shares[0]:.0%} of "
        f"{'the texts' if asked else 'them'} from the world (of these {shares[1]:.0%} from the "
        f"topics that have questions{later}){asked}"
    )


def _answers(figures: dict[str, Any]) -> list[str]:
    lines = [
        "## What the model knows",
        "",
        "Greedy answers, right when they begin with the whole expected one; held-out questions; "
        "`python -m saekit.sandbox.evaluate --show 20` prints them.",
        "",
        "| questions | n | right | 95 % interval | wanted |",
        "|---|---|---|---|---|",
    ]
    for kind, target in TARGETS.items():
        figure = figures[kind]
        wanted = "reported" if target is None else f"≥ {target:.2f}"
        if target is not None and figure["value"] < target:
            wanted += ", not reached"
        lines.append(f"| {kind} | {figure['n']} | {_shown(figure)} | {wanted} |")
    return [*lines, ""]


def _losses(figures: dict[str, Any]) -> list[str]:
    rows = [
        ("the world, text like the training text", "world_loss_train", "nats per token"),
        ("the world, held-out combinations", "world_loss_held_out", "nats per token"),
        ("Python, modules it was trained on", "python_loss_train", "nats per token"),
        ("Python, held-out modules", "python_loss_held_out", "nats per token"),
        ("Python, held-out modules", "python_bits_per_byte", "bits per byte"),
        ("the same files by xz", "xz_bits_per_byte", "bits per byte"),
    ]
    lines = ["| loss | documents | value | 95 % interval | unit |", "|---|---|---|---|---|"]
    for title, name, unit in rows:
        figure = figures[name]
        lines.append(f"| {title} | {figure['n']} | {_shown(figure)} | {unit} |")
    return [*lines, ""]


def _saes(qualities: dict[str, dict[str, float]]) -> list[str]:
    lines = [
        "## The SAEs",
        "",
        f"TopK with k = {saes.K} on the residual stream half-way through, {saes.STEPS:,} steps of "
        f"{saes.BATCH:,} tokens; measured on held-out text. Others are made on first use "
        "(`saekit.sandbox.saes.load`).",
        "",
        "| SAE | FVU | L0 | dead | cross-entropy recovered |",
        "|---|---|---|---|---|",
    ]
    for name, card in qualities.items():
        lines.append(
            f"| {name} | {card['fvu']:.3f} | {card['l0']:.1f} | {card['dead_share']:.1%} | "
            f"{card['cross_entropy_recovered']:.3f} |"
        )
    return [*lines, ""]


def _difficulty(figures: dict[str, Any]) -> list[str]:
    lines = [
        "## How hard the world is",
        "",
        "Over the concepts that only context decides, chosen on one text and scored on another "
        "(`python -m saekit.sandbox.difficulty`):",
        "",
        "| | concepts | value | 95 % interval |",
        "|---|---|---|---|",
        *(f"| {name} | {figure['n']} | {_shown(figure)} |" for name, figure in figures.items()),
        "",
    ]
    return lines


def _licence() -> list[str]:
    return [
        "## Licence",
        "",
        "The weights and the world are part of saekit (MIT). The slice of Python's standard "
        "library in `python/` is under the licence beside it. The model knows nothing of the real "
        "world beyond what its generator wrote and what the library says.",
    ]


def _shown(figure: dict[str, float]) -> str:
    return f"{figure['value']:.3f} | {figure['low']:.3f} to {figure['high']:.3f}"


if __name__ == "__main__":
    write(DATA)
