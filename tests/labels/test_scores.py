"""Scores equal scikit-learn's, hand counts and brute force; what is missing is counted."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import rankdata
from sklearn.metrics import average_precision_score, f1_score

from saekit.corpus import Corpus
from saekit.labels import against_truth, choice_scores, detection_scores, label_summary
from saekit.study import Study
from tests.labels.world import WORDS, word_study

NAN = np.nan


def answers(features: int = 5, texts: int = 30, missing: float = 0.2) -> pd.DataFrame:
    """Random ratings with ties, some of them missing."""
    generator = np.random.default_rng(0)
    count = features * texts
    activation = generator.exponential(size=count) * (generator.random(count) < 0.5)
    rating = generator.integers(0, 11, count).astype(float)
    rating[generator.random(count) < missing] = NAN
    start = generator.integers(0, len(word_study().corpus) - 20, count)
    return pd.DataFrame(
        {
            "feature": np.repeat(np.arange(features), texts),
            "start": start,
            "end": start + generator.integers(1, 20, count),
            "activation": activation,
            "rating": rating,
        }
    )


def test_detection_equals_scikit_learn_and_numpy():
    table = answers()
    scores = detection_scores(table)
    assert scores.index.tolist() == [0, 1, 2, 3, 4]
    for feature, lines in table.groupby("feature"):
        rated = lines.dropna()
        active, found = rated["activation"] > 0, scores.loc[feature]
        assert found["f1"] == pytest.approx(f1_score(active, rated["rating"] > 5))
        assert found["auprc"] == pytest.approx(average_precision_score(active, rated["rating"]))
        ranks = np.corrcoef(rankdata(rated["rating"]), rankdata(rated["activation"]))[0, 1]
        assert found["spearman"] == pytest.approx(ranks)
        plain = np.corrcoef(rated["rating"], rated["activation"])[0, 1]
        assert found["pearson"] == pytest.approx(plain)
        assert (found["active"], found["silent"]) == (active.sum(), (~active).sum())
        assert found["unanswered"] == lines["rating"].isna().sum() > 0


def test_detection_by_hand():
    activation, rating = [3, 2, 1, 0, 0, 0], [10, 6, 5, 8, 0, NAN]
    lines = {"feature": 7, "activation": activation, "rating": rating}
    [found] = detection_scores(pd.DataFrame(lines)).itertuples()
    assert found.f1 == pytest.approx(2 * 2 / (3 + 3))  # said of 10, 6 and 8; active are three
    # Precision 1 at the first, 2/3 at the second and 3/4 at the third active text.
    assert found.auprc == pytest.approx((1 + 2 / 3 + 3 / 4) / 3)
    assert (found.Index, found.active, found.silent, found.unanswered) == (7, 3, 2, 1)


def one(activation: list[float], rating: list[float]) -> pd.Series:
    lines = {"feature": 0, "activation": activation, "rating": rating}
    return detection_scores(pd.DataFrame(lines)).loc[0]


def test_what_cannot_be_known_is_nan_and_what_is_bad_is_not():
    assert one([1, 2], [3, 9])[["f1", "auprc"]].isna().all()
    assert one([0, 0], [3, 9]).isna().sum() == 4
    assert one([1, 0], [NAN, NAN]).isna().sum() == 4
    assert one([1, 0], [NAN, NAN])["unanswered"] == 2
    silent_judge = one([1, 2, 0, 0], [0, 0, 0, 0])
    assert silent_judge["f1"] == 0
    assert silent_judge["auprc"] == 0.5
    assert silent_judge[["spearman", "pearson"]].isna().all()
    assert one([1, 2, 0, 0], [7, 9, 0, 0])[["f1", "auprc", "spearman"]].to_list() == (
        pytest.approx([1, 1, 1])
    )


def test_a_label_that_fits_everything_scores_as_chance():
    found = one([1, 2, 0, 0, 0, 0, 0, 0], [10] * 8)
    assert found["f1"] == pytest.approx(2 * 2 / (2 + 8))
    assert found["auprc"] == 2 / 8


def test_choices_by_hand():
    lines = {"feature": [0, 0, 0, 1], "place": [1, 0, 4, 2], "answer": [1.0, 3.0, NAN, NAN]}
    scores = choice_scores(pd.DataFrame(lines))
    assert scores.loc[0].to_list() == [0.5, 2, 1]
    assert np.isnan(scores.loc[1, "share"])
    assert scores.loc[1, ["answered", "unanswered"]].to_list() == [0, 1]


def test_truth_equals_a_walk_over_the_tokens():
    study, table = word_study(), answers()
    scores = against_truth(study, table)
    strings = [string.strip() for string in study.model.token_strings(study.corpus.tokens)]
    assert scores["concept"].tolist() == WORDS[:5]
    np.testing.assert_allclose(scores["concept_f1"], 1)
    for feature, lines in table.groupby("feature"):
        rated = lines.dropna()
        has_it = np.array(
            [
                WORDS[feature] in strings[start:end]
                for start, end in zip(rated["start"], rated["end"], strict=True)
            ]
        )
        found = scores.loc[feature]
        assert found["truth_f1"] == pytest.approx(f1_score(has_it, rated["rating"] > 5))
        expected = average_precision_score(has_it, rated["rating"])
        assert found["truth_auprc"] == pytest.approx(expected)
        assert found["feature_f1"] == pytest.approx(f1_score(has_it, rated["activation"] > 0))
        assert found["with_concept"] == has_it.sum() > 0
        assert found["without_concept"] == (~has_it).sum() > 0
        assert found["unanswered"] == len(lines) - len(rated)


def test_no_truth_without_labels():
    labelled = word_study()
    study = Study("bare", labelled.model, labelled.site, knows_world=False)
    corpus = labelled.corpus
    study.corpus = Corpus(corpus.tokens, corpus.starts, corpus.documents)
    with pytest.raises(ValueError, match="no labels"):
        against_truth(study, answers())


def test_no_answers_give_empty_tables():
    nothing = answers().iloc[:0].assign(place=0, answer=0.0)
    for scores in (
        detection_scores(nothing),
        choice_scores(nothing),
        against_truth(word_study(), nothing),
    ):
        assert len(scores) == 0
        assert scores.index.name == "feature"


def test_a_summary_leaves_out_what_is_unknown_and_knows_the_chance_of_choices():
    table = pd.DataFrame(
        {
            "detection_f1": [1.0, 0.5, NAN, NAN],
            "shuffled_f1": [0.25, 0.25, 0.25, NAN],
            "auprc": [NAN] * 4,
            "neighbour": [0.75] * 4,
        }
    )
    detection, neighbour = label_summary(table).to_dict("records")
    assert (detection["measure"], detection["n"]) == ("detection, F1", 2)
    assert (detection["value"], detection["low"], detection["high"]) == (0.75, 0.5, 1.0)
    assert (detection["null"], detection["null_low"]) == (0.25, 0.25)
    assert (neighbour["value"], neighbour["n"]) == (0.75, 4)
    assert (neighbour["null_low"], neighbour["null"], neighbour["null_high"]) == (0.5, 0.5, 0.5)
