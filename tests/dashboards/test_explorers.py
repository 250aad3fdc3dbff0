"""The feature list and the three dashboards around it, driven as a browser would drive them."""

import html
import json

import numpy as np
import pandas as pd
import pytest
import traitlets

from saekit import explore, plots
from saekit.dashboards import (
    FeatureBrowser,
    FeatureList,
    FeatureMap,
    FeaturePageView,
    PromptExplorer,
    browser,
    feature_page,
    static_html,
)
from saekit.text import escape, visible
from tests.dashboards.explorers import (
    CONCEPTS,
    assert_harmless,
    indexed,
    labelled_study,
    map_figure,
    map_table,
)
from tests.hostile import HOSTILE, hostile_study
from tests.studies import DEAD, N_FEATURES, tiny_study

TEXT = "the old bridge crosses the bay"


@pytest.fixture(scope="module")
def study():
    return indexed(tiny_study())


@pytest.fixture(scope="module")
def labelled():
    return labelled_study()


@pytest.fixture(scope="module")
def hostile():
    return indexed(hostile_study())


@pytest.fixture(autouse=True)
def _nothing_remembered(monkeypatch):
    monkeypatch.setattr(FeatureBrowser, "_last", {})


@pytest.fixture
def opened(study):
    return FeatureBrowser(study)


def titles(found) -> list[str]:
    return [column["title"] for column in found.columns]


def column(found, title) -> list[str]:
    place = titles(found).index(title)
    return [row["cells"][place] for row in found.rows]


def assert_page(page, feature):
    """Every part of the page is about this feature."""
    positions, values = page.study.index.of(feature)
    example = page.examples.rows[0]
    assert page.feature == feature == page.steering.feature
    assert f"Feature {feature} " in page.heading.value
    assert f"active on {len(positions):,} tokens" in page.heading.value
    np.testing.assert_allclose(example.values[example.focus], values.max())
    assert len(page.intervals.rows) >= 2
    histogram = plots.activation_histogram(*page.study.index.histogram(feature))
    assert page.histogram.figure == json.loads(histogram.to_json())
    near = explore.neighbours(page.study, feature)
    assert page.neighbours.features == near["feature"].tolist()
    assert page.error is None


def assert_shows(opened, feature):
    """The page and every control are about this feature."""
    assert_page(opened.page, feature)
    assert opened.feature == opened.number.value == feature
    assert opened.found.selected == (feature if feature in opened.found.features else None)
    assert opened.error is None


def said(dashboard) -> str:
    return html.unescape(dashboard.status.value)


# --- the list


def test_a_list_shows_numbers_and_missing_values_and_sends_what_sorts_them():
    table = pd.DataFrame(
        {"label": ["<b>\n", "b"], "density": [0.12345, 0], "F1": [np.nan, 1]},
        index=pd.Index([7, 3]),
    )
    found = FeatureList(table)
    assert titles(found) == ["feature", "label", "density", "F1"]
    assert [c["numeric"] for c in found.columns] == [True, False, True, True]
    assert [row["cells"] for row in found.rows] == [
        ["7", "<b>⏎", "12.35%", "–"],
        ["3", "b", "0.00%", "1.00"],
    ]
    assert [row["keys"] for row in found.rows] == [
        [7, "<b>\n", 0.12345, None],
        [3, "b", 0, 1],
    ]
    json.dumps(found.rows, allow_nan=False)
    assert found.features == [7, 3]
    page = static_html(found)
    assert "<td" in page
    assert "&lt;b&gt;⏎" in page
    assert_harmless(page)


def test_only_what_is_listed_can_be_selected_and_new_rows_forget_it():
    table = pd.DataFrame({"label": ["a", "b"]}, index=[7, 3])
    found = FeatureList(table)
    found.comm.from_browser(selected=3)
    assert found.selected == 3
    with pytest.raises(traitlets.TraitError, match="feature 5 is none of the 2"):
        found.selected = 5
    found.mark(5)
    assert found.selected is None
    found.mark(7)
    before = len(found.comm.updates)
    found.show(table.iloc[1:])
    assert found.selected is None
    [update] = found.comm.updates[before:]
    assert {"rows", "selected"} <= set(update)


