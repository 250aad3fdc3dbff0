"""The steps of labelling features: explain, then ask in three ways how good the label is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit import neighbourhoods
from saekit.judges.prompts import Messages, PromptJudge
from saekit.labels import drawing, prompts
from saekit.labels.scores import against_truth, choice_scores, detection_scores, has_concept

if TYPE_CHECKING:
    from saekit.index import Example
    from saekit.labels.drawing import Choice
    from saekit.study import Study


def label(study: Study, features: Sequence[int], judge: PromptJudge, seed: int = 0) -> pd.DataFrame:
    """Labels of features and how good they are, a line each; at most 106 prompts a feature.

    label; of `detection_scores` detection_f1, auprc, spearman, pearson, active, silent, unanswered;
    the same behind shuffled_ for shuffled_label, another feature's label on the same texts;
    intruder (chance: 1/5) and neighbour (chance: 1/2), the shares of right choices, with how many
    were answered and how many not; where there are pairs, the nearest feature and its cosine; where
    the text has labels, the columns of `against_truth`. What is unknown is missing or NaN. A rerun
    with a judge that keeps its answers asks only what it has not answered. Raises ValueError for a
    feature that the SAE does not have, and whatever the judge raises.
    """
    labels = explain(study, features, judge, seed)
    others = shuffled(labels, seed)
    answers = detect(study, labels, judge, seed)
    told = tell_neighbours(study, labels, judge, seed)
    parts = [
        detection_scores(answers).rename(columns={"f1": "detection_f1"}),
        others.rename("shuffled_label"),
        detection_scores(detect(study, others, judge, seed)).add_prefix("shuffled_"),
        _named(choice_scores(find_intruders(study, labels, judge, seed)), "intruder"),
        _named(choice_scores(told), "neighbour"),
        told.groupby("feature")[["nearest", "cosine"]].first(),
    ]
    if study.corpus.labels is not None:
        parts.append(against_truth(study, answers).drop(columns="unanswered"))
    table = labels.to_frame().join(parts)
    counts = table.filter(regex="active$|silent$|answered$|with(out)?_concept$").columns
    table[counts] = table[counts].fillna(0).astype(int)
    return table.astype({"nearest": "Int64"}).reset_index()


def by_truth(study: Study, features: Sequence[int], seed: int = 0) -> pd.DataFrame:
    """How well labels would detect if the truth wrote and rated them: what no judge can exceed far.

    The label is the concept that the feature detects best on all text, half of which scores it; a
    text is rated 10 where a token has the concept and 0 elsewhere. A line a feature, with the
    detection columns of `label`. Raises ValueError where the study's text has no labels.
    """
    index = pd.Index(list(dict.fromkeys(features)), name="feature", dtype=np.int64)
    concepts = study.truth.loc[index].idxmax(axis=1).rename("label")
    _, texts = _scored_texts(study, concepts, seed)

    def scores(of: pd.Series) -> pd.DataFrame:
        labelled = texts[texts["feature"].isin(of.dropna().index)]
        rated = [
            10.0 * has_concept(study.corpus, own, of[feature])
            for feature, own in labelled.groupby("feature", sort=False)
        ]
        return detection_scores(labelled.assign(rating=np.concatenate([[], *rated])))

    others = shuffled(concepts, seed)
    own = scores(concepts).rename(columns={"f1": "detection_f1"})
    parts = [own, others.rename("shuffled_label"), scores(others).add_prefix("shuffled_")]
    return concepts.to_frame().join(parts).reset_index()


def explain(study: Study, features: Sequence[int], judge: PromptJudge, seed: int = 0) -> pd.Series:
    """A short label of each feature, by the judge, from its strongest examples; by feature.

    None where the explaining half has no example or the answer is not valid. Raises ValueError for
    a feature that the SAE does not have. Source: Bills et al., "Language models can explain neurons
    in language models" (2023).
    """
    features = list(dict.fromkeys(features))
    examples = {feature: drawing.explaining(study.index, feature, seed) for feature in features}
    asked = {
        feature: prompts.explain(study.model, found) for feature, found in examples.items() if found
    }
    answers = judge.ask_all(list(asked.values()), prompts.LABEL_SCHEMA, prompts.is_label)
    found = {
        feature: " ".join(answer["label"].split())
        for feature, answer in zip(asked, answers, strict=True)
        if answer is not None
    }
    index = pd.Index(features, name="feature", dtype=np.int64)
    return pd.Series([found.get(feature) for feature in features], index, object, "label")


def shuffled(labels: pd.Series, seed: int = 0) -> pd.Series:
    """Each labelled feature with the label of another, the null of every score.

    Every label is used once. None for features without a label, and where one alone has one.
    Features may have equal labels, which `tell_neighbours` shows.
    """
    known = labels.dropna()
    order = np.random.default_rng(seed).permutation(len(known))
    given = pd.Series([None] * len(labels), labels.index, object, labels.name)
    if len(known) > 1:
        given[known.index[order]] = known.to_numpy()[np.roll(order, 1)]
    return given


def detect(study: Study, labels: pd.Series, judge: PromptJudge, seed: int = 0) -> pd.DataFrame:
    """How likely held-out texts hold what each feature's label says, by the judge; a line a text.

    labels: by feature; those without are left out. Columns: feature, start and end (token
    positions), activation (the largest in the text, in normalised units), rating from 0 to 10 or
    NaN. The texts depend on feature and seed alone. Source: detection in arXiv 2410.13928, there
    with yes or no for an answer.
    """
    texts, table = _scored_texts(study, labels, seed)
    asked = [
        prompts.detect(study.model, labels[feature], text)
        for feature, text in zip(table["feature"], texts, strict=True)
    ]
    answers = judge.ask_all(asked, prompts.RATING_SCHEMA, prompts.is_rating)
    ratings = [np.nan if answer is None else float(answer["rating"]) for answer in answers]
    return table.assign(rating=np.array(ratings, dtype=float))


def find_intruders(
    study: Study, labels: pd.Series, judge: PromptJudge, seed: int = 0
) -> pd.DataFrame:
    """Which of five held-out texts the feature is silent on, given its label; a line a choice.

    labels: by feature; those without are left out. Columns: feature, place (of the intruder, from
    0), answer (the place that the judge gave, or NaN). In arXiv 2507.08473 no label is shown, as it
    is the feature that is scored there.
    """
    lines, choices, labelled = [], [], []
    for feature, text_label in labels.dropna().items():
        active, silent = drawing.scoring(study.index, feature, seed)
        drawn = drawing.intruders(active, silent, feature, seed)
        lines += [(feature, one.place) for one in drawn]
        choices += drawn
        labelled += [text_label] * len(drawn)
    table = pd.DataFrame(lines, columns=["feature", "place"])
    answers = _places(study, choices, labelled, prompts.intruder, judge, drawing.TOGETHER)
    return table.assign(answer=answers)


def tell_neighbours(
    study: Study, labels: pd.Series, judge: PromptJudge, seed: int = 0
) -> pd.DataFrame:
    """Which of two held-out texts is the feature's, given its label; a line a pair.

    The other text is one of the feature whose decoder direction is nearest, and on each text the
    other feature is silent; there is no pair where they are never active apart. labels: by feature;
    those without are left out. Columns: feature, nearest, cosine, place (of the feature's text,
    from 0), answer (the place that the judge gave, or NaN). Source: the sort evaluation of
    Anthropic's "Circuits Updates" (August 2024); detection is blind to labels that many share.
    """
    lines, choices, labelled = [], [], []
    for feature, other, cosine in _nearest(study, list(labels.dropna().index)):
        own = drawing.distinguishing(study.index, feature, other, seed)
        others = drawing.distinguishing(study.index, other, feature, seed)
        drawn = drawing.pairs(own, others, feature, seed)
        lines += [(feature, other, cosine, one.place) for one in drawn]
        choices += drawn
        labelled += [labels[feature]] * len(drawn)
    table = pd.DataFrame(lines, columns=["feature", "nearest", "cosine", "place"])
    return table.assign(answer=_places(study, choices, labelled, prompts.neighbour, judge, 2))


def _scored_texts(study: Study, labels: pd.Series, seed: int) -> tuple[list[Example], pd.DataFrame]:
    """The texts that score the labelled features, with a line each: feature, place, activation."""
    texts, lines = [], []
    for feature in labels.dropna().index:
        active, silent = drawing.scoring(study.index, feature, seed)
        for text in (*active, *silent):
            start = text.position - text.focus
            lines.append((feature, start, start + len(text.tokens), float(text.values.max())))
            texts.append(text)
    return texts, pd.DataFrame(lines, columns=["feature", "start", "end", "activation"])


def _places(
    study: Study,
    choices: list[Choice],
    labels: list[str],
    prompt: Callable[..., Messages],
    judge: PromptJudge,
    count: int,
) -> np.ndarray:
    """The places that the judge gave, NaN where it gave none, (choices,)."""
    asked = [
        prompt(study.model, one, choice.texts) for one, choice in zip(labels, choices, strict=True)
    ]
    answers = judge.ask_all(asked, prompts.choice_schema(count), prompts.is_choice(count))
    places = [np.nan if answer is None else answer["text"] - 1 for answer in answers]
    return np.array(places, dtype=float)


def _nearest(study: Study, features: list[int]) -> list[tuple[int, int, float]]:
    """Each feature with the living one that is nearest by decoder cosine, where there is any."""
    alive = np.union1d(np.flatnonzero(study.index.density > 0), features).astype(int)
    if len(alive) < 2:
        return []
    directions = neighbourhoods.pool({"": study.sae}, {"": alive}).directions
    found = []
    for feature in features:
        row = int(np.searchsorted(alive, feature))
        cosine = directions @ directions[row]
        cosine[row] = -np.inf
        found.append((feature, int(alive[cosine.argmax()]), float(cosine.max())))
    return found


def _named(scores: pd.DataFrame, name: str) -> pd.DataFrame:
    return scores.add_prefix(f"{name}_").rename(columns={f"{name}_share": name})
