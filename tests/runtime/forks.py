"""What a process and its child do with one client, or with one limiter of a fleet: a program.

python -m tests.runtime.forks Client http://127.0.0.1:8000
"""

import asyncio
import gc
import os
import sys
from collections.abc import Callable
from typing import Any, Final, cast
from unittest import mock

from redis import Redis

from mews_connector.errors import ClientClosedError, ConfigurationError, MewsError
from mews_runtime.limits.redis import RedisLimiter
from tests.runtime.redis.faces import KEY, LONG, SHORTLY, Tasks, Threads
from tests.support.clocks import FakeClock
from tests.support.sides import ASYNC, SYNC, AnyClient, Side, answering, close, settle

_MANY: Final = 300
_SIDES: Final[dict[str, Side]] = {"Client": SYNC, "AsyncClient": ASYNC}
_FACES: Final[dict[str, Any]] = {"Threads": Threads, "Tasks": Tasks}


class Process:
    """A process, and the event loop that it has while it lasts."""

    def __init__(self, kind: str, url: str) -> None:
        self.kind = kind
        self.url = url
        self.side = _SIDES.get(kind, SYNC)
        self.face = _FACES.get(kind, Threads)()
        self._loop = asyncio.Runner()

    def port(self, client: AnyClient) -> int:
        """Call an operation, and return the connection that the answer came through."""
        answered: int = self._loop.run(settle(client.call("rooms/add", {"Room": 1})))["Port"]
        return answered

    def close(self, closing: AnyClient | RedisLimiter) -> None:
        """Close a client, or the connections of a limiter."""
        if isinstance(closing, RedisLimiter):
            self._loop.run(self.face.close(closing))
        else:
            self._loop.run(close(closing))

    def limiter(self, requests: int, **options: Any) -> RedisLimiter:
        """Make a limiter."""
        return RedisLimiter(self.url, requests=requests, seconds=LONG, timeout=SHORTLY, **options)

    def ask(self, limiter: RedisLimiter) -> float:
        """Ask once, and send if it may."""

        async def asking() -> float:
            turn = limiter.turn(KEY)
            wait: float = await self.face.wait(turn)
            if not wait:
                await self.face.depart(turn)
            return wait

        return self._loop.run(asking())

    def fork(self, child: Callable[["Process"], None]) -> Callable[[], None]:
        """Do something in a child. Return what waits for its end."""
        pid = os.fork()
        if pid == 0:
            process = Process(self.kind, self.url)
            child(process)
            process.end()
            sys.exit()

        def wait() -> None:
            assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0

        return wait

    def end(self) -> None:
        """Close the event loop."""
        self._loop.close()


def refused(kind: type[MewsError], call: Callable[[], object]) -> str:
    """Return what is said of a call that is an error."""
    try:
        call()
    except kind as error:
        return str(error)
    raise AssertionError


# Clients


def a_child_has_connections_of_its_own(parent: Process) -> None:
    client = parent.side.connected(parent.url)
    other = client.with_access_token("token-of-the-park")
    port = parent.port(client)

    def story(child: Process) -> None:
        first = child.port(client)
        child.close(other)
        assert child.port(other) == child.port(client) == first != port
        child.close(client)
        assert refused(ClientClosedError, lambda: child.port(client))
        assert refused(ClientClosedError, lambda: child.port(other))

    parent.fork(story)()
    assert parent.port(other) == parent.port(client) == port
    parent.close(client)


def a_child_closes_nothing_of_its_parent(parent: Process) -> None:
    client = parent.side.connected(parent.url)
    port = parent.port(client)
    parent.fork(lambda child: child.close(client))()
    assert parent.port(client) == port
    parent.close(client)


def a_child_may_close_before_anything_else(parent: Process) -> None:
    client = parent.side.connected(parent.url)

    def story(child: Process) -> None:
        child.close(client)
        assert refused(ClientClosedError, lambda: child.port(client))

    parent.fork(story)()
    parent.port(client)
    parent.close(client)


