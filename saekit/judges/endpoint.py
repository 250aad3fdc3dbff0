"""One request to an OpenAI-compatible endpoint, repeated until it is answered or given up."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from saekit.judges.failures import EndpointError, RequestFailed, describe, is_unconnected, wait
from saekit.judges.prompts import Answer, Check, Messages, Schema, read_object

if TYPE_CHECKING:
    import openai

MALFORMED_REPEATS = 2
"""How often a malformed reply is asked for again: at temperature 0 many would only recur."""
FAILURES_IN_A_ROW = 10
"""So many, and the endpoint is down."""


@dataclass
class Tally:
    """What became of the prompts put to an endpoint.

    cached, answered, failed: prompts answered from the cache, by the endpoint, and not at all;
    malformed: replies that were none of the asked form; retried: requests made again; tokens_in,
    tokens_out: as the endpoint counts them; seconds: that all replies together took.
    """

    cached: int = 0
    answered: int = 0
    failed: int = 0
    malformed: int = 0
    retried: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0

    @property
    def asked(self) -> int:
        """The prompts that were dealt with."""
        return self.cached + self.answered + self.failed


@dataclass(frozen=True)
class Reply:
    """What the model wrote, None where it wrote no text, and the tokens that this took."""

    content: str | None
    tokens_in: int
    tokens_out: int


class Endpoint:
    """A model at an address, asked one prompt at a time by any number of threads.

    stop: once set, nothing is sent or waited for any more. works: whether the endpoint is known to
    answer this model's prompts. failures: requests that came to nothing since the last reply.
    """

    def __init__(
        self, model: str, base_url: str, api_key: str, timeout: float, retries: int
    ) -> None:
        self.model = model
        self.base_url = base_url
        self.timeout = timeout
        self.retries = retries
        self.stop = threading.Event()
        self.tally = Tally()
        self.works = False
        self.failures = 0
        self._api_key = api_key
        self._options = ("response_format", "temperature")
        self._heard = False
        self._lock = threading.Lock()

    @cached_property
    def client(self) -> openai.OpenAI:
        """The client, whose own repeats are off, as they would be in nobody's count."""
        import openai

        return openai.OpenAI(
            base_url=self.base_url, api_key=self._api_key, timeout=self.timeout, max_retries=0
        )

    def ask(self, messages: Messages, schema: Schema, is_valid: Check) -> Answer | None:
        """The answer to one prompt, None where all replies were malformed or a stop came first.

        Raises RequestFailed where the request came to nothing, and EndpointError where all would.
        """
        import openai

        malformed = 0
        for attempt in range(self.retries + 1):
            if self.stop.is_set():
                return None
            try:
                answer = self._answer(messages, schema, is_valid)
            except openai.APIError as error:
                self._raise_if_final(error, attempt)
                self.stop.wait(wait(attempt, error))
            else:
                if answer is not None:
                    self.count(answered=1)
                    return answer
                self.count(malformed=1)
                malformed += 1
                if malformed > MALFORMED_REPEATS or attempt == self.retries:
                    break
            if not self.stop.is_set():
                self.count(retried=1)
        self.count(failed=1)
        return None

    def is_down(self, failure: RequestFailed, pending: int) -> bool:
        """Whether a failure, of one of so many requests, means that the others are in vain."""
        limit = FAILURES_IN_A_ROW if self.works else min(FAILURES_IN_A_ROW, pending)
        return self.failures >= limit and (failure.is_outage or not self.works)

    def count(self, **amounts: float) -> None:
        """Add to the tally."""
        with self._lock:
            for name, amount in amounts.items():
                setattr(self.tally, name, getattr(self.tally, name) + amount)

    def _answer(self, messages: Messages, schema: Schema, is_valid: Check) -> Answer | None:
        """One reply's answer, None where it is malformed. Raises openai.APIError without one."""
        start = time.monotonic()
        reply = read_reply(self._send(messages, schema))
        self.works, self._heard, self.failures = True, True, 0
        self.count(
            seconds=time.monotonic() - start,
            tokens_in=reply.tokens_in,
            tokens_out=reply.tokens_out,
        )
        answer = read_object(reply.content)
        return answer if answer is not None and is_valid(answer) else None

    def _send(self, messages: Messages, schema: Schema) -> str:
        """The body of the reply, asked for with all options that the endpoint takes."""
        import openai

        form = {"name": "answer", "strict": True, "schema": schema}
        values = {"response_format": {"type": "json_schema", "json_schema": form}, "temperature": 0}
        options = self._options
        while True:
            try:
                # Raw, since the client reads only bodies that are as they should be.
                response = self.client.chat.completions.with_raw_response.create(
                    model=self.model, messages=messages, **{name: values[name] for name in options}
                )
            except openai.APIStatusError as error:
                if error.status_code not in (400, 422) or not options:
                    raise
                options = without_refused(options, str(error))
            else:
                # One odd prompt may be refused with any options, which tells nothing of the rest.
                if not self._heard:
                    self._options = options
                return response.text

    def _raise_if_final(self, error: openai.APIError, attempt: int) -> None:
        text, kind = describe(error, self.base_url, self.model, self.timeout)
        if kind == "hopeless" or (is_unconnected(error) and not self._heard):
            raise EndpointError(text) from error
        if kind == "refused" or attempt == self.retries:
            self.count(failed=1)
            with self._lock:
                self.failures += 1
            raise RequestFailed(text, is_outage=kind == "passing") from error


def read_reply(body: str) -> Reply:
    """The parts that count of a chat completion's body, whatever that body is."""
    record = read_object(body) or {}
    choices = record.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    content = message.get("content") if isinstance(message, dict) else None
    usage = record.get("usage")
    usage = usage if isinstance(usage, dict) else {}
    return Reply(
        content if isinstance(content, str) else None,
        *(_amount(usage.get(name)) for name in ("prompt_tokens", "completion_tokens")),
    )


def without_refused(options: tuple[str, ...], refusal: str) -> tuple[str, ...]:
    """The options that are left after a refusal: without those it names, or the first."""
    named = {name for name in options if name in refusal} or {options[0]}
    return tuple(name for name in options if name not in named)


def _amount(value: object) -> int:
    return value if type(value) is int and value > 0 else 0
