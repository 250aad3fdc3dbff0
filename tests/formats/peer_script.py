"""A peer library's SAE files and its reading of ours, in its own environment; see `test_peers`.

`python -m tests.formats.peer_script PEER FOLDER`: FOLDER holds `x.safetensors` and, in `ours/CASE`,
what we wrote. The library's own files go to `theirs/CASE`; beside each file of either side, what
the library makes of x once it has loaded it, in `found.safetensors`. It needs nothing of saekit.
"""

from __future__ import annotations

import importlib
import json
import sys
import traceback
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

D, D_OUT, FEATURES, K = 6, 7, 10, 3
SCALE = 0.4
HOOK = "blocks.2.hook_resid_post"
# What its name must be, for the libraries that care.
_NAMES = {"sparsify": "layers.2", "circuit-tracer": "layer_0.safetensors"}

_KEPT = {"apply_b_dec_to_input": False}
_NORMS = ("layer_norm", "constant_norm_rescale")
_SAE_LENS: dict[str, dict[str, Any]] = {}
for _name, _options in {
    "standard": {},
    "topk": {"k": K},
    "topk-rescaled": {"k": K, "rescale_acts_by_decoder_norm": True},
    "jumprelu": {},
    "gated": {},
}.items():
    _SAE_LENS |= {
        _name: _options,
        f"{_name}-keeps_b_dec": _options | _KEPT,
        **{f"{_name}-{norm}": _options | {"normalize_activations": norm} for norm in _NORMS},
        f"{_name}-average": _options | {"normalize_activations": "expected_average_only_in"},
        f"{_name}-average-folded": _options | {"fold": True},
    }
for _name in ("transcoder", "skip_transcoder", "jumprelu_transcoder", "jumprelu_skip_transcoder"):
    _SAE_LENS |= {
        _name: _KEPT | {"d_out": D_OUT},
        f"{_name}-square": _KEPT | {"d_out": D},
        f"{_name}-layer_norm": _KEPT | {"d_out": D_OUT, "normalize_activations": "layer_norm"},
    }
for _name, _options in {
    "standard": {},
    "jumprelu": {},
    "gated": {},
    "topk": {"k": K},
    "batchtopk": {"k": K},
    "batchtopk-not_rescaled": {"k": K, "rescale_acts_by_decoder_norm": False},
    "matryoshka_batchtopk": {"k": K, "matryoshka_widths": [2, 5, FEATURES]},
}.items():
    _SAE_LENS |= {
        f"{_name}-trained": _options | {"trains": "inference"},
        f"{_name}-checkpoint": _options | {"trains": "checkpoint"},
    }
_SAE_LENS |= {"standard-version_5": {"version_5": {}}}
_SAE_LENS["topk-version_5"] = {
    "k": K,
    "version_5": {"activation_fn_str": "topk", "activation_fn_kwargs": {"k": K}},
}

# The settings of each SAE that a library makes; the name starts with the architecture.
CASES: dict[str, dict[str, dict[str, Any]]] = {
    "sae-lens": _SAE_LENS,
    "dictionary-learning": {
        "AutoEncoder": {"trainer": "standard.StandardTrainer"},
        "AutoEncoder-april": {"trainer": "standard.StandardTrainerAprilUpdate"},
        "AutoEncoderNew": {"trainer": "standard.StandardTrainerAprilUpdate"},
        "GatedAutoEncoder": {"trainer": "gdm.GatedSAETrainer"},
        "AutoEncoderTopK": {"trainer": "top_k.TopKTrainer", "k": K},
        "BatchTopKSAE": {"trainer": "batch_top_k.BatchTopKTrainer", "k": K},
        "MatryoshkaBatchTopKSAE": {
            "trainer": "matryoshka_batch_top_k.MatryoshkaBatchTopKTrainer",
            "k": K,
            "group_fractions": [0.2, 0.3, 0.5],
        },
        "JumpReluAutoEncoder": {"trainer": "jumprelu.JumpReluTrainer"},
    },
    "sparsify": {
        "topk": {},
        "topk-skip": {"skip_connection": True},
        "topk-transcoder": {"transcode": True},
        "topk-transcoder-skip": {"transcode": True, "skip_connection": True},
    },
    "circuit-tracer": {
        "relu": {},
        "relu-skip": {"skip_connection": True},
        "jumprelu": {},
        "jumprelu-skip": {"skip_connection": True},
    },
}
# What a library makes and we do not read.
REFUSED: dict[str, dict[str, dict[str, Any]]] = {
    "sae-lens": {
        "abstopk": {"k": K},
        "matching_pursuit": {},
        "standard-whitened": {"normalize_activations": "covariance_whitening"},
    },
    "sparsify": {"groupmax": {"activation": "groupmax", "k": 5}},
}


