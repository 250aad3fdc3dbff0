"""What the paper found beside what was measured here: one table for each notebook.

The paper is "Scaling Monosemanticity" (Anthropic, May 2024); its numbers come from a production
model and SAEs of one to 34 million features, ours from whatever model the study opened.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from saekit import specificity
from saekit.quality import Quality
from saekit.scaling import Findings, analyse
from saekit.specificity.prompted import DECOYS, UNNAMED
from saekit.steering import arithmetic
from saekit.study import Skipped

if TYPE_CHECKING:
    from saekit.judges import Agreement

COLUMNS = ["claim", "paper", "here", "control"]


def _interval(value: float, low: float, high: float) -> str:
    return f"{value:.2f} ({low:.2f} to {high:.2f})"


def _share(value: float) -> str:
    return "undefined" if math.isnan(value) else f"{value:.1%}"


def training(cards: dict[str, Quality], control: str) -> pd.DataFrame:
    """Section "Our approach": sparsity, variance explained and dead features.

    cards: SAE name -> quality card; control: the name of the card that is the null.
    """
    ours = {name: card for name, card in cards.items() if name != control}
    null = cards[control]

    def each(text: str) -> str:
        return "; ".join(f"{name} {text.format(**vars(card))}" for name, card in ours.items())

    rows = [
        ("active features per token (L0)", "below 300", each("{l0:.1f}"), f"{null.l0:.1f}"),
        (
            "variance explained (1 − FVU)",
            "at least 65 %",
            "; ".join(f"{name} {1 - card.fvu:.0%}" for name, card in ours.items()),
            f"{1 - null.fvu:.0%}",
        ),
        (
            "dead features",
            "2 %, 35 %, 65 % with 1M, 4M, 34M features",
            each("{dead_share:.1%}"),
            f"{null.dead_share:.1%}",
        ),
        (
            "cross-entropy recovered",
            "not reported",
            "; ".join(f"{name} {_share(c.cross_entropy_recovered)}" for name, c in ours.items()),
            _share(null.cross_entropy_recovered),
        ),
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def exploring(
    matches: pd.DataFrame, languages: pd.DataFrame | Skipped, neighbours: pd.DataFrame
) -> pd.DataFrame:
    """Sections "Features vs. neurons", "Sensitivity" and "Feature neighborhoods".

    matches: `experiments.match_labels`; languages: `fires_by_language`; neighbours: of one feature.
    """
    means = specificity.summary(matches)
    features, neurons = (_interval(*means.loc[specificity.UNITS[u]]) for u in ("feature", "neuron"))
    rows = [
        (
            "features are more specific than neurons",
            "significantly, by a judge",
            f"mean F1 {features}",
            f"mean F1 {neurons} (best neurons)",
        ),
    ]
    for _, nearest in neighbours.head(1).iterrows():
        rows.append(
            (
                "nearby directions are related",
                "yes, by inspection",
                f"nearest cosine {nearest['cosine']:.2f}",
                f"{nearest['control']:.2f} (random direction)",
            )
        )
    if not isinstance(languages, Skipped):
        fired = "; ".join(f"{row.language} {row.share:.0%}" for row in languages.itertuples())
        control = "; ".join(f"{value:.0%}" for value in languages["control"])
        rows.append(("one feature, many languages", "fires in all tried", fired, control))
    return pd.DataFrame(rows, columns=COLUMNS)


def steering(
    doses: pd.DataFrame,
    errors: pd.DataFrame | Skipped,
    repairs: pd.DataFrame | Skipped,
    sums: pd.DataFrame | Skipped,
    letters: pd.DataFrame | Skipped,
    lines: pd.DataFrame | Skipped,
) -> pd.DataFrame:
    """Sections "Influence on behavior", "Code error", "Addition" and "Safety-relevant features".

    doses: `steering.dose_response`; errors, repairs, sums, letters: `code_errors.steer` and
    `rewrite`, `arithmetic.steer`, `letters.steer`; lines: `arithmetic.firing`.
    """
    rows = [_strongest_dose(doses)]
    for table, paper in (
        (errors, "shown on examples, at 3 × max up and −5 × max down"),
        (repairs, "shown on one example, at −5 × max"),
        (sums, "shown on one example, at 5 × max"),
        (letters, "shown on examples, mostly at 5 × max"),
    ):
        if not isinstance(table, Skipped):
            experiments = table.groupby("experiment", sort=False)
            rows += [_strongest_clamp(clamped, paper) for _, clamped in experiments]
    if not isinstance(lines, Skipped):
        rows += [_fires_on(lines, kind, paper) for kind, paper in FIRES.items()]
    return pd.DataFrame(rows, columns=COLUMNS)


def first_look(firing: pd.DataFrame, doses: pd.DataFrame) -> pd.DataFrame:
    """Sections "Specificity" and "Influence on behavior", for one feature.

    firing: `experiments.fires_on_concept`; doses: `steering.dose_response`.
    """
    top = firing.iloc[-1]
    rows = [
        (
            "strong activations lie on the concept",
            "nearly all judged 3 of 3",
            _interval(top["share"], top["low"], top["high"]),
            f"{top['control']:.2f} (another feature)",
        ),
        _strongest_dose(doses),
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def specificity_claims(
    figures: dict[str, Any], correlations: pd.DataFrame, agreement: Agreement | None
) -> pd.DataFrame:
    """Sections "Assessing feature interpretability" and "Features vs. neurons".

    figures: of `arms.measure` for one kind of concept; correlations: `highest_correlations`;
    agreement: of a person with the truth, None before anybody rated.
    """

    def score(name: str) -> str:
        line = figures.get(name)
        return f"{name.replace('_', ' ')} {_interval(*_bounds(line))}" if line else ""

    def listed(*names: str) -> str:
        return "; ".join(filter(None, map(score, names)))

    top = figures["by_decile"]["matched"]
    rows = [
        (
            "strong activations lie on the concept (mean score, 0 to 3)",
            "nearly all judged 3",
            f"strongest tenth {_interval(*_bounds(top[-1]))}",
            f"weakest tenth {_interval(*_bounds(top[0]))}",
        ),
        (
            "features are more specific than neurons",
            "significantly",
            listed("random"),
            listed("neurons", "random_directions", "frozen_decoder", "reinitialised_model"),
        ),
        (
            "no neuron is like the feature (highest |r| at most 0.3)",
            "82 % of features",
            f"{_share_below(correlations['r']):.0%}",
            f"{_share_below(correlations['r_shuffled']):.0%} (shuffled)",
        ),
    ]
    if agreement is not None:
        rows.append(
            (
                "people and the judge agree (Cohen's kappa)",
                "checked by hand, not reported",
                _interval(agreement.value, agreement.low, agreement.high),
                f"{agreement.control:.2f} (shuffled)",
            )
        )
    return pd.DataFrame(rows, columns=COLUMNS)


def _bounds(line: dict[str, float]) -> tuple[float, float, float]:
    return line["value"], line["low"], line["high"]


def _share_below(r: pd.Series, limit: float = 0.3) -> float:
    return float((r.abs().dropna() <= limit).mean())


def attribution(summaries: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Section "Features as computational intermediates": what tells how much a feature matters.

    summaries: kind of question -> `attribution.summary`.
    """

    def each(estimate: str, figure: str = "pearson") -> str:
        return "; ".join(
            f"{kind.replace('_', ' ')} {over_prompts(*lines.loc[(estimate, figure)])}"
            for kind, lines in summaries.items()
        )

    def over_prompts(value: float, low: float, high: float, n: float) -> str:
        return _interval(value, low, high) if n > 1 else f"{value:.2f} (one prompt)"

    null = each("random_direction")
    rows = [
        ("attribution agrees with ablation", "0.81 on two prompts", each("attribution"), null),
        ("activation does not", "0.12 on two prompts", each("activation"), null),
        (
            "of the ten largest by ablation, attribution finds",
            "8 of 10",
            each("attribution", "overlap_at_10"),
            each("random_direction", "overlap_at_10"),
        ),
        ("integrated gradients agree with ablation", "not reported", each("integrated"), null),
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


FULL_GRID = Path(__file__).parent / "sandbox" / "data" / "scaling.csv"


def full_grid() -> Findings | Skipped:
    """What the stored full grid over the sandbox says, or how to make it."""
    if not FULL_GRID.exists():
        return Skipped(
            "the package lacks the full grid over the sandbox. To make it, save the text by "
            'study.corpus.save(Path("sandbox-corpus")), and run '
            "`python -m saekit.scaling sandbox-corpus --out scaling`; its scaling.csv is what "
            f"belongs into {FULL_GRID.parent}."
        )
    return analyse(pd.read_csv(FULL_GRID))


def scaling(
    findings: Findings, rates: Findings, survey: pd.DataFrame, untrained: dict[str, float]
) -> pd.DataFrame:
    """Section "Scaling laws", and dead features, L0 and variance explained by size.

    findings: `scaling.analyse`; rates: `scaling.analyse_rates`; survey: `scaling.survey`;
    untrained: `scaling.measure` of an SAE that was never trained.
    """

    def exponent(of: Findings, name: str) -> str:
        if of.refused:
            return f"refused: {of.refused}"
        line = of.exponents().loc[name]
        quality = "" if pd.isna(line["r2"]) else f", R² {line['r2']:.2f}"
        if not of.draws:
            return f"{line['value']:.3f} (one seed, no interval){quality}"
        return f"{line['value']:.3f} ({line['low']:.3f} to {line['high']:.3f}){quality}"

    def by_size(measure: str, form: str) -> str:
        lines = survey[survey["measure"] == measure]
        return "; ".join(f"{row.features:,}: {row.value:{form}}" for row in lines.itertuples())

    rows = [
        (
            "loss at the best size falls as a power of compute",
            "approximately; exponent not reported",
            exponent(findings, "loss"),
            "0 if compute did not matter",
        ),
        (
            "the best number of features grows as a power of compute",
            "approximately, somewhat faster than steps",
            exponent(findings, "features"),
            "0.50 if both grew alike",
        ),
        (
            "the best number of steps grows as a power of compute",
            "approximately",
            exponent(findings, "steps"),
            "0.50 if both grew alike",
        ),
        (
            "both exponents together",
            "compute is features × steps",
            exponent(findings, "features + steps"),
            "1.00 by arithmetic",
        ),
        (
            "the best learning rate falls as a power of compute",
            "approximately; exponent not reported",
            exponent(rates, "learning_rate"),
            "0 if compute did not matter",
        ),
        (
            "active features per token (L0)",
            "below 300",
            by_size("l0", ".1f"),
            f"{untrained['l0']:.1f} (untrained)",
        ),
        (
            "variance explained (1 − FVU)",
            "at least 65 %",
            by_size("explained", ".0%"),
            f"{1 - untrained['fvu']:.0%} (untrained)",
        ),
        (
            "dead features",
            "2 %, 35 %, 65 % with 1M, 4M, 34M features",
            by_size("dead_share", ".1%"),
            f"{untrained['dead_share']:.1%} (untrained)",
        ),
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def your_own_model(recall: pd.DataFrame, doses: pd.DataFrame) -> pd.DataFrame:
    """Section "Golden Gate Bridge" on any model: one feature on texts, and what it does.

    recall: `PromptedConcept.recall`; doses: `steering.dose_response`.
    """
    lines = recall.set_index("texts")

    def of(kinds: list[str]) -> tuple[str, str]:
        some = lines.loc[[kind for kind in kinds if kind in lines.index]]
        shares = (f"{kind} {row.share:.0%}" for kind, row in some.iterrows())
        return "; ".join(shares), "; ".join(f"{value:.0%}" for value in some["control"])

    others = [kind for kind in lines.index[1:] if kind not in (UNNAMED, DECOYS)]
    rows = [
        ("one feature, many languages", "fires in all tried", *of(others)),
        (
            "it fires where nobody says the name",
            "on pictures, and on texts about it",
            *of([UNNAMED]),
        ),
        ("it is silent on what only looks alike", "weaker on other landmarks", *of([DECOYS])),
        _strongest_dose(doses),
    ]
    return pd.DataFrame([row for row in rows if row[2]], columns=COLUMNS)


def _strongest_clamp(lines: pd.DataFrame, paper: str) -> tuple[str, str, str, str]:
    before, best = lines.iloc[0], lines.iloc[1:].sort_values("rate").iloc[-1]
    after = _interval(best["rate"], best["low"], best["high"])
    return (
        best["experiment"],
        paper,
        f"{before['rate']:.2f} before, {after} at {best['clamped at']}",
        f"{best['control']:.2f} (random direction)",
    )


FIRES = {arithmetic.ADDS: "yes", arithmetic.CALLS_ADDS: "yes", arithmetic.MULTIPLIES: "no"}


def _fires_on(lines: pd.DataFrame, kind: str, paper: str) -> tuple[str, str, str, str]:
    line = lines.set_index("line").loc[kind]
    return (
        f"the addition feature fires on a function that {kind}",
        f"{paper}, on examples",
        _interval(line["share"], line["low"], line["high"]),
        f"{line['control']:.2f} (another feature)",
    )


def _strongest_dose(doses: pd.DataFrame) -> tuple[str, str, str, str]:
    given = doses[doses["times_maximum"] > 0]  # at 0 the feature is ablated
    feature, null = (given[(given["arm"] == "feature") == is_it] for is_it in (True, False))
    best = feature.loc[feature["rate"].idxmax()]
    control = null[null["times_maximum"] == best["times_maximum"]]["rate"].mean()
    interval = _interval(best["rate"], best["low"], best["high"])
    return (
        "clamping brings the concept into the text",
        "at 5 to 10 × max for the four tour features",
        f"{interval} at {best['times_maximum']:g} × max",
        f"{control:.2f} (random direction)",
    )
