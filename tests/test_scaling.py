"""Known laws come back from synthetic tables; grids go on where they were and branch cleanly."""

import json

import numpy as np
import pandas as pd
import pytest
import torch

from saekit import metrics, scaling
from saekit.activations import ActivationBuffer, read_activations
from saekit.architectures import L1, JumpReLU, TopK
from saekit.runs import TrainingConfig
from saekit.sae import SAE
from saekit.scaling import Grid, Point, PowerLaw, __main__
from saekit.training import Trainer
from tests.studies import documents, tiny_corpus, tiny_model

# --- laws

ALPHA, BETA, FLOOR = 0.5, 0.35, 40.0
SIZES = tuple(int(48 * 1.7**i) for i in range(9))
STEPS = tuple(int(90 * 1.9**i) for i in range(8))
UNIT = 12 * 96 * 24


def synthetic(
    noise: float = 0.0, seeds: int = 1, sizes=SIZES, steps=STEPS, seed: int = 0, floor=FLOOR
) -> pd.DataFrame:
    """Runs under L = floor + A / F^alpha + B / S^beta, whose seeds shift a whole run."""
    generator = np.random.default_rng(seed)
    rows = []
    for features in sizes:
        for run in range(seeds):
            shift = 1 + noise * generator.normal()
            for step in steps:
                loss = floor + shift * (300 / features**ALPHA + 190 / step**BETA)
                rows.append((features, step, 1e-3, run, UNIT * features * step, loss))
    table = pd.DataFrame(rows, columns=[*Point._fields, "flop", "loss"])
    return table.assign(fvu=0.3, l0=12.0, dead_share=0.1, alive=table["features"])


def test_known_exponents_come_back():
    # The optimum of A F^-alpha + B S^-beta under F S = C has F ~ C^(beta / (alpha + beta)).
    exponents = scaling.analyse(synthetic()).exponents()["value"]
    assert exponents["features"] == pytest.approx(BETA / (ALPHA + BETA), abs=0.02)
    assert exponents["steps"] == pytest.approx(ALPHA / (ALPHA + BETA), abs=0.02)
    assert exponents["features + steps"] == pytest.approx(1, abs=0.02)


def test_the_loss_comes_back_with_its_floor():
    found = scaling.optima(synthetic())
    with_floor = scaling.law(found, "loss", offset=True)
    assert with_floor.exponent == pytest.approx(-ALPHA * BETA / (ALPHA + BETA), abs=0.01)
    assert with_floor.offset == pytest.approx(FLOOR, abs=1.5)
    assert with_floor.r2 > 0.9999
    # Without a floor there is none to be found, and the plain law is the truth.
    plain = scaling.law(scaling.optima(synthetic(floor=0)), "loss")
    assert plain.exponent == pytest.approx(-ALPHA * BETA / (ALPHA + BETA), abs=0.005)
    assert plain.offset == 0


def test_optima_are_not_quantised_to_the_grid():
    found = scaling.optima(synthetic())
    kept = found[found["left_out"] == ""]
    # d/dF of A F^-alpha + B (F / C)^beta = 0.
    budget = kept["flop"] / UNIT
    truth = (ALPHA * 300 / (BETA * 190) * budget**BETA) ** (1 / (ALPHA + BETA))
    np.testing.assert_allclose(kept["features"], truth, rtol=0.05)
    nearest = np.abs(np.log(kept["features"].to_numpy()[:, None] / SIZES)).min(1)
    assert nearest.max() > 0.1


def test_what_lies_at_the_edge_is_left_out_and_says_why():
    found = scaling.optima(synthetic())
    assert {"", "fewer than 3 values"} <= set(found["left_out"])
    cheapest, dearest = found.iloc[0], found.iloc[-1]
    assert (cheapest["left_out"], dearest["left_out"]) == ("fewer than 3 values",) * 2
    assert (cheapest["features"], dearest["features"]) == (SIZES[0], SIZES[-1])
    for sizes, edge in ((SIZES[:3], "largest"), (SIZES[-3:], "smallest")):
        left_out = set(scaling.optima(synthetic(sizes=sizes))["left_out"])
        assert f"the {edge} value is best" in left_out


