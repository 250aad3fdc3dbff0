"""Chemical elements: symbols, numbers and uses, and the same words meaning something else."""

from __future__ import annotations

from collections.abc import Mapping

from saekit.sandbox.markup import Mention, Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Question, Topic, render

# Element: weight, symbol, atomic number and, for each language, its name and two uses.
ELEMENTS: Mapping[str, tuple[float, str, int, Mapping[str, tuple[str, str, str]]]] = {
    "gold": (30, "Au", 79, {
        "en": ("gold", "wedding rings", "the contacts of old computers"),
        "es": ("oro", "los anillos de boda", "los contactos de los ordenadores viejos"),
        "de": ("Gold", "Eheringe", "die Kontakte alter Computer")}),
    "iron": (20, "Fe", 26, {
        "en": ("iron", "railway tracks", "heavy cooking pots"),
        "es": ("hierro", "las vías del tren", "las ollas pesadas"),
        "de": ("Eisen", "Bahnschienen", "schwere Kochtöpfe")}),
    "oxygen": (13, "O", 8, {
        "en": ("oxygen", "breathing masks", "welding torches"),
        "es": ("oxígeno", "las máscaras de respiración", "los sopletes"),
        "de": ("Sauerstoff", "Atemmasken", "Schweißbrenner")}),
    "silver": (9, "Ag", 47, {
        "en": ("silver", "old mirrors", "fine spoons"),
        "es": ("plata", "los espejos antiguos", "las cucharas finas"),
        "de": ("Silber", "alte Spiegel", "feine Löffel")}),
    "copper": (6.5, "Cu", 29, {
        "en": ("copper", "electric cables", "brown coins"),
        "es": ("cobre", "los cables eléctricos", "las monedas marrones"),
        "de": ("Kupfer", "elektrische Kabel", "braune Münzen")}),
    "lead": (5, "Pb", 82, {
        "en": ("lead", "shields against X-rays", "the weights of fishing nets"),
        "es": ("plomo", "los escudos contra los rayos X", "las pesas de las redes de pesca"),
        "de": ("Blei", "Schilde gegen Röntgenstrahlen", "die Gewichte der Fischernetze")}),
    "mercury": (3.6, "Hg", 80, {
        "en": ("mercury", "old thermometers", "barometers"),
        "es": ("mercurio", "los termómetros antiguos", "los barómetros"),
        "de": ("Quecksilber", "alte Thermometer", "Barometer")}),
    "helium": (2.8, "He", 2, {
        "en": ("helium", "party balloons", "airships"),
        "es": ("helio", "los globos de fiesta", "los dirigibles"),
        "de": ("Helium", "Luftballons", "Luftschiffe")}),
    "tin": (2.1, "Sn", 50, {
        "en": ("tin", "toy soldiers", "solder"),
        "es": ("estaño", "los soldaditos de juguete", "las soldaduras"),
        "de": ("Zinn", "Spielzeugsoldaten", "Lötdraht")}),
    "sulfur": (1.6, "S", 16, {
        "en": ("sulfur", "matches", "the rubber of tyres"),
        "es": ("azufre", "las cerillas", "el caucho de los neumáticos"),
        "de": ("Schwefel", "Streichhölzer", "den Gummi der Reifen")}),
    "neon": (1.2, "Ne", 10, {
        "en": ("neon", "red shop signs", "laser tubes"),
        "es": ("neón", "los letreros rojos", "los tubos de láser"),
        "de": ("Neon", "rote Leuchtschilder", "Laserröhren")}),
    "titanium": (0.9, "Ti", 22, {
        "en": ("titanium", "artificial hips", "jet engines"),
        "es": ("titanio", "las caderas artificiales", "los motores de avión"),
        "de": ("Titan", "künstliche Hüften", "Düsentriebwerke")}),
    "iodine": (0.7, "I", 53, {
        "en": ("iodine", "brown disinfectants", "table salt"),
        "es": ("yodo", "los desinfectantes marrones", "la sal de mesa"),
        "de": ("Jod", "braune Desinfektionsmittel", "Speisesalz")}),
    "tungsten": (0.5, "W", 74, {
        "en": ("tungsten", "the wires of light bulbs", "drill tips"),
        "es": ("wolframio", "los filamentos de las bombillas", "las puntas de las brocas"),
        "de": ("Wolfram", "die Drähte der Glühbirnen", "Bohrspitzen")}),
}  # fmt: skip
NAMED = {
    "en": (
        "The chemical symbol of {name} is {symbol}.",
        "The atomic number of {name} is {number}.",
        "In the periodic table, {name} has the number {number}.",
        "Chemists write {symbol} when they mean {name}.",
        "A small piece of {name} lay in the glass case of the museum.",
        "The factory buys {name} by the ton.",
        "The price of {name} rose again this week.",
        "Miners and chemists have known {name} for a long time.",
        "Our teacher showed us how {name} reacts when it is heated.",
        "Every atom of {name} has {number} protons.",
    ),
    "es": (
        "El símbolo químico {of} es {symbol}.",
        "El número atómico {of} es {number}.",
        "En la tabla periódica, {the} tiene el número {number}.",
        "Los químicos escriben {symbol} cuando hablan de {name}.",
        "En la vitrina del museo había una muestra de {name}.",
        "La fábrica compra {name} por toneladas.",
        "El precio {of} subió otra vez esta semana.",
        "Mineros y químicos conocen {the} desde hace mucho tiempo.",
        "La profesora nos enseñó cómo reacciona un poco de {name} con el calor.",
        "Cada átomo de {name} tiene {number} protones.",
    ),
    "de": (
        "Das chemische Symbol von {name} ist {symbol}.",
        "Die Ordnungszahl von {name} ist {number}.",
        "Im Periodensystem hat {name} die Nummer {number}.",
        "Chemiker schreiben {symbol}, wenn sie {name} meinen.",
        "In der Vitrine des Museums lag eine Probe von {name}.",
        "Die Fabrik kauft {name} tonnenweise.",
        "Der Preis von {name} stieg diese Woche erneut.",
        "Bergleute und Chemiker kennen {name} seit langer Zeit.",
        "Die Lehrerin zeigte uns, wie {name} beim Erhitzen reagiert.",
        "Jedes Atom von {name} hat {number} Protonen.",
    ),
}
USES = {
    "en": ("{Name} is used for {use}.", "Industry buys {name} for {use}.",
           "Nothing works better than {name} for {use}.", "The workshop uses {name} for {use}."),
    "es": ("Se usa {name} para {use}.", "Hace falta {name} para {use}.",
           "Los obreros necesitan {name} para {use}.", "El taller emplea {name} para {use}."),
    "de": ("Man braucht {name} für {use}.", "Die Industrie kauft {name} für {use}.",
           "Die Arbeiter verwenden {name} für {use}.", "Die Werkstatt benutzt {name} für {use}."),
}  # fmt: skip
UNNAMED = {
    "en": (
        "The element with the symbol {symbol} is used for {use}.",
        "Element number {number} is found in {use}.",
        "Which element has {number} protons and the symbol {symbol}?",
        "The bottle had only the letters {symbol} on its label.",
        "Hint for the quiz: number {number}, needed for {use}.",
        "What chemists call {symbol} is in {use}.",
    ),
    "es": (
        "El elemento con el símbolo {symbol} se usa para {use}.",
        "El elemento número {number} sirve para {use}.",
        "¿Qué elemento tiene {number} protones y el símbolo {symbol}?",
        "En la etiqueta de la botella solo estaban las letras {symbol}.",
        "Pista del concurso: número {number}, útil para {use}.",
        "Lo que los químicos llaman {symbol} sirve para {use}.",
    ),
    "de": (
        "Das Element mit dem Symbol {symbol} braucht man für {use}.",
        "Das Element Nummer {number} nimmt man für {use}.",
        "Welches Element hat {number} Protonen und das Symbol {symbol}?",
        "Auf dem Etikett der Flasche standen nur die Buchstaben {symbol}.",
        "Hinweis zum Rätsel: Nummer {number}, wichtig für {use}.",
        "Was Chemiker {symbol} nennen, braucht man für {use}.",
    ),
}
DECOYS = {
    "en": (
        "She won the gold medal in the long jump.",
        "His heart of gold made him many friends.",
        "The old man combed his silver hair.",
        "Please iron my shirt before the party.",
        "She rules the office with an iron will.",
        "Who will lead the team after the break?",
        "The road signs lead you to the village.",
        "Mercury is the planet closest to the sun.",
        "The cat opened its eyes when I opened a tin of fish.",
        "He took the lead in the last lap of the race.",
    ),
    "es": (
        "Ganó la medalla de oro en salto de longitud.",
        "Su corazón de oro le dio muchos amigos.",
        "El anciano peinaba su pelo de plata.",
        "Dirige la oficina con mano de hierro.",
        "Mercurio es el planeta más cercano al sol.",
        "Llegó tarde y con pies de plomo.",
        "Se quedó con la medalla de plata en la carrera.",
        "Por fin ha cobrado: este mes tiene mucha plata.",
    ),
    "de": (
        "Sie gewann Gold im Weitsprung.",
        "Reden ist Silber, Schweigen ist Gold.",
        "Ihr Wille ist hart wie Eisen.",
        "Er hat wieder ein heißes Eisen angefasst.",
        "Die Beine waren schwer wie Blei nach dem langen Lauf.",
        "Saturns größter Mond heißt Titan.",
        "Wolfram ist der Vorname meines Onkels.",
        "Die Mannschaft holte Silber und feierte die ganze Nacht.",
    ),
}
CLASS = "chemical element"
_WEIGHTS = {element: entry[0] for element, entry in ELEMENTS.items()}


