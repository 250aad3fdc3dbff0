"""Exported feature pages opened over file://: drawn, linked, sorted, light and dark, offline."""

from pathlib import Path

import pytest

from saekit.dashboards import pages
from saekit.explore import feature_table, neighbours
from tests.dashboards.explorers import CONCEPTS, labelled_study

pytestmark = pytest.mark.browser

DRAWN = """() => document.querySelectorAll(".figure .barlayer").length === 2
  && document.querySelectorAll(".figure .barlayer path").length > 20"""
BACKGROUNDS = """() => [document.body, ...document.querySelectorAll(".main-svg[style*=background]")]
  .map(node => getComputedStyle(node).backgroundColor)"""


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAEKIT_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield labelled_study()


@pytest.fixture(scope="module")
def listing(study, tmp_path_factory) -> Path:
    return pages.export(study, tmp_path_factory.mktemp("out") / "pages")


@pytest.fixture
def page(offline_page):
    """A page that fails its test where the browser complained of anything."""
    complaints = []
    offline_page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type == "error" else None,
    )
    yield offline_page
    assert complaints + offline_page.page_errors == []


def column(page, number: int) -> list[str]:
    return page.locator(f"tbody tr:visible td:nth-child({number})").all_text_contents()


def test_the_list_sorts_filters_and_leads_to_the_pages(page, study, listing):
    table = feature_table(study)
    page.goto(listing.as_uri())
    assert column(page, 1) == [str(feature) for feature in table.index]
    head = page.locator("th", has_text="density")
    for direction, sign in (("descending", -1), ("ascending", 1)):
        head.locator("button").click()
        assert head.get_attribute("aria-sort") == direction
        assert page.locator("th[aria-sort]").count() == 1
        ordered = table.loc[map(int, column(page, 1)), "density"].tolist()
        assert ordered == sorted(table["density"], key=lambda value: sign * value)
    filter = page.locator("input")
    filter.fill("BOATS bridges")
    concept = next(iter(CONCEPTS))
    assert column(page, 2) == [concept] * (table["label"] == concept).sum()
    assert page.locator("output").inner_text() == f"{len(column(page, 1))} features"
    filter.fill("12.1")  # a part of a density, which is no word of a label
    assert column(page, 1) == []
    filter.fill("colours")
    page.locator("tbody a:visible").click()
    assert page.locator("h1").inner_text() == "Feature 9: colours"
    page.locator("a", has_text="all features").click()
    assert page.locator("h1").inner_text().startswith("tiny labelled: features at")


def test_a_page_is_drawn_and_leads_to_the_neighbours(page, study, listing, tmp_path):
    page.goto((listing.parent / "features" / "4.html").as_uri())
    page.wait_for_function(DRAWN)
    assert page.locator("h1").inner_text() == f"Feature 4: {next(iter(CONCEPTS))}"
    strong = page.locator("[dir] span[style*=outline]").first
    assert strong.evaluate("node => getComputedStyle(node).backgroundColor").startswith("rgb(")
    page.screenshot(path=str(tmp_path / "light.png"), full_page=True)
    near = neighbours(study, 4)["feature"].tolist()
    links = page.locator("table a")
    assert links.count() == len(near)
    for place in (0, len(near) - 1):
        links.nth(place).click()
        page.wait_for_function(DRAWN)
        assert page.locator("h1").inner_text().startswith(f"Feature {near[place]}: ")
        page.go_back()
    page.set_viewport_size({"width": 420, "height": 900})
    page.reload()
    page.wait_for_function(DRAWN)
    assert page.evaluate("document.documentElement.scrollWidth") == 420


def test_figures_are_saved_as_pictures_and_sent_to_nobody(page, listing):
    page.goto((listing.parent / "features" / "4.html").as_uri())
    page.wait_for_function(DRAWN)
    buttons = page.locator(".figure").first.locator(".modebar-btn")
    titles = buttons.evaluate_all("nodes => nodes.map(node => node.dataset.title)")
    assert not [title for title in titles if "Share" in title]
    page.locator(".figure").first.hover()
    with page.expect_download() as download:
        buttons.nth(titles.index("Download plot as a PNG")).click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_the_page_takes_the_colours_that_the_reader_prefers(page, listing, tmp_path):
    page.emulate_media(color_scheme="dark")
    page.goto((listing.parent / "features" / "4.html").as_uri())
    page.wait_for_function(DRAWN)
    dark = page.evaluate(BACKGROUNDS)
    assert len(dark) == 3
    assert set(dark) == {"rgb(17, 17, 17)"}
    page.screenshot(path=str(tmp_path / "dark.png"), full_page=True)
    page.emulate_media(color_scheme="light")
    page.wait_for_function(f"() => new Set(({BACKGROUNDS})()).size === 1")
    assert set(page.evaluate(BACKGROUNDS)) == {"rgb(255, 255, 255)"}
