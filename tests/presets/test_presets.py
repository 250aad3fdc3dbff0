"""Whether the prompts say what they claim, and whether each mistake in a program is one."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter

import pytest

from saekit import presets
from saekit.attribution import Contrast
from tests.studies import tiny_study

CONCEPTS = [presets.concept(name) for name in presets.names()]
WITH_PROMPTS = [concept for concept in CONCEPTS if concept.prompts]
NAMED = [concept for concept in CONCEPTS if concept.names]
PAIRS = presets.concept("code errors").pairs
NATURAL = {
    "English", "Spanish", "French", "German", "Italian", "Portuguese", "Russian", "Chinese"
}  # fmt: skip
# Parts of the names, which give a landmark away too.
GIVEAWAYS = {
    "Golden Gate Bridge": r"golden|gate\b|золот|ворот|金门",
    "Eiffel Tower": r"eiffel|эйфел|埃菲尔",
    "Statue of Liberty": r"libert|freiheit|libertad|liberdade|свобод|自由",
    "California": r"californi|kaliforni|калифорни",
}


def ids(items):
    return {"argvalues": items, "ids": [item.name for item in items]}


def named_in(concept, text):
    """The names of a concept that stand in a text as words of their own."""
    return [
        name
        for name in concept.names
        # Chinese has no spaces that would part words.
        if re.search(name if "一" <= name[0] <= "鿿" else rf"(?<!\w){name}(?!\w)", text, re.I)
    ]


@pytest.mark.parametrize("concept", **ids(WITH_PROMPTS))
def test_there_are_enough_prompts_and_no_two_alike(concept):
    assert len(concept.prompts) >= 12
    assert len(concept.decoys) >= 12
    assert len(concept.questions) >= 4
    assert len(concept.steering) >= 4
    texts = [prompt.text for prompt in (*concept.prompts, *concept.decoys)]
    assert not [text for text, count in Counter(texts).items() if count > 1]
    asked = [question.prompt for question in concept.questions]
    assert len(set(asked)) == len(asked)
    assert not set(concept.steering) & {*texts, *asked}


@pytest.mark.parametrize("name", ["Golden Gate Bridge", "Eiffel Tower", "Statue of Liberty"])
def test_landmarks_are_named_and_described_in_eight_languages(name):
    concept = presets.concept(name)
    for unnamed, least in ((False, 3), (True, 2)):
        counts = Counter(p.language for p in concept.prompts if p.unnamed == unnamed)
        assert set(counts) == NATURAL
        assert min(counts.values()) >= least
    assert {decoy.language for decoy in concept.decoys} == NATURAL
    for prompt in (*concept.prompts, *concept.decoys):
        assert bool(re.search("[а-яё]", prompt.text)) == (prompt.language == "Russian")
        assert bool(re.search("[一-鿿]", prompt.text)) == (prompt.language == "Chinese")


@pytest.mark.parametrize("concept", **ids(NAMED))
def test_only_prompts_that_say_so_name_the_concept(concept):
    assert {prompt.unnamed for prompt in concept.prompts} == {True, False}
    for prompt in concept.prompts:
        assert bool(named_in(concept, prompt.text)) != prompt.unnamed, prompt.text
    others = [*(decoy.text for decoy in concept.decoys), *concept.steering]
    assert not [text for text in others if named_in(concept, text)]
    said = " ".join(prompt.text for prompt in concept.prompts)
    assert set(named_in(concept, said)) == set(concept.names), "a name that no prompt uses"


@pytest.mark.parametrize(("name", "parts"), GIVEAWAYS.items(), ids=GIVEAWAYS)
def test_unnamed_prompts_do_not_give_the_name_away(name, parts):
    unnamed = [prompt.text for prompt in presets.concept(name).prompts if prompt.unnamed]
    assert not [text for text in unnamed if re.search(parts, text, re.I)]


@pytest.mark.parametrize("concept", **ids(CONCEPTS))
def test_questions_go_on_with_one_of_two_tokens(concept):
    model = tiny_study().model
    for question in concept.questions:
        ways = question.answer, question.foil
        # A word goes on after a space, and a line begins without one.
        assert question.prompt == question.prompt.rstrip(" ")
        assert all(way.startswith(" ") != question.prompt.endswith("\n") for way in ways)
        assert len({way.split()[0] for way in ways}) == 2
        assert question.answer not in question.prompt or question.prompt.endswith("\n")
        target, baseline = Contrast(question.prompt, *ways).parted(model).tokens(model)
        assert target != baseline


def test_two_hops_never_say_what_lies_between():
    questions = presets.concept("two hops").questions
    assert len(questions) >= 30
    assert len({question.prompt for question in questions}) == len(questions)
    for question in questions:
        assert question.via
        assert question.via.lower() not in question.prompt.lower()
        assert question.via.lower() != question.answer.strip().lower()


# --- programs


def test_there_are_six_kinds_of_mistake_in_each_of_four_languages():
    kinds = Counter((pair.language, pair.kind) for pair in PAIRS)
    assert max(kinds.values()) == 1
    assert min(Counter(language for language, _ in kinds).values()) >= 6
    assert {language for language, _ in kinds} == {"Python", "JavaScript", "C", "Java"}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.language}: {pair.kind}")
def test_the_fault_occurs_once_and_is_all_that_differs(pair):
    assert pair.faulty.count(pair.fault) == 1
    assert pair.correct != pair.faulty
    start = pair.faulty.index(pair.fault)
    before, after = pair.faulty[:start], pair.faulty[start + len(pair.fault) :]
    # What is missing may be space in front of the fault, or a mark behind it.
    assert pair.correct.startswith(before.rstrip())
    assert pair.correct.endswith(after.lstrip("\n"))


RUN = """
import builtins, resource, sys
program = sys.stdin.read()
resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
resource.setrlimit(resource.RLIMIT_AS, (2**29, 2**29))
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
allowed = "print range len sum str int".split()
scope = {"__builtins__": {name: getattr(builtins, name) for name in allowed}}
try:
    exec(compile(program, "program", "exec"), scope)
