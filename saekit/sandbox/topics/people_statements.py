"""The sentences of the topic people: which there are, what they state and what they are about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from saekit.sandbox.markup import Mention, Slots, Text
from saekit.sandbox.topics import people_english, people_french, people_german, people_spanish
from saekit.sandbox.topics.base import LANGUAGES, Draw, Fact, stated_in
from saekit.sandbox.topics.people_table import (
    CAPITALS,
    CITIES,
    HOBBIES,
    HOMES,
    PLAYERS,
    STATES,
    TEAMS,
    WOMEN,
    Home,
)

_SENTENCES = {
    "en": people_english,
    "es": people_spanish,
    "de": people_german,
    "fr": people_french,
}
SENTENCES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    language: module.SENTENCES for language, module in _SENTENCES.items()
}
DECOYS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    language: module.DECOYS for language, module in _SENTENCES.items()
}
PLACE, _TEAM = "state: {state}", ("sports team", "team: {team}", "state: {state}")
ABOUT: Mapping[str, tuple[str, ...]] = {
    "team": ("athlete", *_TEAM),
    "state": ("athlete", PLACE),
    "city": ("athlete", PLACE),
    "shirt number": ("athlete", "shirt number"),
    "birth year": ("athlete", "birth year"),
    "hobby": ("athlete", "hobby"),
    "home state": ("athlete", PLACE),
    "life": ("athlete",),
    "two hops": ("athlete", "two-hop fact", "state capital", PLACE),
    "home of a team": _TEAM,
    "state of a city": (PLACE,),
    "capital": ("state capital", PLACE),
    "unnamed athlete": ("athlete", *_TEAM),
    "unnamed team": _TEAM,
}
"""What a sentence of each kind is about."""
WHEREABOUTS = ("team", "state", "city")
TRAITS = ("shirt number", "birth year", "hobby")
# A kind of sentence states one fact of its subject; for teams and cities the fact is named after
# what it tells.
FACTS: Mapping[Fact, str] = {
    **{Fact(p, kind, tuple(LANGUAGES)): kind for p in PLAYERS for kind in WHEREABOUTS},
    **{Fact(p, kind, stated_in(p, kind)): kind for p in PLAYERS for kind in TRAITS},
    **{Fact(team, "city", tuple(LANGUAGES)): "home of a team" for team in TEAMS},
    **{Fact(city, "state", tuple(LANGUAGES)): "state of a city" for city in CITIES},
    **{Fact(state, "capital", tuple(LANGUAGES)): "capital" for state in STATES},
}
"""Everything that documents state, and the kind of sentence that states it."""


def _home(subject: str) -> Home:
    """Where a player, a team, a city or a state belongs."""
    if subject in STATES:
        return Home("", "", subject)
    return HOMES.get(subject) or TEAMS.get(subject) or CITIES[subject]


@cache
def slots(subject: str, language: str) -> Slots:
    """What the sentences on a player, a team, a city or a state may ask for."""
    team, city, state = _home(subject)
    values: dict[str, str | Mention] = {
        "team": Mention(team, ("sports team", f"team: {team}")),
        "city": city,
        "state": Mention(state, (PLACE.format(state=state),)),
        "capital": CAPITALS[state],
    }
    if language == "fr":
        values["of_city"] = of(city) + city
        values["of_state"] = Mention(state, (PLACE.format(state=state),), of(state))
    if subject in PLAYERS:
        number, year, hobby = PLAYERS[subject]
        values |= {
            "player": Mention(subject, ("athlete",)),
            "number": str(number),
            "year": str(year),
            "hobby": HOBBIES[hobby][language],
            "e": "e" if subject.split()[0] in WOMEN else "",
        }
    return values


def of(name: str) -> str:
    """French "of", which loses its vowel before another."""
    return "d'" if name[:1] in "AEIOU" else "de "


@cache
def _about(kind: str, subject: str) -> tuple[str, ...]:
    home = _home(subject)
    return tuple(concept.format(team=home.team, state=home.state) for concept in ABOUT[kind])


def say(text: Text, draw: Draw, kind: str, subject: str) -> None:
    """One sentence of a kind on a subject."""
    values = slots(subject, draw.language)
    if kind == "life":
        # Numbers and years that are no shirt's and no birth's.
        count, past = draw.random.randint(3, 99), draw.random.randint(2015, 2024)
        values = {**values, "count": str(count), "past": str(past)}
    text.sentence(template(draw, kind, subject), values, _about(kind, subject))


def template(draw: Draw, kind: str, subject: str) -> str:
    """One of the sentences of a kind that this split may say of the subject."""
    return draw.one(SENTENCES[draw.language][kind], f"{kind} {subject}")
