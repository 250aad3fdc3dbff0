"""The training loop: batches of activations in, events out, a trained SAE at the end."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from tqdm.auto import tqdm

from saekit import metrics
from saekit.activations import ActivationBuffer
from saekit.architectures import Loss, TopK, TrainingState
from saekit.corpus import Corpus
from saekit.sae import SAE

if TYPE_CHECKING:
    import pandas as pd

    from saekit.model import Model, Site


@dataclass(frozen=True)
class TrainingConfig:
    """How long and how fast; the loss and its constants belong to the architecture.

    steps: optimiser steps of one batch each.
    learning_rate: of Adam (0.9, 0.999); the architecture's own when None.
    decay: the learning rate falls linearly to 0 over this last share of the steps.
    clip: the gradient's global norm is cut here.
    dead_after: a feature is dead when it was silent for this many tokens.
    report_every: steps between two events.
    """

    steps: int = 2000
    learning_rate: float | None = None
    decay: float = 0.2
    clip: float = 1.0
    dead_after: int = 200_000
    report_every: int = 20

    def __post_init__(self) -> None:
        for name in ("steps", "dead_after", "report_every"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be at least 1.")
        if not 0 <= self.decay <= 1:
            raise ValueError(f"decay is {self.decay}: it is a share of the steps, from 0 to 1.")


@dataclass(frozen=True)
class TrainingEvent:
    """The state of a run after `step` steps.

    loss and its parts are per token of the latest batch; fvu and l0 too. dead_share is over all
    features, tokens_per_second over the run so far, seconds_left at that pace.
    """

    step: int
    tokens: int
    loss: float
    parts: dict[str, float]
    fvu: float
    l0: float
    dead_share: float
    tokens_per_second: float
    seconds_left: float
    density: Tensor = field(repr=False, compare=False)


class Trainer:
    """Trains one SAE on batches of activations, (batch, d_model) in the model's units.

    Iterate for events (`for event in trainer`), or `run()` to the end. `stop()` may be called from
    any thread and ends the run after the step under way. `history` keeps every event.
    """

    def __init__(self, sae: SAE, batches: Iterable[Tensor], config: TrainingConfig) -> None:
        self.sae, self.config = sae, config
        self.history: list[TrainingEvent] = []
        self.step = 0
        self._batches = iter(batches)
        self._stop = threading.Event()
        learning_rate = config.learning_rate or sae.architecture.learning_rate
        fused = sae.W_enc.device.type in ("cpu", "cuda")
        self._optimiser = torch.optim.Adam(
            sae.parameters(), lr=learning_rate, betas=(0.9, 0.999), fused=fused
        )
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimiser, self._decay)
        device = sae.W_enc.device
        self._silent = torch.zeros(sae.n_features, dtype=torch.long, device=device)
        self._active = torch.zeros(sae.n_features, dtype=torch.long, device=device)
        self._tokens = self._tokens_counted = 0
        self._seconds = 0.0

    def stop(self) -> None:
        """End the run after the step under way."""
        self._stop.set()

    def run(self) -> SAE:
        """Train to the end, or until stopped; returns the SAE."""
        for _ in self:
            pass
        return self.sae

    def __iter__(self) -> Iterator[TrainingEvent]:
        while self.step < self.config.steps:
            start = time.perf_counter()
            x, loss = self._one_step(self._next_batch())
            self._seconds += time.perf_counter() - start
            stopping = self._stop.is_set()
            last = stopping or self.step == self.config.steps
            if last or self.step == 1 or self.step % self.config.report_every == 0:
                event = self._event(x, loss)
                self.history.append(event)
                yield event
            if stopping:
                self._stop.clear()
                return

    def table(self) -> pd.DataFrame:
        """The history as a table, one line an event; parts of the loss are columns of their own."""
        import pandas as pd

        shown = [f.name for f in fields(TrainingEvent) if f.name not in ("parts", "density")]
        rows = [{name: getattr(e, name) for name in shown} | e.parts for e in self.history]
        return pd.DataFrame(rows)

    def _next_batch(self) -> Tensor:
        batch = next(self._batches, None)
        if batch is None:
            raise ValueError(
                f"The batches ran out after {self.step} of {self.config.steps} steps: give more of "
                "them, or fewer steps."
            )
        return batch

    def _one_step(self, batch: Tensor) -> tuple[Tensor, Loss]:
        sae, config = self.sae, self.config
        x = sae.normalise(batch)
        state = TrainingState(self.step / config.steps, self._silent >= config.dead_after)
        loss = sae.architecture.loss(x, sae.weights, state)
        if not math.isfinite(loss.total.item()):
            raise FloatingPointError(
                f"The loss is {loss.total.item()} at step {self.step}: lower the learning rate "
                f"({self._optimiser.param_groups[0]['lr']:.2g}) or check the activations."
            )
        self._optimiser.zero_grad(set_to_none=True)
        torch.autograd.backward(loss.total)
        torch.nn.utils.clip_grad_norm_(sae.parameters(), config.clip)
        self._optimiser.step()
        self._schedule.step()
        sae.architecture.after_step(sae.weights)
        self._count(loss.codes.active_features(), len(x))
        self.step += 1
        return x, loss

    def _count(self, active: Tensor, tokens: int) -> None:
        self._silent += tokens
        self._silent[active > 0] = 0
        self._active += active
        self._tokens += tokens
        self._tokens_counted += tokens

    def _event(self, x: Tensor, loss: Loss) -> TrainingEvent:
        config, pace = self.config, self._tokens / max(self._seconds, 1e-9)
        event = TrainingEvent(
            step=self.step,
            tokens=self._tokens,
            loss=loss.total.item(),
            parts={name: value.item() for name, value in loss.parts.items()},
            fvu=metrics.fvu(x, loss.reconstruction),
            l0=metrics.l0(loss.codes),
            dead_share=float((self._silent >= config.dead_after).double().mean()),
            tokens_per_second=pace,
            seconds_left=self._seconds / self.step * (config.steps - self.step),
            density=(self._active.double() / self._tokens_counted).cpu(),
        )
        self._active.zero_()
        self._tokens_counted = 0
        return event

    def _decay(self, step: int) -> float:
        decay_steps = self.config.decay * self.config.steps
        left = self.config.steps - step
        return 1.0 if left >= decay_steps else left / decay_steps


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
