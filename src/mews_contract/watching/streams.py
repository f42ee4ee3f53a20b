"""The body of a response, passed on as it comes and checked when it has come to its end."""

from collections.abc import AsyncIterator, Callable, Iterator

import httpx2

from mews_runtime.http.body import Body, LoadedResponse, cut_short, loaded
from mews_runtime.http.given import content_of, head


class Watch:
    """Takes in a body while it passes, up to a limit, and has all of it checked at its end."""

    def __init__(
        self, response: httpx2.Response, limit: int, check: Callable[[LoadedResponse], None]
    ) -> None:
        self._check = check
        self._body = Body(*head(response), limit)

    @property
    def is_wanted(self) -> bool:
        """Whether the rest of the body is of use."""
        return self._body.is_wanted

    def take(self, piece: bytes) -> None:
        """Take in the next bytes as they were sent."""
        if self.is_wanted:
            self._body.take(piece)

    def end(self) -> None:
        """Check what came."""
        self._check(self._body.answer())


class SyncStream(httpx2.SyncByteStream):
    """A body that is watched while a sync client reads it."""

    def __init__(self, inner: httpx2.SyncByteStream, watch: Watch) -> None:
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


class AsyncStream(httpx2.AsyncByteStream):
    """A body that is watched while an async client reads it."""

    def __init__(self, inner: httpx2.AsyncByteStream, watch: Watch) -> None:
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


def read(response: httpx2.Response, limit: int) -> LoadedResponse:
    """Return a response whose body somebody below has taken in already, as mocks do."""
    content = content_of(response)
    if content is None:
        return cut_short(*head(response))
    return loaded(*head(response), content, limit)