except Exception as error:
    print(type(error).__name__, file=sys.stderr)
"""
"""Programs get neither imports nor files, and little time and memory."""


def run_python(program):
    command = [sys.executable, "-I", "-c", RUN]
    return subprocess.run(command, input=program, capture_output=True, text=True, timeout=20)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limits on processes")
@pytest.mark.parametrize(
    "pair", [pair for pair in PAIRS if pair.language == "Python"], ids=lambda pair: pair.kind
)
def test_python_says_what_is_wrong(pair):
    correct, faulty = run_python(pair.correct), run_python(pair.faulty)
    assert (correct.returncode, correct.stderr) == (0, "")
    assert correct.stdout
    assert (faulty.stdout, faulty.stderr.strip()) == ("", pair.error)


def run_javascript(program, folder):
    return ["node", "-e", program]


def run_c(program, folder):
    (folder / "main.c").write_text(program)
    checks = ["-Wall", "-Werror", "-fsanitize=address,undefined", "-fno-sanitize-recover"]
    compiled = f"gcc -x c -std=c11 {' '.join(checks)} main.c -o main && ./main"
    return ["sh", "-c", compiled]


# Java takes seconds a program, so its programs were tried once and are not tried here.
TOOLS = {"JavaScript": ("node", run_javascript), "C": ("gcc", run_c)}


@pytest.mark.parametrize(
    "pair",
    [pair for pair in PAIRS if pair.language in TOOLS],
    ids=lambda pair: f"{pair.language}: {pair.kind}",
)
def test_other_languages_say_what_is_wrong(pair, tmp_path):
    tool, run = TOOLS[pair.language]
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    english = {**os.environ, "LC_ALL": "C", "ASAN_OPTIONS": "detect_leaks=0"}
    for program, error in ((pair.correct, None), (pair.faulty, pair.error)):
        done = subprocess.run(
            run(program, tmp_path), cwd=tmp_path, env=english, capture_output=True, text=True
        )
        assert (done.returncode == 0) == (error is None), done.stderr
        assert (error or "") in done.stderr
        assert bool(done.stdout) or error


# --- words and names


def test_words_are_single_and_all_different():
    kinds = ("elements", "cities", "animals", "foods")
    lists = {kind: presets.words(kind) for kind in kinds}
    assert len(lists["elements"]) == 118
    assert all(len(words) >= 100 for words in lists.values())
    everything = [word.lower() for words in lists.values() for word in words]
    assert len(set(everything)) == len(everything)
    assert all(word.isalpha() for word in everything)
    assert all(word == word.capitalize() for word in lists["cities"])
    assert all(word.islower() for kind in kinds if kind != "cities" for word in lists[kind])
    # In order of their atomic numbers.
    assert [lists["elements"][number - 1] for number in (1, 26, 79, 92, 118)] == [
        "hydrogen", "iron", "gold", "uranium", "oganesson"
    ]  # fmt: skip


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(ValueError, match="did you mean 'Golden Gate Bridge'"):
        presets.concept("golden gate bridge")
    with pytest.raises(ValueError, match="did you mean 'animals'"):
        presets.words("animal")
