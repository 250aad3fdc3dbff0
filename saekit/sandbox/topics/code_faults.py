"""Faulty lines of every other kind than a wrong name, each beside a sound line that looks like it.

The messages are those of Python 3.11, 3.12 and 3.13.
"""

from __future__ import annotations

from saekit.sandbox.topics.arithmetic import result
from saekit.sandbox.topics.base import Draw
from saekit.sandbox.topics.code_cases import (
    KEYS,
    LISTS,
    TABLES,
    VARIABLES,
    WORDS,
    Case,
    quoted,
    small,
    some_ages,
    some_numbers,
)
from saekit.sandbox.topics.code_functions import WEIGHTS, define, draw_call, draw_name, draw_pair

CONCATENATE = 'can only concatenate {0} (not "int") to {0}'
OPERANDS = "unsupported operand type(s) for {}: 'int' and 'str'"
RANGE = "list index out of range"
ATTRIBUTES = {
    "list": (("push", "({n})", ""), ("add", "({n})", ""), ("apend", "({n})", "append"),
             ("lenght", "", ""), ("length", "", ""), ("size", "", ""), ("find", "({n})", "")),
    "str": (("uper", "()", "upper"), ("uppper", "()", "upper"), ("append", "({n})", ""),
            ("push", "({n})", ""), ("reverse", "()", ""), ("length", "", ""),
            ("trim", "()", "strip")),
    "int": (("append", "({n})", ""), ("upper", "()", ""), ("length", "", ""),
            ("push", "({n})", "")),
    "dict": (("add", "({n})", ""), ("push", "({n})", ""), ("key", "()", "keys"),
             ("has", "({n})", ""), ("length", "", "")),
}  # fmt: skip
"""What a value lacks, by its type: the name, the rest of the line, and what Python asks about."""


def type_error(draw: Draw, names: tuple[str, ...]) -> Case:
    """A word where a number belongs or the other way round, or a wrong number of arguments."""
    return draw.weighted(_TYPE)(draw)


def _word_plus_number(draw: Draw) -> Case:
    name, word, n = draw.one(VARIABLES), draw.one(WORDS), small(draw)
    setup, message = (f'{name} = "{word}"',), CONCATENATE.format("str")
    if draw.chance(0.3):
        before = f'"{word}" + '
        return Case("type error", (), before, f"{n}", message, f'{before}"{n}"', f"'{word}{n}'")
    before = f"{name} + "
    return Case("type error", setup, before, f"{n}", message, f'{before}"{n}"', f"'{word}{n}'")


def _number_plus_word(draw: Draw) -> Case:
    name, sign = draw.one(VARIABLES), "+" if draw.chance(0.7) else "-"
    n, m = draw_pair(draw, sign)
    setup = (f"{name} = {n}",)
    before, message = f"{name} {sign} ", OPERANDS.format(sign)
    value = result(sign, n, m)
    word = draw.one(WORDS)
    wrong = f'"{m}"' if draw.chance(0.6) else f'"{word}"'
    sound = f'{before}int("{m}")' if draw.chance(0.5) else f"{before}{m}"
    return Case("type error", setup, before, wrong, message, sound, str(value), operation=sign)


def _word_times_word(draw: Draw) -> Case:
    name, word, n = draw.one(VARIABLES), draw.one(WORDS), draw.one((2, 3))
    setup, before = (f'{name} = "{word}"',), f"{name} * "
    message = "can't multiply sequence by non-int of type 'str'"
    return Case("type error", setup, before, f'"{n}"', message, f"{before}{n}", f"'{word * n}'")


def _list_plus_number(draw: Draw) -> Case:
    name, values, n = draw.one(LISTS), some_numbers(draw), small(draw)
    before, message = f"{name} + ", CONCATENATE.format("list")
    sound, shown = f"{before}[{n}]", f"{[*values, n]}"
    return Case("type error", (f"{name} = {values}",), before, f"{n}", message, sound, shown)


