"""A clock that never sleeps: it notes each wait, and puts itself forward."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

START: Final = datetime(2026, 6, 1, tzinfo=UTC)


@dataclass(eq=False)
class FakeClock:
    """Time that passes only while somebody waits.

    Attributes:
        passed: Seconds since its start.
        jump: By how much the wall clock jumps at each wait.
        at_wait: What happens at each wait. A result is awaited if it has to be.
        waits: Seconds of each wait.
    """

    passed: float = 0.0
    jump: timedelta = timedelta()
    at_wait: Callable[[], Awaitable[None] | None] = lambda: None
    waits: list[float] = field(default_factory=list[float])

    def now(self) -> datetime:
        return START + timedelta(seconds=self.passed) + self.jump * len(self.waits)

    def time(self) -> float:
        """Return the time of the wall clock as `time.time` does."""
        return self.now().timestamp()

    def monotonic(self) -> float:
        return self.passed

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
        self.passed += seconds
