"""Run what a Python session shows, to know what Python itself says of it."""

from __future__ import annotations


def run(session: str) -> object:
    """The value of the session's last line; what the lines before printed is left out."""
    *before, last = _statements(session)
    names: dict[str, object] = {}
    for statement in before:
        exec(statement, names)
    return eval(last, names)


def _statements(session: str) -> list[str]:
    statements: list[str] = []
    for line in session.splitlines():
        if line.startswith(">>> "):
            statements.append(line[4:])
        elif line.startswith("..."):
            statements[-1] += "\n" + line[4:]
    return statements
