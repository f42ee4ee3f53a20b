"""How long to wait for each part of a request, and how that fits into a deadline."""

from collections.abc import Awaitable, Callable
from importlib import import_module
from math import inf
from threading import TIMEOUT_MAX
from typing import Any, Final, Self, TypeVar

import httpx

from mews_runtime.errors import ConfigurationError
from mews_runtime.values import Value

T = TypeVar("T")

Timeout = float | httpx.Timeout
"""Seconds, for each of connecting, writing, reading and waiting for a connection."""

DEFAULT_TIMEOUT = httpx.Timeout(120.0, connect=5.0, pool=30.0)
"""Seconds. The server may take tens of seconds, and a read that is given up too early leaves a
write of unknown outcome behind. Connecting, and waiting for a connection, leaves nothing behind."""

OVER: Final = "the deadline of the call is over"
"""What a timeout says that is not one of the request's own."""

_SHORTEST: Final = 0.001


def is_seconds(value: object) -> bool:
    """Return whether a value is a number of seconds, 0 or more, that a machine can wait."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 <= value <= TIMEOUT_MAX


class Patience(Value, frozen=True):
    """A timeout, and what it comes to.

    Attributes:
        parts: Seconds for each part of a request, as httpx names it, or None for any time.
        longest: The longest part.
        total: Seconds that all parts take, one after the other.
    """

    parts: dict[str, float | None]
    longest: float
    total: float

    @classmethod
    def of(cls, timeout: Timeout) -> Self:
        """Return what a timeout comes to.

        Raises:
            ConfigurationError: It is none that a socket can wait for.
        """
        if isinstance(timeout, httpx.Timeout):
            given = timeout.as_dict().values()
            fits = all(part is None or (is_seconds(part) and part > 0) for part in given)
        else:
            fits = is_seconds(timeout) and timeout > 0
        if not fits:
            message = (
                f"timeout must be a number of seconds above 0, or an httpx.Timeout; got {timeout!r}"
            )
            raise ConfigurationError(message)
        parts = httpx.Timeout(timeout).as_dict()
        seconds = [inf if part is None else part for part in parts.values()]
        return cls(parts, max(seconds), sum(seconds))

    def within(self, left: float) -> dict[str, float | None]:
        """Return the parts, none of them longer than what is left until the deadline."""
        if self.longest <= left:
            return self.parts.copy()
        most = max(left, _SHORTEST)
        return {
            name: most if part is None else min(part, most) for name, part in self.parts.items()
        }


async def in_time(seconds: float, wait: Callable[[], Awaitable[T]]) -> T | None:
    """Return what is waited for, or None if that takes longer."""
    if seconds == inf:
        return await wait()
    # Who only uses the sync client does not pay for the import.
    timeout: Any = import_module("asyncio").timeout(seconds)
    try:
        async with timeout:
            return await wait()
    except TimeoutError:
        if timeout.expired():
            return None
        raise
