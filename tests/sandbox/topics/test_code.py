"""Python sessions against Python itself: what they print, and where their labels lie.

`derive` makes the labels of a session anew from its text alone, by running it. One thing cannot be
derived exactly: where in a line the faulty place begins. A wrong name and an unreadable line tell
it; for the other errors the place must lie within the expression that the interpreter blames.
"""

import ast
import builtins
import importlib.util
import re
import sys
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from random import Random
from typing import NamedTuple

import pytest

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import code, code_errors, code_functions, code_name_faults
from saekit.sandbox.topics.arithmetic import NAMES
from saekit.sandbox.topics.base import Draw

DOCUMENTS = 400
COMMAND = re.compile(r">>> .*\n(?:\.\.\..*\n)*")
HEADER = 'Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\n'
KINDS = {exception: kind for kind, exception in code_errors.EXCEPTIONS.items()}
DOES = {10: "addition function", 4: "subtraction function", 21: "multiplication function"}
SIGNS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}


class Entry(NamedTuple):
    """A command of a session as Python ran it: its place, its code, what it printed, its error."""

    start: int
    command: str
    source: str
    shown: str
    error: BaseException | None
    names: dict

    @property
    def end(self) -> int:
        return self.start + len(self.command) + len(self.shown.removesuffix("\n"))


def run(session):
    """The commands of a session, each as Python runs it and with the names that it leaves."""
    names, entries, start = {}, [], 0
    for command in COMMAND.findall(session):
        source = "\n".join(line[4:] for line in command.splitlines()) + "\n"
        shown, error = StringIO(), None
        try:
            with redirect_stdout(shown):
                exec(compile(source, "<stdin>", "single"), names)
        except Exception as raised:
            error = raised.with_traceback(raised.__traceback__.tb_next)
            with redirect_stderr(shown):
                sys.__excepthook__(type(error), error, error.__traceback__)
        entries.append(Entry(start, command, source, shown.getvalue(), error, dict(names)))
        start += len(command) + len(shown.getvalue())
    return entries


def replay(session):
    """The session as Python itself prints it."""
    return "".join(entry.command + entry.shown for entry in run(session))


def make(split, count=DOCUMENTS):
    texts = []
    for index in range(count):
        draw = Draw(Random(f"test/code/{split}/{index}"), "none", split == "held-out")
        text = Text(draw)
        code.TOPIC.write(text, draw)
        texts.append((str(text), text.spans))
    return texts


@pytest.fixture(scope="module")
def training():
    return make("train")


@pytest.fixture(scope="module")
def held_out():
    return make("held-out")


def function_concept(value):
    """What a function of two numbers does."""
    return DOES[value(7, 3)]


def is_function(value):
    return callable(value) and getattr(value, "__module__", None) != "builtins"


def derive(session):
    """The labels of a session, and for each error its end, its kind and the places it may begin."""
    labels, errors = {(0, len(session), "code", "about")}, []
    entries = run(session)
    for number, entry in enumerate(entries):
        following = entries[number + 1] if number + 1 < len(entries) else None
        if isinstance(entry.error, SyntaxError):
            errors.append(_error(entry))
            continue
        (statement,) = ast.parse(entry.source).body
        if isinstance(statement, ast.FunctionDef):
            labels |= _definition(entry, statement)
            continue
        labels |= _calls(entry)
        if entry.error:
            errors.append(_error(entry))
        elif isinstance(statement, ast.Try):
            labels |= _caught(entry, entries[number - 1].names if number else {})
        else:
            labels |= _operation(entry, statement, following) | _quoted(entry)
    for kind, begin, end, _ in errors:
        if session.startswith("Traceback", begin):
            labels.add((begin, begin + len("Traceback"), "code error", "mention"))
        exception = code_errors.EXCEPTIONS[kind]
        place = session.rindex(f"{exception}: ", begin, end)
        labels.add((place, place + len(exception), kind, "mention"))
    return labels, errors


