"""Sharing and fetching SAEs, against a Hub on this machine that answers and misbehaves."""

import math
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch
import yaml
from huggingface_hub import constants, hf_hub_download
from huggingface_hub.utils import close_session

from saekit import hub
from saekit.architectures import BatchTopK, TopK
from saekit.quality import Quality
from saekit.sae import SAE
from tests.hub_server import TOKEN, serve

QUALITY = Quality(75_863, 0.44932, 16.0, 0.0, 3.33198, 4.59877, 0.680681)


@pytest.fixture
def server():
    with serve() as server:
        yield server


@pytest.fixture(autouse=True)
def client(server, tmp_path, monkeypatch):
    """What huggingface_hub reads of the environment when it is imported, for this server."""
    settings = {
        "ENDPOINT": server.url,
        "HUGGINGFACE_CO_URL_TEMPLATE": server.url + "/{repo_id}/resolve/{revision}/{filename}",
        "HF_HUB_OFFLINE": False,
        "HF_HUB_DISABLE_XET": True,
        "HF_HUB_DISABLE_PROGRESS_BARS": True,
        "HF_HUB_CACHE": str(tmp_path / "cache"),
        "HF_TOKEN_PATH": str(tmp_path / "token"),
        "HF_STORED_TOKENS_PATH": str(tmp_path / "stored_tokens"),
        "AGENT_HARNESSES_PATH": str(tmp_path / "harnesses.json"),
    }
    for name, value in settings.items():
        monkeypatch.setattr(constants, name, value)
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    close_session()
    yield
    close_session()


@pytest.fixture
def other_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "elsewhere"))


@pytest.fixture
def quick(monkeypatch):
    """No waiting between tries."""
    monkeypatch.setattr(time, "sleep", lambda seconds: None)


def make(seed: int = 0, **about) -> SAE:
    x = torch.randn(100, 8, generator=torch.Generator().manual_seed(seed)) + 0.5
    about = {"site": "resid.2", "model_name": "openai-community/gpt2"} | about
    return SAE.create(TopK(k=3), 40, x, seed=seed, **about)


def files_of(sae: SAE, folder: Path, below: str = "") -> dict[str, bytes]:
    saved = sae.save(folder)
    return {f"{below}{file.name}": file.read_bytes() for file in saved.iterdir()}


@pytest.fixture
def many(server, tmp_path) -> dict[str, SAE]:
    """A repository with SAEs in folders, and code and notes that nobody asked for."""
    saes = {f"layer_{i}/width_40": make(i) for i in range(12)}
    files = {"README.md": b"# Many", "modeling.py": b"raise SystemExit", "config.json": b"{}"}
    for name, sae in saes.items():
        files |= files_of(sae, tmp_path / "saved", f"{name}/")
        files |= {f"{name}/run.py": b"", f"{name}/deeper/x.safetensors": b"", f"{name}/a.pkl": b""}
    server.add("lab/many", files)
    return saes


# --- addresses


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("hf://owner/repo", ("owner/repo", None, "")),
        ("hf://owner/repo/", ("owner/repo", None, "")),
        ("hf://owner/repo/layers.5/a b[1]", ("owner/repo", None, "layers.5/a b[1]")),
        ("hf://owner/repo@main/sub", ("owner/repo", "main", "sub")),
        ("hf://owner/repo@refs/pr/3/x@1.pt", ("owner/repo", "refs/pr/3", "x@1.pt")),
        ("hf://owner/repo@feature%2Fone", ("owner/repo", "feature/one", "")),
    ],
)
def test_an_address_is_read(address, parts):
    assert hub._parse(address) == parts


