"""The judge on one's own machine: a language model's preference among the rubric's digits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from tqdm.auto import tqdm

from saekit.judges.prompts import messages
from saekit.judges.questions import SCORES, Question
from saekit.loading import load

BEGINNING = '{"score": '
"""How the answer begins, so that the next token is the score."""


class LocalModel:
    """Rates by the most likely digit after the beginning of an answer.

    Only the digits of the rubric are compared, so no text can make it answer anything else. Any
    causal language model of transformers; its chat template is used where its tokenizer has one.
    """

    def __init__(
        self,
        model: str | Path | nn.Module,
        tokenizer: Any = None,
        *,
        device: str | torch.device | None = None,
        batch_size: int = 8,
    ) -> None:
        """model: an id, a folder, or a model in memory, which is set to evaluation.

        batch_size: questions at a time. Raises as `Model.load` does, and ValueError where the
        tokenizer does not tell the digits apart.
        """
        network, self.tokenizer, self.name = load(model, tokenizer, device, None, None)
        self.network = network.eval()
        self.batch_size = batch_size
        digits = {tuple(self._tokens(BEGINNING + str(score))) for score in SCORES}
        if len(digits) < len(SCORES):
            raise ValueError(
                f"The tokenizer of {self.name} reads the digits {SCORES} as one and the same "
                "token: give one whose vocabulary has digits."
            )

    def rate(self, questions: Sequence[Question]) -> np.ndarray:
        """A score for each question, NaN where the model's numbers are none, (questions,).

        Raises ValueError where a question is longer than the model reads.
        """
        values = self.log_probabilities(questions)
        return np.where(np.isnan(values).any(1), np.nan, np.array(SCORES)[values.argmax(1)])

    def log_probabilities(self, questions: Sequence[Question]) -> np.ndarray:
        """Each score's log-probability as the next text, (questions, scores), in nats.

        Raises ValueError where a question is longer than the model reads.
        """
        asked = [self._continuations(one) for one in questions]
        # Those of like length go together, so that little is computed on padding.
        order = sorted(range(len(asked)), key=lambda i: len(asked[i][0]))
        values = np.empty((len(asked), len(SCORES)))
        for start in tqdm(range(0, len(order), self.batch_size), desc=self.name, leave=False):
            batch = order[start : start + self.batch_size]
            values[batch] = self._batch([asked[i] for i in batch])
        return values

    def prompt(self, question: Question) -> str:
        """The text whose continuation is the score."""
        chat = messages(question)
        if self.tokenizer.chat_template is None:
            return f"{chat[0]['content']}\n{BEGINNING}"
        # Some templates open a train of thought, where no answer begins yet, unless told not to.
        text = self.tokenizer.apply_chat_template(
            chat, tokenize=False, add_generation_prompt=True, enable_thinking=False
        )
        return text + BEGINNING

    def _continuations(self, question: Question) -> list[list[int]]:
        """The tokens of the prompt with each score behind it.

        They are read together, as many tokenizers join a space with the digit behind it.
        """
        prompt = self.prompt(question)
        found = [self._tokens(prompt + str(score)) for score in SCORES]
        longest = getattr(self.network.config, "max_position_embeddings", None)
        taken = max(map(len, found))
        if longest is not None and taken > longest:
            raise ValueError(
                f"A question takes {taken} tokens and {self.name} reads {longest} at most: use a "
                "judge with a longer context."
            )
        return found

    def _tokens(self, text: str) -> list[int]:
        # A chat template writes the special tokens itself.
        plain = self.tokenizer.chat_template is None
        return self.tokenizer(text, add_special_tokens=plain)["input_ids"]

    @torch.no_grad()
    def _batch(self, asked: list[list[list[int]]]) -> np.ndarray:
        """The log-probability of what each continuation has beyond the tokens that all share."""
        # Where a digit is one token, as nearly always, a question's four rows are one.
        rows = {tuple(one[:-1]): None for found in asked for one in found}
        row_of = {row: i for i, row in enumerate(rows)}
        shared = [_shared(found) for found in asked]
        keep = max(len(one) - n for found, n in zip(asked, shared, strict=True) for one in found)
        logs = self._logits(list(rows), keep).float().log_softmax(-1)
        values = [
            [_log_probability(logs[row_of[tuple(one[:-1])]], one[n:]) for one in found]
            for found, n in zip(asked, shared, strict=True)
        ]
        return np.array(values)

    def _logits(self, rows: list[tuple[int, ...]], keep: int) -> Tensor:
        """The logits at the last positions of rows of tokens, (rows, keep, vocabulary)."""
        width = max(map(len, rows))
        # What stands in the padding matters nothing, since nothing attends to it.
        tokens = torch.tensor([[0] * (width - len(row)) + list(row) for row in rows])
        mask = torch.tensor([[0] * (width - len(row)) + [1] * len(row) for row in rows])
        device = self.network.get_input_embeddings().weight.device
        return self.network(
            input_ids=tokens.to(device),
            attention_mask=mask.to(device),
            # Counted from a row's first token, as if there were no padding before it.
            position_ids=(mask.cumsum(1) - 1).clamp(min=0).to(device),
            use_cache=False,
            logits_to_keep=keep,
        ).logits


def _shared(sequences: list[list[int]]) -> int:
    """How many tokens all sequences begin with alike."""
    columns = zip(*sequences, strict=False)
    return next(i for i, tokens in enumerate(columns) if len(set(tokens)) > 1)


def _log_probability(logs: Tensor, tokens: list[int]) -> float:
    """That of tokens at the last positions. logs: (positions, vocabulary)."""
    return sum(float(logs[i - len(tokens), token]) for i, token in enumerate(tokens))
