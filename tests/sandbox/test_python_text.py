"""The labels of the standard library, derived a second time by other means."""

import ast
import re
from collections import Counter, defaultdict

import numpy as np
import pytest

from saekit.sandbox import python_text
from saekit.sandbox.python_concepts import role
from saekit.sandbox.python_slice import FOLDER, cut, modules
from saekit.sandbox.python_text import CONCEPTS, decidable, documents, label, split_of

SOURCE = '''\
"""About queues."""
import os.path as paths, sys
from ..jobs.queue import Queue as Q, empty
from . import *

LIMIT = 0x1F  # TODO: measure
name: str = "jobs" f"{LIMIT:>4}".lower()

@paths.cached(size=3)
class Worker(Q, metaclass=Meta):
    \'\'\'Works
    hard.\'\'\'

    @property
    def __len__(self, /, wait: int = -1, *rest, **extra) -> int:
        "Count them."
        async def inner():
            return [job.id for job in self.jobs if job not in rest and job is not None]
        for i, (self.job, *others) in enumerate(x in y for x in rest):
            while not empty and i >= 2 ** LIMIT:
                self.counts[i % 3] += 1
        try:
            with open(paths[0], mode="r") as file: yield file
        except (OSError, sys.Stopped) as error:
            raise ValueError("no file %s" % str(error)) from None
        return lambda queue=True: queue(*rest) if queue else -1
'''

EXPECTED = {
    "comment": ["# TODO: measure"],
    "TODO comment": ["# TODO: measure"],
    "docstring": ['"""About queues."""', "'''Works\n    hard.'''", '"Count them."'],
    "other string": ['"jobs"', '"r"', '"no file %s"'],
    "f-string": ['f"{LIMIT:>4}"'],
    "error message": ['"no file %s"'],
    "number": ["0x1F", "3", "1", "2", "3", "1", "0", "1"],
    "boolean": ["True"],
    "None": ["None", "None"],
    "operator": ["-", "**", "%", "+=", "%", "-"],
    "comparison": ["not", "in", "is", "not", "in", ">="],
    "logical operator": ["and", "not", "and"],
    "self": ["self"] * 4,
    "dunder name": ["__len__"],
    "builtin name": ["str", "property", "int", "int", "enumerate", "open", "str"],
    "constant name": ["LIMIT", "LIMIT"],
    "function name": ["__len__", "inner"],
    "class name": ["Worker"],
    "base class": ["Q"],
    "parameter": ["self", "wait", "rest", "extra", "queue"],
    "default value": ["-1", "True"],
    "type annotation": ["str", "int", "int"],
    "decorator": ["@paths.cached(size=3)", "@property"],
    "argument keyword": ["size", "metaclass", "mode"],
    "called name": ["lower", "cached", "enumerate", "open", "ValueError", "str", "queue"],
    "attribute": ["lower", "cached", "id", "jobs", "job", "counts", "Stopped"],
    "exception name": ["OSError", "Stopped", "ValueError"],
    "imported module": ["os.path", "sys", "jobs.queue"],
    "imported name": ["Queue", "empty"],
    "assignment target": ["LIMIT", "name", "self.counts[i % 3]"],
    "loop variable": ["job", "i", "self.job", "others", "x"],
    "keyword for": ["for"] * 3,
    "keyword if": ["if"] * 2,
    "keyword async": ["async"],
    "keyword import": ["import"] * 3,
    "condition": [
        "job not in rest and job is not None",
        "not empty and i >= 2 ** LIMIT",
        "queue",
    ],
    "subscript": ["i % 3", "0"],
    "call arguments": [
        "size=3",
        "x in y for x in rest",
        'paths[0], mode="r"',
        '"no file %s" % str(error)',
        "*rest",
    ],
    "comprehension": [
        "[job.id for job in self.jobs if job not in rest and job is not None]",
        "(x in y for x in rest)",
    ],
    "return value": [
        "[job.id for job in self.jobs if job not in rest and job is not None]",
        "lambda queue=True: queue(*rest) if queue else -1",
    ],
    "nested function": [
        "return [job.id for job in self.jobs if job not in rest and job is not None]"
    ],
    "try body": ['with open(paths[0], mode="r") as file: yield file'],
    "with body": ["yield file"],
    "except handler": ['raise ValueError("no file %s" % str(error)) from None'],
}


def texts(source, concept):
    spans = [s for s in label(source) if s.concept == f"python: {concept}"]
    return [source[s.start : s.end] for s in spans]


@pytest.fixture(scope="module")
def library():
    return list(documents())


