"""Steering on a page and live training on tiny studies, driven as a browser would."""

import asyncio
import base64
import threading
import time

import numpy as np
import pytest
import torch

from saekit.architectures import TopK
from saekit.dashboards import LiveTraining, SteeringBox, static_html, training
from saekit.runs import TrainingConfig
from saekit.sae import SAE
from saekit.steering import Dose
from saekit.training import Trainer
from tests.dashboards.explorers import indexed
from tests.studies import DEAD, N_FEATURES, tiny_study

TEXT = "the old bridge crosses the bay"


@pytest.fixture(scope="module")
def study():
    return indexed(tiny_study())


def sent(widget, trait) -> int:
    """How often a trait went to the browser."""
    return sum(trait in update for update in widget.comm.updates)


def unpacked(values) -> np.ndarray:
    """A figure's array, which plotly may pack into base64."""
    if isinstance(values, dict):
        return np.frombuffer(base64.b64decode(values["bdata"]), values["dtype"])
    return np.asarray(values)


@pytest.fixture
def alive(study):
    return int(study.index.maximum.argmax())


def shown(view) -> str:
    return "".join(view.rows[0].tokens)


def test_the_box_generates_when_its_button_is_pressed(study, alive, monkeypatch):
    prompts = []
    generate = study.model.generate
    monkeypatch.setattr(
        study.model, "generate", lambda p, *a, **k: prompts.append(p) or generate(p, *a, **k)
    )
    box = SteeringBox(study, max_new_tokens=4)
    assert box.button.disabled
    box.show_feature(alive)
    box.prompt.comm.from_browser(value=TEXT)
    box.dose.comm.from_browser(value=-1.5)
    dose = Dose.of_maximum(study.sae, study.index.maximum[alive], -1.5)
    assert f"{dose.share_of_norm:.2f} ‖x‖" in box.units.value
    assert prompts == []
    assert "as it is" not in static_html(box)

    box.button.comm.custom({"event": "click"})
    assert len(prompts) == 2
    assert shown(box.default_view).startswith(TEXT)
    assert box.title.value.endswith(f"held at {dose}")
    assert "as it is" in static_html(box)

    other = (alive + 1) % N_FEATURES
    box.show_feature(other)
    assert "as it is" not in static_html(box)
    box.show_feature(DEAD)
    assert box.button.disabled
    assert box.error is None
    assert "Never active" in box.status.value
    box.show_feature(other)
    assert not box.button.disabled
    assert box.status.value == "<span></span>"
    assert len(prompts) == 2


def batches(count=None, pause=0.0):
    generator = torch.Generator().manual_seed(0)
    while count is None or count > 0:
        count = None if count is None else count - 1
        time.sleep(pause)
        yield torch.randn(64, 8, generator=generator)


def trainer(steps=200, n_features=16, count=None, pause=0.0, report_every=5):
    x = torch.randn(256, 8, generator=torch.Generator().manual_seed(1))
    sae = SAE.create(TopK(k=2), n_features, x, seed=0)
    config = TrainingConfig(steps=steps, report_every=report_every)
    return Trainer(sae, batches(count, pause), config)


def curve(live, panel=0) -> np.ndarray:
    return unpacked(live.curves.figure["data"][panel]["x"])


