"""Tiny studies to explore: with labels, with two SAEs on a map; and what no page may hold."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from scipy.sparse import csc_matrix

from saekit.corpus import Corpus, Labels
from saekit.explore import feature_table
from saekit.index import Index
from saekit.study import Study
from tests.studies import tiny_study

CONCEPTS = {"<b>bridges</b> & boats": 4, "colours": 9}
"""Concepts that label exactly the tokens on which these features are active."""


def indexed(study: Study) -> Study:
    study.index = Index.build(study.model, study.site, study.sae, study.corpus)
    return study


def labelled_study() -> Study:
    study = indexed(tiny_study())
    study.name = "tiny labelled"
    marks = np.zeros((len(study.corpus), len(CONCEPTS)), dtype=bool)
    for column, feature in enumerate(CONCEPTS.values()):
        marks[study.index.of(feature)[0], column] = True
    labels = Labels([(concept, "mention") for concept in CONCEPTS], csc_matrix(marks))
    corpus = study.corpus
    study.corpus = Corpus(corpus.tokens, corpus.starts, corpus.documents, labels, bos=corpus.bos)
    return indexed(study)


def map_table(study: Study) -> pd.DataFrame:
    """What `explore.feature_map` gives: the study's features, and as many of another SAE."""
    table = feature_table(study).reset_index()
    place = np.random.default_rng(0).normal(size=(2 * len(table), 2))
    table = pd.concat([table.assign(sae=name) for name in (*study.saes, "another <i>size</i>")])
    cluster = np.arange(len(table)) % 5 - 1
    return table.assign(x=place[:, 0], y=place[:, 1], cluster=cluster).reset_index(drop=True)


def map_figure(table: pd.DataFrame, colour: str) -> go.Figure:
    """A stand-in for `plots.feature_map`: each point's customdata is its row in the table."""
    points = go.Scatter(
        x=table["x"],
        y=table["y"],
        mode="markers",
        marker={"size": 9, "color": pd.factorize(table[colour])[0]},
        customdata=np.arange(len(table)),
    )
    return go.Figure(points, layout={"title": f"by {colour}", "height": 420})


class Markup(HTMLParser):
    """The live elements and attributes of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes = set(), set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def assert_harmless(page):
    """No markup of the corpus is alive, no invisible or order-changing character is left."""
    figure = r'<script type="application/json">[^<]*</script>'
    markup = Markup(re.sub(figure, "", page))
    ours = {"div", "span", "b", "h3", "small", "br", "details", "summary", "pre"}
    ours |= {"table", "thead", "tbody", "tr", "th", "td"}
    assert markup.tags <= ours
    assert markup.attributes <= {"style", "title", "dir", "class", "role"}
    assert "<b>bold" not in page
    assert not set(page) & set("\x1b\u202e\u202c\u200f\r")
