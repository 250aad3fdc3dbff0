"""FeatureList: a table of features that sorts by its columns and lets one be chosen."""

from __future__ import annotations

from typing import Any

import anywidget
import ipywidgets
import pandas as pd
import traitlets

from saekit.dashboards.static import StaticFallback, picture
from saekit.text import escape, visible

STATIC_ROWS = 12
"""So many rows are in the picture for pages without a kernel."""

_FORMATS = {"feature": "d", "density": ".2%"}

_ESM = r"""
const CHUNK = 100;       // rows drawn at once; the others follow as the list is scrolled

function element(tag, name, text) {
  const node = document.createElement(tag);
  node.className = name;
  node.textContent = text ?? "";          // never innerHTML: labels are untrusted
  return node;
}

function render({ model, el }) {
  const root = element("div", "saekit-list");
  root.dataset.lmSuppressShortcuts = "true";   // else JupyterLab takes Enter and the arrow keys
  const table = element("table", "");
  table.setAttribute("role", "grid");
  table.setAttribute("aria-label", "features");
  const head = table.createTHead().insertRow();
  const body = table.createTBody();
  const empty = element("div", "saekit-list-empty", "no feature");
  root.append(table, empty);
  el.append(root);
  let order = [];

  function headerNode({ title, numeric }, c, columns) {
    const node = element("th", numeric ? "saekit-number" : "saekit-words");
    // Columns of words share what those of numbers leave.
    if (!numeric) node.style.width = `${100 / columns.filter(one => !one.numeric).length}%`;
    const button = element("button", "", title);
    button.type = "button";
    button.title = `sort by ${title}`;
    button.addEventListener("click", () => sortBy(c));
    node.append(button);
    return node;
  }

  function rowNode(row) {
    const node = element("tr", "");
    node.dataset.feature = row.feature;
    node.tabIndex = -1;
    if (row.feature === model.get("selected")) node.setAttribute("aria-selected", "true");
    model.get("columns").forEach(({ numeric }, c) => {
      const cell = element("td", numeric ? "saekit-number" : "saekit-words", row.cells[c]);
      if (!numeric) cell.title = row.cells[c];
      node.append(cell);
    });
    return node;
  }

  function drawUpTo(count) {
    if (count > body.rows.length) body.append(...order.slice(body.rows.length, count).map(rowNode));
  }

  function comparison(column, ascending) {
    return (one, other) => {
      const a = one.keys[column], b = other.keys[column];
      if (a === null || b === null) return (a === null) - (b === null);    // unknown comes last
      const difference = typeof a === "string" ? a.localeCompare(b) : a - b;
      return ascending ? difference : -difference;
    };
  }

  function drawSorted() {
    const { title, ascending } = model.get("sorting"), rows = model.get("rows");
    const column = model.get("columns").findIndex(one => one.title === title);
    order = column < 0 ? rows : [...rows].sort(comparison(column, ascending));
    [...head.cells].forEach((cell, at) => {
      if (at === column) cell.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      else cell.removeAttribute("aria-sort");
    });
    body.replaceChildren();
    root.scrollTop = 0;
    drawUpTo(CHUNK);
    makeTabStop(selectedRow() ?? body.rows[0]);
  }

  function draw() {
    const focused = body.contains(document.activeElement);
    head.replaceChildren(...model.get("columns").map(headerNode));
    drawSorted();
    table.setAttribute("aria-rowcount", order.length + 1);
    table.hidden = !order.length;
    empty.hidden = order.length > 0;
    markSelected();
    if (focused) tabStop()?.focus({ preventScroll: true });
  }

  function sortBy(c) {
    // Numbers begin with the largest, words with A; a third click brings the first order back.
    const { title, numeric } = model.get("columns")[c], sorting = model.get("sorting");
    const twice = sorting.title === title && sorting.ascending === numeric;
    const ascending = sorting.title === title ? numeric : !numeric;
    model.set("sorting", twice ? {} : { title, ascending });
    model.save_changes();
  }

  const tabStop = () => body.querySelector("tr[tabindex='0']");
  const selectedRow = () => body.querySelector("[aria-selected]");

  function makeTabStop(node) {                 // one tab stop per list; arrow keys move inside it
    if (tabStop()) tabStop().tabIndex = -1;
    if (node) node.tabIndex = 0;
  }

  function markSelected() {
    const at = order.findIndex(row => row.feature === model.get("selected"));
    selectedRow()?.removeAttribute("aria-selected");
    if (at >= 0) drawUpTo(at + 1);
    const node = body.rows[at];
    makeTabStop(node ?? body.rows[0]);
    if (!node) return;
    node.setAttribute("aria-selected", "true");
    // scrollIntoView would move the notebook too.
    const list = root.getBoundingClientRect(), row = node.getBoundingClientRect();
    const top = list.top + head.offsetHeight;
    if (row.top < top) root.scrollTop -= top - row.top;
    else if (row.bottom > list.bottom) root.scrollTop += row.bottom - list.bottom;
  }

  const rowOf = event => event.target.closest?.("tbody tr");

  function pick(event) {
    const node = rowOf(event);
    if (!node) return;
    model.set("selected", +node.dataset.feature);
    model.save_changes();
  }

  function key(event) {
    const node = rowOf(event);
    if (!node) return;
    const at = node.sectionRowIndex;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10,
                   Home: 0, End: order.length - 1 };
    if (event.key === "Enter" || event.key === " ") pick(event);
    else if (event.key in next) {
      const to = Math.max(0, Math.min(next[event.key], order.length - 1));
      drawUpTo(to + 1);
      makeTabStop(body.rows[to]);
      body.rows[to].focus();
    } else return;
    event.preventDefault();
  }

  function scrolled() {
    const near = root.scrollTop + 2 * root.clientHeight > root.scrollHeight;
    if (near) drawUpTo(body.rows.length + CHUNK);
  }

  body.addEventListener("click", pick);
  body.addEventListener("keydown", key);
  root.addEventListener("scroll", scrolled);
  model.on("change:rows", draw);
  model.on("change:sorting", drawSorted);
  model.on("change:selected", markSelected);
  draw();
  return () => {
    model.off("change:rows", draw);
    model.off("change:sorting", drawSorted);
    model.off("change:selected", markSelected);
  };
}
export default { render };
"""

