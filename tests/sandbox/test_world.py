"""The made-up world as a whole: its labels, its scale, its frequencies; its splits do not leak.

What holds inside one topic is tested beside this, in topics/.
"""

import re
from collections import Counter
from itertools import islice

import numpy as np
import pytest
from scipy.stats import chi2
from transformers import AutoTokenizer

from saekit.sandbox import evaluate, recipe, saes, text, tokenizer, training_rows, world
from saekit.sandbox.topics import landmark_facts
from saekit.sandbox.topics.base import LANGUAGES

NAMES = {"en": "English", "es": "Spanish", "de": "German", "fr": "French"}
# Sessions and equations repeat their own forms; their units are tested in topics/.
NOT_PROSE = ("code", "arithmetic")


@pytest.fixture(scope="module")
def training():
    return list(world.documents(20_000))


@pytest.fixture(scope="module")
def held_out():
    return list(world.documents(3_000, split="held-out"))


@pytest.fixture(scope="module")
def shipped_tokenizer():
    return AutoTokenizer.from_pretrained(text.DATA / "model")


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

    def test_documents_are_short_and_hardly_any_repeats(self, training, held_out):
        for document in (*training, *held_out):
            assert 20 <= len(document.text.split()) <= 150, document.text
        assert len({document.text for document in training}) > 0.97 * len(training)

    def test_no_template_shows_through(self, training, held_out):
        for document in (*training, *held_out):
            if document.source not in ("code", "security"):
                assert not re.search(r"[{}\[\]|<>]|  |\.\.", document.text), document.text

    def test_language_is_labelled_over_the_whole_document(self, training):
        assert set(NAMES) == set(LANGUAGES)
        for document in training[:2000]:
            spans = [s for s in document.spans if s.concept.startswith("language: ")]
            if document.language == "none":
                assert not spans
                continue
            (span,) = spans
            assert span.concept == f"language: {NAMES[document.language]}"
            assert (span.start, span.end) == (0, len(document.text))

    def test_some_topics_only(self):
        chosen = ("people", "arithmetic")
        documents = list(world.documents(200, seed=4, topics=chosen))
        assert {document.source for document in documents} == set(chosen)
        lessons = world.topics_with_questions()
        assert {"people", "landmarks", "elements", "feelings", "code", "arithmetic"} == set(lessons)

    def test_generation_is_lazy(self):
        assert len(list(islice(world.documents(10**9), 3))) == 3


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

    def test_each_concept_occurs_and_only_in_its_languages(self, training):
        seen = {}
        for document in training:
            for span in document.spans:
                seen.setdefault(span.concept, set()).add(document.language)
        for name, concept in world.concepts().items():
            assert seen[name] <= set(concept.languages), name

    def test_frequencies_spread_over_orders_of_magnitude(self, training):
        counts = Counter(c for d in training for c in {span.concept for span in d.spans})
        assert max(counts.values()) > 300 * min(counts.values())
        assert min(counts.values()) >= 1


