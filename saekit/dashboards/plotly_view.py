"""PlotlyView: a plotly figure as a light widget.

plotly.js goes to the browser once per kernel, in a bundle widget that all views share. The figure
is one trait and every change is drawn with `Plotly.react`, so no view is ever half updated.
"""

import base64
import json
import threading
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import anywidget
import ipywidgets
import traitlets

from saekit.dashboards.static import StaticFallback, picture
from saekit.text import visible

if TYPE_CHECKING:
    import numpy as np
    import plotly.graph_objects as go

_ESM = r"""
const KEY = Symbol.for("saekit.plotly");
// plotly's button to share a chart would send it to a server.
const CONFIG = { displaylogo: false, typesetMath: false, showSendToCloud: false };

async function load(model) {
  const id = model.get("_bundle").slice("IPY_MODEL_".length);
  const bundle = await model.widget_manager.get_model(id);
  const source = "const module = { exports: {} }, exports = module.exports, define = undefined;\n"
    + bundle.get("code") + "\nexport default module.exports;";
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try { return (await import(url)).default; } finally { URL.revokeObjectURL(url); }
}

function plotly(model) {
  globalThis[KEY] ??= load(model).catch(error => { delete globalThis[KEY]; throw error; });
  return globalThis[KEY];
}

// Background and text take the notebook's theme, whatever the figure says: half of each would be
// unreadable. The rest goes into the template, where what the figure itself sets still wins.
function themed(layout, box) {
  const style = getComputedStyle(box);
  const { color, backgroundColor: paper, borderTopColor: line, fontFamily: family } = style;
  const base = layout.template?.layout ?? {};
  const axis = { gridcolor: line, zerolinecolor: line, linecolor: line };
  const colours = { paper_bgcolor: paper, plot_bgcolor: paper };
  const font = { family, ...layout.font, color };
  return { ...layout, ...colours, font, template: { ...layout.template, layout: { ...base,
    xaxis: { ...base.xaxis, ...axis }, yaxis: { ...base.yaxis, ...axis },
    annotationdefaults: { ...base.annotationdefaults, arrowcolor: color },
    shapedefaults: { ...base.shapedefaults, line: { ...base.shapedefaults?.line, color } },
    modebar: { ...base.modebar, bgcolor: paper, color: line, activecolor: color },
  } } };
}

async function render({ model, el }) {        // no initialize(): anywidget gives it two seconds
  const box = document.createElement("div");
  box.className = "saekit-plot";
  el.append(box);
  const Plotly = await plotly(model);
  let shown = null, width = 0, busy = false, again = false;

  async function drawNewest() {
    const figure = structuredClone(model.get("figure"));   // plotly writes into what it draws
    width = box.clientWidth;
    const layout = { width, height: 450, autosize: false, ...themed(figure.layout ?? {}, box) };
    shown = model.get("figure");
    box.style.minHeight = `${layout.height}px`;
    await Plotly.react(box, figure.data, layout, CONFIG);
    if (!box.dataset.drawn) box.on("plotly_click", clicked);
    box.dataset.drawn = "true";
  }

  async function draw() {
    again = busy;
    if (!box.clientWidth) shown = null;                   // hidden: `resized` draws it later
    if (busy || !model.get("figure").data || !box.clientWidth) return;
    busy = true;
    try {
      do { again = false; await drawNewest(); } while (again);
    } finally { busy = false; }
  }

  function resized() {
    if (!box.clientWidth) return;
    if (shown !== model.get("figure")) draw();
    else if (width !== box.clientWidth && !shown.layout?.width)
      Plotly.relayout(box, { width: width = box.clientWidth });
  }

  function clicked({ points: [point] }) {
    model.set("clicked", {
      curve: point.curveNumber, point: point.pointNumber ?? point.binNumber ?? -1,
      x: point.x ?? null, y: point.y ?? null, customdata: point.customdata ?? null,
      n: (model.get("clicked").n ?? 0) + 1,               // so that a second click is a change too
    });
    model.save_changes();
  }

  // The theme's colours arrive some time after its name, so the style has a short transition.
  // JupyterLab hides the page meanwhile, which may cancel it: by the next frame all is settled.
  function recoloured({ target }) {
    if (target === box) requestAnimationFrame(draw);
  }

  // A page that JupyterLab hides and shows again within one frame has no transition at all, but
  // its body's attributes change; by the next frame the theme's colours are there.
  const theme = new MutationObserver(() => requestAnimationFrame(recolouredUnseen));
  function recolouredUnseen() {
    const paper = box.querySelector(".main-svg")?.style.background;
    if (paper && paper !== getComputedStyle(box).backgroundColor) draw();
  }

  const size = new ResizeObserver(resized);
  theme.observe(document.body, { attributes: true });
  model.on("change:figure", draw);
  size.observe(box);
  box.addEventListener("transitionend", recoloured);
  box.addEventListener("transitioncancel", recoloured);
  await draw();
  return () => {
    model.off("change:figure", draw);
    size.disconnect();
    theme.disconnect();
    Plotly.purge(box);
  };
}
export default { render };
"""

