"""The paper's steering experiments on prompts whose right answer is known, each with its control.

A trial clamps features while the model answers, and counts how often the text is what the clamp
should bring about. Features and dose are chosen on some prompts and tried on others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from torch import Tensor

from saekit import metrics
from saekit.steering import Dose, Edit, add, clamp, continuation_cross_entropy, random_direction

if TYPE_CHECKING:
    from saekit.study import Study

AT_ONCE = 50


@dataclass(frozen=True)
class Case:
    """A prompt and what a clamp should make of it.

    up, down: features to hold at the dose and at 0. wanted: whether a text is what it should be.
    """

    prompt: str
    up: tuple[int, ...]
    down: tuple[int, ...]
    wanted: Callable[[str], bool]


@dataclass(frozen=True)
class Trial:
    """Cases to choose the dose on and to try it on.

    doses: × the features' maximum. tokens: how many to write. last_only: the clamp acts after the
    prompt's last token and on what is written, not on what was read before. dearest: a dose whose
    texts have more than so many times the perplexity of unsteered ones is not chosen.
    """

    chosen_on: list[Case]
    tried_on: list[Case]
    doses: Sequence[float]
    tokens: int
    last_only: bool = False
    dearest: float = np.inf


def measure(study: Study, candidates: list[Trial]) -> dict[str, Any]:
    """How often the tried cases end as wanted, before and after, at the dose that was chosen.

    candidates: the same trial with other features. Features and dose are those of the most wanted
    texts on `chosen_on`, the first of equals. `before` is unsteered, `after` has a 95 % bootstrap
    interval over prompts, `random_direction` adds as much of a random direction in the place of
    every clamp; perplexity_ratio is that of the texts under the unsteered model, steered against
    unsteered.
    """
    rate, trial, dose = choose(study, candidates)
    plain = write(study, trial, trial.tried_on, None)
    steered = write(study, trial, trial.tried_on, dose)
    random = write(study, trial, trial.tried_on, dose, random=True)
    after, low, high = metrics.bootstrap_interval(_found(trial.tried_on, steered))
    ratio = _ratio(study, trial.tried_on, steered, plain)
    figures = {
        "before": _found(trial.tried_on, plain).mean(),
        "after": after,
        "after_low": low,
        "after_high": high,
        "random_direction": _found(trial.tried_on, random).mean(),
        "perplexity_ratio": ratio,
        "times_maximum": dose,
        "features": np.mean([len(case.up) for case in trial.tried_on]),
        "rate_where_chosen": rate,
    }
    rounded = {name: round(float(value), 4) for name, value in figures.items()}
    return rounded | {"n": len(trial.tried_on)}


def choose(study: Study, candidates: list[Trial]) -> tuple[float, Trial, float]:
    """The rate where it was chosen, the trial and its dose; trials without a case are no choice."""
    candidates = [trial for trial in candidates if trial.chosen_on and trial.tried_on]
    if not candidates:
        raise ValueError("The model answers too few questions rightly to try this on them.")
    best = (-1.0, candidates[0], candidates[0].doses[0])
    for trial in candidates:
        plain = write(study, trial, trial.chosen_on, None) if np.isfinite(trial.dearest) else []
        for dose in trial.doses:
            texts = write(study, trial, trial.chosen_on, dose)
            rate = float(_found(trial.chosen_on, texts).mean())
            if rate <= best[0]:
                continue
            if plain and _ratio(study, trial.chosen_on, texts, plain) > trial.dearest:
                continue
            best = (rate, trial, dose)
    return best


def ladder(study: Study, experiment: str, trial: Trial) -> pd.DataFrame:
    """How often the tried cases end as wanted at each of the doses, first as the model is.

    The same features for all cases. One line a dose: experiment, `clamped at`, the length of all
    clamps together as share_of_norm, the rate with its 95 % bootstrap interval over the n prompts,
    and `control`, as much of a random direction.
    """
    plain = _found(trial.tried_on, write(study, trial, trial.tried_on, None))
    rows = [(experiment, "as it is", 0.0, *metrics.bootstrap_interval(plain), plain.mean())]
    together = np.linalg.norm(study.index.maximum[list(trial.tried_on[0].up)])
    for dose in trial.doses:
        found, random = (
            _found(trial.tried_on, write(study, trial, trial.tried_on, dose, random=random))
            for random in (False, True)
        )
        share = dose * together / study.sae.typical_length
        rate = metrics.bootstrap_interval(found)
        rows.append((experiment, f"{dose:g} × max", share, *rate, random.mean()))
    columns = ["experiment", "clamped at", "share_of_norm", "rate", "low", "high", "control"]
    return pd.DataFrame(rows, columns=columns).assign(n=len(trial.tried_on))


def read(study: Study, trial: Trial, dose: float, count: int = 3) -> pd.DataFrame:
    """What the model writes after the first of the tried prompts, as it is and under the clamps."""
    some = trial.tried_on[:count]
    arms = {
        "as it is": write(study, trial, some, None),
        f"clamped at {dose:g} × max": write(study, trial, some, dose),
        "random direction": write(study, trial, some, dose, random=True),
    }
    return pd.DataFrame({"prompt": [case.prompt for case in some], **arms})


def write(
    study: Study, trial: Trial, cases: list[Case], dose: float | None, *, random: bool = False
) -> list[str]:
    """What the model writes after each case's prompt, clamped at a dose or, for None, as it is."""
    texts: list[str] = []
    for first in range(0, len(cases), AT_ONCE):
        some = cases[first : first + AT_ONCE]
        edit = None if dose is None else _edit(study, some, dose, trial.last_only, random)
        written = study.model.generate(
            [case.prompt for case in some],
            {study.site: edit} if edit else None,
            max_new_tokens=trial.tokens,
        )
        texts += [generation.completion for generation in written]
    return texts


def _edit(study: Study, cases: list[Case], dose: float, last_only: bool, random: bool) -> Edit:
    """One edit for a batch whose rows may have features of their own."""
    groups: dict[tuple, list[int]] = {}
    for row, case in enumerate(cases):
        groups.setdefault((case.up, case.down), []).append(row)
    edits = [(rows, _held(study, *features, dose, random)) for features, rows in groups.items()]

    def edit(x: Tensor) -> Tensor:
        new = x.clone()
        first = x.shape[1] - 1 if last_only else 0
        for rows, held in edits:
            new[rows, first:] = held(x[rows, first:])
        return new

    return edit


def _held(
    study: Study, up: tuple[int, ...], down: tuple[int, ...], dose: float, random: bool
) -> Edit:
    sae, maximum = study.sae, study.index.maximum
    targets = {f: Dose.of_maximum(sae, maximum[f], dose).activation for f in up}
    if not random:
        return clamp(sae, {**dict.fromkeys(down, 0.0), **targets})
    # As long as all the clamps together, whose directions hardly overlap.
    amount = float(np.linalg.norm(list(targets.values())))
    return add(sae, random_direction(sae), amount)


def _found(cases: list[Case], texts: list[str]) -> np.ndarray:
    return np.array([case.wanted(text) for case, text in zip(cases, texts, strict=True)])


def _ratio(study: Study, cases: list[Case], steered: list[str], plain: list[str]) -> float:
    return _perplexity(study, cases, steered) / _perplexity(study, cases, plain)


def _perplexity(study: Study, cases: list[Case], texts: list[str]) -> float:
    nats = [
        continuation_cross_entropy(study.model, case.prompt, text)
        for case, text in zip(cases, texts, strict=True)
    ]
    return float(np.exp(np.nanmean(nats)))
