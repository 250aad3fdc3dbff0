"""The prompt explorer: a text of one's own, token by token, and the features that fire on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets
import numpy as np

from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.feature_list import FeatureList
from saekit.dashboards.feature_page import FeaturePageView
from saekit.dashboards.token_view import TokenRow, TokenView
from saekit.explore import activations_on, search
from saekit.text import escape

if TYPE_CHECKING:
    from saekit.study import Study

COUNT, STRENGTH, FEATURE = "how many features fire", "the strongest activation", "one feature"
FOUND = 40
"""So many features are listed for a token."""


class PromptExplorer(Dashboard):
    """Type a text, select a token, see its strongest features, and open their pages.

    Tokens are coloured by how many features fire on them or how strongly; choosing a feature in
    the list colours the text by that feature's activation.
    """

    def __init__(self, study: Study, text: str) -> None:
        self.study = study
        self.page = FeaturePageView(study)
        self.text = ipywidgets.Text(
            value=text,
            description="text",
            placeholder="type a few words",
            continuous_update=False,
            layout=ipywidgets.Layout(flex="1"),
        )
        self.colour = ipywidgets.Dropdown(
            options=[COUNT, STRENGTH],
            description="colour",
            layout=ipywidgets.Layout(width="310px"),
        )
        self.tokens = TokenView()
        self.list_title = ipywidgets.HTML()
        self.found = FeatureList(height="440px")
        self.token: int | None = None
        self._read: tuple[list[str], np.ndarray] | None = None
        super().__init__()
        self.page.lock = self.page.steering.lock = self.lock
        controls = ipywidgets.HBox([self.text, self.colour])
        body = self.page.beside(self.list_title, self.found)
        self.children = (controls, self.status, self.tokens, body)
        self.text.observe(self._on_text, "value")
        self.colour.observe(self._on_colour, "value")
        self.tokens.observe(self._on_token, "selected")
        self.found.observe(self._on_found, "selected")
        self.page.observe(self._on_page, "feature")
        self._on_text({})

    @handler
    def _on_text(self, _change: dict) -> None:
        self._read = activations_on(self.study, self.text.value)
        self._text, self.token = self.text.value, None
        self._list()
        self._draw()

    @handler
    def _on_token(self, change: dict) -> None:
        if change["new"] and change["new"]["token"] != self.token:
            self.token = change["new"]["token"]
            self._list()

    @handler
    def _on_found(self, change: dict) -> None:
        if change["new"] not in (None, self.page.feature):
            self.page.show_feature(change["new"])

    @handler
    def _on_page(self, _change: dict) -> None:
        self.found.mark(self.page.feature)
        self.colour.options = [COUNT, STRENGTH, FEATURE]
        if self.colour.value == FEATURE:
            self._draw()
        else:
            self.colour.value = FEATURE

    @handler
    def _on_colour(self, _change: dict) -> None:
        if self._read is not None:
            self._draw()

    def _list(self) -> None:
        """The strongest features of the selected token, or of the whole text."""
        table = search(self.study, self._text, count=FOUND, token=self.token)
        table = table.set_index("feature").rename(columns={"times_maximum": "× max"})
        table.insert(0, "label", self.page.table["label"].reindex(table.index).fillna(""))
        where = "this text; select a token"
        if self.token is not None:
            where = f"“{escape(self._read[0][self.token])}”"
        self.list_title.value = f"<b>Strongest on {where}</b>"
        self.found.show(table[["label", "activation", "× max", "density"]])
        self.found.mark(self.page.feature)

    def _draw(self) -> None:
        tokens, codes = self._read
        maximum = None
        if self.colour.value == COUNT:
            values, title = np.count_nonzero(codes, axis=1), "how many features fire on each token"
        elif self.colour.value == STRENGTH:
            values, title = codes.max(axis=1), "the strongest activation on each token"
        else:
            feature = self.page.feature
            values, title = codes[:, feature], f"feature {feature} on each token"
            maximum = float(self.study.index.maximum[feature]) or None
        self.tokens.show([TokenRow(tokens, values.astype(float).tolist(), title)], maximum)
        if self.token is not None:
            self.tokens.selected = {"row": 0, "token": self.token}
