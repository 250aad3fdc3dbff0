"""Steering on a feature's page: one prompt, one dose; default and steered text side by side."""

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
    from saekit.study import Study
    from saekit.tokens import Generation


class SteeringBox(Dashboard):
    """The steering panel of a page: it is told its feature, and generates when asked to."""

    def __init__(self, study: Study, *, max_new_tokens: int = 40) -> None:
        self.study, self.max_new_tokens = study, max_new_tokens
        self.feature: int | None = None
        self.prompt = prompt_field("", "3.5em")
        self.dose = dose_slider(2.0)
        self.dose.layout.width = "50%"
        self.units = ipywidgets.HTML()
        self.title = ipywidgets.HTML("<b>steered</b>")
        self.button = ipywidgets.Button(
            description="Steer", icon="play", disabled=True, layout=ipywidgets.Layout(width="90px")
        )
        self.default_view, self.steered_view = TokenView(), TokenView()
        self._default: Generation | None = None
        legend = ipywidgets.HTML(
            "<span style='color:var(--jp-ui-font-color2,#666)'>Colour: the feature's activation "
            "when the model, unsteered, reads the text.</span>"
        )
        texts = side_by_side(self.default_view, self.title, self.steered_view)
        self.texts = ipywidgets.VBox([texts, legend], layout=ipywidgets.Layout(display="none"))
        controls = ipywidgets.HBox([self.dose, self.units, self.button])
        super().__init__([self.prompt, controls, self.texts])
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

    def _show_dose(self, feature: int) -> Dose:
        """The dose that is set, shown in its second unit."""
        dose = Dose.of_maximum(self.study.sae, self.study.index.maximum[feature], self.dose.value)
        self.units.value = second_unit(dose)
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
        self.title.value = steered_title(study, {feature: dose})
        for view, row in zip((self.default_view, self.steered_view), rows, strict=True):
            view.show([row], maximum=float(study.index.maximum[feature]))
        self.set_status("")

    def _generate(self, prompt: str, edit: Edit | None) -> Generation:
        edits = {self.study.site: edit} if edit else None
        [written] = self.study.model.generate(prompt, edits, max_new_tokens=self.max_new_tokens)
        return written


class HeldFeature(ipywidgets.HBox):
    """A feature that is held: its number, its dose in both units, and a button that lets it go."""

    def __init__(self, study: Study, feature: int, times_maximum: float) -> None:
        self.sae, self.maximum = study.sae, float(study.index.maximum[feature])
        self.slider = dose_slider(times_maximum)
        self.slider.layout.width = "45%"
        self.units = ipywidgets.HTML(second_unit(self.dose))  # raises for a dead feature
        self.remove = ipywidgets.Button(
            icon="times",
            tooltip=f"let feature {feature} go",
            layout=ipywidgets.Layout(width="40px"),
        )
        name = ipywidgets.HTML(f"feature <b>{feature}</b>", layout=ipywidgets.Layout(width="110px"))
        super().__init__([name, self.slider, self.units, self.remove])
        self.slider.observe(self._on_dose, "value")

    @property
    def dose(self) -> Dose:
        """The dose that is set."""
        return Dose.of_maximum(self.sae, self.maximum, self.slider.value)

    def _on_dose(self, _change: dict) -> None:
        self.units.value = second_unit(self.dose)


def prompt_field(prompt: str, height: str) -> ipywidgets.Textarea:
    """Where a prompt is typed; it counts when the field is left."""
    return ipywidgets.Textarea(
        value=prompt,
        description="prompt",
        placeholder="type a prompt, or nothing to begin a text",
        continuous_update=False,
        layout=ipywidgets.Layout(width="95%", height=height),
    )


def dose_slider(times_maximum: float) -> ipywidgets.FloatSlider:
    """A dose as a multiple of the feature's maximum, up to 10 or as far as the first one goes."""
    limit = max(10, abs(times_maximum))
    return ipywidgets.FloatSlider(
        value=times_maximum,
        min=-limit,
        max=limit,
        step=0.05,
        description="× max",
        continuous_update=False,
    )


def second_unit(dose: Dose) -> str:
    """The dose beside its slider, in the unit that the slider does not have."""
    return f"= {dose.share_of_norm:.2f} ‖x‖ (root mean square)"


def steered_title(study: Study, doses: dict[int, Dose]) -> str:
    """What a text was made with, as HTML."""
    held = "; ".join(
        f"feature {feature} ({escape(describe(study, feature))}) held at {dose}"
        for feature, dose in doses.items()
    )
    return f"<b>steered</b>: {held}"


def side_by_side(default: TokenView, title: ipywidgets.HTML, steered: TokenView) -> ipywidgets.HBox:
    """The two texts, each half as wide as the page."""
    half = ipywidgets.Layout(width="50%", min_width="0")
    return ipywidgets.HBox(
        [
            ipywidgets.VBox([ipywidgets.HTML("<b>as it is</b>"), default], layout=half),
            ipywidgets.VBox([title, steered], layout=half),
        ]
    )
