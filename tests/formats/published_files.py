"""SAE files written by hand in every published layout, each with its own plain forward pass.

Tensors, keys and equations are those of the layouts' own libraries; nothing here uses saekit. All
arithmetic is in float64 on the tensors that the file holds.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
import yaml
from safetensors.torch import save_file
from torch import Tensor

K, SCALE = 3, 0.37
LAYER = 4


class Sizes(NamedTuple):
    """Widths read and written, and the number of features."""

    d: int = 6
    features: int = 10
    d_out: int = 7


class Written(NamedTuple):
    """A file and what its library makes of x, (tokens, d).

    encode: features f, so that y is made of f @ W_dec; W_dec: (features, d_out). scale: what the
    file needs and lacks. deviation: the length that each token is divided by, (tokens, 1).
    """

    path: Path
    encode: Callable[[Tensor], Tensor]
    forward: Callable[[Tensor], Tensor]
    W_dec: Tensor
    transcodes: bool = False
    scale: float | None = None
    deviation: Callable[[Tensor], Tensor] | None = None


class Draw:
    """Random float32 numbers of any shape."""

    def __init__(self, seed: int) -> None:
        self.generator = torch.Generator().manual_seed(seed)

    def __call__(self, *shape: int, times: float = 0.5) -> Tensor:
        return times * torch.randn(shape, generator=self.generator)

    def positive(self, *shape: int) -> Tensor:
        return 0.2 + torch.rand(shape, generator=self.generator)


def doubles(tensors: dict) -> dict:
    return {name: tensor.double() for name, tensor in tensors.items()}


def top(pre: Tensor, k: int = K) -> Tensor:
    """ReLU of each row's k largest, one row at a time."""
    kept = torch.zeros_like(pre)
    for row, values in enumerate(pre):
        for place in values.argsort(descending=True)[:k]:
            kept[row, place] = max(float(values[place]), 0.0)
    return kept


def jump(pre: Tensor, threshold: Tensor | float) -> Tensor:
    return pre.relu() * (pre > threshold)


def save_json(file: Path, about: dict) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(about))


def save_tensors(file: Path, tensors: dict) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, file)


# SAELens ------------------------------------------------------------------------------------------


def token_norm(mode: str, x: Tensor) -> tuple[Tensor, Callable[[Tensor], Tensor], Tensor]:
    """x as SAELens normalises it, how it is undone, and each token's length."""
    if mode == "constant_norm_rescale":
        factor = x.shape[1] ** 0.5 / x.norm(dim=1, keepdim=True)
        return x * factor, lambda y: y / factor, 1 / factor
    if mode == "layer_norm":
        mean = x.mean(1, keepdim=True)
        deviation = ((x - mean).pow(2).sum(1, keepdim=True) / (x.shape[1] - 1)).sqrt()
        return (x - mean) / (deviation + 1e-5), lambda y: y * deviation + mean, deviation
    s = SCALE if mode == "expected_average_only_in" else 1.0
    return x * s, lambda y: y / s, torch.ones(len(x), 1, dtype=x.dtype)