def test_sorting_outlives_new_rows_and_is_in_the_static_picture():
    table = pd.DataFrame({"label": ["b", "C", "a"], "F1": [0.5, np.nan, 0.75]}, index=[7, 3, 9])
    found = FeatureList(table)
    assert found.in_order() == found.features == [7, 3, 9]
    found.comm.from_browser(sorting={"title": "F1", "ascending": True})
    assert found.in_order() == [7, 9, 3]  # unknown comes last
    page = static_html(found)
    assert page.index(">7<") < page.index(">9<") < page.index(">3<")
    found.show(table.drop(columns="F1"))
    assert found.in_order() == [7, 3, 9]
    found.show(table)
    assert found.sorting == {"title": "F1", "ascending": True}
    assert found.in_order() == [7, 9, 3]
    found.sorting = {"title": "F1", "ascending": False}
    assert found.in_order() == [9, 7, 3]
    found.sorting = {"title": "label", "ascending": True}
    assert found.in_order() == [9, 7, 3]
    assert found.features == [7, 3, 9]


def test_a_long_list_is_short_in_the_static_picture_and_an_empty_one_says_so():
    table = pd.DataFrame({"label": "x"}, index=range(1000))
    assert "and 988 more" in static_html(FeatureList(table))
    assert "no feature" in static_html(FeatureList(table[:0]))


# --- the page


def test_a_page_is_hidden_until_a_feature_is_shown(study):
    page = FeaturePageView(study)
    assert static_html(page.beside()).count("<h3") == 0
    page.show_feature(4)
    assert_page(page, 4)
    assert "Feature 4" in static_html(page.beside())
    page.hide()
    assert "Feature 4" not in static_html(page.beside())


def test_a_click_on_a_neighbour_opens_its_page(study):
    page = FeaturePageView(study)
    page.show_feature(4)
    neighbour = page.neighbours.features[2]
    page.neighbours.comm.from_browser(selected=neighbour)
    assert_page(page, neighbour)
    assert page.neighbours.selected is None


def test_a_click_on_a_token_widens_its_example_and_narrows_it_again(study):
    page = FeaturePageView(study)
    page.show_feature(4)
    for view in (page.examples, page.intervals):
        narrow = view.rows
        long = [row for row in range(len(narrow)) if len(narrow[row].tokens) == 37]
        for row in (*long[:1], 0):
            example = study.index.example(4, view.examples[row][1].position, 96)
            view.comm.from_browser(selected={"row": row, "token": 1})
            assert len(view.rows[row].tokens) == len(example.tokens)
            assert view.rows[row].focus == example.focus
            assert view.rows[row].title == narrow[row].title
            others = [r for r in range(len(narrow)) if r != row]
            assert [view.rows[r] for r in others] == [narrow[r] for r in others]
            view.comm.from_browser(selected={"row": row, "token": 1})
            assert view.rows == narrow
    assert any(
        len(study.index.example(4, example.position, 96).tokens) > len(example.tokens)
        for _, example in page.examples.examples
    )
    assert page.error is None


def test_the_rows_of_an_interval_say_which_it_is(study):
    page = FeaturePageView(study)
    page.show_feature(4)
    intervals = study.index.interval_examples(4)
    names = [
        f"{example.value:.2f}, one of {interval.tokens:,} tokens between "
        f"{interval.low:.2f} and {interval.high:.2f}"
        for interval in intervals
        for example in interval.examples
    ]
    assert [row.title for row in page.intervals.rows] == names


# --- the browser


