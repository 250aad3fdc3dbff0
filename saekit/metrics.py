"""One definition each of what is measured: reconstruction, sparsity, features against concepts."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from scipy import sparse
from scipy.stats import rankdata
from torch import Tensor
from torch.nn import functional as F

from saekit.codes import Codes

LEAST_COST_OF_THE_MEAN = 0.01
"""Nats per token that a site must matter to the model by, for a share of them to mean something."""


def fvu(x: Tensor, reconstruction: Tensor) -> float:
    """Fraction of variance unexplained: Σ‖x − x̂‖² / Σ‖x − mean(x)‖², over (tokens, d_model).

    0 for a perfect reconstruction, 1 for the mean of x.
    """
    x, reconstruction = x.detach().double(), reconstruction.detach().double()
    return float((x - reconstruction).pow(2).sum() / (x - x.mean(0)).pow(2).sum())


def l0(codes: Codes) -> float:
    """The mean number of active features per token."""
    return float(codes.active_per_token().double().mean())


def density(codes: Codes) -> Tensor:
    """The share of tokens on which each feature is active, (n_features,)."""
    return codes.active_features().double() / codes.shape[0]


def dead_share(activation_counts: Tensor) -> float:
    """The share of features never active, from how often each was, (n_features,)."""
    return float((activation_counts == 0).double().mean())


def cross_entropy_recovered(clean: float, spliced: float, ablated: float) -> float:
    """How much of the model's loss a reconstruction keeps: 1 as x itself, 0 as mean ablation.

    Each is a mean cross-entropy in nats: untouched, with x̂ for x, with the mean activation for x.
    NaN where the mean costs the model less than 0.01 nats: there is nothing to recover then.
    """
    if ablated - clean < LEAST_COST_OF_THE_MEAN:
        return math.nan
    return (ablated - spliced) / (ablated - clean)


def f1(true_positives: np.ndarray, predicted: np.ndarray, labelled: np.ndarray) -> np.ndarray:
    """F1 = 2 TP / (predicted + labelled); 0 where nothing is predicted and nothing labelled."""
    return 2 * true_positives / np.maximum(predicted + labelled, 1)


ROWS_OF_QUANTILES = 50_000


@dataclass(frozen=True)
class Detector:
    """One unit and the level above which it says that the concept is there.

    sign is −1 for a unit that says so below −threshold; only dense, signed units have it.
    """

    unit: int
    threshold: float
    sign: int = 1
    f1: float = 0.0


def best_detectors(
    activations: sparse.csc_matrix | np.ndarray, labels: np.ndarray, levels: int = 8
) -> list[Detector]:
    """For each concept the unit and threshold of highest F1: token-level, where rows are tokens.

    For document-level F1 give `document_maxima` and `document_labels`.
    activations: (tokens × units), either sparse and non-negative (features; thresholds at shares
    of each one's maximum) or a dense signed matrix (neurons; both signs, thresholds at its upper
    quantiles, estimated on 50,000 to 100,000 rows where there are more). labels: (tokens,
    concepts) bool. F1 is on these tokens: score on others with `scores`.
    """
    labelled = labels.sum(0)
    best = [Detector(0, np.inf) for _ in labelled]
    indicator = labels.astype(np.float32)
    candidates = (
        _sparse_candidates(activations, indicator, levels)
        if sparse.issparse(activations)
        else _dense_candidates(activations, indicator, levels)
    )
    for sign, thresholds, predicted, true_positives in candidates:
        values = f1(true_positives, predicted[:, None], labelled[None, :])
        for concept, unit in enumerate(values.argmax(0)):
            value = float(values[unit, concept])
            if value > best[concept].f1:
                best[concept] = Detector(int(unit), float(thresholds[unit]), sign, value)
    return best


def best_f1(activations: sparse.csc_matrix, labels: sparse.csc_matrix, levels: int = 8):
    """The best F1 of every unit for every concept over thresholds, (units, concepts) float32.

    activations: (tokens × units), non-negative; labels: (tokens × concepts) bool; thresholds as in
    `best_detectors`. On the tokens given: a value here is chosen, not yet scored on others.
    """
    labelled = np.asarray(labels.sum(axis=0)).ravel()
    best = np.zeros((activations.shape[1], labels.shape[1]), dtype=np.float32)
    # Some units at a time: the product with all of them would be as large as the table itself.
    indicator = labels.astype(np.float32)
    for first in range(0, activations.shape[1], UNITS_AT_ONCE):
        some = slice(first, first + UNITS_AT_ONCE)
        for _, _, predicted, hits in _sparse_candidates(activations[:, some], indicator, levels):
            values = f1(hits, predicted[:, None], labelled[None, :])
            np.maximum(best[some], values, out=best[some], casting="same_kind")
    return best


UNITS_AT_ONCE = 1024


def _sparse_candidates(activations: sparse.csc_matrix, labels: np.ndarray, levels: int):
    activations = activations.tocsc()
    maximum = activations.max(axis=0).toarray().ravel()
    per_value_maximum = np.repeat(maximum, np.diff(activations.indptr))
    for share in np.linspace(0, 0.7, levels):
        above = (activations.data > share * per_value_maximum).astype(np.float32)
        kept = sparse.csc_matrix(
            (above, activations.indices, activations.indptr), shape=activations.shape
        )
        predicted = np.asarray(kept.sum(axis=0)).ravel()
        hits = kept.T @ labels
        yield 1, share * maximum, predicted, hits.toarray() if sparse.issparse(hits) else hits


def _dense_candidates(activations: np.ndarray, labels: np.ndarray, levels: int):
    shares = np.geomspace(1e-3, 0.3, levels)
    # Units by rows: sorting down the columns of a large matrix takes many times as long.
    some = np.ascontiguousarray(activations[:: max(1, len(activations) // ROWS_OF_QUANTILES)].T)
    for sign in (1, -1):
        signed = sign * activations
        for thresholds in np.quantile(sign * some, 1 - shares, axis=1):
            above = (signed > thresholds).astype(np.float32)
            yield sign, thresholds, above.sum(0), above.T @ labels


def scores(
    detectors: list[Detector], activations: sparse.csc_matrix | np.ndarray, labels: np.ndarray
) -> np.ndarray:
    """F1 of chosen detectors on tokens (or documents) they were not chosen on, (concepts,)."""
    values = np.zeros(len(detectors))
    for i, detector in enumerate(detectors):
        column = activations[:, [detector.unit]]
        column = column.toarray() if sparse.issparse(column) else column
        said = detector.sign * column.ravel() > detector.threshold
        values[i] = f1((said & labels[:, i]).sum(), said.sum(), labels[:, i].sum())
    return values


def document_maxima(
    activations: sparse.csc_matrix | np.ndarray, document_of: np.ndarray
) -> sparse.csc_matrix | np.ndarray:
    """Each unit's largest activation in each document, (documents × units).

    document_of: (tokens,) the number of each token's document, 0, 1, …, never falling.
    """
    if not sparse.issparse(activations):
        return np.maximum.reduceat(activations, _firsts(document_of), axis=0)
    activations = activations.tocsc()
    activations.sort_indices()
    units = np.repeat(np.arange(activations.shape[1]), np.diff(activations.indptr))
    documents = document_of[activations.indices]
    shape = (int(document_of[-1]) + 1, activations.shape[1])
    if not len(units):
        return sparse.csc_matrix(shape, dtype=activations.dtype)
    first = np.flatnonzero(np.r_[True, (np.diff(units) > 0) | (np.diff(documents) > 0)])
    maxima = np.maximum.reduceat(activations.data, first)
    return sparse.csc_matrix((maxima, (documents[first], units[first])), shape=shape)


def document_labels(labels: np.ndarray, document_of: np.ndarray) -> np.ndarray:
    """Whether a concept labels any token of a document, (documents, concepts) bool."""
    return np.logical_or.reduceat(labels, _firsts(document_of), axis=0)


def _firsts(document_of: np.ndarray) -> np.ndarray:
    return np.flatnonzero(np.r_[True, np.diff(document_of) > 0])


@dataclass(frozen=True)
class LinearProbes:
    """Logistic regressions, one a concept: what a linear reader could know at a site.

    mean, scale: (d_model,) that standardise activations; weight: (d_model, concepts).
    """

    mean: Tensor
    scale: Tensor
    weight: Tensor
    bias: Tensor

    @classmethod
    def fit(cls, x: Tensor, labels: np.ndarray, penalty: float = 1e-4) -> LinearProbes:
        """Fit all concepts at once by L-BFGS: mean cross-entropy + penalty · ‖weight‖².

        x: (tokens, d_model); labels: (tokens, concepts) bool.
        """
        mean, scale = x.mean(0), x.std(0).clamp_min(1e-6)
        standardised, targets = (x - mean) / scale, torch.from_numpy(labels).to(x)
        weight = x.new_zeros(x.shape[1], labels.shape[1], requires_grad=True)
        bias = torch.logit(targets.mean(0).clamp(1e-6, 1 - 1e-6)).requires_grad_()
        optimiser = torch.optim.LBFGS([weight, bias], max_iter=100, line_search_fn="strong_wolfe")

        def closure() -> Tensor:
            optimiser.zero_grad()
            logits = standardised @ weight + bias
            loss = F.binary_cross_entropy_with_logits(logits, targets) * labels.shape[1]
            loss = loss + penalty * weight.pow(2).sum()
            torch.autograd.backward(loss)
            return loss

        optimiser.step(closure)
        return cls(mean, scale, weight.detach(), bias.detach())

    def scores(self, x: Tensor) -> np.ndarray:
        """The log odds of each concept, (tokens, concepts)."""
        return ((x - self.mean) / self.scale @ self.weight + self.bias).numpy()


def auroc(scores: np.ndarray, labelled: np.ndarray) -> float:
    """The chance that a labelled token scores above an unlabelled one; ties count half."""
    positive = int(labelled.sum())
    ranks = rankdata(scores)[labelled].sum()
    return float((ranks - positive * (positive + 1) / 2) / (positive * (len(scores) - positive)))


def best_threshold(scores: np.ndarray, labelled: np.ndarray) -> float:
    """The score above which saying yes has the highest F1."""
    order = np.argsort(-scores, kind="stable")
    values = f1(np.cumsum(labelled[order]), np.arange(1, len(scores) + 1), labelled.sum())
    last = int(values.argmax())
    return float(np.nextafter(scores[order[last]], -np.inf))


def current_token_rules(
    tokens: np.ndarray, labels: np.ndarray, vocabulary_size: int
) -> list[np.ndarray]:
    """For each concept the set of token ids with the highest F1 on these tokens.

    The floor of every feature claim: what can be said without any context. Ids are taken in order
    of the concept's share among their tokens, which is the order of the best set for F1.
    """
    occurrences = np.bincount(tokens, minlength=vocabulary_size)
    rules = []
    for labelled in labels.T:
        with_concept = np.bincount(tokens[labelled], minlength=vocabulary_size)
        order = np.argsort(-with_concept / np.maximum(occurrences, 1), kind="stable")
        quality = f1(np.cumsum(with_concept[order]), np.cumsum(occurrences[order]), labelled.sum())
        rules.append(np.sort(order[: int(quality.argmax()) + 1]))
    return rules


def current_token_scores(
    rules: list[np.ndarray], tokens: np.ndarray, labels: np.ndarray
) -> np.ndarray:
    """Token-level F1 of current-token rules on other tokens, (concepts,)."""
    values = np.zeros(len(rules))
    for i, rule in enumerate(rules):
        said = np.isin(tokens, rule)
        values[i] = f1((said & labels[:, i]).sum(), said.sum(), labels[:, i].sum())
    return values


def bootstrap_interval(
    values: np.ndarray,
    seed: int = 0,
    draws: int = 2000,
    level: float = 0.95,
    statistic: Callable[..., np.ndarray] = np.mean,
) -> tuple[float, float, float]:
    """A statistic of values with the bounds of its percentile-bootstrap interval.

    statistic: with an axis, such as `np.mean` or `np.median`. Returns (value, low, high).
    """
    values = np.asarray(values, dtype=float)
    generator = np.random.default_rng(seed)
    drawn = statistic(generator.choice(values, (draws, len(values))), axis=1)
    low, high = np.quantile(drawn, [(1 - level) / 2, (1 + level) / 2])
    return float(statistic(values)), float(low), float(high)
