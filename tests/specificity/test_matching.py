"""Who knows which concept: a case built by hand, and brute force over random units."""

import numpy as np
import pandas as pd
import pytest
import torch
from scipy import sparse

from saekit.activations import read_activations
from saekit.architectures import L1, Weights
from saekit.corpus import DOCUMENT_COLUMNS, Corpus, Labels, TokenBatch
from saekit.index import Index
from saekit.metrics import bootstrap_interval
from saekit.model import Site
from saekit.sae import SAE
from saekit.specificity import (
    UNITS,
    best_feature,
    match_concepts,
    needing_context,
    summary,
)
from tests.studies import N_FEATURES, tiny_corpus, tiny_model, tiny_sae

VOCABULARY = 12
SITE = Site("resid", 1)


def labelled(corpus: Corpus, masks: dict[tuple[str, str], np.ndarray]) -> Corpus:
    matrix = sparse.csc_matrix(np.stack(list(masks.values()), axis=1))
    labels = Labels(list(masks), matrix)
    return Corpus(corpus.tokens, corpus.starts, corpus.documents, labels, bos=corpus.bos, padding=0)


def built_corpus(seed: int, n_documents: int = 120, extra: bool = False) -> Corpus:
    """Random tokens; concepts are a token, what follows a token, and ten tokens in all."""
    generator = np.random.default_rng(seed)
    lengths = generator.integers(5, 21, n_documents)
    ends = np.cumsum(lengths)
    starts = ends - lengths
    tokens = generator.integers(0, VOCABULARY, ends[-1]).astype(np.int32)
    table = [("text", "en", "train", "", *span) for span in zip(starts, ends, strict=True)]
    follows = np.append(False, tokens[:-1] == 3)
    follows[starts] = False
    masks = {
        ("follows three", "about"): follows,
        ("seven", "mention"): tokens == 7,
        ("seven", "about"): tokens == 8,
        ("rare", "mention"): np.arange(len(tokens)) < 10,
    }
    if extra:
        masks["here only", "mention"] = tokens == 5
    documents = pd.DataFrame(table, columns=DOCUMENT_COLUMNS)
    return labelled(Corpus(tokens, np.append(starts, ends[-1]), documents), masks)


class BuiltModel:
    """Its residual stream says which token this is, one neuron what the one before was."""

    vocabulary_size = VOCABULARY

    def site(self, kind: str, layer: int) -> Site:
        return Site(kind, layer)

    def read(self, batch: TokenBatch, sites: list[Site]) -> dict[Site, torch.Tensor]:
        return {site: self._activations(batch.ids, site) for site in sites}

    def _activations(self, ids: torch.Tensor, site: Site) -> torch.Tensor:
        if site.kind == "resid":
            return 4 * torch.eye(VOCABULARY)[ids]
        generator = torch.Generator().manual_seed(site.layer)
        neurons = torch.randn(VOCABULARY, 5, generator=generator)[ids]
        if site.layer == 1:
            before = torch.nn.functional.pad(ids[:, :-1], (1, 0), value=-1)
            neurons[..., 2] = -3.0 * (before == 3)  # a unit that speaks by falling
        return neurons


def built_sae() -> SAE:
    """Feature 4 fires on token 7, feature 5 on 7 and 8, feature i below 4 on token i."""
    W_enc = torch.zeros(6, VOCABULARY)
    W_enc[range(4), range(4)] = 1
    W_enc[4, 7] = W_enc[5, 7] = W_enc[5, 8] = 1
    W_dec = 0.7 * W_enc + 0.1
    weights = Weights(W_enc, torch.full((6,), -0.5), W_dec, torch.zeros(VOCABULARY))
    return SAE(L1(), weights, 0.5)


@pytest.fixture(scope="module")
def table():
    corpora = built_corpus(1, extra=True), built_corpus(2)
    return match_concepts(BuiltModel(), SITE, built_sae(), *corpora)