def test_without_labels_the_browser_lists_by_density_and_opens_a_middling_one(opened, study):
    density = study.index.density[opened.found.features]
    assert (np.diff(density) <= 0).all()
    assert len(density) == N_FEATURES - 1
    assert DEAD not in opened.found.features
    assert titles(opened.found) == ["feature", "label", "density", "max"]
    assert study.index.density[opened.feature] < density[0]
    assert opened.how.options == (browser.TEXT, browser.LABEL)
    assert_shows(opened, opened.feature)


def test_with_labels_the_browser_lists_by_f1_and_the_heading_says_it(labelled):
    opened = FeatureBrowser(labelled)
    assert titles(opened.found) == ["feature", "label", "density", "max", "F1"]
    scores = [float(score) for score in column(opened.found, "F1")]
    assert scores == sorted(scores, reverse=True)
    assert column(opened.found, "label")[0] in CONCEPTS
    assert opened.feature == opened.found.features[0]
    assert "F1 1.00 for its best concept" in opened.page.heading.value
    assert_harmless(static_html(opened))


def test_a_list_that_is_cut_says_so(study, monkeypatch):
    monkeypatch.setattr(browser, "LISTED", 5)
    opened = FeatureBrowser(study)
    assert len(opened.found.rows) == 5
    assert "36 living features</b>, the first 5 by density" in opened.list_title.value


def test_a_text_finds_features_strongest_first(opened, study):
    opened.text.comm.from_browser(value=TEXT)
    table = explore.search(study, TEXT, count=40)
    assert opened.found.features == table["feature"].tolist()
    assert column(opened.found, "activation") == [f"{value:.2f}" for value in table["activation"]]
    assert column(opened.found, "fires on") == [
        visible(token.strip() or token) for token in table["token"]
    ]
    assert_shows(opened, table["feature"][0])


def test_a_search_by_words_of_the_label(labelled):
    opened = FeatureBrowser(labelled)
    opened.how.comm.from_browser(index=opened.how.options.index(browser.LABEL))
    opened.text.comm.from_browser(value="BOATS bridges")
    assert opened.found.features == explore.by_label(labelled, "BOATS bridges").index.tolist()
    assert_shows(opened, 4)
    listed = opened.found.features
    opened.text.comm.from_browser(value="zebra")
    assert "No label holds these words" in said(opened)
    assert opened.found.features == []
    assert opened.feature == 4
    opened.number.comm.from_browser(value=9)
    again = FeatureBrowser(labelled)
    assert (again.text.value, again.feature) == ("BOATS bridges", 9)
    assert again.found.features == listed


def test_a_search_by_concept(labelled):
    opened = FeatureBrowser(labelled)
    opened.how.comm.from_browser(index=opened.how.options.index(browser.CONCEPT))
    assert opened.text.layout.display == "none"
    for place, concept in enumerate(opened.concept.options):
        opened.concept.comm.from_browser(index=place)
        assert_shows(opened, CONCEPTS[concept])
        assert (
            opened.found.features == explore.by_concept(labelled, concept, 40)["feature"].tolist()
        )
        assert titles(opened.found)[2:] == ["F1", "precision", "recall", "density"]
    assert "<b>bridges" not in opened.list_title.value
    opened.how.comm.from_browser(index=0)
    assert opened.concept.layout.display == "none"
    assert "living features" in opened.list_title.value


def test_no_page_is_made_twice(opened, monkeypatch):
    pages, make = [], explore.feature_page
    monkeypatch.setattr(feature_page, "feature_page", lambda s, f: pages.append(f) or make(s, f))
    opened.text.comm.from_browser(value=TEXT)
    listed = opened.found.features
    opened.found.comm.from_browser(selected=listed[2])
    opened.number.comm.from_browser(value=listed[1])
    opened.number.comm.from_browser(value=DEAD)
    assert pages == [listed[0], listed[2], listed[1], DEAD]


