"""What ablating and steering cost: `python -m tests.benchmarks.steering` prints one JSON object.

Ratios of medians of processor time over alternating repetitions in one run: 256 ablations of one
prompt against one batched forward pass of the same rows, and generation with a clamped feature
against generation without, on a model of GPT-2 small's shape with an SAE of 16,384 features, and
on the sandbox.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from statistics import median

import pandas as pd
import torch
from transformers import GPT2Config, GPT2LMHeadModel

from saekit import steering
from saekit import study as studies
from saekit.architectures import TopK
from saekit.attribution import ablate, attribute
from saekit.corpus import TokenBatch
from saekit.model import Model, Site
from saekit.sae import SAE
from tests.benchmarks import records
from tests.tokenizers_for_tests import byte_level_tokenizer

FEATURES, K, ABLATIONS, NEW_TOKENS = 16_384, 32, 256, 20
PROMPT = "The old bridge crosses the bay, and the bridge is red."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    torch.set_num_threads(1)
    study = studies.open(device="cpu")
    found: dict[str, float] = {}
    for name, parts in (
        ("gpt2_small_shape", gpt2_small()),
        ("sandbox", (study.model, study.site, study.sae)),
    ):
        found[f"ablation_over_forward_{name}"] = ablation(*parts, options.repeats)
        found[f"steered_over_plain_{name}"] = generation(*parts, options.repeats)
    records.keep("steering", found, repeats=options.repeats)
    print(json.dumps(found))


def gpt2_small() -> tuple[Model, Site, SAE]:
    """A model of GPT-2 small's shape and an SAE, both of random weights."""
    tokenizer = byte_level_tokenizer()
    torch.manual_seed(0)
    network = GPT2LMHeadModel(GPT2Config(bos_token_id=0, eos_token_id=0))
    model = Model.load(network, tokenizer)
    x = torch.randn(2000, model.d_model)
    sae = SAE.create(TopK(k=K), FEATURES, x).requires_grad_(False)
    return model, model.middle_site, sae


def ablation(model: Model, site: Site, sae: SAE, repeats: int) -> float:
    """256 ablations against one forward pass of as many rows."""
    batch, metric = model.tokenize(PROMPT), lambda logits: logits[:, -1, 5] - logits[:, -1, 9]
    table = attribute(model, {site: sae}, batch, metric)
    entries = pd.concat([table] * (ABLATIONS // len(table) + 1))[:ABLATIONS]
    rows = TokenBatch(
        *(part.expand(ABLATIONS, -1) for part in (batch.ids, batch.attention_mask, batch.keep)),
        batch.positions.repeat(ABLATIONS),
    )
    return ratio(
        lambda: ablate(model, site, sae, PROMPT, metric, entries),
        lambda: model.run(rows, output=metric),
        repeats,
    )


def generation(model: Model, site: Site, sae: SAE, repeats: int) -> float:
    """Generation with one feature clamped against generation as it is."""
    edits = {site: steering.clamp(sae, {3: 1.0})}
    return ratio(
        lambda: model.generate(PROMPT, edits, max_new_tokens=NEW_TOKENS),
        lambda: model.generate(PROMPT, max_new_tokens=NEW_TOKENS),
        repeats,
    )


def ratio(one: Callable, other: Callable, repeats: int) -> float:
    """The median time of one over that of the other, after a run of each that is not counted."""
    times: tuple[list[float], list[float]] = ([], [])
    for repeat in range(repeats + 1):
        for action, kept in zip((one, other), times, strict=True):
            start = time.process_time()
            action()
            if repeat:
                kept.append(time.process_time() - start)
    return round(median(times[0]) / median(times[1]), 3)


if __name__ == "__main__":
    main()
