"""The steering panel: one prompt, one feature, one dose; default and steered text side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets

from saekit import steering
from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.rows import text_row
from saekit.dashboards.token_view import TokenView
from saekit.explore import describe
from saekit.steering import Dose

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
            step=0.25,
            description="× max",
            continuous_update=False,
            layout=ipywidgets.Layout(width="50%"),
        )
        self.units = ipywidgets.HTML()
        self.default_view, self.steered_view = TokenView(), TokenView()
        super().__init__([self.prompt, self._controls(), self._texts()])
        for control in (self.prompt, self.feature, self.dose):
            control.observe(self._on_change, "value")
        self._on_change({})

    def _controls(self) -> ipywidgets.HBox:
        return ipywidgets.HBox([self.feature, self.dose, self.units])

    def _texts(self) -> ipywidgets.HBox:
        half = ipywidgets.Layout(width="50%", min_width="0")
        return ipywidgets.HBox(
            [
                ipywidgets.VBox(
                    [ipywidgets.HTML("<b>as it is</b>"), self.default_view], layout=half
                ),
                ipywidgets.VBox(
                    [ipywidgets.HTML("<b>steered</b>"), self.steered_view], layout=half
                ),
            ]
        )

    @handler
    def _on_change(self, _change: dict) -> None:
        study, feature, prompt = self.study, self.feature.value, self.prompt.value
        maximum = study.index.maximum[feature]
        dose = Dose.of_maximum(study.sae, maximum, self.dose.value)
        self.units.value = f"= {dose.share_of_norm:.2f} of the mean ‖x‖"
        self.set_status("generating …")
        clamped = steering.clamp(study.sae, {feature: dose.activation})
        for view, edit in ((self.default_view, None), (self.steered_view, clamped)):
            [text] = steering.steered_texts(
                study.model, study.site, edit, [prompt], max_new_tokens=self.max_new_tokens
            )
            view.show([text_row(study, prompt + text, feature)], maximum=float(maximum))
        self.set_status(f"Feature {feature} ({describe(study, feature)}) held at {dose}.")
