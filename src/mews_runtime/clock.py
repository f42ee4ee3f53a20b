"""The time that waits, deadlines and rate limits run on."""

import time
from datetime import UTC, datetime
from importlib import import_module
from threading import TIMEOUT_MAX
from typing import Final, Protocol, runtime_checkable


@runtime_checkable
class Clock(Protocol):
    """Tells the time and waits. A test may pass its own, which never sleeps."""

    def now(self) -> datetime:
        """Return the wall clock's time in UTC. It is shown to people, and nothing depends on it."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never go back, whatever happens to the wall clock."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...

    async def sleep_async(self, seconds: float) -> None:
        """Wait, and let other tasks run."""
        ...


class SystemClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """Return the wall clock's time in UTC."""
        return datetime.now(UTC)

    monotonic = staticmethod(time.monotonic)
    """Return seconds that never go back. Bound here, where tools that freeze time do not reach."""

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)

    async def sleep_async(self, seconds: float) -> None:
        """Wait, and let other tasks run."""
        # Who only uses the sync client does not pay for the import.
        await import_module("asyncio").sleep(seconds)


SYSTEM: Final = SystemClock()
"""The clock of every client that is given no other."""


def is_seconds(value: object) -> bool:
    """Return whether a value is a number of seconds, 0 or more, that a machine can wait."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 <= value <= TIMEOUT_MAX
