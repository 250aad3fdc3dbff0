"""Recipes of the paper's experiments in the sandbox's world, for the panel to begin with.

Prompts are others than features were chosen on; the doses are those that notebook 08 tries.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from saekit import specificity
from saekit.explore import contrast
from saekit.steering import cases
from saekit.steering.recipe import Recipe

if TYPE_CHECKING:
    from saekit.study import Study


def landmark(study: Study) -> Recipe:
    """The landmark takes over the answer."""
    detector = specificity.best_feature(study.index, cases.LANDMARK, "mention").unit
    feature = cases.steering_feature(study, cases.LANDMARK, detector)
    return Recipe.of(study, "Many people come to see", {feature: 1.0})


def code_error(study: Study, upwards: bool) -> Recipe:
    """A correct program that seems to fail, or a faulty one that seems to run."""
    kinds = ("code_error", "code_result")
    faulty, correct = (cases.prompts_of(kind, 100, cases.CHOSEN_ON) for kind in kinds)
    feature = int(contrast(study, faulty, correct)["feature"].iloc[0])
    [prompt] = cases.prompts_of(kinds[upwards], 1, cases.TRIED_ON)
    return Recipe.of(study, prompt, {feature: 3.0 if upwards else -1.0})


PRESETS: dict[str, Callable[[Study], Recipe]] = {
    "the landmark takes over": landmark,
    "an error that is not there": partial(code_error, upwards=True),
    "an error passed over": partial(code_error, upwards=False),
}
