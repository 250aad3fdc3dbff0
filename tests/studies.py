"""Tiny studies made of random models, random text and untrained SAEs, for tests that need one."""

from __future__ import annotations

from functools import cache

import numpy as np
import torch

from saekit.activations import read_activations
from saekit.architectures import Architecture, TopK
from saekit.corpus import Corpus, Document
from saekit.index import ALIKE
from saekit.model import Model
from saekit.sae import SAE
from saekit.study import Study
from tests.families import build

N_FEATURES, DEAD = 37, 7
TEXT = "the old bridge crosses bay is red boat passes below Turm Paris naïve Käse sum 7 8"


def documents(count: int, seed: int = 0, longest: int = 40) -> list[Document]:
    """Documents of 1 to `longest` random words."""
    generator, words = np.random.default_rng(seed), TEXT.split()
    lengths = generator.integers(1, longest + 1, count)
    return [Document(" ".join(generator.choice(words, length))) for length in lengths]


@cache
def tiny_model(family: str = "gpt2") -> Model:
    return Model.load(*build(family))


def tiny_corpus(model: Model, count: int = 24, seed: int = 0, context: int = 20) -> Corpus:
    return Corpus.from_documents(documents(count, seed), model.tokenizer, context)


def tiny_sae(model: Model, corpus: Corpus, architecture: Architecture | None = None) -> SAE:
    """An untrained SAE with decoder rows of different norms, one of whose features is dead."""
    site = model.site()
    x = read_activations(model, site, corpus)
    sae = SAE.create(architecture or TopK(k=4), N_FEATURES, x, seed=3, site=str(site))
    with torch.no_grad():
        sae.W_dec.mul_(torch.linspace(0.5, 2, N_FEATURES)[:, None])
        sae.b_enc[DEAD] = -1e6
    return sae.requires_grad_(False)


def tiny_study(family: str = "gpt2", architecture: Architecture | None = None) -> Study:
    """A study whose parts are made here and not by the study."""
    model = tiny_model(family)
    study = Study(f"tiny {family}", model, model.site(), knows_world=False)
    study.corpus = tiny_corpus(model)
    study.sae = tiny_sae(model, study.corpus, architecture)
    return study


def distinct_peaks(corpus: Corpus, column: np.ndarray, count: int) -> list[int]:
    """Positions of each document's maximum, strongest first, where what leads up to it is new."""
    spans = corpus.documents[["start", "end"]].to_numpy()
    peaks = [(start, start + int(column[start:end].argmax())) for start, end in spans]
    peaks = sorted((p for p in peaks if column[p[1]] > 0), key=lambda p: -column[p[1]])
    distinct = {}
    for start, peak in peaks:
        leading = tuple(corpus.tokens[max(start, peak - ALIKE) : peak + 1])
        distinct.setdefault(leading, peak)
    return list(distinct.values())[:count]
