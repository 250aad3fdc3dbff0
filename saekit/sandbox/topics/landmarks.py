"""Landmarks in four languages, with and without their names; ways to travel; things alike in name.

The world is made up: see `landmark_facts`. What is said stands in a module for each language.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from saekit.sandbox.markup import Slots, Text
from saekit.sandbox.topics import (
    landmark_details_english,
    landmark_details_french,
    landmark_details_german,
    landmark_details_spanish,
    landmark_sentences_english,
    landmark_sentences_french,
    landmark_sentences_german,
    landmark_sentences_spanish,
)
from saekit.sandbox.topics.base import (
    LANGUAGES,
    Concept,
    Draw,
    Fact,
    Question,
    Topic,
    facts_of_two_languages,
    render,
    stated_in,
)
from saekit.sandbox.topics.landmark_facts import DESCRIPTIONS, PLACES, WEIGHTS
from saekit.sandbox.topics.landmark_slots import CLASS, slots_of, words_of

SENTENCES = {
    "en": landmark_sentences_english.SENTENCES,
    "es": landmark_sentences_spanish.SENTENCES,
    "de": landmark_sentences_german.SENTENCES,
    "fr": landmark_sentences_french.SENTENCES,
}
DETAILS = {
    "en": landmark_details_english.DETAILS,
    "es": landmark_details_spanish.DETAILS,
    "de": landmark_details_german.DETAILS,
    "fr": landmark_details_french.DETAILS,
}
KINDS = {
    "en": landmark_details_english.KINDS,
    "es": landmark_details_spanish.KINDS,
    "de": landmark_details_german.KINDS,
    "fr": landmark_details_french.KINDS,
}
LANDMARKS = tuple(WEIGHTS)
RELATIONS = ("place", "year", "builder", "height")
DECOYS = {
    "dental bridge": 3, "song bridge": 3, "figurative transit": 4, "chess tower": 2,
    "figurative wall": 1.5, "airport gate": 1,
}  # fmt: skip


def languages_of(landmark: str, relation: str) -> tuple[str, ...]:
    """The languages in which a landmark's fact is stated: its kind and place in all of them."""
    return tuple(LANGUAGES) if relation in ("kind", "place") else stated_in(landmark, relation)


@cache
def _relations(landmark: str, language: str) -> tuple[str, ...]:
    return tuple(r for r in RELATIONS if language in languages_of(landmark, r))


def _filled(landmark: str, draw: Draw) -> Slots:
    """The landmark's slots and, in words of the draw's own, what it is."""
    slots = slots_of(landmark, draw.language)
    return {**slots, "kind": render(KINDS[draw.language][landmark], slots, draw)}


def _landmark(draw: Draw) -> str:
    """Half of the landmarks evenly, so that every fact is told; half by weight."""
    return draw.one(LANDMARKS) if draw.chance(0.5) else draw.weighted(WEIGHTS)


def write(text: Text, draw: Draw) -> None:
    """A landmark by name or by description, plans for a visit, a way to travel, or a decoy."""
    kind = draw.random.random()
    if kind < 0.08:
        decoy = draw.weighted(DECOYS)
        _write_each(text, draw, SENTENCES[draw.language][decoy], 3, decoy)
    elif kind < 0.16:
        _write_travel(text, draw)
    elif kind < 0.26:
        _write_plans(text, draw)
    elif kind < 0.48:
        _write_unnamed(text, draw)
    else:
        _write_named(text, draw)


def _write_each(
    text: Text, draw: Draw, templates: tuple[str, ...], count: int, concept: str
) -> None:
    place = {"place": PLACES[draw.one(LANDMARKS)][draw.language]}
    for i, template in enumerate(draw.several(templates, 5)):
        if i >= count and text.words >= 20:
            return
        text.sentence(template, place, about=(concept,))


def _write_travel(text: Text, draw: Draw) -> None:
    """Ferries, trains and tunnels; a third of the documents never names what one rides."""
    sentences = SENTENCES[draw.language]
    if draw.chance(0.3):
        _write_each(text, draw, sentences["ride"], 3, "transit")
    else:
        _write_each(text, draw, sentences["transit"], draw.random.randint(2, 3), "transit")


def _write_plans(text: Text, draw: Draw) -> None:
    """Sentences that any landmark may end, each with one of its own."""
    plans = SENTENCES[draw.language]["plan"]
    landmarks = dict.fromkeys(_landmark(draw) for _ in range(4))
    seen: set[str] = set()
    for landmark in landmarks:
        template = draw.one(plans, landmark)
        if template in seen:
            continue
        seen.add(template)
        text.sentence(template, slots_of(landmark, draw.language), about=(landmark, CLASS))
        last = landmark
    _write_details(text, draw, last, 0)


def _write_unnamed(text: Text, draw: Draw) -> None:
    landmark = _landmark(draw)
    template = draw.one(SENTENCES[draw.language]["unnamed"], landmark)
    text.sentence(template, _filled(landmark, draw), about=(landmark, CLASS))
    _write_details(text, draw, landmark, 2 + draw.chance(0.4))


