"""The attribution explorer in JupyterLab: clicked, typed into, wrong input, in the dark."""

import itertools
from pathlib import Path

import pytest

from saekit.text import visible
from tests.hostile import HOSTILE

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
SETUP = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from saekit.attribution import Contrast
from saekit.dashboards import AttributionExplorer
from tests.dashboards.explorers import indexed, labelled_study
from tests.hostile import HOSTILE, hostile_study
"""
PROMPT = "the old bridge crosses the bay"
# The middle of a cell in the page's pixels: of a row counted from the top, and of a token.
CELL = """([row, token]) => {
  const plot = document.querySelector(".saekit-plot"), box = plot.getBoundingClientRect();
  const { xaxis, yaxis } = plot._fullLayout, top = plot._fullData[0].y.length - 1;
  return [box.left + xaxis._offset + xaxis.l2p(token),
    box.top + yaxis._offset + yaxis.l2p(top - row)];
}"""
BOXES = """nodes => nodes.map(node => {
  const { left, right, top, bottom } = node.getBoundingClientRect();
  return [left, right, top, bottom];
})"""


def names_on_map(page) -> list[str]:
    """The features on the map, the first on top."""
    return page.locator(".saekit-plot").first.locator(".ytick text").all_text_contents()[::-1]


def click_cell(page, row: int, token: int) -> None:
    page.wait_for_timeout(500)  # two clicks at once are plotly's double-click
    x, y = page.evaluate(CELL, [row, token])
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.wait_for_function(
        "text => document.querySelector('.hoverlayer')?.textContent.includes(text)",
        arg=f", token {token} ",
    )
    page.mouse.click(x, y)


def wait_for_ablated(page, feature: str) -> None:
    page.wait_for_selector(f".widget-html >> text=/Without feature {feature} the difference is/")
    page.wait_for_selector(f".widget-html h3:visible >> text=/^Feature {feature} /")


def type_in(page, number: int, text: str) -> None:
    """Fill one of the three fields: prompt, target and baseline."""
    field = page.locator(".widget-text input[type=text]:visible").nth(number)
    field.fill(text)
    field.press("Enter")


def test_the_attribution_explorer(notebook):
    notebook.build(
        SETUP + "study = labelled_study()",
        f"AttributionExplorer(study, Contrast({PROMPT!r}, ' boat', ' Paris'))",
    ).run_all()
    page = notebook.page
    page.wait_for_selector(".saekit-plot[data-drawn] .ytick text", state="attached")
    page.locator(".saekit-plot").first.scroll_into_view_if_needed()
    page.wait_for_selector(".widget-html >> text=less that of “ Paris”")
    tokens = page.locator(".saekit-plot .xtick text")
    assert tokens.all_text_contents()[-2:] == ["6  the", "7  bay"]
    names = page.locator(".saekit-plot .ytick text").evaluate_all(BOXES)
    assert all(one[2] >= other[3] - 3 for one, other in itertools.pairwise(names))
    notebook.screenshot("light")

    third = names_on_map(page)[2].split()[0]
    click_cell(page, 2, 1)
    wait_for_ablated(page, third)
    rows = page.locator(".saekit-list").first.locator("tbody tr")
    assert rows.nth(2).get_attribute("aria-selected") == "true"
    notebook.screenshot("clicked")
    rows.nth(4).click()
    wait_for_ablated(page, rows.nth(4).get_attribute("data-feature"))
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    first = rows.nth(0).get_attribute("data-feature")
    wait_for_ablated(page, first)

    for field, wrong, right, message in (
        (0, "", PROMPT, "The prompt is empty"),
        (0, "the bay " * 600, PROMPT, "shorten it"),
        (1, "", " boat", "The target is empty"),
        (2, " boat", " Paris", "begin with the same token"),
    ):
        type_in(page, field, wrong)
        page.wait_for_selector(f"[role=alert] >> text={message}")
        assert page.locator(".widget-html:visible >> text=the difference is").count() == 0
        type_in(page, field, right)
        wait_for_ablated(page, first)
        assert page.locator("[role=alert]").count() == 0

    type_in(page, 0, "the red boat <b>bold</b> $a$ and $b$ %{x}")
    page.wait_for_function(
        "() => document.querySelector('.saekit-plot .xtick text')?.parentNode.parentNode"
        ".textContent.includes('red')"
    )
    assert page.locator(".saekit-plot .xtick text", has_text="$").count() >= 3
    assert page.locator(".saekit-plot .xtick text", has_text="%").count() == 1
    assert page.locator("[role=alert]").count() == 0
    click_cell(page, 1, 2)
    wait_for_ablated(page, names_on_map(page)[1].split()[0])

    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_selector(".widget-html >> text=Click a feature on the map")
    notebook.wait_idle()
    assert page.locator(".widget-text input[type=text]:visible").first.input_value() == PROMPT
    assert page.locator(".widget-html h3:visible").count() == 0
    assert not notebook.cell_errors()
    assert not notebook.page_errors


def test_hostile_text_in_the_dark(notebook):
    notebook.build(
        SETUP + "study = indexed(hostile_study())",
        "AttributionExplorer(study, Contrast(''.join(HOSTILE), HOSTILE[0], HOSTILE[9]))",
    )
    notebook.theme("JupyterLab Dark")
    notebook.run_all()
    page = notebook.page
    page.wait_for_selector(".saekit-plot[data-drawn] .xtick text", state="attached")
    page.locator(".saekit-plot").first.scroll_into_view_if_needed()
    labels = page.locator(".saekit-plot .xtick text").all_text_contents()
    assert set(map(visible, HOSTILE)) <= {label.split(" ", 1)[1] for label in labels}
    page.wait_for_selector(f".widget-html b >> text={HOSTILE[0]}")
    plot = page.locator(".saekit-plot").first
    assert plot.locator(".main-svg").first.evaluate("node => node.style.background") == (
        "rgb(17, 17, 17)"
    )
    fill = plot.locator(".ytick text").first.evaluate("node => getComputedStyle(node).fill")
    assert min(map(float, fill.strip("rgba()").split(",")[:3])) > 150
    click_cell(page, 0, 1)
    wait_for_ablated(page, names_on_map(page)[0].split()[0])
    notebook.screenshot("dark")
    type_in(page, 1, HOSTILE[9])
    page.wait_for_selector("[role=alert] >> text=begin with the same token")
    notebook.screenshot("dark_error")
    assert page.locator(".jp-OutputArea img, .jp-OutputArea script").count() == 0
    assert page.evaluate("window.hacked") is None
    assert not notebook.page_errors
