"""The two views and the dashboard base in a real JupyterLab, with friendly and hostile text."""

import itertools
import json

import pytest

from saekit.dashboards.static import static_html
from saekit.text import plot_text, visible

pytestmark = pytest.mark.browser

BOARD = """
import ipywidgets, plotly.graph_objects as go
from saekit.dashboards.dashboard import Dashboard, handler
from saekit.dashboards.plotly_view import PlotlyView
from saekit.dashboards.token_view import TokenRow, TokenView

class Board(Dashboard):
    def __init__(self):
        self.threshold = ipywidgets.IntSlider(0, 0, 10, description="threshold")
        self.fail = ipywidgets.Button(description="Fail")
        self.tokens = TokenView([
            TokenRow(["The", " cat", " sat", "\\n", "\\ton"], [0, 3.2, -1.6, 0.4, 2.4], "a title"),
            TokenRow([" on", " the", " mat"], [0.1, 0.0, 2.0], focus=2),
        ])
        self.plot = PlotlyView()
        self.draw(None)
        self.threshold.observe(self.draw, "value")
        self.fail.on_click(self.break_down)
        self.tokens.observe(self.pick, "selected")
        self.plot.observe(self.point, "clicked")
        super().__init__([self.threshold, self.fail, self.tokens, self.plot])

    def draw(self, _):
        kept = [value for value in range(10) if value >= self.threshold.value]
        figure = go.Figure(go.Scatter(x=kept, y=[value**2 for value in kept], mode="markers",
                                      marker_size=20, customdata=[f"c{v}" for v in kept]))
        figure.update_layout(title=f"kept {len(kept)}", height=260)
        self.plot.show(figure)

    @handler
    def break_down(self, _):
        raise ValueError("no such <b>feature</b>; choose another")

    @handler
    def pick(self, change):
        chosen = change["new"]
        self.set_status(f"picked {chosen['row']}/{chosen['token']}" if chosen else "")

    @handler
    def point(self, change):
        self.set_status(f"point {change['new']['customdata']}")

board = Board()
board
"""


def _status(notebook, text):
    notebook.page.wait_for_selector(f".widget-html >> text={text}")


def _title(notebook, text):
    notebook.page.wait_for_function(
        "text => document.querySelector('.saekit-plot .gtitle')?.textContent === text", arg=text
    )


def test_views_in_jupyterlab(notebook):
    notebook.build(BOARD).run_all()
    page = notebook.page
    token = page.locator(".saekit-token")

    page.wait_for_selector(".saekit-token")
    assert token.all_text_contents()[:5] == ["The", " cat", " sat", "⏎", "⇥on"]
    token.nth(1).hover()
    assert page.locator(".saekit-token-tip").inner_text() == "3.2  ' cat'"
    token.nth(2).click()
    _status(notebook, "picked 0/2")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    _status(notebook, "picked 1/2")
    assert token.nth(7).get_attribute("aria-pressed") == "true"
    assert page.locator(".saekit-token[aria-pressed]").count() == 1
    assert page.locator(".saekit-focus").all_text_contents() == [" mat"]

    notebook.slider(presses=3)
    _title(notebook, "kept 7")
    page.locator(".saekit-plot .points path").nth(2).click(force=True)
    _status(notebook, "point c5")

    assert page.locator(".modebar-btn[data-title*=PNG]").count() == 1
    assert page.locator(".modebar-btn[data-title*=Share]").count() == 0

    notebook.button("Fail").click()
    _status(notebook, "ValueError: no such <b>feature</b>")
    assert page.locator("[role=alert] b").count() == 0
    token.nth(0).click()
    _status(notebook, "picked 0/0")

    light = page.evaluate("document.querySelector('.gtitle').style.fill")
    notebook.screenshot("light")
    notebook.theme("JupyterLab Dark")
    page.wait_for_function("old => document.querySelector('.gtitle').style.fill !== old", arg=light)
    dark = page.evaluate("getComputedStyle(document.querySelector('.saekit-plot')).backgroundColor")
    assert dark == page.evaluate("document.querySelector('.main-svg').style.background")
    assert dark == "rgb(17, 17, 17)"
    notebook.screenshot("dark")

    notebook.reload()
    _title(notebook, "kept 7")
    notebook.slider(presses=2)
    _title(notebook, "kept 5")
    token.nth(4).click()
    _status(notebook, "picked 0/4")
    assert not notebook.page_errors


