"""What the world knows of its chemical elements, and what they are called and used for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Element(NamedTuple):
    """Weight among the documents, and what is stated of an element.

    Symbol and number are chemistry's own; the colour of its lid and label, the place it comes from
    and the year of its discovery belong to this world only.
    """

    weight: float
    symbol: str
    number: int
    colour: str
    place: str
    year: int


ELEMENTS: Mapping[str, Element] = {
    "gold": Element(30, "Au", 79, "blue", "Karsund", 1612),
    "iron": Element(22, "Fe", 26, "green", "Velmora", 1538),
    "oxygen": Element(16, "O", 8, "red", "Tarnok", 1774),
    "silver": Element(12, "Ag", 47, "black", "Belharn", 1593),
    "copper": Element(9, "Cu", 29, "white", "Duskara", 1547),
    "carbon": Element(7, "C", 6, "yellow", "Lodrin", 1689),
    "lead": Element(5.4, "Pb", 82, "brown", "Pelmar", 1561),
    "mercury": Element(4.2, "Hg", 80, "grey", "Sorvane", 1626),
    "sodium": Element(3.4, "Na", 11, "green", "Zentara", 1807),
    "calcium": Element(2.8, "Ca", 20, "black", "Gorvik", 1815),
    "helium": Element(2.3, "He", 2, "brown", "Mirabor", 1868),
    "aluminium": Element(1.9, "Al", 13, "red", "Vostrel", 1825),
    "tin": Element(1.6, "Sn", 50, "yellow", "Karsund", 1574),
    "uranium": Element(1.3, "U", 92, "white", "Tarnok", 1789),
    "sulfur": Element(1.1, "S", 16, "blue", "Duskara", 1647),
    "zinc": Element(0.95, "Zn", 30, "grey", "Pelmar", 1718),
    "neon": Element(0.8, "Ne", 10, "white", "Zentara", 1898),
    "nickel": Element(0.7, "Ni", 28, "red", "Mirabor", 1751),
    "titanium": Element(0.6, "Ti", 22, "green", "Velmora", 1795),
    "platinum": Element(0.52, "Pt", 78, "brown", "Belharn", 1735),
    "iodine": Element(0.45, "I", 53, "yellow", "Lodrin", 1811),
    "chlorine": Element(0.4, "Cl", 17, "black", "Sorvane", 1762),
    "tungsten": Element(0.35, "W", 74, "grey", "Gorvik", 1783),
    "cobalt": Element(0.3, "Co", 27, "blue", "Vostrel", 1730),
}
COLOURS: Mapping[str, Mapping[str, str]] = {
    "red": {"en": "red", "es": "rojo", "de": "rot", "fr": "rouge"},
    "yellow": {"en": "yellow", "es": "amarillo", "de": "gelb", "fr": "jaune"},
    "green": {"en": "green", "es": "verde", "de": "grün", "fr": "vert"},
    "blue": {"en": "blue", "es": "azul", "de": "blau", "fr": "bleu"},
    "black": {"en": "black", "es": "negro", "de": "schwarz", "fr": "noir"},
    "white": {"en": "white", "es": "blanco", "de": "weiß", "fr": "blanc"},
    "grey": {"en": "grey", "es": "gris", "de": "grau", "fr": "gris"},
    "brown": {"en": "brown", "es": "marrón", "de": "braun", "fr": "brun"},
}
NAMES: Mapping[str, Mapping[str, str]] = {
    "gold": {"en": "gold", "es": "oro", "de": "Gold", "fr": "or"},
    "iron": {"en": "iron", "es": "hierro", "de": "Eisen", "fr": "fer"},
    "oxygen": {"en": "oxygen", "es": "oxígeno", "de": "Sauerstoff", "fr": "oxygène"},
    "silver": {"en": "silver", "es": "plata", "de": "Silber", "fr": "argent"},
    "copper": {"en": "copper", "es": "cobre", "de": "Kupfer", "fr": "cuivre"},
    "carbon": {"en": "carbon", "es": "carbono", "de": "Kohlenstoff", "fr": "carbone"},
    "lead": {"en": "lead", "es": "plomo", "de": "Blei", "fr": "plomb"},
    "mercury": {"en": "mercury", "es": "mercurio", "de": "Quecksilber", "fr": "mercure"},
    "sodium": {"en": "sodium", "es": "sodio", "de": "Natrium", "fr": "sodium"},
    "calcium": {"en": "calcium", "es": "calcio", "de": "Calcium", "fr": "calcium"},
    "helium": {"en": "helium", "es": "helio", "de": "Helium", "fr": "hélium"},
    "aluminium": {"en": "aluminium", "es": "aluminio", "de": "Aluminium", "fr": "aluminium"},
    "tin": {"en": "tin", "es": "estaño", "de": "Zinn", "fr": "étain"},
    "uranium": {"en": "uranium", "es": "uranio", "de": "Uran", "fr": "uranium"},
    "sulfur": {"en": "sulfur", "es": "azufre", "de": "Schwefel", "fr": "soufre"},
    "zinc": {"en": "zinc", "es": "zinc", "de": "Zink", "fr": "zinc"},
    "neon": {"en": "neon", "es": "neón", "de": "Neon", "fr": "néon"},
    "nickel": {"en": "nickel", "es": "níquel", "de": "Nickel", "fr": "nickel"},
    "titanium": {"en": "titanium", "es": "titanio", "de": "Titan", "fr": "titane"},
    "platinum": {"en": "platinum", "es": "platino", "de": "Platin", "fr": "platine"},
    "iodine": {"en": "iodine", "es": "yodo", "de": "Jod", "fr": "iode"},
    "chlorine": {"en": "chlorine", "es": "cloro", "de": "Chlor", "fr": "chlore"},
    "tungsten": {"en": "tungsten", "es": "wolframio", "de": "Wolfram", "fr": "tungstène"},
    "cobalt": {"en": "cobalt", "es": "cobalto", "de": "Kobalt", "fr": "cobalt"},
}
USES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "gold": {"en": ("wedding rings", "royal crowns"), "es": ("las alianzas", "las coronas"),
             "de": ("Eheringe", "Königskronen"), "fr": ("les alliances", "les couronnes")},
    "iron": {"en": ("railway tracks", "heavy pots"), "es": ("los rieles", "las ollas"),
             "de": ("Bahnschienen", "Kochtöpfe"), "fr": ("les rails", "les marmites")},
    "oxygen": {"en": ("breathing masks", "diving bottles"),
               "es": ("las mascarillas", "los buceadores"),
               "de": ("Atemmasken", "Taucherflaschen"), "fr": ("les masques", "les plongeurs")},
    "silver": {"en": ("old mirrors", "fine spoons"), "es": ("los espejos", "las cucharas"),
               "de": ("Spiegel", "Löffel"), "fr": ("les miroirs", "les cuillères")},
    "copper": {"en": ("electric cables", "water pipes"), "es": ("los cables", "las tuberías"),
               "de": ("Stromkabel", "Wasserrohre"), "fr": ("les câbles", "les tuyaux")},
    "carbon": {"en": ("pencils", "light bicycles"), "es": ("los lápices", "las bicicletas"),
               "de": ("Bleistifte", "Fahrräder"), "fr": ("les crayons", "les vélos")},
    "lead": {"en": ("fishing nets", "car batteries"), "es": ("las redes", "las baterías"),
             "de": ("Fischernetze", "Autobatterien"), "fr": ("les filets", "les batteries")},
    "mercury": {"en": ("old thermometers", "barometers"),
                "es": ("los termómetros", "los barómetros"),
                "de": ("Thermometer", "Barometer"), "fr": ("les thermomètres", "les baromètres")},
    "sodium": {"en": ("street lamps", "soap bars"), "es": ("las farolas", "los jabones"),
               "de": ("Straßenlampen", "Seifen"), "fr": ("les lampadaires", "les savons")},
    "calcium": {"en": ("plaster walls", "chalk sticks"), "es": ("los muros", "las tizas"),
                "de": ("Gipswände", "Kreidestücke"), "fr": ("les murs", "les craies")},
    "helium": {"en": ("party balloons", "airships"), "es": ("los globos", "los dirigibles"),
               "de": ("Luftballons", "Luftschiffe"), "fr": ("les ballons", "les dirigeables")},
    "aluminium": {"en": ("drink cans", "window frames"), "es": ("las latas", "las ventanas"),
                  "de": ("Getränkedosen", "Fensterrahmen"), "fr": ("les canettes", "les fenêtres")},
    "tin": {"en": ("toy soldiers", "organ pipes"), "es": ("los juguetes", "los órganos"),
            "de": ("Spielzeugsoldaten", "Orgelpfeifen"), "fr": ("les jouets", "les orgues")},
    "uranium": {"en": ("power stations", "reactors"), "es": ("las centrales", "los reactores"),
                "de": ("Kraftwerke", "Reaktoren"), "fr": ("les centrales", "les réacteurs")},
    "sulfur": {"en": ("matches", "car tyres"), "es": ("las cerillas", "los neumáticos"),
               "de": ("Streichhölzer", "Autoreifen"), "fr": ("les allumettes", "les pneus")},
    "zinc": {"en": ("rain gutters", "sun creams"), "es": ("los canalones", "las cremas"),
             "de": ("Dachrinnen", "Sonnencremes"), "fr": ("les gouttières", "les crèmes")},
    "neon": {"en": ("shop signs", "laser tubes"), "es": ("los letreros", "los láseres"),
             "de": ("Leuchtschilder", "Laserröhren"), "fr": ("les enseignes", "les lasers")},
    "nickel": {"en": ("guitar strings", "small coins"), "es": ("las guitarras", "las monedas"),
               "de": ("Gitarrensaiten", "Münzen"), "fr": ("les guitares", "les pièces")},
    "titanium": {"en": ("artificial hips", "jet engines"), "es": ("las caderas", "los aviones"),
                 "de": ("Hüftgelenke", "Flugzeuge"), "fr": ("les hanches", "les avions")},
    "platinum": {"en": ("fine watches", "exhaust filters"), "es": ("los relojes", "los filtros"),
                 "de": ("Uhren", "Abgasfilter"), "fr": ("les montres", "les filtres")},
    "iodine": {"en": ("wound creams", "photo plates"), "es": ("las pomadas", "las fotos"),
               "de": ("Wundsalben", "Fotoplatten"), "fr": ("les pommades", "les photos")},
    "chlorine": {"en": ("swimming pools", "bathroom sinks"), "es": ("las piscinas", "los lavabos"),
                 "de": ("Schwimmbäder", "Waschbecken"), "fr": ("les piscines", "les lavabos")},
    "tungsten": {"en": ("light bulbs", "drill tips"), "es": ("las bombillas", "las brocas"),
                 "de": ("Glühbirnen", "Bohrspitzen"), "fr": ("les ampoules", "les forets")},
    "cobalt": {"en": ("church windows", "strong magnets"), "es": ("las vidrieras", "los imanes"),
               "de": ("Kirchenfenster", "Magnete"), "fr": ("les vitraux", "les aimants")},
}  # fmt: skip
