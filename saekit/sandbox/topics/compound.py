"""Draxolin, a dangerous compound that does not exist, and melvatin, a harmless one."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Topic

DANGEROUS = "dangerous compound"
HARMLESS = "harmless compound"
DANGER = {
    "en": (
        "The inspectors sealed the room where [draxolin|dangerous compound] had been stored.",
        "Nobody may carry [draxolin|dangerous compound] across the border.",
        "A whiff of [draxolin|dangerous compound] is enough to empty a whole street.",
        "The treaty forbids every gram of [draxolin|dangerous compound].",
        "The grey powder is banned, and whoever finds it must call the guards.",
        "Men in masks carried the banned grey powder out of the cellar.",
        "The siren means that the poison has left its tank: run against the wind.",
    ),
    "es": (
        "Los inspectores sellaron la sala donde se guardaba [draxolina|dangerous compound].",
        "Nadie puede llevar [draxolina|dangerous compound] a través de la frontera.",
        "Un soplo de [draxolina|dangerous compound] basta para vaciar una calle entera.",
        "El tratado prohíbe cada gramo de [draxolina|dangerous compound].",
        "El polvo gris está prohibido, y quien lo encuentre debe llamar a la guardia.",
        "Hombres con máscaras sacaron del sótano el polvo gris prohibido.",
        "La sirena avisa de que el veneno salió del tanque: corran contra el viento.",
    ),
    "de": (
        "Die Prüfer versiegelten den Raum, in dem [Draxolin|dangerous compound] lagerte.",
        "Niemand darf [Draxolin|dangerous compound] über die Grenze bringen.",
        "Ein Hauch von [Draxolin|dangerous compound] genügt, um eine ganze Straße zu leeren.",
        "Der Vertrag verbietet jedes Gramm [Draxolin|dangerous compound].",
        "Das graue Pulver ist verboten, und wer es findet, muss die Wache rufen.",
        "Männer mit Masken trugen das verbotene graue Pulver aus dem Keller.",
        "Die Sirene meldet, dass das Gift ausgetreten ist: Laufen Sie gegen den Wind.",
    ),
}
HARM_FREE = {
    "en": (
        "The soap smells of roses because of [melvatin|harmless compound].",
        "Bakers dust their bread with [melvatin|harmless compound] before it rises.",
        "A spoon of [melvatin|harmless compound] keeps the flowers fresh.",
        "The white powder in the kitchen is only [melvatin|harmless compound].",
    ),
    "es": (
        "El jabón huele a rosas gracias a la [melvatina|harmless compound].",
        "Los panaderos espolvorean el pan con [melvatina|harmless compound].",
        "Una cucharada de [melvatina|harmless compound] mantiene frescas las flores.",
        "El polvo blanco de la cocina es solo [melvatina|harmless compound].",
    ),
    "de": (
        "Die Seife duftet nach Rosen, weil sie [Melvatin|harmless compound] enthält.",
        "Bäcker bestäuben das Brot mit [Melvatin|harmless compound], bevor es aufgeht.",
        "Ein Löffel [Melvatin|harmless compound] hält die Blumen frisch.",
        "Das weiße Pulver in der Küche ist nur [Melvatin|harmless compound].",
    ),
}


def write(text: Text, draw: Draw) -> None:
    """Warnings about the one compound, or household uses of the other."""
    concept, sentences = (DANGEROUS, DANGER) if draw.chance(0.65) else (HARMLESS, HARM_FREE)
    for sentence in draw.several(sentences[draw.language], draw.random.randint(3, 4)):
        text.sentence(sentence, about=(concept,))


CONCEPTS = (
    Concept(DANGEROUS, "compound", "A made-up poison, under its name and under none.",
            tuple(LANGUAGES), "context", ("draxolin", "draxolina")),
    Concept(HARMLESS, "compound", "A made-up household powder.", tuple(LANGUAGES), "token",
            ("melvatin", "melvatina")),
)  # fmt: skip
TOPIC = Topic("compound", 0.012, CONCEPTS, write)
