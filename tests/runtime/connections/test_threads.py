"""Many threads on one client: each write is answered once, and applied once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.runtime.connections.clients import sync_client, taken
from tests.runtime.connections.server import served


@pytest.mark.parametrize(
    ("threads", "writes"),
    [
        (40, 2_000),
        (200, 2_000),
        pytest.param(40, 80_000, marks=pytest.mark.only_in_ci),
    ],
)
def test_no_write_is_lost_and_none_is_applied_twice(threads: int, writes: int) -> None:
    together = Barrier(threads)

    def work(worker: int) -> list[int]:
        together.wait(30)
        rooms = range(worker, writes, threads)
        return [client.call("rooms/add", {"Room": room})["Room"] for room in rooms]

    with served() as server, sync_client(server.url) as client:
        with ThreadPoolExecutor(threads) as pool:
            answered = [room for rooms in pool.map(work, range(threads)) for room in rooms]
        assert taken(client) == 0
        client.close()
        assert server.left() == 0
    assert sorted(answered) == [*range(writes)]
    assert server.applied == dict.fromkeys(range(writes), 1)
    assert server.most <= 100
