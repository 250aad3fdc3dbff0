from __future__ import annotations

import pytest
import torch

from saekit.corpus import TokenBatch
from saekit.tokens import chat_text, generation, pad_left, padding_id, token_strings
from tests.families import FAMILIES, build


@pytest.mark.parametrize("family", FAMILIES)
def test_token_strings_read_as_the_text(family: str) -> None:
    _, tokenizer = build(family)
    text = "The old bridge, naïve café\n7 × 8"
    ids = tokenizer(text, add_special_tokens=False)["input_ids"]
    strings = token_strings(tokenizer, ids)
    assert len(strings) == len(ids)
    assert "".join(strings).removeprefix(" ") == text
    assert " bridge" in strings
    assert token_strings(tokenizer, torch.tensor(ids)) == strings
    pieces = token_strings(tokenizer, tokenizer("日", add_special_tokens=False)["input_ids"])
    assert [piece for piece in pieces if piece != " "] == ["\\xe6", "\\x97", "\\xa5"]
    assert token_strings(tokenizer, [9999]) == ["<id 9999>"]
    every = token_strings(tokenizer, range(len(tokenizer)))
    assert all(string and "\ufffd" not in string for string in every)


def test_padding_moves_to_the_left() -> None:
    batch = TokenBatch.from_rows([[5, 6, 7], [8]], bos=1, padding=0)
    left = pad_left(batch)
    assert left.ids.tolist() == [[1, 5, 6, 7], [0, 0, 1, 8]]
    assert left.attention_mask.tolist() == [[1, 1, 1, 1], [0, 0, 1, 1]]
    assert left.keep.tolist() == [[False, True, True, True], [False, False, False, True]]
    assert torch.equal(left.positions, batch.positions)


def test_padding_is_end_of_text_where_there_is_no_other() -> None:
    _, with_padding = build("qwen2")
    _, without = build("llama")
    assert padding_id(with_padding) == with_padding.pad_token_id != with_padding.eos_token_id
    assert padding_id(without) == without.eos_token_id


@pytest.mark.parametrize("family", ["gpt2", "llama"])
def test_a_generation_ends_before_the_end_of_text(family: str) -> None:
    _, tokenizer = build(family)
    before, new = tokenizer(["The old", " bridge"], add_special_tokens=False)["input_ids"]
    end, text = tokenizer.eos_token_id, "".join(token_strings(tokenizer, new))
    found = generation(tokenizer, "The old", before, [*new, end, *new], [None, end])
    assert (found.completion, found.token_ids) == (text, new)
    assert generation(tokenizer, "The old", before, new, [end]) == found


def test_a_chat_reads_as_its_template_writes_it_without_bos() -> None:
    _, tokenizer = build("llama")
    tokenizer.chat_template = (
        "{{ bos_token }}{% for m in messages %}{{ m.role }}: {{ m.content }}. {% endfor %}"
    )
    chat = [{"role": "user", "content": "Hi", "name": None}, {"role": "assistant", "content": "Ho"}]
    assert chat_text(chat, tokenizer) == "user: Hi. assistant: Ho. "
    for wrong in ("Hi", 7, [7], [{"role": "user"}]):
        with pytest.raises(ValueError, match=r"A chat is a list of \{role, content\}, not"):
            chat_text(wrong, tokenizer)
    tokenizer.chat_template = None
    with pytest.raises(ValueError, match="no chat template, which instruct models bring"):
        chat_text(chat, tokenizer)
