"""Names that Python does not know, beside names that only look wrong; modules that do not exist."""

from __future__ import annotations

from functools import cache

from saekit.sandbox.topics.arithmetic import result
from saekit.sandbox.topics.base import Draw
from saekit.sandbox.topics.code_cases import VARIABLES, WORDS, Case, defined_names, small
from saekit.sandbox.topics.code_functions import (
    WEIGHTS,
    Definition,
    define,
    draw_call,
    draw_name,
    draw_pair,
)
from saekit.sandbox.topics.typos import TYPOS

# In shorter names two exchanged letters are too many for Python to ask whether one was meant.
LONG = 5
LONG_VARIABLES = tuple(name for name in VARIABLES if len(name) >= LONG)
SHORT_VARIABLES = ("x", "y", "n", "m", "k")
# No built-in name is so near to these that Python would ask whether it was meant.
MISSING = (
    "total", "width", "height", "left", "right", "score", "speed", "weight", "index", "number",
    "amount", "length", "second", "x", "y", "n", "m", "k",
)  # fmt: skip
BUILT_IN = {"pritn": "print", "prnt": "print", "pirnt": "print", "lenn": "len", "leng": "len"}
"""Misspelt built-in names, and what Python takes them for."""
MODULES = ("math", "random", "time", "string", "json", "calendar", "statistics", "bisect")
ODD_MODULES = ("cmath", "heapq", "bisect", "shelve", "numbers")
TAKEN = frozenset(
    ("count", "price", "value", "first", "limit", "priec", "scoer", "seped", "frist", "fisrt",
     "lmiit", "liimt", "limti", "helepr", "helpre", "setp", "stpe")
)  # fmt: skip
"""Unknown words that Python would take for a built-in name."""


@cache
def misspellings(name: str) -> tuple[str, ...]:
    """The usual misspelling, two neighbouring letters exchanged, or one letter doubled."""
    found = [TYPOS[name]] if name in TYPOS else []
    places = range(1, len(name) - 1)
    found += [name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in places]
    found += [name[: i + 1] + name[i:] for i in places]
    return tuple(dict.fromkeys(word for word in found if word != name and word not in TAKEN))


@cache
def distance(a: str, b: str) -> int:
    """How far apart two words are as Python counts: two for each letter changed, more or less."""
    row = [2 * j for j in range(len(b) + 1)]
    for i, letter in enumerate(a, start=1):
        last, row = row, [2 * i]
        for j, other in enumerate(b, start=1):
            row.append(min(last[j] + 2, row[-1] + 2, last[j - 1] + 2 * (letter != other)))
    return row[-1]


def meant(wrong: str, names: tuple[str, ...]) -> str | None:
    """The name that Python asks about ("" for none), None where two are equally near."""
    near: dict[int, set[str]] = {}
    for name in names:
        if (away := distance(wrong, name)) <= (len(wrong) + len(name) + 3) // 3:
            near.setdefault(away, set()).add(name)
    if not near:
        return ""
    nearest = near[min(near)]
    return nearest.pop() if len(nearest) == 1 else None


def name_error(draw: Draw, names: tuple[str, ...]) -> Case | None:
    """A name without a value: misspelt where it is used or where it is set, or never set."""
    kind = draw.random.random()
    if kind < 0.68:
        return _variable(draw, names)
    if kind < 0.8:
        return _missing(draw, names)
    return _function(draw, names) if kind < 0.92 else _built_in(draw, names)


def _case(
    names: tuple[str, ...],
    setup: tuple[str | Definition, ...],
    wrong: str,
    right: str,
    line: tuple[str, str],
    sound: str,
    shown: str,
    operation: str = "",
) -> Case | None:
    """The case of a wrong name between two parts of a line, where Python is certain what is right.

    right: the name of the session that Python asks about, if any.
    """
    known = (*names, *(name for line in setup for name in defined_names(str(line))))
    if wrong in known or wrong in TAKEN or meant(wrong, known) != right:
        return None
    guess = BUILT_IN.get(wrong, right)
    message = f"name '{wrong}' is not defined" + (f". Did you mean: '{guess}'?" if guess else "")
    before, rest = line
    faulty = wrong + rest
    return Case("name error", setup, before, faulty, message, sound, shown, operation=operation)


