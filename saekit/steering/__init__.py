"""Steering: clamp features or add directions, and watch behaviour change.

x' = x + decode(codes') − decode(codes): what the SAE does not explain of x stays as it was, so that
clamping a feature to the value it has changes nothing, to the bit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch
from torch import Tensor

from saekit.corpus import TokenBatch
from saekit.metrics import bootstrap_interval
from saekit.sae import SAE, FeatureReader

if TYPE_CHECKING:
    from saekit.model import Model, Site

Edit = Callable[[Tensor], Tensor]


@dataclass(frozen=True)
class Dose:
    """How far a feature is clamped, in both units.

    activation: the clamped value a; times_maximum: × the feature's largest activation on the
    corpus; share_of_norm: the length of that much of its direction as a share of √E‖x‖².
    """

    activation: float
    times_maximum: float
    share_of_norm: float

    @classmethod
    def of_maximum(cls, sae: SAE, maximum: float, times: float) -> Dose:
        """A dose given as a multiple of the feature's maximum.

        Raises ValueError for a feature without activations: it has no maximum to multiply.
        """
        if not maximum > 0:
            raise ValueError(
                "This feature is never active on the corpus, so there is no maximum for a dose: "
                "choose a feature that is alive."
            )
        activation = times * float(maximum)
        return cls(activation, times, activation / sae.typical_length)

    def __str__(self) -> str:
        return f"{self.times_maximum:g} × max = {self.share_of_norm:.2f} ‖x‖"


def clamp(sae: SAE, activations: dict[int, float | Tensor]) -> Edit:
    """An edit that holds features at given activations, in normalised units; 0 ablates.

    activations: feature -> value, or (rows,) values, one for each prompt of a batch, or
    (rows, width), one for each of their tokens.
    """
    for feature in activations:
        if not 0 <= feature < sae.n_features:
            raise ValueError(f"There is no feature {feature}: this SAE has {sae.n_features:,}.")
    features = list(activations)
    directions = torch.nn.functional.normalize(sae.W_dec.detach()[features], dim=1)
    read = FeatureReader(sae, features)

    def edit(x: Tensor) -> Tensor:
        codes = read(x)
        shift = torch.zeros_like(x, dtype=sae.W_dec.dtype)
        for number, value in enumerate(activations.values()):
            target = torch.as_tensor(value, dtype=shift.dtype, device=x.device)
            target = target.view(*target.shape, *[1] * (x.dim() - 1 - target.dim()))
            own = codes[:, number].view(x.shape[:-1])
            # A feature that has the value already is left as it is, to the bit.
            change = torch.where(torch.isclose(own, target, rtol=1e-5, atol=0), 0.0, target - own)
            shift = shift + change[..., None] * directions[number]
        return (x + shift / sae.scale).to(x.dtype)

    return edit


def add(sae: SAE, direction: Tensor, amount: float | Tensor) -> Edit:
    """An edit that adds `amount` of a unit direction, (d_model,), in normalised units.

    amount: one number, or (rows,), one for each prompt of a batch.
    """

    def edit(x: Tensor) -> Tensor:
        much = torch.as_tensor(amount, dtype=sae.W_dec.dtype, device=x.device)
        much = much.view(-1, *[1] * (x.dim() - 1)) if much.dim() else much
        return (x + much * direction / sae.scale).to(x.dtype)

    return edit


def random_direction(sae: SAE, seed: int = 0) -> Tensor:
    """A unit direction drawn uniformly, (d_model,): the null control of every steering figure."""
    # NumPy's stream: PyTorch's of the same seed is what the SAE's decoder rows began with.
    drawn = np.random.default_rng(seed).standard_normal(sae.d_model)
    return torch.from_numpy(drawn / np.linalg.norm(drawn)).to(sae.W_dec)


def control(sae: SAE, dose: Dose, seed: int = 0) -> Edit:
    """The control of a clamp: as much of a random direction, added everywhere."""
    return add(sae, random_direction(sae, seed), dose.activation)


def steered_texts(
    model: Model,
    site: Site,
    edit: Edit | None,
    prompts: Sequence[str],
    *,
    max_new_tokens: int = 40,
    temperature: float = 0.0,
    seed: int = 0,
) -> list[str]:
    """The model's continuation of each prompt under an edit at a site (None: as it is)."""
    generations = model.generate(
        list(prompts),
        {site: edit} if edit else None,
        max_new_tokens=max_new_tokens,
        temperature=temperature,
        seed=seed,
    )
    return [generation.completion for generation in generations]


