"""A table whose cells hold texts: left-aligned, whole, and with their lines kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from saekit.study import Skipped
from saekit.text import escape

if TYPE_CHECKING:
    import pandas as pd

_CELL = (
    "text-align:left;vertical-align:top;padding:4px 10px;"
    "white-space:pre-wrap;max-width:26em;overflow-wrap:anywhere"
)


class TextTable:
    """Shows a table of untrusted texts; everything is escaped, line breaks stay line breaks."""

    def __init__(self, table: pd.DataFrame) -> None:
        self.table = table

    def __repr__(self) -> str:
        return self.table.to_string(index=False)

    def _repr_html_(self) -> str:
        head = "".join(f'<th style="{_CELL}">{escape(name)}</th>' for name in self.table.columns)
        rows = (
            "".join(f'<td style="{_CELL}">{_lines(str(cell))}</td>' for cell in row)
            for row in self.table.itertuples(index=False)
        )
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def text_table(table: pd.DataFrame | Skipped) -> TextTable | Skipped:
    """The table with its texts readable; what was skipped stays skipped."""
    return table if isinstance(table, Skipped) else TextTable(table)


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.split("\n"))
