"""Python sessions: values, functions that add, subtract or multiply, and errors."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import code_errors, code_functions, code_steps
from saekit.sandbox.topics.base import NO_LANGUAGE, Concept, Draw, Question, Topic
from saekit.sandbox.topics.code_steps import Session

LEAST_WORDS = 29
FIXED_SHARE, ERROR_LAST_SHARE = 0.35, 0.1


def write(text: Text, draw: Draw) -> None:
    """A session of a few steps, with errors or without."""
    session, start = Session(text, draw), text.length
    while len(str(text).split()) < LEAST_WORDS:
        draw.weighted(_STEPS)(session)
    if draw.chance(ERROR_LAST_SHARE):
        _error(session)
    text.mark(start, ("code",))


def _error(session: Session) -> None:
    """A faulty line and what Python says; sometimes the line is then put right."""
    case = session.case()
    code_errors.write_setup(session.text, case)
    code_errors.write_faulty(session.text, case)
    session.learn_case(case)
    if session.draw.chance(FIXED_SHARE):
        code_errors.write_sound(session.text, case)
        session.learn(case.sound)


_STEPS = {
    code_steps.values: 4,
    code_steps.functions: 5,
    code_steps.list_step: 1.5,
    code_steps.table: 1,
    code_steps.word: 1,
    code_steps.misnomer: 0.3,
    code_steps.quoted_error: 0.3,
    code_steps.caught_error: 0.5,
    code_steps.twin: 4,
    _error: 4,
}
_BEFORE = {code_steps.values: 2, code_steps.list_step: 1, code_steps.word: 1}
"""What may stand before the lines that a question is about."""


def ask_result(draw: Draw) -> Question:
    """The value of a call that training never made."""
    session = _session(draw, 0.25)
    function = draw.one(tuple(code_steps.write_definitions(session)))
    value = code_steps.call(session, function)
    return Question(str(session.text), f"{value}\n", "code_result", held_out=draw.held_out)


def ask_error(draw: Draw) -> Question:
    """The traceback after a faulty line that training never showed."""
    session = _session(draw, 0.5)
    # Python prints no traceback for a line that it cannot read.
    while (case := session.case()).kind == "syntax error":
        pass
    code_errors.write_setup(session.text, case)
    prompt = f"{session.text}>>> {case.line}\n"
    return Question(prompt, f"{code_errors.printed(case)}\n", "code_error", held_out=draw.held_out)


def _session(draw: Draw, share: float) -> Session:
    """A session that a share of the questions begins with a step of another kind."""
    session = Session(Text(draw), draw)
    if draw.chance(share):
        draw.weighted(_BEFORE)(session)
    return session


def _concept(name: str, description: str, words: tuple[str, ...] = ()) -> Concept:
    return Concept(name, "code", description, ("none",), "context", words)


CONCEPTS = (
    _concept("code", "Python code."),
    *(
        _concept(concept, f"A function that {verb}, defined or called.", code_functions.NAMES)
        for (concept,), verb in zip(
            code_functions.CONCEPTS.values(), ("adds", "subtracts", "multiplies"), strict=True
        )
    ),
    _concept("delegating function", "A function that calls another function."),
    _concept("code error", "A fault in code, from the faulty place to the end of what Python says.",
             ("Traceback",)),
    _concept("caught error", "A fault in code that the code itself catches."),
    _concept("quoted error", "The text of an error as a mere word in code without a fault."),
    *(
        _concept(kind, code_errors.DESCRIPTIONS[kind], (exception,))
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
