"""A transport that shows every exchange with the API to somebody, and changes none."""

from abc import abstractmethod
from typing import Any, Self, TypeVar, cast

import httpx2

from mews_contract.exchange import Exchange, Request, Response, api_path, target_of
from mews_contract.watching.library import (
    AnyTransport,
    Transport,
    UnfitTransportError,
    counterpart,
    name_of,
)
from mews_contract.watching.streams import AsyncStream, SyncStream, Watch, read
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES, LoadedResponse
from mews_runtime.libraries import named

KindT = TypeVar("KindT")


class Tap(Transport):
    """Sends through another transport, and takes each exchange whose body was read to its end.

    Args:
        inner: What sends, such as `httpx2.HTTPTransport()` or `httpx2.AsyncHTTPTransport()`. It has
            to be of the library of the client: httpx2 or httpx.
        limit: The largest body that is taken, in bytes, decompressed.
    """

    def __init__(self, inner: AnyTransport, *, limit: int = DEFAULT_MAX_RESPONSE_BYTES) -> None:
        self._inner = inner
        self._limit = limit

    def ask(self, request: Request) -> None:
        """Look at a request before it is sent. What this raises keeps it from being sent."""

    @abstractmethod
    def take(self, exchange: Exchange) -> None:
        """Take an exchange."""

    @abstractmethod
    def miss(self, request: Request, reason: str) -> None:
        """Hear of an exchange that cannot be taken, because its body cannot be read or is huge."""

    def _send(self, request: httpx2.Request) -> httpx2.Response:
        inner = self._through(httpx2.BaseTransport, request)
        path = api_path(target_of(request.url.raw_path))
        if path is None:
            return inner.handle_request(request)
        sent = as_sent(request, path, request.read())
        self.ask(sent)
        response = inner.handle_request(request)
        return self._watched(sent, request, response, httpx2.SyncByteStream, SyncStream)

    async def _send_async(self, request: httpx2.Request) -> httpx2.Response:
        inner = self._through(httpx2.AsyncBaseTransport, request)
        path = api_path(target_of(request.url.raw_path))
        if path is None:
            return await inner.handle_async_request(request)
        sent = as_sent(request, path, await request.aread())
        self.ask(sent)
        response = await inner.handle_async_request(request)
        return self._watched(sent, request, response, httpx2.AsyncByteStream, AsyncStream)

    def __enter__(self) -> Self:
        self._through(httpx2.BaseTransport).__enter__()
        return self

    def __exit__(self, *raised: object) -> None:
        self._through(httpx2.BaseTransport).__exit__(*cast("Any", raised))

    async def __aenter__(self) -> Self:
        await self._through(httpx2.AsyncBaseTransport).__aenter__()
        return self

    async def __aexit__(self, *raised: object) -> None:
        await self._through(httpx2.AsyncBaseTransport).__aexit__(*cast("Any", raised))

    def close(self) -> None:
        """Close the inner transport."""
        if isinstance(self._inner, named("BaseTransport")):
            cast("httpx2.BaseTransport", self._inner).close()

    async def aclose(self) -> None:
        """Close the inner transport."""
        if isinstance(self._inner, named("AsyncBaseTransport")):
            await cast("httpx2.AsyncBaseTransport", self._inner).aclose()

    def _through(self, kind: type[KindT], request: httpx2.Request | None = None) -> KindT:
        """Return the inner transport, if it is of a kind, and of the library of a request.

        Raises:
            UnfitTransportError: It is not.
        """
        # Those of ours are of both libraries.
        fit = named(kind.__name__) if request is None else (counterpart(kind, request), Transport)
        if isinstance(self._inner, fit):
            return cast("KindT", self._inner)
        names = " or ".join(sorted(name_of(each) for each in fit if each is not Transport))
        message = (
            f"below this client, the inner transport has to be an {names}; "
            f"got an {name_of(type(self._inner))}"
        )
        raise UnfitTransportError(message)

    def _watched(
        self, sent: Request, request: httpx2.Request, response: Any, kind: Any, watched: Any
    ) -> httpx2.Response:
        """Return a response whose body is looked at when it has been read.

        Raises:
            TypeError: The client of the request does not take it. It would say nothing.
        """
        needed = counterpart(httpx2.Response, request)
        answered: object = response
        if not isinstance(answered, needed):
            got = name_of(type(answered))
            message = (
                f"the client takes an {name_of(needed)}; the inner transport returned an {got}"
            )
            raise TypeError(message)
        if response.is_stream_consumed:
            # Somebody below has read it already, as mocks do.
            self._answered(sent, read(response, self._limit))
            return cast("httpx2.Response", response)
        watch = Watch(response, self._limit, lambda answer: self._answered(sent, answer))
        if not watch.is_wanted:
            watch.end()
        elif isinstance(response.stream, counterpart(kind, request)):
            response.stream = counterpart(watched, request)(response.stream, watch)
        return cast("httpx2.Response", response)

    def _answered(self, sent: Request, answer: LoadedResponse) -> None:
        if answer.violation is not None:
            self.miss(sent, answer.violation.expected)
            return
        self.take(exchanged(sent, answer))


def as_sent(request: httpx2.Request, path: str, content: bytes) -> Request:
    """Return a request of a client, whose content has been read, as what was sent to a path."""
    return Request(request.method, path, dict(request.headers.items()), content)


def exchanged(sent: Request, answer: LoadedResponse) -> Exchange:
    """Return a request with its whole response."""
    headers = dict(answer.headers.items())
    return Exchange(sent, Response(answer.status, headers, bytes(answer.content)))
