"""The feature map: all features of a study's SAEs as points, near where their directions are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets
import pandas as pd

from saekit import explore, plots
from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.feature_page import FeaturePageView
from saekit.dashboards.plotly_view import PlotlyView
from saekit.text import escape

if TYPE_CHECKING:
    from saekit.study import Study

COLOURS = {"cluster": "cluster", "SAE": "sae", "concept": "concept"}


class FeatureMap(Dashboard):
    """A map of features coloured by cluster, SAE or concept; a click opens a feature's page.

    Pages are of the study's own SAE; of the other SAEs' features the label is shown.
    """

    def __init__(self, study: Study) -> None:
        self.table = explore.feature_map(study)
        fingerprint = study.sae.fingerprint
        self.own = {name for name, sae in study.saes.items() if sae.fingerprint == fingerprint}
        self.page = FeaturePageView(study)
        self.colour = ipywidgets.Dropdown(
            options=[
                (name, column)
                for name, column in COLOURS.items()
                if self.table[column].notna().any()
            ],
            description="colour",
        )
        self.plot = PlotlyView()
        self.chosen = ipywidgets.HTML("Click a point to open the feature's page.")
        super().__init__()
        self.page.lock = self.page.steering.lock = self.lock
        controls = ipywidgets.HBox([self.colour, self.chosen])
        self.children = (controls, self.status, self.plot, self.page.beside())
        self._draw()
        self.colour.observe(self._on_colour, "value")
        self.plot.observe(self._on_point, "clicked")
        self.page.observe(self._on_page, "feature")

    def _draw(self) -> None:
        self.plot.show(plots.feature_map(self.table, self.colour.value))

    @handler
    def _on_colour(self, _change: dict) -> None:
        self._draw()

    @handler
    def _on_point(self, change: dict) -> None:
        row = change["new"]["customdata"]
        if row is None:  # a part of the figure that stands for no feature
            return
        point = self.table.iloc[int(row)]
        if point["sae"] in self.own:
            self.page.show_feature(int(point["feature"]))
            self._say_whose_page()
            return
        self.page.hide()
        name = f"Feature {point['feature']} of SAE {point['sae']}: {point['label']}"
        if pd.notna(point["concept"]):
            name += f" (best concept: {point['concept']})"
        own = escape(" or ".join(sorted(self.own)))
        self.chosen.value = (
            f"<b>{escape(name)}</b><br>Pages here are of the study's own SAE, {own}."
        )

    @handler
    def _on_page(self, _change: dict) -> None:
        self._say_whose_page()

    def _say_whose_page(self) -> None:
        """Say above the map whose page is open: the page itself may be out of sight."""
        label = self.page.table["label"].get(self.page.feature, "")
        self.chosen.value = (
            f"<b>Feature {self.page.feature}</b> {escape(label)}: its page is below the map."
        )
