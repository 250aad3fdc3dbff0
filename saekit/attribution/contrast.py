"""What is to be explained: how much more a model favours one token than another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

if TYPE_CHECKING:
    from saekit.model import Model

Metric = Callable[[Tensor], Tensor]
"""From logits, (rows, width, vocabulary), to a number for each row, (rows,)."""


@dataclass(frozen=True)
class Contrast:
    """A prompt and two ways to continue it.

    target: what the model says. baseline: what it might have said, "" for the mean over all tokens.
    Of each the first token counts, with its leading space.
    """

    prompt: str
    target: str
    baseline: str = ""

    def tokens(self, model: Model) -> tuple[int, int | None]:
        """The target's and the baseline's first token, None where there is no baseline.

        Raises ValueError for an empty target, and where both begin with the same token.
        """
        target = first_token(model, self.target, self.prompt)
        baseline = first_token(model, self.baseline, self.prompt) if self.baseline else None
        if target == baseline:
            raise ValueError(
                f"{self.target!r} and {self.baseline!r} begin with the same token "
                f"{model.token_strings([target])[0]!r}: choose another baseline."
            )
        return target, baseline

    def parted(self, model: Model) -> Contrast:
        """The same contrast where both ways part: what they begin with stands in the prompt."""
        ways = self.target, self.baseline
        if not all(ways):
            return self
        first, other = (first_token(model, way, self.prompt) for way in ways)
        shared = model.token_strings([first])[0]
        if first != other or not shared or any(len(way) <= len(shared) for way in ways):
            return self
        if not all(way.startswith(shared) for way in ways):
            return self
        rest = (way.removeprefix(shared) for way in ways)
        return Contrast(self.prompt + shared, *rest).parted(model)


def logit_differences(model: Model, contrasts: Sequence[Contrast]) -> Metric:
    """logit(target) − logit(baseline) after each prompt, for rows padded on the right.

    The metric of a single contrast takes any number of rows, all of its prompt.
    """
    pairs = [contrast.tokens(model) for contrast in contrasts]
    lengths = model.tokenize([contrast.prompt for contrast in contrasts]).attention_mask.sum(1)
    targets = torch.tensor([target for target, _ in pairs])
    baselines = torch.tensor([-1 if baseline is None else baseline for _, baseline in pairs])

    def metric(logits: Tensor) -> Tensor:
        last, target, baseline = (
            part.to(logits.device).expand(len(logits)) for part in (lengths - 1, targets, baselines)
        )
        rows = torch.arange(len(logits), device=logits.device)
        after = logits[rows, last].float()
        known = after[rows, baseline.clamp(min=0)]
        return after[rows, target] - torch.where(baseline < 0, after.mean(1), known)

    return metric


def first_token(model: Model, text: str, prompt: str = "") -> int:
    """The id of a text's first token behind a prompt; raises ValueError for an empty text.

    SentencePiece puts a space before a text that stands alone, so both are read together, unless
    the prompt's last token would merge with the text.
    """
    if not text:
        raise ValueError("The target is empty: name the token that the model is to say.")
    before, alone, both = (
        model.tokenizer(part, add_special_tokens=False, verbose=False)["input_ids"]
        for part in (prompt, text, prompt + text)
    )
    apart = both[: len(before)] == before and len(both) > len(before)
    return both[len(before)] if apart else alone[0]