def saelens(
    folder: Path,
    draw: Draw,
    sizes: Sizes,
    kind: str = "standard",
    apply: bool | None = True,
    mode: str | bool = "none",
    old: bool = False,
    rescale: bool = False,
    log: bool = False,
) -> Written:
    d, n, _ = sizes
    transcodes, skips = "transcoder" in kind, "skip" in kind
    d_out = sizes.d_out if transcodes else d
    tensors = {"W_enc": draw(d, n), "W_dec": draw(n, d_out), "b_dec": draw(d_out)}
    if kind == "gated":
        tensors |= {"b_gate": draw(n), "b_mag": draw(n), "r_mag": draw(n)}
    else:
        tensors |= {"b_enc": draw(n)}
    if "jumprelu" in kind:
        tensors |= {"log_threshold": draw(n)} if log else {"threshold": draw.positive(n)}
    if "batchtopk" in kind:
        tensors["topk_threshold"] = torch.tensor(0.45, dtype=torch.float64)
    if skips:
        tensors["W_skip"] = draw(d_out, d)
    about = {"d_in": d, "d_sae": n, "dtype": "float32", "device": "cpu",
             "normalize_activations": mode}  # fmt: skip
    where = {"model_name": "gpt2-small", "context_size": 128, "prepend_bos": False}
    if apply is not None:
        about["apply_b_dec_to_input"] = apply
    if old:
        about |= where | {"hook_point": f"blocks.{LAYER}.hook_resid_pre", "hook_point_layer": LAYER}
        about |= {"activation_fn_str": "topk" if kind == "topk" else "relu"}
        if kind == "topk":
            about["activation_fn_kwargs"] = {"k": K}
        if kind not in ("standard", "topk"):
            about["architecture"] = kind
    else:
        where["hook_name"] = f"blocks.{LAYER}.hook_mlp_out"
        about |= {"architecture": kind, "reshape_activations": "none", "metadata": where}
        if transcodes:
            about["d_out"] = d_out
            where["hook_name"] = f"blocks.{LAYER}.ln2.hook_normalized"
            where["hook_name_out"] = f"blocks.{LAYER}.hook_mlp_out"
        if kind == "topk":
            about |= {"k": K, "rescale_acts_by_decoder_norm": rescale}
    save_json(folder / "cfg.json", about)
    save_tensors(folder / "sae_weights.safetensors", tensors)
    t = doubles(tensors)
    norm_mode = "expected_average_only_in" if mode is True else str(mode)

    def encode(x: Tensor) -> Tensor:
        z = token_norm(norm_mode, x)[0]
        if apply is not False and not transcodes:
            z = z - t["b_dec"]
        if kind == "gated":
            gate = z @ t["W_enc"] + t["b_gate"] > 0
            return gate * (z @ (t["W_enc"] * t["r_mag"].exp()) + t["b_mag"]).relu()
        pre = z @ t["W_enc"] + t["b_enc"]
        if kind == "topk":
            norms = t["W_dec"].norm(dim=1) if rescale else 1.0
            return top(pre * norms) / norms
        if "jumprelu" in kind:
            return jump(pre, t["log_threshold"].exp() if log else t["threshold"])
        return jump(pre, t["topk_threshold"]) if "batchtopk" in kind else pre.relu()

    def forward(x: Tensor) -> Tensor:
        _, undo, _ = token_norm(norm_mode, x)
        y = undo(encode(x) @ t["W_dec"] + t["b_dec"])
        return y + x @ t["W_skip"].T if skips else y

    scaled = norm_mode == "expected_average_only_in"
    return Written(
        folder,
        encode,
        forward,
        t["W_dec"],
        transcodes,
        scale=SCALE if scaled else None,
        deviation=lambda x: token_norm(norm_mode, x)[2],
    )


# Gemma Scope --------------------------------------------------------------------------------------


def gemma_scope(folder: Path, draw: Draw, sizes: Sizes) -> Written:
    d, n, _ = sizes
    folder = folder / "gemma-scope-2b-pt-res" / f"layer_{LAYER}" / "width_16k" / "average_l0_82"
    folder.mkdir(parents=True)
    tensors = {"W_enc": draw(d, n), "W_dec": draw(n, d), "b_enc": draw(n), "b_dec": draw(d),
               "threshold": draw.positive(n)}  # fmt: skip
    np.savez(folder / "params.npz", **{name: t.numpy() for name, t in tensors.items()})
    t = doubles(tensors)

    def encode(x: Tensor) -> Tensor:
        return jump(x @ t["W_enc"] + t["b_enc"], t["threshold"])

    return Written(folder, encode, lambda x: encode(x) @ t["W_dec"] + t["b_dec"], t["W_dec"])


def gemma_scope_2(folder: Path, draw: Draw, sizes: Sizes, transcodes: bool = False) -> Written:
    d, n, d_out = sizes
    d_out = d_out if transcodes else d
    tensors = {"w_enc": draw(d, n), "w_dec": draw(n, d_out), "b_enc": draw(n),
               "b_dec": draw(d_out), "threshold": draw.positive(n)}  # fmt: skip
    if transcodes:
        tensors["affine_skip_connection"] = draw(d, d_out)
    layer = f"model.layers.{LAYER}"
    about = {
        "architecture": "jump_relu",
        "model_name": "google/gemma-3-1b-pt",
        "hf_hook_point_in": f"{layer}.{'pre_feedforward_layernorm.' * transcodes}output",
        "hf_hook_point_out": f"{layer}.{'post_feedforward_layernorm.' * transcodes}output",
        "l0": 60,
    }
    save_json(folder / "config.json", about)
    save_tensors(folder / "params.safetensors", tensors)
    t = doubles(tensors)

    def encode(x: Tensor) -> Tensor:
        return jump(x @ t["w_enc"] + t["b_enc"], t["threshold"])

    def forward(x: Tensor) -> Tensor:
        y = encode(x) @ t["w_dec"] + t["b_dec"]
        return y + x @ t["affine_skip_connection"] if transcodes else y

    return Written(folder, encode, forward, t["w_dec"], transcodes)


