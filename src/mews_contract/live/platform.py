"""A platform, and how to send to it within the limit."""

import os
import warnings
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

import httpx2

from mews_connector import Client
from mews_contract.exchange import Exchange
from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.watching.clients import listening, platform_url
from mews_runtime.clock import SYSTEM, Clock
from mews_runtime.errors import MewsError, ResponseError
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES
from mews_runtime.limits.local import RequestLimiter, digest
from mews_runtime.schema.status import BetaWarning, RestrictedWarning
from mews_runtime.sending.retry import Retry

ONCE: Final = Retry(attempts=1)
_NOBODY: Final = "no-such-access-token"


class NoAnswerError(Exception):
    """There is no response, or none that can be read. The message is safe to show.

    Attributes:
        is_answered: Whether it gives one.
    """

    def __init__(self, error: MewsError) -> None:
        super().__init__(str(error))
        self.is_answered = isinstance(error, ResponseError)


@dataclass(slots=True)
class Platform:
    """The platform of MEWS_*. Every way to send returns what went over the wire, retries too."""

    mews: Client
    http: httpx2.Client
    limiter: RequestLimiter
    taken: list[Exchange] = field(repr=False)
    clock: Clock = SYSTEM

    def call(self, operation: str, body: JsonObject, retry: Retry | None = None) -> list[Exchange]:
        """Call an operation.

        Raises:
            NoAnswerError: Nothing went over the wire to its end.
        """
        self.taken.clear()
        try:
            self.mews.call(operation, body, retry=retry)
        except MewsError as error:
            if not self.taken:
                raise NoAnswerError(error) from None
        return [*self.taken]

    def call_as_nobody(self, operation: str, body: JsonObject) -> list[Exchange]:
        """Call an operation with an invalid access token."""
        self.taken.clear()
        with suppress(MewsError):
            self.mews.with_access_token(_NOBODY).call(operation, body, retry=ONCE)
        return [*self.taken]

    def send(self, operation: Operation, content: bytes) -> list[Exchange]:
        """Send any bytes, when it is their turn."""
        self.taken.clear()
        turn = self.limiter.turn(digest(os.environ["MEWS_ACCESS_TOKEN"]))
        while wait := turn.wait():
            self.clock.sleep(wait)
        url, size = platform_url().rstrip("/") + operation.path, 0
        with suppress(httpx2.HTTPError), self.http.stream("POST", url, content=content) as response:
            for piece in response.iter_raw():
                size += len(piece)
                if size > DEFAULT_MAX_RESPONSE_BYTES:
                    break
        turn.departed()
        return [*self.taken]


@contextmanager
def connected(limiter: RequestLimiter) -> Generator[Platform]:
    """Connect to the platform of MEWS_*. What others are warned of is tried as all else.

    Raises:
        ConfigurationError: The environment does not name one, or credentials.
    """
    taken: list[Exchange] = []
    with (
        warnings.catch_warnings(),
        listening(taken.append) as http,
        Client.from_env(http_client=http, limiter=limiter) as mews,
    ):
        for category in (DeprecationWarning, BetaWarning, RestrictedWarning):
            warnings.simplefilter("ignore", category)
        yield Platform(mews, http, limiter, taken)
