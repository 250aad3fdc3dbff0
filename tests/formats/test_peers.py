"""Files change hands with the real libraries: codes and reconstructions agree to 1e-5."""

import json
import os
import subprocess
from contextlib import suppress
from dataclasses import replace
from functools import cache

import pytest
import torch
from safetensors.torch import load_file, save_file

import saekit
from saekit import formats
from saekit.formats.published import About, Published
from saekit.sae import token_moments
from tests.benchmarks import environments
from tests.formats.peer_script import CASES, FEATURES, HOOK, REFUSED, SCALE, D, place_of

pytestmark = pytest.mark.peers

FORMATS = {
    "sae-lens": "saelens",
    "dictionary-learning": "dictionary_learning",
    "sparsify": "sparsify",
    "circuit-tracer": "circuit_tracer",
}
# How each library calls what it makes of our files; what is left out it cannot hold.
CLASSES = {
    "sae-lens": {"relu": "StandardSAE", "topk": "TopKSAE"}
    | dict.fromkeys(["jumprelu", "one threshold", "matryoshka"], "JumpReLUSAE"),
    "dictionary-learning": {
        "relu": "AutoEncoderNew",
        "topk": "AutoEncoderTopK",
        "jumprelu": "JumpReluAutoEncoder",
        "one threshold": "BatchTopKSAE",
        "matryoshka": "MatryoshkaBatchTopKSAE",
    },
    "sparsify": {"topk": "SparseCoder"},
    "circuit-tracer": dict.fromkeys(
        ["relu", "jumprelu", "one threshold", "matryoshka", "transcoder"], "SingleLayerTranscoder"
    ),
}


def random(*shape, seed=0):
    return 0.4 * torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


X = 3 * random(400, D) + 0.5


def sae_of(architecture):
    """An SAE of ours in which every number matters."""
    sae = saekit.SAE.create(architecture, FEATURES, X, site="resid.2", model_name="gpt2")
    for seed, (name, tensor) in enumerate(sae.state_dict().items()):
        if name != "scale":
            tensor.copy_(random(*tensor.shape, seed=seed + 1) if tensor.ndim else 0.5)
    return sae


def published(activation, **settings):
    """What a reader returns, which need not subtract b_dec as our own architectures do."""
    shapes = ((FEATURES, D), (FEATURES,), (FEATURES, D), (D,))
    weights = (random(*shape, seed=seed) for seed, shape in enumerate(shapes, 9))
    return Published(*weights, activation, **{"about": About("test")} | settings)


# What we write: its kind in `CLASSES`, and itself.
OURS = {
    "l1": ("relu", sae_of(saekit.L1())),
    "topk": ("topk", sae_of(saekit.TopK(k=3))),
    "batchtopk": ("one threshold", sae_of(saekit.BatchTopK(k=3))),
    "jumprelu": ("jumprelu", sae_of(saekit.JumpReLU())),
    "matryoshka": ("matryoshka", sae_of(saekit.Matryoshka(k=3, prefixes=(0.2, 0.5, 1.0)))),
}
for _kind, _settings in {
    "relu": {"activation": "relu"},
    "topk": {"activation": "topk", "k": 3},
    "jumprelu": {"activation": "jumprelu", "threshold": torch.linspace(0.1, 0.9, FEATURES)},
    "one threshold": {"activation": "jumprelu", "threshold": torch.tensor(0.5)},
}.items():
    OURS[f"{_kind} of x"] = (_kind, published(**_settings))
    OURS[f"{_kind} of x - b_dec"] = (_kind, published(**_settings, subtract_b_dec=True))
OURS["transcoder"] = (
    "transcoder",
    published("relu", W_skip=random(D, D), about=About("test", writes_to="hook_mlp_out")),
)
HELD = {peer: [n for n, (kind, _) in OURS.items() if kind in CLASSES[peer]] for peer in CLASSES}


@pytest.fixture(scope="module")
def exchange(request, tmp_path_factory):
    """The folder in which a library has read our files and left its own, made once for each."""

    @cache
    def with_peer(peer):
        folder = tmp_path_factory.mktemp(peer)
        save_file({"x": X}, folder / "x.safetensors")
        for name in HELD[peer]:
            formats.write(OURS[name][1], FORMATS[peer], place_of(peer, folder / "ours" / name))
        with suppress(subprocess.CalledProcessError):  # its tests fail for want of an answer
            environments.run_in(peer, "tests.formats.peer_script", peer, str(folder))
        return folder

    def if_made(peer):
        if not environments.is_made(peer) and "peers" not in request.config.option.markexpr:
            pytest.skip(f"{peer} has no environment yet: -m peers makes it, in some minutes")
        return with_peer(peer)

    with pytest.MonkeyPatch.context() as patch:
        # The cache that tests use by themselves does not outlive them.
        if "saekit-tests-" in os.environ["SAEKIT_CACHE"]:
            patch.delenv("SAEKIT_CACHE")
        yield if_made


