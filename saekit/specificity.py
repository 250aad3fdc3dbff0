"""What a feature claim is worth, against labels that are exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch
from scipy import sparse

from saekit import metrics
from saekit.activations import read_activations
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model, Site

UNITS = {"feature": "best feature", "neuron": "best neuron", "current_token": "current token"}


def match_concepts(
    model: Model,
    site: Site,
    sae: SAE,
    chosen_on: Corpus,
    scored_on: Corpus,
    *,
    concepts: list[str] | None = None,
    least_tokens: int = 50,
) -> pd.DataFrame:
    """How well single units detect labelled concepts, by token-level F1 on held-out text.

    For each concept the best feature, the best neuron (MLP units of the site's layer and all
    before it, both signs) and the best rule that sees only the current token; unit and threshold
    are chosen on one corpus and scored on the other. Concepts with fewer than `least_tokens`
    tokens in either are left out. Sorted by the feature's F1.
    """
    corpora = (chosen_on, scored_on)
    concepts = _frequent(concepts or chosen_on.labels.concepts, corpora, least_tokens)
    if not concepts:
        raise ValueError(
            f"No concept has {least_tokens} labelled tokens in both texts: use more text."
        )
    labels = [_label_matrix(corpus, concepts) for corpus in (chosen_on, scored_on)]
    codes = [_feature_matrix(model, site, sae, corpus) for corpus in (chosen_on, scored_on)]
    features = metrics.best_detectors(codes[0], labels[0])
    neurons = _best_neurons(model, site, (chosen_on, scored_on), labels)
    rules = metrics.current_token_rules(chosen_on.tokens, labels[0], model.vocabulary_size)
    table = pd.DataFrame(
        {
            "concept": concepts,
            "tokens": labels[1].sum(0),
            "feature": [detector.unit for detector in features],
            "f1_feature": metrics.scores(features, codes[1], labels[1]),
            "neuron": [name for name, _ in neurons],
            "f1_neuron": [score for _, score in neurons],
            "f1_current_token": metrics.current_token_scores(rules, scored_on.tokens, labels[1]),
        }
    )
    return table.sort_values("f1_feature", ascending=False, ignore_index=True)


def best_feature(index: Index, concept: str, role: str | None = None) -> metrics.Detector:
    """The feature and threshold that detect a labelled concept best, by token-level F1."""
    labels = index.corpus.labels.mask(concept, role)[:, None]
    return metrics.best_detectors(index.matrix, labels)[0]


def summary(table: pd.DataFrame) -> pd.DataFrame:
    """Mean F1 over concepts for each kind of unit, with its 95 % bootstrap interval."""
    rows = {title: metrics.bootstrap_interval(table[f"f1_{unit}"]) for unit, title in UNITS.items()}
    return pd.DataFrame.from_dict(rows, orient="index", columns=["mean F1", "low", "high"])


def _frequent(concepts: list[str], corpora: tuple[Corpus, ...], least: int) -> list[str]:
    def known(concept: str, corpus: Corpus) -> bool:
        return concept in corpus.labels.concepts and corpus.labels.mask(concept).sum() >= least

    return [c for c in concepts if all(known(c, corpus) for corpus in corpora)]


def _label_matrix(corpus: Corpus, concepts: list[str]) -> np.ndarray:
    return np.stack([corpus.labels.mask(concept) for concept in concepts], axis=1)


def _feature_matrix(model: Model, site: Site, sae: SAE, corpus: Corpus) -> sparse.csc_matrix:
    with torch.no_grad():
        return Index.build(model, site, sae, corpus).matrix


def _best_neurons(
    model: Model, site: Site, corpora: tuple[Corpus, Corpus], labels: list[np.ndarray]
) -> list[tuple[str, float]]:
    # One layer at a time: all neurons of all layers at once would not fit for a larger model.
    best = [(-1.0, "", 0.0)] * labels[0].shape[1]
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
