"""Where benchmarks keep what they measured: one file each in `results/`."""

from __future__ import annotations

import datetime
import json
import platform
from pathlib import Path
from typing import Any

import torch

RESULTS = Path(__file__).parent / "results"


def keep(name: str, found: dict[str, Any], device: str = "cpu", **about: Any) -> Path:
    """Write figures with machine, versions, date and what else is to be said about them."""
    cpu = f"{platform.machine()}, {torch.backends.cpu.get_cpu_capability()}, 1 thread"
    about = {
        "date": datetime.date.today().isoformat(),
        "machine": torch.cuda.get_device_name() if device == "cuda" else cpu,
        "python": platform.python_version(),
        "torch": torch.__version__,
        **about,
    }
    file = _file(name, device)
    file.write_text(json.dumps({"about": about, **found}, indent=2) + "\n")
    return file


def of_today(name: str, device: str = "cpu") -> dict[str, Any]:
    """The figures kept today, without what is said about them; none where there are none."""
    file = _file(name, device)
    kept = json.loads(file.read_text()) if file.exists() else {}
    return {figure: value for figure, value in kept.items() if figure != "about"}


def _file(name: str, device: str) -> Path:
    return RESULTS / f"{name}-{device}-{datetime.date.today().isoformat()}.json"
