"""Faulty lines of Python and what Python says about them."""

from __future__ import annotations

from dataclasses import dataclass

from saekit.sandbox.topics import typos
from saekit.sandbox.topics.base import Draw, is_held_out

TRACEBACK = 'Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\n'
WEIGHTS = {"name error": 8, "type error": 4, "index error": 2, "zero division": 1}
EXCEPTIONS = {
    "name error": "NameError",
    "type error": "TypeError",
    "index error": "IndexError",
    "zero division": "ZeroDivisionError",
}
DESCRIPTIONS = {
    "name error": "A misspelt name in code.",
    "type error": "A word and a number added in code.",
    "index error": "An index beyond the end of a list in code.",
    "zero division": "A division by zero in code.",
}
VARIABLES = (
    "x", "y", "total", "count", "price", "width", "height", "left", "right", "score", "speed",
    "weight", "index", "number", "value", "amount", "length", "first", "second", "limit",
)  # fmt: skip
LISTS = ("items", "prices", "scores", "letters", "points", "rows")
WORDS = ("red", "sun", "cat", "tree", "blue", "fish", "moon", "key", "boat", "rain")
_LONG_VARIABLES = tuple(name for name in VARIABLES if len(name) > 3)


@dataclass(frozen=True, slots=True)
class Fault:
    """A faulty line: what comes before it, its sound beginning, its faulty rest, the message."""

    kind: str
    setup: str
    before: str
    faulty: str
    message: str

    @property
    def traceback(self) -> str:
        """What Python prints for the line."""
        return f"{TRACEBACK}{EXCEPTIONS[self.kind]}: {self.message}"


def draw_fault(draw: Draw) -> Fault:
    """A faulty line of one side of the split: no held-out one occurs in training."""
    maker = _MAKERS[draw.weighted(WEIGHTS)]
    while True:
        fault = maker(draw)
        line = f"{fault.setup}{fault.before}{fault.faulty}"
        if is_held_out(line, 8) == draw.held_out:
            return fault


def misspell(draw: Draw, name: str) -> str:
    """A name with two neighbouring letters exchanged, or one of them doubled."""
    if name in typos.TYPOS:
        return typos.TYPOS[name]
    i = draw.random.randrange(len(name) - 1)
    swapped = name[:i] + name[i + 1] + name[i] + name[i + 2 :]
    return swapped if swapped != name and draw.chance(0.7) else name[: i + 1] + name[i:]


def _small(draw: Draw) -> int:
    return draw.random.randrange(1, 20)


def _name_error(draw: Draw) -> Fault:
    name, other = draw.one(_LONG_VARIABLES), draw.one(("x", "y", "size"))
    wrong = misspell(draw, name)
    setup = f">>> {name} = {_small(draw)}\n>>> {other} = {_small(draw)}\n"
    sign = draw.one(("+", "-", "*"))
    before, faulty = draw.one(
        ((f"{other} {sign} ", wrong), ("", f"{wrong} {sign} {other}"), ("print(", f"{wrong})"))
    )
    return Fault("name error", setup, before, faulty, f"name '{wrong}' is not defined")


def _type_error(draw: Draw) -> Fault:
    name, number, word = draw.one(VARIABLES), _small(draw), draw.one(WORDS)
    if draw.chance(0.5):
        message = 'can only concatenate str (not "int") to str'
        setup = f'>>> {name} = "{word}"\n'
        return Fault("type error", setup, "", f"{name} + {number}", message)
    message = "unsupported operand type(s) for +: 'int' and 'str'"
    setup = f">>> {name} = {number}\n"
    return Fault("type error", setup, f"{name} + ", f'"{word}"', message)


def _index_error(draw: Draw) -> Fault:
    name = draw.one(LISTS)
    values = [_small(draw) for _ in range(draw.random.randint(2, 4))]
    index = len(values) + draw.random.randrange(4)
    setup = f">>> {name} = {values}\n"
    return Fault("index error", setup, f"{name}[", f"{index}]", "list index out of range")


def _zero_division(draw: Draw) -> Fault:
    name, other = draw.several(VARIABLES, 2)
    number = _small(draw)
    if draw.chance(0.5):
        setup = f">>> {name} = {number}\n>>> {other} = 0\n"
        return Fault("zero division", setup, f"{name} ", f"/ {other}", "division by zero")
    setup = f">>> {name} = {number}\n"
    return Fault("zero division", setup, f"{name} ", "/ 0", "division by zero")


_MAKERS = {
    "name error": _name_error,
    "type error": _type_error,
    "index error": _index_error,
    "zero division": _zero_division,
}
