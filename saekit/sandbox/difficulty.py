"""How hard the sandbox is: `python -m saekit.sandbox.difficulty --json` prints one JSON object.

Over the concepts that only context decides: does the model know them at the SAEs' site (linear
probes), and do single features say so (F1 on text that nothing was chosen on), better than single
neurons and than rules that see the current token only? Small SAEs must fail at part of them.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import torch
from scipy import sparse

from saekit import metrics
from saekit.activations import read_activations
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.model import Model
from saekit.sae import SAE
from saekit.sandbox import python_text, saes, text, world
from saekit.sandbox.evaluate import figure

# A seed that no training and no study draws from.
WORLD_SEED = 9_000_000
WORLD_DOCUMENTS = 3000
PYTHON_CHARACTERS = 300_000
LEAST_TOKENS = 100
HAS_FEATURE = 0.8
NULL = "2048-seed-0-frozen-decoder"


@dataclass(frozen=True)
class Side:
    """One of the two texts: units are chosen on one and scored on the other."""

    corpus: Corpus
    labels: np.ndarray
    document_of: np.ndarray

    @property
    def document_labels(self) -> np.ndarray:
        return metrics.document_labels(self.labels, self.document_of)


def measure(folder: Path) -> pd.DataFrame:
    """One line a concept that context decides: probes, features of each size, floors, a null.

    folder: holds a `model` and its `saes`. Columns f1_… are on the level of tokens, document_f1_…
    on that of documents.
    """
    model = Model.load(str(folder / "model"), dtype=torch.float32)
    corpora = [_corpus(model, split) for split in ("train", "held-out")]
    counts = [corpus.labels.counts() for corpus in corpora]
    frequent = [set(some.index[some >= LEAST_TOKENS]) for some in counts]
    concepts = sorted(filter(needs_context, frequent[0] & frequent[1]))
    sides = [_side(corpus, concepts) for corpus in corpora]
    table = pd.DataFrame({"concept": concepts, "tokens": sides[1].labels.sum(0)})
    table["probe_auroc"], table["f1_probe"] = _probes(model, sides)
    for name in (*(f"{size}-seed-0" for size in saes.SIZES), NULL):
        column = "null" if name == NULL else f"sae_{saes.ARMS[name].size}"
        sae = SAE.load(folder / "saes" / name)
        codes = [Index.build(model, model.middle_site, sae, side.corpus).matrix for side in sides]
        for level, found in _best_units(codes, sides).items():
            table[f"{level}_{column}"] = found[1]
    for level, scores in _neurons(model, sides).items():
        table[f"{level}_neuron"] = scores
    rules = metrics.current_token_rules(
        sides[0].corpus.tokens, sides[0].labels, model.vocabulary_size
    )
    table["f1_current_token"] = metrics.current_token_scores(
        rules, sides[1].corpus.tokens, sides[1].labels
    )
    return table


def summarise(table: pd.DataFrame) -> dict[str, Any]:
    """The table's averages over concepts, each {value, low, high, n} by bootstrap."""
    figures: dict[str, Any] = {
        "probe_auroc_median": _median(table["probe_auroc"]),
        "f1_probe": _mean(table["f1_probe"]),
    }
    for level in ("f1", "document_f1"):
        prefix = "" if level == "f1" else "document_"
        for size in saes.SIZES:
            scores = table[f"{level}_sae_{size}"]
            figures[f"{prefix}share_with_feature_{size}"] = _mean(scores >= HAS_FEATURE)
            figures[f"{prefix}f1_sae_{size}"] = _mean(scores)
        figures[f"{prefix}f1_neuron"] = _mean(table[f"{level}_neuron"])
        figures[f"{prefix}f1_null"] = _mean(table[f"{level}_null"])
    figures["f1_current_token"] = _mean(table["f1_current_token"])
    return figures


def _corpus(model: Model, split: str) -> Corpus:
    documents = chain(
        world.documents(WORLD_DOCUMENTS, seed=WORLD_SEED, split=split),
        python_text.documents(split, PYTHON_CHARACTERS),
    )
    return Corpus.from_documents(documents, model.tokenizer, text.CONTEXT_LENGTH)


def needs_context(name: str) -> bool:
    concept = world.concepts().get(name)
    decidable = concept.decidable if concept else python_text.decidable(name)
    return decidable == "context"


def _side(corpus: Corpus, concepts: list[str]) -> Side:
    return Side(
        corpus, corpus.labels.matrix_of(concepts), corpus.document_of(np.arange(len(corpus)))
    )


def _probes(model: Model, sides: list[Side]) -> tuple[list[float], list[float]]:
    x = [read_activations(model, model.middle_site, side.corpus) for side in sides]
    probes = metrics.LinearProbes.fit(x[0], sides[0].labels)
    chosen, scored = (probes.scores(some) for some in x)
    auroc, f1 = [], []
    for i, labelled in enumerate(sides[1].labels.T):
        auroc.append(metrics.auroc(scored[:, i], labelled))
        said = scored[:, i] > metrics.best_threshold(chosen[:, i], sides[0].labels[:, i])
        f1.append(float(metrics.f1((said & labelled).sum(), said.sum(), labelled.sum())))
    return auroc, f1


Activations = sparse.csc_matrix | np.ndarray


def _best_units(
    activations: list[Activations], sides: list[Side]
) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """For each level the best units' F1 where they were chosen and where they are scored."""
    maxima = [
        metrics.document_maxima(_both_signs(some), side.document_of)
        for some, side in zip(activations, sides, strict=True)
    ]
    levels = {
        "f1": (activations, [side.labels for side in sides]),
        "document_f1": (maxima, [side.document_labels for side in sides]),
    }
    found = {}
    for level, (units, labels) in levels.items():
        detectors = metrics.best_detectors(units[0], labels[0])
        chosen = np.array([detector.f1 for detector in detectors])
        found[level] = (chosen, metrics.scores(detectors, units[1], labels[1]))
    return found


def _both_signs(activations: Activations) -> Activations:
    """Neurons and their negatives, so that a document's maximum is defined for either sign."""
    if sparse.issparse(activations):
        return activations
    return np.concatenate([activations, -activations], axis=1)


def _neurons(model: Model, sides: list[Side]) -> dict[str, np.ndarray]:
    """The best neuron of the site's layer and all before, chosen on one side for each concept."""
    best: dict[str, tuple[np.ndarray, np.ndarray]] = {}
    for layer in range(model.middle_site.layer + 1):
        site = model.site("neurons", layer)
        units = [read_activations(model, site, side.corpus).numpy() for side in sides]
        for level, (chosen, scored) in _best_units(units, sides).items():
            before = best.get(level, (np.full_like(chosen, -1), scored))
            better = chosen > before[0]
            best[level] = (np.where(better, chosen, before[0]), np.where(better, scored, before[1]))
    return {level: scored for level, (_, scored) in best.items()}


def _mean(values: pd.Series) -> dict[str, float]:
    return figure(*metrics.bootstrap_interval(values), len(values))


def _median(values: pd.Series) -> dict[str, float]:
    return figure(*metrics.bootstrap_interval(values, statistic=np.median), len(values))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="the averages only, as JSON")
    options = parser.parse_args()
    table = measure(text.DATA)
    if not options.json:
        print(table.round(3).to_string(index=False))
    print(json.dumps(summarise(table), indent=2))


if __name__ == "__main__":
    main()
