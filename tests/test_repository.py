"""What holds for the repository as a whole: versions, rooms, notebooks, import time."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
SOURCES = sorted((ROOT / "saekit").rglob("*.py"))
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))

# Each room may import only from the rooms before it.
ROOMS = [
    "cache",
    "text",
    "sparse",
    "selection",
    "codes",
    "metrics",
    "architectures",
    "model_card",
    "hub",
    "sae",
    "corpus",
    "tokens",
    "streaming",
    "corpora",
    "sites",
    "loading",
    "model",
    "activations",
    "activation_cache",
    "checkpoints",
    "runs",
    "estimate",
    "training",
    "quality",
    "scaling",
    "indexing",
    "index",
    "formats",
    "sandbox",
    "presets",
    "study",
    "configuration",
    "judges",
    "specificity",
    "completeness",
    "neighbourhoods",
    "neurons",
    "explore",
    "labels",
    "attribution",
    "steering",
    "experiments",
    "claims",
    "doctor",
    "plots",
    "dashboards",
    "workshop",
    "execution",
    "cli",
]


# --- versions


@pytest.fixture(scope="module")
def pins() -> dict[str, Version]:
    """The exact versions of constraints.txt by canonical name."""
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    requirements = [Requirement(line) for line in lines if line.split("#")[0].strip()]
    found = {}
    for requirement in requirements:
        name = canonicalize_name(requirement.name)
        assert name not in found, f"{name} is pinned twice"
        [specifier] = requirement.specifier
        assert specifier.operator == "==", f"{requirement} is not one exact version"
        found[name] = Version(specifier.version)
    return found


def requirements() -> list[str]:
    extras = [text for group in PROJECT["optional-dependencies"].values() for text in group]
    return PROJECT["dependencies"] + extras


@pytest.mark.parametrize("text", requirements())
def test_every_dependency_is_pinned_within_its_range(text, pins):
    requirement = Requirement(text)
    assert pins[canonicalize_name(requirement.name)] in requirement.specifier


def test_pins_can_be_installed_everywhere(pins):
    local = [name for name, pinned in pins.items() if pinned.local]
    assert not local, f"{local} are builds that only one machine's index has"


def test_environment_installs_the_constraints_and_this_checkout():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    assert environment["name"] == PROJECT["name"]
    assert environment["channels"][0] == "conda-forge"
    packages = [item for item in environment["dependencies"] if isinstance(item, str)]
    [pip] = [item["pip"] for item in environment["dependencies"] if isinstance(item, dict)]
    assert pip == ["-c constraints.txt", "-e ."]
    assert "pip" in packages
    [python] = [item.partition("=")[2] for item in packages if item.startswith("python=")]
    assert Version(python) in SpecifierSet(PROJECT["requires-python"])
    assert len(packages) == 2, "pip alone installs, so that constraints.txt holds for all"


# --- top level


def test_top_level_is_exactly_what_it_should_be():
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout")
    listing = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    entries = {line.split("/")[0] for line in listing.stdout.splitlines()}
    if not entries:
        pytest.skip("nothing is committed yet")
    visible = {entry for entry in entries if not entry.startswith(".")}
    assert visible == {
        *("pyproject.toml", "environment.yml", "constraints.txt", "README.md", "LICENSE"),
        *("notebooks", "saekit", "tests"),
    }


def test_continuous_integration_runs_the_readme_command():
    script = (ROOT / ".ci" / "run").read_text().splitlines()
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert script[-1].startswith("python3 -m venv .venv && ")
    assert script[-1] in (ROOT / "README.md").read_text()


@pytest.mark.parametrize("arguments", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff_is_clean(arguments):
    command = [sys.executable, "-m", "ruff", *arguments, "--no-cache", str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


# --- import


def test_import_is_fast_and_brings_no_torch():
    code = """
