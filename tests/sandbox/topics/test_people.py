"""Players and places: facts as in the tables, labels as derived anew, questions that follow.

Every label of every document is derived a second time, from the names, numbers and words in each
of its sentences, without the templates: the comparison is exact.
"""

import re
from collections import Counter
from functools import cache
from random import Random

import pytest

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import people
from saekit.sandbox.topics.base import LANGUAGES, Draw, stated_in
from saekit.sandbox.topics.people_statements import DECOYS, SENTENCES
from saekit.sandbox.topics.people_table import (
    ANIMALS,
    CAPITALS,
    CITIES,
    FIRST_NAMES,
    HELD_OUT,
    HOBBIES,
    HOMES,
    LAST_NAMES,
    PLAYERS,
    STATES,
    TAUGHT,
    TEAMS,
)

TRAITS = ("shirt number", "birth year", "hobby")
PLAYER = re.compile("|".join(PLAYERS))
ANY_NAME = re.compile(rf"(?:{'|'.join(FIRST_NAMES)}) (?:{'|'.join(LAST_NAMES)})")
TEAM = re.compile("|".join(TEAMS))
CITY = re.compile(rf"\b(?:{'|'.join(CITIES)})\b")
STATE = re.compile(rf"\b(?:{'|'.join(STATES)})\b")
STATE_OF_CAPITAL = {capital: state for state, capital in CAPITALS.items()}
CAPITAL = re.compile("|".join(STATE_OF_CAPITAL))
SPORTSMAN = re.compile(
    r"\b(?:captain|keeper|players?|scorer|star|Star|capitán|portera|goleador|jugador\w*|estrella"
    r"|Kapitän\w*|Torhüterin|Torjäger|Spieler\w*|capitaine|gardienne|buteur|joueu\w+)\b"
)
SHIRT = re.compile(
    r"\b(?:number\w*|shirt|número|camiseta|Nummer|Trikot|numéro|maillot)\b", re.IGNORECASE
)
HOBBY = re.compile(
    rf"\b(?:{'|'.join(word for forms in HOBBIES.values() for word in forms.values())})\b"
)
STATE_WORD = re.compile(r"\bstate\b|\bestado\b|\w*[Ss]taat\w*|\bÉtat\b")
CAPITAL_WORD = re.compile(r"\bcapitale?\b|\bHauptstadt\b")
DECOY_WORDS = {
    "capital letter": r"capital letters?|capitals|letras? capital(?:es)?|mayúsculas"
    r"|Großbuchstaben|lettres? capitales?|capitales",
    "capital as money": r"capital|Kapital",
    "comet or star": r"comet|stars?|cometa|estrellas?|Komet|Sterne?|comète|étoiles?",
    "wild animal": "|".join(name for forms in ANIMALS.values() for _, name in forms.values()),
    "state as condition": r"state|estado|Zustand|état",
}
DECOY_PATTERNS = {name: re.compile(rf"\b(?:{words})\b") for name, words in DECOY_WORDS.items()}


def document(index: int, split: str, language: str | None = None) -> tuple[Text, str]:
    random = Random(f"people/{split}/{index}")
    held_out = split == "held-out"
    language = language or Draw(random, "none", held_out).weighted(LANGUAGES)
    draw = Draw(random, language, held_out)
    text = Text(draw)
    people.write(text, draw)
    return text, language


@cache
def many(split: str) -> list[tuple[str, str]]:
    """The text and the language of 10,000 documents."""
    return [(str(text), language) for text, language in (document(i, split) for i in range(10_000))]


@cache
def some() -> list[tuple[Text, str]]:
    """300 documents of each split and language."""
    splits = ("train", "held-out")
    return [document(i, s, language) for s in splits for language in LANGUAGES for i in range(300)]


def sentences(text: str) -> list[tuple[int, str]]:
    """Each sentence with its start."""
    return [(match.start(), match.group()) for match in re.finditer(r"[^. ][^.]*\.", text)]


