"""The model: name its sites, read them, edit them, generate and differentiate.

The only file that imports nnsight. Every trace is a module-level function that names nothing but
its arguments, so that nnsight can also ship it to a remote machine.
"""

from __future__ import annotations

import sys
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

import nnsight
import torch
from torch import Tensor, nn

from saekit import loading, tokens
from saekit.corpus import TokenBatch
from saekit.sites import Anatomy, Site, block_path, direct_logits, find_anatomy, valid_sites
from saekit.tokens import Generation

nnsight.register("saekit")


Edit = Callable[[Tensor], Tensor]


class Model:
    """A Hugging Face causal language model with named sites; safe to call from several threads.

    One call runs at a time. Made by `Model.load`.
    """

    def __init__(
        self, network: nn.Module, tokenizer: Any, name: str, *, remote: bool = False
    ) -> None:
        self.name, self.tokenizer, self.remote = name, tokenizer, remote
        self._network = network.eval().requires_grad_(False)
        self.config = network.config.get_text_config()
        self._lock, self._busy = threading.RLock(), False
        self._anatomy: Anatomy | None = None
        self._in_tuples: bool | None = None  # how a block gives its output, once known
        self.blocks_path = path = block_path(network)
        self._traced = _wrap(network, tokenizer)
        self._where = {"remote": True} if remote else {}  # where a trace runs, as nnsight says it
        self._blocks = list(self._traced.get(path))
        self.n_layers, self.d_model = len(self._blocks), self.config.hidden_size
        self.vocabulary_size: int = self.config.vocab_size
        # Models without learned or rotary positions read rows of any length.
        self.context_length: int = getattr(self.config, "max_position_embeddings", 0) or sys.maxsize

    def __repr__(self) -> str:
        return (
            f"Model({self.name!r}, {self.n_layers} layers, d_model {self.d_model}, "
            f"{self.vocabulary_size:,} tokens, {'remote' if self.remote else self.device})"
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
        remote: bool = False,
    ) -> Model:
        """Load a Hugging Face id or a local folder, or take a transformers model in memory.

        device: default the best one there is (CUDA, MPS, CPU), for a model in memory where it is.
        dtype: default the checkpoint's own. device_map: spreads a loaded model over devices.
        remote: the model of this id runs on NDIF; its configuration and tokenizer alone are loaded.
        The model is set to evaluation and its weights are frozen, also when it was in memory.
        Raises FileNotFoundError where there is no model, OSError where it cannot be loaded,
        PermissionError for a remote one without an API key, and ValueError for arguments that do
        not fit.
        """
        if remote:
            _check_key()
        loaded = loading.load(source, tokenizer, device, dtype, device_map, remote)
        return cls(*loaded, remote=remote)

    @property
    def network(self) -> nn.Module:
        """The transformers model itself; its weights are frozen."""
        return self._network

    @property
    def device(self) -> torch.device:
        """Where the token embeddings are; edits get activations there, and they are returned there.

        It is the CPU for embeddings on no device of this machine.
        """
        device = self._network.get_input_embeddings().weight.device
        return torch.device("cpu") if device.type == "meta" else device

    @property
    def dtype(self) -> torch.dtype:
        """The number format of the weights and activations."""
        return self._network.dtype

    @cached_property
    def fingerprint(self) -> str:
        """A short hash of configuration and weights: equal ones mean equal activations.

        Of a remote model it is of its configuration and name.
        """
        return loading.fingerprint(self._network, self.name if self.remote else None)

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
        return {site: self._point(site) for site in valid_sites(sites, self.n_layers, self.name)}

    def _point(self, site: Site) -> _Point:
        block = self._blocks[site.layer]
        if site.kind == "resid":
            return _Point(block, "output", self.device)
        path = self._find_anatomy(f"The {site.kind!r} site").parts[site.layer].get(site.kind)
        if path is None:
            raise ValueError(
                f"{self.name} has no site {site}: that block does not add two parts to the "
                "residual stream one after the other; use a 'resid' site."
            )
        side = "input" if site.kind == "neurons" else "output"
        return _Point(block.get(path), side, self.device)

    def _find_anatomy(self, wanted: str) -> Anatomy:
        if self.remote:
            raise ValueError(
                f"{wanted} of {self.name} needs its weights, which are on a remote machine: use a "
                "'resid' site, or load the model here (device_map spreads a large one)."
            )
        if self._anatomy is None:
            with self._alone():
                self._anatomy = find_anatomy(self._network, self.device)
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
        return TokenBatch.from_rows(rows, bos, tokens.padding_id(self.tokenizer))

    def token_strings(self, ids: Iterable[int]) -> list[str]:
        """How each token reads, one by one, with its leading space.

        Bytes that are only part of a character are written as \\xe2; unknown ids as <id 7>.
        """
        return tokens.token_strings(self.tokenizer, ids)

    def _check_length(self, n_tokens: int, what: str) -> None:
        if n_tokens > self.context_length:
            raise ValueError(
                f"{what} makes {n_tokens} tokens, but {self.name} reads at most "
                f"{self.context_length}: shorten it."
            )

    # Running

    def read(
        self,
        batch: TokenBatch,
        sites: Iterable[Site],
        transform: Callable[[Tensor], Any] | None = None,
    ) -> dict[Site, Any]:
        """Activations at several sites in one pass that stops after the last of them.

        Each has shape (rows, width, d_model), or (rows, width, n_neurons) at "neurons"; mind
        `batch.keep`. transform: x -> what is returned instead. A remote model's is applied there,
        so that `lambda x: sae.encode(x).entries()` sends codes back and not activations; it may
        return tensors, numbers, and lists and tuples of them.
        Raises ValueError for a site that the model does not have.
        """
        points = self._points(sites)
        if not points:
            raise ValueError("There is nothing to read: name at least one site.")
        with self._alone(), torch.no_grad():
            found = _read(self._traced, self._inputs(batch), points, transform, self._where)
        return dict(zip(points, found, strict=True))

    def run(
        self,
        batch: TokenBatch,
        edits: Mapping[Site, Edit] | None = None,
        output: Callable[[Tensor], Any] | None = None,
        gradients: bool = False,
        after: tuple[Site, Tensor] | None = None,
    ) -> Any:
        """One forward pass with edits; returns output(logits), by default the logits.

        edits: {site: x -> new x}, each of shape (rows, width, d); the result is cast back to the
        model's dtype. logits: (rows, width, vocabulary). gradients keeps the graph of what the
        edits brought in; a remote model's ends there, so that `output` must differentiate. after: a
        place in the residual stream and its activations, (rows, width, d); the blocks up to there
        are not run. Raises ValueError where an edit changes the shape, and for another kind of
        place or an edit at a block that is not run.
        """
        edited = [(p, s, edits[s]) for s, p in self._points(edits or {}).items()]
        skipped = self._skipped(after, edits or {}) if after else None
        with self._alone(), torch.set_grad_enabled(gradients):
            inputs = self._inputs(batch)
            return _run(self._traced, inputs, edited, output, skipped, gradients, self._where)

    def _skipped(self, after: tuple[Site, Tensor], edits: Iterable[Site]) -> _Skipped:
        site, x = after
        early = [other for other in edits if other != site and other.layer <= site.layer]
        if site.kind != "resid" or early:
            raise ValueError(
                f"A run can begin after a 'resid' site and edit there or later; it was to begin "
                f"after {site}{f' and to edit at {early[0]}' if early else ''}."
            )
        self._points([site])
        if self._in_tuples is None:
            with self._alone(), torch.no_grad():
                inputs = {"input_ids": torch.zeros(1, 1, dtype=torch.long, device=self.device)}
                self._in_tuples = _gives_tuple(self._traced, inputs, self._blocks[0], self._where)
        return _Skipped(self._blocks[: site.layer + 1], x, self._in_tuples)

    def gradients(
        self, batch: TokenBatch, sites: Iterable[Site], metric: Callable[[Tensor], Tensor]
    ) -> tuple[Tensor, dict[Site, Tensor], dict[Site, Tensor]]:
        """The value of metric(logits), the activations at the sites, and its gradient there.

        The gradient is the total one: an earlier site's includes what flows through later sites.
        Raises ValueError where the metric is not one number that depends on the logits.
        """
        points = self._points(sites)
        with self._alone(), torch.enable_grad():
            found = _differentiate(self._traced, self._inputs(batch), points, metric, self._where)
        value, *parts = found
        activations, slopes = (dict(zip(points, part, strict=True)) for part in parts)
        return value, activations, slopes

    def generate(
        self,
        prompts: str | Sequence[str],
        edits: Mapping[Site, Edit] | None = None,
        *,
        max_new_tokens: int = 40,
        new_tokens_only: bool = False,
        temperature: float = 0.0,
        seed: int = 0,
        watch: Callable[[Tensor], bool] | None = None,
    ) -> list[Generation]:
        """Continue prompts, greedily at temperature 0, with edits in force.

        edits get (rows, width, d) at the prompts (not with new_tokens_only), which are padded on
        the left, and (rows, 1, d) at each new token; a (rows, 1, 1) tensor doses each prompt.
        watch: told the new ids so far, (rows, new), after each token; true ends the generation.
        Not on a remote machine.
        Raises ValueError where a prompt and its new tokens do not fit into the context.
        """
        if max_new_tokens < 1 or temperature < 0:
            raise ValueError("max_new_tokens must be at least 1, and temperature at least 0.")
        batch = self.tokenize(prompts)
        width = batch.ids.shape[1]
        self._check_length(width + max_new_tokens, f"A prompt with {max_new_tokens} new tokens")
        edited = [(p, s, edits[s]) for s, p in self._points(edits or {}).items()]
        options = {"max_new_tokens": max_new_tokens, "do_sample": temperature > 0}
        options["pad_token_id"] = tokens.padding_id(self.tokenizer)
        if temperature:
            options |= {"temperature": temperature, "top_k": 0, "top_p": 1.0}
        if watch is not None and not self.remote:
            options["stopping_criteria"] = [partial(_watched, watch, width)]
        cuda = [self.device] if self.device.type == "cuda" else []
        with self._alone(), torch.no_grad(), torch.random.fork_rng(cuda):
            inputs = self._inputs(tokens.pad_left(batch))
            options |= self._where
            ids = _generate(self._traced, inputs, edited, int(new_tokens_only), seed, options)
        texts = [prompts] if isinstance(prompts, str) else prompts
        ends = self._network.generation_config.eos_token_id
        ends = ends if isinstance(ends, list) else [ends]
        rows = zip(texts, batch.ids, batch.attention_mask.bool(), ids[:, width:], strict=True)
        return [
            tokens.generation(self.tokenizer, text, before[mask].tolist(), new.tolist(), ends)
            for text, before, mask, new in rows
        ]

    def direct_logits(self, directions: Tensor) -> Tensor:
        """What directions in the residual stream, (..., d_model), add to the logits directly.

        Returns (..., vocabulary): the direction, centred where the final norm centres, times that
        norm's weight and the unembedding. A linear approximation: later layers, the norm's own
        scale (positive, different at each token), its bias and soft-capping are left out.
        """
        norm = self._find_anatomy("The direct effect on the logits").final_norm
        with self._alone():
            return direct_logits(directions, norm, self._network)

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
    """One side of a traced module, its "output" or first "input", and where its values go to."""

    module: nnsight.Envoy
    side: str
    device: torch.device


