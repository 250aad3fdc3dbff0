"""A landmark's name as each language's sentences need it, with its facts as words."""

from __future__ import annotations

from functools import cache

from saekit.sandbox.markup import Mention, Slots
from saekit.sandbox.topics.landmark_facts import BUILT, NAMES, PLACES, Name

CLASS = "landmark"
"""The concept of them all."""
_GERMAN = {
    "m": {"the": "der ", "acc": "den ", "dat": "dem ", "gen": "des ", "of": "vom ", "to": "zum ",
          "at": "am "},
    "f": {"the": "die ", "acc": "die ", "dat": "der ", "gen": "der ", "of": "von der ",
          "to": "zur ", "at": "an der "},
    "n": {"the": "das ", "acc": "das ", "dat": "dem ", "gen": "des ", "of": "vom ", "to": "zum ",
          "at": "am "},
}  # fmt: skip
_ROMANCE = {
    "el": {"the": "el ", "of": "del ", "to": "al "},
    "la": {"the": "la ", "of": "de la ", "to": "a la "},
    "le": {"the": "le ", "of": "du ", "to": "au "},
}
_FRENCH_LA = {"the": "la ", "of": "de la ", "to": "à la "}


def _articles(landmark: str, language: str) -> dict[str, str]:
    """What stands before the name, for each slot that holds it."""
    article = NAMES[landmark][language].article
    if language == "en":
        return {"the": f"{article} " if article else ""}
    if language == "de":
        return _GERMAN[article]
    return _FRENCH_LA if language == "fr" and article == "la" else _ROMANCE[article]


def _form(name: Name, slot: str) -> str:
    """The name in the case of a slot; only German names change."""
    if slot == "the":
        return name.name
    oblique = name.oblique or name.name
    if slot != "gen" or name.article == "f":
        return oblique
    return f"{oblique}es" if oblique.endswith("s") else f"{oblique}s"


@cache
def slots_of(landmark: str, language: str) -> Slots:
    """The landmark's name with the articles and cases that templates ask for, and its facts."""
    name, place = NAMES[landmark][language], PLACES[landmark][language]
    found: dict[str, str | Mention] = {
        slot: Mention(_form(name, slot), (landmark, CLASS), before)
        for slot, before in _articles(landmark, language).items()
    }
    found["place"] = place
    found |= {relation: str(value) for relation, value in BUILT[landmark]._asdict().items()}
    # The endings of participles, and the French preposition before a vowel.
    found["o"] = "a" if name.article == "la" else "o"
    found["e"] = "e" if name.article == "la" else ""
    found["of_place"] = f"d'{place}" if place[0] in "AEIOU" else f"de {place}"
    return found


def words_of(landmark: str) -> tuple[str, ...]:
    """All the forms of the landmark's names."""
    forms = (
        _form(name, slot)
        for language, name in NAMES[landmark].items()
        for slot in (("the", "acc", "gen") if language == "de" else ("the",))
    )
    return tuple(dict.fromkeys(forms))
