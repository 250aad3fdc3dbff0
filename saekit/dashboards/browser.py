"""The feature browser: search features and look at one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets

from saekit import plots
from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.plotly_view import PlotlyView
from saekit.dashboards.rows import example_rows
from saekit.dashboards.token_view import TokenView
from saekit.explore import FeaturePage, describe, feature_page, search
from saekit.text import escape, visible

if TYPE_CHECKING:
    from saekit.study import Study

START_LIST = 40


class FeatureBrowser(Dashboard):
    """Search a study's features by text or number and see a feature's page.

    The page: density and maximum, the strongest examples and examples from four activation
    intervals with every token coloured by activation, the histogram, and the tokens promoted.
    Raises ValueError for a feature that does not exist and for a text that nothing fires on.
    """

    def __init__(self, study: Study, feature: int | None = None, text: str = "") -> None:
        self.study = study
        self.feature = -1  # none yet
        self.text = ipywidgets.Text(
            value=text,
            placeholder="type a text to find the features that fire on it",
            continuous_update=False,
            layout=ipywidgets.Layout(width="60%"),
        )
        self.number = ipywidgets.BoundedIntText(
            min=0,
            max=study.sae.n_features - 1,
            description="feature",
            layout=ipywidgets.Layout(width="190px"),
        )
        self.list_title = ipywidgets.HTML()
        self.found = ipywidgets.Select(rows=24, layout=ipywidgets.Layout(width="290px"))
        self.heading = ipywidgets.HTML()
        self.examples = TokenView()
        self.intervals = TokenView()
        self.histogram = PlotlyView()
        self.promoted = PlotlyView()
        super().__init__([ipywidgets.HBox([self.text, self.number]), self._body()])
        self._fill_list()
        self.show_feature(self._first() if feature is None else feature)
        self.text.observe(self._on_text, "value")
        self.found.observe(self._on_found, "value")
        self.number.observe(self._on_number, "value")

    def _body(self) -> ipywidgets.HBox:
        half = ipywidgets.Layout(width="50%", min_width="0")
        charts = ipywidgets.HBox(
            [
                ipywidgets.VBox(
                    [ipywidgets.HTML("<b>All activations</b>"), self.histogram], layout=half
                ),
                ipywidgets.VBox(
                    [ipywidgets.HTML("<b>Tokens promoted and suppressed</b>"), self.promoted],
                    layout=half,
                ),
            ]
        )
        page = ipywidgets.VBox(
            [
                self.heading,
                ipywidgets.HTML(
                    "<b>Strongest examples</b>, one per document, with the activation on the "
                    "outlined token"
                ),
                self.examples,
                charts,
                ipywidgets.HTML(
                    "<b>From weak to strong</b>: two examples from each quarter of the range"
                ),
                self.intervals,
            ],
            layout=ipywidgets.Layout(flex="1", min_width="0"),
        )
        return ipywidgets.HBox([ipywidgets.VBox([self.list_title, self.found]), page])

    def show_feature(self, feature: int) -> None:
        """Open one feature's page; raises ValueError for a feature that does not exist."""
        with self.lock:
            page = feature_page(self.study, feature)
            self.feature = feature  # before the controls, whose handlers then have nothing to do
            self.number.value = feature
            listed = [number for _, number in self.found.options]
            self.found.value = feature if feature in listed else None
            self._show(page)

    def _show(self, page: FeaturePage) -> None:
        words = describe(self.study, page.feature) if page.top else ""
        facts = "never active on this corpus: a dead feature, or a concept that is not in it"
        if page.top:
            facts = (
                f"active on {len(page.values):,} tokens ({page.density:.2%}) · "
                f"largest activation {page.maximum:.2f}"
            )
        self.heading.value = (
            f"<h3 style='margin:0'>Feature {page.feature} <small>{escape(words)}</small></h3>"
            f"<div>{facts}</div>"
        )
        weak_to_strong = [example for group in page.intervals for example in group]
        for view, examples in ((self.examples, page.top), (self.intervals, weak_to_strong)):
            view.show(example_rows(self.study, examples), maximum=page.maximum or None)
        self.histogram.show(plots.activation_histogram(page.values))
        self.promoted.show(plots.promoted_tokens(page.promoted))

    def _fill_list(self) -> None:
        """The search's findings, or without a text the features of middling density."""
        if self.text.value.strip():
            title, options = "<b>Strongest on this text</b>, and density", self._search()
        else:
            title, options = "<b>Of middling density</b>", self._middling()
        self.list_title.value = title
        self.found.options = [(visible(label), int(feature)) for label, feature in options]

    def _search(self) -> list[tuple[str, int]]:
        table = search(self.study, self.text.value, count=START_LIST)
        if not len(table):
            raise ValueError("No feature fires on this text: try other words.")
        return [
            (
                f"{row.feature} · {row.activation:.2f} on “{row.token.strip() or row.token}” · "
                f"{row.density:.1%}",
                row.feature,
            )
            for row in table.itertuples()
        ]

    def _middling(self) -> list[tuple[str, int]]:
        density = self.study.index.density
        alive = [int(feature) for feature in (-density).argsort() if density[feature] > 0]
        middle = alive[len(alive) // 3 :][:START_LIST]
        return [(f"{feature} · {describe(self.study, feature)}", feature) for feature in middle]

    def _first(self) -> int:
        return self.found.options[0][1] if self.found.options else 0

    @handler
    def _on_text(self, _change: dict) -> None:
        self._fill_list()
        if self.feature != self._first():
            self.show_feature(self._first())

    @handler
    def _on_found(self, change: dict) -> None:
        if change["new"] not in (None, self.feature):
            self.show_feature(change["new"])

    @handler
    def _on_number(self, change: dict) -> None:
        if change["new"] != self.feature:
            self.show_feature(change["new"])
