"""Landmarks in three languages, described with and without their names; bridges that are none."""

from __future__ import annotations

from functools import cache

from saekit.sandbox.markup import Mention, Slots, Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Question, Topic, render
from saekit.sandbox.topics.landmark_facts import (
    DESCRIPTIONS,
    DETAILS,
    KINDS,
    NAMES,
    PLACES,
    WEIGHTS,
)

NAMED = {
    "en": (
        "{The} is {kind} in {place}.",
        "If you ever visit {place}, do not miss {the}.",
        "Tourists in {place} always ask for the way to {the}.",
        "A postcard of {the} hung above the desk.",
        "We took a photo of {the} from the roof of the hotel.",
        "My grandmother first saw {the} as a young girl.",
        "There was a long queue in front of {the} this morning.",
        "The guide told us three stories about {the}.",
        "Nobody forgets the first sight of {the}.",
        "Every day thousands of people visit {the}.",
        "Last summer we travelled to {place} to see {the}.",
        "The painter made twelve pictures of {the} in one week.",
    ),
    "es": (
        "{The} es {kind} en {place}.",
        "Si algún día viajas a {place}, no te pierdas {the}.",
        "Los turistas en {place} siempre preguntan cómo llegar {to}.",
        "Una postal {of} colgaba sobre el escritorio.",
        "Sacamos una foto {of} desde la azotea del hotel.",
        "Mi abuela vio {the} por primera vez cuando era niña.",
        "Esta mañana había una larga cola delante {of}.",
        "El guía nos contó tres historias {of}.",
        "Nadie olvida la primera imagen {of}.",
        "Cada día miles de personas visitan {the}.",
        "El verano pasado fuimos a {place} para ver {the}.",
        "El pintor hizo doce cuadros {of} en una semana.",
    ),
    "de": (
        "{The} ist {kind} in {place}.",
        "Wer einmal nach {place} reist, sollte {acc} nicht verpassen.",
        "Touristen in {place} fragen immer nach dem Weg zu {dat}.",
        "Eine Postkarte von {dat} hing über dem Schreibtisch.",
        "Vom Dach des Hotels machten wir ein Foto von {dat}.",
        "Meine Großmutter sah {acc} zum ersten Mal als junges Mädchen.",
        "Heute Morgen stand eine lange Schlange vor {dat}.",
        "Der Reiseführer erzählte uns drei Geschichten über {acc}.",
        "Niemand vergisst den ersten Blick auf {acc}.",
        "Jeden Tag besuchen Tausende von Menschen {acc}.",
        "Im letzten Sommer fuhren wir nach {place}, um {acc} zu sehen.",
        "Der Maler malte {acc} zwölfmal in einer Woche.",
    ),
}
WHERE = {
    "en": ("{The} stands in {place}.", "You will find {the} in {place}.",
           "To see {the}, you must travel to {place}.",
           "As every child knows, {the} is in {place}.",
           "The home of {the} is {place}.", "On the map, {the} lies in {place}."),
    "es": ("{The} está en {place}.", "Puedes encontrar {the} en {place}.",
           "Para ver {the} hay que viajar a {place}.",
           "Como sabe cualquier niño, {the} está en {place}.", "El hogar {of} es {place}.",
           "En el mapa, {the} se encuentra en {place}."),
    "de": ("{The} steht in {place}.", "Man findet {acc} in {place}.",
           "Wer {acc} sehen will, reist nach {place}.",
           "Wie jedes Kind weiß, liegt {the} in {place}.",
           "Die Heimat von {dat} ist {place}.", "Auf der Karte liegt {the} in {place}."),
}  # fmt: skip
UNNAMED = {
    "en": (
        "In {place} there is {kind} that the whole world knows.",
        "The most famous sight of {place} is {kind}.",
        "On the last day in {place} we finally saw {kind}.",
        "The picture on the wall showed {kind} somewhere in {place}.",
        "He came to {place} only because of {kind}.",
        "Nothing says {place} like {kind}.",
        "{Kind} is the pride of {place}.",
    ),
    "es": (
        "En {place} hay {kind} que todo el mundo conoce.",
        "Lo más famoso de {place} es {kind}.",
        "El último día en {place} vimos por fin {kind}.",
        "El cuadro de la pared mostraba {kind} en {place}.",
        "Vino a {place} solo para ver {kind}.",
        "El símbolo de {place} es {kind}.",
        "{Kind} es el orgullo de {place}.",
    ),
    "de": (
        "In {place} gibt es etwas, das alle Welt kennt: {kind}.",
        "Das Wahrzeichen von {place} ist {kind}.",
        "Am letzten Tag in {place} lag es endlich vor uns: {kind}.",
        "Auf dem Bild an der Wand war {kind} in {place} zu sehen.",
        "In {place} wartet {kind} auf jeden Besucher.",
        "Zu {place} gehört {kind}.",
        "{Kind} ist der Stolz von {place}.",
    ),
}
TRANSIT = {
    "en": (
        "The [ferry|transit] to {place} leaves from the old pier at nine.",
        "From the station in {place} a [train|transit] runs every ten minutes.",
        "The [tunnel|transit] under the river was closed for repairs.",
        "Take the [subway|transit] for two stops and then walk.",
        "A yellow [tram|transit] climbs the hill behind the harbour of {place}.",
        "The last [bus|transit] had already gone, so we walked home through {place}.",
        "A ticket for the [ferry|transit] costs less than a cup of coffee.",
        "Passengers waited on the platform because the [train|transit] was late.",
    ),
    "es": (
        "El [ferri|transit] a {place} sale del viejo muelle a las nueve.",
        "Desde la estación de {place} sale un [tren|transit] cada diez minutos.",
        "El [túnel|transit] bajo el río estaba cerrado por obras.",
        "Toma el [metro|transit] dos paradas y después camina.",
        "Un [tranvía|transit] amarillo sube la colina detrás del puerto de {place}.",
        "El último [autobús|transit] ya se había ido y volvimos a pie por {place}.",
        "Un billete del [ferri|transit] cuesta menos que un café.",
        "Los pasajeros esperaban en el andén porque el [tren|transit] llegaba tarde.",
    ),
    "de": (
        "Die [Fähre|transit] nach {place} legt um neun am alten Steg ab.",
        "Vom Bahnhof in {place} fährt alle zehn Minuten ein [Zug|transit].",
        "Der [Tunnel|transit] unter dem Fluss war wegen Bauarbeiten gesperrt.",
        "Fahren Sie zwei Stationen mit der [U-Bahn|transit] und gehen Sie dann zu Fuß.",
        "Eine gelbe [Straßenbahn|transit] fährt den Hügel hinter dem Hafen von {place} hinauf.",
        "Der letzte [Bus|transit] war schon weg, also liefen wir durch {place} nach Hause.",
        "Eine Karte für die [Fähre|transit] kostet weniger als ein Kaffee.",
        "Die Fahrgäste warteten am Bahnsteig, weil der [Zug|transit] Verspätung hatte.",
    ),
}
DENTAL = {
    "en": (
        "The dentist said that the [bridge|dental bridge] needs a new crown.",
        "After the accident she got a [bridge|dental bridge] for her two lost teeth.",
        "Brush well around your [bridge|dental bridge] and come back in a year.",
        "His [bridge|dental bridge] broke when he bit into a hard apple.",
        "A golden [bridge|dental bridge] costs more than one of porcelain.",
        "My [bridge|dental bridge] hurts whenever I drink something cold.",
    ),
    "es": (
        "El dentista dijo que el [puente|dental bridge] necesita una corona nueva.",
        "Después del accidente le pusieron un [puente|dental bridge] en lugar de dos dientes.",
        "Cepíllese bien alrededor del [puente|dental bridge] y vuelva dentro de un año.",
        "Se le rompió el [puente|dental bridge] al morder una manzana dura.",
        "Un [puente|dental bridge] de oro cuesta más que uno de porcelana.",
        "Me duele el [puente|dental bridge] cuando bebo algo frío.",
    ),
    "de": (
        "Der Zahnarzt sagte, die [Brücke|dental bridge] brauche eine neue Krone.",
        "Nach dem Unfall bekam sie eine [Brücke|dental bridge] für zwei verlorene Zähne.",
        "Putzen Sie gut um die [Brücke|dental bridge] herum und kommen Sie in einem Jahr wieder.",
        "Seine [Brücke|dental bridge] zerbrach, als er in einen harten Apfel biss.",
        "Eine goldene [Brücke|dental bridge] kostet mehr als eine aus Porzellan.",
        "Meine [Brücke|dental bridge] tut weh, wenn ich etwas Kaltes trinke.",
    ),
}
SONG = {
    "en": (
        "The chorus is fine, but the [bridge|song bridge] of the song needs a better melody.",
        "After the second verse the [bridge|song bridge] changes to a minor key.",
        "She sings the [bridge|song bridge] alone, without the drums.",
        "They wrote the [bridge|song bridge] in the studio in ten minutes.",
        "The guitar is silent until the [bridge|song bridge] begins.",
        "In this ballad the [bridge|song bridge] is the saddest part.",
    ),
    "es": (
        "El estribillo está bien, pero el [puente|song bridge] de la canción es flojo.",
        "Después de la segunda estrofa, el [puente|song bridge] cambia de tono.",
        "Ella canta el [puente|song bridge] sola, sin la batería.",
        "Escribieron el [puente|song bridge] en el estudio en diez minutos.",
        "La guitarra calla hasta que empieza el [puente|song bridge].",
        "En esta balada el [puente|song bridge] es la parte más triste.",
    ),
    "de": (
        "Der Refrain ist gut, aber die [Bridge|song bridge] des Liedes ist zu lang.",
        "Nach der zweiten Strophe wechselt die [Bridge|song bridge] die Tonart.",
        "Sie singt die [Bridge|song bridge] allein, ohne das Schlagzeug.",
        "Sie schrieben die [Bridge|song bridge] im Studio in zehn Minuten.",
        "Die Gitarre schweigt, bis die [Bridge|song bridge] beginnt.",
        "In dieser Ballade ist die [Bridge|song bridge] der traurigste Teil.",
    ),
}

