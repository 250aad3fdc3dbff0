"""What every test shares: no network, and a cache that outlives one test but not the run."""

import os
import tempfile

import pytest

# Before anything imports a Hugging Face library or starts a kernel.
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"
# Tests run on all cores at once; more threads than cores only get into each other's way.
os.environ.setdefault("OMP_NUM_THREADS", "1")
_CACHE = tempfile.TemporaryDirectory(prefix="saekit-tests-")
os.environ.setdefault("SAEKIT_CACHE", _CACHE.name)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure():
    _CACHE.cleanup()