_CSS = """
.saekit-plot { width: 100%; contain: inline-size; overflow: hidden;
  background-color: var(--jp-layout-color0, #fff); color: var(--jp-ui-font-color1, #222);
  border-color: var(--jp-border-color2, #e0e0e0); transition: background-color 1ms;
  font-family: var(--jp-ui-font-family, sans-serif); }
"""


def plotly_js() -> str:
    """The whole of plotly.js, which belongs to the installed plotly."""
    from plotly.offline import get_plotlyjs  # only here: a view may never be displayed

    return get_plotlyjs()


class _Bundle(anywidget.AnyWidget):
    _esm = "export default {}"
    code = traitlets.Unicode().tag(sync=True)


_bundle: _Bundle | None = None
_bundle_lock = threading.Lock()


def _shared_bundle() -> _Bundle:
    global _bundle
    with _bundle_lock:
        if _bundle is None or _bundle.comm is None:  # closed by Widget.close_all()
            _bundle = _Bundle(code=plotly_js())
        return _bundle


class PlotlyView(StaticFallback, anywidget.AnyWidget):
    """A figure that can be replaced and clicked; it fills the width it is given.

    `clicked` is {"curve", "point", "x", "y", "customdata", "n"} of the last click; n counts
    clicks. Background and text take the colours of the notebook's theme, and so do grid lines
    that the figure does not set. All text in figures must go through `saekit.text.plot_text`.
    """

    _esm = _ESM
    _css = _CSS
    _bundle = traitlets.Any().tag(sync=True, **ipywidgets.widget_serialization)
    figure = traitlets.Dict().tag(sync=True)
    clicked = traitlets.Dict().tag(sync=True)

    def __init__(self, figure: "go.Figure | None" = None, **options: Any) -> None:
        options.setdefault("layout", ipywidgets.Layout(width="100%", min_width="0"))
        super().__init__(_bundle=_shared_bundle(), **options)
        if figure is not None:
            self.show(figure)

    def show(self, figure: "go.Figure") -> None:
        """Replace the figure; the browser draws only the newest of several."""
        self.figure = json.loads(figure.to_json())

    def change(self, traces: Sequence[Mapping[str, "np.ndarray | str"]]) -> None:
        """Give each trace other numbers or text; nothing is validated, which takes plotly long."""
        data = [
            shown | {name: _packed(value) for name, value in values.items()}
            for shown, values in zip(self.figure["data"], traces, strict=True)
        ]
        self.figure = self.figure | {"data": data}

    def summary(self) -> str:
        """One stable line of plain text: the figure's title."""
        title = self.figure.get("layout", {}).get("title", {}).get("text", "")
        return f"PlotlyView: {visible(title) or 'untitled figure'}"


def _packed(value: "np.ndarray | str") -> Any:
    """An array as plotly.js unpacks it; text as it is."""
    if isinstance(value, str):
        return value
    numbers = value.astype("<f4")
    return {"dtype": "f4", "bdata": base64.b64encode(numbers.tobytes()).decode()}


@picture.register
def _plotly_view(widget: PlotlyView) -> str:
    if not widget.figure:
        return ""
    # An element of type application/json ends at "</script", so no "<" may stand in it.
    figure = json.dumps(widget.figure).replace("<", r"\u003c")
    return f'<div class="saekit-figure"><script type="application/json">{figure}</script></div>'
