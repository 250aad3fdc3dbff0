"""Tokens a second from text to trained SAE: a small GPT-2 is read and a TopK SAE trained on it.

`python -m tests.benchmarks.end_to_end` runs saekit, plain PyTorch with a hook that ends the forward
pass (and saekit's own step), and each peer's own reader and trainer by turns, each in a process of
its own, since their versions of nnsight do not fit into one. The last line is one JSON object:
`tokens_per_second` and `speedup` (their time ÷ ours), median, lowest and highest round. Processor
time on one thread; every token is read once and trained on once, after a first store was filled.

`--device cuda` reads a model of Gemma 2 2B's shape up to its middle, in bfloat16, and trains 65,536
features; it takes as many seconds as the clock says.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from operator import attrgetter
from pathlib import Path

import numpy as np
import torch

from tests.benchmarks import records
from tests.benchmarks.contestants import SHAPES, Contestant, Work, make
from tests.benchmarks.environments import python_of, run_with, version_of
from tests.benchmarks.pair import now

ROUNDS, STEPS = 5, 64
VOCABULARY, LENGTH, ROWS_READ, ROUND = 5000, 128, 64, 32


@dataclass(frozen=True)
class Setting:
    """What is read and trained on a device. model: "gpt2" or "gemma2"; layer: whose output."""

    model: str
    layer: int
    work: Work

    @property
    def store(self) -> int:
        """Tokens of a round of 32 steps: what the peers' buffers hold in half of their store."""
        return ROUND * self.work.batch_size

    @property
    def rows(self) -> int:
        """Enough for a first store, all steps, and the stores that are filled meanwhile."""
        return (2 * self.store + (STEPS + ROUND) * self.work.batch_size) // LENGTH


SETTINGS = {
    "cpu": Setting("gpt2", 1, Work("topk", **vars(SHAPES["cpu"]))),
    "cuda": Setting("gemma2", 12, Work("topk", **vars(SHAPES["cuda"]), device="cuda")),
}
PEERS = ("sparsify", "dictionary-learning", "sae-lens")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--device", default="cpu", choices=list(SETTINGS))
    parser.add_argument("--only", choices=sorted(CONTESTANTS), help="one contestant, in here")
    options = parser.parse_args()
    if options.only:
        torch.set_num_threads(1)
        print(json.dumps(CONTESTANTS[options.only](SETTINGS[options.device])))
    else:
        found = compare(options.device, 1 if options.quick else ROUNDS)
        if not options.quick:
            peers = {peer: version_of(peer) for peer in PEERS}
            work = asdict(SETTINGS[options.device].work)
            records.keep("end-to-end", found, options.device, work=work, peers=peers)
        print(json.dumps(found))


def compare(device: str, rounds: int) -> dict[str, dict[str, dict[str, float]]]:
    """Every contestant's tokens a second, and its time ÷ ours, round by round."""
    seconds: dict[str, list[float]] = {name: [] for name in CONTESTANTS}
    for _ in range(rounds):
        for name in CONTESTANTS:
            arguments = ["--only", name, "--device", device]
            python = python_of(name) if name in PEERS else Path(sys.executable)
            said = run_with(python, __spec__.name, *arguments)
            seconds[name].append(json.loads(said.splitlines()[-1]))
    tokens = STEPS * SETTINGS[device].work.batch_size
    ours = seconds["saekit"]
    return {
        "tokens_per_second": {n: _spread(np.divide(tokens, s), 0) for n, s in seconds.items()},
        "speedup": {n: _spread(np.divide(s, ours), 2) for n, s in seconds.items() if n != "saekit"},
    }


def _spread(values: np.ndarray, digits: int) -> dict[str, float]:
    found = {"value": np.median(values), "low": values.min(), "high": values.max()}
    return {name: round(float(value), digits) for name, value in found.items()}


