"""Builds the feature index: one pass over a corpus, its codes transposed in bounded memory.

The pass goes run by run, some consecutive rows at a time. A run's codes are turned feature by
feature in memory and written; when all are there, blocks of features are gathered from them. Runs
follow each other in the corpus, so a feature's part of one only has to be put behind its part of
the run before. What is interrupted goes on behind the last whole run.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import torch
from numpy.lib.format import open_memmap
from scipy import sparse
from torch import Tensor
from tqdm.auto import tqdm

from saekit.activations import TOKENS_PER_PASS
from saekit.cache import write_atomically
from saekit.corpus import Corpus, TokenBatch
from saekit.sae import SAE

if TYPE_CHECKING:
    from saekit.model import Model
    from saekit.sites import Site

TOKENS_PER_RUN = 65_536
ENTRIES_PER_BLOCK = 2**22
TOKENS_OF_THE_ESTIMATE = 16_384
SHARE_OF_FREE_DISK = 0.9

Reader = Callable[[TokenBatch], Tensor]
"""Gives the activations of a batch's kept tokens, (kept, d_model)."""


@dataclass(frozen=True)
class Run:
    """Codes feature by feature, in memory or on disk.

    starts: (n_features + 1,) int64; positions, values: (active,), those of feature i at
    starts[i]:starts[i + 1], positions of the corpus in rising order.
    """

    starts: np.ndarray
    positions: np.ndarray
    values: np.ndarray

    def save(self, folder: Path) -> None:
        with write_atomically(folder) as temporary:
            temporary.mkdir()
            for name, array in vars(self).items():
                np.save(temporary / f"{name}.npy", array)

    @classmethod
    def load(cls, folder: Path) -> Run:
        names = ("starts", "positions", "values")
        return cls(*(np.load(folder / f"{name}.npy", mmap_mode="r") for name in names))


def model_reader(model: Model, site: Site) -> Reader:
    """Reads activations from a model as they are asked for."""

    def read(batch: TokenBatch) -> Tensor:
        x = model.read(batch, [site])[site]
        return x[batch.keep.to(x.device)]

    return read


def tensor_reader(activations: Tensor) -> Reader:
    """Takes activations that were read before, (tokens, d_model) in corpus order."""
    return lambda batch: activations[batch.positions]


def in_memory(read: Reader, sae: SAE, corpus: Corpus, *, progress: bool = False) -> Run:
    """All codes of a corpus, transposed in memory: for texts of some 100,000 tokens."""
    with _bar(corpus, progress) as bar:
        runs = [_encode(read, {"": sae}, corpus, rows, bar)[""] for rows in _row_ranges(corpus)]
    starts = _total_starts(runs)
    positions = np.empty(starts[-1], dtype=_position_type(corpus))
    values = np.empty(starts[-1], dtype=np.float32)
    for here, part in _blocks(runs, starts):
        positions[here], values[here] = part
    return Run(starts, positions, values)


def on_disk(
    read: Reader,
    saes: Mapping[str, SAE],
    corpus: Corpus,
    folders: Mapping[str, Path],
    about: Mapping[str, Any],
    *,
    disk_budget: int | None = None,
    progress: bool = False,
) -> None:
    """Write the index of each SAE into its folder, from one reading of the corpus.

    A folder that is there already is left alone; an interrupted call goes on where it was, and one
    that another process is at work on is waited for. about: what the activations depend on (model,
    site) as JSON values; SAE and corpus are added. disk_budget: bytes that may be used while the
    indexes are built, by default what the disk has left. Raises ValueError where they would not do,
    before anything is written.
    """
    if any(not folders[name].exists() for name in saes):
        with _locked(folders[name] for name in saes):
            _build(read, saes, corpus, folders, about, disk_budget, progress)


@contextmanager
def _locked(folders: Iterable[Path]) -> Iterator[None]:
    """Keep other processes from building the same indexes, or wait until they have."""
    from filelock import FileLock

    with ExitStack() as locks:
        for folder in sorted(folders):  # in one order, so that no two wait for each other
            folder.parent.mkdir(parents=True, exist_ok=True)
            locks.enter_context(FileLock(folder.parent / f".{folder.name}.lock"))
        yield


