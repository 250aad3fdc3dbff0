"""The sandbox's SAEs: three sizes, three seeds and null arms, all made by one command.

`python -m saekit.sandbox.saes` makes those that are shipped, `--all` the others too, into the
cache, where `load` otherwise makes them on first use.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

import torch
from tqdm.auto import tqdm

from saekit import cache
from saekit.activations import ActivationBuffer
from saekit.architectures import TopK
from saekit.corpus import Corpus
from saekit.model import Model
from saekit.quality import measure
from saekit.runs import TrainingConfig
from saekit.sae import SAE
from saekit.sandbox import python_text, text, world
from saekit.sandbox.language_model import save_reinitialised
from saekit.training import Trainer

SIZES, SEEDS = (512, 2048, 8192), (0, 1, 2)
MAIN = "2048-seed-0"
"""The SAE that studies of the sandbox open with."""
# Seeds of documents that neither the tokenizer nor the model nor a study draws.
WORLD_SEED = 4_000_000
WORLD_DOCUMENTS = 25_000
PYTHON_CHARACTERS = 3_000_000
K, STEPS, BATCH = 16, 3000, 2048
TOKENS_OF_THE_CARD = 60_000


@dataclass(frozen=True)
class Arm:
    """One SAE of the sandbox.

    null: "" for a trained one; "frozen decoder" keeps the random decoder it began with;
    "random model" reads a model of random weights, "random layers" one that keeps its trained
    embeddings.
    """

    size: int
    seed: int = 0
    null: str = ""

    @property
    def name(self) -> str:
        seed = f"{self.size}-seed-{self.seed}"
        return f"{seed}-{self.null.replace(' ', '-')}" if self.null else seed


NULLS = ("frozen decoder", "random model", "random layers")
ARMS = {
    arm.name: arm
    for arm in (
        *(Arm(size, seed) for seed in SEEDS for size in SIZES),
        *(Arm(2048, null=null) for null in NULLS),
    )
}
SHIPPED = tuple(name for name, arm in ARMS.items() if arm.seed == SEEDS[0] or arm.size < max(SIZES))
"""All but the other seeds of the largest, which weigh as much as everything else together."""


def load(name: str = MAIN) -> SAE:
    """One of the sandbox's SAEs: shipped, or made on first use and kept in the cache.

    Raises ValueError for a name that is not in ARMS.
    """
    if name not in ARMS:
        raise ValueError(f"The sandbox has no SAE {name!r}; choose one of {', '.join(ARMS)}.")
    shipped = text.DATA / "saes" / name
    if shipped.exists():
        return SAE.load(shipped)
    folder = cached(name)
    if not folder.exists():
        make([ARMS[name]], text.DATA / "model")[name].save(folder)
    return SAE.load(folder)


def cached(name: str) -> Path:
    """Where the cache keeps an SAE that is not shipped."""
    model = Model.load(str(text.DATA / "model"), dtype=torch.float32)
    recipe = [K, STEPS, BATCH, WORLD_DOCUMENTS, PYTHON_CHARACTERS]
    key = {"name": name, "model": model.fingerprint, "recipe": recipe, **text.key(True)}
    return cache.entry("sandbox-saes", key)


def make(arms: Iterable[Arm], model_folder: Path) -> dict[str, SAE]:
    """Train SAEs on the middle of the residual stream, side by side where they read one model.

    The facts of each hold its recipe and quality; all are in half precision.
    """
    of_model: dict[str, list[Arm]] = {}
    for arm in arms:
        of_model.setdefault(arm.null if "random" in arm.null else "", []).append(arm)
    made: dict[str, SAE] = {}
    for null, together in of_model.items():
        made |= _train(together, model(null, model_folder))
    return made


def _train(arms: list[Arm], model: Model) -> dict[str, SAE]:
    documents = chain(
        world.documents(WORLD_DOCUMENTS, seed=WORLD_SEED),
        python_text.documents("train", PYTHON_CHARACTERS),
    )
    corpus = Corpus.from_documents(documents, model.tokenizer, text.CONTEXT_LENGTH)
    site, device = model.middle_site, model.device
    buffer = ActivationBuffer(
        model, site, corpus, batch_size=BATCH, seed=WORLD_SEED, device=device, progress=True
    )
    sample, about = buffer.sample(), {"site": str(site), "model_name": "sandbox"}
    made = {
        arm.name: SAE.create(TopK(k=K), arm.size, sample, seed=arm.seed, **about).to(device)
        for arm in arms
    }
    configs = {
        arm.name: TrainingConfig(
            steps=STEPS, frozen="decoder" if arm.null == "frozen decoder" else ""
        )
        for arm in arms
    }
    trainer = Trainer(made, buffer, configs)
    with tqdm(total=STEPS, unit="step", leave=False) as bar:
        for event in trainer:
            bar.update(event.step - bar.n)
    for arm in arms:
        sae = made[arm.name]
        sae.facts = {
            "arm": asdict(arm),
            "recipe": {"k": K, "steps": STEPS, "batch_size": BATCH},
            "tokens": len(corpus),
            "world": world.VERSION,
            "quality": asdict(measure(model, site, sae, _card_text(model))),
        }
        made[arm.name] = sae.cpu().half()
    return made


def model(null: str = "", folder: Path = text.DATA / "model") -> Model:
    """The model that an arm's SAE reads: the sandbox's, or one of the same shape drawn anew."""
    if "random" not in null:
        return Model.load(str(folder), dtype=torch.float32)
    with tempfile.TemporaryDirectory() as drawn:
        save_reinitialised(folder, Path(drawn), keep_embeddings=null == "random layers")
        return Model.load(drawn, dtype=torch.float32)


@lru_cache(maxsize=1)
def _card_text(model: Model) -> Corpus:
    documents = text.documents(with_world=True)
    held_out = (document for document in documents if document.split == "held-out")
    corpus = Corpus.from_documents(held_out, model.tokenizer, text.CONTEXT_LENGTH)
    return corpus.sample(TOKENS_OF_THE_CARD)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=SHIPPED, help="by default those shipped")
    parser.add_argument("--all", action="store_true", help="the others too, into the cache")
    parser.add_argument("--model", type=Path, default=text.DATA / "model")
    parser.add_argument("--out", type=Path, default=text.DATA / "saes")
    options = parser.parse_args()
    for name, sae in make([ARMS[name] for name in options.names], options.model).items():
        sae.save(options.out / name)
        print(f"{name}: {sae.facts['quality']}")
    for name in ARMS if options.all else ():
        load(name)


if __name__ == "__main__":
    main()
