"""Remote models against local ones, through a stand-in that has the weights but not saekit.

Everything but the transport is nnsight's own remote backend; see tests/remote_machine.py.
"""

from __future__ import annotations

import functools
import operator
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nnsight
import pytest
import torch
from nnsight.intervention.backends.remote import RemoteBackend, RemoteError
from nnsight.modeling import huggingface

from saekit import steering
from saekit.architectures import L1, TopK
from saekit.attribution import attribute, integrate
from saekit.attribution.ablation import ablate
from saekit.corpus import TokenBatch
from saekit.model import Model, Site
from saekit.sae import SAE
from tests import remote_machine
from tests.families import D_MODEL, N_LAYERS, build

TEXTS = ["The old bridge crosses the bay", "naïve café", "a red boat, a boat"]
PROMPTS = ["The old bridge", "a"]
SITE = Site("resid", 1)
FAMILIES = ("gpt2", "gemma2")
N_FEATURES = 96


class Machine:
    """The other process, and how many bytes went to it and came back in its last request."""

    def __init__(self, home: Path) -> None:
        environment = {**os.environ, "HF_HUB_CACHE": str(home), "OMP_NUM_THREADS": "1"}
        environment.pop("PYTHONPATH", None)
        self.process = subprocess.Popen(
            [sys.executable, "-I", remote_machine.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=home,
            env=environment,
        )
        self.sent = self.received = self.requests = 0

    def request(self, backend: RemoteBackend, request, tracer) -> dict:
        """What `RemoteBackend.request` does, over a pipe instead of the network."""
        envelope, blob = request.metadata().encode(), backend._serialize(tracer)
        pipe = self.process.stdin
        pipe.write(struct.pack("!QQ", len(envelope), len(blob)) + envelope + blob)
        pipe.flush()
        (size,) = struct.unpack("!Q", self.process.stdout.read(8))
        answer = self.process.stdout.read(size)
        self.sent, self.received = len(blob), len(answer)
        self.requests += 1
        if answer.startswith(b"error"):
            raise RemoteError(answer.removeprefix(b"error").decode())
        return backend.finalize(answer)


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two Hugging Face caches: the remote machine's, and this one's, which has no weights."""
    there, here = (tmp_path_factory.mktemp(name) for name in ("there", "here"))
    for family in FAMILIES:
        for home in (there, here):
            cached = home / f"models--tiny--{family}"
            (cached / "refs").mkdir(parents=True)
            (cached / "refs" / "main").write_text("0" * 40)
            if home is there:
                build(family, cached / "snapshots" / ("0" * 40))
            else:
                shutil.copytree(
                    there / cached.name / "snapshots",
                    cached / "snapshots",
                    ignore=shutil.ignore_patterns("*.safetensors"),
                )
    assert not list(here.rglob("*.safetensors"))
    return there, here


@pytest.fixture(scope="module")
def machine(homes: tuple[Path, Path]) -> Iterator[Machine]:
    machine = Machine(homes[0])
    yield machine
    machine.process.stdin.close()
    machine.process.wait(timeout=60)


@pytest.fixture(autouse=True)
def connected(machine: Machine, homes: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(homes[1]))
    monkeypatch.setattr(nnsight.CONFIG.API, "APIKEY", "a key")
    monkeypatch.setattr(nnsight.CONFIG.APP, "REMOTE_LOGGING", False)
    monkeypatch.setattr(
        RemoteBackend, "request", lambda backend, *given: machine.request(backend, *given)
    )
    for family in FAMILIES:  # else the Hub is asked how it spells the name
        monkeypatch.setitem(huggingface._ID_CACHE, f"tiny/{family}", f"tiny/{family}")


@pytest.fixture(params=FAMILIES)
def family(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def here(family: str) -> Model:
    return Model.load(*build(family))


@pytest.fixture
def there(family: str) -> Model:
    return Model.load(f"tiny/{family}", remote=True)


@pytest.fixture(params=[TopK(k=4), L1()], ids=lambda architecture: architecture.name)
def sae(request: pytest.FixtureRequest, here: Model) -> SAE:
    return sae_of(here, request.param)


def sae_of(model: Model, architecture) -> SAE:
    x = model.read(model.tokenize(TEXTS), [SITE])[SITE].flatten(0, 1)
    return SAE.create(architecture, N_FEATURES, x, site=str(SITE))


def assert_close(there: object, here: object) -> None:
    torch.testing.assert_close(there, here, atol=1e-6, rtol=1e-6)


def test_a_remote_model_has_no_weights_here(here: Model, there: Model) -> None:
    assert all(weight.is_meta for weight in there._network.parameters())
    assert (there.n_layers, there.d_model) == (N_LAYERS, D_MODEL)
    assert there.dtype == here.dtype
    assert there.device == torch.device("cpu")
    assert repr(there).endswith("remote)")
    assert torch.equal(there.tokenize(TEXTS).ids, here.tokenize(TEXTS).ids)


def test_read(machine: Machine, here: Model, there: Model) -> None:
    batch, sites = here.tokenize(TEXTS), [Site("resid", layer) for layer in range(N_LAYERS)]
    before = machine.requests
    found = there.read(batch, sites[::-1])
    assert machine.requests == before + 1
    assert_close(found, here.read(batch, sites))
    largest = functools.partial(torch.amax, dim=-1)
    assert_close(there.read(batch, [SITE], largest), here.read(batch, [SITE], largest))


def test_run_with_edits(here: Model, there: Model, sae: SAE) -> None:
    batch = here.tokenize(TEXTS)
    assert_close(there.run(batch), here.run(batch))
    doses = torch.tensor([0.0, 1.0, 4.0])
    for edit in (
        lambda x: 0.5 * x + 1,
        steering.clamp(sae, {3: 5.0, 7: 0.0}),
        steering.clamp(sae, {3: doses}),
        steering.add(sae, steering.random_direction(sae), doses),
        sae,
    ):
        assert_close(there.run(batch, {SITE: edit}), here.run(batch, {SITE: edit}))
    last = operator.itemgetter((slice(None), -1))
    assert_close(there.run(batch, output=last), here.run(batch, output=last))


def test_a_run_that_begins_after_a_site(here: Model, there: Model) -> None:
    batch = here.tokenize(TEXTS)
    x = here.read(batch, [SITE])[SITE]
    assert_close(there.run(batch, after=(SITE, 2 * x)), here.run(batch, after=(SITE, 2 * x)))


def test_gradients(here: Model, there: Model) -> None:
    batch, sites = here.tokenize(TEXTS), [Site("resid", 0), SITE]

    def metric(logits: torch.Tensor) -> torch.Tensor:
        return (logits[:, 1, 5] - logits[:, 1, 7]).sum()

    assert_close(there.gradients(batch, sites, metric), here.gradients(batch, sites, metric))


@pytest.mark.parametrize("through", ["model", "saes"])
def test_attribution(here: Model, there: Model, sae: SAE, through: str) -> None:
    batch = here.tokenize(TEXTS)

    def metric(logits: torch.Tensor) -> torch.Tensor:
        return logits[:, 1, 5] - logits[:, 1, 7]

    saes = {SITE: sae, Site("resid", 2): sae}
    local = attribute(here, saes, batch, metric, through=through)
    remote = attribute(there, saes, batch, metric, through=through)
    assert remote[local.columns[:4]].equals(local[local.columns[:4]])
    for column in ("activation", "attribution"):
        assert abs(local[column]).max() > 1e-3
        assert_close(torch.tensor(remote[column]), torch.tensor(local[column]))


def test_integrated_gradients_and_ablation(here: Model, there: Model) -> None:
    sae, batch = sae_of(here, TopK(k=4)), here.tokenize(TEXTS[0])

    def metric(logits: torch.Tensor) -> torch.Tensor:
        return logits[:, -1, 5]

    local, remote = (
        integrate(model, {SITE: sae}, batch, metric, steps=2) for model in (here, there)
    )
    assert_close(torch.tensor(remote["integrated"]), torch.tensor(local["integrated"]))
    drops = [ablate(model, SITE, sae, TEXTS[0], metric, local[:5]) for model in (here, there)]
    assert_close(torch.tensor(drops[1]), torch.tensor(drops[0]))


@pytest.mark.parametrize("temperature", [0.0, 0.8])
def test_generate(here: Model, there: Model, sae: SAE, temperature: float) -> None:
    options = {"max_new_tokens": 8, "temperature": temperature, "seed": 3}
    assert there.generate(PROMPTS, **options) == here.generate(PROMPTS, **options)
    edits = {SITE: steering.clamp(sae, {3: torch.tensor([0.0, 50.0])})}
    for new_tokens_only in (False, True):
        options["new_tokens_only"] = new_tokens_only
        assert there.generate(PROMPTS, edits, **options) == here.generate(PROMPTS, edits, **options)


def test_codes_cross_and_not_activations(machine: Machine) -> None:
    """Of 12,800 tokens: 1.13 MB of activations, or 0.13 MB of codes for 0.06 MB of SAE."""
    here, there = Model.load(*build("gemma2")), Model.load("tiny/gemma2", remote=True)
    sae = sae_of(here, TopK(k=2))
    ids = torch.randint(260, 420, (256, 50), generator=torch.Generator().manual_seed(0))
    batch = TokenBatch.from_rows(ids.tolist(), None, 0)

    def codes(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        tokens, features, values = sae.encode(x).entries()
        return tokens.int(), features.short(), values

    assert_close(there.read(batch, [SITE], codes), here.read(batch, [SITE], codes))
    sent, received = machine.sent, machine.received
    there.read(batch, [SITE])
    assert received < 0.3e6 < 1e6 < machine.received
    assert sent + received < 0.4 * machine.received


def test_only_what_is_asked_for_comes_back(machine: Machine) -> None:
    there = Model.load("tiny/gemma2", remote=True)
    batch = there.tokenize(TEXTS)
    logits = there.run(batch)
    whole = machine.received
    assert_close(there.run(batch, output=lambda logits: logits[0, -1]), logits[0, -1])
    assert machine.received < whole / 5


def test_a_remote_error_is_told(there: Model) -> None:
    batch = there.tokenize(TEXTS)
    with pytest.raises(RemoteError, match="it returned \\(3, 1, 24\\)"):
        there.run(batch, {SITE: lambda x: x[:, :1]})
    assert there.run(batch).shape[:2] == batch.ids.shape


def test_the_fingerprint_is_of_configuration_and_name(here: Model, there: Model) -> None:
    again = Model.load(there.name, remote=True)
    assert there.fingerprint == again.fingerprint != here.fingerprint
    again = Model(again._network, again.tokenizer, "tiny/other", remote=True)
    assert again.fingerprint != there.fingerprint


def test_what_needs_the_weights_here(there: Model) -> None:
    with pytest.raises(ValueError, match=r"'mlp' site of tiny/.* use a 'resid' site"):
        there.read(there.tokenize(TEXTS), [Site("mlp", 1)])
    with pytest.raises(ValueError, match=r"effect on the logits of tiny/.* load the model here"):
        there.direct_logits(torch.ones(D_MODEL))


def test_models_that_are_not_remote(
    tmp_path, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = machine.requests
    network, tokenizer = build("gpt2", tmp_path)
    for source in (tmp_path, network):
        with pytest.raises(ValueError, match="remote goes with a Hugging Face id"):
            Model.load(source, tokenizer, remote=True)
    with pytest.raises(ValueError, match="without device"):
        Model.load("tiny/gpt2", remote=True, device="cpu")
    monkeypatch.setattr(nnsight.CONFIG.API, "APIKEY", None)
    with pytest.raises(PermissionError, match=r"API key: get one at .* NDIF_API_KEY"):
        Model.load("tiny/gpt2", remote=True)
    assert machine.requests == before
