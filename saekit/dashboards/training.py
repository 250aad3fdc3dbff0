"""Training live: curves that grow while an SAE trains in the background, and a Stop button."""

from __future__ import annotations

import asyncio
import html
import threading
import time
from typing import TYPE_CHECKING

import ipywidgets

from saekit import plots
from saekit.dashboards.dashboard import Dashboard
from saekit.dashboards.plotly_view import PlotlyView
from saekit.plots.training import PANELS, curve_values, density_values

if TYPE_CHECKING:
    from saekit.runs import TrainingEvent
    from saekit.sae import SAE
    from saekit.training import Trainer

SECONDS_BETWEEN_UPDATES = 0.25
POINTS_OF_A_CURVE = 400


class LiveTraining(Dashboard):
    """Shows a trainer at work. The cell that displays it returns at once; training goes on behind.

    `await live.finished()` waits without blocking the kernel, so that Stop answers. An error in the
    training thread is shown here and raised there.
    """

    def __init__(self, trainer: Trainer, name: str = "this run") -> None:
        self.trainer, self.name = trainer, name
        self.failure: Exception | None = None
        self.bar = ipywidgets.IntProgress(max=trainer.steps, layout=ipywidgets.Layout(width="50%"))
        self.stop_button = ipywidgets.Button(
            description="Stop", icon="stop", button_style="warning", disabled=True
        )
        self.facts = ipywidgets.HTML("not started")
        self.curves, self.densities = PlotlyView(), PlotlyView()
        controls = ipywidgets.HBox([self.stop_button, self.bar])
        super().__init__([controls, self.facts, self.curves, self.densities])
        self.stop_button.on_click(self._on_stop)
        self._thread: threading.Thread | None = None

    def start(self) -> LiveTraining:
        """Begin to train in the background; a run that has begun is left alone."""
        with self.lock:
            if self._thread is None:
                self.facts.value = "starting"
                self.stop_button.disabled = False
                self._thread = threading.Thread(target=self._train, daemon=True)
                self._thread.start()
        return self

    async def finished(self) -> SAE | dict[str, SAE]:
        """Wait for the end of the run; returns its SAEs. Raises what the training raised."""
        self.start()
        try:
            while self._thread.is_alive():
                await asyncio.sleep(0.05)
        except (asyncio.CancelledError, KeyboardInterrupt):
            self.trainer.stop()
            raise
        if self.failure is not None:
            raise self.failure
        return self.trainer.saes

    def _on_stop(self, _button: ipywidgets.Button) -> None:
        # Only an event is set, so this answers from whichever thread Jupyter calls it on.
        self.trainer.stop()
        self.stop_button.disabled = True

    def _train(self) -> None:
        next_update = 0.0
        try:
            for _ in self.trainer:
                if time.monotonic() >= next_update:
                    self._update("training")
                    next_update = time.monotonic() + SECONDS_BETWEEN_UPDATES
        except Exception as error:
            self.failure = error
            self.show_error(error)
        self.stop_button.disabled = True
        self._show_end()

    def _show_end(self) -> None:
        state = "failed" if self.failure else "done" if self.trainer.finished else "stopped"
        if self.trainer.history:
            self._update(state)
        else:
            self.facts.value = state

    def _update(self, state: str) -> None:
        self.bar.value = self.trainer.step
        runs = [run for run in self.trainer.runs.values() if run.history]
        latest = [run.history[-1] for run in runs]
        lines = [f"{state} · step {self.trainer.step:,} of {self.trainer.steps:,}"]
        lines += [_facts_of(event) for event in latest]
        if state == "training":
            lines[0] += f" · {sum(event.seconds_left for event in latest):.0f} s left"
        self.facts.value = (" · " if len(latest) == 1 else "<br>").join(lines)
        densities = {e.name or self.name: e.density for e in latest if e.density is not None}
        curves = curve_values([_thinned(run.history) for run in runs])
        bars = density_values(densities)
        views = self.curves.figure.get("data", ()), self.densities.figure.get("data", ())
        if state == "training" and (len(curves), len(bars)) == tuple(map(len, views)):
            self.curves.change(curves)
            self.densities.change(bars)
        else:  # plotly takes long to make a figure: at first, and at the end with every point
            self.curves.show(
                plots.training_curves({run.name or self.name: run.table() for run in runs})
            )
            self.densities.show(plots.density_histogram(densities))


def _thinned(history: list[TrainingEvent]) -> dict[str, list[float]]:
    """The columns that curves show, of about as many events as a panel has pixels."""
    shown = history[:: len(history) // POINTS_OF_A_CURVE + 1]
    if shown[-1] is not history[-1]:
        shown.append(history[-1])
    return {name: [getattr(event, name) for event in shown] for name in ("step", *PANELS)}


def _facts_of(event: TrainingEvent) -> str:
    name = f"{html.escape(event.name)}: " if event.name else ""
    parts = " + ".join(f"{part} {value:.3g}" for part, value in event.parts.items())
    return (
        f"{name}loss {event.loss:.4g} = {parts} · FVU {event.fvu:.3f} · L0 {event.l0:.1f} · "
        f"dead {event.dead_share:.1%} · {event.tokens_per_second:,.0f} tokens/s"
    )
