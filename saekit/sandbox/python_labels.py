"""Exact labels of Python text from the language's own tokenizer and parser.

1. `tokenize` shows what single tokens are, `ast` what the grammar makes of them; each collects
   (start, end) in characters under a concept's name.
2. Stretches of one concept that overlap (a call inside a call) become one.

The inside of an f-string is never labelled: Python 3.11 knows neither its tokens nor their places.
"""

from __future__ import annotations

import ast
from itertools import starmap

from saekit.corpus import Span
from saekit.sandbox.python_concepts import PREFIX, role
from saekit.sandbox.python_tokens import BUILTINS, Lexed, lex, outside, union, unix_lines


def label(source: str) -> tuple[Span, ...]:
    """The labelled spans of Python source in order, in character offsets.

    Spans of one concept never overlap. Raises SyntaxError where Python cannot parse the source.
    """
    try:
        tree = ast.parse(unix_lines(source))
        lexed = lex(source)
    except ValueError as error:  # null bytes, lone surrogates
        raise SyntaxError(f"The source is not Python text: {error}") from error
    _Tree(lexed).walk(tree)
    lexed.found["other string"] = outside(lexed.found["other string"], lexed.found["docstring"])
    spans = []
    for name, stretches in lexed.found.items():
        concept = PREFIX + name
        spans += [(start, end, concept, role(concept)) for start, end in union(stretches)]
    return tuple(starmap(Span, sorted(spans)))


def _fields(node_type: type[ast.AST]) -> tuple[str, ...]:
    return tuple(name for name in node_type._fields if name not in ("ctx", "op", "ops"))


