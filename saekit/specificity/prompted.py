"""A concept's feature in any model, by prompts that are known to be about it; no labels needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from saekit import metrics, presets
from saekit.corpus import Corpus, Document
from saekit.index import Index
from saekit.specificity.sensitivity import COLUMNS
from saekit.specificity.units import of_like_density

if TYPE_CHECKING:
    from collections.abc import Callable

    from saekit.study import Study

DECOYS, UNNAMED = "decoys", "never named"


class PromptedConcept:
    """A study's features on the prompts and decoys of one of `presets.names()`, or on others.

    kinds: what each text is, (texts,): the language of one that names the concept, "never named",
    or "decoys". strongest: the largest activation of each feature on each text, (texts × features).
    """

    def __init__(self, study: Study, concept: str | presets.ConceptPrompts) -> None:
        """Read the texts once; concept: a name, or texts such as a judge's (`write_texts`).

        Raises ValueError for an unknown concept and one without prompts.
        """
        self.study = study
        self.concept = presets.concept(concept) if isinstance(concept, str) else concept
        if not self.concept.prompts:
            raise ValueError(
                f"{self.concept.name!r} has questions but no prompts: choose another concept."
            )
        prompts = (*self.concept.prompts, *self.concept.decoys)
        kinds = [UNNAMED if one.unnamed else one.language for one in self.concept.prompts]
        self.kinds = np.array(kinds + [DECOYS] * len(self.concept.decoys))
        corpus = Corpus.from_documents(
            [Document(prompt.text, name=str(n)) for n, prompt in enumerate(prompts)],
            study.model.tokenizer,
            study.model.context_length,
        )
        matrix = Index.build(study.model, study.site, study.sae, corpus).matrix.tocsr()
        bounds = corpus.documents[["start", "end"]].to_numpy()
        rows = [matrix[start:end].max(axis=0).toarray()[0] for start, end in bounds]
        # What is left of a text that holds no token is no document.
        self.kinds = self.kinds[corpus.documents["name"].astype(int)]
        self.strongest = np.stack(rows)

    def best_features(self, count: int = 10) -> pd.DataFrame:
        """The features that tell the prompts in the concept's first language from its decoys.

        score: the share of those prompts on which a feature fires less the share of decoys; of
        equal ones the feature that comes nearest to its maximum in the study's text is first.
        """
        on, off = self.kinds == self.kinds[0], self.kinds == DECOYS
        fires = self.strongest > 0
        table = pd.DataFrame(
            {
                "feature": np.arange(fires.shape[1]),
                "prompts": fires[on].mean(0),
                "decoys": fires[off].mean(0),
                "of maximum": self.strongest[on].mean(0)
                / np.maximum(self.study.index.maximum, 1e-9),
            }
        )
        table.insert(1, "score", table["prompts"] - table["decoys"])
        order = table.sort_values(["score", "of maximum"], ascending=False, kind="stable")
        return order.head(count).reset_index(drop=True)

    def recall(self, feature: int, threshold: float = 0.0) -> pd.DataFrame:
        """On which share of the texts a feature exceeds a threshold, kind by kind.

        The columns are those of `sensitivity`: share, its 95 % bootstrap interval over n texts, and
        control, the share for a feature of like density in the study's text.
        """
        fired = self.strongest[:, feature] > threshold
        control = self.strongest[:, of_like_density(self.study.index, feature)] > 0
        lines = []
        for kind in dict.fromkeys(self.kinds):
            some = self.kinds == kind
            share = metrics.bootstrap_interval(fired[some])
            lines.append((kind, *share, control[some].mean(), int(some.sum())))
        return pd.DataFrame(lines, columns=COLUMNS)

    def judge(self) -> Callable[[str], bool]:
        """Whether a text names the concept, in any of its languages and any case."""
        return lambda text: presets.names_it(text, self.concept.names)