# Llama Scope and Llamascopium ---------------------------------------------------------------------


def llama_scope(
    folder: Path,
    draw: Draw,
    sizes: Sizes,
    act_fn: str = "topk",
    threshold: float = 0.0,
    by_norm: bool = True,
    centred: bool = False,
) -> Written:
    """The first release, read in the order of its own code: raw units, unit decoder rows."""
    d, n, _ = sizes
    tensors = {"encoder.weight": draw(n, d), "encoder.bias": draw(n), "decoder.weight": draw(d, n),
               "decoder.bias": draw(d)}  # fmt: skip
    hook = f"blocks.{LAYER}.hook_resid_post"
    about = {"hook_point_in": hook, "hook_point_out": hook, "use_decoder_bias": True,
             "apply_decoder_bias_to_pre_encoder": centred, "expansion_factor": 2, "d_model": d,
             "d_sae": n, "act_fn": act_fn, "jump_relu_threshold": threshold, "top_k": K,
             "norm_activation": "dataset-wise", "sparsity_include_decoder_norm": by_norm,
             "dataset_average_activation_norm": {"in": 5.5, "out": 5.5},
             "use_glu_encoder": False}  # fmt: skip
    save_json(folder / "hyperparams.json", about)
    save_tensors(folder / "checkpoints" / "final.safetensors", tensors)
    t = doubles(tensors)
    n_in = d**0.5 / 5.5
    W_enc, b_enc = t["encoder.weight"].T.clone(), t["encoder.bias"] / n_in
    W_dec, b_dec = t["decoder.weight"].T.clone(), t["decoder.bias"] / n_in
    norms = W_dec.norm(dim=1) if by_norm else torch.ones(n).double()
    W_dec, W_enc, b_enc = W_dec / norms[:, None], W_enc * norms, b_enc * norms

    def raw_features(x: Tensor) -> Tensor:
        pre = (x - b_dec if centred else x) @ W_enc + b_enc
        if act_fn == "jumprelu" or threshold > 0:
            return pre.where(pre > threshold, 0.0).relu()
        return top(pre)

    return Written(
        folder,
        # As f of the file's own decoder and of normalised activations.
        lambda x: raw_features(x) * n_in / norms,
        lambda x: raw_features(x) @ W_dec + b_dec,
        t["decoder.weight"].T,
    )


def r1_distill(folder: Path, draw: Draw, sizes: Sizes) -> Written:
    d, n, _ = sizes
    tensors = {"encoder.weight": draw(n, d), "encoder.bias": draw(n), "decoder.weight": draw(d, n),
               "decoder.bias": draw(d), "log_jumprelu_threshold": draw(n)}  # fmt: skip
    hook = f"blocks.{LAYER}.hook_resid_post"
    about = {"hook_point_in": hook, "d_model": d, "expansion_factor": 2, "act_fn": "jumprelu"}
    save_json(folder / "config.json", about)
    save_tensors(folder / "sae_weights.safetensors", tensors)
    t = doubles(tensors)

    def encode(x: Tensor) -> Tensor:
        pre = SCALE * x @ t["encoder.weight"].T + t["encoder.bias"]
        return jump(pre, t["log_jumprelu_threshold"].exp())

    def forward(x: Tensor) -> Tensor:
        return (encode(x) @ t["decoder.weight"].T + t["decoder.bias"]) / SCALE

    return Written(folder, encode, forward, t["decoder.weight"].T, scale=SCALE)