def _variable(draw: Draw, names: tuple[str, ...]) -> Case | None:
    right = draw.one(LONG_VARIABLES)
    set_as, used = right, draw.one(misspellings(right))
    if draw.chance(0.4):
        set_as, used = used, set_as
    operation = draw.weighted(WEIGHTS)
    a, b = draw_pair(draw, operation)
    other = draw.one(SHORT_VARIABLES)
    form = draw.random.random()
    if form < 0.6:
        line, sound = ("", f" {operation} {other}"), f"{set_as} {operation} {other}"
        values = (f"{set_as} = {a}", f"{other} = {b}")
        if form < 0.3:
            line, sound = (f"{other} {operation} ", ""), f"{other} {operation} {set_as}"
            values = (f"{set_as} = {b}", f"{other} = {a}")
        setup = values if draw.chance(0.5) else values[::-1]
        shown = str(result(operation, a, b))
        return _case(names, setup, used, set_as, line, sound, shown, operation)
    setup = (f"{set_as} = {a}",)
    if draw.chance(0.3):
        setup = (*setup, f"{other} = {b}")
    if form < 0.8:
        return _case(names, setup, used, set_as, ("print(", ")"), f"print({set_as})", str(a))
    return _case(names, setup, used, set_as, ("", ""), set_as, str(a))


def _missing(draw: Draw, names: tuple[str, ...]) -> Case | None:
    """A name that nothing in the session has set."""
    wrong, other = draw.several(MISSING, 2)
    operation = draw.weighted(WEIGHTS)
    a, b = draw_pair(draw, operation)
    line = (f"{other} {operation} ", "") if draw.chance(0.5) else ("", f" {operation} {other}")
    sound, shown = f"{other} {operation} {b}", str(result(operation, a, b))
    return _case(names, (f"{other} = {a}",), wrong, "", line, sound, shown, operation)


def _function(draw: Draw, names: tuple[str, ...]) -> Case | None:
    """A misspelt function."""
    operation = draw.weighted(WEIGHTS)
    name = draw_name(draw, operation)
    if len(name) < LONG:
        return None
    function = define(draw, operation, name)
    a, b, value = draw_call(draw, function)
    wrong, arguments = draw.one(misspellings(name)), f"({a}, {b})"
    return _case(names, (function,), wrong, name, ("", arguments), name + arguments, str(value))


def _built_in(draw: Draw, names: tuple[str, ...]) -> Case | None:
    wrong = draw.one(tuple(BUILT_IN))
    right, name = BUILT_IN[wrong], draw.one(VARIABLES)
    if right == "len":
        word = draw.one(WORDS)
        setup, shown = (f'{name} = "{word}"',), str(len(word))
    else:
        number = small(draw)
        setup, shown = (f"{name} = {number}",), str(number)
    return _case(names, setup, wrong, "", ("", f"({name})"), f"{right}({name})", shown)


def import_error(draw: Draw, names: tuple[str, ...]) -> Case:
    """A module that does not exist, beside one that sounds odd but does."""
    module = draw.one(MODULES)
    wrong = draw.one(misspellings(module))
    right = draw.one(ODD_MODULES) if draw.chance(0.5) else module
    setup = (f"{draw.one(VARIABLES)} = {small(draw)}",) if draw.chance(0.5) else ()
    rest = f" as {draw.one(('tool', 'kit'))}" if draw.chance(0.3) else ""
    message = f"No module named '{wrong}'"
    return Case("import error", setup, "import ", wrong + rest, message, f"import {right}{rest}")