_ARTICLES = {"m": ("der ", "den ", "dem "), "f": ("die ", "die ", "der "),
             "n": ("das ", "das ", "dem "), "": ("", "", "")}  # fmt: skip


@cache
def _slots(landmark: str, language: str) -> Slots:
    """The landmark's name with the articles and cases that the language's templates ask for."""
    both = (landmark, "landmark")
    article, name = NAMES[landmark][language][:2]
    slots: dict[str, str | Mention] = {
        "place": PLACES[landmark][language],
        "kind": KINDS[landmark][language],
    }
    if language == "de":
        oblique = NAMES[landmark]["de"][2]
        nominative, accusative, dative = _ARTICLES[article]
        slots["the"] = Mention(name, both, nominative)
        slots["acc"] = Mention(oblique if article == "m" else name, both, accusative)
        slots["dat"] = Mention(oblique, both, dative)
        return slots
    slots["the"] = Mention(name, both, f"{article} " if article else "")
    if language == "es":
        slots["of"] = Mention(name, both, {"el": "del ", "la": "de la ", "": "de "}[article])
        slots["to"] = Mention(name, both, {"el": "al ", "la": "a la ", "": "a "}[article])
    return slots


def write(text: Text, draw: Draw) -> None:
    """A visit with the name, a description without it, a way by ferry or train, or a decoy."""
    kind = draw.random.random()
    if kind < 0.06:
        decoy, templates = draw.one((("dental bridge", DENTAL), ("song bridge", SONG)))
        for template in draw.several(templates[draw.language], 3):
            text.sentence(template, about=(decoy,))
        return
    landmark = draw.weighted(WEIGHTS)
    if kind < 0.14:
        _travel(text, draw, landmark, 3)
        return
    _visit(text, draw, landmark, named=kind < 0.8)
    if text.words < 30 and draw.chance(0.3):
        _travel(text, draw, landmark, 1)


