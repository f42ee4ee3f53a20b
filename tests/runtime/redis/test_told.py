"""Others are told when a request has left once its response is known: that costs nobody anything.

Whoever tells them here takes as long as a test wants, or never gets to an end.
"""

import asyncio
import time
from contextlib import suppress
from typing import Any

import pytest

from mews_connector import Retry
from mews_runtime.limits.local import Limiter, Turn
from mews_runtime.limits.redis import RedisLimiter
from tests.runtime.connections.server import echo, served
from tests.support.sides import ASYNC, SYNC, Side, close, settle

pytestmark = pytest.mark.anyio

LONG = 30.0


class Told(Turn):
    """A turn that is granted at once, and told of for as long as its limiter says."""

    def __init__(self, limiter: "Telling") -> None:
        self._limiter = limiter

    def wait(self) -> float:
        return 0.0

    def departed(self) -> None:
        self.has_to_tell = True

    def tell(self, within: float) -> None:
        self._limiter.within.append(within)
        time.sleep(self._limiter.seconds)

    async def tell_async(self, within: float) -> None:
        self._limiter.within.append(within)
        await asyncio.sleep(self._limiter.seconds)


class Telling(Limiter):
    """Grants everything. Telling takes so many seconds."""

    def __init__(self, seconds: float, kind: type[Told] = Told) -> None:
        self.seconds = seconds
        self._kind = kind
        self.within: list[float] = []

    def turn(self, key: str) -> Turn:
        del key
        return self._kind(self)

    def pause(self, key: str, seconds: float) -> None:
        """Do nothing."""


@pytest.fixture
def one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pool", "sessions"):
        monkeypatch.setattr(f"mews_runtime.http.{module}.MOST_CONNECTIONS", 1)


@pytest.mark.usefixtures("one_connection")
async def test_a_call_that_ends_while_others_are_told_leaves_its_connection() -> None:
    telling = Telling(LONG)
    with served(echo) as server:
        client = ASYNC.connected(server.url, limiter=telling)
        for _ in range(3):
            with suppress(TimeoutError):
                async with asyncio.timeout(0.1):
                    await client.call("rooms/add", {"Room": 1})
        telling.seconds = 0.0
        assert (await client.call("rooms/add", {"Room": 2}, timeout=1.0))["Room"] == 2
        await client.aclose()
    assert len(telling.within) == 4


@pytest.mark.usefixtures("one_connection")
async def test_a_call_that_is_interrupted_while_others_are_told_leaves_its_connection() -> None:
    class Interrupted(Told):
        def tell(self, within: float) -> None:
            del within
            raise KeyboardInterrupt

    with served(echo) as server:
        client = SYNC.connected(server.url, limiter=Telling(0, Interrupted))
        for _ in range(3):
            with pytest.raises(KeyboardInterrupt):
                client.call("rooms/add", {"Room": 1}, timeout=1.0)
        client.close()
    assert server.applied[1] == 3


async def test_a_result_is_returned_also_where_telling_takes_longer_than_the_deadline(
    side: Side,
) -> None:
    telling, retry = Telling(1.5), Retry(attempts=1, deadline=1.0)
    with served(echo) as server:
        client = side.connected(server.url, limiter=telling, retry=retry)
        assert (await settle(client.call("rooms/add", {"Room": 1})))["Room"] == 1
        await close(client)
    # Whoever tells knows how long it may take.
    assert 0 < telling.within[0] < 1.0


async def test_a_result_is_returned_also_where_telling_fails(side: Side) -> None:
    class Failing(Told):
        def tell(self, within: float) -> None:
            del within
            raise RuntimeError

        async def tell_async(self, within: float) -> None:
            self.tell(within)

    with served(echo) as server:
        client = side.connected(server.url, limiter=Telling(0, Failing))
        assert (await settle(client.call("rooms/add", {"Room": 1})))["Room"] == 1
        await close(client)


async def test_redis_is_not_asked_where_the_deadline_is_closer_than_its_timeout(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    limiter = RedisLimiter("redis://127.0.0.1:1", when_lost="share", timeout=1.0)
    asked: list[str] = []

    async def ask(key: str, *_: Any, is_async: bool) -> list[int]:
        asked.append(f"{key} {is_async}")
        return []

    monkeypatch.setattr(limiter, "ask", ask)
    turn: Any = limiter.turn("key")
    assert turn.wait() == 0
    turn.back -= 10
    # It only takes note, whatever becomes of Redis.
    turn.departed()
    assert turn.has_to_tell
    turn.tell(1.9)
    await turn.tell_async(1.9)
    assert asked == ["key False"]
    await turn.tell_async(2.1)
    turn.tell(LONG)
    assert asked == ["key False", "key True"]