def _build(
    read: Reader,
    saes: Mapping[str, SAE],
    corpus: Corpus,
    folders: Mapping[str, Path],
    about: Mapping[str, Any],
    disk_budget: int | None,
    progress: bool,
) -> None:
    missing = {name: sae for name, sae in saes.items() if not folders[name].exists()}
    if not missing:
        return
    facts = {
        name: {**about, "sae": sae.fingerprint, "corpus": corpus.fingerprint()}
        for name, sae in missing.items()
    }
    work = {name: _work_folder(folders[name], facts[name]) for name in missing}
    needed = sum(_bytes_needed(read, sae, corpus) for sae in missing.values())
    _check_disk(needed, disk_budget, missing, next(iter(work.values())).parent, progress)
    with _bar(corpus, progress) as bar:
        for number, rows in enumerate(_row_ranges(corpus)):
            of_run = {name: folder / f"run-{number:05}" for name, folder in work.items()}
            wanted = {name: missing[name] for name, run in of_run.items() if not run.exists()}
            if not wanted:
                bar.update(int(corpus.starts[rows.stop] - corpus.starts[rows.start]))
            for name, run in _encode(read, wanted, corpus, rows, bar).items() if wanted else ():
                run.save(of_run[name])
    for name, folder in work.items():
        runs = [Run.load(run) for run in sorted(folder.iterdir())]
        _gather(runs, corpus, folders[name], facts[name])
        shutil.rmtree(folder)


def _row_ranges(corpus: Corpus) -> Iterator[range]:
    """Consecutive rows of about TOKENS_PER_RUN tokens."""
    wanted = np.arange(0, len(corpus), TOKENS_PER_RUN)
    edges = np.unique(np.append(np.searchsorted(corpus.starts, wanted), len(corpus.starts) - 1))
    return (range(first, last) for first, last in pairwise(edges.tolist()))


def _encode(
    read: Reader, saes: Mapping[str, SAE], corpus: Corpus, rows: range, bar: tqdm
) -> dict[str, Run]:
    first, last = (int(corpus.starts[row]) for row in (rows.start, rows.stop))
    parts: dict[str, list[tuple[np.ndarray, ...]]] = {name: [] for name in saes}
    with torch.no_grad():
        for batch in corpus.batches(TOKENS_PER_PASS, rows=rows):
            x = read(batch)
            for name, sae in saes.items():
                codes = sae.encode(x.to(sae.W_enc.device)).entries()
                token, feature, value = (part.cpu() for part in codes)
                where = (batch.positions[token] - first).to(torch.int32).numpy()
                parts[name].append((where, feature.to(torch.int32).numpy(), value.float().numpy()))
            bar.update(len(x))
    kind = _position_type(corpus)
    return {
        name: _transposed(found, last - first, saes[name].n_features, first, kind)
        for name, found in parts.items()
    }


def _transposed(
    parts: list[tuple[np.ndarray, ...]], n_tokens: int, n_features: int, first: int, kind: type
) -> Run:
    tokens, features, values = (np.concatenate(part) for part in zip(*parts, strict=True))
    shape = (n_tokens, n_features)
    matrix = sparse.coo_matrix((values, (tokens, features)), shape=shape).tocsc()
    matrix.sort_indices()
    positions = matrix.indices.astype(kind) + kind(first)
    return Run(matrix.indptr.astype(np.int64), positions, matrix.data)


def _position_type(corpus: Corpus) -> type:
    return np.int32 if len(corpus) < 2**31 else np.int64


def _total_starts(runs: Sequence[Run]) -> np.ndarray:
    return sum((run.starts for run in runs), start=np.zeros_like(runs[0].starts))


def _blocks(
    runs: Sequence[Run], starts: np.ndarray
) -> Iterator[tuple[slice, tuple[np.ndarray, np.ndarray]]]:
    """The whole index block by block: where it lies, and its positions and values."""
    first = 0
    while first < len(starts) - 1:
        room = starts[first] + ENTRIES_PER_BLOCK
        last = max(first + 1, int(np.searchsorted(starts, room, side="right")) - 1)
        base, end = int(starts[first]), int(starts[last])
        positions = np.empty(end - base, dtype=runs[0].positions.dtype)
        values = np.empty(end - base, dtype=np.float32)
        free = starts[first:last] - base  # where each feature's next entry goes
        for run in runs:
            inside = np.asarray(run.starts[first : last + 1])
            counts = np.diff(inside)
            here = slice(int(inside[0]), int(inside[-1]))
            there = np.repeat(free - inside[:-1], counts) + np.arange(here.start, here.stop)
            positions[there], values[there] = run.positions[here], run.values[here]
            free = free + counts
        yield slice(base, end), (positions, values)
        first = last


