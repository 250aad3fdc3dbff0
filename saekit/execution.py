"""Run notebooks without a browser, and export them as HTML pages that need no network."""

import ast
import base64
import hashlib
import html
import json
import os
import re
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from saekit.cache import write_atomically

if TYPE_CHECKING:
    from nbformat import NotebookNode
    from tqdm import tqdm

PLOTLY_MIME = "application/vnd.plotly.v1+json"
WIDGET_MIME = "application/vnd.jupyter.widget-view+json"

_DRAW_FIGURES = """
for (const element of document.querySelectorAll("div.saekit-figure")) {
  const figure = JSON.parse(element.querySelector("script").textContent);
  const plot = document.createElement("div");
  element.append(plot);
  const config = { responsive: true, displaylogo: false, showSendToCloud: false };
  Plotly.newPlot(plot, { data: figure.data, layout: figure.layout, config });
}
"""

# nbconvert's page, without the blocks that load require.js, MathJax, mermaid and the widgets'
# code from the network. The policy names the only two scripts that may run, by their hash, and
# lets the page load nothing: a second defence, should a view ever forget to escape a text.
_TEMPLATE = """
{{%- extends 'lab/index.html.j2' -%}}
{{%- block html_head_js -%}}
<meta http-equiv="Content-Security-Policy" content="{policy}">
{{%- endblock -%}}
{{%- block jupyter_widgets -%}}{{%- endblock -%}}
{{%- block html_head_js_mathjax -%}}{{%- endblock -%}}
{{%- block html_head_js_mermaidjs -%}}{{%- endblock -%}}
"""


class NotebookError(RuntimeError):
    """A cell of a notebook failed; the message says which cell and why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Executed:
    """The outcome of one notebook."""

    notebook: Path  # the executed copy
    page: Path  # its HTML page
    error: NotebookError | None  # what stopped it, if anything


def notebooks_folder() -> tuple[Path, bool]:
    """The folder of saekit's notebooks, and whether it is a checkout's own `notebooks/`."""
    package = Path(__file__).resolve().parent
    if (package.parent / "pyproject.toml").is_file():
        return package.parent / "notebooks", True
    return package / "notebooks", False


def find_notebooks(folder: Path, numbers: Sequence[str] = ()) -> list[Path]:
    """The notebooks of these numbers in a folder, all of them without numbers, in their order.

    Raises FileNotFoundError where the folder has no notebooks, ValueError for an unknown number.
    """
    found = {path.name[:2]: path for path in sorted(folder.glob("[0-9][0-9]_*.ipynb"))}
    if not found:
        raise FileNotFoundError(
            f"There are no numbered notebooks in {folder}; "
            "install saekit from its checkout or its wheel."
        )
    chosen = {number.zfill(2) for number in numbers}
    unknown = sorted(chosen - found.keys())
    if unknown:
        raise ValueError(
            f"There is no notebook {', '.join(unknown)} in {folder}; there are {', '.join(found)}."
        )
    return [path for number, path in found.items() if not numbers or number in chosen]


def parameter_names(notebook: Path) -> list[str]:
    """The names assigned in a notebook's cell tagged `parameters`, in their order."""
    import nbformat

    for cell in nbformat.read(notebook, as_version=4).cells:
        if "parameters" in cell.metadata.get("tags", []):
            statements = ast.parse(cell.source).body
            targets = [t for s in statements if isinstance(s, ast.Assign) for t in s.targets]
            targets += [s.target for s in statements if isinstance(s, ast.AnnAssign)]
            return [target.id for target in targets if isinstance(target, ast.Name)]
    return []


def run_notebooks(
    notebooks: Sequence[Path],
    output: Path,
    parameters: Mapping[str, Any] | None = None,
    report: Callable[[Executed], None] = lambda executed: None,
) -> list[Executed]:
    """Execute copies of notebooks into `output`, each with its HTML page, behind one progress bar.

    A parameter goes to each notebook that has it in its `parameters` cell. A failing cell ends
    its notebook, whose copy and page are written all the same, and the next one follows.
    `report` is called after each. Raises ValueError for a parameter that no notebook has.
    """
    from tqdm import tqdm

    parameters = dict(parameters or {})
    names = {notebook: parameter_names(notebook) for notebook in notebooks}
    known = list(dict.fromkeys(name for own in names.values() for name in own))
    unknown = [name for name in parameters if name not in known]
    if unknown:
        raise ValueError(
            f"None of these notebooks has a parameter {', '.join(unknown)}; "
            f"they have {', '.join(known) or 'none'}."
        )
    use_this_environments_kernel()
    outcomes = []
    # Where the bar cannot be redrawn in place (a log file), it is written a few times a minute.
    interval = 0.2 if sys.stderr.isatty() else 20.0
    own = {
        notebook: {name: value for name, value in parameters.items() if name in names[notebook]}
        for notebook in notebooks
    }
    # Where there are parameters, papermill adds a cell.
    total = sum(_code_cells(notebook) + bool(own[notebook]) for notebook in notebooks)
    with tqdm(total=total, unit="cell", mininterval=interval, dynamic_ncols=True) as bar:
        for notebook in notebooks:
            bar.set_description(notebook.stem)
            on_cell = partial(_advance, bar)
            outcomes.append(_run_notebook(notebook, output, own[notebook], on_cell))
            with bar.external_write_mode():
                report(outcomes[-1])
    return outcomes