_CSS = """
.saekit-list { overflow: auto; max-height: inherit; color: var(--jp-ui-font-color1, #111);
  border: 1px solid var(--jp-border-color2, #e0e0e0); font-size: var(--jp-ui-font-size1, 13px); }
.saekit-list table { width: 100%; border-collapse: collapse; }
.saekit-list th { position: sticky; top: 0; padding: 0; background: var(--jp-layout-color2, #eee); }
.saekit-list th button { all: unset; box-sizing: border-box; width: 100%; padding: 3px 6px;
  cursor: pointer; font-weight: 600; white-space: nowrap; }
.saekit-list th button:focus-visible { outline: 2px solid var(--jp-brand-color1, #1b6ac9);
  outline-offset: -2px; }
.saekit-list th[aria-sort=ascending] button::after { content: " ▲"; font-size: 70%; }
.saekit-list th[aria-sort=descending] button::after { content: " ▼"; font-size: 70%; }
.saekit-list td { padding: 2px 6px; white-space: nowrap; unicode-bidi: isolate; }
.saekit-list tbody tr { cursor: pointer; }
.saekit-list tbody tr:hover { background: var(--jp-layout-color2, #eee); }
.saekit-list tbody tr:focus { outline: 2px solid var(--jp-brand-color1, #1b6ac9);
  outline-offset: -2px; }
.saekit-list tbody tr[aria-selected] {
  background: color-mix(in srgb, var(--jp-brand-color1, #1b6ac9) 35%, transparent); }
.saekit-list .saekit-number { text-align: right; font-variant-numeric: tabular-nums; }
.saekit-list .saekit-words { text-align: left; max-width: 0; overflow: hidden;
  text-overflow: ellipsis; }
.saekit-list-empty { padding: 4px 6px; color: var(--jp-ui-font-color2, #555); }
"""


