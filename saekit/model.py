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
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import nnsight
import torch
from torch import Tensor, nn

from saekit import loading, tokens
from saekit.corpus import TokenBatch
from saekit.sites import Anatomy, Site, block_path, find_anatomy, through_norm, valid_sites
from saekit.tokens import Generation

nnsight.register("saekit")

Edit = Callable[[Tensor], Tensor]


class Model:
    """A Hugging Face causal language model with named sites; safe to call from several threads.

    One call runs at a time. Made by `Model.load`.
    """

    def __init__(self, network: nn.Module, tokenizer: Any, name: str) -> None:
        self.name, self.tokenizer = name, tokenizer
        self._network = network.eval().requires_grad_(False)
        self.config = network.config.get_text_config()
        self._lock, self._busy = threading.RLock(), False
        self._anatomy: Anatomy | None = None
        self._in_tuples: bool | None = None  # how a block gives its output, once known
        path = block_path(network)
        self._traced = _wrap(network, tokenizer)
        self._blocks = list(self._traced.get(path))
        self.n_layers, self.d_model = len(self._blocks), self.config.hidden_size
        self.vocabulary_size: int = self.config.vocab_size
        # Models without learned or rotary positions read rows of any length.
        self.context_length: int = getattr(self.config, "max_position_embeddings", 0) or sys.maxsize

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
        return cls(*loading.load(source, tokenizer, device, dtype, device_map))

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
        """A short hash of configuration and weights: equal ones mean equal activations."""
        return loading.fingerprint(self._network)

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
            return _Point(block, "output")
        path = self._find_anatomy().parts[site.layer].get(site.kind)
        if path is None:
            raise ValueError(
                f"{self.name} has no site {site}: that block does not add two parts to the "
                "residual stream one after the other; use a 'resid' site."
            )
        return _Point(block.get(path), "input" if site.kind == "neurons" else "output")

    def _find_anatomy(self) -> Anatomy:
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
        after: tuple[Site, Tensor] | None = None,
    ) -> Any:
        """One forward pass with edits; returns output(logits), by default the logits.

        edits: {site: x -> new x}, each of shape (rows, width, d); the result is cast back to the
        model's dtype. logits: (rows, width, vocabulary). gradients keeps the graph of what the
        edits brought in. after: a place in the residual stream and its activations, (rows, width,
        d); the blocks up to there are not run. Raises ValueError where an edit changes the shape,
        and for another kind of place or an edit at a block that is not run.
        """
        edited = [(p, s, edits[s]) for s, p in self._points(edits or {}).items()]
        skipped = self._skipped(after, edits or {}) if after else []
        with self._alone(), torch.set_grad_enabled(gradients):
            return _run(self._traced, self._inputs(batch), edited, output, skipped)

    def _skipped(self, after: tuple[Site, Tensor], edits: Iterable[Site]) -> list[_Skipped]:
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
                self._in_tuples = _gives_tuple(self._traced, inputs, self._blocks[0])
        given = x.to(self.device, self.dtype)
        return [
            _Skipped(block, (given,) if self._in_tuples else given)
            for block in self._blocks[: site.layer + 1]
        ]

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
        options = {"max_new_tokens": max_new_tokens, "do_sample": temperature > 0}
        options["pad_token_id"] = tokens.padding_id(self.tokenizer)
        if temperature:
            options |= {"temperature": temperature, "top_k": 0, "top_p": 1.0}
        cuda = [self.device] if self.device.type == "cuda" else []
        with self._alone(), torch.no_grad(), torch.random.fork_rng(cuda):
            torch.manual_seed(seed)
            inputs = self._inputs(tokens.pad_left(batch))
            ids = _generate(self._traced, inputs, edited, int(new_tokens_only), options)
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
        anatomy = self._find_anatomy()
        unembedding = self._network.get_output_embeddings().weight
        directions = directions.to(unembedding.device, torch.float32)
        if anatomy.final_norm is not None:
            with self._alone():
                directions = through_norm(directions, anatomy.final_norm, self.dtype)
        return torch.cat([directions @ rows.float().T for rows in unembedding.split(2**14)], dim=-1)

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


class _Skipped(NamedTuple):
    """A block that is not run, and what stands in for its output."""

    block: nnsight.Envoy
    output: Tensor | tuple[Tensor]


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
    output: Callable[[Tensor], Any] | None,
    skipped: list[_Skipped],
) -> Any:
    with traced.trace(inputs, use_cache=False):
        for block, instead in skipped:
            block.skip(instead)
        for point, site, edit in edited:
            _apply(edit, point, site)
        results = nnsight.save([])
        logits = traced.output.logits
        results.append(output(logits) if output else logits)
    return results[0]


def _gives_tuple(traced: Any, inputs: dict[str, Tensor], block: nnsight.Envoy) -> bool:
    with traced.trace(inputs, use_cache=False) as tracer:
        found = nnsight.save([])
        found.append(isinstance(block.output, tuple))
        tracer.stop()
    return found[0]


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
    placement = {} if getattr(network, "hf_device_map", None) else {"device": network.device}
    side = tokenizer.padding_side
    traced = nnsight.TransformersModel(
        network, tokenizer=tokenizer, task="text-generation", **placement
    )
    tokenizer.padding_side = side  # nnsight sets it to the left
    return traced
