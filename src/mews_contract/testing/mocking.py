"""What respx has to know to mock all of our clients, and those of httpx2.

respx mocks httpcore, on which httpx stands. httpcore2, below httpx2 and `Client`, has the same
classes. `AsyncClient` on its own connections gets responses instead of these.
"""

from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias, cast

import httpx
from respx.mocks import HTTPCoreMocker, Mocker
from respx.models import PassThrough

if TYPE_CHECKING:
    from mews_runtime.http.departure import Departure
    from mews_runtime.http.exchange import AsyncResponse, HttpRequest

    Send: TypeAlias = Callable[[object, HttpRequest, Departure], Awaitable[AsyncResponse]]

SESSIONS: Final = "mews"
"""What respx calls the mocker of `AsyncClient`, as of `respx.mock(using=...)`."""

HTTPCoreMocker.add_targets(
    "httpcore2._sync.connection.HTTPConnection",
    "httpcore2._sync.connection_pool.ConnectionPool",
    "httpcore2._sync.http_proxy.HTTPProxy",
    "httpcore2._async.connection.AsyncHTTPConnection",
    "httpcore2._async.connection_pool.AsyncConnectionPool",
    "httpcore2._async.http_proxy.AsyncHTTPProxy",
)


class SessionsMocker(Mocker):
    """Responds instead of the connections of `AsyncClient`."""

    name: ClassVar[str] = SESSIONS
    targets: ClassVar[list[str]] = ["mews_runtime.http.sessions.Sessions"]
    target_methods: ClassVar[list[str]] = ["send"]

    @classmethod
    def mock(cls, spec: "Send") -> "Send":
        """Return what takes the place of a method."""
        # The pytest plugin loads this module in every run.
        exchange: Any = import_module("mews_runtime.http.exchange")
        headers: Any = import_module("httpx2").Headers

        async def send(
            sessions: object, request: "HttpRequest", departure: "Departure"
        ) -> "AsyncResponse":
            made = httpx.Request(
                "POST", request.url, headers=exchange.HEADERS, content=request.content
            )
            departure.go()
            try:
                answer: httpx.Response = await cast("Any", cls).async_handler(made)
            except PassThrough:
                # What sends it tells when it leaves.
                departure.has_left = False
                return await spec(sessions, request, departure)
            response: AsyncResponse = exchange.AsyncResponse(
                answer.status_code,
                headers(answer.headers.raw),
                _nothing,
                _nothing,
                await answer.aread(),
            )
            return response

        return send


async def _nothing() -> None:
    """Read no more, and close nothing."""
