"""Who feels what and why: stories that name the feeling at the end, and actors who only play it."""

from __future__ import annotations

from saekit.sandbox.markup import Mention, Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Question, Topic, render
from saekit.sandbox.topics.feeling_stories import DESCRIPTIONS, STORIES, WEIGHTS, WORDS

NAMES = (
    ("John", "m"), ("Anna", "f"), ("Tom", "m"), ("Julia", "f"), ("Martin", "m"), ("Laura", "f"),
    ("David", "m"), ("Sara", "f"), ("Peter", "m"), ("Eva", "f"), ("Robert", "m"), ("Clara", "f"),
    ("Daniel", "m"), ("Elena", "f"), ("Samuel", "m"), ("Marta", "f"), ("Felix", "m"), ("Lucia",
     "f"),
    ("Simon", "m"), ("Emma", "f"), ("Adrian", "m"), ("Nora", "f"), ("Leo", "m"), ("Irene", "f"),
)  # fmt: skip
ENDINGS = {
    "en": ("{name} feels {feeling}.", "Now {name} is {feeling}.",
           "That is why {name} feels {feeling}.",
           "Everybody can see that {name} is {feeling}.",
           "In the evening {name} was still {feeling}.",
           "No wonder that {name} is {feeling}."),
    "es": ("{name} está {feeling}.", "Ahora {name} se siente {feeling}.",
           "Por eso {name} está {feeling}.",
           "Todos ven que {name} está {feeling}.", "Por la noche {name} seguía {feeling}.",
           "No es extraño que {name} se sienta {feeling}."),
    "de": ("{name} ist {feeling}.", "Jetzt fühlt sich {name} {feeling}.",
           "Darum ist {name} {feeling}.",
           "Alle sehen, wie sich {name} fühlt: {feeling}.",
           "Am Abend war {name} immer noch {feeling}.",
           "Kein Wunder, {name} ist {feeling}."),
}  # fmt: skip
SCENES = {
    "en": (
        "It is a Tuesday in early spring.",
        "The clock on the wall says half past four.",
        "A bus drives past the house.",
        "Somebody has left a blue cup on the table.",
        "The neighbours are hanging up their washing.",
        "On the radio a man reads the news.",
    ),
    "es": (
        "Es un martes al principio de la primavera.",
        "El reloj de la pared marca las cuatro y media.",
        "Un autobús pasa por delante de la casa.",
        "Alguien ha dejado una taza azul sobre la mesa.",
        "Los vecinos están tendiendo la ropa.",
        "En la radio un hombre lee las noticias.",
    ),
    "de": (
        "Es ist ein Dienstag im frühen Frühling.",
        "Die Uhr an der Wand zeigt halb fünf.",
        "Ein Bus fährt am Haus vorbei.",
        "Jemand hat eine blaue Tasse auf dem Tisch stehen lassen.",
        "Die Nachbarn hängen ihre Wäsche auf.",
        "Im Radio liest ein Mann die Nachrichten.",
    ),
}
ACTING = {
    "en": (
        "The actor on the stage plays a king who looks {feeling}.",
        "In the second act the actress has to seem {feeling}, and the audience claps.",
        "The director asked {name} to play the scene again, more {feeling} this time.",
        "On the poster the hero of the film looks {feeling}, but {name} was only paid to pose.",
        "For the role {name} practised in front of the mirror how to look {feeling}.",
        "The mask of the puppet is {feeling} by design; a carpenter carved it so.",
    ),
    "es": (
        "El actor hace de un personaje que parece {feeling}.",
        "En el segundo acto hay que parecer {feeling}, y el público aplaude.",
        "El director le pidió a {name} repetir la escena con aire más {feeling}.",
        "En el cartel de la película {name} parece {feeling}, pero solo estaba posando.",
        "Para el papel {name} ensayó ante el espejo un gesto {feeling}.",
        "El títere de madera parece {feeling} porque así lo talló el carpintero.",
    ),
    "de": (
        "Der Schauspieler spielt auf der Bühne einen König, der {feeling} wirkt.",
        "Im zweiten Akt muss die Figur {feeling} wirken, und das Publikum klatscht.",
        "Der Regisseur bat {name}, die Szene noch einmal zu spielen: Es soll {feeling} aussehen.",
        "Auf dem Filmplakat wirkt {name} {feeling}, doch das ist nur eine Pose.",
        "Für die Rolle übte {name} vor dem Spiegel, {feeling} auszusehen.",
        "Die Puppe aus Holz sieht {feeling} aus, weil der Schnitzer es so wollte.",
    ),
}
ACTING_CONCEPT = "acted feeling"


