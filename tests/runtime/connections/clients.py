"""Clients on connections of their own, and what these are like inside."""

from threading import BoundedSemaphore
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


def below(client: Client | AsyncClient) -> Any:
    """Return what sends for a client."""
    return vars(vars(client)["_connection"])["_http"]


def taken(client: Client | AsyncClient) -> int:
    """Return how many places of the connections of a client are taken."""
    inside = vars(below(client))
    if isinstance(client, Client):
        places: BoundedSemaphore = inside["_places"]
        return MOST_CONNECTIONS - int(vars(places)["_value"])
    opened = inside["_open"].values()
    return sum(MOST_CONNECTIONS - int(vars(each.places)["_value"]) for each in opened)


def loops(client: AsyncClient) -> int:
    """Return for how many event loops a client has connections."""
    return len(vars(below(client))["_open"])


def acquired(client: AsyncClient) -> int:
    """Return how many connections aiohttp counts as in use."""
    opened = vars(below(client))["_open"].values()
    return sum(len(vars(each.session.connector)["_acquired"]) for each in opened)
