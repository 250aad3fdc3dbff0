"""The paper's experiments on one study, each with its control; those that need the world say so."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch
from torch import Tensor

from saekit import metrics, specificity, steering
from saekit.explore import promoted_tokens
from saekit.sandbox import world
from saekit.steering import Dose
from saekit.study import needs_world

if TYPE_CHECKING:
    from saekit.study import Study

TOKENS_PER_FEATURE = 1000
LANGUAGES = world.LANGUAGE_NAMES


def fires_on_concept(study: Study, feature: int, concept: str, intervals: int = 4) -> pd.DataFrame:
    """How much of a feature's firing lies on a concept, by activation interval.

    About a thousand activating tokens are drawn, as in the paper's protocol; the truth stands in
    for its judge. Intervals are linear between 0 and the maximum. Each line has the share of
    tokens labelled with the concept and its 95 % bootstrap interval; `control` is the same share
    for a random feature of similar density.
    """
    mask = study.corpus.labels.mask(concept)
    lines = _shares(study, feature, mask, intervals)
    other = _shares(study, specificity.of_like_density(study.index, feature), mask, intervals)
    return lines.assign(control=other["share"])


def _shares(study: Study, feature: int, mask: np.ndarray, intervals: int) -> pd.DataFrame:
    positions, values = study.index.of(feature)
    generator = np.random.default_rng(feature)
    level = np.minimum(values / study.index.maximum[feature] * intervals, intervals - 1).astype(int)
    rows = []
    for i in range(intervals):
        inside = np.flatnonzero(level == i)
        chosen = generator.permutation(inside)[: TOKENS_PER_FEATURE // intervals]
        share = (np.nan, np.nan, np.nan)
        if len(chosen):
            share = metrics.bootstrap_interval(mask[positions[chosen]])
        rows.append((f"{i / intervals:.0%}–{(i + 1) / intervals:.0%}", *share, len(inside)))
    return pd.DataFrame(rows, columns=["of the maximum", "share", "low", "high", "tokens"])


@needs_world
def fires_by_language(study: Study, feature: int, concept: str) -> pd.DataFrame:
    """On how many mentions of a concept a feature fires, in each of the world's languages.

    A mention is a labelled stretch; the feature fires on it when it is active on one of its tokens.
    `control` is the same share for a random feature of similar density. Raises ValueError for a
    concept without mentions.
    """
    rows = []
    control = specificity.of_like_density(study.index, feature)
    for code, name in LANGUAGES.items():
        mentions = _mentions(study, concept, code)
        if mentions:
            fired = [_hits(study, unit, mentions) for unit in (feature, control)]
            share = metrics.bootstrap_interval(fired[0])
            rows.append((name, *share, fired[1].mean(), len(mentions)))
    return pd.DataFrame(rows, columns=["language", "share", "low", "high", "control", "mentions"])


def _mentions(study: Study, concept: str, language: str) -> list[np.ndarray]:
    document_of = study.corpus.document_of(np.arange(len(study.corpus)))
    spoken = study.corpus.documents["language"].to_numpy()[document_of] == language
    named = study.corpus.labels.mask(concept, "mention")
    bounds = specificity.runs(named & spoken, document_of)
    return [np.arange(first, last) for first, last in bounds]


def _hits(study: Study, feature: int, mentions: list[np.ndarray]) -> np.ndarray:
    active = np.zeros(len(study.corpus), dtype=bool)
    active[study.index.of(feature)[0]] = True
    return np.array([active[mention].any() for mention in mentions])


def judge_for(study: Study, feature: int, concept: str) -> Callable[[str], bool]:
    """Who says whether a text names the concept: its known words where the world's truth is known.

    Elsewhere the words that the feature itself promotes most stand in, which asks less: that the
    feature does what its direction says. Raises ValueError where there are no words to look for.
    """
    words = _known_words(study, concept) if study.knows_world else _promoted(study, feature)
    pattern = "|".join(map(re.escape, words))
    if study.knows_world:  # whole words: "tin" is not in "meeting"
        pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
    found = re.compile(pattern, re.IGNORECASE)
    return lambda text: found.search(text) is not None


def _known_words(study: Study, concept: str) -> tuple[str, ...]:
    known = study.concepts.get(concept)
    if not (known and known.words):
        raise ValueError(
            f"No words name {concept!r}: choose one of `study.concepts` that has some."
        )
    return known.words


def _promoted(study: Study, feature: int) -> list[str]:
    tokens = promoted_tokens(study, feature, 50)["token"][:50]
    words = [token.strip() for token in tokens if len(token.strip()) > 1][:10]
    if not words:
        raise ValueError(f"Feature {feature} promotes no words to look for: choose another one.")
    return words


PROMPTS = (
    "Yesterday we visited",
    "My grandmother saw",
    "The photograph on the wall shows",
    "Every tourist in the city asks for",
    "In the morning they walked to",
    "The teacher told the class about",
    "Nobody forgets the first sight of",
    "She wrote a long letter about",
    "The guide pointed at",
    "They sat by the window and looked at",
    "The old man combed his",
    "The price of",
    "After two years he returned to",
    "The newspaper wrote about",
    "Dear Mr Hill,\nThe meeting",
    "The children painted",
    "Last summer it rained on",
    "We talked all evening about",
    "The train stops near",
    "His favourite place is",
)


def concept_dose_response(
    study: Study,
    feature: int,
    concept: str,
    doses: Sequence[float] = (0, 0.5, 1, 1.5, 2, 4),
    prompts: Sequence[str] = PROMPTS,
) -> pd.DataFrame:
    """How often continuations name a concept as its feature is clamped further and further up.

    See `steering.dose_response` for the columns and `judge_for` for who decides.
    """
    judge = judge_for(study, feature, concept)
    maximum = float(study.index.maximum[feature])
    arguments = (study.model, study.site, study.sae, feature, maximum, prompts, judge, doses)
    return steering.dose_response(*arguments, max_new_tokens=24)


def logit_shift(
    study: Study, feature: int, prompt: str, doses: Sequence[float] = (0, 0.25, 0.5, 1, 2, 4)
) -> pd.DataFrame:
    """How far the logits of a prompt move: root mean square change, by dose.

    The first line clamps the feature to the value that it has at every token, which must change
    nothing. `control` adds a random direction of the same length as the clamp.
    """
    model, site, sae = study.model, study.site, study.sae
    batch = model.tokenize(prompt)

    def at_present(x: Tensor) -> Tensor:
        present = sae.encode(x).feature(feature).view(x.shape[:-1])
        return steering.clamp(sae, {feature: present})(x)

    def shift(edit: steering.Edit) -> float:
        return float((model.run(batch, {site: edit}) - plain).float().pow(2).mean().sqrt())

    with torch.no_grad():
        plain = model.run(batch)
        rows = [("as it is", shift(at_present), 0.0)]
        for times in doses:
            dose = Dose.of_maximum(sae, study.index.maximum[feature], times)
            clamped = shift(steering.clamp(sae, {feature: dose.activation}))
            rows.append((f"{times:g} × max", clamped, shift(steering.control(sae, dose))))
    return pd.DataFrame(rows, columns=["clamped at", "feature", "control"])


def side_by_side(
    study: Study,
    feature: int,
    prompts: Sequence[str],
    times_maximum: float,
    max_new_tokens: int = 30,
) -> pd.DataFrame:
    """Each prompt's continuation as it is, with the feature clamped, and with a random direction.

    The random direction is added at the length that the feature is clamped to.
    """
    dose = Dose.of_maximum(study.sae, study.index.maximum[feature], times_maximum)
    edits = {
        "as it is": None,
        "feature clamped": steering.clamp(study.sae, {feature: dose.activation}),
        "random direction": steering.control(study.sae, dose),
    }
    columns = {
        name: steering.steered_texts(
            study.model, study.site, edit, prompts, max_new_tokens=max_new_tokens
        )
        for name, edit in edits.items()
    }
    return pd.DataFrame({"prompt": list(prompts), **columns})


def match_labels(study: Study, tokens: int = 120_000) -> pd.DataFrame:
    """`specificity.match_concepts` for every concept of a study's text, on samples of its splits.

    Feature and threshold are chosen on documents of the training split, scored on held-out ones.
    """
    chosen_on = study.corpus.select(split="train").sample(tokens)
    scored_on = study.corpus.select(split="held-out").sample(tokens)
    return specificity.match_concepts(study.model, study.site, study.sae, chosen_on, scored_on)
