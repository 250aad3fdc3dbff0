"""Feature pages as plain HTML files, for people without Jupyter: `saekit export-features`.

One small file a feature, a list of all that sorts and filters, and plotly.js beside them once. The
pages load nothing from elsewhere, over file:// too, and run no script but their own.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm.auto import tqdm

from saekit import plots
from saekit.cache import write_atomically
from saekit.dashboards.plotly_view import plotly_js
from saekit.dashboards.rows import example_rows
from saekit.dashboards.token_view import rows_html
from saekit.explore import FeaturePage, feature_page, feature_table, nearest
from saekit.text import escape

if TYPE_CHECKING:
    import pandas as pd

    from saekit.study import Study

_DRAW = """
const figures = [...document.querySelectorAll("div.figure")].map(element =>
  [element.appendChild(document.createElement("div")),
    JSON.parse(element.querySelector("script").textContent)]);
function draw() {
  const { color, backgroundColor } = getComputedStyle(document.body);
  for (const [box, { data, layout }] of figures) {
    const font = { ...layout.font, color };
    const colours = { paper_bgcolor: backgroundColor, plot_bgcolor: backgroundColor, font };
    const config = { responsive: true, displaylogo: false, showSendToCloud: false };
    Plotly.react(box, data, { ...layout, ...colours }, config);
  }
}
draw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
"""

_LIST = """
const body = document.querySelector("tbody"), rows = [...body.rows];
const heads = [...document.querySelectorAll("th")];
const filter = document.querySelector("input"), count = document.querySelector("output");
function show() {
  const words = filter.value.toLowerCase().split(/\\s+/);
  let shown = 0;
  for (const row of rows) {
    const label = row.cells[1].textContent.toLowerCase();
    row.hidden = !words.every(word => label.includes(word));
    shown += !row.hidden;
  }
  count.textContent = `${shown} features`;
}
function sortBy(column) {
  const key = row => row.cells[column].dataset.value ?? row.cells[column].textContent;
  const number = column !== 1, was = heads[column].getAttribute("aria-sort");
  // Numbers begin with the largest, words with A.
  const down = was ? was === "ascending" : number;
  rows.sort((a, b) => {
    if (key(a) === "" || key(b) === "") return (key(a) === "") - (key(b) === "");
    return (down ? -1 : 1) * (number ? key(a) - key(b) : key(a).localeCompare(key(b)));
  });
  for (const head of heads) head.removeAttribute("aria-sort");
  heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
  body.append(...rows);
}
heads.forEach((head, column) =>
  head.querySelector("button").addEventListener("click", () => sortBy(column)));
