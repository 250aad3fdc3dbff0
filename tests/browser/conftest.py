"""A real JupyterLab, or Voilà, in headless Chromium, cut off from the network.

Fixtures: `notebook` drives one notebook in JupyterLab, `voila` shows one in Voilà, `offline_page`
opens HTML files. All fail their test when the page asked for anything outside this machine.
Without a Chromium the tests are skipped; `SAEKIT_CHROMIUM` names one in an unusual place.
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import pytest

TIMEOUT = 60_000  # milliseconds, for what takes a second or two on a machine that does nothing else
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Nothing but the loopback has an address, so that even a failing test reaches nobody.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
# Voilà's own template links to this style sheet, and Chromium, told so above, finds no such host.
VOILAS_ICONS = "https://cdn.jsdelivr.net/npm/@fortawesome/fontawesome-free"
LOCAL = ("data:", "blob:", "file:", "about:")
SETTINGS = {
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    # Cells outside the window are else not drawn, and a test would have to scroll to them.
    "notebook-extension/tracker": {"windowingMode": "none"},
}
THEME = "apputils-extension/themes.jupyterlab-settings"
# The status dot reads "idle" before there is a kernel, and "run all" is then dropped silently.
READY = """() => {
  const context = window.jupyterapp?.shell?.currentWidget?.sessionContext;
  const kernel = context?.session?.kernel;
  return Boolean(context?.isReady) && kernel?.connectionStatus === "connected"
    && kernel.status === "idle";
}"""
OUTPUTS = """() => window.jupyterapp.shell.currentWidget.content.model.toJSON().cells
  .map(cell => cell.outputs ?? [])"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A running headless browser.

    Per module, because Playwright keeps an event loop running that would break other tests.
    """
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        named = [os.environ.get("SAEKIT_CHROMIUM"), *map(shutil.which, NAMES)]
        path = next(filter(None, [*named, playwright.chromium.executable_path]))
        if not Path(path).exists():
            pytest.skip("no Chromium found; install one or set SAEKIT_CHROMIUM to its path")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: its address, the folder that it shows and that of its settings."""

    url: str
    folder: Path
    settings: Path

    def ask(self, path: str, method: str = "GET") -> Any:
        """Call the server's REST interface."""
        request = urllib.request.Request(f"{self.url}/api/{path}", method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            body = answer.read()
        return json.loads(body) if body else None


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """One JupyterLab server for the whole run, with empty settings of its own."""
    root = tmp_path_factory.mktemp("lab")
    settings = root / "settings" / "@jupyterlab"
    for name, values in SETTINGS.items():
        file = settings / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(values))
    (root / "work").mkdir()
    port = _free_port()
    server = Lab(f"http://127.0.0.1:{port}", root / "work", settings)
    command = [sys.executable, "-m", "jupyterlab", "--allow-root", "--no-browser"]
    command += ["--expose-app-in-browser", "--ServerApp.ip=127.0.0.1"]
    command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    command += [f"--ServerApp.root_dir={server.folder}", "--IdentityProvider.token="]
    command += ["--ServerApp.disable_check_xsrf=True"]  # for `Lab.ask` with DELETE
    command += ["--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    with _running(command, root, f"{server.url}/api/status"):
        yield server


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def _running(command: list[str], root: Path, url: str) -> Iterator[None]:
    """A server with empty settings below `root`, from when it answers at `url` until the end."""
    folders = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR")
    environment = {f"JUPYTER_{name}": str(root / name) for name in folders} | {
        "JUPYTERLAB_SETTINGS_DIR": str(root / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(root / "workspaces"),
        "OMP_NUM_THREADS": "1",
        "HF_HUB_OFFLINE": "1",
    }
    log = root / "server.log"
    with log.open("w") as stream:
        process = subprocess.Popen(
            command, env=os.environ | environment, stdout=stream, stderr=subprocess.STDOUT
        )
    try:
        _wait_until_up(url, process, log)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _wait_until_up(url: str, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + TIMEOUT / 1000
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=10).close()
        except urllib.error.HTTPError:  # it answers, and the page it has is not asked for here
            return
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"The server did not start:\n{log.read_text()[-3000:]}")


@dataclass
class Notebook:
    """One notebook open in JupyterLab; `page` is Playwright's page.

    `page_errors` collects uncaught exceptions of the page, `external` requests that would have
    left the machine.
    """

    lab: Lab
    page: Any
    folder: Path
    page_errors: list[str] = field(default_factory=list)
    external: list[str] = field(default_factory=list)

    def open(self, source: str | Path) -> "Notebook":
        """Copy a notebook file into the lab's folder and open it with a fresh kernel."""
        source = Path(source)
        shutil.copy(source, self.lab.folder / source.name)
        return self._show(source.name)

    def build(self, *cells: str, name: str = "built.ipynb") -> "Notebook":
        """Open a notebook made of these code cells."""
        _write_notebook(self.lab.folder / name, cells)
        return self._show(name)

    def _show(self, name: str) -> "Notebook":
        # Kernels outlive pages, and their widgets would be restored into this one.
        for session in self.lab.ask("sessions"):
            self.lab.ask(f"sessions/{session['id']}", method="DELETE")
        self.page.goto(f"{self.lab.url}/doc/tree/{name}?reset")
        self._wait_for_kernel()
        return self

    def _wait_for_kernel(self) -> None:
        self.page.wait_for_selector(".jp-Notebook", timeout=TIMEOUT)
        self.page.wait_for_function(READY, timeout=TIMEOUT)

    def run_all(self, timeout: float = 300) -> "Notebook":
        """Run all cells, wait until the kernel is idle, fail on a cell's error; in seconds."""
        self.page.evaluate(
            "() => { window.done = false; window.jupyterapp.commands"
            ".execute('notebook:run-all-cells').finally(() => { window.done = true; }); }"
        )
        self.page.wait_for_function("() => window.done", timeout=timeout * 1000)
        self.wait_idle()
        assert not self.cell_errors(), "\n".join(self.cell_errors())
        return self

    def wait_idle(self, timeout: float = 60) -> None:
        """Wait until the kernel has nothing to do."""
        self.page.wait_for_function(READY, timeout=timeout * 1000)

    def outputs(self) -> list[list[dict]]:
        """The outputs of every cell, as in the notebook's file."""
        return self.page.evaluate(OUTPUTS)

    def cell_errors(self) -> list[str]:
        """One "cell 3: ValueError: …" for each error among the outputs."""
        return [
            f"cell {number}: {output['ename']}: {output['evalue']}"
            for number, outputs in enumerate(self.outputs())
            for output in outputs
            if output["output_type"] == "error"
        ]

    def reload(self) -> None:
        """Save the notebook and load the page again; the kernel goes on."""
        self.page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
        self.page.reload()
        self._wait_for_kernel()

    def theme(self, name: str) -> None:
        """Switch to "JupyterLab Light" or "JupyterLab Dark"."""
        self.page.evaluate(
            "name => window.jupyterapp.commands.execute('apputils:change-theme', {theme: name})",
            name,
        )
        body = f"body[data-jp-theme-name='{name}']"
        self.page.wait_for_selector(body, state="attached", timeout=TIMEOUT)

    def slider(self, number: int = 0, presses: int = 1, key: str = "ArrowRight") -> None:
        """Move the given slider by key presses."""
        self.page.locator(".widget-slider .noUi-handle").nth(number).focus()
        for _ in range(presses):
            self.page.keyboard.press(key)

    def button(self, text: str) -> Any:
        """The ipywidgets button with this text; by role, JupyterLab's own would match too."""
        return self.page.locator(".jupyter-button", has_text=text)

    def screenshot(self, name: str) -> Path:
        """Save what the window shows as a PNG in the test's temporary folder."""
        path = self.folder / f"{name}.png"
        self.page.screenshot(path=str(path))
        return path


@pytest.fixture
def notebook(request: pytest.FixtureRequest, chromium: Any, tmp_path: Path) -> Iterator[Notebook]:
    """A window on JupyterLab; fails the test if the page asked the network for anything."""
    server = request.getfixturevalue("lab")  # started only where there is a Chromium
    context = chromium.new_context(viewport={"width": 1300, "height": 1000})
    driven = Notebook(server, context.new_page(), tmp_path)
    _watch(context, driven.external, (server.url, *LOCAL))
    driven.page.on("pageerror", lambda error: driven.page_errors.append(str(error)))
    yield driven
    driven.screenshot("last")
    context.close()
    (server.settings / THEME).unlink(missing_ok=True)  # the next test starts in the light again
    assert not driven.external, f"the page asked the network for {sorted(set(driven.external))}"


def _write_notebook(path: Path, cells: Sequence[str]) -> None:
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    made.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(made, path)


@pytest.fixture
def voila(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """A function that shows a notebook of these code cells in Voilà and returns Playwright's page.

    Fails the test if the page raised an exception or asked the network for anything of ours.
    """
    pytest.importorskip("voila", reason="Voilà is not installed")
    external, errors = [], []
    with contextlib.ExitStack() as stack:

        def show(*cells: str) -> Any:
            url = f"http://127.0.0.1:{_free_port()}"
            _write_notebook(tmp_path / "shown.ipynb", cells)
            command = [sys.executable, "-m", "voila", str(tmp_path / "shown.ipynb")]
            command += [
                "--no-browser",
                "--Voila.ip=127.0.0.1",
                f"--port={url.rsplit(':')[-1]}",
            ]
            stack.enter_context(_running(command, tmp_path, f"{url}/nothing"))
            context = chromium.new_context(viewport={"width": 1300, "height": 1000})
            stack.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: errors.append(str(error)))
            _watch(context, external, (url, VOILAS_ICONS, *LOCAL))
            page.goto(url, timeout=2 * TIMEOUT)
            return page

        yield show
    assert not external, f"the page asked the network for {sorted(set(external))}"
    assert not errors


@pytest.fixture
def offline_page(chromium: Any) -> Iterator[Any]:
    """A Playwright page for HTML files; `page.page_errors` collects uncaught exceptions."""
    context = chromium.new_context(viewport={"width": 1300, "height": 1000})
    page, external = context.new_page(), []
    page.page_errors = []
    page.on("pageerror", lambda error: page.page_errors.append(str(error)))
    _watch(context, external, LOCAL)
    yield page
    context.close()
    assert not external, f"the page asked the network for {sorted(set(external))}"


def _watch(context: Any, external: list[str], allowed: Sequence[str]) -> None:
    def note(request: Any) -> None:
        if not request.url.startswith(tuple(allowed)):
            external.append(request.url)

    context.on("request", note)
