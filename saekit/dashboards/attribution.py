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
    from saekit.study import Study

LISTED, ON_MAP = 40, 12
"""So many features are in the list, and so many of these on the map."""


class AttributionExplorer(Dashboard):
    """A prompt, what the model says and what it might have said, and the features that decide it.

    The map shows where the strongest features act; a click on it, or on the list, ablates that
    feature at all tokens, says what the model would answer then, and opens the feature's page.
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
            ipywidgets.HBox([self.target, self.baseline, self.answers]),
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
        study = self.study
        contrast = Contrast(self.prompt.value, self.target.value, self.baseline.value)
        metric = attribution.logit_differences(study.model, [contrast])
        batch = study.model.tokenize(contrast.prompt)
        table = attribution.attribute(study.model, {study.site: study.sae}, batch, metric)
        self.difference = float(study.model.run(batch, output=metric))
        self.tokens = study.model.token_strings(batch.ids[0].tolist())
        self.contrast, self.metric, self.table = contrast, metric, table
        self.by_feature = attribution.by_feature(table).set_index("feature")
        likely = attribution.likeliest(study.model, contrast.prompt)
        self.answers.value = f"The model says {_words(likely)}"
        self.effect.value = (
            f"The difference of the two logits is <b>{self.difference:.2f}</b>. Click a feature "
            "on the map or in the list to ablate it."
        )
        self._draw()

    @handler
    def _on_map(self, change: dict) -> None:
        if change["new"]["customdata"] is not None:
            self._ablate(self.on_map[int(change["new"]["customdata"])])

    @handler
    def _on_found(self, change: dict) -> None:
        if change["new"] not in (None, self.page.feature):
            self._ablate(change["new"])

    @handler
    def _on_page(self, _change: dict) -> None:
        self.found.mark(self.page.feature)

    def _ablate(self, feature: int) -> None:
        """Say what the model would answer without a feature, and open the feature's page."""
        study, prompt = self.study, self.contrast.prompt
        if feature in self.by_feature.index:
            entry = pd.DataFrame({"feature": [feature], "position": [0]})
            [lost] = attribution.ablate(
                study.model, study.site, study.sae, prompt, self.metric, entry, everywhere=True
            )
            arguments = study.model, study.site, study.sae, prompt, [feature]
            likely = attribution.likeliest_without(*arguments)
            expected = self.by_feature.loc[feature, "attribution"]
            self.effect.value = (
                f"Without <b>feature {feature}</b> the difference falls from {self.difference:.2f} "
                f"to <b>{self.difference - lost:.2f}</b> (by {lost:.2f}; attribution said "
                f"{expected:.2f}), and the model says {_words(likely)}"
            )
        self.page.show_feature(feature)

    def _draw(self) -> None:
        self.on_map, grid = attribution.strongest(self.table, len(self.tokens), ON_MAP)
        labels = self.page.table["label"]
        names = [f"{feature} {labels.get(feature, '')}"[:34] for feature in self.on_map]
        self.map.show(plots.attribution_map(self.tokens, names, grid))
        lines = self.by_feature.iloc[:LISTED]
        shown = pd.DataFrame(
            {
                "label": labels.reindex(lines.index).fillna(""),
                "token": [self.tokens[position] for position in lines["position"]],
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


def _words(likely: pd.DataFrame) -> str:
    return ", ".join(
        f"“<b>{escape(line.token)}</b>” {line.probability:.0%}" for line in likely.itertuples()
    )
