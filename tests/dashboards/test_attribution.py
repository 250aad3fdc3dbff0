"""The attribution explorer without a browser: its numbers are those of `saekit.attribution`."""

import base64
import html

import numpy as np
import pandas as pd
import pytest

from saekit import attribution
from saekit.attribution import Contrast
from saekit.dashboards import AttributionExplorer, static_html
from saekit.dashboards.attribution import LISTED, ON_MAP
from saekit.text import escape, visible
from tests.dashboards.explorers import assert_harmless, indexed, labelled_study
from tests.hostile import HOSTILE, hostile_study
from tests.studies import DEAD

PROMPT = "the old bridge crosses the bay"
CONTRAST = Contrast(PROMPT, " boat", " Paris")


@pytest.fixture(scope="module")
def study():
    return labelled_study()


@pytest.fixture(scope="module")
def hostile():
    return indexed(hostile_study())


@pytest.fixture
def explorer(study):
    return AttributionExplorer(study, CONTRAST)


def attributed(study, contrast=CONTRAST):
    """The metric, the table and its lines by feature, as the explorer has to have them."""
    metric = attribution.logit_differences(study.model, [contrast])
    batch = study.model.tokenize(contrast.prompt)
    table = attribution.attribute(study.model, {study.site: study.sae}, batch, metric)
    return metric, table, attribution.by_feature(table).set_index("feature")


def worth(study, feature, contrast=CONTRAST):
    """What the difference loses without one feature."""
    metric = attribution.logit_differences(study.model, [contrast])
    entry = pd.DataFrame({"feature": [feature], "position": [0]})
    return attribution.ablate(
        study.model, study.site, study.sae, contrast.prompt, metric, entry, everywhere=True
    )[0]


def difference(study, contrast=CONTRAST):
    metric = attribution.logit_differences(study.model, [contrast])
    return float(study.model.run(study.model.tokenize(contrast.prompt), output=metric))


def click(explorer, row):
    """What the browser sends for a click on a cell of the map."""
    n = explorer.map.clicked.get("n", 0) + 1
    explorer.map.comm.from_browser(clicked={"customdata": row, "n": n})


def type_in(field, text):
    field.comm.from_browser(value=text)


def said(dashboard) -> str:
    return html.unescape(dashboard.status.value)


def assert_shows(explorer, study, contrast=CONTRAST):
    """The map, the list and the line above them are of this contrast."""
    _, table, lines = attributed(study, contrast)
    tokens = study.model.token_strings(study.model.tokenize(contrast.prompt).ids[0].tolist())
    features, grid = attribution.strongest(table, len(tokens), ON_MAP)
    [cells] = explorer.map.figure["data"]
    assert explorer.on_map == features
    shown = np.frombuffer(_bytes(cells["z"]), cells["z"]["dtype"]).reshape(grid.shape)
    np.testing.assert_allclose(shown, grid[::-1], atol=1e-6)
    assert explorer.found.features == lines.index[:LISTED].tolist()
    columns = [column["title"] for column in explorer.found.columns]
    assert columns == ["feature", "label", "token", "attribution"]
    assert [row["cells"][3] for row in explorer.found.rows] == [
        f"{value:.2f}" for value in lines["attribution"][:LISTED]
    ]
    assert f"<b>{difference(study, contrast):.2f}</b>" in explorer.answers.value
    for line in attribution.likeliest(study.model, contrast.prompt).itertuples():
        assert f"“<b>{escape(line.token)}</b>”" in explorer.answers.value
    assert explorer.error is None


def _bytes(array: dict) -> bytes:
    return base64.b64decode(array["bdata"])


def assert_ablated(explorer, study, feature, contrast=CONTRAST):
    """The feature's page is open and the line says what the difference is without it."""
    _, _, lines = attributed(study, contrast)
    lost, whole = worth(study, feature, contrast), difference(study, contrast)
    said = explorer.effect.value
    assert f"Without <b>feature {feature}</b>" in said
    assert f"is <b>{whole - lost:.2f}</b> instead of {whole:.2f}" in said
    expected = lines.loc[feature, "attribution"]
    assert f"worth {lost:.2f}, and attribution said {expected:.2f}" in said
    arguments = study.model, study.site, study.sae, contrast.prompt, [feature]
    first = attribution.likeliest_without(*arguments).iloc[0]
    assert f"then says “<b>{escape(first.token)}</b>”" in said
    assert explorer.page.feature == feature
    assert explorer.found.selected == (feature if feature in explorer.found.features else None)
    assert explorer.error is explorer.page.error is None


def test_the_map_and_the_list_are_what_attribution_says(explorer, study):
    assert_shows(explorer, study)
    assert "“<b> boat</b>” less that of “<b> Paris</b>”" in explorer.answers.value
    assert "Click a feature" in explorer.effect.value
    assert explorer.page.feature is None
    labels = explorer.page.table["label"]
    for row, feature in zip(explorer.found.rows, explorer.found.features, strict=True):
        assert row["cells"][1] == visible(labels[feature])


