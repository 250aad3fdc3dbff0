"""Completeness: texts, presence by hand, logistic curves and their intervals, and the causes."""

import warnings
from collections import Counter

import numpy as np
import pandas as pd
import pytest
import torch
from scipy import sparse, special
from sklearn.linear_model import LogisticRegression

from saekit import completeness as kit
from saekit import study as studies
from saekit.completeness import texts as texts_module
from saekit.completeness.__main__ import _plain
from saekit.corpus import Corpus, Document, Labels, Span
from saekit.sandbox import world
from saekit.sandbox.topics.words import WORDS
from saekit.specificity import Units
from saekit.study import Skipped
from tests.studies import tiny_study

LINES = 300


def drawn(coefficients, lines: int = LINES, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Predictors and presence that follow a logistic law."""
    generator = np.random.default_rng(seed)
    x = generator.normal(size=(lines, len(coefficients) - 1))
    share = special.expit(coefficients[0] + x @ np.array(coefficients[1:]))
    return x, generator.random(lines) < share


class TestLogistic:
    @pytest.mark.parametrize("coefficients", [(0.3, 1.2), (-1.0, 0.7, -2.0)])
    def test_equals_scikit_learn_without_penalty(self, coefficients):
        x, present = drawn(coefficients)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            theirs = LogisticRegression(C=np.inf, tol=1e-10, max_iter=1000).fit(x, present)
        ours = kit.logistic(x, present)
        np.testing.assert_allclose(ours, np.r_[theirs.intercept_, theirs.coef_[0]], atol=1e-4)

    def test_recovers_what_the_lines_were_drawn_from(self):
        x, present = drawn((-0.5, 2.0), lines=60_000)
        np.testing.assert_allclose(kit.logistic(x, present), (-0.5, 2.0), atol=0.06)

    def test_does_not_depend_on_the_predictors_units(self):
        x, present = drawn((0.3, 1.2))
        intercept, slope = kit.logistic(x, present)
        moved = kit.logistic(1000 * x + 7, present)
        np.testing.assert_allclose(moved, (intercept - 7 * slope / 1000, slope / 1000), rtol=1e-6)

    def test_a_line_that_counts_twice_is_two_lines(self):
        x, present = drawn((0.3, 1.2), lines=80)
        times = np.random.default_rng(1).integers(0, 4, len(x))
        repeated = kit.logistic(np.repeat(x, times, axis=0), np.repeat(present, times))
        np.testing.assert_allclose(kit.logistic(x, present, times), repeated, rtol=1e-6)

    @pytest.mark.parametrize(
        ("x", "present"),
        [
            ([1, 2, 3, 4], [1, 1, 1, 1]),
            ([1, 2, 3, 4], [0, 0, 0, 0]),
            ([5, 5, 5, 5], [0, 1, 0, 1]),
            ([1, 2, 3, 4], [0, 0, 1, 1]),
            ([4, 3, 2, 1], [0, 0, 1, 1]),
            ([0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 0, 1]),  # none present on one side
            ([], []),
        ],
    )
    def test_says_where_no_regression_fits(self, x, present):
        with pytest.raises(kit.Separated):
            kit.logistic(np.array(x, float), np.array(present, bool))


class TestHalfPoint:
    def test_is_where_the_fitted_share_is_one_half(self):
        x, present = drawn((-0.6, 1.5))
        intercept, slope = kit.logistic(x, present)
        half = kit.half_point(x[:, 0], present)
        assert special.expit(intercept + slope * half) == pytest.approx(0.5)

    def test_of_separated_words_lies_halfway_through_the_gap(self):
        assert kit.half_point(np.array([1.0, 2, 5, 6]), np.array([0, 0, 1, 1])) == 3.5

    @pytest.mark.parametrize(("present", "half"), [([0] * 3, np.inf), ([1] * 3, -np.inf)])
    def test_is_infinite_where_all_are_alike(self, present, half):
        assert kit.half_point(np.arange(3.0), np.array(present)) == half

    def test_is_unknown_where_presence_falls(self):
        x, present = drawn((0.0, -1.5))
        assert np.isnan(kit.half_point(x[:, 0], present))
        assert np.isnan(kit.half_point(np.array([1.0, 2, 3]), np.array([1, 0, 0])))

    def test_words_that_count_no_time_are_not_there(self):
        x, present = np.array([1.0, 2, 3, 4]), np.array([0, 1, 0, 1])
        assert kit.half_point(x, present, np.array([1, 0, 0, 1])) == 2.5


def lines_of(laws: dict[str, tuple[float, float]], seed: int = 0, words: int = LINES):
    """A table of words and SAEs; name -> intercept and slope per tenfold frequency."""
    generator = np.random.default_rng(seed)
    log = generator.uniform(-5.5, -2.5, words)
    tables = []
    for i, (name, (intercept, slope)) in enumerate(laws.items()):
        present = generator.random(words) < special.expit(intercept + slope * log)
        columns = {"word": [f"w{i}" for i in range(words)], "frequency": 10**log, "sae": name}
        alive = 512 * 4**i
        tables.append(
            pd.DataFrame({**columns, "present": present, "alive": alive, "n_features": alive})
        )
    return pd.concat(tables, ignore_index=True)


class TestCurves:
    def test_intervals_hold_the_true_point(self):
        hits = 0
        for seed in range(30):
            table = lines_of({"a": (8.0, 2.0)}, seed, words=150)
            [curve] = kit.curves(table, draws=120).values()
            low, high = kit.bounds(curve.drawn)
            assert low < curve.half < high
            hits += low <= -4 <= high
        assert hits >= 25  # of 28.5 expected, with chance 0.99

    def test_words_are_drawn_together_for_all_saes(self):
        table = lines_of({"a": (8.0, 2.0)})
        table = pd.concat([table, table.sample(frac=1, random_state=0).assign(sae="b")])
        one, other = kit.curves(table, draws=20).values()
        np.testing.assert_allclose(one.drawn, other.drawn, rtol=1e-6)
        assert kit.curves(table, draws=20)["a"].drawn.tolist() == one.drawn.tolist()

    def test_thresholds_are_given_as_they_are_and_by_living_features(self):
        table = lines_of({"a": (8.0, 2.0), "b": (2.0, 2.0), "none": (-99.0, 0.0)})
        found = kit.curves(table, draws=50)
        lines = kit.thresholds(found, kit.span(table)).set_index("sae")
        assert lines["inside"].tolist() == [True, False, False]
        assert lines.loc["none", "frequency"] == np.inf
        some = lines.loc[["a", "b"]]
        np.testing.assert_allclose(some["rescaled"], some["frequency"] * [512, 2048])
        np.testing.assert_allclose(some["rescaled_low"], some["low"] * [512, 2048])
        assert (some["low"] < some["frequency"]).all()
        assert (some["frequency"] < some["high"]).all()
        assert found["a"](np.array([found["a"].half])) == pytest.approx(0.5)

    def test_the_exponent_is_the_slope_in_logarithms(self):
        halves = {"a": -2.0, "b": -2.0 - 1.5 * np.log10(4), "c": -2.0 - 3 * np.log10(4)}
        noise = np.random.default_rng(0).normal(0, 0.01, 100)
        found = {
            name: kit.Curve(np.zeros(2), half, half + noise, 512 * 4**i)
            for i, (name, half) in enumerate(halves.items())
        }
        value, low, high = kit.exponent(found)
        # Moved together, the points keep their slope.
        assert (value, low, high) == pytest.approx((-1.5, -1.5, -1.5))
        assert np.isnan(kit.exponent({"a": found["a"]})).all()
        lost = {**found, "d": kit.Curve(np.zeros(2), np.inf, noise, 99)}
        assert np.isnan(kit.exponent(lost)).all()

    def test_intervals_may_be_infinite_but_not_unknown(self):
        assert kit.bounds(np.array([np.nan, 1.0, np.inf, np.inf])) == (1.0, np.inf)
        assert np.isnan(kit.bounds(np.array([np.nan]))).all()

    def test_bins_hold_as_many_words_each(self):
        lines = kit.binned(np.array([3.0, 1, 2, 4, 5]), np.array([1, 0, 0, 1, 0], bool), bins=2)
        assert lines["words"].tolist() == [3, 2]
        np.testing.assert_allclose(lines["x"], [2, 4.5])
        np.testing.assert_allclose(lines["share"], [1 / 3, 1 / 2])
        assert (lines["low"] < lines["share"]).all()
        assert (lines["share"] < lines["high"]).all()
        assert kit.binned(np.zeros(0), np.zeros(0, bool)).empty


def corpus_of(positions: dict[str, list[int]], tokens: int) -> Corpus:
    """One document in which each word labels some positions."""
    columns = [(word, "mention") for word in positions]
    starts = np.cumsum([0, *map(len, positions.values())])
    indices = np.concatenate(list(positions.values()))
    shape = (tokens, len(columns))
    matrix = sparse.csc_matrix((np.ones(len(indices), bool), indices, starts), shape=shape)
    names = ["source", "language", "split", "name", "start", "end"]
    documents = pd.DataFrame([("toy", "en", "train", "", 0, tokens)], columns=names)
    return Corpus(np.arange(tokens), np.array([0, tokens]), documents, Labels(columns, matrix))


@pytest.fixture
def toy():
    """Ten tokens and eight, three features: of "plum", of both words weaker, of all tokens."""
    words = pd.DataFrame({"frequency": [1e-3, 1e-5]}, index=pd.Index(["plum", "yam"], name="word"))
    chosen = corpus_of({"plum": [0, 1, 2, 3], "yam": [5, 6]}, 10)
    scored = corpus_of({"plum": [0, 1, 4, 5], "yam": [2, 3]}, 8)
    chosen_on, scored_on = np.zeros((10, 3)), np.zeros((8, 3))
    chosen_on[[0, 1, 2, 3], 0] = 3, 4, 5, 6
    chosen_on[9, 0] = 0.5  # below the threshold that is best
    chosen_on[[0, 1, 5, 6], 1] = 1, 1, 8, 9
    chosen_on[:, 2] = 0.1
    scored_on[[0, 1, 4], 0] = 4, 5, 6  # three of four, and a false alarm
    scored_on[7, 0] = 6
    scored_on[6, 0] = 0.4
    scored_on[[2, 3, 0], 1] = 9, 9, 1
    scored_on[:, 2] = 0.1
    units = Units(list("abc"), sparse.csc_matrix(chosen_on), sparse.csc_matrix(scored_on))
    return units, kit.Texts(words, chosen, scored)


class TestPresence:
    def test_the_best_feature_is_chosen_on_one_text_and_scored_on_the_other(self, toy):
        found = kit.best_features(*toy)
        assert found["feature"].tolist() == [0, 1]
        # plum: 3 hits of 4 said and 4 labelled; yam: both, as the weak activation is below.
        np.testing.assert_allclose(found.loc["plum", ["f1", "precision", "recall"]].tolist(), 0.75)
        np.testing.assert_allclose(found.loc["yam", ["f1", "precision", "recall"]].tolist(), 1)
        # At natural frequencies a plum counts 8e-3 / 4, and the false alarm outweighs all of them.
        assert found.loc["plum", "natural_precision"] == pytest.approx(6e-3 / 1.006)
        assert found.loc["plum", "natural_f1"] == pytest.approx(2 * 6e-3 / (1.006 + 8e-3))
        assert found.loc["yam", "natural_f1"] == pytest.approx(1)
        assert 0.5 <= found.loc["plum", "threshold"] < 3
        assert 1 <= found.loc["yam", "threshold"] < 8

    def test_a_feature_that_is_never_active_detects_nothing(self, toy):
        _, texts = toy
        silent = Units(["a"], sparse.csc_matrix((10, 1)), sparse.csc_matrix((8, 1)))
        found = kit.best_features(silent, texts)
        assert (found[["f1", "precision", "recall"]] == 0).all(axis=None)

    def test_a_feature_of_k_words_alike_reaches_2_in_k_plus_1(self):
        for k in (1, 2, 3, 7):
            places = {f"w{i}": [2 * i, 2 * i + 1] for i in range(k)}
            side = corpus_of(places, 2 * k + 3)
            active = np.zeros((2 * k + 3, 1))
            active[: 2 * k] = 1
            words = pd.DataFrame({"frequency": 1.0}, index=pd.Index(places, name="word"))
            units = Units(["a"], *(sparse.csc_matrix(active),) * 2)
            found = kit.best_features(units, kit.Texts(words, side, side))
            np.testing.assert_allclose(found["f1"], 2 / (k + 1))

    def test_the_strongest_at_the_end_of_the_prompts(self, toy):
        units, texts = toy
        # plum ends prompts at 0, 1, 4, 5: feature 0 has 15 together, 1 has 1, 2 has 0.4
        assert kit.strongest(units, texts, prompts=4, count=2).tolist() == [[0, 1], [1, 2]]
        assert kit.strongest(units, texts, prompts=1, count=3).tolist() == [[0, 1, 2], [1, 2, 0]]

    def test_a_feature_is_about_the_word_that_most_of_its_strongest_examples_are(self, toy):
        assert kit.main_words(*toy, examples=2).tolist() == [0, 1, 0]
        # With ten: 4 of 5 plum; 2 of 4 yam, which is not more than half; 4 of 10 plum.
        assert kit.main_words(*toy, examples=10).tolist() == [0, -1, -1]
        accepts = kit.by_examples(*toy)
        assert accepts("plum", 0)
        assert not accepts("yam", 0)
        assert not accepts("yam", 1)

    def test_a_judge_of_the_package_is_asked_about_the_strongest_examples(self, toy):
        units, texts = toy

        class Truth:
            name = "truth"

            def rate(self, questions):
                asked.extend(questions)
                return np.array(
                    [
                        3.0 if texts.chosen_on.labels.mask(q.concept)[q.position] else 0
                        for q in questions
                    ]
                )

        class Silent(Truth):
            def rate(self, questions):
                return np.full(len(questions), np.nan)

        class Strings:
            def token_strings(self, ids):
                return [str(i) for i in ids]

        asked = []
        accepts = kit.asking(Truth(), Strings())(units, texts)
        plain = kit.by_examples(units, texts)
        for word in texts.names:
            for feature in range(3):
                assert accepts(word, feature) == plain(word, feature)
        assert {q.position for q in asked} == set(range(10))
        assert "plum" in asked[0].claim
        assert not kit.asking(Silent(), Strings())(units, texts)("plum", 0)


class TestTexts:
    def test_words_are_dealt_evenly_with_their_marks(self):
        documents = list(world.documents(400, seed=3))
        seen, marked = Counter(), Counter()
        for before, after in zip(documents, kit.evenly(documents, WORDS, 0), strict=True):
            if before.source != "words":
                assert (after.text, after.spans) == (before.text, ())
                continue
            mentions = [span for span in before.spans if span.role == "mention"]
            assert len(after.spans) == len(mentions)
            for span in after.spans:
                assert after.text[span.start : span.end] == span.concept
                seen[span.concept] += 1
            for word in WORDS:
                marked[word.text] += after.text.count(f" {word.text} {word.mark}")
        assert len(seen) == 420
        assert max(seen.values()) - min(seen.values()) <= 1
        for low, high in ((0, 0.1), (0.4, 0.6), (0.9, 1)):
            some = [word for word in WORDS if low < word.usefulness < high]
            share = sum(marked[w.text] for w in some) / sum(seen[w.text] for w in some)
            assert share == pytest.approx(some[0].usefulness, abs=0.05)

    def test_words_are_counted_whatever_their_capitals(self):
        found = kit.counts([Document("Plum plum, plums"), Document("yam_1 PLUM")])
        assert found == {"plum": 3, "plums": 1, "yam": 1}

    def test_the_ladder_spans_all_frequencies(self):
        found = Counter({f"{'abcdefghij'[i]}word": 10**i for i in range(6)} | {"to": 7, "naïve": 9})
        assert kit.ladder(found, 6) == [f"{'abcdef'[i]}word" for i in range(6)]
        assert kit.ladder(found, 50) == kit.ladder(found, 6)
        with pytest.raises(ValueError, match="no word of 4 letters"):
            kit.ladder(Counter({"to": 3}))

    def test_prompts_end_in_the_word_and_label_its_last_token(self):
        [document] = kit.templated(["Puente Dorado"], ["I saw the {}"])
        assert document.text == "I saw the Puente Dorado"
        assert document.spans == (Span(22, 23, "Puente Dorado"),)

    def test_what_cannot_be_looked_for_is_named(self):
        study = tiny_study()
        with pytest.raises(ValueError, match=r"must end in \{\}"):
            kit.word_texts(study, ["file"], ["the {} is"])
        with pytest.raises(ValueError, match="holds no qwertzuiopasdf"):
            kit.word_texts(study, ["file", "qwertzuiopasdf"])


@pytest.fixture(scope="module")
def foreign():
    study = tiny_study()
    words = {"bridge": 1e-2, "boat": 1e-3, "Turm": 1e-4}
    return study, kit.read(study, kit.word_texts(study, words))


class TestAnyModel:
    def test_each_word_ends_each_template_on_one_side(self, foreign):
        texts = foreign[1].texts
        for side in (texts.chosen_on, texts.scored_on):
            counted = side.labels.counts()
            assert counted.to_dict() == dict.fromkeys(texts.names, len(kit.TEMPLATES) // 2)
            ends = np.flatnonzero(side.labels.mask("boat")) + 1
            assert set(ends) <= set(side.documents["end"])

    def test_measured_beside_an_untrained_null(self, foreign):
        study, reading = foreign
        saes = kit.with_null(study, reading)
        assert list(saes) == [*study.saes, "null: untrained"]
        table = kit.measure(reading, saes)
        assert len(table) == 3 * 2
        assert table["n_features"].unique().tolist() == [37]
        assert table["f1"].between(0, 1).all()
        assert (table["present"] == (table["f1"] > 1 / 2)).all()
        assert (table["of_one_word"] == (table["f1"] > 2 / 3)).all()
        assert (table["naturally"] == (table["natural_f1"] > 1 / 2)).all()
        units = reading.units(study.sae)
        active = (units.chosen_on.getnnz(0) > 0) | (units.scored_on.getnnz(0) > 0)
        assert table["alive"].iloc[0] == active.sum() < 37
        everything = kit.measure(reading, saes, lambda units, texts: lambda word, feature: True)
        assert everything["by_prompt"].all()

    def test_a_linear_probe_knows_the_current_token(self, foreign):
        probed = kit.probe(foreign[1])
        assert probed["word"].tolist() == ["Turm", "boat", "bridge"]
        assert (probed["auroc"] > 0.9).all()

    def test_what_only_the_world_knows_is_skipped(self, foreign):
        study, reading = foreign
        table = kit.measure(reading, study.saes)
        apart = kit.set_apart(study, reading.texts, table)
        assert isinstance(apart, Skipped)
        assert kit.follows(apart) is apart
        assert isinstance(kit.seeds(study, reading), Skipped)
        curves = {"present": kit.curves(table, draws=5)}
        claims = kit.claims(table, curves, kit.probe(reading), apart, apart)
        assert claims.columns.tolist() == ["claim", "paper", "here", "control"]
        assert not claims["claim"].str.contains("usefulness").any()


def test_the_loss_saved_is_that_of_a_reader_who_knows_the_word(monkeypatch):
    monkeypatch.setattr(texts_module, "SHARE_OF_TRAINING", 0.004)
    study = studies.open("sandbox")
    texts = kit.word_texts(study)
    saved = kit.loss_saved(study, texts)
    assert saved.index.tolist() == texts.names == [word.text for word in WORDS]
    # By hand, one place at a time.
    notes = texts.scored_on.select(source="words")
    marks = sorted({word.mark for word in WORDS})
    ids = [
        study.model.tokenizer(f" {mark}", add_special_tokens=False)["input_ids"] for mark in marks
    ]
    assert {len(some) for some in ids} == {1}
    outcomes = {}
    for batch in notes.batches(4000):
        chances = study.model.run(batch).softmax(-1)[..., [some[0] for some in ids]][batch.keep]
        outcomes |= dict(zip(batch.positions.tolist(), chances.tolist(), strict=True))
    places = {word.text: np.flatnonzero(notes.labels.mask(word.text)) for word in WORDS}
    told = {
        text: np.array([[*outcomes[p], 1 - sum(outcomes[p])] for p in here])
        for text, here in places.items()
    }
    mean = np.concatenate(list(told.values())).mean(0)
    for word in WORDS[::70]:
        gain = np.log(told[word.text] / mean).mean(0)
        expected = word.usefulness * gain[marks.index(word.mark)]
        expected += (1 - word.usefulness) * gain[-1]
        assert saved[word.text] == pytest.approx(expected, abs=1e-3)
    table = texts.words.reset_index().assign(sae="a")
    apart = kit.set_apart(study, texts, table)
    assert len(apart) == 210
    assert apart["saved"].tolist() == saved[apart["word"]].tolist()
    # What the model learned of the useful words is worth more to it.
    assert saved[texts.words["usefulness"] > 0.9].mean() > saved.mean()


class TestCauses:
    def table(self, coefficients, words=400):
        x, present = drawn(coefficients, words)
        columns = {"word": range(words), "sae": "a", "present": present}
        return pd.DataFrame(columns), {"one": x[:, 0], "other": x[:, 1]}

    def test_each_cause_by_itself(self):
        table, predictors = self.table((-0.5, 1.5, 0.0))
        lines = kit.effects(table, predictors, draws=200).set_index("predictor")
        assert lines.loc["one", "low"] < 1.5 < lines.loc["one", "high"]
        assert lines.loc["other", "low"] < 0 < lines.loc["other", "high"]
        assert lines.loc["one", "low"] > 0
        assert (lines["fitted"] == 1).all()
        x = np.column_stack(list(predictors.values()))
        np.testing.assert_allclose(lines["value"], kit.logistic(x, table["present"])[1:])

    def test_no_interval_where_a_few_words_decide(self):
        table, predictors = self.table((-0.5, 1.5, 0.0))
        useful = np.zeros(400, bool)
        useful[:200] = True
        table["present"] &= useful
        [_, none] = kit.effects(table, predictors | {"other": useful}, draws=20).itertuples()
        assert np.isnan([none.value, none.low, none.high]).all()
        # One useless word with a feature: often it is not drawn, and then none fits.
        table.loc[300, "present"] = True
        [_, one] = kit.effects(table, predictors | {"other": useful}, draws=60).itertuples()
        assert np.isfinite(one.value)
        assert np.isnan([one.low, one.high]).all()
        assert 0.4 < one.fitted < 0.9

    def test_useful_words_apart_from_frequent_ones(self):
        table = lines_of({"a": (8.0, 2.0)}, words=400)
        generator = np.random.default_rng(1)
        useful = generator.random(400) < 0.5
        apart = table.assign(
            usefulness=np.where(useful, 0.95, 0.05), saved=generator.normal(size=400)
        )
        lines = kit.follows(apart).set_index(["beside", "predictor"])
        assert lines.index.get_level_values("beside").unique().tolist() == [
            "usefulness",
            "loss saved",
        ]
        log = np.log10(table["frequency"].to_numpy())
        for beside, other, values in (
            ("usefulness", "useful (.95) against not (.05)", useful),
            ("loss saved", "a nat saved", apart["saved"]),
        ):
            both = kit.logistic(np.column_stack([log, values]), table["present"].to_numpy())[1:]
            found = lines.loc[[(beside, "tenfold frequency"), (beside, other)]]
            np.testing.assert_allclose(found["value"], both, rtol=1e-6)
            assert (found["low"] < found["value"]).all()
            assert (found["value"] < found["high"]).all()


def test_claims_tell_trained_from_null_and_what_is_extrapolated():
    table = lines_of({"512": (8.0, 2.0), "2048": (10.0, 2.0), "null: random": (2.0, 2.0)})
    found = {"present": kit.curves(table, draws=50)}
    words = table.loc[~table["present"] & (table["sae"] == "2048"), "word"][:10]
    probed = pd.DataFrame({"word": [*words, "w-other"], "f1": [0.9] * 5 + [0.1] * 6})
    followed = pd.DataFrame(
        {
            "sae": ["512", "null: random"],
            "predictor": "useful (.95) against not (.05)",
            "value": [1.0, 2.0],
            "low": [0.5, np.nan],
            "high": [1.5, np.nan],
        }
    )
    points = kit.thresholds(found["present"], kit.span(table)).head(1)
    lines = kit.claims(table, found, probed, followed, points).set_index("claim")
    assert lines.index.is_unique
    first = lines.iloc[0]
    assert first["here"].startswith("512: ")
    assert "2048: " in first["here"]
    assert first["control"].startswith("null: random: ")
    assert first["control"].endswith("beyond these words")
    assert "beyond" not in first["here"]
    known = lines.loc["words without a feature that a linear probe finds at the site all the same"]
    assert known["here"].startswith("0.5 (")
    assert known["here"].endswith("of 10")
    useful = lines.iloc[-1]
    assert (useful["here"], useful["control"]) == (
        "512: 1 (0.5 to 1.5)",
        "null: random: 2 (no interval, too few words)",
    )
    assert lines.loc["the first for other seeds", "here"].startswith("512: ")


def test_json_holds_no_infinity():
    assert _plain({"a": [np.inf, np.nan, 1.23456], "b": True}) == {
        "a": [None, None, 1.235],
        "b": True,
    }


def test_features_of_one_text_are_those_of_its_activations():
    study = tiny_study()
    texts = kit.word_texts(study, {"boat": 1.0, "bay": 1.0})
    reading = kit.read(study, texts)
    units = reading.units(study.sae)
    with torch.no_grad():
        codes = study.sae.encode(reading.scored_on).dense()
    np.testing.assert_allclose(units.scored_on.toarray(), codes.numpy(), rtol=1e-5, atol=1e-6)