def test_a_figure_changed_in_a_hidden_tab_is_drawn_when_it_is_opened(notebook):
    notebook.build(
        """
        import ipywidgets, plotly.graph_objects as go
        from saekit.dashboards.plotly_view import PlotlyView
        view = PlotlyView(go.Figure(go.Bar(y=[1]), layout={"title": "old", "height": 200}))
        tab = ipywidgets.Tab([view, ipywidgets.Label("words")], titles=["plot", "text"])
        button = ipywidgets.Button(description="Change")
        button.on_click(lambda _: view.show(
            go.Figure(go.Bar(y=[1, 2]), layout={"title": "new", "paper_bgcolor": "white"})))
        ipywidgets.VBox([button, tab])
        """.replace("\n        ", "\n")
    ).run_all()
    page = notebook.page
    _title(notebook, "old")
    tabs = page.locator(".widget-tab .lm-TabBar-tab")
    tabs.nth(1).click()
    notebook.button("Change").click()
    notebook.wait_idle()
    tabs.nth(0).click()
    _title(notebook, "new")
    plot = page.locator(".saekit-plot")
    assert plot.bounding_box()["width"] == plot.locator("svg").first.bounding_box()["width"] > 800
    assert not notebook.page_errors


HOSTILE = [
    "<script>window.hacked=1</script>",
    '<img src=x onerror="window.hacked=1">',
    '<a href="javascript:window.hacked=1">go</a>',
    '<span style="fill:url(https://example.com/x)">styled</span>',
    "</script><script>window.hacked=1</script>",
    "\"' onmouseover=window.hacked=1 `\\",
    "\x1b[31mred\x1b[0m",
    "مرحبا",
    "\u202eevil\u202c",
    "\u2067x\u2069",
    "a\nb\tc\r",
    "\x00",
    "\ud800",
    "👩‍👩‍👧",
    "漢字",
    "&lt;b&gt; &amp;",
    "<b>bold</b>",
    "%{x} $\\alpha$",
]
SHOWN = [visible(text) for text in HOSTILE]

HOSTILE_BOARD = f"""
import ipywidgets, plotly.graph_objects as go
from saekit.dashboards.dashboard import Dashboard
from saekit.dashboards.plotly_view import PlotlyView
from saekit.dashboards.token_view import TokenRow, TokenView
from saekit.text import escape, plot_text

hostile = {HOSTILE!r}
tokens = TokenView([TokenRow(hostile, list(range(len(hostile))), title) for title in hostile[:6]])
names = [plot_text(text) for text in hostile]
figure = go.Figure([go.Bar(x=names, y=[1] * len(names), name=names[0], customdata=names,
                           hovertemplate="%{{customdata}}<extra>" + names[2] + "</extra>"),
                    go.Bar(x=names, y=[1] * len(names), name=names[17])])
figure.update_layout(title=names[4], xaxis_title=names[5], barmode="stack", height=500,
                     legend_traceorder="normal")
figure.add_annotation(text=names[3], x=3, y=2.2, showarrow=False)
careless = go.Figure(go.Bar(x=hostile[:3], y=[1, 2, 3], name=hostile[2], showlegend=True))
careless.update_layout(title=hostile[2], height=300)
board = Dashboard([
    tokens, PlotlyView(figure), PlotlyView(careless),
    ipywidgets.HTML("<p class='written'>" + "</p><p class='written'>".join(map(escape, hostile))
                    + "</p>"),
    ipywidgets.Tab([ipywidgets.Label(hostile[0])], titles=[hostile[1]]),
    ipywidgets.Dropdown(options=hostile[:12], value=hostile[0], description=hostile[1]),
    ipywidgets.Text(hostile[4], description=hostile[5]), ipywidgets.Button(description=hostile[0]),
])
board.show_error(ValueError("\\n".join(hostile)))
board
"""


