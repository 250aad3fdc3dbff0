"""Steps of a Python session without a fault: values, functions, lists, dictionaries and words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import code_errors
from saekit.sandbox.topics.arithmetic import NAMES, result
from saekit.sandbox.topics.base import Draw
from saekit.sandbox.topics.code_cases import (
    KEYS,
    LISTS,
    TABLES,
    VARIABLES,
    WORDS,
    Case,
    defined_names,
    quoted,
    small,
    some_ages,
    some_numbers,
)
from saekit.sandbox.topics.code_functions import (
    TELLING,
    Definition,
    draw_call,
    draw_definitions,
    draw_pair,
    write_call,
)


@dataclass(slots=True)
class Session:
    """A session under construction, and the names that it has set so far."""

    text: Text
    draw: Draw
    names: list[str] = field(default_factory=list)

    def enter(self, line: str, shown: str = "") -> None:
        """A line at the prompt, and what Python shows for it."""
        self.text.add(f">>> {line}\n{shown}\n" if shown else f">>> {line}\n")
        self.learn(line)

    def learn(self, line: str) -> None:
        """Note the names that a line sets."""
        self.names += [name for name in defined_names(line) if name not in self.names]

    def learn_case(self, case: Case) -> None:
        """Note the names that a case's set-up sets."""
        for line in case.setup:
            self.learn(str(line))

    def case(self) -> Case:
        """A faulty line with its sound twin, which fit what the session has set."""
        return code_errors.draw_case(self.draw, tuple(self.names))


Step = Callable[[Session], None]


def values(session: Session) -> None:
    """Variables, then an expression on them and its value."""
    text, draw = session.text, session.draw
    operation = draw.weighted({"+": 4, "-": 3, "*": 2})
    a, b = draw_pair(draw, operation)
    x, y, z = draw.several(VARIABLES, 3)
    session.enter(f"{x} = {a}")
    session.enter(f"{y} = {b}")
    if draw.chance(0.12):
        sign = draw.one((">", "<"))
        session.enter(f"{x} {sign} {y}", str(a > b if sign == ">" else a < b))
        return
    text.add(">>> ")
    stored = draw.chance(0.5)
    if stored:
        text.add(f"{z} = ")
        session.names.append(z)
    concept = (NAMES[operation],)
    start = text.length
    text.add(f"{x} ")
    text.add(operation, concept)
    text.add(f" {y}\n")
    if stored:
        text.add(f">>> {z}\n")
    text.add(f"{result(operation, a, b)}")
    text.mark(start, concept)
    text.add("\n")


def functions(session: Session) -> None:
    """Definitions and up to three calls."""
    defined = write_definitions(session)
    for function in session.draw.random.choices(defined, k=session.draw.random.randint(1, 3)):
        session.text.add(f"{call(session, function)}\n")


def write_definitions(session: Session) -> list[Definition]:
    """Definitions of one to three functions."""
    defined = draw_definitions(session.draw)
    for function in defined:
        function.write(session.text)
        session.learn(str(function))
    return defined


def call(session: Session, function: Definition) -> int:
    """A call, alone, printed or stored; returns its value, which belongs on the next line."""
    text, draw = session.text, session.draw
    a, b, value = draw_call(draw, function)
    form = draw.random.random()
    stored = draw.one(VARIABLES) if form < 0.12 else ""
    text.add(f">>> {stored} = " if stored else ">>> print(" if form < 0.24 else ">>> ")
    write_call(text, function, f"({a}, {b})")
    text.add(f"\n>>> {stored}\n" if stored else ")\n" if form < 0.24 else "\n")
    if stored:
        session.names.append(stored)
    return value


def list_step(session: Session) -> None:
    """A list and some of its values."""
    draw, name = session.draw, session.draw.one(LISTS)
    numbers = some_numbers(draw)
    session.enter(f"{name} = {numbers}")
    i = draw.random.randrange(len(numbers))
    session.enter(f"{name}[{i}]", str(numbers[i]))
    form = draw.random.random()
    if form < 0.3:
        session.enter(f"len({name})", str(len(numbers)))
    elif form < 0.5:
        n = small(draw)
        session.enter(f"{name}.append({n})")
        session.enter(name, str([*numbers, n]))
    elif form < 0.6:
        session.enter(f"max({name})", str(max(numbers)))


def table(session: Session) -> None:
    """A dictionary and some of its values."""
    draw, name = session.draw, session.draw.one(TABLES)
    ages = some_ages(draw, draw.random.randint(2, 3))
    session.enter(f"{name} = {quoted(ages)}")
    key = draw.one(tuple(ages))
    session.enter(f'{name}["{key}"]', str(ages[key]))
    form = draw.random.random()
    if form < 0.3:
        other = draw.one(KEYS)
        session.enter(f'"{other}" in {name}', str(other in ages))
    elif form < 0.6:
        other, n = draw.one(tuple(key for key in KEYS if key not in ages)), small(draw)
        session.enter(f'{name}["{other}"] = {n}')
        session.enter(f'{name}["{other}"]', str(n))


def word(session: Session) -> None:
    """A word, another one after it, its length or its capitals."""
    draw = session.draw
    first, other = draw.several(WORDS, 2)
    session.enter(f'word = "{first}"')
    form = draw.random.random()
    if form < 0.4:
        session.enter(f'word + "{other}"', f"'{first}{other}'")
    elif form < 0.7:
        session.enter("len(word)", str(len(first)))
    else:
        session.enter("word.upper()", f"'{first.upper()}'")


def twin(session: Session) -> None:
    """A line that looks like a faulty one and is none."""
    case = session.case()
    code_errors.write_setup(session.text, case)
    code_errors.write_sound(session.text, case)
    session.learn_case(case)
    session.learn(case.sound)


def misnomer(session: Session) -> None:
    """A number under the name of a function."""
    draw = session.draw
    names = tuple(name for group in TELLING.values() for name in group)
    name, n = draw.one(names), small(draw)
    session.enter(f"{name} = {n}")
    session.enter(f"print({name})" if draw.chance(0.3) else name, str(n))


def quoted_error(session: Session) -> None:
    """The text of an error as a mere word."""
    draw, case = session.draw, session.case()
    exception = code_errors.EXCEPTIONS[case.kind]
    message = f"{exception}: {case.message}"
    if '"' in message or draw.chance(0.5):
        message = draw.one(("Traceback (most recent call last):", "Traceback", exception))
    session.text.add(">>> ")
    start = session.text.length
    if draw.chance(0.6):
        session.text.add(f'print("{message}")\n{message}')
    else:
        variable = draw.one(("word", "note"))
        session.text.add(f'{variable} = "{message}"')
        session.names.append(variable)
    session.text.mark(start, ("quoted error",))
    session.text.add("\n")


def caught_error(session: Session) -> None:
    """A faulty line, or its sound twin, where the session itself catches the error."""
    text, draw = session.text, session.draw
    note, faulty = draw.one(WORDS), draw.chance(0.6)
    while (case := session.case()).caret is not None or (case.operation and not faulty):
        pass
    code_errors.write_setup(text, case)
    text.add(">>> ")
    start = text.length
    line, shown = (case.line, note) if faulty else (case.sound, case.shown)
    text.add("try:\n...     ")
    code_errors.write_line(text, case, line)
    text.add(f"\n... except {code_errors.EXCEPTIONS[case.kind]}:\n")
    text.add(f'...     print("{note}")\n...')
    if shown:
        text.add(f"\n{shown}")
    if faulty:
        text.mark(start, ("caught error",))
    text.add("\n")
    session.learn_case(case)
    if not faulty:
        session.learn(line)
