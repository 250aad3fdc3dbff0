"""Steering by hand: one prompt, one feature, one dose; default and steered text side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets

from saekit import steering
from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.rows import written_row
from saekit.dashboards.token_view import TokenView
from saekit.explore import describe
from saekit.steering import Dose, Edit
from saekit.text import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from saekit.study import Study
    from saekit.tokens import Generation


class _Steering(Dashboard):
    """Prompt, dose and the two texts; who generates, and when, is the subclass's to say."""

    def __init__(
        self,
        study: Study,
        prompt: str,
        times_maximum: float,
        max_new_tokens: int,
        before: Sequence[ipywidgets.Widget] = (),
        after: Sequence[ipywidgets.Widget] = (),
    ) -> None:
        self.study, self.max_new_tokens = study, max_new_tokens
        self.prompt = ipywidgets.Textarea(
            value=prompt,
            description="prompt",
            placeholder="type a prompt, or nothing to begin a text",
            continuous_update=False,
            layout=ipywidgets.Layout(width="95%", height="5em"),
        )
        self.dose = ipywidgets.FloatSlider(
            value=times_maximum,
            min=-10,
            max=10,
            step=0.05,
            description="× max",
            continuous_update=False,
            layout=ipywidgets.Layout(width="50%"),
        )
        self.units = ipywidgets.HTML()
        self.title = ipywidgets.HTML("<b>steered</b>")
        self.default_view, self.steered_view = TokenView(), TokenView()
        self._default: Generation | None = None
        controls = ipywidgets.HBox([*before, self.dose, self.units, *after])
        self.texts = self._texts()
        super().__init__([self.prompt, controls, self.texts])

    def _texts(self) -> ipywidgets.VBox:
        half = ipywidgets.Layout(width="50%", min_width="0")
        texts = ipywidgets.HBox(
            [
                ipywidgets.VBox(
                    [ipywidgets.HTML("<b>as it is</b>"), self.default_view], layout=half
                ),
                ipywidgets.VBox([self.title, self.steered_view], layout=half),
            ]
        )
        legend = ipywidgets.HTML(
            "<span style='color:var(--jp-ui-font-color2,#666)'>Colour: the feature's activation "
            "when the model, unsteered, reads the text.</span>"
        )
        return ipywidgets.VBox([texts, legend])

    def _show_dose(self, feature: int) -> Dose:
        """The dose that is set, shown in its second unit; raises ValueError for a dead feature."""
        self.units.value = ""
        maximum = float(self.study.index.maximum[feature])
        dose = Dose.of_maximum(self.study.sae, maximum, self.dose.value)
        self.units.value = f"= {dose.share_of_norm:.2f} ‖x‖ (root mean square)"
        return dose

    def _steer(self, feature: int) -> None:
        study, prompt = self.study, self.prompt.value
        dose = self._show_dose(feature)
        self.set_status("generating …")
        if self._default is None or prompt != self._default.prompt:
            self._default = self._generate(prompt, None)
        steered = self._generate(prompt, steering.clamp(study.sae, {feature: dose.activation}))
        rows = [written_row(study, text, feature) for text in (self._default, steered)]
        # The title says what the text beneath was made with, also while a new one is on its way.
        words = escape(describe(study, feature))
        self.title.value = f"<b>steered</b>: feature {feature} ({words}) held at {dose}"
        for view, row in zip((self.default_view, self.steered_view), rows, strict=True):
            view.show([row], maximum=float(study.index.maximum[feature]))
        self.set_status("")

    def _generate(self, prompt: str, edit: Edit | None) -> Generation:
        edits = {self.study.site: edit} if edit else None
        [written] = self.study.model.generate(prompt, edits, max_new_tokens=self.max_new_tokens)
        return written


class SteeringPanel(_Steering):
    """Clamp a feature during a generation and compare with the model as it is.

    Tokens are coloured by the feature's activation when the unsteered model reads the text.
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
        self.feature = ipywidgets.BoundedIntText(
            value=feature,
            min=0,
            max=study.sae.n_features - 1,
            description="feature",
            layout=ipywidgets.Layout(width="190px"),
        )
        super().__init__(study, prompt, times_maximum, max_new_tokens, before=[self.feature])
        for control in (self.prompt, self.feature, self.dose):
            control.observe(self._on_change, "value")
        self._on_change({})

    @handler
    def _on_change(self, _change: dict) -> None:
        self._steer(self.feature.value)


class SteeringBox(_Steering):
    """The steering panel of a page: it is told its feature, and generates when asked to."""

    def __init__(self, study: Study, *, max_new_tokens: int = 40) -> None:
        self.feature: int | None = None
        self.button = ipywidgets.Button(
            description="Steer", icon="play", disabled=True, layout=ipywidgets.Layout(width="90px")
        )
        super().__init__(study, "", 2.0, max_new_tokens, after=[self.button])
        self.prompt.layout.height = "3.5em"
        self.texts.layout.display = "none"
        self.dose.observe(self._on_dose, "value")
        self.button.on_click(self._on_steer)

    def show_feature(self, feature: int) -> None:
        """Be about this feature from now on; texts made with another one disappear."""
        self.feature = feature
        self.texts.layout.display = "none"
        alive = bool(self.study.index.maximum[feature] > 0)
        self.button.disabled = self.dose.disabled = not alive
        self.units.value = ""
        if alive:
            self._show_dose(feature)
        self.set_status("" if alive else "Never active, so it has no maximum to steer by.")

    @handler
    def _on_dose(self, _change: dict) -> None:
        self._show_dose(self.feature)

    @handler
    def _on_steer(self, _button: ipywidgets.Button) -> None:
        self._steer(self.feature)
        self.texts.layout.display = None
