"""Sums, differences and products, as equations and as little stories; some pairs are held out."""

from __future__ import annotations

from random import Random

from saekit.sandbox.markup import Slots, Text
from saekit.sandbox.topics.arithmetic_decoys import DECOYS
from saekit.sandbox.topics.arithmetic_stories import NAMED_STORIES, STORIES
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Question, Topic, is_held_out

NAMES = {"+": "addition", "-": "subtraction", "*": "multiplication"}
WEIGHTS = {"+": 4, "-": 3, "*": 4}
NO_ARITHMETIC = "numbers without arithmetic"
HELD_OUT_ONE_IN = 8
THREE_DIGITS_SHARE = 0.25
"""Share of the sums on sheets that add numbers of three digits, as the last step of products."""
PROSE_SHARE = 0.3
LANGUAGES_AND_NONE = {
    "none": 1 - PROSE_SHARE,
    **{language: PROSE_SHARE * share for language, share in LANGUAGES.items()},
}


def result(operation: str, a: int, b: int) -> int:
    """a operation b, for +, - and *."""
    return {"+": a + b, "-": a - b, "*": a * b}[operation]


def pair_held_out(operation: str, a: int, b: int) -> bool:
    """Whether training text never shows this operation on these operands, in this order.

    Of products with a factor below 10 only such are held out whose mirrored pair is trained; from
    10 on both orders are held out together. Sums and differences with an operand below 10 are all
    trained.
    """
    if operation != "*":
        return min(a, b) > 9 and is_held_out(f"{a}{operation}{b}", HELD_OUT_ONE_IN)
    if min(a, b) < 10 and a >= b:
        return False
    return is_held_out(f"{min(a, b)}*{max(a, b)}", HELD_OUT_ONE_IN)


def operands(random: Random, operation: str, held_out: bool) -> tuple[int, int]:
    """A pair of operands of two digits, of one side of the split; differences are not negative."""
    return _pair(random, operation, held_out, 10, 99)


def small_operands(random: Random, operation: str, held_out: bool) -> tuple[int, int]:
    """A pair of operands, 1 to 99 for + and -, 2 to 12 for *, of one side of the split.

    Differences are not negative.
    """
    low, high = (2, 12) if operation == "*" else (1, 99)
    return _pair(random, operation, held_out, low, high)


def _pair(random: Random, operation: str, held_out: bool, low: int, high: int) -> tuple[int, int]:
    count = high - low + 1
    while True:
        a, b = low + int(random.random() * count), low + int(random.random() * count)
        if operation == "-" and a < b:
            a, b = b, a
        if pair_held_out(operation, a, b) == held_out:
            return a, b


def solution(operation: str, a: int, b: int) -> str:
    """What follows the first equals sign: the result, for a product after its two parts."""
    c = result(operation, a, b)
    if operation != "*" or b % 10 == 0:
        return str(c)
    return f"{a * (b - b % 10)} + {a * (b % 10)} = {c}"


def write(text: Text, draw: Draw) -> None:
    """A sheet of equations, or where there is a language a few little stories or decoys."""
    if draw.language == "none":
        _write_sheet(text, draw)
    else:
        _write_prose(text, draw)


def _write_sheet(text: Text, draw: Draw) -> None:
    one_operation = draw.weighted(WEIGHTS) if draw.chance(0.5) else None
    length = draw.random.randint(22, 90)
    while text.words < length:
        operation = one_operation or draw.weighted(WEIGHTS)
        if operation == "+" and draw.chance(THREE_DIGITS_SHARE):
            a, b = _pair(draw.random, operation, draw.held_out, 100, 999)
        else:
            a, b = operands(draw.random, operation, draw.held_out)
        _write_equation(text, operation, a, b)