def use_this_environments_kernel() -> None:
    """Make the kernel `python3` that of the Python running now, for this process and its children.

    A kernel of that name in the user's home or on the system would be found first otherwise, and
    would not have saekit.
    """
    here = str(Path(sys.prefix) / "share" / "jupyter")
    others = [path for path in os.environ.get("JUPYTER_PATH", "").split(os.pathsep) if path]
    os.environ["JUPYTER_PATH"] = os.pathsep.join([here, *(p for p in others if p != here)])


def export_html(notebook: "NotebookNode", path: Path, title: str) -> None:
    """Write an executed notebook as one HTML page that loads nothing and draws its figures.

    Drawn are plotly outputs and the `div.saekit-figure` fragments of static dashboards. The page
    forbids every script but its own, and every resource from elsewhere.
    """
    from nbconvert import HTMLExporter
    from plotly.offline import get_plotlyjs

    scripts = [get_plotlyjs(), _DRAW_FIGURES]
    exporter = HTMLExporter(raw_template=_TEMPLATE.format(policy=_policy(scripts)))
    page, _ = exporter.from_notebook_node(
        _with_figure_fragments(notebook), {"metadata": {"name": title}}
    )
    if 'class="saekit-figure"' in page:
        head, end, tail = page.rpartition("</body>")
        page = head + "".join(f"<script>{script}</script>" for script in scripts) + end + tail
    with write_atomically(path) as temporary:
        temporary.write_text(page, encoding="utf-8")


def _advance(bar: "tqdm", **_: Any) -> None:
    bar.update()


def _code_cells(notebook: Path) -> int:
    import nbformat

    cells = nbformat.read(notebook, as_version=4).cells
    return sum(cell.cell_type == "code" and bool(cell.source.strip()) for cell in cells)


def _run_notebook(
    notebook: Path, output: Path, parameters: dict[str, Any], on_cell: Callable[..., None]
) -> Executed:
    import nbformat

    source = nbformat.read(notebook, as_version=4)
    with tempfile.TemporaryDirectory(prefix="saekit-") as scratch:
        copy = Path(scratch) / "executed.ipynb"
        error = _execute(source, copy, parameters, on_cell, notebook.name)
        executed = nbformat.read(copy, as_version=4)
    _strip_widgets(executed)
    outcome = Executed(output / notebook.name, output / f"{notebook.stem}.html", error)
    with write_atomically(outcome.notebook) as temporary:
        nbformat.write(executed, temporary)
    export_html(executed, outcome.page, notebook.stem)
    return outcome


def _execute(
    source: "NotebookNode",
    copy: Path,
    parameters: dict[str, Any],
    on_cell: Callable[..., None],
    name: str,
) -> NotebookError | None:
    import papermill
    from nbclient.exceptions import DeadKernelError

    begun = [""]
    try:
        papermill.execute_notebook(
            source,
            copy,
            parameters=parameters,
            kernel_name="python3",
            language="python",
            progress_bar=False,
            store_widget_state=False,
            on_cell_execute=lambda cell, **_: begun.append(cell.source),
            on_cell_executed=on_cell,
            # What a cell started may still be at work when it ends, and hold its last words back.
            iopub_timeout=120,
            # Without this each kernel warns that its loopback connection is not encrypted.
            extra_arguments=["--IPKernelApp.log_level=ERROR"],
        )
    except papermill.PapermillExecutionError as failure:
        return NotebookError(_failure(name, failure.source, failure.ename, failure.evalue))
    except DeadKernelError:
        reason = "the kernel died, often for want of memory"
        return NotebookError(_failure(name, begun[-1], "DeadKernelError", reason))
    return None


def _failure(name: str, source: str, error_name: str, error_text: str) -> str:
    line = next((line.strip() for line in source.splitlines() if line.strip()), "")
    text = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", error_text).split())
    return f"{name} failed in the cell that begins `{line}`: {error_name}: {text}".rstrip(": ")


def _strip_widgets(notebook: "NotebookNode") -> None:
    """Drop what an executed copy cannot use without its kernel, and this machine's paths."""
    notebook.metadata.pop("widgets", None)
    notebook.metadata.pop("papermill", None)
    for cell in notebook.cells:
        cell.metadata.pop("papermill", None)
        for output in cell.get("outputs", []):
            if "text/html" in output.get("data", {}):
                output["data"].pop(WIDGET_MIME, None)
        if cell.cell_type == "code":
            # What is left are bars and the like: on a page they would be a stale line of text.
            cell.outputs = [o for o in cell.outputs if WIDGET_MIME not in o.get("data", {})]


def _with_figure_fragments(notebook: "NotebookNode") -> "NotebookNode":
    """A copy in which each plotly output is the HTML fragment that the page draws."""
    import nbformat

    copy = nbformat.from_dict(json.loads(json.dumps(notebook)))
    # nbconvert would draw widgets from this state, with code from the network.
    copy.metadata.pop("widgets", None)
    for cell in copy.cells:
        for output in cell.get("outputs", []):
            figure = output.get("data", {}).get(PLOTLY_MIME)
            if figure is not None:
                # "<" cannot end the script element that holds the figure when it is escaped.
                text = json.dumps(figure).replace("<", r"\u003c")
                fragment = f'<script type="application/json">{text}</script>'
                html_output = f'<div class="saekit-figure">{fragment}</div>'
                output["data"] = nbformat.from_dict({"text/html": html_output})
    return copy


def _policy(scripts: Sequence[str]) -> str:
    """The Content-Security-Policy under which exactly these inline scripts run."""
    digests = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in scripts]
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    # plotly compiles its WebGL traces with `new Function`, hence 'unsafe-eval'.
    policy = (
        f"default-src 'none'; script-src {allowed} 'unsafe-eval'; style-src 'unsafe-inline'; "
        "img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'"
    )
    return html.escape(policy, quote=False)
