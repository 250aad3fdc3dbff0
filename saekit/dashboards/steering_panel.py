"""The steering panel: several features held at once, both texts as they are written, and Stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import ipywidgets
import numpy as np

from saekit import steering
from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.rows import written_batch
from saekit.dashboards.steering import (
    HeldFeature,
    prompt_field,
    side_by_side,
    steered_title,
)
from saekit.dashboards.token_view import TokenRow, TokenView
from saekit.explore import activations_at, by_label
from saekit.steering import Dose, Edit
from saekit.steering.presets import PRESETS
from saekit.steering.recipe import Recipe

if TYPE_CHECKING:
    from torch import Tensor

    from saekit.study import Study
    from saekit.tokens import Generation

SECONDS_BETWEEN_UPDATES = 0.25
FOUND = 20
SURPRISE = "surprise: −log p, unsteered, in nats"


@dataclass
class _Writing:
    """One pair of texts on its way; `stop` ends it after the token under way."""

    prompt: str
    doses: dict[int, Dose]
    stop: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True)
class _Read:
    """What the unsteered model makes of a text: (tokens, features) activations, nats a token."""

    tokens: list[str]
    activations: np.ndarray
    nats: np.ndarray


class SteeringPanel(Dashboard):
    """Hold features while a text is written, and compare with the model as it is.

    Every change writes anew, in the background, so that the panel answers meanwhile; `wait()` waits
    for the texts. Tokens are coloured by a feature's activation, or by how unlikely each was, both
    as the unsteered model reads the text. `rows` are the features held, by number.
    """

    def __init__(
        self,
        study: Study,
        feature: int,
        prompt: str,
        *,
        times_maximum: float = 2.0,
        max_new_tokens: int = 40,
    ) -> None:
        self.study, self.max_new_tokens = study, max_new_tokens
        self.rows: dict[int, HeldFeature] = {}
        self.prompt = prompt_field(prompt, "5em")
        self.held = ipywidgets.VBox()
        self.add = ipywidgets.Text(
            description="hold also",
            placeholder="a feature's number, or words of its label",
            continuous_update=False,
            layout=ipywidgets.Layout(width="45%"),
        )
        self.found = ipywidgets.Dropdown(layout=ipywidgets.Layout(width="30%", display="none"))
        self.stop_button = ipywidgets.Button(
            description="Stop", icon="stop", button_style="warning", disabled=True
        )
        self.colour = ipywidgets.Dropdown(
            description="colour", layout=ipywidgets.Layout(width="360px")
        )
        self.file = ipywidgets.Text(
            value="steering.json", description="recipe", layout=ipywidgets.Layout(width="260px")
        )
        small = ipywidgets.Layout(width="80px")
        self.save_button = ipywidgets.Button(description="Save", icon="save", layout=small)
        self.load_button = ipywidgets.Button(description="Load", icon="folder-open", layout=small)
        self.preset = ipywidgets.Dropdown(
            options=[("choose one …", None), *((name, name) for name in PRESETS)],
            description="experiment",
            layout=ipywidgets.Layout(width="300px", display=None if study.knows_world else "none"),
        )
        self.title = ipywidgets.HTML("<b>steered</b>")
        self.default_view, self.steered_view = TokenView(), TokenView()
        self._default: Generation | None = None
        self._writing: _Writing | None = None
        self._thread: threading.Thread | None = None
        self._shown: tuple[list[int], list[_Read]] | None = None
        super().__init__()
        buttons = [self.stop_button, self.colour, self.file, self.save_button, self.load_button]
        self.children = (
            self.prompt,
            self.held,
            ipywidgets.HBox([self.add, self.found, self.preset]),
            ipywidgets.HBox(buttons),
            side_by_side(self.default_view, self.title, self.steered_view),
            self.status,
        )
        self.prompt.observe(self._on_change, "value")
        self.add.observe(self._on_add, "value")
        self.found.observe(self._on_found, "value")
        self.colour.observe(self._on_colour, "value")
        self.stop_button.on_click(self._on_stop)
        self.preset.observe(self._on_preset, "value")
        self.save_button.on_click(self._on_save)
        self.load_button.on_click(self._on_load)
        self._hold_first(feature, times_maximum)
        self.wait()  # so that a page without a kernel shows texts

    def wait(self) -> None:
        """Wait until nothing is being written."""
        while (thread := self._thread) is not None and thread.is_alive():
            thread.join()

    def recipe(self) -> Recipe:
        """What is set: the prompt, and each feature's dose."""
        doses = {feature: row.slider.value for feature, row in self.rows.items()}
        return Recipe.of(self.study, self.prompt.value, doses)

    @handler
    def _hold_first(self, feature: int, times_maximum: float) -> None:
        self._hold({feature: times_maximum})
        self._write_anew()

    @handler
    def _on_change(self, _change: dict) -> None:
        self._write_anew()

    @handler
    def _on_add(self, change: dict) -> None:
        words = change["new"].strip()
        self.found.layout.display = "none"
        if words.isdecimal():
            self._add(int(words))
        elif words:
            table = by_label(self.study, words, FOUND)
            if not len(table):
                raise ValueError("No label holds these words: try others.")
            self.found.options = [
                ("choose one …", None),
                *((f"{feature} {label}", feature) for feature, label in table["label"].items()),
            ]
            self.found.layout.display = None

    @handler
    def _on_found(self, change: dict) -> None:
        if change["new"] is not None:
            self.found.layout.display = "none"
            self._add(change["new"])

    def _add(self, feature: int) -> None:
        if not 0 <= feature < self.study.sae.n_features:
            raise ValueError(
                f"There is no feature {feature}: this SAE has {self.study.sae.n_features:,}."
            )
        self._hold({feature: 1.0} | self.recipe().doses)
        self.add.value = ""
        self._write_anew()

    @handler
    def _on_remove(self, button: ipywidgets.Button) -> None:
        doses = {f: row.slider.value for f, row in self.rows.items() if row.remove is not button}
        self._hold(doses)
        self._write_anew()

    def _hold(self, doses: dict[int, float]) -> None:
        """Hold these features and no others; raises ValueError for a dead one."""
        rows = {
            feature: HeldFeature(self.study, feature, times) for feature, times in doses.items()
        }
        for row in rows.values():
            row.slider.observe(self._on_change, "value")
            row.remove.on_click(self._on_remove)
        self.rows, self.held.children = rows, tuple(rows.values())

    def _on_stop(self, _button: ipywidgets.Button) -> None:
        # Only an event is set, so this answers from whichever thread Jupyter calls it on.
        if (writing := self._writing) is not None:
            writing.stop.set()
        self.stop_button.disabled = True

    @handler
    def _on_save(self, _button: ipywidgets.Button) -> None:
        self.recipe().save(self.file.value)
        self.set_status(f"Saved as {self.file.value}.")

    @handler
    def _on_load(self, _button: ipywidgets.Button) -> None:
        self._set(Recipe.load(self.file.value, self.study))

    @handler
    def _on_preset(self, change: dict) -> None:
        if change["new"] is not None:
            self.set_status("choosing features …")
            self._in_background(self._set_preset, change["new"])

    def _set_preset(self, name: str) -> None:
        try:
            recipe = PRESETS[name](self.study)
        except Exception as error:
            self.show_error(error)
            return
        with self.lock:
            self._set(recipe)

    def _set(self, recipe: Recipe) -> None:
        """Take prompt, features and doses from a recipe, and write with them."""
        self._hold(recipe.doses)
        self.prompt.unobserve(self._on_change, "value")
        self.prompt.value = recipe.prompt
        self.prompt.observe(self._on_change, "value")
        self._write_anew()

    def _write_anew(self) -> None:
        """Begin to write with what is set; what is on its way ends after its token."""
        if self._writing is not None:
            self._writing.stop.set()
        self._writing = None
        if not self.rows:
            self.stop_button.disabled = True
            raise ValueError("No feature is held: add one by its number, or by words of its label.")
        doses = {feature: row.dose for feature, row in self.rows.items()}
        self._writing = writing = _Writing(self.prompt.value, doses)
        self.stop_button.disabled = False
        self.set_status("generating …")
        self._in_background(self._write, writing)

    def _in_background(self, work: Callable[..., None], *arguments: Any) -> None:
        self._thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._thread.start()

    def _write(self, writing: _Writing) -> None:
        try:
            self._write_both(writing)
        except Exception as error:
            if self._writing is writing:
                self.stop_button.disabled = True
                self.show_error(error)

    def _write_both(self, writing: _Writing) -> None:
        texts = [self._default]
        if self._default is None or self._default.prompt != writing.prompt:
            texts = [self._generate(writing, None, self.default_view)]
        if not writing.stop.is_set():
            [self._default] = texts
            held = {feature: dose.activation for feature, dose in writing.doses.items()}
            edit = steering.clamp(self.study.sae, held)
            texts.append(self._generate(writing, edit, self.steered_view))
        features = list(writing.doses)
        read = [self._read(text, features) for text in texts if self._writing is writing]
        with self.lock:
            if self._writing is not writing:
                return  # something else is to be shown by now
            self._shown = features, read
            self.title.value = steered_title(self.study, writing.doses)
            self._offer_colours(features)
            self.stop_button.disabled = True
            self._draw()
            self.set_status("Stopped." if writing.stop.is_set() else "")

    def _offer_colours(self, features: list[int]) -> None:
        chosen = self.colour.value
        names = [(f"activation of feature {feature}, unsteered", feature) for feature in features]
        self.colour.options = [*names, (SURPRISE, SURPRISE)]
        self.colour.value = chosen if chosen in (*features, SURPRISE) else features[0]

    def _generate(self, writing: _Writing, edit: Edit | None, view: TokenView) -> Generation:
        """One text, shown in a view as it grows."""
        model = self.study.model
        batch = model.tokenize(writing.prompt)
        before = model.token_strings(batch.ids[batch.keep].tolist())
        next_update = time.monotonic() + SECONDS_BETWEEN_UPDATES

        def watch(new: Tensor) -> bool:
            nonlocal next_update
            if time.monotonic() >= next_update and self._writing is writing:
                if edit:
                    self.title.value = steered_title(self.study, writing.doses)
                tokens = before + model.token_strings(new[0].tolist())
                view.show([TokenRow(tokens, [0.0] * len(tokens))])
                next_update = time.monotonic() + SECONDS_BETWEEN_UPDATES
            return writing.stop.is_set()

        edits = {self.study.site: edit} if edit else None
        [written] = model.generate(
            writing.prompt, edits, max_new_tokens=self.max_new_tokens, watch=watch
        )
        return written

    def _read(self, written: Generation, features: list[int]) -> _Read:
        batch = written_batch(self.study, written)
        tokens, codes = activations_at(self.study, batch)
        return _Read(tokens, codes[:, features], steering.surprise(self.study.model, batch))

    @handler
    def _on_colour(self, _change: dict) -> None:
        if self.stop_button.disabled and self._shown:  # what is on its way is coloured at its end
            self._draw()

    def _draw(self) -> None:
        features, read = self._shown
        by_surprise = self.colour.value == SURPRISE
        # Full where a token was as unlikely as one drawn from the whole vocabulary.
        maximum = np.log(self.study.model.vocabulary_size)
        if not by_surprise:
            maximum = float(self.study.index.maximum[self.colour.value])
        rows = []
        for text in read:
            values = text.nats
            if not by_surprise:
                values = text.activations[:, features.index(self.colour.value)]
            rows.append(TokenRow(text.tokens, [float(value) for value in values]))
        self.default_view.show(rows[:1], maximum)
        self.steered_view.show(rows[1:], maximum)  # none where it was stopped before
