"""What labelling takes, before a language model is asked anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from saekit.judges.prompts import Answer, Check, Messages, Schema
from saekit.labels.steps import label

if TYPE_CHECKING:
    from saekit.judges import Estimate, LanguageModel
    from saekit.study import Study

LABEL_LENGTH = 60
"""Characters that a label is taken to have before it is written."""


def estimate(
    study: Study, features: Sequence[int], judge: LanguageModel, seed: int = 0, **prices: Any
) -> Estimate:
    """What `label` will take: it is rehearsed with answers of the usual length, without requests.

    prices: as of `LanguageModel.estimate`. What is kept from an earlier run counts as cached.
    """
    rehearsal = _Rehearsal(judge)
    label(study, features, rehearsal, seed)
    return judge.estimate_prompts(rehearsal.asked, **prices)


class _Rehearsal:
    """A judge that answers from what another keeps, and otherwise anything of the form."""

    def __init__(self, judge: LanguageModel) -> None:
        self.judge = judge
        self.asked: list[tuple[Sequence[Messages], Schema, Check]] = []

    def ask_all(
        self, prompts: Sequence[Messages], schema: Schema, is_valid: Check
    ) -> list[Answer | None]:
        self.asked.append((prompts, schema, is_valid))
        [(name, form)] = schema["properties"].items()
        kept = self.judge.known(prompts, schema, is_valid)
        return [
            # Labels differ, since equal ones would make equal prompts.
            one or {name: form["enum"][0] if "enum" in form else f"{i:{LABEL_LENGTH}}"}
            for i, one in enumerate(kept)
        ]
