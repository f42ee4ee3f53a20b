"""Under trio the async client is refused at its first call, and says what it runs on."""

from collections.abc import Awaitable, Callable

import pytest
import trio

from mews_connector import AsyncClient
from mews_connector.errors import ConfigurationError
from tests.runtime import samples
from tests.runtime.sides import Library, Maker, answering, completed, items

Use = Callable[[AsyncClient], Awaitable[object]]

USES: dict[str, Use] = {
    "call": lambda client: client.call("rooms/add", {}),
    "write": lambda client: client.resource_blocks.add(resource_blocks=[samples.block()]),
    "list": lambda client: items(client.resource_blocks.get_all()),
    "list ahead": lambda client: items(client.resource_blocks.get_all(prefetch=True)),
}


async def refused(client: AsyncClient, use: Use) -> None:
    async with client:
        with pytest.raises(ConfigurationError, match=r"^AsyncClient runs on asyncio, .* trio"):
            await use(client)


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_a_client_on_connections_of_its_own_is_refused(use: Use) -> None:
    client = AsyncClient(**completed({"base_url": "http://127.0.0.1:9"}))
    trio.run(refused, client, use)


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
def test_a_client_on_one_of_the_callers_is_refused(library: Library) -> None:
    server = answering()
    trio.run(refused, Maker(AsyncClient, library).client(server), USES["write"])
    assert server.requests == []
