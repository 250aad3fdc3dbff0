"""One virtual environment for each peer library, with exact pins: they do not fit into one."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

from filelock import FileLock

from saekit import cache

PINS = Path(__file__).parent / "peers"
ROOT = Path(__file__).resolve().parents[2]
# A plain install of dictionary-learning brings a torchvision that does not match the CPU's torch.
UNWANTED = {"dictionary-learning": ("torchvision",)}
PACKAGES = {"sparsify": "eai-sparsify"}  # where a package is called otherwise
PEERS = tuple(sorted(path.stem for path in PINS.glob("*.txt")))


def python_of(peer: str) -> Path:
    """The interpreter of a peer's environment, made on first use and kept in the cache.

    Raises subprocess.CalledProcessError where its packages cannot be installed.
    """
    folder = _folder(peer)
    python = folder / "bin" / "python"
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Making one clears its folder, where another process may be making it.
    with FileLock(f"{folder}.lock"):
        if not is_made(peer):
            print(f"making the environment of {peer} in {folder}", file=sys.stderr)
            venv.create(folder, with_pip=True, clear=True)
            pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
            subprocess.run([*pip, "install", "-r", str(PINS / f"{peer}.txt")], check=True)
            for package in UNWANTED.get(peer, ()):
                subprocess.run([*pip, "uninstall", "--yes", package], check=True)
            (folder / "complete").touch()
    return python


def is_made(peer: str) -> bool:
    """Whether `python_of` has only to look it up."""
    return (_folder(peer) / "complete").exists()


def version_of(peer: str) -> str:
    """The peer's own version, as it is pinned."""
    name = PACKAGES.get(peer, peer)
    lines = (PINS / f"{peer}.txt").read_text().split()
    return next(line for line in lines if line.startswith(f"{name}==")).partition("==")[2]


def _folder(peer: str) -> Path:
    digest = hashlib.sha256((PINS / f"{peer}.txt").read_bytes()).hexdigest()[:12]
    return cache.folder() / "benchmarks" / f"{peer}-{digest}"


def run_in(peer: str, module: str, *arguments: str) -> str:
    """What a module of ours prints in a peer's environment, on one thread."""
    return run_with(python_of(peer), module, *arguments)


def run_with(python: Path, module: str, *arguments: str) -> str:
    """What a module of ours prints with an interpreter, on one thread and nothing set otherwise."""
    environment = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "SAEKIT_CACHE": str(cache.folder()),
        "HF_HUB_OFFLINE": "1",
        "OMP_NUM_THREADS": "1",
        "HOME": str(Path.home()),
        "WANDB_MODE": "disabled",
    }
    command = [str(python), "-m", module, *arguments]
    done = subprocess.run(command, env=environment, check=True, text=True, stdout=subprocess.PIPE)
    return done.stdout
