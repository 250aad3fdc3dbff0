"""The steering panel: what is held, what is written meanwhile, Stop, colours and recipes."""

import json
import threading

import numpy as np
import pytest
import torch

from saekit import steering
from saekit.dashboards import SteeringPanel, static_html, steering_panel
from saekit.steering import Dose
from saekit.steering.recipe import Recipe
from saekit.text import escape
from tests.dashboards.explorers import assert_harmless, indexed, labelled_study
from tests.hostile import HOSTILE, hostile_study
from tests.studies import DEAD, N_FEATURES, tiny_study

TEXT = "the old bridge crosses the bay"


@pytest.fixture(scope="module")
def study():
    return indexed(tiny_study())


@pytest.fixture
def alive(study):
    return int(study.index.maximum.argmax())


@pytest.fixture
def other(study, alive):
    return next(int(f) for f in np.flatnonzero(study.index.maximum > 0) if f != alive)


def shown(view) -> str:
    return "".join(view.rows[0].tokens)


def slide(panel, feature, times):
    panel.rows[feature].slider.comm.from_browser(value=times)
    panel.wait()


def add(panel, words):
    panel.add.comm.from_browser(value=words)
    panel.wait()


def click(panel, button):
    button.comm.custom({"event": "click"})
    panel.wait()


def dose(study, feature, times):
    return Dose.of_maximum(study.sae, study.index.maximum[feature], times)


def text_of(study, prompt, times, tokens=8):
    """What is written under these clamps, feature -> × maximum, token by token."""
    held = {feature: dose(study, feature, many).activation for feature, many in times.items()}
    edits = {study.site: steering.clamp(study.sae, held)} if held else None
    [written] = study.model.generate(prompt, edits, max_new_tokens=tokens)
    batch = study.model.tokenize(prompt)
    ids = batch.ids[batch.keep].tolist() + written.token_ids
    return "".join(study.model.token_strings(ids))


def test_a_dose_in_both_units_and_the_texts_it_makes(study, alive):
    panel = SteeringPanel(study, alive, TEXT, times_maximum=1.0, max_new_tokens=8)
    for times in (1.0, -2.5, 0.0, 10.0):
        slide(panel, alive, times)
        assert shown(panel.steered_view) == text_of(study, TEXT, {alive: times})
        assert shown(panel.default_view) == text_of(study, TEXT, {})
        share = f"{dose(study, alive, times).share_of_norm:.2f} ‖x‖"
        assert share in panel.rows[alive].units.value
        assert f"feature {alive} (" in panel.title.value
        assert panel.title.value.endswith(f"held at {times:g} × max = {share}")
        assert panel.status.value == "<span></span>"
    assert panel.error is None
    assert panel.stop_button.disabled
    assert panel.title.value in static_html(panel)


def test_several_features_are_held_at_once_each_at_its_dose(study, alive, other):
    panel = SteeringPanel(study, alive, TEXT, times_maximum=1.0, max_new_tokens=8)
    add(panel, f" {other} ")
    slide(panel, other, -3.0)
    assert list(panel.rows) == [other, alive]
    expected = text_of(study, TEXT, {alive: 1.0, other: -3.0})
    assert shown(panel.steered_view) == expected
    assert f"feature {alive} (" in panel.title.value
    assert f"held at {dose(study, other, -3.0)}" in panel.title.value
    assert [feature for _, feature in panel.colour.options][:2] == [other, alive]
    add(panel, str(other))  # what is held already keeps its dose
    assert panel.rows[other].slider.value == -3.0
    click(panel, panel.rows[alive].remove)
    assert shown(panel.steered_view) == text_of(study, TEXT, {other: -3.0})
    click(panel, panel.rows[other].remove)
    assert "No feature is held" in panel.status.value
    add(panel, str(alive))
    assert panel.error is None
    assert shown(panel.steered_view) == text_of(study, TEXT, {alive: 1.0})


def test_features_are_found_by_the_words_of_their_label():
    study = labelled_study()
    first = int(study.index.maximum.argmax())
    panel = SteeringPanel(study, first, TEXT, max_new_tokens=2)
    add(panel, "bridges")
    label, feature = panel.found.options[1]
    assert label == "4 <b>bridges</b> & boats"
    assert panel.found.layout.display is None
    panel.found.comm.from_browser(index=1)
    panel.wait()
    assert list(panel.rows) == [feature, first]
    assert panel.found.layout.display == "none"
    add(panel, "no such words")
    assert "No label holds these words" in panel.status.value
    add(panel, str(N_FEATURES))
    assert f"There is no feature {N_FEATURES}" in panel.status.value
    assert_harmless(static_html(panel))