def _gather(runs: Sequence[Run], corpus: Corpus, folder: Path, facts: dict[str, Any]) -> None:
    starts = _total_starts(runs)
    with write_atomically(folder) as temporary:
        temporary.mkdir()
        size = (int(starts[-1]),)
        positions = open_memmap(
            temporary / "positions.npy", mode="w+", dtype=runs[0].positions.dtype, shape=size
        )
        values = open_memmap(temporary / "values.npy", mode="w+", dtype=np.float32, shape=size)
        for here, part in _blocks(runs, starts) if size[0] else ():
            positions[here], values[here] = part
        finish(temporary, starts, positions, values, facts)


def finish(
    folder: Path,
    starts: np.ndarray,
    positions: np.ndarray,
    values: np.ndarray,
    facts: Mapping[str, Any],
) -> None:
    """Write what an index holds beside its activations: starts, statistics, and what it is of."""
    np.save(folder / "starts.npy", starts)
    statistics(starts, values).to_parquet(folder / "features.parquet")
    about = {**facts, "activations": len(values), "starts": _digest(starts)}
    for array in (positions, values):
        if isinstance(array, np.memmap):
            array.flush()
    (folder / "index.json").write_text(json.dumps(about, indent=2))


def statistics(starts: np.ndarray, values: np.ndarray) -> pd.DataFrame:
    """One line a feature: how many tokens it is active on, its maximum and mean activation."""
    counts = np.diff(starts)
    alive = np.flatnonzero(counts)
    table = pd.DataFrame({"tokens": counts, "maximum": np.float32(0), "mean": 0.0})
    for some in np.array_split(alive, 1 + len(values) // ENTRIES_PER_BLOCK):
        if len(some):
            base = starts[some[0]]
            block = values[base : starts[some[-1] + 1]]
            first = starts[some] - base
            table.loc[some, "maximum"] = np.maximum.reduceat(block, first)
            sums = np.add.reduceat(block, first, dtype=np.float64)
            table.loc[some, "mean"] = sums / counts[some]
    return table.rename_axis("feature")


def load(folder: Path) -> Run:
    """Open a stored index, its activations mapped; raises ValueError for a torn one."""
    about = json.loads((folder / "index.json").read_text())
    try:
        run = Run.load(folder)
        whole = len(run.positions) == len(run.values) == about["activations"] == run.starts[-1]
    except (OSError, ValueError) as error:  # a file is missing or shorter than it says
        raise ValueError(_torn(folder)) from error
    if not whole or about["starts"] != _digest(run.starts):
        raise ValueError(_torn(folder))
    return run


def _torn(folder: Path) -> str:
    return (
        f"The index in {folder} is torn: remove it (`saekit cache --clear`) and it will be rebuilt."
    )


def _digest(starts: np.ndarray) -> str:
    return blake2b(np.ascontiguousarray(starts).tobytes(), digest_size=8).hexdigest()


def _work_folder(folder: Path, facts: Mapping[str, Any]) -> Path:
    """Where runs wait to be gathered: of these facts only, and named as `saekit cache` knows it."""
    text = json.dumps([facts, TOKENS_PER_RUN], sort_keys=True)
    digest = blake2b(text.encode(), digest_size=4).hexdigest()
    return folder.with_name(f".{folder.name}.{digest}.partial")


def _bytes_needed(read: Reader, sae: SAE, corpus: Corpus) -> int:
    """What an index takes while it is built, runs and all, by a sample of the corpus."""
    active = tokens = 0
    batches: Iterable[TokenBatch] = corpus.batches(TOKENS_OF_THE_ESTIMATE // 4, seed=0)
    with torch.no_grad():
        for batch in islice(batches, 4):
            codes = sae.encode(read(batch).to(sae.W_enc.device))
            active += int(codes.active_per_token().sum())
            tokens += codes.shape[0]
    entry = np.dtype(_position_type(corpus)).itemsize + 4
    return 2 * entry * active * len(corpus) // tokens


def _check_disk(
    needed: int, budget: int | None, saes: Mapping[str, SAE], place: Path, progress: bool
) -> None:
    place.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(place).free
    allowed = int(SHARE_OF_FREE_DISK * free) if budget is None else budget
    size = f"about {needed / 1e9:.2f} GB on disk while it is built and half of it afterwards"
    if needed > allowed:
        raise ValueError(
            f"The index of {', '.join(repr(sae) for sae in saes.values())} needs {size}, and "
            f"{allowed / 1e9:.2f} GB may be used: index fewer tokens (`corpus.sample(…)`), take an "
            "SAE with fewer active features per token, or raise disk_budget."
        )
    if progress:
        print(f"The index needs {size}; {free / 1e9:.0f} GB are free.")


def _bar(corpus: Corpus, progress: bool) -> tqdm:
    return tqdm(
        total=len(corpus),
        desc="indexing",
        unit="token",
        unit_scale=True,
        disable=not progress,
        leave=False,
    )
