"""saekit: train, explore, audit and steer with sparse autoencoders, in Jupyter notebooks.

    import saekit
    study = saekit.open("sandbox")      # or "openai-community/gpt2", or a local folder
    study.sae, study.corpus, study.index

Importing the package is cheap: what a name needs is imported when the name is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from saekit.activations import ActivationBuffer, read_activations
    from saekit.architectures import L1, BatchTopK, JumpReLU, Matryoshka, TopK
    from saekit.corpus import Corpus, Document, Span
    from saekit.formats import load_sae
    from saekit.index import Index
    from saekit.model import Model, Site
    from saekit.runs import TrainingConfig
    from saekit.sae import SAE
    from saekit.study import Study, open
    from saekit.training import Trainer

__version__ = "0.1.0"

_HOME = {
    "ActivationBuffer": "activations",
    "read_activations": "activations",
    "L1": "architectures",
    "BatchTopK": "architectures",
    "JumpReLU": "architectures",
    "Matryoshka": "architectures",
    "TopK": "architectures",
    "Corpus": "corpus",
    "Document": "corpus",
    "Span": "corpus",
    "Index": "index",
    "Model": "model",
    "Site": "model",
    "SAE": "sae",
    "load_sae": "formats",
    "Study": "study",
    "open": "study",
    "Trainer": "training",
    "TrainingConfig": "runs",
}

__all__ = [
    "L1",
    "SAE",
    "ActivationBuffer",
    "BatchTopK",
    "Corpus",
    "Document",
    "Index",
    "JumpReLU",
    "Matryoshka",
    "Model",
    "Site",
    "Span",
    "Study",
    "TopK",
    "Trainer",
    "TrainingConfig",
    "load_sae",
    "open",
    "read_activations",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'saekit' has no attribute {name!r}")
    return getattr(importlib.import_module(f"saekit.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
