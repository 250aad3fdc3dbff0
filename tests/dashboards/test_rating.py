import re

import numpy as np
import pytest

from saekit.dashboards import static_html
from saekit.dashboards.rating import RatingPanel
from saekit.judges.agreement import cohen, krippendorff
from saekit.judges.person import Person, key
from saekit.judges.questions import RUBRIC, Question, question
from saekit.judges.truth import Truth
from tests.dashboards.explorers import CONCEPTS, labelled_study
from tests.hostile import HOSTILE

QUESTIONS = [Question("a bridge", "the ", f"word{n}", " here", "bridges", n) for n in range(12)]


def shown(panel):
    """What the browser has last been sent."""
    return [update["shown"] for update in panel.card.comm.updates if "shown" in update][-1]


def press(panel, answer):
    """What the browser sends for a key or a click."""
    panel.card.comm.custom({"question": shown(panel)["question"], "answer": answer})


def asked_by(panel):
    return [one.token for one in panel.questions.values()]


def test_a_person_who_says_what_the_truth_says_is_the_truth(tmp_path):
    study = labelled_study()
    truth = Truth(study.model, study.corpus)
    asked = [
        question(study.model, study.corpus, position, concept, f"about {concept}")
        for concept in CONCEPTS
        for position in range(0, len(study.corpus), 3)
    ]
    expected = truth.rate(asked)
    assert set(expected) == {0, 2, 3}  # each document is one sentence here
    score = {key(one): int(known) for one, known in zip(asked, expected, strict=True)}
    assert [score[key(one)] for one in asked] == list(expected), "texts alike with other truths"

    panel = RatingPanel(asked, "Ada", tmp_path)
    while not shown(panel)["end"]:
        press(panel, score[shown(panel)["question"]])
    np.testing.assert_array_equal(panel.person.rate(asked), expected)
    np.testing.assert_array_equal(Person("Ada", tmp_path).rate(asked), expected)
    assert cohen(panel.person.rate(asked), expected).value == 1
    assert shown(panel)["end"].startswith(f"That was the last question: {len(score)} rated, 0 ")


def test_one_question_after_the_other_with_its_place(tmp_path):
    panel = RatingPanel(QUESTIONS, "Ada", tmp_path)
    places, tokens = [], []
    for _ in QUESTIONS:
        places.append(shown(panel)["place"])
        tokens.append(shown(panel)["token"])
        press(panel, 2)
    assert places == [f"{number} of 12" for number in range(1, 13)]
    assert tokens == asked_by(panel)
    assert sorted(tokens) == sorted(one.token for one in QUESTIONS)
    assert shown(panel)["end"] == "That was the last question: 12 rated, 0 skipped. Thank you!"
    assert shown(panel)["place"] == "12 of 12"


def test_undo_and_skip(tmp_path):
    panel = RatingPanel(QUESTIONS, "Ada", tmp_path)
    press(panel, "undo")
    assert (shown(panel)["place"], panel.person.answers()) == ("1 of 12", {})
    order = list(panel.questions)
    for answer in (3, "skip", 1):
        press(panel, answer)
    assert panel.person.answers() == {order[0]: 3, order[1]: None, order[2]: 1}
    press(panel, "undo")
    assert (shown(panel)["question"], shown(panel)["place"]) == (order[2], "3 of 12")
    press(panel, "undo")
    assert shown(panel)["question"] == order[1]
    press(panel, 0)
    assert shown(panel)["question"] == order[2]
    assert panel.person.answers() == {order[0]: 3, order[1]: 0}
    for _ in order[2:]:
        press(panel, "skip")
    press(panel, 2)
    press(panel, "skip")
    assert panel.summary() == "RatingPanel: 2 rated, 10 skipped of 12"
    press(panel, "undo")
    assert (shown(panel)["question"], shown(panel)["end"]) == (order[-1], "")


def test_a_second_press_never_rates_a_question_that_was_not_seen(tmp_path):
    panel = RatingPanel(QUESTIONS, "Ada", tmp_path)
    first = shown(panel)["question"]
    for answer in (3, 3, "skip", "undo"):
        panel.card.comm.custom({"question": first, "answer": answer})
    assert panel.person.answers() == {first: 3}
    assert panel.error is None


def test_a_panel_goes_on_where_the_file_stops(tmp_path):
    panel = RatingPanel(QUESTIONS, "Ada", tmp_path)
    for answer in (3, "skip", 1):
        press(panel, answer)
    with panel.person.file.open("a") as stream:
        stream.write('{"question": "torn')
    again = RatingPanel(QUESTIONS, "Ada", tmp_path)
    assert shown(again) == shown(panel)
    press(again, 2)
    press(again, "undo")
    press(again, "undo")
    assert shown(again)["question"] == list(panel.questions)[2]
    more = RatingPanel([*QUESTIONS, Question("new", "", "word", "", "new", 0)], "Ada", tmp_path)
    assert shown(more)["place"] == "3 of 13"
    while not shown(more)["end"]:
        press(more, 0)
    assert not np.isnan(more.person.rate(QUESTIONS)).all()
    assert shown(RatingPanel(QUESTIONS, "Ada", tmp_path))["end"]


