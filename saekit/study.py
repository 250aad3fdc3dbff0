"""A study: the one model, site, corpus, concepts and SAEs that a notebook works on."""

from __future__ import annotations

import functools
import hashlib
import os
import platform
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pandas as pd
import torch

from saekit import cache, indexing, metrics
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.model import Model, Site
from saekit.sae import SAE
from saekit.sandbox import saes, text, world
from saekit.text import escape
from saekit.training import SAERecipe, train_sae

if TYPE_CHECKING:
    from saekit.sandbox.world import Concept

SANDBOX = "sandbox"


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

    @property
    def headline_concept(self) -> str:
        """The labelled concept that the notebooks begin with."""
        return "Golden Gate Bridge" if self.knows_world else "python: comment"

    def overview(self) -> pd.DataFrame:
        """The machine and what the study works on, one line each."""
        rows = {
            "machine": f"{platform.system()}, Python {platform.python_version()}",
            "torch": f"{torch.__version__} on {self.model.device}",
            "model": f"{self.name}, {self.model.n_layers} layers of width {self.model.d_model}",
            "site": f"{self.site}: the residual stream after layer {self.site.layer}",
            "corpus": f"{len(self.corpus):,} tokens in {len(self.corpus.documents):,} documents",
            "labels": f"{len(self.corpus.labels.concepts)} concepts, known token by token",
            "SAE": f"{self.sae.architecture.name}, {self.sae.n_features:,} features",
        }
        return pd.DataFrame(rows.items(), columns=["", "this study"]).set_index("")

    def contents(self) -> pd.DataFrame:
        """What the corpus holds: documents and tokens of each source in each language."""
        documents = self.corpus.documents
        tokens = documents["end"] - documents["start"]
        groups = documents.assign(tokens=tokens).groupby(["source", "language"], sort=False)
        table = groups["tokens"].agg(documents="size", tokens="sum").reset_index()
        return table.sort_values("tokens", ascending=False, ignore_index=True)

    @cached_property
    def corpus(self) -> Corpus:
        """Labelled text, tokenized once and kept in the cache."""
        tokenizer = self.model.tokenizer
        length = min(text.CONTEXT_LENGTH, self.model.context_length)
        key = {
            "study": Path(self.name).name,
            "tokenizer": _tokenizer_hash(tokenizer),
            "bos": tokenizer.bos_token_id,
            "context_length": length,
            **text.key(self.knows_world),
        }
        folder = cache.entry("corpora", key)
        if not folder.exists():
            corpus = Corpus.from_documents(text.documents(self.knows_world), tokenizer, length)
            with cache.write_atomically(folder) as temporary:
                corpus.save(temporary)
        padding = tokenizer.pad_token_id or 0
        return Corpus.load(folder, bos=tokenizer.bos_token_id, padding=padding)

    @cached_property
    def sae(self) -> SAE:
        """The study's SAE: the shipped one, or one trained on first use and kept in the cache."""
        if self.name == SANDBOX:
            shipped = saes.load()
            if shipped.site == str(self.site):
                return shipped.to(self.model.device)
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
            train = self.corpus.select(split="train")
            train_sae(self.model, self.site, train, recipe, progress=True).save(folder)
        return SAE.load(folder).to(self.model.device)

    @cached_property
    def saes(self) -> dict[str, SAE]:
        """SAEs of several sizes on the study's site where there are any, else the study's own."""
        if self.name == SANDBOX and self.sae.site == saes.load().site:
            names = (saes.Arm(size).name for size in saes.SIZES)
            return {name: saes.load(name).to(self.model.device) for name in names}
        return {f"{self.sae.n_features}": self.sae}

    def with_sae(self, sae: SAE) -> Study:
        """The same study of another SAE on the same site."""
        other = Study(self.name, self.model, self.site, knows_world=self.knows_world)
        other.corpus, other.sae = self.corpus, sae
        return other

    @cached_property
    def index(self) -> Index:
        """Every activation of the study's SAE over its corpus, built once and kept in the cache."""
        folder = self._index_folder
        indexing.on_disk(
            indexing.model_reader(self.model, self.site),
            {self.name: self.sae},
            self.corpus,
            {self.name: folder},
            {"model": self.model.fingerprint, "site": str(self.site)},
            progress=True,
        )
        return Index.load(folder, self.corpus)

    @cached_property
    def _index_folder(self) -> Path:
        return cache.entry("indexes", self._index_key)

    @cached_property
    def _index_key(self) -> dict[str, str]:
        return {
            "study": Path(self.name).name,
            "model": self.model.fingerprint,
            "site": str(self.site),
            "sae": self.sae.fingerprint,
            "corpus": self.corpus.fingerprint(),
        }

    @cached_property
    def truth(self) -> pd.DataFrame:
        """Each feature's best F1 for each labelled concept, (features × concepts), kept on disk.

        On the study's own text, thresholds chosen on it: good for search; `specificity` scores on
        other text. Raises ValueError where the text has no labels.
        """
        labels = self.corpus.labels
        if labels is None:
            raise ValueError("The text has no labels to search by: give its documents spans.")

        def measure() -> pd.DataFrame:
            concepts = labels.concepts
            table = metrics.best_f1(self.index.matrix, labels.any_role(concepts))
            return pd.DataFrame(table, columns=concepts).rename_axis("feature")

        return self.kept("truth", measure)

    def kept(self, kind: str, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """A table about the index, made once and kept in the cache beside it."""
        labels = self.corpus.labels
        key = {**self._index_key, "labels": labels.fingerprint() if labels else ""}
        file = cache.entry(kind, key) / "table.parquet"
        if not file.exists():
            table = make()
            with cache.write_atomically(file.parent) as temporary:
                temporary.mkdir()
                table.to_parquet(temporary / file.name)
        return pd.read_parquet(file)


def open(name: str = SANDBOX, *, layer: int | None = None, device: str | None = None) -> Study:
    """Open a study: "sandbox", a Hugging Face id, or a local folder with a model.

    layer: whose residual stream is studied; half-way through the model by default. One processor
    core is left to the browser and the kernel's messages: PyTorch's threads stall each other when
    they must share. Raises ValueError for a layer that the model does not have and
    FileNotFoundError for a model that is not there.
    """
    torch.set_num_threads(max(1, min(torch.get_num_threads(), (os.cpu_count() or 2) - 1)))
    sandbox = name == SANDBOX
    source = str(text.DATA / "model") if sandbox else name
    # Shipped in half precision for its size; computing in it would be slow and coarse on a CPU.
    model = Model.load(source, device=device, dtype=torch.float32 if sandbox else None)
    model.name = name
    return Study(name, model, model.site("resid", layer), knows_world=sandbox)


@dataclass(frozen=True)
class Skipped:
    """What a section shows in the place of its result when it cannot have one."""

    reason: str

    def __bool__(self) -> bool:
        return False

    def _repr_html_(self) -> str:
        return f"<p><em>Skipped: {escape(self.reason)}</em></p>"


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


def _tokenizer_hash(tokenizer: Any) -> str:
    return hashlib.sha256(tokenizer.backend_tokenizer.to_str().encode()).hexdigest()[:16]
