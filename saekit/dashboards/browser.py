"""The feature browser: search features and look at one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import ipywidgets
import pandas as pd

from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.feature_list import FeatureList
from saekit.dashboards.feature_page import FeaturePageView
from saekit.explore import by_concept, by_label, search
from saekit.text import escape

if TYPE_CHECKING:
    from saekit.study import Study

TEXT, LABEL, CONCEPT = "text it fires on", "words of its label", "labelled concept"
FOUND = 40
"""A search lists so many features."""
LISTED = 5_000
"""So many features go to the browser where nothing is searched for."""


class FeatureBrowser(Dashboard):
    """Search a study's features by a text, their labels, a concept or their number; see their page.

    Without arguments it shows what the last one for the same study and SAE showed, so that running
    the cell again loses nothing. Raises ValueError for a feature that does not exist and for a text
    that nothing fires on.
    """

    _last: ClassVar[dict[tuple, dict]] = {}

    def __init__(self, study: Study, feature: int | None = None, text: str = "") -> None:
        self.study = study
        self.page = FeaturePageView(study)
        labels = study.corpus.labels
        concepts = [] if labels is None else sorted(labels.concepts)
        self.how = ipywidgets.Dropdown(
            options=[TEXT, LABEL, CONCEPT] if concepts else [TEXT, LABEL],
            description="search by",
            layout=ipywidgets.Layout(width="270px"),
        )
        self.text = ipywidgets.Text(
            value=text,
            placeholder="type here; leave it empty for all features",
            continuous_update=False,
            layout=ipywidgets.Layout(flex="1"),
        )
        self.all = ipywidgets.Button(
            icon="times", tooltip="all features", layout=ipywidgets.Layout(width="36px")
        )
        self.concept = ipywidgets.Dropdown(
            options=concepts, layout=ipywidgets.Layout(flex="1", display="none")
        )
        self.number = ipywidgets.BoundedIntText(
            min=0,
            max=study.sae.n_features - 1,
            description="feature",
            layout=ipywidgets.Layout(width="190px"),
        )
        self.list_title = ipywidgets.HTML()
        self.found = FeatureList(height="440px")
        super().__init__()
        self.page.lock = self.page.steering.lock = self.lock
        controls = ipywidgets.HBox([self.how, self.text, self.all, self.concept, self.number])
        body = self.page.beside(self.list_title, self.found)
        self.children = (controls, self.status, body)
        if feature is None and not text.strip():
            feature = self._restore()
        self._search()
        self.page.observe(self._on_page, "feature")
        self.show_feature(self._first() if feature is None else feature)
        self.how.observe(self._on_search, "value")
        self.text.observe(self._on_search, "value")
        self.concept.observe(self._on_search, "value")
        self.all.on_click(self._on_all)
        self.found.observe(self._on_found, "selected")
        self.number.observe(self._on_number, "value")
        for features in (self.found, self.page.neighbours):
            features.observe(self._on_sorted, "sorting")

    @property
    def feature(self) -> int:
        """The feature whose page is open."""
        return self.page.feature

    def show_feature(self, feature: int) -> None:
        """Open one feature's page; raises ValueError for a feature that does not exist."""
        self.page.show_feature(feature)

    def _follow(self) -> None:
        """Let the controls say which page is open, and remember it."""
        self.number.value = self.feature
        self.found.mark(self.feature)
        self._remember()

    def _remember(self) -> None:
        self._last[self._key()] = {
            **self._searched,
            "feature": self.feature,
            "sorting": [self.found.sorting, self.page.neighbours.sorting],
        }

    def _key(self) -> tuple:
        return self.study.name, str(self.study.site), self.study.sae.n_features

    def _restore(self) -> int | None:
        last = self._last.get(self._key())
        if last is None:
            return None
        for name in ("how", "text", "concept"):
            getattr(self, name).value = last[name]
        self.found.sorting, self.page.neighbours.sorting = last["sorting"]
        return last["feature"]

    def _search(self) -> None:
        """List what is searched for; without words all living features.

        What finds something is remembered, so that the cell can be run again.
        """
        how = self.how.value
        by = self.concept if how == CONCEPT else self.text
        for control in (self.text, self.all, self.concept):
            shown = (control is self.concept) == (by is self.concept)
            control.layout.display = None if shown else "none"
        words = by.value.strip()
        if not words:
            title, table = self._everything()
        elif how == TEXT:
            title, table = "<b>Strongest on this text</b>", self._by_text(words)
        elif how == LABEL:
            title, table = "<b>With this label</b>", self._columns(by_label(self.study, words))
        else:
            title = f"<b>Best F1 for {escape(words)}</b>"
            table = by_concept(self.study, words, FOUND).set_index("feature")
            table = self._labelled(table[["f1", "precision", "recall", "density"]])
            table = table.rename(columns={"f1": "F1"})
        self.list_title.value = title
        self.found.show(table)
        if not len(table):
            raise ValueError(
                "No feature fires on this text: try other words."
                if how == TEXT
                else "No label holds these words: try others."
            )
        self._searched = {"how": how, "text": self.text.value, "concept": self.concept.value}

    def _by_text(self, text: str) -> pd.DataFrame:
        table = search(self.study, text, count=FOUND).set_index("feature")
        # White space is all that some features fire on.
        table["fires on"] = [token.strip() or token for token in table["token"]]
        return self._labelled(table[["fires on", "activation", "density"]])

    def _everything(self) -> tuple[str, pd.DataFrame]:
        """All living features, best F1 first, or densest first where the text has no labels."""
        order = "f1" if self.page.table["f1"].notna().any() else "density"
        table = self.page.table.sort_values(order, ascending=False, kind="stable")
        title = f"<b>{len(table):,} living features</b>"
        if len(table) > LISTED:
            title += f", the first {LISTED:,} by {'F1' if order == 'f1' else order}"
        return title, self._columns(table.head(LISTED))

    def _columns(self, table: pd.DataFrame) -> pd.DataFrame:
        known = ["label", "density", "maximum", *(["f1"] if table["f1"].notna().any() else [])]
        return table[known].rename(columns={"maximum": "max", "f1": "F1"})

    def _labelled(self, table: pd.DataFrame) -> pd.DataFrame:
        labels = self.page.table["label"].reindex(table.index).fillna("")
        return pd.concat([labels, table], axis=1)

    def _first(self) -> int:
        """The first listed; where that is merely the densest, one of middling density."""
        listed = self.found.features
        by_density = not self.text.value.strip() and self.page.table["f1"].isna().all()
        return listed[len(listed) // 3 if by_density else 0] if listed else 0

    @handler
    def _on_search(self, _change: dict) -> None:
        self._search()
        if self.feature != self._first():
            self.show_feature(self._first())
        else:
            self._follow()

    @handler
    def _on_all(self, _button: ipywidgets.Button) -> None:
        self.text.value = ""

    @handler
    def _on_sorted(self, _change: dict) -> None:
        self._remember()

    @handler
    def _on_found(self, change: dict) -> None:
        if change["new"] not in (None, self.feature):
            self.page.show_feature(change["new"])

    @handler
    def _on_number(self, change: dict) -> None:
        if change["new"] != self.feature:
            self.page.show_feature(change["new"])

    @handler
    def _on_page(self, _change: dict) -> None:
        self._follow()
