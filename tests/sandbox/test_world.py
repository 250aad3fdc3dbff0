"""The made-up world: its labels are exact, its facts hold, its splits do not leak."""

import re
from collections import Counter
from contextlib import redirect_stdout
from io import StringIO
from itertools import islice

import pytest

from saekit.sandbox import world
from saekit.sandbox.topics import arithmetic, base, code_errors, feelings, landmarks, people

PROSE = ("en", "es", "de")


@pytest.fixture(scope="module")
def training():
    return list(world.documents(20_000))


@pytest.fixture(scope="module")
def held_out():
    return list(world.documents(3_000, split="held-out"))


def replay(session: str) -> str:
    """The session as Python itself would print it."""
    names: dict[str, object] = {}
    shown = StringIO()
    for command in re.findall(r">>> .*\n(?:\.\.\..*\n)*", session):
        shown.write(command)
        source = "\n".join(line[4:] for line in command.splitlines()) + "\n"
        try:
            with redirect_stdout(shown):
                exec(compile(source, "<stdin>", "single"), names)
        except Exception as error:
            shown.write(f"{code_errors.TRACEBACK}{type(error).__name__}: {error}\n")
    return shown.getvalue()


class TestDocuments:
    def test_same_seed_same_documents(self):
        first, second = list(world.documents(50, seed=3)), list(world.documents(80, seed=3))
        assert first == second[:50]

    def test_other_seeds_and_splits_give_other_documents(self):
        texts = [
            {document.text for document in world.documents(300, seed=seed, split=split)}
            for seed, split in ((0, "train"), (1, "train"), (0, "held-out"))
        ]
        assert all(len(a & b) < 10 for a, b in ((texts[0], texts[1]), (texts[0], texts[2])))

    def test_unknown_split_is_named(self):
        with pytest.raises(ValueError, match="no split 'test'"):
            world.documents(1, split="test")

    def test_lengths(self, training, held_out):
        for document in (*training, *held_out):
            assert 20 <= len(document.text.split()) <= 120, document.text

    def test_no_template_shows_through(self, training, held_out):
        for document in (*training, *held_out):
            if document.source not in ("code", "security"):
                assert not re.search(r"[{}\[\]|]|  |\.\.", document.text), document.text

    def test_language_is_labelled_over_the_whole_document(self, training):
        names = {"en": "English", "es": "Spanish", "de": "German"}
        for document in training[:2000]:
            spans = [s for s in document.spans if s.concept.startswith("language: ")]
            if document.language == "none":
                assert not spans
                continue
            (span,) = spans
            assert span.concept == f"language: {names[document.language]}"
            assert (span.start, span.end) == (0, len(document.text))


class TestLabels:
    def test_mentions_are_words_of_the_concept(self, training, held_out):
        words = {
            name: {word.lower() for word in concept.words}
            for name, concept in world.concepts().items()
        }
        for document in (*training, *held_out):
            for span in document.spans:
                assert 0 <= span.start < span.end <= len(document.text)
                assert span.role in ("mention", "about")
                if span.role == "mention":
                    mentioned = document.text[span.start : span.end].lower()
                    assert mentioned in words[span.concept]

    def test_concepts_are_described(self):
        for name, concept in world.concepts().items():
            assert concept.name == name
            assert concept.description.endswith(".")
            assert concept.decidable in ("token", "context")
            assert concept.topic
            assert concept.languages

    def test_number_of_concepts(self):
        named = [c for c in world.concepts().values() if c.topic != "languages"]
        assert len(named) >= 60
        decidable = Counter(concept.decidable for concept in named)
        assert min(decidable.values()) >= 15

    def test_each_concept_occurs_and_only_in_its_languages(self, training):
        seen = {}
        for document in training:
            for span in document.spans:
                seen.setdefault(span.concept, set()).add(document.language)
        for name, concept in world.concepts().items():
            assert seen[name] <= set(concept.languages)
            assert len(seen[name]) == len(concept.languages) or len(concept.languages) == 3

    def test_frequencies_spread_over_almost_three_orders_of_magnitude(self, training):
        counts = Counter(c for d in training for c in {span.concept for span in d.spans})
        assert max(counts.values()) > 500 * min(counts.values())
        assert min(counts.values()) >= 5

    def test_landmark_is_described_without_its_name(self, training):
        unnamed = [
            document
            for document in training
            if {s.role for s in document.spans if s.concept == "Eiffel Tower"} == {"about"}
        ]
        assert len(unnamed) > 50
        assert not any("Eiffel" in document.text for document in unnamed)

    def test_decoys_carry_no_label_of_their_model(self, training):
        medals = [d for d in training if "gold medal" in d.text]
        assert medals
        for document in medals:
            at = document.text.index("gold medal")
            assert not any(s.concept == "gold" and s.start <= at < s.end for s in document.spans)
        acted = [
            (document, span)
            for document in training
            for span in document.spans
            if span.concept == "acted feeling"
        ]
        assert any(" sad" in d.text[span.start : span.end] for d, span in acted)
        for document, actor in acted:
            felt = [s for s in document.spans if s.concept in feelings.WEIGHTS]
            assert not any(actor.start <= s.start < actor.end for s in felt)


