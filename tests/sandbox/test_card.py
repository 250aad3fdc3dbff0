"""The model card tells what was measured, and what was not reached."""

import pytest

from saekit.sandbox import card, evaluate, saes


def figure(value: float, n: int = 600) -> dict[str, float]:
    return {"value": value, "low": value - 0.01, "high": value + 0.01, "n": n}


@pytest.fixture
def figures():
    model = {kind: figure(0.9) for kind in evaluate.KINDS}
    losses = ("world_loss_train", "world_loss_held_out", "python_loss_train")
    losses += ("python_loss_held_out", "python_bits_per_byte", "xz_bits_per_byte")
    model |= {name: figure(1.5 + i / 10, 40) for i, name in enumerate(losses)}
    return {"world": 1, "model": model, "difficulty": {"f1_sae_512": figure(0.444, 77)}}


RECIPE = {
    "recipe": {
        "n_layers": 3, "d_model": 64, "vocabulary": 5000, "tokens_per_step": 4096,
        "world_share": 0.6, "lesson_share": 0.25,
    },
    "steps_trained": 1000,
    "world": 1,
}  # fmt: skip
QUALITY = {"fvu": 0.123, "l0": 16.0, "dead_share": 0.05, "cross_entropy_recovered": 0.987}


def test_every_figure_stands_in_it(figures):
    text = card.text(RECIPE, figures, {"2048-seed-0": QUALITY})
    assert "3 layers of width 64 and 5,000 tokens" in text
    assert "1,000 steps of 4,096 tokens (4 M), 60% of them" in text
    assert "25% from the topics that have questions). `python" in text
    intensive = {"intensive_from": 700, "intensive_world_share": 0.9, "intensive_lesson_share": 0.8}
    longer = RECIPE | {"recipe": RECIPE["recipe"] | intensive}
    later = card.text(longer, figures, {"2048-seed-0": QUALITY})
    assert "; from step 700 on 90% and 80%)" in later
    at_once = longer["recipe"] | {"intensive_from": 0, "seed": 1}
    second = RECIPE | {"recipe": at_once, "steps_trained": 3000, "began_with": RECIPE}
    gone_on = card.text(second, figures, {"2048-seed-0": QUALITY})
    assert "3,000 steps of 4,096 tokens (12 M), 90% of them from the world (of these 80%" in gone_on
    assert "It began with the weights of an earlier run: 1,000 steps of 4,096 tokens" in gone_on
    assert "remakes everything" not in gone_on
    assert "questions of the training side" not in gone_on
    asked = second | {"recipe": at_once | {"question_share": 0.5}}
    assert (
        "(12 M), 90% of the texts from the world (of these 80% from the "
        "topics that have questions), and 50% of each step questions of the training side, of "
        "which only the answers are learned. It began"
    ) in card.text(asked, figures, {"2048-seed-0": QUALITY})
    asked = longer | {"recipe": longer["recipe"] | {"question_share": 0.25}}
    assert "and 80%), and 25% of each later step questions" in card.text(
        asked, figures, {"2048-seed-0": QUALITY}
    )
    third = second | {"steps_trained": 500, "began_with": second}
    twice = card.text(third, figures, {"2048-seed-0": QUALITY})
    assert "earlier run: 3,000 steps" in twice
    assert "; that one with those of another: 1,000 steps of 4,096" in twice
    assert "| code_error | 600 | 0.900 | 0.890 to 0.910 | reported |" in text
    assert "| python_loss_held_out" not in text
    assert "| Python, held-out modules | 40 | 1.800 | 1.790 to 1.810 | nats per token |" in text
    assert "| 2048-seed-0 | 0.123 | 16.0 | 5.0% | 0.987 |" in text
    assert "| f1_sae_512 | 77 | 0.444 | 0.434 to 0.454 |" in text


def test_a_target_that_was_missed_is_said(figures):
    figures["model"]["two_hop_held_out"] = figure(0.8)
    text = card.text(RECIPE, figures, {"2048-seed-0": QUALITY})
    assert "| two_hop_held_out | 600 | 0.800 | 0.790 to 0.810 | ≥ 0.80 |" in text
    assert "| one_hop | 600 | 0.900 | 0.890 to 0.910 | ≥ 0.98, not reached |" in text


def test_every_kind_of_question_has_its_line(figures):
    assert set(card.TARGETS) == set(evaluate.KINDS)
    assert set(saes.SHIPPED) <= set(saes.ARMS)
