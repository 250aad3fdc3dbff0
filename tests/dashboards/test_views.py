import json
import re
import threading

import ipywidgets
import plotly.graph_objects as go
import pytest
import traitlets

from saekit.dashboards import Dashboard, PlotlyView, TokenRow, TokenView, static_html
from saekit.dashboards.dashboard import handler

ROWS = [
    TokenRow(["The", " cat", "\n"], [0.0, 3.2, -1.6], title="<i>one</i>"),
    TokenRow([" a\u202e", "b"], [0.8, 6.4], focus=1),
]


def test_all_rows_go_to_the_browser_in_one_message():
    view = TokenView()
    before = len(view.comm.updates)
    view.comm.from_browser(selected={})
    view.show(ROWS, maximum=3.2)

    (update,) = view.comm.updates[before:]
    first, second = update["document"]["rows"]
    assert first["tokens"] == ["The", " cat", "⏎"]
    assert first["labels"] == ["0  'The'", "3.2  ' cat'", "-1.6  '\\n'"]
    assert first["strengths"] == [0.0, 1.0, -0.5]
    assert (first["title"], first["focus"], first["direction"]) == ("<i>one</i>", None, "ltr")
    assert second["tokens"] == [" a‹U+202E›", "b"]
    assert second["strengths"] == [0.25, 1.0]  # beyond the maximum the colour is full
    assert second["focus"] == 1


def test_colours_are_full_at_the_largest_value_by_default():
    view = TokenView(ROWS)
    assert [row["strengths"] for row in view.document["rows"]] == [[0, 0.5, -0.25], [0.125, 1]]
    view.show([TokenRow(["a"], [0.0])])
    assert view.document["rows"][0]["strengths"] == [0.0]


def test_a_click_reaches_python_and_new_rows_forget_it():
    view, seen = TokenView(ROWS), []
    view.observe(lambda change: seen.append(change["new"]), "selected")
    view.comm.from_browser(selected={"row": 1, "token": 0})
    view.show(ROWS[:1])
    assert seen == [{"row": 1, "token": 0}, {}]
    with pytest.raises(traitlets.TraitError, match="no token of the 1 rows"):
        view.selected = {"row": 1, "token": 0}


