"""What clients on connections of their own are like inside."""

import asyncio
from queue import SimpleQueue
from typing import Any

from mews_connector import AsyncClient, Client
from mews_runtime.http.exchange import MOST_CONNECTIONS


def below(client: Client | AsyncClient) -> dict[str, Any]:
    """Return the attributes of what sends for a client."""
    connection: object = vars(client)["_connection"]
    http: object = vars(connection)["_http"]
    return vars(http)


def taken(client: Client | AsyncClient) -> int:
    """Return how many places of the connections of a client are taken."""
    if isinstance(client, Client):
        places: SimpleQueue[None] = below(client)["_places"]
        return MOST_CONNECTIONS - places.qsize()
    free = [vars(_places(each))["_value"] for each in _opened(client)]
    return sum(MOST_CONNECTIONS - count for count in free)


def loops(client: AsyncClient) -> int:
    """Return for how many event loops a client has connections."""
    return len(_opened(client))


def acquired(client: AsyncClient) -> int:
    """Return how many connections aiohttp counts as in use."""
    connectors: list[object] = [each.session.connector for each in _opened(client)]
    return sum(len(vars(connector)["_acquired"]) for connector in connectors)


def _places(opened: Any) -> asyncio.Semaphore:
    places: asyncio.Semaphore = opened.places
    return places


def _opened(client: AsyncClient) -> list[Any]:
    opened: dict[object, Any] = below(client)["_open"]
    return [*opened.values()]