def language_model(setting: Setting) -> torch.nn.Module:
    """A GPT-2 of four layers, or a model of Gemma 2 2B's shape in bfloat16; random weights."""
    from transformers import Gemma2Config, Gemma2ForCausalLM, GPT2Config, GPT2LMHeadModel

    torch.manual_seed(0)
    if setting.model == "gemma2":
        torch.set_default_dtype(torch.bfloat16)
        try:
            with torch.device(setting.work.device):
                return Gemma2ForCausalLM(Gemma2Config()).eval().requires_grad_(False)
        finally:
            torch.set_default_dtype(torch.float32)
    config = GPT2Config(
        vocab_size=VOCABULARY,
        n_positions=LENGTH,
        n_embd=setting.work.d_model,
        n_layer=4,
        n_head=4,
        bos_token_id=0,
        eos_token_id=0,
    )
    return GPT2LMHeadModel(config).eval().requires_grad_(False)


def block_of(model: torch.nn.Module, setting: Setting) -> tuple[str, torch.nn.Module]:
    """The block whose output is read, and its name in the model without its head."""
    blocks = "h" if hasattr(model, "transformer") else "layers"
    name = f"{blocks}.{setting.layer}"
    return name, model.base_model.get_submodule(name)


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


def token_rows(setting: Setting) -> torch.Tensor:
    """(rows, length) token ids, of which there are enough for stores and training."""
    ids = np.random.default_rng(0).integers(1, VOCABULARY, (setting.rows, LENGTH))
    return torch.from_numpy(ids)


def texts(setting: Setting) -> list[str]:
    return [" ".join(f"w{i}" for i in row) for row in token_rows(setting).tolist()]


def timed(
    setting: Setting, step: Callable[[torch.Tensor], None], batches: Iterator[torch.Tensor]
) -> float:
    """Seconds of STEPS steps with all reading that they need, after a first store of them."""
    for _ in range(ROUND):
        step(next(batches))
    begun = now(setting.work)
    for _ in range(STEPS):
        step(next(batches))
    return now(setting.work) - begun


def contestant(
    name: str, setting: Setting, batches: Iterator[torch.Tensor]
) -> tuple[Contestant, Iterator]:
    """One that begins with what its first batch says of the activations."""
    first = next(batches)
    return make(name, setting.work, first.float()), itertools.chain([first], batches)


def saekit(setting: Setting) -> float:
    from saekit import ActivationBuffer, Corpus, Document, Model, Site

    tokens, work = tokenizer(), setting.work
    documents = [Document(text) for text in texts(setting)]
    buffer = ActivationBuffer(
        Model.load(language_model(setting), tokens),
        Site("resid", setting.layer),
        Corpus.from_documents(documents, tokens, LENGTH),
        batch_size=work.batch_size,
        capacity=setting.store,
        device=work.device,
    )
    ours, batches = contestant("saekit", setting, iter(buffer))
    return timed(setting, ours.step, batches)


def pytorch(setting: Setting) -> float:
    """The least that reading can cost: a hook, an exception, a store that is shuffled."""
    model = language_model(setting)
    _, block = block_of(model, setting)

    class Stop(Exception):
        pass

    def read(rows: torch.Tensor) -> torch.Tensor:
        found = []

        def hook(module, inputs, output):
            found.append(output[0] if isinstance(output, tuple) else output)
            raise Stop

        handle = block.register_forward_hook(hook)
        try:
            model(rows.to(setting.work.device))
        except Stop:
            return found[0].flatten(0, 1)
        finally:
            handle.remove()

    @torch.no_grad()
    def batches() -> Iterator[torch.Tensor]:
        rows = itertools.cycle(token_rows(setting).split(ROWS_READ))
        while True:
            passes = setting.store // ROWS_READ // LENGTH
            store = torch.cat([read(next(rows)) for _ in range(passes)])
            order = torch.randperm(len(store), device=store.device)
            yield from (store[chosen].float() for chosen in order.split(setting.work.batch_size))

    ours, found = contestant("saekit", setting, batches())
    return timed(setting, ours.step, found)