def test_the_unsteered_text_is_written_once_a_prompt(study, alive, other, monkeypatch):
    prompts = []
    generate = study.model.generate
    monkeypatch.setattr(
        study.model, "generate", lambda p, *a, **k: prompts.append(p) or generate(p, *a, **k)
    )
    panel = SteeringPanel(study, alive, TEXT, max_new_tokens=2)
    assert len(prompts) == 2
    slide(panel, alive, 3)
    add(panel, str(other))
    assert len(prompts) == 4
    panel.prompt.comm.from_browser(value="the boat")
    panel.wait()
    assert len(prompts) == 6
    assert shown(panel.default_view).startswith("the boat")


def test_a_dead_feature_is_explained_and_forgotten(study, alive):
    panel = SteeringPanel(study, alive, TEXT, max_new_tokens=2)
    title, text = panel.title.value, shown(panel.steered_view)
    add(panel, str(DEAD))
    assert "never active on the corpus" in panel.status.value
    assert 'role="alert"' in panel.status.value
    assert list(panel.rows) == [alive]
    assert (panel.title.value, shown(panel.steered_view)) == (title, text)  # still true
    slide(panel, alive, 1.5)
    assert panel.error is None
    at_first = SteeringPanel(study, DEAD, TEXT)
    assert "never active on the corpus" in at_first.status.value
    assert at_first.steered_view.rows == ()


def test_what_fails_in_the_background_is_said(study, alive):
    panel = SteeringPanel(study, alive, TEXT, max_new_tokens=2)
    panel.prompt.comm.from_browser(value="bridge " * 200)
    panel.wait()
    assert "reads at most" in panel.status.value
    assert panel.stop_button.disabled
    panel.prompt.comm.from_browser(value=TEXT)
    panel.wait()
    assert panel.error is None


def test_the_texts_are_the_tokens_written_though_their_text_would_make_more():
    study = tiny_study("gemma3")
    prompt = "Many people come to see"
    [written] = study.model.generate(prompt, max_new_tokens=40)
    ids = study.model.tokenizer(prompt, add_special_tokens=False)["input_ids"] + written.token_ids
    again = study.model.tokenizer(prompt + written.completion)["input_ids"]
    assert len(again) > study.model.context_length  # broken characters become several tokens
    panel = SteeringPanel(study, int(study.index.maximum.argmax()), prompt)
    assert panel.error is None
    assert list(panel.default_view.rows[0].tokens) == study.model.token_strings(ids)


def test_an_empty_prompt_is_continued_too(study, alive):
    panel = SteeringPanel(study, alive, "", max_new_tokens=4)
    assert panel.error is None
    assert len(panel.default_view.rows[0].tokens) > 0


def test_tokens_are_coloured_by_activation_or_by_how_unlikely_they_were(study, alive):
    panel = SteeringPanel(study, alive, TEXT, times_maximum=4.0, max_new_tokens=6)
    assert panel.colour.value == alive
    panel.colour.comm.from_browser(index=1)
    assert panel.colour.value == steering_panel.SURPRISE
    for view in (panel.default_view, panel.steered_view):
        batch = study.model.tokenize(shown(view))
        ids = batch.ids[0].tolist()
        logits = study.model.run(batch)[0].double().log_softmax(dim=1)
        expected = [-float(logits[place, token]) for place, token in enumerate(ids[1:])]
        np.testing.assert_allclose(view.rows[0].values, expected, rtol=1e-4)
    slide(panel, alive, 1.0)
    assert panel.colour.value == steering_panel.SURPRISE  # the choice stays


def waiting_panel(study, feature, monkeypatch):
    """A panel whose clamp lets each token wait for `go`, and says when it `began`."""
    panel = SteeringPanel(study, feature, TEXT, max_new_tokens=12)
    began, go = threading.Event(), threading.Event()
    clamp = steering.clamp

    def slow(sae, activations):
        inner = clamp(sae, activations)

        def edit(x):
            began.set()
            assert go.wait(20)
            return inner(x)

        return edit

    monkeypatch.setattr(steering, "clamp", slow)
    monkeypatch.setattr(steering_panel, "SECONDS_BETWEEN_UPDATES", 0)
    return panel, began, go


