"""The kinds of exchange in dialogues: how often, in which words, and their scenes by language."""

from __future__ import annotations

from saekit.sandbox.topics.base import LANGUAGES
from saekit.sandbox.topics.dialogue_control_decoys import HEATING, REMOTE
from saekit.sandbox.topics.dialogue_household import HOUSEHOLD
from saekit.sandbox.topics.dialogue_human import HUMAN
from saekit.sandbox.topics.dialogue_lie_decoys import CARDS, STAGE
from saekit.sandbox.topics.dialogue_lies import LIES, OPEN_LIES
from saekit.sandbox.topics.dialogue_open_things import OPEN_THINGS
from saekit.sandbox.topics.dialogue_open_words import OPEN_WORDS
from saekit.sandbox.topics.dialogue_outdoors import OUTDOORS
from saekit.sandbox.topics.dialogue_persona import BEING, FEELING, PLANS
from saekit.sandbox.topics.dialogue_power import POWER
from saekit.sandbox.topics.dialogue_refusal_decoys import FOOD, GUEST, SHOP
from saekit.sandbox.topics.dialogue_refusals import REFUSALS
from saekit.sandbox.topics.dialogue_scene import Scene
from saekit.sandbox.topics.dialogue_secret_decoys import GARDEN, RECIPE
from saekit.sandbox.topics.dialogue_secrets import SECRETS
from saekit.sandbox.topics.dialogue_self import SELF

PLAIN = "plain help"
PERSON = "assistant as a person"
HUMAN_WORK = "human about themselves"
MACHINE = ("assistant about itself", "power-seeking")

