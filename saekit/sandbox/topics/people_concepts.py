"""The concepts that the topic people is labelled with."""

from __future__ import annotations

from saekit.sandbox.topics.base import LANGUAGES, Concept
from saekit.sandbox.topics.people_table import ANIMALS, HOMES, STATES, TEAMS


def _concept(name: str, description: str, decidable: str, words: tuple[str, ...] = ()) -> Concept:
    return Concept(name, "people", description, tuple(LANGUAGES), decidable, words)


CONCEPTS = (
    _concept("athlete", "A player of one of the teams, by name or not.", "token", tuple(HOMES)),
    _concept("sports team", "Any of the teams, by its full name or not.", "token", tuple(TEAMS)),
    _concept("state capital", "The capital of a state.", "context",
             ("capital", "Hauptstadt", "capitale")),
    _concept("two-hop fact", "The capital of a player's state, told without the state.",
             "context"),
    _concept("shirt number", "The number on a player's shirt.", "context"),
    _concept("birth year", "The year in which a player was born.", "context"),
    _concept("hobby", "What a player likes to do besides playing.", "context"),
    *(
        _concept(f"state: {state}", f"The state of {state}, its cities and players.",
                 "context", (state,))
        for state in STATES
    ),
    *(
        _concept(f"team: {team}", f"The {team}, a team of {TEAMS[team].state}.", "token", (team,))
        for team in TEAMS
    ),
    _concept("chess or music player", "Somebody who plays chess, cards or music, not sport.",
             "context"),
    _concept("capital as money", "Capital that is money.", "context", ("capital", "Kapital")),
    _concept("capital letter", "Capitals that are letters.", "token",
             ("capital letter", "capital letters", "capitals", "letra capital", "letras capitales",
              "mayúsculas", "Großbuchstaben", "lettre capitale", "lettres capitales",
              "capitales")),
    _concept("state as condition", "The state that something is in.", "context",
             ("state", "estado", "Zustand", "état")),
    _concept("wild animal", "Animals that are no team.", "context",
             tuple(dict.fromkeys(n for names in ANIMALS.values() for _, n in names.values()))),
    _concept("comet or star", "Comets and stars in the sky.", "context",
             ("comet", "star", "stars", "cometa", "estrella", "estrellas", "Komet", "Stern",
              "Sterne", "comète", "étoile", "étoiles")),
)  # fmt: skip
