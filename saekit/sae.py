"""The sparse autoencoder: its parameters, its units, and its file."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import blake2b
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from saekit.architectures import ARCHITECTURES, Architecture, Weights
from saekit.cache import write_atomically
from saekit.codes import Codes

FORMAT = "saekit-sae-1"


class SAE(nn.Module):
    """A sparse autoencoder of one site of one model.

    Activations x come in the model's own units, (..., d_model). `scale` is the one scalar that
    normalises them, so that E‖x · scale‖² = d_model; it is applied here and nowhere else.
    `encode` gives the feature activations a_i = f_i ‖W_dec,i‖ of normalised x, in which a
    feature's direction is its unit decoder row.

    site, model_name: what it was trained on. facts: anything measured, kept in the file.
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
        scale = float((activations.shape[1] / activations.pow(2).sum(1).mean()).sqrt())
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
    def fingerprint(self) -> str:
        """A short hash of all weights: SAEs with equal fingerprints encode alike."""
        digest = blake2b(repr(self.architecture).encode(), digest_size=8)
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
        return x.reshape(-1, self.d_model).to(self.W_enc.dtype) * self.scale

    def encode(self, x: Tensor) -> Codes:
        """The feature activations a of x, (tokens × features), in units of the normalised x."""
        codes = self.architecture.encode(self.normalise(x), self.weights)
        return codes.scaled(self.W_dec.norm(dim=1))

    def decode(self, codes: Codes) -> Tensor:
        """The reconstruction of x in the model's units, (tokens, d_model)."""
        return (codes.decode(self.directions) + self.b_dec) / self.scale

    def forward(self, x: Tensor) -> Tensor:
        """x̂ in the shape and units of x."""
        return self.decode(self.encode(x)).view(x.shape)

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
        }
        tensors = {name: tensor.cpu().contiguous() for name, tensor in self.state_dict().items()}
        with write_atomically(folder, replace=True) as temporary:
            temporary.mkdir()
            (temporary / "sae.json").write_text(json.dumps(about, indent=2, ensure_ascii=False))
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
            about = json.loads((folder / "sae.json").read_text())
            tensors = load_file(folder / "weights.safetensors")
        except (ValueError, SafetensorError) as error:
            raise ValueError(f"The SAE in {folder} is damaged ({error}): remake it.") from error
        if not isinstance(about, dict) or about.get("format") != FORMAT:
            raise ValueError(f"{folder / 'sae.json'} is not of format {FORMAT}.")
        return cls._from_parts(folder, about, tensors)

    @classmethod
    def _from_parts(cls, folder: Path, about: dict[str, Any], tensors: dict[str, Tensor]) -> SAE:
        if about["architecture"] not in ARCHITECTURES:
            raise ValueError(
                f"{folder} has architecture {about['architecture']!r}; this version of saekit "
                f"knows {sorted(ARCHITECTURES)}."
            )
        architecture = ARCHITECTURES[about["architecture"]](**about["settings"])
        n_features, d_model = about["n_features"], about["d_model"]
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
            raise ValueError(
                f"The weights in {folder} have shapes {found}, not {wanted}: the file is damaged."
            )
        if not all(tensor.isfinite().all() for tensor in tensors.values()):
            raise ValueError(f"The weights in {folder} hold NaN or infinity: remake the SAE.")
        tensors = {name: tensor.float() for name, tensor in tensors.items()}
        scale = float(tensors.pop("scale"))
        about_it = {"site": about["site"], "model_name": about["model"], "facts": about["facts"]}
        return cls(architecture, Weights(**tensors), scale, **about_it)


def bytes_of(weights: Tensor) -> bytes:
    """A tensor's numbers as float32, to be hashed: the same on every device."""
    return weights.detach().cpu().float().contiguous().numpy().tobytes()
