"""Which features caused an answer: gradient × activation, integrated gradients, and ablation.

Source: "Scaling Monosemanticity", section "Features as computational intermediates".
"""

from __future__ import annotations

from saekit.attribution.ablation import ablate
from saekit.attribution.agreement import agreement, summary
from saekit.attribution.contrast import Contrast, logit_differences
from saekit.attribution.gradients import THROUGH, attribute, integrate

__all__ = [
    "THROUGH",
    "Contrast",
    "ablate",
    "agreement",
    "attribute",
    "integrate",
    "logit_differences",
    "summary",
]
