"""An estimate counts what training holds, changes nothing, and refuses what cannot fit."""

import pytest
import torch

from saekit import estimate as module
from saekit.architectures import L1, TopK
from saekit.estimate import bytes_needed, estimate
from saekit.runs import TrainingConfig
from saekit.sae import SAE


@pytest.fixture
def saes():
    x = torch.randn(100, 12, generator=torch.Generator().manual_seed(0))
    return {"a": SAE.create(TopK(k=3), 40, x), "b": SAE.create(L1(), 64, x)}


def test_memory_is_four_copies_of_the_weights_and_one_dense_step(saes):
    weights = sum(2 * n * 12 + n + 12 for n in (40, 64))
    assert bytes_needed(saes, 100) == 4 * 4 * weights + 100 * 64 * 9


def test_an_estimate_trains_copies_and_scales_with_the_steps(saes, monkeypatch):
    before = {name: sae.fingerprint for name, sae in saes.items()}
    clock = iter(range(100))
    monkeypatch.setattr(module.time, "perf_counter", lambda: next(clock))
    monkeypatch.setattr(module.Run, "train_on", lambda run, x: None)
    sample = {name: torch.randn(50, 12) for name in saes}
    configs = {"a": TrainingConfig(steps=30), "b": TrainingConfig(steps=300)}
    expected = estimate(saes, configs, sample)
    assert expected.seconds == pytest.approx((30 + 300) / module.TRIAL_STEPS)
    assert {name: sae.fingerprint for name, sae in saes.items()} == before


def test_real_steps_leave_the_saes_alone(saes):
    before = {name: sae.fingerprint for name, sae in saes.items()}
    sample = {name: torch.randn(50, 12) for name in saes}
    expected = estimate(saes, dict.fromkeys(saes, TrainingConfig(steps=10)), sample)
    assert expected.seconds > 0
    assert {name: sae.fingerprint for name, sae in saes.items()} == before


def test_what_cannot_fit_is_refused_before_a_step(saes, monkeypatch):
    monkeypatch.setattr(module, "_bytes_free", lambda device: 1000)
    monkeypatch.setattr(module.Run, "train_on", None)
    sample = {name: torch.randn(50, 12) for name in saes}
    with pytest.raises(ValueError, match=r"GB free on cpu.*use fewer features"):
        estimate(saes, dict.fromkeys(saes, TrainingConfig()), sample)


@pytest.mark.parametrize(
    ("seconds", "text"), [(3.2, "3 s"), (89, "89 s"), (600, "10 min"), (7200, "2.0 h")]
)
def test_durations_read_well(seconds, text):
    assert f"about {text} of training steps" in str(module.Estimate("cpu", 1, 2, seconds))
