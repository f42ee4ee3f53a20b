"""An httpx transport that shows every exchange with the API to somebody, and changes none."""

from abc import abstractmethod
from types import TracebackType
from typing import Self

import httpx

from mews_contract.exchange import Exchange, Request, Response, api_path, path_of
from mews_contract.streams import AsyncStream, SyncStream, Watch
from mews_runtime.body import DEFAULT_MAX_RESPONSE_BYTES, Answer, loaded
from mews_runtime.errors import ConfigurationError


class Tap(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends through another transport, and takes each exchange whose body was read to its end.

    Args:
        inner: What sends, such as `httpx.HTTPTransport()` or `httpx.AsyncHTTPTransport()`.
        limit: The largest body that is taken, in bytes, decompressed.
    """

    def __init__(
        self,
        inner: httpx.BaseTransport | httpx.AsyncBaseTransport,
        *,
        limit: int = DEFAULT_MAX_RESPONSE_BYTES,
    ) -> None:
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

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request of an `httpx.Client`.

        Raises:
            ConfigurationError: The inner transport is for an `httpx.AsyncClient`.
        """
        inner = self._sync()
        path = api_path(path_of(request.url))
        if path is None:
            return inner.handle_request(request)
        sent = as_sent(request, path, request.read())
        self.ask(sent)
        response = inner.handle_request(request)
        watch = self._watch(sent, response)
        if watch is not None and isinstance(response.stream, httpx.SyncByteStream):
            response.stream = SyncStream(response.stream, watch)
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request of an `httpx.AsyncClient`.

        Raises:
            ConfigurationError: The inner transport is for an `httpx.Client`.
        """
        inner = self._async()
        path = api_path(path_of(request.url))
        if path is None:
            return await inner.handle_async_request(request)
        sent = as_sent(request, path, await request.aread())
        self.ask(sent)
        response = await inner.handle_async_request(request)
        watch = self._watch(sent, response)
        if watch is not None and isinstance(response.stream, httpx.AsyncByteStream):
            response.stream = AsyncStream(response.stream, watch)
        return response

    def __enter__(self) -> Self:
        self._sync().__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        self._sync().__exit__(kind, error, traceback)

    async def __aenter__(self) -> Self:
        await self._async().__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        await self._async().__aexit__(kind, error, traceback)

    def close(self) -> None:
        """Close the inner transport."""
        if isinstance(self._inner, httpx.BaseTransport):
            self._inner.close()

    async def aclose(self) -> None:
        """Close the inner transport."""
        if isinstance(self._inner, httpx.AsyncBaseTransport):
            await self._inner.aclose()

    def _sync(self) -> httpx.BaseTransport:
        if isinstance(self._inner, httpx.BaseTransport):
            return self._inner
        message = "the inner transport is async: use it with httpx.AsyncClient, or wrap a sync one"
        raise ConfigurationError(message)

    def _async(self) -> httpx.AsyncBaseTransport:
        if isinstance(self._inner, httpx.AsyncBaseTransport):
            return self._inner
        message = "the inner transport is sync: use it with httpx.Client, or wrap an async one"
        raise ConfigurationError(message)

    def _watch(self, sent: Request, response: httpx.Response) -> Watch | None:
        """Return what to show the body to, or None if there is nothing left to read."""
        if response.is_stream_consumed:
            self._take_read(sent, response)
            return None
        watch = Watch(response, self._limit, lambda answer: self._answered(sent, answer))
        if watch.is_wanted:
            return watch
        watch.end()
        return None

    def _take_read(self, sent: Request, response: httpx.Response) -> None:
        """Take a response that somebody below has read already, as mocks do."""
        self._answered(sent, loaded(response, self._limit))

    def _answered(self, sent: Request, answer: Answer) -> None:
        if answer.violation is not None:
            self.miss(sent, answer.violation.expected)
            return
        headers = dict(answer.headers.items())
        self.take(Exchange(sent, Response(answer.status, headers, bytes(answer.content))))


def as_sent(request: httpx.Request, path: str, content: bytes) -> Request:
    """Return a request of httpx, whose content has been read, as what was sent to a path."""
    return Request(request.method, path, dict(request.headers.items()), content)
