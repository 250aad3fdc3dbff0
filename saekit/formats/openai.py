"""OpenAI's SAEs of GPT-2 (2024): one `.pt` file each.

Source: openai/sparse_autoencoder, `sparse_autoencoder/model.py`.
"""

from __future__ import annotations

from pathlib import Path
from reprlib import repr as brief

from saekit.formats import dictionary_learning
from saekit.formats.files import dtype_of, state, take
from saekit.formats.published import About, Published


def recognises(path: Path) -> bool:
    """Whether a path is a file of this kind of name; `read` looks inside."""
    return path.suffix == ".pt" and path.is_file() and path.name != dictionary_learning.WEIGHTS


def read(path: Path) -> Published:
    """Read a file. TopK ones see each token layer-normalised, ReLU ones raw.

    Raises ValueError for other contents.
    """
    found = state(path)
    W_enc, W_dec, b_enc, b_dec = take(
        found, "encoder.weight", "decoder.weight", "latent_bias", "pre_bias"
    )
    kind = found.get("activation")
    if kind not in ("TopK", "ReLU"):
        raise ValueError(f"the activation {brief(kind)} is not read here")
    more = {"activation": "relu"}
    if kind == "TopK":
        settings = found.get("activation_state_dict") or {}
        after = settings.get("postact_fn", "ReLU")
        if after != "ReLU":
            raise ValueError(f"the activation {brief(after)} after TopK is not read here")
        more = {"activation": "topk", "k": settings.get("k"), "token_norm": "layer_norm"}
    about = About(format="OpenAI", architecture=kind, dtype=dtype_of(W_enc))
    return Published(W_enc, b_enc, W_dec.T, b_dec, subtract_b_dec=True, about=about, **more)
