"""The exported page in a real browser, offline: figures drawn, nothing asked for, no text run."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from saekit import execution

pytestmark = pytest.mark.browser

HOSTILE = (
    "<script>window.ran = 1</script>"
    "<img src='http://127.0.0.1:{port}/x.png' onerror='window.ran = 2'>"
    "<script src='http://127.0.0.1:{port}/x.js'></script>"
)


@pytest.fixture(scope="module")
def listener() -> Iterator[SimpleNamespace]:
    """A server on this machine that notes what it was asked for: the proof that nothing left."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        text = HOSTILE.replace("{port}", str(server.server_port))
        yield SimpleNamespace(asked=asked, hostile=text)
        server.shutdown()


def plotly_output(figure):
    return new_output("display_data", {execution.PLOTLY_MIME: json.loads(figure.to_json())})


def static_figure(figure) -> str:
    text = figure.to_json().replace("<", "\\u003c")
    return f'<div class="saekit-figure"><script type="application/json">{text}</script></div>'


@pytest.fixture(scope="module")
def page_file(tmp_path_factory, listener) -> Path:
    """Four figures (one of them WebGL, two in one static dashboard), a table and hostile text."""
    import numpy as np
    import pandas as pd
    import plotly.graph_objects as go

    hostile = listener.hostile
    line = go.Figure(go.Scatter(y=np.arange(30.0) ** 2)).update_layout(title=hostile)
    points = go.Figure(go.Scattergl(x=[1, 2, 3], y=[3, 1, 2], mode="markers"))
    bars = go.Figure(go.Bar(x=["<b>a</b>", "</script>"], y=[1, 2]))
    heat = go.Figure(go.Heatmap(z=np.eye(3)))
    table = pd.DataFrame({"token": [hostile], "activation": [1.5]})
    dashboard = f"<section>{static_figure(bars)}<p>text</p>{static_figure(heat)}</section>"
    outputs = [
        plotly_output(line),
        plotly_output(points),
        new_output("display_data", {"text/html": dashboard, "text/plain": "Dashboard"}),
        new_output("execute_result", {"text/html": table.to_html(), "text/plain": str(table)}),
        new_output("stream", text=hostile),
        new_output("execute_result", {"text/plain": repr(hostile)}),
        # A view that forgot to escape: the page's policy is the second line of defence.
        new_output("display_data", {"text/html": hostile}),
        new_output("display_data", {"application/javascript": "window.ran = 3"}),
        new_output("error", ename="ValueError", evalue=hostile, traceback=[hostile]),
    ]
    notebook = new_notebook(
        cells=[
            new_markdown_cell("# A heading\n\nwith $\\lambda \\sum_i f_i$ and a `code`"),
            new_code_cell("figure.show()", execution_count=1, outputs=outputs),
        ]
    )
    path = tmp_path_factory.mktemp("page") / "00_page.html"
    execution.export_html(notebook, path, "00_page")
    return path


def test_every_figure_is_drawn_and_no_request_leaves(chromium, page_file):
    context = chromium.new_context(offline=True)
    page = context.new_page()
    requests, stopped, errors = [], set(), []
    page.on("request", lambda request: requests.append(request.url))
    page.on(
        "requestfailed",
        lambda request: stopped.add(request.url) if request.failure == "csp" else None,
    )
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(page_file.as_uri())
    page.wait_for_function(
        "document.querySelectorAll('.js-plotly-plot .xaxislayer-above').length === 4"
    )

    figures = page.locator(".saekit-figure")
    assert figures.count() == 4
    for index in range(4):
        figure = figures.nth(index)
        assert figure.locator(".js-plotly-plot .main-svg").count() >= 1
        assert figure.bounding_box()["height"] > 300
    drawn = {
        ".scatterlayer path.js-line": 1,
        ".gl-canvas-focus": 1,
        ".barlayer path": 2,
        ".heatmaplayer image": 1,
    }
    assert {selector: page.locator(selector).count() for selector in drawn} == drawn

    # Chromium reports what the policy stopped as a request that failed, so these are taken out.
    assert set(requests) - stopped == {page_file.as_uri()}
    assert errors == []
    context.close()


def test_text_stays_text(chromium, page_file, listener):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(page_file.as_uri())
    page.wait_for_selector(".js-plotly-plot .main-svg", state="attached")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert listener.asked == []
    assert page.locator("table.dataframe td").nth(0).text_content() == listener.hostile
    # Printed, as a value, and in a traceback.
    assert page.locator("pre", has_text=listener.hostile).count() == 3
    assert page.locator("h1").text_content().startswith("A heading")
    context.close()