@pytest.mark.parametrize(
    ("tokens", "values", "focus", "message"),
    [
        (["a"], [1.0, 2.0], None, "1 tokens and 2 values"),
        (["a"], [float("nan")], None, "not finite"),
        (["a"], [1.0], 1, "focus 1 is none of its 1 tokens"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(tokens, values, focus, message):
    with pytest.raises(ValueError, match=message):
        TokenRow(tokens, values, "title", focus)


def test_a_maximum_must_be_positive():
    with pytest.raises(ValueError, match="maximum 0"):
        TokenView(ROWS, maximum=0)


def test_the_static_tokens_show_what_the_widget_shows():
    page = static_html(TokenView(ROWS, maximum=3.2))
    row = TokenView(ROWS, maximum=3.2).document["rows"][0]
    spans = re.findall(r'<span title="(.*?)" style="(.*?)">(.*?)</span>', page, re.DOTALL)
    assert [text for _, _, text in spans[:3]] == row["tokens"]
    assert [title for title, _, _ in spans[:2]] == ["0  &#x27;The&#x27;", "3.2  &#x27; cat&#x27;"]
    assert "background" not in spans[0][1]
    assert "rgba(230,159,0,1.0);color:#000" in spans[1][1]
    assert "rgba(86,180,233,0.5)" in spans[2][1]
    assert "outline" in spans[4][1]
    assert "&lt;i&gt;one&lt;/i&gt;" in page


def test_figures_share_one_bundle_and_stay_small():
    figure = go.Figure(go.Scatter(y=[1, 2]), layout={"title": "</script>é"})
    first, second = PlotlyView(figure), PlotlyView()
    assert first._bundle is second._bundle
    assert len(json.dumps(first.get_state(), default=str)) < 20_000

    second.show(figure)
    assert second.comm.updates[-1] == {"figure": json.loads(figure.to_json())}
    page = static_html(first)
    (data,) = re.findall(
        r'<div class="saekit-figure"><script type="application/json">(.*?)</script></div>', page
    )
    assert "<" not in data
    assert json.loads(data) == json.loads(figure.to_json())
    assert static_html(PlotlyView()) == ""


def test_a_closed_bundle_is_replaced():
    old = PlotlyView()._bundle
    old.close()
    assert PlotlyView()._bundle.comm is not None


def test_static_html_of_core_widgets():
    tree = ipywidgets.VBox(
        [
            ipywidgets.Button(description="<go>"),
            ipywidgets.FloatSlider(0.3, min=0, max=1, description="dose"),
            ipywidgets.IntRangeSlider(value=(2, 5), min=0, max=9),
            ipywidgets.Dropdown(options=[("<two>", 2)], value=2),
            ipywidgets.SelectMultiple(options=["a", "b", "c"], value=["a", "c"]),
            ipywidgets.Checkbox(True, description="live"),
            ipywidgets.IntProgress(3, min=1, max=5),
            ipywidgets.Textarea("line <1>\nline 2"),
            ipywidgets.Password("secret"),
            ipywidgets.HTML("<b>ours</b>"),
            ipywidgets.Label("<theirs>"),
            ipywidgets.Tab([ipywidgets.Label("inside")], titles=["<tab>"]),
            ipywidgets.Label("unseen", layout={"display": "none"}),
            ipywidgets.Output(),
            ipywidgets.Image(value=b"\x00"),
        ]
    )
    page = static_html(tree)
    for shown in (
        "&lt;go&gt;", "dose</span> 0.3", "2, 5", "&lt;two&gt;", "a, c", "☑ live",
        '<progress value="2" max="4"></progress> 3 / 5', "line &lt;1&gt;<br>line 2", "••••",
        "<b>ours</b>", "&lt;theirs&gt;", "&lt;tab&gt;", "inside",
        "Output: shown only in a running notebook", "Image: shown only",
    ):  # fmt: skip
        assert shown in page
    assert "secret" not in page
    assert "unseen" not in page
    assert page.count("<div") == page.count("</div>")
    assert page.count("<span") == page.count("</span>")


@pytest.mark.parametrize(
    ("make", "plain"),
    [
        (lambda: TokenView(ROWS), "TokenView: 2 rows, 5 tokens"),
        (lambda: PlotlyView(go.Figure(layout={"title": "a\x1b"})), "PlotlyView: a␛"),
        (lambda: PlotlyView(), "PlotlyView: untitled figure"),
        (lambda: Dashboard([TokenView(ROWS)]), "Dashboard"),
    ],
)
def test_displayed_views_carry_a_picture_and_stable_text(make, plain):
    widget = make()
    data, _ = widget._repr_mimebundle_()
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == widget.model_id
    assert data["text/html"] == static_html(widget)
    assert data["text/plain"] == plain


class Board(Dashboard):
    def __init__(self):
        self.inside = self.most = 0
        super().__init__([ipywidgets.Label("a")])

    @handler
    def fail(self, change):
        raise ValueError(f"no such <feature> {change}")

    @handler
    def work(self, _):
        self.inside += 1
        self.most = max(self.most, self.inside)
        threading.Event().wait(0.01)
        self.inside -= 1


def test_a_handlers_exception_becomes_a_status_line():
    board = Board()
    button = ipywidgets.Button()
    button.on_click(board.fail)
    button.click()
    assert "ValueError: no such &lt;feature&gt; Button(" in board.status.value
    assert 'role="alert"' in board.status.value
    assert "in fail" in board.status.value  # the traceback
    assert isinstance(board.error, ValueError)

    board.work(None)
    assert board.error is None
    assert board.status.value == "<span></span>"


def test_handlers_run_one_at_a_time():
    board = Board()
    threads = [threading.Thread(target=board.work, args=(None,)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert board.most == 1


def test_status_is_escaped_line_by_line_and_the_last_child():
    board = Board()
    board.set_status("<b>one\ntwo\x1b")
    assert board.status.value == "<span>&lt;b&gt;one<br>two␛</span>"
    board.set_status("bad", error=True)
    assert 'role="alert"' in board.status.value
    assert board.children[-1] is board.status
    assert "run the notebook" in static_html(board)
