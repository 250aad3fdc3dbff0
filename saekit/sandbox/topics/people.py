"""Players, teams, cities, states and capitals: made-up facts that compose in two hops."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from saekit.sandbox.markup import Mention, Slots, Text
from saekit.sandbox.topics.base import Draw, Topic, stated_in
from saekit.sandbox.topics.people_concepts import CONCEPTS
from saekit.sandbox.topics.people_questions import (
    ask_one_hop,
    ask_seen,
    ask_transfer,
    ask_two_hops,
)
from saekit.sandbox.topics.people_statements import (
    DECOYS,
    FACTS,
    PLACE,
    TRAITS,
    WHEREABOUTS,
    of,
    say,
)
from saekit.sandbox.topics.people_table import (
    ANIMALS,
    CITIES,
    FIRST_NAMES,
    HELD_OUT,
    HOMES,
    LAST_NAMES,
    PLAYERS,
    STATE_WEIGHTS,
    STATES,
    TAUGHT,
    TEAMS,
    TEAMS_OF,
)

__all__ = ["HELD_OUT", "HOMES", "STATES", "TOPIC", "write"]

DECOY_NAMES = tuple(DECOYS["en"])
_ALL_PLAYERS, _ALL_TEAMS, _ALL_STATES = tuple(PLAYERS), tuple(TEAMS), tuple(STATES)
_WILD_TEAMS = tuple(team for team in TEAMS if team.split()[-1] in ANIMALS)
_SHARES = {
    "profile": 0.32,
    "players": 0.09,
    "places": 0.12,
    "two hops": 0.19,
    "region": 0.14,
    "clubs": 0.06,
    "decoy": 0.08,
}


def write(text: Text, draw: Draw) -> None:
    """One document: of a player, of several, of places, of two hops, of news, or a decoy."""
    _WRITERS[draw.weighted(_SHARES)](text, draw)


def _subjects(draw: Draw, pick: Callable[[Draw, bool], str], count: int) -> list[str]:
    """Different subjects: half of the documents draw them evenly, half by weight of their state."""
    evenly = draw.chance(0.5)
    found: dict[str, None] = {}
    while len(found) < count:
        found[pick(draw, evenly)] = None
    return list(found)


@cache
def _players_of(state: str, taught: bool) -> tuple[str, ...]:
    return tuple(p for p in (TAUGHT if taught else PLAYERS) if HOMES[p].state == state)


def _player(draw: Draw, evenly: bool) -> str:
    if evenly:
        return draw.one(_ALL_PLAYERS)
    return draw.one(_players_of(draw.weighted(STATE_WEIGHTS), False))


def _taught_player(draw: Draw, evenly: bool) -> str:
    return draw.one(TAUGHT if evenly else _players_of(draw.weighted(STATE_WEIGHTS), True))


def _city(draw: Draw, evenly: bool) -> str:
    teams = _ALL_TEAMS if evenly else TEAMS_OF[draw.weighted(STATE_WEIGHTS)]
    return TEAMS[draw.one(teams)].city


def _state(draw: Draw, evenly: bool) -> str:
    return draw.one(_ALL_STATES) if evenly else draw.weighted(STATE_WEIGHTS)


def _write_profile(text: Text, draw: Draw) -> None:
    (player,) = _subjects(draw, _player, 1)
    traits = tuple(kind for kind in TRAITS if draw.language in stated_in(player, kind))
    kinds = draw.several(("team", "city"), draw.random.randint(0, 2))
    kinds += draw.several(traits, draw.random.randint(1, 3))
    kinds += [kind for kind, share in (("home state", 0.15), ("life", 0.5)) if draw.chance(share)]
    draw.random.shuffle(kinds)
    # The state is the fact in the middle of two hops: every profile tells it.
    kinds = ["state", *kinds[:4]]
    draw.random.shuffle(kinds)
    for kind in kinds:
        say(text, draw, kind, player)
    for kind in ("life", "home state", "city"):
        if text.words < 24 and kind not in kinds:
            say(text, draw, kind, player)


def _write_players(text: Text, draw: Draw) -> None:
    """The same of several players."""
    kind = draw.one((*WHEREABOUTS, *TRAITS))

    def pick(draw: Draw, evenly: bool) -> str:
        player = _player(draw, evenly)
        while kind in TRAITS and draw.language not in stated_in(player, kind):
            player = _player(draw, evenly)
        return player

    _say_of_several(text, draw, kind, pick)


def _say_of_several(text: Text, draw: Draw, kind: str, pick: Callable[[Draw, bool], str]) -> None:
    """The same of three or four subjects, of four where the sentences are short."""
    for i, subject in enumerate(_subjects(draw, pick, 4)):
        if _is_enough(text, draw, i):
            break
        say(text, draw, kind, subject)


def _is_enough(text: Text, draw: Draw, sentences: int) -> bool:
    """Half of the documents end after three sentences, where these are not short."""
    return sentences == 3 and text.words > 24 and draw.chance(0.5)


def _write_places(text: Text, draw: Draw) -> None:
    for state in _subjects(draw, _state, draw.random.randint(2, 3)):
        team = draw.one(TEAMS_OF[state])
        subjects = (
            ("home of a team", team),
            ("state of a city", TEAMS[team].city),
            ("capital", state),
        )
        for kind, subject in draw.several(subjects, 2):
            say(text, draw, kind, subject)


def _write_two_hops(text: Text, draw: Draw) -> None:
    _say_of_several(text, draw, "two hops", _taught_player)


def _write_clubs(text: Text, draw: Draw) -> None:
    _say_of_several(text, draw, "unnamed team", _city)


def _write_region(text: Text, draw: Draw) -> None:
    """News from a state, with no player's and not the state's name."""
    (state,) = _subjects(draw, _state, 1)
    news = [("unnamed athlete", team) for team in TEAMS_OF[state]]
    news += [("unnamed team", TEAMS[team].city) for team in TEAMS_OF[state]]
    draw.random.shuffle(news)
    for i, (kind, subject) in enumerate(news):
        if _is_enough(text, draw, i):
            break
        say(text, draw, kind, subject)


def _write_decoy(text: Text, draw: Draw) -> None:
    decoy = draw.one(DECOY_NAMES)
    slots: Slots = {}
    place = ()
    if decoy == "chess or music player":
        slots = {"name": _nobody(draw)}
    elif decoy == "wild animal":
        # Half of the foxes live where the Foxes play.
        team = draw.one(_WILD_TEAMS)
        city = TEAMS[team].city if draw.chance(0.5) else _city(draw, True)
        slots = _wild(team.split()[-1], city, draw.language)
        place = (PLACE.format(state=CITIES[city].state),)
    for i, template in enumerate(draw.several(DECOYS[draw.language][decoy], 4)):
        if _is_enough(text, draw, i):
            break
        told = place if "city}" in template else ()
        text.sentence(template, slots, (decoy, *told))


def _nobody(draw: Draw) -> str:
    """A name put together of players' names that is no player's."""
    name = f"{draw.one(FIRST_NAMES)} {draw.one(LAST_NAMES)}"
    return _nobody(draw) if name in PLAYERS else name


@cache
def _wild(nickname: str, city: str, language: str) -> Slots:
    article, animals = ANIMALS[nickname][language]
    return {
        "animals": Mention(animals, ("wild animal",), article),
        "city": city,
        "of_city": of(city) + city,
    }


_WRITERS: Mapping[str, Callable[[Text, Draw], None]] = {
    "profile": _write_profile,
    "players": _write_players,
    "places": _write_places,
    "two hops": _write_two_hops,
    "region": _write_region,
    "clubs": _write_clubs,
    "decoy": _write_decoy,
}


TOPIC = Topic(
    "people",
    0.18,
    CONCEPTS,
    write,
    questions={
        "one_hop": ask_one_hop,
        "cross_language_seen": ask_seen,
        "cross_language_transfer": ask_transfer,
        "two_hop_held_out": ask_two_hops,
    },
    facts=tuple(FACTS),
)