def _definition(entry, statement):
    concept = function_concept(entry.names[statement.name])
    first, end = entry.start + 4, entry.start + len(entry.command) - len("\n...\n")
    name = first + len("def ")
    labels = {
        (first, end, concept, "about"),
        (name, name + len(statement.name), concept, "mention"),
    }
    value = statement.body[-1].value
    if isinstance(value, ast.Call) and is_function(entry.names.get(value.func.id)):
        inner = value.func.id
        place = entry.start + entry.command.rindex(f"return {inner}(") + len("return ")
        labels.add((first, end, "delegating function", "about"))
        labels.add((place, place + len(inner), concept, "mention"))
    return labels


def _calls(entry):
    labels = set()
    for match in re.finditer(r"\b(\w+)\([\d, ]*\)", entry.command):
        value = entry.names.get(match[1])
        if is_function(value):
            start, concept = entry.start + match.start(), function_concept(value)
            labels.add((start, start + len(match[0]), concept, "about"))
            labels.add((start, start + len(match[1]), concept, "mention"))
    return labels


def _operation(entry, statement, following):
    """An operation on two numbers whose result is shown, at once or by the next command."""
    value = getattr(statement, "value", None)
    if not isinstance(value, ast.BinOp) or type(value.op) not in SIGNS:
        return set()
    names = dict(entry.names)
    sides = [eval(ast.unparse(side), names) for side in (value.left, value.right)]
    if not all(type(side) is int for side in sides):
        return set()
    end = entry.end
    if isinstance(statement, ast.Assign):
        assert following.source == f"{statement.targets[0].id}\n"
        end = following.end
    line = ast.unparse(value)
    start = entry.start + entry.command.index(line.split(" ")[0] + " " + line.split(" ")[1] + " ")
    sign = SIGNS[type(value.op)]
    place = start + entry.command[start - entry.start :].index(f" {sign} ") + 1
    concept = NAMES[sign]
    return {(start, end, concept, "about"), (place, place + 1, concept, "mention")}