def llamascopium(
    folder: Path, draw: Draw, sizes: Sizes, act_fn: str = "jumprelu", by_norm: bool = True
) -> Written:
    d, n, _ = sizes
    hook = f"blocks.{LAYER}.hook_resid_post"
    tensors = {"W_E": draw(d, n), "b_E": draw(n), "W_D": draw(n, d), "b_D": draw(d),
               f"dataset_average_activation_norm.{hook}": torch.tensor(5.5)}  # fmt: skip
    if act_fn == "jumprelu":
        tensors["activation_function.log_jumprelu_threshold"] = draw(n)
    about = {"sae_type": "sae", "hook_point_in": hook, "hook_point_out": hook, "d_model": d,
             "expansion_factor": 2, "act_fn": act_fn, "norm_activation": "dataset-wise",
             "sparsity_include_decoder_norm": by_norm, "top_k": K, "use_decoder_bias": True,
             "use_glu_encoder": False, "dtype": "torch.float32"}  # fmt: skip
    save_json(folder / "config.json", about)
    save_tensors(folder / "sae_weights.safetensors", tensors)
    t = doubles(tensors)
    s = d**0.5 / 5.5

    def encode(x: Tensor) -> Tensor:
        norms = t["W_D"].norm(dim=1) if by_norm else 1.0
        pre = (s * x @ t["W_E"] + t["b_E"]) * norms
        if act_fn == "jumprelu":
            return jump(pre, t["activation_function.log_jumprelu_threshold"].exp()) / norms
        return (top(pre) if act_fn == "topk" else pre.relu()) / norms

    return Written(folder, encode, lambda x: (encode(x) @ t["W_D"] + t["b_D"]) / s, t["W_D"])


# sparsify -----------------------------------------------------------------------------------------


def sparsify(
    folder: Path,
    draw: Draw,
    sizes: Sizes,
    transcodes: bool = False,
    skips: bool = False,
    old: bool = False,
) -> Written:
    d, n, d_out = sizes
    d_out = d_out if transcodes else d
    tensors = {"encoder.weight": draw(n, d), "encoder.bias": draw(n), "W_dec": draw(n, d_out),
               "b_dec": draw(d_out)}  # fmt: skip
    if skips:
        tensors["W_skip"] = draw(d_out, d)
    about = {"expansion_factor": 32, "normalize_decoder": True, "num_latents": 0, "k": K, "d_in": d}
    if old:
        about["signed"] = False
    else:
        about |= {"activation": "topk", "multi_topk": False, "skip_connection": skips,
                  "transcode": transcodes}  # fmt: skip
    folder = folder / f"layers.{LAYER}{'.mlp' * transcodes}"
    save_json(folder / "cfg.json", about)
    save_tensors(folder / "sae.safetensors", tensors)
    t = doubles(tensors)

    def encode(x: Tensor) -> Tensor:
        z = x if transcodes else x - t["b_dec"]
        return top((z @ t["encoder.weight"].T + t["encoder.bias"]).relu())

    def forward(x: Tensor) -> Tensor:
        f = encode(x)
        rows = [sum(f[i, j] * t["W_dec"][j] for j in range(n)) + t["b_dec"] for i in range(len(x))]
        y = torch.stack(rows)
        return y + x @ t["W_skip"].T if skips else y

    return Written(folder, encode, forward, t["W_dec"], transcodes)


# dictionary_learning ------------------------------------------------------------------------------


