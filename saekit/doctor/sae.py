"""Does an SAE fit a model: read from its file as it is meant, at the place it was trained on."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

from saekit import quality
from saekit.activations import read_activations
from saekit.corpus import Corpus
from saekit.doctor import readings
from saekit.doctor.readings import Fit
from saekit.doctor.report import Check
from saekit.formats import Published
from saekit.model import Model, Site
from saekit.sae import natural_scale

# So much is left unexplained by no SAE that anybody would use where it was trained.
FITS = 0.7
# Layers on either side that are tried too.
REACH = 3


def checks(
    model: Model, site: Site, coder: Published, corpus: Corpus
) -> list[tuple[str, Callable[[], Check]]]:
    """The lines about an SAE, each as a name and what makes it."""
    about = [("file", lambda: _file(coder)), ("width", lambda: _width(coder, model, site))]
    if coder.is_transcoder or coder.W_enc.shape[1] != model.d_model:
        return about
    x = read_activations(model, site, corpus)
    fits = readings.compare(coder, x)
    own = next(iter(fits.values()))
    layers = _layers(model, site, coder, corpus) if site.kind == "resid" else {}
    return [
        *about,
        ("normalisation", lambda: _normalisation(coder, x)),
        ("fit", lambda: _fit(fits, layers)),
        ("L0", lambda: _l0(coder, own)),
        ("reading of the file", lambda: _reading(coder, fits)),
        ("layer", lambda: _layer(site, own, layers)),
        ("cross-entropy", lambda: _cross_entropy(model, site, coder, corpus)),
    ]


def _file(coder: Published) -> Check:
    about = coder.about
    known = (about.architecture, about.model_name, about.hook or about.site, about.dtype)
    n_features = len(coder.b_enc)
    found = f"{about.format}: {', '.join(part for part in known if part)}, {n_features:,} features"
    if coder.is_transcoder:
        return Check("file", None, f"{found}; a transcoder", "a study needs an SAE")
    return Check("file", True, found)


def _width(coder: Published, model: Model, site: Site) -> Check:
    width = coder.W_enc.shape[1]
    if width == model.d_model:
        return Check("width", True, f"{width}, as {site} has")
    found = f"it reads {width} dimensions, and {site} has {model.d_model}"
    return Check(
        "width", False, found, "this SAE is of another model or another place: find its own"
    )


def _normalisation(coder: Published, x: Tensor) -> Check:
    if coder.token_norm is not None:
        return Check("normalisation", None, f"each token by itself ({coder.token_norm})")
    natural = natural_scale(x)
    if coder.scale is None:
        return Check(
            "normalisation", False, "by a factor that the file does not hold",
            f"saekit.load_sae(…, scale={natural:.4g}), as these activations have it",
        )  # fmt: skip
    if coder.scale == 1.0:
        return Check("normalisation", None, f"none (these activations' scale is {natural:.3g})")
    found = f"times {coder.scale:.3g} (these activations' scale is {natural:.3g})"
    return Check("normalisation", None, found, values={"scale": coder.scale, "natural": natural})


def _fit(fits: dict[str, Fit], layers: dict[Site, Fit]) -> Check:
    own = next(iter(fits.values()))
    found = f"FVU {own.fvu:.3f}, cosine {own.cosine:.3f}, norm ratio {own.norm_ratio:.3f}"
    best = min(one.fvu for one in (*fits.values(), *layers.values()))
    values = own._asdict()
    if own.fvu < FITS:
        return Check("fit", True, found, values=values)
    if best < FITS:
        return Check("fit", False, found, "see the lines below", values)
    fix = (
        "no reading of the file fits at any layer near: it is another model's SAE, another text's, "
        "or untrained"
    )
    return Check("fit", False, f"{found}; at best {best:.3f}", fix, values)


def _l0(coder: Published, own: Fit) -> Check:
    expected = readings.expected_l0(coder)
    found = f"{own.l0:.1f} features a token"
    if expected is None:
        return Check("L0", None, f"{found}; the file states none", values={"l0": own.l0})
    passed = readings.near(own.l0, expected)
    fix = "" if passed else "thresholds or normalisation are read otherwise than in training"
    found = f"{found}, {expected:g} stated"
    return Check("L0", passed, found, fix, {"l0": own.l0, "stated": expected})


def _reading(coder: Published, fits: dict[str, Fit]) -> Check:
    (_, own), *others = fits.items()
    best = readings.best_other(own, dict(others), readings.expected_l0(coder))
    if best is None:
        found = f"as the file says: none of {len(others)} usual mistakes' undoings fits better"
        return Check("reading of the file", True, found)
    other = fits[best]
    found = (
        f"{best}: FVU {other.fvu:.3f} with {other.l0:.1f} features a token, in place of "
        f"{own.fvu:.3f} with {own.l0:.1f}"
    )
    return Check("reading of the file", False, found, _correction(coder, best), other._asdict())


def _correction(coder: Published, reading: str) -> str:
    changes = {
        "no scale": "scale=1.0",
        "b_dec not subtracted": "subtract_b_dec=False",
        "b_dec subtracted": "subtract_b_dec=True",
        "tokens not normalised": "token_norm=None",
        "each token layer-normalised": "token_norm='layer_norm'",
        "decoder norms counted where features are selected": "by_decoder_norm=True",
        "decoder norms left out where features are selected": "by_decoder_norm=False",
    }
    if reading in changes:
        return f"saekit.load_sae(…, {changes[reading]})"
    return f"the file was written or read wrongly; it fits with {reading}"


def _layers(model: Model, site: Site, coder: Published, corpus: Corpus) -> dict[Site, Fit]:
    """The fit at the layers around; none is measured without a scale."""
    if coder.scale is None:
        return {}
    near = range(max(0, site.layer - REACH), min(model.n_layers, site.layer + REACH + 1))
    others = [Site("resid", layer) for layer in near if layer != site.layer]
    return {other: readings.fit(coder, read_activations(model, other, corpus)) for other in others}


def _layer(site: Site, own: Fit, layers: dict[Site, Fit]) -> Check:
    others = {str(other): fit for other, fit in layers.items()}
    best = readings.best_other(own, others)
    if best is None:
        tried = f"{len(others)} others fit worse" if others else "no other was tried"
        return Check("layer", True, f"{site}: {tried}")
    other = others[best]
    found = f"{best} fits better: FVU {other.fvu:.3f} in place of {own.fvu:.3f} at {site}"
    return Check("layer", False, found, f"read it at {best}", other._asdict())


@torch.no_grad()
def _cross_entropy(model: Model, site: Site, coder: Published, corpus: Corpus) -> Check:
    if coder.scale is None:
        return Check("cross-entropy", None, "not measured without a scale")
    card = quality.measure(model, site, coder.sae().to(model.device), corpus)
    recovered = card.cross_entropy_recovered
    if math.isnan(recovered):
        found = f"the model loses next to nothing by the mean activation at {site} either"
        return Check("cross-entropy", None, found)
    found = (
        f"{recovered:.1%} recovered: {card.loss:.3f} nats a token, {card.loss_with_sae:.3f} "
        f"through the SAE"
    )
    fix = "" if recovered > 0.5 else "what it makes of the activations is of no use to the model"
    return Check("cross-entropy", recovered > 0.5, found, fix, {"recovered": recovered})
