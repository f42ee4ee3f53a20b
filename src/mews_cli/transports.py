"""Between the client and the network: what sends nothing, and what listens."""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import msgspec

from mews_cli.output import OutputError, emit

Shown = Callable[[Any], Any]
"""Takes from a request body what may not be shown."""


class DryRun(httpx2.BaseTransport):
    """Keeps each request and sends none. Each is answered by the empty result."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._requests: list[str] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Keep a request."""
        body = self._shown(msgspec.json.decode(request.read()))
        text = msgspec.json.format(msgspec.json.encode(body), indent=2).decode()
        self._requests.append(f"POST {request.url}\n{text}\n")
        return httpx2.Response(204, request=request)

    @contextmanager
    def printing(self) -> Generator[None]:
        """Print the requests at the end. In a request, an output that fails would be the network's.

        Raises:
            OutputError: They cannot be written.
        """
        yield
        emit("".join(self._requests))

    def ignore(self, result: object) -> None:
        """Print no result: there is none."""


class Tap:
    """Keeps the last body that has come, since models keep only what the contract knows."""

    def __init__(self) -> None:
        self._kept = httpx2.Response(204)

    def take(self, response: httpx2.Response) -> None:
        """Keep what the client reads of a response, and no more. An event hook of httpx2."""
        if response.is_stream_consumed:
            self._kept = response
            return
        copy = _Copy(response.stream)
        response.stream = copy
        self._kept = httpx2.Response(200, headers=response.headers, stream=copy.kept)

    def body(self) -> Any:
        """Return the last body, as plain JSON.

        Raises:
            OutputError: It holds, beside what the contract knows, what no JSON value can be.
        """
        try:
            return msgspec.json.decode(self._kept.read())
        except (msgspec.MsgspecError, RecursionError) as error:
            message = f"the answer cannot be shown as JSON ({error}); table and csv can"
            raise OutputError(message) from None


class _Kept(httpx2.SyncByteStream):
    """Pieces of a body, as they came over the network."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces


class _Copy(httpx2.SyncByteStream):
    """A stream whose pieces are kept as they are read."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.kept = _Kept()

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            self.kept.pieces.append(piece)
            yield piece

    def close(self) -> None:
        """Close it."""
        self._stream.close()
