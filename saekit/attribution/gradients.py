"""Attribution: a feature's activation times the gradient of a metric along its direction.

attribution(i, t) = a_i(t) · ∂m / ∂a_i(t), the first-order estimate of what the metric m loses when
feature i is ablated at token t ("Scaling Monosemanticity", "Attribution"; attribution patching with
a baseline of zero). One forward and one backward pass give it for all features, tokens and rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd
import torch
from torch import Tensor

from saekit.attribution.contrast import Metric
from saekit.codes import Codes
from saekit.corpus import TokenBatch
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model, Site

THROUGH = ("model", "saes")
STEPS = 10


def attribute(
    model: Model,
    saes: Mapping[Site, SAE],
    batch: TokenBatch,
    metric: Metric,
    *,
    through: str = "model",
) -> pd.DataFrame:
    """Gradient × activation of every active feature at every token, at one site or at several.

    through: what a gradient flows back through from later sites to earlier ones. "model" takes the
    model as it is; "saes" takes each SAE's error as given, so that a feature acts on later layers
    through later features alone. At one site the two are the same. metric: a number for each row.
    One line an active feature: row, site, position (in the row, BOS counts), feature, activation
    and attribution, in units of the metric. BOS and padding are left out: no SAE was trained there.
    Raises ValueError for another `through`.
    """
    if through not in THROUGH:
        raise ValueError(f"through is {through!r}: choose 'model' or 'saes'.")
    traced = [_Traced(site, sae, batch, through) for site, sae in saes.items()]
    return _differentiate(model, batch, metric, traced)


def integrate(
    model: Model,
    saes: Mapping[Site, SAE],
    batch: TokenBatch,
    metric: Metric,
    *,
    steps: int = STEPS,
) -> pd.DataFrame:
    """Integrated gradients: a_i(t) times the mean gradient on the way from no feature to all.

    All codes of all sites grow together from 0 to what they are, in `steps` equal steps whose
    middles are read (Sundararajan et al. 2017, with the codes as input); what the SAEs do not
    explain stays. Summed over features and tokens of one site it is what the metric loses when all
    are ablated at once. Columns as in `attribute`, with `integrated` for `attribution`.
    """
    total: pd.DataFrame | None = None
    for step in range(steps):
        share = (step + 0.5) / steps
        traced = [_Traced(site, sae, batch, "model", share) for site, sae in saes.items()]
        here = _differentiate(model, batch, metric, traced)
        if total is None:
            total = here.rename(columns={"attribution": "integrated"})
        else:
            total["integrated"] += here["attribution"]
    total["integrated"] /= steps
    return total


class _Traced:
    """One site's codes in a run whose gradient is taken with respect to them."""

    def __init__(
        self, site: Site, sae: SAE, batch: TokenBatch, through: str, share: float = 1.0
    ) -> None:
        self.site, self.sae, self.through, self.share = site, sae, through, share
        self.kept = batch.keep
        self.codes: Codes | None = None

    def edit(self, x: Tensor) -> Tensor:
        """x to the value, with its codes in the graph; less of what they explain at a share."""
        kept = self.kept.to(x.device)
        inside = x[kept]
        codes = self.sae.encode(inside if self.through == "saes" else inside.detach())
        values = codes.values if codes.values.requires_grad else codes.values.requires_grad_()
        self.codes = codes.with_values(values)
        explained = self.sae.decode(self.codes)
        if self.through == "saes":
            new = explained + (inside - explained).detach()
        else:
            new = inside + (explained - explained.detach())
        missing = (1 - self.share) * (explained - self.sae.offset).detach()
        return x.index_put((kept,), (new - missing).to(x.dtype))

    def entries(self, gradient: Tensor) -> tuple[Tensor, ...]:
        """Token, feature, activation and attribution of each active code, (active,) each."""
        gradients = self.codes.with_values(gradient).dense()
        tokens, features, values = self.codes.entries()
        return tokens, features, values, values * gradients[tokens, features]


def _differentiate(
    model: Model, batch: TokenBatch, metric: Metric, traced: list[_Traced]
) -> pd.DataFrame:
    """Run the model once, forward and back, and list the attributions of all sites."""

    def found(logits: Tensor) -> list[tuple[Tensor, ...]]:
        # All of it here: what the edits leave in `traced` stays on the machine that runs them.
        value = metric(logits)
        gradients = torch.autograd.grad(value.sum(), [one.codes.values for one in traced])
        return [one.entries(gradient) for one, gradient in zip(traced, gradients, strict=True)]

    edits = {one.site: one.edit for one in traced}
    with torch.enable_grad():
        entries = model.run(batch, edits, output=found, gradients=True)
    rows, positions = (part.numpy() for part in batch.keep.nonzero(as_tuple=True))
    parts = []
    for one, (tokens, features, values, attributions) in zip(traced, entries, strict=True):
        tokens = tokens.cpu().numpy()
        parts.append(
            pd.DataFrame(
                {
                    "row": rows[tokens],
                    "site": str(one.site),
                    "position": positions[tokens],
                    "feature": features.cpu().numpy(),
                    "activation": values.cpu().float().numpy(),
                    "attribution": attributions.cpu().float().numpy(),
                }
            )
        )
    return pd.concat(parts, ignore_index=True)
