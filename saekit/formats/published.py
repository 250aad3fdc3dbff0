"""A sparse coder as a file holds it: weights, how they are meant, and a plain forward pass.

Every reader returns a `Published` and every writer takes one. Its forward pass is dense, slow and
obvious: it is what the engine's SAE, the other libraries and the doctor's other readings of a
file are compared with.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import inf
from reprlib import repr as brief
from typing import Any, NamedTuple

import torch
from torch import Tensor

from saekit.architectures import L1, Architecture, BatchTopK, JumpReLU, Matryoshka, TopK, Weights
from saekit.sae import SAE, normalise_tokens, token_moments

SMALLEST = torch.finfo(torch.float32).tiny


class About(NamedTuple):
    """What a file says of itself. None: it does not say.

    format: whose layout; architecture, model_name, hook: as written there; site: the hook as a
    site of ours; writes_to: the hook of a transcoder's output; dtype: of the stored weights;
    figures: measured values published with it, such as {"l0": 71.0}.
    """

    format: str
    architecture: str | None = None
    model_name: str | None = None
    hook: str | None = None
    site: str | None = None
    writes_to: str | None = None
    context_length: int | None = None
    prepends_bos: bool | None = None
    dtype: str | None = None
    figures: dict[str, float] = {}  # noqa: RUF012  (never changed)


@dataclass(frozen=True)
class Published:
    """One sparse coder: an SAE, or a transcoder, which writes elsewhere than it reads.

        z = (x − μ(x)) / σ(x) · scale − [subtract_b_dec] b_dec
        f = activation(W_enc z + b_enc)
        y = (W_decᵀ f + b_dec) / scale · σ(x) + μ(x) + W_skip x

    W_enc: (features, d); W_dec: (features, d_out); b_enc: (features,); b_dec: (d_out,); W_skip:
    (d_out, d). activation: "relu", "topk" (the k largest, ReLU), "jumprelu" (what exceeds its
    threshold, (features,) or ()). by_decoder_norm: pre-activations are compared with each other and
    with the threshold as multiples of the decoder rows' norms. scale: None where the file says that
    there is one and not which. token_norm: "layer_norm" or "rms", see `saekit.sae.token_moments`;
    μ = 0 and σ = 1 without one, and in a transcoder's y. prefixes: a Matryoshka's, as shares of
    the features.
    """

    W_enc: Tensor
    b_enc: Tensor
    W_dec: Tensor
    b_dec: Tensor
    activation: str
    about: About
    k: int | None = None
    threshold: Tensor | None = None
    W_skip: Tensor | None = None
    subtract_b_dec: bool = False
    by_decoder_norm: bool = False
    scale: float | None = 1.0
    token_norm: str | None = None
    prefixes: tuple[float, ...] = field(default=())

    @property
    def is_transcoder(self) -> bool:
        """Whether it predicts another place than it reads."""
        return (
            self.W_skip is not None
            or self.about.writes_to is not None
            or self.W_enc.shape[1] != self.W_dec.shape[1]
        )

    def encode(self, x: Tensor) -> Tensor:
        """The file's own feature values f of x, (tokens, d) -> (tokens, features)."""
        z = x if self.token_norm is None else normalise_tokens(x, self.token_norm)
        z = z * self._known_scale()
        if self.subtract_b_dec:
            z = z - self.b_dec
        pre = z @ self.W_enc.T + self.b_enc
        norms = _norms(self.W_dec) if self.by_decoder_norm else torch.ones(())
        return self._activate(pre * norms) / norms

    def decode(self, features: Tensor, x: Tensor) -> Tensor:
        """What the features, (tokens, features), make of x, (tokens, d): (tokens, d_out)."""
        y = (features @ self.W_dec + self.b_dec) / self._known_scale()
        if self.token_norm is not None and not self.is_transcoder:
            mean, deviation = token_moments(x, self.token_norm)
            y = y * deviation + mean
        return y if self.W_skip is None else y + x @ self.W_skip.T

    def forward(self, x: Tensor) -> Tensor:
        """The reconstruction or prediction, (tokens, d) -> (tokens, d_out)."""
        return self.decode(self.encode(x), x)

    def sae(self) -> SAE:
        """The same as an SAE of ours: equal reconstructions, activations a = f · ‖W_dec‖.

        Raises ValueError for a transcoder and where the scale is not known.
        """
        if self.is_transcoder:
            raise ValueError(
                f"This {self.about.format} file holds a transcoder, which reads "
                f"{self.about.hook or 'one place'} and writes {self.about.writes_to or 'another'}; "
                "a study needs an SAE (`saekit.formats.read` opens it as it is)."
            )
        weights, architecture = self._weights(), self._architecture()
        about = self.about
        return SAE(
            architecture,
            weights,
            self._known_scale(),
            site=about.site or "",
            model_name=about.model_name or "",
            facts={"source": {k: v for k, v in about._asdict().items() if v not in (None, {})}},
            token_norm=self.token_norm,
        )

    def raw(self) -> Published:
        """The same on raw activations: its scale goes into biases and thresholds alone.

        Features then come in the model's units, f / scale.
        """
        scale = self._known_scale()
        return replace(
            self,
            b_enc=self.b_enc / scale,
            b_dec=self.b_dec / scale,
            threshold=None if self.threshold is None else self.threshold / scale,
            scale=1.0,
        )

    def usual(self) -> Published:
        """The same codes with b_dec subtracted as our own architectures do.

        That is by those with one k or one threshold for all, and by no others.
        """
        wanted = self.activation == "topk" or self._has_one_threshold
        if wanted == self.subtract_b_dec:
            return self
        shift = (self.W_enc.double() @ self.b_dec.double()).float()
        b_enc = self.b_enc + (shift if wanted else -shift)
        return replace(self, b_enc=b_enc, subtract_b_dec=wanted)

    def _known_scale(self) -> float:
        if self.scale is None:
            raise ValueError(
                f"This {self.about.format} file was trained on activations times a factor that it "
                "does not hold: give scale=√d_model / mean ‖x‖ of its model's activations."
            )
        return self.scale

    def _activate(self, pre: Tensor) -> Tensor:
        if self.activation == "topk":
            top = pre.topk(self.k, dim=1)
            pre = torch.zeros_like(pre).scatter(1, top.indices, top.values)
        elif self.activation == "jumprelu":
            pre = pre.where(pre > self.threshold, 0.0)
        return pre.relu()

    def _architecture(self) -> Architecture:
        if self.activation == "topk":
            return TopK(k=self.k)
        if self.activation == "relu":
            return L1()
        if self.threshold.ndim:
            return JumpReLU()
        k = self.k or 1  # where training is not resumed, only the threshold counts
        return Matryoshka(k=k, prefixes=self.prefixes) if self.prefixes else BatchTopK(k=k)

    def _weights(self) -> Weights:
        W_enc, b_enc, W_dec, b_dec = (
            tensor.double() for tensor in (self.W_enc, self.usual().b_enc, self.W_dec, self.b_dec)
        )
        if self.by_decoder_norm:
            norms = _norms(W_dec)
            W_enc, b_enc, W_dec = W_enc * norms[:, None], b_enc * norms, W_dec / norms[:, None]
        plain = Weights(*(tensor.float() for tensor in (W_enc, b_enc, W_dec, b_dec)))
        if self.activation != "jumprelu":
            return plain
        threshold = self.threshold.float().clamp(min=SMALLEST)
        if self._has_one_threshold:
            return plain._replace(threshold=threshold)
        return plain._replace(log_threshold=threshold.log())

    @property
    def _has_one_threshold(self) -> bool:
        return self.activation == "jumprelu" and self.threshold.ndim == 0


