"""The streams of both clients behind one face."""

from typing import Any

from mews_connector import Client
from mews_connector.types import AsyncEventStream, EventStream
from mews_runtime.sending.retry import Retry
from tests.support.sides import AnyClient, ClientT_co, Maker

AnyStream = EventStream[Any] | AsyncEventStream[Any]

AT_ONCE = Retry(backoff_initial=0)
"""For what is not about waits."""


def client_at(side: Maker[ClientT_co], url: str, **options: Any) -> ClientT_co:
    """Return a client that connects again without a wait."""
    return side.connected(url, **{"retry": AT_ONCE, **options})


async def next_of(stream: AnyStream) -> Any:
    """Return the next event."""
    if isinstance(stream, EventStream):
        return next(stream)
    return await anext(stream)


async def some_of(stream: AnyStream, count: int) -> list[Any]:
    """Return the next events."""
    return [await next_of(stream) for _ in range(count)]


async def rest_of(stream: AnyStream) -> list[Any]:
    """Return all events to the end."""
    return list(stream) if isinstance(stream, EventStream) else [each async for each in stream]


async def is_over(stream: AnyStream) -> bool:
    """Return whether no event comes any more."""
    nothing = object()
    if isinstance(stream, EventStream):
        return next(stream, nothing) is nothing
    return await anext(stream, nothing) is nothing


async def end(closing: AnyClient | AnyStream) -> None:
    """Close a client or a stream."""
    if isinstance(closing, Client | EventStream):
        closing.close()
    else:
        await closing.aclose()
