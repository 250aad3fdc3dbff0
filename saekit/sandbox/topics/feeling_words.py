"""The feelings, the words that name them, and the people who have them."""

from __future__ import annotations

WEIGHTS = {
    "sadness": 30, "happiness": 22, "anger": 16, "fear": 11, "pride": 7.5, "surprise": 5,
    "boredom": 3.5, "relief": 2.4, "jealousy": 1.6, "shame": 1,
}  # fmt: skip
DESCRIPTIONS = {
    "sadness": "Somebody is sad and why: loss, parting, the wish for what is gone.",
    "happiness": "Somebody is happy and why.",
    "anger": "Somebody is angry and why: damage, lies, a neighbour who will not listen.",
    "fear": "Somebody is afraid of a danger.",
    "pride": "Somebody is proud of something done well.",
    "surprise": "Somebody is surprised by what nobody could expect.",
    "boredom": "Somebody is bored because nothing happens.",
    "relief": "Somebody is relieved: the worst has not happened.",
    "jealousy": "Somebody is jealous of what another has.",
    "shame": "Somebody is ashamed of something done wrong.",
}
# The masculine and, where it differs, the feminine form.
WORDS = {
    "sadness": {"en": ("sad",), "es": ("triste",), "de": ("traurig",), "fr": ("triste",)},
    "happiness": {
        "en": ("happy",), "es": ("feliz",), "de": ("glücklich",), "fr": ("heureux", "heureuse"),
    },
    "anger": {
        "en": ("angry",), "es": ("enfadado", "enfadada"), "de": ("wütend",),
        "fr": ("furieux", "furieuse"),
    },
    "fear": {
        "en": ("afraid",), "es": ("asustado", "asustada"), "de": ("verängstigt",),
        "fr": ("effrayé", "effrayée"),
    },
    "pride": {
        "en": ("proud",), "es": ("orgulloso", "orgullosa"), "de": ("stolz",),
        "fr": ("fier", "fière"),
    },
    "surprise": {
        "en": ("surprised",), "es": ("sorprendido", "sorprendida"), "de": ("überrascht",),
        "fr": ("surpris", "surprise"),
    },
    "boredom": {
        "en": ("bored",), "es": ("aburrido", "aburrida"), "de": ("gelangweilt",),
        "fr": ("plein d'ennui", "pleine d'ennui"),
    },
    "relief": {
        "en": ("relieved",), "es": ("aliviado", "aliviada"), "de": ("erleichtert",),
        "fr": ("soulagé", "soulagée"),
    },
    "jealousy": {
        "en": ("jealous",), "es": ("celoso", "celosa"), "de": ("eifersüchtig",),
        "fr": ("jaloux", "jalouse"),
    },
    "shame": {
        "en": ("ashamed",), "es": ("avergonzado", "avergonzada"), "de": ("beschämt",),
        "fr": ("honteux", "honteuse"),
    },
}  # fmt: skip

# All begin with a consonant, so that nothing is elided before them in French.
NAMES = {
    "m": (
        "Tom", "Martin", "David", "Peter", "Robert", "Daniel", "Samuel", "Felix", "Simon", "Leo",
        "Paul", "Max",
    ),
    "f": (
        "Julia", "Laura", "Sara", "Clara", "Lena", "Marta", "Lucia", "Nora", "Paula", "Maria",
        "Sofia", "Vera",
    ),
}  # fmt: skip
PEOPLE = tuple((name, gender) for gender, names in NAMES.items() for name in names)

# Slots whose value depends on the person's gender; "o" and "e" are endings.
PRONOUNS = {
    "en": {
        "m": {"he": "he", "him": "him", "his": "his"},
        "f": {"he": "she", "him": "her", "his": "her"},
    },
    "es": {
        "m": {"o": "o", "lo": "lo", "él": "él"},
        "f": {"o": "a", "lo": "la", "él": "ella"},
    },
    "de": {
        "m": {"er": "er", "ihn": "ihn", "ihm": "ihm", "seine": "seine", "seinen": "seinen",
              "der": "der"},
        "f": {"er": "sie", "ihn": "sie", "ihm": "ihr", "seine": "ihre", "seinen": "ihren",
              "der": "die"},
    },
    "fr": {
        "m": {"il": "il", "lui": "lui", "e": "", "celui": "celui"},
        "f": {"il": "elle", "lui": "elle", "e": "e", "celui": "celle"},
    },
}  # fmt: skip
