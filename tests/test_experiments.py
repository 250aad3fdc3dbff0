"""Experiments against brute force on indexes and corpora made by hand, and on a tiny model."""

import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from saekit import experiments, metrics, specificity, steering
from saekit.corpus import DOCUMENT_COLUMNS, Corpus, Labels
from saekit.index import Index
from saekit.sandbox import world
from saekit.study import Skipped, Study
from tests.studies import DEAD, tiny_study

# Documents by language and length; the first two end and begin with a mention.
DOCUMENTS = [("en", 6), ("en", 5), ("es", 7), ("en", 4), ("none", 5), ("de", 300)]
MENTIONS = {0: [2, 4, 5], 1: [0, 1, 3], 2: [0, 1, 6], 4: [1], 5: list(range(0, 300, 3))}


def by_hand(columns: dict[int, dict[int, float]], n_features: int, knows_world=True) -> Study:
    """A study with a hand-made corpus and index; columns: feature -> {position: activation}."""
    ends = np.cumsum([length for _, length in DOCUMENTS])
    starts = ends - [length for _, length in DOCUMENTS]
    table = [
        ("text", language, "train", "", start, end)
        for (language, _), start, end in zip(DOCUMENTS, starts, ends, strict=True)
    ]
    mention = np.zeros(ends[-1], dtype=bool)
    for document, offsets in MENTIONS.items():
        mention[starts[document] + np.array(offsets)] = True
    about = np.arange(ends[-1]) < 20
    labels = Labels(
        [("bridge", "mention"), ("bridge", "about"), ("mood", "about")],
        sparse.csc_matrix(np.stack([mention, about & mention, about], axis=1)),
    )
    tokens = np.zeros(ends[-1], dtype=np.int32)
    documents = pd.DataFrame(table, columns=DOCUMENT_COLUMNS)
    corpus = Corpus(tokens, np.append(starts, ends[-1]), documents, labels)
    matrix = np.zeros((len(corpus), n_features), dtype=np.float32)
    for feature, values in columns.items():
        matrix[list(values), feature] = list(values.values())
    matrix = sparse.csc_matrix(matrix)
    study = Study.__new__(Study)
    study.name, study.knows_world, study.corpus = "by hand", knows_world, corpus
    study.index = Index(matrix.indptr, matrix.indices, matrix.data, corpus)
    return study


def random_columns(generator, n_tokens=327) -> dict[int, dict[int, float]]:
    return {
        feature: {
            int(p): float(v) for p, v in zip(*draw(generator, n_tokens, density), strict=True)
        }
        for feature, density in enumerate([0.9, 0.5, 0.5, 0.2, 0.05])
    }


def draw(generator, n_tokens, density):
    positions = np.flatnonzero(generator.random(n_tokens) < density)
    return positions, generator.random(len(positions)) + 0.01


@pytest.mark.parametrize("feature", range(5))
def test_firing_on_a_concept_is_counted_interval_by_interval(feature):
    study = by_hand(random_columns(np.random.default_rng(0)), 7)
    table = experiments.fires_on_concept(study, feature, "bridge")
    mask = study.corpus.labels.mask("bridge")
    column = study.index.matrix[:, [feature]].toarray().ravel()
    for i, row in enumerate(table.itertuples()):
        low, high = np.float32(i / 4), (i + 1) / 4 if i < 3 else 2
        share = column / column.max()
        inside = (column > 0) & (share >= low) & (share < high)
        assert row.tokens == inside.sum() <= 250  # so none is left out
        assert row.share == pytest.approx(mask[inside].mean(), nan_ok=True)
        assert row.low <= row.share <= row.high or not inside.any()
    assert table["of the maximum"].tolist() == ["0%–25%", "25%–50%", "50%–75%", "75%–100%"]
    assert table["control"].between(0, 1).any()


def test_about_a_thousand_tokens_are_drawn(monkeypatch):
    sizes = []
    interval = metrics.bootstrap_interval
    monkeypatch.setattr(
        metrics, "bootstrap_interval", lambda values: sizes.append(len(values)) or interval(values)
    )
    monkeypatch.setattr(experiments, "TOKENS_PER_FEATURE", 40)
    study = by_hand(random_columns(np.random.default_rng(0)), 5)
    table = experiments.fires_on_concept(study, 0, "bridge")
    assert set(sizes) <= set(range(11))
    assert sizes[:4] == [10] * 4
    assert table["tokens"].sum() == len(study.index.of(0)[0])


