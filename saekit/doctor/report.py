"""What the doctor says: one line a check, passed or failed, with what was found and the way out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field

from saekit.text import escape

_MARKS = {True: "pass", False: "FAIL", None: "note"}


@dataclass(frozen=True)
class Check:
    """One line. passed: None where there is nothing to pass, only something to know.

    values: the numbers behind `found`.
    """

    name: str
    passed: bool | None
    found: str
    fix: str = ""
    values: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """All lines about a model, or a model and an SAE."""

    subject: str
    checks: tuple[Check, ...]

    @property
    def passed(self) -> bool:
        """Whether no line failed."""
        return all(check.passed is not False for check in self.checks)

    def __getitem__(self, name: str) -> Check:
        return next(check for check in self.checks if check.name == name)

    def json(self) -> str:
        """One line of JSON."""
        checks = [asdict(check) for check in self.checks]
        return json.dumps({"subject": self.subject, "passed": self.passed, "checks": checks})

    def __str__(self) -> str:
        width = max(len(check.name) for check in self.checks)
        lines = []
        for check in self.checks:
            lines.append(f"{_MARKS[check.passed]}  {check.name:<{width}}  {check.found}")
            if check.fix:
                lines.append(f"{'':<{width + 8}}→ {check.fix}")
        failed = sum(check.passed is False for check in self.checks)
        verdict = f"{failed} of {len(self.checks)} lines failed" if failed else "all passed"
        return "\n".join([self.subject, *lines, f"{verdict}."])

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td style='text-align:left'><strong>{_MARKS[check.passed]}</strong></td>"
            f"<td style='text-align:left;white-space:nowrap'>{escape(check.name)}</td>"
            f"<td style='text-align:left'>{escape(check.found)}"
            f"{f'<br><em>→ {escape(check.fix)}</em>' if check.fix else ''}</td></tr>"
            for check in self.checks
        )
        return f"<table><caption>{escape(self.subject)}</caption>{rows}</table>"


def lines(checks: list[tuple[str, Callable[[], Check]]]) -> Iterator[Check]:
    """Make each check; one that raises fails with what it said."""
    for name, check in checks:
        try:
            yield check()
        except Exception as error:
            cause = " ".join(str(error).split()) or type(error).__name__
            yield Check(name, False, cause[:400], "the check itself failed: see the message")
