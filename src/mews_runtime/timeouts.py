"""How long to wait for each part of a request, and for what else a call waits for."""

import sys
from collections.abc import Awaitable, Callable
from importlib import import_module
from math import inf
from typing import Any, Final, Protocol, TypeVar, runtime_checkable

from msgspec.structs import asdict

from mews_runtime.clock import is_seconds
from mews_runtime.errors import ConfigurationError, check_argument
from mews_runtime.values import Value

T = TypeVar("T")


@runtime_checkable
class TimeoutParts(Protocol):
    """Seconds for each part of a request, such as an `httpx2.Timeout` or an `httpx.Timeout`."""

    def as_dict(self) -> dict[str, float | None]:
        """Return seconds, or None for any time, for `connect`, `read`, `write` and `pool`."""
        ...


Timeout = float | TimeoutParts
"""Seconds, for each of connecting, writing, reading and waiting for a connection."""


class _Default(Value, frozen=True):
    """The default timeouts. To import httpx2 for its own takes as long as all the rest."""

    connect: float = 5.0
    read: float = 120.0
    write: float = 120.0
    pool: float = 30.0

    def as_dict(self) -> dict[str, float | None]:
        return asdict(self)


DEFAULT_TIMEOUT: Final[TimeoutParts] = _Default()
"""Seconds. The server may take tens of seconds, and a read that is given up too early leaves a
write of unknown outcome behind. Connecting, and waiting for a connection, leaves nothing behind."""

_PARTS: Final = ("connect", "read", "write", "pool")


def timeout_parts(timeout: Timeout) -> dict[str, float | None]:
    """Return the seconds of each part of a request, or None for any time.

    Raises:
        ConfigurationError: They are none that a socket can wait for.
    """
    parts: dict[str, Any] = dict.fromkeys(_PARTS, timeout)
    fits = _is_long_enough(timeout)
    if isinstance(timeout, TimeoutParts):
        parts = dict(timeout.as_dict())
        fits = all(part is None or _is_long_enough(part) for part in parts.values())
    allowed = "a number of seconds above 0, or an httpx2.Timeout"
    check_argument("timeout", timeout, allowed, fits=fits)
    return parts


def _is_long_enough(part: Any) -> bool:
    return is_seconds(part) and part > 0


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


def check_loop() -> None:
    """Refuse to go on where `AsyncClient` cannot.

    Raises:
        ConfigurationError: No event loop of asyncio is running, such as under trio.
    """
    # Looked up for each call: whose loop runs has imported it.
    asyncio: Any = sys.modules.get("asyncio")
    try:
        asyncio.get_running_loop()
    except (AttributeError, RuntimeError):
        message = (
            "AsyncClient runs on asyncio, and no event loop of asyncio is running here; "
            "under trio, use Client in trio.to_thread.run_sync()"
        )
        raise ConfigurationError(message) from None
