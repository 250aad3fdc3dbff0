from __future__ import annotations

from itertools import permutations

import pytest
import torch
from torch import nn

from saekit.sites import Site, block_path, through_norm, valid_sites
from tests.families import build


def test_sites_as_text() -> None:
    assert str(Site("resid", 3)) == "resid.3"
    assert Site.parse("neurons.12") == Site("neurons", 12)


def test_site_texts_that_do_not_parse() -> None:
    for text in ("resid", "resid.x", "head.3", "resid.-1"):
        with pytest.raises(ValueError, match="names no site"):
            Site.parse(text)


def test_valid_sites_come_once_and_in_running_order() -> None:
    expected = [("attn", 0), ("resid", 0), ("neurons", 1), ("mlp", 1)]
    for order in permutations(expected):
        assert valid_sites([*order, order[0]], 2, "tiny") == expected


def test_a_network_without_a_list_of_blocks() -> None:
    network, _ = build("gpt2")
    assert block_path(network) == "transformer.h"
    network.config.num_hidden_layers = 2
    with pytest.raises(ValueError, match="GPT2LMHeadModel has no list of 2 blocks"):
        block_path(network)


@pytest.mark.parametrize(("kind", "centres"), [(nn.LayerNorm, True), (nn.RMSNorm, False)])
def test_directions_pass_a_norm_as_its_derivative_says(kind: type, centres: bool) -> None:
    """Along a direction orthogonal to x the norm's scale stands still."""
    torch.manual_seed(0)
    norm, x, direction = kind(24, eps=1e-6), torch.randn(24), torch.randn(24)
    norm.weight.data.normal_()
    x = x - x.mean() if centres else x
    direction = direction - (direction @ x) / (x @ x) * x
    _, slope = torch.autograd.functional.jvp(norm, x, direction)
    passed = through_norm(direction, norm, torch.float32)
    torch.testing.assert_close(passed / x.square().mean().sqrt(), slope, atol=1e-4, rtol=1e-4)