def of_each(cases):
    """A test for each case of each library."""
    pairs = [(peer, case) for peer, names in cases.items() for case in names]
    ids = [f"{peer}: {case}" for peer, case in pairs]
    return pytest.mark.parametrize(("peer", "case"), pairs, ids=ids)


def answer(folder, case):
    """The codes and the reconstruction that a library gave, and what else it said of the file."""
    failures = folder / "failures.json"
    assert failures.exists(), "the library did not run: its first test shows how it failed"
    failures = json.loads(failures.read_text())
    assert case not in failures, failures[case]
    tensors = load_file(folder / case / "found.safetensors")
    return tensors["codes"], tensors["y"], json.loads((folder / case / "found.json").read_text())


@pytest.fixture
def close(record_property):
    def compare(what, found, expected):
        assert found.shape == expected.shape
        difference = (found - expected).abs().max().item()
        record_property(what, difference)
        assert difference < 1e-5, f"{what} differ by {difference}"

    return compare


@of_each(CASES)
@torch.no_grad()
def test_we_read_a_file_of_theirs(exchange, peer, case, close):
    folder = exchange(peer)
    codes, y, _ = answer(folder, f"theirs/{case}")
    assert 0.05 < (codes > 0).float().mean() < 0.95
    place = place_of(peer, folder / "theirs" / case)
    coder, corrections = formats.read(place), {}
    if case.endswith("-average"):
        assert coder.scale is None
        corrections = {"scale": SCALE}
    coder = replace(coder, **corrections)
    norms = coder.W_dec.norm(dim=1)
    # Where features compete as multiples of their decoder rows, SAELens gives them out as such.
    close("codes", coder.encode(X) * (norms if coder.by_decoder_norm else 1), codes)
    close("reconstructions", coder.forward(X), y)
    transcodes = peer == "circuit-tracer" or "trans" in case or "skip" in case
    assert coder.is_transcoder == transcodes
    if transcodes:
        with pytest.raises(ValueError, match="holds a transcoder"):
            saekit.load_sae(place)
        return
    sae = saekit.load_sae(place, **corrections)
    assert sae.site == "resid.2"
    if peer == "sae-lens":
        about = coder.about
        assert (sae.model_name, about.hook, about.context_length) == ("gpt2", HOOK, 128)
    a = sae.encode(X).dense()
    if coder.token_norm:
        a = a / token_moments(X, coder.token_norm)[1]
    close("the SAE's codes", a if coder.by_decoder_norm else a / norms, codes)
    close("the SAE's reconstructions", sae(X), y)


@of_each(HELD)
@torch.no_grad()
def test_they_read_a_file_of_ours(exchange, peer, case, close):
    codes, y, about = answer(exchange(peer), f"ours/{case}")
    kind, coder = OURS[case]
    assert about["class"] == CLASSES[peer][kind]
    if isinstance(coder, Published):
        ours = coder.encode(X)
    else:
        assert abs(coder.scale - 1) > 0.1
        ours = coder.encode(X).dense() / (coder.W_dec.norm(dim=1) * coder.scale)
        if peer == "sae-lens":
            assert (about["model_name"], about["hook_name"]) == ("gpt2", HOOK)
    assert 0.05 < (ours > 0).float().mean() < 0.95
    close("codes", codes, ours)
    close("reconstructions", y, coder.forward(X))


@of_each(REFUSED)
def test_what_we_cannot_say_is_refused(exchange, peer, case):
    folder = exchange(peer)
    answer(folder, f"theirs/{case}")
    with pytest.raises(ValueError, match=r"is read here|not read here|holds no tensor W_enc"):
        formats.read(place_of(peer, folder / "theirs" / case))


@of_each({peer: [name for name in OURS if name not in HELD[peer]] for peer in HELD})
def test_what_they_cannot_say_is_refused(peer, case, tmp_path):
    with pytest.raises(ValueError, match=r"transcoder|TopK|top-k"):
        formats.write(OURS[case][1], FORMATS[peer], tmp_path / "sae")