def derive(sentence: str) -> tuple[list[tuple[int, int, str]], set[str]]:
    """The mentions in a sentence, and what it is about."""
    mentions, about = [], set()

    def name(match: re.Match, *concepts: str) -> None:
        mentions.extend((*match.span(), concept) for concept in concepts)

    player, team, city = PLAYER.search(sentence), TEAM.search(sentence), CITY.search(sentence)
    capital = CAPITAL.search(sentence)
    for match in STATE.finditer(sentence):
        name(match, f"state: {match.group()}")
        about.add(f"state: {match.group()}")
    if city:
        about.add(f"state: {CITIES[city.group()].state}")
    if team:
        name(team, "sports team", f"team: {team.group()}")
        about |= {"sports team", f"team: {team.group()}"}
    if capital:
        about |= {"state capital", f"state: {STATE_OF_CAPITAL[capital.group()]}"}
        for match in CAPITAL_WORD.finditer(sentence):
            name(match, "state capital")
    if player:
        name(player, "athlete")
        about |= {"athlete"} | traits(sentence)
        if capital:
            about.add("two-hop fact")
        elif STATE_WORD.search(sentence):
            about.add(f"state: {HOMES[player.group()].state}")
    elif team:
        about |= {"athlete"} if SPORTSMAN.search(sentence) else set()
    elif not capital and not STATE.search(sentence):
        decoys(sentence, name, about)
    return mentions, about


def traits(sentence: str) -> set[str]:
    """Which of number, year and hobby a sentence on a player tells."""
    year = re.search(r"\b(?:19\d\d|200\d)\b", sentence)
    number = re.search(r"\b\d\d?\b", sentence)
    shirt = number and SHIRT.search(sentence)
    found = (shirt, year, HOBBY.search(sentence))
    return {name for name, told in zip(TRAITS, found, strict=True) if told}


def decoys(sentence: str, name, about: set[str]) -> None:
    """Label a sentence that names no player, team, state or capital."""
    if ANY_NAME.search(sentence):
        about.add("chess or music player")
        return
    for concept, pattern in DECOY_PATTERNS.items():
        if match := pattern.search(sentence):
            name(match, concept)
            about.add(concept)
            return
    club = CITIES[CITY.search(sentence).group()].team
    about |= {"sports team", f"team: {club}"}


class TestTables:
    def test_sizes(self):
        assert (len(PLAYERS), len(TEAMS), len(CITIES)) == (66, 28, 28)
        assert len(STATES) == len(set(CAPITALS.values())) == 14
        assert len(people.TOPIC.facts) == 66 * 6 + 28 * 2 + 14

    def test_numbers_differ_within_a_team(self):
        shirts = Counter((HOMES[player].team, PLAYERS[player].number) for player in PLAYERS)
        assert max(shirts.values()) == 1
        assert all(1 <= traits.number <= 99 for traits in PLAYERS.values())

    def test_every_state_is_taught_and_asked(self):
        for group in (HELD_OUT, TAUGHT):
            assert {HOMES[player].state for player in group} == set(STATES)
        assert len(HELD_OUT) == 22

    def test_sentences_leave_a_choice(self):
        for language in LANGUAGES:
            kinds = SENTENCES[language] | DECOYS[language]
            assert kinds.keys() == (SENTENCES["en"] | DECOYS["en"]).keys()
            for kind, templates in kinds.items():
                assert len(templates) >= 4
                for template in templates:
                    groups = re.findall("<(.*?)>", template)
                    assert groups, (kind, template)
                    for group in groups:
                        options = group.split("/")
                        assert len(options) == len(set(options)) >= 3

    def test_sentences_of_a_kind_tell_the_same_in_every_language(self):
        for kind, templates in SENTENCES["en"].items():
            for language in LANGUAGES:
                assert len(SENTENCES[language][kind]) == len(templates)