_Inputs = dict[str, Tensor]
_Points = dict[Site, _Point]
_Edits = list[tuple[_Point, Site, Edit]]


class _Skipped(NamedTuple):
    """Blocks that are not run, and what stands in for their outputs, which may be tuples."""

    blocks: list[nnsight.Envoy]
    x: Tensor
    in_tuples: bool


def _get(point: _Point) -> Tensor:
    value = getattr(point.module, point.side)
    return value[0] if isinstance(value, tuple) else value


def _set(point: _Point, new: Tensor) -> None:
    value = getattr(point.module, point.side)
    setattr(point.module, point.side, (new, *value[1:]) if isinstance(value, tuple) else new)


def _apply(edit: Edit, point: _Point, site: Site) -> None:
    old = _get(point)
    new = edit(old.to(point.device))
    if not isinstance(new, Tensor) or new.shape != old.shape:
        got = tuple(new.shape) if isinstance(new, Tensor) else type(new).__name__
        raise ValueError(
            f"The edit at {site} must return a tensor of its input's shape {tuple(old.shape)}; "
            f"it returned {got}."
        )
    _set(point, new.to(old.device, old.dtype))


def _skip(skipped: _Skipped) -> None:
    x = skipped.x.to(skipped.blocks[0].input)
    for block in skipped.blocks:
        block.skip((x,) if skipped.in_tuples else x)


