"""Notebooks run without a browser: parameters, failures, the executed copy and the page."""

import json
import os
import re
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from saekit import execution

KERNEL = {"name": "python3", "display_name": "Python 3"}


def write_notebook(path: Path, *cells: str, parameters: str = 'study_name = "sandbox"') -> Path:
    tagged = new_code_cell(parameters, metadata={"tags": ["parameters"]})
    notebook = new_notebook(
        cells=[tagged, *map(new_code_cell, cells)], metadata={"kernelspec": KERNEL}
    )
    nbformat.write(notebook, path)
    return path


def test_find_notebooks_by_number(tmp_path):
    for name in ("08_steering.ipynb", "00_start.ipynb", "02_train.ipynb", "draft.ipynb", "09_x.py"):
        (tmp_path / name).touch()
    names = [path.name for path in execution.find_notebooks(tmp_path)]
    assert names == ["00_start.ipynb", "02_train.ipynb", "08_steering.ipynb"]
    chosen = execution.find_notebooks(tmp_path, ["8", "00"])
    assert [path.name for path in chosen] == ["00_start.ipynb", "08_steering.ipynb"]
    with pytest.raises(ValueError, match=r"no notebook 03, 44 in .*there are 00, 02, 08"):
        execution.find_notebooks(tmp_path, ["44", "3", "00"])
    with pytest.raises(FileNotFoundError, match="no numbered notebooks"):
        execution.find_notebooks(tmp_path / "nowhere")


def test_parameter_names(tmp_path):
    source = (
        'study_name = "sandbox"  # a name\nsteps: int = 5\na = b = (\n    1\n)\nfrom x import y'
    )
    path = write_notebook(tmp_path / "00_x.ipynb", "later = 1", parameters=source)
    assert execution.parameter_names(path) == ["study_name", "a", "b", "steps"]


def test_unknown_parameter_names_the_known_ones(tmp_path):
    one = write_notebook(tmp_path / "00_x.ipynb", parameters="study_name = ''\nsteps = 1")
    two = write_notebook(tmp_path / "01_x.ipynb", parameters="study_name = ''\ndose = 1")
    with pytest.raises(ValueError, match=r"parameter stepz; they have study_name, steps, dose"):
        execution.run_notebooks([one, two], tmp_path / "out", {"stepz": 2, "steps": 2})
    assert not (tmp_path / "out").exists()


def test_this_environments_kernel_goes_first(monkeypatch, tmp_path):
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    impostor = tmp_path / "kernels" / "python3"
    impostor.mkdir(parents=True)
    kernel = {"argv": ["/bin/false"], "display_name": "Other", "language": "python"}
    (impostor / "kernel.json").write_text(json.dumps(kernel))
    execution.use_this_environments_kernel()
    execution.use_this_environments_kernel()
    from jupyter_client.kernelspec import KernelSpecManager

    assert os.environ["JUPYTER_PATH"].count(str(tmp_path)) == 1
    assert KernelSpecManager().get_kernel_spec("python3").argv[0] != "/bin/false"


