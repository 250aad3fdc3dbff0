"""Documents come whole, in order and once, whatever they lie in and however the stream breaks."""

import json
from pathlib import Path

import pandas as pd
import pytest
from huggingface_hub.errors import HfHubHTTPError, RepositoryNotFoundError

from saekit import corpora, streaming
from saekit.corpus import Corpus
from saekit.streaming import TextSource, documents
from tests.families import build_tokenizer

TEXTS = [f"document {number} of the old bridge" for number in range(23)]
CHAT = [{"role": "user", "content": "Where?"}, {"role": "assistant", "content": "In Paris."}]


@pytest.fixture(autouse=True)
def pauses(monkeypatch) -> list[float]:
    """The pauses between tries, which take no time here."""
    taken: list[float] = []
    monkeypatch.setattr(streaming.time, "sleep", taken.append)
    return taken


@pytest.fixture
def tokenizer():
    tokenizer = build_tokenizer("pieces", "<bos>", "<eos>", None)
    tokenizer.chat_template = (
        "{{ bos_token }}{% for m in messages %}{% if m.role not in ['user', 'assistant'] %}"
        "{{ raise_exception('no ' + m.role) }}{% endif %}"
        "[{{ m.role }}] {{ m.content }}{% if 'tool' in m %}!{% endif %} | {% endfor %}"
    )
    return tokenizer


def texts(source: TextSource, **options) -> list[str]:
    return [document.text for document in documents(source, **options)]


def write(file: Path, rows: list[dict]) -> TextSource:
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".parquet":
        pd.DataFrame(rows).to_parquet(file, row_group_size=4)
    else:
        file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return TextSource(str(file))


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.json", "rows.parquet", "a [1] b/rows.jsonl"])
def test_a_file_of_rows_is_read_row_by_row(tmp_path, name):
    source = write(tmp_path / name, [{"text": text} for text in TEXTS])
    read = list(documents(source))
    assert [document.text for document in read] == TEXTS
    assert read[4].source == Path(name).name
    assert [document.name for document in read] == [str(number) for number in range(len(TEXTS))]


def test_a_text_file_is_one_document(tmp_path):
    (tmp_path / "b.txt").write_text("one\n\ntwo\n")
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.txt").write_text("three\n")
    (tmp_path / "deep" / "c.txt").write_text("four")
    assert texts(TextSource(str(tmp_path / "b.txt"))) == ["one\n\ntwo\n"]
    assert texts(TextSource(str(tmp_path))) == ["three\n", "one\n\ntwo\n", "four"]


def test_a_folder_of_several_splits_is_read_as_a_dataset(tmp_path):
    for split in ("train", "test"):
        write(tmp_path / split / f"{split}.parquet", [{"body": f"{split} {n}"} for n in range(3)])
    assert texts(TextSource(str(tmp_path), column="body")) == ["train 0", "train 1", "train 2"]
    assert texts(TextSource(str(tmp_path), split="test", column="body"))[0] == "test 0"


def test_rows_without_text_are_left_out_and_keep_their_numbers(tmp_path):
    source = write(tmp_path / "rows.jsonl", [{"text": text} for text in ("a", None, "", "b")])
    assert [(d.name, d.text) for d in documents(source)] == [("0", "a"), ("3", "b")]


def test_a_column_that_is_not_there_is_named_with_those_that_are(tmp_path, monkeypatch):
    file = write(tmp_path / "rows.jsonl", [{"body": "x", "id": 7}]).dataset
    with pytest.raises(ValueError, match=r"rows.jsonl has no column 'text'; it has body, id\."):
        documents(TextSource(file))
    with pytest.raises(ValueError, match=r"Row 0 .* column 'id', of body, id: A chat is a list"):
        documents(TextSource(file, column="id"))
    monkeypatch.setattr(streaming, "_open", lambda source: [])
    with pytest.raises(ValueError, match="has no column 'text'; it has no rows"):
        documents(TextSource(file))


