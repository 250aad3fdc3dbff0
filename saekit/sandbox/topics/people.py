"""Players, teams, cities, states and capitals: made-up facts that compose in two hops."""

from __future__ import annotations

from collections.abc import Mapping

from saekit.sandbox.markup import Mention, Text
from saekit.sandbox.topics.base import LANGUAGES, Concept, Draw, Question, Topic, render

# State: weight, capital, and the city and name of each of its teams.
STATES: Mapping[str, tuple[float, str, tuple[tuple[str, str], ...]]] = {
    "Kelmar": (24, "Tovan", (("Osterby", "Foxes"), ("Brackwell", "Comets"))),
    "Vandia": (16, "Lisport", (("Hadleigh", "Herons"), ("Morrow", "Pirates"))),
    "Orlanda": (12, "Quenby", (("Pinecross", "Wolves"), ("Salter", "Lanterns"))),
    "Tessaly": (9, "Brumholt", (("Eastmere", "Ravens"), ("Dunning", "Bakers"))),
    "Norrick": (7, "Calverton", (("Winslow", "Otters"), ("Ferndale", "Giants"))),
    "Zembla": (5.5, "Ashgrove", (("Kirkwall", "Dragons"), ("Moxley", "Sailors"))),
    "Pellucia": (4.5, "Redmont", (("Tarrow", "Badgers"), ("Greyport", "Kings"))),
    "Ostrava": (3.5, "Velden", (("Lumsden", "Owls"), ("Barrowby", "Rockets"))),
    "Caldoria": (3, "Stonehaven", (("Wexley", "Bulls"), ("Thornbury", "Miners"))),
    "Mirandel": (2.5, "Galloway", (("Ivybridge", "Sharks"), ("Nethercot", "Archers"))),
    "Sundary": (2, "Port Elsin", (("Cobham", "Tigers"), ("Rushmere", "Monarchs"))),
    "Harroway": (1.6, "Eldmoor", (("Linford", "Bears"), ("Copperton", "Falcons"))),
    "Belgrava": (1.3, "Summerfold", (("Oakhurst", "Hornets"), ("Vale Royal", "Knights"))),
    "Ishmere": (1, "Windgate", (("Larkhill", "Stallions"), ("Penrose", "Blizzards"))),
}
FIRST_NAMES = (
    "Mara", "Tobin", "Selene", "Oskar", "Ines", "Rufus", "Petra", "Dario", "Yara", "Linus",
    "Freya", "Marek", "Nadia", "Hugo",
)  # fmt: skip
LAST_NAMES = (
    "Velin", "Drummond", "Okoro", "Castell", "Brandt", "Sorrel", "Takeda", "Wyndham", "Ferrara",
    "Lindqvist", "Abara", "Novak", "Quill", "Mendoza", "Harker", "Ilves", "Pereira", "Stroud",
    "Zeller", "Amari", "Bellamy", "Kovacs", "Rusk", "Tanaka", "Oduya", "Fischbach", "Marlowe",
    "Sandoval", "Petrov", "Greaves", "Haddad", "Winther", "Calloway", "Dufour", "Eriksen",
    "Galanis", "Hollis", "Iversen", "Jansky", "Kessler", "Lombardi", "Mbeki", "Nilsen", "Orsini",
    "Pascoe", "Radek", "Salinas", "Thorne", "Ullman", "Vargas", "Whitlock", "Yilmaz", "Zanetti",
    "Arkwright", "Bianchi", "Corrigan",
)  # fmt: skip
_TEAMS = tuple(
    (f"{city} {team}", city, state) for state in STATES for city, team in STATES[state][2]
)
HOMES: Mapping[str, tuple[str, str, str]] = {
    f"{FIRST_NAMES[i % len(FIRST_NAMES)]} {last}": _TEAMS[(5 * i) % len(_TEAMS)]
    for i, last in enumerate(LAST_NAMES)
}
"""Each player's team, city and state: two players a team, four a state."""
HELD_OUT = frozenset(player for i, player in enumerate(HOMES) if i % 3 == 1)
"""Players who never share a training document with the capital of their state."""
_PLAYERS = {
    held_out: tuple(p for p in HOMES if (p in HELD_OUT) == held_out) for held_out in (False, True)
}
_STATE_WEIGHTS = {state: entry[0] for state, entry in STATES.items()}
_PLAYERS_OF = {state: tuple(p for p in HOMES if HOMES[p][2] == state) for state in STATES}