class TestLabels:
    def test_labels_are_those_derived_from_the_sentences(self):
        for text, _ in some():
            expected = []
            for start, sentence in sentences(str(text)):
                mentions, about = derive(sentence)
                expected += [(start + a, start + b, c, "mention") for a, b, c in mentions]
                end = start + len(sentence)
                expected += [(start, end, concept, "about") for concept in about]
            found = [(span.start, span.end, span.concept, span.role) for span in text.spans]
            assert sorted(found) == sorted(expected), str(text)

    def test_every_concept_is_met_in_every_language(self):
        met = Counter()
        for text, language in some():
            met.update((span.concept, language) for span in text.spans)
        for concept in people.TOPIC.concepts:
            assert set(concept.languages) == set(LANGUAGES)
            if not concept.name.startswith("team: "):
                assert all(met[concept.name, language] for language in LANGUAGES)
        assert {name for name, _ in met} == {concept.name for concept in people.TOPIC.concepts}

    def test_decoys_are_never_the_concept(self):
        names = set(DECOYS["en"])
        found = Counter()
        for text, _ in some():
            concepts = {span.concept for span in text.spans}
            found.update(concepts & names)
            if concepts & names:
                # A fox lives in a city, and so in a state.
                rest = {c for c in concepts - names if not c.startswith("state: ")}
                assert not rest, str(text)
                assert not PLAYER.search(str(text))
                assert not TEAM.search(str(text))
        assert found.keys() == names

    def test_unnamed_passages_never_name(self):
        unnamed = Counter()
        for text, _ in some():
            roles = {}
            for span in text.spans:
                roles.setdefault(span.concept, set()).add(span.role)
            if roles.get("athlete") == {"about"}:
                assert not ANY_NAME.search(str(text))
                unnamed["athlete"] += 1
            if roles.get("sports team") == {"about"}:
                assert not TEAM.search(str(text))
                unnamed["sports team"] += 1
            for concept in roles:
                if concept.startswith("state: ") and roles[concept] == {"about"}:
                    assert concept.removeprefix("state: ") not in str(text)
                    unnamed["state"] += 1
        assert min(unnamed.values()) > 50
        assert len(unnamed) == 3


class TestFacts:
    @pytest.mark.parametrize("split", ["train", "held-out"])
    def test_held_out_players_never_meet_the_capital_of_their_state(self, split):
        for text, _ in many(split):
            for player in PLAYER.findall(text):
                if player in HELD_OUT:
                    assert CAPITALS[HOMES[player].state] not in text, text

    def test_what_is_said_is_true_and_everything_is_said_in_its_languages_only(self):
        stated = {}
        for split in ("train", "held-out"):
            for text, language in many(split):
                for _, sentence in sentences(text):
                    for fact in facts_of(sentence, language):
                        stated.setdefault(fact, set()).add(language)
        expected = {(fact.subject, fact.relation): set(fact.languages) for fact in people.FACTS}
        assert stated == expected

    def test_a_template_and_its_player_are_in_one_split(self):
        openings = {split: Counter() for split in ("train", "held-out")}
        for split, found in openings.items():
            for text, _ in many(split)[:4000]:
                for _, sentence in sentences(text):
                    if (player := PLAYER.search(sentence)) and not re.search(r"\d", sentence):
                        found[player.group(), sentence] += 1
        assert len(openings["held-out"]) > 1000
        assert not openings["train"].keys() & openings["held-out"].keys()

    def test_frequent_states_are_more_frequent(self):
        counts = Counter(state for text, _ in many("train") for state in STATE.findall(text))
        assert counts["Kelmar"] > 3 * counts["Ishmere"] > 300

    def test_french_loses_its_vowels(self):
        names = [*PLAYERS, *TEAMS, *CITIES, *STATES, *STATE_OF_CAPITAL]
        vowel = "|".join(name for name in names if name[0] in "AEIOU")
        consonant = "|".join(name for name in names if name[0] not in "AEIOU")
        wrong = re.compile(rf"\b(?:de|que|le|la) (?:{vowel})|[dlsnj]'(?:{consonant})")
        for text, language in many("train"):
            assert language != "fr" or not wrong.search(text), text


