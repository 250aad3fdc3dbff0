"""Kill a training process at random moments; it must end as one that was never killed.

`python -m tests.faults.kill --times 200` prints one JSON object: how often it killed, over how many
runs, how often a run went on from a checkpoint, and how many runs ended with other weights.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import tempfile
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

import torch

from saekit.activations import ActivationBuffer
from saekit.architectures import L1, BatchTopK
from saekit.runs import TrainingConfig
from saekit.sae import SAE
from saekit.training import Trainer
from tests.studies import tiny_corpus, tiny_model

STEPS, CHECKPOINT_EVERY = 60, 5
SECONDS_TO_FINISH = 600


def train(folder: str) -> None:
    """Train two SAEs side by side from whatever the folder holds; write how they ended."""
    # Two threads may share out a sum differently on a machine that is busy with other things.
    torch.set_num_threads(1)
    model = tiny_model()
    corpus, site = tiny_corpus(model, 60), model.site("resid", 1)
    buffer = ActivationBuffer(model, site, corpus, batch_size=32, capacity=300, seed=2)
    sample = buffer.sample()
    saes = {
        "one": SAE.create(BatchTopK(k=3), 40, sample, seed=1, site=str(site)),
        "two": SAE.create(L1(2.0), 24, sample, seed=2, site=str(site)),
    }
    trainer = Trainer(
        saes,
        buffer,
        TrainingConfig(steps=STEPS, report_every=1),
        checkpoint_folder=Path(folder) / "checkpoints",
        checkpoint_every=CHECKPOINT_EVERY,
    )
    (Path(folder) / "begun").write_text(str(trainer.step))
    trained = trainer.run()
    ends = {name: sae.fingerprint for name, sae in trained.items()}
    (Path(folder) / "end.json").write_text(json.dumps(ends))


def start(folder: Path) -> BaseProcess:
    (folder / "begun").unlink(missing_ok=True)
    process = multiprocessing.get_context("forkserver").Process(target=train, args=(str(folder),))
    process.start()
    return process


def wait_until_begun(process: BaseProcess, folder: Path) -> int:
    """The step that the run goes on from."""
    while not (folder / "begun").exists():
        if not process.is_alive():
            raise RuntimeError(f"The training process ended by itself ({process.exitcode}).")
        time.sleep(0.002)
    time.sleep(0.002)
    return int((folder / "begun").read_text() or 0)


def ended(process: BaseProcess, folder: Path) -> dict[str, str]:
    """Let a run come to its end."""
    process.join(SECONDS_TO_FINISH)
    if process.exitcode != 0:
        raise RuntimeError(f"The run in {folder} ended with code {process.exitcode}.")
    return json.loads((folder / "end.json").read_text())


def never_killed(folder: Path) -> tuple[dict[str, str], float]:
    """How a run ends, and the seconds that its training takes."""
    folder.mkdir()
    process = start(folder)
    wait_until_begun(process, folder)
    begun = time.monotonic()
    end = ended(process, folder)
    return end, time.monotonic() - begun


def kill_at_random(times: int, seed: int, scratch: Path) -> dict[str, int]:
    """Kill runs `times` times altogether, each again and again until it ends."""
    # By its name: as `__main__` it would not be loaded ahead, and every start would take seconds.
    multiprocessing.get_context("forkserver").set_forkserver_preload(["tests.faults.kill"])
    expected, longest = never_killed(scratch / "never-killed")
    chance = random.Random(seed)
    kills = runs = resumed = lost = 0
    while kills < times:
        folder = scratch / f"run-{runs}"
        folder.mkdir()
        runs += 1
        while kills < times and not (folder / "end.json").exists():
            process = start(folder)
            # From before the model is loaded to after the last step.
            if chance.random() < 0.8:
                resumed += wait_until_begun(process, folder) > 0
            process.join(chance.uniform(0, longest))
            if process.is_alive():
                process.kill()
                kills += 1
            process.join()
        lost += ended(start(folder), folder) != expected
    return {"kills": kills, "runs": runs, "went_on": resumed, "lost": lost}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        print(json.dumps(kill_at_random(options.times, options.seed, Path(scratch))))


if __name__ == "__main__":
    main()