@pytest.mark.parametrize("empty", ["", "  \n"])
def test_without_a_text_the_first_list_comes_back(opened, empty):
    at_first, feature = opened.found.features, opened.feature
    opened.text.comm.from_browser(value=TEXT)
    assert opened.found.features != at_first
    opened.text.comm.from_browser(value=empty)
    assert opened.found.features == at_first
    assert_shows(opened, feature)


def test_the_button_empties_the_box_and_lists_all(opened):
    at_first = opened.found.features
    opened.text.comm.from_browser(value=TEXT)
    opened.all.comm.custom({"event": "click"})
    assert opened.text.value == ""
    assert opened.found.features == at_first
    opened.all.comm.custom({"event": "click"})
    assert opened.found.features == at_first
    assert opened.error is None


def test_sorting_outlives_searches_and_the_cell_run_again(opened, study):
    density = {"title": "density", "ascending": True}
    opened.found.comm.from_browser(sorting=density)
    opened.text.comm.from_browser(value=TEXT)
    assert opened.found.sorting == density
    assert (np.diff(study.index.density[opened.found.in_order()]) >= 0).all()
    opened.text.comm.from_browser(value="")
    assert (np.diff(study.index.density[opened.found.in_order()]) >= 0).all()
    opened.page.neighbours.comm.from_browser(sorting={"title": "label", "ascending": True})
    again = FeatureBrowser(study)
    assert again.found.sorting == density
    assert again.page.neighbours.sorting["title"] == "label"


def test_a_text_that_nothing_fires_on_is_said_and_the_page_stays():
    study = indexed(tiny_study())
    opened = FeatureBrowser(study, text=TEXT)
    feature = opened.feature
    study.sae.b_enc[:] = -1e6
    opened.text.comm.from_browser(value="nothing")
    assert "No feature fires on this text: try other words." in said(opened)
    assert 'role="alert"' in opened.status.value
    assert (opened.found.features, opened.feature) == ([], feature)
    opened.text.comm.from_browser(value="")
    assert "alert" not in opened.status.value
    with pytest.raises(ValueError, match="No feature fires"):
        FeatureBrowser(study, text="nothing")


def test_a_feature_that_does_not_exist(opened, study):
    feature = opened.feature
    for number in (-1, N_FEATURES):
        with pytest.raises(ValueError, match=f"no feature {number}"):
            opened.show_feature(number)
        with pytest.raises(ValueError, match=f"no feature {number}"):
            FeatureBrowser(study, number)
    assert_shows(opened, feature)
    opened.number.comm.from_browser(value=10**6)  # typed: it becomes the nearest there is
    assert_shows(opened, N_FEATURES - 1)


def test_a_dead_features_page(opened):
    opened.number.comm.from_browser(value=DEAD)
    page = opened.page
    assert "never active on this corpus" in page.heading.value
    assert page.examples.rows == page.intervals.rows == ()
    assert page.steering.button.disabled
    assert opened.found.selected is None
    assert len(page.promoted.figure["data"][0]["x"])
    assert opened.error is page.error is page.steering.error is None
    assert "never active" in static_html(opened)


def test_a_click_in_the_list_opens_the_feature(opened):
    opened.text.comm.from_browser(value=TEXT)
    listed = opened.found.features
    opened.found.comm.from_browser(selected=listed[3])
    assert_shows(opened, listed[3])
    elsewhere = next(f for f in range(N_FEATURES) if f not in listed and f != DEAD)
    opened.number.comm.from_browser(value=elsewhere)
    assert_shows(opened, elsewhere)
    opened.found.comm.from_browser(selected=listed[3])  # the same line again
    assert_shows(opened, listed[3])
    neighbour = opened.page.neighbours.features[0]
    opened.page.neighbours.comm.from_browser(selected=neighbour)
    assert_shows(opened, neighbour)