def dictionary_learning(folder: Path, draw: Draw, sizes: Sizes, kind: str) -> Written:
    d, n, _ = sizes
    bias = {"AutoEncoder": "bias", "AutoEncoderNew": "decoder.bias",
            "GatedAutoEncoder": "decoder_bias"}.get(kind, "b_dec")  # fmt: skip
    rows = kind in ("MatryoshkaBatchTopKSAE", "JumpReluAutoEncoder")
    if rows:
        tensors = {"W_enc": draw(d, n), "b_enc": draw(n), "W_dec": draw(n, d), "b_dec": draw(d)}
    else:
        tensors = {"encoder.weight": draw(n, d), "decoder.weight": draw(d, n), bias: draw(d)}
    if kind == "GatedAutoEncoder":
        tensors |= {"r_mag": draw(n), "gate_bias": draw(n), "mag_bias": draw(n)}
    elif not rows:
        tensors["encoder.bias"] = draw(n)
    if "TopK" in kind:
        tensors["k"] = torch.tensor(K, dtype=torch.int)
        tensors["threshold"] = torch.tensor(-1.0 if kind == "AutoEncoderTopK" else 0.45)
    if kind == "JumpReluAutoEncoder":
        tensors["threshold"] = draw.positive(n)
    if kind == "MatryoshkaBatchTopKSAE":
        tensors["group_sizes"] = torch.tensor([1, 2, n - 3])
    about = {"trainer": {"dict_class": kind, "activation_dim": d, "dict_size": n, "layer": LAYER,
                         "lm_name": "EleutherAI/pythia-70m-deduped", "submodule_name": None},
             "buffer": {"ctx_len": 128}}  # fmt: skip
    save_json(folder / "config.json", about)
    torch.save(tensors, folder / "ae.pt")
    t = doubles(tensors)
    W_dec, b_dec = t["W_dec"] if rows else t["decoder.weight"].T, t[bias]
    if kind == "AutoEncoder":  # whose loader makes the decoder's columns unit
        norms = W_dec.norm(dim=1)
        W_dec = W_dec / norms[:, None]
        t["encoder.weight"] *= norms[:, None]
        t["encoder.bias"] *= norms

    def encode(x: Tensor) -> Tensor:
        if kind == "JumpReluAutoEncoder":
            return jump(x @ t["W_enc"] + t["b_enc"], t["threshold"])
        if kind == "AutoEncoderNew":
            return (x @ t["encoder.weight"].T + t["encoder.bias"]).relu()
        z = x - b_dec
        if kind == "GatedAutoEncoder":
            z = z @ t["encoder.weight"].T
            return (z + t["gate_bias"] > 0) * (t["r_mag"].exp() * z + t["mag_bias"]).relu()
        if kind == "MatryoshkaBatchTopKSAE":
            return jump(z @ t["W_enc"] + t["b_enc"], t["threshold"])
        pre = z @ t["encoder.weight"].T + t["encoder.bias"]
        if kind == "AutoEncoder":
            return pre.relu()
        return top(pre) if kind == "AutoEncoderTopK" else jump(pre, t["threshold"])

    return Written(folder, encode, lambda x: encode(x) @ W_dec + b_dec, W_dec)


# OpenAI and circuit-tracer ------------------------------------------------------------------------


def openai(folder: Path, draw: Draw, sizes: Sizes, kind: str) -> Written:
    d, n, _ = sizes
    tensors = {"pre_bias": draw(d), "encoder.weight": draw(n, d), "latent_bias": draw(n),
               "decoder.weight": draw(d, n)}  # fmt: skip
    about = {"stats_last_nonzero": torch.zeros(n, dtype=torch.long), "activation": kind}
    if kind == "TopK":
        about["activation_state_dict"] = {"k": K, "postact_fn": "ReLU"}
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(tensors | about, folder / "7.pt")
    t = doubles(tensors)
    mode = "layer_norm" if kind == "TopK" else "none"

    def encode(x: Tensor) -> Tensor:
        z = token_norm(mode, x)[0]
        pre = (z - t["pre_bias"]) @ t["encoder.weight"].T + t["latent_bias"]
        return top(pre) if kind == "TopK" else pre.relu()

    def forward(x: Tensor) -> Tensor:
        return token_norm(mode, x)[1](encode(x) @ t["decoder.weight"].T + t["pre_bias"])

    return Written(
        folder / "7.pt",
        encode,
        forward,
        t["decoder.weight"].T,
        deviation=lambda x: token_norm(mode, x)[2],
    )


def circuit_tracer(folder: Path, draw: Draw, sizes: Sizes, kind: str, skips: bool) -> Written:
    d, n, d_out = sizes
    tensors = {"W_enc": draw(n, d), "W_dec": draw(n, d_out), "b_enc": draw(n), "b_dec": draw(d_out)}
    if kind == "jumprelu":
        tensors["activation_function.threshold"] = draw.positive(n)
    if skips:
        tensors["W_skip"] = draw(d_out, d)
    about = {"model_name": "Qwen/Qwen3-0.6B", "model_kind": "transcoder_set",
             "feature_input_hook": "mlp.hook_in", "feature_output_hook": "mlp.hook_out",
             **({"activation": "topk", "k": K} if kind == "topk" else {})}  # fmt: skip
    file = folder / f"layer_{LAYER}.safetensors"
    save_tensors(file, tensors)
    (folder / "config.yaml").write_text(yaml.safe_dump(about))
    t = doubles(tensors)

    def encode(x: Tensor) -> Tensor:
        pre = x @ t["W_enc"].T + t["b_enc"]
        if kind == "jumprelu":
            return jump(pre, t["activation_function.threshold"])
        return top(pre) if kind == "topk" else pre.relu()

    def forward(x: Tensor) -> Tensor:
        y = encode(x) @ t["W_dec"] + t["b_dec"]
        return y + x @ t["W_skip"].T if skips else y

    return Written(file, encode, forward, t["W_dec"], transcodes=True)