@pytest.mark.parametrize("sizes", [SIZES[:3], SIZES[:2], SIZES[:1]])
def test_a_grid_without_optima_is_refused_with_the_way_out(sizes):
    table = synthetic(sizes=sizes)
    with pytest.raises(ValueError, match=r"Only 0 of \d+ budgets .* add values beyond an edge"):
        scaling.law(scaling.optima(table), "features")
    findings = scaling.analyse(table)
    assert findings.refused.startswith("Only 0 of")
    assert not findings.laws
    assert findings.exponents().empty


def test_the_envelope_is_below_every_run_that_costs_as_much():
    table = synthetic(noise=0.1, seeds=3)
    lowest, means = scaling.envelope(table), scaling.curves(table)
    at = np.searchsorted(lowest["flop"], means["flop"])
    np.testing.assert_array_equal(lowest["flop"].to_numpy()[at], means["flop"])
    # Interpolation and logarithms leave rounding errors.
    assert (lowest["loss"].to_numpy()[at] <= means["loss"] * (1 + 1e-12)).all()
    assert (np.diff(lowest["loss"]) <= 0).all()
    assert lowest["loss"].min() == pytest.approx(means["loss"].min(), rel=1e-12)


def test_bootstrap_intervals_cover_the_truth():
    truth = {"features": BETA / (ALPHA + BETA), "steps": ALPHA / (ALPHA + BETA)}
    covered = []
    for seed in range(8):
        table = synthetic(noise=0.03, seeds=6, sizes=SIZES[:7], steps=STEPS[::2], seed=seed)
        exponents = scaling.analyse(table, draws=20).exponents()
        for name, value in truth.items():
            low, high = exponents.loc[name, ["low", "high"]]
            assert low < exponents.loc[name, "value"] < high
            covered.append(low <= value <= high)
    # 95 % intervals from six seeds are somewhat short.
    assert np.mean(covered) >= 0.75


def test_draws_are_repeatable_and_need_two_seeds_of_every_size():
    table = synthetic(noise=0.05, seeds=3)
    one, two = (scaling.analyse(table, draws=5, seed=1).exponents() for _ in range(2))
    pd.testing.assert_frame_equal(one, two)
    alone = scaling.analyse(table[(table["seed"] == 0) | (table["features"] > SIZES[0])])
    assert alone.draws == []
    assert alone.exponents()["low"].isna().all()
    assert alone.exponents()["value"].notna().all()


def test_the_best_rate_follows_its_law():
    rows = []
    for steps in (100, 300, 900):
        best = 0.02 * (UNIT * 64 * steps / 1e8) ** -0.3
        for rate in (1e-3, 3e-3, 1e-2, 3e-2, 1e-1):
            loss = 50 * np.exp(0.02 * np.log(rate / best) ** 2)
            rows.append((64, steps, rate, 0, UNIT * 64 * steps, loss))
    table = pd.DataFrame(rows, columns=[*Point._fields, "flop", "loss"])
    findings = scaling.analyse_rates(table)
    assert findings.laws["learning_rate"].exponent == pytest.approx(-0.3, abs=1e-9)
    assert findings.laws["learning_rate"].r2 == pytest.approx(1)
    with pytest.raises(ValueError, match="keep one of them"):
        scaling.analyse(table)
    low = scaling.analyse_rates(table[table["learning_rate"] < 1e-2])
    assert "the largest value is best" in low.refused or "fewer than 3 values" in low.refused


def test_a_power_law_is_exact_on_its_own_points_and_needs_enough_of_them():
    x = np.array([1.0, 7.0, 20.0, 300.0])
    fitted = PowerLaw.fit(x, 3 * x**-0.25)
    assert (fitted.coefficient, fitted.exponent) == (pytest.approx(3), pytest.approx(-0.25))
    np.testing.assert_allclose(fitted(x), 3 * x**-0.25)
    assert fitted.r2 == pytest.approx(1)
    with_offset = PowerLaw.fit(x, 3 * x**-0.25 + 2, offset=True)
    assert with_offset.offset == pytest.approx(2, abs=1e-3)
    assert with_offset.exponent == pytest.approx(-0.25, abs=1e-3)
    with pytest.raises(ValueError, match="with an offset needs 4 points and got 3"):
        PowerLaw.fit(x[:3], x[:3], offset=True)


