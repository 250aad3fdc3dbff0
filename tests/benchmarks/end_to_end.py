"""Tokens a second from text to trained SAE: a small GPT-2 is read and a TopK SAE trained on it.

`python -m tests.benchmarks.end_to_end` runs saekit, plain PyTorch with a hook that ends the forward
pass (and saekit's own step), and each peer's own reader and trainer by turns, each in a process of
its own, since their versions of nnsight do not fit into one. The last line is one JSON object:
`tokens_per_second` and `speedup` (their time ÷ ours), median, lowest and highest round. Processor
time on one thread; every token is read once and trained on once, after a first store was filled.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict

import numpy as np
import torch

from tests.benchmarks import records
from tests.benchmarks.contestants import LEARNING_RATE, Contestant, Work, make
from tests.benchmarks.environments import ROOT, run_in, version_of

ROUNDS, STEPS = 5, 64
WIDTH, LAYERS, LAYER, VOCABULARY = 256, 4, 1, 5000
LENGTH, ROWS_READ, ROWS = 128, 64, 2048
WORK = Work(architecture="topk", d_model=WIDTH, features=4096, batch_size=2048, k=32)
# A round of 32 steps: what the mixing buffers of the others hold in half of their store.
STORE = 32 * WORK.batch_size
PEERS = ("sparsify", "dictionary-learning", "sae-lens")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--only", choices=sorted(CONTESTANTS), help="one contestant, in here")
    options = parser.parse_args()
    if options.only:
        torch.set_num_threads(1)
        print(json.dumps(CONTESTANTS[options.only]()))
    else:
        found = compare(1 if options.quick else ROUNDS)
        if not options.quick:
            peers = {peer: version_of(peer) for peer in PEERS}
            records.keep("end-to-end", found, work=asdict(WORK), peers=peers)
        print(json.dumps(found))


def compare(rounds: int) -> dict[str, dict[str, dict[str, float]]]:
    """Every contestant's tokens a second, and its time ÷ ours, round by round."""
    seconds: dict[str, list[float]] = {name: [] for name in CONTESTANTS}
    for _ in range(rounds):
        for name in CONTESTANTS:
            arguments = ["--only", name]
            said = run_in(name, __spec__.name, *arguments) if name in PEERS else _run(arguments)
            seconds[name].append(json.loads(said.splitlines()[-1]))
    tokens = STEPS * WORK.batch_size
    ours = seconds["saekit"]
    return {
        "tokens_per_second": {n: _spread(np.divide(tokens, s), 0) for n, s in seconds.items()},
        "speedup": {n: _spread(np.divide(s, ours), 2) for n, s in seconds.items() if n != "saekit"},
    }


def _run(arguments: list[str]) -> str:
    command = [sys.executable, "-m", __spec__.name, *arguments]
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, env=environment, check=True, text=True, stdout=subprocess.PIPE
    ).stdout


def _spread(values: np.ndarray, digits: int) -> dict[str, float]:
    found = {"value": np.median(values), "low": values.min(), "high": values.max()}
    return {name: round(float(value), digits) for name, value in found.items()}


def language_model() -> torch.nn.Module:
    """A GPT-2 of four layers with random weights, the same everywhere."""
    from transformers import GPT2Config, GPT2LMHeadModel

    torch.manual_seed(0)
    config = GPT2Config(
        vocab_size=VOCABULARY,
        n_positions=LENGTH,
        n_embd=WIDTH,
        n_layer=LAYERS,
        n_head=4,
        bos_token_id=0,
        eos_token_id=0,
    )
    return GPT2LMHeadModel(config).eval().requires_grad_(False)


def tokenizer():
    """One token a word, so that every library reads the same tokens."""
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    words = {"<end>": 0} | {f"w{i}": i for i in range(1, VOCABULARY)}
    made = Tokenizer(models.WordLevel(words, unk_token="<end>"))
    made.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return PreTrainedTokenizerFast(
        tokenizer_object=made, eos_token="<end>", pad_token="<end>", unk_token="<end>"
    )


def token_rows() -> torch.Tensor:
    """(rows, length) token ids, of which there are enough for store and training."""
    ids = np.random.default_rng(0).integers(1, VOCABULARY, (ROWS, LENGTH))
    return torch.from_numpy(ids)


def texts() -> list[str]:
    return [" ".join(f"w{i}" for i in row) for row in token_rows().tolist()]