def dose_response(
    model: Model,
    site: Site,
    sae: SAE,
    feature: int,
    maximum: float,
    prompts: Sequence[str],
    judge: Callable[[str], bool],
    doses: Sequence[float],
    *,
    max_new_tokens: int = 30,
    controls: int = 2,
) -> pd.DataFrame:
    """How often a judge finds the concept in continuations, by dose, beside random directions.

    doses: multiples of the feature's maximum. judge: text -> is the concept there. The control
    adds, at each dose, as much of a random direction as the feature is clamped to. Each line has
    the rate with its 95 % bootstrap interval over the n prompts, and the text's perplexity under
    the unsteered model, NaN where no prompt was continued.
    """
    lines = []
    for times in doses:
        dose = Dose.of_maximum(sae, maximum, times)
        arms = [("feature", clamp(sae, {feature: dose.activation}))]
        arms += [("random direction", control(sae, dose, seed)) for seed in range(controls)]
        for arm, edit in arms:
            texts = steered_texts(model, site, edit, prompts, max_new_tokens=max_new_tokens)
            found = [judge(text) for text in texts]
            nats = [
                continuation_cross_entropy(model, prompt, text)
                for prompt, text in zip(prompts, texts, strict=True)
            ]
            lines.append((arm, times, dose.share_of_norm, found, nats))
    table = pd.DataFrame(lines, columns=["arm", "times_maximum", "share_of_norm", "found", "nats"])
    return _summary(table)


def _summary(table: pd.DataFrame) -> pd.DataFrame:
    rows = []
    for (arm, times, share), group in table.groupby(
        ["arm", "times_maximum", "share_of_norm"], sort=False
    ):
        # Controls on one prompt are often alike: prompts, not texts, are the sample.
        found = np.mean(group["found"].to_list(), axis=0)
        rate, low, high = bootstrap_interval(found)
        perplexity = np.exp(pd.Series(np.concatenate(group["nats"].to_list())).mean())
        rows.append((arm, times, share, rate, low, high, perplexity, len(found)))
    columns = ["arm", "times_maximum", "share_of_norm", "rate", "low", "high", "perplexity", "n"]
    return pd.DataFrame(rows, columns=columns)


def continuation_cross_entropy(model: Model, prompt: str, continuation: str) -> float:
    """Mean cross-entropy in nats per token of a continuation under the unsteered model.

    NaN for an empty continuation. What does not fit into the model's context is left out.
    """
    before, bos = model.tokenize(prompt).ids[0], model.tokenizer.bos_token_id
    # Broken characters are read again as more tokens than were written.
    row = model.tokenizer(prompt + continuation, add_special_tokens=False, verbose=False)
    row = row["input_ids"][: model.context_length - (bos is not None)]
    batch = TokenBatch.from_rows([row], bos, padding=0)
    # The prompt's last token may have merged with the continuation's first.
    ids = batch.ids[0]
    shorter = min(len(before), len(ids))
    n_same = int((before[:shorter] == ids[:shorter]).cumprod(0).sum())
    first = max(n_same, 1)  # nothing predicts a row's first token
    if first >= len(ids):
        return float("nan")
    logits = model.run(batch)[0, first - 1 : -1].float()
    targets = ids[first:].to(logits.device)
    return float(torch.nn.functional.cross_entropy(logits, targets))


def surprise(model: Model, batch: TokenBatch) -> np.ndarray:
    """How unlikely each token was to the unsteered model: −log p in nats, (kept,).

    0 for a first token with nothing before it.
    """
    with torch.no_grad():
        logits = model.run(batch)[:, :-1].float()
    targets = batch.ids[:, 1:].to(logits.device)
    nats = torch.nn.functional.cross_entropy(logits.mT, targets, reduction="none")
    return torch.nn.functional.pad(nats, (1, 0)).cpu()[batch.keep].numpy()
