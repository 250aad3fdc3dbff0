"""Checkpoints come back whole or not at all; torn and foreign ones are named."""

import logging

import pytest
import torch

from saekit import checkpoints
from saekit.checkpoints import Checkpoint

IDENTITY = {"runs": {"a": {"k": 3, "shares": (0.5, 1.0)}}, "batches": None}


def checkpoint(value, identity=IDENTITY):
    tensors = {
        "a/adam.0.step": torch.tensor(float(value)),
        "a/silent": torch.arange(5) * value,
        "a/sae.W": torch.full((2, 3), float(value)).T,  # not contiguous
        "half": torch.full((3,), 0.1, dtype=torch.bfloat16),
    }
    return Checkpoint(tensors, {"identity": identity, "value": value, "share": 0.1})


def test_what_is_saved_comes_back_bit_by_bit(tmp_path):
    saved = checkpoint(7)
    checkpoints.save(tmp_path, 70, saved)
    found = checkpoints.latest(tmp_path, IDENTITY)
    assert found.facts["value"] == 7
    assert found.facts["share"] == 0.1
    assert found.tensors.keys() == saved.tensors.keys()
    for name, tensor in saved.tensors.items():
        assert found.tensors[name].dtype == tensor.dtype
        assert torch.equal(found.tensors[name], tensor)


def test_an_empty_or_missing_folder_has_none(tmp_path):
    assert checkpoints.latest(tmp_path, IDENTITY) is None
    assert checkpoints.latest(tmp_path / "missing", IDENTITY) is None


def test_the_last_two_are_kept_and_the_newest_is_used(tmp_path):
    for value in (1, 2, 3, 100):
        checkpoints.save(tmp_path, 10 * value, checkpoint(value))
    assert len(list(tmp_path.iterdir())) == 2
    assert checkpoints.latest(tmp_path, IDENTITY).facts["value"] == 100


def tear(file):
    file.write_bytes(file.read_bytes()[:-7])


def flip(file):
    data = bytearray(file.read_bytes())
    data[-3] ^= 1
    file.write_bytes(data)


def replace(file):
    file.write_bytes(b"something else")


@pytest.mark.parametrize("damage", [tear, flip, replace])
def test_a_damaged_one_is_named_and_the_one_before_is_used(tmp_path, damage, caplog):
    checkpoints.save(tmp_path, 10, checkpoint(1))
    damage(checkpoints.save(tmp_path, 20, checkpoint(2)))
    with caplog.at_level(logging.WARNING):
        assert checkpoints.latest(tmp_path, IDENTITY).facts["value"] == 1
    assert "step-00000020.safetensors is damaged" in caplog.text
    assert "the checkpoint before it is used" in caplog.text


def test_a_folder_of_damaged_ones_is_refused(tmp_path):
    tear(checkpoints.save(tmp_path, 10, checkpoint(1)))
    with pytest.raises(ValueError, match=r"Every checkpoint .*step-00000010.*remove them"):
        checkpoints.latest(tmp_path, IDENTITY)


def test_one_of_another_run_is_refused_by_what_differs(tmp_path):
    checkpoints.save(tmp_path, 10, checkpoint(1))
    other = {"runs": {"a": {"k": 4, "shares": (0.5, 1.0)}}, "batches": {"seed": 1}}
    with pytest.raises(ValueError, match=r"another run.*batches .*runs\.a\.k \(3, not 4\).*remove"):
        checkpoints.latest(tmp_path, other)


def test_a_safetensors_file_that_is_no_checkpoint_is_passed_over(tmp_path, caplog):
    from safetensors.torch import save_file

    checkpoints.save(tmp_path, 10, checkpoint(1))
    save_file({"x": torch.zeros(2)}, tmp_path / "step-00000099.safetensors")
    assert checkpoints.latest(tmp_path, IDENTITY).facts["value"] == 1
    assert "is no checkpoint of format" in caplog.text


def test_a_failed_write_leaves_the_one_before(tmp_path, monkeypatch):
    checkpoints.save(tmp_path, 10, checkpoint(1))

    def fail(*_, **__):
        raise OSError("No space left on device")

    monkeypatch.setattr(checkpoints, "save_file", fail)
    with pytest.raises(OSError, match="No space left"):
        checkpoints.save(tmp_path, 20, checkpoint(2))
    assert [file.name for file in tmp_path.iterdir()] == ["step-00000010.safetensors"]
