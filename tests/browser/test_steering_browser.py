"""The steering panel in JupyterLab: it answers while it writes, and Stop stops it."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
SETUP = f"""
import sys, time
sys.path.insert(0, {str(ROOT)!r})
from saekit import steering
from saekit.dashboards import SteeringPanel
from tests.dashboards.explorers import labelled_study
study = labelled_study()
first = int(study.index.maximum.argmax())
panel = SteeringPanel(study, first, "the old bridge crosses the bay", max_new_tokens=12)
panel
"""
SLOW = """
fast = steering.clamp
def slow(sae, activations):
    edit = fast(sae, activations)
    return lambda x: (time.sleep(0.5), edit(x))[1]
steering.clamp = slow
"""
STATUS = ".widget-html:visible >> text="


def tokens(page, place: int) -> list[str]:
    return page.locator(".saekit-tokens").nth(place).locator(".saekit-token").all_text_contents()


def test_the_steering_panel(notebook):
    notebook.build(SETUP, SLOW).run_all()
    page = notebook.page
    page.locator(".saekit-token").first.wait_for()

    words = page.locator('input[placeholder^="a feature\'s number"]')
    words.fill("bridges")
    words.press("Enter")
    found = page.locator(".widget-dropdown select:visible", has_text="choose one").first
    found.wait_for()
    found.select_option(label="4 <b>bridges</b> & boats")
    page.wait_for_function("document.querySelectorAll('.noUi-handle').length === 2")

    # Each of up to twelve tokens takes half a second now; the panel answers meanwhile.
    page.wait_for_selector(f"{STATUS}/generating/")
    colour = page.locator(".widget-dropdown select:visible").last
    colour.select_option(index=1)
    page.wait_for_function(
        "() => document.querySelectorAll('.saekit-tokens')[1].innerText.length > 40"
    )
    notebook.screenshot("writing")
    notebook.button("Stop").click()
    page.wait_for_selector(f"{STATUS}/Stopped/", timeout=5000)
    assert len(tokens(page, 1)) < len(tokens(page, 0))
    page.wait_for_function("() => [...document.querySelectorAll('.jupyter-button')]"
                           ".find(node => node.innerText.includes('Stop')).disabled")  # fmt: skip

    colour.select_option(index=2)
    label = page.locator(".saekit-tokens").nth(1).locator(".saekit-token").last
    assert float(label.get_attribute("aria-label").split()[0]) > 0.5
    page.wait_for_timeout(300)
    notebook.screenshot("surprise")
    notebook.theme("JupyterLab Dark")
    page.wait_for_timeout(300)
    notebook.screenshot("dark")

    notebook.button("Save").click()
    page.wait_for_selector(f"{STATUS}/Saved as steering.json/")
    remove = page.locator("button[title^='let feature']")
    remove.first.click()
    page.wait_for_function("document.querySelectorAll('.noUi-handle').length === 1")
    notebook.button("Load").click()
    page.wait_for_function("document.querySelectorAll('.noUi-handle').length === 2")
    notebook.button("Stop").click()
    page.wait_for_selector(f"{STATUS}/Stopped/", timeout=5000)
    assert page.locator("[role=alert]").count() == 0
    assert not notebook.page_errors
