"""Weak activations left out: FVU and L0 against a loop over features."""

import numpy as np
import pytest
import torch

from saekit import metrics
from saekit.activations import read_activations
from saekit.specificity import without_weak_activations
from tests.studies import tiny_study


def test_what_is_left_without_weak_activations():
    study = tiny_study()
    table = without_weak_activations(study, study.corpus, (0.0, 0.3, 0.8))
    x = read_activations(study.model, study.site, study.corpus)
    dense = study.sae.encode(x).dense()
    maximum = torch.from_numpy(np.array(study.index.maximum))
    for line in table.itertuples():
        kept = torch.where(dense >= line.share * maximum, dense, 0)
        assert line.l0 == pytest.approx(float((kept > 0).sum()) / len(x))
        explained = (kept @ study.sae.directions + study.sae.b_dec) / study.sae.scale
        assert line.fvu == pytest.approx(metrics.fvu(x, explained), rel=1e-4)
    assert table["fvu"].is_monotonic_increasing
    assert table["l0"].is_monotonic_decreasing