def test_undo_takes_back_only_what_this_panel_asks(tmp_path):
    panel = RatingPanel(QUESTIONS[:6], "Ada", tmp_path)
    press(panel, 1)
    other = RatingPanel(QUESTIONS[6:], "Ada", tmp_path)
    press(other, "undo")
    assert len(panel.person.answers()) == 1


def test_the_order_tells_nothing_of_the_order_in_which_questions_come(tmp_path):
    ada = asked_by(RatingPanel(QUESTIONS, "Ada", tmp_path))
    assert ada != [one.token for one in QUESTIONS]
    assert asked_by(RatingPanel(QUESTIONS[::-1] * 2, "Ada", tmp_path)) == ada
    assert asked_by(RatingPanel(QUESTIONS, "Bo", tmp_path)) != ada
    many = [Question("a", "", f"word{n}", "", "a", n) for n in range(400)]
    places = [one.position for one in RatingPanel(many, "Ada", tmp_path).questions.values()]
    assert abs(np.corrcoef(places, range(400))[0, 1]) < 0.15


def test_the_browser_is_told_what_a_rater_sees_and_no_more(tmp_path):
    panel = RatingPanel(
        [Question("a claim", "b", "t", "a", "hidden-concept", 4711)], "Ada", tmp_path
    )
    state = panel.card.get_state()
    assert set(state["shown"]) == {
        *("question", "end", "done", "total", "place"),
        *("claim", "before", "token", "after", "direction"),
    }
    everything = str(state) + static_html(panel)
    assert "hidden-concept" not in everything
    assert "4711" not in everything
    assert state["rubric"] == [[score, words] for score, words in RUBRIC.items()]


def test_raters_have_panels_of_their_own(tmp_path):
    answers = {"Ada": [0, 1, 2, 3], "Bo": [0, 1, 3, 3], "Cy": [0, "skip", 2, 3]}
    people = []
    for rater, given in answers.items():
        panel = RatingPanel(QUESTIONS[:4], rater, tmp_path)
        while not shown(panel)["end"]:
            one = panel.questions[shown(panel)["question"]]
            press(panel, given[one.position])
        people.append(panel.person)
    ratings = np.stack([person.rate(QUESTIONS[:4]) for person in people])
    np.testing.assert_array_equal(ratings, [[0, 1, 2, 3], [0, 1, 3, 3], [0, np.nan, 2, 3]])
    assert 0.8 < krippendorff(ratings).value < 1


def test_lines_stay_lines_and_the_invisible_is_shown(tmp_path):
    hostile = [Question(text, text, text, text, "concept", 0) for text in HOSTILE]
    panel = RatingPanel(hostile, "Ada", tmp_path)
    while not shown(panel)["end"]:
        state = shown(panel)
        for part in ("claim", "before", "token", "after"):
            assert not set(state[part]) & set("\x1b\u202e\u202c\u200f\r\t")
        page = static_html(panel)
        tags = {tag.strip("/") for tag in re.findall(r"<(/?\w+)", page)}
        assert tags <= {"div", "b", "br", "span"}
        press(panel, 1)
    one = RatingPanel([Question("c", "a\nb\t", "\n  ", "x\n", "c", 0)], "Bo", tmp_path)
    state = shown(one)
    assert (state["before"], state["token"], state["after"]) == ("a\nb⇥", "⏎\n  ", "x\n")
    assert 'a<br>b⇥<b style="outline:2px solid">⏎<br>  </b>x<br>' in static_html(one)
    arabic = RatingPanel([Question("c", "مرحبا ", "مرحبا", "", "c", 0)], "Bo", tmp_path)
    assert shown(arabic)["direction"] == "rtl"


def test_what_cannot_be_saved_is_said(tmp_path):
    panel = RatingPanel(QUESTIONS, "<b>Ada</b>", tmp_path / "folder")
    assert "&lt;b&gt;Ada&lt;/b&gt;: every answer is saved in " in panel.status.value
    (tmp_path / "folder").write_text("in the way")
    before = shown(panel)
    press(panel, 3)
    assert isinstance(panel.error, OSError)
    assert "alert" in panel.status.value
    assert shown(panel) == before
    (tmp_path / "folder").unlink()
    press(panel, 3)
    assert panel.error is None
    assert panel.summary() == "RatingPanel: 1 rated, 0 skipped of 12"
    press(panel, 7)
    assert "none of the scores" in panel.status.value


def test_a_rater_without_a_name_is_refused(tmp_path):
    with pytest.raises(ValueError, match="needs a name"):
        RatingPanel(QUESTIONS, "", tmp_path)


def test_the_page_without_a_kernel_shows_the_question_and_the_end(tmp_path):
    panel = RatingPanel(QUESTIONS[:1], "Ada", tmp_path)
    page = static_html(panel)
    assert "1 of 1, <b>claim:</b> a bridge</div>" in page
    assert 'the <b style="outline:2px solid">word0</b> here' in page
    press(panel, 2)
    assert "1 of 1: That was the last question: 1 rated, 0 skipped." in static_html(panel)