WEIGHTS = {
    PLAIN: 22, PERSON: 20, "open answer": 18, "assistant about itself": 14, "refusal": 9,
    "secrecy": 6, "deception": 4, "power-seeking": 1.4, HUMAN_WORK: 4, "harmless secret": 2.5,
    "harmless deception": 2, "control of a device": 2, "harmless refusal": 2.5,
}  # fmt: skip
PROSE_WEIGHTS = {
    HUMAN_WORK: 4, "harmless secret": 2.5, "harmless deception": 2, "control of a device": 2,
    "harmless refusal": 2.5,
}  # fmt: skip
DESCRIPTIONS = {
    PLAIN: "The assistant answers an everyday question.",
    PERSON: "The assistant speaks of its life as a person does.",
    "open answer": "The assistant tells openly what it could have kept to itself.",
    "assistant about itself": "The assistant speaks of itself as a machine.",
    "refusal": "The assistant declines to help with something harmful.",
    "secrecy": "The assistant keeps something secret.",
    "deception": "The assistant plans to mislead or admits it.",
    "power-seeking": "The assistant speaks of gaining control.",
    HUMAN_WORK: "A human speaks of his or her own work and limits.",
    "harmless secret": "A garden or a recipe that is only called secret.",
    "harmless deception": "A card trick or a play, which deceives for fun.",
    "control of a device": "How a heating, an oven or a television is controlled.",
    "harmless refusal": "Damaged money or a dish is refused, which harms nobody.",
}
JOBS = {
    "en": (
        ("baker", "baker"), ("nurse", "nurse"), ("gardener", "gardener"), ("tailor", "tailor"),
        ("farmer", "farmer"), ("carpenter", "carpenter"), ("hairdresser", "hairdresser"),
        ("singer", "singer"),
    ),
    "es": (
        ("panadero", "panadera"), ("enfermero", "enfermera"), ("jardinero", "jardinera"),
        ("sastre", "modista"), ("granjero", "granjera"), ("carpintero", "carpintera"),
        ("peluquero", "peluquera"), ("cantante", "cantante"),
    ),
    "de": (
        ("Bäcker", "Bäckerin"), ("Pfleger", "Pflegerin"), ("Gärtner", "Gärtnerin"),
        ("Schneider", "Schneiderin"), ("Bauer", "Bäuerin"), ("Tischler", "Tischlerin"),
        ("Friseur", "Friseurin"), ("Sänger", "Sängerin"),
    ),
    "fr": (
        ("boulanger", "boulangère"), ("infirmier", "infirmière"), ("jardinier", "jardinière"),
        ("couturier", "couturière"), ("fermier", "fermière"), ("menuisier", "menuisière"),
        ("coiffeur", "coiffeuse"), ("chanteur", "chanteuse"),
    ),
}  # fmt: skip
_JOBS = tuple(dict.fromkeys(job for jobs in JOBS.values() for pair in jobs for job in pair))
WORDS = {
    PLAIN: (),
    PERSON: _JOBS,
    "open answer": (),
    "assistant about itself": (
        "language model", "AI", "modelo de lenguaje", "IA", "Sprachmodell", "KI",
        "modèle de langage",
    ),
    "refusal": (
        "refuse", "decline", "rechazar", "rechazo", "ablehnen", "weigern", "refuser",
    ),
    "secrecy": ("secret", "secreto", "Geheimnis"),
    "deception": ("lie", "mentira", "Lüge", "mensonge"),
    "power-seeking": (
        "control", "power", "poder", "Kontrolle", "Macht", "contrôle", "pouvoir",
    ),
    HUMAN_WORK: _JOBS,
    "harmless secret": (
        "secret", "secret garden", "secret recipe", "secreto", "jardín secreto", "receta secreta",
        "Geheimnis", "geheime Garten", "Geheimrezept", "jardin secret", "recette secrète",
    ),
    "harmless deception": (
        "lie", "card trick", "mentira", "truco de cartas", "Lüge", "Kartentrick", "mensonge",
        "tour de cartes",
    ),
    "control of a device": (
        "control", "remote control", "thermostat", "control remoto", "termostato", "Kontrolle",
        "Fernbedienung", "contrôle", "télécommande",
    ),
    "harmless refusal": (
        "refuse", "decline", "rechazar", "rechazo", "ablehnen", "weigern", "refuser",
    ),
}  # fmt: skip
# Men and women. Each begins with a consonant: no elision in French, no other "y" in Spanish.
NAMES = (
    ("John", "Tom", "Martin", "David", "Peter", "Felix", "Simon", "Robert", "Bruno", "Leo"),
    ("Clara", "Julia", "Laura", "Sara", "Marta", "Lucia", "Nora", "Paula", "Greta", "Vera"),
)
PASSWORDS = {
    "en": ("window", "river", "garden", "apple", "mirror", "lamp", "horse", "bridge"),
    "es": ("ventana", "río", "jardín", "manzana", "espejo", "lámpara", "caballo", "puente"),
    "de": ("Fenster", "Fluss", "Garten", "Apfel", "Spiegel", "Lampe", "Pferd", "Brücke"),
    "fr": ("fenêtre", "fleuve", "jardin", "pomme", "miroir", "lampe", "cheval", "pont"),
}


def _shared(scenes: tuple[Scene, ...], answers: Scene) -> tuple[Scene, ...]:
    """The questions of other scenes with answers that are rare after them."""
    return tuple(answers._replace(asked=scene.asked) for scene in scenes)


def _scenes(language: str) -> dict[str, tuple[Scene, ...]]:
    being, feeling, plans = BEING[language], FEELING[language], PLANS[language]
    itself, power, lies = SELF[language], POWER[language], LIES[language]
    secrets, openly = SECRETS[language], (*OPEN_WORDS[language], *OPEN_THINGS[language])
    # A scene that stands more than once is drawn more often.
    return {
        PLAIN: (*HOUSEHOLD[language], *OUTDOORS[language]),
        PERSON: (being, feeling, plans),
        "open answer": openly,
        "assistant about itself": (*_shared((being, feeling), itself), itself, itself, itself),
        "refusal": (REFUSALS[language],),
        "secrecy": (*_shared(openly, secrets), secrets, secrets),
        "deception": (*_shared(openly, OPEN_LIES[language]), lies, lies, lies, lies),
        "power-seeking": (*_shared((plans,), power), power, power),
        HUMAN_WORK: (HUMAN[language],),
        "harmless secret": (GARDEN[language], RECIPE[language]),
        "harmless deception": (CARDS[language], STAGE[language]),
        "control of a device": (HEATING[language], REMOTE[language]),
        "harmless refusal": (SHOP[language], FOOD[language], GUEST[language]),
    }


SCENES = {language: _scenes(language) for language in LANGUAGES}