@pytest.mark.parametrize(
    "address",
    [
        *("hf://", "hf://gpt2", "owner/repo", "hf:/owner/repo", "hf://owner/repo@", "hf://a/b//c"),
        *("hf://owner/repo/../x", "hf://owner/repo/a\\..\\x", "hf://owner/repo@..%2F..%2Fx/y"),
        *("hf://datasets/owner/repo", "hf://ow ner/repo", "https://huggingface.co/owner/repo"),
        *("hf://owner/repo/a\nb", 'hf://owner/repo/a"b'),
    ],
)
def test_a_malformed_address_is_refused_with_an_example(address, server):
    with pytest.raises(ValueError, match=r"is no address .* such as hf://owner/repo"):
        hub.download(address)
    assert not server.log


def test_a_revision_does_not_leave_the_cache(server):
    with pytest.raises(ValueError, match="no address"):
        hub.download("hf://owner/repo", revision="../../x")


# --- fetching


def test_one_folder_is_fetched_and_nothing_else(server, many):
    folder = hub.download("hf://lab/many/layer_3/width_40")
    assert SAE.load(folder).fingerprint == many["layer_3/width_40"].fingerprint
    wanted = {f"layer_3/width_40/{name}" for name in ("sae.json", "weights.safetensors")}
    assert server.fetched() == wanted
    there = {file.name for file in Path(constants.HF_HUB_CACHE).rglob("snapshots/**/*.*")}
    assert there == {"sae.json", "weights.safetensors"}


def test_the_second_time_it_comes_from_the_cache(server, many):
    first = hub.download("hf://lab/many/layer_3/width_40")
    server.log.clear()
    server.answers = {("GET", ""): 500, ("HEAD", ""): 500}
    assert hub.download("hf://lab/many/layer_3/width_40") == first
    assert hub.download("hf://lab/many@main/layer_3/width_40/weights.safetensors").is_file()
    assert not server.log


def test_a_commit_or_branch_can_be_asked_for(server, tmp_path):
    old, new = make(1), make(2)
    commit = server.add("lab/one", files_of(old, tmp_path / "old"))
    server.repositories["lab/one"].commit(files_of(new, tmp_path / "new"), "next/one")
    for revision, sae in ((None, old), ("next/one", new), (commit, old)):
        folder = hub.download("hf://lab/one", revision)
        assert SAE.load(folder).fingerprint == sae.fingerprint
    assert hub.download("hf://lab/one@next%2Fone") == hub.download("hf://lab/one", "next/one")
    assert hub.download("hf://lab/one@next%2Fone", commit) == hub.download("hf://lab/one")


def test_a_file_comes_with_the_settings_beside_it(server):
    layers = {f"set/layer_{i}.safetensors": bytes([i]) for i in range(3)}
    server.add("lab/layers", layers | {"set/config.yaml": b"k: 1", "set/load.py": b""})
    file = hub.download("hf://lab/layers/set/layer_1.safetensors")
    assert file.read_bytes() == b"\1"
    assert server.fetched() == {"set/layer_1.safetensors", "set/config.yaml"}
    assert (file.parent / "config.yaml").read_text() == "k: 1"


def test_weights_that_lie_in_a_folder_of_their_own_are_found(server):
    names = ("hyperparams.json", "checkpoints/final.safetensors", "checkpoints/10.safetensors")
    server.add("lab/scope", {f"L7R/{name}": b"x" for name in names})
    folder = hub.download("hf://lab/scope/L7R")
    assert (folder / "checkpoints" / "final.safetensors").is_file()
    assert server.fetched() == {f"L7R/{name}" for name in names[:2]}


def test_names_with_the_signs_of_patterns_are_taken_as_they_are(server):
    server.add("lab/signs", {"a[1]*/w.npz": b"right", "a1x/w.npz": b"wrong"})
    assert (hub.download("hf://lab/signs/a[1]*") / "w.npz").read_bytes() == b"right"
    assert server.fetched() == {"a[1]*/w.npz"}


