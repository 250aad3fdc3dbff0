"""What the feature index costs: building it, a feature's page, every search.

`python -m tests.benchmarks.index` builds one of 0.5 M tokens beside plain encoding of the same
activations, alternately, and one of 5 M tokens × 8,192 features in a process of its own, whose
anonymous memory is watched, and asks it for 1,000 random pages and every kind of search. The
activations are those of `tests.benchmarks.data`, the words and labels are random. 256 pages from
nothing are made beside those of sae-dashboard, unless `--without-peer`. The last line is one JSON
object; without `--quick` (a tenth of the tokens) it goes to `results/` too.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import re
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import torch
from scipy import sparse

from saekit import SAE, TopK, explore, indexing
from saekit.activations import TOKENS_PER_PASS
from saekit.corpus import Corpus, Labels
from saekit.index import Index
from saekit.model import Model
from saekit.study import Study
from tests.benchmarks import data, records, sae_dashboard
from tests.tokenizers_for_tests import byte_level_tokenizer

FEATURES, K = 8192, 32
SMALL, LARGE = 500_000, 5_000_000
ROW, DOCUMENT, CONCEPTS = 128, 512, 200
PAGES, ROUNDS = 1000, 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the tokens")
    parser.add_argument("--without-peer", action="store_true", help="not beside sae-dashboard")
    options = parser.parse_args()
    torch.set_num_threads(1)
    data.activations()  # made on first use, outside of all clocks
    part = 10 if options.quick else 1
    found = build_over_encode(SMALL // part) | in_a_process_of_its_own(LARGE // part)
    if not options.without_peer:
        found |= sae_dashboard.beside_sae_dashboard(sae_dashboard.ROWS // part)
    if not options.quick:
        records.keep("index", found)
    print(json.dumps(found))


def build_over_encode(tokens: int) -> dict[str, Any]:
    """Seconds of building the index ÷ seconds of encoding and throwing the codes away."""
    corpus, sae, read = parts(tokens)
    ratios = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            build = seconds(lambda at=Path(folder): write(read, sae, corpus, at / "index"))
        encode = seconds(lambda: encode_only(read, sae, corpus))
        ratios.append(build / encode)
    return {
        "build_over_encode": round(statistics.median(ratios), 3),
        "build_over_encode_all": [round(ratio, 3) for ratio in sorted(ratios)],
    }


def in_a_process_of_its_own(tokens: int) -> dict[str, Any]:
    """Memory, pages and searches of a large index."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(large, (tokens,))


def large(tokens: int) -> dict[str, Any]:
    torch.set_num_threads(1)
    corpus, sae, read = parts(tokens)
    with tempfile.TemporaryDirectory() as folder:
        with Peak() as peak:
            took = seconds(lambda: write(read, sae, corpus, Path(folder) / "index"))
        study = study_of(corpus, sae, Index.load(Path(folder) / "index", corpus))
        return {
            "tokens": tokens,
            "features": FEATURES,
            "build_seconds": round(took, 1),
            "peak_mb": round(peak.megabytes),
            **pages(study),
            **searches(study),
        }


def pages(study: Study) -> dict[str, float]:
    features = np.random.default_rng(0).integers(0, FEATURES, PAGES)
    explore.feature_page(study, 0)  # what is made once
    times = [
        1000 * seconds(lambda feature=int(feature): explore.feature_page(study, feature))
        for feature in features
    ]
    return {
        "page_ms_median": round(float(np.median(times)), 1),
        "page_ms_p99": round(float(np.quantile(times, 0.99)), 1),
    }


def searches(study: Study) -> dict[str, Any]:
    """The slowest kind of search by the median of its times; the tables they need are made once."""
    once = {"names_s": seconds(lambda: explore.feature_table(study))}
    kinds: dict[str, Callable[[], Any]] = {
        "prompt": lambda: explore.search(study, "the old bridge crosses the bay", token=-1),
        "prompts": lambda: explore.contrast(study, ["the red bridge"] * 4, ["seven and one"] * 4),
        "label": lambda: explore.by_label(study, "concept 7"),
        "neighbours": lambda: explore.neighbours(study, 11),
        "concept": lambda: explore.by_concept(study, "concept 7"),
        "token": lambda: study.index.at(1234),
    }
    times = {
        name: round(1000 * statistics.median(seconds(search) for _ in range(7)), 1)
        for name, search in kinds.items()
    }
    return {"search_ms_max": max(times.values()), "search_ms": times} | {
        name: round(value, 1) for name, value in once.items()
    }


