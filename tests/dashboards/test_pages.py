"""Feature pages as HTML files: whole, linked, escaped, and never written over others."""

import re
from html.parser import HTMLParser

import pytest

from saekit.dashboards import pages
from saekit.explore import describe, feature_page, neighbours
from saekit.index import Index
from saekit.text import escape
from tests.hostile import hostile_study
from tests.studies import DEAD, N_FEATURES, tiny_study


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAEKIT_CACHE", str(tmp_path_factory.mktemp("cache")))
        study = tiny_study()
        study.index = Index.build(study.model, study.site, study.sae, study.corpus)
        yield study


@pytest.fixture(scope="module")
def folder(study, tmp_path_factory):
    return pages.export(study, tmp_path_factory.mktemp("out") / "pages").parent


def test_every_living_feature_has_its_page_and_its_line(study, folder):
    alive = {str(f) for f in range(study.index.n_features) if study.index.density[f] > 0}
    assert {file.stem for file in (folder / "features").iterdir()} == alive
    listed = (folder / "index.html").read_text()
    assert set(re.findall(r'href="features/(\d+)\.html"', listed)) == alive
    assert str(DEAD) not in alive
    assert (folder / "plotly.min.js").exists()


def test_a_page_says_what_the_feature_page_says(study, folder):
    feature = int(study.index.density.argmax())
    html, page = (folder / "features" / f"{feature}.html").read_text(), feature_page(study, feature)
    assert f"Feature {feature}: {describe(study, feature)}" in html
    assert f"active on {page.tokens:,} tokens" in html
    assert html.count('class="figure"') == 2
    for interval in page.intervals:
        assert f"{interval.low:.2f} to {interval.high:.2f}: {interval.tokens:,} tokens" in html
    near = neighbours(study, feature)["feature"].tolist()
    assert re.findall(r'href="(\d+)\.html"', html) == [str(f) for f in near]


def test_pages_ask_for_nothing_from_elsewhere(folder):
    for file in [folder / "index.html", *list((folder / "features").iterdir())[:3]]:
        text = file.read_text()
        assert not re.search(r"""(src|href)=["'](https?:)?//""", text)
        assert "default-src 'none'" in text


def test_some_features_only(study, tmp_path):
    alive = [f for f in range(study.index.n_features) if study.index.density[f] > 0][:3]
    pages.export(study, tmp_path / "some", [*alive, alive[0]])
    assert len(list((tmp_path / "some" / "features").iterdir())) == 3
    listed = (tmp_path / "some" / "index.html").read_text()
    assert re.findall(r'href="features/(\d+)\.html"', listed) == list(map(str, alive))
    html = (tmp_path / "some" / "features" / f"{alive[0]}.html").read_text()
    near = neighbours(study, alive[0])["feature"].tolist()
    assert re.findall(r'href="(\d+)\.html"', html) == [str(f) for f in near if f in alive]
    for feature in near:
        assert f"{feature}: {escape(describe(study, feature))}" in html


@pytest.mark.parametrize("feature", [DEAD, N_FEATURES, -1])
def test_a_feature_without_a_page_is_refused_before_anything_is_written(study, tmp_path, feature):
    with pytest.raises(ValueError, match=f"No living feature has the number {feature}"):
        pages.export(study, tmp_path / "none", [0, feature])
    assert not any(tmp_path.iterdir())


def test_a_folder_that_is_there_is_left_alone(study, folder):
    with pytest.raises(FileExistsError, match="there already: remove it"):
        pages.export(study, folder)


def test_hostile_text_is_shown_and_never_run(tmp_path, monkeypatch):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path / "cache"))
    study = hostile_study()
    study.index = Index.build(study.model, study.site, study.sae, study.corpus)
    pages.export(study, tmp_path / "pages")
    for file in (tmp_path / "pages").rglob("*.html"):
        found = Tags()
        found.feed(file.read_text())
        assert "img" not in found.names
        assert not [name for name in found.attributes if name.startswith("on")]
        assert found.names.count("script") <= 4  # two figures, plotly.js and what draws them


class Tags(HTMLParser):
    """The names of all tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [name for name, _ in attributes]