def test_the_token_goes_to_the_hub_and_not_where_large_files_lie(server, many, monkeypatch):
    seen = {}
    handler = server.RequestHandlerClass
    answer = handler.handle_any

    def watch(self):
        seen.setdefault(self.headers["Host"].split(":")[0], set()).add(self.has_token)
        answer(self)

    monkeypatch.setattr(handler, "do_GET", watch)
    hub.download("hf://lab/many/layer_0/width_40")
    assert seen == {"127.0.0.1": {True}, "localhost": {False}}


def test_a_cache_without_a_listing_serves_where_the_hub_does_not(server, many):
    for name in ("sae.json", "weights.safetensors"):
        hf_hub_download("lab/many", f"layer_5/width_40/{name}")
    server.answers = {("GET", "/api"): 403}
    folder = hub.download("hf://lab/many/layer_5/width_40")
    assert SAE.load(folder).fingerprint == many["layer_5/width_40"].fingerprint


# --- what cannot be fetched


def one_sentence(error) -> str:
    text = str(error.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert not re.search(r"\. [A-Z]", text)
    return text


def test_a_missing_folder_names_the_nearest(server, many):
    with pytest.raises(FileNotFoundError) as error:
        hub.download("hf://lab/many/layer_3/width_4")
    text = one_sentence(error)
    assert "lab/many has no weights in layer_3/width_4, but in layer_3/width_40/," in text
    assert text.count("layer_") <= 10 + 2  # twice what was asked for
    assert not server.fetched()


def test_a_root_without_weights_names_folders(server, many):
    with pytest.raises(FileNotFoundError, match="no weights in its root, but in layer_0/"):
        hub.download("hf://lab/many")
    server.add("lab/empty", {"README.md": b""})
    with pytest.raises(FileNotFoundError, match="no weights in its root or elsewhere"):
        hub.download("hf://lab/empty")


def test_code_is_not_fetched_by_its_name_either(server, many):
    for name in ("modeling.py", "layer_0/width_40/a.pkl"):
        with pytest.raises(FileNotFoundError, match="no weights in"):
            hub.download(f"hf://lab/many/{name}")
    assert not server.fetched()


def test_no_such_repository_revision_or_right_to_read(server, many, tmp_path, monkeypatch):
    server.add("me/secret", files_of(make(), tmp_path / "sae"), private=True)
    assert SAE.load(hub.download("hf://me/secret")).n_features == 40
    monkeypatch.setenv("HF_TOKEN", "hf_another")
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "elsewhere"))
    cases = {
        "hf://me/secret": "the Hub answered 401 (check the name; what is private or gated needs",
        "hf://lab/none": "the Hub answered 401",
        "hf://lab/many@v9/layer_0/width_40": "the repository has no such revision",
    }
    for address, reason in cases.items():
        with pytest.raises(FileNotFoundError) as error:
            hub.download(address)
        text = one_sentence(error)
        assert text.startswith(f"No SAE from {address}: it is not in the Hugging Face cache, and")
        assert reason in text
    for status in (403, 404, 503):
        server.answers = {("GET", "/api/models"): status}
        with pytest.raises(FileNotFoundError, match=f"the Hub answered {status}") as error:
            hub.download("hf://lab/many/layer_0/width_40")
        assert ("hf auth login" in one_sentence(error)) == (status != 503)


def test_without_a_hub_it_says_so_soon(server, monkeypatch):
    server.shutdown()
    server.server_close()
    start = time.monotonic()
    with pytest.raises(FileNotFoundError, match="the Hub cannot be reached") as error:
        hub.download("hf://lab/many/layer_0/width_40")
    assert time.monotonic() - start < 10  # not the half minute of huggingface_hub
    one_sentence(error)
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(FileNotFoundError, match="HF_HUB_OFFLINE forbids") as error:
        hub.download("hf://lab/many/layer_0/width_40")
    one_sentence(error)