def _number_as_word(draw: Draw) -> Case:
    """The length or the first letter of a number, beside those of a word of digits."""
    name, other = draw.several(VARIABLES, 2)
    n = small(draw)
    setup = (f"{name} = {n}", f'{other} = "{n}"')
    if draw.chance(0.5):
        setup = setup[::-1]
    if draw.chance(0.5):
        message, shown = "object of type 'int' has no len()", str(len(str(n)))
        return Case("type error", setup, "len(", f"{name})", message, f"len({other})", shown)
    message, shown = "'int' object is not subscriptable", f"'{str(n)[0]}'"
    return Case("type error", setup, name, "[0]", message, f"{other}[0]", shown)


def _number_called(draw: Draw) -> Case:
    name, n, m = draw.one(VARIABLES), small(draw), small(draw)
    message = "'int' object is not callable"
    setup = (f"{name} = {n}",)
    return Case("type error", setup, name, f"({m})", message, f"print({name})", str(n))


def _wrong_arguments(draw: Draw) -> Case:
    operation = draw.weighted(WEIGHTS)
    function = define(draw, operation, draw_name(draw, operation))
    a, b, value = draw_call(draw, function)
    name, sound = function.name, f"{function.name}({a}, {b})"
    if draw.chance(0.5):
        last = function.parameters[1]
        message = f"{name}() missing 1 required positional argument: '{last}'"
        return Case("type error", (function,), f"{name}({a}", ")", message, sound, str(value))
    message = f"{name}() takes 2 positional arguments but 3 were given"
    before, faulty = f"{name}({a}, {b}", f", {small(draw)})"
    return Case("type error", (function,), before, faulty, message, sound, str(value))


_TYPE = {
    _word_plus_number: 6,
    _number_plus_word: 6,
    _list_plus_number: 2,
    _number_as_word: 3,
    _word_times_word: 1,
    _number_called: 1,
    _wrong_arguments: 3,
}


def index_error(draw: Draw, names: tuple[str, ...]) -> Case:
    """An index just beyond either end, beside one that just fits."""
    kind = draw.random.random()
    if kind < 0.12:
        return _empty_list(draw)
    if kind < 0.27:
        return _letter(draw)
    name, values = draw.one(LISTS), some_numbers(draw)
    size = len(values)
    setup = (f"{name} = {values}",)
    beyond = size + int(draw.random.random() ** 2 * 3)
    if kind < 0.6:
        before, sound = f"{name}[", f"{name}[{size - 1}]"
        return Case("index error", setup, before, f"{beyond}]", RANGE, sound, str(values[-1]))
    if kind < 0.74:
        before, sound = f"{name}[", f"{name}[-{size}]"
        return Case("index error", setup, before, f"-{beyond + 1}]", RANGE, sound, str(values[0]))
    if kind < 0.86:
        place = draw.one(("i", "k", "place"))
        setup = (*setup, f"{place} = {size}")
        if draw.chance(0.5):
            setup = setup[::-1]
        before, sound = f"{name}[", f"{name}[{place} - 1]"
        return Case("index error", setup, before, f"{place}]", RANGE, sound, str(values[-1]))
    if kind < 0.93:
        before, sound = f"{name}[", f"{name}[len({name}) - 1]"
        return Case("index error", setup, before, f"len({name})]", RANGE, sound, str(values[-1]))
    n = small(draw)
    before, message = f"{name}[", "list assignment index out of range"
    return Case("index error", setup, before, f"{beyond}] = {n}", message, f"{name}[0] = {n}")


def _empty_list(draw: Draw) -> Case:
    name, n = draw.one(LISTS), small(draw)
    setup = (f"{name} = []",)
    if draw.chance(0.6):
        setup = (f"{name} = [{n}]", f"{name}.pop()\n{n}")
    message, sound = "pop from empty list", f"{name}"
    if draw.chance(0.5):
        return Case("index error", setup, f"{name}.", "pop()", message, sound, "[]")
    return Case("index error", setup, f"{name}[", "0]", RANGE, f"len({name})", "0")