def test_hostile_text_is_shown_and_never_runs(notebook):
    notebook.build(HOSTILE_BOARD).run_all()
    page = notebook.page
    page.wait_for_selector(".saekit-plot[data-drawn] .xtick text", state="attached")
    page.locator(".saekit-plot[data-drawn]").nth(1).wait_for()

    for row in range(6):
        line = page.locator(".saekit-row").nth(row)
        assert line.locator(".saekit-token").all_text_contents() == SHOWN
    assert page.locator(".saekit-row-title").all_text_contents() == SHOWN[:6]
    assert page.locator(".written").all_text_contents() == SHOWN
    _assert_left_to_right(page)

    plot = page.locator(".saekit-plot").first
    assert plot.locator(".xtick text").all_text_contents() == SHOWN
    assert plot.locator(".legendtext").all_text_contents() == [SHOWN[0], SHOWN[17]]
    assert plot.locator(".gtitle").text_content() == SHOWN[4]
    assert plot.locator(".xtitle").text_content() == SHOWN[5]
    assert plot.locator(".annotation-text").text_content() == SHOWN[3]
    assert plot.locator("svg a, img").count() == 0
    links = page.locator(".saekit-plot svg a")  # of the figure whose text was not escaped
    assert [link.get_attribute("href") for link in links.all()] == [None] * links.count()
    for bar in (1, 6, 17):
        plot.locator(".barlayer .trace").first.locator("path").nth(bar).hover(force=True)
        page.wait_for_function(
            "text => document.querySelector('.hoverlayer .nums')?.textContent === text",
            arg=SHOWN[bar],
        )
        assert plot.locator(".hoverlayer .name").text_content().startswith('<a href="java')

    for token in (0, 1, 5, 8):
        page.locator(".saekit-token").nth(token).hover()
        assert page.locator(".saekit-token-tip").inner_text() == f"{token}  {HOSTILE[token]!r}"
    summary = page.locator("[role=alert] summary")
    assert summary.inner_text().split("\n")[1:9] == SHOWN[1:9]
    page.locator(".jp-Notebook").evaluate("node => { node.scrollTop = 0; }")
    notebook.screenshot("hostile")
    assert page.evaluate("window.hacked") is None
    assert not notebook.page_errors


def _assert_left_to_right(page):
    boxes = page.locator(".saekit-row").first.evaluate(
        """row => [...row.children].map(node => {
             const boxes = node.getClientRects(), last = boxes[boxes.length - 1];
             return [boxes[0].left, boxes[0].top, last.right, last.top]; })"""
    )
    for (_, _, right, top), (left, next_top, _, _) in itertools.pairwise(boxes):
        assert next_top > top + 5 or left >= right - 1


def test_hostile_text_in_the_static_page(offline_page, tmp_path):
    space: dict = {}
    exec(HOSTILE_BOARD, space)
    file = tmp_path / "page.html"
    file.write_text(f"<!doctype html><meta charset=utf-8>{static_html(space['board'])}")

    offline_page.goto(file.as_uri())

    assert offline_page.evaluate("window.hacked") is None
    assert offline_page.locator("img, a, script:not([type='application/json'])").count() == 0
    spans = offline_page.locator("[dir=ltr]").first.locator("span")
    assert spans.all_text_contents() == SHOWN
    assert spans.nth(5).get_attribute("title") == f"5  {HOSTILE[5]!r}"
    assert offline_page.locator(".written").all_text_contents() == SHOWN
    figure = json.loads(offline_page.locator(".saekit-figure script").first.text_content())
    assert figure["layout"]["title"]["text"] == plot_text(HOSTILE[4])
    text = offline_page.locator("body").inner_text()
    for shown in (SHOWN[0], SHOWN[1], SHOWN[4], SHOWN[5]):
        assert text.count(shown) >= 2
    offline_page.screenshot(path=str(tmp_path / "static.png"), full_page=True)
    assert not offline_page.page_errors
