"""A study whose tokenizer knows hostile texts as single tokens, and a corpus full of them."""

from __future__ import annotations

import numpy as np
import torch

from saekit.corpus import Corpus, Document
from saekit.model import Model
from saekit.study import Study
from tests.families import build
from tests.studies import tiny_sae

HOSTILE = [
    "<script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "</script><b>bold</b>",
    "\"' onmouseover=window.hacked=1 `\\",
    "\x1b[31mred\x1b[0m",
    "\u202eevil\u202c",
    "\u200fhidden\u200f",
    "line\none\r\ttwo",
    "&lt;b&gt;",
    "$\\alpha$ %{x}",
    "مرحبا",
]


def hostile_study() -> Study:
    """A random model whose strongest activations, search and logits are all about `HOSTILE`."""
    network, tokenizer = build("gpt2")
    tokenizer.add_tokens(HOSTILE)
    network.resize_token_embeddings(len(tokenizer), mean_resizing=False)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        with torch.no_grad():
            rows = network.transformer.wte.weight[-len(HOSTILE) :]
            rows.copy_(3 * torch.randn_like(rows))
    model = Model.load(network, tokenizer)
    study = Study("hostile", model, model.site(), knows_world=False)
    generator = np.random.default_rng(0)
    texts = ["".join(generator.choice(HOSTILE, 6)) + " is a text" for _ in range(30)]
    study.corpus = Corpus.from_documents([Document(text) for text in texts], tokenizer, 20)
    study.sae = tiny_sae(model, study.corpus)
    return study
