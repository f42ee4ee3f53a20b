"""The limit of a fleet, whatever becomes of those who wait for it in its processes.

Redis is real, but for its time: that is the time of the callers, and passes with theirs.
"""

from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from redis import Redis

from mews_runtime.limits import redis as redis_limits
from mews_runtime.limits.local import Limiter
from mews_runtime.limits.redis import RedisLimiter
from tests.runtime.queues import KEY, REQUESTS, Callers
from tests.runtime.redis.faces import SHORTLY
from tests.runtime.redis.servers import RedisServer

PROCESSES = 3
NAME = f"mews-connector:limit:{KEY}"
BEGIN = 1_800_000_000
"""A time of Redis, in seconds."""


class CallersOfAFleet(Callers):
    """Callers of several processes. A request leaves within a window, or not at all."""

    seconds: ClassVar = 100.0
    url: ClassVar[str]
    redis: ClassVar[Any]

    def made(self) -> list[Limiter]:
        self.redis.execute_command("FLUSHALL")
        self.redis.set("now", BEGIN * 1000)
        options: dict[str, Any] = {"timeout": SHORTLY, "clock": self.clock, "slack": 1}
        return [
            RedisLimiter(self.url, requests=REQUESTS, seconds=self.seconds, **options)
            for _ in range(PROCESSES)
        ]

    def passed(self, seconds: float) -> None:
        for caller in [*self.granted]:
            if self.clock.passed + seconds > caller.back + self.seconds:
                self.leave(caller)
        super().passed(seconds)
        # Half a millisecond that was cut off is in the slack.
        self.redis.set("now", BEGIN * 1000 + int(self.clock.passed * 1000))
        if self.clock.passed > self.paused_until + self.seconds + 1:
            # What expires does so in the time of the machine.
            self.redis.delete(f"{NAME}:pause")

    def teardown(self) -> None:
        super().teardown()
        for limiter in self.limiters:
            assert isinstance(limiter, RedisLimiter)
            limiter.close()


@pytest.mark.only_in_ci
def test_a_fleet_keeps_its_limit_and_everybody_leaves(
    redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "{redis.call('GET', 'now') / 1000, 0}"
    script = redis_limits.SCRIPT.replace("redis.call('TIME')", told)
    assert told in script
    monkeypatch.setattr(redis_limits, "SCRIPT", script)
    CallersOfAFleet.url = redis.url
    with Redis(unix_socket_path=str(redis.path)) as CallersOfAFleet.redis:
        steps = settings(stateful_step_count=30)
        run_state_machine_as_test(CallersOfAFleet, settings=steps)