def test_run_writes_copies_and_pages_and_goes_on_after_a_failure(tmp_path, monkeypatch, capfd):
    """Two kernels: the first notebook fails half-way, the second runs through."""
    monkeypatch.chdir(tmp_path)
    source = tmp_path / "source {braces}"
    source.mkdir()
    failing = write_notebook(
        source / "00_fails.ipynb",
        "print('before', study_name)",
        "# reads a file\nraise ValueError('no <b>such</b>\\nfile')",
        "print('never')",
    )
    passing = write_notebook(
        source / "01_passes.ipynb",
        "import sys, pathlib, ipywidgets\nprint(sys.executable, pathlib.Path().resolve())",
        "print(repr(study_name), steps)",
        "display({'application/vnd.jupyter.widget-view+json': {'model_id': 'x'},"
        " 'text/html': '<i>static</i>', 'text/plain': 'view'}, raw=True)",
        "ipywidgets.IntSlider()",
        parameters='study_name = "sandbox"\nsteps = 1',
    )
    before = {path: path.read_bytes() for path in (failing, passing)}
    reported = []
    outcomes = execution.run_notebooks(
        [failing, passing],
        tmp_path / "out",
        {"study_name": 'a "quoted" \\ näme', "steps": [1, None, {"x": 2.5}]},
        report=reported.append,
    )

    assert outcomes == reported
    assert {path: path.read_bytes() for path in before} == before
    names = {"00_fails.ipynb", "00_fails.html", "01_passes.ipynb", "01_passes.html"}
    assert set(os.listdir(tmp_path / "out")) == names

    failed, passed = outcomes
    assert str(failed.error) == (
        "00_fails.ipynb failed in the cell that begins `# reads a file`: "
        "ValueError: no <b>such</b> file"
    )
    text = failed.notebook.read_text()
    assert "before a" in text
    assert "ValueError" in text
    assert "never\\n" not in text

    assert passed.error is None
    executed = nbformat.read(passed.notebook, as_version=4)
    nbformat.validate(executed)
    assert not {"widgets", "papermill"} & executed.metadata.keys()
    outputs = [output for cell in executed.cells for output in cell.get("outputs", [])]
    interpreter, folder = outputs[0].text.split()
    assert os.path.samefile(interpreter, os.sys.executable)
    assert Path(folder) == tmp_path.resolve()
    assert eval(outputs[1].text.split(" [")[0]) == 'a "quoted" \\ näme'
    assert outputs[1].text.endswith(" [1, None, {'x': 2.5}]\n")
    assert dict(outputs[2].data) == {"text/html": "<i>static</i>", "text/plain": "view"}
    assert len(outputs) == 3  # a bare widget has nothing to show without its kernel
    assert str(tmp_path) not in passed.page.read_text().replace(outputs[0].text.strip(), "")

    bar = capfd.readouterr().err
    assert bar.count("\n") <= 3, bar
    assert "01_passes" in bar


def test_a_dead_kernel_is_a_failed_cell(tmp_path):
    path = write_notebook(tmp_path / "00_dies.ipynb", "print('kept')", "import os\nos._exit(1)")
    [outcome] = execution.run_notebooks([path], tmp_path / "out")
    assert str(outcome.error) == (
        "00_dies.ipynb failed in the cell that begins `import os`: "
        "DeadKernelError: the kernel died, often for want of memory"
    )
    assert "kept" in outcome.notebook.read_text()
    assert "kept" in outcome.page.read_text()


def test_page_loads_nothing_and_carries_plotly_once(tmp_path):
    figure = {"data": [{"y": [1, 3, 2]}], "layout": {"title": {"text": "</script><b>&lt;"}}}
    cells = [
        new_markdown_cell("# Heading with $x^2$"),
        new_code_cell("1", outputs=[new_output("display_data", {execution.PLOTLY_MIME: figure})]),
        new_code_cell("2", outputs=[new_output("stream", text="<script>alert(1)</script>")]),
    ]
    notebook = new_notebook(cells=cells, metadata={"widgets": {"x": {}}})
    before = json.dumps(notebook)
    execution.export_html(notebook, tmp_path / "page.html", "a <title>")
    assert json.dumps(notebook) == before

    page = (tmp_path / "page.html").read_text()
    assert page.count("plotly.js v") == 1
    markup = re.sub(r"<(script|style)\b[^>]*>.*?</\1>", "", page, flags=re.S)
    assert not re.findall(r"<(?:script|link|img|iframe)\b[^>]*", markup)
    assert not re.findall(r"<script[^>]+src=", page)
    assert "cdnjs" not in page.replace(_plotly(), "")
    assert "<title>a &lt;title&gt;</title>" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    fragment = re.search(
        r'<div class="saekit-figure"><script type="application/json">(.*?)</script>', page
    )
    assert json.loads(fragment[1]) == figure

    execution.export_html(new_notebook(cells=cells[:1]), tmp_path / "plain.html", "plain")
    assert (tmp_path / "plain.html").stat().st_size < 1e6
    assert set(os.listdir(tmp_path)) == {"page.html", "plain.html"}


def _plotly() -> str:
    from plotly.offline import get_plotlyjs

    return get_plotlyjs()
