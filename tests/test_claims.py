"""Each table of claims says what was measured, beside its control."""

import math

import numpy as np
import pandas as pd
import pytest

from saekit import claims
from saekit.quality import Quality
from saekit.scaling import Findings, PowerLaw, analyse
from saekit.study import Skipped

SKIPPED = Skipped("no world")


def lines(table: pd.DataFrame) -> pd.DataFrame:
    assert table.columns.tolist() == ["claim", "paper", "here", "control"]
    assert (table.map(len) > 0).all().all()
    return table.set_index("claim")


def test_training_names_every_sae_but_the_control_apart():
    cards = {
        "null": Quality(100, 1.25, 30.0, 0.5, 3.0, 9.0, -0.2),
        "topk": Quality(100, 0.1, 16.0, 0.001, 3.0, 3.1, 0.975),
        "l1": Quality(100, 0.2, 40.25, 0.25, 3.0, 3.2, math.nan),
    }
    table = lines(claims.training(cards, "null"))
    assert table.loc["active features per token (L0)", "here"] == "topk 16.0; l1 40.2"
    assert table.loc["active features per token (L0)", "control"] == "30.0"
    assert table.loc["variance explained (1 − FVU)", "here"] == "topk 90%; l1 80%"
    assert table.loc["variance explained (1 − FVU)", "control"] == "-25%"
    assert table.loc["dead features", "here"] == "topk 0.1%; l1 25.0%"
    assert table.loc["dead features", "control"] == "50.0%"
    assert table.loc["cross-entropy recovered", "here"] == "topk 97.5%; l1 undefined"
    assert table.loc["cross-entropy recovered", "control"] == "-20.0%"


@pytest.fixture
def matches():
    columns = {"f1_feature": [0.9, 0.7], "f1_neuron": [0.5, 0.3], "f1_current_token": [0.4, 0.2]}
    return pd.DataFrame({"concept": ["a", "b"], **columns})


@pytest.fixture
def neighbours():
    rows = [(3, 0.61, "x", 0.2), (4, 0.5, "y", 0.2)]
    return pd.DataFrame(rows, columns=["feature", "cosine", "fires on", "control"])


def test_exploring(matches, neighbours):
    languages = pd.DataFrame(
        {"language": ["English", "German"], "share": [0.9, 0.75], "control": [0.1, 0.0]}
    )
    table = lines(claims.exploring(matches, languages, neighbours))
    specific = table.loc["features are more specific than neurons"]
    assert specific["here"].startswith("mean F1 0.80 (0.70 to 0.90)")
    assert specific["control"].startswith("mean F1 0.40 (0.30 to 0.50)")
    nearest = table.loc["nearby directions are related"]
    assert (nearest["here"], nearest["control"]) == (
        "nearest cosine 0.61",
        "0.20 (random direction)",
    )
    many = table.loc["one feature, many languages"]
    assert (many["here"], many["control"]) == ("English 90%; German 75%", "10%; 0%")


def test_what_was_skipped_or_not_found_makes_no_claim(matches, neighbours):
    assert len(claims.exploring(matches, SKIPPED, neighbours)) == 2
    assert len(claims.exploring(matches, SKIPPED, neighbours.head(0))) == 1


DOSES = pd.DataFrame(
    [
        ("feature", 0.0, 0.0, 0.0, 0.0),
        ("random direction", 0.0, 0.05, 0.0, 0.1),
        ("feature", 2.0, 0.8, 0.7, 0.9),
        ("random direction", 2.0, 0.1, 0.0, 0.2),
        ("feature", 4.0, 0.6, 0.5, 0.7),
        ("random direction", 4.0, 0.9, 0.8, 1.0),
    ],
    columns=["arm", "times_maximum", "rate", "low", "high"],
)


def test_steering_is_judged_at_the_features_best_dose_and_the_same_one_of_the_control():
    table = lines(claims.steering(DOSES, *[SKIPPED] * 5))
    assert len(table) == 1
    assert table["here"].item() == "0.80 (0.70 to 0.90) at 2 × max"
    assert table["control"].item() == "0.10 (random direction)"


def test_an_ablated_feature_is_no_dose():
    doses = DOSES.assign(rate=DOSES["rate"].where(DOSES["times_maximum"] > 0, 0.9))
    pd.testing.assert_frame_equal(
        claims.steering(doses, *[SKIPPED] * 5), claims.steering(DOSES, *[SKIPPED] * 5)
    )


def test_each_code_error_clamp_is_judged_at_its_best_dose():
    errors = pd.DataFrame(
        [
            ("up", "as it is", 0.0, 0.0, 0.0, 0.0),
            ("up", "1 × max", 0.5, 0.4, 0.6, 0.1),
            ("up", "2 × max", 0.2, 0.1, 0.3, 0.9),
            ("down", "as it is", 0.6, 0.5, 0.7, 0.6),
            ("down", "-1 × max", 0.1, 0.0, 0.2, 0.4),
            ("down", "-2 × max", 0.25, 0.2, 0.3, 0.05),
        ],
        columns=["experiment", "clamped at", "rate", "low", "high", "control"],
    )
    table = lines(claims.steering(DOSES, errors, *[SKIPPED] * 4))
    up, down = table.loc["up"], table.loc["down"]
    assert table.index.tolist()[1:] == ["up", "down"]
    assert up["here"] == "0.00 before, 0.50 (0.40 to 0.60) at 1 × max"
    assert up["control"] == "0.10 (random direction)"
    assert down["here"] == "0.60 before, 0.25 (0.20 to 0.30) at -2 × max"
    assert down["control"] == "0.05 (random direction)"