def timed(step: Callable[[torch.Tensor], None], batches: Iterator[torch.Tensor]) -> float:
    """Processor seconds of STEPS steps with all reading that they need, after a store of them."""
    for _ in range(STORE // WORK.batch_size):
        step(next(batches))
    begun = time.process_time()
    for _ in range(STEPS):
        step(next(batches))
    return time.process_time() - begun


def contestant(name: str, batches: Iterator[torch.Tensor]) -> tuple[Contestant, Iterator]:
    """One that begins with what its first batch says of the activations."""
    first = next(batches)
    return make(name, WORK, first), itertools.chain([first], batches)


def saekit() -> float:
    from saekit import ActivationBuffer, Corpus, Document, Model, Site

    tokens, model = tokenizer(), language_model()
    corpus = Corpus.from_documents([Document(text) for text in texts()], tokens, LENGTH)
    site = Site("resid", LAYER)
    buffer = ActivationBuffer(
        Model.load(model, tokens), site, corpus, batch_size=WORK.batch_size, capacity=STORE
    )
    ours, batches = contestant("saekit", iter(buffer))
    return timed(ours.step, batches)


def pytorch() -> float:
    """The least that reading can cost: a hook, an exception, a store that is shuffled."""
    model = language_model()

    class Stop(Exception):
        pass

    def read(rows: torch.Tensor) -> torch.Tensor:
        found = []

        def hook(module, inputs, output):
            found.append(output[0] if isinstance(output, tuple) else output)
            raise Stop

        handle = model.transformer.h[LAYER].register_forward_hook(hook)
        try:
            model(rows)
        except Stop:
            return found[0].flatten(0, 1)
        finally:
            handle.remove()

    @torch.no_grad()
    def batches() -> Iterator[torch.Tensor]:
        rows = itertools.cycle(token_rows().split(ROWS_READ))
        while True:
            store = torch.cat([read(next(rows)) for _ in range(STORE // ROWS_READ // LENGTH)])
            order = torch.randperm(len(store))
            yield from (store[chosen] for chosen in order.split(WORK.batch_size))

    ours, found = contestant("saekit", batches())
    return timed(ours.step, found)


def sparsify() -> float:
    """Its own trainer, which trains in a hook of the whole forward pass."""
    from datasets import Dataset
    from sparsify import SparseCoderConfig, TrainConfig, Trainer

    rows = WORK.batch_size // LENGTH
    ids = token_rows()[: STEPS * rows]
    config = TrainConfig(
        SparseCoderConfig(num_latents=WORK.features, k=WORK.k),
        batch_size=rows,
        hookpoints=[f"h.{LAYER}"],
        optimizer="adam",
        lr=LEARNING_RATE,
        log_to_wandb=False,
        save_every=10**9,
    )
    data = Dataset.from_dict({"input_ids": ids.tolist()}).with_format("torch")
    trainer = Trainer(config, data, language_model().transformer)
    trainer.save = lambda *_, **__: None
    begun = time.process_time()
    trainer.fit()
    return time.process_time() - begun


def dictionary_learning() -> float:
    from dictionary_learning.buffer import ActivationBuffer
    from nnsight import LanguageModel

    model = LanguageModel(language_model(), tokenizer=tokenizer())
    buffer = ActivationBuffer(
        itertools.cycle(texts()),
        model,
        model.transformer.h[LAYER],
        d_submodule=WIDTH,
        n_ctxs=2 * STORE // LENGTH,
        ctx_len=LENGTH,
        refresh_batch_size=ROWS_READ,
        out_batch_size=WORK.batch_size,
    )
    peer, batches = contestant("dictionary-learning", buffer)
    return timed(peer.step, batches)


def sae_lens() -> float:
    from datasets import Dataset
    from sae_lens.training.activations_store import ActivationsStore
    from transformer_lens import HookedTransformer, HookedTransformerConfig

    torch.manual_seed(0)
    model = HookedTransformer(
        HookedTransformerConfig(
            n_layers=LAYERS,
            d_model=WIDTH,
            n_ctx=LENGTH,
            d_head=WIDTH // 4,
            n_heads=4,
            d_vocab=VOCABULARY,
            act_fn="gelu_new",
            normalization_type="LN",
            device="cpu",
        )
    )
    store = ActivationsStore(
        model=model,
        dataset=Dataset.from_dict({"tokens": token_rows().tolist()}),
        streaming=False,
        hook_name=f"blocks.{LAYER}.hook_resid_post",
        hook_head_index=None,
        context_size=LENGTH,
        d_in=WIDTH,
        n_batches_in_buffer=2 * STORE // LENGTH,
        total_training_tokens=ROWS * LENGTH,
        store_batch_size_prompts=ROWS_READ,
        train_batch_size_tokens=WORK.batch_size,
        prepend_bos=False,
        normalize_activations="none",
        device=torch.device("cpu"),
        dtype="float32",
    )
    peer, batches = contestant("sae-lens", store)
    return timed(peer.step, batches)


CONTESTANTS: dict[str, Callable[[], float]] = {
    "saekit": saekit,
    "plain PyTorch": pytorch,
    "sparsify": sparsify,
    "dictionary-learning": dictionary_learning,
    "sae-lens": sae_lens,
}


if __name__ == "__main__":
    main()
