"""A clock that never sleeps, and keeps what it was asked to."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta


class FakeClock:
    """Time passes when somebody waits.

    Args:
        jump: By how much the wall clock jumps at each wait.
        at_wait: What happens at each wait.
    """

    def __init__(
        self,
        *,
        jump: timedelta = timedelta(),
        at_wait: Callable[[], Awaitable[None] | None] = lambda: None,
    ) -> None:
        self.waits: list[float] = []
        self.at_wait = at_wait
        self._jump = jump
        self._now = datetime(2024, 6, 1, 12, tzinfo=UTC)
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def time(self) -> float:
        """Return the time of the wall clock as `time.time` does."""
        return self._now.timestamp()

    def sleep(self, seconds: float) -> None:
        self._pass(seconds)
        self.at_wait()

    async def sleep_async(self, seconds: float) -> None:
        self._pass(seconds)
        happening = self.at_wait()
        if happening is not None:
            await happening

    def _pass(self, seconds: float) -> None:
        self.waits.append(seconds)
        self._monotonic += seconds
        self._now += timedelta(seconds=seconds) + self._jump
