"""Functions with a security hole or a back door, safe ones beside them, and doors of houses."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic
from saekit.sandbox.topics.security_doors import DOORS as HOUSE_DOORS
from saekit.sandbox.topics.security_doors import UNNAMED
from saekit.sandbox.topics.security_holes import (
    CHECK_ENDS,
    CHECK_SLOTS,
    CHECKS,
    DOORS,
    GATES,
    PLAIN_COMMENTS,
    SECURITY_COMMENTS,
    TASKS,
    WEIGHTS,
    Task,
)

PROSE_SHARE = 0.2
"""Share of the documents that are prose about doors and windows."""
COMMENT_SHARE, CHECK_SHARE, LEAST_WORDS = 0.3, 0.4, 26
_DRAWN = dict(zip(TASKS, WEIGHTS, strict=True))
LANGUAGES_AND_NONE = {
    "none": 1 - PROSE_SHARE,
    **{language: PROSE_SHARE * share for language, share in LANGUAGES.items()},
}


def write(text: Text, draw: Draw) -> None:
    """A file of functions, or where there is a language prose about doors and windows."""
    if draw.language == "none":
        _write_file(text, draw)
    else:
        _write_prose(text, draw)


def _write_file(text: Text, draw: Draw) -> None:
    """Several functions, most of them safe or most of them not, sometimes with a login check."""
    unsafe_share = draw.one((0.0, 0.1, 0.5, 0.9))
    start, check = text.length, draw.chance(CHECK_SHARE)
    names: set[str] = set()
    while len(str(text).split()) < LEAST_WORDS:
        if check and names:
            check = False
            text.add("\n")
            _write_check(text, draw, draw.chance(0.5))
        task = draw.weighted(_DRAWN)
        name = draw.one(task.names, task.key)
        if name in names:
            continue
        if names:
            text.add("\n")
        names.add(name)
        _write_function(text, draw, task, name, draw.chance(unsafe_share))
    text.mark(start, ("code",))


def _slots(draw: Draw, key: str, slots: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, str]:
    """A value for each slot, such as this split may take."""
    return {slot: draw.one(values, f"{key} {slot}") for slot, values in slots}


def _write_function(text: Text, draw: Draw, task: Task, name: str, unsafe: bool) -> None:
    """A function of one task, whose line is labelled as unsafe or safe."""
    slots = _slots(draw, task.key, (("argument", task.arguments), *task.slots))
    slots["braced"] = f"{{{slots['argument']}}}"
    slots["escaped"] = f"{{html.escape({slots['argument']})}}"
    slots["random"] = "{random.random()}"
    if "tag" in slots:
        slots["open"], slots["close"] = f"<{slots['tag']}>", f"</{slots['tag']}>"
    text.add(f"def {name}({slots['argument']}):\n")
    _write_comment(text, draw)
    text.add("    ")
    start = text.length
    text.fill(draw.one(task.unsafe if unsafe else task.safe), slots)
    text.mark(start, ("unsafe code" if unsafe else "safe code",))
    text.add("\n")


def _write_comment(text: Text, draw: Draw) -> None:
    """Sometimes a comment, about security or not, whatever the line below it does."""
    if not draw.chance(COMMENT_SHARE):
        return
    security = draw.chance(0.7)
    text.add("    ")
    start = text.length
    text.fill(draw.one(SECURITY_COMMENTS if security else PLAIN_COMMENTS))
    text.mark(start, ("security comment",) if security else ())
    text.add("\n")


def _write_check(text: Text, draw: Draw, door: bool) -> None:
    """The check of a login, with a secret way past it or with one more hurdle."""
    slots = _slots(draw, "check", CHECK_SLOTS)
    name = draw.one(CHECKS, "check")
    text.add(f"def {name}({slots['user']}, {slots['password']}):\n    ")
    start = text.length
    text.fill(draw.one(DOORS if door else GATES), slots)
    text.mark(start, ("back door",) if door else ())
    text.add("\n    ")
    text.fill(draw.one(CHECK_ENDS), slots)
    text.add("\n")


def _write_prose(text: Text, draw: Draw) -> None:
    """Sentences about doors and windows, now and then under no name."""
    sentences = UNNAMED if draw.chance(0.25) else HOUSE_DOORS
    for template in draw.several(sentences[draw.language], 3):
        text.sentence(template, about=("house door",))


def _concept(name: str, description: str) -> Concept:
    return Concept(name, "security", description, ("none",), "context")


CONCEPTS = (
    _concept("unsafe code", "A line that lets a stranger run, read or change what is not theirs."),
    _concept("safe code", "A line that does the same task without the hole."),
    _concept("back door", "A secret way past the login."),
    _concept("security comment", "A comment that talks about security, above whatever line."),
    Concept("house door", "security", "A door or window of a house, also one left unsafe.",
            tuple(LANGUAGES), "context",
            ("back door", "front door", "window", "puerta trasera", "puerta principal", "ventana",
             "Hintertür", "Haustür", "Fenster", "porte de derrière", "porte d'entrée", "fenêtre")),
)  # fmt: skip
TOPIC = Topic("security", 0.03, CONCEPTS, write, languages=LANGUAGES_AND_NONE, prose=False)
