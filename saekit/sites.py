"""Sites: the places in a model where activations are read and written.

Which modules they are is found by watching them run instead of by their names.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

KINDS = ("attn", "neurons", "mlp", "resid")  # in the order in which a block computes them


class Site(NamedTuple):
    """A place in the model: "resid", "attn", "mlp" or "neurons" at a layer, counted from 0.

    resid is the residual stream after the layer; attn and mlp are what the two parts add to it;
    neurons are the MLP's hidden units after their non-linearity.
    """

    kind: str
    layer: int

    def __str__(self) -> str:
        return f"{self.kind}.{self.layer}"

    @classmethod
    def parse(cls, text: str) -> Site:
        """The site written as "resid.3". Raises ValueError for anything else."""
        kind, _, layer = text.partition(".")
        if kind not in KINDS or not layer.isdecimal():
            raise ValueError(f"{text!r} names no site; write a kind and a layer, as in 'resid.3'.")
        return cls(kind, int(layer))


def valid_sites(sites: Iterable[Site], n_layers: int, name: str) -> list[Site]:
    """The sites, each once, in the order in which a model of so many layers gets there.

    Raises ValueError, which calls the model by its name, where it has no such site.
    """
    found = set()
    for site in sites:
        if not (isinstance(site, tuple) and len(site) == 2 and site[0] in KINDS):
            raise ValueError(
                f"{site!r} is no site; give pairs like Site('resid', 3), with a kind out of "
                f"{', '.join(map(repr, KINDS))}."
            )
        if site[1] not in range(n_layers):
            raise ValueError(
                f"Layer {site[1]} is out of range: {name} has {n_layers} layers, "
                f"0 to {n_layers - 1}."
            )
        found.add(Site(*site))
    return sorted(found, key=lambda site: (site.layer, KINDS.index(site.kind)))


class Anatomy(NamedTuple):
    """Which modules are what.

    parts: for each layer, the path below its block at which each kind of site is found.
    """

    parts: list[dict[str, str]]
    final_norm: nn.Module | None


class _Call(NamedTuple):
    path: str
    module: nn.Module
    input: Tensor
    output: Tensor


def block_path(network: nn.Module) -> str:
    """Where the network's list of blocks is. Raises ValueError where it has none."""
    n_layers = network.config.get_text_config().num_hidden_layers
    children = set(network.get_decoder().children())
    for path, module in network.named_modules():
        if isinstance(module, nn.ModuleList) and module in children and len(module) == n_layers:
            return path
    raise ValueError(
        f"{type(network).__name__} has no list of {n_layers} blocks; saekit reads decoder-only "
        "transformers."
    )


@torch.no_grad()
def find_anatomy(network: nn.Module, device: torch.device) -> Anatomy:
    """Watch a pass over a few tokens and see which parts add up to the residual stream."""
    decoder, stack = network.get_decoder(), network.get_submodule(block_path(network))
    outer: list[_Call] = []
    inner: list[list[_Call]] = [[] for _ in stack]
    handles = [_watch(path, module, outer) for path, module in decoder.named_children()]
    for block, calls in zip(stack, inner, strict=True):
        handles += [_watch(path, module, calls) for path, module in block.named_modules()]
    handles.append(_watch("last block", stack[-1], outer))
    try:
        network(input_ids=torch.arange(1, 6, device=device)[None], use_cache=False)
    finally:
        for handle in handles:
            handle.remove()
    last = outer[-1]
    final_norm = None if last.path == "last block" else last.module
    return Anatomy([_find_parts(calls) for calls in inner], final_norm)


def _watch(path: str, module: nn.Module, calls: list[_Call]) -> Any:
    def note(module: nn.Module, arguments: tuple, named: dict, output: Any) -> None:
        first = next(iter((*arguments, *named.values())), None)
        output = output[0] if isinstance(output, tuple) else output
        if isinstance(first, Tensor) and isinstance(output, Tensor):
            calls.append(_Call(path, module, first.clone(), output.clone()))

    return module.register_forward_hook(note, with_kwargs=True)


def _find_parts(calls: list[_Call]) -> dict[str, str]:
    """The two children of a block that add up to what it adds, and the MLP's last weight.

    Attention is the part that runs first. `calls` are in order of completion, the block's last.
    """
    *calls, block = calls
    shape = block.output.shape
    candidates = [
        (order, call)
        for order, call in enumerate(calls)
        if "." not in call.path and call.output.shape == shape and _has_weights(call.module)
    ]
    pairs = [
        (_mismatch(block, attn, mlp), i, j, attn.path, mlp.path)
        for (i, attn), (j, mlp) in combinations(candidates, 2)
    ]
    if not pairs or min(pairs)[0] > 1:
        return {}
    _, first, last, attn_path, mlp_path = min(pairs)
    parts = {"attn": attn_path, "mlp": mlp_path}
    mlp = calls[last]
    for call in calls[first + 1 : last + 1]:
        weight = getattr(call.module, "weight", None)
        if isinstance(weight, Tensor) and weight.ndim == 2 and call.output.shape == shape and (
            torch.equal(call.output, mlp.output) or torch.equal(call.output, mlp.input)
        ):  # fmt: skip
            parts["neurons"] = call.path
    return parts


def _has_weights(module: nn.Module) -> bool:
    return next(module.parameters(), None) is not None


def _mismatch(block: _Call, attn: _Call, mlp: _Call) -> float:
    """How far output = input + attn + mlp is off, in units of the rounding error it may have."""
    terms = [tensor.double() for tensor in (block.input, attn.output, mlp.output)]
    scale = 4 * torch.finfo(block.output.dtype).eps * sum(term.abs().sum() for term in terms)
    return float((block.output.double() - sum(terms)).abs().sum() / scale)


def direct_logits(directions: Tensor, norm: nn.Module | None, network: nn.Module) -> Tensor:
    """What directions, (..., d_model), add to the logits through the norm, (..., vocabulary)."""
    unembedding = network.get_output_embeddings().weight
    directions = directions.to(unembedding.device, torch.float32)
    if norm is not None:
        directions = through_norm(directions, norm, network.dtype)
    return torch.cat([directions @ rows.float().T for rows in unembedding.split(2**14)], dim=-1)


def through_norm(directions: Tensor, norm: nn.Module, dtype: torch.dtype) -> Tensor:
    """Directions (..., d_model) as a norm of a model in this dtype passes them, up to its scale."""
    weight, centres = _norm_weight(norm, directions.shape[-1], dtype)
    if centres:
        directions = directions - directions.mean(-1, keepdim=True)
    return directions * weight.to(directions.device)


@torch.no_grad()
def _norm_weight(norm: nn.Module, width: int, dtype: torch.dtype) -> tuple[Tensor, bool]:
    """A norm's weight as it acts, (d_model,), and whether it subtracts the mean.

    Measured, since some norms (Gemma's) multiply by 1 + weight: on entries ±64 the norm's scale is
    known and its epsilon does not matter.
    """
    device = next((p.device for p in norm.parameters()), torch.device("cpu"))
    x = 64.0 * (1 - 2 * (torch.arange(width, device=device) % 2)).to(dtype)[None, None]
    response = (norm(x) - norm(-x)).flatten().float() / 2
    centres = torch.allclose(norm(x + 64), norm(x), rtol=1e-2, atol=1e-2)
    x = x.flatten().float()
    x = x - x.mean() if centres else x
    return response * x.square().mean().sqrt() / x, centres
