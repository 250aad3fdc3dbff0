"""Widgets without a browser: a comm that records what is sent and can answer like a browser."""

from typing import Any

import comm
import pytest
from comm.base_comm import BaseComm


class RecordingComm(BaseComm):
    """Stands in for the kernel's comm."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self.sent: list[tuple[str, dict]] = []
        super().__init__(*args, **options)

    def publish_msg(self, msg_type: str, data: dict | None = None, **options: Any) -> None:
        self.sent.append((msg_type, data or {}))

    def from_browser(self, **state: Any) -> None:
        """What the browser sends when it has set traits."""
        self._receive({"method": "update", "state": state})

    def custom(self, content: dict) -> None:
        """What the browser sends for an event such as {"event": "click"}."""
        self._receive({"method": "custom", "content": content})

    @property
    def updates(self) -> list[dict]:
        """The states sent to the browser since the widget was opened, one per message."""
        return [data["state"] for _, data in self.sent if data.get("method") == "update"]

    def _receive(self, data: dict) -> None:
        self.handle_msg({"content": {"data": data}, "buffers": []})


@pytest.fixture(autouse=True)
def recording_comm(monkeypatch: pytest.MonkeyPatch) -> type[RecordingComm]:
    """Every widget made in these tests talks to a `RecordingComm`, found as `widget.comm`."""
    monkeypatch.setattr(comm, "create_comm", RecordingComm)
    return RecordingComm
