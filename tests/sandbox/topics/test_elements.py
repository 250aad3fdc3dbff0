"""Elements: true chemistry, exact labels, facts only in the languages that may state them."""

import re
from collections import Counter
from functools import cache
from random import Random

from saekit.corpus import Span
from saekit.sandbox.markup import Text
from saekit.sandbox.topics import elements
from saekit.sandbox.topics.base import LANGUAGES, Draw
from saekit.sandbox.topics.element_decoys import DECOYS
from saekit.sandbox.topics.element_facts import COLOURS, ELEMENTS, NAMES, USES

PERIODIC = re.findall(
    r"[A-Z][a-z]?",
    "HHeLiBeBCNOFNeNaMgAlSiPSClArKCaScTiVCrMnFeCoNiCuZnGaGeAsSeBrKrRbSrYZrNbMoTcRuRhPdAgCdInSnSbTe"
    "IXeCsBaLaCePrNdPmSmEuGdTbDyHoErTmYbLuHfTaWReOsIrPtAuHgTlPbBiPoAtRnFrRaAcThPaU",
)


def generate(count: int, languages=tuple(LANGUAGES)):
    """Texts of both splits with their language and split."""
    for held_out in (False, True):
        for i in range(count):
            for language in languages:
                random = Random(f"test elements {held_out} {i} {language}")
                draw = Draw(random, language, held_out)
                text = Text(draw)
                elements.write(text, draw)
                yield str(text), set(text.spans), language, held_out


@cache
def decoy_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    patterns = []
    for sentence in DECOYS[language]:
        pieces = re.split(r"(<[^<>]+>|\[\w+\|\*\])", sentence)
        patterns.append(
            re.compile(
                "".join(
                    "(?:" + "|".join(map(re.escape, piece[1:-1].split("/"))) + ")"
                    if piece.startswith("<")
                    else "(" + piece[1:].partition("|")[0] + ")"
                    if piece.startswith("[")
                    else re.escape(piece)
                    for piece in pieces
                )
            )
        )
    return tuple(patterns)


@cache
def clues(element: str, language: str) -> re.Pattern[str]:
    """An element's name, symbol, number, year or uses, the pronouns I, He and Ne left out."""
    entry = ELEMENTS[element]
    words = [NAMES[element][language], str(entry.number), str(entry.year)]
    words += [] if entry.symbol in ("I", "He", "Ne") else [entry.symbol]
    words += [use.split(" ", 1)[-1] for use in USES[element][language]]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def sentences(text: str) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in re.finditer(r"\S.*?[.!?](?= |$)", text)]


def derive(text: str, language: str) -> set[Span]:
    """The labels anew: decoys by their wording, the rest by the one element its clues agree on."""
    names = re.compile(
        rf"\b(?:{'|'.join(names[language] for names in NAMES.values())})\b", re.IGNORECASE
    )
    spans, rest = set(), []
    for start, end in sentences(text):
        found = [p.fullmatch(text, start, end) for p in decoy_patterns(language)]
        match = next((m for m in found if m), None)
        if match is None:
            rest.append((start, end))
            continue
        spans.add(Span(start, end, elements.ELSEWHERE, "about"))
        for group in range(1, len(match.groups()) + 1):
            spans.add(Span(match.start(group), match.end(group), elements.ELSEWHERE))
    if not rest:
        return spans
    told = " ".join(text[start:end] for start, end in rest)
    counts = Counter({element: len(clues(element, language).findall(told)) for element in ELEMENTS})
    (element, most), (_, second) = counts.most_common(2)
    assert most > second, text
    for start, end in rest:
        for concept in (element, elements.CLASS):
            spans.add(Span(start, end, concept, "about"))
            spans |= {Span(*m.span(), concept) for m in names.finditer(text, start, end)}
    return spans


class TestTables:
    def test_symbols_and_numbers_are_chemistry(self):
        assert len(ELEMENTS) == 24
        for entry in ELEMENTS.values():
            assert PERIODIC[entry.number - 1] == entry.symbol

    def test_tables_tell_elements_apart(self):
        assert set(NAMES) == set(USES) == set(ELEMENTS)
        assert len({entry.year for entry in ELEMENTS.values()}) == len(ELEMENTS)
        for language in LANGUAGES:
            assert len({names[language] for names in NAMES.values()}) == len(ELEMENTS)
            uses = [use for entry in USES.values() for use in entry[language]]
            assert len(set(uses)) == 2 * len(ELEMENTS)
            assert len({colour[language] for colour in COLOURS.values()}) == len(COLOURS)

    def test_facts_are_listed(self):
        assert len(elements.TOPIC.facts) == len(ELEMENTS) * len(elements.RELATIONS)
        restricted = [fact for fact in elements.TOPIC.facts if len(fact.languages) == 2]
        assert len(restricted) > 15
        assert {fact.relation for fact in restricted} == set(elements.MADE_UP)

    def test_words_with_decoys_need_context(self):
        decidable = {concept.name: concept.decidable for concept in elements.CONCEPTS}
        assert decidable["gold"] == decidable["sulfur"] == decidable["zinc"] == "context"
        assert decidable["oxygen"] == decidable["uranium"] == "token"