def _own(value: Any, graph: bool = False) -> Any:
    """A result without its graph and the rest of a storage it is a view of: they would be sent."""
    if type(value) in (list, tuple):
        return type(value)(_own(part, graph) for part in value)
    if not isinstance(value, Tensor):
        return value
    value = value if graph else value.detach()
    return value.clone() if value.untyped_storage().nbytes() > value.nbytes else value


def _read(
    traced: Any, inputs: _Inputs, points: _Points, transform: Any, where: dict[str, Any]
) -> list[Any]:
    # A copy of each, since some models (Falcon) go on to change the tensor in place.
    with traced.trace(inputs, use_cache=False, **where) as tracer:
        found = nnsight.save([])
        for point in points.values():
            x = _get(point).detach().to(point.device, copy=True)
            found.append(_own(transform(x)) if transform else x)
        tracer.stop()
    return found


def _run(
    traced: Any, inputs: _Inputs, edited: _Edits, output: Any, skipped: _Skipped | None,
    graph: bool, where: dict[str, Any],
) -> Any:  # fmt: skip
    with traced.trace(inputs, use_cache=False, **where):
        if skipped:
            _skip(skipped)
        for point, site, edit in edited:
            _apply(edit, point, site)
        results = nnsight.save([])
        logits = traced.output.logits.to(inputs["input_ids"].device)
        results.append(_own(output(logits) if output else logits, graph))
    return results[0]


