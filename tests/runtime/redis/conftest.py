"""A Redis for all tests, empty for each, and limiters that count on it."""

from collections.abc import AsyncIterator, Iterator

import pytest

from tests.runtime.redis import servers
from tests.runtime.redis.faces import Face, Fleet, Tasks, Threads, fleet
from tests.runtime.redis.servers import RedisServer


@pytest.fixture(scope="session")
def running_redis() -> Iterator[RedisServer]:
    with servers.running() as server:
        yield server


@pytest.fixture
def redis(running_redis: RedisServer) -> RedisServer:
    """A Redis that holds nothing yet."""
    running_redis.run("FLUSHALL")
    return running_redis


@pytest.fixture
def own_redis() -> Iterator[RedisServer]:
    """A Redis that the test may stop."""
    with servers.running() as server:
        yield server


@pytest.fixture(params=[Threads, Tasks], ids=["sync", "async"])
def face(request: pytest.FixtureRequest) -> Face:
    made: Face = request.param()
    return made


@pytest.fixture
async def limiters(face: Face, redis: RedisServer) -> AsyncIterator[Fleet]:
    """Limiters of one fleet."""
    async with fleet(face, redis.url) as made:
        yield made
