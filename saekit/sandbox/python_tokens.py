"""Python text as tokens: what each one is by itself, and where it lies in the text."""

from __future__ import annotations

import io
import re
import tokenize
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from saekit.sandbox.python_concepts import KEYWORDS

Stretches = list[tuple[int, int]]

_LINE_END = re.compile(r"\r\n?|\n")
_TODO = re.compile(r"\b(?:TODO|XXX|FIXME|HACK)\b")
_FORMATTED = re.compile(r"[rR]?[fF]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OPERATORS = _words("+ - * / // % ** @ << >> & | ^ ~ += -= *= /= //= %= **= @= <<= >>= &= |= ^=")
BUILTINS = _words(
    """abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile
    complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr
    globals hasattr hash hex id input int isinstance issubclass iter len list locals map max
    memoryview min next object oct open ord pow print property range repr reversed round set
    setattr slice sorted staticmethod str sum super tuple type vars zip"""
)
_COMPARISONS = _words("< > <= >= == !=")
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_WORDS = {
    **{word: f"keyword {word}" for word in KEYWORDS},
    "self": "self",
    "True": "boolean",
    "False": "boolean",
    "None": "None",
    "and": "logical operator",
    "or": "logical operator",
    "is": "comparison",
}
_NAMED_AFTER = {"def": "function name", "class": "class name"}
_LAYOUT = frozenset((tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER))
# From Python 3.12 on an f-string is many tokens; before, these two never come.
_F_STRING_START = getattr(tokenize, "FSTRING_START", None)
_F_STRING_END = getattr(tokenize, "FSTRING_END", None)


# (kind, string, start, end) of a token that counts: no comment, no layout but NEWLINE. An f-string
# is one STRING. Plain tuples, because there are millions.
Token = tuple[int, str, int, int]


def unix_lines(source: str) -> str:
    """The source with every line ended by a line feed, as Python's own tokenizer reads it."""
    return _LINE_END.sub("\n", source) if "\r" in source else source


@dataclass
class Lexed:
    """Source with its tokens' places, and the labels found so far by concept (prefix apart)."""

    source: str
    line_starts: list[int]
    wide_lines: dict[int, bytes]
    found: defaultdict[str, Stretches] = field(default_factory=lambda: defaultdict(list))
    names: list[int] = field(default_factory=list)
    name_ends: dict[int, int] = field(default_factory=dict)
    name_starts: dict[int, int] = field(default_factory=dict)
    operators: list[int] = field(default_factory=list)
    operator_ends: list[int] = field(default_factory=list)
    brackets: dict[str, list[int]] = field(default_factory=lambda: {b: [] for b in _OPENING})

    def offset(self, line: int, byte_column: int) -> int:
        """The character offset of a place that `ast` gives in UTF-8 bytes."""
        line_bytes = self.wide_lines.get(line)
        if line_bytes is not None:
            byte_column = len(line_bytes[:byte_column].decode())
        return self.line_starts[line] + byte_column

    def bracket_after(self, bracket: str, offset: int) -> int:
        """Where the first such opening bracket lies at or after an offset."""
        places = self.brackets[bracket]
        return places[bisect_left(places, offset)]

    def operator_after(self, offset: int) -> tuple[int, int]:
        """The first sign at or after an offset that may be an operator, a star or a decorator."""
        i = bisect_left(self.operators, offset)
        return self.operators[i], self.operator_ends[i]

    def dotted_name(self, offset: int, parts: int) -> tuple[int, int]:
        """The stretch of the first name of so many dotted parts at or after an offset."""
        first = bisect_left(self.names, offset)
        return self.names[first], self.name_ends[self.names[first + parts - 1]]


def lex(source: str) -> Lexed:
    """Tokenize source that Python can parse, and label what single tokens show."""
    text = unix_lines(source)
    line_starts = [0, 0, *(match.end() for match in _LINE_END.finditer(source))]
    wide_lines = {}
    if not source.isascii():
        lines = enumerate(text.split("\n"), 1)
        wide_lines = {number: line.encode() for number, line in lines if not line.isascii()}
    lexed = Lexed(source, line_starts, wide_lines)
    _label_words(lexed, _tokens(lexed, text))
    return lexed


def _tokens(lexed: Lexed, text: str) -> list[Token]:
    starts, found = lexed.line_starts, lexed.found
    tokens: list[Token] = []
    f_strings: list[int] = []
    for kind, string, (row, column), (end_row, end_column), _ in tokenize.generate_tokens(
        io.StringIO(text).readline
    ):
        if kind in _LAYOUT:
            continue
        start, end = starts[row] + column, starts[end_row] + end_column
        if kind == _F_STRING_START:
            f_strings.append(start)
        elif kind == _F_STRING_END:
            start = f_strings.pop()
            if not f_strings:
                found["f-string"].append((start, end))
                tokens.append((tokenize.STRING, string, start, end))
        elif f_strings:
            continue
        elif kind == tokenize.COMMENT:
            found["comment"].append((start, end))
            if _TODO.search(string):
                found["TODO comment"].append((start, end))
        else:
            if kind == tokenize.STRING:
                f_string = _FORMATTED.match(string)
                found["f-string" if f_string else "other string"].append((start, end))
            elif kind == tokenize.ERRORTOKEN:
                # Python 3.11's `tokenize` splits names at letters that its \w does not know.
                kind = tokenize.NAME
            if (
                kind == tokenize.NAME
                and tokens
                and tokens[-1][0] == kind
                and tokens[-1][3] == start
            ):
                _, before, start, _ = tokens.pop()
                string = before + string
            tokens.append((kind, string, start, end))
    return tokens


def _label_words(lexed: Lexed, tokens: list[Token]) -> None:
    found = lexed.found
    previous, line_begins = "", True
    depth = 0
    loops: list[int] = []  # the bracket depth of each `for` whose `in` is still to come
    for index, (kind, string, start, end) in enumerate(tokens):
        if kind == tokenize.NEWLINE:
            previous, line_begins = "", True
            continue
        if line_begins:
            line_begins = False
            line_start = lexed.line_starts[bisect_right(lexed.line_starts, start) - 1]
            if line_start < start:
                found["indentation"].append((line_start, start))
        concept = None
        if kind == tokenize.NAME:
            lexed.names.append(start)
            lexed.name_ends[start] = end
            lexed.name_starts[end] = start
            concept = _WORDS.get(string)
            if string == "for":
                loops.append(depth)
            elif string == "in":
                if loops and loops[-1] == depth:
                    loops.pop()
                else:
                    concept = "comparison"
            elif string == "not":
                compares = previous == "is" or tokens[index + 1][1] == "in"
                concept = "comparison" if compares else "logical operator"
            elif previous in _NAMED_AFTER:
                found[_NAMED_AFTER[previous]].append((start, end))
            if string.isupper() and len(string.strip("_")) > 1:
                found["constant name"].append((start, end))
            elif string.startswith("__") and string.endswith("__") and len(string) > 4:
                found["dunder name"].append((start, end))
        elif kind == tokenize.NUMBER:
            concept = "number"
        elif kind == tokenize.OP:
            if string in _OPENING:
                depth += 1
                lexed.brackets[string].append(start)
            elif string in _CLOSING:
                depth -= 1
            elif string in _COMPARISONS:
                concept = "comparison"
            elif string in _OPERATORS:
                lexed.operators.append(start)
                lexed.operator_ends.append(end)
        if concept is not None:
            found[concept].append((start, end))
        previous = string


def union(stretches: Stretches) -> Stretches:
    """Sorted stretches in which those that overlap have become one; neighbours stay apart."""
    merged: Stretches = []
    last = -1
    for start, end in sorted(stretches):
        if start >= last:
            merged.append((start, end))
            last = end
        elif end > last:
            merged[-1] = (merged[-1][0], end)
            last = end
    return merged


def outside(strings: Stretches, docstrings: Stretches) -> Stretches:
    """The strings that are no part of a docstring."""
    documented = sorted(docstrings)
    starts = [start for start, _ in documented]
    return [
        (start, end)
        for start, end in strings
        if not (i := bisect_right(starts, start)) or documented[i - 1][1] <= start
    ]
