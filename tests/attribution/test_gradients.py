"""Attribution against finite differences, and integrated gradients against their sum."""

import pandas as pd
import pytest
import torch

from saekit.activations import read_activations
from saekit.architectures import L1, TopK
from saekit.attribution import Contrast, attribute, integrate, logit_differences
from saekit.sae import SAE
from tests.studies import TEXT, tiny_corpus, tiny_model

PROMPTS = ["the old bridge crosses the bay", "red boat"]
FEATURES = 31


def sae_at(model, site, architecture=None, seed=3):
    x = read_activations(model, site, tiny_corpus(model))
    sae = SAE.create(architecture or L1(), FEATURES, x, seed=seed, site=str(site))
    with torch.no_grad():
        sae.W_dec.mul_(torch.linspace(0.5, 2, FEATURES)[:, None])
    return sae.requires_grad_(False)


def contrasts(model):
    words = TEXT.split()
    return [Contrast(PROMPTS[0], f" {words[2]}", f" {words[6]}"), Contrast(PROMPTS[1], " Turm")]


@pytest.fixture(params=["gpt2", "llama", "gemma3"])
def model(request):
    return tiny_model(request.param)


def slope(model, site, sae, batch, metric, line, elsewhere=None, by=1e-2):
    """The metric's central difference in one code."""

    def moved(amount):
        def edit(x):
            x = x.clone()
            direction = sae.directions[int(line.feature)] / sae.scale
            x[int(line.row), int(line.position)] += amount * direction
            return x

        with torch.no_grad():
            return model.run(batch, {site: edit, **(elsewhere or {})}, output=metric).sum()

    return float(moved(by) - moved(-by)) / (2 * by)


def test_attribution_is_the_activation_times_the_metrics_slope(model):
    site = model.site("resid", 1)
    sae, batch = sae_at(model, site), model.tokenize(PROMPTS)
    metric = logit_differences(model, contrasts(model))
    table = attribute(model, {site: sae}, batch, metric)
    for line in table.iloc[:: len(table) // 12].itertuples():
        expected = line.activation * slope(model, site, sae, batch, metric, line)
        assert line.attribution == pytest.approx(expected, rel=0.02, abs=2e-3)


def test_every_active_feature_of_every_kept_token_has_a_line(model):
    site = model.site("resid", 0)
    sae, batch = sae_at(model, site, TopK(k=4)), model.tokenize(PROMPTS)
    table = attribute(model, {site: sae}, batch, logit_differences(model, contrasts(model)))
    x = model.read(batch, [site])[site]
    tokens, features, values = sae.encode(x[batch.keep]).entries()
    rows, positions = batch.keep.nonzero(as_tuple=True)
    assert table["row"].tolist() == rows[tokens].tolist()
    assert table["position"].tolist() == positions[tokens].tolist()
    assert table["feature"].tolist() == features.tolist()
    torch.testing.assert_close(torch.tensor(table["activation"].to_numpy()), values)
    assert set(table["site"]) == {"resid.0"}


def frozen_error(sae, x, kept):
    """An edit that lets later features alone pass on what changed before them."""
    error = x[kept] - sae.decode(sae.encode(x[kept]))

    def edit(now):
        now = now.clone()
        now[kept] = sae.decode(sae.encode(now[kept])) + error
        return now

    return edit


@pytest.mark.parametrize("through", ["model", "saes"])
def test_an_earlier_sites_gradient_flows_through_the_model_or_the_saes_alone(model, through):
    early, late = model.site("resid", 0), model.site("resid", 1)
    saes = {early: sae_at(model, early), late: sae_at(model, late, seed=4)}
    batch, metric = model.tokenize(PROMPTS), logit_differences(model, contrasts(model))
    table = attribute(model, saes, batch, metric, through=through)
    assert set(table["site"]) == {"resid.0", "resid.1"}
    elsewhere = {}
    if through == "saes":
        x = model.read(batch, [late])[late]
        elsewhere = {late: frozen_error(saes[late], x, batch.keep)}
    first = table[table["site"] == "resid.0"]
    for line in first.iloc[:: len(first) // 8].itertuples():
        # Small enough a step that hardly any later feature starts or stops.
        expected = line.activation * slope(
            model, early, saes[early], batch, metric, line, elsewhere, by=2e-3
        )
        assert line.attribution == pytest.approx(expected, rel=0.05, abs=5e-3)


def test_the_two_definitions_are_one_at_a_single_site(model):
    site = model.site("resid", 1)
    arguments = model, {site: sae_at(model, site)}, model.tokenize(PROMPTS)
    metric = logit_differences(model, contrasts(model))
    one = attribute(*arguments, metric)
    two = attribute(*arguments, metric, through="saes")
    pd.testing.assert_frame_equal(one, two, rtol=1e-4, atol=1e-5)


def test_rows_do_not_see_each_other(model):
    site = model.site("resid", 1)
    sae, both = sae_at(model, site), contrasts(model)
    together = attribute(
        model, {site: sae}, model.tokenize(PROMPTS), logit_differences(model, both)
    )
    for row, contrast in enumerate(both):
        alone = attribute(
            model,
            {site: sae},
            model.tokenize(contrast.prompt),
            logit_differences(model, [contrast]),
        )
        here = together[together["row"] == row].drop(columns="row").reset_index(drop=True)
        pd.testing.assert_frame_equal(here, alone.drop(columns="row"), rtol=1e-3, atol=1e-4)


def test_integrated_gradients_sum_to_what_ablating_everything_costs(model):
    site = model.site("resid", 1)
    sae, batch = sae_at(model, site), model.tokenize(PROMPTS)
    metric = logit_differences(model, contrasts(model))
    table = integrate(model, {site: sae}, batch, metric, steps=60)

    def without(x):
        x = x.clone()
        inside = x[batch.keep]
        x[batch.keep] = inside - (sae.decode(sae.encode(inside)) - sae.b_dec / sae.scale)
        return x

    lost = model.run(batch, output=metric) - model.run(batch, {site: without}, output=metric)
    found = table.groupby("row")["integrated"].sum()
    assert found.to_numpy() == pytest.approx(lost.numpy(), rel=0.02, abs=0.01)


def test_an_unknown_way_back_is_refused(model):
    site = model.site("resid", 1)
    with pytest.raises(ValueError, match="through is 'both'"):
        attribute(
            model,
            {site: sae_at(model, site)},
            model.tokenize(PROMPTS),
            logit_differences(model, contrasts(model)),
            through="both",
        )