def test_a_click_on_the_map_or_the_list_ablates_and_opens_the_page(explorer, study):
    click(explorer, 2)
    assert_ablated(explorer, study, explorer.on_map[2])
    listed = explorer.found.features[-1]
    explorer.found.comm.from_browser(selected=listed)
    assert_ablated(explorer, study, listed)
    click(explorer, 0)
    assert_ablated(explorer, study, explorer.on_map[0])
    click(explorer, None)  # beside the cells
    assert_ablated(explorer, study, explorer.on_map[0])


def test_a_feature_that_the_prompt_does_not_hold_has_nothing_to_ablate(explorer, study):
    click(explorer, 0)
    explorer.page.show_feature(DEAD)
    assert f"Feature {DEAD}</b> is not active on this prompt" in explorer.effect.value
    assert explorer.found.selected is None
    click(explorer, 0)
    assert_ablated(explorer, study, explorer.on_map[0])


def test_another_prompt_ablates_the_open_feature_anew(explorer, study):
    feature = explorer.found.features[0]
    click(explorer, 0)
    for prompt in ("the red boat", "Turm"):
        type_in(explorer.prompt, prompt)
        contrast = Contrast(prompt, " boat", " Paris")
        assert_shows(explorer, study, contrast)
        if feature in attributed(study, contrast)[2].index:
            assert_ablated(explorer, study, feature, contrast)
        else:
            assert "is not active" in explorer.effect.value
    type_in(explorer.prompt, PROMPT)
    assert_ablated(explorer, study, feature)


def test_without_a_baseline_the_mean_is_named(explorer, study):
    type_in(explorer.baseline, "")
    assert_shows(explorer, study, Contrast(PROMPT, " boat", ""))
    assert "less the mean over all tokens" in explorer.answers.value
    type_in(explorer.target, " red passes")
    assert_shows(explorer, study, Contrast(PROMPT, " red", ""))
    assert "the logit of “<b> red</b>” less" in explorer.answers.value


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("prompt", "", "The prompt is empty"),
        ("prompt", "  ", "The prompt is empty"),
        ("prompt", "the bay " * 600, "shorten it"),
        ("target", "", "The target is empty"),
        ("target", " Paris", "begin with the same token"),
        ("baseline", " boat", "choose another baseline"),
    ],
)
def test_what_cannot_be_explained_is_said_until_it_is_corrected(
    explorer, study, field, typed, message
):
    before = explorer.found.features
    type_in(getattr(explorer, field), typed)
    for _ in range(2):
        assert message in said(explorer)
        assert 'role="alert"' in explorer.status.value
        assert explorer.answers.value == explorer.effect.value == ""
        click(explorer, 0)  # the page opens, but nothing is said of words that are not there
        assert explorer.page.feature == before[0]
    type_in(getattr(explorer, field), getattr(CONTRAST, field))
    assert "alert" not in explorer.status.value
    assert_shows(explorer, study)
    assert_ablated(explorer, study, before[0])


def test_a_wrong_contrast_at_first_is_said_and_can_be_corrected(study):
    explorer = AttributionExplorer(study, Contrast("", " boat", " Paris"))
    assert "The prompt is empty" in said(explorer)
    assert "no feature" in static_html(explorer)
    type_in(explorer.prompt, PROMPT)
    assert_shows(explorer, study)


def test_two_explorers_know_nothing_of_each_other(explorer, study):
    click(explorer, 1)
    type_in(explorer.prompt, "the red boat")
    again = AttributionExplorer(study, CONTRAST)  # the cell run again
    assert_shows(again, study)
    assert again.page.feature is None
    assert explorer.contrast.prompt == "the red boat"


def test_the_page_without_a_kernel_holds_the_numbers(explorer, study):
    click(explorer, 0)
    page = static_html(explorer)
    assert f"feature {explorer.on_map[0]}</b>" in page
    assert explorer.answers.value in page
    assert_harmless(page)


def test_hostile_text_is_shown_and_harmless(hostile):
    explorer = AttributionExplorer(hostile, Contrast("".join(HOSTILE), HOSTILE[0], HOSTILE[9]))
    assert explorer.error is None
    assert escape(HOSTILE[0]) in explorer.answers.value
    assert escape(HOSTILE[9]) in explorer.answers.value
    for feature in explorer.found.features[:6]:
        explorer.found.comm.from_browser(selected=feature)
        assert explorer.error is None
        assert_harmless(static_html(explorer))
    figure = str(explorer.map.figure)
    assert not any(sign in figure for sign in ("<script", "<img", "<b>bold", "$\\alpha", "\u202e"))
    type_in(explorer.target, HOSTILE[9])
    assert "begin with the same token" in said(explorer)
    assert_harmless(static_html(explorer))


def test_a_token_of_spaces_alone_can_be_seen(study, monkeypatch):
    strings = study.model.token_strings
    monkeypatch.setattr(
        study.model, "token_strings", lambda ids: [" " if t == " old" else t for t in strings(ids)]
    )
    explorer = AttributionExplorer(study, CONTRAST)
    assert "␣" in "".join(explorer.map.figure["layout"]["xaxis"]["ticktext"])