def test_the_survey_is_of_the_longest_runs():
    table = synthetic(seeds=2, sizes=SIZES[:2])
    longest = table["steps"] == max(STEPS)
    table.loc[longest, "l0"] = np.arange(longest.sum())
    survey = scaling.survey(table).set_index(["features", "measure"])
    assert survey.loc[(SIZES[0], "l0"), "value"] == 0.5
    assert survey.loc[(SIZES[1], "l0"), "value"] == 2.5
    assert survey.loc[(SIZES[0], "explained"), "value"] == pytest.approx(0.7)
    assert (survey["low"] <= survey["value"]).all()
    assert (survey["value"] <= survey["high"]).all()


# --- grids

BATCH = 24


@pytest.fixture(scope="module")
def model():
    return tiny_model()


@pytest.fixture(scope="module")
def corpus(model):
    return tiny_corpus(model, 40)


@pytest.fixture(scope="module")
def held_out(model):
    return read_activations(model, model.site(), tiny_corpus(model, 8, seed=5))


def buffer(model, corpus, **options) -> ActivationBuffer:
    return ActivationBuffer(model, model.site(), corpus, batch_size=BATCH, **options)


GRID = Grid(features=(12, 19), steps=(10, 20, 35), seeds=(0, 1), architecture=L1(1.0))


def trained(monkeypatch) -> list[str]:
    """The names of the long runs that are trained from here on."""
    names = []

    class Watched(Trainer):
        def __init__(self, saes, *arguments, **options):
            names.extend(saes)
            super().__init__(saes, *arguments, **options)

    monkeypatch.setattr("saekit.scaling.grid.Trainer", Watched)
    return names


def test_a_grid_goes_on_where_it_was(model, corpus, held_out, tmp_path, monkeypatch):
    names = trained(monkeypatch)
    first = GRID.run(buffer(model, corpus), held_out, tmp_path)
    assert len(names) == 4  # sizes × seeds: the steps are branches
    assert len(first) == len(list(tmp_path.iterdir())) == 12
    pd.testing.assert_frame_equal(GRID.run(buffer(model, corpus), held_out, tmp_path), first)
    assert len(names) == 4

    [lost, *_] = tmp_path.glob("l1-19-20-*.json")
    seed = json.loads(lost.read_text())["seed"]
    lost.unlink()
    again = GRID.run(buffer(model, corpus), held_out, tmp_path)
    assert names[4:] == [f"19 features at rate 0.001, seed {seed}"]
    pd.testing.assert_frame_equal(again, first)  # to the same bits

    larger = Grid((12, 19, 23), (10, 20, 35), seeds=(0, 1), architecture=L1(1.0))
    assert len(larger.run(buffer(model, corpus), held_out, tmp_path)) == 18
    assert [name.split()[0] for name in names[5:]] == ["23", "23"]


@pytest.mark.parametrize("capacity", [None, 3 * BATCH])
def test_results_do_not_depend_on_what_trains_beside(model, corpus, held_out, tmp_path, capacity):
    together = GRID.run(
        buffer(model, corpus, capacity=capacity), held_out, tmp_path / "a", together=4
    )
    apart = GRID.run(buffer(model, corpus, capacity=capacity), held_out, tmp_path / "b", together=1)
    pd.testing.assert_frame_equal(together, apart)


@pytest.mark.parametrize(
    "change",
    [
        {"architecture": L1(2.0)},
        {"cool_down": 0.3},
        {"learning_rates": (2e-3,)},
        {"seeds": (4, 5)},
    ],
)
def test_everything_that_matters_makes_another_run(
    model, corpus, held_out, tmp_path, change, monkeypatch
):
    grid = Grid((12,), (5, 10), seeds=(0, 1), architecture=L1(1.0))
    grid.run(buffer(model, corpus), held_out, tmp_path)
    names = trained(monkeypatch)
    Grid(**{**vars(grid), **change}).run(buffer(model, corpus), held_out, tmp_path)
    assert len(names) == 2
    assert len(list(tmp_path.iterdir())) == 8


def test_other_activations_make_other_runs(model, corpus, held_out, tmp_path, monkeypatch):
    grid = Grid((12,), (5,), architecture=L1(1.0))
    grid.run(buffer(model, corpus), held_out, tmp_path)
    names = trained(monkeypatch)
    grid.run(buffer(model, corpus, seed=1), held_out, tmp_path)
    grid.run(buffer(model, corpus), held_out[1:], tmp_path)
    used = buffer(model, corpus)
    next(iter(used))
    grid.run(used, held_out, tmp_path)
    assert len(names) == 3


