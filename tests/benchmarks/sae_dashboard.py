"""256 feature pages from nothing, beside sae-dashboard's: time, and the examples they show.

Both sides read the same rows of random words through the same random GPT-2 and the same TopK SAE,
after the same layer, on one thread. Ours: the index of all features on disk, then the pages as HTML
files; theirs: `SaeVisRunner` and its HTML file, with the settings it comes with. BOS stands in
front of each row on both sides: our corpus leaves it out, theirs is told to ignore its place. Time
is each process's own processor time, as in `tests.benchmarks.pair`.

What one page has and the other lacks, beside the 20 + 50 examples of theirs and our 8 + 8: theirs
correlates features with neurons and with each other and has a histogram of logits; ours names all
living features of the SAE and lists the nearest decoder directions with a control.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import GPT2Config, GPT2LMHeadModel, PreTrainedTokenizerFast

from saekit import SAE, TopK, explore, indexing
from saekit.activations import read_activations
from saekit.corpus import Corpus
from saekit.dashboards import pages
from saekit.index import Index
from saekit.model import Model
from saekit.study import Study
from tests.benchmarks.environments import run_in
from tests.studies import distinct_peaks

PEER = "sae-dashboard"
WIDTH, LAYERS, LAYER, HEADS = 128, 4, 1, 4
FEATURES, K = 2048, 32
WORDS, ROW = 4096, 127
ROWS, WARM_UP_ROWS = 4096, 64
PAGES, COMPARED, TOP = 256, 64, 5
SAMPLE = 20_000
TIE = 2e-4
"""Theirs are rounded to four decimals, and single precision sums in another order there."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the rows")
    options = parser.parse_args()
    torch.set_num_threads(1)
    print(json.dumps(beside_sae_dashboard(ROWS // 10 if options.quick else ROWS)))


def beside_sae_dashboard(rows: int) -> dict[str, Any]:
    """How many times faster our pages are, and the share of equal top examples."""
    study = made_study(rows)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        share(study, folder)
        theirs = of_the_peer(folder)
        build(made_study(WARM_UP_ROWS), folder / "warm-up")
        ours = build(study, folder / "ours")
        found = {
            "same_top_examples": same_top_examples(study, theirs["strongest"]),
            "same_maximum": same_maximum(study, theirs["maximum"]),
        }
    their_seconds = theirs["data_seconds"] + theirs["html_seconds"]
    our_seconds = ours["index_seconds"] + ours["html_seconds"]
    our_data_seconds = ours["index_seconds"] + ours["data_seconds"]
    del theirs["strongest"], theirs["maximum"]
    return {
        "speedup_over_sae_dashboard": round(their_seconds / our_seconds, 2),
        **found,
        "sae_dashboard": {
            "tokens": len(study.corpus),
            "speedup_without_html": round(theirs["data_seconds"] / our_data_seconds, 2),
            "ours": rounded(ours),
            "theirs": rounded(theirs),
        },
    }


def made_study(rows: int) -> Study:
    """A study of random words and a random model, whose SAE starts from the activations."""
    tokenizer = word_tokenizer()
    model = Model.load(random_network(), tokenizer)
    study = Study("benchmark", model, model.site(layer=LAYER), knows_world=False)
    study.corpus = random_corpus(rows, tokenizer.bos_token_id)
    x = read_activations(model, study.site, study.corpus, max_tokens=SAMPLE)
    study.sae = SAE.create(TopK(k=K), FEATURES, x, seed=0, site=str(study.site))
    study.sae.requires_grad_(False)
    made: dict[str, pd.DataFrame] = {}
    study.kept = lambda kind, make: made[kind] if kind in made else made.setdefault(kind, make())
    return study


def word_tokenizer() -> PreTrainedTokenizerFast:
    names = ["<bos>", "<unk>", *(f"w{number}" for number in range(2, WORDS))]
    vocabulary = {name: number for number, name in enumerate(names)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    special = {"bos_token": "<bos>", "pad_token": "<bos>", "unk_token": "<unk>"}
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, **special)


def random_network() -> GPT2LMHeadModel:
    torch.manual_seed(0)
    size = {"n_embd": WIDTH, "n_layer": LAYERS, "n_head": HEADS, "n_positions": ROW + 1}
    special = {"vocab_size": WORDS, "bos_token_id": 0, "eos_token_id": 0}
    # With the usual range a block would add next to nothing to the embedding.
    return GPT2LMHeadModel(GPT2Config(**size, **special, initializer_range=0.1)).eval()


def random_corpus(rows: int, bos: int) -> Corpus:
    """Rows of words as frequent as their rank makes them, each a document."""
    frequency = 1 / np.arange(10, WORDS + 8)
    generator = np.random.default_rng(0)
    words = generator.choice(np.arange(2, WORDS), rows * ROW, p=frequency / frequency.sum())
    starts = np.arange(0, rows * ROW + 1, ROW)
    documents = pd.DataFrame({"source": "text", "language": "en", "split": "train", "name": "",
                              "start": starts[:-1], "end": starts[1:]})  # fmt: skip
    return Corpus(words.astype(np.int32), starts, documents, bos=bos, padding=bos)


def share(study: Study, folder: Path) -> None:
    """Write what the peer reads: model, rows and SAE."""
    random_network().save_pretrained(folder / "model")
    study.model.tokenizer.save_pretrained(folder / "model")
    words = study.corpus.tokens.reshape(-1, ROW)
    rows = np.insert(words, 0, study.corpus.bos, axis=1)
    np.save(folder / "rows.npy", rows.astype(np.int64))
    weights, scale = study.sae.weights, float(study.sae.scale)
    # Its SAE reads x itself: the scale goes into the encoder, and activations stay as ours.
    tensors = {
        "W_enc": scale * weights.W_enc.T,
        "b_enc": weights.b_enc,
        "W_dec": study.sae.directions,
        "b_dec": weights.b_dec / scale,
    }
    contiguous = {name: tensor.detach().contiguous() for name, tensor in tensors.items()}
    save_file(contiguous, folder / "sae.safetensors")


def of_the_peer(folder: Path) -> dict[str, Any]:
    arguments = ["--folder", str(folder), "--layer", str(LAYER), "--k", str(K)]
    arguments += ["--pages", str(PAGES), "--compared", str(COMPARED)]
    module = "tests.benchmarks.peers.sae_dashboard_pages"
    return json.loads(run_in(PEER, module, *arguments).splitlines()[-1])


def build(study: Study, folder: Path) -> dict[str, float]:
    """Index a study and make its pages; seconds of the index, the pages' data, their HTML."""
    begun, wall = time.process_time(), time.perf_counter()
    read = indexing.model_reader(study.model, study.site)
    indexing.on_disk(read, {"": study.sae}, study.corpus, {"": folder / "index"}, {})
    study.index = Index.load(folder / "index", study.corpus)
    indexed = time.process_time()
    features = np.flatnonzero(study.index.density[:PAGES]).tolist()
    pages.export(study, folder / "pages", features)
    ended, wall = time.process_time(), time.perf_counter() - wall
    for feature in features:  # once more, since the export made them too
        explore.feature_page(study, feature)
    again = time.process_time()
    return {
        "index_seconds": indexed - begun,
        "data_seconds": again - ended,
        "html_seconds": ended - indexed,
        "wall_seconds": wall,
        "pages": len(features),
        "bytes": sum(file.stat().st_size for file in (folder / "pages" / "features").iterdir()),
    }


def same_top_examples(study: Study, strongest: list[list[Any]]) -> float:
    """The share of our top examples that are theirs too, or as strong as the last of theirs.

    Of their strongest tokens, as of ours, one a row counts and none that is led up to alike.
    """
    found = total = 0
    for feature, tokens in enumerate(strongest):
        column = np.zeros(len(study.corpus), dtype=np.float32)
        for row, place, value in tokens:
            column[row * ROW + place - 1] = value
        theirs = distinct_peaks(study.corpus, column, TOP)
        ours = study.index.top_examples(feature, TOP)
        last = column[theirs[-1]] if theirs else 0.0
        total += max(len(theirs), len(ours))
        found += sum(
            example.position in theirs or abs(example.value - last) < TIE for example in ours
        )
    return round(found / total, 4)


def same_maximum(study: Study, theirs: list[float]) -> float:
    """The share of pages that report our maximum, as far as theirs has decimals."""
    difference = np.abs(study.index.maximum[: len(theirs)] - theirs)
    return round(float((difference < 0.0005 + TIE).mean()), 4)


def rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 1) for name, value in figures.items()}


if __name__ == "__main__":
    main()
