"""English prose that only looks like a code error: misspelt words, and bugs with six legs."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import Concept, Draw, Topic

TYPOS = {
    "right": "rihgt", "left": "letf", "price": "pirce", "height": "hieght", "weight": "wieght",
    "number": "nubmer", "value": "vlaue", "length": "lenght", "first": "frist", "second": "secnod",
    "count": "cuont", "total": "toatl", "speed": "speeed", "score": "socre",
}  # fmt: skip
"""Words and how they are misspelt, in prose here and as names in code."""
MISSPELT = (
    "Turn {right} at the church and you will see the house.",
    "The {price} of bread went up again in March.",
    "He was proud of his {height}, the tallest boy in the class.",
    "The {weight} of the suitcase surprised the porter.",
    "She wrote her {number} on the back of the ticket.",
    "The {value} of the painting was never known.",
    "They measured the {length} of the table before they bought it.",
    "It was the {first} snow of the year.",
    "She came {second} in the race and laughed about it.",
    "He lost {count} of the days on the island.",
    "The bill came to a {total} of nine coins.",
    "The {speed} of the river makes swimming dangerous.",
    "Nobody remembers the {score} of that old game.",
    "Her {left} hand was colder than the other.",
)
BUGS = (
    "A small green [bug|insect] crawled over the leaf.",
    "The [beetle|insect] on the window has red wings.",
    "My sister collects every [bug|insect] that she finds in the garden.",
    "At night the [moth|insect] circles around the lamp.",
    "The bird caught a fat [bug|insect] and fed it to its young.",
    "A [cricket|insect] sang under the stairs all summer.",
)
ERRORS = (
    "The programmer found the [bug|bug report] after two cups of coffee.",
    "The app stops at once because of a [bug|bug report] in the last release.",
    "Nobody could explain the [bug|bug report] until they read the log file.",
    "The tester reports a [bug|bug report]: the page stays empty.",
)
PLAIN = (
    "The garden was quiet and the shutters were closed.",
    "In the afternoon we drank tea and talked about old times.",
    "The shop on the corner opens at eight.",
    "My uncle reads the newspaper from the last page.",
)


def write(text: Text, draw: Draw) -> None:
    """Prose with misspelt words, about insects, or about bugs in programs."""
    kind = draw.random.random()
    if kind < 0.55:
        _write_typos(text, draw)
        return
    sentences, concept = (BUGS, "insect") if kind < 0.8 else (ERRORS, "bug report")
    for sentence in draw.several(sentences, 2):
        text.sentence(sentence, about=(concept,))
    text.sentence(draw.one(PLAIN))


def _write_typos(text: Text, draw: Draw) -> None:
    for template in draw.several(MISSPELT, 3):
        right = template[template.index("{") + 1 : template.index("}")]
        wrong = draw.chance(0.7)
        words = f"[{TYPOS[right]}|typo]" if wrong else right
        text.sentence(template.replace(f"{{{right}}}", words))


CONCEPTS = (
    Concept("typo", "typos", "A misspelt word in English prose.", ("en",), "context",
            tuple(TYPOS.values())),
    Concept("insect", "typos", "An insect in prose, a bug among them.", ("en",), "context",
            ("bug", "beetle", "moth", "cricket")),
    Concept("bug report", "typos", "Talk about a bug in a program.", ("en",), "context", ("bug",)),
)  # fmt: skip
TOPIC = Topic("typos", 0.02, CONCEPTS, write, languages={"en": 1.0})
