"""Answers of a language model kept on disk, so that no request is made or paid for twice."""

from __future__ import annotations

import hashlib
import json
import threading
from pathlib import Path

from saekit import cache
from saekit.judges.prompts import Answer, Messages, Schema, read_object

VERSION = 1
"""Part of every key: raised where what a kept answer means changes."""


class Replies:
    """The answers of one model at one endpoint in one file, a JSON line each: {"key", "answer"}.

    Lines are only ever added, by any number of threads and processes. A torn one counts as none.
    """

    def __init__(self, endpoint: str, model: str, folder: Path | str | None = None) -> None:
        """folder: where the file lies, in saekit's cache by default."""
        # The address may hold a password, so the file's name holds a hash of it.
        kept = cache.entry(cache.KEPT_UNLESS_NAMED, {"model": model, "place": _hash(endpoint)[:12]})
        self.file = Path(folder) / kept.name if folder else kept
        self._of = [VERSION, endpoint, model]
        self._answers = _read(self.file)
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._answers)

    def key(self, messages: Messages, schema: Schema) -> str:
        """What an answer is kept under: a hash of all that it depends on."""
        return _hash([*self._of, messages, schema])

    def get(self, key: str) -> Answer | None:
        """The answer that is kept under a key, None where there is none."""
        return self._answers.get(key)

    def add(self, key: str, answer: Answer) -> None:
        """Keep an answer; once this returns, it outlives the process."""
        line = json.dumps({"key": key, "answer": answer})
        with self._lock:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            # The line break in front ends a line that was torn when a machine stopped.
            with self.file.open("ab") as stream:
                stream.write(f"\n{line}\n".encode())
            self._answers[key] = answer


def _read(file: Path) -> dict[str, Answer]:
    answers = {}
    text = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
    for line in text.split("\n"):
        record = read_object(line) or {}
        key, answer = record.get("key"), record.get("answer")
        if isinstance(key, str) and isinstance(answer, dict):
            answers[key] = answer
    return answers


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
