"""Ablating many features in one batch equals ablating each alone, on every family."""

import numpy as np
import pytest
import torch

from saekit.attribution import Contrast, ablate, attribute, logit_differences
from saekit.steering import clamp
from tests.attribution.test_gradients import sae_at
from tests.families import FAMILIES
from tests.studies import tiny_model

CONTRAST = Contrast("the old bridge crosses the bay", " red", " boat")


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("everywhere", [False, True])
def test_each_entry_equals_a_run_of_its_own(family, everywhere):
    model = tiny_model(family)
    site = model.site("resid", 1)
    sae, batch = sae_at(model, site), model.tokenize(CONTRAST.prompt)
    metric = logit_differences(model, [CONTRAST])
    table = attribute(model, {site: sae}, batch, metric)
    table = table.iloc[:: len(table) // 10]
    found = ablate(model, site, sae, CONTRAST.prompt, metric, table, everywhere=everywhere, rows=4)
    plain = float(model.run(batch, output=metric))
    for line, effect in zip(table.itertuples(), found, strict=True):

        def edit(x, line=line):
            ablated = clamp(sae, {line.feature: 0.0})(x)
            chosen = batch.keep.clone()
            if not everywhere:
                chosen &= torch.arange(x.shape[1]) == line.position
            return torch.where(chosen[..., None], ablated, x)

        with torch.no_grad():
            expected = plain - float(model.run(batch, {site: edit}, output=metric))
        assert effect == pytest.approx(expected, abs=2e-5)
    assert np.abs(found).max() > 2e-4


def test_nothing_to_ablate():
    model = tiny_model()
    site = model.site("resid", 1)
    sae, metric = sae_at(model, site), logit_differences(model, [CONTRAST])
    table = attribute(model, {site: sae}, model.tokenize(CONTRAST.prompt), metric)
    assert ablate(model, site, sae, CONTRAST.prompt, metric, table[:0]).shape == (0,)


def test_a_site_that_no_run_can_begin_after():
    model = tiny_model()
    site = model.site("mlp", 1)
    sae, metric = sae_at(model, site), logit_differences(model, [CONTRAST])
    table = attribute(model, {site: sae}, model.tokenize(CONTRAST.prompt), metric)
    with pytest.raises(ValueError, match=r"begin after a 'resid' site.*mlp\.1"):
        ablate(model, site, sae, CONTRAST.prompt, metric, table)
