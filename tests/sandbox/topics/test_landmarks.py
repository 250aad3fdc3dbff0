"""Landmarks: labels against the text read anew, facts against the tables, questions, decoys.

All labels are derived again, exactly: names, places and numbers by searching the text for the
entries of the tables, what a document is about by which of them it holds, and the sense of a word
such as "bridge" or "train" by the words around it. Sentences are found by their full stops; a
question belongs to the sentence that answers it.
"""

import re
from collections import Counter
from functools import cache
from itertools import combinations
from random import Random
from typing import NamedTuple

import pytest

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import landmarks
from saekit.sandbox.topics.base import LANGUAGES, Draw
from saekit.sandbox.topics.landmark_facts import BUILT, NAMES, PLACES, WEIGHTS

TRANSIT = {
    "en": ("ferry", "train", "tunnel", "subway", "tram", "bus"),
    "es": ("ferri", "tren", "túnel", "metro", "tranvía", "autobús"),
    "de": ("Fähre", "Zug", "Tunnel", "U-Bahn", "Straßenbahn", "Bus"),
    "fr": ("bac", "train", "tunnel", "métro", "tramway", "bus"),
}
FIGURATIVE = {
    "en": r"of thought|before the (big|exam|race|first)|vision|sandwich|wedding|Waiters|will train",
    "es": r"mide un metro|tren de vida|sastre|sale del túnel|saltó|Compramos un metro",
    "de": r"alles in einem Zug|am Zug|Zug durch|nahm einen|Zug lag|Licht im Tunnel",
    "fr": r"en train de|train de vie|sort du tunnel|bon train|tunnel des",
}
SENSES = {
    "en": {"castle": "chess tower", "wall": "figurative wall", "gate": "airport gate"},
    "es": {"torre": "chess tower", "muro": "figurative wall", "puerta": "airport gate"},
    "de": {"Turm": "chess tower", "Mauer": "figurative wall", "Gate": "airport gate",
           "Brücke": "dental bridge", "Bridge": "song bridge"},
    "fr": {"tour": "chess tower", "mur": "figurative wall", "rempart": "figurative wall",
           "porte": "airport gate", "bridge": "dental bridge", "pont": "song bridge"},
}  # fmt: skip
BRIDGES = {"en": "bridge", "es": "puente"}
TEETH = {
    "en": r"dentist|teeth|Brush|bit into|more than one|whenever I",
    "es": r"dentista|dientes|muelas|incisivos|Cepíllese|Se le|más que uno|Me (duele|molesta|roza)",
}


class Written(NamedTuple):
    text: str
    spans: tuple
    language: str


def document(split: str, language: str, index: int) -> Written:
    draw = Draw(Random(f"landmarks/{split}/{language}/{index}"), language, split == "held-out")
    text = Text(draw)
    landmarks.write(text, draw)
    return Written(str(text), text.spans, language)


@pytest.fixture(scope="module")
def documents():
    return [
        document(split, language, index)
        for split in ("train", "held-out")
        for language in LANGUAGES
        for index in range(100)
    ]


@pytest.fixture(scope="module")
def training():
    return [document("train", language, i) for language in LANGUAGES for i in range(1500)]


@cache
def any_of(words: tuple[str, ...], ending: str = "") -> re.Pattern:
    return re.compile(rf"\b({'|'.join(map(re.escape, words))}){ending}\b")


FORMS = {
    language: {
        form: landmark
        for landmark, names in NAMES.items()
        for form in (names[language].name, names[language].oblique)
        if form
    }
    for language in LANGUAGES
}
PLACED = {
    language: {names[language]: landmark for landmark, names in PLACES.items()}
    for language in LANGUAGES
}
BUILDERS = {built.builder: landmark for landmark, built in BUILT.items()}


def named(text: str, language: str) -> list[tuple[int, int, str]]:
    """The landmarks' names, in German with the endings of the genitive."""
    forms = FORMS[language]
    pattern = any_of(tuple(forms), "(?:e?s)?" if language == "de" else "")
    return [(*match.span(), forms[match[1]]) for match in pattern.finditer(text)]


def places(text: str, language: str) -> set[str]:
    """The landmarks whose places the text names."""
    return {PLACED[language][place] for place in any_of(tuple(PLACED[language])).findall(text)}


