"""The two libraries that a user's client may be of, and answers of tests for both."""

import sys
from collections.abc import AsyncIterator, Callable, Iterator
from types import ModuleType
from typing import Any, Final, cast

import httpx
import httpx2
import pytest

LIBRARIES: Final[tuple[ModuleType, ...]] = (httpx2, httpx)

both_libraries = pytest.mark.parametrize("library", LIBRARIES, ids=lambda each: each.__name__)

Answer = Callable[[httpx.Request], httpx.Response]


def module_of(library: str) -> Any:
    """Return the library of a name. The names in it are those of the other."""
    module: ModuleType = sys.modules[library]
    return module


def library_of(message: httpx2.Request | httpx2.Response) -> Any:
    """The library that a request or a response comes from, typed as nothing in particular."""
    names = (kind.__module__ for kind in type(message).__mro__)
    return next(sys.modules[name] for name in names if name in {"httpx", "httpx2"})


def answering_in(library: str, answer: Answer) -> Callable[[Any], Any]:
    """Return a function that answers the requests of a library, as its mock transport wants it."""
    if library == "httpx":
        return answer

    def converted(request: httpx2.Request) -> httpx2.Response:
        asked = httpx.Request(
            request.method,
            str(request.url),
            headers=request.headers.raw,
            content=request.content,
            extensions=request.extensions,
        )
        try:
            response = answer(asked)
        except httpx.RequestError as error:
            raise _of_httpx2(error, request) from error.__cause__
        if response.is_stream_consumed:
            return httpx2.Response(
                response.status_code, headers=response.headers.raw, content=response.content
            )
        return httpx2.Response(
            response.status_code, headers=response.headers.raw, stream=_Stream(response.stream)
        )

    return converted


def _of_httpx2(error: httpx.RequestError, request: httpx2.Request) -> httpx2.RequestError:
    kind: Any = vars(httpx2)[type(error).__name__]
    told: httpx2.RequestError = kind(*error.args, request=request)
    return told


class _Stream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The content of an httpx response, in httpx2."""

    def __init__(self, inner: object) -> None:
        self._inner = inner

    def __iter__(self) -> Iterator[bytes]:
        yield from cast("httpx.SyncByteStream", self._inner)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in cast("httpx.AsyncByteStream", self._inner):
            yield piece

    def close(self) -> None:
        if isinstance(self._inner, httpx.SyncByteStream):
            self._inner.close()

    async def aclose(self) -> None:
        if isinstance(self._inner, httpx.AsyncByteStream):
            await self._inner.aclose()
