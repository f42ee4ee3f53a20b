"""The body of a response, handed on as it comes and looked at when it has come to its end."""

from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Final

import httpx

from mews_runtime.body import Answer, Body, too_large
from mews_runtime.handover import handover_of

_SPARE: Final[deque[bytearray]] = deque(maxlen=4)
"""Buffers to use again: to hand a page of memory to the system and back costs more than to copy."""

_LARGEST_SPARE: Final = 2**20


class Watch:
    """Takes in a body while it passes, as far as it is wanted.

    Args:
        response: The response, of which the headers are there.
        limit: The most bytes that are wanted, decompressed.
        check: Is given the whole answer at the end of the body.
    """

    def __init__(
        self, response: httpx.Response, limit: int, check: Callable[[Answer], None]
    ) -> None:
        self._response = response
        self._check = check
        self._body = Body(response, limit)
        self._is_wanted = self._body.is_wanted
        self._buffer: bytearray | None = None if _is_encoded(response) else _spare()
        self._length = 0
        self._limit = limit

    @property
    def is_wanted(self) -> bool:
        """Whether the rest of the body is of use."""
        return self._is_wanted

    def take(self, piece: bytes) -> None:
        """Take in the next bytes as they were sent."""
        if not self._is_wanted:
            return
        if self._buffer is None:
            self._is_wanted = self._body.take(piece)
            return
        start, self._length = self._length, self._length + len(piece)
        self._buffer[start : self._length] = piece
        self._is_wanted = self._length <= self._limit

    def end(self) -> None:
        """Check what came."""
        response = self._response
        if self._buffer is None or not self._body.is_wanted:
            self._check(self._body.answer())
            return
        if not self._is_wanted:
            self._check(too_large(response, self._limit))
            return
        del self._buffer[self._length :]
        handover = handover_of(response)
        content = self._buffer
        self._check(Answer(response.status_code, response.headers, content, handover=handover))
        if handover is None and self._length <= _LARGEST_SPARE:
            _SPARE.append(self._buffer)


def _spare() -> bytearray:
    try:
        return _SPARE.pop()
    except IndexError:
        return bytearray()


def _is_encoded(response: httpx.Response) -> bool:
    coding: str = response.headers.get("content-encoding", "identity")
    return coding != "identity"


class SyncStream(httpx.SyncByteStream):
    """A body that is watched while an `httpx.Client` reads it."""

    def __init__(self, inner: httpx.SyncByteStream, watch: Watch) -> None:
        self._inner = inner
        self._watch = watch

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._inner:
            self._watch.take(piece)
            yield piece
            # Tracebacks may show the locals of this frame.
            del piece
        self._watch.end()

    def close(self) -> None:
        """Close the body."""
        self._inner.close()


class AsyncStream(httpx.AsyncByteStream):
    """A body that is watched while an `httpx.AsyncClient` reads it."""

    def __init__(self, inner: httpx.AsyncByteStream, watch: Watch) -> None:
        self._inner = inner
        self._watch = watch

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._inner:
            self._watch.take(piece)
            yield piece
            # Tracebacks may show the locals of this frame.
            del piece
        self._watch.end()

    async def aclose(self) -> None:
        """Close the body."""
        await self._inner.aclose()