def _norms(W_dec: Tensor) -> Tensor:
    """The rows' norms, (features,), to divide by: a row may be 0."""
    return W_dec.norm(dim=1).clamp(min=SMALLEST)


def gated(W_enc: Tensor, r: Tensor, b_gate: Tensor, b_mag: Tensor) -> dict[str, Any]:
    """A gated SAE as the JumpReLU that it equals (Rajamanoharan et al. 2024, arXiv 2404.16014).

    p = e^r W x + b_mag is active where it is positive and W x + b_gate > 0, hence where p exceeds
    max(0, b_mag − e^r b_gate). W_enc: (features, d), the others (features,).
    """
    return {
        "activation": "jumprelu",
        "W_enc": W_enc * r.exp()[:, None],
        "b_enc": b_mag,
        "threshold": (b_mag - r.exp() * b_gate).clamp(min=SMALLEST),
    }


def published(sae: SAE) -> Published:
    """An SAE of ours as other libraries want it: on raw activations; see `Published.raw`.

    Raises ValueError for one that normalises each token by itself.
    """
    if sae.token_norm is not None:
        raise ValueError(
            "This SAE normalises each token by itself, which no format written here can say."
        )
    return of_sae(sae).raw()


def of_sae(sae: SAE) -> Published:
    """An SAE of ours as it is, its scale apart."""
    kind, settings = sae.architecture, vars(sae.architecture)
    tensors = {
        name: None if tensor is None else tensor.detach().float().cpu()
        for name, tensor in sae.weights._asdict().items()
    }
    log_threshold = tensors.pop("log_threshold")
    if log_threshold is not None:
        tensors["threshold"] = log_threshold.exp()
    relu = "relu" if tensors["threshold"] is None else "jumprelu"
    return Published(
        **tensors,
        activation="topk" if type(kind) is TopK else relu,
        about=About(
            format="saekit",
            architecture=kind.name,
            model_name=sae.model_name or None,
            site=sae.site or None,
            dtype="float32",
        ),
        k=settings.get("k"),
        subtract_b_dec=isinstance(kind, TopK),
        scale=float(sae.scale),
        token_norm=sae.token_norm,
        prefixes=settings.get("prefixes", ()),
    )