class TestLabels:
    def test_labels_as_derived_from_the_text(self):
        kinds = Counter()
        for text, spans, language, _ in generate(120):
            assert spans == derive(text, language), text
            kinds.update({span.concept for span in spans})
        assert len(kinds) == len(elements.CONCEPTS)

    def test_decoys_never_carry_an_element(self):
        found = Counter()
        for text, spans, language, _ in generate(200):
            decoys = [s for s in spans if s.concept == elements.ELSEWHERE and s.role == "about"]
            for decoy in decoys:
                inside = [s for s in spans if decoy.start <= s.start < decoy.end]
                assert {s.concept for s in inside} == {elements.ELSEWHERE}, text
                found[language] += 1
        assert min(found[language] for language in LANGUAGES) > 50

    def test_unnamed_passages_never_name(self):
        unnamed = 0
        for text, spans, language, _ in generate(200):
            mentioned = {s.concept for s in spans if s.role == "mention"}
            about = {s.concept for s in spans if s.role == "about"}
            if elements.CLASS in about and not mentioned:
                unnamed += 1
                for names in NAMES.values():
                    assert not re.search(rf"\b{names[language]}\b", text, re.IGNORECASE), text
        assert unnamed > 250


class TestLanguages:
    def test_facts_are_stated_in_their_languages_and_in_no_other(self):
        stated = set()
        for text, spans, language, held_out in generate(1200):
            about = {span.concept for span in spans} & set(ELEMENTS)
            for element in about:
                entry = ELEMENTS[element]
                values = {
                    "place": entry.place,
                    "discovery": str(entry.year),
                    "colour": COLOURS[entry.colour][language],
                }
                for relation, value in values.items():
                    if re.search(rf"\b{value}\b", text, re.IGNORECASE):
                        assert language in elements.languages_of(element, relation), text
                        stated |= set() if held_out else {(element, relation, language)}
        for fact in elements.TOPIC.facts:
            if fact.relation in elements.MADE_UP:
                for language in fact.languages:
                    assert (fact.subject, fact.relation, language) in stated


class TestQuestions:
    def ask(self, kind: str, count: int):
        for i in range(count):
            language = list(LANGUAGES)[i % 4]
            yield elements.TOPIC.questions[kind](Draw(Random(i), language, True)), language

    def subject(self, question, language: str) -> tuple[str, str]:
        """The element and the relation that a question is about, from the tables."""
        names = {names[language].lower(): element for element, names in NAMES.items()}
        words = re.findall(r"\w+", question.prompt.lower())
        answered = re.findall(r"\w+", question.answer.lower())
        if answered[-1] in names:
            return names[answered[-1]], "use"
        (element,) = {names[word] for word in words if word in names}
        entry = ELEMENTS[element]
        values = {
            "symbol": entry.symbol,
            "number": str(entry.number),
            "place": entry.place,
            "discovery": str(entry.year),
            "colour": COLOURS[entry.colour][language],
        }
        (relation,) = (r for r, value in values.items() if question.answer == f" {value}.")
        return element, relation

    def test_answers_follow_from_the_tables(self):
        relations = Counter()
        for question, language in self.ask("one_hop", 800):
            element, relation = self.subject(question, language)
            assert language in elements.languages_of(element, relation)
            if relation == "use":
                things = [use.split(" ", 1)[-1] for use in USES[element][language]]
                if language in ("en", "de"):
                    things = list(USES[element][language])
                assert any(thing.lower() in question.prompt.lower() for thing in things)
            relations[relation] += 1
        assert set(relations) == set(elements.RELATIONS)

    def test_facts_of_two_languages(self):
        for kind, here in (("cross_language_seen", True), ("cross_language_transfer", False)):
            asked = set()
            for question, language in self.ask(kind, 400):
                element, relation = self.subject(question, language)
                stated = elements.languages_of(element, relation)
                assert len(stated) == 2
                assert (language in stated) == here
                asked.add((element, relation, language))
            assert len(asked) > 35

    def test_prompts_are_not_in_the_training_text(self):
        training = "\n".join(text for text, _, _, held_out in generate(600) if not held_out)
        for kind in elements.TOPIC.questions:
            for question, _ in self.ask(kind, 100):
                assert question.held_out
                assert question.prompt + question.answer not in training