def test_addition_is_said_of_the_lines_that_the_paper_shows():
    kinds = ["multiplies", "adds", "other code", "calls one that adds"]
    firing = pd.DataFrame({"line": kinds, "share": [0.1, 0.9, 0.4, 0.8], "low": 0.0, "high": 1.0})
    sums = pd.DataFrame(
        [("sum", "as it is", 0.0, 0.0, 0.0, 0.0), ("sum", "2 × max", 0.5, 0.4, 0.6, 0.1)],
        columns=["experiment", "clamped at", "rate", "low", "high", "control"],
    )
    firing = firing.assign(control=0.05)
    table = lines(claims.steering(DOSES, SKIPPED, SKIPPED, sums, SKIPPED, firing))
    assert table.loc["sum", "here"] == "0.00 before, 0.50 (0.40 to 0.60) at 2 × max"
    told = table.loc[
        ["the addition feature fires on a function that " + kinds[i] for i in (1, 3, 0)]
    ]
    assert told["here"].str[:4].tolist() == ["0.90", "0.80", "0.10"]
    assert told["paper"].tolist() == ["yes, on examples", "yes, on examples", "no, on examples"]
    assert set(told["control"]) == {"0.05 (another feature)"}
    assert len(table) == 5


def test_the_first_look_takes_the_strongest_interval():
    firing = pd.DataFrame(
        [("0%–50%", 0.3, 0.2, 0.4, 9, 0.1), ("50%–100%", 0.95, 0.9, 1.0, 9, np.nan)],
        columns=["of the maximum", "share", "low", "high", "tokens", "control"],
    )
    table = lines(claims.first_look(firing, DOSES))
    strong = table.loc["strong activations lie on the concept"]
    assert strong["here"] == "0.95 (0.90 to 1.00)"
    assert "nan" in strong["control"]  # the other feature has nothing there
    assert "clamping brings the concept into the text" in table.index


def laws(**exponents: float) -> dict[str, PowerLaw]:
    return {name: PowerLaw(1.0, exponent, 0.0, 0.99) for name, exponent in exponents.items()}


@pytest.fixture
def survey():
    rows = [(size, m, 0.5, 0.4, 0.6) for size in (512, 1024) for m in ("dead_share", "explained")]
    rows += [(512, "l0", 12.34, 12, 13), (1024, "l0", 20.0, 19, 21)]
    return pd.DataFrame(rows, columns=["features", "measure", "value", "low", "high"])


UNTRAINED = {"l0": 400.0, "fvu": 1.5, "dead_share": 0.0}


def test_scaling_states_exponents_with_their_intervals(survey):
    draws = [laws(features=p, steps=1 - p, loss=-0.1) for p in (0.5, 0.6, 0.7)]
    found = Findings({}, laws(features=0.6, steps=0.41, loss=-0.1), draws)
    rates = Findings({}, laws(learning_rate=-0.3), [])
    table = lines(claims.scaling(found, rates, survey, UNTRAINED))
    growing = "the best number of features grows as a power of compute"
    assert table.loc[growing, "here"].startswith("0.600 (0.5")
    assert table.loc[growing, "here"].endswith("), R² 0.99")
    assert table.loc["both exponents together", "here"] == "1.010 (1.000 to 1.000)"
    falling = "the best learning rate falls as a power of compute"
    assert table.loc[falling, "here"] == "-0.300 (one seed, no interval), R² 0.99"
    assert table.loc["active features per token (L0)", "here"] == "512: 12.3; 1,024: 20.0"
    assert table.loc["variance explained (1 − FVU)", "control"] == "-50% (untrained)"
    assert table.loc["dead features", "here"] == "512: 50.0%; 1,024: 50.0%"


def test_scaling_says_why_there_is_no_law(survey):
    refused = Findings({}, {}, [], "too few sizes")
    table = lines(claims.scaling(refused, refused, survey, UNTRAINED))
    assert table["here"].iloc[:5].tolist() == ["refused: too few sizes"] * 5


def test_the_full_grid_is_shown_only_where_it_was_run(monkeypatch, tmp_path):
    monkeypatch.setattr(claims, "FULL_GRID", tmp_path / "scaling.csv")
    missing = claims.full_grid()
    assert isinstance(missing, Skipped)
    assert "python -m saekit.scaling" in missing.reason
    rows = [(f, s, 1e-3, 0, f * s, 9 / f + 9 / s) for f in (8, 16, 32, 64) for s in (8, 16, 32, 64)]
    columns = ["features", "steps", "learning_rate", "seed", "flop", "loss"]
    pd.DataFrame(rows, columns=columns).to_csv(tmp_path / "scaling.csv", index=False)
    exponents = claims.full_grid().exponents()["value"]
    assert exponents["features"] == pytest.approx(0.5, abs=0.02)  # the table is symmetric


def test_the_shipped_grid_is_whole_and_its_exponents_nearly_add_up():
    table = pd.read_csv(claims.FULL_GRID)
    assert len(table) == 7 * 6 * 3
    exponents = analyse(table, draws=2).exponents()["value"]
    assert exponents["features + steps"] == pytest.approx(1, abs=0.05)
    assert exponents["features"] > exponents["steps"] > 0


def test_attribution_over_one_prompt_has_no_interval():
    columns = ["value", "low", "high", "n"]
    estimates = ("attribution", "activation", "integrated", "random_direction")
    index = pd.MultiIndex.from_product([estimates, ("pearson", "overlap_at_10")])
    kinds = {"feelings": (0.8, 0.7, 0.9, 10), "two_hop": (0.5, 0.5, 0.5, 1)}
    summaries = {
        kind: pd.DataFrame([line] * len(index), index, columns) for kind, line in kinds.items()
    }
    table = lines(claims.attribution(summaries))
    here = table.loc["attribution agrees with ablation", "here"]
    assert here == "feelings 0.80 (0.70 to 0.90); two hop 0.50 (one prompt)"