def _gives_tuple(traced: Any, inputs: _Inputs, block: nnsight.Envoy, where: dict[str, Any]) -> bool:
    with traced.trace(inputs, use_cache=False, **where) as tracer:
        found = nnsight.save([])
        found.append(isinstance(block.output, tuple))
        tracer.stop()
    return found[0]


def _differentiate(
    traced: Any, inputs: _Inputs, points: _Points, metric: Any, where: dict[str, Any]
) -> list[Any]:
    with traced.trace(inputs, use_cache=False, **where):
        activations, results = [], nnsight.save([])
        for point in points.values():
            if not _get(point).requires_grad:  # the weights are frozen: start a graph here
                _set(point, _get(point).detach().requires_grad_(True))
            activations.append(_get(point))
        value = metric(traced.output.logits.to(inputs["input_ids"].device))
        _check_metric(value)
        slopes = torch.autograd.grad(value, activations)
        results.extend(_own([value, activations, slopes]))
    return results


def _check_metric(value: Any) -> None:
    if not isinstance(value, Tensor) or value.numel() != 1 or not value.requires_grad:
        raise ValueError(
            "metric must return one number that depends on the logits, as a tensor with its graph; "
            f"it returned {value!r}."
        )


def _generate(
    traced: Any, inputs: _Inputs, edited: _Edits, first: int, seed: int, options: dict[str, Any]
) -> Tensor:
    # An open loop over steps always ends by asking for one step too many, hence the warning; it
    # would never end if it asked for nothing, hence the guard where there is no edit.
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*was never reached: the loop asked for a step")
        with traced.generate(**options) as tracer:
            with tracer.invoke(**inputs):
                torch.manual_seed(seed)
                for _ in tracer.iter[first:] if edited else ():
                    for point, site, edit in edited:
                        _apply(edit, point, site)
            with tracer.invoke():
                ids = nnsight.save(tracer.result)
    return ids


def _watched(watch: Callable[[Tensor], bool], width: int, ids: Tensor, _scores: Any) -> Tensor:
    """What transformers asks after each token: whether each row is to end."""
    return torch.full((len(ids),), bool(watch(ids[:, width:])), device=ids.device)


def _wrap(network: nn.Module, tokenizer: Any) -> nnsight.TransformersModel:
    # The pipeline inside moves a model to the first GPU unless told where it is to stay.
    placement = {} if getattr(network, "hf_device_map", None) else {"device": network.device}
    side = tokenizer.padding_side
    traced = nnsight.TransformersModel(
        network, tokenizer=tokenizer, task="text-generation", **placement
    )
    tokenizer.padding_side = side  # nnsight sets it to the left
    return traced


def _check_key() -> None:
    if not nnsight.CONFIG.API.APIKEY:
        raise PermissionError(
            "A remote model runs on NDIF, which asks for an API key: get one at "
            "https://login.ndif.us and set it as NDIF_API_KEY before Python starts, or once and "
            "for all with nnsight.CONFIG.set_default_api_key('…')."
        )