def _letter(draw: Draw) -> Case:
    word = draw.one(WORDS)
    size = len(word)
    message, sound = "string index out of range", f"word[{size - 1}]"
    beyond = size + int(draw.random.random() ** 2 * 3)
    setup = (f'word = "{word}"',)
    return Case("index error", setup, "word[", f"{beyond}]", message, sound, f"'{word[-1]}'")


def key_error(draw: Draw, names: tuple[str, ...]) -> Case:
    """A key that a dictionary lacks, beside one that it has."""
    table = draw.one(TABLES)
    if draw.chance(0.3):
        words = draw.several(WORDS, draw.random.randint(2, 3))
        entries = ", ".join(f'{i}: "{word}"' for i, word in enumerate(words, start=1))
        wrong = draw.one((f"{len(words) + 1}", "0", '"1"', f'"{words[0]}"'))
        sound, shown = f"{table}[{len(words)}]", f"'{words[-1]}'"
        setup = (f"{table} = {{{entries}}}",)
        message = wrong.replace('"', "'")
        return Case("key error", setup, f"{table}[", f"{wrong}]", message, sound, shown)
    ages = some_ages(draw, draw.random.randint(2, 3))
    held = draw.one(tuple(ages))
    absent = draw.one(tuple(key for key in KEYS if key not in ages))
    wrong = held.capitalize() if draw.chance(0.25) else absent
    setup, message = (f"{table} = {quoted(ages)}",), f"'{wrong}'"
    if draw.chance(0.2):
        before, sound = f"del {table}[", f'del {table}["{held}"]'
        return Case("key error", setup, before, f'"{wrong}"]', message, sound)
    sound, shown = f'{table}["{held}"]', str(ages[held])
    if draw.chance(0.25):
        sound, shown = f'{table}.get("{wrong}", 0)', "0"
    return Case("key error", setup, f"{table}[", f'"{wrong}"]', message, sound, shown)


def attribute_error(draw: Draw, names: tuple[str, ...]) -> Case:
    """A method that another type or another language has, beside one that this type has."""
    kind = draw.weighted({"list": 4, "str": 4, "int": 3, "dict": 2})
    n, shown = small(draw), ""
    if kind == "list":
        name, values = draw.one(LISTS), some_numbers(draw)
        setup, sound = (f"{name} = {values}",), f"{name}.append({n})"
    elif kind == "str":
        name, word = draw.one(VARIABLES), draw.one(WORDS)
        setup, sound, shown = (f'{name} = "{word}"',), f"{name}.upper()", f"'{word.upper()}'"
    elif kind == "int":
        name, other, m = draw.one(VARIABLES), draw.one(LISTS), small(draw)
        setup, sound = (f"{name} = {m}", f"{other} = [{m}]"), f"{other}.append({n})"
    else:
        name, ages = draw.one(TABLES), some_ages(draw, 2)
        key = next(iter(ages))
        setup, sound = (f"{name} = {quoted(ages)}",), f'{name}.get("{key}")'
        shown = str(ages[key])
    wrong, rest, guess = draw.one(ATTRIBUTES[kind])
    message = f"'{kind}' object has no attribute '{wrong}'"
    if guess:
        message += f". Did you mean: '{guess}'?"
    faulty = wrong + rest.replace("{n}", str(n))
    return Case("attribute error", setup, f"{name}.", faulty, message, sound, shown)


