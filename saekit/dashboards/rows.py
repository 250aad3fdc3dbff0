"""What studies hold, as rows of coloured tokens: examples, texts and labelled stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from saekit.corpus import TokenBatch
from saekit.dashboards.token_view import TokenRow, TokenView
from saekit.explore import activations_at, activations_on
from saekit.tokens import padding_id

if TYPE_CHECKING:
    from saekit.index import Example, Index
    from saekit.study import Study
    from saekit.tokens import Generation


def example_row(study: Study, example: Example, title: str = "") -> TokenRow:
    """An example as a row of tokens coloured by activation, titled by its peak by default."""
    return TokenRow(
        study.model.token_strings(example.tokens.tolist()),
        [float(value) for value in example.values],
        title=title or f"{example.value:.2f}",
        focus=example.focus,
    )


def example_rows(study: Study, examples: list[Example]) -> list[TokenRow]:
    """Examples as rows of tokens coloured by activation, titled by their peak."""
    return [example_row(study, example) for example in examples]


def text_row(study: Study, text: str, feature: int) -> TokenRow:
    """A text as a row of tokens coloured by one feature's activation."""
    tokens, codes = activations_on(study, text)
    return TokenRow(tokens, [float(value) for value in codes[:, feature]])


def written_row(study: Study, generation: Generation, feature: int) -> TokenRow:
    """A prompt and what the model wrote after it, tokens coloured by one feature's activation."""
    tokens, codes = activations_at(study, written_batch(study, generation))
    return TokenRow(tokens, [float(value) for value in codes[:, feature]])


def written_batch(study: Study, generation: Generation) -> TokenBatch:
    """The tokens of a prompt and of what the model wrote after it."""
    batch, tokenizer = study.model.tokenize(generation.prompt), study.model.tokenizer
    ids = batch.ids[batch.keep].tolist() + generation.token_ids
    return TokenBatch.from_rows([ids], tokenizer.bos_token_id, padding_id(tokenizer))


def examples_view(
    study: Study, feature: int, count: int = 6, index: Index | None = None
) -> TokenView:
    """A feature's strongest examples, one per document, tokens coloured by activation.

    index: of another SAE or corpus than the study's own.
    """
    index = index or study.index
    rows = example_rows(study, index.top_examples(feature, count))
    return TokenView(rows, float(index.maximum[feature]) or None)


def texts_view(study: Study, texts: list[str], feature: int) -> TokenView:
    """Texts of one's own, tokens coloured by a feature's activation."""
    rows = [text_row(study, text, feature) for text in texts]
    return TokenView(rows, float(study.index.maximum[feature]) or None)


def label_rows(
    study: Study,
    concept: str,
    count: int = 4,
    *,
    language: str | None = None,
    seed: int = 0,
    tokens: int = 48,
) -> list[TokenRow]:
    """Stretches with a concept, one per document drawn at random, 1 where named and 0.3 elsewhere.

    Raises ValueError for a concept that the corpus does not label.
    """
    corpus = study.corpus
    everywhere = corpus.labels.mask(concept)
    named = everywhere
    if (concept, "mention") in corpus.labels.columns:
        named = corpus.labels.mask(concept, "mention")
    positions = np.flatnonzero(everywhere)
    documents, first = np.unique(corpus.document_of(positions), return_index=True)
    if language is not None:
        first = first[(corpus.documents["language"] == language).to_numpy()[documents]]
    rows = []
    for position in np.random.default_rng(seed).permutation(positions[first])[:count]:
        document = corpus.documents.iloc[int(corpus.document_of(np.array(position)))]
        start = max(int(document["start"]), int(position) - tokens // 4)
        window = slice(start, min(int(document["end"]), start + tokens))
        strength = np.where(named[window], 1.0, 0.3 * everywhere[window])
        rows.append(
            TokenRow(
                study.model.token_strings(corpus.tokens[window].tolist()),
                strength.tolist(),
                title=f"{document['source']}, {document['language']}",
            )
        )
    return rows
