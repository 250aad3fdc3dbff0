"""A study: the one model, site, corpus, concepts and SAEs that a notebook works on."""

from __future__ import annotations

import functools
import html
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import torch

from saekit import cache
from saekit.activations import ActivationBuffer
from saekit.architectures import TopK
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.model import Model, Site
from saekit.sae import SAE
from saekit.sandbox import python_text, world
from saekit.training import Trainer, TrainingConfig

if TYPE_CHECKING:
    from saekit.sandbox.world import Concept

SANDBOX = "sandbox"
SANDBOX_DATA = Path(__file__).parent / "sandbox" / "data"
CONTEXT_LENGTH = 256
# The SAEs' text has seeds of its own: nothing in it was drawn for the model's training.
WORLD_SEED = 7_000_000
WORLD_DOCUMENTS = {"train": 6000, "held-out": 1500}
PYTHON_CHARACTERS = 2_000_000


@dataclass(frozen=True)
class SAERecipe:
    """The SAE that a study trains for itself on first use, where none is shipped."""

    features_per_dimension: int = 8
    k: int = 16
    steps: int = 1500
    batch_size: int = 1024
    seed: int = 0


class Study:
    """What a notebook opens. Everything is made or loaded when it is first asked for.

    corpus: text of the model's world with labels; for other models than the sandbox's, the Python
    standard library, labelled by Python's own parser. knows_world: whether the made-up world's
    truth is known, which holds for the sandbox only.
    """

    def __init__(self, name: str, model: Model, site: Site, *, knows_world: bool) -> None:
        self.name, self.model, self.site, self.knows_world = name, model, site, knows_world

    def __repr__(self) -> str:
        return (
            f"Study({self.name!r}: {self.model.n_layers} layers, {self.model.d_model} dimensions, "
            f"site {self.site}, on {self.model.device})"
        )

    @property
    def concepts(self) -> dict[str, Concept]:
        """The named concepts of the world, by name; empty where its truth is not known."""
        return world.concepts() if self.knows_world else {}

    @cached_property
    def corpus(self) -> Corpus:
        """Labelled text, tokenized once and kept in the cache."""
        tokenizer = self.model.tokenizer
        length = min(CONTEXT_LENGTH, self.model.context_length)
        key = {
            "study": Path(self.name).name,
            "tokenizer": _tokenizer_hash(tokenizer),
            "context_length": length,
            "world": WORLD_DOCUMENTS if self.knows_world else None,
            "world_seed": WORLD_SEED,
            "python_characters": PYTHON_CHARACTERS,
            "version": _python_version(),
        }
        folder = cache.entry("corpora", key)
        if not folder.exists():
            corpus = Corpus.from_documents(self._documents(), tokenizer, length)
            with cache.write_atomically(folder) as temporary:
                corpus.save(temporary)
        padding = tokenizer.pad_token_id or 0
        return Corpus.load(folder, bos=tokenizer.bos_token_id, padding=padding)

    def _documents(self):
        if self.knows_world:
            for split, count in WORLD_DOCUMENTS.items():
                yield from world.documents(count, seed=WORLD_SEED, split=split)
        yield from python_text.documents(limit_characters=PYTHON_CHARACTERS)

    @cached_property
    def sae(self) -> SAE:
        """The study's SAE: the shipped one, or one trained on first use and kept in the cache."""
        if self.name == SANDBOX:
            return SAE.load(SANDBOX_DATA / "sae").to(self.model.device)
        recipe = SAERecipe()
        key = {
            "study": Path(self.name).name,
            "model": self.model.fingerprint,
            "site": str(self.site),
            "corpus": self.corpus.fingerprint(),
            **asdict(recipe),
        }
        folder = cache.entry("saes", key)
        if not folder.exists():
            train_sae(self, recipe).save(folder)
        return SAE.load(folder).to(self.model.device)

    @cached_property
    def index(self) -> Index:
        """Every activation of the study's SAE over its corpus, built once and kept in the cache."""
        key = {
            "study": Path(self.name).name,
            "model": self.model.fingerprint,
            "site": str(self.site),
            "sae": self.sae.fingerprint,
            "corpus": self.corpus.fingerprint(),
        }
        folder = cache.entry("indexes", key)
        if not folder.exists():
            index = Index.build(self.model, self.site, self.sae, self.corpus, progress=True)
            index.save(folder)
        return Index.load(folder, self.corpus)


def train_sae(study: Study, recipe: SAERecipe) -> SAE:
    """Train a TopK SAE on a study's training text, with a progress bar."""
    from tqdm.auto import tqdm

    buffer = ActivationBuffer(
        study.model,
        study.site,
        study.corpus.select(split="train"),
        batch_size=recipe.batch_size,
        seed=recipe.seed,
        device=study.model.device,
        progress=True,
    )
    sae = SAE.create(
        TopK(k=recipe.k),
        recipe.features_per_dimension * study.model.d_model,
        buffer.sample(),
        seed=recipe.seed,
        site=str(study.site),
        model_name=study.model.name,
    ).to(study.model.device)
    trainer = Trainer(sae, buffer, TrainingConfig(steps=recipe.steps))
    with tqdm(total=recipe.steps, desc="training an SAE", unit="step", leave=False) as bar:
        for event in trainer:
            bar.update(event.step - bar.n)
            bar.set_postfix(fvu=f"{event.fvu:.3f}", dead=f"{event.dead_share:.0%}")
    sae.facts = {"training": asdict(recipe), "fvu": event.fvu, "l0": event.l0}
    return sae


def open(name: str = SANDBOX, *, layer: int | None = None, device: str | None = None) -> Study:
    """Open a study: "sandbox", a Hugging Face id, or a local folder with a model.

    layer: whose residual stream is studied; half-way through the model by default. Raises
    ValueError for a layer that the model does not have and FileNotFoundError for a model that is
    not there.
    """
    sandbox = name == SANDBOX
    source = str(SANDBOX_DATA / "model") if sandbox else name
    # Shipped in half precision for its size; computing in it would be slow and coarse on a CPU.
    model = Model.load(source, device=device, dtype=torch.float32 if sandbox else None)
    return Study(name, model, model.site("resid", layer), knows_world=sandbox)


@dataclass(frozen=True)
class Skipped:
    """What a section shows in the place of its result when it cannot have one."""

    reason: str

    def __bool__(self) -> bool:
        return False

    def _repr_html_(self) -> str:
        return f"<p><em>Skipped: {html.escape(self.reason)}</em></p>"


Function = TypeVar("Function", bound=Callable[..., Any])


def needs_world(function: Function) -> Function:
    """Mark a function of a study that needs the world's truth: elsewhere it returns `Skipped`."""

    @functools.wraps(function)
    def wrapper(study: Study, *arguments, **options):
        if not study.knows_world:
            return Skipped(
                f"this section checks against the known truth of the sandbox's world, which "
                f"{Path(study.name).name!r} does not have."
            )
        return function(study, *arguments, **options)

    return wrapper


def _tokenizer_hash(tokenizer) -> str:
    import hashlib

    return hashlib.sha256(tokenizer.backend_tokenizer.to_str().encode()).hexdigest()[:16]


def _python_version() -> str:
    import platform

    return platform.python_version()