def test_a_point_is_what_a_run_of_its_own_length_gives(model, corpus, held_out, tmp_path):
    # TopK has no warm-up, the one thing that a branch shares with the longer run.
    grid = Grid((19,), (10, 35), (2e-3,), (3,), TopK(k=4), cool_down=0.4)
    table = grid.run(buffer(model, corpus), held_out, tmp_path).set_index("steps")
    for steps in grid.steps:
        batches = buffer(model, corpus)
        sae = SAE.create(TopK(k=4), 19, batches.sample(), seed=3, site=str(model.site()))
        Trainer(sae, batches, TrainingConfig(steps, 2e-3, decay=0.4)).run()
        expected = scaling.measure(sae, held_out)
        assert expected == {name: table.loc[steps, name] for name in expected}


def test_the_table_counts_compute_and_measures_the_whole_penalty(model, corpus, held_out, tmp_path):
    table = GRID.run(buffer(model, corpus), held_out, tmp_path)
    assert list(table.columns[:5]) == [*Point._fields, "flop"]
    flop = 12 * BATCH * model.d_model * table["features"] * table["steps"]
    np.testing.assert_array_equal(table["flop"], flop)
    sae = SAE.create(L1(2.0), 19, held_out, seed=0)
    measured = scaling.measure(sae, held_out)
    x, codes = sae.normalise(held_out), sae.encode(held_out).dense().detach()
    rebuilt = sae.normalise(sae(held_out)).detach()
    loss = (x - rebuilt).pow(2).sum(1).mean() + 2 * codes.sum(1).mean()
    assert measured["loss"] == pytest.approx(float(loss), rel=1e-5)
    assert measured["fvu"] == pytest.approx(metrics.fvu(x, rebuilt), rel=1e-5)
    assert measured["l0"] == pytest.approx(float((codes > 0).sum(1).float().mean()))
    assert measured["alive"] == 19 - round(19 * measured["dead_share"])


def test_an_interruption_keeps_what_is_finished(model, corpus, held_out, tmp_path, monkeypatch):
    grid = Grid((12, 19), (10,), architecture=L1(1.0))
    real, calls = scaling.grid.measure, []

    def interrupted(sae, x):
        if calls:
            raise KeyboardInterrupt
        calls.append(sae)
        return real(sae, x)

    monkeypatch.setattr("saekit.scaling.grid.measure", interrupted)
    with pytest.raises(KeyboardInterrupt):
        grid.run(buffer(model, corpus), held_out, tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    monkeypatch.setattr("saekit.scaling.grid.measure", real)
    assert len(grid.run(buffer(model, corpus), held_out, tmp_path)) == 2


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"features": ()}, "at least one size"),
        ({"cool_down": 0.0}, "cool_down is 0.0"),
        ({"steps": (1, 50)}, "shortest run 1 steps"),
        ({"architecture": L1(warm_up=0.9)}, "still grows when runs branch off"),
        ({"architecture": JumpReLU()}, "still grows when runs branch off"),
    ],
)
def test_grids_that_cannot_be_trained_are_refused(settings, problem):
    with pytest.raises(ValueError, match=problem):
        Grid(**{"features": (8,), "steps": (50,), **settings})


def test_the_command_leaves_a_table(tmp_path, capsys, model):
    from saekit.corpus import Corpus, Document
    from tests.families import build

    texts = documents(60)
    splits = [
        Document(document.text, split="held-out" if i % 5 == 0 else "train")
        for i, document in enumerate(texts)
    ]
    build("gpt2", tmp_path / "model")
    Corpus.from_documents(splits, model.tokenizer, 20).save(tmp_path / "corpus")
    sizes = ["--features", "8", "12", "--steps", "6", "12", "--seeds", "0"]
    places = ["--model", str(tmp_path / "model"), "--out", str(tmp_path / "out")]
    arguments = [str(tmp_path / "corpus"), *places, *sizes, "--batch-size", "16"]
    __main__.main(arguments)
    __main__.main(arguments)
    assert "4 SAEs measured" in capsys.readouterr().out
    table = pd.read_csv(tmp_path / "out" / "scaling.csv")
    assert sorted(table["features"]) == [8, 8, 12, 12]
    assert torch.tensor(table["loss"].to_numpy()).isfinite().all()
    assert len(list((tmp_path / "out" / "runs").iterdir())) == 4