def parts(tokens: int) -> tuple[Corpus, SAE, indexing.Reader]:
    """A corpus of random words, an SAE, and what reads the activations of the corpus's tokens."""
    generator = np.random.default_rng(0)
    ends = np.append(np.arange(DOCUMENT, tokens, DOCUMENT), tokens)
    documents = pd.DataFrame(
        {"source": "text", "language": "en", "split": "train", "name": "", "start": 0, "end": ends}
    )
    documents["start"] = np.append(0, ends[:-1])
    words = generator.integers(0, 256, tokens).astype(np.int32)
    starts = np.append(np.arange(0, tokens, ROW), tokens)
    corpus = Corpus(words, starts, documents, random_labels(tokens), bos=0)
    vectors, _ = data.activations()
    sample = torch.from_numpy(np.array(vectors[:20_000]))
    sae = SAE.create(TopK(k=K), FEATURES, sample, seed=0).requires_grad_(False)

    def read(batch: Any) -> torch.Tensor:
        return torch.from_numpy(vectors[batch.positions.numpy() % len(vectors)])

    return corpus, sae, read


def random_labels(tokens: int) -> Labels:
    """Stretches of eight tokens for each of some concepts, one more frequent than the other."""
    generator = np.random.default_rng(1)
    columns = []
    for concept in range(CONCEPTS):
        count = max(10, tokens // (400 * (concept + 1)))
        first = generator.integers(0, tokens - 8, count)
        columns.append(np.unique(first[:, None] + np.arange(8)))
    lengths = np.cumsum([0, *map(len, columns)])
    ones, shape = np.ones(lengths[-1], dtype=bool), (tokens, CONCEPTS)
    matrix = sparse.csc_matrix((ones, np.concatenate(columns), lengths), shape=shape)
    return Labels([(f"concept {i}", "about") for i in range(CONCEPTS)], matrix)


def study_of(corpus: Corpus, sae: SAE, index: Index) -> Study:
    """A study whose model has the activations' width and gives searches something to run."""
    from transformers import GPT2Config, GPT2LMHeadModel

    tokenizer = byte_level_tokenizer()
    options = {"n_embd": data.WIDTH, "n_layer": 2, "n_head": 4, "n_positions": ROW}
    network = GPT2LMHeadModel(GPT2Config(vocab_size=max(300, len(tokenizer)), **options))
    study = Study("benchmark", (model := Model.load(network, tokenizer)), model.site(),
                  knows_world=False)  # fmt: skip
    study.corpus, study.sae, study.index = corpus, sae, index
    made: dict[str, pd.DataFrame] = {}
    study.kept = lambda kind, make: made[kind] if kind in made else made.setdefault(kind, make())
    return study


def write(read: indexing.Reader, sae: SAE, corpus: Corpus, folder: Path) -> None:
    indexing.on_disk(read, {"": sae}, corpus, {"": folder}, {})


def encode_only(read: indexing.Reader, sae: SAE, corpus: Corpus) -> None:
    with torch.no_grad():
        for batch in corpus.batches(TOKENS_PER_PASS):
            sae.encode(read(batch)).entries()


def seconds(work: Callable[[], Any]) -> float:
    """Processor time: machines are shared, and on one thread it is what a quiet one would take."""
    began = time.process_time()
    work()
    return time.process_time() - began


class Peak:
    """The largest anonymous memory of this process while it is watched."""

    def __enter__(self) -> Peak:
        self.megabytes, self._done = 0.0, threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._watch.join()

    def _look(self) -> None:
        while not self._done.wait(0.02):
            status = Path("/proc/self/status").read_text()
            kilobytes = int(re.search(r"RssAnon:\s+(\d+)", status)[1])
            self.megabytes = max(self.megabytes, kilobytes / 1000)


if __name__ == "__main__":
    main()