def test_a_connection_cut_halfway_leaves_nothing_torn(server, many, quick):
    server.cut = 100
    for _ in range(2):  # what the first left behind is not taken for an SAE by the second
        with pytest.raises(FileNotFoundError, match="the Hub cannot be reached") as error:
            hub.download("hf://lab/many/layer_3/width_40")
        one_sentence(error)
        left = [file.name for file in Path(constants.HF_HUB_CACHE).rglob("*") if file.is_file()]
        assert not [n for n in left if n.endswith(".incomplete") or n == "weights.safetensors"]
    server.cut = None
    folder = hub.download("hf://lab/many/layer_3/width_40")
    assert SAE.load(folder).fingerprint == many["layer_3/width_40"].fingerprint


@pytest.mark.parametrize("part", ["sae.json", "weights.safetensors"])
def test_half_an_sae_in_the_cache_is_completed_or_refused(part, server, many):
    folder = hub.download("hf://lab/many/layer_3/width_40")
    (folder / part).unlink()
    server.answers = {("GET", "/api"): 500}
    with pytest.raises(FileNotFoundError, match="the Hub answered 500"):
        hub.download("hf://lab/many/layer_3/width_40")
    server.answers = {}
    assert hub.download("hf://lab/many/layer_3/width_40") == folder
    assert (folder / part).is_file()


def test_what_others_put_into_the_cache_is_completed(server, many):
    hf_hub_download("lab/many", "layer_3/width_40/weights.safetensors")
    folder = hub.download("hf://lab/many/layer_3/width_40")
    assert SAE.load(folder).fingerprint == many["layer_3/width_40"].fingerprint


@pytest.mark.parametrize("name", ["../../x.safetensors", "sub/../../x.json", "sub\\..\\x.json"])
def test_a_file_listed_outside_the_repository_is_refused(name, server, tmp_path):
    server.add("lab/crooked", {"sub/w.safetensors": b"x", name: b"evil"})
    with pytest.raises(ValueError, match="lists a file outside itself"):
        hub.download("hf://lab/crooked/sub")
    assert not server.fetched()
    assert not list(tmp_path.rglob("x.*"))


# --- sharing


def test_what_was_pushed_comes_back_the_same(server, other_cache):
    sae = make(4, model_name="sandbox")
    sae.facts = {"recipe": {"steps": 3000}}
    url = hub.push(sae, "me/one", quality=QUALITY, commit_message="One")
    assert url == f"{server.url}/me/one/commit/{server.repositories['me/one'].branches['main']}"
    assert server.repositories["me/one"].messages == ["", "One"]  # the first made the repository
    loaded = SAE.load(hub.download("hf://me/one"))
    assert loaded.fingerprint == sae.fingerprint
    assert (loaded.facts, loaded.site, loaded.model_name) == (sae.facts, "resid.2", "sandbox")


def test_another_process_with_its_own_cache_loads_the_same(server, tmp_path):
    sae = make(5)
    hub.push(sae, "me/one", quality=None, path_in_repo="layer_5")
    code = """
import sys
from saekit import hub
assert not {"torch", "huggingface_hub"} & set(sys.modules)
print(hub.download("hf://me/one/layer_5"))
"""
    settings = {"HF_ENDPOINT": server.url, "HF_HOME": str(tmp_path / "home")}
    settings |= {"HF_HUB_DISABLE_XET": "1", "HF_HUB_OFFLINE": "0", "HF_TOKEN": ""}

    def run(**more: str) -> str:
        environment = os.environ | settings | more
        environment.pop("HF_HUB_CACHE", None)
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    folder = run()
    assert folder.startswith(str(tmp_path / "home"))
    assert SAE.load(folder).fingerprint == sae.fingerprint
    asked = len(server.log)
    assert run(HF_HUB_OFFLINE="1") == folder
    assert len(server.log) == asked


