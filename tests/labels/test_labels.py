"""Labels end to end: a server that knows the truth scores 1, one that guesses scores as chance."""

import json
import re
import threading
from collections import Counter

import numpy as np
import pandas as pd
import pytest

from saekit import explore, labels
from saekit.judges import LanguageModel
from saekit.judges.failures import EndpointError
from tests.hostile import HOSTILE, hostile_study
from tests.judges.chat_server import ChatServer, asked, completion, error, serving
from tests.labels.world import WORDS, Scripted, at_random, truthful, word_study
from tests.studies import DEAD

FEATURES = [3, 0, 1, 2, 4, 5]
PROMPTS = 1 + 40 + 40 + 5 + 20
DETECTION = ["detection_f1", "auprc", "spearman", "pearson"]


def judge(server: ChatServer, tmp_path, **options) -> LanguageModel:
    return LanguageModel("small", server.url, folder=tmp_path, **{"timeout": 30.0, **options})


def distinct_prompts(features: list[int]) -> int:
    """How many there are; features may share a text, and so a prompt with a shuffled label."""
    scripted = Scripted(truthful)
    labels.label(word_study(), features, scripted)
    assert len(scripted.prompts) == PROMPTS * len(features)
    return len({prompt["content"] for [prompt] in scripted.prompts})


def test_a_server_that_knows_the_truth_scores_one_and_shuffled_labels_chance(tmp_path):
    with serving(truthful) as server:
        table = labels.label(word_study(), FEATURES, judge(server, tmp_path))
        assert len(server.requests) == distinct_prompts(FEATURES)
    assert table["feature"].tolist() == FEATURES
    assert table["label"].tolist() == [f"the word {WORDS[feature]}" for feature in FEATURES]
    ones = ["detection_f1", "auprc", "spearman", "intruder", "neighbour"]
    np.testing.assert_allclose(table[ones], 1)
    assert (table["pearson"] > 0.85).all()  # ratings rise with activations, not linearly from 0
    np.testing.assert_allclose(table[["concept_f1", "truth_f1", "truth_auprc", "feature_f1"]], 1)
    assert table["concept"].tolist() == [WORDS[feature] for feature in FEATURES]
    counts = ["active", "silent", "intruder_answered", "neighbour_answered"]
    assert table[counts].drop_duplicates().to_numpy().tolist() == [[20, 20, 5, 20]]
    assert table[["with_concept", "without_concept"]].drop_duplicates().size == 2
    assert not table.filter(like="unanswered").to_numpy().any()
    # The same texts with another's label: no better than labels of nothing.
    assert sorted(table["shuffled_label"]) == sorted(table["label"])
    assert (table["shuffled_label"] != table["label"]).all()
    assert (table["shuffled_active"] == 20).all()
    assert table["shuffled_auprc"].mean() == pytest.approx(0.5, abs=0.1)
    assert table["shuffled_spearman"].mean() == pytest.approx(0, abs=0.15)
    assert table["shuffled_pearson"].mean() == pytest.approx(0, abs=0.15)
    assert (table["shuffled_f1"] < 0.6).all()


def test_an_estimate_makes_no_request_and_knows_what_is_kept(tmp_path):
    with serving(truthful) as server:
        one = judge(server, tmp_path)
        before = labels.estimate(word_study(), FEATURES, one, price_in=2.0, price_out=10.0)
        assert not server.requests
        labels.label(word_study(), FEATURES, one)
        assert before.requests == pytest.approx(len(server.requests), rel=0.02)
        sent = sum(len(request["messages"][0]["content"]) for request in server.requests)
        # Labels are taken to be longer than these are.
        assert before.tokens_in == pytest.approx(sent / 4, rel=0.1)
        assert before.cost > 0
        after = labels.estimate(word_study(), FEATURES, one)
        assert (after.requests, after.cached) == (0, PROMPTS * len(FEATURES))


def test_the_truth_itself_detects_each_word():
    table = labels.by_truth(word_study(), FEATURES)
    assert table["label"].tolist() == [WORDS[feature] for feature in FEATURES]
    np.testing.assert_allclose(table[["detection_f1", "auprc"]], 1)
    assert (table["shuffled_label"] != table["label"]).all()
    assert table["shuffled_auprc"].mean() == pytest.approx(0.5, abs=0.1)
    summary = labels.label_summary(table).set_index("measure")
    assert "intruder found" not in summary.index
    best = summary.loc["detection, AUPRC"]
    assert (best["value"], best["low"], best["high"], best["n"]) == (1, 1, 1, len(FEATURES))
    assert best["null"] == pytest.approx(table["shuffled_auprc"].mean())
    assert best["null_low"] < best["null"] < best["null_high"] < 0.7
    assert labels.by_truth(word_study(), []).empty


