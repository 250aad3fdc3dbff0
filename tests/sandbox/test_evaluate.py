"""The evaluation: exact matches, padding that changes nothing, losses as plain torch has them."""

import json
import lzma
import math
import sys

import numpy as np
import pytest
import torch

from saekit.corpus import Document
from saekit.sandbox import evaluate, python_text, world
from saekit.sandbox.language_model import Recipe, new_model
from saekit.sandbox.world import Question
from tests.tokenizers_for_tests import byte_level_tokenizer


@pytest.fixture(scope="module")
def tokenizer():
    return byte_level_tokenizer()


@pytest.fixture(scope="module")
def network(tokenizer):
    recipe = Recipe(
        vocabulary=len(tokenizer), context_length=40, d_model=16, n_layers=2, n_heads=2, seed=3
    )
    return new_model(recipe).eval()


def question(prompt: str, answer: str) -> Question:
    return Question(prompt, answer, "kind", True)


def greedy(network, tokenizer, prompt: str, count: int) -> str:
    ids = [tokenizer.bos_token_id, *tokenizer(prompt, add_special_tokens=False)["input_ids"]]
    first = len(ids)
    for _ in range(count):
        with torch.no_grad():
            ids.append(int(network(torch.tensor([ids])).logits[0, -1].argmax()))
    return tokenizer.decode(ids[first:])


def test_completions_do_not_depend_on_the_batch(network, tokenizer):
    prompts = ["the bay", "a", "who is it that stands in the red", "12 + 3 ="]
    some = [question(prompt, " it") for prompt in prompts]
    length = max(len(tokenizer(" it", add_special_tokens=False)["input_ids"]), 1) + 2
    found = evaluate.complete(network, tokenizer, some)
    assert found == [greedy(network, tokenizer, prompt, length) for prompt in prompts]


def test_answers_keep_the_order_of_the_questions(network, tokenizer, monkeypatch):
    monkeypatch.setattr(evaluate, "PROMPTS_PER_BATCH", 3)
    prompts = ["x" * n for n in (5, 1, 9, 3, 7, 2, 8)]
    found = evaluate.answers(network, tokenizer, [question(prompt, "yes.") for prompt in prompts])
    assert [answer.prompt for answer in found] == prompts
    assert found[2].got == evaluate.complete(network, tokenizer, [question("x" * 9, "yes.")])[0]


@pytest.mark.parametrize(
    ("got", "right"),
    [(" Paris.", True), (" Paris. Then", True), (" Paris", False), ("Paris.", False)],
)
def test_an_answer_is_right_when_the_completion_begins_with_all_of_it(got, right):
    assert evaluate.Answer("In", " Paris.", got).right == right


def test_the_share_has_wilsons_interval():
    some = [evaluate.Answer("", "a", "a" if i < 45 else "b") for i in range(50)]
    figure = evaluate.share_right(some)
    n, p, z = 50, 0.9, 1.959964
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    assert figure == {
        "value": 0.9, "low": round(middle - half, 4), "high": round(middle + half, 4), "n": 50
    }  # fmt: skip


def test_losses_are_those_of_every_token_in_rows_of_the_context(network, tokenizer):
    documents = [Document("the red bay is wide " * 12), Document("a")]
    totals, tokens = evaluate.loss(network, tokenizer, documents)
    for document, total, count in zip(documents, totals, tokens, strict=True):
        ids = tokenizer(document.text, add_special_tokens=False)["input_ids"]
        assert count == len(ids)
        expected = 0.0
        for first in range(0, len(ids), 39):
            row = torch.tensor([[tokenizer.bos_token_id, *ids[first : first + 39]]])
            with torch.no_grad():
                expected += float(network(row, labels=row).loss) * (row.shape[1] - 1)
        assert total == pytest.approx(expected, rel=1e-4)


def test_xz_is_given_all_files_at_once():
    documents = [Document("def f(x):\n    return x\n" * 40), Document("é" * 100)]
    data = "".join(document.text for document in documents).encode()
    size = 8 * len(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)) / len(data)
    assert evaluate._xz_bits_per_byte(documents)["value"] == round(size, 4)


def test_the_command_prints_one_json_object_after_the_answers_asked_for(
    network, tokenizer, monkeypatch, capsys
):
    monkeypatch.setattr(evaluate, "load", lambda folder: (network, tokenizer))
    monkeypatch.setattr(evaluate, "LOSS_DOCUMENTS", 5)
    library = list(python_text.documents("held-out", limit_characters=2_000))
    monkeypatch.setattr(python_text, "documents", lambda *a: library)
    monkeypatch.setattr(
        world, "questions", lambda kind, count, seed: [question("a " * 3, " b")] * count
    )
    monkeypatch.setattr(sys, "argv", ["evaluate", "--questions", "4", "--show", "2"])
    evaluate.main()
    printed = capsys.readouterr().out
    figures = json.loads(printed[printed.index("\n{") :])
    assert set(evaluate.KINDS) | {"python_bits_per_byte", "xz_bits_per_byte"} <= set(figures)
    assert all({"value", "low", "high", "n"} == set(figure) for figure in figures.values())
    assert figures["one_hop"]["n"] == 4
    assert figures["python_loss_held_out"]["n"] == len(library)
    bits = figures["python_bits_per_byte"]["value"]
    text = "".join(document.text for document in library)
    tokens = sum(len(tokenizer(d.text, add_special_tokens=False)["input_ids"]) for d in library)
    nats = figures["python_loss_held_out"]["value"]
    assert bits == pytest.approx(nats / np.log(2) * tokens / len(text.encode()), rel=1e-3)
    for kind in evaluate.KINDS:
        assert printed.count(f"{kind}\n  prompt   'a a a '\n  expected ' b'") == 2
