"""Calling a sandbox in this process through httpx: no socket, no thread."""

from collections.abc import AsyncIterator, Callable, Iterator

import httpx

from mews_sandbox.clock import Clock
from mews_sandbox.exchange import Request, Response


class SandboxTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Hands the requests of an httpx client to a sandbox.

    What a network does is what httpx makes of it: a reset and an early end are its errors, and an
    answer that comes later than the read timeout is an `httpx.ReadTimeout`.

    Args:
        handle: What answers a request.
        clock: Whose time passes while an answer is late.
    """

    def __init__(self, handle: Callable[[Request], Response], clock: Clock) -> None:
        self._handle = handle
        self._clock = clock

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of an `httpx.Client`."""
        answer = self._handle(_received(request, request.read()))
        wait, error = _wait(request, answer.delay)
        if wait:
            self._clock.sleep(wait)
        _fail(request, answer, error)
        return httpx.Response(
            answer.status, headers=answer.sent_headers, stream=_Body(request, answer, self._clock)
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of an `httpx.AsyncClient`."""
        answer = self._handle(_received(request, await request.aread()))
        wait, error = _wait(request, answer.delay)
        if wait:
            await self._clock.sleep_async(wait)
        _fail(request, answer, error)
        return httpx.Response(
            answer.status, headers=answer.sent_headers, stream=_Body(request, answer, self._clock)
        )


class _Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an answer, as slow or as short as it is."""

    def __init__(self, request: httpx.Request, answer: Response, clock: Clock) -> None:
        self._request = request
        self._answer = answer
        self._clock = clock

    def __iter__(self) -> Iterator[bytes]:
        for chunk, wait, error in self._deliveries():
            if wait:
                self._clock.sleep(wait)
            if error is not None:
                raise error
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk, wait, error in self._deliveries():
            if wait:
                await self._clock.sleep_async(wait)
            if error is not None:
                raise error
            yield chunk

    def _deliveries(self) -> Iterator[tuple[bytes, float, httpx.TransportError | None]]:
        """Yield each piece, the wait before it, and the error that comes in its place."""
        chunks = self._answer.chunks()
        for chunk in chunks:
            yield chunk, *_wait(self._request, self._answer.body_seconds / len(chunks))
        if self._answer.is_truncated:
            message = "the connection ended in the middle of the body"
            yield b"", 0.0, httpx.RemoteProtocolError(message, request=self._request)


def _received(request: httpx.Request, body: bytes) -> Request:
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Request(request.method, request.url.raw_path.decode("ascii"), headers, body)


def _wait(request: httpx.Request, seconds: float) -> tuple[float, httpx.TransportError | None]:
    """Return how long to wait for the next bytes, and the error if the client gives up first."""
    patience: float | None = request.extensions.get("timeout", {}).get("read")
    if patience is None or seconds <= patience:
        return seconds, None
    return patience, httpx.ReadTimeout("the answer did not arrive in time", request=request)


def _fail(request: httpx.Request, answer: Response, error: httpx.TransportError | None) -> None:
    if error is not None:
        raise error
    if answer.is_reset:
        message = "the connection was reset"
        raise httpx.ReadError(message, request=request)
