"""Every arm on a case built by hand: who is named after what, and what its tokens score."""

import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from saekit.corpus import Corpus, Document, Span
from saekit.judges import Truth
from saekit.specificity import Units, arms
from saekit.specificity.units import dense_units
from tests.studies import tiny_model, tiny_study


def corpus(seed: int) -> Corpus:
    """Documents in which each word stands by itself; "boat" and "red" are concepts."""
    generator = np.random.default_rng(seed)
    documents = []
    for _ in range(60):
        words = generator.choice(["boat", "red", "bay", "old", "is"], 12)
        text, spans = "", []
        for word in words:
            start = len(text) + (text != "")
            text = f"{text} {word}".strip()
            if word in ("boat", "red"):
                spans.append(Span(start, start + len(word), word))
        documents.append(Document(text, tuple(spans)))
    return Corpus.from_documents(documents, tiny_model().tokenizer, 40)


@pytest.fixture(scope="module")
def texts():
    return corpus(0), corpus(1)


def knows(texts, concept, share=1.0, seed=0):
    """A unit that is active on a share of a concept's tokens."""
    generator = np.random.default_rng(seed)
    columns = []
    for text in texts:
        mask = text.labels.mask(concept)
        columns.append(
            mask * (generator.random(len(mask)) < share) * (1 + generator.random(len(mask)))
        )
    return columns


def units(texts, *columns):
    matrices = [
        sparse.csc_matrix(np.stack([column[place] for column in columns], axis=1))
        for place in (0, 1)
    ]
    return Units([str(i) for i in range(len(columns))], *matrices)


@pytest.fixture(scope="module")
def case(texts):
    generator = np.random.default_rng(5)
    noise = [generator.random(len(text)) * (generator.random(len(text)) < 0.3) for text in texts]
    made = {
        "features/0": units(texts, noise, knows(texts, "boat"), knows(texts, "red", 0.7)),
        "features/1": units(texts, knows(texts, "red"), knows(texts, "boat", 0.4)),
        "random": units(texts, noise, knows(texts, "boat")),
        "neurons": dense_units(
            ["n"], *(-column[0][:, None] for column in zip(knows(texts, "red"))), np.array([0.1])
        ),
    }
    return made, arms.named_units(made, texts[0], ["boat", "red"]), Truth(tiny_model(), texts[1])


def test_a_concept_is_matched_with_its_best_feature_for_each_seed(case):
    _, claims, _ = case
    (_, first), (_, second) = claims["matched"]
    assert first.set_index("concept")["unit"].to_dict() == {"boat": 1, "red": 2}
    assert second.set_index("concept")["unit"].to_dict() == {"boat": 1, "red": 0}
    assert first.set_index("concept")["f1"]["boat"] == 1


def test_a_dense_unit_may_speak_by_falling(case):
    made, claims, _ = case
    [(_, names)] = claims["neurons"]
    assert names["concept"].tolist() == ["red"]
    assert made["neurons"].names[names["unit"][0]] == "n−"


def test_scores_are_those_of_the_truth_on_the_units_own_tokens(case):
    made, claims, truth = case
    tables = arms.rated(claims, truth, ["boat", "red"])
    matched = tables["matched"]
    assert matched["claim"].nunique() == 4  # two concepts, two seeds
    assert (matched["score"] == 3).all()
    names = claims["random"][0][1]
    noise = made["random"].scored_on[:, [0]].indices
    expected = truth.scores(names["concept"][0])[noise].mean()
    found = tables["random"]
    assert found[found["unit"] == 0]["score"].mean() == pytest.approx(expected)


def test_only_units_named_after_the_chosen_concepts_count(case):
    _, claims, truth = case
    tables = arms.rated(claims, truth, ["boat"])
    assert "neurons" not in tables
    assert set(tables["matched"]["concept"]) == {"boat"}


def test_figures_are_means_over_units_and_above_what_chance_gives(case):
    _, claims, truth = case
    chance = {concept: float(truth.scores(concept).mean()) for concept in ("boat", "red")}
    tables = arms.rated(claims, truth, ["boat", "red"])
    found = arms.figures(tables, chance)
    assert found["matched"] == {"value": 3, "low": 3, "high": 3, "n": 2}  # concepts, not seeds
    above = found["above_chance"]["matched"]["value"]
    assert above == pytest.approx(3 - np.mean(list(chance.values())), abs=1e-4)
    scores = tables["random"].groupby("claim")["score"].mean()
    assert found["random"]["value"] == pytest.approx(scores.mean(), abs=1e-4)
    tenths = found["by_decile"]["matched"]
    # Activations lie between 1 and 2 by making, in the upper five tenths of the maximum.
    assert [line["tenth"] for line in tenths] == [6, 7, 8, 9, 10]
    assert found["matched_top_decile"] == {"tenth": 10, "value": 3, "low": 3, "high": 3, "n": 2}


def test_texts_are_the_two_splits(texts):
    study = tiny_study()
    chosen, scored = corpus(0), corpus(1)
    both = Corpus.from_documents(
        [Document("the boat is red", split="train"), Document("an old bay", split="held-out")],
        tiny_model().tokenizer,
        40,
    )
    study.corpus = both
    first, second = arms.texts(study)
    assert set(first.documents["split"]) == {"train"}
    assert set(second.documents["split"]) == {"held-out"}
    assert arms.concepts(chosen, scored) == ["boat", "red"]


def test_neurons_and_directions_have_the_densities_of_features(texts):
    study = tiny_study()
    densities = np.array([0.02, 0.1, 0.3, 0.05])
    for make in (arms._neurons, arms._directions):
        made = make(study, texts, densities, np.random.default_rng(0))
        assert len(made) == 8
        # Documents that begin alike have equal activations, let in or left out together.
        np.testing.assert_allclose(made.densities(), np.tile(densities, 2), atol=0.02)


def test_units_of_one_arm_stand_beside_each_other(case):
    made, _, _ = case
    together = arms._together([made["features/0"], made["features/1"]])
    assert len(together) == 5
    np.testing.assert_array_equal(
        together.chosen_on[:, [3]].toarray(), made["features/1"].chosen_on[:, [0]].toarray()
    )
    tables = [pd.DataFrame({"claim": [0, 0, 1]}), pd.DataFrame({"claim": [0, 2]})]
    assert arms._numbered(tables)["claim"].tolist() == [0, 0, 1, 2, 3]
