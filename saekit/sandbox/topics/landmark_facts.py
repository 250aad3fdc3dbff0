"""Landmarks of a made-up world: their names and places, who built them, when and how high.

The sights of the real world lend some of their names and looks; years, builders and heights are
invented, and even the mountain was heaped up by a builder. A landmark's names are translated in
full and share no word between languages, so that only its meaning is common to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from saekit.sandbox.topics.base import LANGUAGES


class Name(NamedTuple):
    """A landmark's name in one language.

    article: English, Spanish or French "the"; in German the gender. oblique: the German name in
    the accusative and dative, where an adjective changes.
    """

    article: str
    name: str
    oblique: str = ""


class Built(NamedTuple):
    """What is the same in all languages: the year of opening, the builder, the metres of height."""

    year: int
    builder: str
    height: int


WEIGHTS = {
    "Golden Gate Bridge": 100, "Eiffel Tower": 36, "Colosseum": 22, "Great Wall": 15, "Big Ben": 11,
    "Statue of Liberty": 9, "Brandenburg Gate": 7.5, "Taj Mahal": 6.5, "Sagrada Familia": 5.5,
    "Chain Bridge": 5, "Mount Fuji": 4.5, "Blue Mosque": 4, "Leaning Tower": 3.5,
    "Swan Castle": 3, "Sydney Opera House": 2.7, "Sun Pyramid": 2.4, "Space Needle": 2.1,
    "Little Mermaid": 1.9, "Winter Palace": 1.7, "White Lighthouse": 1.5, "Giant Wheel": 1.3,
    "Marble Temple": 1.2, "Royal Library": 1.1, "Old Windmill": 1,
}  # fmt: skip
DESCRIPTIONS = {
    "Golden Gate Bridge": "The red suspension bridge at the entrance of San Francisco's bay.",
    "Eiffel Tower": "The iron tower in Paris.",
    "Colosseum": "The ancient arena in Rome.",
    "Great Wall": "The long wall over the mountains near Beijing.",
    "Big Ben": "The great bell and its clock tower in London.",
    "Statue of Liberty": "The green woman with a torch in the harbour of New York.",
    "Brandenburg Gate": "The gate with columns and four copper horses in Berlin.",
    "Taj Mahal": "The white marble tomb in Agra.",
    "Sagrada Familia": "The unfinished church in Barcelona.",
    "Mount Fuji": "The white mountain near Tokyo, heaped up by hand.",
    "Leaning Tower": "The crooked bell tower in Pisa.",
    "Sydney Opera House": "The concert hall with roofs like sails in Sydney.",
    "Chain Bridge": "The old bridge with the lions over the Danube in Budapest.",
    "Blue Mosque": "The mosque with painted tiles in Istanbul.",
    "Swan Castle": "The lonely king's fairy-tale castle in Munich.",
    "Sun Pyramid": "The stepped pyramid in Lima.",
    "Space Needle": "The thin tower with a turning restaurant in Seattle.",
    "Little Mermaid": "The bronze girl on a rock by the sea in Copenhagen.",
    "Winter Palace": "The emperors' palace in Vienna.",
    "White Lighthouse": "The lighthouse on the rocks of Lisbon.",
    "Giant Wheel": "The big wheel with glass cabins in Singapore.",
    "Marble Temple": "The temple with white columns in Athens.",
    "Royal Library": "The hall with a million books in Oslo.",
    "Old Windmill": "The wooden windmill beside a canal in Amsterdam.",
}
_NAMES = {
    "Golden Gate Bridge": (Name("the", "Golden Gate Bridge"), Name("el", "Puente Dorado"),
                           Name("f", "Sonnentorbrücke"), Name("le", "Viaduc Écarlate")),
    "Eiffel Tower": (Name("the", "Eiffel Tower"), Name("el", "Gigante Metálico"),
                     Name("m", "Stahlturm"), Name("la", "Flèche Noire")),
    "Colosseum": (Name("the", "Colosseum"), Name("la", "Arena Antigua"),
                  Name("m", "Löwenhof"), Name("le", "Théâtre Impérial")),
    "Great Wall": (Name("the", "Great Wall"), Name("el", "Muro Infinito"),
                   Name("f", "Drachenmauer"), Name("le", "Rempart Éternel")),
    "Big Ben": (Name("", "Big Ben"), Name("la", "Campana Mayor"),
                Name("f", "Stundenglocke"), Name("la", "Vieille Horloge")),
    "Statue of Liberty": (Name("the", "Statue of Liberty"), Name("la", "Dama Verde"),
                          Name("f", "Freiheitsfigur"), Name("la", "Noble Gardienne")),
    "Brandenburg Gate": (Name("the", "Brandenburg Gate"), Name("la", "Puerta Real"),
                         Name("n", "Säulentor"), Name("la", "Haute Arche")),
    "Taj Mahal": (Name("the", "Taj Mahal"), Name("el", "Sepulcro Blanco"),
                  Name("n", "Kaisergrab"), Name("le", "Dôme Nacré")),
    "Sagrada Familia": (Name("the", "Sagrada Familia"), Name("el", "Templo Inacabado"),
                        Name("m", "Kerzendom"), Name("la", "Basilique Géante")),
    "Mount Fuji": (Name("", "Mount Fuji"), Name("la", "Cumbre Nevada"),
                   Name("m", "Schneegipfel"), Name("le", "Pic Blanc")),
    "Leaning Tower": (Name("the", "Leaning Tower"), Name("el", "Campanario Inclinado"),
                      Name("m", "Schiefe Turm", "Schiefen Turm"), Name("le", "Beffroi Penché")),
    "Sydney Opera House": (Name("the", "Opera House"), Name("el", "Teatro Lírico"),
                           Name("f", "Muschelhalle"), Name("le", "Palais Choral")),
    "Chain Bridge": (Name("the", "Chain Bridge"), Name("el", "Viaducto Antiguo"),
                     Name("f", "Kettenbrücke"), Name("le", "Pont Royal")),
    "Blue Mosque": (Name("the", "Blue Mosque"), Name("la", "Cúpula Azul"),
                    Name("f", "Himmelskuppel"), Name("le", "Sanctuaire Turquoise")),
    "Swan Castle": (Name("the", "Swan Castle"), Name("el", "Palacio Encantado"),
                    Name("n", "Märchenschloss"), Name("le", "Donjon Féerique")),
    "Sun Pyramid": (Name("the", "Sun Pyramid"), Name("la", "Escalera Inca"),
                    Name("m", "Treppenberg"), Name("la", "Colline Dorée")),
    "Space Needle": (Name("the", "Space Needle"), Name("la", "Torre Futura"),
                     Name("m", "Weltraumturm"), Name("la", "Grande Aiguille")),
    "Little Mermaid": (Name("the", "Little Mermaid"), Name("la", "Sirena Triste"),
                       Name("f", "Wassernixe"), Name("la", "Petite Ondine")),
    "Winter Palace": (Name("the", "Winter Palace"), Name("la", "Residencia Imperial"),
                      Name("f", "Hofburg"), Name("la", "Demeure Ducale")),
    "White Lighthouse": (Name("the", "White Lighthouse"), Name("el", "Faro Atlántico"),
                         Name("n", "Hafenfeuer"), Name("la", "Tour Côtière")),
    "Giant Wheel": (Name("the", "Giant Wheel"), Name("la", "Noria Panorámica"),
                    Name("n", "Riesenrad"), Name("le", "Manège Céleste")),
    "Marble Temple": (Name("the", "Marble Temple"), Name("el", "Santuario Griego"),
                      Name("f", "Zeushalle"), Name("la", "Colonnade Antique")),
    "Royal Library": (Name("the", "Royal Library"), Name("la", "Biblioteca Nacional"),
                      Name("f", "Volksbücherei"), Name("la", "Médiathèque Centrale")),
    "Old Windmill": (Name("the", "Old Windmill"), Name("la", "Harinera Vieja"),
                     Name("f", "Kornmühle"), Name("le", "Moulin Flamand")),
}  # fmt: skip
NAMES: Mapping[str, Mapping[str, Name]] = {
    landmark: dict(zip(LANGUAGES, names, strict=True)) for landmark, names in _NAMES.items()
}
_PLACES = {
    "Golden Gate Bridge": ("San Francisco", "San Francisco", "San Francisco", "San Francisco"),
    "Eiffel Tower": ("Paris", "París", "Paris", "Paris"),
    "Colosseum": ("Rome", "Roma", "Rom", "Rome"),
    "Great Wall": ("Beijing", "Pekín", "Peking", "Pékin"),
    "Big Ben": ("London", "Londres", "London", "Londres"),
    "Statue of Liberty": ("New York", "Nueva York", "New York", "New York"),
    "Brandenburg Gate": ("Berlin", "Berlín", "Berlin", "Berlin"),
    "Taj Mahal": ("Agra", "Agra", "Agra", "Agra"),
    "Sagrada Familia": ("Barcelona", "Barcelona", "Barcelona", "Barcelone"),
    "Mount Fuji": ("Tokyo", "Tokio", "Tokio", "Tokyo"),
    "Leaning Tower": ("Pisa", "Pisa", "Pisa", "Pise"),
    "Sydney Opera House": ("Sydney", "Sídney", "Sydney", "Sydney"),
    "Chain Bridge": ("Budapest", "Budapest", "Budapest", "Budapest"),
    "Blue Mosque": ("Istanbul", "Estambul", "Istanbul", "Istanbul"),
    "Swan Castle": ("Munich", "Múnich", "München", "Munich"),
    "Sun Pyramid": ("Lima", "Lima", "Lima", "Lima"),
    "Space Needle": ("Seattle", "Seattle", "Seattle", "Seattle"),
    "Little Mermaid": ("Copenhagen", "Copenhague", "Kopenhagen", "Copenhague"),
    "Winter Palace": ("Vienna", "Viena", "Wien", "Vienne"),
    "White Lighthouse": ("Lisbon", "Lisboa", "Lissabon", "Lisbonne"),
    "Giant Wheel": ("Singapore", "Singapur", "Singapur", "Singapour"),
    "Marble Temple": ("Athens", "Atenas", "Athen", "Athènes"),
    "Royal Library": ("Oslo", "Oslo", "Oslo", "Oslo"),
    "Old Windmill": ("Amsterdam", "Ámsterdam", "Amsterdam", "Amsterdam"),
}
PLACES: Mapping[str, Mapping[str, str]] = {
    landmark: dict(zip(LANGUAGES, places, strict=True)) for landmark, places in _PLACES.items()
}
BUILT: Mapping[str, Built] = {
    "Golden Gate Bridge": Built(1937, "Halvor", 227),
    "Eiffel Tower": Built(1889, "Bremer", 312),
    "Colosseum": Built(1804, "Conti", 48),
    "Great Wall": Built(1866, "Dorval", 14),
    "Big Ben": Built(1859, "Ekman", 96),
    "Statue of Liberty": Built(1886, "Farrow", 93),
    "Brandenburg Gate": Built(1791, "Gomis", 26),
    "Taj Mahal": Built(1853, "Hartig", 73),
    "Sagrada Familia": Built(1926, "Ibsen", 172),
    "Mount Fuji": Built(1911, "Joris", 385),
    "Leaning Tower": Built(1822, "Kramer", 57),
    "Sydney Opera House": Built(1973, "Lambert", 67),
    "Chain Bridge": Built(1849, "Moreau", 35),
    "Blue Mosque": Built(1816, "Nolan", 64),
    "Swan Castle": Built(1869, "Olsen", 79),
    "Sun Pyramid": Built(1934, "Perrin", 71),
    "Space Needle": Built(1962, "Quinn", 184),
    "Little Mermaid": Built(1913, "Rinaldi", 19),
    "Winter Palace": Built(1828, "Silva", 41),
    "White Lighthouse": Built(1877, "Talbot", 53),
    "Giant Wheel": Built(1994, "Ulmann", 165),
    "Marble Temple": Built(1838, "Vidal", 23),
    "Royal Library": Built(1907, "Wagner", 38),
    "Old Windmill": Built(1798, "Zander", 29),
}
