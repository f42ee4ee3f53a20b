"""Clients on connections of their own, and what these are like inside."""

import asyncio
from queue import SimpleQueue
from typing import Any

from mews_connector import AsyncClient, Client, Retry
from mews_runtime.http.exchange import MOST_CONNECTIONS
from tests.runtime.sides import completed


def sync_client(url: str, deadline: float | None = None) -> Client:
    """Return a client that tries once."""
    retry = Retry(attempts=1, deadline=deadline)
    return Client(**completed({"base_url": url, "retry": retry}))


def async_client(url: str, deadline: float | None = None) -> AsyncClient:
    """Return a client that tries once."""
    retry = Retry(attempts=1, deadline=deadline)
    return AsyncClient(**completed({"base_url": url, "retry": retry}))


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
    return sum(_taken(each.places) for each in _opened(client))


def loops(client: AsyncClient) -> int:
    """Return for how many event loops a client has connections."""
    return len(_opened(client))


def acquired(client: AsyncClient) -> int:
    """Return how many connections aiohttp counts as in use."""
    connectors: list[object] = [each.session.connector for each in _opened(client)]
    return sum(len(vars(connector)["_acquired"]) for connector in connectors)


def _taken(places: asyncio.Semaphore) -> int:
    free: int = vars(places)["_value"]
    return MOST_CONNECTIONS - free


def _opened(client: AsyncClient) -> list[Any]:
    opened: dict[object, Any] = below(client)["_open"]
    return [*opened.values()]