_SAELENS = {
    "standard": {},
    "standard raw": {"apply": False},
    "standard unsaid": {"apply": None},
    "topk": {"kind": "topk"},
    "topk raw": {"kind": "topk", "apply": False},
    "topk rescaled": {"kind": "topk", "rescale": True},
    "jumprelu": {"kind": "jumprelu"},
    "jumprelu raw": {"kind": "jumprelu", "apply": False},
    "jumprelu log": {"kind": "jumprelu", "log": True},
    "gated": {"kind": "gated"},
    "gated raw": {"kind": "gated", "apply": False},
    "batchtopk": {"kind": "batchtopk"},
    "batchtopk raw": {"kind": "batchtopk", "apply": False},
    "matryoshka": {"kind": "matryoshka_batchtopk"},
    "standard scaled": {"mode": "expected_average_only_in"},
    "jumprelu scaled": {"kind": "jumprelu", "mode": "expected_average_only_in"},
    "standard rms": {"mode": "constant_norm_rescale"},
    "topk layer norm": {"kind": "topk", "mode": "layer_norm"},
    "jumprelu layer norm": {"kind": "jumprelu", "mode": "layer_norm", "apply": False},
    "batchtopk rms": {"kind": "batchtopk", "mode": "constant_norm_rescale"},
    "transcoder": {"kind": "transcoder", "apply": False},
    "skip transcoder": {"kind": "skip_transcoder", "apply": False},
    "jumprelu transcoder": {"kind": "jumprelu_transcoder", "apply": False},
    "jumprelu skip transcoder": {"kind": "jumprelu_skip_transcoder", "apply": False},
    "old standard": {"old": True, "apply": None, "mode": False},
    "old topk": {"old": True, "kind": "topk"},
    "old scaled": {"old": True, "mode": True},
    "old gated": {"old": True, "kind": "gated"},
    "old jumprelu": {"old": True, "kind": "jumprelu", "apply": False},
}
_CLASSES = ("AutoEncoder", "AutoEncoderNew", "GatedAutoEncoder", "AutoEncoderTopK", "BatchTopKSAE",
            "MatryoshkaBatchTopKSAE", "JumpReluAutoEncoder")  # fmt: skip

Writer = Callable[[Path, Draw, Sizes], Written]
FILES: dict[str, Writer] = {
    **{f"saelens {name}": partial(saelens, **how) for name, how in _SAELENS.items()},
    "gemma scope": gemma_scope,
    "gemma scope 2": gemma_scope_2,
    "gemma scope 2 transcoder": partial(gemma_scope_2, transcodes=True),
    "llama scope topk": llama_scope,
    "llama scope switched": partial(llama_scope, threshold=0.6),
    "llama scope jumprelu": partial(llama_scope, act_fn="jumprelu", threshold=0.6),
    "llama scope plain": partial(llama_scope, act_fn="jumprelu", threshold=0.6, by_norm=False),
    "llama scope centred": partial(llama_scope, centred=True),
    "llama scope r1": r1_distill,
    "llamascopium jumprelu": llamascopium,
    "llamascopium jumprelu plain": partial(llamascopium, by_norm=False),
    "llamascopium topk": partial(llamascopium, act_fn="topk"),
    "llamascopium relu": partial(llamascopium, act_fn="relu"),
    "sparsify": sparsify,
    "sparsify old": partial(sparsify, old=True),
    "sparsify transcoder": partial(sparsify, transcodes=True),
    "sparsify skip transcoder": partial(sparsify, transcodes=True, skips=True),
    **{f"dictionary_learning {kind}": partial(dictionary_learning, kind=kind) for kind in _CLASSES},
    "openai TopK": partial(openai, kind="TopK"),
    "openai ReLU": partial(openai, kind="ReLU"),
    **{
        f"circuit-tracer {kind}{' skip' * skips}": partial(circuit_tracer, kind=kind, skips=skips)
        for kind in ("relu", "jumprelu", "topk")
        for skips in (False, True)
    },
}
SAES = [name for name in FILES if "transcoder" not in name and "circuit" not in name]
TRANSCODERS = [name for name in FILES if name not in SAES]


def make(name: str, folder: Path, sizes: Sizes | None = None, seed: int = 0) -> Written:
    """The file of that name in a new folder."""
    return FILES[name](folder, Draw(seed), sizes or Sizes())
