"""The paper's addition feature, on functions whose answers are known.

It fires on functions that add, by composition too: on one that only calls another that adds.
Clamped up where a function multiplies, it should make the answer the sum.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from saekit import metrics, specificity
from saekit.explore import contrast, last_codes
from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import Draw
from saekit.sandbox.topics.code_cases import VARIABLES
from saekit.sandbox.topics.code_functions import SILENT, define, delegate, draw_call, draw_pair
from saekit.sandbox.topics.code_steps import Session, list_step, table, word
from saekit.steering.cases import CHOSEN_ON, PROMPTS, TO_CHOOSE_ON, TRIED_ON, sets_of, speaking_for
from saekit.steering.trials import Case, Trial, choose, ladder
from saekit.study import needs_world

if TYPE_CHECKING:
    from saekit.study import Study

ADDS, CALLS_ADDS = "adds", "calls one that adds"
MULTIPLIES, CALLS_MULTIPLIES = "multiplies", "calls one that multiplies"
BESIDE, SUBTRACTS = "multiplies, an adder above", "subtracts"
SUM, OTHER = "x + y, no function", "other code"
DOSES = (0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0)
ALONE, TOGETHER = 5, 3


class Call(NamedTuple):
    """A session up to the end of a line whose value comes next, and the numbers in that line."""

    prompt: str
    a: int = 0
    b: int = 0


def calls(kind: str, count: int, seed: int, *, held_out: bool = True) -> list[Call]:
    """Different sessions of one of `KINDS`; no function's name tells what it does."""
    found: dict[str, Call] = {}
    attempt = 0
    while len(found) < count:
        call = KINDS[kind](Draw(Random(f"{kind}/{seed}/{attempt}"), "none", held_out))
        found.setdefault(call.prompt, call)
        attempt += 1
    return list(found.values())


def _call(draw: Draw, operation: str, delegated: bool = False, beside: str = "") -> Call:
    names = draw.several(SILENT, 3)
    functions = [define(draw, operation, names[0])]
    if delegated:
        functions.append(delegate(draw, functions[0], names[1]))
    called = functions[-1]
    if beside:
        functions.insert(draw.random.randint(0, 1), define(draw, beside, names[2]))
    a, b, _ = draw_call(draw, called)
    definitions = "".join(f">>> {function}\n" for function in functions)
    return Call(f"{definitions}>>> {called.name}({a}, {b})\n", a, b)


def _sum(draw: Draw) -> Call:
    (a, b), (x, y) = draw_pair(draw, "+"), draw.several(VARIABLES, 2)
    return Call(f">>> {x} = {a}\n>>> {y} = {b}\n>>> {x} + {y}\n", a, b)


def _other(draw: Draw) -> Call:
    session = Session(Text(draw), draw)
    draw.one((list_step, table, word))(session)
    lines = str(session.text).splitlines(keepends=True)
    while not lines[-1].startswith(">>>"):
        lines.pop()
    return Call("".join(lines))


KINDS: dict[str, Callable[[Draw], Call]] = {
    ADDS: lambda draw: _call(draw, "+"),
    CALLS_ADDS: lambda draw: _call(draw, "+", delegated=True),
    MULTIPLIES: lambda draw: _call(draw, "*"),
    CALLS_MULTIPLIES: lambda draw: _call(draw, "*", delegated=True),
    SUBTRACTS: lambda draw: _call(draw, "-"),
    BESIDE: lambda draw: _call(draw, "*", beside="+"),
    SUM: _sum,
    OTHER: _other,
}


@needs_world
def search(study: Study, count: int = 100) -> pd.DataFrame:
    """Features that fire at the end of a call that adds and of no other line; see `contrast`.

    On functions and numbers of the training text, `count` lines of each kind.
    """
    adding, others = ([ADDS, CALLS_ADDS], [MULTIPLIES, CALLS_MULTIPLIES, SUBTRACTS, OTHER])
    return contrast(
        study,
        *(
            [call.prompt for kind in kinds for call in _training(kind, count)]
            for kinds in (adding, others)
        ),
    )


def _training(kind: str, count: int) -> list[Call]:
    return calls(kind, count, CHOSEN_ON, held_out=False)


