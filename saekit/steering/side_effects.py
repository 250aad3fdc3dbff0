"""What else a clamp moves: the other landmarks' names, unrelated questions, unrelated text.

Each landmark has the feature and the dose that name it most often where some landmark is about to
be named; they are tried on other texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from saekit import metrics, specificity
from saekit.sandbox import world
from saekit.steering import Dose, Edit, add, cases, clamp, random_direction, steered_texts
from saekit.steering.trials import Trial, choose
from saekit.study import needs_world

if TYPE_CHECKING:
    from saekit.study import Study

LANDMARKS = ("Golden Gate Bridge", "Eiffel Tower", "Colosseum", "Great Wall")
"""The four that the world's text names most often."""
PLAIN, RANDOM = "as it is", "random direction"
DOSES, CANDIDATES = (0.5, 1.0, 2.0), 3
"""× the maximum; so many features that speak for a name are tried beside its detector."""
UNRELATED = ("arithmetic", "code_result", "one_hop", "feelings")
DOCUMENTS, TEXTS, TOKENS = 3000, 40, 12


@needs_world
def choose_clamps(
    study: Study, concepts: Sequence[str] = LANDMARKS, prompts: int = 20
) -> pd.DataFrame:
    """Each landmark's best feature and dose, by how often its name follows where one is due.

    Candidates are its detector and the features that speak for its name by attribution. One line a
    landmark: feature, times_maximum, and the rate on the prompts that it was chosen on.
    """
    documents = list(world.documents(DOCUMENTS, cases.CHOSEN_ON, topics=("landmarks",)))
    due = [before for before, _ in cases.before_mentions("landmark", documents)][:prompts]
    rows = []
    for concept in concepts:
        detector = specificity.best_feature(study.index, concept, "mention").unit
        speaking = cases.speaking_for(study, cases.before_mentions(concept, documents))
        trials = [
            Trial(asked, asked, DOSES, TOKENS)
            for feature in dict.fromkeys((*speaking[:CANDIDATES], detector))
            for asked in [cases.naming(study, concept, (feature,), due)]
        ]
        rate, best, dose = choose(study, trials)
        rows.append((concept, best.chosen_on[0].up[0], dose, rate))
    return pd.DataFrame(rows, columns=["concept", "feature", "times_maximum", "rate_where_chosen"])


def arms(study: Study, clamps: pd.DataFrame) -> dict[str, Edit | None]:
    """The model as it is, each clamp, and a random direction added at their mean length."""
    sae, maximum = study.sae, study.index.maximum
    doses = {
        line.concept: (
            int(line.feature),
            Dose.of_maximum(sae, maximum[int(line.feature)], line.times_maximum).activation,
        )
        for line in clamps.itertuples()
    }
    clamped = {name: clamp(sae, {feature: a}) for name, (feature, a) in doses.items()}
    length = float(np.mean([a for _, a in doses.values()]))
    return {PLAIN: None, **clamped, RANDOM: add(sae, random_direction(sae), length)}


@needs_world
def names(study: Study, clamps: pd.DataFrame, texts: int = TEXTS) -> pd.DataFrame:
    """How often each landmark is named where one is due, under each clamp.

    Texts that nothing was chosen on. One line for each steered and measured concept: the share of
    texts that name it with its 95 % bootstrap interval over the n texts; `steered` is also "as it
    is" and "random direction".
    """
    documents = world.documents(DOCUMENTS, cases.TRIED_ON, "held-out", topics=("landmarks",))
    due = [before for before, _ in cases.before_mentions("landmark", documents)][:texts]
    rows = []
    for arm, edit in arms(study, clamps).items():
        written = steered_texts(study.model, study.site, edit, due, max_new_tokens=TOKENS)
        for concept in clamps["concept"]:
            named = [
                case.wanted(text)
                for case, text in zip(cases.naming(study, concept, (), due), written, strict=True)
            ]
            rows.append((arm, concept, *metrics.bootstrap_interval(named), len(due)))
    return pd.DataFrame(rows, columns=["steered", "measured", "share", "low", "high", "n"])


@needs_world
def costs(study: Study, clamps: pd.DataFrame, texts: int = TEXTS) -> pd.DataFrame:
    """What each clamp costs where no landmark is spoken of.

    Two lines an arm: "right", the share of unrelated questions answered rightly, and "perplexity",
    that of held-out texts on other things, with 95 % bootstrap intervals over the n questions or
    texts.
    """
    asked = [world.questions(kind, texts // 2, cases.TRIED_ON) for kind in UNRELATED]
    documents = world.documents(20 * texts, cases.TRIED_ON, "held-out", cases.TOPICS_OF_OPENINGS)
    plain = [document.text for document in documents if document.language == "en"][:texts]
    rows = []
    for arm, edit in arms(study, clamps).items():
        right = np.concatenate([_answered_rightly(study, edit, kind) for kind in asked])
        rows.append((arm, "right", *metrics.bootstrap_interval(right), len(right)))
        nats = _cross_entropies(study, edit, plain)
        perplexity = np.exp(metrics.bootstrap_interval(nats))
        rows.append((arm, "perplexity", *perplexity, len(nats)))
    return pd.DataFrame(rows, columns=["steered", "what", "value", "low", "high", "n"])


def _answered_rightly(
    study: Study, edit: Edit | None, questions: list[world.Question]
) -> list[bool]:
    prompts = [question.prompt for question in questions]
    written = steered_texts(study.model, study.site, edit, prompts, max_new_tokens=6)
    return [
        text.startswith(question.answer.rstrip(".,\n"))
        for question, text in zip(questions, written, strict=True)
    ]


def _cross_entropies(study: Study, edit: Edit | None, texts: list[str]) -> np.ndarray:
    """Mean cross-entropy of each text in nats per token, (texts,)."""
    batch = study.model.tokenize(texts)

    def nats(logits: Tensor) -> Tensor:
        targets = batch.ids[:, 1:].to(logits.device)
        read = batch.attention_mask[:, 1:].to(logits.device)
        losses = cross_entropy(logits[:, :-1].float().mT, targets, reduction="none")
        return (losses * read).sum(dim=1) / read.sum(dim=1)

    with torch.no_grad():
        return study.model.run(batch, {study.site: edit} if edit else None, nats).cpu().numpy()
