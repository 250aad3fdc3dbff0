"""Why a request to an endpoint failed, what that means for the others, and how long to wait."""

from __future__ import annotations

import email.utils
import math
import random
import socket
import time
from typing import TYPE_CHECKING

from saekit.text import visible

if TYPE_CHECKING:
    import openai

FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0
"""Seconds before the first repeat, which double with each, and the most that is ever waited."""


class EndpointError(RuntimeError):
    """An endpoint cannot be used: says what was wrong, where, and the way out."""


class RequestFailed(EndpointError):
    """One request came to nothing; is_outage: another request would have, too."""

    def __init__(self, text: str, is_outage: bool) -> None:
        super().__init__(text)
        self.is_outage = is_outage


def wait(attempt: int, error: openai.APIError) -> float:
    """Seconds to wait after a failed attempt: what the endpoint says, or ever longer."""
    response = getattr(error, "response", None)
    told = _seconds(response.headers.get("retry-after", "")) if response is not None else None
    if told is not None:
        return min(told, LONGEST_WAIT)
    # Threads that failed together come back apart.
    return min(FIRST_WAIT * 2**attempt * random.uniform(0.75, 1.25), LONGEST_WAIT)


def describe(error: openai.APIError, base_url: str, model: str, timeout: float) -> tuple[str, str]:
    """What failed, where and the way out; and how far: "hopeless", "refused" or "passing".

    A hopeless error befalls every request, a refusal this one, and a passing one may not recur.
    """
    import openai

    if isinstance(error, openai.APITimeoutError):
        text = f"{base_url} gave no answer in {timeout:g} s: give a longer timeout or fewer threads"
        return f"{text}.", "passing"
    if not isinstance(error, openai.APIStatusError):
        text = f"{base_url} cannot be reached ({_said(error)})"
        return f"{text}: start the server or correct base_url.", "passing"
    status = error.status_code
    said = f"status {status}: {_said(error)}"
    if status in (401, 403):
        return f"{base_url} refuses the key ({said}): set OPENAI_API_KEY or api_key.", "hopeless"
    if status == 402 or error.code == "insufficient_quota":
        return f"{base_url} has no credit for this key ({said}): add some there.", "hopeless"
    if status == 404:
        text = f"{base_url} has no model {model!r}, or no chat completions ({said})"
        return f"{text}: check the model's name and base_url, which mostly ends in /v1.", "hopeless"
    if status == 429:
        return f"{base_url} wants fewer requests ({said}): use fewer threads.", "passing"
    if status in (408, 409) or status >= 500:
        return f"{base_url} fails ({said}): see its log, or ask again later.", "passing"
    return f"{base_url} refuses the request ({said}): see what the model takes.", "refused"


def _said(error: openai.APIError) -> str:
    cause = error.__cause__ if error.__cause__ is not None else error
    body = error.body
    message = body.get("message") if isinstance(body, dict) else None
    return visible(str(message or cause)[:200])


def is_unconnected(error: BaseException) -> bool:
    """Whether nobody listens at the address, or there is no such address."""
    while error is not None:
        if isinstance(error, ConnectionRefusedError | socket.gaierror):
            return True
        error = error.__cause__ or error.__context__
    return False


def _seconds(told: str) -> float | None:
    """The seconds of a Retry-After header, which gives them or a date, None where it gives none."""
    try:
        seconds = float(told)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(told).timestamp() - time.time()
        except ValueError:
            return None
    return None if math.isnan(seconds) else max(seconds, 0.0)
