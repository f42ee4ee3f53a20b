"""Answers that arrive piece by piece, as those over a socket do."""

import gzip
import zlib
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

import httpx


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in pieces. An error among them is raised in its turn."""

    def __init__(self, pieces: Iterable[bytes | BaseException]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            if isinstance(piece, BaseException):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


Headers = Mapping[str, str] | list[tuple[bytes, bytes]]


def streamed(
    *pieces: bytes | BaseException,
    status: int = 200,
    headers: Headers | None = None,
    reason: bytes | None = None,
) -> httpx.Response:
    """Return an answer whose body is still to be read."""
    extensions: dict[str, Any] = {} if reason is None else {"reason_phrase": reason}
    return httpx.Response(status, headers=headers, stream=Pieces(pieces), extensions=extensions)


def gzipped(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def deflated(content: bytes, bits: int = zlib.MAX_WBITS) -> bytes:
    """Compress with a window of 2 ** bits, and without a wrapper where that is negative."""
    deflater = zlib.compressobj(wbits=bits)
    return deflater.compress(content) + deflater.flush()
