"""Ablation: what the metric loses when one feature is set to 0 at one token."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch
from torch import Tensor

from saekit.attribution.contrast import Metric
from saekit.corpus import TokenBatch
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model, Site

ROWS = 64


def ablate(
    model: Model,
    site: Site,
    sae: SAE,
    prompt: str,
    metric: Metric,
    entries: pd.DataFrame,
    *,
    everywhere: bool = False,
    rows: int = ROWS,
) -> np.ndarray:
    """m − m(with the feature at 0) of each entry, (entries,): positive where it spoke for m.

    entries: lines with a position in the prompt's row and a feature, as `attribute` gives them.
    metric: of any number of rows, all of the prompt. everywhere: ablate the feature at all tokens
    at once, not at the entry's alone. What the SAE does not explain stays as it was. `rows` entries
    at a time are the rows of one batch, which begins after the site: the layers below run once.
    Raises ValueError for a site that is not of the residual stream.
    """
    batch = model.tokenize(prompt)
    x = model.read(batch, [site])[site]
    with torch.no_grad():
        codes = sae.encode(x[batch.keep.to(x.device)]).dense()
    activations = codes.new_zeros(x.shape[1], sae.n_features)
    activations[batch.keep[0].to(x.device)] = codes
    plain = _values(model, site, batch, x, metric)
    found = []
    for first in range(0, len(entries), rows):
        some = entries.iloc[first : first + rows]
        removed = _removed(sae, activations, some, everywhere)
        found.append(plain - _values(model, site, batch, (x - removed).to(x.dtype), metric))
    return torch.cat(found).cpu().numpy() if found else np.zeros(0, dtype=np.float32)


def _removed(sae: SAE, activations: Tensor, entries: pd.DataFrame, everywhere: bool) -> Tensor:
    """What each entry's feature adds to the activations, (entries, width, d_model)."""
    features = torch.tensor(entries["feature"].to_numpy(), device=activations.device)
    here = activations[:, features].T
    if not everywhere:
        positions = torch.tensor(entries["position"].to_numpy(), device=activations.device)
        at_it = torch.arange(here.shape[1], device=here.device) == positions[:, None]
        here = here * at_it
    return (here[..., None] * sae.directions[features][:, None] / sae.scale).detach()


def _values(model: Model, site: Site, batch: TokenBatch, x: Tensor, metric: Metric) -> Tensor:
    """The metric of rows that have these activations at the site, (rows,)."""
    ids, mask, keep = (
        part.expand(len(x), -1) for part in (batch.ids, batch.attention_mask, batch.keep)
    )
    many = TokenBatch(ids, mask, keep, batch.positions.repeat(len(x)))
    return model.run(many, output=metric, after=(site, x))
