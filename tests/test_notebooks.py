"""Every notebook on a model that is not the sandbox's, each on one of another family.

Nothing but the study's name is changed; for time's sake studies have less text and train for fewer
steps, and `SMALL` and `SMALLER` are given. All notebooks on all families, with all of the text:
`python -m tests.matrix`. On the sandbox nbval executes the notebooks (see pyproject.toml).
"""

import re
from itertools import cycle
from pathlib import Path

import nbformat
import pytest

from saekit import cli
from tests.families import FAMILIES
from tests.matrix import SMALL, model_folder, shown_error

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
NUMBERS = [path.name[:2] for path in NOTEBOOKS]
FAMILY_OF = dict(zip(NUMBERS, cycle(FAMILIES), strict=False))
NEED_TRUTH = ("04", "05", "06", "08")
SMALLER = {"05": {"tokens": 20_000, "units_per_arm": 20}}

AT_THE_START = """
from functools import partial
from saekit import study
from saekit.sandbox import text
from saekit.training import SAERecipe

text.PYTHON_CHARACTERS = 300_000
study.SAERecipe = partial(SAERecipe, steps=200)
"""


@pytest.fixture(scope="module")
def small_studies(tmp_path_factory):
    """Kernels whose studies read and train less: each family has an SAE and an index to make."""
    folder = tmp_path_factory.mktemp("ipython")
    startup = folder / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "small_studies.py").write_text(AT_THE_START)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(folder))
        yield


def run(number: str, out: Path) -> tuple[str, str]:
    """Run a notebook on its family: everything that its cells displayed, and its page."""
    study = model_folder(FAMILY_OF[number], out / "models")
    given = SMALL.get(number, {}) | SMALLER.get(number, {})
    settings = [word for name, value in given.items() for word in ("--set", f"{name}={value}")]
    assert cli.main(["run", number, "--study", str(study), "--out", str(out), *settings]) == 0
    [page] = out.glob("*.html")
    notebook = page.with_suffix(".ipynb")
    assert shown_error(notebook) is None
    return shown_in(notebook), page.read_text()


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


@pytest.mark.usefixtures("small_studies")
@pytest.mark.parametrize("number", [number for number in NUMBERS if number not in SMALL])
def test_a_foreign_model_runs_through_with_one_name_changed(number, tmp_path):
    shown, _ = run(number, tmp_path)
    if number in NEED_TRUTH:
        assert re.search("Skipped: .*does not have", shown)


@pytest.mark.usefixtures("small_studies")
def test_training_on_a_foreign_model_scores_features_against_pythons_parser(tmp_path):
    shown, _ = run("02", tmp_path)
    # Which labels a random model matches best is chance; that they are scored is not.
    assert len(set(re.findall(r"python: \w+", shown))) > 5
    assert "best feature, untrained SAE" in shown


@pytest.mark.usefixtures("small_studies")
def test_scaling_on_a_foreign_model_draws_its_curves(tmp_path, monkeypatch):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path / "cache"))
    _, page = run("03", tmp_path)
    kept = list((tmp_path / "cache" / "scaling").glob("*/*.json"))
    shared = 3 * 2  # the middle rate at size 16 is in both grids
    assert len(kept) == 4 * 3 * 2 + 3 * 3 * 2 - shared
    assert "lower envelope" in page


def test_every_notebook_says_what_it_does_not_show():
    for notebook in NOTEBOOKS:
        text = "\n".join(cell.source for cell in nbformat.read(notebook, 4).cells)
        assert "What this does not show" in text, notebook.name
        assert "What the paper found" in text, notebook.name
