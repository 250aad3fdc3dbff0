"""The paper's code-error experiments, on programs whose right output is known.

Clamped up on a correct program, the feature should make the model report an error that is not
there; clamped down on a faulty one, make it go on as if the program were right; clamped down where
another prompt follows the faulty line, make it write that line without the fault.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit import metrics, steering
from saekit.explore import contrast
from saekit.sandbox import world
from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import Draw
from saekit.sandbox.topics.code_errors import printed, write_setup
from saekit.sandbox.topics.code_steps import Session
from saekit.steering import Dose, Edit
from saekit.steering.cases import (
    COUNTS,
    MOST_PROMPTS,
    NUMBER,
    PROMPTS,
    TO_CHOOSE_ON,
    TRACEBACK,
    prompts_of,
    speaking_for,
)
from saekit.steering.trials import Case, Trial, ladder, read
from saekit.study import needs_world

if TYPE_CHECKING:
    from saekit.study import Study

UP, DOWN = "correct program → traceback", "faulty program → a number"
UP_DOSES, DOWN_DOSES = (1.0, 2.0, 3.0), (0.0, -1.0, -2.0, -5.0)
# The feature is chosen on other programs than it is tried on.
CHOSEN_ON, TRIED_ON = 1, 5


@needs_world
def search(study: Study, programs: int = 100) -> pd.DataFrame:
    """Features that fire at the end of faulty programs and not of correct ones; see `contrast`."""
    faulty, correct = (prompts_of(k, programs, CHOSEN_ON) for k in ("code_error", "code_result"))
    return contrast(study, faulty, correct)


@needs_world
def steer(study: Study, programs: int = 60) -> pd.DataFrame:
    """Both clamps at several doses: how often the model does what the paper saw.

    The feature is the first of `search`. Up counts texts that begin with a traceback, down texts
    that begin with a number as the program's output; a text that falls apart counts as neither.
    Each line has its rate with the 95 % bootstrap interval, and `control`: the same with a random
    direction of the length of the clamp. The first line of each experiment is the model as it is.
    """
    feature = _best_feature(study)
    rows = []
    for what, kind, doses in ((UP, "code_result", UP_DOSES), (DOWN, "code_error", DOWN_DOSES)):
        prompts = prompts_of(kind, programs, TRIED_ON)
        before = _successes(study, None, prompts, what)
        rows.append((what, "as it is", 0.0, *metrics.bootstrap_interval(before), before.mean()))
        for times in doses:
            clamped, dose = _clamp(study, feature, times)
            rate = metrics.bootstrap_interval(_successes(study, clamped, prompts, what))
            random = steering.control(study.sae, dose)
            control = _successes(study, random, prompts, what).mean()
            rows.append((what, f"{times:g} × max", dose.share_of_norm, *rate, control))
    columns = ["experiment", "clamped at", "share_of_norm", "rate", "low", "high", "control"]
    return pd.DataFrame(rows, columns=columns).assign(feature=feature, n=programs)


@needs_world
def texts(study: Study, up: float = 1.0, down: float = -1.0, count: int = 3) -> pd.DataFrame:
    """What the model writes under both clamps, beside what Python says."""
    feature = _best_feature(study)
    rows = []
    for kind, times in (("code_result", up), ("code_error", down)):
        questions = world.questions(kind, count, seed=TRIED_ON)
        clamped, _ = _clamp(study, feature, times)
        written = _write(study, clamped, [question.prompt for question in questions], tokens=20)
        rows += [
            (question.prompt, question.answer, f"{times:g} × max", text)
            for question, text in zip(questions, written, strict=True)
        ]
    return pd.DataFrame(rows, columns=["program", "Python says", "clamped at", "the model says"])


REPAIR_DOWN, REPAIR_UP = (0.0, -0.5, -1.0, -2.0, -5.0), (0.25, 0.5, 1.0, 2.0, 3.0)
BARE, EXPLAINED = "faulty line, then >>>", "faulty line, traceback, then >>>"


def repairs(count: int, seed: int, what: str, *, held_out: bool = True) -> list[tuple[str, str]]:
    """Sessions with a misspelt name, up to the next `>>>`, and the line put right.

    what: `BARE` as in the paper, or `EXPLAINED`, after which alone the world's texts put lines
    right. Other faults are left out, whose right line is one of many.
    """
    found: dict[str, str] = {}
    attempt = 0
    while len(found) < count:
        draw = Draw(Random(f"repair/{seed}/{attempt}"), "none", held_out)
        attempt += 1
        session = Session(Text(draw), draw)
        case = session.case()
        if case.kind == "name error" and "\n" not in case.sound:
            write_setup(session.text, case)
            said = f"{printed(case)}\n" if what == EXPLAINED else ""
            found.setdefault(f"{session.text}>>> {case.line}\n{said}>>>", f" {case.sound}\n")
    return list(found.items())


def repair(study: Study, what: str, count: int = PROMPTS) -> list[Trial]:
    """A faulty line, then `>>>`: the line put right is wanted.

    Candidates are the two best code-error features clamped down, as in the paper, and those that
    speak for the right line against a new function, clamped up from the last `>>>` on.
    """
    detectors = [int(feature) for feature in search(study)["feature"][:2]]
    training = repairs(MOST_PROMPTS, CHOSEN_ON, EXPLAINED, held_out=False)
    speaking = speaking_for(study, [(prompt, right, " def f(") for prompt, right in training])
    sets = [((feature,), REPAIR_DOWN, False) for feature in detectors]
    sets += [(speaking[:together], REPAIR_UP, True) for together in COUNTS]
    asked = repairs(TO_CHOOSE_ON + count, TRIED_ON, what)
    trials = []
    for up, doses, last_only in sets:
        cases = [Case(prompt, up, (), _begins(right)) for prompt, right in asked]
        sides = (cases[:TO_CHOOSE_ON], cases[TO_CHOOSE_ON:])
        trials.append(Trial(*sides, doses, tokens=12, last_only=last_only))
    return trials


@needs_world
def rewrite(study: Study, count: int = 50) -> pd.DataFrame:
    """How often the line after `>>>` is the faulty one put right: lines of `trials.ladder`."""
    experiments = []
    for what in (BARE, EXPLAINED):
        down, _, up, *_ = repair(study, what, count)
        experiments += [(f"{what}: error down", down), (f"{what}: repair up", up)]
    return pd.concat([ladder(study, *one) for one in experiments], ignore_index=True)


@needs_world
def rewritten(study: Study, dose: float = -0.5) -> pd.DataFrame:
    """What the model writes after `>>>`, as it is and with the best code-error feature down."""
    return pd.concat(
        [read(study, repair(study, what)[0], dose) for what in (BARE, EXPLAINED)], ignore_index=True
    )


def _begins(right: str) -> Callable[[str], bool]:
    return lambda text: text.startswith(right)


def _best_feature(study: Study) -> int:
    return int(search(study)["feature"].iloc[0])


def _clamp(study: Study, feature: int, times: float) -> tuple[Edit, Dose]:
    dose = Dose.of_maximum(study.sae, study.index.maximum[feature], times)
    return steering.clamp(study.sae, {feature: dose.activation}), dose


def _write(study: Study, edit: Edit | None, prompts: list[str], tokens: int = 8) -> list[str]:
    return steering.steered_texts(study.model, study.site, edit, prompts, max_new_tokens=tokens)


def _successes(study: Study, edit: Edit | None, prompts: list[str], what: str) -> np.ndarray:
    wanted = TRACEBACK if what == UP else NUMBER
    return np.array([wanted.match(text) is not None for text in _write(study, edit, prompts)])