def wait_for(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_run_to_its_end():
    live = LiveTraining(trainer(), "<b>mine</b>")
    assert live.facts.value == "not started"
    assert live.stop_button.disabled
    sae = asyncio.run(live.finished())  # starts it
    assert sae is live.trainer.saes
    assert live.bar.value == 200
    assert live.facts.value.startswith("done · step 200 of 200 · loss ")
    assert " = error " in live.facts.value
    assert " · FVU " in live.facts.value
    assert len(live.densities.figure["data"]) == 1
    assert "left" not in live.facts.value
    assert live.stop_button.disabled
    np.testing.assert_array_equal(curve(live), live.trainer.table()["step"])
    assert "<b>mine" not in str(live.curves.figure)
    assert "step 200 of 200" in static_html(live)


def test_a_running_view_is_changed_to_what_a_new_figure_would_show(monkeypatch):
    live = LiveTraining(trainer())
    asyncio.run(live.finished())
    whole = [view.figure for view in (live.curves, live.densities)]
    live._update("training")  # of the numbers alone
    for view, figure in zip((live.curves, live.densities), whole, strict=True):
        assert view.figure["layout"] == figure["layout"]
        for changed, made in zip(view.figure["data"], figure["data"], strict=True):
            for axis in "xy":
                np.testing.assert_allclose(unpacked(changed[axis]), unpacked(made[axis]), 1e-6)
            assert changed["name"] == made["name"]
    monkeypatch.setattr(training, "POINTS_OF_A_CURVE", 10)
    live._update("training")
    assert len(curve(live)) <= 12
    assert curve(live)[[0, -1]].tolist() == [1, 200]
    assert "step 200" in live.facts.value


def test_runs_side_by_side_have_a_line_and_a_curve_each():
    x = torch.randn(256, 8, generator=torch.Generator().manual_seed(1))
    saes = {name: SAE.create(TopK(k=2), 16, x, seed=i) for i, name in enumerate(("a", "<b>"))}
    both = Trainer(saes, batches(), TrainingConfig(steps=30, report_every=5))
    live = LiveTraining(both)
    assert asyncio.run(live.finished()) == saes
    assert live.facts.value.startswith("done · step 30 of 30<br>a: loss ")
    assert "<br>&lt;b&gt;: loss " in live.facts.value
    assert len(live.curves.figure["data"]) == 8
    assert len(live.densities.figure["data"]) == 2
    assert "<b>" not in str(live.curves.figure) + str(live.densities.figure)


def test_stop_from_another_thread():
    live = LiveTraining(trainer(10**6)).start()
    wait_for(lambda: live.trainer.history)
    assert not live.stop_button.disabled
    clicked = threading.Thread(target=live.stop_button.comm.custom, args=({"event": "click"},))
    start = time.monotonic()
    clicked.start()
    sae = asyncio.run(live.finished())
    assert time.monotonic() - start < 2
    assert sae is live.trainer.saes
    assert 0 < live.bar.value == live.trainer.step < 10**6
    assert live.facts.value.startswith("stopped · step ")
    assert live.stop_button.disabled


def test_stop_from_the_trainer_reads_the_same():
    live = LiveTraining(trainer(10**6)).start()
    wait_for(lambda: live.trainer.history)
    live.trainer.stop()
    asyncio.run(live.finished())
    assert live.facts.value.startswith("stopped")


def test_a_cancelled_wait_stops_the_run():
    live = LiveTraining(trainer(10**6))

    async def interrupted():
        await asyncio.wait_for(live.finished(), 0.3)

    with pytest.raises(TimeoutError):
        asyncio.run(interrupted())
    wait_for(lambda: live.facts.value.startswith("stopped"))


@pytest.mark.parametrize(("count", "facts"), [(20, "failed · step 20 of 200"), (0, "failed")])
def test_a_failure_is_shown_and_raised(count, facts):
    live = LiveTraining(trainer(count=count)).start()
    with pytest.raises(ValueError, match="The batches ran out"):
        asyncio.run(live.finished())
    assert "The batches ran out" in live.status.value
    assert 'role="alert"' in live.status.value
    assert live.facts.value.startswith(facts)
    assert live.stop_button.disabled
    assert not live._thread.is_alive()
    with pytest.raises(ValueError, match="The batches ran out"):
        asyncio.run(live.finished())


def test_a_run_that_has_begun_is_left_alone():
    live = LiveTraining(trainer())
    assert live.start() is live
    thread = live._thread
    assert live.start()._thread is thread
    asyncio.run(live.finished())
    assert live.start()._thread is thread
    assert live.trainer.step == 200


def test_about_four_updates_a_second():
    live = LiveTraining(trainer(steps=150, pause=0.01, report_every=1))
    start = time.monotonic()
    asyncio.run(live.finished())
    seconds = time.monotonic() - start
    updates = sent(live.curves, "figure")
    assert 4 <= updates <= 4 * seconds + 3  # the first and the last come in between