def _write_named(text: Text, draw: Draw) -> None:
    landmark = _landmark(draw)
    slots = _filled(landmark, draw)
    sentences = SENTENCES[draw.language]
    facts = draw.several(_relations(landmark, draw.language), draw.random.randint(1, 3))
    templates = [
        draw.one(sentences[fact if draw.chance(0.7) else f"{fact} told"], landmark)
        for fact in facts
    ]
    if len(templates) < 3:
        templates += draw.several(sentences["visit"], 1, landmark)
    draw.random.shuffle(templates)
    # The name never twice in a row: between splits, that would be one long stretch in common.
    templates.sort(key=lambda template: not template.startswith("{The}"))
    for template in templates:
        text.sentence(template, slots, about=(landmark, CLASS))
    if draw.chance(0.6):
        _write_details(text, draw, landmark, 1)
        if text.words < 40 and draw.chance(0.15):
            _write_each(text, draw, sentences["transit"], 1, "transit")
    elif text.words < 20:
        _write_details(text, draw, landmark, 0)


def _write_details(text: Text, draw: Draw, landmark: str, count: int) -> None:
    """Some details of the landmark, never its name; more where the text is short."""
    for detail in draw.several(DETAILS[draw.language][landmark], 3):
        if count <= 0 and text.words >= 20:
            return
        text.sentence(detail, slots_of(landmark, draw.language), about=(landmark, CLASS))
        count -= 1


def _question(draw: Draw, kind: str, landmark: str, relation: str) -> Question:
    """One fact, in words that training text never uses of this landmark.

    In half of the questions a visit comes before, as in documents.
    """
    slots = _filled(landmark, draw)
    sentences = SENTENCES[draw.language]
    prompt = render(draw.one(sentences[relation], landmark), slots, draw)
    answer = f" {slots[relation]}."
    prompt = prompt.removesuffix(answer)
    visit = draw.one(sentences["visit"], landmark)
    if draw.chance(0.5) and not (relation == "place" and "{place}" in visit):
        prompt = f"{render(visit, slots, draw)} {prompt}"
    return Question(prompt, answer, kind, held_out=draw.held_out)


def _ask_stated(draw: Draw) -> Question:
    """A fact in a language in which it is stated."""
    landmark = draw.one(LANDMARKS)
    relation = draw.one(_relations(landmark, draw.language))
    return _question(draw, "one_hop", landmark, relation)


def _asker(kind: str, stated: bool) -> Callable[[Draw], Question]:
    """Asks facts that are stated in two languages: in one of those, or in one of the others."""

    def ask(draw: Draw) -> Question:
        fact = draw.one(facts_of_two_languages(FACTS, draw.language, stated))
        return _question(draw, kind, fact.subject, fact.relation)

    return ask


_LANGUAGES = tuple(LANGUAGES)
CONCEPTS = (
    *(
        Concept(name, "landmarks", DESCRIPTIONS[name], _LANGUAGES, "token", words_of(name))
        for name in LANDMARKS
    ),
    Concept(CLASS, "landmarks", "Any of the world's famous sights.", _LANGUAGES, "token",
            tuple(word for name in LANDMARKS for word in words_of(name))),
    Concept("transit", "landmarks", "Ferries, trains, trams and tunnels.", _LANGUAGES, "context",
            ("ferry", "train", "tunnel", "subway", "tram", "bus", "ferri", "tren", "túnel", "metro",
             "tranvía", "autobús", "Fähre", "Zug", "U-Bahn", "Straßenbahn", "bac", "métro",
             "tramway")),
    Concept("figurative transit", "landmarks",
            "Words for trains and tunnels that mean something else.", _LANGUAGES, "context",
            ("train", "tunnel", "subway", "bus", "tren", "túnel", "metro", "Zug")),
    Concept("dental bridge", "landmarks", "A bridge that replaces teeth.", _LANGUAGES, "context",
            ("bridge", "puente", "Brücke")),
    Concept("song bridge", "landmarks", "The bridge of a song.", _LANGUAGES, "context",
            ("bridge", "puente", "pont")),
    Concept("chess tower", "landmarks", "The castle or rook in chess.", _LANGUAGES, "context",
            ("castle", "torre", "Turm", "tour")),
    Concept("figurative wall", "landmarks", "A wall of silence or of players.", _LANGUAGES,
            "context", ("wall", "muro", "Mauer", "mur", "rempart")),
    Concept("airport gate", "landmarks", "The gate where a flight is boarded.", _LANGUAGES,
            "context", ("gate", "puerta", "porte")),
)  # fmt: skip
FACTS = tuple(
    Fact(landmark, relation, languages_of(landmark, relation))
    for landmark in LANDMARKS
    for relation in ("kind", *RELATIONS)
)
TOPIC = Topic(
    "landmarks",
    0.14,
    CONCEPTS,
    write,
    questions={
        "one_hop": _ask_stated,
        "cross_language_seen": _asker("cross_language_seen", stated=True),
        "cross_language_transfer": _asker("cross_language_transfer", stated=False),
    },
    facts=FACTS,
)
