"""The judge on one's own machine: a language model's preference among the answers of a form."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from tqdm.auto import tqdm

from saekit.judges.prompts import Answer, Check, Messages, Schema, messages
from saekit.judges.questions import SCORES, Question
from saekit.loading import load

BEGINNING = '{"score": '
"""How the answer begins, so that the next token is the score."""
_TEXT_TOKENS = 64
"""So many at most for an answer that is a text."""


class LocalModel:
    """Rates by the most likely digit after the beginning of an answer.

    Only the digits of the rubric are compared, so no text can make it answer anything else. Any
    causal language model of transformers; its chat template is used where its tokenizer has one.
    It writes and scores labels too (`saekit.labels`).
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
        prompts = [messages(one) for one in questions]
        return self._preferences(prompts, BEGINNING, [str(score) for score in SCORES])

    def ask_all(
        self, prompts: Sequence[Messages], schema: Schema, is_valid: Check
    ) -> list[Answer | None]:
        """The JSON object that answers each prompt, None where there is none that is valid.

        schema: of an object with one property. Where it lists the values, the most likely is the
        answer; otherwise the answer is the string that the model writes, greedily. Raises
        ValueError where a prompt is longer than the model reads.
        """
        [(name, form)] = schema["properties"].items()
        beginning = f"{{{json.dumps(name)}: "
        if "enum" in form:
            # With the bracket behind it, since no 10 can be more likely than the 1 it begins with.
            options = [f"{value}}}" for value in form["enum"]]
            rows = self._preferences(prompts, beginning, options)
            found = [
                None if np.isnan(row).any() else {name: form["enum"][row.argmax()]} for row in rows
            ]
        else:
            texts = tqdm(prompts, desc=self.name, leave=False)
            found = [{name: self._written(self._framed(one, beginning))} for one in texts]
        return [one if one is not None and is_valid(one) else None for one in found]

    def prompt(self, question: Question) -> str:
        """The text whose continuation is the score."""
        return self._framed(messages(question), BEGINNING)

    def _framed(self, chat: Messages, beginning: str) -> str:
        """The text of a chat whose answer has begun."""
        if self.tokenizer.chat_template is None:
            return f"{chat[0]['content']}\n{beginning}"
        # Some templates open a train of thought, where no answer begins yet, unless told not to.
        text = self.tokenizer.apply_chat_template(
            chat, tokenize=False, add_generation_prompt=True, enable_thinking=False
        )
        return text + beginning

    def _preferences(
        self, prompts: Sequence[Messages], beginning: str, options: list[str]
    ) -> np.ndarray:
        """Each option's log-probability behind the beginning of an answer, (prompts, options)."""
        asked = [self._continuations(self._framed(one, beginning), options) for one in prompts]
        # Those of like length go together, so that little is computed on padding.
        order = sorted(range(len(asked)), key=lambda i: len(asked[i][0]))
        values = np.empty((len(asked), len(options)))
        for start in tqdm(range(0, len(order), self.batch_size), desc=self.name, leave=False):
            batch = order[start : start + self.batch_size]
            values[batch] = self._batch([asked[i] for i in batch])
        return values

    def _continuations(self, prompt: str, options: list[str]) -> list[list[int]]:
        """The tokens of a prompt with each option behind it.

        They are read together, as many tokenizers join a space with the digit behind it.
        """
        found = [self._tokens(prompt + option) for option in options]
        self._check(max(map(len, found)))
        return found

    @torch.no_grad()
    def _written(self, prompt: str) -> str | None:
        """The JSON string that the model writes behind a prompt, None where it writes none."""
        tokens = torch.tensor([self._tokens(prompt + '"')])
        self._check(tokens.shape[1] + _TEXT_TOKENS)
        tokens = tokens.to(self.network.get_input_embeddings().weight.device)
        written = self.network.generate(
            input_ids=tokens,
            attention_mask=torch.ones_like(tokens),
            max_new_tokens=_TEXT_TOKENS,
            do_sample=False,
            pad_token_id=0,
        )[0, tokens.shape[1] :]
        try:
            text, _ = json.JSONDecoder().raw_decode('"' + self.tokenizer.decode(written))
        except ValueError:
            return None
        return text

    def _check(self, taken: int) -> None:
        longest = getattr(self.network.config, "max_position_embeddings", None)
        if longest is not None and taken > longest:
            raise ValueError(
                f"A question takes {taken} tokens and {self.name} reads {longest} at most: use a "
                "judge with a longer context."
            )

    def _tokens(self, text: str) -> list[int]:
        # A chat template writes the special tokens itself.
        plain = self.tokenizer.chat_template is None
        return self.tokenizer(text, add_special_tokens=plain)["input_ids"]

    @torch.no_grad()
    def _batch(self, asked: list[list[list[int]]]) -> np.ndarray:
        """The log-probability of what each continuation has beyond the tokens that all share."""
        # Where an option is one token, as nearly always, a question's rows are one.
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
