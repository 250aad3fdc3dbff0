"""What the weakest activations are worth: the error made by leaving them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch

from saekit import metrics
from saekit.activations import read_activations
from saekit.corpus import Corpus

if TYPE_CHECKING:
    from saekit.study import Study

SHARES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)


def without_weak_activations(
    study: Study, text: Corpus, shares: tuple[float, ...] = SHARES
) -> pd.DataFrame:
    """FVU and L0 where activations below a share of their feature's maximum are set to 0.

    The maximum is over the study's own corpus. One line a share: share, fvu, l0.
    """
    x = read_activations(study.model, study.site, text).to(study.sae.W_dec.device)
    maximum = torch.tensor(np.asarray(study.index.maximum)).to(x)
    lines = []
    with torch.no_grad():
        codes = study.sae.encode(x)
        at_least = codes.at_features(maximum)
        for share in shares:
            kept = codes.with_values(codes.values * (codes.values >= share * at_least))
            fvu = metrics.fvu(x, study.sae.reconstruct(kept, x))
            lines.append((share, fvu, float((kept.values > 0).sum()) / len(x)))
    return pd.DataFrame(lines, columns=["share", "fvu", "l0"])