@pytest.fixture(scope="module")
def trees(library):
    """Each module with its spans' texts by concept, and its syntax nodes outside f-strings."""
    parsed = []
    for document in library:
        found = defaultdict(list)
        for span in document.spans:
            concept = span.concept.removeprefix("python: ")
            found[concept].append(document.text[span.start : span.end])
        parsed.append((document, found, list(_nodes(ast.parse(document.text)))))
    return parsed


def _nodes(node):
    yield node
    if not isinstance(node, ast.JoinedStr):
        for child in ast.iter_child_nodes(node):
            yield from _nodes(child)


@pytest.mark.parametrize("concept", EXPECTED)
def test_hand_labelled_source(concept):
    assert texts(SOURCE, concept) == EXPECTED[concept]


def test_hand_labelled_stretches_that_hold_many_lines():
    (body,) = texts(SOURCE, "class body")
    assert body.startswith("'''Works")
    assert SOURCE.endswith(body + "\n")
    (loop,) = texts(SOURCE, "loop body")
    assert loop.startswith("while not")
    assert loop.endswith("+= 1")
    assert set(texts(SOURCE, "indentation")) == {" " * n for n in (4, 8, 12, 16)}
    assert len(texts(SOURCE, "indentation")) == 14


def test_letters_of_two_to_four_bytes_move_no_label():
    spans = label(SOURCE)
    for letter in ("é", "ж", "𝔧"):
        assert label(SOURCE.replace("j", letter)) == spans
    assert texts("größe.wert(ä=1, b='€😀')[naïve]", "subscript") == ["naïve"]
    assert texts("e\u0301x = a.e\u0301(1)", "called name") == ["e\u0301"]


def test_other_line_ends_move_no_label():
    spans = label(SOURCE)
    assert label(SOURCE.replace("\n", "\r")) == spans
    windows = SOURCE.replace("\n", "\r\n")
    for unix_span, span in zip(spans, label(windows), strict=True):
        text = windows[span.start : span.end].replace("\r\n", "\n")
        assert (text, span.concept) == (SOURCE[unix_span.start : unix_span.end], unix_span.concept)


def test_tabs_and_form_feeds():
    assert texts("if x:\n\ty = 1\n\f\nclass A:\n\t\tz: int\n", "indentation") == ["\t", "\t\t"]
    assert texts("\fdef f(ä):\n \tpass\n\f\f\ndef g(): pass", "function name") == ["f", "g"]
    assert texts("\fdef f(ä):\n \tpass\n", "parameter") == ["ä"]


def test_the_edges_of_a_text():
    assert label("") == ()
    assert texts("# only", "comment") == ["# only"]
    assert texts("x = 1", "number") == ["1"]
    assert texts("f(  )", "call arguments") == ["  "]
    assert texts("(f)((1), g(h[0]))", "call arguments") == ["(1), g(h[0])"]


@pytest.mark.parametrize("source", ["def f(:\n", "x = 'open", "if x:\npass", "a\0b", "'\ud800'"])
def test_what_python_cannot_parse(source):
    with pytest.raises(SyntaxError):
        label(source)


def test_spans_are_well_formed(library):
    for document in library:
        ends = Counter()
        assert document.source == "python"
        assert list(document.spans) == sorted(document.spans, key=lambda s: (s.start, s.end))
        for span in document.spans:
            assert max(ends[span.concept], 0) <= span.start < span.end <= len(document.text)
            assert span.role == role(span.concept)
            ends[span.concept] = span.end


def test_every_concept_occurs_in_both_splits(library):
    counts = {"train": Counter(), "held-out": Counter()}
    for document in library:
        counts[document.split].update(span.concept for span in document.spans)
    assert set(counts["train"]) == set(counts["held-out"]) == set(CONCEPTS)
    assert min(counts["held-out"].values()) >= 15
    assert len(CONCEPTS) == 58
    assert all(text.endswith(".") for text in CONCEPTS.values())


def test_comments_and_strings_are_all_that_may_hold_a_number_sign(library):
    for document in library:
        text = list(document.text)
        for span in document.spans:
            if span.concept == "python: comment":
                assert document.text[span.start] == "#"
                text[span.start : span.end] = " " * (span.end - span.start)
        tree = ast.dump(ast.parse(document.text), include_attributes=True)
        assert ast.dump(ast.parse("".join(text)), include_attributes=True) == tree
        for span in document.spans:
            if span.concept.endswith("string"):
                text[span.start : span.end] = " " * (span.end - span.start)
        assert "#" not in text


