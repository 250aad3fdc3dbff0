"""The three dashboards on tiny studies, driven as a browser would drive them."""

import asyncio
import base64
import html
import re
import threading
import time
from html.parser import HTMLParser

import numpy as np
import pytest
import torch

from saekit import dashboards, steering
from saekit.architectures import TopK
from saekit.dashboards import FeatureBrowser, LiveTraining, SteeringPanel, static_html
from saekit.explore import feature_page, search
from saekit.index import Index
from saekit.runs import TrainingConfig
from saekit.sae import SAE
from saekit.steering import Dose
from saekit.text import escape, visible
from saekit.training import Trainer
from tests.hostile import HOSTILE, hostile_study
from tests.studies import DEAD, N_FEATURES, tiny_study

TEXT = "the old bridge crosses the bay"


def indexed(study):
    study.index = Index.build(study.model, study.site, study.sae, study.corpus)
    return study


@pytest.fixture(scope="module")
def study():
    return indexed(tiny_study())


@pytest.fixture(scope="module")
def hostile():
    return indexed(hostile_study())


@pytest.fixture
def browser(study):
    return FeatureBrowser(study)


def sent(widget, trait) -> int:
    """How often a trait went to the browser."""
    return sum(trait in update for update in widget.comm.updates)


def features_listed(browser) -> list[int]:
    return [feature for _, feature in browser.found.options]


def assert_shows(browser, feature):
    """Every part of the page and every control is about this feature."""
    positions, values = browser.study.index.of(feature)
    assert browser.feature == browser.number.value == feature
    assert browser.found.value == (feature if feature in features_listed(browser) else None)
    assert f"Feature {feature} " in browser.heading.value
    assert f"active on {len(positions):,} tokens" in browser.heading.value
    np.testing.assert_allclose(
        browser.examples.rows[0].values[browser.examples.rows[0].focus], values.max()
    )
    assert len(browser.intervals.rows) >= 2
    shown = unpacked(browser.histogram.figure["data"][0]["x"])
    np.testing.assert_allclose(np.sort(shown), np.sort(values), rtol=1e-6)
    assert browser.error is None


def unpacked(values) -> np.ndarray:
    """A figure's array, which plotly may pack into base64."""
    if isinstance(values, dict):
        return np.frombuffer(base64.b64decode(values["bdata"]), values["dtype"])
    return np.asarray(values)


def test_the_browser_opens_on_a_feature_of_middling_density(browser, study):
    density = study.index.density[features_listed(browser)]
    assert (np.diff(density) <= 0).all()
    assert 0 < density[0] < study.index.density.max()
    assert DEAD not in features_listed(browser)
    assert_shows(browser, features_listed(browser)[0])


def test_a_text_finds_features_strongest_first(browser, study):
    browser.text.comm.from_browser(value=TEXT)
    table = search(study, TEXT, count=40)
    assert features_listed(browser) == table["feature"].tolist()
    strongest = table.iloc[0]
    assert browser.found.options[0][0].startswith(
        f"{strongest.feature} · {strongest.activation:.2f} on “{strongest.token.strip()}”"
    )
    assert_shows(browser, strongest.feature)


def test_no_page_is_made_twice(browser, study, monkeypatch):
    pages = []
    monkeypatch.setattr(
        dashboards.browser, "feature_page", lambda s, f: pages.append(f) or feature_page(s, f)
    )
    browser.text.comm.from_browser(value=TEXT)
    browser.found.comm.from_browser(index=2)
    listed = features_listed(browser)
    browser.number.comm.from_browser(value=listed[1])
    browser.number.comm.from_browser(value=DEAD)
    assert pages == [listed[0], listed[2], listed[1], DEAD]


@pytest.mark.parametrize("empty", ["", "  \n"])
def test_without_a_text_the_first_list_comes_back(browser, empty):
    at_first = browser.found.options
    browser.text.comm.from_browser(value=TEXT)
    assert browser.found.options != at_first
    browser.text.comm.from_browser(value=empty)
    assert browser.found.options == at_first
    assert_shows(browser, features_listed(browser)[0])


def test_a_text_that_nothing_fires_on_is_said_and_changes_nothing():
    study = indexed(tiny_study())
    browser = FeatureBrowser(study, text=TEXT)
    options, feature = browser.found.options, browser.feature
    study.sae.b_enc[:] = -1e6
    browser.text.comm.from_browser(value="nothing")
    assert "No feature fires on this text: try other words." in html.unescape(browser.status.value)
    assert 'role="alert"' in browser.status.value
    assert (browser.found.options, browser.feature) == (options, feature)
    browser.text.comm.from_browser(value="")
    assert "alert" not in browser.status.value
    with pytest.raises(ValueError, match="No feature fires"):
        FeatureBrowser(study, text="nothing")


def test_a_feature_that_does_not_exist(browser, study):
    feature = browser.feature
    for number in (-1, N_FEATURES):
        with pytest.raises(ValueError, match=f"no feature {number}"):
            browser.show_feature(number)
        with pytest.raises(ValueError, match=f"no feature {number}"):
            FeatureBrowser(study, number)
    assert_shows(browser, feature)
    browser.number.comm.from_browser(value=10**6)  # typed: it becomes the nearest there is
    assert_shows(browser, N_FEATURES - 1)


def test_a_dead_features_page(browser):
    browser.number.comm.from_browser(value=DEAD)
    assert "never active on this corpus" in browser.heading.value
    assert browser.examples.rows == browser.intervals.rows == ()
    assert len(browser.promoted.figure["data"][0]["x"])
    assert browser.error is None
    assert "never active" in static_html(browser)


