"""The matrix of notebooks and families: what it runs, what it keeps, what counts as failed."""

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from saekit import execution
from tests import matrix

ALERT = '<div role="alert" style="color:red"><details><summary>{}</summary></details></div>'


@pytest.fixture
def ran(monkeypatch):
    """The notebooks that were run, by number and study; 04 fails, and 08 shows an error on gpt2."""
    cells = []

    def run_notebooks(notebooks, output, parameters):
        [notebook] = notebooks
        number, study = notebook.name[:2], parameters["study_name"].rpartition("/")[2]
        cells.append((number, study, len(parameters)))
        shown = (
            ALERT.format("ValueError: too long") if (number, study) == ("08", "tiny-gpt2") else ""
        )
        cell = new_code_cell(outputs=[new_output("display_data", {"text/html": shown})])
        output.mkdir(exist_ok=True)
        nbformat.write(new_notebook(cells=[cell]), output / notebook.name)
        error = execution.NotebookError("04 failed") if number == "04" else None
        return [execution.Executed(output / notebook.name, output / "page.html", error)]

    monkeypatch.setattr(execution, "run_notebooks", run_notebooks)
    # `main` sets both for its children.
    monkeypatch.setenv("SAEKIT_CACHE", "")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    return cells


def test_what_passed_is_kept_and_what_failed_is_run_again(ran, tmp_path, capsys):
    arguments = ["--families", "gpt2", "qwen3", "--notebooks", "2", "04", "08", "--out"]
    arguments.append(str(tmp_path))
    assert matrix.main(arguments) == 1
    first = [("02", 3), ("04", 1), ("08", 1)]
    assert ran == [(number, f"tiny-{name}", n) for name in ("gpt2", "qwen3") for number, n in first]
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["gpt2", "qwen3"]
    assert [("FAIL" in line, line[:2]) for line in lines[1:4]] == [
        (False, "02"), (True, "04"), (True, "08")
    ]  # fmt: skip
    assert lines[4:7] == [
        "04 on gpt2: 04 failed",
        "08 on gpt2: A dashboard says: ValueError: too long",
        "04 on qwen3: 04 failed",
    ]
    assert json.loads(lines[-1]) == {"passed": 3, "failed": 3}
    ran.clear()
    assert matrix.main(arguments) == 1
    assert [cell[:2] for cell in ran] == [
        ("04", "tiny-gpt2"), ("08", "tiny-gpt2"), ("04", "tiny-qwen3")
    ]  # fmt: skip
    ran.clear()
    assert matrix.main([*arguments, "--again"]) == 1
    assert len(ran) == 6
    assert matrix.main(["--families", "llama", "--notebooks", "00"]) == 0
