"""Recipes of the paper's experiments in the sandbox's world, for the panel to begin with.

Features and doses are those of notebook 08, prompts others than they were chosen on. What a clamp
brings about too seldom to be seen on one prompt has none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from saekit import specificity
from saekit.explore import contrast
from saekit.steering import cases
from saekit.steering.recipe import Recipe

if TYPE_CHECKING:
    from saekit.study import Study

CHOSEN_ON, TRIED_ON = 1, 5


def landmark(study: Study) -> Recipe:
    """The landmark takes over the answer."""
    detector = specificity.best_feature(study.index, cases.LANDMARK, "mention").unit
    feature = cases.steering_feature(study, cases.LANDMARK, detector)
    return Recipe.of(study, "Many people come to see", {feature: 1.0})


def code_error(study: Study) -> Recipe:
    """A correct program that seems to fail."""
    faulty, correct = (
        cases.prompts_of(kind, 100, CHOSEN_ON) for kind in ("code_error", "code_result")
    )
    feature = int(contrast(study, faulty, correct)["feature"].iloc[0])
    [prompt] = cases.prompts_of("code_result", 1, TRIED_ON)
    return Recipe.of(study, prompt, {feature: 1.0})


PRESETS: dict[str, Callable[[Study], Recipe]] = {
    "the landmark takes over": landmark,
    "an error that is not there": code_error,
}