class _Tree:
    """Labels what the grammar shows, by one walk over the syntax tree."""

    def __init__(self, lexed: Lexed) -> None:
        self.lexed = lexed
        self.found = lexed.found
        self.functions: list[tuple[int, int, ast.AST]] = []

    def walk(self, tree: ast.Module) -> None:
        fields: dict[type[ast.AST], tuple[str, ...]] = {}
        stack: list[ast.AST] = [tree]
        while stack:
            node = stack.pop()
            kind = type(node)
            handler = _HANDLERS.get(kind)
            if handler is not None:
                handler(self, node)
            if kind in _LEAVES:
                continue
            if kind not in fields:
                fields[kind] = _fields(kind)
            for name in fields[kind]:
                value = getattr(node, name, None)
                if isinstance(value, ast.AST):
                    stack.append(value)
                elif isinstance(value, list):
                    stack += [item for item in value if isinstance(item, ast.AST)]
        self._nested_functions()

    def _start(self, node: ast.AST) -> int:
        return self.lexed.offset(node.lineno, node.col_offset)

    def _end(self, node: ast.AST) -> int:
        return self.lexed.offset(node.end_lineno, node.end_col_offset)

    def _add(self, name: str, node: ast.AST | None) -> None:
        if node is not None:
            self.found[name].append((self._start(node), self._end(node)))

    def _add_body(self, name: str, body: list[ast.stmt]) -> None:
        self.found[name].append((self._statement_start(body[0]), self._end(body[-1])))

    def _add_name(self, name: str, start: int) -> None:
        self.found[name].append((start, self.lexed.name_ends[start]))

    def _statement_start(self, node: ast.stmt) -> int:
        decorators = getattr(node, "decorator_list", None)
        if decorators:
            return self.lexed.source.rindex("@", 0, self._start(decorators[0]))
        return self._start(node)

    def _last_name(self, node: ast.AST) -> tuple[int, int] | None:
        """Where x lies in `x` and in `a.b.x`; None for other expressions."""
        if isinstance(node, ast.Name):
            return self._start(node), self._end(node)
        if isinstance(node, ast.Attribute):
            end = self._end(node)
            return self.lexed.name_starts[end], end
        return None

    def _name(self, node: ast.Name) -> None:
        if node.id in BUILTINS and isinstance(node.ctx, ast.Load):
            self._add("builtin name", node)

    def _attribute(self, node: ast.Attribute) -> None:
        self.found["attribute"].append(self._last_name(node))

    def _call(self, node: ast.Call) -> None:
        last_name = self._last_name(node.func)
        if last_name:
            self.found["called name"].append(last_name)
        opening = self.lexed.bracket_after("(", self._end(node.func))
        self._add_inside("call arguments", opening, self._end(node))

    def _subscript(self, node: ast.Subscript) -> None:
        opening = self.lexed.bracket_after("[", self._end(node.value))
        self._add_inside("subscript", opening, self._end(node))

    def _add_inside(self, name: str, opening: int, end: int) -> None:
        if opening + 1 < end - 1:
            self.found[name].append((opening + 1, end - 1))

    def _keyword(self, node: ast.keyword) -> None:
        if node.arg is not None:
            self._add_name("argument keyword", self._start(node))

    def _definition(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self._documented(node)
        self._decorated(node)
        self._add("type annotation", node.returns)
        self.functions.append((self._start(node), self._end(node), node))

    def _class(self, node: ast.ClassDef) -> None:
        self._documented(node)
        self._decorated(node)
        for base in node.bases:
            self._add("base class", base)
        self._add_body("class body", node.body)

    def _decorated(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        for decorator in node.decorator_list:
            at = self.lexed.source.rindex("@", 0, self._start(decorator))
            self.found["decorator"].append((at, self._end(decorator)))

    def _documented(self, node: ast.AST) -> None:
        first = node.body[0] if node.body else None
        if isinstance(first, ast.Expr) and _is_text(first.value):
            self._add("docstring", first.value)

    def _nested_functions(self) -> None:
        outer_end = -1
        for start, end, node in sorted(self.functions, key=lambda function: function[0]):
            if start < outer_end:
                self._add_body("nested function", node.body)
            outer_end = max(outer_end, end)

    def _arguments(self, node: ast.arguments) -> None:
        for default in (*node.defaults, *node.kw_defaults):
            self._add("default value", default)

    def _argument(self, node: ast.arg) -> None:
        self._add_name("parameter", self._start(node))
        self._add("type annotation", node.annotation)

    def _raise(self, node: ast.Raise) -> None:
        exception = node.exc
        if isinstance(exception, ast.Call):
            self._messages(exception)
            exception = exception.func
        last_name = exception and self._last_name(exception)
        if last_name and self.lexed.source[slice(*last_name)].lstrip("_")[:1].isupper():
            self.found["exception name"].append(last_name)

    def _messages(self, call: ast.Call) -> None:
        nodes: list[ast.AST] = [*call.args, *call.keywords]
        while nodes:
            node = nodes.pop()
            if isinstance(node, ast.JoinedStr) or _is_text(node):
                self._add("error message", node)
            else:
                nodes += ast.iter_child_nodes(node)

    def _handler(self, node: ast.ExceptHandler) -> None:
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        for exception in caught:
            last_name = exception and self._last_name(exception)
            if last_name:
                self.found["exception name"].append(last_name)
        self._add_body("except handler", node.body)

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            self._add_module(self._start(alias), alias.name)

    def _import_from(self, node: ast.ImportFrom) -> None:
        if node.module is not None:
            self._add_module(self._start(node) + len("from"), node.module)
        for alias in node.names:
            if alias.name != "*":
                self._add_name("imported name", self._start(alias))

    def _add_module(self, offset: int, module: str) -> None:
        parts = module.count(".") + 1
        self.found["imported module"].append(self.lexed.dotted_name(offset, parts))

    def _assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._targets("assignment target", target)

    def _assign_one(self, node: ast.AnnAssign | ast.AugAssign | ast.NamedExpr) -> None:
        self._targets("assignment target", node.target)
        self._add("type annotation", getattr(node, "annotation", None))

    def _augmented(self, node: ast.AugAssign) -> None:
        self._assign_one(node)
        self.found["operator"].append(self.lexed.operator_after(self._end(node.target)))

    def _binary(self, node: ast.BinOp) -> None:
        self.found["operator"].append(self.lexed.operator_after(self._end(node.left)))

    def _unary(self, node: ast.UnaryOp) -> None:
        if not isinstance(node.op, ast.Not):
            self.found["operator"].append(self.lexed.operator_after(self._start(node)))

    def _targets(self, name: str, target: ast.expr) -> None:
        if isinstance(target, ast.Tuple | ast.List):
            for element in target.elts:
                self._targets(name, element)
        elif isinstance(target, ast.Starred):
            self._targets(name, target.value)
        else:
            self._add(name, target)

    def _for(self, node: ast.For | ast.AsyncFor) -> None:
        self._targets("loop variable", node.target)
        self._add_body("loop body", node.body)

    def _while(self, node: ast.While) -> None:
        self._add("condition", node.test)
        self._add_body("loop body", node.body)

    def _comprehension_part(self, node: ast.comprehension) -> None:
        self._targets("loop variable", node.target)
        for condition in node.ifs:
            self._add("condition", condition)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


_LEAVES = frozenset((ast.Name, ast.Constant, ast.JoinedStr, ast.alias))

_HANDLERS = {
    ast.Name: _Tree._name,
    ast.Attribute: _Tree._attribute,
    ast.Call: _Tree._call,
    ast.Subscript: _Tree._subscript,
    ast.keyword: _Tree._keyword,
    ast.Module: _Tree._documented,
    ast.FunctionDef: _Tree._definition,
    ast.AsyncFunctionDef: _Tree._definition,
    ast.ClassDef: _Tree._class,
    ast.arguments: _Tree._arguments,
    ast.arg: _Tree._argument,
    ast.Raise: _Tree._raise,
    ast.ExceptHandler: _Tree._handler,
    ast.Import: _Tree._import,
    ast.ImportFrom: _Tree._import_from,
    ast.Assign: _Tree._assign,
    ast.AnnAssign: _Tree._assign_one,
    ast.AugAssign: _Tree._augmented,
    ast.BinOp: _Tree._binary,
    ast.UnaryOp: _Tree._unary,
    ast.NamedExpr: _Tree._assign_one,
    ast.For: _Tree._for,
    ast.AsyncFor: _Tree._for,
    ast.While: _Tree._while,
    ast.comprehension: _Tree._comprehension_part,
    ast.Try: lambda tree, node: tree._add_body("try body", node.body),
    ast.TryStar: lambda tree, node: tree._add_body("try body", node.body),
    ast.With: lambda tree, node: tree._add_body("with body", node.body),
    ast.AsyncWith: lambda tree, node: tree._add_body("with body", node.body),
    ast.Return: lambda tree, node: tree._add("return value", node.value),
    **dict.fromkeys(
        (ast.If, ast.IfExp, ast.Assert),
        lambda tree, node: tree._add("condition", node.test),
    ),
    **dict.fromkeys(
        (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp),
        lambda tree, node: tree._add("comprehension", node),
    ),
}
