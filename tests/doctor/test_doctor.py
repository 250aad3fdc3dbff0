"""The doctor on the sandbox, on SAEs made wrong on purpose, and on models of eight families."""

import json
import math
from dataclasses import replace

import pytest

import saekit
from saekit import cli, doctor, formats, quality
from saekit.activations import read_activations
from saekit.doctor import sae as of_sae
from saekit.doctor.report import Check, Report, lines
from saekit.quality import Quality
from saekit.sandbox import saes
from saekit.sandbox.text import DATA
from saekit.sites import Site
from tests.families import FAMILIES, build
from tests.hostile import HOSTILE


@pytest.fixture(scope="module")
def study():
    return saekit.open("sandbox")


@pytest.fixture(scope="module")
def corpus(study):
    return study.corpus.select(max_tokens=1200)


@pytest.fixture(scope="module")
def topk():
    """The shipped SAE, as its file says."""
    return formats.of_sae(saes.load())


@pytest.fixture(scope="module")
def jumprelu(study, corpus, topk):
    """The same with one threshold a feature, at which as many features are active."""
    x = read_activations(study.model, study.site, corpus)
    pre = (x * topk.scale - topk.b_dec) @ topk.W_enc.T + topk.b_enc
    threshold = pre.flatten().topk(topk.k * len(x)).values[-1]
    thresholds = threshold.expand(len(topk.b_enc)).clone()
    return replace(topk, activation="jumprelu", threshold=thresholds, k=None)


def examined(study, corpus, coder, site="resid.2"):
    site = study.model.site(*Site.parse(site))
    return Report("test", tuple(lines(of_sae.checks(study.model, site, coder, corpus))))


def failed(report):
    return {check.name for check in report.checks if check.passed is False}