def test_strings_and_numbers_have_the_values_that_the_parser_saw(trees):
    for document, found, nodes in trees:
        documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        docstrings = [ast.get_docstring(n, clean=False) for n in nodes if isinstance(n, documented)]
        docstrings = [d for d in docstrings if d is not None]
        assert sorted(map(_value, found["docstring"])) == sorted(docstrings), document.name
        values = [n.value for n in nodes if isinstance(n, ast.Constant)]
        numbers = [v for v in values if type(v) in (int, float, complex)]
        assert Counter(map(_value, found["number"])) == Counter(numbers), document.name
        assert Counter(map(_value, found["boolean"])) == Counter(
            v for v in values if isinstance(v, bool)
        )
        if "f-string" not in found:  # a plain string beside one belongs to its node
            strings = [v for v in values if isinstance(v, str | bytes)]
            characters = sum(map(len, strings)) - sum(map(len, docstrings))
            assert sum(len(_value(t)) for t in found["other string"]) == characters, document.name


def _value(text):
    return ast.literal_eval(f"({text})")


def test_names_are_those_of_the_syntax_tree(trees):
    for document, found, nodes in trees:
        expected = defaultdict(list)
        for node in nodes:
            for concept, name in _names(node):
                expected[concept].append(name)
        for concept in NAMED:
            assert Counter(found[concept]) == Counter(expected[concept]), (document.name, concept)


NAMED = (
    "function name",
    "class name",
    "parameter",
    "argument keyword",
    "attribute",
    "called name",
    "imported module",
    "imported name",
    "keyword lambda",
    "keyword async",
    "keyword while",
    "keyword def",
)


def _names(node):
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield "function name", name
            yield "keyword def", "def"
        case ast.ClassDef(name=name):
            yield "class name", name
        case ast.arg(arg=name):
            yield "parameter", name
        case ast.keyword(arg=str(name)):
            yield "argument keyword", name
        case ast.Attribute(attr=name):
            yield "attribute", name
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            yield "called name", name
        case ast.Import(names=aliases):
            yield from (("imported module", alias.name) for alias in aliases)
        case ast.ImportFrom(module=module, names=aliases):
            if module:
                yield "imported module", module
            yield from (("imported name", a.name) for a in aliases if a.name != "*")
        case ast.Lambda():
            yield "keyword lambda", "lambda"
        case ast.While():
            yield "keyword while", "while"
    if isinstance(node, ast.AsyncFunctionDef | ast.AsyncFor | ast.AsyncWith) or (
        isinstance(node, ast.comprehension) and node.is_async
    ):
        yield "keyword async", "async"


SIGNS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.MatMult: "@", ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&",
    ast.BitOr: "|", ast.BitXor: "^", ast.UAdd: "+", ast.USub: "-", ast.Invert: "~",
    ast.Not: "not", ast.And: "and", ast.Or: "or", ast.Lt: "<", ast.Gt: ">", ast.LtE: "<=",
    ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in", ast.NotIn: "not in", ast.Is: "is",
    ast.IsNot: "is not",
}  # fmt: skip


def test_operators_are_those_of_the_syntax_tree(trees):
    for document, found, nodes in trees:
        expected = defaultdict(list)
        for node in nodes:
            match node:
                case ast.BinOp(op=op):
                    expected["operator"].append(SIGNS[type(op)])
                case ast.AugAssign(op=op):
                    expected["operator"].append(SIGNS[type(op)] + "=")
                case ast.UnaryOp(op=op):
                    concept = "logical operator" if isinstance(op, ast.Not) else "operator"
                    expected[concept].append(SIGNS[type(op)])
                case ast.BoolOp(op=op, values=values):
                    expected["logical operator"] += [SIGNS[type(op)]] * (len(values) - 1)
                case ast.Compare(ops=ops):
                    for op in ops:
                        expected["comparison"] += SIGNS[type(op)].split()
        for concept in ("operator", "logical operator", "comparison"):
            assert Counter(found[concept]) == Counter(expected[concept]), (document.name, concept)


def test_stars_and_bars_that_are_no_operators():
    source = "match a:\n    case [*b] | {**c}:\n        d(*b, **c)\n"
    assert texts(source, "operator") == []
    assert texts("(a)*-(b)\nlambda *c: ~c  # x * y", "operator") == ["*", "-", "~"]


def test_expressions_and_bodies_parse_by_themselves(library):
    expressions = {"condition", "default value", "type annotation", "comprehension", "base class"}
    for document in library:
        for span in document.spans:
            concept = span.concept.removeprefix("python: ")
            text = document.text[span.start : span.end]
            if concept in expressions or concept == "return value":
                ast.parse(f"({text}\n)", mode="eval")
            elif concept.endswith("body") or concept in ("except handler", "nested function"):
                column = span.start - document.text.rfind("\n", 0, span.start) - 1
                ast.parse(f"async def f():\n while 1:\n{' ' * max(column, 2)}{text}")