import sys, time
start = time.perf_counter()
import saekit
print(time.perf_counter() - start, "torch" in sys.modules)
"""
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(3)
    ]
    assert {torch for _, torch in outputs} == {"False"}
    assert min(float(seconds) for seconds, _ in outputs) < 0.5


# --- rooms


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every imported dotted name of a file with its line, `from a import b` as `a.b`."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                package = path.relative_to(ROOT).parent.parts
                above = package[: len(package) - node.level + 1]
                base = ".".join([*above, *([base] if base else [])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def room(parts: tuple[str, ...]) -> str:
    return parts[1].removesuffix(".py")


def where(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_rooms_import_only_upwards(path):
    own = room(path.relative_to(ROOT).parts)
    if own == "__init__":
        return
    assert own in ROOMS, f"{own} has no place in the order of rooms yet"
    for line, name in imports(path):
        parts = tuple(name.split("."))
        if parts[0] == "saekit" and len(parts) > 1 and parts[1] in ROOMS:
            allowed = ROOMS.index(parts[1]) < ROOMS.index(own) or parts[1] == own
            assert allowed, f"{where(path, line)}: {own} must not import {parts[1]}"


ONLY_IN = {
    "nnsight": ("saekit/model.py",),
    "plotly.graph_objects": ("saekit/plots/", "saekit/dashboards/plotly_view.py"),
    "plotly.graph_objs": ("saekit/plots/",),
    "plotly.express": ("saekit/plots/",),
    "plotly.subplots": ("saekit/plots/",),
    "ipywidgets": ("saekit/dashboards/",),
    "anywidget": ("saekit/dashboards/",),
    "pickle": (),
    "cloudpickle": (),
    "dill": (),
    "joblib": (),
    "shelve": (),
    "marshal": (),
}


@pytest.mark.parametrize(("library", "places"), ONLY_IN.items(), ids=ONLY_IN)
def test_library_stays_in_its_room(library, places):
    for path in SOURCES:
        if path.relative_to(ROOT).as_posix().startswith(places or ("none",)):
            continue
        for line, name in imports(path):
            assert not f"{name}.".startswith(f"{library}."), f"{where(path, line)}: {name}"


def test_nothing_is_unpickled():
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call):
                continue
            keywords = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
            name = ast.unparse(node.func)
            if name == "torch.load":
                assert keywords.get("weights_only") == "True", where(path, node.lineno)
            assert keywords.get("allow_pickle", "False") == "False", where(path, node.lineno)
            assert not name.endswith("read_pickle"), where(path, node.lineno)


def test_no_script_writes_markup():
    for path in sorted((ROOT / "saekit").rglob("*")):
        if path.suffix in (".py", ".js", ".mjs", ".html"):
            ways = r"""[.["'](inner|outer)HTML|insertAdjacentHTML|document\.write"""
            found = re.search(ways, path.read_text())
            assert not found, f"{path.relative_to(ROOT)} uses {found[0]}"


# --- notebooks


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request) -> dict:
    return json.loads(request.param.read_text())


def code_cells(notebook: dict) -> list[dict]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def test_notebook_is_stripped(notebook):
    assert "widgets" not in notebook["metadata"]
    for cell in code_cells(notebook):
        assert cell["outputs"] == [], cell["id"]
        assert cell["execution_count"] is None, cell["id"]


def test_nbstripout_agrees():
    if not NOTEBOOKS:
        pytest.skip("there are no notebooks yet")
    command = [sys.executable, "-m", "nbstripout", "--verify", "--keep-id", *map(str, NOTEBOOKS)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_notebook_has_fixed_short_cell_ids(notebook):
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    for cell_id in ids:
        assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,30}", cell_id), cell_id
        assert not re.fullmatch(r"[0-9a-f]{8}", cell_id), f"{cell_id} is a random id"


def test_notebook_begins_with_its_parameters(notebook):
    tagged = [
        cell for cell in notebook["cells"] if "parameters" in cell["metadata"].get("tags", [])
    ]
    assert tagged == code_cells(notebook)[:1]
    values = {
        target.id: ast.unparse(statement.value)
        for statement in ast.parse("".join(tagged[0]["source"])).body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
    }
    assert values["study_name"] == "'sandbox'"


def test_notebook_runs_on_the_plain_kernel(notebook):
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"


def test_notebook_names_no_machine_and_installs_nothing(notebook):
    text = "\n".join("".join(cell["source"]) for cell in notebook["cells"])
    assert not re.search(r"(/home/|/root/|/Users/|C:\\Users)", text)
    assert not re.search(r"^\s*[%!]\s*(pip|conda)\b", text, re.M)