def test_the_sandbox_passes_every_line(capsys):
    folder = DATA / "saes" / saes.MAIN
    assert cli.main(["doctor", "sandbox", "--sae", str(folder), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["passed"]
    lines = {check["name"]: check for check in report["checks"]}
    assert len(lines) == 20
    assert all(check["passed"] is not False for check in lines.values())
    assert lines["L0"]["values"]["l0"] == pytest.approx(16, abs=0.5)
    assert lines["fit"]["values"]["fvu"] < 0.3


def test_an_sae_on_a_layer_too_low(study, corpus, topk):
    report = examined(study, corpus, topk, "resid.1")
    assert "layer" in failed(report)
    assert report["layer"].fix == "read it at resid.2"


def test_an_sae_on_a_layer_too_high(study, corpus, topk):
    report = examined(study, corpus, topk, "resid.3")
    assert report["layer"].fix == "read it at resid.2"


def test_a_lost_scale(study, corpus, topk):
    report = examined(study, corpus, replace(topk, scale=1.0))
    assert failed(report) == {"reading of the file"}
    assert report["reading of the file"].found.startswith("the scale that these activations have")


def test_a_scale_turned_round(study, corpus, topk):
    report = examined(study, corpus, replace(topk, scale=1 / topk.scale))
    assert report["reading of the file"].found.startswith("the inverse of its scale")


def test_a_scale_that_the_file_does_not_hold(study, corpus, topk):
    report = examined(study, corpus, replace(topk, scale=None))
    assert failed(report) == {"normalisation"}
    found = float(report["normalisation"].fix.split("scale=")[1].split(")")[0])
    assert found == pytest.approx(topk.scale, rel=0.1)


def test_tables_of_a_file_that_holds_no_scale_measure_with_the_activations_own(study, topk):
    without = replace(topk, scale=None)
    fits, layers = doctor.fits(study, without), doctor.layers(study, without)
    assert fits["reading"][0] == "the scale that these activations have"
    own = layers["fvu"][0]
    assert own == fits["fvu"][0] == pytest.approx(doctor.fits(study, topk)["fvu"][0], rel=0.05)
    for table in (fits, layers):
        assert table["reading"].iloc[-1] == "control"
        assert table["fvu"].iloc[-1] > 5 * own


def test_a_site_that_the_model_does_not_need_recovers_nothing(study, corpus, topk, monkeypatch):
    card = Quality(100, 0.1, 16.0, 0.0, 3.0, 3.001, math.nan)
    monkeypatch.setattr(quality, "measure", lambda *_: card)
    found = of_sae._cross_entropy(study.model, study.site, topk, corpus)
    assert found.passed is None
    assert "mean activation" in found.found
    assert "nan" not in str(vars(found))


def test_a_bias_that_is_not_subtracted(study, corpus, topk):
    report = examined(study, corpus, replace(topk, subtract_b_dec=False))
    assert report["reading of the file"].found.startswith("b_dec subtracted")
    assert "subtract_b_dec=True" in report["reading of the file"].fix


def test_a_bias_that_is_subtracted_twice(study, corpus, topk):
    folded = replace(topk, b_enc=topk.b_enc - topk.W_enc @ topk.b_dec)  # and subtracts it too
    report = examined(study, corpus, folded)
    assert report["reading of the file"].found.startswith("b_dec not subtracted")


@pytest.mark.parametrize(
    ("change", "reading"),
    [
        (lambda t, s: t * s, "thresholds over the scale"),
        (lambda t, s: t / s, "thresholds times the scale"),
        (lambda t, s: t.log(), "thresholds as logarithms"),
    ],
    ids=["times", "over", "logarithm"],
)
def test_wrong_thresholds(study, corpus, jumprelu, change, reading):
    known = jumprelu.about._replace(figures={"l0": 16.0})
    right = replace(jumprelu, about=known)
    assert failed(examined(study, corpus, right)) == set()
    wrong = replace(right, threshold=change(jumprelu.threshold, jumprelu.scale))
    report = examined(study, corpus, wrong)
    assert {"L0", "reading of the file"} <= failed(report)
    assert report["reading of the file"].found.startswith(reading)


def test_another_models_sae(study, corpus):
    other = formats.of_sae(saes.load("2048-seed-0-random-model"))
    report = examined(study, corpus, other)
    assert "another model's" in report["fit"].fix


def test_an_sae_of_another_width(study, corpus, topk):
    narrow = replace(
        topk, W_enc=topk.W_enc[:, :96], W_dec=topk.W_dec[:, :96], b_dec=topk.b_dec[:96]
    )
    report = examined(study, corpus, narrow)
    assert failed(report) == {"width"}
    assert "96 dimensions" in report["width"].found


def test_a_transcoder_is_no_sae(study, corpus, topk):
    coder = replace(topk, about=topk.about._replace(writes_to="mlp.2"))
    report = examined(study, corpus, coder)
    assert [check.name for check in report.checks] == ["file", "width"]
    assert "transcoder" in report["file"].found


@pytest.mark.parametrize("family", FAMILIES)
def test_models_of_every_family_pass(family, tmp_path):
    build(family, tmp_path / family)
    report = doctor.examine(str(tmp_path / family))
    assert report.passed, str(report)
    assert report["reading"].values["difference"] == 0
    assert report["blocks"].values["layers"] == 3


def test_what_cannot_be_opened_is_a_line_that_failed(tmp_path, capsys):
    assert cli.main(["doctor", str(tmp_path)]) == 1
    assert "holds no model" in capsys.readouterr().out
    report = doctor.examine("sandbox", tmp_path / "nothing")
    assert failed(report) == {"file"}
    assert "no such file or folder" in report["file"].found


def test_a_check_that_breaks_is_a_line_that_failed():
    def broken():
        raise RuntimeError("no such\nthing")

    [check] = lines([("reading", broken)])
    assert check == Check("reading", False, "no such thing", check.fix)


@pytest.mark.parametrize("text", HOSTILE)
def test_reports_escape_what_files_say(text):
    html = Report(text, (Check("file", None, text, text),))._repr_html_()
    assert "<script" not in html
    assert "<img" not in html


def test_a_file_of_another_library_fits_too(study, corpus, topk, tmp_path):
    folder = formats.write(topk, "saelens", tmp_path / "sae")
    report = examined(study, corpus, formats.read(folder))
    assert report.passed, str(report)
    assert "SAELens: topk, sandbox, blocks.2.hook_resid_post" in report["file"].found
