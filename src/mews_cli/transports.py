"""Between the client and the network: what sends nothing, and what listens."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import msgspec

Shown = Callable[[Any], Any]
"""Takes from a request body what may not be shown."""


class DryRun(httpx.BaseTransport):
    """Prints each request and sends none. Each is answered by the empty result."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self.below: httpx.BaseTransport | None = self

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Print a request."""
        body = self._shown(msgspec.json.decode(request.read()))
        text = msgspec.json.format(msgspec.json.encode(body), indent=2).decode()
        sys.stdout.write(f"POST {request.url}\n{text}\n")
        return httpx.Response(204, request=request)


class Tap(httpx.BaseTransport):
    """Keeps the last body that has passed, since models keep only what the contract knows."""

    def __init__(self) -> None:
        self.below: httpx.BaseTransport | None = None
        self._pieces: list[bytes] = []
        self._headers: Any = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and listen to its answer."""
        if self.below is None:
            message = "there is nothing to send with"
            raise httpx.ConnectError(message)
        response = self.below.handle_request(request)
        self._pieces, self._headers = [], response.headers
        response.stream = _Heard(response, self._pieces)
        return response

    def body(self) -> Any:
        """Return the last body, as plain JSON."""
        heard = httpx.Response(200, headers=self._headers, content=b"".join(self._pieces))
        return msgspec.json.decode(heard.content)

    def close(self) -> None:
        """Close what it sends with."""
        if self.below is not None:
            self.below.close()


class _Heard(httpx.SyncByteStream):
    def __init__(self, response: httpx.Response, pieces: list[bytes]) -> None:
        self._stream = response.stream
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        if isinstance(self._stream, httpx.SyncByteStream):
            for piece in self._stream:
                self._pieces.append(piece)
                yield piece

    def close(self) -> None:
        if isinstance(self._stream, httpx.SyncByteStream):
            self._stream.close()
