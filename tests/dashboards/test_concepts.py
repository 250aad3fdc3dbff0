"""The concept browser on a tiny labelled corpus."""

import numpy as np
import pytest

from saekit.corpus import Corpus, Document, Span
from saekit.dashboards import ConceptBrowser, static_html
from saekit.dashboards.rows import label_rows
from tests.hostile import HOSTILE
from tests.studies import tiny_study

BRIDGE = "the old bridge crosses the bay"
SECRET = "<b>boat</b>"


@pytest.fixture
def study():
    """Nine English and three German documents about a bridge, one about a boat."""
    study = tiny_study()
    named = Span(8, 14, "bridge")
    governed, german = Span(0, 30, "bridge", "about"), Span(5, 11, "bridge")
    english = [Document(f"{BRIDGE} {i}", (named, governed), "world", "en") for i in range(9)]
    others = [Document(f"Turm bridge {i}", (german,), "world", "de") for i in range(3)]
    boat = Document(f"{HOSTILE[0]} boat", (Span(0, 4, SECRET),), "world", "en")
    documents = [*english, *others, boat]
    study.corpus = Corpus.from_documents(documents, study.model.tokenizer, 20)
    return study


def test_rows_are_strong_where_named_and_weak_where_governed(study):
    rows = label_rows(study, "bridge", count=5, language="en", seed=3)
    assert len(rows) == 5
    for row in rows:
        assert row.title == "world, en"
        strengths = dict(zip(row.tokens, row.values, strict=True))
        strong = "".join(token for token, value in strengths.items() if value == 1)
        assert strong.strip() == "bridge"
        assert sum(np.isclose(row.values, 0.3)) >= 4


def test_rows_of_a_language_come_from_it_alone_and_each_document_once(study):
    rows = label_rows(study, "bridge", count=9, language="de")
    assert len(rows) == 3
    assert {row.title for row in rows} == {"world, de"}
    assert len({"".join(row.tokens) for row in rows}) == 3
    assert label_rows(study, "bridge", language="es") == []


def test_choosing_changes_what_is_shown(study):
    browser = ConceptBrowser(study, "bridge", count=3)
    assert "labelled tokens" in browser.facts.value
    before = list(browser.view.rows)
    browser.others.click()
    assert list(browser.view.rows) != before
    browser.language.value = "de"
    assert all(row.title == "world, de" for row in browser.view.rows)
    assert browser.error is None


def test_a_concept_that_a_language_lacks_is_said(study):
    browser = ConceptBrowser(study, SECRET)
    browser.language.value = "de"
    assert "Nothing in de is labelled with" in browser.status.value
    assert list(browser.view.rows) == []


def test_hostile_names_and_text_stay_text(study):
    browser = ConceptBrowser(study, SECRET)
    assert SECRET in browser.concept.options
    assert SECRET not in browser.facts.value
    page = static_html(browser)
    assert SECRET not in page
    assert "boat" in page