class TestCode:
    def test_sessions_print_what_python_prints(self, training, held_out):
        sessions = [d.text for d in (*training, *held_out) if d.source == "code"]
        assert len(sessions) > 3000
        for session in sessions[:1500] + sessions[-200:]:
            assert replay(session) == session

    def test_error_reaches_from_the_fault_to_the_end_of_the_traceback(self, training):
        kinds = set()
        for document in training:
            for span in document.spans:
                if span.concept != "code error" or span.role != "about":
                    continue
                labelled = document.text[span.start : span.end]
                assert document.text[: span.start].splitlines()[-1].startswith(">>> ")
                assert labelled.count("Traceback") == 1
                assert "Error: " in labelled.splitlines()[-1]
                assert document.text[span.end] == "\n"
                kinds.add(labelled.splitlines()[-1].split(":")[0])
        assert kinds == set(code_errors.EXCEPTIONS.values())

    def test_functions_are_labelled_by_what_they_do(self, training):
        for document in training[:5000]:
            for span in document.spans:
                if span.concept == "addition function" and span.role == "about":
                    assert "*" not in document.text[span.start : span.end]
                if span.concept == "multiplication function" and span.role == "about":
                    assert "+" not in document.text[span.start : span.end]


class TestArithmetic:
    EQUATION = re.compile(r"^(\d+) ([-+*]) (\d+) = (\d+)$", re.MULTILINE)

    def test_equations_hold(self, training, held_out):
        count = 0
        for document in (*training, *held_out):
            for a, operation, b, c in self.EQUATION.findall(document.text):
                assert arithmetic.result(operation, int(a), int(b)) == int(c)
                count += 1
        assert count > 10_000

    def test_held_out_pairs_never_occur_in_training(self, training, held_out):
        pairs = [
            {found[:3] for d in documents for found in self.EQUATION.findall(d.text)}
            for documents in (training, held_out)
        ]
        assert len(pairs[1]) > 1000
        assert not pairs[0] & pairs[1]

    def test_stories_hold_and_tell_no_held_out_pair(self, training):
        found = Counter()
        for document in training:
            if document.source != "arithmetic" or document.language not in PROSE:
                continue
            for line in document.text.splitlines():
                operation, numbers = _read_story(line, document.language)
                a, b = numbers["a"], numbers["b"]
                assert arithmetic.result(operation, a, b) == numbers["c"]
                assert not arithmetic.pair_held_out(operation, a, b)
                found[operation] += 1
        assert min(found[operation] for operation in "+-*") > 100

    def test_code_computes_no_held_out_pair(self, training):
        call = re.compile(r"\w+\((\d+), (\d+)\)")
        values = re.compile(
            r">>> (\w+) = (\d+)\n>>> (\w+) = (\d+)\n>>> (?:\w+ = )?\1 ([-+*]) \3\n\D*\d"
        )
        signs = {"addition function": "+", "multiplication function": "*"}
        count = 0
        for document in training:
            if document.source != "code":
                continue
            for _, a, _, b, operation in values.findall(document.text):
                assert not arithmetic.pair_held_out(operation, int(a), int(b))
                count += 1
            for span in document.spans:
                match = call.fullmatch(document.text[span.start : span.end])
                if match and span.concept in signs:
                    a, b = map(int, match.groups())
                    assert not arithmetic.pair_held_out(signs[span.concept], a, b)
                    count += 1
        assert count > 3000


