"""Python sessions: values, functions that add or multiply, and errors with their tracebacks."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import code_errors
from saekit.sandbox.topics.arithmetic import NAMES, operands, result
from saekit.sandbox.topics.base import NO_LANGUAGE, Concept, Draw, Question, Topic, is_held_out

FUNCTIONS = {
    "+": ("add", "plus", "total_of", "join", "f", "g", "foo", "bar", "calc", "helper"),
    "*": ("times", "product", "multiply", "scale", "f", "g", "foo", "bar", "calc", "helper"),
}
ERROR_FIRST_SHARE, ERROR_LAST_SHARE = 0.12, 0.25
FUNCTION_CONCEPTS = {"+": ("addition function",), "*": ("multiplication function",)}
PARAMETERS = (("a", "b"), ("x", "y"), ("n", "m"), ("left", "right"), ("p", "q"))


def write(text: Text, draw: Draw) -> None:
    """A session of a few steps: values, functions, lists and words, with an error or without."""
    start = text.length
    if draw.chance(ERROR_FIRST_SHARE):
        _write_error(text, draw)
    while text.words < 26:
        draw.weighted(_STEPS)(text, draw)
    if draw.chance(ERROR_LAST_SHARE):
        _write_error(text, draw)
        if draw.chance(0.4):
            _values(text, draw)
    text.mark(start, ("code",))


def _number(draw: Draw) -> int:
    return draw.random.randrange(1, 20) if draw.chance(0.8) else draw.random.randrange(20, 100)


def _values(text: Text, draw: Draw) -> None:
    """Variables, then an expression on them and its value."""
    operation = draw.weighted({"+": 4, "-": 3, "*": 2})
    a, b = operands(draw.random, operation, held_out=False)
    x, y = draw.several(code_errors.VARIABLES, 2)
    text.add(f">>> {x} = {a}\n>>> {y} = {b}\n>>> ")
    z = draw.one(tuple(v for v in code_errors.VARIABLES if v not in (x, y)))
    stored = draw.chance(0.5)
    if stored:
        text.add(f"{z} = ")
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


def _define(text: Text, draw: Draw, operation: str, name: str, inner: str | None) -> None:
    """A function's definition; with `inner` it calls that function instead of computing."""
    a, b = draw.one(PARAMETERS)
    text.add(">>> ")
    start = text.length
    text.add("def ")
    text.add(name, FUNCTION_CONCEPTS[operation])
    text.add(f"({a}, {b}):\n...     return ")
    if inner is None:
        text.add(f"{a} {operation} {b}")
    else:
        text.add(inner, FUNCTION_CONCEPTS[operation])
        text.add(f"({a}, {b})")
        text.mark(start, ("delegating function",))
    text.mark(start, FUNCTION_CONCEPTS[operation])
    text.add("\n...\n")


def call_held_out(name: str, operation: str, a: int, b: int) -> bool:
    """Whether training text never calls a function of this name so."""
    return is_held_out(f"{name} {operation} {a} {b}", 8)


def _call(text: Text, draw: Draw, operation: str, name: str) -> int:
    """A call as a prompt line; returns its value, which belongs on the next line."""
    while True:
        a, b = operands(draw.random, operation, held_out=False)
        if operation == "+" and max(a, b) > 20 and draw.chance(0.6):
            continue
        if call_held_out(name, operation, a, b) == draw.held_out:
            break
    text.add(">>> ")
    start = text.length
    text.add(name, FUNCTION_CONCEPTS[operation])
    text.add(f"({a}, {b})")
    text.mark(start, FUNCTION_CONCEPTS[operation])
    text.add("\n")
    return result(operation, a, b)


