"""Features on a concept's prompts, against the activations on each prompt by itself."""

import numpy as np
import pytest

from saekit import presets
from saekit.explore import activations_on
from saekit.specificity import PromptedConcept
from tests.studies import tiny_study


@pytest.fixture(scope="module", params=["gpt2", "qwen2"])  # with BOS and without
def study(request):
    return tiny_study(request.param)


@pytest.fixture(scope="module")
def sadness(study):
    return PromptedConcept(study, "sadness")


def texts_of(concept):
    groups = {}
    for prompt in concept.prompts:
        kind = "never named" if prompt.unnamed else prompt.language
        groups.setdefault(kind, []).append(prompt.text)
    groups["decoys"] = [decoy.text for decoy in concept.decoys]
    return groups


def test_recall_is_the_share_of_texts_on_which_the_feature_fires(study, sadness):
    feature = int(np.asarray(study.index.density).argmax())
    threshold = float(np.median(study.index.of(feature)[1]))
    table = sadness.recall(feature, threshold).set_index("texts")
    groups = texts_of(presets.concept("sadness"))
    assert table["n"].to_dict() == {kind: len(texts) for kind, texts in groups.items()}
    shares = set()
    for kind, texts in groups.items():
        fired = [activations_on(study, text)[1][:, feature].max() > threshold for text in texts]
        assert table.loc[kind, "share"] == pytest.approx(np.mean(fired))
        shares.add(np.mean(fired))
    assert len(shares) > 1, "the feature should tell some of the texts apart"


def test_the_best_feature_tells_prompts_from_decoys_best(study, sadness):
    groups = texts_of(presets.concept("sadness"))
    fires = {
        kind: np.mean([activations_on(study, text)[1].max(0) > 0 for text in groups[kind]], axis=0)
        for kind in ("English", "decoys")
    }
    score = fires["English"] - fires["decoys"]
    table = sadness.best_features(5)
    np.testing.assert_allclose(table["score"], np.sort(score)[::-1][:5], atol=1e-12)
    np.testing.assert_allclose(table["score"], score[table["feature"]], atol=1e-12)


def test_a_judge_finds_names_in_any_language_and_case(sadness):
    judge = sadness.judge()
    assert judge("It was the greatest SADNESS of all.")
    assert not judge("It was the greatest of all.")


def test_a_concept_without_prompts_is_refused(study):
    with pytest.raises(ValueError, match="no prompts: choose another"):
        PromptedConcept(study, "two hops")
