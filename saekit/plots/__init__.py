"""Figures: data in, plotly figure out; colour-blind-safe, with units, intervals and controls."""

from __future__ import annotations

from saekit.plots.attribution import agreement, attribution_map, estimates_and_ablation
from saekit.plots.concepts import (
    concept_f1,
    contents,
    detection,
    firing_shares,
    label_counts,
    language_shares,
    line_shares,
)
from saekit.plots.doctor import fits
from saekit.plots.features import activation_histogram, neighbours, promoted_tokens, search_result
from saekit.plots.labels import label_scores
from saekit.plots.neighbourhoods import feature_map, meaning, new_features
from saekit.plots.scaling import optimal_allocation, scaling_curves, size_survey
from saekit.plots.specificity import (
    correlations,
    rubric,
    sensitivity,
    specificity_by_level,
    specificity_of_arms,
    weak_activations,
)
from saekit.plots.steering import (
    clamped,
    dose_response,
    logit_shift,
    score_predictions,
    side_effects,
)
from saekit.plots.style import BLUE, COLOURS, DARK, GREEN, GREY, ORANGE, PURPLE
from saekit.plots.training import density_histogram, norm_histogram, training_curves

__all__ = [
    "BLUE",
    "COLOURS",
    "DARK",
    "GREEN",
    "GREY",
    "ORANGE",
    "PURPLE",
    "activation_histogram",
    "agreement",
    "attribution_map",
    "clamped",
    "concept_f1",
    "contents",
    "correlations",
    "density_histogram",
    "detection",
    "dose_response",
    "estimates_and_ablation",
    "feature_map",
    "firing_shares",
    "fits",
    "label_counts",
    "label_scores",
    "language_shares",
    "line_shares",
    "logit_shift",
    "meaning",
    "neighbours",
    "new_features",
    "norm_histogram",
    "optimal_allocation",
    "promoted_tokens",
    "rubric",
    "scaling_curves",
    "score_predictions",
    "search_result",
    "sensitivity",
    "side_effects",
    "size_survey",
    "specificity_by_level",
    "specificity_of_arms",
    "training_curves",
    "weak_activations",
]
