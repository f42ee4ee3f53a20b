"""Both faces of a limiter: a test is written once, and holds for threads and event loops alike."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

from mews_runtime.limits.local import Limiter, Turn, digest
from mews_runtime.limits.redis import RedisLimiter

KEY = digest("an-access-token")
LONG = 1000.0
"""Seconds of a window that no test lives to see the end of."""
SHORTLY = 10.0
"""Seconds that a machine may be slow by."""


class Face(Protocol):
    """Asks, sends, pauses and closes in one of two ways."""

    async def wait(self, turn: Turn) -> float: ...
    async def depart(self, turn: Turn) -> None: ...
    async def pause(self, limiter: Limiter, seconds: float, key: str = KEY) -> None: ...
    async def close(self, limiter: RedisLimiter) -> None: ...


class Threads:
    """What threads call."""

    async def wait(self, turn: Turn) -> float:
        return turn.wait()

    async def depart(self, turn: Turn) -> None:
        turn.departed()
        turn.tell(LONG)

    async def pause(self, limiter: Limiter, seconds: float, key: str = KEY) -> None:
        limiter.pause(key, seconds)

    async def close(self, limiter: RedisLimiter) -> None:
        limiter.close()


class Tasks:
    """What tasks of an event loop call."""

    async def wait(self, turn: Turn) -> float:
        return await turn.wait_async()

    async def depart(self, turn: Turn) -> None:
        turn.departed()
        await turn.tell_async(LONG)

    async def pause(self, limiter: Limiter, seconds: float, key: str = KEY) -> None:
        await limiter.pause_async(key, seconds)

    async def close(self, limiter: RedisLimiter) -> None:
        await limiter.aclose()


@dataclass
class Fleet:
    """Makes limiters, one for each process that a test plays, and closes them again."""

    face: Face
    url: str
    options: dict[str, Any] = field(default_factory=dict[str, Any])
    limiters: list[RedisLimiter] = field(default_factory=list[RedisLimiter])

    def limiter(self, **options: Any) -> RedisLimiter:
        """Return another limiter: by default of 3 requests in a time that does not end."""
        arguments: dict[str, Any] = {"url": self.url, "requests": 3, "seconds": LONG}
        arguments |= {"timeout": SHORTLY, **self.options, **options}
        limiter = RedisLimiter(**arguments)
        self.limiters.append(limiter)
        return limiter

    async def ask(self, limiter: Limiter, key: str = KEY) -> float:
        """Ask once, and send or leave the queue."""
        turn = limiter.turn(key)
        try:
            wait = await self.face.wait(turn)
            if not wait:
                await self.face.depart(turn)
            return wait
        finally:
            turn.give_up()

    async def pause(self, limiter: Limiter, seconds: float, key: str = KEY) -> None:
        """Pause a token."""
        await self.face.pause(limiter, seconds, key)

    async def use_up(self, limiter: Limiter, count: int = 3, key: str = KEY) -> None:
        """Take every slot of a limit."""
        assert [await self.ask(limiter, key) for _ in range(count)] == [0] * count


@asynccontextmanager
async def fleet(face: Face, url: str, **options: Any) -> AsyncGenerator[Fleet]:
    """Make limiters for the time of a test."""
    made = Fleet(face, url, options)
    try:
        yield made
    finally:
        for limiter in made.limiters:
            await face.close(limiter)
