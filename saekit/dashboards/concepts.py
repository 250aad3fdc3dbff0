"""The concept browser: what the text is labelled with, concept by concept, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets

from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.rows import label_rows
from saekit.dashboards.token_view import TokenView
from saekit.text import escape

if TYPE_CHECKING:
    from saekit.study import Study

ANY = "any"


class ConceptBrowser(Dashboard):
    """Choose a labelled concept and a language and read stretches of text that carry it."""

    def __init__(self, study: Study, concept: str, count: int = 4) -> None:
        self.study, self.count = study, count
        self._counts = study.corpus.labels.counts()
        self._draws = 0
        self.concept = ipywidgets.Dropdown(
            options=sorted(self._counts.index), value=concept, description="concept"
        )
        self.language = ipywidgets.Dropdown(
            options=[ANY, *sorted(study.corpus.documents["language"].unique())],
            description="language",
        )
        self.others = ipywidgets.Button(description="other stretches")
        self.facts = ipywidgets.HTML()
        self.view = TokenView()
        controls = ipywidgets.HBox([self.concept, self.language, self.others])
        super().__init__([controls, self.facts, self.view])
        for control in (self.concept, self.language):
            control.observe(self._on_change, "value")
        self.others.on_click(self._on_others)
        self._show()

    @handler
    def _on_change(self, _change: dict) -> None:
        self._draws = 0
        self._show()

    @handler
    def _on_others(self, _button: ipywidgets.Button) -> None:
        self._draws += 1
        self._show()

    def _show(self) -> None:
        name, language = self.concept.value, self.language.value
        self.facts.value = self._facts(name)
        rows = label_rows(
            self.study,
            name,
            self.count,
            language=None if language == ANY else language,
            seed=self._draws,
        )
        self.view.show(rows, maximum=1.0)
        self.set_status("" if rows else f"Nothing in {language} is labelled with {name}.")

    def _facts(self, name: str) -> str:
        tokens = int(self._counts[name])
        facts = [f"{tokens:,} labelled tokens, {tokens / len(self.study.corpus):.2%} of the text"]
        if name in self.study.concepts:
            concept = self.study.concepts[name]
            decided = "the word alone" if concept.decidable == "token" else "context"
            facts = [concept.description, *facts, f"decided by {decided}"]
        return escape(" · ".join(facts))
