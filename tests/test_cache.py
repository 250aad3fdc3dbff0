"""The cache folder: its place, its names, and writes of which nobody sees a half."""

import os
import threading
from pathlib import Path

import pytest

from saekit import cache


def write_half(path: Path, as_folder: bool = False) -> None:
    """A write that is interrupted, seen as unfinished until it is."""
    with cache.write_atomically(path) as temporary:
        if as_folder:
            temporary.mkdir()
            (temporary / "part").write_text("half")
        else:
            temporary.write_text("half")
        assert [entry.path for entry in cache.entries()] in ([], [temporary])
        raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("SAEKIT_CACHE", str(folder))
    return folder


def make(kind: str, key: str, content: bytes = b"12345") -> Path:
    path = cache.entry(kind, key)
    with cache.write_atomically(path) as temporary:
        temporary.mkdir()
        (temporary / "data").write_bytes(content)
    return path


def test_place_follows_the_environment_variable(cache_folder, monkeypatch):
    assert cache.folder() == cache_folder
    monkeypatch.setenv("SAEKIT_CACHE", "~/elsewhere")
    assert cache.folder() == Path.home() / "elsewhere"
    monkeypatch.delenv("SAEKIT_CACHE")
    assert cache.folder().name.lower() == "saekit" or "saekit" in cache.folder().parts


def test_asking_makes_nothing(cache_folder):
    cache.entry("index", "x")
    assert cache.entries() == []
    assert not cache_folder.exists()


def test_entry_depends_on_the_whole_key_and_not_on_its_order():
    key = {"model": "openai-community/gpt2", "layer": 5}
    path = cache.entry("index", key)
    assert path == cache.entry("index", dict(reversed(key.items())))
    assert path != cache.entry("index", {**key, "layer": 6})
    assert path != cache.entry("index", {**key, "layer": "5"})
    assert path != cache.entry("corpus", key)
    assert path.parent == cache.folder() / "index"
    assert path.name.startswith("5-openai-community-gpt2-")


@pytest.mark.parametrize("key", ["../../etc", "C:\\x", "..", "a/b\0c", "é<script>", "x" * 999, ""])
def test_any_key_is_one_plain_name_inside_the_folder(key):
    path = cache.entry("index", key)
    assert path.resolve().parent == (cache.folder() / "index").resolve()
    assert len(path.name) < 80
    assert not set(path.name) & set('<>:"/\\|?*\0')
    make("index", key)
    assert [entry.path for entry in cache.entries()] == [path]


@pytest.mark.parametrize("kind", ["", "..", "a/b", "Index"])
def test_kind_must_be_a_plain_name(kind):
    with pytest.raises(ValueError, match="must be a lower-case name"):
        cache.entry(kind, "x")


def test_failure_leaves_nothing_and_keeps_the_old(tmp_path):
    path = tmp_path / "deep" / "file"
    with cache.write_atomically(path) as temporary:
        assert temporary.parent == path.parent
        temporary.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        write_half(path)
    assert path.read_text() == "old"
    with pytest.raises(KeyboardInterrupt):
        write_half(tmp_path / "folder", as_folder=True)
    nothing = cache.write_atomically(tmp_path / "nothing")
    nothing.__enter__()
    with pytest.raises(FileNotFoundError, match="Nothing was written"):
        nothing.__exit__(None, None, None)
    assert os.listdir(path.parent) == ["file"]
    assert os.listdir(tmp_path) == ["deep"]


def test_of_two_files_the_last_and_of_two_folders_the_first_wins(tmp_path):
    for text in ("first", "second"):
        with cache.write_atomically(tmp_path / "file") as temporary:
            temporary.write_text(text)
        with cache.write_atomically(tmp_path / "folder") as temporary:
            temporary.mkdir()
            (temporary / "data").write_text(text)
    assert (tmp_path / "file").read_text() == "second"
    assert (tmp_path / "folder" / "data").read_text() == "first"
    assert sorted(os.listdir(tmp_path)) == ["file", "folder"]


def test_a_folder_is_replaced_on_request(tmp_path):
    for text in ("old", "new"):
        with cache.write_atomically(tmp_path / "folder", replace=True) as temporary:
            temporary.mkdir()
            (temporary / "part").write_text(text)
    assert (tmp_path / "folder" / "part").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_many_writers_and_a_reader_never_meet_a_half(tmp_path):
    path = tmp_path / "folder"
    parts, start, seen = 20, threading.Barrier(5), set()

    def write(mark: str) -> None:
        start.wait()
        with cache.write_atomically(path) as temporary:
            temporary.mkdir()
            for part in range(parts):
                (temporary / str(part)).write_text(mark)

    def read() -> None:
        start.wait()
        while not seen:
            if path.exists():
                marks = [(path / name).read_text() for name in os.listdir(path)]
                seen.add((len(marks), len(set(marks))))

    threads = [threading.Thread(target=write, args=(mark,)) for mark in "abcd"]
    threads.append(threading.Thread(target=read))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert seen == {(parts, 1)}
    assert os.listdir(tmp_path) == ["folder"]


def test_entries_tell_size_and_last_use():
    path = make("index", "one", b"123")
    os.utime(path, (1000, 1000))
    [entry] = cache.entries()
    assert (entry.kind, entry.name, entry.path) == ("index", path.name, path)
    assert (entry.bytes, entry.modified) == (3, 1000)
    cache.entry("index", "one")
    assert cache.entries()[0].modified > 1e9


def test_answers_that_were_paid_for_are_removed_only_by_name():
    paid, other = make("replies", "a-model"), make("corpus", "one")
    assert [entry.path for entry in cache.clear()] == [other]
    assert [entry.path for entry in cache.entries()] == [paid]
    assert [entry.path for entry in cache.clear(["replies"])] == [paid]


def test_clear_removes_by_name_by_kind_and_all():
    one, two = make("index", "one"), make("index", "two")
    other = make("corpus", "one")
    with pytest.raises(ValueError, match=r"holds nothing called indx; it holds corpus, corpus/one"):
        cache.clear(["index", "indx"])
    assert len(cache.entries()) == 3
    assert [entry.path for entry in cache.clear([f"index/{one.name}"])] == [one]
    assert [entry.path for entry in cache.clear(["index"])] == [two]
    assert [entry.path for entry in cache.clear()] == [other]
    assert cache.entries() == []
    assert not any(path.is_file() for path in cache.folder().rglob("*"))


@pytest.mark.parametrize("as_folder", [False, True])
def test_interrupted_entry_is_gone(as_folder):
    with pytest.raises(KeyboardInterrupt):
        write_half(cache.entry("index", "x"), as_folder)
    assert cache.entries() == []


def test_what_a_killed_process_left_is_shown_and_cleared_and_strangers_are_not(cache_folder):
    path = cache.entry("index", "x")
    writing = cache.write_atomically(path)
    temporary = writing.__enter__()
    temporary.write_text("half")
    assert not path.exists()
    assert [entry.path for entry in cache.entries()] == [temporary]
    stranger = cache_folder / "index" / "thesis.txt"
    stranger.write_text("mine")
    cache.clear()
    assert os.listdir(cache_folder / "index") == ["thesis.txt"]
    with pytest.raises(FileNotFoundError):
        writing.__exit__(None, None, None)
