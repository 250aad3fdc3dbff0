"""Notebook 00 and the dashboards in a real JupyterLab, played as a reader would play them."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
START_HERE = ROOT / "notebooks" / "00_start_here.ipynb"
PLOTLY = "application/vnd.plotly.v1+json"
WIDGET = "application/vnd.jupyter.widget-view+json"


def count_of(notebook, mime: str, text: str = "") -> int:
    """How many outputs of a kind a notebook has; text: what their plain text begins with."""
    return sum(
        mime in output.get("data", {})
        and "".join(output["data"].get("text/plain", "")).startswith(text)
        for outputs in notebook.outputs()
        for output in outputs
    )


def wait_for_count(page, selector: str, count: int) -> None:
    page.wait_for_function(
        "([selector, count]) => document.querySelectorAll(selector).length === count",
        arg=[selector, count],
        timeout=20_000,
    )


def test_start_here_from_top_to_bottom(notebook):
    notebook.open(START_HERE).run_all()
    page = notebook.page
    figures = count_of(notebook, PLOTLY)
    views = sum(
        count * count_of(notebook, WIDGET, name)
        for name, count in (("TokenView", 1), ("ConceptBrowser", 1), ("Steering", 2))
    )
    assert figures >= 3
    assert views >= 4
    wait_for_count(page, ".js-plotly-plot .main-svg:first-child", figures)
    wait_for_count(page, ".saekit-tokens:has(.saekit-token)", views)
    assert page.locator("text=Error displaying widget").count() == 0

    panel = page.locator(".jp-OutputArea-output", has=page.locator(".widget-slider"))
    steered = panel.locator(".saekit-tokens").last
    before = steered.inner_text()
    panel.scroll_into_view_if_needed()
    notebook.slider(key="End")
    panel.locator("text=held at 10 × max").wait_for()
    page.wait_for_function(
        "([node, old]) => node.innerText !== old", arg=[steered.element_handle(), before]
    )
    assert panel.locator("[role=alert]").count() == 0
    assert not notebook.page_errors


TRAINING = """
import time, torch, saekit
from saekit.dashboards import LiveTraining

def batches():
    while True:
        time.sleep(0.005)
        yield torch.randn(64, 16)

sae = saekit.SAE.create(saekit.TopK(k=4), 64, torch.randn(256, 16), seed=0)
trainer = saekit.Trainer(sae, batches(), saekit.TrainingConfig(steps=10**6))
live = LiveTraining(trainer, "a run").start()
live
"""
# From the click to the page's saying so, by the page's own clock.
STOP = """() => new Promise((resolve, reject) => {
  const start = performance.now();
  const facts = [...document.querySelectorAll(".widget-html-content")]
    .find(node => node.textContent.startsWith("training"));
  new MutationObserver(() => {
    if (facts.textContent.startsWith("stopped")) resolve(performance.now() - start);
  }).observe(facts, { childList: true, characterData: true, subtree: true });
  setTimeout(() => reject(new Error(facts.textContent)), 10000);
  document.querySelector(".jupyter-button.mod-warning").click();
})"""
STEP = """() => Number(/step ([\\d,]+) of/.exec(
  document.querySelector(".jp-OutputArea")?.innerText)?.[1].replaceAll(",", "") ?? 0)"""
# How far the first curve reaches, in the data that plotly has drawn.
REACHED = "() => document.querySelector('.saekit-plot[data-drawn]')?.calcdata[0].at(-1).x ?? 0"


def grows(page, measure: str) -> None:
    now = page.evaluate(measure)
    page.wait_for_function(f"old => ({measure})() > old", arg=now, timeout=10_000)


def test_training_is_watched_reconnected_and_stopped(notebook):
    notebook.build(TRAINING, "await live.finished()", name="training.ipynb")
    page = notebook.page
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells'); }")
    page.wait_for_selector(".saekit-plot[data-drawn]", timeout=60_000)
    for _ in range(2):  # the second cell is waiting all the while
        grows(page, STEP)
        grows(page, REACHED)

    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    page.reload()
    page.wait_for_selector(".saekit-plot[data-drawn]", timeout=60_000)
    grows(page, STEP)
    grows(page, REACHED)

    milliseconds = page.evaluate(STOP)
    assert milliseconds < 2000
    notebook.wait_idle()
    assert not notebook.cell_errors()
    assert page.locator(".jupyter-button.mod-warning[disabled]").count() == 1
    assert not notebook.page_errors
