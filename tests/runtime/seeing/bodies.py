"""A client that asks a server of one answer, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx

from mews_connector.errors import MewsError
from mews_runtime.sending.retry import Retry
from tests.runtime.clocks import FakeClock
from tests.runtime.seeing.answers import deflated, gzipped
from tests.runtime.seeing.secrets import OPERATIONS
from tests.runtime.sides import Http, Options, Recorder, Side, settle

CODINGS: dict[str, tuple[str | None, Callable[[bytes], bytes]]] = {
    "none": (None, bytes),
    "identity": ("identity", bytes),
    "gzip": ("gzip", gzipped),
    "x-gzip": ("x-gzip", gzipped),
    "deflate": ("deflate", deflated),
    "bare deflate": ("deflate", lambda content: deflated(content, -15)),
}
UNDONE_BY_HTTPX = [name for name in CODINGS if name != "x-gzip"]


@dataclass(frozen=True)
class Came:
    """What came of a call, and how many requests it took."""

    result: Any
    error: MewsError | None
    requests: int


async def called(
    side: Side,
    answer: Callable[[], httpx.Response],
    operation: str = "untyped read",
    *,
    limit: int | None = None,
    attempts: int = 3,
    listen: Callable[[Http], None] | None = None,
) -> Came:
    """Call an operation whose requests are all answered alike.

    Args:
        side: Which client.
        answer: Makes the answer.
        operation: The operation.
        limit: The most bytes that are taken in.
        attempts: The most requests.
        listen: Adds hooks to the httpx client.
    """
    server = Recorder(lambda _: answer())
    http = side.http(server)
    if listen is not None:
        listen(http)
    options = Options(retry=Retry(attempts=attempts), clock=FakeClock())
    if limit is not None:
        options["max_response_bytes"] = limit
    client = side.client_over(http, **options)
    try:
        result = await settle(OPERATIONS[operation](client, "25806913470"))
    except MewsError as error:
        return Came(None, error, len(server.requests))
    return Came(result, None, len(server.requests))


def reading(http: Http) -> None:
    """Have the whole body read by a hook, before the client sees the answer."""
    if isinstance(http, httpx.Client):
        http.event_hooks = {"response": [httpx.Response.read]}
    else:
        http.event_hooks = {"response": [httpx.Response.aread]}