def place_of(peer: str, case: Path) -> Path:
    """The SAE in the folder of a case."""
    return case / _NAMES.get(peer, "sae")


def main(peer: str, folder: Path) -> None:
    torch.set_num_threads(1)
    make, load, run = PEERS[peer]
    x = load_file(folder / "x.safetensors")["x"]
    failures = {}
    for case, settings in (CASES[peer] | REFUSED.get(peer, {})).items():
        torch.manual_seed(0)
        place = place_of(peer, folder / "theirs" / case)
        place.parent.mkdir(parents=True)
        make(case, dict(settings), place)
    for case in sorted(folder.glob("*/*/")):
        # SAELens leaves this scale to whoever calls it.
        scale = SCALE if case.name.endswith("-average") else 1.0
        try:
            codes, y, about = run(load(place_of(peer, case)), x * scale)
            save_file({"codes": codes, "y": y / scale}, case / "found.safetensors")
            (case / "found.json").write_text(json.dumps(about))
        except Exception:
            failures[f"{case.parent.name}/{case.name}"] = traceback.format_exc()
    (folder / "failures.json").write_text(json.dumps(failures))


def fill(module: nn.Module) -> None:
    """Every number of a module drawn at random, thresholds positive."""
    for name, tensor in (*module.named_parameters(), *module.named_buffers()):
        if tensor.is_floating_point():
            tensor.data.normal_(0, 0.4)
        if "threshold" in name:
            tensor.data.abs_()


def make_sae_lens(case: str, settings: dict[str, Any], place: Path) -> None:
    from sae_lens.registry import get_sae_class, get_sae_training_class
    from sae_lens.saes.sae import SAEMetadata

    trains, fold = settings.pop("trains", None), settings.pop("fold", False)
    version_5 = settings.pop("version_5", None)
    kind = case.split("-")[0]
    sae_class, config_class = (get_sae_training_class if trains else get_sae_class)(kind)
    about = {"model_name": "gpt2", "hook_name": HOOK, "context_size": 128, "prepend_bos": True}
    if "d_out" in settings and not case.endswith("square"):
        about["hook_name_out"] = "blocks.2.hook_mlp_out"
    config = config_class(d_in=D, d_sae=FEATURES, metadata=SAEMetadata(**about), **settings)
    sae = sae_class(config)
    fill(sae)
    if fold:
        sae.fold_activation_norm_scaling_factor(SCALE)
    if trains == "checkpoint":  # what a batch-top-k makes of x while it trains depends on the batch
        sae.save_inference_model(place.parent / "inference")
    (sae.save_inference_model if trains == "inference" else sae.save_model)(place)
    if version_5 is not None:
        flat = json.loads((place / "cfg.json").read_text())
        flat |= {"hook_point": HOOK, "model_name": "gpt2", "context_size": 128, **version_5}
        for name in ("metadata", "architecture", "k", "apply_b_dec_to_input"):
            flat.pop(name, None)
        (place / "cfg.json").write_text(json.dumps(flat))


def load_sae_lens(place: Path) -> nn.Module:
    from sae_lens import SAE

    inference = place.parent / "inference"
    return SAE.load_from_disk(inference if inference.exists() else place)