def _define_some(text: Text, draw: Draw) -> list[tuple[str, str]]:
    """Definitions of one to two functions, as (operation, name)."""
    operation = draw.weighted({"+": 3, "*": 2})
    name, other = draw.several(FUNCTIONS[operation], 2)
    _define(text, draw, operation, name, None)
    functions = [(operation, name)]
    kind = draw.random.random()
    if kind < 0.25:
        _define(text, draw, operation, other, name)
        functions.append((operation, other))
    elif kind < 0.55:
        second = "*" if operation == "+" else "+"
        other = draw.one(tuple(f for f in FUNCTIONS[second] if f != name))
        _define(text, draw, second, other, None)
        functions.append((second, other))
    return functions


def _function(text: Text, draw: Draw) -> None:
    functions = _define_some(text, draw)
    for operation, name in draw.random.choices(functions, k=draw.random.randint(1, 3)):
        text.add(f"{_call(text, draw, operation, name)}\n")


def _list(text: Text, draw: Draw) -> None:
    name = draw.one(code_errors.LISTS)
    values = [_number(draw) for _ in range(draw.random.randint(2, 4))]
    text.add(f">>> {name} = {values}\n")
    i = draw.random.randrange(len(values))
    text.add(f">>> {name}[{i}]\n{values[i]}\n")
    if draw.chance(0.4):
        text.add(f">>> len({name})\n{len(values)}\n")


def _word(text: Text, draw: Draw) -> None:
    word, other = draw.several(code_errors.WORDS, 2)
    text.add(f'>>> word = "{word}"\n')
    if draw.chance(0.5):
        text.add(f'>>> word + "{other}"\n{word + other!r}\n')
    else:
        text.add(f">>> len(word)\n{len(word)}\n")


_STEPS = {_values: 5, _function: 5, _list: 2, _word: 1}


def _write_error(text: Text, draw: Draw) -> None:
    fault = code_errors.draw_fault(draw)
    text.add(f"{fault.setup}>>> {fault.before}")
    start = text.length
    text.add(f"{fault.faulty}\n")
    text.add("Traceback", ("code error",))
    text.add(code_errors.TRACEBACK.removeprefix("Traceback"))
    text.add(code_errors.EXCEPTIONS[fault.kind], (fault.kind,))
    text.add(f": {fault.message}")
    text.mark(start, ("code error", fault.kind))
    text.add("\n")


def ask_result(draw: Draw) -> Question:
    """The value of a call that training never made."""
    text = Text()
    functions = _define_some(text, draw)
    operation, name = draw.one(tuple(functions))
    value = _call(text, draw, operation, name)
    return Question(str(text), f"{value}\n", "code_result", held_out=True)


def ask_error(draw: Draw) -> Question:
    """The traceback after a faulty line that training never showed."""
    fault = code_errors.draw_fault(draw)
    text = Text()
    if draw.chance(0.5):
        _values(text, draw)
    prompt = f"{text}{fault.setup}>>> {fault.before}{fault.faulty}\n"
    return Question(prompt, f"{fault.traceback}\n", "code_error", held_out=True)


def _concept(name: str, description: str, decidable: str, words: tuple[str, ...] = ()) -> Concept:
    return Concept(name, "code", description, ("none",), decidable, words)


CONCEPTS = (
    _concept("code", "Python code.", "context"),
    _concept("addition function", "A function that adds, defined or called.",
             "context", FUNCTIONS["+"]),
    _concept("multiplication function", "A function that multiplies, defined or called.", "context",
             FUNCTIONS["*"]),
    _concept("delegating function", "A function that calls another function.", "context"),
    _concept("code error", "A fault in code, from the faulty place to the end of the traceback.",
             "context", ("Traceback",)),
    *(
        _concept(kind, code_errors.DESCRIPTIONS[kind], "context", (exception,))
        for kind, exception in code_errors.EXCEPTIONS.items()
    ),
)  # fmt: skip
TOPIC = Topic(
    "code",
    0.18,
    CONCEPTS,
    write,
    languages=NO_LANGUAGE,
    questions={"code_result": ask_result, "code_error": ask_error},
    prose=False,
)