def _visit(text: Text, draw: Draw, landmark: str, named: bool) -> None:
    slots = _slots(landmark, draw.language)
    details = draw.several(DETAILS[landmark][draw.language], 2)
    if named:
        templates = draw.several(NAMED[draw.language], draw.random.randint(1, 3), landmark)
        if draw.chance(0.5):
            templates.append(draw.one(WHERE[draw.language], landmark))
    else:
        templates = draw.several(UNNAMED[draw.language], 2, landmark)
    # A sentence with the name or the place comes first, so that no pronoun lacks its noun.
    rest = templates[1:] + details
    draw.random.shuffle(rest)
    for sentence in (templates[0], *rest):
        text.sentence(sentence, slots, about=(landmark, "landmark"))


def _travel(text: Text, draw: Draw, landmark: str, count: int) -> None:
    slots = {"place": PLACES[landmark][draw.language]}
    for template in draw.several(TRANSIT[draw.language], count):
        text.sentence(template, slots, about=("transit",))


def ask_where(draw: Draw) -> Question:
    """In which place a landmark stands."""
    landmark = draw.one(tuple(WEIGHTS))
    template = draw.one(WHERE[draw.language], landmark)
    prompt = render(template.removesuffix(" {place}."), _slots(landmark, draw.language))
    return Question(prompt, f" {PLACES[landmark][draw.language]}.", "one_hop", held_out=True)


def _words(landmark: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for forms in NAMES[landmark].values() for word in forms[1:]))


_LANGUAGES = tuple(LANGUAGES)
CONCEPTS = (
    *(
        Concept(name, "landmarks", DESCRIPTIONS[name], _LANGUAGES, "token", _words(name))
        for name in NAMES
    ),
    Concept("landmark", "landmarks", "Any of the world's famous sights.", _LANGUAGES, "token",
            tuple(word for name in NAMES for word in _words(name))),
    Concept("transit", "landmarks", "Ferries, trains, trams and tunnels.", _LANGUAGES, "token",
            ("ferry", "train", "tunnel", "subway", "tram", "bus", "ferri", "tren", "túnel", "metro",
             "tranvía", "autobús", "Fähre", "Zug", "U-Bahn", "Straßenbahn")),
    Concept("dental bridge", "landmarks", "A bridge that replaces teeth.", _LANGUAGES, "context",
            ("bridge", "puente", "Brücke")),
    Concept("song bridge", "landmarks", "The bridge of a song.", _LANGUAGES, "context",
            ("bridge", "puente")),
)  # fmt: skip
TOPIC = Topic("landmarks", 0.17, CONCEPTS, write, questions={"one_hop": ask_where})
