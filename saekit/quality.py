"""An SAE's quality card: what it keeps of the model, how sparsely, and what is dead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd
import torch
from torch import Tensor
from torch.nn import functional as F

from saekit import metrics
from saekit.activations import TOKENS_PER_PASS, read_activations
from saekit.corpus import Corpus, TokenBatch
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model, Site


@dataclass(frozen=True)
class Quality:
    """Measured on `tokens` tokens of text.

    fvu: share of variance unexplained; l0: active features per token; dead_share: features never
    active on this text; cross_entropy_recovered: 1 as good as the activation itself, 0 as its mean;
    loss, loss_with_sae: the model's cross-entropy in nats per token.
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
    x = read_activations(model, site, corpus).to(sae.W_enc.device)
    active = torch.zeros(sae.n_features, dtype=torch.long)
    reconstruction = torch.empty_like(x)
    with torch.no_grad():
        for first in range(0, len(x), TOKENS_PER_PASS):
            rows = slice(first, first + TOKENS_PER_PASS)
            codes = sae.encode(x[rows])
            reconstruction[rows] = sae.reconstruct(codes, x[rows])
            active += codes.active_features().cpu()
    mean = x.mean(0)
    edits = (None, sae, mean.expand_as)
    losses = [_cross_entropy(model, site, corpus, edit) for edit in edits]
    return Quality(
        tokens=len(corpus),
        fvu=metrics.fvu(x, reconstruction),
        l0=float(active.sum() / len(x)),
        dead_share=metrics.dead_share(active),
        loss=losses[0],
        loss_with_sae=losses[1],
        cross_entropy_recovered=metrics.cross_entropy_recovered(*losses),
    )


def table(cards: dict[str, Quality]) -> pd.DataFrame:
    """Quality cards side by side; cards: SAE name -> card."""
    return pd.DataFrame([vars(card) for card in cards.values()], index=list(cards))


def _cross_entropy(
    model: Model, site: Site, corpus: Corpus, edit: Callable[[Tensor], Tensor] | None
) -> float:
    total, count = 0.0, 0
    for batch in corpus.batches(TOKENS_PER_PASS):
        edits = {site: _on_tokens(edit, batch)} if edit else None
        with torch.no_grad():
            logits = model.run(batch, edits)[:, :-1]
        predicted = (batch.keep[:, 1:] & batch.attention_mask[:, :-1].bool()).to(logits.device)
        targets = batch.ids[:, 1:].to(logits.device)[predicted]
        total += float(F.cross_entropy(logits[predicted].float(), targets, reduction="sum"))
        count += len(targets)
    return total / count


def _on_tokens(edit: Callable[[Tensor], Tensor], batch: TokenBatch) -> Callable[[Tensor], Tensor]:
    # SAEs do not see BOS in training, so its activation is left as it is.
    def edit_tokens(x: Tensor) -> Tensor:
        keep = batch.keep.to(x.device)[..., None]
        return torch.where(keep, edit(x).to(x.dtype), x)

    return edit_tokens
