"""What is said on standard error while a command runs: each request on demand, and long waits."""

import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

from mews_cli.output import say
from mews_runtime.clock import SystemClock
from mews_runtime.limits.local import DOCUMENTED_REQUESTS, DOCUMENTED_SECONDS
from mews_runtime.sending.records import LOGGER

_SHORTEST: Final = 1.0
"""Seconds. Nobody wonders about a wait that is shorter."""
_OVER_LIMIT: Final = 429
_LIMIT: Final = (
    f"for the rate limit ({DOCUMENTED_REQUESTS} requests per access token in "
    f"{DOCUMENTED_SECONDS:g} seconds)"
)


class TellingClock(SystemClock):
    """The time of this machine. Before a wait that somebody notices it says why there is one."""

    def __init__(self) -> None:
        self._failed = threading.local()

    def sleep(self, seconds: float) -> None:
        """Wait, and say so."""
        if seconds >= _SHORTEST:
            why = getattr(self._failed, "why", _LIMIT)
            say(f"waiting {seconds:.0f} s {why}")
        self._failed.__dict__.clear()
        super().sleep(seconds)

    def heed(self, record: logging.LogRecord) -> None:
        """Keep what went wrong before a wait. After a 429 the rate limit is waited for."""
        status = getattr(record, "status", None)
        if status != _OVER_LIMIT and (error := getattr(record, "error", None)):
            self._failed.why = f"before a retry of {_operation(record)} ({status or error})"


@contextmanager
def telling_requests(clock: TellingClock, *, is_verbose: bool) -> Generator[None]:
    """Say on standard error what comes of each request if that is asked for, and why it waits."""
    handler, level = _Saying(clock, is_verbose=is_verbose), LOGGER.level
    LOGGER.addHandler(handler)
    if is_verbose:
        LOGGER.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        LOGGER.setLevel(level)
        LOGGER.removeHandler(handler)


class _Saying(logging.Handler):
    """Hears what the client logs."""

    def __init__(self, clock: TellingClock, *, is_verbose: bool) -> None:
        super().__init__()
        self._clock = clock
        self._is_verbose = is_verbose

    def emit(self, record: logging.LogRecord) -> None:
        """Say a record."""
        self._clock.heed(record)
        if self._is_verbose:
            is_request = hasattr(record, "milliseconds")
            say(_request(record) if is_request else record.getMessage())


def _request(record: logging.LogRecord) -> str:
    """Return what came of a request, without what is usual: one attempt and no wait."""
    said: Any = record
    outcome = said.status or f"no response ({said.error})"
    words = [f"{_operation(record)}: {outcome} in {said.milliseconds} ms"]
    if said.attempt > 1:
        words.append(f"attempt {said.attempt}")
    if said.waited:
        words.append(f"after a wait of {said.waited:.1f} s")
    if said.request_id:
        words.append(f"Request-Id {said.request_id}")
    return ", ".join(words)


def _operation(record: logging.LogRecord) -> str:
    return str(getattr(record, "operation", ""))
