"""Agreement with ablation: figures by hand, and a null that knows nothing."""

import numpy as np
import pandas as pd
import pytest

from saekit.attribution import Contrast, agreement, summary
from saekit.attribution.agreement import ESTIMATES, compare, effects
from tests.attribution.test_gradients import sae_at
from tests.studies import tiny_model

CONTRASTS = [
    Contrast("the old bridge crosses the bay", " red", " boat"),
    Contrast("sum 7 8 is red", " Turm"),
]


def test_figures_by_hand():
    exact = np.arange(20.0)
    assert compare(exact, exact) == {"pearson": 1, "spearman": 1, "overlap_at_10": 1}
    opposite = compare(-exact, exact)
    assert (opposite["pearson"], opposite["overlap_at_10"]) == (pytest.approx(-1), 0)
    curved = compare(exact**3, exact)
    assert curved["spearman"] == pytest.approx(1)
    assert curved["pearson"] == pytest.approx(np.corrcoef(exact**3, exact)[0, 1])
    shifted = np.roll(exact, 4)  # 12 to 15 were among the ten largest, and 16 to 19 come first
    largest = set(np.argsort(-shifted)[:10]) & set(range(10, 20))
    assert compare(shifted, exact)["overlap_at_10"] == len(largest) / 10 == 0.6


@pytest.fixture(scope="module")
def table():
    model = tiny_model()
    site = model.site("resid", 1)
    return agreement(model, site, sae_at(model, site), CONTRASTS)


def test_every_prompt_is_compared_by_every_estimate(table):
    assert table.groupby("estimate").size().to_dict() == dict.fromkeys(ESTIMATES, 2)
    assert (table.groupby("prompt")["n"].nunique() == 1).all()


def test_attribution_tells_ablation_and_a_random_direction_does_not(table):
    mean = table.groupby("estimate")["pearson"].mean()
    assert mean["attribution"] > 0.9
    assert abs(mean["random_direction"]) < 0.5


def test_the_null_is_as_large_as_it_should_be():
    model = tiny_model()
    site = model.site("resid", 1)
    lines = effects(model, site, sae_at(model, site), CONTRASTS[0])
    assert lines["random_direction"].abs().mean() > 0
    ratio = lines["random_direction"].std() / lines["attribution"].std()
    assert 0.2 < ratio < 5


def test_medians_over_prompts():
    values = {"pearson": [0.1, 0.5, 0.9], "spearman": [0.2, 0.3, np.nan], "overlap_at_10": 0.4}
    lines = pd.DataFrame({"prompt": range(3), "estimate": "attribution", **values, "n": 7})
    found = summary(lines)
    pearson, spearman = (found.loc[("attribution", name)] for name in ("pearson", "spearman"))
    assert (pearson["value"], pearson["n"]) == (0.5, 3)
    assert pearson["low"] == 0.1
    assert pearson["high"] == 0.9
    assert (spearman["value"], spearman["n"]) == (pytest.approx(0.25), 2)
