"""The sandbox's tokenizer: it loses nothing, splits digits, keeps chosen words whole."""

import pytest
from tokenizers import pre_tokenizers
from transformers import AutoTokenizer

from saekit.corpus import Document
from saekit.sandbox import python_text, tokenizer, world

TEXTS = ["the old man and the older woman " * 50, "a rare zephyr", "x = 12345", "größer als Jardín"]


@pytest.fixture
def trained(tmp_path, monkeypatch):
    monkeypatch.setattr(world, "documents", lambda count, seed: map(Document, TEXTS))
    monkeypatch.setattr(python_text, "texts", lambda split: iter(()))
    monkeypatch.setattr(world, "whole_words", lambda: ("otter", "Jardín", "the"))
    tokenizer.train_tokenizer(300, 32, tmp_path / "tokenizer")
    return AutoTokenizer.from_pretrained(tmp_path / "tokenizer")


def test_it_gives_every_text_back(trained):
    assert (trained.bos_token_id, trained.pad_token_id, trained.eos_token_id) == (0, 1, 0)
    assert trained.model_max_length == 32
    for words in ("x = 1\n\t# naïve", " Brücke, 橋 🌉  two  spaces ", " otters otter 12", "Jardín"):
        assert trained.decode(trained(words)["input_ids"]) == words


def test_digits_stand_alone(trained):
    assert trained.convert_ids_to_tokens(trained("12345")["input_ids"]) == list("12345")


def test_chosen_words_are_one_token_after_a_space_and_only_as_a_whole(trained):
    for word in (" otter", " Jardín", " the"):
        assert len(trained(word)["input_ids"]) == 1
    assert trained(" otter")["input_ids"][0] not in trained(" otters")["input_ids"]
    assert len(trained("otter")["input_ids"]) > 1


def test_a_word_that_cannot_be_whole_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(world, "whole_words", lambda: ("Porte d'Or",))
    with pytest.raises(ValueError, match="Porte d'Or"):
        tokenizer.train_tokenizer(300, 32, tmp_path / "tokenizer")


def test_too_small_a_vocabulary_trains_no_merges_but_keeps_the_words(tmp_path, monkeypatch):
    monkeypatch.setattr(world, "documents", lambda count, seed: map(Document, TEXTS))
    monkeypatch.setattr(python_text, "texts", lambda split: iter(()))
    monkeypatch.setattr(world, "whole_words", lambda: ("otter", "lynx"))
    with pytest.raises(ValueError, match="do not fit a vocabulary of 259"):
        tokenizer.train_tokenizer(259, 32, tmp_path / "tokenizer")


def test_frequencies_are_flattened():
    splitter = pre_tokenizers.ByteLevel(add_prefix_space=False)
    words = list(tokenizer._flattened(["the" * 1] * 1000 + ["rare", " the the"], splitter))
    assert words.count("the") == round(1000**tokenizer.FLATTENING)
    assert words.count("rare") == 1
    assert words.count(" the") == round(2**tokenizer.FLATTENING)
