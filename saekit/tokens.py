"""Token ids and text: padding, what a model wrote, and how single tokens read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jinja2 import TemplateError
from transformers.convert_slow_tokenizer import bytes_to_unicode

from saekit.corpus import TokenBatch

_BYTE_OF_CHARACTER = {character: byte for byte, character in bytes_to_unicode().items()}


@dataclass(frozen=True)
class Generation:
    """A prompt and what the model wrote after it, up to and without the end-of-text token."""

    prompt: str
    completion: str
    token_ids: list[int]


def chat_text(messages: Any, tokenizer: Any) -> str:
    """A chat, a list of {role, content}, as the tokenizer's chat template writes it, without BOS.

    Raises ValueError for anything else, and where the template is missing or does not take it.
    """
    is_chat = isinstance(messages, list) and all(isinstance(one, dict) for one in messages)
    if not (is_chat and all({"role", "content"} <= one.keys() for one in messages)):
        raise ValueError(f"A chat is a list of {{role, content}}, not {type(messages).__name__}.")
    if getattr(tokenizer, "chat_template", None) is None:
        raise ValueError("The tokenizer has no chat template, which instruct models bring.")
    # A template takes a key that is there, if only as None, for one that was meant.
    chat = [{key: value for key, value in one.items() if value is not None} for one in messages]
    try:
        text = tokenizer.apply_chat_template(chat, tokenize=False)
    except TemplateError as error:
        raise ValueError(f"The chat template does not take these messages: {error}.") from error
    # Whoever reads a row puts BOS before it.
    return text.removeprefix(tokenizer.bos_token or "")


def padding_id(tokenizer: Any) -> int:
    """The token that fills rows: the tokenizer's padding or end of text, else 0."""
    candidates = (tokenizer.pad_token_id, tokenizer.eos_token_id, 0)
    return next(token for token in candidates if token is not None)


def pad_left(batch: TokenBatch) -> TokenBatch:
    """The same rows with their padding in front, as generation needs them."""
    order = batch.attention_mask.argsort(dim=1, stable=True)
    rows = (batch.ids, batch.attention_mask, batch.keep)
    return TokenBatch(*(row.gather(1, order) for row in rows), batch.positions)


def decode_after(tokenizer: Any, before: list[int], ids: list[int]) -> str:
    """What ids read after the ids before them, since a decoder drops a first token's space."""
    text, start = (
        tokenizer.decode(row, clean_up_tokenization_spaces=False) for row in (before + ids, before)
    )
    return text.removeprefix(start)


def generation(
    tokenizer: Any, prompt: str, before: list[int], new: list[int], ends: list[int | None]
) -> Generation:
    """What a model wrote: the ids it read before, its new ones, and the ids that end a text."""
    new = new[: next((i for i, token in enumerate(new) if token in ends), len(new))]
    return Generation(prompt, decode_after(tokenizer, before, new), new)


def token_strings(tokenizer: Any, ids: Iterable[int]) -> list[str]:
    """How each token reads, one by one, with its leading space.

    Bytes that are only part of a character are written as \\xe2; unknown ids as <id 7>.
    """
    ids = [int(i) for i in ids]
    anchor = tokenizer("a", add_special_tokens=False)["input_ids"][-1:]
    shown = {}
    for i in set(ids):
        string = decode_after(tokenizer, anchor, [i])
        if "\ufffd" in string or not string:
            string = _raw_token_string(tokenizer.convert_ids_to_tokens(i), i)
        shown[i] = string
    return [shown[i] for i in ids]


def _raw_token_string(token: str | None, token_id: int) -> str:
    if not token:
        return f"<id {token_id}>"
    if re.fullmatch(r"<0x[0-9A-Fa-f]{2}>", token):
        raw = bytes.fromhex(token[3:5])
    elif all(character in _BYTE_OF_CHARACTER for character in token):
        raw = bytes(_BYTE_OF_CHARACTER[character] for character in token)
    else:
        return token
    return raw.decode("utf-8", errors="backslashreplace")
