"""Does this model, does this SAE, fit? One line a check, each with its way out.

    doctor.examine("openai-community/gpt2", sae="hf://owner/repo/folder")

`fits` and `layers` are the tables behind its verdicts on an SAE.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pandas as pd
import torch

from saekit import formats, study
from saekit.activations import read_activations
from saekit.doctor import model as of_model
from saekit.doctor import readings
from saekit.doctor import sae as of_sae
from saekit.doctor.readings import Fit
from saekit.doctor.report import Check, Report, lines
from saekit.formats import Published
from saekit.model import Site
from saekit.presets import models
from saekit.sae import SAE

TOKENS = 4096
"""So many tokens of text are read to measure an SAE."""

__all__ = ["Check", "Report", "examine", "fits", "layers", "round_trips"]


def examine(
    name: str,
    sae: str | Path | SAE | Published | None = None,
    *,
    site: str | None = None,
    device: str | None = None,
    text: str | None = None,
) -> Report:
    """Examine a model, and an SAE on it: everything that is known to go wrong silently.

    name, sae, text: as `saekit.open` takes them; an SAE, or what a file was read as, may also be
    given itself. site: where the SAE is to be read, such as "resid.7"; what its file says by
    default, else half-way. What cannot be opened is a line that failed; nothing is raised.
    """
    given = "an SAE" if isinstance(sae, SAE | Published) else sae
    subject = name if sae is None else f"{name} with {given}"
    try:
        opened = study.open(name, device=device, text=text)
    except (OSError, ValueError) as error:
        return Report(subject, (Check("loading", False, _said(error)),))
    model = opened.model
    checks = [Check("loading", True, f"{type(model.network).__name__} of {model.name}")]
    coder, place, failed = None, opened.site, "file"
    try:
        coder = None if sae is None else _coder(name, sae)
        failed = "site"
        reads = site or (coder.about.site if coder else None) or str(place)
        place = model.site(*Site.parse(reads))
    except (OSError, ValueError) as error:
        checks.append(Check(failed, False, _said(error)))
        coder = None
    checks += lines(of_model.checks(model, place))
    if coder is not None:
        checks += lines(of_sae.checks(model, place, coder, opened.corpus.sample(TOKENS)))
    return Report(subject, tuple(checks))


def fits(opened: study.Study, sae: SAE | Published) -> pd.DataFrame:
    """How every reading of an SAE's file fits the study's activations, the file's own first.

    reading, fvu, l0, cosine, norm_ratio; the last line, "control", has its decoder rows shuffled.
    """
    coder, x = _coder(opened.name, sae), _read(opened, opened.site)
    return _table(readings.compare(coder, x), readings.scaled(coder, x), x)


def layers(opened: study.Study, sae: SAE | Published) -> pd.DataFrame:
    """How an SAE fits the residual stream after each layer; lines as of `fits`, its own first."""
    own = opened.site
    x = _read(opened, own)
    coder = readings.scaled(_coder(opened.name, sae), x)
    found = {str(own): readings.fit(coder, x)}
    for layer in range(opened.model.n_layers):
        if layer != own.layer:
            site = Site(own.kind, layer)
            found[str(site)] = readings.fit(coder, _read(opened, site))
    return _table(found, coder, x)


@torch.no_grad()
def round_trips(sae: SAE) -> pd.DataFrame:
    """An SAE written in every format that is written here, and read back.

    format, written and read back: the largest difference of its reconstructions of random
    activations, over their mean length, or why it cannot be held.
    """
    x = torch.randn(512, sae.d_model, generator=torch.Generator().manual_seed(0))
    x = x * (sae.b_dec.cpu() / float(sae.scale)).norm().clamp(min=1.0)
    wanted = formats.of_sae(sae).forward(x)
    lines = []
    for name, writer in formats.WRITERS.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / getattr(writer, "EXAMPLE", "sae")
            try:
                found = formats.read(formats.write(sae, name, path)).forward(x)
                off = (found - wanted).norm(dim=1).max() / wanted.norm(dim=1).mean()
                result = f"{float(off):.0e} of their length"
            except ValueError as error:
                result = str(error)
        lines.append((name, result))
    return pd.DataFrame(lines, columns=["format", "written and read back"])


def _read(opened: study.Study, site: Site) -> torch.Tensor:
    return read_activations(opened.model, site, opened.corpus.sample(TOKENS))


def _table(found: dict[str, Fit], coder: Published, x: torch.Tensor) -> pd.DataFrame:
    shuffled = coder.W_dec[
        torch.randperm(len(coder.W_dec), generator=torch.Generator().manual_seed(0))
    ]
    found = {**found, "control": readings.fit(replace(coder, W_dec=shuffled), x)}
    table = pd.DataFrame([fit._asdict() for fit in found.values()])
    table.insert(0, "reading", list(found))
    return table


def _coder(name: str, sae: str | Path | SAE | Published) -> Published:
    if isinstance(sae, Published):
        return sae
    if isinstance(sae, SAE):
        return formats.of_sae(sae)
    if sae != "published":
        return formats.read(sae)
    known = models.published_sae(name)
    coder = formats.read(known.address)
    figures = coder.about.figures if known.l0 is None else {"l0": known.l0}
    return replace(coder, about=coder.about._replace(site=known.site, figures=figures))


def _said(error: Exception) -> str:
    return " ".join(str(error).split())
