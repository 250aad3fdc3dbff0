"""What the sandbox's language model reads, step by step: Python, the world, and questions on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import Dataset

from saekit.sandbox import python_text, world
from saekit.sandbox.recipe import Recipe

WORLD_SEED = 2_000_000
STEPS_PER_SEED = 50
"""The world's rows of so many steps come from one seed, so that a resumed run soon catches up."""
DOCUMENTS_PER_CHUNK = 256
QUESTIONS_PER_CHUNK = 16
LESSONS_PER_SEED = 1_000_000
IGNORED = -100
"""The target of a position whose next token is not learned."""
EXACT = ("code_result", "code_error", "arithmetic")
"""Kinds of questions in which every token counts, so that none is replaced."""


class Batch(NamedTuple):
    """The rows of one step: texts, of which every token is learned, and questions.

    texts: Python's and the world's, each (rows, length). answers: of the questions' shape, the ids
    of the answers at their places and IGNORED elsewhere; both without rows where none are asked.
    """

    texts: list[Tensor]
    questions: Tensor
    answers: Tensor

    def to(self, device: str) -> Batch:
        """The same on a device."""
        texts = [rows.to(device) for rows in self.texts]
        return Batch(texts, self.questions.to(device), self.answers.to(device))


class TrainingRows(Dataset):
    """A fixed set of Python rows and streams of the world and its questions, by step number."""

    def __init__(self, recipe: Recipe, tokenizer: Any) -> None:
        self.recipe, self.tokenizer = recipe, tokenizer
        texts = list(python_text.texts("train"))
        ids = tokenizer(texts, add_special_tokens=False, verbose=False)["input_ids"]
        self.python = np.stack(cut_rows(ids, recipe.context_length, tokenizer.bos_token_id))
        self._topics = world.topics_with_questions()
        self._next_step = -1
        self._streams: dict[tuple[str, ...] | None, Iterator[np.ndarray]] = {}

    def __getitem__(self, step: int) -> Batch:
        """The rows of one step; the same for the same step."""
        generator = np.random.default_rng([self.recipe.seed, step])
        python_rows, _ = self._row_counts(step)
        python = self.python[generator.integers(0, len(self.python), python_rows)]
        texts = [python, np.stack(self._world_rows_of(step))]
        questions, answers = question_rows(self.recipe, self.tokenizer, step)
        return Batch(
            [torch.from_numpy(rows).long() for rows in texts if len(rows)],
            torch.from_numpy(questions).long(),
            torch.from_numpy(answers).long(),
        )

    def _row_counts(self, step: int) -> tuple[int, dict[tuple[str, ...] | None, int]]:
        """How many rows of Python and of each stream of the world a step has."""
        recipe, intensive = self.recipe, step >= self.recipe.intensive_from
        share = recipe.intensive_world_share if intensive else recipe.world_share
        tokens = recipe.tokens_per_step * (1 - recipe.question_share * intensive)
        world_rows = round(share * tokens / recipe.world_row_length)
        python_rows = round((1 - share) * tokens / recipe.context_length)
        lesson_share = recipe.intensive_lesson_share if intensive else recipe.lesson_share
        lessons = round(world_rows * lesson_share)
        counts: dict[tuple[str, ...] | None, int] = {None: world_rows - lessons}
        if not intensive:
            return python_rows, counts | {self._topics: lessons}
        n = len(self._topics)
        for i, topic in enumerate(self._topics):  # what does not divide goes round
            counts[(topic,)] = (lessons + (i + step) % n) // n
        return python_rows, counts

    def _world_rows_of(self, step: int) -> list[np.ndarray]:
        piece, within = divmod(step, STEPS_PER_SEED)
        if within == 0 or step != self._next_step:
            self._streams = {}
            for earlier in range(step - within, step):
                self._take(earlier, piece)
        self._next_step = step + 1
        return self._take(step, piece)

    def _take(self, step: int, piece: int) -> list[np.ndarray]:
        rows = []
        for topics, count in self._row_counts(step)[1].items():
            if topics not in self._streams:
                seed = WORLD_SEED + 2 * (1000 * self.recipe.seed + piece) + (topics is not None)
                self._streams[topics] = self._stream(seed, topics)
            rows += islice(self._streams[topics], count)
        return rows

    def _stream(self, seed: int, topics: tuple[str, ...] | None) -> Iterator[np.ndarray]:
        documents = world.documents(10**9, seed=seed, topics=topics)
        generator = np.random.default_rng(seed)
        bos = self.tokenizer.bos_token_id
        while chunk := [document.text for document in islice(documents, DOCUMENTS_PER_CHUNK)]:
            ids = self.tokenizer(chunk, add_special_tokens=False, verbose=False)["input_ids"]
            rows = packed_rows(ids, self.recipe.world_row_length, bos)
            yield from (rows[i] for i in generator.permutation(len(rows)))


