"""The judge behind an endpoint: a language model that answers in one strict form."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tqdm.auto import tqdm

from saekit.judges.endpoint import Endpoint, Tally
from saekit.judges.failures import RequestFailed
from saekit.judges.prompts import (
    SCORE_SCHEMA,
    Answer,
    Check,
    Messages,
    Schema,
    is_score,
    messages,
)
from saekit.judges.questions import Question
from saekit.judges.replies import Replies

HOSTED = "https://api.openai.com/v1"
CHARACTERS_PER_TOKEN = 4
ANSWER_TOKENS = 8
"""What {"score": 0} takes, until more is known from replies."""


@dataclass(frozen=True)
class Estimate:
    """What asking will take, where nothing fails.

    requests: prompts that are in no cache; cached: those that are; tokens_in, tokens_out: of all
    requests; cost: in the prices' currency, None without prices; seconds: None where it is not
    known how long a request takes.
    """

    requests: int
    cached: int
    tokens_in: int
    tokens_out: int
    cost: float | None
    seconds: float | None

    def __str__(self) -> str:
        cost = "an unknown cost" if self.cost is None else f"a cost of about {self.cost:.2f}"
        time = "an unknown time" if self.seconds is None else f"about {_duration(self.seconds)}"
        return (
            f"{self.requests:,} requests ({self.cached:,} more are in the cache), about "
            f"{self.tokens_in:,} tokens in, at {CHARACTERS_PER_TOKEN} characters each, and "
            f"{self.tokens_out:,} out, {cost}, {time}"
        )


class LanguageModel:
    """Rates by asking a model at any OpenAI-compatible endpoint: hosted, vLLM, Ollama, llama.cpp.

    name: the model's. tally: what became of all that it was asked. stop: once set, from any
    thread, nothing more is asked until it is cleared.
    """

    def __init__(
        self,
        model: str,
        base_url: str | None = None,
        api_key: str | None = None,
        *,
        threads: int = 8,
        timeout: float = 60.0,
        retries: int = 5,
        folder: Path | str | None = None,
    ) -> None:
        """base_url, api_key: OPENAI_BASE_URL and OPENAI_API_KEY by default; base_url needs no key.

        threads: requests at a time. timeout: seconds that one request may take. retries: how often
        one is repeated. folder: where answers are kept, saekit's cache by default.
        Raises ValueError where neither an address nor a key is given, and for what is no address.
        """
        base_url = base_url or os.environ.get("OPENAI_BASE_URL")
        api_key = api_key or os.environ.get("OPENAI_API_KEY")
        if not (base_url or api_key):
            raise ValueError(
                f"There is no key for {HOSTED}: set OPENAI_API_KEY or api_key, or give the "
                "base_url of a server that needs none, such as http://localhost:11434/v1."
            )
        base_url = (base_url or HOSTED).rstrip("/")
        if not base_url.startswith(("http://", "https://")):
            raise ValueError(f"The base_url {base_url!r} must begin with http:// or https://.")
        self.name = model
        self.threads = threads
        self._replies = Replies(base_url, model, folder)
        # The client insists on a key, which a local server never reads.
        self._endpoint = Endpoint(model, base_url, api_key or "none", timeout, retries)
        self._endpoint.works = len(self._replies) > 0

    @property
    def tally(self) -> Tally:
        """What became of all prompts so far."""
        return self._endpoint.tally

    @property
    def stop(self) -> threading.Event:
        """Set it to end what is under way; answers that arrived are kept."""
        return self._endpoint.stop

    def rate(self, questions: Sequence[Question]) -> np.ndarray:
        """A score for each question, NaN where the model gave none, (questions,).

        Raises EndpointError where the endpoint cannot be used; what was answered before is kept.
        """
        answers = self.ask_all([messages(one) for one in questions], SCORE_SCHEMA, is_score)
        scores = [np.nan if answer is None else answer["score"] for answer in answers]
        return np.array(scores, dtype=float)

    def estimate(
        self,
        questions: Sequence[Question],
        price_in: float | None = None,
        price_out: float | None = None,
        latency: float | None = None,
    ) -> Estimate:
        """What rating will take, without any request.

        price_in, price_out: of a million tokens. latency: the seconds of one request, by default
        as measured on those made so far.
        """
        prompts = [messages(one) for one in questions]
        batches = [(prompts, SCORE_SCHEMA, is_score)]
        return self.estimate_prompts(batches, price_in, price_out, latency)

    def estimate_prompts(
        self,
        batches: Sequence[tuple[Sequence[Messages], Schema, Check]],
        price_in: float | None = None,
        price_out: float | None = None,
        latency: float | None = None,
    ) -> Estimate:
        """What `ask_all` will take with each batch of arguments, as `estimate` says it."""
        tally, pending = self.tally, {}
        for batch in batches:
            pending |= self._known(*batch)[1]
        requests, replies = len(pending), tally.answered + tally.malformed
        characters = sum(len(one["content"]) for prompt in pending.values() for one in prompt)
        tokens_in = characters // CHARACTERS_PER_TOKEN
        tokens_out = round(requests * (tally.tokens_out / replies if replies else ANSWER_TOKENS))
        if latency is None and replies:
            latency = tally.seconds / replies
        cost = seconds = None
        if price_in is not None and price_out is not None:
            cost = (tokens_in * price_in + tokens_out * price_out) / 1e6
        if latency is not None:
            seconds = requests * latency / self.threads
        cached = sum(len(prompts) for prompts, _, _ in batches) - requests
        return Estimate(requests, cached, tokens_in, tokens_out, cost, seconds)

    def known(
        self, prompts: Sequence[Messages], schema: Schema, is_valid: Check
    ) -> list[Answer | None]:
        """The answers to prompts that are kept, None for those that `ask_all` would ask."""
        answers, _ = self._known(prompts, schema, is_valid)
        return [answers.get(self._replies.key(prompt, schema)) for prompt in prompts]

    def ask(self, prompt: Messages, schema: Schema, is_valid: Check) -> Answer | None:
        """`ask_all` with one prompt."""
        return self.ask_all([prompt], schema, is_valid)[0]

    def ask_all(
        self, prompts: Sequence[Messages], schema: Schema, is_valid: Check
    ) -> list[Answer | None]:
        """The JSON object that answers each prompt, None where there is none that is valid.

        prompts: chats of {"role", "content"} each; untrusted text in them is `quoted`. schema: the
        JSON schema of an answer, which not every endpoint enforces, so is_valid says what counts.
        An interruption or an error waits for the requests that are under way, and loses no answer.
        Raises EndpointError where the endpoint cannot be used.
        """
        keys = [self._replies.key(prompt, schema) for prompt in prompts]
        answers, pending = self._known(prompts, schema, is_valid)
        self._endpoint.count(cached=len(prompts) - len(pending))
        self._endpoint.failures = 0
        pool = ThreadPoolExecutor(self.threads)
        bar = tqdm(total=len(pending), desc=self.name, unit="answer", leave=False)
        try:
            futures = {
                pool.submit(self._ask_one, key, prompt, schema, is_valid, len(pending)): key
                for key, prompt in pending.items()
            }
            for future in as_completed(futures):
                answers[futures[future]] = future.result()
                bar.update()
        except BaseException:
            self._end(pool)
            raise
        finally:
            bar.close()
            pool.shutdown(wait=False)
        return [answers[key] for key in keys]

    def _known(
        self, prompts: Sequence[Messages], schema: Schema, is_valid: Check
    ) -> tuple[dict[str, Answer], dict[str, Messages]]:
        """The answers that are kept, and the prompts that none is kept for, each by its key."""
        asked = {self._replies.key(prompt, schema): prompt for prompt in prompts}
        kept = {key: self._replies.get(key) for key in asked}
        answers = {key: one for key, one in kept.items() if one is not None and is_valid(one)}
        return answers, {key: prompt for key, prompt in asked.items() if key not in answers}

    def _ask_one(
        self, key: str, prompt: Messages, schema: Schema, is_valid: Check, pending: int
    ) -> Answer | None:
        try:
            answer = self._endpoint.ask(prompt, schema, is_valid)
        except RequestFailed as failure:
            if self._endpoint.is_down(failure, pending):
                raise
            return None
        if answer is not None:
            self._replies.add(key, answer)
        return answer

    def _end(self, pool: ThreadPoolExecutor) -> None:
        """Have nothing more sent, and wait for what is under way, which may have been paid for."""
        was_stopped = self.stop.is_set()
        self.stop.set()
        try:
            pool.shutdown(wait=True, cancel_futures=True)
        finally:
            if not was_stopped:
                self.stop.clear()


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:,.0f} min"