class FeatureList(StaticFallback, anywidget.AnyWidget):
    """Features in rows: a click on a header sorts, a click or Enter on a row selects.

    `selected` is the feature of the row that was chosen last, None when new rows come; setting it
    to one that is not listed raises TraitError. `sorting` is {"title": column, "ascending": bool},
    {} for the order in which the rows came; it stays when new rows come.
    """

    _esm = _ESM
    _css = _CSS
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    sorting = traitlets.Dict().tag(sync=True)
    selected = traitlets.Int(None, allow_none=True).tag(sync=True)

    def __init__(self, table: pd.DataFrame | None = None, height: str = "auto") -> None:
        super().__init__(layout=ipywidgets.Layout(width="100%", min_width="0", max_height=height))
        if table is not None:
            self.show(table)

    def show(self, table: pd.DataFrame) -> None:
        """Replace all rows: one a feature, the table's index, in the table's order.

        Numbers are shown with two digits, densities as percentages, missing values as "–".
        """
        shown = table.reset_index(names="feature")
        numeric = [pd.api.types.is_numeric_dtype(kind) for kind in shown.dtypes]
        with self.hold_sync():
            self.selected = None
            # The columns first: the browser draws when it has new rows.
            self.columns = [
                {"title": title, "numeric": number}
                for title, number in zip(shown.columns, numeric, strict=True)
            ]
            self.rows = [
                {
                    "feature": int(values[0]),
                    "cells": list(map(_cell, shown.columns, values)),
                    "keys": list(map(_key, values)),
                }
                for values in shown.itertuples(index=False)
            ]

    @property
    def features(self) -> list[int]:
        """The features listed, in the order in which they came."""
        return [row["feature"] for row in self.rows]

    def in_order(self) -> list[int]:
        """The features listed, in the order in which they are shown."""
        return [row["feature"] for row in _sorted_rows(self)]

    def mark(self, feature: int | None) -> None:
        """Select a feature's row, or none where the feature is not listed."""
        self.selected = feature if feature in self.features else None

    def summary(self) -> str:
        """One stable line of plain text: how many features."""
        return f"FeatureList: {len(self.rows)} features"

    @traitlets.validate("selected")
    def _selected_is_listed(self, proposal: dict) -> int | None:
        feature = proposal["value"]
        if feature is not None and feature not in self.features:
            raise traitlets.TraitError(f"feature {feature} is none of the {len(self.rows)} listed")
        return feature


def _cell(title: str, value: Any) -> str:
    if pd.isna(value):
        return "–"
    if isinstance(value, str):
        return visible(value)
    return format(value, _FORMATS.get(title, ".2f"))


def _key(value: Any) -> float | str | None:
    """What the browser sorts by; None for a missing value, which no JSON number is."""
    if pd.isna(value):
        return None
    return value if isinstance(value, str) else float(value)


def _sorted_rows(widget: FeatureList) -> list[dict]:
    """The rows as the browser sorts them: unknown comes last, equal ones stay in order."""
    titles = [column["title"] for column in widget.columns]
    if widget.sorting.get("title") not in titles:
        return widget.rows
    column = titles.index(widget.sorting["title"])
    known = [row for row in widget.rows if row["keys"][column] is not None]
    unknown = [row for row in widget.rows if row["keys"][column] is None]

    def place(row: dict) -> float | str:
        key = row["keys"][column]
        return key.casefold() if isinstance(key, str) else key

    return sorted(known, key=place, reverse=not widget.sorting["ascending"]) + unknown


@picture.register
def _feature_list(widget: FeatureList) -> str:
    if not widget.rows:
        return "<div>no feature</div>"
    alignment = ["right" if column["numeric"] else "left" for column in widget.columns]
    head = _line("th", [visible(column["title"]) for column in widget.columns], alignment)
    body = "".join(
        _line("td", row["cells"], alignment, bold=row["feature"] == widget.selected)
        for row in _sorted_rows(widget)[:STATIC_ROWS]
    )
    left = len(widget.rows) - STATIC_ROWS
    more = f"<div>and {left:,} more</div>" if left > 0 else ""
    return f"<table><thead>{head}</thead><tbody>{body}</tbody></table>{more}"


def _line(tag: str, cells: list[str], alignment: list[str], bold: bool = False) -> str:
    weight = ";font-weight:bold" if bold else ""
    inner = "".join(
        f'<{tag} style="text-align:{side};padding:1px 6px{weight}">{escape(cell)}</{tag}>'
        for cell, side in zip(cells, alignment, strict=True)
    )
    return f"<tr>{inner}</tr>"