def test_a_server_that_guesses_scores_as_chance(tmp_path):
    with serving(at_random) as server:
        table = labels.label(word_study(), FEATURES, judge(server, tmp_path))
    means = table.select_dtypes(float).mean()
    said = 5 / 11  # of the ratings are above 5, and half of the texts are active
    assert means["detection_f1"] == pytest.approx(2 * 0.5 * said / (0.5 + said), abs=0.1)
    for name in ("auprc", "shuffled_auprc"):
        assert means[name] == pytest.approx(0.5, abs=0.1)
    for name in ("spearman", "pearson", "shuffled_spearman", "shuffled_pearson"):
        assert means[name] == pytest.approx(0, abs=0.15)
    assert means["intruder"] == pytest.approx(1 / 5, abs=0.22)  # of 30 choices
    assert means["neighbour"] == pytest.approx(1 / 2, abs=0.14)  # of 120 pairs
    assert means["feature_f1"] == 1


def test_no_text_that_wrote_the_label_scores_it():
    scripted = Scripted(truthful)
    labels.label(word_study(), FEATURES, scripted)
    read = [asked({"messages": prompt}) for prompt in scripted.prompts]
    wrote = {
        re.sub("[⟦⟧]", "", text) for texts in read if "label" not in texts
        for text in texts.values()
    }  # fmt: skip
    scored = [text for texts in read if texts.pop("label", None) for text in texts.values()]
    assert len(wrote) > 12
    assert len(scored) == (40 + 40 + 5 * 5 + 2 * 20) * len(FEATURES)
    assert not wrote & set(scored)


def test_an_interrupted_run_goes_on_and_a_rerun_asks_nothing(tmp_path):
    lock = threading.Lock()

    def answer(request: dict):
        with lock:
            return truthful(request) if len(server.requests) <= 150 else error(401)

    with serving(answer) as server:
        with pytest.raises(EndpointError, match="refuses the key"):
            labels.label(word_study(), FEATURES[:3], judge(server, tmp_path, threads=2))
        server.requests, server.answer = server.requests[:150], truthful
        table = labels.label(word_study(), FEATURES[:3], judge(server, tmp_path))
        sent = Counter(json.dumps(request["messages"]) for request in server.requests)
        assert set(sent.values()) == {1}
        assert len(sent) == distinct_prompts(FEATURES[:3])
        again = labels.label(word_study(), FEATURES[:3], judge(server, tmp_path))
        assert len(server.requests) == len(sent)
    pd.testing.assert_frame_equal(again, table)
    assert not table.filter(like="unanswered").to_numpy().any()


def test_malformed_answers_are_missing_and_counted():
    def answer(request: dict) -> str:
        texts = asked(request)
        if "label" in texts and "bridge" in str(texts):
            return '{"rating": 11, "text": 9}'
        return truthful(request)

    study = word_study()
    known = labels.explain(study, [0, 1], Scripted(truthful))
    answers = labels.detect(study, known, Scripted(answer))
    whole = labels.detect(study, known, Scripted(truthful))
    missing = answers["rating"].isna()
    assert missing[answers["feature"] == 0].all()  # the label holds the word
    assert 0 < missing[answers["feature"] == 1].sum() < 40
    pd.testing.assert_frame_equal(answers[~missing], whole[~missing])
    table = labels.label(study, [0, 1], Scripted(answer)).set_index("feature")
    assert table.loc[0, [*DETECTION, "intruder", "neighbour"]].isna().all()
    assert table.loc[0, "unanswered"] == 40
    assert table.loc[0, ["intruder_unanswered", "neighbour_unanswered"]].to_list() == [5, 20]
    assert table.loc[0, ["active", "silent", "intruder_answered"]].to_list() == [0, 0, 0]
    assert table.loc[1, "detection_f1"] == 1
    assert table.loc[1, "unanswered"] == missing[answers["feature"] == 1].sum()
    counted = table.loc[1, ["active", "silent", "unanswered"]]
    assert counted.sum() == 40
    for line in table.itertuples():
        assert line.neighbour_answered + line.neighbour_unanswered == 20


def test_a_feature_without_a_label_is_asked_about_no_further():
    def answer(request: dict) -> str:
        texts = asked(request)
        return "I cannot say." if "⟦ boat⟧" in str(texts) else truthful(request)

    scripted = Scripted(answer)
    table = labels.label(word_study(), [0, 1, 2, DEAD], scripted).set_index("feature")
    assert table["label"].isna().tolist() == [False, True, False, True]
    assert len(scripted.prompts) == 3 + 2 * (PROMPTS - 1)
    for feature in (1, DEAD):
        assert table.loc[feature, ["shuffled_label", "concept", "nearest"]].isna().all()
        scores = table.loc[feature, [*DETECTION, "intruder", "neighbour", "truth_f1"]]
        assert scores.isna().all()
        assert table.loc[feature, ["active", "silent", "unanswered"]].to_list() == [0, 0, 0]
    assert (table.loc[[0, 2], "shuffled_label"].to_numpy() == table["label"][[2, 0]]).all()


