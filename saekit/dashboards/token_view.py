"""TokenView: rows of tokens coloured by a value, in one widget."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import anywidget
import traitlets

from saekit.dashboards.static import StaticFallback, picture
from saekit.text import direction, escape, visible

# Okabe and Ito's orange and sky blue: told apart by colour-blind readers, and light enough that
# black text stays readable on the full colour. Up to STRONG the theme's own text colour does.
POSITIVE = "230 159 0"
NEGATIVE = "86 180 233"
STRONG = 0.65

_ESM = (
    f"const STRONG = {STRONG};\n"
    + r"""
function element(tag, name, text) {
  const node = document.createElement(tag);
  node.className = name;
  node.textContent = text ?? "";          // never innerHTML: tokens are untrusted
  return node;
}

function render({ model, el }) {
  const root = element("div", "saekit-tokens");
  root.dataset.lmSuppressShortcuts = "true";   // else JupyterLab takes Enter and the arrow keys
  const tip = element("div", "saekit-token-tip");
  tip.popover = "manual";                      // top layer: no surrounding box can clip it
  tip.dir = "ltr";
  tip.setAttribute("role", "tooltip");
  el.append(root, tip);
  let rows = [];

  function tokenNode(row, r, t) {
    const strength = row.strengths[t];
    const node = element("span", "saekit-token", row.tokens[t]);
    node.dataset.row = r;
    node.dataset.token = t;
    node.tabIndex = -1;
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", row.labels[t]);
    if (strength) {
      const hue = strength > 0 ? "--saekit-positive" : "--saekit-negative";
      node.style.background = `rgb(var(${hue}) / ${Math.abs(strength)})`;
    }
    node.classList.toggle("saekit-strong", Math.abs(strength) > STRONG);
    node.classList.toggle("saekit-focus", t === row.focus);
    return node;
  }

  function draw() {
    const focused = root.contains(document.activeElement) ? document.activeElement.dataset : null;
    hideTip();
    root.replaceChildren();
    rows = model.get("document").rows.map((row, r) => {
      const nodes = row.tokens.map((_, t) => tokenNode(row, r, t));
      if (row.title) root.append(element("div", "saekit-row-title", row.title));
      const line = element("div", "saekit-row");
      line.dir = row.direction;
      line.append(...nodes);
      root.append(line);
      return nodes;
    });
    markSelected();
    const again = focused && rows[focused.row]?.[focused.token];
    const first = rows.find(nodes => nodes.length)?.[0];
    if (again) again.focus({ preventScroll: true });
    else if (first) first.tabIndex = 0;
  }

  function markSelected() {
    const { row, token } = model.get("selected");
    root.querySelectorAll("[aria-pressed]").forEach(node => node.removeAttribute("aria-pressed"));
    rows[row]?.[token]?.setAttribute("aria-pressed", "true");
  }

  const tokenOf = event => event.target.closest?.(".saekit-token");

  function showTip(event) {
    const node = tokenOf(event);
    if (!node) return;
    tip.textContent = node.getAttribute("aria-label");
    if (!tip.matches(":popover-open")) tip.showPopover();
    const at = node.getClientRects()[0] ?? node.getBoundingClientRect();
    const below = at.bottom + 4;
    const fits = below + tip.offsetHeight <= innerHeight;
    tip.style.left = `${Math.max(0, Math.min(at.left, innerWidth - tip.offsetWidth - 4))}px`;
    tip.style.top = `${fits ? below : Math.max(0, at.top - tip.offsetHeight - 4)}px`;
  }

  function hideTip() {
    if (tip.matches(":popover-open")) tip.hidePopover();
  }

  function focusIn(event) {                    // one tab stop per view; arrow keys move inside it
    const node = tokenOf(event);
    if (!node) return;
    root.querySelectorAll(".saekit-token[tabindex='0']").forEach(old => { old.tabIndex = -1; });
    node.tabIndex = 0;
    showTip(event);
  }

  function pick(event) {
    const node = tokenOf(event);
    if (!node) return;
    model.set("selected", { row: +node.dataset.row, token: +node.dataset.token });
    model.save_changes();
  }

  function key(event) {
    const node = tokenOf(event);
    if (!node) return;
    const r = +node.dataset.row, t = +node.dataset.token;
    const near = nodes => nodes?.[Math.min(t, nodes.length - 1)];
    const forward = rows[r][t + 1] ?? rows[r + 1]?.[0];
    const back = rows[r][t - 1] ?? rows[r - 1]?.at(-1);
    const rtl = node.parentElement.dir === "rtl";
    const next = {
      ArrowRight: rtl ? back : forward, ArrowLeft: rtl ? forward : back,
      ArrowDown: near(rows[r + 1]), ArrowUp: near(rows[r - 1]),
    };
    if (event.key === "Enter" || event.key === " ") pick(event);
    else if (event.key === "Escape") hideTip();
    else if (event.key in next) next[event.key]?.focus();
    else return;
    event.preventDefault();
  }

  root.addEventListener("mouseover", showTip);
  root.addEventListener("mouseout", hideTip);
  root.addEventListener("focusin", focusIn);
  root.addEventListener("focusout", hideTip);
  root.addEventListener("click", pick);
  root.addEventListener("keydown", key);
  model.on("change:document", draw);
  model.on("change:selected", markSelected);
  draw();
  return () => {
    model.off("change:document", draw);
    model.off("change:selected", markSelected);
  };
}
export default { render };
"""
)

_CSS = (
    f".saekit-tokens {{ --saekit-positive: {POSITIVE}; --saekit-negative: {NEGATIVE}; }}\n"
    + """
