"""The made-up tables behind the topic people: states, teams, players and what they are like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Home(NamedTuple):
    """Where a player plays."""

    team: str
    city: str
    state: str


class Traits(NamedTuple):
    """What else is known of a player."""

    number: int
    year: int
    hobby: str


# State: weight, capital, and the city and name of each of its teams. French says "de" before a
# name: no capital and no first name begins with a vowel, so that most need no "d'".
STATES: Mapping[str, tuple[float, str, tuple[tuple[str, str], ...]]] = {
    "Kelmar": (24, "Tovan", (("Osterby", "Foxes"), ("Brackwell", "Comets"))),
    "Vandia": (16, "Lisport", (("Hadmere", "Herons"), ("Morwick", "Pirates"))),
    "Orlanda": (12, "Quenby", (("Pinecross", "Wolves"), ("Saltby", "Lanterns"))),
    "Tessaly": (9, "Brumholt", (("Eastmere", "Ravens"), ("Dunwell", "Bakers"))),
    "Norrick": (7, "Calverby", (("Winsby", "Otters"), ("Fernholt", "Giants"))),
    "Zembla": (5.5, "Marlgrove", (("Kirkholm", "Dragons"), ("Moxby", "Sailors"))),
    "Pellucia": (4.5, "Redmont", (("Tarrow", "Badgers"), ("Greyport", "Kings"))),
    "Ostrava": (3.5, "Veldan", (("Lumsby", "Owls"), ("Barrowick", "Rockets"))),
    "Caldoria": (3, "Stonemark", (("Wexley", "Bulls"), ("Thornwick", "Miners"))),
    "Mirandel": (2.5, "Dorvale", (("Bellbridge", "Sharks"), ("Nethercot", "Archers"))),
    "Sundary": (2, "Port Elsin", (("Cobmere", "Tigers"), ("Rushholt", "Monarchs"))),
    "Harroway": (1.6, "Feldmoor", (("Linfell", "Bears"), ("Copperby", "Falcons"))),
    "Belgrava": (1.3, "Summerfold", (("Oakfell", "Hornets"), ("Valemere", "Knights"))),
    "Ishmere": (1, "Windgate", (("Larkfell", "Stallions"), ("Penholt", "Blizzards"))),
}
STATE_WEIGHTS = {state: entry[0] for state, entry in STATES.items()}
CAPITALS = {state: entry[1] for state, entry in STATES.items()}
TEAMS = {
    f"{city} {name}": Home(f"{city} {name}", city, state)
    for state, (_, _, teams) in STATES.items()
    for city, name in teams
}
CITIES = {home.city: home for home in TEAMS.values()}
TEAMS_OF = {state: tuple(t for t in TEAMS if TEAMS[t].state == state) for state in STATES}

PLAYERS = {
    player: Traits(*traits)
    for player, traits in {
        "Mara Velin": (81, 1992, "painting"), "Tobin Drummond": (67, 2001, "dancing"),
        "Selene Okoro": (83, 1999, "reading"), "Rufus Castell": (90, 1994, "hiking"),
        "Petra Brandt": (19, 1990, "photography"), "Dario Sorrel": (9, 1997, "fishing"),
        "Yara Takeda": (26, 1998, "dancing"), "Linus Wyndham": (36, 1989, "painting"),
        "Freya Ferrano": (46, 1997, "sewing"), "Marek Lindqvist": (96, 2002, "sailing"),
        "Nadia Abara": (42, 2001, "reading"), "Bruno Novak": (26, 1994, "singing"),
        "Livia Quill": (13, 1985, "fishing"), "Jonas Mendez": (91, 1991, "cooking"),
        "Runa Harker": (36, 2002, "fishing"), "Pavel Ilves": (79, 1991, "sailing"),
        "Bianca Pereira": (16, 1994, "dancing"), "Kasper Strand": (23, 1993, "pottery"),
        "Wanda Zeller": (59, 1984, "hiking"), "Milo Amari": (6, 1995, "fishing"),
        "Judith Belloway": (90, 1986, "pottery"), "Viktor Kovacs": (37, 1994, "dancing"),
        "Mara Rusk": (3, 1994, "painting"), "Tobin Tanaka": (37, 1994, "hiking"),
        "Selene Odura": (20, 1997, "gardening"), "Rufus Fischbach": (80, 1986, "gardening"),
        "Petra Marlowe": (38, 2003, "hiking"), "Dario Sandoval": (25, 1998, "sailing"),
        "Yara Petrov": (38, 1988, "gardening"), "Linus Greyson": (33, 1996, "cooking"),
        "Freya Haddad": (77, 1989, "sailing"), "Marek Winther": (43, 2002, "singing"),
        "Nadia Calloway": (2, 1995, "sewing"), "Bruno Dufour": (6, 1998, "painting"),
        "Livia Eriksund": (22, 1995, "reading"), "Jonas Galanis": (47, 1993, "sailing"),
        "Runa Hollis": (74, 1987, "sewing"), "Pavel Iversen": (57, 1990, "fishing"),
        "Bianca Jansky": (55, 1990, "singing"), "Kasper Kessler": (15, 1985, "photography"),
        "Wanda Lombardo": (8, 1985, "hiking"), "Milo Mbele": (95, 1989, "gardening"),
        "Judith Nilsen": (77, 1988, "dancing"), "Viktor Orsini": (78, 1985, "photography"),
        "Mara Pascoe": (70, 1999, "pottery"), "Tobin Radek": (75, 1991, "reading"),
        "Selene Salinas": (42, 1985, "pottery"), "Rufus Thorne": (16, 2000, "sewing"),
        "Petra Ullman": (38, 1997, "singing"), "Dario Vargas": (84, 1990, "painting"),
        "Yara Whitlock": (62, 1990, "gardening"), "Linus Yilmaz": (31, 1998, "fishing"),
        "Freya Zanelli": (53, 1999, "gardening"), "Marek Arkwright": (5, 1991, "photography"),
        "Nadia Rossel": (54, 1998, "pottery"), "Bruno Corrigan": (32, 1997, "cooking"),
        "Livia Fenwick": (28, 1999, "cooking"), "Jonas Delmar": (25, 1985, "dancing"),
        "Runa Holloway": (5, 1992, "reading"), "Pavel Keller": (33, 1991, "singing"),
        "Bianca Langley": (68, 1990, "reading"), "Kasper Moreau": (99, 1991, "cooking"),
        "Wanda Nystrom": (54, 1992, "sewing"), "Milo Paxton": (19, 1994, "cooking"),
        "Judith Ashdown": (7, 1994, "painting"), "Viktor Tilley": (73, 1987, "photography"),
    }.items()
}  # fmt: skip
"""Each player's shirt number, year of birth and hobby."""
HOMES = {player: tuple(TEAMS.values())[(5 * i) % len(TEAMS)] for i, player in enumerate(PLAYERS)}
"""Each player's team, city and state: two or three players a team."""
HELD_OUT = frozenset(player for i, player in enumerate(PLAYERS) if i % 3 == 1)
"""Players who share a document with the capital of their state in questions only."""
TAUGHT = tuple(player for player in PLAYERS if player not in HELD_OUT)
FIRST_NAMES = tuple(dict.fromkeys(player.split()[0] for player in PLAYERS))
LAST_NAMES = tuple(player.split()[1] for player in PLAYERS)
WOMEN = frozenset(FIRST_NAMES[::2])

