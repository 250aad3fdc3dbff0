"""Correlations with neurons, streamed, equal NumPy's over everything at once."""

import numpy as np
import pytest

from saekit import neurons
from saekit.activations import read_activations
from saekit.neurons import highest_correlations
from tests.studies import DEAD, tiny_corpus, tiny_study


@pytest.fixture(scope="module")
def study():
    return tiny_study()


def expected(study, feature, text):
    """The best |r| by `np.corrcoef` over the neurons of all layers up to the site."""
    x = read_activations(study.model, study.site, text)
    codes = study.sae.encode(x).dense()[:, feature].double().numpy()
    best = (0.0, "")
    for layer in range(study.site.layer + 1):
        site = study.model.site("neurons", layer)
        values = read_activations(study.model, site, text).double().numpy()
        for unit, column in enumerate(values.T):
            r = np.corrcoef(codes, column)[0, 1]
            if abs(r) > abs(best[0]):
                best = (r, f"{layer}/{unit}")
    basis = [np.corrcoef(codes, column)[0, 1] for column in x.double().numpy().T]
    return *best, max(basis, key=abs)


@pytest.mark.parametrize("other", [False, True])
def test_the_highest_correlation_is_exact(study, other, monkeypatch):
    monkeypatch.setattr(neurons, "TOKENS_PER_PASS", 50)  # several passes
    text = tiny_corpus(study.model, 31, seed=9) if other else study.corpus
    alive = np.flatnonzero(np.asarray(study.index.density) > 0)[[1, 7, 12]]
    table = highest_correlations(study, alive, text if other else None)
    assert table["feature"].tolist() == alive.tolist()
    for line in table.itertuples():
        r, neuron, basis = expected(study, line.feature, text)
        assert line.neuron == neuron
        assert line.r == pytest.approx(r, abs=1e-6)
        assert line.r_basis == pytest.approx(basis, abs=1e-6)


def test_shuffled_activations_correlate_less_and_a_dead_feature_with_nothing(study):
    features = np.append(np.flatnonzero(np.asarray(study.index.density) > 0.1)[:6], DEAD)
    table = highest_correlations(study, features).set_index("feature")
    assert table.loc[DEAD, ["r", "r_basis", "r_shuffled"]].isna().all()
    assert table.loc[DEAD, "neuron"] == ""
    alive = table.drop(index=DEAD)
    assert alive["r_shuffled"].abs().mean() < 0.6 * alive["r"].abs().mean()


def test_a_model_whose_neurons_cannot_be_told_apart(study, monkeypatch):
    monkeypatch.setattr(neurons, "_neuron_sites", lambda *_: [])
    table = highest_correlations(study, np.array([1, 3]))
    assert table["r"].isna().all()
    assert table["r_basis"].notna().all()
