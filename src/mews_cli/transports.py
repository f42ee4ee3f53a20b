"""Between the client and the network: what sends nothing, and what listens."""

import sys
from collections.abc import Callable
from typing import Any

import httpx
import msgspec

Shown = Callable[[Any], Any]
"""Takes from a request body what may not be shown."""


class DryRun(httpx.BaseTransport):
    """Prints each request and sends none. Each is answered by the empty result."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Print a request."""
        body = self._shown(msgspec.json.decode(request.read()))
        text = msgspec.json.format(msgspec.json.encode(body), indent=2).decode()
        sys.stdout.write(f"POST {request.url}\n{text}\n")
        return httpx.Response(204, request=request)


class Tap:
    """Keeps the last body that has come, since models keep only what the contract knows."""

    def __init__(self) -> None:
        self._content = b""

    def take(self, response: httpx.Response) -> None:
        """Keep the body of a response. An event hook of httpx."""
        self._content = response.read()

    def body(self) -> Any:
        """Return the last body, as plain JSON."""
        return msgspec.json.decode(self._content)