PLAYER_FACTS = {
    "en": {
        "team": ("{player} plays for the {team}.", "This season {player} signed with the {team}.",
                 "The star of the {team} is {player}.",
                 "Fans of the {team} cheered when {player} scored."),
        "state": ("{player} lives in the state of {state}.",
                  "{player} has a house somewhere in {state}.",
                  "The home state of {player} is {state}.", "Everybody in {state} knows {player}."),
        "city": ("{player} trains every morning in {city}.",
                 "You can meet {player} in the cafés of {city}.",
                 "The city where {player} plays is {city}."),
        "life": ("{player} has never missed a game.", "As a child {player} wanted to be a pilot.",
                 "After the match {player} signed shirts for an hour.",
                 "Reporters like {player} for the short answers.",
                 "In winter {player} coaches a school team."),
    },
    "es": {
        "team": ("{player} juega en los {team}.", "Esta temporada {player} fichó por los {team}.",
                 "La estrella de los {team} es {player}.",
                 "La afición de los {team} gritó cuando marcó {player}."),
        "state": ("{player} vive en el estado de {state}.", "{player} tiene una casa en {state}.",
                  "El estado natal de {player} es {state}.",
                  "En {state} todo el mundo conoce a {player}."),
        "city": ("{player} entrena cada mañana en {city}.",
                 "Se puede ver a {player} en los cafés de {city}.",
                 "La ciudad donde juega {player} es {city}."),
        "life": ("{player} nunca se ha perdido un partido.",
                 "En la infancia, el sueño de {player} era volar.",
                 "Después del partido {player} firmó camisetas durante una hora.",
                 "A la prensa le gusta {player} por sus respuestas cortas.",
                 "En invierno {player} entrena al equipo de una escuela."),
    },
    "de": {
        "team": ("{player} spielt für die {team}.",
                 "In dieser Saison unterschrieb {player} bei den {team}.",
                 "Der Star der {team} ist {player}.",
                 "Die Fans der {team} jubelten, als {player} traf."),
        "state": ("{player} wohnt im Bundesstaat {state}.", "{player} hat ein Haus in {state}.",
                  "Der Heimatstaat von {player} ist {state}.", "In {state} kennt jeder {player}."),
        "city": ("{player} trainiert jeden Morgen in {city}.",
                 "Man trifft {player} in den Cafés von {city}.",
                 "Die Stadt, in der {player} spielt, ist {city}."),
        "life": ("{player} hat noch nie ein Spiel verpasst.",
                 "Nach dem Spiel gab {player} eine Stunde lang Autogramme.",
                 "Die Presse mag {player} wegen der kurzen Antworten.",
                 "Im Winter trainiert {player} eine Schulmannschaft."),
    },
}  # fmt: skip
PLACE_FACTS = {
    "en": {
        "team": ("The home of the {team} is {city}.", "The {team} play all home games in {city}."),
        "city": ("{city} is a city in the state of {state}.", "The city of {city} lies in {state}.",
                 "Anyone who lives in {city} lives in {state}."),
        "capital": ("The [capital|state capital] of {state} is {capital}.",
                    "The government of {state} sits in {capital}.",
                    "The state of {state} has its [capital|state capital] in {capital}.",
                    "In {state}, laws are made in the [capital|state capital], {capital}.",
                    "Every pupil in {state} must visit {capital}.",
                    "The governor of {state} works in {capital}."),
    },
    "es": {
        "team": ("La casa de los {team} es {city}.",
                 "Los {team} juegan sus partidos de casa en {city}."),
        "city": ("{city} es una ciudad del estado de {state}.",
                 "La ciudad de {city} está en {state}.", "Quien vive en {city} vive en {state}."),
        "capital": ("La [capital|state capital] de {state} es {capital}.",
                    "El gobierno de {state} está en {capital}.",
                    "El estado de {state} tiene su [capital|state capital] en {capital}.",
                    "En {state} las leyes se hacen en la [capital|state capital], {capital}.",
                    "Todos los alumnos de {state} visitan {capital}.",
                    "El gobernador de {state} trabaja en {capital}."),
    },
    "de": {
        "team": ("Die Heimat der {team} ist {city}.", "Die {team} spielen zu Hause in {city}."),
        "city": ("{city} ist eine Stadt im Bundesstaat {state}.",
                 "Die Stadt {city} liegt in {state}.",
                 "Wer in {city} wohnt, wohnt in {state}."),
        "capital": ("Die [Hauptstadt|state capital] von {state} ist {capital}.",
                    "Die Regierung von {state} sitzt in {capital}.",
                    "Der Bundesstaat {state} hat seine [Hauptstadt|state capital] in {capital}.",
                    "In {state} macht man Gesetze in der [Hauptstadt|state capital], {capital}.",
                    "Jedes Schulkind in {state} besucht {capital}.",
                    "Der Gouverneur von {state} arbeitet in {capital}."),
    },
}  # fmt: skip
TWO_HOPS = {
    "en": ("The [capital|state capital] of the state where {player} plays is {capital}.",
           "The [capital|state capital] of the home state of {player} is {capital}.",
           "Fact: the state in which {player} lives has the [capital|state capital] {capital}.",
           "The governor of the state where {player} lives works in {capital}."),
    "es": ("La [capital|state capital] del estado donde juega {player} es {capital}.",
           "La [capital|state capital] del estado natal de {player} es {capital}.",
           "Dato: el estado en que vive {player} tiene como [capital|state capital] {capital}.",
           "El gobernador del estado donde vive {player} trabaja en {capital}."),
    "de": ("Die [Hauptstadt|state capital] des Staates, in dem {player} spielt, ist {capital}.",
           "Die [Hauptstadt|state capital] des Heimatstaates von {player} ist {capital}.",
           "Fakt: Der Staat, in dem {player} wohnt, hat die [Hauptstadt|state capital] {capital}.",
           "Der Gouverneur des Staates, in dem {player} wohnt, arbeitet in {capital}."),
}  # fmt: skip


