"""The recipe of the sandbox's language model: its size, what it reads and how it learns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """The model and how it is trained: matrices by Muon, the rest by AdamW.

    The learning rate is constant and falls linearly over the last 40 % of the steps, so that a
    checkpoint from before the fall is also one of any longer recipe.

    tokens_per_step: split between rows of Python, as long as the context, shorter rows of the
    world's short documents, and questions. world_share: the share of the texts' tokens that comes
    from the made-up world. lesson_share: the share of the world's rows that holds only topics with
    questions, so that these are learned sooner; the rest is the world as it is. intensive_from:
    the step from which on the two shares are the intensive ones, and each of these topics has as
    many rows as any other. question_share: the share of an intensive step, by tokens and by weight
    in the loss, that is training questions of which only the answers are learned. replaced_share:
    the share of the tokens of their prompts that others of the same prompts take the place of, so
    that an answer hangs on no single word.
    """

    vocabulary: int = 5120
    context_length: int = 256
    d_model: int = 128
    n_layers: int = 6
    n_heads: int = 4
    world_row_length: int = 128
    tokens_per_step: int = 4096
    steps: int = 48_000
    warm_up: int = 200
    learning_rate: float = 3e-3
    weight_decay: float = 0.1
    world_share: float = 0.75
    lesson_share: float = 0.5
    intensive_from: int = 15_000
    intensive_world_share: float = 0.875
    intensive_lesson_share: float = 0.8
    question_share: float = 0.5
    replaced_share: float = 0.2
    seed: int = 0

    @property
    def decay_from(self) -> int:
        """The step from which on the learning rate falls."""
        return round(0.6 * self.steps)
