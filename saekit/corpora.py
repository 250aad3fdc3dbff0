"""Corpora that are tokenized once and kept in the cache."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from saekit import cache
from saekit.corpus import Corpus, Document
from saekit.streaming import TextSource, documents


def kept(
    key: dict[str, Any],
    read: Callable[[], Iterable[Document]],
    tokenizer: Any,
    context_length: int,
    max_tokens: int | None = None,
) -> Corpus:
    """The documents that `read` gives, in rows of `context_length` tokens, BOS included.

    key: what the documents depend on. max_tokens: no document begins after so many.
    """
    key = {
        "tokenizer": _hash(tokenizer.backend_tokenizer.to_str()),
        "bos": tokenizer.bos_token_id,
        "context_length": context_length,
        **key,
    }
    folder = cache.entry("corpora", key)
    if not folder.exists():
        corpus = Corpus.from_documents(read(), tokenizer, context_length, max_tokens)
        if max_tokens is not None:  # they are tokenized in groups, the last of which may reach far
            corpus = corpus.select(max_tokens=max_tokens)
        with cache.write_atomically(folder) as temporary:
            corpus.save(temporary)
    padding = tokenizer.pad_token_id or 0
    return Corpus.load(folder, bos=tokenizer.bos_token_id, padding=padding)


def of_source(source: TextSource, tokenizer: Any, context_length: int) -> Corpus:
    """The text of a source, up to its max_tokens; errors are those of `streaming.documents`.

    A dataset of the Hub is known by its name: `saekit cache --clear corpora` reads it anew.
    """
    template = str(getattr(tokenizer, "chat_template", None))
    key = {"text": source.name, "chat_template": _hash(template), **source.key()}
    read = partial(documents, source, tokenizer)
    return kept(key, read, tokenizer, context_length, source.max_tokens)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
