"""The one cache folder: what is too large to ship is made on first use and kept here."""

import contextlib
import errno
import hashlib
import json
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_SLUG_LENGTH = 48
_HASH_LENGTH = 12
_UNFINISHED = ".partial"
# Answers of a language model were paid for and may come out otherwise a second time.
KEPT_UNLESS_NAMED = "replies"
# Only paths that this module named are ever listed or removed, so that a SAEKIT_CACHE set to a
# folder with other things in it costs nobody their files.
_OWN_NAME = re.compile(rf"(.*-)?[0-9a-f]{{{_HASH_LENGTH}}}|\..+\.[0-9a-f]{{8}}{_UNFINISHED}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing kept in the cache."""

    kind: str  # the subfolder that it lies in, such as "activations"
    name: str  # its file or folder name
    path: Path
    bytes: int  # all files together
    modified: float  # seconds since the epoch: when it was written or last asked for

    @property
    def label(self) -> str:
        """What `saekit cache` shows and `clear` takes: the kind and the name."""
        return f"{self.kind}/{self.name}"


def folder() -> Path:
    """The cache folder: SAEKIT_CACHE where that is set, otherwise the user's own cache folder."""
    chosen = os.environ.get("SAEKIT_CACHE")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return platformdirs.user_cache_path("saekit", appauthor=False)


def entry(kind: str, key: dict | str) -> Path:
    """The path of the entry of this kind and key, whether it exists yet or not.

    `key` must hold everything that the content depends on, as JSON values. An existing entry is
    marked as used. Raises ValueError where `kind` is not a plain lower-case name.
    """
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", kind):
        raise ValueError(
            f"The cache kind {kind!r} must be a lower-case name such as 'activations'."
        )
    text = json.dumps(key, sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(text.encode()).hexdigest()[:_HASH_LENGTH]
    slug = _slug(key)
    path = folder() / kind / (f"{slug}-{digest}" if slug else digest)
    # A shared cache may be read-only, and then nobody asks for the time of last use.
    with contextlib.suppress(OSError):
        os.utime(path)
    return path


@contextlib.contextmanager
def write_atomically(path: Path | str, *, replace: bool = False) -> Iterator[Path]:
    """Yield a temporary path beside `path`, moved into place on success and removed on failure.

    The caller creates a file or a folder at the yielded path; parent folders are made. A reader
    sees the whole of it or nothing. A file replaces an older one (the last writer wins); a folder
    that is already in place stays (the first writer wins), because another process may be
    reading it, unless `replace` says otherwise. Raises FileNotFoundError where the caller wrote
    nothing.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _sibling(path)
    try:
        yield temporary
        if not temporary.exists():
            raise FileNotFoundError(f"Nothing was written for {path}, so nothing was kept.")
        if replace and path.is_dir():
            _retire(path)
        _move_into_place(temporary, path)
    finally:
        _remove(temporary)


def entries() -> list[Entry]:
    """Everything in the cache, unfinished entries included, ordered by kind and name."""
    root = folder()
    if not root.is_dir():
        return []
    found = []
    for path in sorted(root.glob("*/*")):
        if _OWN_NAME.fullmatch(path.name):
            # Another process may move or remove it between the listing and the look.
            with contextlib.suppress(FileNotFoundError):
                modified = path.stat().st_mtime
                found.append(Entry(path.parent.name, path.name, path, _bytes(path), modified))
    return found


def clear(names: Sequence[str] = ()) -> list[Entry]:
    """Remove the entries of these labels or kinds; returns what was removed.

    Without names all but those of the kind `KEPT_UNLESS_NAMED`. Raises ValueError, before anything
    is removed, where nothing in the cache has such a name.
    """
    present = entries()
    known = {name for item in present for name in (item.kind, item.label)}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ValueError(
            f"The cache {folder()} holds nothing called {', '.join(unknown)}; "
            f"it holds {', '.join(sorted(known)) or 'nothing'}."
        )
    wanted = set(names) or {item.kind for item in present} - {KEPT_UNLESS_NAMED}
    chosen = [item for item in present if {item.kind, item.label} & wanted]
    for item in chosen:
        with contextlib.suppress(FileNotFoundError):
            _retire(item.path)
    return chosen


def _retire(path: Path) -> None:
    # Renamed first, so that a half-removed entry is never taken for a whole one.
    doomed = _sibling(path)
    os.replace(path, doomed)
    _remove(doomed)


def _slug(key: dict | str) -> str:
    """The readable part of an entry's name."""
    words = [key] if isinstance(key, str) else [str(value) for _, value in sorted(key.items())]
    return re.sub(r"[^a-z0-9.]+", "-", "-".join(words).lower())[:_SLUG_LENGTH].strip("-.")


def _sibling(path: Path) -> Path:
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}{_UNFINISHED}")


def _move_into_place(temporary: Path, path: Path) -> None:
    try:
        os.replace(temporary, path)
    except OSError as error:
        # Windows reports a folder in the way as a refused permission.
        in_the_way = error.errno in (errno.ENOTEMPTY, errno.EEXIST) or (
            isinstance(error, PermissionError) and path.is_dir()
        )
        if not (in_the_way and temporary.is_dir()):
            raise


def _bytes(path: Path) -> int:
    if not path.is_dir():
        return path.stat().st_size
    return sum(part.stat().st_size for part in path.rglob("*") if part.is_file())


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
