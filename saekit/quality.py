"""An SAE's quality card: what it keeps of the model, how sparsely, and what is dead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd
import torch
from torch import Tensor
from torch.nn import functional as F

from saekit import metrics
from saekit.activations import TOKENS_PER_PASS
from saekit.corpus import Corpus, TokenBatch
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model, Site


@dataclass(frozen=True)
class Quality:
    """Measured on `tokens` tokens of text.

    fvu: share of variance unexplained; l0: active features per token; dead_share: features never
    active on this text; cross_entropy_recovered: 1 as good as the activation itself, 0 as its mean,
    NaN where the model can do without either; loss, loss_with_sae: the model's cross-entropy in
    nats per token.
    """

    tokens: int
    fvu: float
    l0: float
    dead_share: float
    loss: float
    loss_with_sae: float
    cross_entropy_recovered: float


def measure(model: Model, site: Site, sae: SAE, corpus: Corpus) -> Quality:
    """The quality card of an SAE on a corpus, which should hold none of its training text."""
    return compare(model, site, {"": sae}, corpus)[""]


@torch.no_grad()
def compare(
    model: Model, site: Site, saes: Mapping[str, SAE], corpus: Corpus
) -> dict[str, Quality]:
    """The quality cards of several SAEs at one site, for which the model is read once."""
    passes = [
        _Pass(batch, model.read(batch, [site])[site].cpu())
        for batch in corpus.batches(TOKENS_PER_PASS)
    ]
    x = torch.cat([one.kept for one in passes])
    clean = _cross_entropy(model, site, passes)
    mean = x.mean(0)
    ablated = _cross_entropy(model, site, passes, [mean.expand_as(one.kept) for one in passes])
    cards = {}
    for name, sae in saes.items():
        reconstructions, active = [], torch.zeros(sae.n_features, dtype=torch.long)
        for one in passes:
            kept = one.kept.to(sae.W_enc.device)
            codes = sae.encode(kept)
            reconstructions.append(sae.reconstruct(codes, kept).cpu())
            active += codes.active_features().cpu()
        spliced = _cross_entropy(model, site, passes, reconstructions)
        cards[name] = Quality(
            tokens=len(x),
            fvu=metrics.fvu(x, torch.cat(reconstructions)),
            l0=float(active.sum() / len(x)),
            dead_share=metrics.dead_share(active),
            loss=clean,
            loss_with_sae=spliced,
            cross_entropy_recovered=metrics.cross_entropy_recovered(clean, spliced, ablated),
        )
    return cards


def table(cards: dict[str, Quality]) -> pd.DataFrame:
    """Quality cards side by side; cards: SAE name -> card."""
    return pd.DataFrame([vars(card) for card in cards.values()], index=list(cards))


@dataclass(frozen=True)
class _Pass:
    """A batch with its activations, (rows, width, d_model) on the CPU."""

    batch: TokenBatch
    x: Tensor

    @property
    def kept(self) -> Tensor:
        """What an SAE sees, (tokens, d_model) float32."""
        return self.x[self.batch.keep].float()

    def with_kept(self, new: Tensor) -> Tensor:
        """The activations with others for those that an SAE sees; BOS keeps its own."""
        x = self.x.clone()
        x[self.batch.keep] = new.to(x.dtype)
        return x


def _cross_entropy(
    model: Model, site: Site, passes: Sequence[_Pass], new: Sequence[Tensor] | None = None
) -> float:
    """In nats per token; new: for each pass what takes the place of its kept activations."""
    total, count = 0.0, 0
    for number, one in enumerate(passes):
        batch = one.batch
        how = {} if new is None else _in_place(site, one.with_kept(new[number]).to(model.device))
        logits = model.run(batch, **how)[:, :-1]
        predicted = (batch.keep[:, 1:] & batch.attention_mask[:, :-1].bool()).to(logits.device)
        targets = batch.ids[:, 1:].to(logits.device)[predicted]
        total += float(F.cross_entropy(logits[predicted].float(), targets, reduction="sum"))
        count += len(targets)
    return total / count


def _in_place(site: Site, x: Tensor) -> dict[str, Any]:
    """How a run puts x at a site; the blocks below a place in the residual stream are not run."""
    if site.kind == "resid":
        return {"after": (site, x)}
    return {"edits": {site: lambda _: x}}