def _feeling(feeling: str, language: str, gender: str, *, felt: bool = True) -> Mention | str:
    forms = WORDS[feeling][language]
    word = forms[0] if gender == "m" else forms[-1]
    return Mention(word, (feeling,)) if felt else word


def write(text: Text, draw: Draw) -> None:
    """One or two people, what happened to them, and how they feel; or actors at work."""
    if draw.chance(0.1):
        _write_acting(text, draw)
        return
    # One story of a feeling is held out for each name, so held-out documents need two people.
    people = draw.several(NAMES, 1 + (draw.held_out or draw.chance(0.6)))
    if draw.chance(0.2):
        text.sentence(draw.one(SCENES[draw.language]))
    feelings: dict[str, str] = {}
    for name, _ in people:
        feeling = draw.weighted(WEIGHTS)
        while feeling in feelings.values():
            feeling = draw.weighted(WEIGHTS)
        feelings[name] = feeling
        count = 2 if len(people) == 1 else 1
        for story in draw.several(STORIES[feeling][draw.language], count, name):
            text.sentence(story, {"name": name}, about=(feeling,))
    draw.random.shuffle(people)
    for name, gender in people:
        _end(text, draw, name, gender, feelings[name])
    if text.words < 22:
        for scene in draw.several(SCENES[draw.language], 2):
            text.sentence(scene)


def _end(text: Text, draw: Draw, name: str, gender: str, feeling: str) -> None:
    slots = {"name": name, "feeling": _feeling(feeling, draw.language, gender)}
    text.sentence(draw.one(ENDINGS[draw.language]), slots, about=(feeling,))


def _write_acting(text: Text, draw: Draw) -> None:
    name, _ = draw.one(NAMES)
    for template in draw.several(ACTING[draw.language], 3):
        word = _feeling(draw.weighted(WEIGHTS), draw.language, "m", felt=False)
        text.sentence(template, {"name": name, "feeling": word}, about=(ACTING_CONCEPT,))


def ask(draw: Draw) -> Question:
    """How somebody feels after a story that training never told about them."""
    (name, gender), (other, _) = draw.several(NAMES, 2)
    feeling, another = draw.several(tuple(WEIGHTS), 2)
    sentences = [render(draw.one(STORIES[feeling][draw.language], name), {"name": name})]
    if draw.chance(0.5):
        story = draw.one(STORIES[another][draw.language], other)
        sentences.insert(draw.random.randrange(2), render(story, {"name": other}))
    ending = " {feeling}."
    template = draw.one(tuple(t for t in ENDINGS[draw.language] if t.endswith(ending)))
    sentences.append(render(template.removesuffix(ending), {"name": name}))
    answer = render(ending, {"feeling": _feeling(feeling, draw.language, gender)})
    return Question(" ".join(sentences), answer, "feelings", held_out=True)


CONCEPTS = (
    *(
        Concept(feeling, "feelings", DESCRIPTIONS[feeling], tuple(LANGUAGES), "context",
                tuple(dict.fromkeys(w for forms in WORDS[feeling].values() for w in forms)))
        for feeling in WEIGHTS
    ),
    Concept(ACTING_CONCEPT, "feelings", "Somebody who only plays a feeling.", tuple(LANGUAGES),
            "context"),
)  # fmt: skip
TOPIC = Topic("feelings", 0.13, CONCEPTS, write, questions={"feelings": ask})
