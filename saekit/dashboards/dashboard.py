"""What every dashboard has: a lock, a status line, and a picture for pages without a kernel."""

import functools
import threading
import traceback
from collections.abc import Callable, Sequence
from typing import Any, Concatenate, ParamSpec, TypeVar

import ipywidgets

from saekit.dashboards.static import StaticFallback, picture
from saekit.text import escape

_CAPTION = (
    '<div style="color:var(--jp-ui-font-color2,#666);font-size:85%">As it stood when it was '
    "displayed; run the notebook to use the controls.</div>"
)

Arguments = ParamSpec("Arguments")
View = TypeVar("View", bound="Dashboard")


class Dashboard(StaticFallback, ipywidgets.VBox):
    """A column of widgets that ends in a status line.

    Jupyter may call handlers on any thread, several at once: decorate them with `handler`, or
    hold `lock` where they change shared state.
    """

    def __init__(self, children: Sequence[ipywidgets.Widget] = (), **options: Any) -> None:
        self.lock = threading.RLock()
        self.error: Exception | None = None
        self.status = ipywidgets.HTML()
        super().__init__(children=(*children, self.status), **options)

    def set_status(self, text: str, error: bool = False) -> None:
        """Show plain text in the status line; lines stay lines, everything is escaped."""
        lines = _lines(text)
        self.status.value = _alert(lines) if error else f"<span>{lines}</span>"

    def show_error(self, error: Exception) -> None:
        """Say in the status line what went wrong, with the traceback folded beneath.

        The exception stays in `error` until the next handler starts.
        """
        self.error = error
        message = _lines("".join(traceback.format_exception_only(error)))
        trace = _lines("".join(traceback.format_exception(error)))
        self.status.value = _alert(
            f"<details><summary>{message}</summary>"
            f'<pre style="white-space:pre-wrap;color:inherit">{trace}</pre></details>'
        )


def handler(
    method: Callable[Concatenate[View, Arguments], None],
) -> Callable[Concatenate[View, Arguments], None]:
    """Make a dashboard's method a safe event handler.

    Calls run one at a time under the dashboard's lock. Jupyter drops an exception raised in a
    handler without a word, so it is shown in the status line instead. What has to act while
    another handler runs, such as Stop, sets a `threading.Event` and stays undecorated.
    """

    @functools.wraps(method)
    def safe(self: View, /, *arguments: Arguments.args, **options: Arguments.kwargs) -> None:
        with self.lock:
            if self.error is not None:
                self.error = None
                self.set_status("")
            try:
                method(self, *arguments, **options)
            except Exception as error:
                self.show_error(error)

    return safe


def _alert(markup: str) -> str:
    return f'<div role="alert" style="color:var(--jp-error-color1,#c62828)">{markup}</div>'


def _lines(text: str) -> str:
    return "<br>".join(map(escape, text.rstrip("\n").split("\n")))


@picture.register
def _dashboard(widget: Dashboard) -> str:
    return f"<div>{picture.dispatch(ipywidgets.VBox)(widget)}{_CAPTION}</div>"
