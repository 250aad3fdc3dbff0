"""The truth's scores equal a walk over documents and sentences, and what is rated equals them."""

import numpy as np
import pandas as pd
import pytest

from saekit.corpus import Corpus, Document, Span
from saekit.judges import Truth, question
from saekit.specificity import Units, draw, questions, rate, scores_by_level, unit_scores
from tests.studies import tiny_model

TEXT = "the old bridge crosses bay. the red boat passes. sum is 7"


def labelled_corpus() -> Corpus:
    bridge, general = TEXT.index("bridge"), TEXT.index("the red")
    spans = (
        Span(bridge, bridge + 6, "bridge"),
        Span(bridge, bridge + 6, "structure"),
        Span(general, general + 12, "structure", "about"),
    )
    documents = [Document(TEXT, spans), Document("the boat is red. the bay is old")]
    spans = (Span(4, 8, "structure"),)
    documents.append(Document("the boat is red", spans))
    return Corpus.from_documents(documents, tiny_model().tokenizer, 20)


def test_scores_fall_with_the_distance_from_the_concept():
    corpus, model = labelled_corpus(), tiny_model()
    truth = Truth(model, corpus)
    assert truth.parents("bridge") == ["structure"]
    assert truth.parents("structure") == []
    scores = truth.scores("bridge")
    first, second, third = corpus.documents[["start", "end"]].to_numpy()
    strings = model.token_strings(corpus.tokens)
    stop = next(i for i, string in enumerate(strings) if "." in string)
    named = corpus.labels.mask("bridge")
    assert (scores[named] == 3).all()
    assert (scores[: stop + 1][~named[: stop + 1]] == 2).all()
    assert (scores[stop + 1 : first[1]] == 1).all()
    assert (scores[second[0] : second[1]] == 0).all()
    general = corpus.labels.mask("structure")[third[0] : third[1]]
    assert general.any()
    np.testing.assert_array_equal(scores[third[0] : third[1]], general)  # 1 for a parent alone
    with pytest.raises(ValueError, match="no concept 'tower'"):
        truth.scores("tower")
    with pytest.raises(ValueError, match="no labels"):
        Truth(model, Corpus(corpus.tokens, corpus.starts, corpus.documents))


def test_a_question_is_the_text_around_its_token():
    corpus, model = labelled_corpus(), tiny_model()
    asked = question(model, corpus, 3, "bridge", "a bridge")
    end = int(corpus.documents["end"][0])
    whole = "".join(model.token_strings(corpus.tokens[:end]))
    assert asked.before + asked.token + asked.after == whole
    assert asked.before == "".join(model.token_strings(corpus.tokens[:3]))


def test_drawn_tokens_are_rated_as_brute_force_rates_them():
    from scipy import sparse

    corpus, model = labelled_corpus(), tiny_model()
    truth = Truth(model, corpus)
    generator = np.random.default_rng(0)
    dense = generator.random((len(corpus), 3)) * (generator.random((len(corpus), 3)) < 0.8)
    matrix = sparse.csc_matrix(dense)
    units = Units(["a", "b", "c"], matrix, matrix)
    names = pd.DataFrame({"unit": [2, 0], "concept": ["bridge", "structure"]})
    drawn = draw(units, names, levels=2)
    for claim, (unit, concept) in enumerate(names.to_numpy()):
        lines = drawn[drawn["claim"] == claim].sort_values("value")
        assert sorted(lines["position"]) == np.flatnonzero(dense[:, unit]).tolist()
        half = len(lines) // 2
        assert (lines["level"].to_numpy() == (np.arange(len(lines)) >= half)).all() or len(
            lines
        ) % 2
        scores = truth.scores(concept)[lines["position"]]
        mean = unit_scores(rate(drawn, truth)).set_index("unit")["score"][unit]
        assert mean == pytest.approx(scores.mean())
    asked = rate(drawn, truth, questions(model, corpus, drawn))
    pd.testing.assert_frame_equal(asked, rate(drawn, truth))
    levels = scores_by_level(asked)
    assert levels["units"].tolist() == [2, 2]
    np.testing.assert_allclose(levels[[f"share_of_{i}" for i in range(4)]].sum(axis=1), 1)
