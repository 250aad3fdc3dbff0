"""What presence follows: how often a word occurs, or what knowing it saves; and what a probe knows.

In half of the sandbox's words usefulness (how often a word's own mark follows it) is set apart from
frequency, which in natural text go together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch

from saekit import metrics
from saekit.activations import TOKENS_PER_PASS
from saekit.completeness.presence import Reading
from saekit.completeness.regression import DRAWS, Separated, bounds, logistic
from saekit.completeness.texts import Texts
from saekit.study import Skipped, needs_world

if TYPE_CHECKING:
    from saekit.study import Study

TENFOLD, USEFUL, SAVED = "tenfold frequency", "useful (.95) against not (.05)", "a nat saved"
COUPLED = 0.5
"""The usefulness of the words whose frequency alone says how useful they are."""
LEAST_FITTED = 0.95
PROBED_WORDS = 84
OTHER_TOKENS = 12_000


@needs_world
def loss_saved(study: Study, texts: Texts) -> pd.Series | Skipped:
    """How much of the model's loss on the next token knowing each word saves, in nats.

    Per occurrence, on the second text: with q the truth of what follows (the word's mark with the
    word's usefulness, else none), p the model's probabilities and p̄ their mean over all words,
    Σ q log(p / p̄): what the model gains over a reader to whom all words are one. Negative for a
    word of which it expects the wrong thing. Skipped for words whose marks are not known.
    """
    if "mark" not in texts.words:
        return Skipped("only of the world's own words it is known what follows them.")
    notes = texts.scored_on.select(source="words")
    marks = sorted(set(texts.words["mark"]))
    ids = [
        study.model.tokenizer(f" {mark}", add_special_tokens=False)["input_ids"][0]
        for mark in marks
    ]
    chances = np.zeros((len(notes), len(marks)))
    for batch in notes.batches(TOKENS_PER_PASS):
        found = study.model.run(batch, output=lambda logits: logits.float().softmax(-1)[..., ids])
        chances[batch.positions] = found[batch.keep.to(found.device)].double().cpu().numpy()
    labels = notes.labels.any_role(texts.names)
    places = [
        labels.indices[a:b] for a, b in zip(labels.indptr[:-1], labels.indptr[1:], strict=True)
    ]
    outcomes = np.column_stack([chances, 1 - chances.sum(1)]).clip(1e-12)
    mean = outcomes[np.concatenate(places)].mean(0)
    gain = np.log(outcomes / mean)
    saved = [
        use * gain[here, marks.index(mark)].mean() + (1 - use) * gain[here, -1].mean()
        for here, use, mark in zip(
            places, texts.words["usefulness"], texts.words["mark"], strict=True
        )
    ]
    return pd.Series(saved, index=texts.words.index, name="saved")


def set_apart(study: Study, texts: Texts, table: pd.DataFrame) -> pd.DataFrame | Skipped:
    """The lines of the words whose usefulness is set apart from their frequency, with `saved`.

    table: of `measure`. Skipped where usefulness is not known.
    """
    saved = loss_saved(study, texts)
    if isinstance(saved, Skipped):
        return saved
    return table[table["usefulness"] != COUPLED].assign(
        saved=lambda lines: lines["word"].map(saved)
    )


def follows(apart: pd.DataFrame | Skipped, column: str = "present") -> pd.DataFrame | Skipped:
    """Whether presence follows frequency or usefulness; apart: of `set_apart`, or what was skipped.

    `effects` of log10 frequency and of usefulness (.95 against .05) together, then of log10
    frequency and the loss saved, in nats per occurrence; `beside` tells which. column: of presence.
    """
    if isinstance(apart, Skipped):
        return apart
    frequency = {TENFOLD: np.log10(apart["frequency"])}
    useful = {USEFUL: apart["usefulness"] > COUPLED}
    saved = {SAVED: apart["saved"]}
    return pd.concat(
        [
            effects(apart, frequency | others, column).assign(beside=name)
            for name, others in {"usefulness": useful, "loss saved": saved}.items()
        ],
        ignore_index=True,
    )


def effects(
    table: pd.DataFrame,
    predictors: Mapping[str, pd.Series | np.ndarray],
    column: str = "present",
    draws: int = DRAWS,
    seed: int = 0,
) -> pd.DataFrame:
    """How presence depends on several things at once, each by itself, SAE by SAE.

    predictors: what it is called -> a number for each line of the table. One line an SAE and
    predictor: sae, predictor, value (log odds per unit), low and high (95 %, over resampled words),
    fitted (the share of resamplings that a regression fits, as it does not where a few words decide
    everything). NaN: the value where none fits all words, the interval where fewer than 95 % fit.
    """
    generator = np.random.default_rng(seed)
    columns = pd.DataFrame(
        {name: np.asarray(values) for name, values in predictors.items()}, table.index
    )
    lines = []
    for sae, some in table.groupby("sae", sort=False):
        x, present = columns.loc[some.index].to_numpy(float), some[column].to_numpy(bool)
        times = generator.multinomial(len(x), np.full(len(x), 1 / len(x)), size=draws)
        drawn = np.array([_slopes(x, present, some) for some in times])
        for i, name in enumerate(columns):
            value = _slopes(x, present, None)[i]
            fitted = float(np.isfinite(drawn[:, i]).mean())
            # Without those that nothing fits, the others' quantiles would be no interval.
            known = np.isfinite(value) and fitted >= LEAST_FITTED
            interval = bounds(drawn[:, i]) if known else (np.nan, np.nan)
            lines.append((sae, name, value, *interval, fitted))
    return pd.DataFrame(lines, columns=["sae", "predictor", "value", "low", "high", "fitted"])


def _slopes(x: np.ndarray, present: np.ndarray, times: np.ndarray | None) -> np.ndarray:
    try:
        return logistic(x, present, times)[1:]
    except Separated:
        return np.full(x.shape[1], np.nan)


def probe(reading: Reading, count: int = PROBED_WORDS, seed: int = 0) -> pd.DataFrame:
    """How well a linear probe knows some of the words at the site: is a missing feature a loss?

    Words are taken evenly by frequency. Fitted on the first text, on all words and some other
    tokens; threshold from that text, scored on the second as features are. One line a word:
    frequency, f1, auroc.
    """
    texts = reading.texts
    ranked = texts.words.sort_values("frequency", kind="stable").index
    some = ranked[np.unique(np.linspace(0, len(ranked) - 1, count).astype(int))]
    labels = [side.labels.any_role(list(some)) for side in (texts.chosen_on, texts.scored_on)]
    named = np.unique(texts.chosen_on.labels.any_role(texts.names).indices)
    others = np.setdiff1d(np.arange(len(texts.chosen_on)), named)
    drawn = np.random.default_rng(seed).permutation(others)[:OTHER_TOKENS]
    rows = np.sort(np.r_[named, drawn])
    probes = metrics.LinearProbes.fit(
        reading.chosen_on[torch.from_numpy(rows)], labels[0][rows].toarray()
    )
    chosen, scored = (probes.scores(x) for x in (reading.chosen_on, reading.scored_on))
    lines = []
    for i, word in enumerate(some):
        here = [side[:, [i]].toarray().ravel() for side in labels]
        said = scored[:, i] > metrics.best_threshold(chosen[:, i], here[0])
        f1 = float(metrics.f1((said & here[1]).sum(), said.sum(), here[1].sum()))
        lines.append(
            (word, texts.words.loc[word, "frequency"], f1, metrics.auroc(scored[:, i], here[1]))
        )
    return pd.DataFrame(lines, columns=["word", "frequency", "f1", "auroc"])