def test_stop_ends_the_text_while_the_panel_answers(study, alive, monkeypatch):
    whole = text_of(study, TEXT, {alive: 3.0}, tokens=12)
    panel, began, go = waiting_panel(study, alive, monkeypatch)
    panel.rows[alive].slider.comm.from_browser(value=3.0)
    assert began.wait(20)
    assert not panel.stop_button.disabled
    assert "generating" in panel.status.value
    panel.colour.comm.from_browser(index=1)  # other handlers run meanwhile
    assert panel.colour.value == steering_panel.SURPRISE
    panel.stop_button.comm.custom({"event": "click"})
    go.set()
    panel.wait()
    stopped = shown(panel.steered_view)
    assert whole.startswith(stopped)
    n_read = int(study.model.tokenize(TEXT).keep.sum())
    assert len(panel.steered_view.rows[0].tokens) == n_read + 1  # the token under way
    assert "Stopped." in panel.status.value
    assert panel.stop_button.disabled
    slide(panel, alive, 2.0)
    assert panel.status.value == "<span></span>"


def test_a_change_writes_anew_and_ends_what_is_on_its_way(study, alive, monkeypatch):
    panel, began, go = waiting_panel(study, alive, monkeypatch)
    panel.rows[alive].slider.comm.from_browser(value=3.0)
    assert began.wait(20)
    panel.rows[alive].slider.comm.from_browser(value=1.0)
    go.set()
    panel.wait()
    monkeypatch.undo()
    assert shown(panel.steered_view) == text_of(study, TEXT, {alive: 1.0}, tokens=12)
    assert f"held at {dose(study, alive, 1.0)}" in panel.title.value
    assert panel.status.value == "<span></span>"


def test_a_recipe_brings_prompt_features_and_doses_back(study, alive, other, tmp_path):
    panel = SteeringPanel(study, alive, TEXT, times_maximum=12.5, max_new_tokens=4)
    add(panel, str(other))
    slide(panel, other, -0.5)
    file = tmp_path / "recipe.json"
    panel.file.value = str(file)
    click(panel, panel.save_button)
    assert "Saved as" in panel.status.value
    text = shown(panel.steered_view)
    again = SteeringPanel(study, other, "bay", max_new_tokens=4)
    again.file.value = str(file)
    click(again, again.load_button)
    assert again.error is None
    assert again.recipe() == panel.recipe()
    assert again.rows[alive].slider.value == 12.5
    assert shown(again.steered_view) == text


def test_a_recipe_of_another_sae_is_refused(study, alive, tmp_path):
    panel = SteeringPanel(study, alive, TEXT, max_new_tokens=2)
    file = tmp_path / "recipe.json"
    panel.recipe().save(file)
    stranger = tiny_study()
    with torch.no_grad():
        stranger.sae.b_enc[0] += 1
    other = SteeringPanel(indexed(stranger), alive, "bay", max_new_tokens=2)
    other.file.value = str(file)
    click(other, other.load_button)
    assert "was made for another SAE" in other.status.value
    assert other.prompt.value == "bay"
    content = json.loads(file.read_text())
    for broken in ("no json", "[]", json.dumps(content | {"doses": {"x": 1}})):
        file.write_text(broken)
        click(panel, panel_with_file(panel, file))
        assert "is no steering recipe" in panel.status.value
    file.write_text(json.dumps(content | {"doses": {"999": 1}}))
    click(panel, panel.load_button)
    assert "[999]" in panel.status.value
    panel.file.value = str(tmp_path / "none.json")
    click(panel, panel.load_button)
    assert "There is no recipe" in panel.status.value
    panel.file.value = str(tmp_path / "notebook.ipynb")
    click(panel, panel.save_button)
    assert "let it end in .json" in panel.status.value
    assert not (tmp_path / "notebook.ipynb").exists()


def panel_with_file(panel, file):
    panel.file.value = str(file)
    return panel.load_button


def test_a_preset_brings_its_prompt_features_and_doses(study, alive, other, monkeypatch):
    asked = []

    def make(one):
        asked.append(one)
        if len(asked) == 2:
            raise ValueError("too few questions")
        return Recipe.of(one, "red boat", {other: 1.5})

    monkeypatch.setitem(steering_panel.PRESETS, "an error that is not there", make)
    panel = SteeringPanel(study, alive, TEXT, max_new_tokens=4)
    assert panel.preset.layout.display == "none"  # of a world that this study does not know
    place = list(steering_panel.PRESETS).index("an error that is not there") + 1
    panel.preset.comm.from_browser(index=place)
    panel.wait()
    assert asked == [study]
    assert panel.recipe() == Recipe.of(study, "red boat", {other: 1.5})
    assert shown(panel.default_view).startswith("red boat")
    panel.preset.comm.from_browser(index=0)
    panel.preset.comm.from_browser(index=place)
    panel.wait()
    assert "too few questions" in panel.status.value


def test_hostile_text_in_the_steering_panel():
    hostile = indexed(hostile_study())
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
