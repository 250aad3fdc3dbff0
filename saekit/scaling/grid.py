"""Training runs over sizes, steps, learning rates and seeds, kept on disk one by one."""

from __future__ import annotations

import copy
import hashlib
import json
import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import torch
from torch import Tensor
from tqdm.auto import tqdm

from saekit import metrics
from saekit.activations import TOKENS_PER_PASS, ActivationBuffer
from saekit.architectures import L1, Architecture, JumpReLU, TrainingState
from saekit.cache import write_atomically
from saekit.runs import TrainingConfig
from saekit.sae import SAE
from saekit.training import Trainer


class Point(NamedTuple):
    """One SAE of a grid."""

    features: int
    steps: int
    learning_rate: float
    seed: int


@dataclass(frozen=True)
class Grid:
    """Every number of features × steps × learning rate × seed, of one architecture.

    Each size, rate and seed is one long run at a constant rate. At each wanted number of steps a
    copy has branched off, whose rate fell to 0 over the last share `cool_down` of those steps: an
    SAE measured at its full rate would count as worse than its steps allow. The sparsity warm-up
    lasts as long as the shortest run's would, so that the long run can serve them all.
    learning_rates: the architecture's own when empty. seeds vary the first weights only.
    Raises ValueError for grids that cannot be trained so.
    """

    features: tuple[int, ...]
    steps: tuple[int, ...]
    learning_rates: tuple[float, ...] = ()
    seeds: tuple[int, ...] = (0,)
    architecture: Architecture = field(default_factory=L1)
    cool_down: float = 0.2

    def __post_init__(self) -> None:
        if not (self.features and self.steps and self.seeds):
            raise ValueError("A grid needs at least one size, one number of steps and one seed.")
        if not 0 < self.cool_down < 1 or self._branching(min(self.steps)) < 1:
            raise ValueError(
                f"cool_down is {self.cool_down} and the shortest run {min(self.steps)} steps: the "
                "share must lie between 0 and 1 and leave a step before it."
            )
        growing = isinstance(self.architecture, JumpReLU)  # its penalty grows to the very end
        if growing or getattr(self.architecture, "warm_up", 0) > (1 - self.cool_down) ** 2:
            raise ValueError(
                f"The penalty of {self.architecture} still grows when runs branch off: choose a "
                "shorter warm_up, or L1 or TopK."
            )

    def run(
        self,
        buffer: ActivationBuffer,
        held_out: Tensor,
        folder: str | Path,
        *,
        together: int = 8,
        progress: bool = False,
    ) -> pd.DataFrame:
        """The results, one line a point; what the folder has is not trained again.

        buffer: of one site. held_out: other activations of it, (tokens, d_model), model units.
        together: long runs that train side by side on the same batches. Columns: those of `Point`,
        flop (a dense step's, 12 × batch × d_model × features × steps, cooling included), and what
        `measure` gives. Ctrl-C keeps what is finished; the next call goes on from there.
        """
        files = self._files(buffer, held_out, Path(folder))
        missing: dict[tuple, list[Point]] = {}
        for point in (point for point, file in files.items() if not file.exists()):
            long_run = point.features, point.learning_rate, point.seed
            missing.setdefault(long_run, []).append(point)
        bar = tqdm(total=sum(map(len, missing.values())), unit="SAE", disable=not progress)
        runs = iter(missing.values())
        with bar:
            while group := list(islice(runs, together)):
                for point, sae in self._train(group, buffer):
                    with write_atomically(files[point]) as file:
                        file.write_text(json.dumps(point._asdict() | measure(sae, held_out)))
                    bar.update()
        table = pd.DataFrame([json.loads(file.read_text()) for file in files.values()])
        unit = 12 * buffer.batch_size * held_out.shape[1]
        table.insert(len(Point._fields), "flop", unit * table["features"] * table["steps"])
        return table

    def _branching(self, steps: int) -> int:
        """The step after which a copy begins to cool down."""
        return int(steps - self.cool_down * steps)

    def _files(self, buffer: ActivationBuffer, held_out: Tensor, folder: Path) -> dict[Point, Path]:
        """Where each point's result lies, named by all that it depends on."""
        position, name = buffer.state(), self.architecture.name
        shared = {
            "architecture": {"name": name, **asdict(self.architecture)},
            "cool_down": self.cool_down,
            "warm-up of": min(self.steps),
            "batches": [buffer.identity, position["round"], position["used"]],
            "held out": hashlib.sha256(held_out.cpu().numpy().tobytes()).hexdigest(),
        }
        rates = self.learning_rates or (self.architecture.learning_rate,)
        files = {}
        for point in map(Point._make, product(self.features, self.steps, rates, self.seeds)):
            key = json.dumps(shared | point._asdict(), sort_keys=True).encode()
            digest = hashlib.sha256(key).hexdigest()[:16]
            files[point] = folder / f"{name}-{point.features}-{point.steps}-{digest}.json"
        return files

    def _train(
        self, group: list[list[Point]], buffer: ActivationBuffer
    ) -> Iterator[tuple[Point, SAE]]:
        """Train the long runs of some points side by side, and give each point when it is cool."""
        batches = copy.copy(buffer)  # so that every group starts from the same batch
        sample, site = batches.sample(), str(buffer.sites[0])
        longest, architecture = self._branching(max(self.steps)), self.architecture
        if hasattr(architecture, "warm_up"):
            share = architecture.warm_up * min(self.steps) / longest
            architecture = replace(architecture, warm_up=share)
        saes, configs, branches = {}, {}, {}
        every = math.gcd(*(self._branching(point.steps) for points in group for point in points))
        for points in group:
            features, _, rate, seed = points[0]
            name = f"{features} features at rate {rate:g}, seed {seed}"
            sae = SAE.create(architecture, features, sample, seed=seed, site=site)
            saes[name] = sae.to(buffer.device)
            configs[name] = TrainingConfig(longest, rate, decay=0, report_every=every)
            branches[name] = {self._branching(point.steps): point for point in points}
        trainer, cooling = Trainer(saes, batches, configs), dict[str, Point]()
        for event in trainer:
            run, starting = trainer.runs[event.name], branches.get(event.name, {})
            if point := starting.pop(event.step, None):
                name = f"{event.name}, {point.steps} steps"
                trainer.runs[name] = run.branch(name, point.steps, self.cool_down)
                cooling[name] = point
            elif event.name in cooling and run.finished:
                yield cooling[event.name], run.sae
            else:
                continue
            if not starting:  # nothing more is wanted of this run
                del trainer.runs[event.name]
        if trainer.runs:
            raise KeyboardInterrupt


@torch.no_grad()
def measure(sae: SAE, x: Tensor) -> dict[str, float]:
    """Quality on activations that it was not trained on, x: (tokens, d_model) in model units.

    loss: the training loss per token with the whole penalty; fvu; l0; dead_share and alive: of
    features never and ever active on x.
    """
    device = sae.scale.device
    state = TrainingState(1.0, torch.zeros(sae.n_features, dtype=torch.bool, device=device))
    loss, active, rebuilt = 0.0, torch.zeros(sae.n_features, dtype=torch.long), []
    x = sae.normalise(x.to(device))
    for rows in x.split(TOKENS_PER_PASS):
        part = sae.architecture.loss(rows, sae.weights, state)
        loss += float(part.total) * len(rows) / len(x)
        active += part.codes.active_features().cpu()
        rebuilt.append(part.reconstruction)
    return {
        "loss": loss,
        "fvu": metrics.fvu(x, torch.cat(rebuilt)),
        "l0": float(active.sum() / len(x)),
        "dead_share": metrics.dead_share(active),
        "alive": int((active > 0).sum()),
    }
