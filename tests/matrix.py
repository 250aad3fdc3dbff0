"""Every notebook on a small random model of each of the eight families.

`python -m tests.matrix` runs the notebooks as `saekit run --study DIR` does, with nothing but the
parameter `study_name` changed; only 02 and 03 are also given the small sizes of `SMALL`, for time.
It prints a table of notebooks and families, the first error of each failure and one line of JSON;
the exit status is 1 where a notebook failed. With --out the executed notebooks and their pages
are kept, and what passed there with the same notebook and package is not run again; commands with
the same --out and other families may run side by side.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd

from saekit import execution
from tests.families import FAMILIES, build

PACKAGE = Path(execution.__file__).parent
SMALL: dict[str, dict[str, Any]] = {
    "02": {"steps": 60, "n_features": 256},
    "03": {"sizes": [8, 16, 32, 64], "steps": [20, 40, 80], "seeds": [0, 1],
           "rates": [0.0025, 0.005, 0.01], "rate_size": 16, "train_tokens": 20_000},
}  # fmt: skip


def model_folder(family: str, folder: Path) -> Path:
    """A folder in `folder` with a family's model and tokenizer, made where it is not there."""
    model = folder / f"tiny-{family}"
    if not (model / "tokenizer.json").exists():  # the last file that `build` writes
        build(family, model)
    return model


def content(notebook: Path) -> str:
    """A hash of all that a notebook's outcome depends on, but for the libraries."""
    digest = hashlib.blake2b(digest_size=8)
    files = [path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".js", ".css")]
    for file in (notebook, Path(__file__), Path(__file__).with_name("families.py"), *sorted(files)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def outcome(notebook: Path, family: str, out: Path, again: bool) -> dict[str, Any]:
    """Run one notebook on one family, or say what is kept of a run that passed."""
    record, key = out / family / f"{notebook.stem}.json", content(notebook)
    if record.exists() and not again:
        kept = json.loads(record.read_text())
        if kept["content"] == key and kept["error"] is None:
            return kept
    study = str(model_folder(family, out / "models"))
    parameters = {"study_name": study, **SMALL.get(notebook.name[:2], {})}
    begun = time.monotonic()
    [executed] = execution.run_notebooks([notebook], record.parent, parameters)
    error = str(executed.error) if executed.error else shown_error(executed.notebook)
    result = {"content": key, "seconds": round(time.monotonic() - begun), "error": error}
    record.write_text(json.dumps(result))
    return result


def shown_error(notebook: Path) -> str | None:
    """The first error that a dashboard of an executed notebook shows in its status line."""
    for cell in nbformat.read(notebook, as_version=4).cells:
        for output in cell.get("outputs", []):
            shown = output.get("data", {}).get("text/html", "")
            if found := re.search(r'role="alert"(?:[^>]*>)+?([^<]+)<', shown):
                return f"A dashboard says: {found[1]}"
    return None


def table(outcomes: Mapping[tuple[str, str], Mapping[str, Any]]) -> str:
    """Notebooks by families: how many seconds each took, after FAIL where it failed."""
    marks = {k: f"{'FAIL ' * bool(o['error'])}{o['seconds']} s" for k, o in outcomes.items()}
    return pd.Series(marks).unstack(sort=False).to_string()


def main(arguments: Sequence[str] | None = None) -> int:
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--families", nargs="+", choices=FAMILIES, default=list(FAMILIES))
    parser.add_argument("--notebooks", nargs="+", default=[], metavar="NUMBER")
    parser.add_argument("--out", type=Path, help="keep results here, and go on from them")
    parser.add_argument("--again", action="store_true", help="run again what passed, too")
    options = parser.parse_args(arguments)
    notebooks = execution.find_notebooks(execution.notebooks_folder()[0], options.notebooks)
    os.environ["HF_HUB_OFFLINE"] = "1"
    outcomes = {}
    with tempfile.TemporaryDirectory() as scratch:
        out = (options.out or Path(scratch)).resolve()
        # One for all: a family's corpus, SAE and index are made once for all its notebooks.
        os.environ["SAEKIT_CACHE"] = str(out / "cache")
        for family in options.families:
            for notebook in notebooks:
                cell = notebook.name[:2], family
                outcomes[cell] = result = outcome(notebook, family, out, options.again)
                verdict = result["error"] or f"passed in {result['seconds']} s"
                print(f"{notebook.stem} on {family}: {verdict}", file=sys.stderr)
    failures = {cell: result["error"] for cell, result in outcomes.items() if result["error"]}
    print(table(outcomes))
    for (number, family), error in failures.items():
        print(f"{number} on {family}: {error}")
    print(json.dumps({"passed": len(outcomes) - len(failures), "failed": len(failures)}))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
