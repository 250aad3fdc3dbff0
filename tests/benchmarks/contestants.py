"""Who is timed: one optimiser step of saekit, and of each peer's own trainer.

Every contestant has `step(x)`, which trains on a batch in the data's own units, and
`reconstruct(x)` and `codes(x)` for what it has learned. Each keeps its own defaults where they say
how it trains (initialisation, auxiliary loss, gradient clipping, decoder constraint); sizes, k,
learning rate, batch and number format are the same for all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor

from saekit.architectures import ARCHITECTURES
from saekit.runs import Run, TrainingConfig
from saekit.sae import SAE

LEARNING_RATE, LATE_LEARNING_RATE = 1e-3, 1e-4
# Longer than any benchmark, so that no schedule ends in it.
STEPS = 1_000_000


@dataclass(frozen=True)
class Shape:
    """The sizes of what is trained."""

    d_model: int
    features: int
    batch_size: int
    k: int


# Of each device's work.
SHAPES = {"cpu": Shape(256, 4096, 2048, 32), "cuda": Shape(2304, 65_536, 8192, 64)}


@dataclass(frozen=True)
class Work:
    """What is trained. state: weights to begin from instead of each contestant's own, with the
    small learning rate of a run's end, so that they stay what they are.

    half_dead: keeps half of the features silent and counted as dead, so that AuxK works. device:
    on "cuda" each peer trains in bfloat16 by its own switch, saekit in float32 with TF32 products.
    """

    architecture: str
    d_model: int
    features: int
    batch_size: int
    k: int
    sparsity: float = 5.0
    half_dead: bool = False
    state: dict[str, Tensor] | None = None
    device: str = "cpu"

    @property
    def learning_rate(self) -> float:
        return LEARNING_RATE if self.state is None else LATE_LEARNING_RATE

    @property
    def bfloat16(self) -> bool:
        return self.device != "cpu"


class Contestant(Protocol):
    def step(self, x: Tensor) -> None: ...
    def codes(self, x: Tensor) -> Tensor: ...
    def reconstruct(self, x: Tensor) -> Tensor: ...


class Ours:
    """`saekit.runs.Run`, as `Trainer` steps it."""

    def __init__(self, work: Work, sample: Tensor) -> None:
        settings: dict[str, Any] = {"k": work.k}
        if work.architecture in ("l1", "jumprelu"):
            settings = {"sparsity": work.sparsity}
        architecture = ARCHITECTURES[work.architecture](**settings)
        sae = SAE.create(architecture, work.features, sample, seed=0)
        if work.state is not None:
            sae.load_state_dict(work.state)
        sae.to(work.device)
        self.run = at_full_weight(sae, work.learning_rate)
        self.dead = work.features // 2 if work.half_dead else 0
        with torch.no_grad():
            sae.b_enc[: self.dead] -= 1e3

    def step(self, x: Tensor) -> None:
        self.run._silent[: self.dead] = 10**10
        self.run.train_on(x)

    @torch.no_grad()
    def codes(self, x: Tensor) -> Tensor:
        return self.run.sae.encode(x).dense()

    @torch.no_grad()
    def reconstruct(self, x: Tensor) -> Tensor:
        return self.run.sae(x)


def at_full_weight(sae: SAE, learning_rate: float) -> Run:
    """A run near the end of its steps, where penalties have risen to 99 % of their weight."""
    config = TrainingConfig(steps=STEPS, learning_rate=learning_rate, decay=0.0, dead_after=10**9)
    run = Run("", sae, config)
    run.step = STEPS * 99 // 100
    return run


class Sparsify:
    """eai-sparsify: `SparseCoder` stepped as its `Trainer` steps it, with Adam.

    The trainer itself reads a model and runs on CUDA only, so its inner loop is repeated here.
    """

    def __init__(self, work: Work, sample: Tensor) -> None:
        from sparsify import SparseCoder, SparseCoderConfig

        torch.manual_seed(0)
        config = SparseCoderConfig(num_latents=work.features, k=work.k)
        self.sae = SparseCoder(work.d_model, config, work.device)
        self.sae.b_dec.data.copy_(sample.mean(0))
        self.optimiser = torch.optim.Adam(self.sae.parameters(), lr=work.learning_rate)
        self.silent = torch.zeros(work.features, dtype=torch.long, device=work.device)
        self.dead = work.features // 2 if work.half_dead else 0
        self.sae.encoder.bias.data[: self.dead] -= 1e3

    def step(self, x: Tensor) -> None:
        self.silent[: self.dead] = 10**10
        self.sae.set_decoder_norm_to_unit_norm()
        out = self.sae(x, dead_mask=self.silent > 10**9)
        (out.fvu + out.auxk_loss / 32).backward()
        self.sae.remove_gradient_parallel_to_decoder_directions()
        self.optimiser.step()
        self.optimiser.zero_grad()
        self.silent += len(x)
        self.silent[out.latent_indices.flatten()] = 0

    @torch.no_grad()
    def codes(self, x: Tensor) -> Tensor:
        values, features, _ = self.sae.encode(x)
        codes = values.new_zeros(len(x), self.sae.num_latents)
        return codes.scatter(1, features, values)

    @torch.no_grad()
    def reconstruct(self, x: Tensor) -> Tensor:
        return self.sae(x).sae_out


class SAELens:
    """sae-lens: its `SAETrainer`'s own step on its own training SAEs, without logging."""

    def __init__(self, work: Work, sample: Tensor) -> None:
        from sae_lens import (
            BatchTopKTrainingSAE,
            BatchTopKTrainingSAEConfig,
            JumpReLUTrainingSAE,
            JumpReLUTrainingSAEConfig,
            MatryoshkaBatchTopKTrainingSAE,
            MatryoshkaBatchTopKTrainingSAEConfig,
            StandardTrainingSAE,
            StandardTrainingSAEConfig,
            TopKTrainingSAE,
            TopKTrainingSAEConfig,
        )
        from sae_lens.config import SAETrainerConfig
        from sae_lens.training.sae_trainer import SAETrainer

        torch.manual_seed(0)
        widths = [work.features // 2**i for i in (4, 3, 2, 1, 0)]
        kind, config, settings = {
            "topk": (TopKTrainingSAE, TopKTrainingSAEConfig, {"k": work.k}),
            "batchtopk": (BatchTopKTrainingSAE, BatchTopKTrainingSAEConfig, {"k": work.k}),
            "matryoshka": (
                MatryoshkaBatchTopKTrainingSAE,
                MatryoshkaBatchTopKTrainingSAEConfig,
                {"k": work.k, "matryoshka_widths": widths},
            ),
            "l1": (
                StandardTrainingSAE,
                StandardTrainingSAEConfig,
                {"l1_coefficient": work.sparsity, "apply_b_dec_to_input": False},
            ),
            "jumprelu": (
                JumpReLUTrainingSAE,
                JumpReLUTrainingSAEConfig,
                {
                    "l0_coefficient": work.sparsity,
                    "jumprelu_sparsity_loss_mode": "tanh",
                    "jumprelu_bandwidth": 2.0,
                    "pre_act_loss_coefficient": 3e-6,
                    "apply_b_dec_to_input": False,
                },
            ),
        }[work.architecture]
        sizes = {"d_in": work.d_model, "d_sae": work.features, "device": work.device}
        self.sae = kind(config(**sizes, **settings))
        self.scale = 1.0
        if work.state is not None:
            self.scale = float(work.state["scale"])
            _into_columns(self.sae, work.state)
        self.trainer = SAETrainer(
            cfg=SAETrainerConfig(
                total_training_samples=STEPS * work.batch_size,
                train_batch_size_samples=work.batch_size,
                lr=work.learning_rate,
                lr_end=work.learning_rate,
                dead_feature_window=10**6,
                device=work.device,
                autocast=work.bfloat16,
            ),
            sae=self.sae,
            data_provider=iter(()),
        )
        self.dead = work.features // 2 if work.half_dead else 0
        with torch.no_grad():
            self.sae.b_enc[: self.dead] -= 1e3

    def step(self, x: Tensor) -> None:
        self.trainer.n_forward_passes_since_fired[: self.dead] = 1e9
        self.trainer._train_step(self.sae, x * self.scale)
        self.trainer.n_training_steps += 1

    @torch.no_grad()
    def codes(self, x: Tensor) -> Tensor:
        codes = self.sae.encode(x * self.scale)
        return codes.to_dense() if codes.is_sparse else codes

    @torch.no_grad()
    def reconstruct(self, x: Tensor) -> Tensor:
        return self.sae.decode(self.sae.encode(x * self.scale)) / self.scale


class DictionaryLearning:
    """dictionary-learning: its trainers' own `update`. Its JumpReLU loss is DeepMind's."""

    def __init__(self, work: Work, sample: Tensor) -> None:
        from dictionary_learning.trainers.batch_top_k import BatchTopKTrainer
        from dictionary_learning.trainers.jumprelu import JumpReluTrainer
        from dictionary_learning.trainers.matryoshka_batch_top_k import MatryoshkaBatchTopKTrainer
        from dictionary_learning.trainers.standard import StandardTrainerAprilUpdate
        from dictionary_learning.trainers.top_k import TopKTrainer

        blocks = [1 / 16, 1 / 16, 1 / 8, 1 / 4, 1 / 2]
        kind, settings = {
            "topk": (TopKTrainer, {"k": work.k}),
            "batchtopk": (BatchTopKTrainer, {"k": work.k}),
            "matryoshka": (MatryoshkaBatchTopKTrainer, {"k": work.k, "group_fractions": blocks}),
            "l1": (
                StandardTrainerAprilUpdate,
                {"l1_penalty": work.sparsity, "sparsity_warmup_steps": None},
            ),
            "jumprelu": (
                JumpReluTrainer,
                {"target_l0": 50.0, "bandwidth": 2.0, "sparsity_warmup_steps": None},
            ),
        }[work.architecture]
        torch.manual_seed(0)
        self.trainer = kind(
            steps=STEPS,
            activation_dim=work.d_model,
            dict_size=work.features,
            layer=0,
            lm_name="",
            lr=work.learning_rate,
            warmup_steps=1,
            device=work.device,
            **settings,
        )
        # As its `trainSAE` does around each update.
        self.autocast = torch.autocast(work.device, torch.bfloat16, enabled=work.bfloat16)
        self.ae, self.scale = self.trainer.ae, 1.0
        if work.state is not None:
            self.scale = float(work.state["scale"])
            if work.architecture == "jumprelu":
                _into_columns(self.ae, work.state)
            else:
                _into_layers(self.ae, work.state)
        # Its first update sets b_dec to the geometric median, which is no part of a step.
        self.taken = 0
        self.dead = work.features // 2 if work.half_dead else 0
        if self.dead:
            with torch.no_grad():
                self.ae.encoder.bias[: self.dead] -= 1e3

    def step(self, x: Tensor) -> None:
        if self.dead:
            self.trainer.num_tokens_since_fired[: self.dead] = 10**8
        with self.autocast:
            self.trainer.update(self.taken, x * self.scale)
        self.taken += 1

    @torch.no_grad()
    def codes(self, x: Tensor) -> Tensor:
        options = {"use_threshold": False} if hasattr(self.ae, "k") else {}
        return self.ae.encode(x * self.scale, **options)

    @torch.no_grad()
    def reconstruct(self, x: Tensor) -> Tensor:
        return self.ae.decode(self.codes(x)) / self.scale


@torch.no_grad()
def _into_layers(ae: Any, state: dict[str, Tensor]) -> None:
    """Give dictionary-learning's ReLU autoencoder our weights; it encodes x less its bias."""
    ae.encoder.weight.copy_(state["W_enc"])
    ae.encoder.bias.copy_(state["b_enc"] + state["W_enc"] @ state["b_dec"])
    ae.decoder.weight.copy_(state["W_dec"].T)
    ae.bias.copy_(state["b_dec"])


@torch.no_grad()
def _into_columns(sae: Any, state: dict[str, Tensor]) -> None:
    """Give an SAE whose encoder has features as columns our weights, on normalised activations."""
    sae.W_enc.copy_(state["W_enc"].T)
    for name in ("b_enc", "W_dec", "b_dec"):
        getattr(sae, name).copy_(state[name])
    if "log_threshold" in state:
        [threshold] = [p for name, p in sae.named_parameters() if "threshold" in name]
        threshold.copy_(state["log_threshold"].exp())


KINDS: dict[str, type] = {
    "saekit": Ours,
    "sparsify": Sparsify,
    "sae-lens": SAELens,
    "dictionary-learning": DictionaryLearning,
}


def make(name: str, work: Work, sample: Tensor) -> Contestant:
    """A contestant by its name; sample: (tokens, d_model) of the data, to begin from."""
    return KINDS[name](work, sample)


def load(name: str) -> None:
    """Import what a contestant needs, by making a tiny one."""
    tiny = Work(architecture="topk", d_model=8, features=64, batch_size=4, k=2)
    make(name, tiny, torch.randn(16, tiny.d_model, generator=torch.Generator().manual_seed(0)))
