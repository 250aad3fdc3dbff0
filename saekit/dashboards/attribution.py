"""The attribution explorer: which features made the model say this and not that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets
import pandas as pd

from saekit import attribution, plots
from saekit.attribution import Contrast
from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.feature_list import FeatureList
from saekit.dashboards.feature_page import FeaturePageView
from saekit.dashboards.plotly_view import PlotlyView
from saekit.text import escape

if TYPE_CHECKING:
    from saekit.model import Model
    from saekit.study import Study

LISTED, ON_MAP = 40, 12
"""So many features are in the list, and so many of these on the map."""
NAME = 34
"""The longest name of a feature beside the map."""


class AttributionExplorer(Dashboard):
    """A prompt, what the model says and what it might have said, and the features that decide it.

    The map shows where the strongest features act; a click on it, or on the list, opens that
    feature's page, ablates the feature at all tokens and says what the model would answer then.
    Another prompt ablates the feature whose page is open.
    """

    def __init__(self, study: Study, contrast: Contrast) -> None:
        self.study = study
        self.page = FeaturePageView(study)
        self.prompt = _field("prompt", contrast.prompt, "1")
        self.target = _field("says", contrast.target, "0 1 230px")
        self.baseline = _field("and not", contrast.baseline, "0 1 230px")
        self.baseline.placeholder = "the mean over all tokens"
        self.answers, self.effect = ipywidgets.HTML(), ipywidgets.HTML()
        self.map, self.found = PlotlyView(), FeatureList(height="440px")
        self.contrast: Contrast | None = None
        super().__init__()
        self.page.lock = self.page.steering.lock = self.lock
        self.children = (
            ipywidgets.HBox([self.prompt]),
            ipywidgets.HBox([self.target, self.baseline]),
            self.answers,
            self.status,
            self.map,
            self.effect,
            self.page.beside(ipywidgets.HTML("<b>By total attribution</b>"), self.found),
        )
        for field in (self.prompt, self.target, self.baseline):
            field.observe(self._on_field, "value")
        self.map.observe(self._on_map, "clicked")
        self.found.observe(self._on_found, "selected")
        self.page.observe(self._on_page, "feature")
        self._on_field({})

    @handler
    def _on_field(self, _change: dict) -> None:
        self._read()

    @handler
    def _on_map(self, change: dict) -> None:
        if change["new"]["customdata"] is not None:
            self._open(self.on_map[int(change["new"]["customdata"])])

    @handler
    def _on_found(self, change: dict) -> None:
        if change["new"] is not None:
            self._open(change["new"])

    @handler
    def _on_page(self, _change: dict) -> None:
        self.found.mark(self.page.feature)
        if self.contrast is None:
            self._read()  # a handler has wiped the error away, but what is typed is still wrong
        else:
            self._ablate()

    def _open(self, feature: int) -> None:
        if feature != self.page.feature:
            self.page.show_feature(feature)
        elif self.contrast is None:
            self._read()

    def _read(self) -> None:
        """Attribute anew; raises ValueError where what is typed cannot be explained."""
        # What was said of other words must not stand below an error.
        self.contrast, self.answers.value, self.effect.value = None, "", ""
        contrast = Contrast(self.prompt.value, self.target.value, self.baseline.value)
        if not contrast.prompt.strip():
            raise ValueError("The prompt is empty: write what the model is to continue.")
        model, site = self.study.model, self.study.site
        self.metric = attribution.logit_differences(model, [contrast])
        batch = model.tokenize(contrast.prompt)
        self.table = attribution.attribute(model, {site: self.study.sae}, batch, self.metric)
        self.by_feature = attribution.by_feature(self.table).set_index("feature")
        self.difference = float(model.run(batch, output=self.metric))
        self.words = _readable(model.token_strings(batch.ids[0].tolist()))
        likely = attribution.likeliest(model, contrast.prompt)
        self.answers.value = (
            f"The model says {_words(likely)}. What is explained is "
            f"{_explained(model, contrast)}: <b>{self.difference:.2f}</b>."
        )
        self.contrast = contrast
        self._draw()
        self._ablate()

    def _ablate(self) -> None:
        """Say what the model would answer without the feature whose page is open."""
        feature = self.page.feature
        if feature is None:
            self.effect.value = "Click a feature on the map or in the list to ablate it."
        elif feature not in self.by_feature.index:
            self.effect.value = (
                f"<b>Feature {feature}</b> is not active on this prompt: nothing to ablate."
            )
        else:
            self.effect.value = self._effect(feature)

    def _effect(self, feature: int) -> str:
        study, prompt = self.study, self.contrast.prompt
        entry = pd.DataFrame({"feature": [feature], "position": [0]})
        [lost] = attribution.ablate(
            study.model, study.site, study.sae, prompt, self.metric, entry, everywhere=True
        )
        likely = attribution.likeliest_without(
            study.model, study.site, study.sae, prompt, [feature]
        )
        expected = self.by_feature.loc[feature, "attribution"]
        return (
            f"Without <b>feature {feature}</b> the difference is "
            f"<b>{self.difference - lost:.2f}</b> instead of {self.difference:.2f}: the feature "
            f"is worth {lost:.2f}, and attribution said {expected:.2f}. "
            f"The model then says {_words(likely)}."
        )

    def _draw(self) -> None:
        self.on_map, grid = attribution.strongest(self.table, len(self.words), ON_MAP)
        labels = self.page.table["label"]
        names = [_shortened(f"{feature} {labels.get(feature, '')}") for feature in self.on_map]
        self.map.show(plots.attribution_map(self.words, names, grid))
        lines = self.by_feature.iloc[:LISTED]
        shown = pd.DataFrame(
            {
                "label": labels.reindex(lines.index).fillna(""),
                "token": [self.words[position] for position in lines["position"]],
                "attribution": lines["attribution"],
            },
            index=lines.index,
        )
        self.found.show(shown)
        self.found.mark(self.page.feature)


def _field(name: str, value: str, flex: str) -> ipywidgets.Text:
    return ipywidgets.Text(
        value=value,
        description=name,
        continuous_update=False,
        layout=ipywidgets.Layout(flex=flex),
    )


def _readable(tokens: list[str]) -> list[str]:
    """The tokens, with a sign for each space where there is nothing else to see."""
    return [token if token.strip() else token.replace(" ", "␣") for token in tokens]


def _shortened(name: str) -> str:
    return name if len(name) <= NAME else f"{name[: NAME - 1]}…"


def _explained(model: Model, contrast: Contrast) -> str:
    """The difference, named by the tokens that count: of what was typed, only the first."""
    target, baseline = (
        None if token is None else f"“<b>{escape(model.token_strings([token])[0])}</b>”"
        for token in contrast.tokens(model)
    )
    less = "the mean over all tokens" if baseline is None else f"that of {baseline}"
    return f"the logit of {target} less {less}"


def _words(likely: pd.DataFrame) -> str:
    return ", ".join(
        f"“<b>{escape(line.token)}</b>” {_percent(line.probability)}"
        for line in likely.itertuples()
    )


def _percent(probability: float) -> str:
    return f"{probability:.0%}" if probability >= 0.005 else "&lt;1%"