@pytest.mark.parametrize("name", ["nowhere.jsonl", "no/such/folder", "here.csv", "empty.txt"])
def test_a_path_that_cannot_be_read_is_refused_at_once(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    Path("here.csv").write_text("text\nx\n")
    Path("empty.txt").touch()
    with pytest.raises(FileNotFoundError, match=rf"{name}: give a file or folder .*\.parquet"):
        TextSource(name)


def test_offline_the_way_out_is_said_at_once(pauses):
    with pytest.raises(ConnectionError) as caught:
        documents(TextSource("somebody/some-text"))
    message = str(caught.value)
    assert message.startswith("'somebody/some-text' is not here and the Hub cannot be reached: ")
    assert message.endswith("go online, or give a local file of .jsonl, .json, .parquet, .txt.")
    assert pauses == []


# --- connections that break


class Response:
    def __init__(self, status: int) -> None:
        self.status_code, self.headers, self.request = status, {}, None


class ReadError(Exception):
    """What a client of the network raises by itself."""

    __module__ = "httpx2._exceptions"


class Flaky:
    """A real stream that breaks at some rows, each time after it has taken the row in."""

    def __init__(self, rows, breaks: dict[int, list[Exception]]) -> None:
        self.rows, self.breaks, self.first = rows, breaks, 0

    def state_dict(self):
        return self.rows.state_dict() | {"first": self.first}

    def load_state_dict(self, state):
        self.first = state["first"]
        self.rows.load_state_dict({key: state[key] for key in state if key != "first"})

    def __iter__(self):
        for number, row in enumerate(self.rows, self.first):
            if self.breaks.get(number):
                raise self.breaks[number].pop(0)
            self.first = number + 1
            yield row


@pytest.fixture
def flaky(monkeypatch):
    """Makes every stream break at the rows given, with the errors given, one after another."""
    opened: list[Flaky] = []
    real = streaming._open

    def arrange(breaks: dict[int, list[Exception]]) -> list[Flaky]:
        monkeypatch.setattr(
            streaming,
            "_open",
            lambda source: opened.append(Flaky(real(source), breaks)) or opened[-1],
        )
        return opened

    return arrange


@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_no_document_is_lost_or_repeated_when_the_stream_breaks(tmp_path, flaky, pauses, kind):
    source = write(tmp_path / f"rows.{kind}", [{"text": text} for text in TEXTS])
    late = [HfHubHTTPError("later", response=Response(503)), TimeoutError("slow")]
    opened = flaky({5: [ConnectionError("reset")], 6: [ReadError("cut")], 17: late})
    assert texts(source) == TEXTS
    assert len(opened) == 5
    assert pauses == [1.0, 1.0, 1.0, 5.0]


def test_folders_and_shards_go_on_where_they_broke(tmp_path, flaky):
    for number in range(3):
        rows = [{"text": f"{number}.{row}"} for row in range(5)]
        write(tmp_path / f"train-{number}.parquet", rows)
        (tmp_path / "books").mkdir(exist_ok=True)
        (tmp_path / "books" / f"{number}.txt").write_text(f"book {number}")
    flaky({5: [ConnectionError()], 12: [ConnectionError()]})
    source = TextSource(str(tmp_path))
    assert texts(source) == [f"{number}.{row}" for number in range(3) for row in range(5)]
    flaky({1: [ConnectionError()], 2: [ConnectionError()]})
    assert texts(TextSource(str(tmp_path / "books"))) == ["book 0", "book 1", "book 2"]


def test_a_connection_that_stays_away_is_given_up_with_the_way_out(tmp_path, flaky, pauses):
    source = write(tmp_path / "rows.jsonl", [{"text": text} for text in TEXTS])
    flaky({9: [ConnectionError("reset by peer")] * 4})
    read = documents(source)
    assert [next(read).text for _ in range(9)] == TEXTS[:9]
    with pytest.raises(ConnectionError, match=r"broke off after 9 rows .*reset by peer; go online"):
        next(read)
    assert pauses == [1.0, 5.0, 25.0]


@pytest.mark.parametrize(
    "error", [ValueError("no number"), RepositoryNotFoundError("404", response=Response(404))]
)
def test_what_no_further_try_mends_is_raised_as_it_is(tmp_path, flaky, pauses, error):
    source = write(tmp_path / "rows.jsonl", [{"text": text} for text in TEXTS])
    flaky({3: [error]})
    with pytest.raises(type(error)):
        texts(source)
    assert pauses == []


# --- chats


@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_chats_are_read_through_the_template_without_bos(tmp_path, tokenizer, kind):
    chats = [{"messages": CHAT}, {"messages": []}, {"messages": CHAT[:1]}]
    file = write(tmp_path / f"chats.{kind}", chats).dataset
    source = TextSource(file, column="messages")
    chat = "[user] Where? | [assistant] In Paris. | "
    assert texts(source, tokenizer=tokenizer) == [chat, "[user] Where? | "]
    corpus = Corpus.from_documents(documents(source, tokenizer), tokenizer, 64)
    assert tokenizer.bos_token_id not in corpus.tokens


def test_chats_that_cannot_be_rendered_are_refused(tmp_path, tokenizer):
    odd = [*CHAT, {"role": "narrator", "content": "She smiles.", "tool": None}]
    file = write(tmp_path / "chats.jsonl", [{"chat": CHAT}, {"chat": odd}]).dataset
    source = TextSource(file, column="chat")
    with pytest.raises(ValueError, match=r"Row 1 .*does not take these messages: no narrator"):
        texts(source, tokenizer=tokenizer)
    tokenizer.chat_template = None
    with pytest.raises(ValueError, match=r"Row 0 .*no chat template, which instruct models bring"):
        documents(source, tokenizer)


# --- kept corpora


def test_a_corpus_is_read_once_and_again_when_its_file_changes(tmp_path, monkeypatch, tokenizer):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path / "cache"))
    file = tmp_path / "rows.jsonl"
    source = write(file, [{"text": text} for text in TEXTS])
    first = corpora.of_source(source, tokenizer, 16)
    with monkeypatch.context() as patch:
        patch.setattr(Corpus, "from_documents", None)
        again = corpora.of_source(TextSource(str(file)), tokenizer, 16)
    assert again.fingerprint() == first.fingerprint()
    assert set(first.documents["source"]) == {"rows.jsonl"}
    write(file, [{"text": text} for text in TEXTS[:5]])
    assert len(corpora.of_source(source, tokenizer, 16).documents) == 5


def test_a_corpus_ends_with_the_document_that_reaches_its_tokens(tmp_path, monkeypatch, tokenizer):
    monkeypatch.setenv("SAEKIT_CACHE", str(tmp_path / "cache"))
    file = write(tmp_path / "rows.jsonl", [{"text": text} for text in TEXTS]).dataset
    corpus = corpora.of_source(TextSource(file, max_tokens=60), tokenizer, 16)
    assert len(corpus) >= 60
    assert corpus.documents["start"].max() < 60
