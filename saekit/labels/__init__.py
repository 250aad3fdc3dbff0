"""Labels of features, written by a judge and scored by it on texts that it has not seen.

A good score says that the label goes with the feature on such texts, and not that it is all that
the feature does: hence the control by shuffled labels, the nearest feature and, where the text is
labelled, the truth.
"""

from __future__ import annotations

from saekit.labels.rehearsal import estimate
from saekit.labels.scores import against_truth, choice_scores, detection_scores, label_summary
from saekit.labels.steps import (
    by_truth,
    detect,
    explain,
    find_intruders,
    label,
    shuffled,
    tell_neighbours,
)

__all__ = [
    "against_truth",
    "by_truth",
    "choice_scores",
    "detect",
    "detection_scores",
    "estimate",
    "explain",
    "find_intruders",
    "label",
    "label_summary",
    "shuffled",
    "tell_neighbours",
]
