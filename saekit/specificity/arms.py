"""Features beside what must be worse: neurons, random directions, and SAEs that learned less."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse
from tqdm.auto import tqdm

from saekit import metrics
from saekit.activations import read_activations
from saekit.corpus import Corpus
from saekit.judges import Truth
from saekit.sandbox import saes
from saekit.sandbox.difficulty import needs_context
from saekit.sandbox.evaluate import figure
from saekit.specificity.matching import has_neurons
from saekit.specificity.ratings import draw, rate, scores_by_level, unit_scores
from saekit.specificity.units import Units, better_sign, dense_units, feature_units, named
from saekit.study import SANDBOX, Study

CHOSEN_ON_TOKENS = 250_000
LEAST_TOKENS = 100
"""So many labelled tokens a concept needs in either text."""
LEAST_ACTIVE = 20
"""So many active tokens a unit needs in either text to be rated at every level."""
UNITS = 100
"""Units of an arm for each seed of the SAE, and as many concepts as there are for `matched`."""


def texts(study: Study, tokens: int = CHOSEN_ON_TOKENS) -> tuple[Corpus, Corpus]:
    """The text that units are named on, and the text on which they are rated."""
    both = (study.corpus.select(split=split) for split in ("train", "held-out"))
    return tuple(text.sample(min(tokens, len(text))) for text in both)


def seeds(study: Study, count: int) -> dict[str, Any]:
    """The study's SAE with others of `count` seeds where there are such, else the study's alone."""
    if study.name == SANDBOX:
        size = saes.ARMS[saes.MAIN].size
        names = [saes.Arm(size, seed).name for seed in saes.SEEDS[:count]]
        return {f"{name}/": saes.load(name).to(study.model.device) for name in names}
    return {"": study.sae}


def concepts(chosen_on: Corpus, scored_on: Corpus) -> list[str]:
    """Those that are frequent in both texts."""
    counts = [text.labels.counts() for text in (chosen_on, scored_on)]
    frequent = [set(some.index[some >= LEAST_TOKENS]) for some in counts]
    return sorted(frequent[0] & frequent[1])


def units(
    study: Study, chosen_on: Corpus, scored_on: Corpus, n_seeds: int, count: int
) -> dict[str, Units]:
    """All units of each arm: features of every seed, drawn neurons and directions, and nulls.

    Neurons and directions are as many as the drawn features, and as dense. The nulls are the
    sandbox's: an SAE whose random decoder was never trained, and one trained on a model whose
    weights were drawn anew.
    """
    corpora = (chosen_on, scored_on)
    generator = np.random.default_rng(0)
    features = [
        feature_units(study.model, study.site, sae, *corpora, name)
        for name, sae in seeds(study, n_seeds).items()
    ]
    drawn = [_some(part, generator, count) for part in features]
    random = _together(drawn)
    found = {f"features/{i}": part for i, part in enumerate(features)}
    found["random"] = random
    if has_neurons(study.model):
        found["neurons"] = _neurons(study, corpora, random.densities(), generator)
    found["random_directions"] = _directions(study, corpora, random.densities(), generator)
    for null in ("frozen decoder", "random model") if study.name == SANDBOX else ():
        model = saes.model(null)
        sae = saes.load(saes.Arm(saes.ARMS[saes.MAIN].size, null=null).name)
        site = model.site(study.site.kind, study.site.layer)
        part = feature_units(model, site, sae.to(model.device), *corpora)
        found[NULLS[null]] = _some(part, generator, count * len(features))
    return found


NULLS = {"frozen decoder": "frozen_decoder", "random model": "reinitialised_model"}


def measure(
    study: Study,
    n_seeds: int = len(saes.SEEDS),
    count: int = UNITS,
    tokens: int = CHOSEN_ON_TOKENS,
) -> dict[str, dict[str, Any]]:
    """The `figures` of every arm, for the concepts that need "context" and for the "token" ones.

    n_seeds: SAEs of so many seeds, each with `count` drawn features; tokens: of either text. The
    truth judges. `matched` holds the best feature of each concept, for each seed of the SAE; in
    all other arms each drawn unit is named after its best concept of all.
    """
    chosen_on, scored_on = texts(study, tokens)
    truth, among = Truth(study.model, scored_on), concepts(chosen_on, scored_on)
    arms = units(study, chosen_on, scored_on, n_seeds, count)
    claims = named_units(arms, chosen_on, among)
    chance = {concept: float(truth.scores(concept).mean()) for concept in among}
    found = {}
    for kind in ("context", "token"):
        chosen = [name for name in among if needs_context(name) == (kind == "context")]
        found[kind] = figures(rated(claims, truth, chosen), chance)
    return found


Claims = dict[str, list[tuple[Units, pd.DataFrame]]]
"""For each arm, units with what each is named after."""


def named_units(arms: dict[str, Units], chosen_on: Corpus, among: list[str]) -> Claims:
    """What the units of every arm are claimed to mean; arms: from `units`.

    A unit may stand for a concept where it is named, or wherever the text is about it: whichever
    it detects better.
    """
    labels, named_after = _columns(chosen_on, among)
    found: Claims = {"matched": []}
    for name, part in arms.items():
        if name.startswith("features/"):
            found["matched"].append((part, _matched(part, labels, named_after)))
        else:
            names = named(part, labels, named_after)
            found[name] = [(part, better_sign(names) if name in SIGNED else names)]
    return found


def rated(claims: Claims, truth: Truth, among: list[str]) -> dict[str, pd.DataFrame]:
    """The rated tokens of every arm's units that are named after one of some concepts.

    An arm without such a unit is left out.
    """
    found = {}
    for arm, parts in claims.items():
        chosen = [(part, names[names["concept"].isin(among)]) for part, names in parts]
        tables = [
            rate(draw(part, names, by="value"), truth) for part, names in chosen if len(names)
        ]
        if tables:
            found[arm] = _numbered(tables)
    return found


SIGNED = ("neurons", "random_directions")


def figures(rated: dict[str, pd.DataFrame], chance: dict[str, float]) -> dict[str, Any]:
    """Mean scores of each arm and of each tenth of its units' maximum, {value, low, high, n}.

    chance: what a token drawn at random would score for each concept. A unit that is named after
    something common scores by chance alone, so `above_chance` has each arm's mean score less that.
    """
    found: dict[str, Any] = {"above_chance": {}}
    for name, table in rated.items():
        scores = unit_scores(table)
        scores["above"] = scores["score"] - scores["concept"].map(chance)
        if name == "matched":  # seeds of one concept are no independent concepts
            scores = scores.groupby("concept", as_index=False)[["score", "above"]].mean()
        found[name] = figure(*metrics.bootstrap_interval(scores["score"]), len(scores))
        above = metrics.bootstrap_interval(scores["above"])
        found["above_chance"][name] = figure(*above, len(scores))
    found["by_decile"] = {name: _by_decile(name, table) for name, table in rated.items()}
    found["matched_top_decile"] = found["by_decile"]["matched"][-1]
    return found


def _by_decile(arm: str, rated: pd.DataFrame) -> list[dict[str, float]]:
    if arm == "matched":
        rated = rated.assign(claim=pd.factorize(rated["concept"])[0])
    levels = scores_by_level(rated)
    lines = levels[["score", "low", "high", "units"]].to_numpy()
    return [
        {"tenth": int(level) + 1, **figure(*line[:3], int(line[3]))}
        for level, line in zip(levels["level"], lines, strict=True)
    ]


def _columns(text: Corpus, among: list[str]) -> tuple[sparse.csc_matrix, list[str]]:
    """Where each concept is in any role, and where it is named; and each column's concept."""
    labels = text.labels
    mentioned = [name for name in among if (name, "mention") in labels.columns]
    masks = [labels.mask(name, "mention") for name in mentioned]
    columns = [labels.any_role(among), *(sparse.csc_matrix(mask[:, None]) for mask in masks)]
    return sparse.hstack(columns, format="csc"), [*among, *mentioned]


