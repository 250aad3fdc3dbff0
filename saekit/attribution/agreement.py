"""How far cheap estimates of what a feature does agree with its ablation, prompt by prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.stats import spearmanr
from tqdm.auto import tqdm

from saekit import metrics
from saekit.attribution.ablation import ablate
from saekit.attribution.contrast import Contrast, logit_differences
from saekit.attribution.gradients import attribute, integrate
from saekit.sae import SAE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from saekit.model import Model, Site

TOP = 10
ESTIMATES = ("attribution", "integrated", "activation", "random_direction")


def effects(model: Model, site: Site, sae: SAE, contrast: Contrast) -> pd.DataFrame:
    """Every active feature at every token of a prompt: each estimate beside its exact ablation.

    `attribute`'s columns with `integrated`, `ablation` and, as the null, `random_direction`: the
    activation times the gradient along a direction drawn for each line.
    """
    metric, batch = logit_differences(model, [contrast]), model.tokenize(contrast.prompt)
    table = attribute(model, {site: sae}, batch, metric)
    table["integrated"] = integrate(model, {site: sae}, batch, metric)["integrated"]
    table["random_direction"] = _along_random_directions(model, site, sae, batch, metric, table)
    table["ablation"] = ablate(model, site, sae, contrast.prompt, metric, table)
    return table


def _along_random_directions(model, site, sae, batch, metric, table: pd.DataFrame) -> np.ndarray:
    _, _, gradients = model.gradients(batch, [site], lambda logits: metric(logits).sum())
    here = gradients[site][0].float().cpu().numpy()[table["position"]]
    directions = np.random.default_rng(0).standard_normal(here.shape)
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    return table["activation"].to_numpy() * (here * directions).sum(1) / float(sae.scale)


def agreement(model: Model, site: Site, sae: SAE, contrasts: Sequence[Contrast]) -> pd.DataFrame:
    """How well each estimate agrees with ablation over all active features and tokens of a prompt.

    One line a prompt and estimate (ESTIMATES): prompt (its number), estimate, pearson, spearman,
    overlap_at_10 (the share of the ten largest by ablation that are among its ten largest, both by
    value, as in the paper), n (features × tokens).
    """
    lines = []
    for number, contrast in enumerate(tqdm(contrasts, desc="prompts", leave=False)):
        table = effects(model, site, sae, contrast)
        for estimate in ESTIMATES:
            figures = compare(table[estimate].to_numpy(), table["ablation"].to_numpy())
            lines.append({"prompt": number, "estimate": estimate, **figures, "n": len(table)})
    return pd.DataFrame(lines)


def compare(estimate: np.ndarray, exact: np.ndarray) -> dict[str, float]:
    """Pearson's and Spearman's correlation, and the overlap of the ten largest."""
    top = [set(np.argsort(-values, kind="stable")[:TOP]) for values in (estimate, exact)]
    return {
        "pearson": float(np.corrcoef(estimate, exact)[0, 1]),
        "spearman": float(spearmanr(estimate, exact).statistic),
        "overlap_at_10": len(top[0] & top[1]) / TOP,
    }


def summary(table: pd.DataFrame) -> pd.DataFrame:
    """The median over prompts of each column of `agreement`, with 95 % intervals over prompts.

    Rows by estimate and figure: value, low, high, n (prompts).
    """
    lines = {}
    for estimate, group in table.groupby("estimate", sort=False):
        for figure in ("pearson", "spearman", "overlap_at_10"):
            values = group[figure].dropna()
            value, low, high = metrics.bootstrap_interval(values, statistic=np.median)
            lines[estimate, figure] = (value, low, high, len(values))
    index = pd.MultiIndex.from_tuples(lines, names=["estimate", "figure"])
    return pd.DataFrame(lines.values(), index, columns=["value", "low", "high", "n"])
