"""`saekit train CONFIG.toml`: what a file may say, and the training run that it describes."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import torch

from saekit import streaming, study
from saekit.activation_cache import CachedReader
from saekit.activations import ActivationBuffer
from saekit.architectures import ARCHITECTURES
from saekit.corpus import Corpus
from saekit.estimate import Estimate, estimate
from saekit.runs import TrainingConfig
from saekit.sae import SAE
from saekit.sites import Site
from saekit.streaming import TextSource
from saekit.training import Trainer


@dataclass(frozen=True)
class ModelConfig:
    """Whose activations are read.

    name: what `saekit.open` takes. sites: such as "resid.5"; the middle of the residual stream
    where none is named. device: the best there is by default.
    """

    name: str = "sandbox"
    sites: tuple[str, ...] = ()
    device: str | None = None


@dataclass(frozen=True)
class TextConfig:
    """The text that is read.

    dataset: a Hugging Face dataset id, or a local file or folder; the study's own corpus where none
    is named. subset, split, column: of the dataset, see `TextSource`. source: of the study's
    corpus. max_tokens: of either; a dataset needs it.
    """

    dataset: str | None = None
    subset: str | None = None
    split: str = "train"
    column: str = "text"
    source: str | None = None
    max_tokens: int | None = None

    def __post_init__(self) -> None:
        if self.dataset is not None and self.max_tokens is None:
            raise ValueError("A dataset is read up to max_tokens: add it.")


@dataclass(frozen=True)
class BatchConfig:
    """How activations are mixed; see `ActivationBuffer`.

    on_disk_gigabytes: keeps the activations in the cache, up to so much; read from the model each
    epoch where it is not given.
    """

    batch_size: int = 2048
    capacity: int | None = None
    outlier_norm: float | None = None
    on_disk_gigabytes: float | None = None
    seed: int = 0


@dataclass(frozen=True)
class SAEConfig:
    """One SAE; settings of its architecture and of its training stand beside these.

    site: of those that are read; the first by default.
    """

    architecture: str
    features: int
    seed: int = 0
    site: str | None = None
    settings: dict[str, Any] = field(default_factory=dict)
    training: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Configuration:
    """A whole file: tables [model], [text], [batches], [training] and one [sae.NAME] for each."""

    model: ModelConfig
    text: TextConfig
    batches: BatchConfig
    training: TrainingConfig
    saes: dict[str, SAEConfig]


def read(file: str | Path) -> Configuration:
    """Read a configuration file.

    Raises FileNotFoundError where there is none, and ValueError for what is no TOML and for
    unknown or impossible keys, each with the nearest known one.
    """
    try:
        tables = tomllib.loads(Path(file).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{file} is not TOML: {error}.") from error
    _refuse_unknown(tables, ["model", "text", "batches", "training", "sae"], "the file")
    training = _build(TrainingConfig, tables.get("training", {}), "[training]")
    saes = {name: _sae(name, table, training) for name, table in tables.get("sae", {}).items()}
    if not saes:
        raise ValueError(f"{file} describes no SAE: add a table such as [sae.main].")
    return Configuration(
        model=_build(ModelConfig, tables.get("model", {}), "[model]"),
        text=_build(TextConfig, tables.get("text", {}), "[text]"),
        batches=_build(BatchConfig, tables.get("batches", {}), "[batches]"),
        training=training,
        saes=saes,
    )


def prepare(
    configuration: Configuration, folder: Path, *, progress: bool = False
) -> tuple[Trainer, Estimate]:
    """The trainer that a configuration describes, with checkpoints in `folder`, and its estimate.

    Raises ValueError where the machine's memory does not suffice.
    """
    source = _source(configuration.text)  # a missing file is said before a model is loaded
    opened = study.open(configuration.model.name, device=configuration.model.device)
    sites = _sites(configuration.model, opened)
    corpus = _corpus(configuration.text, source, opened)
    batches = configuration.batches
    reader = None
    if batches.on_disk_gigabytes is not None:
        reader = CachedReader(
            opened.model,
            list(sites.values()),
            corpus,
            batches.seed,
            max_gigabytes=batches.on_disk_gigabytes,
            progress=progress,
        )
    buffer = ActivationBuffer(
        opened.model,
        list(sites.values()),
        corpus,
        batch_size=batches.batch_size,
        capacity=batches.capacity,
        seed=batches.seed,
        outlier_norm=batches.outlier_norm,
        device=opened.model.device,
        reader=reader,
        progress=progress,
    )
    sample = buffer.sample()
    saes = {
        name: _create(sae, sites, sample, configuration.model.name).to(opened.model.device)
        for name, sae in configuration.saes.items()
    }
    configs = {
        name: replace(configuration.training, **sae.training)
        for name, sae in configuration.saes.items()
    }
    trials = {name: sample[sae.site][: batches.batch_size] for name, sae in saes.items()}
    expected = estimate(saes, configs, trials)
    return Trainer(saes, buffer, configs, checkpoint_folder=folder), expected


def _create(
    config: SAEConfig, sites: Mapping[str, Site], sample: Mapping[str, torch.Tensor], model: str
) -> SAE:
    site = config.site or next(iter(sites))
    if site not in sites:
        raise ValueError(f"The site {site!r} is not read: add it to the sites of [model].")
    return SAE.create(
        ARCHITECTURES[config.architecture](**config.settings),
        config.features,
        sample[site],
        seed=config.seed,
        site=site,
        model_name=model,
    )


def _sites(config: ModelConfig, opened: study.Study) -> dict[str, Site]:
    if not config.sites:
        return {str(opened.site): opened.site}
    return {name: opened.model.site(*Site.parse(name)) for name in config.sites}


def _source(config: TextConfig) -> TextSource | None:
    if config.dataset is None:
        return None
    return TextSource(config.dataset, config.subset, config.split, config.column)


def _corpus(config: TextConfig, source: TextSource | None, opened: study.Study) -> Corpus:
    if source is None:
        options = {"split": config.split, "source": config.source, "max_tokens": config.max_tokens}
        return opened.corpus.select(**options)
    tokenizer = opened.model.tokenizer
    context = min(1024, opened.model.context_length)
    documents = streaming.documents(source, tokenizer)
    return Corpus.from_documents(documents, tokenizer, context, config.max_tokens)


def _sae(name: str, table: dict[str, Any], training: TrainingConfig) -> SAEConfig:
    where = f"[sae.{name}]"
    kind = table.get("architecture")
    if kind not in ARCHITECTURES:
        raise ValueError(
            f"{where} has architecture {kind!r}: choose one of {', '.join(sorted(ARCHITECTURES))}."
        )
    if "features" not in table:
        raise ValueError(f"{where} says no number of features: add one, such as features = 4096.")
    settings = [f.name for f in fields(ARCHITECTURES[kind])]
    of_training = [f.name for f in fields(TrainingConfig)]
    own = [f.name for f in fields(SAEConfig) if f.name not in ("settings", "training")]
    _refuse_unknown(table, [*own, *settings, *of_training], where)
    config = SAEConfig(
        **{key: table[key] for key in own if key in table},
        settings={key: table[key] for key in settings if key in table},
        training={key: table[key] for key in of_training if key in table},
    )
    _checked(lambda: ARCHITECTURES[kind](**config.settings), where)
    _checked(lambda: replace(training, **config.training), where)
    return config


def _build(kind: type, table: dict[str, Any], where: str) -> Any:
    _refuse_unknown(table, [f.name for f in fields(kind)], where)
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in table.items()}
    return _checked(lambda: kind(**values), where)


def _checked(make: Any, where: str) -> Any:
    try:
        return make()
    except (TypeError, ValueError) as error:
        raise ValueError(f"{where}: {error}") from error


def _refuse_unknown(table: Mapping[str, Any], known: list[str], where: str) -> None:
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1, cutoff=0)
            raise ValueError(
                f"{where} knows no {key!r}: did you mean {near[0]!r}? It knows {', '.join(known)}."
            )


def facts(configuration: Configuration, name: str) -> dict[str, Any]:
    """What a trained SAE's file says of how it was made."""
    whole = asdict(configuration)
    return {"sae": whole["saes"][name]} | {
        part: whole[part] for part in ("model", "text", "batches", "training")
    }
