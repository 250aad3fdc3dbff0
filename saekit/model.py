"""The model: name its sites, read them, edit them, generate and differentiate.

The only file that imports nnsight. Every trace is a module-level function that names nothing but
its arguments, so that nnsight can also ship it to a remote machine.
"""

from __future__ import annotations

import re
import sys
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import nnsight
import torch
from torch import Tensor, nn
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.convert_slow_tokenizer import bytes_to_unicode

from saekit.corpus import TokenBatch

nnsight.register("saekit")

KINDS = ("attn", "neurons", "mlp", "resid")  # in the order in which a block computes them
_BYTE_OF_CHARACTER = {character: byte for byte, character in bytes_to_unicode().items()}

Edit = Callable[[Tensor], Tensor]


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


@dataclass(frozen=True)
class Generation:
    """A prompt and what the model wrote after it, up to and without the end-of-text token."""

    prompt: str
    completion: str
    token_ids: list[int]


class Model:
    """A Hugging Face causal language model with named sites; safe to call from several threads.

    One call runs at a time. Made by `Model.load`.
    """

    def __init__(self, network: nn.Module, tokenizer: Any, name: str) -> None:
        self.name, self.tokenizer = name, tokenizer
        self._network = network.eval().requires_grad_(False)
        self.config = network.config.get_text_config()
        self._lock, self._busy = threading.RLock(), False
        self._anatomy: _Anatomy | None = None
        self._stack = _block_stack(network)
        path = next(path for path, module in network.named_modules() if module is self._stack)
        self._traced = _wrap(network, tokenizer)
        self._blocks = list(self._traced.get(path))
        self.n_layers, self.d_model = len(self._blocks), self.config.hidden_size
        self.vocabulary_size: int = self.config.vocab_size
        # Models without learned or rotary positions read rows of any length.
        positions = getattr(self.config, "max_position_embeddings", None)
        self.context_length: int = positions or sys.maxsize

    def __repr__(self) -> str:
        return (
            f"Model({self.name!r}, {self.n_layers} layers, d_model {self.d_model}, "
            f"{self.vocabulary_size:,} tokens, {self.device})"
        )

    @classmethod
    def load(
        cls,
        source: str | Path | nn.Module,
        tokenizer: Any = None,
        *,
        device: str | torch.device | None = None,
        dtype: torch.dtype | None = None,
        device_map: Any = None,
    ) -> Model:
        """Load a Hugging Face id or a local folder, or take a transformers model in memory.

        device: default the best one there is (CUDA, MPS, CPU), for a model in memory where it is.
        dtype: default the checkpoint's own. device_map: spreads a loaded model over devices.
        The model is set to evaluation and its weights are frozen, also when it was in memory.
        Raises FileNotFoundError where there is no model, OSError where it cannot be loaded, and
        ValueError for arguments that do not fit.
        """
        if device_map is not None and (device is not None or isinstance(source, nn.Module)):
            raise ValueError("device_map goes with an id or a folder, and without device.")
        if isinstance(source, nn.Module):
            if tokenizer is None:
                raise ValueError("A model in memory needs its tokenizer: Model.load(model, tok).")
            network, name = source, source.config.name_or_path or type(source).__name__
        else:
            name = str(source)
            network, tokenizer = _load_pretrained(name, tokenizer, dtype, device_map)
            device = device or (best_device() if device_map is None else None)
        if device is not None or dtype is not None:
            network = network.to(device=device, dtype=dtype)
        return cls(network, tokenizer, name)

    @property
    def device(self) -> torch.device:
        """Where the token embeddings are; activations are returned there."""
        return self._network.get_input_embeddings().weight.device

    @property
    def dtype(self) -> torch.dtype:
        """The number format of the weights and activations."""
        return self._network.dtype

    @cached_property
    def fingerprint(self) -> str:
        """A short hash of all weights in their dtype: equal ones mean equal activations."""
        digest = blake2b(digest_size=8)
        for name, weight in self._network.state_dict().items():
            digest.update(f"{name} {weight.dtype} {tuple(weight.shape)}".encode())
            digest.update(weight.cpu().contiguous().flatten().view(torch.uint8).numpy())
        return digest.hexdigest()

    # Sites

    @property
    def middle_site(self) -> Site:
        """The residual stream half-way through the model."""
        return Site("resid", max(self.n_layers // 2 - 1, 0))

    def site(self, kind: str = "resid", layer: int | None = None) -> Site:
        """A site that this model has; the layer defaults to half-way. Raises ValueError if none."""
        site = Site(kind, self.middle_site.layer if layer is None else layer)
        self._points([site])
        return site

    def _points(self, sites: Iterable[Site]) -> dict[Site, _Point]:
        """Where each site is read and written, in the order in which the model gets there."""
        points = {}
        for site in sites:
            if not (isinstance(site, tuple) and len(site) == 2 and site[0] in KINDS):
                raise ValueError(
                    f"{site!r} is no site; give pairs like Site('resid', 3), with a kind out of "
                    f"{', '.join(map(repr, KINDS))}."
                )
            if site[1] not in range(self.n_layers):
                raise ValueError(
                    f"Layer {site[1]} is out of range: {self.name} has {self.n_layers} layers, "
                    f"0 to {self.n_layers - 1}."
                )
            points[Site(*site)] = self._point(Site(*site))
        return dict(sorted(points.items(), key=lambda p: (p[0].layer, KINDS.index(p[0].kind))))

    def _point(self, site: Site) -> _Point:
        block = self._blocks[site.layer]
        if site.kind == "resid":
            return _Point(block, "output")
        path = self._find_anatomy().parts[site.layer].get(site.kind)
        if path is None:
            raise ValueError(
                f"{self.name} has no site {site}: that block does not add two parts to the "
                "residual stream one after the other; use a 'resid' site."
            )
        return _Point(block.get(path), "input" if site.kind == "neurons" else "output")

    def _find_anatomy(self) -> _Anatomy:
        if self._anatomy is None:
            with self._alone():
                self._anatomy = _find_anatomy(self._network, self._stack, self.device)
        return self._anatomy

    # Text

    def tokenize(self, texts: str | Sequence[str]) -> TokenBatch:
        """Texts as right-padded rows, with BOS in front where the tokenizer has one.

        Raises ValueError for no text, an empty row, or a row longer than the model's context.
        """
        texts = [texts] if isinstance(texts, str) else list(texts)
        if not texts:
            raise ValueError("There is no text to tokenize: give at least one prompt.")
        bos = self.tokenizer.bos_token_id
        rows = self.tokenizer(texts, add_special_tokens=False, verbose=False)["input_ids"]
        for number, row in enumerate(rows):
            if bos is None and not row:
                raise ValueError(
                    f"Prompt {number} is empty and {self.name} has no BOS token to start from: "
                    "give it at least one token."
                )
            self._check_length(len(row) + (bos is not None), f"Prompt {number}")
        return TokenBatch.from_rows(rows, bos, self._padding)

    def token_strings(self, ids: Iterable[int]) -> list[str]:
        """How each token reads, one by one, with its leading space.

        Bytes that are only part of a character are written as \\xe2; unknown ids as <id 7>.
        """
        ids = [int(i) for i in ids]
        anchor = self.tokenizer("a", add_special_tokens=False)["input_ids"][-1:]
        before = self._decode(anchor)
        shown = {}
        for i in set(ids):
            # A decoder drops the space of a first token, so each one is read after another.
            string = self._decode([*anchor, i]).removeprefix(before)
            if "\ufffd" in string or not string:
                string = _raw_token_string(self.tokenizer.convert_ids_to_tokens(i), i)
            shown[i] = string
        return [shown[i] for i in ids]

    def _decode(self, ids: list[int]) -> str:
        return self.tokenizer.decode(ids, clean_up_tokenization_spaces=False)

    @property
    def _padding(self) -> int:
        candidates = (self.tokenizer.pad_token_id, self.tokenizer.eos_token_id, 0)
        return next(token for token in candidates if token is not None)

    def _check_length(self, n_tokens: int, what: str) -> None:
        if n_tokens > self.context_length:
            raise ValueError(
                f"{what} makes {n_tokens} tokens, but {self.name} reads at most "
                f"{self.context_length}: shorten it."
            )

    # Running

    def read(self, batch: TokenBatch, sites: Iterable[Site]) -> dict[Site, Tensor]:
        """Activations at several sites in one pass that stops after the last of them.

        Each has shape (rows, width, d_model), or (rows, width, n_neurons) at "neurons"; mind
        `batch.keep`. Raises ValueError for a site that the model does not have.
        """
        points = self._points(sites)
        if not points:
            raise ValueError("There is nothing to read: name at least one site.")
        with self._alone(), torch.no_grad():
            return _read(self._traced, self._inputs(batch), points, self.device)

    def run(
        self,
        batch: TokenBatch,
        edits: Mapping[Site, Edit] | None = None,
        output: Callable[[Tensor], Any] | None = None,
        gradients: bool = False,
    ) -> Any:
        """One forward pass with edits; returns output(logits), by default the logits.

        edits: {site: x -> new x}, each of shape (rows, width, d); the result is cast back to the
        model's dtype. logits: (rows, width, vocabulary). gradients keeps the graph of what the
        edits brought in. Raises ValueError where an edit changes the shape.
        """
        edited = [(p, s, edits[s]) for s, p in self._points(edits or {}).items()]
        with self._alone(), torch.set_grad_enabled(gradients):
            return _run(self._traced, self._inputs(batch), edited, output or _identity)

    def gradients(
        self, batch: TokenBatch, sites: Iterable[Site], metric: Callable[[Tensor], Tensor]
    ) -> tuple[Tensor, dict[Site, Tensor], dict[Site, Tensor]]:
        """The value of metric(logits), the activations at the sites, and its gradient there.

        The gradient is the total one: an earlier site's includes what flows through later sites.
        Raises ValueError where the metric is not one number that depends on the logits.
        """
        points = self._points(sites)
        with self._alone(), torch.enable_grad():
            return _differentiate(self._traced, self._inputs(batch), points, metric)

    def generate(
        self,
        prompts: str | Sequence[str],
        edits: Mapping[Site, Edit] | None = None,
        *,
        max_new_tokens: int = 40,
        new_tokens_only: bool = False,
        temperature: float = 0.0,
        seed: int = 0,
    ) -> list[Generation]:
        """Continue prompts, greedily at temperature 0, with edits in force.

        edits get (rows, width, d) at the prompts (not with new_tokens_only), which are padded on
        the left, and (rows, 1, d) at each new token; a (rows, 1, 1) tensor doses each prompt.
        Raises ValueError where a prompt and its new tokens do not fit into the context.
        """
        if max_new_tokens < 1 or temperature < 0:
            raise ValueError("max_new_tokens must be at least 1, and temperature at least 0.")
        batch = self.tokenize(prompts)
        width = batch.ids.shape[1]
        self._check_length(width + max_new_tokens, f"A prompt with {max_new_tokens} new tokens")
        edited = [(p, s, edits[s]) for s, p in self._points(edits or {}).items()]
        sampling = {"temperature": temperature, "top_k": 0, "top_p": 1.0} if temperature else {}
        options = {
            "max_new_tokens": max_new_tokens,
            "do_sample": temperature > 0,
            "pad_token_id": self._padding,
            **sampling,
        }
        cuda = [self.device] if self.device.type == "cuda" else []
        with self._alone(), torch.no_grad(), torch.random.fork_rng(cuda):
            torch.manual_seed(seed)
            inputs = self._inputs(_pad_left(batch))
            ids = _generate(self._traced, inputs, edited, int(new_tokens_only), options)
        texts = [prompts] if isinstance(prompts, str) else prompts
        new_ids = ids[:, width:].tolist()
        return [
            self._generation(*row)
            for row in zip(texts, batch.ids, batch.attention_mask, new_ids, strict=True)
        ]

    def _generation(self, prompt: str, ids: Tensor, mask: Tensor, new: list[int]) -> Generation:
        ends = self._network.generation_config.eos_token_id
        ends = ends if isinstance(ends, list) else [ends]
        new = new[: next((i for i, token in enumerate(new) if token in ends), len(new))]
        # Decoded behind its prompt, since a decoder drops the space of a first token.
        before = ids[mask.bool()].tolist()
        completion = self._decode(before + new).removeprefix(self._decode(before))
        return Generation(prompt, completion, new)

    def direct_logits(self, directions: Tensor) -> Tensor:
        """What directions in the residual stream, (..., d_model), add to the logits directly.

        Returns (..., vocabulary): the direction, centred where the final norm centres, times that
        norm's weight and the unembedding. A linear approximation: later layers, the norm's own
        scale (positive, different at each token), its bias and soft-capping are left out.
        """
        anatomy = self._find_anatomy()
        unembedding = self._network.get_output_embeddings().weight
        directions = directions.to(unembedding.device, torch.float32)
        if anatomy.final_norm is not None:
            with self._alone(), torch.no_grad():
                weight, centres = _norm_weight(anatomy.final_norm, self.d_model, self.dtype)
            if centres:
                directions = directions - directions.mean(-1, keepdim=True)
            directions = directions * weight.to(directions.device)
        parts = [directions @ rows.float().T for rows in unembedding.split(2**14)]
        return torch.cat(parts, dim=-1)

    def _inputs(self, batch: TokenBatch) -> dict[str, Tensor]:
        self._check_length(batch.ids.shape[1], "A row of this batch")
        mask = batch.attention_mask
        return {"input_ids": batch.ids.to(self.device), "attention_mask": mask.to(self.device)}

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the model for one call: nnsight can neither share nor nest its traces."""
        with self._lock:
            if self._busy:
                raise RuntimeError(
                    f"{self.name} was called from inside one of its own edits or metrics; read "
                    "what they need beforehand and let them close over it."
                )
            self._busy = True
            try:
                yield
            finally:
                self._busy = False


# Traces: each names only its arguments, and values leave it in a container made inside. No comment
# stands in a body: as its first line it makes nnsight lose the body when it ships it.


class _Point(NamedTuple):
    """One side of a traced module: its "output", or its first "input"."""

    module: nnsight.Envoy
    side: str


def _get(point: _Point) -> Tensor:
    value = getattr(point.module, point.side)
    return value[0] if isinstance(value, tuple) else value


def _set(point: _Point, new: Tensor) -> None:
    value = getattr(point.module, point.side)
    setattr(point.module, point.side, (new, *value[1:]) if isinstance(value, tuple) else new)


def _apply(edit: Edit, point: _Point, site: Site) -> None:
    old = _get(point)
    new = edit(old)
    if not isinstance(new, Tensor) or new.shape != old.shape:
        got = tuple(new.shape) if isinstance(new, Tensor) else type(new).__name__
        raise ValueError(
            f"The edit at {site} must return a tensor of its input's shape {tuple(old.shape)}; "
            f"it returned {got}."
        )
    _set(point, new.to(old.device, old.dtype))


def _pad_left(batch: TokenBatch) -> TokenBatch:
    order = batch.attention_mask.argsort(dim=1, stable=True)
    rows = (batch.ids, batch.attention_mask, batch.keep)
    return TokenBatch(*(row.gather(1, order) for row in rows), batch.positions)


def _identity(logits: Tensor) -> Tensor:
    return logits


def _read(
    traced: Any, inputs: dict[str, Tensor], points: dict[Site, _Point], device: torch.device
) -> dict[Site, Tensor]:
    # A copy of each, since some models (Falcon) go on to change the tensor in place.
    with traced.trace(inputs, use_cache=False) as tracer:
        activations = nnsight.save({})
        for site, point in points.items():
            activations[site] = _get(point).detach().to(device, copy=True)
        tracer.stop()
    return activations


def _run(
    traced: Any,
    inputs: dict[str, Tensor],
    edited: list[tuple[_Point, Site, Edit]],
    output: Callable[[Tensor], Any],
) -> Any:
    with traced.trace(inputs, use_cache=False):
        for point, site, edit in edited:
            _apply(edit, point, site)
        results = nnsight.save([])
        results.append(output(traced.output.logits))
    return results[0]


def _differentiate(
    traced: Any,
    inputs: dict[str, Tensor],
    points: dict[Site, _Point],
    metric: Callable[[Tensor], Tensor],
) -> tuple[Tensor, dict[Site, Tensor], dict[Site, Tensor]]:
    with traced.trace(inputs, use_cache=False):
        activations, gradients, values = (nnsight.save(kind()) for kind in (dict, dict, list))
        for site, point in points.items():
            if not _get(point).requires_grad:  # the weights are frozen: start a graph here
                _set(point, _get(point).detach().requires_grad_(True))
            activations[site] = _get(point)
        value = metric(traced.output.logits)
        _check_metric(value)
        found = torch.autograd.grad(value, list(activations.values()))
        gradients.update(zip(activations, found, strict=True))
        activations.update({site: x.detach() for site, x in activations.items()})
        values.append(value.detach())
    return values[0], activations, gradients


def _check_metric(value: Any) -> None:
    if not isinstance(value, Tensor) or value.numel() != 1 or not value.requires_grad:
        raise ValueError(
            "metric must return one number that depends on the logits, as a tensor with its graph; "
            f"it returned {value!r}."
        )


def _generate(
    traced: Any,
    inputs: dict[str, Tensor],
    edited: list[tuple[_Point, Site, Edit]],
    first_step: int,
    options: dict[str, Any],
) -> Tensor:
    # An open loop over steps always ends by asking for one step too many, hence the warning; it
    # would never end if it asked for nothing, hence the guard where there is no edit.
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*was never reached: the loop asked for a step")
        with traced.generate(**options) as tracer:
            with tracer.invoke(**inputs):
                for _ in tracer.iter[first_step:] if edited else ():
                    for point, site, edit in edited:
                        _apply(edit, point, site)
            with tracer.invoke():
                ids = nnsight.save(tracer.result)
    return ids


def _wrap(network: nn.Module, tokenizer: Any) -> nnsight.TransformersModel:
    # The pipeline inside moves a model to the first GPU unless told where it is to stay.
    spread = getattr(network, "hf_device_map", None) is not None
    placement = {} if spread else {"device": network.device}
    side = tokenizer.padding_side
    traced = nnsight.TransformersModel(
        network, tokenizer=tokenizer, task="text-generation", **placement
    )
    tokenizer.padding_side = side  # nnsight sets it to the left
    return traced


# Loading


def best_device() -> torch.device:
    """CUDA where there is one, else MPS, else the CPU."""
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def _load_pretrained(
    name: str, tokenizer: Any, dtype: torch.dtype | None, device_map: Any
) -> tuple[nn.Module, Any]:
    is_folder = Path(name).is_dir()
    if is_folder:
        _check_folder(Path(name), tokenizer)
    # The cache comes first, since transformers asks an unreachable Hub for most of a minute.
    for local_only in (True,) if is_folder else (True, False):
        options = {"local_files_only": local_only}
        try:
            network = AutoModelForCausalLM.from_pretrained(
                name,
                dtype=dtype or "auto",
                device_map=device_map,
                use_safetensors=True,
                **options,
            )
            return network, tokenizer or _load_tokenizer(name, options)
        except (OSError, ValueError) as error:
            failure = error
    raise _load_error(name, failure) from failure


def _load_tokenizer(name: str, options: dict[str, Any]) -> Any:
    tokenizer = AutoTokenizer.from_pretrained(name, **options)
    # Where its files are missing, transformers may make up one of a few special tokens.
    if len(tokenizer) < 10:
        raise OSError("its tokenizer is missing.")
    return tokenizer


def _check_folder(folder: Path, tokenizer: Any) -> None:
    if not (folder / "config.json").exists():
        raise FileNotFoundError(
            f"The folder {folder} holds no model, as config.json is missing; write a model and its "
            "tokenizer there with save_pretrained."
        )
    files = [file for kind in ("*token*", "*vocab*", "*.model") for file in folder.glob(kind)]
    if tokenizer is None and not files:
        raise FileNotFoundError(
            f"The folder {folder} holds a model but no tokenizer; write one there with "
            "save_pretrained, or give Model.load its tokenizer."
        )


def _load_error(name: str, error: Exception) -> OSError:
    cause = str(error).strip().partition("\n")[0]
    if Path(name).is_dir():
        return OSError(f"The model in the folder {name} cannot be loaded: {cause}")
    return FileNotFoundError(
        f"No model {name!r}: it is neither a folder nor in the Hugging Face cache, and the Hub "
        "did not give it. Check the name, go online once to download it (with `hf auth login` "
        f"where access is restricted), or give a local folder. Hugging Face said: {cause}"
    )


# Anatomy: which modules are what, found by watching them run instead of by their names.


class _Anatomy(NamedTuple):
    """parts: for each layer, the path below its block at which each kind of site is found."""

    parts: list[dict[str, str]]
    final_norm: nn.Module | None


class _Call(NamedTuple):
    path: str
    module: nn.Module
    input: Tensor
    output: Tensor


def _block_stack(network: nn.Module) -> nn.ModuleList:
    n_layers = network.config.get_text_config().num_hidden_layers
    for child in network.get_decoder().children():
        if isinstance(child, nn.ModuleList) and len(child) == n_layers:
            return child
    raise ValueError(
        f"{type(network).__name__} has no list of {n_layers} blocks; saekit reads decoder-only "
        "transformers."
    )


def _find_anatomy(network: nn.Module, stack: nn.ModuleList, device: torch.device) -> _Anatomy:
    """Watch a pass over a few tokens and see which parts add up to the residual stream."""
    decoder = network.get_decoder()
    outer: list[_Call] = []
    inner: list[list[_Call]] = [[] for _ in stack]
    handles = [_watch(path, module, outer) for path, module in decoder.named_children()]
    for block, calls in zip(stack, inner, strict=True):
        handles += [_watch(path, module, calls) for path, module in block.named_modules()]
    handles.append(_watch("last block", stack[-1], outer))
    try:
        with torch.no_grad():
            network(input_ids=torch.arange(1, 6, device=device)[None], use_cache=False)
    finally:
        for handle in handles:
            handle.remove()
    last = outer[-1]
    return _Anatomy(
        [_find_parts(calls) for calls in inner], None if last.path == "last block" else last.module
    )


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


# Token strings


def _raw_token_string(token: str | None, token_id: int) -> str:
    if not token:
        return f"<id {token_id}>"
    if re.fullmatch(r"<0x[0-9A-Fa-f]{2}>", token):
        raw = bytes.fromhex(token[3:5])
    elif all(character in _BYTE_OF_CHARACTER for character in token):
        raw = bytes(_BYTE_OF_CHARACTER[character] for character in token)
    else:
        return token
    return raw.decode("utf-8", errors="backslashreplace")
