"""A widget tree as HTML without scripts, for pages and notebooks that have no running kernel."""

import re
from collections.abc import Iterable
from functools import singledispatch
from typing import Any

import ipywidgets

from saekit.text import escape

_BOX = "display:flex;gap:4px 12px;"
_MUTED = "color:var(--jp-ui-font-color2,#666)"
_BUTTON = (
    "display:inline-block;border:1px solid var(--jp-border-color1,#bdbdbd);border-radius:3px;"
    "padding:1px 8px"
)


def static_html(widget: ipywidgets.Widget) -> str:
    """The widget and all its children as they stand now.

    Everything is escaped except the value of `ipywidgets.HTML`, which is markup that our own
    dashboards wrote. Figures are data for the page to draw (see `plotly_view`). Hidden widgets
    are left out; kinds without a picture say that they need a running notebook.
    """
    layout = getattr(widget, "layout", None)
    if layout is not None and (layout.display == "none" or layout.visibility == "hidden"):
        return ""
    return picture(widget)


class StaticFallback:
    """Mixin for widgets: displayed, they carry `static_html` beside the live view."""

    def summary(self) -> str:
        """One stable line of plain text, without addresses or ids."""
        return type(self).__name__

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict, dict]:
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        fallback = {"text/plain": self.summary(), "text/html": static_html(self)}
        return {**data, **fallback}, metadata


@singledispatch
def picture(widget: ipywidgets.Widget) -> str:
    """HTML of one kind of widget; views register theirs with `@picture.register`."""
    return (
        f'<div style="{_MUTED}">{escape(type(widget).__name__)}: '
        "shown only in a running notebook.</div>"
    )


@picture.register(ipywidgets.Image)
@picture.register(ipywidgets.Audio)
@picture.register(ipywidgets.Video)
@picture.register(ipywidgets.FileUpload)
def _binary(widget: ipywidgets.Widget) -> str:
    return picture.dispatch(ipywidgets.Widget)(widget)


@picture.register
def _box(widget: ipywidgets.Box) -> str:
    row = isinstance(widget, ipywidgets.HBox)
    shape = "flex-flow:row wrap;align-items:baseline" if row else "flex-direction:column"
    parts = ((part, static_html(part)) for part in widget.children)
    inner = "".join(
        f'<div style="min-width:0;{_share(part) if row else ""}">{html}</div>'
        for part, html in parts
        if html
    )
    return f'<div style="{_BOX}{shape}">{inner}</div>'


def _share(child: ipywidgets.Widget) -> str:
    """How much of a row a child takes: its percentage, all where it may grow, or what it needs."""
    width = getattr(child.layout, "width", None) or ""
    if re.fullmatch(r"\d+%", width) and isinstance(child, ipywidgets.Box):
        return f"flex:1 1 calc({width} - 12px)"
    return "flex:1 1 100%" if getattr(child.layout, "flex", None) else "flex:0 1 auto"


@picture.register(ipywidgets.Tab)
@picture.register(ipywidgets.Accordion)
@picture.register(ipywidgets.Stack)
def _titled(widget: ipywidgets.Widget) -> str:
    return "".join(
        f'<section><div style="font-weight:bold;margin:8px 0 2px">{escape(title or "")}</div>'
        f"{static_html(part)}</section>"
        for title, part in zip(widget.titles, widget.children, strict=True)
    )


@picture.register
def _button(widget: ipywidgets.Button) -> str:
    return f'<span style="{_BUTTON}">{escape(widget.description)}</span>'


@picture.register
def _value(widget: ipywidgets.ValueWidget) -> str:
    return _labelled(widget, _shown(widget.value))


@picture.register(ipywidgets.HTML)
@picture.register(ipywidgets.HTMLMath)
def _markup(widget: ipywidgets.HTML) -> str:
    return _labelled(widget, widget.value, tag="div")


@picture.register(ipywidgets.Text)
@picture.register(ipywidgets.Textarea)
def _text(widget: ipywidgets.Text | ipywidgets.Textarea) -> str:
    lines = "<br>".join(escape(line) for line in widget.value.split("\n"))
    return _labelled(widget, f'<span style="white-space:pre-wrap">{lines}</span>')


@picture.register
def _password(widget: ipywidgets.Password) -> str:
    return _labelled(widget, "••••")


@picture.register(ipywidgets.Checkbox)
@picture.register(ipywidgets.ToggleButton)
@picture.register(ipywidgets.Valid)
def _flag(widget: ipywidgets.Checkbox) -> str:
    return f"<span>{'☑' if widget.value else '☐'} {escape(widget.description)}</span>"


@picture.register(ipywidgets.Dropdown)
@picture.register(ipywidgets.Select)
@picture.register(ipywidgets.RadioButtons)
@picture.register(ipywidgets.ToggleButtons)
@picture.register(ipywidgets.SelectionSlider)
def _selection(widget: ipywidgets.Dropdown) -> str:
    return _labelled(widget, _shown(widget.label))


@picture.register(ipywidgets.SelectMultiple)
@picture.register(ipywidgets.SelectionRangeSlider)
def _selections(widget: ipywidgets.SelectMultiple) -> str:
    return _labelled(widget, _shown(widget.label))


@picture.register(ipywidgets.IntProgress)
@picture.register(ipywidgets.FloatProgress)
def _progress(widget: ipywidgets.IntProgress) -> str:
    bar = f'<progress value="{widget.value - widget.min:g}" max="{widget.max - widget.min:g}">'
    return _labelled(widget, f"{bar}</progress> {_shown(widget.value)} / {_shown(widget.max)}")


def _labelled(widget: ipywidgets.Widget, content: str, tag: str = "span") -> str:
    description = getattr(widget, "description", "")
    label = f'<span style="{_MUTED}">{escape(description)}</span> ' if description else ""
    return f"<{tag}>{label}{content}</{tag}>"


def _shown(value: object) -> str:
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, Iterable):
        return ", ".join(map(_shown, value))
    return "–" if value is None else escape(str(value))
