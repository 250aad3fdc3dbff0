"""Run the full grid on a corpus, and leave its table: `python -m saekit.scaling CORPUS`.

Every result is a file of its own in the folder given by --out; stopped anywhere, the same command
goes on from there. At the end scaling.csv stands beside them.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from saekit.activations import ActivationBuffer, read_activations
from saekit.cache import write_atomically
from saekit.corpus import Corpus
from saekit.model import Model
from saekit.scaling.grid import Grid

SANDBOX_MODEL = Path(__file__).parents[1] / "sandbox" / "data" / "model"


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m saekit.scaling", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder that Corpus.save wrote")
    parser.add_argument("--model", default=str(SANDBOX_MODEL), help="by default the sandbox's")
    parser.add_argument("--layer", type=int, help="by default half-way through the model")
    parser.add_argument("--out", type=Path, default=Path("scaling"), help="where results go")
    sizes, steps = [32, 64, 128, 256, 512, 1024, 2048], [50, 100, 200, 400, 800, 1600]
    parser.add_argument("--features", type=int, nargs="+", default=sizes)
    parser.add_argument("--steps", type=int, nargs="+", default=steps)
    parser.add_argument("--learning-rates", type=float, nargs="+", default=[0.003], metavar="RATE")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--batch-size", type=int, default=256)
    parser.add_argument("--held-out", type=int, default=20_000, help="tokens to measure on")
    parser.add_argument("--together", type=int, default=21, help="runs that train side by side")
    options = parser.parse_args(arguments)
    grid = Grid(
        tuple(options.features),
        tuple(options.steps),
        tuple(options.learning_rates),
        tuple(options.seeds),
    )
    # As studies do: half precision is for storage, and slow on a processor.
    model = Model.load(options.model, dtype=torch.float32)
    site = model.site("resid", options.layer)
    tokenizer = model.tokenizer
    padding = tokenizer.pad_token_id or 0
    corpus = Corpus.load(options.corpus, bos=tokenizer.bos_token_id, padding=padding)
    train = corpus.select(split="train")
    others = corpus.select(split="held-out").sample(options.held_out)
    buffer = ActivationBuffer(
        model, site, train, batch_size=options.batch_size, device=model.device, progress=True
    )
    held_out = read_activations(model, site, others)
    table = grid.run(
        buffer, held_out, options.out / "runs", together=options.together, progress=True
    )
    with write_atomically(options.out / "scaling.csv") as file:
        table.to_csv(file, index=False)
    print(f"{len(table)} SAEs measured: {options.out / 'scaling.csv'}")


if __name__ == "__main__":
    main()
