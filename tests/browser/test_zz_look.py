import os, pytest

pytestmark = pytest.mark.browser
OUT = "/tmp/look"
os.makedirs(OUT, exist_ok=True)


def shot(nb, name):
    nb.page.screenshot(path=f"{OUT}/{name}.png")


def test_look(notebook):
    notebook.page.set_viewport_size({"width": 1400, "height": 1500})
    notebook.build(
        "import saekit\nfrom saekit import attribution\nfrom saekit.dashboards import AttributionExplorer\nstudy=saekit.open('sandbox')\n[c]=attribution.cases(study,'two_hop_held_out',1,language='en')",
        "e=AttributionExplorer(study,c)\ne",
    ).run_all()
    page = notebook.page
    page.wait_for_selector(".saekit-plot[data-drawn]")
    page.wait_for_timeout(800)
    shot(notebook, "a_light")
    drag = page.locator(".saekit-plot .nsewdrag").first
    box = drag.bounding_box()
    print(box)
    n = len(page.evaluate("document.querySelector('.saekit-plot')._fullData[0].x"))
    page.mouse.move(box["x"] + box["width"] * (n - 3.5) / n, box["y"] + box["height"] * 1.5 / 12)
    page.wait_for_timeout(600)
    shot(notebook, "a_hover")
    page.mouse.click(box["x"] + box["width"] * (n - 3.5) / n, box["y"] + box["height"] * 1.5 / 12)
    page.wait_for_selector(".widget-html h3:visible")
    page.wait_for_timeout(1500)
    shot(notebook, "a_clicked")
    notebook.theme("JupyterLab Dark")
    page.wait_for_timeout(1200)
    shot(notebook, "a_dark")
    inputs = page.locator(".widget-text input[type=text]")

    def fill(i, t):
        inputs.nth(i).fill(t)
        inputs.nth(i).press("Enter")
        page.wait_for_timeout(300)
        notebook.wait_idle()
        page.wait_for_timeout(700)

    for name, i, t in [
        ("empty", 0, ""),
        ("hostile", 0, "<img src=x onerror=window.hacked=1> $a$ and $b$ %{x} </script><b>bold</b>"),
        ("long", 0, "x " * 2000),
        ("long250", 0, "the old bridge crosses the bay " * 35),
        ("short", 0, "The governor"),
        ("same", 2, " Port Elsin"),
        ("target", 1, ""),
        ("back", 1, " P"),
    ]:
        fill(i, t)
        shot(notebook, "a_" + name)
        print(
            name,
            page.locator("[role=alert]:visible").all_inner_texts(),
            [x for x in page.locator(".widget-html:visible").all_inner_texts()][:5],
        )
    print(page.evaluate("window.hacked"), notebook.page_errors)


def test_rating(notebook):
    notebook.build(
        f"""
import sys
sys.path.insert(0, '/work/main')
from saekit.dashboards import RatingPanel
from saekit.judges.questions import Question
from tests.hostile import HOSTILE
import tempfile
folder=tempfile.mkdtemp()
q=[Question('a bridge that crosses a bay','the old road leads over the ', 'bridge', ' and down\\nto the bay\\nwhere boats lie', 'b', 1)]
h=[Question(t, t, t, t, 'b', 2) for t in HOSTILE]""",
        "RatingPanel(q,'Ada',folder)",
        "RatingPanel(h,'Ada',folder)",
    ).run_all()
    page = notebook.page
    page.wait_for_selector(".saekit-rating")
    page.wait_for_timeout(500)
    shot(notebook, "r_light")
    panel = page.locator(".saekit-rating").nth(1)
    panel.click()
    page.wait_for_timeout(200)
    shot(notebook, "r_focus")
    for k in "0s1u2":
        page.keyboard.press(k)
        page.wait_for_timeout(300)
        print(k, panel.inner_text().split("\n")[:3])
    shot(notebook, "r_some")
    notebook.theme("JupyterLab Dark")
    page.wait_for_timeout(800)
    shot(notebook, "r_dark")
    panel.click()
    for _ in range(11):
        page.keyboard.press("1")
        page.wait_for_timeout(250)
    page.wait_for_timeout(500)
    shot(notebook, "r_end")
    print(panel.inner_text())
    print(page.evaluate("window.hacked"), notebook.page_errors)
