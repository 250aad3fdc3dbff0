"""A chat-completions server on this machine that answers, and misbehaves, as a test says."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BLOCK = re.compile(r"^BEGIN (\w+)\n(.*)\nEND \1$", re.M)


@dataclass
class Response:
    """What is sent back: a body as it is, or none where the connection is closed instead."""

    body: bytes | None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


class ChatServer(ThreadingHTTPServer):
    """Hands each request's JSON to `answer` and keeps it in `requests`.

    answer: gives the text that the model writes, or a Response. released: set when a test is over.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self, answer: Callable[[dict], str | Response]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.requests: list[dict] = []
        self.keys: set[str | None] = set()
        self.paths: set[str] = set()
        self.released = threading.Event()
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def note(self, request: dict, path: str, key: str | None) -> None:
        with self._lock:
            self.requests.append(request)
            self.paths.add(path)
            self.keys.add(key)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each reply waits 40 ms

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.note(request, self.path, self.headers.get("Authorization"))
        response = self.server.answer(request)
        if isinstance(response, str):
            response = completion(response)
        if response.body is None:
            self.close_connection = True
            return
        with suppress(ConnectionError):  # where the client waits no longer
            self._send(response)

    def _send(self, response: Response) -> None:
        self.send_response(response.status)
        headers = {"Content-Type": "application/json", **response.headers}
        for name, value in {**headers, "Content-Length": str(len(response.body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(response.body)

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def serving(answer: Callable[[dict], str | Response]) -> Iterator[ChatServer]:
    """A server that runs meanwhile."""
    with ChatServer(answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.released.set()
            server.shutdown()
            thread.join()


def completion(content: object, **more: object) -> Response:
    """The body of an ordinary reply around what the model wrote."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content, **more}}
    usage = {"prompt_tokens": 100, "completion_tokens": 5, "total_tokens": 105}
    body = {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "usage": usage}
    return Response(json.dumps({**body, "choices": [choice]}).encode())


def error(status: int, message: str = "no", headers: dict | None = None, **more: str) -> Response:
    body = {"error": {"message": message, "type": "invalid_request_error", "param": None, **more}}
    return Response(json.dumps(body).encode(), status, headers or {})


def asked(request: dict) -> dict[str, str]:
    """The texts of the one block of material in a request."""
    [message] = request["messages"]
    [(_, material)] = BLOCK.findall(message["content"])
    return json.loads(material)
