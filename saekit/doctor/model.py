"""Does a model fit: are its sites where saekit takes them to be, and do edits do what they say."""

from __future__ import annotations

import time
from typing import Any

import torch
from torch import Tensor

from saekit.corpus import TokenBatch
from saekit.doctor.report import Check
from saekit.model import Model, Site
from saekit.sites import KINDS

TEXTS = [
    "The old bridge crosses the bay, and on clear days the hills behind it can be seen.",
    "def add(first, second):\n    return first + second\n",
    "Why did she leave so early?",
]
# Positions whose norm is so many times the median drown the others in every mean square.
OUTLIER = 10.0


def checks(model: Model, site: Site) -> list[tuple[str, Any]]:
    """The lines about a model, each as a name and what makes it."""
    batch = model.tokenize(TEXTS)
    return [
        ("blocks", lambda: _blocks(model)),
        ("sites add up", lambda: _sites(model)),
        ("reading", lambda: _reading(model, site, batch)),
        ("splicing", lambda: _splicing(model, site, batch)),
        ("clamping", lambda: _clamping(model, site, batch)),
        ("padding", lambda: _padding(model, site, batch)),
        ("generation", lambda: _generation(model, site)),
        ("tokens", lambda: _tokens(model)),
        ("BOS", lambda: _bos(model, batch)),
        ("outlier norms", lambda: _outliers(model, site, batch)),
        ("speed and memory", lambda: _speed(model, site)),
    ]


def _blocks(model: Model) -> Check:
    found = f"{model.n_layers} at {model.blocks_path}, width {model.d_model}, {model.dtype}"
    return Check("blocks", True, found.replace("torch.", ""), values={"layers": model.n_layers})


def _sites(model: Model) -> Check:
    """Whether attn and mlp were found as the two parts that add up to what each block adds."""
    kinds = [kind for kind in KINDS if all(_has(model, kind, n) for n in range(model.n_layers))]
    if set(kinds) == set(KINDS):
        return Check("sites add up", True, f"{', '.join(kinds)} at every layer")
    absent = ", ".join(kind for kind in KINDS if kind not in kinds)
    found = f"{', '.join(kinds)} at every layer, but not {absent}"
    return Check("sites add up", None, found, "use 'resid' sites, which every model has")


def _has(model: Model, kind: str, layer: int) -> bool:
    try:
        model.site(kind, layer)
    except ValueError:
        return False
    return True


def _reading(model: Model, site: Site, batch: TokenBatch) -> Check:
    read = model.read(batch, [site])[site]
    hooked = _hooked(model, site, batch)
    off = float((read - hooked).abs().max())
    same = bool(torch.equal(read, hooked))
    found = f"{site} equals a plain hook's" + (" to the bit" if same else f" to {off:.1e}")
    fix = "" if same else "the model's blocks return something else than their hidden states"
    return Check("reading", same, found, fix, {"difference": off})


@torch.no_grad()
def _hooked(model: Model, site: Site, batch: TokenBatch) -> Tensor:
    kept: list[Tensor] = []

    def keep(_module: Any, _inputs: Any, output: Any) -> None:
        kept.append((output[0] if isinstance(output, tuple) else output).clone())

    block = model.network.get_submodule(f"{model.blocks_path}.{site.layer}")
    handle = block.register_forward_hook(keep)
    try:
        model.network(
            input_ids=batch.ids.to(model.device),
            attention_mask=batch.attention_mask.to(model.device),
            use_cache=False,
        )
    finally:
        handle.remove()
    return kept[0].to(model.device)


def _splicing(model: Model, site: Site, batch: TokenBatch) -> Check:
    plain, spliced = model.run(batch), model.run(batch, {site: lambda x: x})
    same = bool(torch.equal(plain, spliced))
    found = "x → x leaves the logits as they are" if same else "x → x changes the logits"
    return Check("splicing", same, found, "" if same else "do not steer this model: report it")


def _clamping(model: Model, site: Site, batch: TokenBatch) -> Check:
    plain = model.run(batch)
    moved = model.run(batch, {site: lambda x: x + 0.5 * x.flip(-1)})
    change = float((moved - plain).abs().max())
    passed = change > 0
    found = f"an edit at {site} moves the logits by up to {change:.2g}"
    fix = "" if passed else "what is written there does not reach the output: choose another site"
    return Check("clamping", passed, found, fix, {"change": change})