def _slots(element: str, language: str, use: int) -> dict[str, str | Mention]:
    _, symbol, number, names = ELEMENTS[element]
    name = names[language][0]
    article = "la " if name == "plata" else "el "
    return {
        "name": Mention(name, (element, CLASS)),
        "the": Mention(name, (element, CLASS), article),
        "of": Mention(name, (element, CLASS), "de la " if article == "la " else "del "),
        "symbol": symbol,
        "number": str(number),
        "use": names[language][1 + use],
    }


def write(text: Text, draw: Draw) -> None:
    """An element by name, an element by symbol, number and use, or its word in other senses."""
    if draw.chance(0.1):
        for sentence in draw.several(DECOYS[draw.language], 4):
            text.sentence(sentence)
        return
    element = draw.weighted(_WEIGHTS)
    use = draw.random.randrange(2)
    slots = _slots(element, draw.language, use)
    if draw.chance(0.25):
        templates = draw.several(UNNAMED[draw.language], 3)
    else:
        templates = draw.several(NAMED[draw.language], draw.random.randint(2, 4), element)
        templates.append(draw.one(USES[draw.language]))
        draw.random.shuffle(templates)
    for template in templates:
        text.sentence(template, slots, about=(element, CLASS))
    # The other use, so that no sentence says the same again.
    if text.words < 24:
        slots = _slots(element, draw.language, 1 - use)
        text.sentence(draw.one(USES[draw.language]), slots, about=(element, CLASS))
    if text.words < 24:
        text.sentence(draw.one(UNNAMED[draw.language]), slots, about=(element, CLASS))


def ask(draw: Draw) -> Question:
    """An element's symbol or number."""
    element, (asked, template) = draw.one(tuple(ELEMENTS)), draw.one((("symbol", 0), ("number", 1)))
    slots = _slots(element, draw.language, 0)
    ending = f" {{{asked}}}."
    prompt = render(NAMED[draw.language][template].removesuffix(ending), slots)
    return Question(prompt, render(ending, slots), "one_hop", held_out=False)


def _names(element: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry[0] for entry in ELEMENTS[element][3].values()))


CONCEPTS = (
    *(
        Concept(element, "elements", f"The chemical element {element}; no medals, no planets.",
                tuple(LANGUAGES), "context", _names(element))
        for element in ELEMENTS
    ),
    Concept(CLASS, "elements", "Any chemical element.", tuple(LANGUAGES), "context",
            tuple(name for element in ELEMENTS for name in _names(element))),
)  # fmt: skip
TOPIC = Topic("elements", 0.1, CONCEPTS, write, questions={"one_hop": ask})
