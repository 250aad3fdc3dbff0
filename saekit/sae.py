"""The sparse autoencoder: its parameters, its units, and its file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from hashlib import blake2b
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from saekit import hub
from saekit.architectures import ARCHITECTURES, Architecture, Weights
from saekit.cache import write_atomically
from saekit.codes import Codes
from saekit.text import visible

FORMAT = "saekit-sae-1"
TOKEN_NORMS = ("layer_norm", "rms")


class SAE(nn.Module):
    """A sparse autoencoder of one site of one model.

    Activations x come in the model's own units, (..., d_model). `scale` is the one scalar that
    normalises them, so that E‖x · scale‖² = d_model; it is applied here and nowhere else.
    `encode` gives the feature activations a_i = f_i ‖W_dec,i‖ of normalised x, in which a
    feature's direction is its unit decoder row.

    site, model_name: what it was trained on. facts: anything measured, kept in the file.
    token_norm: some published SAEs normalise each token by itself, see `token_moments`. Their
    activations are given times the token's σ(x), so that an edit of them means the same as in any
    other SAE; only the offset of a reconstruction needs x, see `reconstruct`.
    """

    def __init__(
        self,
        architecture: Architecture,
        weights: Weights,
        scale: float,
        *,
        site: str = "",
        model_name: str = "",
        facts: dict[str, Any] | None = None,
        token_norm: str | None = None,
    ) -> None:
        super().__init__()
        self.architecture = architecture
        for name, tensor in weights._asdict().items():
            copy = None if tensor is None else tensor.detach().clone().contiguous()
            if name == "threshold":  # learned without gradient
                self.register_buffer(name, copy)
            else:
                self.register_parameter(name, None if copy is None else nn.Parameter(copy))
        self.register_buffer("scale", torch.tensor(float(scale)))
        self.site, self.model_name, self.facts = site, model_name, dict(facts or {})
        self.token_norm = token_norm

    @classmethod
    def create(
        cls,
        architecture: Architecture,
        n_features: int,
        activations: Tensor,
        *,
        seed: int = 0,
        site: str = "",
        model_name: str = "",
    ) -> SAE:
        """A fresh SAE for a sample of activations, (tokens, d_model), that sets its scale and mean.

        Raises ValueError when the sample is empty, not finite or zero everywhere.
        """
        activations = activations.float().cpu()
        if not len(activations) or not activations.isfinite().all() or not activations.any():
            raise ValueError(
                f"A sample of {len(activations)} activations must be non-empty, finite and not all "
                "zero to normalise by: check the site and the corpus."
            )
        scale = natural_scale(activations)
        generator = torch.Generator().manual_seed(seed)
        weights = architecture.initialise(n_features, activations * scale, generator)
        return cls(architecture, weights, scale, site=site, model_name=model_name)

    @property
    def weights(self) -> Weights:
        return Weights(*(getattr(self, name) for name in Weights._fields))

    @property
    def n_features(self) -> int:
        return self.W_dec.shape[0]

    @property
    def d_model(self) -> int:
        return self.W_dec.shape[1]

    @property
    def directions(self) -> Tensor:
        """Each feature's direction, the unit decoder rows, (n_features, d_model)."""
        return nn.functional.normalize(self.W_dec, dim=1)

    @property
    def typical_length(self) -> float:
        """√E‖x · scale‖²: √d_model, or measured for published SAEs, which may have other units."""
        return self.facts.get("typical_length", self.d_model**0.5)

    @property
    def offset(self) -> Tensor:
        """What is decoded where no feature is active, (d_model,); 0 where it depends on x."""
        return self.b_dec / self.scale * (self.token_norm is None)

    @property
    def fingerprint(self) -> str:
        """A short hash of all weights: SAEs with equal fingerprints encode alike."""
        about = (self.architecture, self.token_norm) if self.token_norm else self.architecture
        digest = blake2b(repr(about).encode(), digest_size=8)
        for tensor in self.state_dict().values():
            digest.update(bytes_of(tensor))
        return digest.hexdigest()

    def __repr__(self) -> str:
        return (
            f"SAE({self.architecture}, {self.n_features:,} features of {self.d_model} dimensions"
            f"{f', {self.model_name} {self.site}' if self.site else ''})"
        )

    def normalise(self, x: Tensor) -> Tensor:
        """Activations in the model's units, (..., d_model), as normalised rows (tokens, d_model).

        Raises ValueError for another width than the SAE's.
        """
        if x.shape[-1] != self.d_model:
            raise ValueError(
                f"This SAE reads {self.d_model} dimensions at {self.site or 'its site'}, but the "
                f"activations have {x.shape[-1]}: read the site and model that it was trained on."
            )
        x = x.reshape(-1, self.d_model).to(self.W_enc.dtype)
        if self.token_norm is not None:
            x = normalise_tokens(x, self.token_norm)
        return x * self.scale

    def encode(self, x: Tensor) -> Codes:
        """The feature activations a of x, (tokens × features), in units of the normalised x."""
        codes = self.architecture.encode(self.normalise(x), self.weights)
        codes = codes.scaled(self.W_dec.norm(dim=1))
        if self.token_norm is None:
            return codes
        x = x.reshape(-1, self.d_model).to(self.W_enc.dtype)
        _, deviation = token_moments(x, self.token_norm)
        return codes.with_values(codes.values * codes.at_tokens(deviation[:, 0]))

    def decode(self, codes: Codes) -> Tensor:
        """What the features and b_dec make, in the model's units, (tokens, d_model).

        This is the reconstruction, but for an SAE with a `token_norm`, whose offset depends on x.
        """
        offset = self.b_dec if self.token_norm is None else 0.0
        return (codes.decode(self.directions) + offset) / self.scale

    def reconstruct(self, codes: Codes, x: Tensor) -> Tensor:
        """The reconstruction of x, (tokens, d_model), from codes, in the model's units."""
        if self.token_norm is None:
            return self.decode(codes)
        mean, deviation = token_moments(x.to(self.W_enc.dtype), self.token_norm)
        return self.decode(codes) + deviation * self.b_dec / self.scale + mean

    def forward(self, x: Tensor) -> Tensor:
        """x̂ in the shape and units of x."""
        return self.reconstruct(self.encode(x), x.reshape(-1, self.d_model)).view(x.shape)

    def save(self, folder: str | Path) -> Path:
        """Write `sae.json` and `weights.safetensors` into a folder, all or nothing."""
        folder = Path(folder)
        about = {
            "format": FORMAT,
            "architecture": self.architecture.name,
            "settings": asdict(self.architecture),
            "n_features": self.n_features,
            "d_model": self.d_model,
            "site": self.site,
            "model": self.model_name,
            "facts": self.facts,
            **({"token_norm": self.token_norm} if self.token_norm else {}),
        }
        tensors = {name: tensor.cpu().contiguous() for name, tensor in self.state_dict().items()}
        with write_atomically(folder, replace=True) as temporary:
            temporary.mkdir()
            written = json.dumps(about, indent=2, ensure_ascii=False)
            (temporary / "sae.json").write_text(written, encoding="utf-8")
            save_file(tensors, temporary / "weights.safetensors")
        return folder

    @classmethod
    def load(cls, folder: str | Path) -> SAE:
        """Read an SAE that `save` wrote; weights stored in half precision come back as float32.

        Raises FileNotFoundError where there is none and ValueError for a file that is torn or
        foreign.
        """
        folder = Path(folder)
        for part in ("sae.json", "weights.safetensors"):
            if not (folder / part).is_file():
                raise FileNotFoundError(f"No SAE in {folder}: it lacks {part}.")
        try:
            about = json.loads((folder / "sae.json").read_text(encoding="utf-8"))
            if not isinstance(about, dict) or about.get("format") != FORMAT:
                raise ValueError(f"sae.json is not of format {FORMAT}")
            return cls._from_parts(about, load_file(folder / "weights.safetensors"))
        except Exception as error:  # damaged files raise all kinds
            problem = f"The SAE in {folder} is damaged or foreign ({cause(error)}): remake it."
            raise ValueError(problem) from error

    def push_to_hub(self, repo_id: str, *, quality: Any = None, **options: Any) -> str:
        """Share it on the Hugging Face Hub; arguments and errors are those of `hub.push`."""
        return hub.push(self, repo_id, quality=quality, **options)

    @classmethod
    def from_pretrained(cls, name: str, revision: str | None = None) -> SAE:
        """An SAE of this library's own format by `owner/repo` or `hf://…`; others: `load_sae`.

        Errors are those of `hub.download` and `load`.
        """
        return cls.load(hub.download(f"hf://{name.removeprefix('hf://')}", revision))

    @classmethod
    def _from_parts(cls, about: dict[str, Any], tensors: dict[str, Tensor]) -> SAE:
        if about["architecture"] not in ARCHITECTURES:
            raise ValueError(
                f"architecture {about['architecture']!r}; this version of saekit knows "
                f"{sorted(ARCHITECTURES)}"
            )
        kind, settings = ARCHITECTURES[about["architecture"]], about["settings"]
        if set(settings) != {field.name for field in fields(kind)}:
            raise ValueError(f"{kind.name} is not set by {sorted(settings)}")
        architecture = kind(**settings)
        n_features, d_model = about["n_features"], about["d_model"]
        k = settings.get("k", 1)
        if type(k) is not int or not 1 <= k <= n_features:
            raise ValueError(f"k = {k!r} of {n_features} features")
        if about.get("token_norm") not in (None, *TOKEN_NORMS):
            raise ValueError(f"it normalises tokens by {about['token_norm']!r}")
        if not (isinstance(about["site"], str) and isinstance(about["model"], str)):
            raise ValueError("its site or model is no text")
        shapes = {
            "W_enc": (n_features, d_model),
            "b_enc": (n_features,),
            "W_dec": (n_features, d_model),
            "b_dec": (d_model,),
            "scale": (),
            "log_threshold": (n_features,),
            "threshold": (),
        }
        absent = {"log_threshold", "threshold"} - set(architecture.thresholds)
        wanted = {name: shape for name, shape in shapes.items() if name not in absent}
        found = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
        if found != wanted:
            raise ValueError(f"its weights have shapes {found}, not {wanted}")
        if not all(tensor.is_floating_point() for tensor in tensors.values()):
            raise ValueError("its weights are no real numbers")
        tensors = {name: tensor.float() for name, tensor in tensors.items()}
        if not all(tensor.isfinite().all() for tensor in tensors.values()):
            raise ValueError("its weights hold NaN or infinity")
        scale = float(tensors.pop("scale"))
        if scale <= 0:
            raise ValueError(f"its scale is {scale}")
        about_it = {"site": about["site"], "model_name": about["model"], "facts": about["facts"]}
        about_it["token_norm"] = about.get("token_norm")
        return cls(architecture, Weights(**tensors), scale, **about_it)


