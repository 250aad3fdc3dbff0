"""Security holes and doors: every label is derived anew from the text alone.

What a line of code does is told from signs in it that are listed here, not from the tables it was
drawn from; doors and windows are found by their words.
"""

import ast
import re
from itertools import pairwise
from random import Random

import pytest

from saekit.sandbox.markup import Text
from saekit.sandbox.topics import security, security_doors
from saekit.sandbox.topics.base import LANGUAGES, Draw

UNSAFE = re.compile(
    r"(?<!literal_)eval\(|exec\(|pickle|yaml\.load\(|os\.system|os\.popen|shell=True|verify=False"
    r"|unverified|= \" \+|f\"SELECT|md5|0o777|a\+w|password=\"|token=\"|random\."
    r"|/\" \+ \w+\)(?!\))|Path\(\"\w+\", \w+\)\.read|redirect\(\w+\)| or \"\w+\"\)"
    r"|<\w+>\" \+ \w+ \+|<\w+>\{\w+\}<"
)
PLAIN_PASSWORD = re.compile(r"\.save\([\w.]+, \w+\)|\w+\[[\w.]+\] = \w+$|password=\w+\)")
NOT_PLAIN = re.compile(r"password=(True|os)")
ABOUT_SECURITY = re.compile(
    r"security|auditors|team lead|tester|password|eval|pickle|shell|md5|attack|hacker|thieves"
    r"|strangers|safety|risks|back door|hole|leak"
)


def make(split, language, count):
    texts = []
    for index in range(count):
        draw = Draw(Random(f"security/{split}/{index}"), language, split == "held-out")
        text = Text(draw)
        security.TOPIC.write(text, draw)
        texts.append((str(text), text.spans))
    return texts


def files():
    return make("train", "none", 250) + make("held-out", "none", 80)


def derive(file):
    """The labels of a file of functions."""
    labels = {(0, len(file), "code")}
    tree = ast.parse(file)
    starts = [0]
    for line in file.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for number, line in enumerate(file.splitlines()):
        if line.lstrip().startswith("#") and ABOUT_SECURITY.search(line):
            labels.add((starts[number] + 4, starts[number] + len(line), "security comment"))
    for function in tree.body:
        first, last = function.body[0], function.body[-1]
        if len(function.args.args) == 2:
            (inside,) = first.body
            if inside.value.value is True:
                start = starts[first.lineno - 1] + first.col_offset
                end = starts[inside.end_lineno - 1] + inside.end_col_offset
                labels.add((start, end, "back door"))
            continue
        start = starts[first.lineno - 1] + first.col_offset
        end = starts[last.end_lineno - 1] + last.end_col_offset
        line = file[start:end]
        plain = PLAIN_PASSWORD.search(line) and not NOT_PLAIN.search(line)
        unsafe = UNSAFE.search(line) or plain
        labels.add((start, end, "unsafe code" if unsafe else "safe code"))
    return labels


def test_labels_of_code_are_what_its_lines_do():
    found = []
    for file, spans in files():
        labels = derive(file)
        assert {(s.start, s.end, s.concept) for s in spans} == labels, file
        assert all(span.role == "about" for span in spans)
        found += [concept for _, _, concept in labels]
    for concept in ("unsafe code", "safe code", "back door", "security comment"):
        assert found.count(concept) > 30


def test_comments_on_security_stand_above_safe_lines_too():
    above = {"unsafe code": 0, "safe code": 0}
    for _, spans in files():
        for comment, line in pairwise(spans):
            if comment.concept == "security comment":
                above[line.concept] += 1
    assert min(above.values()) > 20


def test_values_of_held_out_functions_never_occur_in_training():
    heads = [
        {match for file, _ in make(split, "none", 500) for match in re.findall(r"def (.*):", file)}
        for split in ("train", "held-out")
    ]
    assert min(map(len, heads)) > 30
    assert not heads[0] & heads[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_doors_and_windows_are_found_by_their_words(language):
    (door,) = (concept for concept in security.CONCEPTS if concept.name == "house door")
    words = "|".join(door.words)
    unnamed = 0
    documents = make("train", language, 150) + make("held-out", language, 40)
    for prose, spans in documents:
        assert not re.search(r"[{}\[\]|<>/]|  |\.\.", prose)
        named = {(m.start(), m.end()) for m in re.finditer(words, prose, re.IGNORECASE)}
        assert {(s.start, s.end) for s in spans if s.role == "mention"} == named
        sentences = {(m.start(), m.end()) for m in re.finditer(r"[^ .][^.]*\.", prose)}
        assert {(s.start, s.end) for s in spans if s.role == "about"} == sentences
        assert {s.concept for s in spans} == {"house door"}
        unnamed += not named
    assert 0.15 < unnamed / len(documents) < 0.4


def test_every_language_has_as_many_sentences():
    for table in (security_doors.DOORS, security_doors.UNNAMED):
        assert set(table) == set(LANGUAGES)
        assert len({len(sentences) for sentences in table.values()}) == 1
