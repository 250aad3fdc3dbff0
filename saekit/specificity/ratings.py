"""The paper's protocol: activating tokens drawn over the activation range, rated from 0 to 3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from saekit.corpus import Corpus
from saekit.judges import SCORES, Judge, Question, Truth, question
from saekit.metrics import bootstrap_interval
from saekit.specificity.units import Units

if TYPE_CHECKING:
    from saekit.model import Model

LEVELS = 10
TOKENS_PER_UNIT = 1000


def draw(
    units: Units,
    names: pd.DataFrame,
    *,
    count: int = TOKENS_PER_UNIT,
    levels: int = LEVELS,
    by: Literal["value", "rank"] = "rank",
    seed: int = 0,
) -> pd.DataFrame:
    """About `count` activating tokens of each unit on the second text, as many from each level.

    names: `unit` and `concept`, as from `named`. by: levels are "rank", tenths of the activating
    tokens, or "value", tenths of the unit's maximum, as in the paper's figures. A level with fewer
    tokens gives all that it has. One line a token: claim (the line of `names`), unit, concept,
    level (0 the weakest), position, value. Which tokens are drawn depends on the seed and the unit,
    not on the others.
    """
    parts = []
    for claim, (unit, concept) in enumerate(zip(names["unit"], names["concept"], strict=True)):
        column = units.scored_on[:, [unit]].tocsc()
        level = _levels(column.data, levels, by)
        generator = np.random.default_rng([seed, unit])
        order = generator.permutation(len(level))
        of_level = pd.Series(level[order]).groupby(level[order]).cumcount().to_numpy()
        kept = np.sort(order[of_level < count // levels])
        part = {"level": level[kept], "position": column.indices[kept], "value": column.data[kept]}
        parts.append(pd.DataFrame({"claim": claim, "unit": unit, "concept": concept, **part}))
    return pd.concat(parts, ignore_index=True)


def _levels(values: np.ndarray, levels: int, by: str) -> np.ndarray:
    if by == "value":
        share = values / values.max(initial=1e-30)
    else:
        share = (np.argsort(np.argsort(values, kind="stable")) + 0.5) / max(len(values), 1)
    return np.minimum(share * levels, levels - 1).astype(int)


def questions(
    model: Model, corpus: Corpus, drawn: pd.DataFrame, claims: dict[str, str] | None = None
) -> list[Question]:
    """What a judge is asked about drawn tokens; claims: the words for a concept, else its name."""
    claims = claims or {}
    return [
        question(model, corpus, int(position), concept, claims.get(concept, concept))
        for position, concept in zip(drawn["position"], drawn["concept"], strict=True)
    ]


def rate(drawn: pd.DataFrame, judge: Judge, asked: list[Question] | None = None) -> pd.DataFrame:
    """The drawn tokens with the judge's scores, NaN where it gave none.

    asked: their `questions`, which the truth alone can do without. Raises ValueError where another
    judge is asked nothing.
    """
    if asked is not None:
        scores = judge.rate(asked)
    elif isinstance(judge, Truth):
        scores = np.zeros(len(drawn))
        for concept, lines in drawn.groupby("concept").indices.items():
            scores[lines] = judge.scores(concept)[drawn["position"].to_numpy()[lines]]
    else:
        raise ValueError(f"The judge {judge.name!r} needs `questions` about the drawn tokens.")
    return drawn.assign(score=scores)


def unit_scores(rated: pd.DataFrame) -> pd.DataFrame:
    """One line a claim: unit, concept, mean score of its rated tokens, share of 3, their number."""
    groups = rated.dropna(subset=["score"]).groupby(["claim", "unit", "concept"])["score"]
    table = groups.agg(score="mean", share_of_3=lambda scores: (scores == 3).mean(), tokens="size")
    return table.reset_index().drop(columns="claim")


def scores_by_level(rated: pd.DataFrame) -> pd.DataFrame:
    """How specific units are at each level of activation, with 95 % bootstrap intervals over units.

    One line a level: level, score with low and high (a mean over units of their mean scores), the
    shares of 0, 1, 2 and 3, low_of_3 and high_of_3, and how many units have tokens there.
    """
    rated = rated.dropna(subset=["score"])
    lines = []
    for level, here in rated.groupby("level"):
        shares = pd.DataFrame(
            {f"share_of_{score}": here["score"].eq(score) for score in SCORES}
        ).groupby(here["claim"])
        of_unit = here.groupby("claim")["score"].mean()
        score, low, high = bootstrap_interval(of_unit)
        _, low_of_3, high_of_3 = bootstrap_interval(shares["share_of_3"].mean())
        line = {"level": level, "score": score, "low": low, "high": high}
        line |= shares.mean().mean().to_dict()
        lines.append(line | {"low_of_3": low_of_3, "high_of_3": high_of_3, "units": len(of_unit)})
    return pd.DataFrame(lines)