def test_each_concept_is_given_to_the_unit_that_knows_it(table):
    lines = table.set_index("concept")
    seven, follows = lines.loc["seven"], lines.loc["follows three"]
    assert (seven["feature"], seven["f1_feature"], seven["f1_current_token"]) == (5, 1, 1)
    assert (follows["neuron"], follows["f1_neuron"]) == ("1/2", 1)
    # What follows a token cannot be seen at the token itself.
    assert follows["f1_feature"] < 0.35
    assert follows["f1_current_token"] < 0.35


def test_counts_are_of_the_text_that_is_scored(table):
    labels = built_corpus(2).labels
    for row in table.itertuples():
        assert row.tokens == labels.mask(row.concept).sum()


def test_the_best_feature_comes_first(table):
    assert table["concept"].tolist() == ["seven", "follows three"]
    assert table["f1_feature"].is_monotonic_decreasing


def test_concepts_too_rare_in_either_text_are_left_out():
    model, sae = BuiltModel(), built_sae()
    one, two = built_corpus(1, extra=True), built_corpus(2)

    def found(*corpora, **options):
        return set(match_concepts(model, SITE, sae, *corpora, **options)["concept"])

    assert found(one, two) == {"seven", "follows three"}
    assert found(one, two, least_tokens=10) == {"seven", "follows three", "rare"}
    assert found(two, one, least_tokens=11) == {"seven", "follows three"}
    assert found(one, one) == {"seven", "follows three", "here only"}
    assert found(one, two, concepts=["seven", "rare"]) == {"seven"}


def test_nothing_to_score_is_said():
    model, sae, corpus = BuiltModel(), built_sae(), built_corpus(1)
    with pytest.raises(ValueError, match="No concept has 9999 labelled tokens"):
        match_concepts(model, SITE, sae, corpus, corpus, least_tokens=9999)
    with pytest.raises(ValueError, match="no concept 'eight'"):
        match_concepts(model, SITE, sae, corpus, corpus, concepts=["seven", "eight"])
    bare = Corpus(corpus.tokens, corpus.starts, corpus.documents)
    with pytest.raises(ValueError, match=r"no labels .* spans"):
        match_concepts(model, SITE, sae, corpus, bare)


def test_the_best_feature_of_an_index_depends_on_the_role():
    index = Index.build(BuiltModel(), SITE, built_sae(), built_corpus(3))
    either = best_feature(index, "seven")
    mention = best_feature(index, "seven", "mention")
    assert (either.unit, either.f1) == (5, 1)
    assert (mention.unit, mention.f1) == (4, 1)
    predicted = index.matrix[:, [4]].toarray().ravel() > mention.threshold
    np.testing.assert_array_equal(predicted, index.corpus.tokens == 7)
    with pytest.raises(ValueError, match="no concept 'eight'"):
        best_feature(index, "eight")


def test_the_summary_is_each_units_mean_with_its_interval(table):
    lines = summary(table)
    units = {unit: title for unit, title in UNITS.items() if unit != "control"}
    assert lines.index.tolist() == list(units.values())
    assert lines.columns.tolist() == ["mean F1", "low", "high"]
    for unit, title in units.items():
        column = table[f"f1_{unit}"]
        assert lines.loc[title, "mean F1"] == pytest.approx(column.mean())
        assert tuple(lines.loc[title]) == bootstrap_interval(column.to_numpy())
        assert lines.loc[title, "low"] <= column.mean() <= lines.loc[title, "high"]


def test_a_control_is_scored_as_the_sae_itself_is(table):
    corpora = built_corpus(1, extra=True), built_corpus(2)
    blind = built_sae()
    with torch.no_grad():
        blind.W_enc[4:] = 0  # nothing but tokens 0 to 3 left
    controlled = match_concepts(BuiltModel(), SITE, built_sae(), *corpora, control=blind)
    pd.testing.assert_frame_equal(controlled.drop(columns="f1_control"), table)
    own = match_concepts(BuiltModel(), SITE, blind, *corpora).set_index("concept")["f1_feature"]
    control = controlled.set_index("concept")["f1_control"]
    assert control.to_dict() == own.to_dict()
    assert control["seven"] == 0
    assert UNITS["control"] in summary(controlled).index


