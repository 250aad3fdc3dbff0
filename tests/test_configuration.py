"""A file says what is trained; what it says wrongly is named with the way out."""

import json
import re
from itertools import pairwise

import pytest
import torch

from saekit import cli, configuration, study
from saekit.architectures import BatchTopK, JumpReLU
from saekit.configuration import SAEConfig
from saekit.runs import TrainingConfig
from saekit.sae import SAE
from tests.studies import tiny_corpus, tiny_study

TEXT = """
[model]
name = "tiny"
sites = ["resid.0", "neurons.1"]
[batches]
batch_size = 32
capacity = 200
[training]
steps = 12
report_every = 4
[sae.small]
architecture = "batchtopk"
features = 24
k = 3
[sae.large]
architecture = "jumprelu"
features = 40
sparsity = 2.0
site = "neurons.1"
seed = 5
steps = 20
frozen = "decoder"
"""


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path / "cache"))
    opened = tiny_study()
    opened.corpus = tiny_corpus(opened.model, 60)
    monkeypatch.setattr(study, "open", lambda name, device=None: opened)
    file = tmp_path / "both.toml"
    file.write_text(TEXT)
    return file


def test_a_file_is_read_into_its_parts(file):
    config = configuration.read(file)
    assert config.model.sites == ("resid.0", "neurons.1")
    assert config.training == TrainingConfig(steps=12, report_every=4)
    assert config.saes["small"] == SAEConfig("batchtopk", 24, settings={"k": 3})
    large = config.saes["large"]
    assert large.settings == {"sparsity": 2.0}
    assert large.training == {"steps": 20, "frozen": "decoder"}


@pytest.mark.parametrize(
    ("wrong", "right", "message"),
    [
        ("[trainings]", "[training]", r"the file knows no 'trainings': did you mean 'training'\?"),
        ("stesp = 12", "steps = 12", r"\[training\] knows no 'stesp': did you mean 'steps'\?"),
        ("sparsety = 2.0", "sparsity = 2.0", r"\[sae.large\] .*did you mean 'sparsity'"),
        ('"batchtop"', '"batchtopk"', r"\[sae.small\] has architecture 'batchtop'.*batchtopk"),
        ("steps = 0", "steps = 20", r"\[sae.large\]: steps is 0"),
        ("sparsity = 2.0", "k = 2", None),
        ("features = ", "features = 24", "is not TOML"),
        ("", "features = 40", r"\[sae.large\].*features"),
    ],
)
def test_what_is_wrong_is_named_with_the_way_out(file, wrong, right, message):
    file.write_text(TEXT.replace(right, wrong))
    if message is None:
        file.write_text(TEXT.replace(wrong, right))
        message = r"\[sae.large\] knows no 'k'"
    with pytest.raises(ValueError, match=message):
        configuration.read(file)


def test_a_file_without_saes_is_refused(file):
    file.write_text("[model]\n")
    with pytest.raises(ValueError, match=r"describes no SAE: add a table such as \[sae.main\]"):
        configuration.read(file)


def test_a_site_that_is_not_read_is_refused(file, tmp_path):
    file.write_text(TEXT.replace('site = "neurons.1"', 'site = "neurons.0"'))
    with pytest.raises(ValueError, match=r"'neurons.0' is not read: add it to the sites"):
        configuration.prepare(configuration.read(file), tmp_path)
    file.write_text(TEXT.replace('"neurons.1"]', '"neurons"]'))
    with pytest.raises(ValueError, match="names no site"):
        configuration.prepare(configuration.read(file), tmp_path)


def test_the_command_trains_saves_and_says_how_it_went(file, capsys):
    assert cli.main(["train", str(file)]) == 0
    out = capsys.readouterr().out
    assert re.search(r"2 SAE\(s\), 20 steps: about .* GB free on cpu, about \d+ s of training", out)
    small, large = (SAE.load(file.parent / "both" / name) for name in ("small", "large"))
    assert (small.architecture, small.n_features, small.site) == (BatchTopK(k=3), 24, "resid.0")
    assert (large.architecture, large.site) == (JumpReLU(sparsity=2.0), "neurons.1")
    assert re.search(r"both/small: FVU \d\.\d{3}, L0 \d+\.\d, \d+\.\d% dead", out)
    assert large.facts["sae"]["features"] == 40
    assert json.loads(json.dumps(large.facts)) == large.facts