def _read_story(line: str, language: str) -> tuple[str, dict[str, int]]:
    """The operation and the numbers of a story."""
    for operation, templates in arithmetic.STORIES[language].items():
        for template in templates:
            pattern = re.sub(r"\\{(\w)\\}", r"(?P<\1>\\d+)", re.escape(template))
            if match := re.fullmatch(pattern, line):
                return operation, {name: int(n) for name, n in match.groupdict().items()}
    raise AssertionError(line)


class TestFacts:
    def test_people_and_states(self):
        assert len(people.HOMES) >= 40
        assert len(people.STATES) >= 12
        taught = {people.HOMES[p][2] for p in people.HOMES if p not in people.HELD_OUT}
        assert taught == set(people.STATES)
        assert len(people.HELD_OUT) >= 15

    def test_held_out_players_never_meet_their_capital(self, training):
        for document in training:
            if document.source != "people" and "athlete" not in {s.concept for s in document.spans}:
                continue
            for player in people.HELD_OUT:
                if player in document.text:
                    capital = people.STATES[people.HOMES[player][2]][1]
                    assert capital not in document.text, document.text

    def test_middle_fact_is_told_of_every_held_out_player(self, training):
        told = {
            (d.text[s.start : s.end], other.concept)
            for d in training
            for s in d.spans
            if s.concept == "athlete"
            for other in d.spans
            if other.concept.startswith("state: ") and other.role == "mention"
        }
        for player in people.HELD_OUT:
            assert (player, f"state: {people.HOMES[player][2]}") in told

    def test_templates_of_a_landmark_are_split(self, training):
        for landmark in landmarks.WEIGHTS:
            train, test = (base.allowed(landmarks.WHERE["en"], landmark, h) for h in (False, True))
            assert test
            assert set(train) | set(test) == set(landmarks.WHERE["en"])
            assert not set(train) & set(test)

    def test_every_landmark_has_every_language(self):
        for landmark in landmarks.WEIGHTS:
            for language in PROSE:
                assert len(landmarks.DETAILS[landmark][language]) >= 3


KINDS = ("code_result", "code_error", "arithmetic", "one_hop", "two_hop_held_out", "feelings")


class TestQuestions:
    @pytest.mark.parametrize("kind", KINDS)
    def test_questions_are_different_and_reproducible(self, kind):
        questions = world.questions(kind, 500)
        assert len({question.prompt for question in questions}) == 500
        assert questions[:20] == world.questions(kind, 20)
        for question in questions:
            assert question.kind == kind
            assert not question.prompt.endswith(" ")
            assert question.answer.strip()

    def test_questions_of_another_seed_differ(self):
        assert world.questions("arithmetic", 20) != world.questions("arithmetic", 20, seed=1)

    def test_unknown_kind_names_the_kinds(self):
        with pytest.raises(ValueError, match="code_error"):
            world.questions("spelling", 3)

    @pytest.mark.parametrize("kind", ["code_result", "code_error"])
    def test_code_answers_are_pythons(self, kind):
        for question in world.questions(kind, 300):
            session = question.prompt + question.answer
            assert replay(session) == session

    def test_arithmetic_answers_are_right_and_unseen(self, training):
        text = "\n" + "".join(d.text for d in training if d.source == "arithmetic")
        for question in world.questions("arithmetic", 300):
            equation = question.prompt.splitlines()[-1] + question.answer
            ((a, operation, b, c),) = TestArithmetic.EQUATION.findall(equation)
            assert arithmetic.result(operation, int(a), int(b)) == int(c)
            assert f"\n{equation}" not in text

    @pytest.mark.parametrize("kind", ["code_result", "code_error", "two_hop_held_out", "feelings"])
    def test_held_out_questions_are_not_in_the_training_text(self, training, kind):
        text = "\n".join(document.text for document in training)
        for question in world.questions(kind, 100):
            assert question.held_out
            assert question.prompt + question.answer not in text

    def test_one_hop_answers_are_facts_of_the_world(self, training):
        places = {place for names in landmarks.PLACES.values() for place in names.values()}
        known = places | set(people.STATES) | {entry[1] for entry in people.STATES.values()}
        known |= {team for team, _, _ in people.HOMES.values()}
        for question in world.questions("one_hop", 300):
            answer = question.answer.removeprefix(" ").removesuffix(".")
            assert answer in known or re.fullmatch(r"[A-Z][a-z]?|\d+", answer), question


def test_generation_is_lazy():
    assert len(list(islice(world.documents(10**9), 3))) == 3
