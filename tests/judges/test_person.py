import json

import numpy as np
import pytest

from saekit.judges.person import Person, key
from saekit.judges.questions import Question

QUESTIONS = [Question("a bridge", "the ", word, " here", "bridges", 7) for word in "abcd"]
KEYS = [key(one) for one in QUESTIONS]


def test_a_person_gives_what_was_rated_and_nan_for_the_rest(tmp_path):
    person = Person("Ada", tmp_path)
    np.testing.assert_array_equal(person.rate(QUESTIONS), [np.nan] * 4)
    person.answer(KEYS[2], 3)
    person.answer(KEYS[0], 0)
    person.answer(KEYS[1], None)
    np.testing.assert_array_equal(person.rate(QUESTIONS), [0, np.nan, 3, np.nan])
    np.testing.assert_array_equal(person.rate(QUESTIONS[::-1]), [np.nan, 3, np.nan, 0])
    assert person.rate([]).shape == (0,)
    assert person.name == "Ada"


def test_the_last_answer_counts_until_it_is_taken_back(tmp_path):
    person = Person("Ada", tmp_path)
    for question, score in ((0, 1), (1, 2), (0, 3)):
        person.answer(KEYS[question], score)
    assert list(person.answers().items()) == [(KEYS[1], 2), (KEYS[0], 3)]
    person.undo(KEYS[0])
    np.testing.assert_array_equal(person.rate(QUESTIONS), [np.nan, 2, np.nan, np.nan])
    person.undo(KEYS[3])
    assert person.answers() == {KEYS[1]: 2}


def test_every_answer_is_in_the_file_at_once(tmp_path):
    person = Person("Ada", tmp_path / "new" / "folder")
    for question, score in enumerate((2, None)):
        person.answer(KEYS[question], score)
        person.undo(KEYS[question])
        records = [json.loads(line) for line in person.file.read_text().splitlines()]
        assert records[-2:] == [
            {"question": KEYS[question], "answer": score},
            {"question": KEYS[question], "answer": "undone"},
        ]
        assert len(records) == 2 * question + 2


def test_a_file_torn_at_any_byte_keeps_what_came_before_and_what_comes_after(tmp_path):
    person = Person("Ada", tmp_path)
    person.answer(KEYS[0], 1)
    whole = person.file.read_bytes()
    person.answer(KEYS[1], 2)
    both = person.file.read_bytes()
    for end in range(len(whole), len(both) + 1):
        person.file.write_bytes(both[:end])
        rest = {KEYS[1]: 2} if end >= len(both) - 1 else {}
        assert person.answers() == {KEYS[0]: 1, **rest}
        person.answer(KEYS[2], 3)
        assert Person("Ada", tmp_path).answers() == {KEYS[0]: 1, **rest, KEYS[2]: 3}


def test_a_key_is_of_what_a_rater_sees():
    seen = Question("claim", "before", "token", "after", "concept", 1)
    assert key(seen) == key(Question("claim", "before", "token", "after", "another", 2))
    others = [
        Question("claim", "beforet", "oken", "after", "concept", 1),
        Question("claimbefore", "", "token", "after", "concept", 1),
        Question("claim", "before", "token", "after\ud800", "concept", 1),
    ]
    assert len({key(one) for one in [seen, *others]}) == 4


def test_raters_have_a_file_each_whatever_they_are_called(tmp_path):
    names = ["Ada", "Bo Li", "../Ada", "a/b", "Zoë", "O'Brien", "..", "a%2Fb", "C:\\Ada"]
    people = [Person(name, tmp_path) for name in names]
    for score, person in enumerate(people):
        person.answer(KEYS[0], score % 4)
    assert {person.file for person in people} == set(tmp_path.iterdir())
    assert [person.rate(QUESTIONS)[0] for person in people] == [0, 1, 2, 3, 0, 1, 2, 3, 0]
    with pytest.raises(ValueError, match="needs a name"):
        Person("  ", tmp_path)


def test_ratings_lie_beside_the_notebook_by_default(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Person("Ada").answer(KEYS[0], 2)
    assert (tmp_path / "saekit-ratings" / "Ada.jsonl").exists()


@pytest.mark.parametrize("score", [4, -1, 1.5, "2", "undone"])
def test_a_score_that_the_rubric_lacks_is_refused(tmp_path, score):
    person = Person("Ada", tmp_path)
    with pytest.raises(ValueError, match="none of the scores"):
        person.answer(KEYS[0], score)
    assert not person.file.exists()


@pytest.mark.parametrize("line", ['{"question": "a"}', '{"question": "a", "answer": 4}', "[1]"])
def test_a_file_of_something_else_is_refused(tmp_path, line):
    person = Person("Ada", tmp_path)
    person.answer(KEYS[0], 2)
    with person.file.open("a") as stream:
        stream.write(line + "\n")
    with pytest.raises(ValueError, match=r"Ada\.jsonl, line 2 is no rating"):
        person.rate(QUESTIONS)