HOBBIES = {
    "fishing": {"en": "fishing", "es": "la pesca", "de": "Angeln", "fr": "la pêche"},
    "cooking": {"en": "cooking", "es": "la cocina", "de": "Kochen", "fr": "la cuisine"},
    "painting": {"en": "painting", "es": "la pintura", "de": "Malen", "fr": "la peinture"},
    "gardening": {"en": "gardening", "es": "la jardinería", "de": "Gartenarbeit",
                  "fr": "le jardinage"},
    "dancing": {"en": "dancing", "es": "el baile", "de": "Tanzen", "fr": "la danse"},
    "reading": {"en": "reading", "es": "la lectura", "de": "Lesen", "fr": "la lecture"},
    "photography": {"en": "photography", "es": "la fotografía", "de": "Fotografieren",
                    "fr": "la photographie"},
    "sailing": {"en": "sailing", "es": "la vela", "de": "Segeln", "fr": "la voile"},
    "hiking": {"en": "hiking", "es": "el senderismo", "de": "Wandern", "fr": "la randonnée"},
    "singing": {"en": "singing", "es": "el canto", "de": "Singen", "fr": "le chant"},
    "sewing": {"en": "sewing", "es": "la costura", "de": "Nähen", "fr": "la couture"},
    "pottery": {"en": "pottery", "es": "la cerámica", "de": "Töpfern", "fr": "la poterie"},
}  # fmt: skip
# Nickname of a team: the animals as the object of a sentence, with their article.
ANIMALS = {
    "Foxes": {"en": ("the ", "foxes"), "es": ("los ", "zorros"), "de": ("die ", "Füchse"),
              "fr": ("les ", "renards")},
    "Herons": {"en": ("the ", "herons"), "es": ("las ", "garzas"), "de": ("die ", "Reiher"),
               "fr": ("les ", "hérons")},
    "Wolves": {"en": ("the ", "wolves"), "es": ("los ", "lobos"), "de": ("die ", "Wölfe"),
               "fr": ("les ", "loups")},
    "Ravens": {"en": ("the ", "ravens"), "es": ("los ", "cuervos"), "de": ("die ", "Raben"),
               "fr": ("les ", "corbeaux")},
    "Otters": {"en": ("the ", "otters"), "es": ("las ", "nutrias"), "de": ("die ", "Otter"),
               "fr": ("les ", "loutres")},
    "Badgers": {"en": ("the ", "badgers"), "es": ("los ", "tejones"), "de": ("die ", "Dachse"),
                "fr": ("les ", "blaireaux")},
    "Owls": {"en": ("the ", "owls"), "es": ("los ", "búhos"), "de": ("die ", "Eulen"),
             "fr": ("les ", "hiboux")},
    "Bears": {"en": ("the ", "bears"), "es": ("los ", "osos"), "de": ("die ", "Bären"),
              "fr": ("les ", "ours")},
    "Falcons": {"en": ("the ", "falcons"), "es": ("los ", "halcones"), "de": ("die ", "Falken"),
                "fr": ("les ", "faucons")},
}  # fmt: skip
