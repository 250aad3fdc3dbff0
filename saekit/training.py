"""The training loop: batches of activations in, events out, trained SAEs at the end."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from torch import Tensor
from tqdm.auto import tqdm

from saekit import checkpoints
from saekit.activations import ActivationBuffer
from saekit.architectures import TopK
from saekit.checkpoints import Checkpoint
from saekit.corpus import Corpus
from saekit.runs import Run, TrainingConfig, TrainingEvent
from saekit.sae import SAE

if TYPE_CHECKING:
    import pandas as pd

    from saekit.model import Model, Site


class Trainer:
    """Trains one SAE, or several side by side on the same batches of activations.

    saes: one, or several by name. batches: (batch, d_model) tensors in the model's units, or
    dictionaries of them by site, from which each SAE takes its own. config: one for all, or one
    for each name; a run that has taken its steps waits for the others.
    checkpoint_folder: where checkpoints go, every `checkpoint_every` steps, at the end and when
    the run is stopped; one that is there is gone on from, to the same bits on a CPU. Batches say
    where they are by `state()`, as an `ActivationBuffer` does; of others the batches used already
    are drawn again and dropped.

    Iterate for events (`for event in trainer`), or `run()` to the end. `stop()` may be called from
    any thread and ends the run after the step under way; so does Ctrl-C.
    Raises ValueError for the checkpoint of another run, and when batches run out;
    FloatingPointError when a loss is not finite, with the last checkpoint intact.
    """

    def __init__(
        self,
        saes: SAE | Mapping[str, SAE],
        batches: Iterable[Any],
        config: TrainingConfig | Mapping[str, TrainingConfig],
        *,
        checkpoint_folder: str | Path | None = None,
        checkpoint_every: int = 500,
    ) -> None:
        self._alone = isinstance(saes, SAE)
        named = {"": saes} if self._alone else dict(saes)
        configs = config if isinstance(config, Mapping) else dict.fromkeys(named, config)
        self.runs = {name: Run(name, sae, configs[name]) for name, sae in named.items()}
        self.checkpoint_every = checkpoint_every
        self._folder = None if checkpoint_folder is None else Path(checkpoint_folder)
        self._source, self._stop = batches, threading.Event()
        self._saved_at = -1
        self._resume()
        self._batches = iter(batches)

    @property
    def saes(self) -> SAE | dict[str, SAE]:
        """What is trained, as it was given: one SAE, or several by name."""
        return self._as_given({name: run.sae for name, run in self.runs.items()})

    @property
    def step(self) -> int:
        """Steps taken, by the run that has most to take."""
        return max(run.step for run in self.runs.values())

    @property
    def steps(self) -> int:
        """Steps to take in all."""
        return max(run.config.steps for run in self.runs.values())

    @property
    def finished(self) -> bool:
        return all(run.finished for run in self.runs.values())

    @property
    def history(self) -> list[TrainingEvent]:
        """The events of all runs, in the order in which they happened."""
        events = [event for run in self.runs.values() for event in run.history]
        return sorted(events, key=lambda event: event.step)

    def stop(self) -> None:
        """End the run after the step under way."""
        self._stop.set()

    def run(self) -> SAE | dict[str, SAE]:
        """Train to the end, or until stopped; returns `saes`."""
        for _ in self:
            pass
        return self.saes

    def __iter__(self) -> Iterator[TrainingEvent]:
        with _interrupt_stops(self):
            while not self.finished:
                going = [run for run in self.runs.values() if not run.finished]
                batch = self._next_batch()
                for run in going:
                    run.train_on(batch[run.sae.site] if isinstance(batch, Mapping) else batch)
                stopping = self._stop.is_set()
                for run in going:
                    if stopping or run.is_due():
                        yield run.report()
                if stopping or self.finished or self.step % self.checkpoint_every == 0:
                    self.save_checkpoint()
                if stopping:
                    self._stop.clear()
                    return

    def table(self) -> pd.DataFrame | dict[str, pd.DataFrame]:
        """The history, one line an event; a table for one SAE, tables by name for several."""
        return self._as_given({name: run.table() for name, run in self.runs.items()})

    def save_checkpoint(self) -> None:
        """Write a checkpoint of this moment, if there is a folder for it and none there yet."""
        if self._folder is None or self._saved_at == self.step:
            return
        tensors, facts = {}, {}
        for name, run in self.runs.items():
            run.check()
            of_run, facts[name] = run.state()
            tensors |= {f"{name}/{key}": tensor for key, tensor in of_run.items()}
        position = self._source.state() if hasattr(self._source, "state") else None
        about = {
            "identity": self._identity(),
            "step": self.step,
            "runs": facts,
            "batches": position,
        }
        checkpoints.save(self._folder, self.step, Checkpoint(tensors, about))
        self._saved_at = self.step

    def _as_given(self, by_name: dict[str, Any]) -> Any:
        return by_name[""] if self._alone else by_name

    def _identity(self) -> dict[str, Any]:
        runs = {name: run.identity for name, run in self.runs.items()}
        return {"runs": runs, "batches": getattr(self._source, "identity", None)}

    def _resume(self) -> None:
        if self._folder is None:
            return
        found = checkpoints.latest(self._folder, self._identity())
        if found is None:
            return
        for name, run in self.runs.items():
            start = f"{name}/"
            mine = {
                k.removeprefix(start): v for k, v in found.tensors.items() if k.startswith(start)
            }
            run.load_state(mine, found.facts["runs"][name])
        self._saved_at = self.step
        if found.facts["batches"] is not None:
            self._source.load_state(found.facts["batches"])
        else:
            self._source = iter(self._source)
            for _ in range(self.step):
                next(self._source, None)

    def _next_batch(self) -> Tensor | Mapping[str, Tensor]:
        batch = next(self._batches, None)
        if batch is None:
            raise ValueError(
                f"The batches ran out after {self.step} of {self.steps} steps: give more of them, "
                "or fewer steps."
            )
        return batch


@contextlib.contextmanager
def _interrupt_stops(trainer: Trainer) -> Iterator[None]:
    """Ctrl-C ends the run after the step under way; a second one breaks it off at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)

    def on_interrupt(_signal: int, _frame: Any) -> None:
        trainer.stop()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@dataclass(frozen=True)
class SAERecipe:
    """A TopK SAE of moderate size, as a study trains for itself where none is shipped."""

    features_per_dimension: int = 8
    k: int = 16
    steps: int = 1500
    batch_size: int = 1024
    seed: int = 0


def train_sae(
    model: Model, site: Site, corpus: Corpus, recipe: SAERecipe, *, progress: bool = False
) -> SAE:
    """Train a TopK SAE on a site's activations over a corpus; its facts hold the recipe."""
    buffer = ActivationBuffer(
        model,
        site,
        corpus,
        batch_size=recipe.batch_size,
        seed=recipe.seed,
        device=model.device,
        progress=progress,
    )
    sae = SAE.create(
        TopK(k=recipe.k),
        recipe.features_per_dimension * model.d_model,
        buffer.sample(),
        seed=recipe.seed,
        site=str(site),
        model_name=model.name,
    ).to(model.device)
    trainer = Trainer(sae, buffer, TrainingConfig(steps=recipe.steps))
    bar = tqdm(
        total=recipe.steps, desc="training an SAE", unit="step", leave=False, disable=not progress
    )
    with bar:
        for event in trainer:
            bar.update(event.step - bar.n)
            bar.set_postfix(fvu=f"{event.fvu:.3f}", dead=f"{event.dead_share:.0%}")
    sae.facts = {"recipe": asdict(recipe), "tokens": len(corpus)}
    return sae