def _matched(part: Units, labels: sparse.csc_matrix, named_after: list[str]) -> pd.DataFrame:
    """Each concept's best feature among those that are active in both texts."""
    alive = part.alive(LEAST_ACTIVE)
    table = metrics.best_f1(part.chosen_on[:, alive], labels)
    found = pd.DataFrame(
        {"unit": alive[table.argmax(0)], "concept": named_after, "f1": table.max(0)}
    )
    best = found.sort_values("f1", ascending=False, kind="stable").drop_duplicates("concept")
    return best.sort_index().reset_index(drop=True)


def _some(part: Units, generator: np.random.Generator, count: int) -> Units:
    alive = part.alive(LEAST_ACTIVE)
    return part.take(np.sort(generator.permutation(alive)[:count]))


def _together(parts: list[Units]) -> Units:
    matrices = ([part.chosen_on for part in parts], [part.scored_on for part in parts])
    names = [name for part in parts for name in part.names]
    return Units(names, *(sparse.hstack(some, format="csc") for some in matrices))


def _numbered(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """Tables under each other, with claims and units of their own."""
    together = pd.concat(tables, keys=range(len(tables)), names=["seed"]).reset_index("seed")
    claim = pd.factorize(pd.MultiIndex.from_frame(together[["seed", "claim"]]))[0]
    return together.assign(claim=claim).reset_index(drop=True)


def _neurons(
    study: Study,
    corpora: tuple[Corpus, Corpus],
    densities: np.ndarray,
    generator: np.random.Generator,
) -> Units:
    """MLP units drawn from the site's layer and all before it, at the densities of features."""
    layers = generator.integers(0, study.site.layer + 1, len(densities))
    names, columns = [], ([], [])
    for layer in tqdm(np.unique(layers), desc="neurons", leave=False):
        site = study.model.site("neurons", int(layer))
        count = int((layers == layer).sum())
        units = None
        for place, text in enumerate(corpora):
            values = read_activations(study.model, site, text).numpy()
            if units is None:
                units = generator.choice(values.shape[1], count, replace=count > values.shape[1])
            columns[place].append(values[:, units])
        names += [f"neuron {layer}/{unit}" for unit in units]
    return dense_units(names, *(np.concatenate(some, axis=1) for some in columns), densities)


def _directions(
    study: Study,
    corpora: tuple[Corpus, Corpus],
    densities: np.ndarray,
    generator: np.random.Generator,
) -> Units:
    """Random directions of the site's activations, at the densities of features."""
    random = generator.standard_normal((study.model.d_model, len(densities)), np.float32)
    projected = [
        read_activations(study.model, study.site, text).numpy() @ random for text in corpora
    ]
    return dense_units([f"direction {i}" for i in range(len(densities))], *projected, densities)