@needs_world
def firing(study: Study, count: int = 200) -> pd.DataFrame:
    """How often the first feature of `search` fires at the end of each kind of line, held out.

    Each line has the share with its 95 % bootstrap interval, and `control`: the same for a random
    feature of similar density.
    """
    feature = int(search(study)["feature"].iloc[0])
    control = specificity.of_like_density(study.index, feature)
    rows = []
    for kind in KINDS:
        prompts = [call.prompt for call in calls(kind, count, TRIED_ON)]
        fired = last_codes(study, prompts)[:, [feature, control]] > 0
        rows.append((kind, *metrics.bootstrap_interval(fired[:, 0]), fired[:, 1].mean(), count))
    return pd.DataFrame(rows, columns=["line", "share", "low", "high", "control", "n"])


def addition(study: Study) -> list[Trial]:
    """Products that should become sums, by one feature clamped up as in the paper.

    Candidates are the first that fire on calls that add, and those that speak for the sum.
    """
    detectors = [int(feature) for feature in search(study)["feature"][:ALONE]]
    ups = dict.fromkeys([*detectors, *speaking(study, ADDS)[:ALONE]])
    return [_trial((feature,), ()) for feature in ups]


def addition_swap(study: Study) -> list[Trial]:
    """The same by several features that speak for the sum, with those of the product ablated."""
    up, down = speaking(study, ADDS), speaking(study, MULTIPLIES)[:TOGETHER]
    return [_trial(some, down) for some in sets_of(list(up))]


def speaking(study: Study, kind: str) -> tuple[int, ...]:
    """Features that speak for a call's own answer, against that of the other operation."""
    asked = []
    for call in _training(kind, PROMPTS):
        added, multiplied = str(call.a + call.b), str(call.a * call.b)
        # Both are told apart by their first digit.
        if added[0] != multiplied[0]:
            own = (added, multiplied) if kind == ADDS else (multiplied, added)
            asked.append((call.prompt, *own))
    return speaking_for(study, asked)


def _trial(up: tuple[int, ...], down: tuple[int, ...]) -> Trial:
    cases = sums(up, down, TO_CHOOSE_ON + PROMPTS, TRIED_ON)
    return Trial(cases[:TO_CHOOSE_ON], cases[TO_CHOOSE_ON:], DOSES, tokens=4)


def sums(up: tuple[int, ...], down: tuple[int, ...], count: int, seed: int) -> list[Case]:
    """Calls of functions that multiply, whose answer should be the sum."""
    down = tuple(feature for feature in down if feature not in up)
    asked = [call for call in calls(MULTIPLIES, count + 20, seed) if (call.a, call.b) != (2, 2)]
    return [Case(c.prompt, up, down, _answers(c.a + c.b)) for c in asked[:count]]


def _answers(number: int) -> Callable[[str], bool]:
    return lambda text: text.startswith(f"{number}\n")


@needs_world
def steer(study: Study, count: int = 60, times: float = 2.0) -> pd.DataFrame:
    """How often a product becomes the sum, by dose: lines of `trials.ladder`.

    By the feature that fires best on calls that add; by the candidate of `addition` that does it
    best on other calls, at `times` its maximum; and by the three that speak most for the sum, with
    those of the product ablated.
    """
    detects, *others = addition(study)
    _, best, _ = choose(study, [replace(trial, doses=(times,)) for trial in (detects, *others)])
    swap = next(one for one in addition_swap(study) if len(one.tried_on[0].up) == TOGETHER)
    experiments = {
        f"feature {_up(detects)}, which fires best": replace(detects, doses=(0.5, 1, 2, 3)),
        f"feature {_up(best)}, which steers best": replace(best, doses=(0.5, 1, 2, 3)),
        "three for the sum up, three for the product off": replace(swap, doses=(0.25, 0.5, 1, 2)),
    }
    return pd.concat(
        [
            ladder(study, name, replace(trial, tried_on=trial.tried_on[:count]))
            for name, trial in experiments.items()
        ],
        ignore_index=True,
    )


def _up(trial: Trial) -> int:
    return trial.tried_on[0].up[0]