def question_rows(recipe: Recipe, tokenizer: Any, step: int) -> tuple[np.ndarray, np.ndarray]:
    """One step's rows of questions with their answers, and what is to be learned of them.

    Both (rows, length); without rows before the recipe's intensive steps.
    """
    length, count = recipe.world_row_length, 0
    if step >= recipe.intensive_from:
        count = round(recipe.question_share * recipe.tokens_per_step / length)
    if not count:
        return np.zeros((0, length), np.int32), np.zeros((0, length), np.int32)
    lessons = world.lessons(LESSONS_PER_SEED * recipe.seed + step)
    generator = np.random.default_rng([recipe.seed, step, 1])
    inputs: list[list[int]] = []
    targets: list[list[int]] = []
    while sum(len(ids) + 1 for ids in inputs) < count * length:
        some = list(islice(lessons, QUESTIONS_PER_CHUNK))
        prompts, answers = (
            tokenizer(texts, add_special_tokens=False, verbose=False)["input_ids"]
            for texts in ([q.prompt for q in some], [q.answer for q in some])
        )
        replaceable = [question.kind not in EXACT for question in some]
        prompts = replace_tokens(prompts, replaceable, recipe.replaced_share, generator)
        for prompt, answer in zip(prompts, answers, strict=True):
            inputs.append(prompt + answer)
            targets.append([IGNORED] * len(prompt) + answer)
    # Packing goes by length alone, so that both come to lie in the same places.
    questions = np.stack(packed_rows(inputs, length, tokenizer.bos_token_id))
    learned = np.stack(packed_rows(targets, length, IGNORED))
    chosen = generator.permutation(len(questions))[:count]
    return questions[chosen], learned[chosen]


def replace_tokens(
    prompts: list[list[int]],
    replaceable: list[bool],
    share: float,
    generator: np.random.Generator,
) -> list[list[int]]:
    """The prompts with a share of the tokens of some replaced by tokens of any of these."""
    pool = np.concatenate([p for p, some in zip(prompts, replaceable, strict=True) if some] or [[]])
    replaced = []
    for prompt, some in zip(prompts, replaceable, strict=True):
        ids = np.array(prompt)
        if some:
            out = generator.random(len(ids)) < share
            ids[out] = generator.choice(pool, out.sum())
        replaced.append(ids.tolist())
    return replaced


def packed_rows(documents: list[list[int]], length: int, bos: int) -> list[np.ndarray]:
    """Whole documents, each after BOS, packed into rows of `length` ids, longest first.

    Each goes where there is room for it; what remains of a row is filled with BOS. A document that
    is longer than a row is cut. Where a document goes depends on the documents' lengths alone.
    """
    rows: list[list[int]] = []
    for ids in sorted(documents, key=len, reverse=True):
        document = [bos, *ids][:length]
        for row in rows:
            if len(row) + len(document) <= length:
                row += document
                break
        else:
            rows.append(document)
    return [np.array(row + [bos] * (length - len(row)), dtype=np.int32) for row in rows]


def cut_rows(documents: list[list[int]], length: int, bos: int) -> list[np.ndarray]:
    """Documents cut into consecutive rows of `length` ids, each row after BOS.

    The end of a document is filled up with BOS, or dropped where it is less than half a row.
    """
    rows = []
    for ids in documents:
        for first in range(0, len(ids) - length // 2, length - 1):
            row = [bos, *ids[first : first + length - 1]]
            rows.append(np.array(row + [bos] * (length - len(row)), dtype=np.int32))
    return rows
