"""Stretches of text by kind, and on which of them a feature fires, against a walk by hand."""

import numpy as np
import pandas as pd
import pytest

from saekit.corpus import Corpus, Document, Span
from saekit.index import Index
from saekit.metrics import Detector
from saekit.specificity import sensitivity
from saekit.specificity.sensitivity import hits, kinds, runs
from saekit.study import Skipped
from tests.studies import tiny_model, tiny_study

CONCEPT, DECOY = "state capital", "capital as money"


def text() -> Corpus:
    documents = []
    for number in range(24):
        language = ("en", "de")[number % 2]
        words = "the old bridge crosses bay"
        mention = Span(words.index("bridge"), words.index("bridge") + 6, CONCEPT, "mention")
        about = Span(0, len(words), CONCEPT, "about")
        spans = {0: (mention, about), 1: (mention,), 2: (about,), 3: (Span(4, 7, DECOY, "about"),)}
        documents.append(Document(words, spans[number % 4], language=language))
    return Corpus.from_documents(documents, tiny_model().tokenizer, 40)


def test_stretches_are_runs_within_documents():
    mask = np.array([1, 1, 0, 1, 1, 1, 0, 1], dtype=bool)
    document_of = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    assert runs(mask, document_of).tolist() == [[0, 2], [3, 4], [4, 6], [7, 8]]
    assert runs(np.zeros(8, dtype=bool), document_of).shape == (0, 2)
    active = np.array([0, 1, 1, 0, 0, 0, 1, 0], dtype=bool)
    assert hits(active, runs(mask, document_of)).tolist() == [True, False, False, False]


def test_kinds_of_text():
    found = kinds(text(), CONCEPT)
    counts = {name: len(stretches) for name, stretches in found.items()}
    assert counts == {
        "named, English": 6,  # documents 0, 4, 8, …
        "named, German": 6,
        "named, Spanish": 0,
        "named, French": 0,
        "never named": 6,
        f"decoy: {DECOY}": 6,
    }


def test_the_share_of_stretches_on_which_a_feature_fires():
    study, corpus = tiny_study(), text()
    study.knows_world = True
    index = Index.build(study.model, study.site, study.sae, corpus)
    feature = int(np.asarray(index.density).argmax())
    threshold = float(np.median(index.of(feature)[1]))
    table = sensitivity(study, index, Detector(feature, threshold), CONCEPT).set_index("texts")
    dense = index.matrix[:, [feature]].toarray()[:, 0] > threshold
    for name, stretches in kinds(corpus, CONCEPT).items():
        if not len(stretches):
            assert name not in table.index
            continue
        expected = np.mean([dense[first:last].any() for first, last in stretches])
        assert table.loc[name, "share"] == pytest.approx(expected)
        assert table.loc[name, "low"] <= expected <= table.loc[name, "high"]
    assert isinstance(table, pd.DataFrame)


def test_another_models_study_is_skipped():
    study = tiny_study()
    assert isinstance(sensitivity(study, study.index, Detector(0, 0.0), CONCEPT), Skipped)
