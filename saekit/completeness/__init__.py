"""Completeness: how often must a word occur before a feature for it exists?

    texts = word_texts(study)                       # each word equally often, on two texts
    reading = read(study, texts)
    table = measure(reading, with_null(study, reading))        # a line a word and SAE
    found = curves(table)                           # presence against frequency, with intervals

Source: "Scaling Monosemanticity", section "Feature completeness".
"""

from __future__ import annotations

from saekit.completeness.causes import COUPLED, effects, follows, loss_saved, probe, set_apart
from saekit.completeness.paper import claims, seeds, span
from saekit.completeness.presence import (
    HAS_FEATURE,
    NULL,
    OF_ONE_WORD,
    Reading,
    asking,
    best_features,
    by_examples,
    main_words,
    measure,
    other_seeds,
    read,
    strongest,
    with_null,
)
from saekit.completeness.regression import (
    Curve,
    Separated,
    binned,
    bounds,
    curves,
    exponent,
    half_point,
    logistic,
    thresholds,
)
from saekit.completeness.texts import (
    TEMPLATES,
    Texts,
    counts,
    evenly,
    ladder,
    templated,
    word_texts,
)

__all__ = [
    "COUPLED",
    "HAS_FEATURE",
    "NULL",
    "OF_ONE_WORD",
    "TEMPLATES",
    "Curve",
    "Reading",
    "Separated",
    "Texts",
    "asking",
    "best_features",
    "binned",
    "bounds",
    "by_examples",
    "claims",
    "counts",
    "curves",
    "effects",
    "evenly",
    "exponent",
    "follows",
    "half_point",
    "ladder",
    "logistic",
    "loss_saved",
    "main_words",
    "measure",
    "other_seeds",
    "probe",
    "read",
    "seeds",
    "set_apart",
    "span",
    "strongest",
    "templated",
    "thresholds",
    "with_null",
    "word_texts",
]
