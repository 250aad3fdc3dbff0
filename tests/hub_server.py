"""A Hugging Face Hub on this machine: what huggingface_hub asks of it, files held in memory."""

from __future__ import annotations

import base64
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha1, sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

TOKEN = "hf_stand_in"  # its owner may write to "me" and read what is private there


@dataclass
class Repository:
    """Each commit's files by path, and the commit that each branch is at."""

    private: bool = False
    commits: dict[str, dict[str, bytes]] = field(default_factory=dict)
    branches: dict[str, str] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)

    def commit(self, changes: dict[str, bytes], branch: str = "main", message: str = "") -> str:
        files = self.files(branch) | changes
        name = sha1(f"{len(self.commits)} {sorted(files)}".encode()).hexdigest()
        self.commits[name] = files
        self.branches[branch] = name
        self.messages.append(message)
        return name

    def files(self, branch: str = "main") -> dict[str, bytes]:
        return self.commits.get(self.branches.get(branch, ""), {})


class HubServer(ThreadingHTTPServer):
    """Repositories by id; `log` holds every request as (method, path).

    answers: (method, part of a path) -> the status that such a request is refused with.
    cut: after how many bytes of a large file the connection is closed.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.repositories: dict[str, Repository] = {}
        self.large: dict[str, bytes] = {}
        self.log: list[tuple[str, str]] = []
        self.answers: dict[tuple[str, str], int] = {}
        self.cut: int | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def add(self, repo_id: str, files: dict[str, bytes], *, private: bool = False) -> str:
        """A repository with one commit, whose name is returned."""
        self.repositories[repo_id] = Repository(private)
        return self.repositories[repo_id].commit(files)

    def fetched(self) -> set[str]:
        """The files that were asked for, by their path in the repository."""
        found = [re.match(r"/[^/]+/[^/]+/resolve/[^/]+/(.+)", path) for _, path in self.log]
        return {match[1] for match in found if match}


@contextmanager
def serve() -> Iterator[HubServer]:
    server = HubServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each reply waits 40 ms

    def handle_any(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = unquote(urlsplit(self.path).path)
        self.server.log.append((self.command, path))
        for (method, part), status in self.server.answers.items():
            if method == self.command and part in path:
                return self.refuse(status)
        for pattern, answer in ROUTES.items():
            method, _, form = pattern.partition(" ")
            if method == self.command and (match := re.fullmatch(form, path)):
                return answer(self, body, **match.groupdict())
        return self.refuse(404)

    do_GET = do_HEAD = do_POST = do_PUT = handle_any

    def log_message(self, *_: object) -> None:
        """Nothing: the tests read `log`."""

    def send(self, content: bytes, status: int = 200, **headers: str) -> None:
        """headers: names with _ for -."""
        self.send_response(status)
        for name, value in {"Content_Length": str(len(content)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def reply(self, answer: object) -> None:
        self.send(json.dumps(answer).encode(), Content_Type="application/json")

    def refuse(self, status: int, code: str = "") -> None:
        headers = {"X_Error_Code": code, "X_Error_Message": code} if code else {}
        self.send(b'{"error": "refused"}', status, Content_Type="application/json", **headers)

    @property
    def has_token(self) -> bool:
        return self.headers.get("Authorization") == f"Bearer {TOKEN}"

    def repository(self, repo: str, revision: str) -> tuple[Repository, str] | None:
        """The repository and the commit, or None where the request was refused."""
        found = self.server.repositories.get(repo)
        if found is None or (found.private and not self.has_token):
            # As the Hub does, who is not logged in cannot tell what is private from what is not.
            return self.refuse(404 if self.has_token else 401, "RepoNotFound")
        commit = found.branches.get(revision, revision)
        if commit not in found.commits:
            return self.refuse(404, "RevisionNotFound")
        return found, commit

    def create(self, body: bytes) -> None:
        asked = json.loads(body)
        repo = f"{asked['organization']}/{asked['name']}"
        if not self.has_token:
            self.refuse(401)
        elif asked["organization"] != "me":
            self.refuse(403)
        elif repo in self.server.repositories:
            self.send(json.dumps({"url": f"{self.server.url}/{repo}"}).encode(), 409)
        else:
            self.server.add(repo, {".gitattributes": b""}, private="visibility" in asked)
            self.reply({"url": f"{self.server.url}/{repo}"})

    def validate(self, body: bytes) -> None:
        assert json.loads(body)["content"].startswith("---\n")
        self.reply({"errors": [], "warnings": []})

    def info(self, _: bytes, repo: str, revision: str | None) -> None:
        if found := self.repository(repo, revision or "main"):
            repository, commit = found
            siblings = [{"rfilename": name} for name in repository.commits[commit]]
            about = {"id": repo, "sha": commit, "private": repository.private}
            self.reply(about | {"siblings": siblings})

    def tree(self, _: bytes, repo: str, revision: str) -> None:
        if found := self.repository(repo, revision):
            repository, commit = found
            files = repository.commits[commit].items()
            self.reply([self.entry(name, content) for name, content in files])

    def entry(self, name: str, content: bytes) -> dict:
        about = {"type": "file", "path": name, "size": len(content), "oid": git_hash(content)}
        if is_large(name):
            large = {"oid": sha256(content).hexdigest(), "size": len(content), "pointerSize": 134}
            about["lfs"] = large
        return about

    def preupload(self, body: bytes, repo: str, revision: str) -> None:
        if self.repository(repo, revision):
            modes = {True: "lfs", False: "regular"}
            names = [file["path"] for file in json.loads(body)["files"]]
            about = [{"path": n, "uploadMode": modes[is_large(n)]} for n in names]
            self.reply({"files": [file | {"shouldIgnore": False} for file in about]})

    def batch(self, body: bytes, repo: str) -> None:
        actions = [
            file | {"actions": {"upload": {"href": f"{self.server.url}/large/{file['oid']}"}}}
            for file in json.loads(body)["objects"]
        ]
        self.reply({"transfer": "basic", "objects": actions})

    def put(self, body: bytes, oid: str) -> None:
        assert sha256(body).hexdigest() == oid
        self.server.large[oid] = body
        self.send(b"")

    def commit(self, body: bytes, repo: str, revision: str) -> None:
        if not self.has_token or not repo.startswith("me/"):
            return self.refuse(403)
        message, changes = "", {}
        for line in map(json.loads, body.splitlines()):
            value = line["value"]
            if line["key"] == "header":
                message = value["summary"]
            elif line["key"] == "lfsFile":
                changes[value["path"]] = self.server.large[value["oid"]]
            else:
                changes[value["path"]] = base64.b64decode(value["content"])
        name = self.server.repositories[repo].commit(changes, revision, message)
        url = f"{self.server.url}/{repo}/commit/{name}"
        return self.reply({"commitUrl": url, "commitOid": name})

    def resolve(self, _: bytes, repo: str, revision: str, name: str) -> None:
        if not (found := self.repository(repo, revision)):
            return None
        repository, commit = found
        if (content := repository.commits[commit].get(name)) is None:
            return self.refuse(404, "EntryNotFound")
        if not is_large(name):
            return self.send(content, X_Repo_Commit=commit, ETag=f'"{git_hash(content)}"')
        oid = sha256(content).hexdigest()
        self.server.large[oid] = content
        about = {"X_Linked_Etag": f'"{oid}"', "X_Linked_Size": str(len(content))}
        # Another host by name, as the network that delivers large files is.
        place = f"http://localhost:{self.server.server_address[1]}/large/{oid}"
        return self.send(b"", 302, X_Repo_Commit=commit, Location=place, **about)

    def get_large(self, _: bytes, oid: str) -> None:
        content, status, headers = self.server.large[oid], 200, {}
        if asked := re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", "")):
            first, whole = int(asked[1]), len(content)
            headers["Content_Range"] = f"bytes {first}-{whole - 1}/{whole}"
            content, status = content[first:], 206
        if self.server.cut is None:
            return self.send(content, status, **headers)
        self.send(content[: self.server.cut], status, Content_Length=str(len(content)), **headers)
        self.close_connection = True
        return None


REPO, REVISION = r"(?P<repo>[^/]+/[^/]+)", r"(?P<revision>.+)"
ROUTES = {
    "POST /api/repos/create": _Handler.create,
    "POST /api/validate-yaml": _Handler.validate,
    f"GET /api/models/{REPO}(/revision/{REVISION})?": _Handler.info,
    f"GET /api/models/{REPO}/tree/{REVISION}": _Handler.tree,
    f"POST /api/models/{REPO}/preupload/{REVISION}": _Handler.preupload,
    f"POST /api/models/{REPO}/commit/{REVISION}": _Handler.commit,
    rf"POST /{REPO}\.git/info/lfs/objects/batch": _Handler.batch,
    "PUT /large/(?P<oid>.+)": _Handler.put,
    "GET /large/(?P<oid>.+)": _Handler.get_large,
    f"HEAD /{REPO}/resolve/(?P<revision>[^/]+)/(?P<name>.+)": _Handler.resolve,
    f"GET /{REPO}/resolve/(?P<revision>[^/]+)/(?P<name>.+)": _Handler.resolve,
}


def is_large(name: str) -> bool:
    return name.endswith((".safetensors", ".npz", ".pt"))


def git_hash(content: bytes) -> str:
    return sha1(b"blob %d\0" % len(content) + content).hexdigest()
