"""The time of a sandbox: real until a test says otherwise."""

import time
from collections.abc import Callable
from copy import copy
from datetime import UTC, datetime, timedelta
from typing import Final
from weakref import WeakMethod

import anyio

from mews_sandbox.arguments import check_type
from mews_sandbox.hotel.times import plain

EARLIEST: Final = datetime(1800, 1, 1, tzinfo=UTC)
LATEST: Final = datetime(9800, 1, 1, tzinfo=UTC)
"""From when on and until when there is a hotel: what it looks back and ahead to is in the calendar,
too."""

_LOOKS: Final = 100
"""How often to look at a clock of microseconds, to be sure that it has moved."""
_COARSEST: Final = 0.02
"""Seconds in which the clock of any system moves: the coarsest does so 64 times a second."""


class Clock:
    """The time in UTC. Frozen once it was set, until it is advanced.

    Args:
        at: The time at which it is frozen, as an aware datetime. None is the real time.
    """

    def __init__(self, at: datetime | None = None) -> None:
        self._at: datetime | None = None
        self._ahead = timedelta()
        self._passed = 0.0
        self._stopped_at: float | None = None
        self._watchers: list[WeakMethod[Callable[[], None]]] = []
        if at is not None:
            self.set(at)

    @property
    def is_real(self) -> bool:
        """Whether it runs by itself."""
        return self._at is None

    @property
    def setting(self) -> tuple[datetime | None, timedelta]:
        """The time it was set to, and the seconds it was advanced by."""
        return self._at, self._ahead

    def watch(self, watcher: Callable[[], None]) -> None:
        """Call a method whenever it is set or advanced, for as long as its object lives."""
        self._watchers = [each for each in self._watchers if each() is not None]
        self._watchers.append(WeakMethod(watcher))

    def now(self) -> datetime:
        """Return the time."""
        return (self._at or plain(datetime.now(UTC))) + self._ahead

    def monotonic(self) -> float:
        """Return seconds that never go back, even if the clock is set back."""
        return (time.monotonic() if self._stopped_at is None else self._stopped_at) + self._passed

    def set(self, at: datetime) -> None:
        """Freeze it at a time.

        Raises:
            ValueError: The datetime is naive.
            OverflowError: It is too early or too late.
            TypeError: It is no datetime.
        """
        check_type("at", at, datetime, "an aware datetime, such as datetime.now(UTC)")
        if at.utcoffset() is None:
            message = f"a clock needs an aware datetime; got {at.isoformat()}"
            raise ValueError(message)
        check(at)
        self._at, self._ahead = plain(at.astimezone(UTC)), timedelta()
        if self._stopped_at is None:
            self._stopped_at = time.monotonic()
        self._tell()

    def run(self) -> None:
        """Make it run with the real time from now on, without the time it was advanced by."""
        self._at, self._ahead = None, timedelta()
        self._stopped_at = None
        self._tell()

    def advance(self, by: timedelta) -> None:
        """Put it forward, or back by a negative duration. A running clock keeps running.

        Raises:
            OverflowError: It is too early or too late.
            TypeError: The duration is no timedelta.
        """
        check_type("by", by, timedelta, "a timedelta, such as timedelta(days=1)")
        ahead = self._ahead + by
        check(self.now() + by)
        self._ahead = ahead
        self._passed += max(0.0, by.total_seconds())
        self._tell()

    def sleep(self, seconds: float) -> None:
        """Let time pass: really if it runs, at once if it or the real time is frozen."""
        if self._runs():
            time.sleep(seconds)
        else:
            self.advance(timedelta(seconds=seconds))

    async def sleep_async(self, seconds: float) -> None:
        """Let time pass: really if it runs, at once if it or the real time is frozen."""
        if self._runs():
            await anyio.sleep(seconds)
        else:
            self.advance(timedelta(seconds=seconds))

    def copy(self) -> "Clock":
        """Return another clock that shows the same time."""
        return copy(self)

    def restore(self, other: "Clock") -> None:
        """Show the time of another clock: frozen like it, or as far ahead."""
        before, watchers = self.monotonic(), self._watchers
        vars(self).update(vars(other))
        self._watchers = watchers
        self._passed += before - self.monotonic()

    def _tell(self) -> None:
        for watcher in [each() for each in self._watchers]:
            if watcher is not None:
                watcher()

    def _runs(self) -> bool:
        """Return whether waiting takes it on: not where a tool such as freezegun stops all time."""
        if not self.is_real:
            return False
        before = datetime.now(UTC)
        if any(datetime.now(UTC) != before for _ in range(_LOOKS)):
            return True
        time.sleep(_COARSEST)
        return datetime.now(UTC) != before


def check(at: datetime) -> None:
    """Check that there is a hotel at a time.

    Raises:
        OverflowError: It is too early or too late.
    """
    if not EARLIEST <= at < LATEST:
        message = f"a clock goes from {EARLIEST:%Y} to {LATEST.year - 1}; got {at.isoformat()}"
        raise OverflowError(message)