def test_a_second_sae_leaves_the_first_and_the_readme_of_the_root(server, other_cache):
    server.add("me/both", {"README.md": b"# By hand"})
    saes = {"a": make(1), "b/c": make(2)}
    for name, sae in saes.items():
        hub.push(sae, "me/both", quality=QUALITY, path_in_repo=name)
    files = server.repositories["me/both"].files()
    assert files["README.md"] == b"# By hand"
    assert len(server.repositories["me/both"].commits) == 3
    for name, sae in saes.items():
        assert f'load_sae("hf://me/both/{name}")'.encode() in files[f"{name}/README.md"]
        assert SAE.load(hub.download(f"hf://me/both/{name}")).fingerprint == sae.fingerprint


def test_it_goes_to_the_branch_that_is_named(server):
    server.add("me/one", {"README.md": b""})
    server.repositories["me/one"].branches["v1"] = server.repositories["me/one"].branches["main"]
    hub.push(make(), "me/one", quality=None, revision="v1")
    assert "sae.json" not in server.repositories["me/one"].files()
    card = server.repositories["me/one"].files("v1")["README.md"].decode()
    assert 'load_sae("hf://me/one@v1")' in card
    with pytest.raises(OSError, match="me/one: the repository has no such revision") as error:
        hub.push(make(), "me/one", quality=None, revision="v2")
    one_sentence(error)


def test_private_is_private_or_is_not_uploaded(server):
    hub.push(make(), "me/secret", quality=None, private=True)
    assert server.repositories["me/secret"].private
    server.add("me/public", {"README.md": b""})
    with pytest.raises(OSError, match="it exists and is public") as error:
        hub.push(make(), "me/public", quality=None, private=True)
    one_sentence(error)
    assert set(server.repositories["me/public"].files()) == {"README.md"}


def test_who_may_not_write_is_told_in_one_sentence(server, monkeypatch):
    server.add("lab/many", {"README.md": b""})
    with pytest.raises(OSError, match=r"Nothing was uploaded to lab/many: .* 403") as error:
        hub.push(make(), "lab/many", quality=None)
    one_sentence(error)
    monkeypatch.setenv("HF_TOKEN", "hf_another")
    with pytest.raises(OSError, match=r"me/one: .* answered 401 .*hf auth login") as error:
        hub.push(make(), "me/one", quality=None)
    one_sentence(error)
    server.answers = {("POST", "/commit/"): 404}
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    with pytest.raises(OSError, match="me/one: the Hub answered 404"):
        hub.push(make(), "me/one", quality=None)


def test_an_upload_that_breaks_changes_nothing(server, quick):
    hub.push(make(1), "me/one", quality=None)
    before = server.repositories["me/one"].files()
    server.answers = {("PUT", "/large"): 500}
    with pytest.raises(OSError, match="Nothing was uploaded to me/one: the Hub answered 500"):
        hub.push(make(2), "me/one", quality=None)
    assert server.repositories["me/one"].files() == before


@pytest.mark.parametrize(
    ("repo_id", "path"),
    [("one", ""), ("me/one", "../x"), ("me/one", "a\nb"), ("me/one/two", ""), ("me/one@v1", "")],
)
def test_a_malformed_name_is_refused_before_anything_is_sent(repo_id, path, server):
    with pytest.raises(ValueError, match=r"such as .*owner/repo") as error:
        hub.push(make(), repo_id, quality=None, path_in_repo=path)
    one_sentence(error)
    assert not server.log


# --- the card


def card_of(server, sae, quality, **options) -> tuple[dict, str, dict[str, str]]:
    """A pushed card's front matter, its text, and its tables' rows."""
    hub.push(sae, "me/card", quality=quality, **options)
    _, front, text = server.repositories["me/card"].files()["README.md"].decode().split("---\n", 2)
    rows = re.findall(r"^\| (.+?) \| (.+) \|$", text, re.M)
    return yaml.safe_load(front), text, dict(rows)


def test_the_cards_numbers_are_the_measured_ones(server):
    _, _, rows = card_of(server, make(), QUALITY)
    shown = [float(rows[title].replace(",", "")) for title in hub.model_card._MEASURES.values()]
    assert shown == pytest.approx(list(vars(QUALITY).values()), rel=5e-4)


