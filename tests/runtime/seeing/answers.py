"""Answers that arrive piece by piece, as those over a socket do, and what comes of a call."""

import gzip
import zlib
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx

from mews_connector.errors import MewsError
from mews_runtime.sending.retry import Retry
from tests.runtime.seeing.secrets import OPERATIONS
from tests.support.clocks import FakeClock
from tests.support.sides import Recorder, Side, hook, is_sync, settle

Headers = Mapping[str, str] | list[tuple[bytes, bytes]]


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


CODINGS: Final[dict[str, tuple[str | None, Callable[[bytes], bytes]]]] = {
    "none": (None, bytes),
    "identity": ("identity", bytes),
    "gzip": ("gzip", gzipped),
    "x-gzip": ("x-gzip", gzipped),
    "deflate": ("deflate", deflated),
    "bare deflate": ("deflate", lambda content: deflated(content, -15)),
}
UNDONE_BY_HTTPX: Final = [name for name in CODINGS if name != "x-gzip"]


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
    limit: int = 2**20,
    is_read: bool = False,
) -> Came:
    """Call an operation whose requests, three at most, are all answered alike.

    Args:
        side: Which client.
        answer: Makes the answer.
        operation: The operation.
        limit: The most bytes that are taken in.
        is_read: Whether a hook reads the whole body before the client sees the answer.
    """
    server = Recorder(lambda _: answer())
    http = side.http(server)
    if is_read:
        hook(http, "response", lambda got: got.read() if is_sync(http) else got.aread())
    retry = Retry(attempts=3)
    client = side.client_over(http, retry=retry, clock=FakeClock(), max_response_bytes=limit)
    try:
        result = await settle(OPERATIONS[operation](client, "25806913470"))
    except MewsError as error:
        return Came(None, error, len(server.requests))
    return Came(result, None, len(server.requests))