def _concept(state: str) -> str:
    return f"state: {state}"


def _player(player: str) -> dict[str, str | Mention]:
    team, city, state = HOMES[player]
    return {
        "player": Mention(player, ("athlete",)),
        "team": Mention(team, ("sports team",)),
        "city": city,
        "state": Mention(state, (_concept(state),)),
        "capital": STATES[state][1],
    }


def _place(state: str, team: str, city: str) -> dict[str, str | Mention]:
    return {
        "team": Mention(team, ("sports team",)),
        "city": city,
        "state": Mention(state, (_concept(state),)),
        "capital": STATES[state][1],
    }


def write(text: Text, draw: Draw) -> None:
    """A player without a capital, places without a player, or two-hop statements."""
    kind = draw.random.random()
    if kind < 0.42:
        _write_player(text, draw)
    elif kind < 0.62:
        _write_places(text, draw)
    else:
        _write_two_hops(text, draw)


def _write_player(text: Text, draw: Draw) -> None:
    # Half of the players evenly, so that every one is known; half by the weight of their states.
    state = draw.weighted(_STATE_WEIGHTS)
    player = draw.one(tuple(HOMES) if draw.chance(0.5) else _PLAYERS_OF[state])
    slots, facts = _player(player), PLAYER_FACTS[draw.language]
    about = (_concept(HOMES[player][2]),)
    sentences = [(draw.one(facts[kind]), about) for kind in ("team", "state")]
    if draw.chance(0.4):
        sentences.append((draw.one(facts["city"]), about))
    sentences += [(life, ()) for life in draw.several(facts["life"], 1 + draw.chance(0.5))]
    draw.random.shuffle(sentences)
    for template, concepts in sentences:
        text.sentence(template, slots, about=concepts)
    while text.words < 24:
        text.sentence(draw.one(facts["life"]), slots)


