"""The four features that the paper opens with, and the features that stand for them here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit import metrics
from saekit.corpus import Corpus
from saekit.specificity.units import Units

if TYPE_CHECKING:
    from saekit.study import Study

TOUR = ("Golden Gate Bridge", "physics", "landmark", "transit")
"""A landmark, a science, monuments as a class, and transit infrastructure."""


def tour(study: Study) -> list[str]:
    """The concepts of the paper's four features, where the study's text has them.

    Elsewhere the four concepts that its text labels most, languages apart.
    """
    if study.knows_world:
        return list(TOUR)
    counts = study.corpus.labels.counts()
    return [name for name in counts.index if not name.startswith("language")][: len(TOUR)]


def detectors_of(units: Units, chosen_on: Corpus, concepts: list[str]) -> pd.DataFrame:
    """The unit that detects each concept best on the first text: concept, unit, threshold, f1.

    Where it is named, if the text labels that, else wherever the text is about it.
    """
    named = {concept for concept, role in chosen_on.labels.columns if role == "mention"}
    roles = ("mention" if concept in named else None for concept in concepts)
    masks = map(chosen_on.labels.mask, concepts, roles)
    labels = np.stack(list(masks), axis=1)
    found = metrics.best_detectors(units.chosen_on, labels)
    lines = [(name, d.unit, d.threshold, d.f1) for name, d in zip(concepts, found, strict=True)]
    return pd.DataFrame(lines, columns=["concept", "unit", "threshold", "f1"])