def a_client_that_was_closed_stays_closed_in_a_child(parent: Process) -> None:
    client = parent.side.connected(parent.url)
    parent.port(client)
    parent.close(client)

    def story(child: Process) -> None:
        assert refused(ClientClosedError, lambda: child.port(client))

    parent.fork(story)()


def a_client_of_the_callers_is_refused_in_a_child(parent: Process) -> None:
    client = parent.side.client(answering(body={"Port": 0}))
    parent.port(client)

    def story(child: Process) -> None:
        assert refused(ConfigurationError, lambda: child.port(client)) == (
            "http_client= was made before this process was forked and shares its connections; "
            "make the client anew in each process"
        )
        child.close(client)

    parent.fork(story)()
    assert parent.port(client) == 0


# Limiters


def a_child_counts_on_the_same_redis(parent: Process) -> None:
    limiter = parent.limiter(requests=3)
    assert parent.ask(limiter) == 0

    def story(child: Process) -> None:
        assert child.ask(limiter) == 0
        child.close(limiter)

    parent.fork(story)()
    parent.fork(lambda _: None)()
    assert parent.ask(limiter) == 0
    assert parent.ask(limiter) > 1
    parent.close(limiter)


def a_child_asks_at_the_same_time_as_its_parent(parent: Process) -> None:
    limiter = parent.limiter(requests=2 * _MANY + 1)
    assert parent.ask(limiter) == 0

    def story(process: Process) -> None:
        assert not any(process.ask(limiter) for _ in range(_MANY))

    def childs_story(child: Process) -> None:
        story(child)
        gc.collect()
        child.close(limiter)

    wait = parent.fork(childs_story)
    story(parent)
    wait()
    assert parent.ask(limiter) > 1
    parent.close(limiter)


def a_child_does_not_stand_in_its_parents_line(parent: Process) -> None:
    clock = FakeClock()
    limiter = parent.limiter(requests=1, clock=clock)
    assert parent.ask(limiter) == 0
    assert parent.ask(limiter) > 1
    with Redis(unix_socket_path=parent.url.removeprefix("unix://")) as redis:
        assert redis.delete(f"mews-connector:limit:{KEY}")
    clock.passed += parent.ask(limiter)

    def story(child: Process) -> None:
        assert child.ask(limiter) == 0
        child.close(limiter)

    parent.fork(story)()
    parent.close(limiter)


_CLIENTS: Final[tuple[Callable[[Process], None], ...]] = (
    a_child_has_connections_of_its_own,
    a_child_closes_nothing_of_its_parent,
    a_child_may_close_before_anything_else,
    a_client_that_was_closed_stays_closed_in_a_child,
    a_client_of_the_callers_is_refused_in_a_child,
)
_LIMITERS: Final[tuple[Callable[[Process], None], ...]] = (
    a_child_counts_on_the_same_redis,
    a_child_asks_at_the_same_time_as_its_parent,
    a_child_does_not_stand_in_its_parents_line,
)
OF_CLIENTS: Final = [story.__name__ for story in _CLIENTS]
OF_LIMITERS: Final = [story.__name__ for story in _LIMITERS]


def main() -> None:
    """Play all stories of a kind, and print the name of each when it has ended well."""
    kind, url = sys.argv[1:]
    for story in _CLIENTS if kind in _SIDES else _LIMITERS:
        if kind in _FACES:
            with Redis(unix_socket_path=url.removeprefix("unix://")) as redis:
                cast("Any", redis).flushall()
        parent = Process(kind, url)
        story(parent)
        parent.end()
        sys.stdout.write(f"{story.__name__}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    # A machine may be so busy that a child takes longer than connections are kept.
    if sys.argv[1] in _SIDES:
        with (
            mock.patch("mews_runtime.http.pool.KEPT_FOR", 600.0),
            mock.patch("mews_runtime.http.sessions.KEPT_FOR", 600.0),
        ):
            main()
    else:
        main()
