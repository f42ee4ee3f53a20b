"""Calling a sandbox in this process through a client's transport: no socket, no thread."""

from collections.abc import AsyncIterator, Callable, Iterator

import httpx2

from mews_contract.exchange import lowered, target_of
from mews_contract.watching.library import Transport, counterpart
from mews_sandbox.clock import Clock
from mews_sandbox.exchange import Request, Response


class SandboxTransport(Transport):
    """Hands the requests of a client to a sandbox: one of httpx2 or httpx, sync or async.

    What a network does is what its library makes of it: a reset and an early end are its errors,
    and a response after the read timeout is an `httpx2.ReadTimeout`.

    Args:
        handle: What responds to a request.
        clock: Whose time passes while a response is late.
    """

    def __init__(self, handle: Callable[[Request], Response], clock: Clock) -> None:
        self._handle = handle
        self._clock = clock

    def _send(self, request: httpx2.Request) -> httpx2.Response:
        answer = self._handle(_received(request, request.read()))
        for wait in _before(request, answer):
            self._clock.sleep(wait)
        return self._response(request, answer)

    async def _send_async(self, request: httpx2.Request) -> httpx2.Response:
        answer = self._handle(_received(request, await request.aread()))
        for wait in _before(request, answer):
            await self._clock.sleep_async(wait)
        return self._response(request, answer)

    def _response(self, request: httpx2.Request, answer: Response) -> httpx2.Response:
        return counterpart(httpx2.Response, request)(
            answer.status,
            headers=answer.sent_headers,
            stream=counterpart(_Body, request)(request, answer, self._clock),
        )


class _Body(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The body of a response, as slow or as short as it is."""

    def __init__(self, request: httpx2.Request, answer: Response, clock: Clock) -> None:
        self._request = request
        self._answer = answer
        self._clock = clock

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts():
            if isinstance(part, bytes):
                yield part
            else:
                self._clock.sleep(part)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._parts():
            if isinstance(part, bytes):
                yield part
            else:
                await self._clock.sleep_async(part)

    def _parts(self) -> Iterator[bytes | float]:
        """Yield each piece after the wait before it. Raise what comes instead of one."""
        chunks = self._answer.chunks()
        for chunk in chunks:
            yield from _wait(self._request, self._answer.body_seconds / len(chunks))
            yield chunk
        if self._answer.is_truncated:
            message = "the connection ended in the middle of the body"
            error = counterpart(httpx2.RemoteProtocolError, self._request)
            raise error(message, request=self._request)


def _received(request: httpx2.Request, body: bytes) -> Request:
    target, headers = target_of(request.url.raw_path), lowered(request.headers)
    origin = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
    return Request(request.method, target, headers, body, origin)


def _wait(request: httpx2.Request, seconds: float) -> Iterator[float]:
    """Yield how long to wait for the next bytes. Raise what a client meets that gives up first."""
    patience: float | None = request.extensions.get("timeout", {}).get("read")
    is_late = patience is not None and seconds > patience
    if seconds:
        yield patience if patience is not None and is_late else seconds
    if is_late:
        message = "the response did not arrive in time"
        raise counterpart(httpx2.ReadTimeout, request)(message, request=request)


def _before(request: httpx2.Request, answer: Response) -> Iterator[float]:
    """Yield how long to wait for a response. Raise what comes instead."""
    yield from _wait(request, answer.delay)
    if answer.is_reset:
        message = "the connection was reset"
        raise counterpart(httpx2.ReadError, request)(message, request=request)
