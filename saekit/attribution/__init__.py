"""Which features caused an answer: gradient × activation, integrated gradients, and ablation.

Source: "Scaling Monosemanticity", section "Features as computational intermediates".
"""

from __future__ import annotations

from saekit.attribution.ablation import ablate
from saekit.attribution.agreement import agreement, effects, summary
from saekit.attribution.answers import likeliest, likeliest_without
from saekit.attribution.cases import KINDS, cases
from saekit.attribution.contrast import Contrast, logit_differences
from saekit.attribution.gradients import THROUGH, attribute, integrate
from saekit.attribution.tables import by_feature, strongest

__all__ = [
    "KINDS",
    "THROUGH",
    "Contrast",
    "ablate",
    "agreement",
    "attribute",
    "by_feature",
    "cases",
    "effects",
    "integrate",
    "likeliest",
    "likeliest_without",
    "logit_differences",
    "strongest",
    "summary",
]
