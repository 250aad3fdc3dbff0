"""What the model reads at each step: texts packed into rows, and questions with their answers."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
import torch
from transformers import AutoTokenizer

from saekit.sandbox import training_rows, world
from saekit.sandbox.recipe import Recipe
from saekit.sandbox.text import DATA
from saekit.sandbox.training_rows import IGNORED

pytestmark = pytest.mark.usefixtures("little_text")
RECIPE = Recipe(
    context_length=128,
    world_row_length=64,
    tokens_per_step=1024,
    world_share=0.5,
    intensive_from=4,
    intensive_world_share=0.75,
    intensive_lesson_share=0.5,
)


@pytest.fixture(scope="module")
def tokenizer():
    return AutoTokenizer.from_pretrained(DATA / "model")


def test_the_rows_of_a_step_do_not_depend_on_where_a_run_began(tokenizer, monkeypatch):
    monkeypatch.setattr(training_rows, "STEPS_PER_SEED", 3)
    whole = training_rows.TrainingRows(RECIPE, tokenizer)
    batches = [whole[step] for step in range(8)]
    for first in (2, 3, 5):
        later = training_rows.TrainingRows(RECIPE, tokenizer)
        for step in range(first, 8):
            found, expected = later[step], batches[step]
            assert all(map(torch.equal, found.texts, expected.texts))
            assert torch.equal(found.questions, expected.questions)
            assert torch.equal(found.answers, expected.answers)
    for step, batch in enumerate(batches):
        python, made_up = batch.texts
        expected = ((4, 128), (8, 64), (0, 64)) if step < 4 else ((1, 128), (6, 64), (8, 64))
        assert (python.shape, made_up.shape, batch.questions.shape) == expected
        assert batch.answers.shape == batch.questions.shape
    for rows in ([b.texts[1] for b in batches], [b.questions for b in batches]):
        read = [row.numpy().tobytes() for some in rows for row in some]
        assert len(set(read)) == len(read)
    library = {row.tobytes() for row in whole.python}
    for python in (batch.texts[0] for batch in batches):
        assert all(row.numpy().astype(np.int32).tobytes() in library for row in python)


def test_intensive_lessons_have_as_many_rows_of_each_topic(tokenizer):
    stream = training_rows.TrainingRows(RECIPE, tokenizer)
    assert stream._row_counts(3) == (4, {None: 4, world.topics_with_questions(): 4})
    total = {(topic,): 0 for topic in world.topics_with_questions()}
    for step in range(4, 4 + 6):
        python_rows, counts = stream._row_counts(step)
        assert python_rows == 1
        assert counts.pop(None) == 3
        assert sum(counts.values()) == 3
        total = {topics: total[topics] + count for topics, count in counts.items()}
    assert set(total.values()) == {3}


def pieces(questions, answers, bos):
    """Each question of some rows with what is to be learned of it, cut at BOS."""
    for row, learned in zip(questions.tolist(), answers.tolist(), strict=True):
        starts = [i for i, token in enumerate(row) if token == bos]
        for first, end in zip(starts, [*starts[1:], len(row)], strict=True):
            if end - first > 1:
                yield row[first + 1 : end], learned[first + 1 : end]


def test_what_is_learned_of_questions_are_their_answers(tokenizer):
    recipe = replace(RECIPE, tokens_per_step=4096, world_row_length=128, replaced_share=0.0)
    questions, answers = training_rows.question_rows(recipe, tokenizer, 5)
    known = {
        (q.prompt, q.answer)
        for q in islice(world.lessons(training_rows.LESSONS_PER_SEED * recipe.seed + 5), 500)
    }
    found = set()
    for ids, learned in pieces(questions, answers, tokenizer.bos_token_id):
        first = sum(token == IGNORED for token in learned)
        assert learned == [IGNORED] * first + ids[first:]
        found.add((tokenizer.decode(ids[:first]), tokenizer.decode(ids[first:])))
    assert found <= known
    assert len(found) > 30
    # What fills the rows is learned by nobody.
    assert np.all(answers[questions == tokenizer.bos_token_id] == IGNORED)


def test_a_share_of_the_tokens_of_prompts_is_replaced_but_where_every_token_counts():
    generator = np.random.default_rng(0)
    prompts = [list(range(10 * i, 10 * i + n)) for i, n in enumerate((4000, 3000, 5000))]
    some = [True, False, True]
    replaced = training_rows.replace_tokens(prompts, some, 0.2, generator)
    assert replaced[1] == prompts[1]
    pool = set(prompts[0]) | set(prompts[2])
    for before, after in ((prompts[0], replaced[0]), (prompts[2], replaced[2])):
        assert len(before) == len(after)
        other = [b for a, b in zip(before, after, strict=True) if a != b]
        # Four standard deviations of the share.
        assert len(other) / len(before) == pytest.approx(0.2, abs=4 * (0.16 / len(before)) ** 0.5)
        assert set(other) <= pool
    assert training_rows.replace_tokens(prompts, some, 0.0, generator) == prompts
    assert training_rows.replace_tokens(prompts[:1], [False], 1.0, generator) == prompts[:1]


def test_packed_rows_hold_every_document_whole():
    generator = np.random.default_rng(0)
    documents = [
        list(range(10 * i + 1, 10 * i + 1 + n)) for i, n in enumerate(generator.integers(1, 9, 50))
    ]
    rows = training_rows.packed_rows(documents, 12, bos=0)
    assert {len(row) for row in rows} == {12}
    found = []
    for row in rows:
        for piece in np.split(row, np.flatnonzero(row == 0)):
            if len(piece) > 1:
                found.append(piece[1:].tolist())
        assert row[0] == 0
    assert sorted(found) == sorted(documents)
    filled = sum(len(document) + 1 for document in documents)
    assert filled > 0.9 * 12 * len(rows)


def test_a_document_longer_than_a_row_is_cut():
    [row] = training_rows.packed_rows([list(range(1, 30))], 12, bos=0)
    assert row.tolist() == list(range(12))


def test_cut_rows_cut_documents_and_fill_or_drop_their_ends():
    for length in range(1, 45):
        ids = list(range(3, 3 + length))
        rows = training_rows.cut_rows([ids], 10, bos=0)
        assert all(len(row) == 10 and row[0] == 0 for row in rows)
        kept = [int(i) for row in rows for i in row if i != 0]
        assert kept == ids[: len(kept)]
        assert length - len(kept) <= 5  # at most half a row is dropped
