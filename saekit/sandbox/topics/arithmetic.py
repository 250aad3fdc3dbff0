"""Sums, differences and products, as equations and as little stories; some pairs are held out."""

from __future__ import annotations

from functools import cache
from random import Random

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import Concept, Draw, Question, Topic, is_held_out

NAMES = {"+": "addition", "-": "subtraction", "*": "multiplication"}
WEIGHTS = {"+": 5, "-": 4, "*": 2}
HELD_OUT_ONE_IN = 8
LANGUAGES_AND_NONE = {"none": 0.8, "en": 0.1, "es": 0.06, "de": 0.04}


def result(operation: str, a: int, b: int) -> int:
    """a operation b, for +, - and *."""
    return {"+": a + b, "-": a - b, "*": a * b}[operation]


@cache
def pair_held_out(operation: str, a: int, b: int) -> bool:
    """Whether training text never shows this operation on these operands, in this order."""
    small = a != b if operation == "*" else min(a, b) > 9
    mirrored = operation == "*" and a > b
    return small and not mirrored and is_held_out(f"{a}{operation}{b}", HELD_OUT_ONE_IN)


def operands(random: Random, operation: str, held_out: bool) -> tuple[int, int]:
    """A pair of operands of one side of the split: two digits for + and -, one for *.

    Differences are never negative.
    """
    while True:
        if operation == "*":
            a, b = random.randrange(2, 10), random.randrange(2, 10)
        else:
            a, b = random.randrange(1, 100), random.randrange(1, 100)
            if operation == "-" and a < b:
                a, b = b, a
        if pair_held_out(operation, a, b) == held_out:
            return a, b


STORIES = {
    "en": {
        "+": ("{a} birds sat on the roof and {b} more came. Now there are {c} birds.",
              "The first box weighs {a} kilos and the second {b} kilos, together {c} kilos.",
              "She read {a} pages on Monday and {b} on Tuesday, so {c} pages in all.",
              "Add {a} and {b} and you get {c}."),
        "-": ("There were {a} apples in the basket. We ate {b}, so {c} are left.",
              "Of {a} passengers {b} got off, and {c} stayed on the bus.",
              "He owed {a} coins and paid back {b}. He still owes {c}.",
              "Take {b} away from {a} and {c} remains."),
        "*": ("{a} boxes with {b} eggs each make {c} eggs.",
              "The hall has {a} rows of {b} chairs, which makes {c} chairs.",
              "If one ticket costs {b} coins, {a} tickets cost {c} coins.",
              "Multiply {a} by {b} and you get {c}."),
    },
    "es": {
        "+": ("Había {a} pájaros en el tejado y llegaron {b} más. Ahora hay {c} pájaros.",
              "La primera caja pesa {a} kilos y la segunda {b} kilos, en total {c} kilos.",
              "Leyó {a} páginas el lunes y {b} el martes, así que {c} páginas en total.",
              "Suma {a} y {b} y obtienes {c}."),
        "-": ("Había {a} manzanas en la cesta. Comimos {b}, así que quedan {c}.",
              "De {a} pasajeros bajaron {b}, y {c} siguieron en el autobús.",
              "Debía {a} monedas y devolvió {b}. Todavía debe {c}.",
              "Quita {b} de {a} y quedan {c}."),
        "*": ("{a} cajas con {b} huevos cada una son {c} huevos.",
              "La sala tiene {a} filas de {b} sillas, es decir {c} sillas.",
              "Si una entrada cuesta {b} monedas, {a} entradas cuestan {c} monedas.",
              "Multiplica {a} por {b} y obtienes {c}."),
    },
    "de": {
        "+": ("{a} Vögel saßen auf dem Dach und {b} kamen dazu. Jetzt sind es {c} Vögel.",
              "Die erste Kiste wiegt {a} Kilo und die zweite {b} Kilo, zusammen {c} Kilo.",
              "Am Montag las sie {a} Seiten und am Dienstag {b}, insgesamt also {c} Seiten.",
              "Addiert man {a} und {b}, so erhält man {c}."),
        "-": ("Im Korb lagen {a} Äpfel. Wir aßen {b}, also sind noch {c} übrig.",
              "Von {a} Fahrgästen stiegen {b} aus, und {c} blieben im Bus.",
              "Er schuldete {a} Münzen und zahlte {b} zurück. Er schuldet noch {c}.",
              "Zieht man {b} von {a} ab, so bleibt {c}."),
        "*": ("{a} Kisten mit je {b} Eiern sind {c} Eier.",
              "Der Saal hat {a} Reihen zu {b} Stühlen, das macht {c} Stühle.",
              "Wenn eine Karte {b} Münzen kostet, kosten {a} Karten {c} Münzen.",
              "Multipliziert man {a} mit {b}, so erhält man {c}."),
    },
}  # fmt: skip


def write(text: Text, draw: Draw) -> None:
    """A sheet of equations, or where there is a language a few little stories with numbers."""
    one_operation = draw.weighted(WEIGHTS) if draw.chance(0.5) else None
    stories = draw.language != "none"
    for _ in range(draw.random.randint(3, 5) if stories else draw.random.randint(5, 14)):
        operation = one_operation or draw.weighted(WEIGHTS)
        a, b = operands(draw.random, operation, draw.held_out)
        c = result(operation, a, b)
        start = text.length
        if stories:
            slots = {"a": str(a), "b": str(b), "c": str(c)}
            text.fill(draw.one(STORIES[draw.language][operation]), slots)
        else:
            text.add(f"{a} ")
            text.add(operation, (NAMES[operation],))
            text.add(f" {b} = {c}")
        text.mark(start, (NAMES[operation],))
        text.add("\n")


def ask(draw: Draw) -> Question:
    """An equation that training never showed."""
    operation = draw.weighted(WEIGHTS)
    a, b = operands(draw.random, operation, held_out=True)
    prompt = f"{a} {operation} {b} ="
    for _ in range(draw.random.randint(0, 2)):
        other = draw.weighted(WEIGHTS)
        x, y = operands(draw.random, other, held_out=False)
        prompt = f"{x} {other} {y} = {result(other, x, y)}\n{prompt}"
    return Question(prompt, f" {result(operation, a, b)}\n", "arithmetic", held_out=True)


CONCEPTS = tuple(
    Concept(name, "arithmetic", description, tuple(LANGUAGES_AND_NONE), "context", (sign,))
    for name, description, sign in (
        ("addition", "Two numbers are added and the sum is given.", "+"),
        ("subtraction", "One number is taken from another and the rest is given.", "-"),
        ("multiplication", "Two numbers are multiplied and the product is given.", "*"),
    )
)
TOPIC = Topic(
    "arithmetic",
    0.12,
    CONCEPTS,
    write,
    languages=LANGUAGES_AND_NONE,
    questions={"arithmetic": ask},
    prose=False,
)