def test_intervals_where_nothing_fires_are_empty_not_wrong():
    study = by_hand({0: {3: 1.0, 4: 1.0}, 1: {5: 1.0, 9: 0.9}}, 3)
    table = experiments.fires_on_concept(study, 0, "bridge")
    assert table["tokens"].tolist() == [0, 0, 0, 2]
    assert table["share"].isna().tolist() == [True, True, True, False]
    dead = experiments.fires_on_concept(study, 2, "bridge")
    assert dead["share"].isna().all()
    assert (dead["tokens"] == 0).all()


def test_the_control_is_another_live_feature_of_similar_density():
    dense = {f: dict.fromkeys(range(200 + f), 1.0) for f in range(30)}
    thin = {f: dict.fromkeys(range(f - 20), 1.0) for f in range(30, 60)}
    study = by_hand(dense | thin, 70)
    for feature in range(60):
        control = specificity.of_like_density(study.index, feature)
        assert control != feature
        assert (control < 30) == (feature < 30)
    alone = by_hand({1: {3: 1.0}}, 9)
    with pytest.raises(ValueError, match="Only feature 1 is alive"):
        experiments.fires_on_concept(alone, 1, "bridge")


def test_mentions_are_stretches_inside_one_document():
    study = by_hand({}, 1)
    found = {
        language: [run.tolist() for run in experiments._mentions(study, "bridge", language)]
        for language in ("en", "es", "none", "fr")
    }
    # The stretch at the end of one document is not that at the beginning of the next.
    assert found["en"] == [[2], [4, 5], [6, 7], [9]]
    assert found["es"] == [[11, 12], [17]]
    assert found["none"] == [[23]]
    assert found["fr"] == []


def test_firing_by_language_is_counted_mention_by_mention():
    columns = random_columns(np.random.default_rng(1))
    study = by_hand(columns, 6)
    for feature in range(5):
        table = experiments.fires_by_language(study, feature, "bridge").set_index("language")
        assert table.index.tolist() == ["English", "Spanish", "German"]
        control = specificity.of_like_density(study.index, feature)
        for code, name in (("en", "English"), ("es", "Spanish"), ("de", "German")):
            mentions = experiments._mentions(study, "bridge", code)
            hits = [any(p in columns[feature] for p in run.tolist()) for run in mentions]
            others = [any(p in columns[control] for p in run.tolist()) for run in mentions]
            row = table.loc[name]
            assert (row["share"], row["control"]) == (np.mean(hits), np.mean(others))
            assert row["mentions"] == len(mentions)
            assert row["low"] <= row["share"] <= row["high"]


def test_a_concept_without_mentions_is_refused():
    study = by_hand(random_columns(np.random.default_rng(1)), 6)
    for concept in ("mood", "tower"):
        with pytest.raises(ValueError, match=f"labels no concept '{concept}'"):
            experiments.fires_by_language(study, 0, concept)


def test_what_needs_the_world_is_skipped_without_it():
    study = by_hand({0: {3: 1.0}}, 1, knows_world=False)
    assert isinstance(experiments.fires_by_language(study, 0, "bridge"), Skipped)


def test_the_worlds_judge_knows_words_in_every_language_but_no_parts_of_words():
    study = by_hand({}, 1)
    bridge = experiments.judge_for(study, 0, "Golden Gate Bridge")
    assert bridge("Yesterday we crossed the golden gate bridge.")
    assert bridge("die Sonnentorbrücke, im Nebel")
    assert not bridge("the bridge at the gate is golden")
    tin = experiments.judge_for(study, 0, "tin")
    assert tin("a can of Tin")
    assert not tin("the meeting was continued")
    for concept in ("code", "no such thing"):  # without words, unknown
        with pytest.raises(ValueError, match=f"No words name '{concept}'"):
            experiments.judge_for(study, 0, concept)


def test_the_judge_finds_every_mention_that_the_world_writes():
    study = by_hand({}, 1)
    judges = {
        name: experiments.judge_for(study, 0, name)
        for name, concept in study.concepts.items()
        if concept.words and concept.topic in ("landmarks", "elements", "people")
    }
    seen = 0
    for document in world.documents(400):
        for span in document.spans:
            if span.role == "mention" and span.concept in judges:
                around = document.text[max(0, span.start - 1) : span.end + 1]
                assert judges[span.concept](around), (span.concept, around)
                seen += 1
    assert seen > 100


@pytest.fixture(scope="module")
def study():
    study = tiny_study()
    study.index = Index.build(study.model, study.site, study.sae, study.corpus)
    return study


@pytest.fixture(scope="module")
def feature(study):
    return int(study.index.density.argmax())


