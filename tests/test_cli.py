"""The command line: what its words mean, and how it says no."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from importlib.metadata import version
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

import saekit
from saekit import cache, cli, execution
from saekit.index import Index
from tests.studies import tiny_study


@pytest.fixture
def notebooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wheel's folder of notebooks, two of them, and an empty current folder."""
    folder = tmp_path / "package"
    folder.mkdir()
    for name in ("00_start", "02_train"):
        cell = new_code_cell('study_name = "sandbox"', metadata={"tags": ["parameters"]})
        nbformat.write(new_notebook(cells=[cell]), folder / f"{name}.ipynb")
    current = tmp_path / "current"
    current.mkdir()
    monkeypatch.chdir(current)
    monkeypatch.setattr(execution, "notebooks_folder", lambda: (folder, False))
    return folder


def test_version_and_help(capsys):
    for argument in ("--version", "--help"):
        with pytest.raises(SystemExit) as stop:
            cli.main([argument])
        assert stop.value.code == 0
    text = capsys.readouterr().out
    assert f"saekit {version('saekit')}" in text
    assert "saekit run 00 04" in text


@pytest.mark.parametrize("command", ["lab", "run", "train", "cache"])
def test_each_command_has_help_with_an_example(command, capsys):
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    assert re.search(rf"examples?:\n  saekit {command}", capsys.readouterr().out)


def test_the_command_line_starts_without_torch():
    code = "import sys, saekit.cli; assert not {'torch', 'papermill', 'plotly'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.fixture
def run_arguments(monkeypatch):
    """What `saekit run` asks of execution, instead of running it."""
    asked = {}

    def run_notebooks(notebooks, output, parameters, report):
        asked.update(notebooks=notebooks, output=output, parameters=parameters)
        executed = execution.Executed(Path("a.ipynb"), Path("a.html"), asked.get("error"))
        report(executed)
        return [executed]

    monkeypatch.setattr(execution, "run_notebooks", run_notebooks)
    return asked


def test_run_hands_on_numbers_and_parameters(notebooks, run_arguments, capsys):
    words = "run 02 --study 123 --out x --set steps=20 --set rate=1e-3 --set tied=True"
    values = ["--set", "device=cpu", "--set", "layers=[1, 2]", "--set", "text=a = b", "--set", "e="]
    assert cli.main(words.split() + values) == 0
    assert run_arguments["notebooks"] == [notebooks / "02_train.ipynb"]
    assert run_arguments["output"] == Path("x")
    assert run_arguments["parameters"] == {
        "study_name": "123",
        "steps": 20,
        "rate": 0.001,
        "tied": True,
        "device": "cpu",
        "layers": [1, 2],
        "text": "a = b",
        "e": "",
    }
    assert capsys.readouterr().out == "a.html\n"


def test_run_ends_with_1_and_one_sentence_where_a_notebook_failed(notebooks, run_arguments, capsys):
    run_arguments["error"] = execution.NotebookError("02_train.ipynb failed")
    assert cli.main(["run"]) == 1
    assert capsys.readouterr().err == "saekit: 02_train.ipynb failed\n"


@pytest.mark.parametrize("text", ["steps", "=3", "a-b=3", "1a=2"])
def test_set_must_be_an_assignment(text, capsys):
    with pytest.raises(SystemExit):
        cli.main(["run", "--set", text])
    assert "is not NAME=VALUE" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "77"], "There is no notebook 77"),
        (["run", "00", "--set", "stepz=1"], "they have study_name"),
        (["lab", "--notebooks", "nowhere"], "There is no folder nowhere"),
        (["cache", "index"], "add --clear"),
    ],
)
def test_mistakes_are_one_sentence_without_a_traceback(notebooks, arguments, words, capsys):
    assert cli.main(arguments) == 1
    error = capsys.readouterr().err
    assert error.startswith("saekit: ")
    assert words in error
    assert error.count("\n") == 1


def test_other_errors_keep_their_traceback(monkeypatch):
    def fail():
        raise RuntimeError("a defect")

    monkeypatch.setattr(cache, "entries", fail)
    with pytest.raises(RuntimeError, match="a defect"):
        cli.main(["cache"])


def test_cache_shows_and_clears(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path / "cache"))
    for kind, size in (("corpus", 12), ("index", 2_500_000)):
        with cache.write_atomically(cache.entry(kind, "gpt2")) as temporary:
            temporary.write_bytes(bytes(size))
    assert cli.main(["cache"]) == 0
    place, corpus, index, total = capsys.readouterr().out.splitlines()
    assert place == str(tmp_path / "cache")
    assert re.fullmatch(r" +12 B  20\d\d-\d\d-\d\d \d\d:\d\d  corpus/gpt2-[0-9a-f]{12}", corpus)
    assert "2.5 MB" in index
    assert re.fullmatch(r" +2.5 MB  in 2 entries", total)

    questions = []
    monkeypatch.setattr("builtins.input", lambda text: questions.append(text) or "n")
    assert cli.main(["cache", "--clear", "index"]) == 1
    assert len(cache.entries()) == 2
    monkeypatch.setattr("builtins.input", lambda text: questions.append(text) or "y")
    assert cli.main(["cache", "--clear", "index"]) == 0
    assert [entry.kind for entry in cache.entries()] == ["corpus"]
    assert questions == ["Remove index? [y/N] "] * 2
    assert cli.main(["cache", "--clear", "--yes"]) == 0
    assert cache.entries() == []