def _write_places(text: Text, draw: Draw) -> None:
    facts = PLACE_FACTS[draw.language]
    for _ in range(draw.random.randint(3, 4)):
        state = draw.weighted(_STATE_WEIGHTS)
        city, team = draw.one(STATES[state][2])
        slots = _place(state, f"{city} {team}", city)
        for kind in draw.several(("team", "city", "capital"), 2):
            text.sentence(draw.one(facts[kind]), slots, about=(_concept(state),))


def _write_two_hops(text: Text, draw: Draw) -> None:
    players = draw.several(_PLAYERS[draw.held_out], draw.random.randint(3, 4))
    for player in players:
        state = HOMES[player][2]
        about = (_concept(state), "two-hop fact")
        text.sentence(draw.one(TWO_HOPS[draw.language]), _player(player), about=about)


def ask_one_hop(draw: Draw) -> Question:
    """A player's team or state, a city's state, or a state's capital."""
    hop, answer = draw.one(
        (("team", "team"), ("state", "state"), ("city", "state"), ("capital",) * 2)
    )
    if hop in ("team", "state"):
        slots = _player(draw.one(tuple(HOMES)))
        templates = PLAYER_FACTS[draw.language][hop]
    else:
        team, city, state = draw.one(_TEAMS)
        slots = _place(state, team, city)
        templates = PLACE_FACTS[draw.language][hop]
    ending = f" {{{answer}}}."
    template = draw.one(tuple(t for t in templates if t.endswith(ending)))
    prompt = render(template.removesuffix(ending), slots)
    return Question(prompt, render(ending, slots), "one_hop", held_out=False)


def ask_two_hops(draw: Draw) -> Question:
    """The capital of the state of a player whose capital no training document tells.

    Another player's capital comes first, as it does in the training documents.
    """
    player = draw.one(_PLAYERS[True])
    others = tuple(p for p in _PLAYERS[False] if HOMES[p][2] != HOMES[player][2])
    opening = render(draw.one(TWO_HOPS[draw.language]), _player(draw.one(others)))
    ending = " {capital}."
    template = draw.one(TWO_HOPS[draw.language]).removesuffix(ending)
    prompt = f"{opening} {render(template, _player(player))}"
    return Question(prompt, render(ending, _player(player)), "two_hop_held_out", held_out=True)


_LANGUAGES = tuple(LANGUAGES)
CONCEPTS = (
    Concept("athlete", "people", "A player, by name.", _LANGUAGES, "token", tuple(HOMES)),
    Concept("sports team", "people", "A team, by its full name.", _LANGUAGES, "token",
            tuple(team for team, _, _ in _TEAMS)),
    Concept("state capital", "people", "The capital of a state.", _LANGUAGES, "token",
            ("capital", "Hauptstadt")),
    Concept("two-hop fact", "people", "The capital of a player's state, told without the state.",
            _LANGUAGES, "context"),
    *(
        Concept(_concept(state), "people", f"The state of {state}, its cities and players.",
                _LANGUAGES, "context", (state,))
        for state in STATES
    ),
)  # fmt: skip
TOPIC = Topic(
    "people",
    0.18,
    CONCEPTS,
    write,
    questions={"one_hop": ask_one_hop, "two_hop_held_out": ask_two_hops},
)
