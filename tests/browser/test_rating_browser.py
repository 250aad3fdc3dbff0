"""The rating panel in JupyterLab: by keys alone, in both themes, resumed, and with hostile text."""

import json
from pathlib import Path

import pytest

from saekit.text import visible
from tests.hostile import HOSTILE

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
SETUP = """
import sys
sys.path.insert(0, {root!r})
from saekit.dashboards import RatingPanel
from saekit.judges.questions import Question
from tests.hostile import HOSTILE
asked = [Question(text, text, text, text, "concept", 0) for text in HOSTILE]
"""
COLOURS = """node => {
  const style = getComputedStyle(node), page = getComputedStyle(document.body);
  return [style.color, page.getPropertyValue("--jp-layout-color0").trim()];
}"""


def wait_for_place(page, place: str) -> None:
    page.wait_for_function(
        "text => document.querySelector('.saekit-rating-place')?.textContent === text", arg=place
    )


def press(page, key: str, place: str) -> None:
    page.keyboard.press(key)
    wait_for_place(page, place)


def test_a_rater_needs_only_the_keys(notebook, tmp_path):
    notebook.build(
        SETUP.format(root=str(ROOT)), f"RatingPanel(asked, 'Ada', {str(tmp_path)!r})"
    ).run_all()
    page, total = notebook.page, len(HOSTILE)
    panel = page.locator(".saekit-rating")
    panel.scroll_into_view_if_needed()
    wait_for_place(page, f"1 of {total}")
    hint = panel.locator(".saekit-rating-hint")
    assert hint.is_visible()
    panel.locator(".saekit-rating-text").click()
    assert hint.is_hidden()
    notebook.screenshot("light")

    claims = []
    for place, key in enumerate("0123S", 2):
        claims.append(panel.locator(".saekit-rating-claim span").inner_text())
        assert panel.locator("mark").text_content().replace("⏎\n", "⏎") == claims[-1]
        press(page, key, f"{place} of {total}")
    press(page, "u", f"5 of {total}")
    assert panel.locator(".saekit-rating-claim span").inner_text() == claims[-1]
    press(page, "3", f"6 of {total}")
    assert panel.locator("progress").evaluate("node => node.value") == 5
    page.keyboard.press("x")  # no key of the panel's, and none that reaches JupyterLab
    page.keyboard.press("d")
    page.keyboard.press("d")
    assert page.locator(".jp-CodeCell").count() == 2

    panel.locator("button", has_text="nothing to do").click()  # the mouse leaves the keys working
    wait_for_place(page, f"7 of {total}")
    press(page, "1", f"8 of {total}")
    page.keyboard.press("Tab")
    press(page, "Enter", f"9 of {total}")
    notebook.theme("JupyterLab Dark")
    words, paper = panel.evaluate(COLOURS)
    assert min(map(float, words.strip("rgba()").split(",")[:3])) > 150
    assert paper in ("#111", "#111111", "rgb(17, 17, 17)")

    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_timeout(500)
    notebook.wait_idle()
    wait_for_place(page, f"9 of {total}")
    panel.click()
    notebook.screenshot("dark")
    for place in range(10, total + 1):
        press(page, "2", f"{place} of {total}")
    page.keyboard.press("s")
    panel.locator(".saekit-rating-end").wait_for()
    assert "10 rated, 1 skipped. Thank you!" in panel.inner_text()
    assert panel.locator(".saekit-rating-scores").is_hidden()
    page.keyboard.press("u")  # the keys work to the end and back
    panel.locator(".saekit-rating-claim").wait_for()
    press(page, "s", f"{total} of {total}")
    panel.locator(".saekit-rating-end").wait_for()

    [file] = tmp_path.glob("Ada*")
    assert sum(1 for line in file.read_text().splitlines() if json.loads(line)) >= total
    assert set(claims) <= {visible(text) for text in HOSTILE}
    assert page.locator(".saekit-rating img, .saekit-rating script").count() == 0
    assert page.evaluate("window.hacked") is None
    assert not notebook.page_errors