def _quoted(entry):
    words = [
        node.value
        for node in ast.walk(ast.parse(entry.source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    if any(re.match(rf"Traceback|{'|'.join(KINDS)}", word) for word in words):
        return (
            {(entry.start + 4, entry.end, "quoted error", "about")}
            if entry.shown
            else {(entry.start + 4, entry.start + len(entry.command) - 1, "quoted error", "about")}
        )
    return set()


def _caught(entry, names):
    """The whole command where its body, run by itself, fails."""
    body = entry.source.splitlines()[1].strip()
    with redirect_stdout(StringIO()), suppress(Exception):
        exec(compile(body, "<body>", "single"), dict(names))
        return set()
    return {(entry.start + 4, entry.end, "caught error", "about")}


def _error(entry):
    """The kind, where Python's words begin and end, and the places where the fault may begin."""
    error, line = entry.error, entry.start + len(">>> ")
    kind, text = KINDS[type(error).__name__], entry.source.rstrip("\n")
    begin = entry.start + len(entry.command)
    if isinstance(error, SyntaxError):
        place = error.offset - 1 if error.msg.startswith("unmatched") else len(text)
        places = range(line + place, line + place + 1)
    elif isinstance(error, NameError):
        place = line + re.search(rf"\b{error.name}\b", text).start()
        places = range(place, place + 1)
    else:
        frame = error.__traceback__
        _, _, left, right = list(frame.tb_frame.f_code.co_positions())[frame.tb_lasti // 2]
        places = range(line + left, line + right)
    return kind, begin, entry.end, places


def test_sessions_print_what_python_prints(training, held_out):
    for session, _ in training + held_out:
        assert replay(session) == session


def test_labels_are_those_that_running_the_session_tells(training, held_out):
    found = Counter()
    for session, spans in training + held_out:
        labels, errors = derive(session)
        kinds = {"code error", *KINDS.values()}
        abouts = {
            (s.start, s.end, s.concept) for s in spans if s.role == "about" and s.concept in kinds
        }
        others = {
            (s.start, s.end, s.concept, s.role)
            for s in spans
            if s.role == "mention" or s.concept not in kinds
        }
        assert others == labels
        assert len(abouts) == 2 * len(errors)
        for kind, _, end, places in errors:
            (start,) = (a for a, b, concept in abouts if b == end and concept == kind)
            assert (start, end, "code error") in abouts
            assert start in places
        found.update({concept for _, _, concept, _ in labels} | {kind for kind, *_ in errors})
    assert set(found) == {*NAMES.values(), *(concept.name for concept in code.CONCEPTS)}


def test_misspelling_is_no_cue(training):
    """Many misspelt names are sound, many right ones are not defined."""
    wrong = {w for name in code_name_faults.LONG_VARIABLES
             for w in code_name_faults.misspellings(name)}  # fmt: skip
    sound, faulty = Counter(), Counter()
    for session, _ in training:
        for entry in run(session):
            misspelt = bool(wrong & set(re.findall(r"\w+", entry.source)))
            if re.search(r"\w+ = \d", entry.source) or not re.match(r"[\w+* -]+\n$", entry.source):
                continue
            (faulty if isinstance(entry.error, NameError) else sound)[misspelt] += 1
    for counts in (sound, faulty):
        assert counts[True] > 10
        assert counts[False] > 10


def test_built_in_names_are_never_meant_where_the_session_asks_for_its_own():
    names = (*code_name_faults.LONG_VARIABLES, *code_functions.NAMES)
    long = [name for name in names if len(name) >= code_name_faults.LONG]
    words = {*code_name_faults.LONG_VARIABLES} - code_name_faults.TAKEN
    words |= {*code_name_faults.MISSING}
    words |= {wrong for name in long for wrong in code_name_faults.misspellings(name)}
    built_in = tuple(dir(builtins))
    assert [word for word in words if code_name_faults.meant(word, built_in) != ""] == []
    for word, name in code_name_faults.BUILT_IN.items():
        assert code_name_faults.meant(word, built_in) == name


def test_wrong_modules_do_not_exist():
    for module in code_name_faults.MODULES:
        assert importlib.util.find_spec(module)
        for wrong in code_name_faults.misspellings(module):
            assert importlib.util.find_spec(wrong) is None


def test_faulty_lines_and_calls_belong_to_one_split(training, held_out):
    cases = []
    for split in (False, True):
        random = Random(f"cases {split}")
        draw = Draw(random, "none", split)
        cases.append({code_errors.draw_case(draw, ()).key for _ in range(4000)})
    assert not cases[0] & cases[1]
    calls = [
        {
            (session[s.start : s.end], s.concept)
            for session, spans in texts
            for s in spans
            if s.role == "about" and re.fullmatch(r"\w+\(\d+, \d+\)", session[s.start : s.end])
        }
        for texts in (training, held_out)
    ]
    assert min(map(len, calls)) > 150
    assert not calls[0] & calls[1]


def test_functions_of_misleading_names_are_labelled_by_what_they_do(training):
    adding = [
        session[s.start : s.end]
        for session, spans in training
        for s in spans
        if s.concept == "addition function" and s.role == "mention"
    ]
    assert set(adding) & set(code_functions.TELLING["*"] + code_functions.TELLING["-"])
    assert Counter(name in code_functions.SILENT for name in adding)[True] > len(adding) / 5


class TestQuestions:
    @pytest.mark.parametrize("kind", ["code_result", "code_error"])
    def test_answers_are_pythons(self, kind):
        prompts = set()
        for index in range(400):
            draw = Draw(Random(f"question {kind} {index}"), "none", True)
            question = code.TOPIC.questions[kind](draw)
            session = question.prompt + question.answer
            assert replay(session) == session
            assert question.held_out
            if kind == "code_error":
                assert question.answer.startswith(HEADER)
            else:
                assert re.fullmatch(r"\d+\n", question.answer)
            prompts.add(question.prompt)
        assert len(prompts) > 360

    def test_no_call_is_asked_about_that_training_makes(self):
        for index in range(200):
            question = code.ask_result(Draw(Random(f"call {index}"), "none", True))
            (name, a, b) = re.findall(r"(\w+)\((\d+), (\d+)\)", question.prompt)[-1]
            function = run(question.prompt)[-1].names[name]
            sign = {v: k for k, (v,) in code_functions.CONCEPTS.items()}[function_concept(function)]
            assert code_functions.call_held_out(name, sign, int(a), int(b))
