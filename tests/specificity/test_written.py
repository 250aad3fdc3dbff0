"""Texts that a judge writes about a concept: what is kept of them, and what features make of it."""

import json

import numpy as np
import pytest

from saekit.specificity import PromptedConcept, write_texts
from tests.hostile import HOSTILE
from tests.labels.world import Scripted
from tests.studies import tiny_study


def writer(request: dict) -> str:
    """Writes what is asked for in each setting, but for a few that break the rules."""
    content = request["messages"][0]["content"]
    setting = content.split("stand in ")[1].split(".")[0]
    if "never uses its name" in content:
        wrong = setting == "a novel"
        return json.dumps({"text": f"In {setting} the {'BRIDGE' if wrong else 'span'} is red."})
    if "another meaning" in content:
        return json.dumps({"text": f"In {setting} a tooth was crowned."})
    if "French" in content:
        return json.dumps({"text": f"Le pont, dans {setting}."})
    texts = {"a diary": "It is red.", "a news report": "x" * 500, "a novel": ""}
    same = "The old  bridge\nis red."
    return json.dumps(
        {"text": texts.get(setting, same if "a" in setting[2:4] else setting + " bridge")}
    )


def test_texts_that_break_the_rules_are_left_out():
    scripted = Scripted(writer)
    made = write_texts(scripted, "bridge", ["pont"], ["English", "French"])
    assert len(scripted.prompts) == 4 * 8
    assert made.names == ("bridge", "pont")
    named = [one for one in made.prompts if not one.unnamed]
    texts = [one.text for one in named]
    assert len(set(texts)) == len(texts)
    assert all("bridge" in text or "pont" in text for text in texts)
    assert "It is red." not in texts
    assert {one.language for one in named} == {"English", "French"}
    unnamed = [one.text for one in made.prompts if one.unnamed]
    assert len(unnamed) == 7
    assert not any("bridge" in text.lower() for text in unnamed)
    assert len(made.decoys) == 8


def test_they_serve_as_a_prompted_concept():
    study = tiny_study("gpt2")
    made = write_texts(Scripted(writer), "bridge", ["pont"], ["English", "French"], count=5)
    found = PromptedConcept(study, made)
    assert found.kinds.tolist().count("decoys") == 5
    best = found.best_features(3)
    on = found.strongest[found.kinds == "English"] > 0
    off = found.strongest[found.kinds == "decoys"] > 0
    np.testing.assert_allclose(
        best["score"], (on.mean(0) - off.mean(0))[best["feature"]], atol=1e-12
    )
    assert found.judge()("The BRIDGE")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_one_block_and_a_useless_judge_is_refused(name):
    silent = Scripted(lambda request: "no")
    with pytest.raises(ValueError, match="wrote no text that names"):
        write_texts(silent, name)
    for [prompt] in silent.prompts:
        lines = prompt["content"].split("\n")
        begin = next(i for i, line in enumerate(lines) if line.startswith("BEGIN "))
        assert json.loads(lines[begin + 1])["concept"] == name
