"""One SAE in training: its configuration, its optimiser, what it counts and reports."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from saekit import metrics
from saekit.architectures import Loss, TrainingState
from saekit.sae import SAE, bytes_of

if TYPE_CHECKING:
    import pandas as pd

FROZEN = {"": (), "decoder": ("W_dec",), "encoder": ("W_enc", "b_enc")}


@dataclass(frozen=True)
class TrainingConfig:
    """How long and how fast; the loss and its constants belong to the architecture.

    steps: optimiser steps of one batch each.
    learning_rate: of Adam (0.9, 0.999); the architecture's own when None.
    decay: the learning rate falls linearly to 0 over this last share of the steps.
    clip: the gradient's global norm is cut here.
    dead_after: a feature is dead when it was silent for this many tokens.
    report_every: steps between two events.
    frozen: "decoder" or "encoder" keeps it as random as it began, the null for what training adds
    (arXiv 2602.14111).
    """

    steps: int = 2000
    learning_rate: float | None = None
    decay: float = 0.2
    clip: float = 1.0
    dead_after: int = 200_000
    report_every: int = 20
    frozen: str = ""

    def __post_init__(self) -> None:
        for name in ("steps", "dead_after", "report_every"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} is {getattr(self, name)}: it must be at least 1.")
        if not 0 <= self.decay <= 1:
            raise ValueError(f"decay is {self.decay}: it is a share of the steps, from 0 to 1.")
        if self.frozen not in FROZEN:
            raise ValueError(f"frozen is {self.frozen!r}: choose 'decoder', 'encoder' or ''.")

    def rate_at(self, step: int) -> float:
        """The share of the learning rate that the step after `step` steps is taken with."""
        decay_steps = self.decay * self.steps
        left = self.steps - step
        return 1.0 if left >= decay_steps else left / decay_steps


@dataclass(frozen=True)
class TrainingEvent:
    """The state of a run after `step` steps.

    name: the run's. loss and its parts are per token of the latest batch; fvu and l0 too.
    dead_share is over all features, tokens_per_second over the run so far, seconds_left at that
    pace. density: the share of tokens that each feature was active on since the event before;
    None for one that comes from a checkpoint.
    """

    name: str
    step: int
    tokens: int
    loss: float
    parts: dict[str, float]
    fvu: float
    l0: float
    dead_share: float
    tokens_per_second: float
    seconds_left: float
    density: Tensor | None = field(repr=False, compare=False)


class Run:
    """One SAE on its way through its configuration's steps; `history` keeps every event."""

    def __init__(self, name: str, sae: SAE, config: TrainingConfig) -> None:
        self.name, self.sae, self.config = name, sae, config
        self.step, self.history = 0, list[TrainingEvent]()
        for weight in FROZEN[config.frozen]:
            getattr(sae, weight).requires_grad_(False)
        # The decoder comes from the seed alone; what is fitted to a sample of activations may
        # differ in a last bit where a machine does not add in the same order twice.
        self._begun_as = blake2b(bytes_of(sae.W_dec), digest_size=8).hexdigest()
        self._rate = config.learning_rate or sae.architecture.learning_rate
        self._trained = [p for p in sae.parameters() if p.requires_grad]
        device = sae.W_enc.device
        self._optimiser = torch.optim.Adam(
            self._trained, betas=(0.9, 0.999), fused=device.type in ("cpu", "cuda")
        )
        self._silent = torch.zeros(sae.n_features, dtype=torch.long, device=device)
        self._active = torch.zeros(sae.n_features, dtype=torch.long, device=device)
        self._tokens = self._tokens_counted = 0
        self._seconds = 0.0
        self._latest: tuple[Tensor, Loss] | None = None
        self._broken_at = torch.tensor(-1, device=device)

    @property
    def finished(self) -> bool:
        return self.step >= self.config.steps

    @property
    def identity(self) -> dict[str, Any]:
        """What makes this run itself, as JSON values: a checkpoint fits only an equal one."""
        sae = self.sae
        return {
            "architecture": {"name": sae.architecture.name, **asdict(sae.architecture)},
            "n_features": sae.n_features,
            "d_model": sae.d_model,
            "site": sae.site,
            "first decoder": self._begun_as,
            "config": asdict(self.config),
        }

    @torch.enable_grad()  # also for a caller without gradients who asks for a study's first SAE
    def train_on(self, batch: Tensor) -> None:
        """One optimiser step on a batch of activations in the model's units.

        Raises FloatingPointError where the loss is not finite: before the weights change on a CPU,
        on other devices when `check` is called.
        """
        start = time.perf_counter()
        sae, config = self.sae, self.config
        x = sae.normalise(batch)
        state = TrainingState(self.step / config.steps, self._silent >= config.dead_after)
        loss = sae.architecture.loss(x, sae.weights, state)
        self._watch(loss.total.detach())
        self._optimiser.zero_grad(set_to_none=True)
        torch.autograd.backward(loss.total)
        torch.nn.utils.clip_grad_norm_(self._trained, config.clip)
        for group in self._optimiser.param_groups:
            group["lr"] = self._rate * config.rate_at(self.step)
        self._optimiser.step()
        sae.architecture.after_step(sae.weights, loss.codes)
        self._count(loss.codes.active_features(), len(x))
        self._latest = x, loss
        self.step += 1
        self._seconds += time.perf_counter() - start

    def check(self) -> None:
        """Raise FloatingPointError where a loss was not finite since the run began."""
        if (step := int(self._broken_at)) >= 0:
            raise FloatingPointError(
                f"The loss{f' of {self.name}' if self.name else ''} is not finite at step {step}: "
                f"lower the learning rate ({self._rate:.2g}) or check the activations."
            )

    def is_due(self) -> bool:
        """Whether the step just taken is one to report."""
        return self.finished or self.step == 1 or self.step % self.config.report_every == 0

    def report(self) -> TrainingEvent:
        """The event of the step just taken, which `history` keeps too."""
        self.check()
        x, loss = self._latest
        event = TrainingEvent(
            name=self.name,
            step=self.step,
            tokens=self._tokens,
            loss=loss.total.item(),
            parts={name: value.item() for name, value in loss.parts.items()},
            fvu=metrics.fvu(x, loss.reconstruction),
            l0=metrics.l0(loss.codes),
            dead_share=float((self._silent >= self.config.dead_after).double().mean()),
            tokens_per_second=self._tokens / max(self._seconds, 1e-9),
            seconds_left=self._seconds / self.step * (self.config.steps - self.step),
            density=(self._active.double() / self._tokens_counted).cpu(),
        )
        self._active.zero_()
        self._tokens_counted = 0
        self.history.append(event)
        return event

    def table(self) -> pd.DataFrame:
        """The history, one line an event; parts of the loss are columns of their own."""
        import pandas as pd

        shown = [f.name for f in fields(TrainingEvent) if f.name not in ("parts", "density")]
        rows = [{name: getattr(e, name) for name in shown} | e.parts for e in self.history]
        return pd.DataFrame(rows)

    def state(self) -> tuple[dict[str, Tensor], dict[str, Any]]:
        """Everything that the next step depends on: tensors, and the rest as JSON values."""
        tensors = {f"sae.{name}": tensor for name, tensor in self.sae.state_dict().items()}
        for index, moments in self._optimiser.state_dict()["state"].items():
            tensors |= {f"adam.{index}.{name}": tensor for name, tensor in moments.items()}
        tensors |= {"silent": self._silent, "active": self._active}
        history = [asdict(replace(event, density=None)) for event in self.history]
        facts = {
            "step": self.step,
            "tokens": self._tokens,
            "tokens_counted": self._tokens_counted,
            "seconds": self._seconds,
            "history": history,
        }
        return tensors, facts

    def load_state(self, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
        """Go on from what `state` gave."""
        weights = {k.removeprefix("sae."): v for k, v in tensors.items() if k.startswith("sae.")}
        self.sae.load_state_dict(weights)
        moments: dict[int, dict[str, Tensor]] = {}
        for name, tensor in tensors.items():
            if name.startswith("adam."):
                _, index, moment = name.split(".")
                moments.setdefault(int(index), {})[moment] = tensor.clone()
        groups = self._optimiser.state_dict()["param_groups"]
        self._optimiser.load_state_dict({"state": moments, "param_groups": groups})
        self._silent.copy_(tensors["silent"])
        self._active.copy_(tensors["active"])
        self.step, self._tokens = facts["step"], facts["tokens"]
        self._tokens_counted, self._seconds = facts["tokens_counted"], facts["seconds"]
        self.history[:] = [TrainingEvent(**event) for event in facts["history"]]

    def branch(self, name: str, steps: int, decay: float) -> Run:
        """A copy that goes on by itself to `steps` steps in all, its rate falling as `decay` says.

        This run is left as it is. The step count goes on, so that the copy takes the steps that a
        run of its own length would take, and no warm-up of the loss begins again. Raises
        ValueError where the cooling would have begun before this step.
        """
        if self.step > steps - decay * steps:
            raise ValueError(
                f"At step {self.step} it is too late to branch off to {steps} steps, of which the "
                f"last {decay:.0%} cool down: branch earlier or to more steps."
            )
        config = replace(self.config, steps=steps, decay=decay)
        branch = Run(name, copy.deepcopy(self.sae), config)
        branch.load_state(*self.state())
        return branch

    def _watch(self, loss: Tensor) -> None:
        if loss.device.type == "cpu":
            if not math.isfinite(loss.item()):
                self._broken_at.fill_(self.step)
                self.check()
        else:  # reading the loss would make the device wait
            first = ~loss.isfinite() & (self._broken_at < 0)
            self._broken_at = torch.where(first, self.step, self._broken_at)

    def _count(self, active: Tensor, tokens: int) -> None:
        self._silent += tokens
        self._silent[active > 0] = 0
        self._active += active
        self._tokens += tokens
        self._tokens_counted += tokens
