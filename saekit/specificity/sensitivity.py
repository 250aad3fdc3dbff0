"""Sensitivity: when the concept is there, does the feature fire? On texts it was not chosen on.

The paper has no unbiased way to make texts with a concept and says so; the sandbox's held-out text
has labels. Source: "Scaling Monosemanticity", section "Sensitivity"; arXiv 2509.23717.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit import metrics
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.sandbox.decoys import decoys_of
from saekit.sandbox.world import LANGUAGE_NAMES
from saekit.specificity.units import of_like_density
from saekit.study import needs_world

if TYPE_CHECKING:
    from saekit.study import Study

COLUMNS = ["texts", "share", "low", "high", "control", "n"]


@needs_world
def sensitivity(
    study: Study, index: Index, detector: metrics.Detector, concept: str
) -> pd.DataFrame:
    """On which share of a concept's stretches of text a feature fires, kind by kind.

    A stretch is a run of labelled tokens; the feature fires on it when one of its tokens exceeds
    the detector's threshold. Kinds: the concept named, in each language; text about it in
    documents that never name it; and its decoys, where firing is wrong. index: of a text that the
    detector was not chosen on. Columns: share with its 95 % bootstrap interval over n stretches,
    and control, the share for a feature of like density. Kinds without a stretch are left out.
    """
    fired = _active(index, detector.unit, detector.threshold)
    control = _active(index, of_like_density(index, detector.unit), 0.0)
    lines = []
    for name, stretches in kinds(index.corpus, concept).items():
        if len(stretches):
            share = metrics.bootstrap_interval(hits(fired, stretches))
            lines.append((name, *share, hits(control, stretches).mean(), len(stretches)))
    return pd.DataFrame(lines, columns=COLUMNS)


def kinds(text: Corpus, concept: str) -> dict[str, np.ndarray]:
    """The stretches of each kind of text, (stretches, 2) bounds."""
    labels, documents = text.labels, text.documents
    everywhere = labels.mask(concept)
    named = np.zeros_like(everywhere)
    if (concept, "mention") in labels.columns:
        named = labels.mask(concept, "mention")
    document_of = text.document_of(np.arange(len(text)))
    language = documents["language"].to_numpy()[document_of]
    names_it, has_it = (
        np.bincount(document_of, weights=mask, minlength=len(documents)) > 0
        for mask in (named, everywhere)
    )
    found = {
        f"named, {title}": runs(named & (language == code), document_of)
        for code, title in LANGUAGE_NAMES.items()
    }
    found["never named"] = runs(everywhere & ~names_it[document_of], document_of)
    for decoy in decoys_of(concept):
        if decoy in labels.concepts:
            found[f"decoy: {decoy}"] = runs(labels.mask(decoy) & ~has_it[document_of], document_of)
    return found


def runs(mask: np.ndarray, document_of: np.ndarray) -> np.ndarray:
    """First and last-plus-one of each run of labelled tokens within a document, (runs, 2)."""
    positions = np.flatnonzero(mask)
    if not len(positions):
        return np.zeros((0, 2), dtype=np.int64)
    new = (np.diff(positions) > 1) | (np.diff(document_of[positions]) > 0)
    first = positions[np.append(True, new)]
    last = positions[np.append(new, True)]
    return np.stack([first, last + 1], axis=1)


def hits(active: np.ndarray, stretches: np.ndarray) -> np.ndarray:
    """Whether a token of each stretch is active, (stretches,) bool."""
    before = np.append(0, np.cumsum(active))
    return before[stretches[:, 1]] > before[stretches[:, 0]]


def _active(index: Index, feature: int, threshold: float) -> np.ndarray:
    positions, values = index.of(feature)
    active = np.zeros(len(index.corpus), dtype=bool)
    active[positions[values > threshold]] = True
    return active