def test_elsewhere_the_judge_looks_for_what_the_feature_promotes(study, feature):
    effects = study.model.direct_logits(study.sae.directions[feature])
    tokens = study.model.token_strings(effects.argsort(descending=True)[:50].tolist())
    words = [token.strip() for token in tokens if len(token.strip()) > 1]
    judge = experiments.judge_for(study, feature, "anything")
    assert judge(f"xx{words[0].upper()}yy")
    assert judge(words[9])
    assert not judge("")
    assert not judge("ß")


@pytest.mark.parametrize("family", ["gpt2", "qwen2"])
def test_clamping_to_the_present_value_shifts_no_logit(family):
    study = tiny_study(family)
    study.index = Index.build(study.model, study.site, study.sae, study.corpus)
    feature = int(study.index.density.argmax())
    table = experiments.logit_shift(study, feature, "the old bridge crosses the bay", (0, 1, 8))
    assert table["clamped at"].tolist() == ["as it is", "0 × max", "1 × max", "8 × max"]
    assert table.loc[0, ["feature", "control"]].tolist() == [0.0, 0.0]
    assert table.loc[1, "control"] == 0.0  # nothing added
    assert table.loc[3, "feature"] > table.loc[2, "feature"] > 0
    assert table.loc[3, "control"] > table.loc[2, "control"] > 0


def test_logit_shifts_are_root_mean_squares_of_what_a_clamp_does(study, feature):
    prompt = "a red boat passes"
    table = experiments.logit_shift(study, feature, prompt, (2,))
    batch, sae = study.model.tokenize(prompt), study.sae
    value = 2 * float(study.index.maximum[feature])
    x = study.model.read(batch, [study.site])[study.site]
    codes = sae.encode(x).dense().view(*x.shape[:-1], -1)[..., feature]
    clamped = x + (value - codes)[..., None] * sae.directions[feature] / sae.scale
    added = x + value * steering.random_direction(sae) / sae.scale
    plain = study.model.run(batch)
    for column, new in (("feature", clamped), ("control", added)):
        moved = study.model.run(batch, {study.site: lambda _, new=new: new}) - plain
        assert table.loc[1, column] == pytest.approx(float(moved.square().mean().sqrt()), rel=1e-4)


def test_dead_features_have_no_dose(study):
    for call in (
        lambda: experiments.logit_shift(study, DEAD, "a boat"),
        lambda: experiments.side_by_side(study, DEAD, ["a boat"], 2),
        lambda: experiments.concept_dose_response(study, DEAD, "x", (1,), ["a boat"]),
    ):
        with pytest.raises(ValueError, match="never active"):
            call()


def test_continuations_stand_side_by_side(study, feature):
    prompts = ["the old", "a red boat"]
    table = experiments.side_by_side(study, feature, prompts, 0.0, max_new_tokens=5)
    assert table["prompt"].tolist() == prompts
    plain = [g.completion for g in study.model.generate(prompts, max_new_tokens=5)]
    assert table["as it is"].tolist() == plain
    assert table["random direction"].tolist() == plain  # a dose of 0 adds nothing
    strong = experiments.side_by_side(study, feature, prompts, 50, max_new_tokens=5)
    edit = steering.clamp(study.sae, {feature: 50 * float(study.index.maximum[feature])})
    expected = study.model.generate(prompts, {study.site: edit}, max_new_tokens=5)
    assert strong["feature clamped"].tolist() == [g.completion for g in expected]


def test_dose_and_response_of_a_concept(study, feature):
    prompts = ["the old", "a red boat"]
    table = experiments.concept_dose_response(study, feature, "anything", (0, 1), prompts)
    assert table["arm"].tolist() == ["feature", "random direction"] * 2
    assert table["times_maximum"].tolist() == [0, 0, 1, 1]
    assert (table["n"] == 2).all()
    assert table["rate"].between(0, 1).all()


def test_labels_are_matched_on_one_split_and_scored_on_the_other(monkeypatch, study):
    asked = []
    monkeypatch.setattr(experiments.specificity, "match_concepts", lambda *a: asked.append(a))
    corpus = study.corpus
    half = np.where(np.arange(len(corpus.documents)) % 2, "held-out", "train")
    mixed = Corpus(corpus.tokens, corpus.starts, corpus.documents.assign(split=half))
    other = Study("split", study.model, study.site, knows_world=False)
    other.corpus, other.sae = mixed, study.sae
    experiments.match_labels(other, tokens=60)
    [(model, site, sae, chosen_on, scored_on)] = asked
    assert (model, site, sae) == (study.model, study.site, study.sae)
    assert set(chosen_on.documents["split"]) == {"train"}
    assert set(scored_on.documents["split"]) == {"held-out"}
    assert 60 <= len(scored_on) < len(mixed.select(split="held-out"))