class FeatureReader:
    """The activations of a few features, (tokens, d) -> (tokens, chosen), as `SAE.encode` has them.

    Equal up to rounding and much faster: what depends on the weights alone is computed once. For
    edits at every new token; the weights must not change meanwhile.
    """

    def __init__(self, sae: SAE, features: Sequence[int]) -> None:
        self.sae = sae
        self.features = torch.tensor(list(features), dtype=torch.long, device=sae.W_dec.device)
        weights = Weights(*(None if w is None else w.detach() for w in sae.weights))
        self.prepared = sae.architecture.some(weights, self.features)
        self.norms = weights.W_dec[self.features].norm(dim=1)

    def __call__(self, x: Tensor) -> Tensor:
        sae = self.sae
        z = sae.normalise(x)
        codes = sae.architecture.encode_some(z, self.prepared, self.features) * self.norms
        if sae.token_norm is None:
            return codes
        return codes * token_moments(x.reshape(-1, sae.d_model).to(z.dtype), sae.token_norm)[1]


def natural_scale(x: Tensor) -> float:
    """The scale that activations x, (tokens, d), have: with it E‖x · scale‖² = d."""
    return float((x.shape[1] / x.pow(2).sum(1).mean()).sqrt())


def token_moments(x: Tensor, token_norm: str) -> tuple[Tensor, Tensor]:
    """The offset and length that an SAE takes from each token of x, (tokens, d): (tokens, 1) each.

    "layer_norm": mean and standard deviation; "rms": 0 and ‖x‖ / √d.
    Raises ValueError for another one.
    """
    if token_norm == "layer_norm":
        return x.mean(1, keepdim=True), x.std(1, keepdim=True)
    if token_norm == "rms":
        return torch.zeros_like(x[:, :1]), x.norm(dim=1, keepdim=True) / x.shape[1] ** 0.5
    raise ValueError(f"No way to normalise tokens is called {token_norm!r}.")


def normalise_tokens(x: Tensor, token_norm: str) -> Tensor:
    """Each token of x, (tokens, d), less its offset and over its length."""
    mean, deviation = token_moments(x, token_norm)
    if token_norm == "rms":
        return x / deviation.clamp(min=torch.finfo(x.dtype).tiny)
    # As the libraries that train with it do: on the way in alone.
    return (x - mean) / (deviation + 1e-5)


def cause(error: Exception) -> str:
    """Why a file cannot be read, in a clause."""
    text = visible(next(iter(str(error).strip().splitlines()), ""))[:300].rstrip(".")
    return f"it lacks {text}" if isinstance(error, KeyError) else text or type(error).__name__


def bytes_of(weights: Tensor) -> bytes:
    """A tensor's numbers as float32, to be hashed: the same on every device."""
    return weights.detach().cpu().float().contiguous().numpy().tobytes()
