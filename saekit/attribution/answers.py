"""What a model would say next, as it is and with features ablated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from torch import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from saekit.model import Model, Site
    from saekit.sae import SAE


def likeliest(model: Model, prompt: str, count: int = 5) -> pd.DataFrame:
    """The likeliest next tokens of a prompt: token, probability."""
    return _likeliest(model, prompt, None, count)


def likeliest_without(
    model: Model, site: Site, sae: SAE, prompt: str, features: Sequence[int], count: int = 5
) -> pd.DataFrame:
    """`likeliest` with features ablated at all tokens of the prompt but BOS, error term kept."""
    kept = model.tokenize(prompt).keep[0]

    def ablated(x: Tensor) -> Tensor:
        inside = x[0, kept.to(x.device)]
        codes = sae.encode(inside).dense()[:, list(features)]
        x = x.clone()
        x[0, kept.to(x.device)] -= (codes @ sae.directions[list(features)] / sae.scale).to(x.dtype)
        return x

    return _likeliest(model, prompt, {site: ablated}, count)


def _likeliest(model: Model, prompt: str, edits, count: int) -> pd.DataFrame:
    batch = model.tokenize(prompt)
    after = model.run(batch, edits, output=lambda logits: logits[0, -1].float().softmax(0).cpu())
    top = after.topk(min(count, len(after)))
    tokens = model.token_strings(top.indices.tolist())
    return pd.DataFrame({"token": tokens, "probability": top.values.tolist()})