def checked(coder: Published) -> Published:
    """The same with float32 weights.

    Raises ValueError where shapes do not fit, numbers are not finite, k is impossible, or a
    setting is of another kind than it should be.
    """
    tensors = {name: value for name, value in vars(coder).items() if isinstance(value, Tensor)}
    n_features, d = coder.W_enc.shape if coder.W_enc.ndim == 2 else (-1, -1)
    d_out = coder.W_dec.shape[-1] if coder.W_dec.ndim == 2 else -1
    wanted = {
        "W_enc": [(n_features, d)],
        "b_enc": [(n_features,)],
        "W_dec": [(n_features, d_out)],
        "b_dec": [(d_out,)],
        "threshold": [(n_features,), ()],
        "W_skip": [(d_out, d)],
    }
    for name, tensor in tensors.items():
        if not tensor.is_floating_point():
            raise ValueError(f"{name} holds {tensor.dtype}, not real numbers")
        if tuple(tensor.shape) not in wanted[name] or not tensor.numel():
            raise ValueError(f"{name} has the shape {tuple(tensor.shape)}, not {wanted[name][0]}")
        if not tensor.float().isfinite().all():
            raise ValueError(f"{name} holds NaN or infinity")
    if coder.activation == "topk" or coder.k is not None:
        least = 1 if coder.activation == "topk" else 0  # of a k that only training needs
        if type(coder.k) is not int or not least <= coder.k <= n_features:
            raise ValueError(f"it keeps k = {brief(coder.k)} of {n_features} features")
    if coder.activation == "jumprelu" and coder.threshold is None:
        raise ValueError("it is a JumpReLU without thresholds")
    if coder.subtract_b_dec and d != d_out:
        raise ValueError(f"it subtracts {d_out} output biases from {d} inputs")
    for name in ("subtract_b_dec", "by_decoder_norm"):
        if type(getattr(coder, name)) is not bool:
            raise ValueError(f"{name} is {brief(getattr(coder, name))}, not true or false")
    if coder.scale is not None and not 0 < coder.scale < inf:
        raise ValueError(f"its scale is {brief(coder.scale)}, not a positive number")
    kinds = {"context_length": int, "prepends_bos": bool, "figures": dict}
    for name, value in coder.about._asdict().items():
        if value is not None and type(value) is not kinds.get(name, str):
            raise ValueError(f"its {name} cannot be {brief(value)}")
    coder._architecture()  # raises for impossible prefixes
    return replace(coder, **{name: tensor.float() for name, tensor in tensors.items()})
