"""Attribution by feature and by token equals sums over the lines."""

import numpy as np
import pandas as pd
import pytest
import torch

from saekit.attribution import by_feature, likeliest_without, strongest
from saekit.steering import clamp
from tests.attribution.test_gradients import sae_at
from tests.studies import tiny_model


@pytest.fixture
def table():
    return pd.DataFrame(
        {
            "feature": [5, 9, 5, 2, 9],
            "position": [1, 1, 3, 3, 4],
            "attribution": [0.5, -0.1, 0.25, -1.0, 0.3],
        }
    )


def test_features_come_by_the_size_of_their_total(table):
    found = by_feature(table).set_index("feature")
    assert found.index.tolist() == [2, 5, 9]
    assert found["attribution"].tolist() == pytest.approx([-1.0, 0.75, 0.2])
    assert found["position"].to_dict() == {2: 3, 5: 1, 9: 4}
    assert found["tokens"].to_dict() == {2: 1, 5: 2, 9: 2}
    assert found["share"].sum() == pytest.approx(1)
    assert found["share"][2] == pytest.approx(1 / 2.15)


def test_the_grid_has_every_feature_where_it_acts(table):
    features, grid = strongest(table, width=6, count=2)
    assert features == [2, 5]
    expected = np.zeros((2, 6))
    expected[0, 3], expected[1, 1], expected[1, 3] = -1.0, 0.5, 0.25
    np.testing.assert_allclose(grid, expected)


def test_without_features_the_model_answers_as_with_them_clamped_to_0():
    model = tiny_model()
    site, prompt = model.site("resid", 1), "the old bridge crosses the bay"
    sae, batch = sae_at(model, site), model.tokenize(prompt)
    features = [3, 8, 20]
    ablated = clamp(sae, dict.fromkeys(features, 0.0))

    def edit(x):
        return torch.where(batch.keep[..., None], ablated(x), x)

    shares = model.run(batch, {site: edit})[0, -1].softmax(0)
    found = likeliest_without(model, site, sae, prompt, features, 3)
    order = shares.argsort(descending=True)[:3]
    assert found["token"].tolist() == model.token_strings(order.tolist())
    assert found["probability"].tolist() == pytest.approx(shares[order].tolist(), rel=1e-4)
