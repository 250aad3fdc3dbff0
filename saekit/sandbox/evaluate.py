"""What the sandbox's model knows: `python -m saekit.sandbox.evaluate` prints one JSON object.

Questions are answered greedily by plain `transformers` and are right when the completion begins
with the whole answer, the mark or line end after it included. Losses are compared with those on
text the model was trained on, and with what xz makes of the same files.
"""

from __future__ import annotations

import argparse
import json
import lzma
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from scipy.stats import binomtest
from torch.nn import functional as F

from saekit.corpus import Document
from saekit.sandbox import python_text, world
from saekit.sandbox.text import DATA

KINDS = (
    "code_result",
    "code_error",
    "arithmetic",
    "one_hop",
    "two_hop_held_out",
    "feelings",
    "cross_language_seen",
    "cross_language_transfer",
)
QUESTIONS = 600
# Seeds that neither training nor studies draw from.
QUESTION_SEED, LOSS_SEED = 8_000_000, 8_000_001
LOSS_DOCUMENTS = 1000
PROMPTS_PER_BATCH = 64


@dataclass(frozen=True)
class Answer:
    """A question's prompt, the answer that was expected and the completion that was got."""

    prompt: str
    expected: str
    got: str

    @property
    def right(self) -> bool:
        return self.got.startswith(self.expected)


def load(folder: Path) -> tuple[Any, Any]:
    """Network and tokenizer as anyone would load them, in float32."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    network = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    return network.eval(), AutoTokenizer.from_pretrained(folder)


def answers(network: Any, tokenizer: Any, questions: list[world.Question]) -> list[Answer]:
    """Greedy completions, as long as the expected answer and a little more."""
    found: dict[int, Answer] = {}
    # Prompts and answers of like length together, so that little padding is computed.
    order = sorted(range(len(questions)), key=lambda i: len(questions[i].prompt))
    for first in range(0, len(order), PROMPTS_PER_BATCH):
        chosen = order[first : first + PROMPTS_PER_BATCH]
        some = [questions[i] for i in chosen]
        completions = complete(network, tokenizer, some)
        for i, question, got in zip(chosen, some, completions, strict=True):
            found[i] = Answer(question.prompt, question.answer, got)
    return [found[i] for i in range(len(questions))]


def complete(network: Any, tokenizer: Any, questions: list[world.Question]) -> list[str]:
    """One batch of greedy completions, prompts padded on the left."""
    prompts = [[tokenizer.bos_token_id, *_ids(tokenizer, q.prompt)] for q in questions]
    width = max(map(len, prompts))
    padding = tokenizer.pad_token_id
    ids = torch.tensor([[padding] * (width - len(p)) + p for p in prompts])
    mask = torch.tensor([[0] * (width - len(p)) + [1] * len(p) for p in prompts])
    longest = max(len(_ids(tokenizer, question.answer)) for question in questions) + 2
    with torch.no_grad():
        written = network.generate(
            ids, attention_mask=mask, max_new_tokens=longest, do_sample=False, eos_token_id=None
        )
    return tokenizer.batch_decode(written[:, width:])


def share_right(found: list[Answer]) -> dict[str, float]:
    """The share of right answers with its 95 % Wilson interval."""
    test = binomtest(sum(answer.right for answer in found), len(found))
    interval = test.proportion_ci(method="wilson")
    return figure(test.statistic, interval.low, interval.high, len(found))


def loss(network: Any, tokenizer: Any, documents: list[Document]) -> tuple[np.ndarray, np.ndarray]:
    """Each document's total cross-entropy in nats and its number of tokens.

    Long documents are read in rows of the model's context, each after BOS.
    """
    length = network.config.max_position_embeddings
    totals, tokens = np.zeros(len(documents)), np.zeros(len(documents))
    for i, document in enumerate(documents):
        ids = _ids(tokenizer, document.text)
        pieces = [ids[first : first + length - 1] for first in range(0, len(ids), length - 1)]
        for first in range(0, len(pieces), 32):
            some = pieces[first : first + 32]
            totals[i] += _cross_entropy(network, tokenizer.bos_token_id, some)
        tokens[i] = len(ids)
    return totals, tokens


def _cross_entropy(network: Any, bos: int, pieces: list[list[int]]) -> float:
    width = max(map(len, pieces))
    rows = torch.tensor([[bos, *piece] + [bos] * (width - len(piece)) for piece in pieces])
    targets = torch.tensor([piece + [-100] * (width - len(piece)) for piece in pieces])
    with torch.no_grad():
        logits = network(rows).logits[:, :-1]
    return float(
        F.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=-100, reduction="sum")
    )


def evaluate(folder: Path, count: int = QUESTIONS) -> tuple[dict[str, Any], dict[str, Any]]:
    """All figures, each {value, low, high, n}, and the answers of each kind of question."""
    network, tokenizer = load(folder)
    found = {
        kind: answers(network, tokenizer, world.questions(kind, count, seed=QUESTION_SEED))
        for kind in KINDS
    }
    figures = {kind: share_right(some) for kind, some in found.items()}
    return figures | _losses(network, tokenizer), found


def _losses(network: Any, tokenizer: Any) -> dict[str, Any]:
    figures = {}
    for split in ("train", "held-out"):
        limit = 1_000_000 if split == "train" else None
        for name, documents in (
            ("world", list(world.documents(LOSS_DOCUMENTS, seed=LOSS_SEED, split=split))),
            ("python", list(python_text.documents(split, limit))),
        ):
            totals, tokens = loss(network, tokenizer, documents)
            figures[f"{name}_loss_{split.replace('-', '_')}"] = _ratio(totals, tokens)
            if (name, split) == ("python", "held-out"):
                sizes = np.array([len(document.text.encode()) for document in documents])
                figures["python_bits_per_byte"] = _ratio(totals / math.log(2), sizes)
                figures["xz_bits_per_byte"] = _xz_bits_per_byte(documents)
    return figures


def _xz_bits_per_byte(documents: list[Document]) -> dict[str, float]:
    """xz at its best on all files together: one number, hence no interval."""
    data = "".join(document.text for document in documents).encode()
    value = 8 * len(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)) / len(data)
    return figure(value, value, value, len(documents))


def _ratio(totals: np.ndarray, sizes: np.ndarray) -> dict[str, float]:
    """Σ totals / Σ sizes with a bootstrap interval over documents."""
    generator = np.random.default_rng(0)
    drawn = generator.integers(0, len(totals), (2000, len(totals)))
    ratios = totals[drawn].sum(1) / sizes[drawn].sum(1)
    low, high = np.quantile(ratios, [0.025, 0.975])
    return figure(totals.sum() / sizes.sum(), low, high, len(totals))


def figure(value: float, low: float, high: float, n: int) -> dict[str, float]:
    """A measured value with its interval and the number of things it is an average of."""
    return {"value": round(float(value), 4), "low": round(float(low), 4),
            "high": round(float(high), 4), "n": n}  # fmt: skip


def _ids(tokenizer: Any, text: str) -> list[int]:
    return tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=DATA / "model")
    parser.add_argument("--questions", type=int, default=QUESTIONS, help="of each kind")
    parser.add_argument("--show", type=int, default=0, help="answers of each kind to print")
    options = parser.parse_args()
    figures, found = evaluate(options.model, options.questions)
    for kind, some in found.items() if options.show else ():
        for answer in some[: options.show]:
            print(f"{kind}\n  prompt   {answer.prompt!r}\n  expected {answer.expected!r}\n"
                  f"  got      {answer.got!r}\n")  # fmt: skip
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
