"""The steering panel: one prompt, one feature, one dose; default and steered text side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets

from saekit import steering
from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.rows import text_row
from saekit.dashboards.token_view import TokenView
from saekit.explore import describe
from saekit.steering import Dose, Edit
from saekit.text import escape

if TYPE_CHECKING:
    from saekit.study import Study


class SteeringPanel(Dashboard):
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
        self.study, self.max_new_tokens = study, max_new_tokens
        self.prompt = ipywidgets.Textarea(
            value=prompt,
            description="prompt",
            continuous_update=False,
            layout=ipywidgets.Layout(width="95%", height="5em"),
        )
        self.feature = ipywidgets.BoundedIntText(
            value=feature,
            min=0,
            max=study.sae.n_features - 1,
            description="feature",
            layout=ipywidgets.Layout(width="190px"),
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
        self._prompt_read, self._default_text = None, ""
        super().__init__([self.prompt, self._controls(), self._texts()])
        for control in (self.prompt, self.feature, self.dose):
            control.observe(self._on_change, "value")
        self._on_change({})

    def _controls(self) -> ipywidgets.HBox:
        return ipywidgets.HBox([self.feature, self.dose, self.units])

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

    @handler
    def _on_change(self, _change: dict) -> None:
        study, feature, prompt = self.study, self.feature.value, self.prompt.value
        self.units.value = ""
        maximum = float(study.index.maximum[feature])
        dose = Dose.of_maximum(study.sae, maximum, self.dose.value)
        self.units.value = f"= {dose.share_of_norm:.2f} ‖x‖ (root mean square)"
        self.set_status("generating …")
        if prompt != self._prompt_read:
            self._default_text, self._prompt_read = self._generate(prompt, None), prompt
        steered = self._generate(prompt, steering.clamp(study.sae, {feature: dose.activation}))
        rows = [text_row(study, text, feature) for text in (self._default_text, steered)]
        # The title says what the text beneath was made with, also while a new one is on its way.
        words = escape(describe(study, feature))
        self.title.value = f"<b>steered</b>: feature {feature} ({words}) held at {dose}"
        for view, row in zip((self.default_view, self.steered_view), rows, strict=True):
            view.show([row], maximum=maximum)
        self.set_status("")

    def _generate(self, prompt: str, edit: Edit | None) -> str:
        study = self.study
        [text] = steering.steered_texts(
            study.model, study.site, edit, [prompt], max_new_tokens=self.max_new_tokens
        )
        return prompt + text
