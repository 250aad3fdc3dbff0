"""A study: the one model, site, corpus, concepts and SAEs that a notebook works on."""

from __future__ import annotations

import functools
import os
import platform
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pandas as pd
import torch

from saekit import cache, corpora, indexing, metrics
from saekit.activations import read_activations
from saekit.corpus import Corpus
from saekit.index import Index
from saekit.model import Model, Site
from saekit.presets import models
from saekit.presets.models import Preset
from saekit.sae import SAE, natural_scale
from saekit.sandbox import saes, world
from saekit.sandbox import text as sandbox_text
from saekit.streaming import TextSource
from saekit.text import escape
from saekit.training import SAERecipe, train_sae

if TYPE_CHECKING:
    from saekit.sandbox.world import Concept

SANDBOX = "sandbox"
TOKENS_OF_THE_LENGTH = 4096
_WHAT = {
    "resid": "the residual stream after",
    "attn": "what attention adds in",
    "mlp": "what the MLP adds in",
    "neurons": "the MLP's neurons in",
}


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
        concepts = len(self.corpus.labels.concepts) if self.corpus.labels else 0
        rows = {
            "machine": f"{platform.system()}, Python {platform.python_version()}",
            "torch": f"{torch.__version__} on {self.model.device}",
            "model": f"{Path(self.name).name}, {self.model.n_layers} layers of width "
            f"{self.model.d_model}",
            "site": f"{self.site}: {_WHAT[self.site.kind]} layer {self.site.layer}",
            "corpus": f"{len(self.corpus):,} tokens in {len(self.corpus.documents):,} documents",
            "labels": f"{concepts} concepts, known token by token",
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
        key = {"study": Path(self.name).name, **sandbox_text.key(self.knows_world)}
        own = functools.partial(sandbox_text.documents, self.knows_world)
        length = min(sandbox_text.CONTEXT_LENGTH, self.model.context_length)
        return corpora.kept(key, own, self.model.tokenizer, length)

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


def open(
    name: str = SANDBOX,
    *,
    layer: int | None = None,
    device: str | None = None,
    sae: str | Path | None = None,
    text: str | Path | TextSource | None = None,
    remote: bool = False,
) -> Study:
    """Open a study: "sandbox", a preset, a Hugging Face id, or a local folder with a model.

    layer: whose residual stream is studied; by default what the SAE given reads, the preset's, or
    half-way through the model. sae: the address of one, `hf://` or local, or "published", the
    preset's; otherwise one is trained on first use. text: a Hugging Face dataset id, a local file
    or folder, a `TextSource`, or "preset", the preset's, in place of the study's own labelled text;
    it is read at once, up to its `max_tokens`, and kept in the cache. remote: the model runs on
    NDIF's machines. A folder that is called like a preset is written "./gpt2".

    One processor core is left to the browser and the kernel's messages: PyTorch's threads stall
    each other when they must share. Raises ValueError for a layer that the model does not have and
    an SAE of another width, FileNotFoundError for a model, an SAE or a file that is not there, and
    ConnectionError for text of the Hub where it cannot be reached.
    """
    torch.set_num_threads(max(1, min(torch.get_num_threads(), (os.cpu_count() or 2) - 1)))
    preset = models.presets().get(name)
    # What may be wrong with them is said before a model is loaded.
    source = _source(text, preset)
    found, site = (None, None) if sae is None else _given_sae(str(sae), layer, name)
    sandbox = name == SANDBOX
    model_name = preset.model if preset else name
    # Shipped in half precision for its size; computing in it would be slow and coarse on a CPU.
    model = Model.load(
        str(sandbox_text.DATA / "model") if sandbox else model_name,
        device=device,
        dtype=torch.float32 if sandbox else None,
        remote=remote,
    )
    model.name = model_name
    if site is None:
        site = Site("resid", layer if layer is not None or preset is None else preset.layer)
    study = Study(name, model, model.site(*site), knows_world=sandbox)
    if source is not None:
        length = preset.context_length if preset else sandbox_text.CONTEXT_LENGTH
        length = min(length, model.context_length)
        study.corpus = corpora.of_source(source, model.tokenizer, length)
    if found is not None:
        study.sae = _fitting(found, study, sae).to(model.device)
    return study


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


def _source(text: str | Path | TextSource | None, preset: Preset | None) -> TextSource | None:
    if text == "preset":
        if preset is None:
            raise ValueError("Only a preset brings text: name a dataset, a file or a folder.")
        return preset.text
    return text if text is None or isinstance(text, TextSource) else TextSource(str(text))


def _given_sae(address: str, layer: int | None, name: str) -> tuple[SAE, Site]:
    """The SAE at an address, or the preset's published one, and the site to read it at."""
    from saekit.formats import load_sae

    published = models.published_sae(name) if address == "published" else None
    sae = load_sae(published.address if published else address)
    reads = published.site if published else sae.site
    if not reads and layer is None:
        raise ValueError(f"The SAE {address} does not say which layer it reads: give layer=.")
    kind, own_layer = Site.parse(reads) if reads else ("resid", layer)
    return sae, Site(kind, own_layer if layer is None else layer)


def _fitting(sae: SAE, study: Study, address: str | Path) -> SAE:
    width = study.model.d_model
    if study.site.kind != "neurons" and sae.d_model != width:
        raise ValueError(
            f"The SAE {address} reads {sae.d_model} dimensions, and {study.name!r} has {width} at "
            f"{study.site}: take an SAE that was trained on this model."
        )
    sae.site = str(study.site)
    # Of many published SAEs the scale is 1, whatever the length of the activations that they read.
    length = min(sandbox_text.CONTEXT_LENGTH, study.model.context_length)
    documents = sandbox_text.documents(study.knows_world)
    text = Corpus.from_documents(documents, study.model.tokenizer, length, TOKENS_OF_THE_LENGTH)
    natural = natural_scale(read_activations(study.model, study.site, text))
    sae.facts["typical_length"] = float(sae.scale) / natural * sae.d_model**0.5
    return sae