filter.addEventListener("input", show);
show();
"""

_STYLE = """
:root { color-scheme: light dark; }
body { font: 14px sans-serif; margin: 1em auto; max-width: 70em; padding: 0 1em;
  color: #222; background: #fff; }
@media (prefers-color-scheme: dark) { body { color: #e0e0e0; background: #111; } }
h2 { font-size: 15px; margin: 1.2em 0 .3em; } h3 { font-size: 14px; margin: 1em 0 .2em; }
table { border-collapse: collapse; } th, td { text-align: left; padding: 2px 12px 2px 0; }
td[data-value] { text-align: right; font-variant-numeric: tabular-nums; }
th button { font: inherit; font-weight: bold; background: none; border: 0; padding: 0;
  color: inherit; cursor: pointer; } th button:hover { text-decoration: underline; }
th[aria-sort=ascending] button::after { content: " ▲"; font-size: 70%; }
th[aria-sort=descending] button::after { content: " ▼"; font-size: 70%; }
input { font: inherit; width: 24em; max-width: 100%; }
.figures { display: flex; flex-wrap: wrap; } .figures > div { flex: 1 1 26em; min-width: 0; }
"""

# Figures are saved as pictures by way of a blob.
_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';
style-src 'unsafe-inline'; img-src data: blob:; script-src 'self' file: {digest}">
<style>{style}</style></head>
<body>{body}<script>{script}</script></body></html>
"""


def export(study: Study, folder: Path, features: Iterable[int] | None = None) -> Path:
    """Write the pages of some living features, by default of all; returns the list's file.

    Raises FileExistsError where the folder is there, before anything is read, and ValueError for
    a feature that is dead or does not exist.
    """
    if folder.exists():
        raise FileExistsError(f"{folder} is there already: remove it or choose another folder.")
    table = feature_table(study)
    written = _written(table, features)
    with write_atomically(folder) as temporary:
        (temporary / "features").mkdir(parents=True)
        (temporary / "plotly.min.js").write_text(plotly_js(), encoding="utf-8")
        for feature in tqdm(written, desc="writing pages", leave=False):
            page = _feature(study, feature_page(study, feature), table, written)
            (temporary / "features" / f"{feature}.html").write_text(page, encoding="utf-8")
        (temporary / "index.html").write_text(_list(study, table.loc[written]), encoding="utf-8")
    return folder / "index.html"


def _written(table: pd.DataFrame, features: Iterable[int] | None) -> list[int]:
    chosen = table.index.tolist() if features is None else list(dict.fromkeys(features))
    for feature in chosen:
        if feature not in table.index:
            raise ValueError(f"No living feature has the number {feature}.")
    return chosen


def _list(study: Study, table: pd.DataFrame) -> str:
    heads = ("feature", "label", "density", "maximum", "F1 of its concept")
    head = "".join(f"<th><button>{name}</button></th>" for name in heads)
    rows = (
        f'<tr><td><a href="features/{line.Index}.html">{line.Index}</a></td>'
        f"<td>{escape(line.label)}</td>{_number(line.density, '.3%')}"
        f"{_number(line.maximum, '.2f')}{_number(line.f1, '.2f')}</tr>"
        for line in table.itertuples()
    )
    title = f"{escape(study.name)}: features at {escape(str(study.site))}"
    body = (
        f"<h1>{title}</h1><p><label>words of the label <input type='search'></label> <output>"
        f"</output></p><table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )
    return _page(title, body, _LIST)


def _number(value: float, form: str) -> str:
    shown = "" if value != value else format(value, form)
    return f'<td data-value="{value if shown else ""}">{shown}</td>'


def _feature(study: Study, page: FeaturePage, table: pd.DataFrame, written: list[int]) -> str:
    line = table.loc[page.feature]
    title = f"Feature {page.feature}: {escape(line['label'])}"
    facts = (
        f"active on {page.tokens:,} tokens ({page.density:.3%}), largest activation "
        f"{page.maximum:.2f}"
    )
    if line["f1"] == line["f1"]:
        facts += f"; F1 {line['f1']:.2f} for its best concept, “{escape(line['concept'])}”"
    intervals = "".join(
        f"<h3>{part.low:.2f} to {part.high:.2f}: {part.tokens:,} tokens</h3>"
        f"{rows_html(example_rows(study, part.examples), page.maximum)}"
        for part in reversed(page.intervals)
    )
    body = (
        f'<p><a href="../index.html">all features</a></p><h1>{title}</h1><p>{facts}</p>'
        '<div class="figures">'
        f"{_figure('All activations', plots.activation_histogram(*page.histogram))}"
        f"{_figure('Tokens promoted and suppressed', plots.promoted_tokens(page.promoted))}</div>"
        "<h2>Strongest examples, one per document</h2>"
        f"{rows_html(example_rows(study, page.top), page.maximum)}"
        f"<h2>From strong to weak: examples of each quarter of the range</h2>{intervals}"
        f"<h2>Nearest decoder directions</h2>"
        f"{_neighbours(study, page.feature, table, written)}"
        '<script src="../plotly.min.js"></script>'
    )
    return _page(title, body, _DRAW)


def _figure(title: str, figure: Any) -> str:
    data = figure.to_json().replace("<", r"\u003c")  # the element would end at "</script"
    return (
        f'<div><h2>{title}</h2><div class="figure">'
        f'<script type="application/json">{data}</script></div></div>'
    )


def _neighbours(study: Study, feature: int, table: pd.DataFrame, written: list[int]) -> str:
    near = nearest(study, feature)
    lines = (
        f"<tr><td>{_link(line.feature, table.loc[line.feature, 'label'], written)}</td>"
        f'<td data-value="">{line.cosine:.2f}</td></tr>'
        for line in near.itertuples()
    )
    control = near["control"].iloc[0] if len(near) else 0.0
    return (
        f"<table><thead><tr><th>feature</th><th>cosine</th></tr></thead><tbody>{''.join(lines)}"
        f"</tbody></table><p>A random direction reaches {control:.2f}.</p>"
    )


def _link(feature: int, label: str, written: list[int]) -> str:
    name = f"{feature}: {escape(label)}"
    return f'<a href="{feature}.html">{name}</a>' if feature in written else name


def _page(title: str, body: str, script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return _PAGE.format(
        title=title, body=body, script=script, style=_STYLE, digest=f"'sha256-{digest}'"
    )
