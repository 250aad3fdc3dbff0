"""The sandbox's tokenizer: byte-level BPE on text whose word frequencies were flattened."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from saekit import cache
from saekit.sandbox import python_text, world

BOS, PADDING = "<bos>", "<pad>"
WORLD_SEED = 1_000_000
WORLD_DOCUMENTS = 20_000
FLATTENING = 0.4
"""A word that occurs n times counts n**0.4 times, so that rare words are not simply longer."""


def train_tokenizer(vocabulary: int, context_length: int, folder: Path) -> None:
    """Train on the world's text and the standard library; save as `transformers` loads it.

    Digits stand alone. The words whose completeness is measured and those of the landmarks' names
    are one token each after a space.
    """
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    splitter = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    whole = _whole_words(splitter)
    trained = Tokenizer(models.BPE())
    trained.pre_tokenizer = splitter
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary - len(whole),
        special_tokens=[BOS, PADDING],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    trained.train_from_iterator(_flattened(_texts(), splitter), trainer)
    tokenizer = Tokenizer(_with_whole_words(trained, whole, vocabulary))
    tokenizer.pre_tokenizer, tokenizer.decoder = splitter, decoders.ByteLevel()
    wrapped = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token=BOS,
        eos_token=BOS,
        pad_token=PADDING,
        model_max_length=context_length,
        clean_up_tokenization_spaces=False,
    )
    with cache.write_atomically(folder) as temporary:
        wrapped.save_pretrained(temporary)


def _texts() -> Iterator[str]:
    made_up = world.documents(WORLD_DOCUMENTS, seed=WORLD_SEED)
    return chain((document.text for document in made_up), python_text.texts("train"))


def _flattened(texts: Iterable[str], splitter: Any) -> Iterator[str]:
    """The texts' different words, each as often as its flattened frequency says."""
    counts: Counter[str] = Counter()
    for text in texts:
        pieces = splitter.pre_tokenize_str(text)
        counts.update(text[start:end] for _, (start, end) in pieces)
    for word, count in counts.items():
        for _ in range(round(count**FLATTENING)):
            yield word


def _whole_words(splitter: Any) -> list[str]:
    """The words that are to be one token, as byte-level BPE spells them after a space."""
    spelled = []
    for word in world.whole_words():
        pieces = splitter.pre_tokenize_str(f" {word}")
        if len(pieces) != 1:
            raise ValueError(f"{word!r} cannot be one token: it is split before BPE begins.")
        spelled.append(pieces[0][0])
    return spelled


def _with_whole_words(trained: Any, whole: list[str], vocabulary: int) -> Any:
    """The trained BPE with whole words added, which are taken before any merge is tried."""
    from tokenizers import models

    learned = json.loads(trained.to_str())["model"]
    tokens = dict.fromkeys([*sorted(learned["vocab"], key=learned["vocab"].get), *whole])
    if len(tokens) > vocabulary:
        raise ValueError(f"{len(tokens)} tokens do not fit a vocabulary of {vocabulary}.")
    merges = [tuple(merge) for merge in learned["merges"]]
    ids = {token: i for i, token in enumerate(tokens)}
    return models.BPE(vocab=ids, merges=merges, ignore_merges=True)