def test_the_command_goes_on_where_it_was_stopped(file, capsys, monkeypatch):
    arguments = ["train", str(file), "--out"]
    assert cli.main([*arguments, str(file.parent / "whole")]) == 0
    out = file.parent / "parts"
    prepare = configuration.prepare

    def stopping(*given, **options):
        trainer, expected = prepare(*given, **options)
        trainer.stop()
        return trainer, expected

    with monkeypatch.context() as patch:
        patch.setattr(configuration, "prepare", stopping)
        for _ in range(3):
            assert cli.main([*arguments, str(out)]) == 130
    assert "Stopped after step 3; the same command goes on from here." in capsys.readouterr().out
    assert cli.main([*arguments, str(out)]) == 0
    assert "Going on from step 3" in capsys.readouterr().out
    for name in ("small", "large"):
        folders = file.parent / "whole" / name, out / name
        assert len({SAE.load(folder).fingerprint for folder in folders}) == 1


def test_activations_may_be_kept_on_disk(file, capsys):
    file.write_text(TEXT.replace("capacity = 200", "on_disk_gigabytes = 0.1\noutlier_norm = 20"))
    assert cli.main(["train", str(file)]) == 0
    assert (file.parent / "cache" / "activations").is_dir()
    file.write_text(TEXT.replace("capacity = 200", "on_disk_gigabytes = 1e-9\nseed = 1"))
    assert cli.main(["train", str(file), "--out", str(file.parent / "x")]) == 1
    assert "the limit is 1e-09 GB" in capsys.readouterr().err


def test_a_dataset_is_read_up_to_its_tokens(file, tmp_path, capsys):
    rows = tmp_path / "rows"
    rows.mkdir()
    lines = [json.dumps({"body": "the old bridge crosses red boat " * 9}) for _ in range(600)]
    (rows / "train.jsonl").write_text("\n".join(lines))
    text = f'\n[text]\ndataset = "{rows}"\ncolumn = "body"\nmax_tokens = 900\n'
    file.write_text(TEXT + text)
    trainer, _ = configuration.prepare(configuration.read(file), tmp_path / "out")
    assert 900 <= trainer._source._tokens < 20_000
    file.write_text(TEXT + text.replace("body", "content"))
    with pytest.raises(ValueError, match="has no column 'content'; it has body"):
        configuration.prepare(configuration.read(file), tmp_path / "out")
    file.write_text(TEXT + text.replace("max_tokens = 900", ""))
    with pytest.raises(ValueError, match=r"\[text\]: A dataset is read up to max_tokens"):
        configuration.read(file)


def test_a_dataset_may_be_one_local_file_and_is_missed_before_the_model(
    file, tmp_path, monkeypatch
):
    rows = tmp_path / "rows.txt"
    rows.write_text("the old bridge crosses red boat " * 900)
    file.write_text(TEXT + f'\n[text]\ndataset = "{rows}"\nmax_tokens = 900\n')
    trainer, _ = configuration.prepare(configuration.read(file), tmp_path / "out")
    assert trainer._source._tokens >= 900
    rows.unlink()
    monkeypatch.setattr(study, "open", None)
    with pytest.raises(FileNotFoundError, match=r"rows.txt: give a file or folder"):
        configuration.prepare(configuration.read(file), tmp_path / "out")


def test_seeds_and_steps_of_one_sae_are_its_own(file, tmp_path):
    trainer, _ = configuration.prepare(configuration.read(file), tmp_path)
    assert [run.config.steps for run in trainer.runs.values()] == [12, 20]
    first = [run.sae.W_dec[0, :3].tolist() for run in trainer.runs.values()]
    assert all(one != two for one, two in pairwise(first))
    assert not trainer.runs["large"].sae.W_dec.requires_grad
    assert isinstance(trainer.runs["large"].sae.W_dec, torch.nn.Parameter)
