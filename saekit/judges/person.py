"""The judge that reads: a person, whose ratings are kept in a file as they come."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import numpy as np

from saekit.judges.questions import SCORES, Question

FOLDER = "saekit-ratings"
"""Where ratings are kept: beside the notebook, as no cache may lose what cannot be made again."""
UNDONE = "undone"


class Person:
    """A rater's name and the file of their ratings, one JSON line each: {"question", "answer"}.

    An answer is a score, null where the question was skipped, or "undone" where the one before is
    taken back. Lines are only ever added, and the last one about a question counts.
    """

    def __init__(self, name: str, folder: Path | str | None = None) -> None:
        """folder: where the file lies, `saekit-ratings` in the working folder by default.

        Raises ValueError for a name without a letter.
        """
        self.name = name.strip()
        if not self.name:
            raise ValueError("A rater needs a name: their ratings are kept under it.")
        self.file = Path(folder or FOLDER) / f"{quote(self.name, safe=' ')}.jsonl"

    def rate(self, questions: Sequence[Question]) -> np.ndarray:
        """Each question's score, NaN where it was skipped or is yet to be rated, (questions,)."""
        answers = self.answers()
        return np.array([answers.get(key(one), np.nan) for one in questions], dtype=float)

    def answers(self) -> dict[str, int | None]:
        """What was answered by question key, None where it was skipped, the latest answer last.

        Raises ValueError where the file holds something else than ratings.
        """
        found: dict[str, int | None] = {}
        text = self.file.read_text(errors="replace") if self.file.exists() else ""
        for number, line in enumerate(text.split("\n"), 1):
            try:
                record = json.loads(line)
            except json.JSONDecodeError:
                continue  # empty, or torn when the machine stopped: that question is asked again
            if not _is_rating(record):
                raise ValueError(f"{self.file}, line {number} is no rating: {line[:80]}")
            found.pop(record["question"], None)
            if record["answer"] != UNDONE:
                found[record["question"]] = record["answer"]
        return found

    def answer(self, question: str, score: int | None) -> None:
        """Keep the score of the question with this key, None to skip it.

        Raises ValueError for a score that the rubric lacks.
        """
        if score is not None and score not in SCORES:
            raise ValueError(f"{score!r} is none of the scores {SCORES}.")
        self._append(question, score)

    def undo(self, question: str) -> None:
        """Take back what was answered to the question with this key."""
        self._append(question, UNDONE)

    def _append(self, question: str, answer: int | str | None) -> None:
        line = json.dumps({"question": question, "answer": answer}) + "\n"
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.file.open("ab+") as stream:
            if _is_torn(stream):
                line = "\n" + line
            stream.write(line.encode())
            stream.flush()
            os.fsync(stream.fileno())


def key(question: Question) -> str:
    """What a rating is kept under: a hash of all that a rater sees of the question."""
    seen = [question.claim, question.before, question.token, question.after]
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()[:16]


def _is_rating(record: object) -> bool:
    return (
        isinstance(record, dict)
        and isinstance(record.get("question"), str)
        and record.get("answer", "") in (*SCORES, None, UNDONE)
    )


def _is_torn(stream) -> bool:
    """Whether the file ends within a line."""
    if stream.seek(0, os.SEEK_END) == 0:
        return False
    stream.seek(-1, os.SEEK_END)
    return stream.read(1) != b"\n"