def run_sae_lens(sae: Any, x: Tensor) -> tuple[Tensor, Tensor, dict[str, Any]]:
    about = sae.cfg.metadata
    found = {name: about[name] for name in ("model_name", "hook_name")}
    return sae.encode(x), sae(x), {"class": type(sae).__name__, **found}


def make_dictionary_learning(case: str, settings: dict[str, Any], place: Path) -> None:
    module, _, name = settings.pop("trainer").partition(".")
    kind = getattr(importlib.import_module(f"dictionary_learning.trainers.{module}"), name)
    if case == "AutoEncoderNew":
        from dictionary_learning.dictionary import AutoEncoderNew

        settings["dict_class"] = AutoEncoderNew
    trainer = kind(
        steps=10_000, activation_dim=D, dict_size=FEATURES, layer=2, lm_name="gpt2", device="cpu",
        submodule_name="resid_post_layer_2", **settings,
    )  # fmt: skip
    fill(trainer.ae)
    # As `trainSAE` does. A trainer notes AutoEncoder whatever class it is given.
    config = trainer.config | {"dict_class": case.split("-")[0]}
    place.mkdir()
    (place / "config.json").write_text(json.dumps({"trainer": config}, indent=4))
    torch.save(trainer.ae.state_dict(), place / "ae.pt")


def load_dictionary_learning(place: Path) -> nn.Module:
    from dictionary_learning.utils import load_dictionary

    return load_dictionary(str(place), "cpu")[0]


def run_dictionary_learning(coder: Any, x: Tensor) -> tuple[Tensor, Tensor, dict[str, Any]]:
    return coder.encode(x), coder(x), {"class": type(coder).__name__}


def make_sparsify(case: str, settings: dict[str, Any], place: Path) -> None:
    from sparsify import SparseCoder, SparseCoderConfig

    coder = SparseCoder(D, SparseCoderConfig(num_latents=FEATURES, **{"k": K} | settings))
    fill(coder)
    coder.save_to_disk(place)


def load_sparsify(place: Path) -> nn.Module:
    from sparsify import SparseCoder

    return SparseCoder.load_from_disk(place)


def run_sparsify(coder: Any, x: Tensor) -> tuple[Tensor, Tensor, dict[str, Any]]:
    values, features, _ = coder.encode(x)
    codes = torch.zeros(len(x), coder.num_latents).scatter(1, features, values)
    return codes, coder(x).sae_out, {"class": type(coder).__name__}


def make_circuit_tracer(case: str, settings: dict[str, Any], place: Path) -> None:
    from circuit_tracer.transcoder import SingleLayerTranscoder
    from circuit_tracer.transcoder.activation_functions import JumpReLU

    jumps = case.startswith("jumprelu")
    activation = JumpReLU(torch.zeros(FEATURES)) if jumps else nn.functional.relu
    coder = SingleLayerTranscoder(D, FEATURES, activation, 0, dtype=torch.float32, **settings)
    fill(coder)
    coder.to_safetensors(str(place))


def load_circuit_tracer(place: Path) -> nn.Module:
    from circuit_tracer.transcoder import load_transcoder_set

    hooks = {"feature_input_hook": "mlp.hook_in", "feature_output_hook": "mlp.hook_out"}
    return load_transcoder_set({0: str(place)}, scan="", **hooks)[0]


def run_circuit_tracer(coder: Any, x: Tensor) -> tuple[Tensor, Tensor, dict[str, Any]]:
    return coder.encode(x), coder(x), {"class": type(coder).__name__}


PEERS = {
    "sae-lens": (make_sae_lens, load_sae_lens, run_sae_lens),
    "dictionary-learning": (
        make_dictionary_learning,
        load_dictionary_learning,
        run_dictionary_learning,
    ),
    "sparsify": (make_sparsify, load_sparsify, run_sparsify),
    "circuit-tracer": (make_circuit_tracer, load_circuit_tracer, run_circuit_tracer),
}

if __name__ == "__main__":
    with torch.no_grad():
        main(sys.argv[1], Path(sys.argv[2]))
