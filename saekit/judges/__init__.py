"""Who says whether an activating token shows a concept: the known truth, a person, or a model.

Source: "Scaling Monosemanticity", section "Assessing feature interpretability": each judge rates an
activating token in its context from 0 to 3 against what the feature is claimed to mean.
"""

from __future__ import annotations

from saekit.judges.agreement import Agreement, cohen, krippendorff
from saekit.judges.language_model import LanguageModel
from saekit.judges.local import LocalModel
from saekit.judges.person import Person
from saekit.judges.questions import RUBRIC, SCORES, Judge, Question, question
from saekit.judges.truth import Truth

__all__ = [
    "RUBRIC",
    "SCORES",
    "Agreement",
    "Judge",
    "LanguageModel",
    "LocalModel",
    "Person",
    "Question",
    "Truth",
    "cohen",
    "krippendorff",
    "question",
]
