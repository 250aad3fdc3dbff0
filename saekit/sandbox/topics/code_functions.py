"""Functions of a Python session that add, subtract or multiply, and calls of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.arithmetic import result, small_operands
from saekit.sandbox.topics.base import Draw, is_held_out

TELLING = {
    "+": ("add", "plus", "total_of", "join"),
    "-": ("minus", "subtract", "difference", "less"),
    "*": ("times", "product", "multiply", "scale"),
}
"""Names that say what a function does, where they do not mislead."""
SILENT = ("f", "g", "h", "foo", "bar", "calc", "helper", "step")
NAMES = (*(name for names in TELLING.values() for name in names), *SILENT)
CONCEPTS = {
    "+": ("addition function",),
    "-": ("subtraction function",),
    "*": ("multiplication function",),
}
WEIGHTS = {"+": 6, "*": 4, "-": 2}
PARAMETERS = (("a", "b"), ("x", "y"), ("n", "m"), ("left", "right"), ("p", "q"))
BODIES = {
    "+": ("return {a} + {b}", "return {a} + {b}", "return {b} + {a}", "return sum([{a}, {b}])",
          "c = {a} + {b}\n...     return c"),
    "-": ("return {a} - {b}", "return {a} - {b}", "c = {a} - {b}\n...     return c"),
    "*": ("return {a} * {b}", "return {a} * {b}", "return {b} * {a}",
          "c = {a} * {b}\n...     return c"),
}  # fmt: skip
_TELLING_SHARE, _SILENT_SHARE = 0.55, 0.39
_LITTLE, _LITTLE_SHARE = 20, 0.9


@dataclass(frozen=True, slots=True)
class Definition:
    """A function of two parameters; with `inner` it calls that function instead of computing."""

    name: str
    operation: str
    parameters: tuple[str, str]
    body: str
    inner: str = ""

    def __str__(self) -> str:
        a, b = self.parameters
        return f"def {self.name}({a}, {b}):\n...     {self.body}\n..."

    def write(self, text: Text) -> None:
        """The definition as the lines of a session, labelled by what the function does."""
        concepts = CONCEPTS[self.operation]
        a, b = self.parameters
        text.add(">>> ")
        start = text.length
        text.add("def ")
        text.add(self.name, concepts)
        text.add(f"({a}, {b}):\n...     ")
        if self.inner:
            text.add("return ")
            text.add(self.inner, concepts)
            text.add(self.body.removeprefix(f"return {self.inner}"))
            text.mark(start, ("delegating function",))
        else:
            text.add(self.body)
        text.mark(start, concepts)
        text.add("\n...\n")


def draw_pair(draw: Draw, operation: str) -> tuple[int, int]:
    """Operands whose result is easily known: mostly up to 20, none of a held-out pair."""
    if operation == "*" or draw.chance(_LITTLE_SHARE):
        return draw.one(_little_pairs(operation))
    return small_operands(draw.random, operation, held_out=False)


@cache
def _little_pairs(operation: str) -> tuple[tuple[int, int], ...]:
    random = Random(f"little pairs {operation}")
    drawn = {small_operands(random, operation, held_out=False) for _ in range(60_000)}
    return tuple(sorted(pair for pair in drawn if max(pair) <= _LITTLE))


def draw_name(draw: Draw, operation: str, taken: tuple[str, ...] = ()) -> str:
    """A function's name: most tell what it does, many tell nothing, a few mislead."""
    while True:
        kind = draw.random.random()
        if kind < _TELLING_SHARE:
            name = draw.one(TELLING[operation])
        elif kind < _TELLING_SHARE + _SILENT_SHARE:
            name = draw.one(SILENT)
        else:
            name = draw.one(TELLING[draw.one(tuple(sign for sign in TELLING if sign != operation))])
        if name not in taken:
            return name


def define(draw: Draw, operation: str, name: str) -> Definition:
    """A function of this name that computes by itself."""
    parameters = draw.one(PARAMETERS)
    a, b = parameters
    body = draw.one(BODIES[operation]).replace("{a}", a).replace("{b}", b)
    return Definition(name, operation, parameters, body)


def delegate(draw: Draw, inner: Definition, name: str) -> Definition:
    """A function of this name that only calls another one."""
    parameters = draw.one(PARAMETERS)
    a, b = parameters
    if inner.operation != "-" and draw.chance(0.2):
        a, b = b, a
    body = f"return {inner.name}({a}, {b})"
    return Definition(name, inner.operation, parameters, body, inner.name)


def draw_definitions(draw: Draw) -> list[Definition]:
    """One to three functions: alone, called by others on one or two levels, or side by side."""
    operation = draw.weighted(WEIGHTS)
    first = define(draw, operation, draw_name(draw, operation))
    functions = [first]
    kind = draw.random.random()
    if kind < 0.3:
        for _ in range(1 if kind < 0.21 else 2):
            taken = tuple(function.name for function in functions)
            functions.append(delegate(draw, functions[-1], draw_name(draw, operation, taken)))
    elif kind < 0.6:
        other = draw.one(tuple(sign for sign in WEIGHTS if sign != operation))
        functions.append(define(draw, other, draw_name(draw, other, (first.name,))))
    return functions


def call_held_out(name: str, operation: str, a: int, b: int) -> bool:
    """Whether training text never calls a function of this name so."""
    return is_held_out(f"{name} {operation} {a} {b}", 8)


def draw_call(draw: Draw, function: Definition) -> tuple[int, int, int]:
    """Two arguments of a call that one split may show, and its value."""
    operation = function.operation
    while True:
        a, b = draw_pair(draw, operation)
        if call_held_out(function.name, operation, a, b) == draw.held_out:
            return a, b, result(operation, a, b)


def write_call(text: Text, function: Definition, rest: str) -> None:
    """A function's name and its arguments, labelled by what the function does."""
    concepts = CONCEPTS[function.operation]
    start = text.length
    text.add(function.name, concepts)
    text.add(rest)
    text.mark(start, concepts)
