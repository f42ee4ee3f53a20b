"""A clock that never sleeps: it notes each wait, and puts itself forward."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

_START = datetime(2026, 6, 1, tzinfo=UTC)


@dataclass(eq=False)
class FakeClock:
    """Time that passes only while somebody waits."""

    passed: float = 0.0
    waits: list[float] = field(default_factory=list[float])

    def now(self) -> datetime:
        return _START + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.passed += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)