def value_error(draw: Draw, names: tuple[str, ...]) -> Case:
    """A word that is no number, a value that is not in a list, or too few values."""
    kind = draw.random.random()
    name, n = draw.one(VARIABLES), small(draw)
    if kind < 0.55:
        wrong = draw.one((*WORDS, f"{n}.5", f"{n} {draw.one(WORDS)}"))
        message = f"invalid literal for int() with base 10: '{wrong}'"
        if draw.chance(0.5):
            return Case("value error", (), "int(", f'"{wrong}")', message, f'int("{n}")', f"{n}")
        other = draw.one(tuple(variable for variable in VARIABLES if variable != name))
        setup = (f'{name} = "{wrong}"', f'{other} = "{n}"')
        return Case("value error", setup, "int(", f"{name})", message, f"int({other})", f"{n}")
    if kind < 0.65:
        wrong = draw.one(WORDS)
        message = f"could not convert string to float: '{wrong}'"
        return Case("value error", (), "float(", f'"{wrong}")', message, f'float("{n}")', f"{n}.0")
    if kind < 0.85:
        numbers = some_numbers(draw, least=3)
        absent, values, items = numbers[0], numbers[1:], draw.one(LISTS)
        message, sound = "list.remove(x): x not in list", f"{items}.remove({values[-1]})"
        setup = (f"{items} = {values}",)
        return Case("value error", setup, f"{items}.remove(", f"{absent})", message, sound)
    message = "not enough values to unpack (expected 2, got 1)"
    sound = f"x, y = [{n}, {small(draw)}]"
    return Case("value error", (), "", f"x, y = [{n}]", message, sound)


def zero_division(draw: Draw, names: tuple[str, ...]) -> Case:
    """A division by zero, beside one by a number near it or of zero itself."""
    name, other = draw.several(VARIABLES, 2)
    n, m, kind = small(draw), small(draw), draw.random.random()
    message, before = "division by zero", f"{name} / "
    setup = (f"{name} = {n}",)
    if kind < 0.3:
        near, shown = draw.one((("1", n), ("0.5", 2 * n), ("-1", -n)))
        return Case("zero division", setup, before, "0", message, before + near, f"{shown}.0")
    if kind < 0.4:
        items = draw.one(LISTS)
        setup = (*setup, f"{items} = []")
        faulty, sound = f"len({items})", f"{name} * len({items})"
        return Case("zero division", setup, before, faulty, message, sound, "0", operation="*")
    if kind < 0.7:
        setup = (*setup, f"{other} = 0")
        if draw.chance(0.5):
            setup = setup[::-1]
        sound = f"{other} / {name}"
        return Case("zero division", setup, before, other, message, sound, "0.0")
    setup = (*setup, f"{other} = {m}")
    faulty, sound = f"({other} - {m})", f"{before}({other} - {m - 1})"
    return Case("zero division", setup, before, faulty, message, sound, f"{n}.0")


def syntax_error(draw: Draw, names: tuple[str, ...]) -> Case:
    """A missing colon, a bracket too many, or a word without its last quotation mark."""
    name, n, kind = draw.one(("x", "y", "n", "m", "k")), small(draw), draw.random.random()
    setup = (f"{name} = {n}",)
    if kind < 0.35:
        m = small(draw)
        line = f"{draw.one(('if', 'if', 'while'))} {name} > {m}"
        sound, shown = f"if {name} > {m}:\n...     {name}\n...", str(n) if n > m else ""
        return Case("syntax error", setup, line, "", "expected ':'", sound, shown, len(line))
    if kind < 0.6:
        items, values = draw.one(LISTS), some_numbers(draw)
        line = f"for {name} in {items}"
        sound, shown = f"{line}:\n...     {name}\n...", "\n".join(map(str, values))
        setup = (f"{items} = {values}",)
        return Case("syntax error", setup, line, "", "expected ':'", sound, shown, len(line))
    if kind < 0.85:
        line = f"print({name})"
        return Case("syntax error", setup, line, ")", "unmatched ')'", line, str(n), len(line))
    word = draw.one(WORDS)
    line, message = f'{name} = "{word}', "unterminated string literal (detected at line 1)"
    return Case("syntax error", (), line, "", message, f'{line}"', caret=len(f"{name} = "))