def facts_of(sentence: str, language: str):
    """The facts that a sentence tells, after a look whether they are true."""
    player, team, city = PLAYER.search(sentence), TEAM.search(sentence), CITY.search(sentence)
    state, capital = STATE.search(sentence), CAPITAL.search(sentence)
    if player:
        home, known = HOMES[player.group()], PLAYERS[player.group()]
        for match, true in ((team, home.team), (city, home.city), (state, home.state)):
            assert not match or match.group() == true, sentence
        assert not capital or capital.group() == CAPITALS[home.state], sentence
        told = traits(sentence)
        values = (str(known.number), str(known.year), HOBBIES[known.hobby][language])
        for name, value in zip(TRAITS, values, strict=True):
            if name in told:
                assert re.search(rf"\b{value}\b", sentence), sentence
                yield player.group(), name
        if team:
            yield player.group(), "team"
        elif city:
            yield player.group(), "city"
        elif state:
            yield player.group(), "state"
    elif team:
        cities = CITY.findall(sentence.replace(team.group(), ""))
        assert set(cities) <= {TEAMS[team.group()].city}, sentence
        if cities:
            yield team.group(), "city"
    elif city and state:
        assert CITIES[city.group()].state == state.group(), sentence
        yield city.group(), "state"
    elif state and capital:
        assert CAPITALS[state.group()] == capital.group(), sentence
        yield state.group(), "capital"


@cache
def clauses() -> set[str]:
    """Every sentence of training documents up to each of its marks."""
    said = (sentence for text, _ in many("train") for _, sentence in sentences(text))
    return {one[: mark.start()] for one in said for mark in re.finditer("[.,]", one)}


def questions(kind: str, count: int):
    for index in range(count):
        language = tuple(LANGUAGES)[index % 4]
        draw = Draw(Random(f"{kind}/{index}"), language, True)
        yield people.TOPIC.questions[kind](draw), language


class TestQuestions:
    @pytest.mark.parametrize("kind", people.TOPIC.questions)
    def test_questions_are_many_and_unseen(self, kind):
        asked = [question for question, _ in questions(kind, 3000)]
        assert len({question.prompt for question in asked}) >= 600
        training = clauses()
        for question in asked:
            assert (question.kind, question.held_out) == (kind, True)
            assert re.fullmatch(r" [^.,]+[.,]", question.answer)
            assert not question.prompt.endswith(" ")
            last = (question.prompt + question.answer[:-1]).split(". ")[-1]
            assert last not in training

    @pytest.mark.parametrize("kind", people.TOPIC.questions)
    def test_answers_follow_from_the_tables(self, kind):
        relations = Counter()
        for question, language in questions(kind, 1000):
            *before, (_, last) = sentences(question.prompt + question.answer.replace(",", "."))
            told = list(facts_of(last, language))
            assert question.answer[1:-1] in last
            assert all(subject in question.prompt for subject, _ in told)
            for _, sentence in before:
                assert list(facts_of(sentence, language)) or kind == "two_hop_held_out"
            relations.update(relation for _, relation in told)
            for subject, relation in told:
                if relation in TRAITS and kind != "cross_language_transfer":
                    assert language in stated_in(subject, relation)
                if kind.startswith("cross_language"):
                    languages = stated_in(subject, relation)
                    assert len(languages) == 2
                    assert (language in languages) == (kind == "cross_language_seen")
        if kind == "one_hop":
            assert relations.keys() == {"team", "state", "city", "capital", *TRAITS}
        elif kind.startswith("cross_language"):
            assert relations.keys() == set(TRAITS)

    def test_two_hops_are_asked_of_held_out_players_after_another_capital(self):
        players = set()
        for question, _ in questions("two_hop_held_out", 600):
            first, player = PLAYER.findall(question.prompt)
            assert first not in HELD_OUT
            assert player in HELD_OUT
            players.add(player)
            capital = CAPITALS[HOMES[player].state]
            assert question.answer == f" {capital}."
            assert capital not in question.prompt
            assert not STATE.search(question.prompt)
        assert players == HELD_OUT
