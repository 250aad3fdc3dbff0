"""Tiny random models of eight architectures, each with a small tokenizer of the kind it uses."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import AutoConfig, AutoModelForCausalLM, PreTrainedModel, PreTrainedTokenizerFast

N_LAYERS, D_MODEL, N_NEURONS, CONTEXT = 3, 24, 40, 64
TRAINING_TEXT = [
    "The old bridge crosses the bay, and the bridge is red. A boat passes below it.",
    "def add(first, second):\n    return first + second  # the sum of two numbers\n",
    "Der Turm steht in Paris; la tour est à Paris. Überall Käse, naïve café — 7 × 8 = 56.",
]
_GROUPED = {"num_key_value_heads": 2, "head_dim": 8}


@dataclass(frozen=True)
class Family:
    """One architecture: its Hugging Face model type, configuration and kind of tokenizer."""

    model_type: str
    options: dict[str, object]
    tokenizer: str  # "bytes": byte-level BPE; "pieces": SentencePiece-like with byte fallback
    bos: str | None
    eos: str
    padding: str | None = None


def _modern(**more: object) -> dict[str, object]:
    return {"hidden_size": D_MODEL, "intermediate_size": N_NEURONS, "num_hidden_layers": N_LAYERS,
            "num_attention_heads": 4, "max_position_embeddings": CONTEXT, **more}  # fmt: skip


FAMILIES: dict[str, Family] = {
    "gpt2": Family(
        "gpt2",
        {"n_embd": D_MODEL, "n_inner": N_NEURONS, "n_layer": N_LAYERS, "n_head": 4,
         "n_positions": CONTEXT},
        "bytes", "<|endoftext|>", "<|endoftext|>",
    ),
    "gpt_neox": Family("gpt_neox", _modern(), "bytes", "<|endoftext|>", "<|endoftext|>"),
    "llama": Family("llama", _modern(**_GROUPED), "pieces", "<s>", "</s>"),
    "mistral": Family(
        "mistral", _modern(**_GROUPED, sliding_window=8), "pieces", "<s>", "</s>"
    ),
    "qwen2": Family(
        "qwen2", _modern(num_key_value_heads=2), "bytes", None, "<|im_end|>", "<|endoftext|>"
    ),
    "qwen3": Family("qwen3", _modern(**_GROUPED), "bytes", None, "<|im_end|>", "<|endoftext|>"),
    "gemma2": Family(
        "gemma2", _modern(**_GROUPED, sliding_window=8, attn_implementation="eager"),
        "pieces", "<bos>", "<eos>",
    ),
    "gemma3": Family(
        "gemma3_text", _modern(**_GROUPED, sliding_window=8), "pieces", "<bos>", "<eos>"
    ),
}  # fmt: skip


def build(
    family: str, folder: Path | None = None, seed: int = 0
) -> tuple[PreTrainedModel, PreTrainedTokenizerFast]:
    """A random model of one family with its tokenizer; also saved where a folder is given.

    Weights are spread widely and norms are not ones, so that every part of a block matters.
    """
    recipe = FAMILIES[family]
    tokenizer = build_tokenizer(recipe.tokenizer, recipe.bos, recipe.eos, recipe.padding)
    config = AutoConfig.for_model(
        recipe.model_type,
        vocab_size=len(tokenizer),
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        **recipe.options,
    )
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = AutoModelForCausalLM.from_config(config).float().eval()
        with torch.no_grad():
            for parameter in model.parameters():
                spread = 0.3 if parameter.ndim == 1 else 0.2
                parameter.add_(spread * torch.randn_like(parameter))
    if folder is not None:
        model.save_pretrained(folder)
        tokenizer.save_pretrained(folder)
    return model, tokenizer


def build_tokenizer(
    kind: str, bos: str | None, eos: str, padding: str | None
) -> PreTrainedTokenizerFast:
    """A small BPE tokenizer, byte-level ("bytes") or SentencePiece-like ("pieces")."""
    special = list(dict.fromkeys(token for token in (bos, eos, padding, "<unk>") if token))
    if kind == "bytes":
        core = Tokenizer(models.BPE())
        core.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
        core.decoder = decoders.ByteLevel()
        alphabet = pre_tokenizers.ByteLevel.alphabet()
    else:
        special += [f"<0x{byte:02X}>" for byte in range(256)]
        core = Tokenizer(models.BPE(byte_fallback=True, unk_token="<unk>"))
        core.pre_tokenizer = pre_tokenizers.Metaspace()
        core.decoder = decoders.Sequence(
            [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(),
             decoders.Strip(" ", 1, 0)]
        )  # fmt: skip
        alphabet = []
    trainer = trainers.BpeTrainer(
        vocab_size=420, special_tokens=special, initial_alphabet=alphabet, show_progress=False
    )
    core.train_from_iterator(TRAINING_TEXT, trainer)
    if kind == "pieces":  # byte tokens are ordinary entries of the vocabulary, not special ones
        core = _without_special_bytes(core)
    return PreTrainedTokenizerFast(
        tokenizer_object=core, bos_token=bos, eos_token=eos, pad_token=padding, unk_token="<unk>"
    )


def _without_special_bytes(core: Tokenizer) -> Tokenizer:
    """The same tokenizer in which <0x41> stands for a byte only, not for its own spelling."""
    description = json.loads(core.to_str())
    description["added_tokens"] = [
        token for token in description["added_tokens"] if not token["content"].startswith("<0x")
    ]
    return Tokenizer.from_str(json.dumps(description))