def _padding(model: Model, site: Site, together: TokenBatch) -> Check:
    x = model.read(together, [site])[site]
    off, size = 0.0, 0.0
    for row, text in enumerate(TEXTS):
        alone = model.read(model.tokenize(text), [site])[site][0]
        here = x[row, : len(alone)]
        off = max(off, float((here - alone).abs().max()))
        size = max(size, float(alone.abs().max()))
    passed = off <= 100 * torch.finfo(model.dtype).eps * size
    found = f"rows read together and alone differ by at most {off:.1e} of {size:.3g}"
    fix = "" if passed else "read one text at a time: padding leaks into this model's activations"
    return Check("padding", passed, found, fix, {"difference": off})


def _generation(model: Model, site: Site) -> Check:
    together = model.generate(TEXTS, max_new_tokens=4)
    alone = [model.generate(text, max_new_tokens=4)[0] for text in TEXTS]
    steered = model.generate(TEXTS, {site: lambda x: x}, max_new_tokens=4)
    same = [one.token_ids for one in together] == [one.token_ids for one in steered]
    apart = sum(a.token_ids != b.token_ids for a, b in zip(together, alone, strict=True))
    found = "an edit x → x leaves the text as it is" if same else "an edit x → x changes the text"
    if apart:  # in low precision two nearly equal logits may change places
        found += f"; {apart} of {len(TEXTS)} texts differ when they are padded"
    return Check("generation", same, found, "" if same else "do not steer this model: report it")


def _tokens(model: Model) -> Check:
    ids = model.tokenizer(TEXTS[0], add_special_tokens=False)["input_ids"]
    back = model.tokenizer.decode(ids, clean_up_tokenization_spaces=False).strip()
    fits = max(ids) < model.vocabulary_size
    if not fits:
        found = (
            f"its tokenizer gives the id {max(ids)}, beyond {model.vocabulary_size:,} embeddings"
        )
        return Check("tokens", False, found, "give this model its own tokenizer")
    found = f"{model.vocabulary_size:,}; a text comes back" + (
        " as it was" if back == TEXTS[0] else f" as {back!r}"
    )
    return Check("tokens", True if back == TEXTS[0] else None, found)


def _bos(model: Model, batch: TokenBatch) -> Check:
    bos = model.tokenizer.bos_token_id
    if bos is None:
        return Check("BOS", None, "none: a row's first token is text, and is kept like any other")
    name = model.tokenizer.convert_ids_to_tokens(bos)
    kept = int((~batch.keep & batch.attention_mask.bool()).sum())
    found = f"{name!r} (id {bos}) before each row, left out of training, index and measures"
    return Check("BOS", kept == len(batch.ids), found, values={"id": bos})


def _outliers(model: Model, site: Site, batch: TokenBatch) -> Check:
    norms = model.read(batch, [site])[site].norm(dim=-1).cpu()
    tokens = norms[batch.keep]
    median = float(tokens.median())
    share = float((tokens > OUTLIER * median).float().mean())
    found = f"median ‖x‖ {median:.3g}; {share:.1%} of the tokens above {OUTLIER:.0f} times that"
    if model.tokenizer.bos_token_id is not None:
        found += f"; BOS {float(norms[:, 0].mean()) / median:.3g} times"
    fix = f"train with outlier_norm={OUTLIER * median:.3g}, which leaves them out" if share else ""
    return Check("outlier norms", None, found, fix, {"median": median, "share": share})


def _speed(model: Model, site: Site) -> Check:
    length = min(256, model.context_length)
    rows = [[(7 * n + m) % model.vocabulary_size for n in range(length - 1)] for m in range(8)]
    batch = TokenBatch.from_rows(rows, model.tokenizer.bos_token_id, 0)
    model.read(batch, [site])
    start = time.perf_counter()
    model.read(batch, [site])
    per_second = len(batch.positions) / (time.perf_counter() - start)
    weights = sum(p.numel() * p.element_size() for p in model.network.parameters())
    found = f"{per_second:,.0f} tokens/s up to {site} on {model.device}"
    found += f"; {weights / 1e6:,.0f} MB of weights"
    return Check("speed and memory", None, found, values={"tokens_per_second": per_second})
