"""What is explained: a difference of two logits after each prompt."""

import pytest
import torch

from saekit.attribution import Contrast, logit_differences
from tests.studies import tiny_model

PROMPTS = ["the old bridge crosses the bay", "red boat"]


def first(model, text):
    return model.tokenizer(text, add_special_tokens=False)["input_ids"][0]


@pytest.mark.parametrize("family", ["gpt2", "llama"])
def test_the_difference_is_read_after_each_prompts_last_token(family):
    model = tiny_model(family)
    both = [Contrast(PROMPTS[0], " bay", " red"), Contrast(PROMPTS[1], " Turm")]
    found = model.run(model.tokenize(PROMPTS), output=logit_differences(model, both))
    for contrast, value in zip(both, found, strict=True):
        after = model.run(model.tokenize(contrast.prompt))[0, -1]
        target = after[first(model, contrast.target)]
        baseline = after[first(model, contrast.baseline)] if contrast.baseline else after.mean()
        assert float(value) == pytest.approx(float(target - baseline), abs=1e-4)


def test_one_contrast_measures_any_number_of_rows():
    model = tiny_model()
    contrast = Contrast(PROMPTS[0], " bay", " red")
    metric = logit_differences(model, [contrast])
    logits = model.run(model.tokenize(PROMPTS[0]))
    several = torch.cat([logits, 2 * logits, logits + 1])
    one = float(metric(logits))
    assert metric(several).tolist() == pytest.approx([one, 2 * one, one], abs=1e-4)


def test_contrasts_that_say_nothing():
    model = tiny_model()
    with pytest.raises(ValueError, match=r"begin with the same token.*another baseline"):
        Contrast("the", " red", " red").tokens(model)
    with pytest.raises(ValueError, match="target is empty"):
        Contrast("the", "", " red").tokens(model)
