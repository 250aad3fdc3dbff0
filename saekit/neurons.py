"""Features against neurons: is a feature only a neuron under another name?

Source: "Scaling Monosemanticity", section "Features vs. neurons": the highest correlation of a
feature's activation with any MLP neuron of the layers up to the site, and with any basis direction
of the residual stream.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy import sparse
from tqdm.auto import tqdm

from saekit.corpus import Corpus
from saekit.index import Index

if TYPE_CHECKING:
    from saekit.model import Model, Site
    from saekit.study import Study

TOKENS_PER_PASS = 4096


def highest_correlations(
    study: Study, features: np.ndarray, text: Corpus | None = None, seed: int = 0
) -> pd.DataFrame:
    """The unit that each feature's activation correlates with most, by size of Pearson's r.

    features: alive ones; text: by default the study's corpus. Exact and streaming: neurons are
    read once, layer by layer together, and none is kept. One line a feature: r with its neuron as
    "layer/unit", r_basis with its basis direction of the residual stream at the site, and, as the
    null, r_shuffled: the highest r of neurons with the feature's activations dealt out to other
    tokens. r is NaN for a feature that is silent on the text, and the neurons' columns are where
    the model's neurons cannot be told apart.
    """
    text = study.corpus if text is None else text
    codes = _codes(study, text)[:, features].tocsr()
    generator = np.random.default_rng(seed)
    shuffled = codes[generator.permutation(len(text))]
    sites = [*_neuron_sites(study.model, study.site), study.site]
    sums = _Sums(codes, shuffled)
    with tqdm(total=len(text), unit="token", unit_scale=True, leave=False) as bar:
        for batch in text.batches(TOKENS_PER_PASS):
            read = study.model.read(batch, sites)
            for site in sites:
                kept = read[site][batch.keep.to(read[site].device)].double().cpu().numpy()
                sums.add(site, batch.positions.numpy(), kept)
            bar.update(len(batch.positions))
    table = pd.DataFrame({"feature": features})
    neurons = sites[:-1]
    table["neuron"], table["r"] = sums.highest(neurons, shuffled=False)
    table["r_basis"] = sums.highest([study.site], shuffled=False)[1]
    table["r_shuffled"] = sums.highest(neurons, shuffled=True)[1]
    return table


class _Sums:
    """What Pearson's r of every feature with every unit is computed from."""

    def __init__(self, codes: sparse.csr_matrix, shuffled: sparse.csr_matrix) -> None:
        self.codes = {False: codes, True: shuffled}
        self._sums: dict[Site, list[np.ndarray]] = {}

    def add(self, site: Site, positions: np.ndarray, values: np.ndarray) -> None:
        parts = [values.sum(0), (values**2).sum(0)]
        parts += [self.codes[which][positions].T @ values for which in (False, True)]
        before = self._sums.get(site)
        self._sums[site] = (
            parts if before is None else [a + b for a, b in zip(before, parts, strict=True)]
        )

    def highest(self, sites: list[Site], *, shuffled: bool) -> tuple[list[str], np.ndarray]:
        """The unit of the highest |r| over some sites, by feature, and that r with its sign."""
        count = self.codes[False].shape[1]
        names, best = [""] * count, np.full(count, np.nan)
        for site in sites:
            r = self._correlations(site, shuffled)
            unit = np.nan_to_num(np.abs(r)).argmax(1)
            found = r[np.arange(count), unit]
            better = ~np.isnan(found) & ~(np.abs(best) >= np.abs(found))
            best = np.where(better, found, best)
            for i in np.flatnonzero(better):
                names[i] = f"{site.layer}/{unit[i]}"
        return names, best

    def _correlations(self, site: Site, shuffled: bool) -> np.ndarray:
        codes, (total, squares, *products) = self.codes[shuffled], self._sums[site]
        n = codes.shape[0]
        mean = np.asarray(codes.mean(axis=0), dtype=float).ravel()
        spread = np.sqrt(np.asarray(codes.multiply(codes).mean(axis=0)).ravel() - mean**2)
        mean_of_units = total / n
        spread_of_units = np.sqrt(np.maximum(squares / n - mean_of_units**2, 0))
        covariance = products[int(shuffled)] / n - np.outer(mean, mean_of_units)
        with np.errstate(divide="ignore", invalid="ignore"):
            return covariance / np.outer(spread, spread_of_units)


def _codes(study: Study, text: Corpus) -> sparse.csc_matrix:
    if text is study.corpus:
        return study.index.matrix.astype(np.float64)
    return Index.build(study.model, study.site, study.sae, text).matrix.astype(np.float64)


def _neuron_sites(model: Model, site: Site) -> list[Site]:
    try:
        return [model.site("neurons", layer) for layer in range(site.layer + 1)]
    except ValueError:  # blocks that cannot be told apart into parts
        return []
