"""Errors in Python sessions: their kinds, and what Python says about a faulty line."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import code_faults, code_name_faults
from saekit.sandbox.topics.arithmetic import NAMES
from saekit.sandbox.topics.base import Draw, is_held_out
from saekit.sandbox.topics.code_cases import Case
from saekit.sandbox.topics.code_functions import CONCEPTS, Definition

TRACEBACK = 'Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\n'
WEIGHTS = {
    "name error": 40,
    "type error": 20,
    "index error": 12,
    "key error": 8,
    "attribute error": 6,
    "value error": 4,
    "zero division": 3,
    "syntax error": 2,
    "import error": 1.25,
}
EXCEPTIONS = {
    "name error": "NameError",
    "type error": "TypeError",
    "index error": "IndexError",
    "key error": "KeyError",
    "attribute error": "AttributeError",
    "value error": "ValueError",
    "zero division": "ZeroDivisionError",
    "syntax error": "SyntaxError",
    "import error": "ModuleNotFoundError",
}
DESCRIPTIONS = {
    "name error": "A name without a value in code, mostly a misspelt one.",
    "type error": "A value of the wrong type in code, or a wrong number of arguments.",
    "index error": "An index beyond the end of a list or a word in code.",
    "key error": "A key in code that its dictionary lacks.",
    "attribute error": "A method or attribute in code that its value lacks.",
    "value error": "A value in code of the right type that is of no use.",
    "zero division": "A division by zero in code.",
    "syntax error": "A line that Python cannot read.",
    "import error": "The import of a module that does not exist.",
}
_MAKERS = {
    "name error": code_name_faults.name_error,
    "type error": code_faults.type_error,
    "index error": code_faults.index_error,
    "key error": code_faults.key_error,
    "attribute error": code_faults.attribute_error,
    "value error": code_faults.value_error,
    "zero division": code_faults.zero_division,
    "syntax error": code_faults.syntax_error,
    "import error": code_name_faults.import_error,
}


def draw_case(draw: Draw, names: tuple[str, ...]) -> Case:
    """A faulty line of one side of the split: no held-out one occurs in training.

    names: those that the session has set before.
    """
    maker = _MAKERS[draw.weighted(WEIGHTS)]
    while True:
        case = maker(draw, names)
        if case is not None and is_held_out(case.key, 8) == draw.held_out:
            return case


def printed(case: Case) -> str:
    """What Python prints for the faulty line; one that it cannot read has no traceback."""
    return f"{_before_exception(case)}{EXCEPTIONS[case.kind]}: {case.message}"


def _before_exception(case: Case) -> str:
    if case.caret is None:
        return TRACEBACK
    return f'  File "<stdin>", line 1\n    {case.line}\n    {" " * case.caret}^\n'


def write_setup(text: Text, case: Case) -> None:
    """The lines before the faulty or the sound line."""
    for line in case.setup:
        if isinstance(line, Definition):
            line.write(text)
        else:
            text.add(f">>> {line}\n")


def write_line(text: Text, case: Case, line: str, faulty_from: int = 0) -> int:
    """A line, a call of the set-up's function labelled; returns where its faulty place begins."""
    first = text.length
    called = next((f for f in case.functions if line.startswith(f"{f.name}(")), None)
    if called:
        text.add(called.name, CONCEPTS[called.operation])
        text.add(line.removeprefix(called.name))
        text.mark(first, CONCEPTS[called.operation])
    else:
        text.add(line)
    return first + faulty_from


def write_faulty(text: Text, case: Case) -> None:
    """The faulty line and what Python says, labelled from the faulty place to the end."""
    text.add(">>> ")
    start = write_line(text, case, case.line, len(case.before))
    text.add("\n")
    rest = _before_exception(case)
    if case.caret is None:
        text.add("Traceback", ("code error",))
        rest = rest.removeprefix("Traceback")
    text.add(rest)
    text.add(EXCEPTIONS[case.kind], (case.kind,))
    text.add(f": {case.message}")
    text.mark(start, ("code error", case.kind))
    text.add("\n")


def write_sound(text: Text, case: Case) -> None:
    """The sound line and what Python shows for it."""
    text.add(">>> ")
    if not case.operation:
        write_line(text, case, case.sound)
        text.add(f"\n{case.shown}\n" if case.shown else "\n")
        return
    concepts = (NAMES[case.operation],)
    start = text.length
    left, _, right = case.sound.partition(f" {case.operation} ")
    text.add(f"{left} ")
    text.add(case.operation, concepts)
    text.add(f" {right}\n{case.shown}")
    text.mark(start, concepts)
    text.add("\n")
