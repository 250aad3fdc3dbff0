"""Untrusted text made safe to show: tokens, titles and messages come from corpora and models."""

import html
import re
import unicodedata
from collections.abc import Iterable

# Part of how emoji families and Persian words are drawn, so they stay.
_JOINERS = "\u200c\u200d"
_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # control, format, surrogate, line, paragraph
_SIGNS = {"\n": "⏎", "\t": "⇥", "\x7f": "␡"}
_PLOT_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", "%{": "&#37;{"}
_PLOT_MARKUP = re.compile(r"[&<>$]|%\{")


def visible(token: str) -> str:
    """The token with every invisible or order-changing character replaced by a visible sign.

    Newline becomes ⏎, tab ⇥, other control characters their Unicode pictures (escape is ␛), and
    bidirectional marks, zero-width characters and lone surrogates escapes such as ‹U+202E›.
    """
    return "".join(map(_visible_character, token))


def _visible_character(character: str) -> str:
    if character in _SIGNS:
        return _SIGNS[character]
    if character < " ":
        return chr(0x2400 + ord(character))
    if character not in _JOINERS and unicodedata.category(character) in _HIDDEN:
        return f"‹U+{ord(character):04X}›"
    return character


def escape(text: str) -> str:
    """`visible` text as HTML: for element content and quoted attributes."""
    return html.escape(visible(text))


def plot_text(text: str) -> str:
    """`visible` text for any text of a plotly figure: titles, names, labels, hover, templates.

    plotly reads a subset of HTML (links and styles among it), entities, `%{…}` in templates and,
    where MathJax is loaded, `$…$`; all are turned into entities that it shows as typed.
    """
    return _PLOT_MARKUP.sub(lambda match: _PLOT_ENTITIES[match[0]], visible(text))


def direction(texts: Iterable[str]) -> str:
    """The `dir` attribute: "rtl" where most letters are written right to left, else "ltr"."""
    balance = 0
    for character in "".join(texts):
        kind = unicodedata.bidirectional(character)
        balance += (kind in {"R", "AL"}) - (kind == "L")
    return "rtl" if balance > 0 else "ltr"