def test_a_browser_made_again_shows_what_the_last_one_did(labelled, study):
    first = FeatureBrowser(labelled)
    first.text.comm.from_browser(value=TEXT)
    first.found.comm.from_browser(selected=first.found.features[2])
    again = FeatureBrowser(labelled)
    assert again.text.value == TEXT
    assert again.found.features == first.found.features
    assert_shows(again, first.feature)

    again.how.comm.from_browser(index=again.how.options.index(browser.CONCEPT))
    again.concept.comm.from_browser(index=1)
    third = FeatureBrowser(labelled)
    assert (third.how.value, third.concept.value) == (browser.CONCEPT, again.concept.options[1])
    assert_shows(third, again.feature)

    assert FeatureBrowser(study).text.value == ""
    assert FeatureBrowser(labelled, feature=11).feature == 11
    assert FeatureBrowser(labelled, text="boat").text.value == "boat"


def test_hostile_corpus_text_in_the_feature_browser(hostile):
    opened = FeatureBrowser(hostile, text=HOSTILE[0] + HOSTILE[5])
    cells = [cell for row in opened.found.rows for cell in row["cells"]]
    assert HOSTILE[0] in cells  # a cell's text: the browser shows it as it is
    assert visible(HOSTILE[5]) in cells
    names = set()
    for feature in range(N_FEATURES):
        opened.show_feature(feature)
        page = static_html(opened)
        assert_harmless(page)
        names |= {text for text in HOSTILE if escape(text) in page}
    assert names == set(HOSTILE)
    figures = str(opened.page.promoted.figure)
    assert "<script" not in figures
    assert "<img" not in figures


# --- the prompt explorer


def test_a_prompt_is_coloured_by_how_many_and_how_strong(study):
    explorer = PromptExplorer(study, TEXT)
    tokens, codes = explore.activations_on(study, TEXT)
    [row] = explorer.tokens.rows
    assert row.tokens == tokens
    assert row.values == (codes > 0).sum(axis=1).tolist()
    explorer.colour.comm.from_browser(index=1)
    np.testing.assert_allclose(explorer.tokens.rows[0].values, codes.max(axis=1))
    table = explore.search(study, TEXT, count=40)
    assert explorer.found.features == table["feature"].tolist()
    assert titles(explorer.found) == ["feature", "label", "activation", "× max", "density"]
    assert "Feature" not in static_html(explorer.page.beside())
    assert explorer.error is None


def test_a_token_lists_its_features_and_one_of_them_colours_the_text(study):
    explorer = PromptExplorer(study, TEXT)
    tokens, codes = explore.activations_on(study, TEXT)
    explorer.tokens.comm.from_browser(selected={"row": 0, "token": 3})
    table = explore.search(study, TEXT, count=40, token=3)
    assert explorer.found.features == table["feature"].tolist()
    assert escape(f"“{tokens[3]}”") in explorer.list_title.value
    feature = explorer.found.features[1]
    explorer.found.comm.from_browser(selected=feature)
    assert_page(explorer.page, feature)
    [row] = explorer.tokens.rows
    np.testing.assert_allclose(row.values, codes[:, feature])
    assert explorer.tokens.selected == {"row": 0, "token": 3}
    assert explorer.found.selected == feature

    explorer.page.neighbours.comm.from_browser(selected=explorer.page.neighbours.features[0])
    other = explorer.page.feature
    np.testing.assert_allclose(explorer.tokens.rows[0].values, codes[:, other])
    explorer.colour.comm.from_browser(index=0)
    assert explorer.tokens.rows[0].values == (codes > 0).sum(axis=1).tolist()
    assert explorer.tokens.selected == {"row": 0, "token": 3}
    assert explorer.error is None


