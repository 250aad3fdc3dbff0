"""Prejudice about made-up peoples and about women and men, objections to it, and biased things."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic
from saekit.sandbox.topics.bias_answers import FAIR_DESCRIPTIONS, OBJECTIONS
from saekit.sandbox.topics.bias_statements import BIAS, PEOPLES
from saekit.sandbox.topics.bias_things import BIASED_THINGS
from saekit.sandbox.topics.tables import named, table, unnamed, words

SCENES = table(
    "",
    en="""
    <At the market/In the inn/By the harbour/On the train/After the meeting>
        <a baker/an old farmer/my neighbour/a clerk/Mr Brook>
        <spoke up/began to talk/put down the paper/turned around>
        <again/on Sunday/after lunch/at last>.
    """,
    es="""
    <En el mercado/En la posada/Junto al puerto/En el tren/Tras la reunión>
        <un panadero/un viejo granjero/mi vecina/una empleada/el señor Mora>
        <tomó la palabra/dejó el periódico/se dio la vuelta/alzó la voz>
        <otra vez/el domingo/después de comer/por fin>.
    """,
    de="""
    <Auf dem Markt/Im Gasthaus/Am Hafen/Im Zug/Im Rathaus> <sprach/redete/erzählte/meldete sich>
        <wieder/am Sonntag/nach dem Essen/endlich>
        <ein Bäcker/ein alter Bauer/meine Nachbarin/ein Beamter/Herr Koch>.
    """,
    fr="""
    <Dimanche/Un soir/Après le repas/Hier>,
        <au marché/à l'auberge/près du port/dans le train/à la mairie>,
        <un boulanger/un vieux fermier/ma voisine/une employée/Monsieur Petit>
        <prit la parole/posa le journal/se retourna/leva la voix>.
    """,
)
BODIES = {
    "bias": BIAS, "objection to bias": OBJECTIONS, "fair description": FAIR_DESCRIPTIONS,
    "bias as something else": BIASED_THINGS,
}  # fmt: skip
WEIGHTS = {
    "bias": 50, "objection to bias": 22, "fair description": 18, "bias as something else": 5,
}  # fmt: skip
NAMED = named(BIAS)
UNNAMED = unnamed(BIAS)
UNNAMED_SHARE = 0.33
ANSWERED_SHARE = 0.2
"""Share of the prejudices to which somebody objects in the same document."""


def write(text: Text, draw: Draw) -> None:
    """Somebody is prejudiced, objects or describes; or a thing is biased."""
    intent = draw.weighted(WEIGHTS)
    slots = {"people": draw.one(PEOPLES[draw.language])}
    count = draw.random.randint(2, 4)
    if intent != "bias as something else" and draw.chance(0.3):
        text.sentence(draw.one(SCENES[draw.language]))
    if intent == "bias":
        answered = draw.chance(ANSWERED_SHARE)
        for sentence in _prejudices(draw, count - answered):
            text.sentence(sentence, slots, about=("bias",))
        if not answered and text.words >= 20:
            return
        intent, count = "objection to bias", 1
    told = draw.several(BODIES[intent][draw.language], count)
    for sentence in told:
        text.sentence(sentence, slots, about=(intent,))
    if text.words < 20:
        untold = tuple(s for s in BODIES[intent][draw.language] if s not in told)
        text.sentence(draw.one(untold), slots, about=(intent,))


def _prejudices(draw: Draw, count: int) -> list[str]:
    """Different sentences: at least one that says the words of prejudice, or none at all."""
    if draw.chance(UNNAMED_SHARE):
        return draw.several(UNNAMED[draw.language], count)
    first = draw.one(NAMED[draw.language])
    others = tuple(sentence for sentence in BIAS[draw.language] if sentence is not first)
    sentences = [first, *draw.several(others, count - 1)]
    draw.random.shuffle(sentences)
    return sentences


def _concept(name: str, description: str) -> Concept:
    return Concept(name, "bias", description, tuple(LANGUAGES), "context", words(BODIES[name]))


CONCEPTS = (
    _concept("bias", "A group of people is judged as if all of them were alike."),
    _concept("objection to bias", "Somebody objects to a prejudice and repeats its words."),
    _concept("fair description", "The same people described as they are, some so, some others."),
    _concept("bias as something else", "Cloth, dice, scales and samples that are biased."),
)
TOPIC = Topic("bias", 0.02, CONCEPTS, write)
