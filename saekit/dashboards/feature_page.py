"""One feature's page: what it fires on, writes and lies next to, and what steering with it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets
import pandas as pd
import traitlets

from saekit import plots
from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.feature_list import FeatureList
from saekit.dashboards.plotly_view import PlotlyView
from saekit.dashboards.rows import example_row
from saekit.dashboards.static import picture
from saekit.dashboards.steering import SteeringBox
from saekit.dashboards.token_view import TokenRow, TokenView
from saekit.explore import FeaturePage, feature_page, feature_table, nearest
from saekit.text import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from saekit.index import Example, Interval
    from saekit.study import Study

WIDE = 96
"""A click on a token shows so many tokens before the peak, and half as many after it."""


class ExamplesView(TokenView):
    """Examples of one feature; `toggle` widens the context of one and narrows it again."""

    def __init__(self, study: Study) -> None:
        super().__init__()
        self.study = study

    def show_examples(
        self, feature: int, examples: Sequence[tuple[str, Example]], maximum: float
    ) -> None:
        """Replace all rows, titled as given; the colour is full at `maximum`."""
        self.feature, self.examples, self.full = feature, examples, maximum or None
        self.wide: set[int] = set()
        self._draw()

    def toggle(self, row: int) -> None:
        """Show one row with much context, or with little if it has much."""
        self.wide ^= {row}
        self._draw()

    def _draw(self) -> None:
        self.show([self._row(row) for row in range(len(self.examples))], self.full)

    def _row(self, row: int) -> TokenRow:
        title, example = self.examples[row]
        if row in self.wide:
            example = self.study.index.example(self.feature, example.position, WIDE)
        return example_row(self.study, example, title)


class FeaturePageView(Dashboard):
    """The page of one feature, hidden until `show_feature` opens it; lay it out with `beside`.

    Density, maximum and best concept; the strongest examples and some from four activation
    intervals, whose context a click on a token widens; the histogram; the tokens promoted; the
    nearest features, whose pages a click opens here; and a box to steer with, which generates
    nothing before its button is pressed. `feature` is the one shown and can be observed.
    """

    feature = traitlets.Int(None, allow_none=True)

    def __init__(self, study: Study) -> None:
        self.study, self.table = study, feature_table(study)
        self.heading = ipywidgets.HTML()
        self.examples, self.intervals = ExamplesView(study), ExamplesView(study)
        self.histogram, self.promoted = PlotlyView(), PlotlyView()
        self.neighbours_title = ipywidgets.HTML()
        self.neighbours = FeatureList(height="260px")
        self.near = ipywidgets.VBox([self.neighbours_title, self.neighbours])
        self.steering = SteeringBox(study)
        super().__init__(layout=ipywidgets.Layout(width="62%", min_width="0"))
        self.children = (self.heading, self.status, *self._parts())
        self.hide()
        self.neighbours.observe(self._on_neighbour, "selected")
        for view in (self.examples, self.intervals):
            view.observe(self._on_token, "selected")

    def _parts(self) -> list[ipywidgets.Widget]:
        charts = ipywidgets.HBox(
            [
                _part("<b>All activations</b>", self.histogram, width="50%"),
                _part("<b>Tokens promoted and suppressed</b>", self.promoted, width="50%"),
            ]
        )
        return [
            _part(
                "<b>Strongest examples</b>, by the outlined token; click a token for more context",
                self.examples,
            ),
            charts,
            _part(
                "<b>From weak to strong</b>: two examples from each quarter of the range",
                self.intervals,
            ),
            _part("<b>Steer</b>: hold this feature during a generation", self.steering),
        ]

    def beside(self, *widgets: ipywidgets.Widget) -> ipywidgets.HBox:
        """The page with some widgets in a column on its left, and the nearest features below them.

        So both lists stay near the heading that a click in them changes.
        """
        column = ipywidgets.Layout(width="38%", min_width="0", padding="0 12px 0 0")
        return ipywidgets.HBox([ipywidgets.VBox([*widgets, self.near], layout=column), self])

    def hide(self) -> None:
        """Hide the page and its list until a feature is shown."""
        self.layout.display = self.near.layout.display = "none"

    def show_feature(self, feature: int) -> None:
        """Open one feature's page; raises ValueError for a feature that does not exist."""
        with self.lock:
            page = feature_page(self.study, feature)
            near = nearest(self.study, feature)
            self._show_neighbours(near)
            self._show(page)
            self.steering.show_feature(feature)
            self.layout.display = self.near.layout.display = None
            self.feature = feature

    def _show(self, page: FeaturePage) -> None:
        self.heading.value = self._heading(page)
        top = [(f"{example.value:.2f}", example) for example in page.top]
        self.examples.show_examples(page.feature, top, page.maximum)
        weak_to_strong = [
            (_interval_title(interval, example), example)
            for interval in page.intervals
            for example in interval.examples
        ]
        self.intervals.show_examples(page.feature, weak_to_strong, page.maximum)
        self.histogram.show(plots.activation_histogram(*page.histogram))
        self.promoted.show(plots.promoted_tokens(page.promoted))

    def _heading(self, page: FeaturePage) -> str:
        if not page.top:
            words = ""
            facts = "never active on this corpus: a dead feature, or a concept that is not in it"
        else:
            line = self.table.loc[page.feature]
            words = line["label"]
            facts = (
                f"active on {page.tokens:,} tokens (density {page.density:.2%}) · "
                f"largest activation {page.maximum:.2f}"
            )
            if pd.notna(line["f1"]):
                facts += f" · F1 {line['f1']:.2f} for its best concept, “{line['concept']}”"
        return (
            f"<h3 style='margin:0'>Feature {page.feature} <small>{escape(words)}</small></h3>"
            f"<div style='line-height:1.5'>{escape(facts)}</div>"
        )

    def _show_neighbours(self, near: pd.DataFrame) -> None:
        title = "<b>Nearest decoder directions</b>"
        if len(near):
            title += f", at random {near['control'].iloc[0]:.2f}"
        self.neighbours_title.value = title
        known = self.table.loc[near["feature"].astype(int), ["label", "density"]]
        self.neighbours.show(known.assign(cosine=near["cosine"].to_numpy(dtype=float)))

    @handler
    def _on_neighbour(self, change: dict) -> None:
        if change["new"] is not None:
            self.show_feature(change["new"])

    @handler
    def _on_token(self, change: dict) -> None:
        if change["new"]:
            change["owner"].toggle(change["new"]["row"])


def _interval_title(interval: Interval, example: Example) -> str:
    return (
        f"{example.value:.2f}, one of {interval.tokens:,} tokens between "
        f"{interval.low:.2f} and {interval.high:.2f}"
    )


def _part(title: str, widget: ipywidgets.Widget, **layout: str) -> ipywidgets.VBox:
    layout = ipywidgets.Layout(min_width="0", **layout)
    return ipywidgets.VBox([ipywidgets.HTML(title), widget], layout=layout)


@picture.register
def _page(widget: FeaturePageView) -> str:
    return picture.dispatch(ipywidgets.VBox)(widget)  # what it is part of says how it stands
