"""What a feature claim is worth: when a unit is active, is the concept there?

Source: "Scaling Monosemanticity", section "Assessing feature interpretability", with the judges of
`saekit.judges` in the place of one language model's opinion.
"""

from __future__ import annotations

from saekit.specificity.matching import (
    UNITS,
    best_feature,
    match_concepts,
    needing_context,
    summary,
)
from saekit.specificity.prompted import PromptedConcept
from saekit.specificity.ratings import draw, questions, rate, scores_by_level, unit_scores
from saekit.specificity.sensitivity import runs, sensitivity
from saekit.specificity.tour import detectors_of, tour
from saekit.specificity.units import Units, dense_units, feature_units, named, of_like_density
from saekit.specificity.weak import without_weak_activations
from saekit.specificity.written import write_texts

__all__ = [
    "UNITS",
    "PromptedConcept",
    "Units",
    "best_feature",
    "dense_units",
    "detectors_of",
    "draw",
    "feature_units",
    "match_concepts",
    "named",
    "needing_context",
    "of_like_density",
    "questions",
    "rate",
    "runs",
    "scores_by_level",
    "sensitivity",
    "summary",
    "tour",
    "unit_scores",
    "without_weak_activations",
    "write_texts",
]