def test_the_split_is_fixed(library):
    names = [document.name for document in library]
    some = ("json/decoder.py", "argparse.py", "asyncio/tasks.py")
    assert [split_of(name) for name in some] == ["train", "held-out", "train"]
    assert [d.split for d in library] == [split_of(n) for n in names]
    assert names == list(modules())
    assert names != sorted(names)


def test_the_slice_is_large_and_fixed(library):
    size = sum(len(document.text) for document in library)
    held_out = sum(len(document.text) for document in library if document.split == "held-out")
    assert (len(library), size, held_out) == (306, 6_972_221, 1_044_993)


def test_no_two_modules_are_near_duplicates(library):
    """At most two fifths of the smaller one's longer lines are in the other, too."""
    lines = [
        {line.strip() for line in document.text.splitlines() if len(line.strip()) >= 25}
        for document in library
    ]
    for i, one in enumerate(lines):
        for other in lines[:i]:
            if min(len(one), len(other)) > 40:
                assert len(one & other) <= 0.4 * min(len(one), len(other))


def test_a_limit_and_a_split_choose_whole_modules(library):
    texts_by_name = {document.name: document.text for document in library}
    for split in ("train", "held-out", None):
        some = list(documents(split, limit_characters=100_000))
        assert 70_000 < sum(len(document.text) for document in some) <= 100_000
        assert all(document.text == texts_by_name[document.name] for document in some)
        assert split is None or {document.split for document in some} == {split}
    with pytest.raises(ValueError, match="'test'"):
        documents("test")


# Letters, digits, signs and white space, cut as GPT-2 does before its merges.
_PIECE = re.compile(r" ?[^\W\d_]+| ?\d+| ?(?:[^\w\s]|_)+|\s+(?!\S)|\s+")


def _pieces(some):
    """The pieces' texts, and a boolean mask of them for each concept."""
    strings, starts, ends = [], [], []
    stretches = defaultdict(list)
    offset = 0
    for document in some:
        for match in _PIECE.finditer(document.text):
            strings.append(match.group())
            starts.append(offset + match.start())
            ends.append(offset + match.end())
        for span in document.spans:
            stretches[span.concept].append((offset + span.start, offset + span.end))
        offset += len(document.text)
    masks = {}
    for concept, places in stretches.items():
        steps = np.zeros(len(strings) + 1, dtype=int)
        places = np.array(places)
        np.add.at(steps, np.searchsorted(ends, places[:, 0], side="right"), 1)
        np.add.at(steps, np.searchsorted(starts, places[:, 1], side="left"), -1)
        masks[concept] = np.cumsum(steps[:-1]) > 0
    return strings, masks


def test_what_a_single_token_decides(library):
    train, train_masks = _pieces(d for d in library if d.split == "train")
    held_out, held_out_masks = _pieces(d for d in library if d.split == "held-out")
    number = {string: i for i, string in enumerate(dict.fromkeys(train))}
    ids = np.array([number[string] for string in train])
    unseen = len(number)
    held_out_ids = np.array([number.get(string, unseen) for string in held_out])
    counts = np.bincount(ids, minlength=unseen + 1)
    for concept in CONCEPTS:
        hits = np.bincount(ids[train_masks[concept]], minlength=unseen + 1)
        order = np.argsort(-hits / np.maximum(counts, 1), kind="stable")
        f1 = 2 * np.cumsum(hits[order]) / (np.cumsum(counts[order]) + hits.sum())
        rule = np.zeros(unseen + 1, dtype=bool)
        rule[order[: f1.argmax() + 1]] = True
        said, true = rule[held_out_ids], held_out_masks[concept]
        held_out_f1 = 2 * (said & true).sum() / (said.sum() + true.sum())
        # The marks are set at 0.87; another Python's library shifts the measurement a little.
        if decidable(concept) == "token":
            assert held_out_f1 > 0.82, concept
        else:
            assert held_out_f1 < 0.92, concept


def test_an_unknown_concept_has_no_mark():
    with pytest.raises(ValueError, match="python: goto"):
        decidable("python: goto")


def test_the_slice_is_cut_from_a_library(tmp_path):
    for name, text in modules().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "antigravity.py").write_text("# not chosen")
    assert list(cut(tmp_path).items()) == list(modules().items())
    (tmp_path / "json" / "decoder.py").unlink()
    with pytest.raises(FileNotFoundError, match=r"decoder\.py"):
        cut(tmp_path)


def test_the_licence_comes_with_it():
    licence = (FOLDER / "LICENSE.txt").read_text()
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in licence


def test_plain_texts_are_those_of_the_documents(library):
    for split in ("train", "held-out"):
        assert list(python_text.texts(split)) == [d.text for d in library if d.split == split]
