"""What every test shares: no network, and a cache that outlives one test but not the run.

Where all tests run, notebooks get the parameters in `SMALLER_NOTEBOOKS`, for time's sake;
`pytest notebooks` runs them as they are.
"""

import os
import tempfile

import pytest
from nbval.plugin import IPyNbCell

# Before anything imports a Hugging Face library or starts a kernel.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"
# Tests run on all cores at once; more threads than cores only get into each other's way.
os.environ.setdefault("OMP_NUM_THREADS", "1")
SMALLER_NOTEBOOKS = {
    "02": {"steps": 150},
    "03": {"sizes": [16, 32, 64, 128], "steps": [50, 100, 200], "train_tokens": 50_000},
    "05": {"tokens": 20_000, "units_per_arm": 20},
    "07": {"prompts_of_each_kind": 3},
}
_CACHE = tempfile.TemporaryDirectory(prefix="saekit-tests-")
os.environ.setdefault("SAEKIT_CACHE", _CACHE.name)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure():
    _CACHE.cleanup()


def pytest_collection_modifyitems(items):
    for item in items:
        if isinstance(item, IPyNbCell) and "parameters" in item.cell.metadata.get("tags", ()):
            for name, value in SMALLER_NOTEBOOKS.get(item.path.name[:2], {}).items():
                assert f"{name} = " in item.cell.source, f"{item.path.name} has no {name}."
                item.cell.source += f"\n{name} = {value!r}"