def sparsify(setting: Setting) -> float:
    """Its own trainer, which trains in a hook of the whole forward pass."""
    from datasets import Dataset
    from sparsify import SparseCoderConfig, TrainConfig, Trainer

    work = setting.work
    rows = work.batch_size // LENGTH
    ids = token_rows(setting)[: STEPS * rows]
    model = language_model(setting)
    name, _ = block_of(model, setting)
    config = TrainConfig(
        SparseCoderConfig(num_latents=work.features, k=work.k),
        batch_size=rows,
        hookpoints=[name],
        optimizer="adam",
        lr=work.learning_rate,
        log_to_wandb=False,
        save_every=10**9,
    )
    data = Dataset.from_dict({"input_ids": ids.tolist()}).with_format("torch")
    trainer = Trainer(config, data, model.base_model)
    trainer.save = lambda *_, **__: None
    begun = now(work)
    trainer.fit()
    return now(work) - begun


def dictionary_learning(setting: Setting) -> float:
    from dictionary_learning.buffer import ActivationBuffer
    from nnsight import LanguageModel

    model = language_model(setting)
    name, _ = block_of(model, setting)
    traced = LanguageModel(model, tokenizer=tokenizer())
    blocks = attrgetter(f"{model.base_model_prefix}.{name.partition('.')[0]}")(traced)
    buffer = ActivationBuffer(
        itertools.cycle(texts(setting)),
        traced,
        blocks[setting.layer],
        d_submodule=setting.work.d_model,
        n_ctxs=2 * setting.store // LENGTH,
        ctx_len=LENGTH,
        refresh_batch_size=ROWS_READ,
        out_batch_size=setting.work.batch_size,
        device=setting.work.device,
    )
    peer, batches = contestant("dictionary-learning", setting, buffer)
    return timed(setting, peer.step, batches)


def sae_lens(setting: Setting) -> float:
    from datasets import Dataset
    from sae_lens.training.activations_store import ActivationsStore

    work = setting.work
    store = ActivationsStore(
        model=hooked_transformer(setting),
        dataset=Dataset.from_dict({"tokens": token_rows(setting).tolist()}),
        streaming=False,
        hook_name=f"blocks.{setting.layer}.hook_resid_post",
        hook_head_index=None,
        context_size=LENGTH,
        d_in=work.d_model,
        n_batches_in_buffer=2 * setting.store // LENGTH,
        total_training_tokens=setting.rows * LENGTH,
        store_batch_size_prompts=ROWS_READ,
        train_batch_size_tokens=work.batch_size,
        prepend_bos=False,
        normalize_activations="none",
        device=torch.device(work.device),
        dtype="bfloat16" if setting.model == "gemma2" else "float32",
    )
    peer, batches = contestant("sae-lens", setting, store)
    return timed(setting, peer.step, batches)


def hooked_transformer(setting: Setting) -> torch.nn.Module:
    """The same shapes in the form that sae-lens reads."""
    from transformer_lens import HookedTransformer, HookedTransformerConfig
    from transformer_lens.loading_from_pretrained import get_pretrained_model_config

    torch.manual_seed(0)
    if setting.model == "gemma2":
        config = get_pretrained_model_config(
            "gemma-2-2b", device=setting.work.device, dtype=torch.bfloat16
        )
        config.tokenizer_name = None  # which it would fetch
        return HookedTransformer(config)
    config = HookedTransformerConfig(
        n_layers=4,
        d_model=setting.work.d_model,
        n_ctx=LENGTH,
        d_head=setting.work.d_model // 4,
        n_heads=4,
        d_vocab=VOCABULARY,
        act_fn="gelu_new",
        normalization_type="LN",
        device="cpu",
    )
    return HookedTransformer(config)


CONTESTANTS: dict[str, Callable[[Setting], float]] = {
    "saekit": saekit,
    "plain PyTorch": pytorch,
    "sparsify": sparsify,
    "dictionary-learning": dictionary_learning,
    "sae-lens": sae_lens,
}


if __name__ == "__main__":
    main()