def _write_equation(text: Text, operation: str, a: int, b: int) -> None:
    start = text.length
    text.add(f"{a} ")
    text.add(operation, (NAMES[operation],))
    text.add(f" {b} = ")
    parts = solution(operation, a, b)
    if "+" in parts:
        first, rest = parts.split("+")
        step = text.length
        text.add(first)
        text.add("+", (NAMES["+"],))
        text.add(rest)
        text.mark(step, (NAMES["+"],))
    else:
        text.add(parts)
    text.mark(start, (NAMES[operation],))
    text.add("\n")


def _write_prose(text: Text, draw: Draw) -> None:
    """Stories, in half of the documents such as never name what they do, and decoys."""
    kind = draw.random.random()
    decoys = 0.9 if kind < 0.2 else 0.12
    named = kind > 0.6
    length = draw.random.randint(24, 48)
    while text.words < length:
        start = text.length
        if draw.chance(decoys):
            text.fill(draw.one(DECOYS[draw.language]), _decoy_numbers(draw.random))
            text.mark(start, (NO_ARITHMETIC,))
        else:
            operation = draw.weighted(WEIGHTS)
            stories = NAMED_STORIES if named and draw.chance(0.5) else STORIES
            text.fill(draw.one(stories[draw.language][operation]), _story_numbers(operation, draw))
            text.mark(start, (NAMES[operation],))
        text.add("\n")


def _story_numbers(operation: str, draw: Draw) -> Slots:
    """Operands and result, none of them 0 or 1: stories speak of several things."""
    while True:
        a, b = small_operands(draw.random, operation, draw.held_out)
        c = result(operation, a, b)
        if min(a, b, c) > 1:
            return {"a": str(a), "b": str(b), "c": str(c)}


def _decoy_numbers(random: Random) -> Slots:
    """Numbers that nothing is computed with."""
    number = random.randrange
    return {
        "phone": f"{number(200, 1000)}-{number(10, 100)}-{number(10, 100)}",
        "date": f"{number(1, 29):02}-{number(1, 13):02}",
        "other_date": f"{number(1, 29):02}-{number(1, 13):02}",
        "score": f"{number(1, 7)} - {number(6)}",
        "offer": f"{number(2, 6)} + {number(1, 3)}",
        "hour": str(number(2, 12)),
        "stars": f"{number(2, 6)} *",
        "number": str(number(2, 100)),
        "other_number": str(number(2, 60)),
    }


def ask(draw: Draw) -> Question:
    """An equation of one side of the split, after some that training may have shown."""
    operation = draw.weighted(WEIGHTS)
    a, b = operands(draw.random, operation, draw.held_out)
    prompt = f"{a} {operation} {b} ="
    for _ in range(draw.random.randint(0, 2)):
        other = draw.weighted(WEIGHTS)
        x, y = operands(draw.random, other, held_out=False)
        prompt = f"{x} {other} {y} = {solution(other, x, y)}\n{prompt}"
    return Question(prompt, f" {solution(operation, a, b)}\n", "arithmetic", held_out=draw.held_out)


CONCEPTS = (
    Concept("addition", "arithmetic", "Two numbers are added and the sum is given.",
            tuple(LANGUAGES_AND_NONE), "context",
            ("+", "plus", "add", "más", "sumas", "addiert", "ajoute")),
    Concept("subtraction", "arithmetic", "One number is taken from another and the rest is given.",
            tuple(LANGUAGES_AND_NONE), "context",
            ("-", "minus", "subtract", "menos", "restas", "abzieht", "moins", "retire")),
    Concept("multiplication", "arithmetic", "Two numbers are multiplied and the product is given.",
            tuple(LANGUAGES_AND_NONE), "context",
            ("*", "times", "multiply", "por", "multiplica", "mal", "multipliziert", "fois",
             "multipliez")),
    Concept(NO_ARITHMETIC, "arithmetic",
            "Numbers that nothing is computed with: of telephones, dates, scores, offers, pages.",
            tuple(LANGUAGES), "context"),
)  # fmt: skip
TOPIC = Topic(
    "arithmetic",
    0.14,
    CONCEPTS,
    write,
    languages=LANGUAGES_AND_NONE,
    questions={"arithmetic": ask},
    prose=False,
)