def test_clear_without_a_terminal_asks_for_yes(tmp_path):
    environment = {**os.environ, "SAEKIT_CACHE": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "saekit.cli", "cache", "--clear"],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr == "saekit: There is nobody to ask here: add --yes.\n"


def test_lab_of_a_wheel_copies_the_notebooks_and_overwrites_none(notebooks, monkeypatch):
    asked = []
    monkeypatch.setattr("jupyterlab.labapp.LabApp.launch_instance", asked.append)
    monkeypatch.setenv("JUPYTER_PATH", "")
    assert cli.main(["lab", "--no-browser", "--port", "8001"]) == 0
    copies = Path.cwd() / "saekit-notebooks"
    assert sorted(os.listdir(copies)) == ["00_start.ipynb", "02_train.ipynb"]
    assert f"--ServerApp.root_dir={copies}" in asked[0]
    assert "--ServerApp.open_browser=False" in asked[0]
    assert "--ServerApp.port=8001" in asked[0]

    (copies / "00_start.ipynb").write_text("the learner's")
    (copies / "02_train.ipynb").unlink()
    assert cli.main(["lab"]) == 0
    assert (copies / "00_start.ipynb").read_text() == "the learner's"
    assert (copies / "02_train.ipynb").read_bytes() == (notebooks / "02_train.ipynb").read_bytes()
    assert "--ServerApp.open_browser=True" in asked[1]
    assert not [argument for argument in asked[1] if "port" in argument]


def test_lab_of_a_checkout_opens_its_own_folder():
    folder, is_checkout = execution.notebooks_folder()
    assert is_checkout
    assert folder == Path(__file__).resolve().parents[1] / "notebooks"
    assert cli._working_folder(None) == folder


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="there is no root here")
def test_root_is_allowed_only_where_it_is_root(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert "--allow-root" in cli.lab_arguments(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "--allow-root" not in cli.lab_arguments(tmp_path)


def test_lab_serves_the_folder_and_asks_nobody_for_news(tmp_path, free_port):
    """One real server: its settings, its folder and its kernel."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "jupyter_server_config.json").write_text('{"IdentityProvider": {"token": ""}}')
    folder = tmp_path / "näme of folder"
    folder.mkdir()
    (folder / "here.txt").touch()
    environment = {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(home),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
    }
    arguments = ["lab", "--no-browser", "--port", str(free_port), "--notebooks", str(folder)]
    with (
        open(tmp_path / "log", "w") as log,
        subprocess.Popen(
            [sys.executable, "-m", "saekit.cli", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        ) as server,
    ):
        try:
            base = f"http://127.0.0.1:{free_port}"
            _wait_for(f"{base}/api/status", server, tmp_path / "log")
            assert [item["name"] for item in _get(f"{base}/api/contents")["content"]] == [
                "here.txt"
            ]
            kernels = _get(f"{base}/api/kernelspecs")
            assert kernels["default"] == "python3"
            resources = kernels["kernelspecs"]["python3"]["resources"]
            assert resources
            page = _read(f"{base}/lab")
            configuration = json.loads(
                re.search(r"jupyter-config-data[^>]*>(.*?)</", page, re.S)[1]
            )
            assert configuration["news"] == {"disabled": True}
            assert _get(f"{base}/lab/api/news") == {"news": []}
            assert _get(f"{base}/lab/api/update") == {"notification": None}
        finally:
            server.terminate()


@pytest.fixture
def free_port() -> int:
    import socket

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            _read(address)
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read().decode()


def _get(address: str) -> dict:
    return json.loads(_read(address))


def test_feature_pages_are_written_for_a_study(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path / "cache"))
    study = tiny_study()
    study.index = Index.build(study.model, study.site, study.sae, study.corpus)
    opened = []
    monkeypatch.setattr(saekit, "open", lambda name: opened.append(name) or study)
    out = tmp_path / "pages"
    assert cli.main(["export-features", str(out), "--study", "mine", "--features", "4", "9"]) == 0
    assert opened == ["mine"]
    assert sorted(file.name for file in (out / "features").iterdir()) == ["4.html", "9.html"]
    assert str(out / "index.html") in capsys.readouterr().out
    assert cli.main(["export-features", str(out)]) == 1
    assert "is there already: choose another folder" in capsys.readouterr().err
    assert opened == ["mine"]  # said before a study was opened
