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
    today = datetime.date.today().isoformat()
    cpu = f"{platform.machine()}, {torch.backends.cpu.get_cpu_capability()}, 1 thread"
    about = {
        "date": today,
        "machine": torch.cuda.get_device_name() if device == "cuda" else cpu,
        "python": platform.python_version(),
        "torch": torch.__version__,
        **about,
    }
    file = RESULTS / f"{name}-{device}-{today}.json"
    file.write_text(json.dumps({"about": about, **found}, indent=2) + "\n")
    return file