def test_a_click_in_the_list_opens_the_feature(browser):
    listed = features_listed(browser)
    browser.found.comm.from_browser(index=3)
    assert_shows(browser, listed[3])
    elsewhere = next(f for f in range(N_FEATURES) if f not in listed and f != DEAD)
    browser.number.comm.from_browser(value=elsewhere)
    assert_shows(browser, elsewhere)
    browser.found.comm.from_browser(index=3)  # the same line again
    assert_shows(browser, listed[3])


class Markup(HTMLParser):
    """The live elements and attributes of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes = set(), set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def assert_harmless(page):
    """No markup of the corpus is alive, no invisible or order-changing character is left."""
    figure = r'<script type="application/json">[^<]*</script>'
    markup = Markup(re.sub(figure, "", page))
    ours = {"div", "span", "b", "h3", "small", "br", "details", "summary", "pre"}
    assert markup.tags <= ours
    assert markup.attributes <= {"style", "title", "dir", "class", "role"}
    assert "<b>bold" not in page
    assert not set(page) & set("\x1b\u202e\u202c\u200f\r")


def test_hostile_corpus_text_in_the_feature_browser(hostile):
    browser = FeatureBrowser(hostile, text=HOSTILE[0] + HOSTILE[5])
    labels = " ".join(label for label, _ in browser.found.options)
    assert HOSTILE[0] in labels  # an option's text: the browser shows it as it is
    assert visible(HOSTILE[5]) in labels
    names = set()
    for feature in range(N_FEATURES):
        browser.show_feature(feature)
        page = static_html(browser)
        assert_harmless(page)
        names |= {text for text in HOSTILE if escape(text) in page}
    assert names == set(HOSTILE)
    figures = str(browser.promoted.figure)
    assert "<script" not in figures
    assert "<img" not in figures


def test_hostile_text_in_the_steering_panel(hostile):
    prompt = "".join(HOSTILE)
    feature = int(np.flatnonzero(hostile.index.maximum)[0])
    panel = SteeringPanel(hostile, feature, prompt, max_new_tokens=10)
    assert panel.error is None
    page = static_html(panel)
    assert_harmless(page)
    for text in HOSTILE:
        assert page.count(escape(text)) >= 2  # in both texts, where tokens are whole
    panel.show_error(ValueError(prompt))
    assert_harmless(static_html(panel))


@pytest.fixture
def alive(study):
    return int(study.index.maximum.argmax())


def shown(view) -> str:
    return "".join(view.rows[0].tokens)


def test_a_dose_in_both_units_and_the_texts_it_makes(study, alive):
    panel = SteeringPanel(study, alive, TEXT, times_maximum=1.0, max_new_tokens=8)
    default = shown(panel.default_view)
    for times in (1.0, -2.5, 0.0, 10.0):
        panel.dose.comm.from_browser(value=times)
        dose = Dose.of_maximum(study.sae, study.index.maximum[alive], times)
        edit = steering.clamp(study.sae, {alive: dose.activation})
        [text] = steering.steered_texts(study.model, study.site, edit, [TEXT], max_new_tokens=8)
        tokens = study.model.tokenize(TEXT + text)
        assert shown(panel.steered_view) == "".join(
            study.model.token_strings(tokens.ids[tokens.keep].tolist())
        )
        assert shown(panel.default_view) == default
        share = f"{dose.share_of_norm:.2f} ‖x‖"
        assert share in panel.units.value
        assert f"feature {alive} (" in panel.title.value
        assert panel.title.value.endswith(f"held at {times:g} × max = {share}")
        assert panel.status.value == "<span></span>"
    assert panel.error is None
    assert panel.title.value in static_html(panel)


def test_the_unsteered_text_is_written_once_a_prompt(study, alive, monkeypatch):
    prompts = []
    generate = study.model.generate
    monkeypatch.setattr(
        study.model, "generate", lambda p, *a, **k: prompts.append(p) or generate(p, *a, **k)
    )
    panel = SteeringPanel(study, alive, TEXT, max_new_tokens=2)
    assert len(prompts) == 2
    panel.dose.comm.from_browser(value=3)
    panel.feature.comm.from_browser(value=(alive + 1) % N_FEATURES)
    assert len(prompts) == 4
    panel.prompt.comm.from_browser(value="the boat")
    assert len(prompts) == 6
    assert shown(panel.default_view).startswith("the boat")


def test_a_dead_feature_is_explained_and_forgotten(study, alive):
    panel = SteeringPanel(study, alive, TEXT, max_new_tokens=2)
    title, text = panel.title.value, shown(panel.steered_view)
    panel.feature.comm.from_browser(value=DEAD)
    assert "never active on the corpus" in panel.status.value
    assert 'role="alert"' in panel.status.value
    assert panel.units.value == ""
    assert (panel.title.value, shown(panel.steered_view)) == (title, text)  # still true
    panel.feature.comm.from_browser(value=alive)
    assert panel.error is None
    assert panel.units.value
    at_first = SteeringPanel(study, DEAD, TEXT)
    assert "never active on the corpus" in at_first.status.value
    assert at_first.steered_view.rows == ()


def test_an_empty_prompt_is_continued_too(study, alive):
    panel = SteeringPanel(study, alive, "", max_new_tokens=4)
    assert panel.error is None
    assert len(panel.default_view.rows[0].tokens) > 0


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


def test_an_update_costs_little():
    live = LiveTraining(trainer(steps=200, n_features=512, report_every=2))
    asyncio.run(live.finished())
    assert len(live.trainer.history) > 100
    costs = []
    for _ in range(10):
        start = time.thread_time()
        live._update("training")
        costs.append(time.thread_time() - start)
    assert min(costs) < 0.025  # a tenth of the time between two updates