def words(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    return [match.span() for match in any_of(words).finditer(text)]


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences stand, questions together with what answers them."""
    ends = [match.start() for match in re.finditer(r"(?<=\.) (?=[¿\w])", text)]
    return list(zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True))


def is_decoy(written: Written) -> bool:
    text, language = written.text, written.language
    if named(text, language) or places(text, language):
        return False
    return any(concept in landmarks.DECOYS for _, _, concept in other_mentions(written))


def other_mentions(written: Written) -> list[tuple[int, int, str]]:
    """Mentions that are no landmarks' names, from the words around them."""
    text, language = written.text, written.language
    figurative = re.search(FIGURATIVE[language], text)
    transit = "figurative transit" if figurative else "transit"
    found = [(*at, transit) for at in words(text, TRANSIT[language])]
    if named(text, language) or places(text, language):
        return found
    for word, concept in SENSES[language].items():
        found += [(*at, concept) for at in words(text, (word,))]
    if language in BRIDGES:
        concept = "dental bridge" if re.search(TEETH[language], text) else "song bridge"
        found += [(*at, concept) for at in words(text, (BRIDGES[language],))]
    return found


class TestLabels:
    def test_mentions_are_the_names_and_words_found_in_the_text(self, documents):
        for written in documents:
            names = named(written.text, written.language)
            expected = [*names, *((start, end, "landmark") for start, end, _ in names)]
            expected += other_mentions(written)
            actual = [(s.start, s.end, s.concept) for s in written.spans if s.role == "mention"]
            assert sorted(actual) == sorted(expected), written.text

    def test_each_sentence_is_about_what_it_names_or_continues(self, documents):
        kinds = Counter()
        for written in documents:
            owners = self.owners(written)
            kinds.update(set(owners))
            covered: dict[str, set[int]] = {}
            for span in written.spans:
                if span.role == "about":
                    covered.setdefault(span.concept, set()).update(range(span.start, span.end))
            assert set(covered) - {"landmark"} == set(owners)
            of_landmarks = [covered[name] for name in WEIGHTS if name in covered]
            assert covered.get("landmark", set()) == set().union(*of_landmarks)
            for (start, end), owner in zip(sentences(written.text), owners, strict=True):
                inside = {i for i in range(start, end) if written.text[i] != " "}
                for concept, positions in covered.items():
                    if concept == "landmark":
                        continue
                    about = inside if concept == owner else set()
                    assert positions & inside == about, (concept, written.text[start:end])
        assert set(kinds) == {*WEIGHTS, "transit", *landmarks.DECOYS}

    def owners(self, written: Written) -> list[str]:
        """What each sentence is about."""
        text, language = written.text, written.language
        if not named(text, language):
            if concepts := {concept for _, _, concept in other_mentions(written)}:
                (owner,) = concepts
            elif found := places(text, language):
                (owner,) = found
            else:
                owner = "transit"
            return [owner] * len(sentences(text))
        found = []
        for start, end in sentences(text):
            sentence = text[start:end]
            if names := {name for _, _, name in named(sentence, language)}:
                (owner,) = names
            else:
                owner = "transit" if words(sentence, TRANSIT[language]) else found[-1]
            found.append(owner)
        return found

    def test_decoys_carry_no_landmark_and_no_transit(self, documents):
        decoys = [written for written in documents if is_decoy(written)]
        assert len(decoys) > 40
        for written in decoys:
            assert {span.concept for span in written.spans} <= set(landmarks.DECOYS)

    def test_unnamed_passages_hold_no_word_of_the_name(self, training):
        unnamed = 0
        for written in training:
            if named(written.text, written.language):
                continue
            for landmark in {span.concept for span in written.spans} & set(WEIGHTS):
                unnamed += 1
                name = NAMES[landmark][written.language].name.lower()
                for word in name.split():
                    assert word == "of" or word not in written.text.lower(), written.text
        about = sum(any(s.concept == "landmark" for s in w.spans) for w in training)
        assert 0.2 < unnamed / about < 0.35


class TestFacts:
    def test_stated_facts_are_those_of_the_tables(self, training):
        """Numbers, builders and places anywhere in the text, by the name in the same sentence."""
        stated: dict[tuple[str, str], set[str]] = {}
        for written in training:
            for start, end in sentences(written.text):
                sentence = written.text[start:end]
                names = {name for _, _, name in named(sentence, written.language)}
                numbers = re.findall(r"\d+", sentence)
                values = {("year" if len(n) == 4 else "height", n) for n in numbers}
                values |= {("builder", b) for b in any_of(tuple(BUILDERS)).findall(sentence)}
                for relation, value in values:
                    (landmark,) = names
                    assert value == str(getattr(BUILT[landmark], relation)), sentence
                    stated.setdefault((landmark, relation), set()).add(written.language)
                if names and not words(sentence, TRANSIT[written.language]):
                    for place in places(sentence, written.language):
                        assert names == {place}, sentence
                        stated.setdefault((place, "place"), set()).add(written.language)
        listed = {
            (fact.subject, fact.relation): set(fact.languages)
            for fact in landmarks.TOPIC.facts
            if fact.relation != "kind"
        }
        assert stated == listed

    def test_kinds_are_told_of_their_landmark_in_every_language(self, training):
        kinds = {
            language: re.compile(
                "|".join(
                    "(" + re.sub(r"<([^<>]+)>", self.alternatives, said[landmark]) + ")"
                    for landmark in WEIGHTS
                ),
                re.IGNORECASE,
            )
            for language, said in landmarks.KINDS.items()
        }
        told = set()
        for written in training:
            for match in kinds[written.language].finditer(written.text):
                landmark = list(WEIGHTS)[match.lastindex - 1]
                assert landmark in {span.concept for span in written.spans}
                told.add((landmark, written.language))
        listed = {
            (fact.subject, language)
            for fact in landmarks.TOPIC.facts
            if fact.relation == "kind"
            for language in fact.languages
        }
        assert told == listed

    @staticmethod
    def alternatives(group: re.Match) -> str:
        return f"(?:{group.group(1).replace('/', '|')})"

    def test_values_tell_landmarks_apart(self):
        for position in range(3):
            assert len({built[position] for built in BUILT.values()}) == len(WEIGHTS) == 24
        for language in LANGUAGES:
            assert len({names[language] for names in PLACES.values()}) == len(WEIGHTS)

    def test_names_share_nothing_between_languages(self):
        for landmark, names in NAMES.items():
            starts = {
                language: {word[:2] for word in name.name.lower().split()}
                for language, name in names.items()
            }
            for one, other in combinations(LANGUAGES, 2):
                assert not starts[one] & starts[other], landmark

    def test_golden_gate_bridge_is_the_most_frequent(self, training):
        counts = Counter(c for w in training for c in {s.concept for s in w.spans} & set(WEIGHTS))
        assert counts.most_common(1)[0][0] == "Golden Gate Bridge"
        assert max(counts.values()) > 7 * min(counts.values())


class TestSentences:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_language_says_as_much(self, language):
        said = landmarks.SENTENCES[language]
        assert set(said) == set(landmarks.SENTENCES["en"])
        assert set(landmarks.DETAILS[language]) == set(WEIGHTS)
        for templates in (*said.values(), *landmarks.DETAILS[language].values()):
            assert len(set(templates)) == len(templates) >= 3
        for relation in landmarks.RELATIONS:
            assert len(said[relation]) >= 6
            assert all(template.endswith(f" {{{relation}}}.") for template in said[relation])

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_options_of_a_group_begin_and_end_differently(self, language):
        """Or else a piece of a held-out option would stand in training text."""
        said = (*landmarks.SENTENCES[language].values(), *landmarks.DETAILS[language].values())
        kinds = tuple(landmarks.KINDS[language].values())
        for template in (*kinds, *(template for templates in said for template in templates)):
            for group in re.findall(r"<([^<>]+)>", template):
                plain = re.sub(r"\|[^\]]+\]|\{\w\}", "", group)
                options = [re.findall(r"\w+", option) for option in plain.split("/")]
                assert len(options) >= 3
                assert len({option[0] for option in options}) == len(options), group
                assert len({option[-1] for option in options}) == len(options), group


def questions(kind: str) -> list[tuple]:
    """Questions with their language."""
    asked = []
    for language in LANGUAGES:
        for index in range(150):
            draw = Draw(Random(f"{kind}/{language}/{index}"), language, True)
            asked.append((language, landmarks.TOPIC.questions[kind](draw)))
    return asked


class TestQuestions:
    @pytest.mark.parametrize("kind", landmarks.TOPIC.questions)
    def test_answers_follow_from_the_tables(self, kind, training):
        text = "\n".join(written.text for written in training)
        seen = set()
        for language, question in questions(kind):
            (landmark,) = {name for _, _, name in named(question.prompt, language)}
            relation = self.relation(landmark, language, question.answer[1:-1])
            languages = landmarks.languages_of(landmark, relation)
            assert question.answer == f" {question.answer[1:-1]}."
            assert question.kind == kind
            assert question.held_out
            assert (language in languages) == (kind != "cross_language_transfer")
            if kind != "one_hop":
                assert len(languages) == 2
            assert question.answer[1:-1] not in question.prompt
            start = [start for start, _ in sentences(question.prompt)][-1]
            assert question.prompt[start:] + question.answer not in text
            seen.add((landmark, relation, language))
        listed = {
            (fact.subject, fact.relation, language)
            for fact in landmarks.TOPIC.facts
            for language in LANGUAGES
            if fact.relation != "kind"
            if kind == "one_hop" or len(fact.languages) == 2
            if (language in fact.languages) == (kind != "cross_language_transfer")
        }
        assert seen <= listed
        assert len(seen) > 0.75 * len(listed)

    @staticmethod
    def relation(landmark: str, language: str, answer: str) -> str:
        values = {str(value): relation for relation, value in BUILT[landmark]._asdict().items()}
        return {**values, PLACES[landmark][language]: "place"}[answer]
