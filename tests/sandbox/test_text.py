"""The text that studies read: what it holds, and what its cache key says of it."""

from pathlib import Path

import pytest

from saekit.sandbox import python_text, text, world


@pytest.fixture
def little(monkeypatch):
    monkeypatch.setattr(text, "PYTHON_CHARACTERS", 30_000)
    monkeypatch.setattr(text, "WORLD_DOCUMENTS", {"train": 7, "held-out": 3})


def test_the_world_comes_before_python(little):
    documents = list(text.documents(with_world=True))
    sources = [document.source == "python" for document in documents]
    assert sources == sorted(sources)
    made_up = documents[: sources.index(True)]
    assert [document.split for document in made_up] == ["train"] * 7 + ["held-out"] * 3
    held_out = world.documents(3, seed=text.WORLD_SEED, split="held-out")
    assert made_up[7:] == list(held_out)
    library = list(text.documents(with_world=False))
    assert documents[len(made_up) :] == library
    assert library == list(python_text.documents(limit_characters=30_000))
    assert sum(len(document.text) for document in library) <= 30_000


def test_the_key_follows_everything_that_the_text_depends_on(little, monkeypatch, tmp_path):
    keys = [text.key(True), text.key(False)]
    assert text.key(True) == keys[0]
    for name, value in (
        ("PYTHON_CHARACTERS", 10),
        ("WORLD_SEED", 3),
        ("WORLD_DOCUMENTS", {"train": 8, "held-out": 3}),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(text, name, value)
            keys.append(text.key(True))
    with monkeypatch.context() as patch:
        patch.setattr("platform.python_version", lambda: "3.99.0")
        keys.append(text.key(True))
    assert all(keys.count(key) == 1 for key in keys)


def test_the_key_follows_the_source_of_what_writes_and_labels(monkeypatch, tmp_path):
    (tmp_path / "topics").mkdir()
    files = [tmp_path / "text.py", tmp_path / "topics" / "letters.py"]
    for name in ("markup.py", "text.py", "world.py"):
        (tmp_path / name).touch()
    hashes = []
    monkeypatch.setattr(text, "__file__", str(tmp_path / "text.py"))
    for words in ("one", "two"):
        for file in files:
            file.write_text(words)
            text._source_hash.cache_clear()
            hashes.append(text.key(True)["source"])
    assert len(set(hashes)) == 4
    monkeypatch.undo()
    text._source_hash.cache_clear()
    assert Path(text.__file__).parent == text.DATA.parent