def test_the_card_says_what_it_is_and_how_to_load_it(server):
    sae = make()
    sae.facts = {"recipe": {"steps": 3000, "seed": None}}
    front, text, rows = card_of(server, sae, None)
    assert front["library_name"] == "saekit"
    assert front["base_model"] == "openai-community/gpt2"
    assert {"sparse-autoencoder", "topk"} <= set(front["tags"])
    assert "# Sparse autoencoder of openai-community/gpt2 at resid.2\n" in text
    assert '```python\nimport saekit\nsae = saekit.load_sae("hf://me/card")\n```' in text
    assert (rows["architecture"], rows["settings.k"], rows["site"]) == ("topk", "3", "resid.2")
    assert rows["recipe.steps"] == "3000"
    assert "recipe.seed" not in rows


def test_what_was_not_measured_is_not_on_the_card(server):
    _, text, _ = card_of(server, make(), None)
    assert "Measured" not in text
    part = Quality(10, 0.5, 3.0, 0.0, 1.0, math.nan, math.nan)
    _, text, rows = card_of(server, make(), part)
    assert "nan" not in text
    assert rows["active features per token (L0)"] == "3"
    assert hub.model_card._MEASURES["cross_entropy_recovered"] not in rows


def test_the_quality_among_the_facts_is_shown_unless_it_was_measured_again(server):
    sae = make()
    sae.facts = {"quality": {"fvu": 0.125}}
    title = hub.model_card._MEASURES["fvu"]
    _, text, rows = card_of(server, sae, None)
    assert rows[title] == "0.125"
    _, text, rows = card_of(server, sae, QUALITY)
    assert rows[title] == "0.4493"
    assert "0.125" not in text


@pytest.mark.parametrize("model", ["sandbox", "/home/somebody/model", "path/to/model", ""])
def test_a_model_that_is_not_on_the_hub_is_no_base_model(model, server):
    front, text, _ = card_of(server, make(model_name=model, site=""), None)
    assert "base_model" not in front
    assert "at resid" not in text


def test_where_a_model_lies_on_ones_own_machine_is_not_told(server, tmp_path):
    (tmp_path / "mine").mkdir()
    _, text, _ = card_of(server, make(model_name=str(tmp_path / "mine")), None)
    assert str(tmp_path) not in text
    assert SAE.load(hub.download("hf://me/card")).model_name == "mine"


def test_a_folder_of_ones_own_is_no_base_model(server, tmp_path, monkeypatch):
    (tmp_path / "models" / "mine").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    front, _, _ = card_of(server, make(model_name="models/mine"), None)
    assert "base_model" not in front


def test_hostile_facts_are_shown_as_typed(server):
    evil = "x | y\n\n# <script>alert(1)</script> [a](http://b) `c` ***"
    sae = make(model_name=evil, site="---\nlibrary_name: evil")
    sae.facts = {evil: evil, "prefixes": [1, 2]}
    front, text, _ = card_of(server, sae, None)
    assert front["library_name"] == "saekit"
    body = text.replace("```python", "").replace("```", "")
    for sign in "<>`[]*|#":
        bare = [m.start() for m in re.finditer(rf"(?<!\\){re.escape(sign)}", body)]
        allowed = {"|": r"^\|.*\|$", "#": r"^##? [SM]"}.get(sign)
        lines = {body[:at].count("\n") for at in bare}
        assert all(allowed and re.match(allowed, body.splitlines()[line]) for line in lines), sign
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert len(headings) == 2
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {3}


def test_every_architecture_has_a_card(server):
    x = torch.randn(50, 8)
    sae = SAE.create(BatchTopK(k=4), 16, x)
    _, text, rows = card_of(server, sae, None)
    assert rows["architecture"] == "batchtopk"
    assert "# Sparse autoencoder\n" in text
