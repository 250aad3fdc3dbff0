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

LEARNING_RATE = 1e-3
# Longer than any benchmark, so that no schedule ends in it.
STEPS = 100_000


@dataclass(frozen=True)
class Work:
    """What is trained. state: weights to begin from instead of each contestant's own.

    half_dead: keeps half of the features silent and counted as dead, so that AuxK works.
    """

    architecture: str
    d_model: int
    features: int
    batch_size: int
    k: int
    sparsity: float = 5.0
    half_dead: bool = False
    state: dict[str, Tensor] | None = None


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
        config = TrainingConfig(
            steps=STEPS, learning_rate=LEARNING_RATE, decay=0.0, dead_after=10**9
        )
        self.run, self.dead = Run("", sae, config), work.features // 2 if work.half_dead else 0
        if work.state is not None:
            self.run.step = STEPS // 2  # penalties are at, or near, their full weight
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


class Sparsify:
    """eai-sparsify: `SparseCoder` stepped as its `Trainer` steps it, with Adam.

    The trainer itself reads a model and runs on CUDA only, so its inner loop is repeated here.
    """

    def __init__(self, work: Work, sample: Tensor) -> None:
        from sparsify import SparseCoder, SparseCoderConfig

        torch.manual_seed(0)
        self.sae = SparseCoder(work.d_model, SparseCoderConfig(num_latents=work.features, k=work.k))
        self.sae.b_dec.data.copy_(sample.mean(0))
        self.optimiser = torch.optim.Adam(self.sae.parameters(), lr=LEARNING_RATE)
        self.silent = torch.zeros(work.features, dtype=torch.long)
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
        return torch.zeros(len(x), self.sae.num_latents).scatter(1, features, values)

    @torch.no_grad()
    def reconstruct(self, x: Tensor) -> Tensor:
        return self.sae(x).sae_out


def make(name: str, work: Work, sample: Tensor) -> Contestant:
    """A contestant by its name; sample: (tokens, d_model) of the data, to begin from."""
    return {"saekit": Ours, "sparsify": Sparsify}[name](work, sample)