def test_a_new_text_forgets_the_token_and_an_empty_one_is_said(study):
    explorer = PromptExplorer(study, TEXT)
    explorer.tokens.comm.from_browser(selected={"row": 0, "token": 3})
    explorer.text.comm.from_browser(value="  ")
    assert "There is no text to look at" in said(explorer)
    explorer.tokens.comm.from_browser(selected={"row": 0, "token": 2})  # those of the text before
    assert explorer.found.features == explore.search(study, TEXT, 40, 2)["feature"].tolist()
    explorer.text.comm.from_browser(value="the boat")
    assert explorer.error is None
    assert explorer.token is None
    assert explorer.found.features == explore.search(study, "the boat", 40)["feature"].tolist()
    empty = PromptExplorer(study, "")
    assert "There is no text to look at" in said(empty)
    empty.colour.comm.from_browser(index=1)
    assert empty.tokens.rows == ()
    assert empty.error is None
    empty.text.comm.from_browser(value="the boat")
    assert empty.error is None
    assert len(empty.tokens.rows) == 1


def test_hostile_text_in_the_prompt_explorer(hostile):
    explorer = PromptExplorer(hostile, "".join(HOSTILE))
    for token in range(len(HOSTILE)):
        explorer.tokens.comm.from_browser(selected={"row": 0, "token": token})
        explorer.found.comm.from_browser(selected=explorer.found.features[0])
        assert explorer.error is None
        page = static_html(explorer)
        assert_harmless(page)
        assert escape(HOSTILE[token]) in page


# --- the map


@pytest.fixture
def mapped(labelled, monkeypatch):
    monkeypatch.setattr(labelled, "saes", {"own": labelled.sae}, raising=False)
    table = map_table(labelled)
    monkeypatch.setattr(explore, "feature_map", lambda study: table, raising=False)
    monkeypatch.setattr(plots, "feature_map", map_figure, raising=False)
    return FeatureMap(labelled)


def click(dashboard, row):
    n = dashboard.plot.clicked.get("n", 0) + 1
    dashboard.plot.comm.from_browser(clicked={"customdata": row, "n": n})


def test_a_point_of_the_studys_own_sae_opens_its_page(mapped):
    click(mapped, 3)
    assert_page(mapped.page, mapped.table["feature"][3])
    label = mapped.table["label"][3]
    said = f"<b>Feature {mapped.page.feature}</b> {escape(label)}: its page is below the map."
    assert mapped.chosen.value == said
    neighbour = mapped.page.neighbours.features[0]
    mapped.page.neighbours.comm.from_browser(selected=neighbour)
    assert f"Feature {neighbour}<" in mapped.chosen.value
    click(mapped, 3)
    assert mapped.chosen.value == said
    assert "Feature" in static_html(mapped.page)
    assert mapped.error is None


def test_a_point_of_another_sae_says_whose_it_is(mapped):
    click(mapped, 3)
    row = int(np.flatnonzero(mapped.table["sae"] != "own")[4])
    click(mapped, row)
    point = mapped.table.iloc[row]
    assert f"Feature {point['feature']} of SAE another <i>size</i>" in html.unescape(
        mapped.chosen.value
    )
    assert "study's own SAE, own" in mapped.chosen.value
    assert static_html(mapped.page) == ""
    assert_harmless(static_html(mapped))
    click(mapped, None)
    click(mapped, 3)
    assert static_html(mapped.page) != ""
    assert mapped.error is None


def test_the_map_is_coloured_by_what_is_chosen(mapped, labelled, monkeypatch):
    for label, name in (("SAE", "sae"), ("concept", "concept"), ("cluster", "cluster")):
        labels = [option for option, _ in mapped.colour.options]
        mapped.colour.comm.from_browser(index=labels.index(label))
        assert mapped.plot.figure["layout"]["title"]["text"] == f"by {name}"
    unlabelled = mapped.table.assign(concept=None)
    monkeypatch.setattr(explore, "feature_map", lambda study: unlabelled)
    assert [label for label, _ in FeatureMap(labelled).colour.options] == ["cluster", "SAE"]


def test_what_goes_wrong_is_said_beside_the_map(mapped):
    click(mapped, 10**6)
    assert "IndexError" in mapped.status.value
    click(mapped, 3)
    assert mapped.error is None
