"""The index built on disk: the same whatever the runs and blocks, resumed, bounded, refused."""

import threading
import time

import numpy as np
import pytest
import torch

from saekit import indexing
from saekit.activations import read_activations
from saekit.architectures import TopK
from saekit.index import Index
from tests.studies import tiny_corpus, tiny_model, tiny_sae


@pytest.fixture(scope="module")
def parts():
    model = tiny_model()
    corpus = tiny_corpus(model, count=60)
    return model, corpus, tiny_sae(model, corpus, TopK(k=4))


@pytest.fixture(scope="module")
def whole(parts) -> Index:
    model, corpus, sae = parts
    return Index.build(model, model.site(), sae, corpus)


@pytest.fixture(params=[(97, 50), (97, 10**6), (10**6, 50), (1, 1)])
def small_pieces(request, monkeypatch):
    """Runs of so many tokens, blocks of so many activations."""
    monkeypatch.setattr(indexing, "TOKENS_PER_RUN", request.param[0])
    monkeypatch.setattr(indexing, "ENTRIES_PER_BLOCK", request.param[1])


def build(parts, folder, **options) -> Index:
    model, corpus, sae = parts
    about = {"model": model.fingerprint, "site": str(model.site())}
    reader = options.pop("reader", indexing.model_reader(model, model.site()))
    indexing.on_disk(reader, {"it": sae}, corpus, {"it": folder}, about, **options)
    return Index.load(folder, corpus)


def visible(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".lock")


def assert_same(one: Index, other: Index) -> None:
    np.testing.assert_array_equal(one.starts, other.starts)
    np.testing.assert_array_equal(one.positions, other.positions)
    # Rows of other lengths share a batch, so that sums are made in another order.
    np.testing.assert_allclose(one.values, other.values, rtol=1e-5, atol=1e-5)
    np.testing.assert_allclose(one.statistics, other.statistics, rtol=1e-5, atol=1e-5)


def test_pieces_of_any_size_give_the_same_index(parts, whole, small_pieces, tmp_path):
    assert_same(build(parts, tmp_path / "index"), whole)
    model, corpus, sae = parts
    run = indexing.in_memory(indexing.model_reader(model, model.site()), sae, corpus)
    assert_same(Index(run.starts, run.positions, run.values, corpus), whole)
    assert visible(tmp_path) == ["index"]


def test_activations_that_were_read_before_give_the_same_index(parts, whole, tmp_path):
    model, corpus, _ = parts
    x = read_activations(model, model.site(), corpus)
    assert_same(build(parts, tmp_path / "index", reader=indexing.tensor_reader(x)), whole)


def test_several_saes_share_one_reading(parts, whole, tmp_path):
    model, corpus, sae = parts
    saes = {"one": sae, "two": tiny_sae(model, corpus, TopK(k=2))}
    folders = {name: tmp_path / name for name in saes}
    reads = []

    def read(batch):
        reads.append(len(batch.positions))
        return indexing.model_reader(model, model.site())(batch)

    indexing.on_disk(read, saes, corpus, folders, {})
    estimates = reads[: -len(list(corpus.batches(indexing.TOKENS_PER_PASS)))]
    assert sum(reads) - sum(estimates) == len(corpus)
    assert_same(Index.load(folders["one"], corpus), whole)
    assert_same(
        Index.load(folders["two"], corpus), Index.build(model, model.site(), saes["two"], corpus)
    )


def test_an_interrupted_build_goes_on_behind_its_last_run(parts, whole, tmp_path, monkeypatch):
    monkeypatch.setattr(indexing, "TOKENS_PER_RUN", 97)
    model, corpus, _ = parts
    reader, read = indexing.model_reader(model, model.site()), []
    estimate = len(list(corpus.batches(indexing.TOKENS_OF_THE_ESTIMATE // 4, seed=0)))

    def interrupted(batch):
        if len(read) == estimate + 3:
            raise KeyboardInterrupt
        read.append(batch.positions)
        return reader(batch)

    with pytest.raises(KeyboardInterrupt):
        build(parts, tmp_path / "index", reader=interrupted)
    assert not (tmp_path / "index").exists()
    [work] = (tmp_path / name for name in visible(tmp_path))
    assert [run.name for run in sorted(work.iterdir())] == ["run-00000", "run-00001", "run-00002"]
    again = []

    def rest(batch):
        again.append(batch.positions)
        return reader(batch)

    assert_same(build(parts, tmp_path / "index", reader=rest), whole)
    done = torch.cat(read[estimate:])
    assert sorted(torch.cat([done, *again[estimate:]]).tolist()) == list(range(len(corpus)))
    assert visible(tmp_path) == ["index"]


def test_an_index_that_is_there_is_left_alone(parts, tmp_path):
    build(parts, tmp_path / "index")
    before = (tmp_path / "index" / "values.npy").stat().st_mtime_ns
    build(parts, tmp_path / "index", reader=None)
    assert (tmp_path / "index" / "values.npy").stat().st_mtime_ns == before


def test_an_index_that_the_disk_cannot_hold_is_refused_first(parts, whole, tmp_path):
    needed = 2 * 8 * len(whole.values)
    with pytest.raises(ValueError, match=r"GB may be used: index fewer tokens .* disk_budget"):
        build(parts, tmp_path / "index", disk_budget=needed // 2)
    assert visible(tmp_path) == []
    build(parts, tmp_path / "index", disk_budget=2 * needed)


def test_the_disk_budget_is_printed_first(parts, tmp_path, capsys):
    build(parts, tmp_path / "index", progress=True)
    assert "GB on disk while it is built" in capsys.readouterr().out


def test_who_comes_second_waits_and_builds_nothing(parts, whole, tmp_path):
    """As two notebooks do that are opened one after the other."""
    model = parts[0]
    reader, begun, read_by = indexing.model_reader(model, model.site()), threading.Event(), []

    def slow(batch):
        read_by.append(threading.get_ident())
        begun.set()
        time.sleep(0.05)
        return reader(batch)

    found = []
    first, second = (
        threading.Thread(target=lambda: found.append(build(parts, tmp_path / "it", reader=slow)))
        for _ in range(2)
    )
    first.start()
    assert begun.wait(20)
    second.start()
    for thread in (first, second):
        thread.join(60)
    assert len(found) == 2
    assert len(set(read_by)) == 1
    for index in found:
        assert_same(index, whole)
    assert visible(tmp_path) == ["it"]
