"""Every notebook on a model that is not the sandbox's, with nothing but the study's name changed.

On the sandbox itself nbval executes the notebooks (see pyproject.toml).
"""

import re
from pathlib import Path

import nbformat
import pytest

from saekit import cli
from tests.families import build

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def shown_in(notebook: Path) -> str:
    """Everything that a notebook's cells displayed, as one text."""
    cells = nbformat.read(notebook, 4).cells
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return "\n".join(
        "".join(data)
        for o in outputs
        for data in o.get("data", {}).values()
        if isinstance(data, str)
    )


@pytest.fixture(scope="module")
def foreign_model(tmp_path_factory):
    """A folder with a small GPT-2 of random weights and its own tokenizer."""
    folder = tmp_path_factory.mktemp("models") / "tiny-gpt2"
    build("gpt2", folder)
    return folder


@pytest.mark.parametrize("number", ["00", "04", "06", "08"])
def test_a_foreign_model_runs_through_with_one_name_changed(number, foreign_model, tmp_path):
    arguments = ["run", number, "--study", str(foreign_model), "--out", str(tmp_path)]
    assert cli.main(arguments) == 0
    [page] = tmp_path.glob("*.html")
    shown = shown_in(page.with_suffix(".ipynb"))
    if number != "00":
        assert re.search("Skipped: .*does not have", shown)


def test_training_on_a_foreign_model_scores_features_against_pythons_parser(
    foreign_model, tmp_path
):
    settings = ["--set", "steps=60", "--set", "n_features=256"]
    arguments = ["run", "02", "--study", str(foreign_model), "--out", str(tmp_path), *settings]
    assert cli.main(arguments) == 0
    shown = shown_in(next(tmp_path.glob("*.ipynb")))
    # Which labels a random model matches best is chance; that they are scored is not.
    assert len(set(re.findall(r"python: \w+", shown))) > 5
    assert "best feature, untrained SAE" in shown


def test_scaling_on_a_foreign_model_draws_its_curves(foreign_model, tmp_path, monkeypatch):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path / "cache"))
    small = {
        "sizes": [8, 16, 32, 64],
        "steps": [20, 40, 80],
        "seeds": [0, 1],
        "rates": [0.0025, 0.005, 0.01],
        "rate_size": 16,
        "train_tokens": 20_000,
    }
    settings = [word for name, value in small.items() for word in ("--set", f"{name}={value}")]
    arguments = ["run", "03", "--study", str(foreign_model), "--out", str(tmp_path), *settings]
    assert cli.main(arguments) == 0
    kept = list((tmp_path / "cache" / "scaling").glob("*/*.json"))
    shared = 3 * 2  # the middle rate at size 16 is in both grids
    assert len(kept) == 4 * 3 * 2 + 3 * 3 * 2 - shared
    assert "lower envelope" in next(tmp_path.glob("*.html")).read_text()


def test_every_notebook_says_what_it_does_not_show():
    for notebook in NOTEBOOKS:
        text = "\n".join(cell.source for cell in nbformat.read(notebook, 4).cells)
        assert "What this does not show" in text, notebook.name
        assert "What the paper found" in text, notebook.name
