"""Text from anywhere as a stream of documents: the Hub's datasets, or local files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from glob import escape
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from huggingface_hub.errors import HfHubHTTPError

from saekit.corpus import Document
from saekit.tokens import chat_text

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

_BUILDERS = {".jsonl": "json", ".json": "json", ".parquet": "parquet", ".txt": "text"}
_PAUSES = (1.0, 5.0, 25.0)  # seconds before each further try; every row that arrives renews them
# The Hub's client has moved between these, and lets their errors through.
_NETWORK_LIBRARIES = {"aiohttp", "httpx", "httpx2", "requests", "urllib3"}


@dataclass(frozen=True)
class TextSource:
    """Where text comes from.

    dataset: a Hugging Face dataset id, or a local file or folder of .txt (each file one document),
    .jsonl or .parquet. subset, split: of a dataset. column: holds text, or chats as lists of
    {role, content}. max_tokens: how much of it a study reads.
    Raises FileNotFoundError where a local file is not there, empty or of no kind that is read.
    """

    dataset: str
    subset: str | None = None
    split: str = "train"
    column: str = "text"
    max_tokens: int = 500_000

    def __post_init__(self) -> None:
        path = self.path
        is_local = path.is_absolute() or path.suffix in _BUILDERS or len(path.parts) > 2
        wrong = path.is_file() and not (path.suffix in _BUILDERS and path.stat().st_size)
        if wrong or (is_local and not path.exists()):
            raise FileNotFoundError(
                f"No text is read from {self.dataset}: give a file or folder that is there and not "
                f"empty, of {', '.join(_BUILDERS)}, or the id of a Hugging Face dataset."
            )

    @property
    def path(self) -> Path:
        """The local file or folder; a dataset of the Hub has none that exists."""
        return Path(self.dataset).expanduser()

    @property
    def name(self) -> str:
        """What its documents call it: the id, or the name of the file or folder."""
        return self.path.resolve().name if self.path.exists() else self.dataset

    @property
    def files(self) -> list[Path]:
        """The local files, in their order."""
        files = [self.path] if self.path.is_file() else self.path.rglob("*")
        return sorted(file for file in files if file.suffix in _BUILDERS)

    def key(self) -> dict[str, Any]:
        """What its text depends on, as a cache key: of local files their sizes and times."""
        stamps = [(f.name, f.stat().st_size, f.stat().st_mtime_ns) for f in self.files]
        return asdict(self) | {"dataset": self.name, "files": stamps}


def documents(
    source: TextSource, tokenizer: PreTrainedTokenizerBase | None = None
) -> Iterator[Document]:
    """The documents of a source in their order; empty ones are left out.

    The first row is read and checked before this returns. A connection that breaks is tried again,
    and the stream goes on with the next document. tokenizer: its template renders chats.
    Raises ConnectionError where the Hub cannot be reached, and ValueError for a column that is not
    there, with those that are, or holds neither text nor chats that the template can render.
    """
    rows = _rows(source)
    first = next(rows, {})
    if source.column not in first:
        columns = ", ".join(first) or "no rows"
        raise ValueError(f"{source.dataset} has no column {source.column!r}; it has {columns}.")
    _text(source, 0, first, tokenizer)
    name, numbered = source.name, enumerate(chain([first], rows))
    texts = ((number, _text(source, number, row, tokenizer)) for number, row in numbered)
    return (Document(text, source=name, name=str(number)) for number, text in texts if text)


def _text(source: TextSource, number: int, row: dict[str, Any], tokenizer: Any) -> str:
    value = row[source.column] or ""
    try:
        return value if isinstance(value, str) else chat_text(value, tokenizer)
    except ValueError as error:
        raise ValueError(
            f"Row {number} of {source.dataset} cannot be read from its column {source.column!r}, "
            f"of {', '.join(row)}: {error}"
        ) from error


def _rows(source: TextSource) -> Iterator[dict[str, Any]]:
    state, count, pauses = None, 0, iter(_PAUSES)
    while True:
        try:
            rows = _open(source)
            if state is not None:
                rows.load_state_dict(state)
            for row in rows:
                # Taken here: a break may come after rows were counted and before they got here.
                state, count, pauses = rows.state_dict(), count + 1, iter(_PAUSES)
                yield row
            return
        except Exception as error:
            if not _is_network_error(error):
                raise
            # Where nothing came at all, the Hub's client has waited long enough already.
            pause = next(pauses, None) if count else None
            if pause is None:
                cause = str(error).partition("\n")[0].rstrip(".") or type(error).__name__
                broken = f"broke off after {count:,} rows" if count else "is not here"
                raise ConnectionError(
                    f"{source.dataset!r} {broken} and the Hub cannot be reached: {cause}; go "
                    f"online, or give a local file of {', '.join(_BUILDERS)}."
                ) from error
            time.sleep(pause)


def _open(source: TextSource) -> Any:
    from datasets import load_dataset

    kinds = {_BUILDERS[file.suffix] for file in source.files}
    if not source.path.is_file() and kinds != {"text"}:
        dataset = source.path.as_posix()
        return load_dataset(dataset, source.subset, split=source.split, streaming=True)
    files = [escape(str(file)) for file in source.files]
    options = {"sample_by": "document"} if kinds == {"text"} else {}
    return load_dataset(*kinds, data_files=files, split="train", streaming=True, **options)


def _is_network_error(error: Exception) -> bool:
    if isinstance(error, HfHubHTTPError):
        return error.response is None or error.response.status_code in (408, 429, *range(500, 600))
    libraries = {kind.__module__.partition(".")[0] for kind in type(error).__mro__}
    return isinstance(error, ConnectionError | TimeoutError) or bool(libraries & _NETWORK_LIBRARIES)