class TestScale:
    def test_concepts_are_many_and_of_both_kinds(self):
        named = [c for c in world.concepts().values() if c.topic != "languages"]
        assert len(named) >= 150
        decidable = Counter(concept.decidable for concept in named)
        assert min(decidable.values()) >= 40

    def test_facts_are_many_and_different(self):
        facts = world.facts()
        assert len({(fact.subject, fact.relation) for fact in facts}) == len(facts) >= 500
        restricted = [fact for fact in facts if len(fact.languages) < len(LANGUAGES)]
        assert len(restricted) >= 40
        assert {language for fact in restricted for language in fact.languages} == set(LANGUAGES)

    def test_seed_spaces_do_not_meet(self):
        """Tokenizer, model, SAEs, studies, questions: none draws a document of another."""
        seeds = [
            tokenizer.WORLD_SEED,
            training_rows.WORLD_SEED,
            saes.WORLD_SEED,
            text.WORLD_SEED,
            evaluate.QUESTION_SEED,
            evaluate.LOSS_SEED,
        ]
        assert len(set(seeds)) == len(seeds)
        steps = recipe.Recipe.steps
        last = training_rows.WORLD_SEED + 2 * (steps // training_rows.STEPS_PER_SEED) + 1
        assert not any(training_rows.WORLD_SEED < seed <= last for seed in seeds)


def eight_grams(document: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", document.lower())
    return {tuple(words[i : i + 8]) for i in range(len(words) - 7)}


class TestLeaks:
    def test_held_out_prose_shares_no_eight_words_with_training(self, training, held_out):
        trained: set[tuple[str, ...]] = set()
        for document in training:
            trained |= eight_grams(document.text)
        checked = 0
        for document in held_out:
            if document.source in NOT_PROSE:
                continue
            grams = eight_grams(document.text)
            checked += len(grams)
            assert not grams & trained, [" ".join(gram) for gram in grams & trained]
        assert checked > 50_000

    @pytest.mark.parametrize("kind", evaluate.KINDS)
    def test_questions_are_not_in_the_training_text(self, training, kind):
        trained: set[tuple[str, ...]] = set()
        for document in training:
            if document.source not in NOT_PROSE:
                trained |= eight_grams(document.text)
        for question in world.questions(kind, 200):
            assert question.held_out
            if kind not in training_rows.EXACT:
                words = re.findall(r"\w+", (question.prompt + question.answer).lower())
                assert tuple(words[-8:]) not in trained, question


class TestQuestions:
    @pytest.mark.parametrize("kind", evaluate.KINDS)
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


@pytest.fixture(scope="module")
def lessons():
    return list(islice(world.lessons(), 4000))


class TestLessons:
    def test_as_many_of_each_kind_but_what_text_never_answers(self, lessons):
        counts = Counter(lesson.kind for lesson in lessons)
        assert set(counts) == set(evaluate.KINDS) - {"cross_language_transfer"}
        # Four standard deviations of a binomial share of one in seven.
        assert all(count == pytest.approx(4000 / 7, abs=89) for count in counts.values())
        assert not any(lesson.held_out for lesson in lessons)

    def test_same_seed_same_lessons(self, lessons):
        assert list(islice(world.lessons(), 30)) == lessons[:30]
        assert list(islice(world.lessons(1), 30)) != lessons[:30]

    @pytest.mark.parametrize("kind", evaluate.KINDS)
    def test_they_give_no_question_away(self, lessons, kind):
        """Nothing that is asked is a lesson, in prose not even its last eight words."""
        taught = {(lesson.prompt, lesson.answer) for lesson in lessons}
        trained = set().union(
            *(
                eight_grams(lesson.prompt + lesson.answer)
                for lesson in lessons
                if lesson.kind not in training_rows.EXACT
            )
        )
        for question in world.questions(kind, 500):
            assert (question.prompt, question.answer) not in taught
            if kind not in training_rows.EXACT:
                words = re.findall(r"\w+", (question.prompt + question.answer).lower())
                assert tuple(words[-8:]) not in trained, question


class TestTokens:
    def test_completeness_words_are_one_token_each(self, shipped_tokenizer):
        for word in world.completeness_words():
            assert len(ids(shipped_tokenizer, f" {word.text}")) == 1

    def test_names_of_a_landmark_share_no_token_across_languages(self, shipped_tokenizer):
        for landmark in landmark_facts.WEIGHTS:
            names = [
                set(ids(shipped_tokenizer, f" {name.name}"))
                for name in landmark_facts.NAMES[landmark].values()
            ]
            assert len(names) == len(LANGUAGES)
            assert sum(map(len, names)) == len(set().union(*names)), landmark

    def test_frequencies_are_the_intended_ones(self, shipped_tokenizer):
        """Counts of 60,000 documents: χ² of the shares, and the total per token within 5 %."""
        words = world.completeness_words()
        position = {ids(shipped_tokenizer, f" {word.text}")[0]: i for i, word in enumerate(words)}
        counts, tokens = np.zeros(len(words)), 0
        for batch in _batches(world.documents(60_000, seed=5)):
            for some in shipped_tokenizer(batch, add_special_tokens=False)["input_ids"]:
                tokens += len(some)
                for i in (position[token] for token in some if token in position):
                    counts[i] += 1
        intended = np.array([word.frequency for word in words])
        assert counts.sum() / tokens == pytest.approx(intended.sum(), rel=0.05)
        expected = intended / intended.sum() * counts.sum()
        # Rare words together, so that every cell expects at least ten.
        order = np.argsort(expected)
        cells = np.cumsum(expected[order]) // 10
        first = np.flatnonzero(np.r_[True, np.diff(cells) > 0])
        observed, wanted = (np.add.reduceat(some[order], first) for some in (counts, expected))
        statistic = ((observed - wanted) ** 2 / wanted).sum()
        assert chi2.sf(statistic, len(first) - 1) > 0.001

    def test_rare_words_are_not_longer(self, shipped_tokenizer, training):
        """Rank correlation of a word's frequency and its number of tokens, letters held equal."""
        counts = Counter(
            word
            for document in training
            if document.source not in NOT_PROSE
            for word in re.findall(r"(?<= )[a-zäöüßéèñáíóúç]+", document.text)
        )
        for letters in (6, 8, 10):
            some = [word for word, count in counts.items() if len(word) == letters and count > 3]
            lengths = np.array([len(ids(shipped_tokenizer, f" {word}")) for word in some])
            frequency = np.log([counts[word] for word in some])
            common, rare = frequency > np.median(frequency), frequency <= np.median(frequency)
            assert lengths[rare].mean() - lengths[common].mean() < 0.75


def ids(tokenizer, text: str) -> list[int]:
    return tokenizer(text, add_special_tokens=False)["input_ids"]


def _batches(documents):
    while batch := [document.text for document in islice(documents, 1000)]:
        yield batch