.saekit-tokens { color: var(--jp-ui-font-color1, #111); padding: 4px 6px; }
.saekit-row { font-family: var(--jp-code-font-family, monospace); line-height: 1.8;
  font-size: var(--jp-code-font-size, 13px); white-space: pre-wrap; overflow-wrap: anywhere; }
.saekit-row-title { color: var(--jp-ui-font-color2, #555); margin-top: 6px; unicode-bidi: isolate;
  font-size: 90%; overflow-wrap: anywhere; }
.saekit-token { border-radius: 3px; padding: 2px 0; cursor: pointer; unicode-bidi: isolate; }
.saekit-strong { color: #000; }
.saekit-focus { outline: 2px solid var(--jp-ui-font-color2, #555); }
.saekit-token:hover, .saekit-token:focus { outline: 1px solid var(--jp-ui-font-color1, #111); }
.saekit-token[aria-pressed] { outline: 2px solid var(--jp-brand-color1, #1b6ac9); }
.saekit-token-tip { position: fixed; inset: auto; margin: 0; padding: 3px 6px;
  border-radius: 4px; border: 1px solid #777; background: #222; color: #fff;
  font: 12px monospace; pointer-events: none;
  max-width: 60ch; white-space: pre-wrap; overflow-wrap: anywhere; }
"""
)


@dataclass(frozen=True)
class TokenRow:
    """One line of tokens with one value each; `focus` is the token to outline.

    Raises ValueError where the lengths differ, a value is not finite, or `focus` is no token.
    """

    tokens: list[str]
    values: list[float]
    title: str = ""
    focus: int | None = None

    def __post_init__(self) -> None:
        if len(self.tokens) != len(self.values):
            raise ValueError(
                f"row {self.title!r} has {len(self.tokens)} tokens and {len(self.values)} values; "
                "give one value per token"
            )
        if not all(math.isfinite(value) for value in self.values):
            raise ValueError(f"row {self.title!r} has values that are not finite; leave them out")
        if self.focus is not None and not 0 <= self.focus < len(self.tokens):
            raise ValueError(
                f"row {self.title!r}: focus {self.focus} is none of its {len(self.tokens)} tokens"
            )


class TokenView(StaticFallback, anywidget.AnyWidget):
    """Rows of tokens: orange for positive values, blue for negative ones, the value on hover.

    `selected` is {"row": int, "token": int} after a click or Enter, {} when new rows come; in
    between, setting it to a token that is not there raises TraitError. The colour is full at
    `maximum`, by default the largest |value| of all rows.
    """

    _esm = _ESM
    _css = _CSS
    # One trait, so that the browser never shows new tokens with old values.
    document = traitlets.Dict({"rows": []}).tag(sync=True)
    selected = traitlets.Dict().tag(sync=True)

    def __init__(
        self, rows: Sequence[TokenRow] = (), maximum: float | None = None, **options: Any
    ) -> None:
        super().__init__(**options)
        self.show(rows, maximum)

    def show(self, rows: Sequence[TokenRow], maximum: float | None = None) -> None:
        """Replace all rows; raises ValueError for a `maximum` that is not positive."""
        if maximum is not None and not maximum > 0:
            raise ValueError(f"maximum {maximum} gives no colour scale; give a positive number")
        largest = max((abs(value) for row in rows for value in row.values), default=0.0)
        scale = float(maximum or largest or 1.0)
        self.rows = tuple(rows)
        with self.hold_sync():
            self.document = {"rows": [_row_state(row, scale) for row in rows]}
            self.selected = {}

    def summary(self) -> str:
        """One stable line of plain text: how many rows and tokens."""
        return (
            f"TokenView: {len(self.rows)} rows, {sum(len(row.tokens) for row in self.rows)} tokens"
        )

    @traitlets.validate("selected")
    def _selected_exists(self, proposal: dict) -> dict:
        value = proposal["value"]
        rows = self.document["rows"]
        if value and not (
            0 <= value["row"] < len(rows)
            and 0 <= value["token"] < len(rows[value["row"]]["tokens"])
        ):
            raise traitlets.TraitError(
                f"selected {value} is no token of the {len(rows)} rows shown"
            )
        return value


def _row_state(row: TokenRow, scale: float) -> dict:
    """What the browser and the static picture show, so that both show the same."""
    return {
        "title": visible(row.title),
        "direction": direction(row.tokens),
        "focus": row.focus,
        "tokens": [visible(token) for token in row.tokens],
        # The value first: after a right-to-left token it would be drawn on the wrong side.
        "labels": [
            f"{value:.4g}  {token!r}" for token, value in zip(row.tokens, row.values, strict=True)
        ],
        "strengths": [round(max(-1.0, min(1.0, value / scale)), 3) for value in row.values],
    }


def rows_html(rows: Sequence[TokenRow], maximum: float) -> str:
    """Rows of tokens as HTML without a widget, coloured fully at `maximum`."""
    return _html([_row_state(row, maximum or 1.0) for row in rows])


@picture.register
def _token_view(widget: TokenView) -> str:
    return _html(widget.document["rows"])


def _html(states: list[dict]) -> str:
    parts: list[str] = []
    for row in states:
        if row["title"]:
            style = "font-size:85%;opacity:0.75;margin-top:6px"
            parts.append(f'<div style="{style}">{escape(row["title"])}</div>')
        parts.append(
            f'<div dir="{row["direction"]}" style="font-family:monospace;white-space:pre-wrap;'
            f'line-height:1.8;overflow-wrap:anywhere">{"".join(_token_spans(row))}</div>'
        )
    return f"<div>{''.join(parts)}</div>"


def _token_spans(row: dict) -> Iterable[str]:
    shown = zip(row["tokens"], row["labels"], row["strengths"], strict=True)
    for place, (token, label, strength) in enumerate(shown):
        style = "unicode-bidi:isolate"
        if strength:
            hue = (POSITIVE if strength > 0 else NEGATIVE).replace(" ", ",")
            style += f";background:rgba({hue},{abs(strength)})"
        if abs(strength) > STRONG:
            style += ";color:#000"
        if place == row["focus"]:
            style += ";outline:2px solid #777"
        yield f'<span title="{escape(label)}" style="{style}">{escape(token)}</span>'
