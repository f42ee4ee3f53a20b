"""Threads share the idle connections of a `Client`, and those that nobody needs are closed."""

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from typing import Any
from unittest import mock

from tests.runtime.connections.clients import below
from tests.runtime.connections.server import served
from tests.support.sides import SYNC

SOME = 4
SHORT = 0.3
EMPTY = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


class _Busy(deque[Any]):
    """What is put in here another thread takes at once."""

    def append(self, item: Any, /) -> None:
        super().append(item)
        self.popleft().close()


def test_a_connection_may_be_taken_as_soon_as_it_is_given_back() -> None:
    with served() as server, SYNC.connected(server.url) as client:
        below(client)["_idle"] = _Busy()
        assert client.call("rooms/add", {"Room": 1})["Room"] == 1


def test_while_one_is_used_again_and_again_the_others_are_closed() -> None:
    together = Barrier(SOME)

    def work(room: int) -> None:
        together.wait(30)
        client.call("rooms/add", {"Room": room})

    with (
        mock.patch("mews_runtime.http.pool.KEPT_FOR", SHORT),
        served(lambda line, _: line.later(SHORT / 3, lambda: line.send(EMPTY))) as server,
        SYNC.connected(server.url) as client,
    ):
        with ThreadPoolExecutor(SOME) as threads:
            assert len([*threads.map(work, range(SOME))]) == SOME
        assert len(server.open) == SOME
        for _ in range(100):
            client.call("rooms/add", {"Room": 1})
            if len(server.open) == 1:
                break
            Event().wait(SHORT / 10)
        assert len(server.open) == 1
