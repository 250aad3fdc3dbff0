"""Which single unit detects a labelled concept best, on text that nothing was chosen on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit import metrics
from saekit.activations import read_activations
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model, Site

UNITS = {
    "feature": "best feature",
    "neuron": "best neuron",
    "current_token": "current token",
    "control": "best feature, untrained SAE",
}


def match_concepts(
    model: Model,
    site: Site,
    sae: SAE,
    chosen_on: Corpus,
    scored_on: Corpus,
    *,
    concepts: list[str] | None = None,
    least_tokens: int = 50,
    control: SAE | None = None,
) -> pd.DataFrame:
    """How well single units detect labelled concepts, by token-level F1 on held-out text.

    For each concept the best feature, the best neuron (MLP units of the site's layer and all
    before it, both signs; empty and NaN for a model whose neurons cannot be told apart) and the
    best rule that sees only the current token; unit and threshold are chosen on one corpus and
    scored on the other. Concepts with fewer than `least_tokens`
    tokens in either are left out. control: an SAE whose best features are scored too, such as an
    untrained one. Sorted by the feature's F1. Raises ValueError for a text without
    labels, for a concept that nothing is labelled with, and when no concept is left.
    """
    corpora = (chosen_on, scored_on)
    concepts = _frequent(concepts, corpora, least_tokens)
    if not concepts:
        raise ValueError(
            f"No concept has {least_tokens} labelled tokens in both texts: use more text."
        )
    labels = [corpus.labels.matrix_of(concepts) for corpus in corpora]
    features, f1_feature = _best_features(model, site, sae, corpora, labels)
    neurons = _best_neurons(model, site, corpora, labels)
    rules = metrics.current_token_rules(chosen_on.tokens, labels[0], model.vocabulary_size)
    table = pd.DataFrame(
        {
            "concept": concepts,
            "tokens": labels[1].sum(0),
            "feature": features,
            "f1_feature": f1_feature,
            "neuron": [name for name, _ in neurons],
            "f1_neuron": [score for _, score in neurons],
            "f1_current_token": metrics.current_token_scores(rules, scored_on.tokens, labels[1]),
        }
    )
    if control is not None:
        table["f1_control"] = _best_features(model, site, control, corpora, labels)[1]
    return table.sort_values("f1_feature", ascending=False, kind="stable", ignore_index=True)


def best_feature(index: Index, concept: str, role: str | None = None) -> metrics.Detector:
    """The feature and threshold that detect a labelled concept best, by token-level F1."""
    labels = index.corpus.labels.mask(concept, role)[:, None]
    return metrics.best_detectors(index.matrix, labels)[0]


def summary(table: pd.DataFrame) -> pd.DataFrame:
    """Mean F1 over concepts for each kind of unit, with its 95 % bootstrap interval."""
    rows = {
        title: metrics.bootstrap_interval(table[f"f1_{unit}"])
        for unit, title in UNITS.items()
        if f"f1_{unit}" in table
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["mean F1", "low", "high"])


def needing_context(table: pd.DataFrame, at_most: float = 0.5) -> pd.DataFrame:
    """The lines of `match_concepts` whose best current-token rule reaches at most this F1."""
    return table[table["f1_current_token"] <= at_most]


def _frequent(concepts: list[str] | None, corpora: tuple[Corpus, Corpus], least: int) -> list[str]:
    if any(corpus.labels is None for corpus in corpora):
        raise ValueError("A text has no labels to score by: give its documents spans.")
    chosen_on, scored_on = (corpus.labels for corpus in corpora)
    return [
        concept
        for concept in concepts or chosen_on.concepts
        if chosen_on.mask(concept).sum() >= least
        # A text of another kind may not know it at all.
        and concept in scored_on.concepts
        and scored_on.mask(concept).sum() >= least
    ]


def _best_features(
    model: Model, site: Site, sae: SAE, corpora: tuple[Corpus, Corpus], labels: list[np.ndarray]
) -> tuple[list[int], np.ndarray]:
    codes = [Index.build(model, site, sae, corpus).matrix for corpus in corpora]
    detectors = metrics.best_detectors(codes[0], labels[0])
    return [d.unit for d in detectors], metrics.scores(detectors, codes[1], labels[1])


def _best_neurons(
    model: Model, site: Site, corpora: tuple[Corpus, Corpus], labels: list[np.ndarray]
) -> list[tuple[str, float]]:
    # One layer at a time: all neurons of all layers at once would not fit for a larger model.
    n_concepts = labels[0].shape[1]
    if not has_neurons(model):
        return [("", np.nan)] * n_concepts
    best = [(-1.0, "", 0.0)] * n_concepts
    for layer in range(site.layer + 1):
        neurons = [
            read_activations(model, model.site("neurons", layer), corpus).numpy()
            for corpus in corpora
        ]
        detectors = metrics.best_detectors(neurons[0], labels[0])
        scored = metrics.scores(detectors, neurons[1], labels[1])
        for i, (detector, score) in enumerate(zip(detectors, scored, strict=True)):
            if detector.f1 > best[i][0]:
                best[i] = (detector.f1, f"{layer}/{detector.unit}", float(score))
    return [(name, score) for _, name, score in best]


def has_neurons(model: Model) -> bool:
    """Whether the model's MLP units can be told apart."""
    try:
        model.site("neurons", 0)
    except ValueError:
        return False
    return True