def test_concepts_that_need_context_are_those_that_the_token_does_not_tell(table):
    assert needing_context(table)["concept"].tolist() == ["follows three"]
    assert needing_context(table, at_most=1.0).equals(table)


def f1(said: np.ndarray, true: np.ndarray) -> float:
    return 2 * (said & true).sum() / max(said.sum() + true.sum(), 1)


@pytest.fixture(scope="module")
def random_case():
    """A random model, an untrained SAE and random labels: many units, all of them mediocre."""
    model = tiny_model()
    site = model.site("resid", 2)
    corpora = []
    for seed in (0, 1):
        corpus = tiny_corpus(model, seed=seed)
        drawn = np.random.default_rng(seed).random((3, len(corpus)))
        masks = {
            (f"concept {i}", "mention"): (corpus.tokens % (i + 4) == 0) | (drawn[i] < 0.1)
            for i in range(3)
        }
        corpora.append(labelled(corpus, masks))
    sae = tiny_sae(model, corpora[0])
    table = match_concepts(model, site, sae, *corpora).set_index("concept")
    assert len(table) == 3
    return model, site, sae, corpora, table


def test_the_best_neuron_is_the_best_of_all_layers_signs_and_thresholds(random_case):
    model, site, _, corpora, table = random_case
    shares = np.geomspace(1e-3, 0.3, 8)
    neurons = [
        [read_activations(model, Site("neurons", layer), c).numpy() for c in corpora]
        for layer in range(site.layer + 1)
    ]
    for concept, row in table.iterrows():
        chosen_on, scored_on = (corpus.labels.mask(concept) for corpus in corpora)
        best = (-1.0, None, None)
        for layer, (one, two) in enumerate(neurons):
            for sign in (1, -1):
                for share in shares:
                    thresholds = np.quantile(sign * one, 1 - share, axis=0)
                    for unit, threshold in enumerate(thresholds):
                        value = f1(sign * one[:, unit] > threshold, chosen_on)
                        if value > best[0]:
                            score = f1(sign * two[:, unit] > threshold, scored_on)
                            best = (value, f"{layer}/{unit}", score)
        assert row["neuron"] == best[1]
        assert row["f1_neuron"] == pytest.approx(best[2], abs=1e-12)


def test_the_best_feature_is_the_best_of_all_features_and_thresholds(random_case):
    model, site, sae, corpora, table = random_case
    one, two = (Index.build(model, site, sae, corpus).matrix.toarray() for corpus in corpora)
    for concept, row in table.iterrows():
        chosen_on, scored_on = (corpus.labels.mask(concept) for corpus in corpora)
        best = (-1.0, None, None)
        for share in np.linspace(0, 0.7, 8):
            for unit in range(N_FEATURES):
                threshold = share * one[:, unit].max()
                value = f1(one[:, unit] > threshold, chosen_on)
                if value > best[0]:
                    best = (value, unit, f1(two[:, unit] > threshold, scored_on))
        assert row["feature"] == best[1]
        assert row["f1_feature"] == pytest.approx(best[2], abs=1e-12)


class WithoutNeurons(BuiltModel):
    """A model whose blocks cannot be told apart into parts."""

    def site(self, kind: str, layer: int) -> Site:
        if kind == "neurons":
            raise ValueError("It has no site neurons.")
        return super().site(kind, layer)


def test_a_model_without_neurons_is_matched_all_the_same(table):
    corpora = built_corpus(1, extra=True), built_corpus(2)
    without = match_concepts(WithoutNeurons(), SITE, built_sae(), *corpora)
    assert (without["neuron"] == "").all()
    assert without["f1_neuron"].isna().all()
    columns = [name for name in table if "neuron" not in name]
    pd.testing.assert_frame_equal(without[columns], table[columns])
    lines = summary(without)
    assert lines.loc[UNITS["neuron"]].isna().all()
    assert lines.loc[UNITS["feature"]].equals(summary(table).loc[UNITS["feature"]])
