"""Prompts to explain: questions about the sandbox's world, and the paper's for real models."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from saekit.attribution.contrast import Contrast, first_token
from saekit.sandbox import world

if TYPE_CHECKING:
    from collections.abc import Sequence

    from saekit.model import Model
    from saekit.study import Study

KINDS = ("feelings", "two_hop_held_out")
# A seed that neither training nor evaluation draws from.
SEED = 8_000_100
ASKED = 600
AT_ONCE = 64

PAPER = {
    "feelings": Contrast('John says, "I want to be alone right now." John feels', " sad", " happy"),
    "two_hop_held_out": Contrast(
        "Fact: The capital of the state where Kobe Bryant played basketball is",
        " Sacramento",
        " Albany",
    ),
}
"""The two examples of "Scaling Monosemanticity"."""


def cases(study: Study, kind: str, count: int, language: str = "") -> list[Contrast]:
    """Prompts of one kind (KINDS): the world's where the study knows it, else the paper's one.

    language: only the world's prompts in this one, such as "en". Raises ValueError for another
    kind.
    """
    if kind not in KINDS:
        raise ValueError(f"There are no prompts of kind {kind!r}: choose one of {KINDS}.")
    if study.knows_world:
        return answered(study.model, kind, count, language)
    return [PAPER[kind].parted(study.model)]


def answered(model: Model, kind: str, count: int, language: str = "") -> list[Contrast]:
    """Questions of the world that no training text answers and that the model answers rightly.

    The baseline is the likeliest other answer to a question of this kind, as in the paper ("the
    likeliest other single-token capital"); rightly means that the answer is likelier. At most
    `count`, of 600 questions asked.
    """
    questions = [
        question
        for question in world.questions(kind, ASKED, SEED)
        if language in ("", question.language)
    ]
    answers = {question.answer.rstrip(".,\n") for question in questions}
    firsts = {answer: first_token(model, answer) for answer in sorted(answers)}
    found: list[Contrast] = []
    for start in range(0, len(questions), AT_ONCE):
        some = questions[start : start + AT_ONCE]
        after = _logits_after(model, [question.prompt for question in some])
        for question, logits in zip(some, after, strict=True):
            answer = question.answer.rstrip(".,\n")
            others = [other for other in firsts if firsts[other] != firsts[answer]]
            other = max(others, key=lambda name: float(logits[firsts[name]]))
            if logits[firsts[answer]] > logits[firsts[other]]:
                found.append(Contrast(question.prompt, answer, other))
            if len(found) == count:
                return found
    return found


def _logits_after(model: Model, prompts: Sequence[str]) -> torch.Tensor:
    batch = model.tokenize(prompts)
    last = batch.attention_mask.sum(1) - 1

    def after(logits: torch.Tensor) -> torch.Tensor:
        rows = torch.arange(len(logits), device=logits.device)
        return logits[rows, last.to(logits.device)].float().cpu()

    return model.run(batch, output=after)
