"""Grids of training runs, and the power laws of compute that they follow, with intervals.

    grid = Grid(features=(64, 128, 256, 512), steps=(250, 500, 1000), seeds=(0, 1, 2))
    table = grid.run(buffer, held_out, "runs")      # trains what the folder lacks
    findings = analyse(table)

`python -m saekit.scaling CORPUS` runs the full grid over any model and text.
"""

from __future__ import annotations

from saekit.scaling.grid import Grid, Point, measure
from saekit.scaling.laws import (
    Findings,
    PowerLaw,
    analyse,
    analyse_rates,
    best_rates,
    curves,
    envelope,
    law,
    optima,
    survey,
)

__all__ = [
    "Findings",
    "Grid",
    "Point",
    "PowerLaw",
    "analyse",
    "analyse_rates",
    "best_rates",
    "curves",
    "envelope",
    "law",
    "measure",
    "optima",
    "survey",
]