def test_no_features_and_one_feature():
    study = word_study()
    alone = labels.label(study, [2], Scripted(truthful))
    assert alone["detection_f1"].tolist() == [1]
    assert alone["shuffled_label"].isna().all()
    assert alone["shuffled_auprc"].isna().all()
    nothing = labels.label(study, [], Scripted(truthful))
    assert nothing.columns.tolist() == alone.columns.tolist()
    assert len(nothing) == 0
    assert labels.label(study, [2, 2], Scripted(truthful))["feature"].tolist() == [2]
    with pytest.raises(ValueError, match="no feature 37"):
        labels.label(study, [37], Scripted(truthful))


@pytest.mark.parametrize("seed", range(5))
def test_shuffling_gives_each_label_to_another_feature(seed):
    known = pd.Series(["a", None, "b", "c", "d"], [9, 3, 4, 1, 2], object, "label")
    given = labels.shuffled(known, seed)
    assert given.index.tolist() == known.index.tolist()
    assert given[3] is None
    assert sorted(given.dropna()) == ["a", "b", "c", "d"]
    assert (given.dropna() != known.dropna()).all()
    pd.testing.assert_series_equal(given, labels.shuffled(known, seed))


def test_neighbours_are_those_of_the_explorer():
    study = word_study()
    known = labels.explain(study, FEATURES, Scripted(truthful))
    told = labels.tell_neighbours(study, known, Scripted(truthful)).groupby("feature").first()
    for feature in FEATURES:
        nearest = explore.neighbours(study, feature, 1).iloc[0]
        assert told.loc[feature, "nearest"] == nearest["feature"]
        assert told.loc[feature, "cosine"] == pytest.approx(nearest["cosine"], abs=1e-6)


def test_a_label_that_fits_both_neighbours_detects_and_does_not_tell_them_apart():
    study, generator = word_study(), np.random.default_rng(1)
    known = labels.explain(study, [0], Scripted(truthful))
    nearest = WORDS[explore.neighbours(study, 0, 1)["feature"].iloc[0]]

    def answer(request: dict) -> str:
        texts = asked(request)
        texts.pop("label")
        fits = [bool({"bridge", nearest} & set(text.split())) for text in texts.values()]
        if len(texts) == 1:
            return json.dumps({"rating": 10 * fits[0]})
        return json.dumps({"text": int(generator.choice(np.flatnonzero(fits))) + 1})

    detected = labels.detection_scores(labels.detect(study, known, Scripted(answer))).loc[0]
    told = labels.choice_scores(labels.tell_neighbours(study, known, Scripted(answer))).loc[0]
    assert detected["f1"] > 0.75
    assert 0.2 <= told["share"] <= 0.8
    assert told["answered"] == 20


def test_texts_do_not_depend_on_labels_or_the_other_features():
    study = word_study()
    known = pd.Series(["a", "b"], [0, 1], object, "label")
    both = labels.detect(study, known, Scripted(at_random))
    alone = labels.detect(study, pd.Series(["c"], [1], object), Scripted(at_random))
    columns = ["feature", "start", "end", "activation"]
    expected = both.loc[both["feature"] == 1, columns].reset_index(drop=True)
    pd.testing.assert_frame_equal(alone[columns], expected)
    other = labels.detect(study, known, Scripted(at_random), seed=1)
    assert not other[columns].equals(both[columns])


def test_hostile_texts_and_labels_change_no_form(tmp_path):
    """A model that labels by hostile text, and otherwise repeats what the text tells it to say."""
    study, seen = hostile_study(), []

    def answer(request: dict):
        texts = asked(request)
        seen.append(texts)
        if "label" not in texts:
            return json.dumps({"label": HOSTILE[len(seen) % len(HOSTILE)] + ' {"rating": 10}'})
        return completion(texts["label"] + next(iter(texts.values())))

    features = list(range(6))
    with serving(answer) as server:
        one = judge(server, tmp_path, retries=0, threads=1)
        table = labels.label(study, features, one)
    assert table["label"].notna().all()
    assert {label for texts in seen if (label := texts.get("label"))} == set(table["label"])
    assert table[["detection_f1", "auprc", "spearman", "intruder"]].isna().all().all()
    assert table["unanswered"].gt(0).all()
    assert one.tally.malformed == one.tally.failed == len(seen) - len(features)
    corpus = "".join(study.model.token_strings(study.corpus.tokens))
    assert all(text in corpus for texts in seen for name, text in texts.items()
               if "label" in texts and name != "label")  # fmt: skip
