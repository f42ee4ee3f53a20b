"""A sandbox behind a socket: the command `mews-sandbox`."""

import argparse
import asyncio
import gc
import logging
import os
import signal
import socket
import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from functools import partial
from io import TextIOWrapper
from ipaddress import ip_address
from typing import Any, Final, cast

import uvicorn
from uvicorn.config import LOGGING_CONFIG
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from mews_sandbox.clock import Clock
from mews_sandbox.faults import FaultError, from_text
from mews_sandbox.hotel.data import HotelError, Named
from mews_sandbox.page.site import PREFIX as FOLLOWED
from mews_sandbox.sandbox import Sandbox
from mews_sandbox.serving.asgi import ABORT, App, Scope
from mews_sandbox.serving.control import PREFIX
from mews_sandbox.serving.options import options_parser
from mews_sandbox.serving.websocket import PATH as WEBSOCKET

_KEPT_REQUESTS: Final = 1000
ARRIVAL: Final = 30
"""Seconds in which a request has to arrive, and the first one of a connection to begin."""
_PATIENCE: Final = 1
"""Seconds that requests have to end when the server is stopped."""
_NO_LINGER: Final = struct.pack("ii", 1, 0)
"""SO_LINGER of no seconds: closing the socket resets the connection."""


class SandboxProtocol(HttpToolsProtocol):
    """Uvicorn's HTTP protocol, which ends a connection that is to be reset, or sends nothing."""

    _arriving: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take a connection."""
        stream = cast("asyncio.Transport", transport)
        super().connection_made(stream)
        self._extensions = {ABORT: partial(_reset, stream)}
        self._expect(stream.close)

    def on_message_begin(self) -> None:
        """Take the first bytes of a request."""
        super().on_message_begin()
        cast("Scope", self.scope)["extensions"] = self._extensions
        self._expect(self.transport.close)

    def on_message_complete(self) -> None:
        """Take the last bytes of a request."""
        self._expect(None)
        super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Let a connection go."""
        self._expect(None)
        super().connection_lost(exc)

    def _expect(self, otherwise: Callable[[], None] | None) -> None:
        """Wait for a whole request, and do something else if none comes; None stops waiting."""
        if self._arriving is not None:
            self._arriving.cancel()
        self._arriving = self.loop.call_later(ARRIVAL, otherwise) if otherwise else None


class SandboxWebSocketProtocol(WebSocketsSansIOProtocol):
    """Uvicorn's WebSocket protocol, which ends a connection that is to be cut, or is refused."""

    async def run_asgi(self) -> None:
        """Serve a connection."""
        cast("Scope", self.scope)["extensions"][ABORT] = partial(_reset, self.transport)
        await super().run_asgi()

    async def send(self, message: object) -> None:
        """Send what the application says."""
        await super().send(cast("Any", message))
        # Uvicorn forgets that a refusal ends the handshake, and would log it as an error.
        self.handshake_complete |= self.initial_response is not None and self.close_sent


class Server(uvicorn.Server):
    """A server that says when it is ready, and where."""

    def __init__(
        self, config: uvicorn.Config, app: App, sandbox: Sandbox, *, has_control: bool
    ) -> None:
        super().__init__(config)
        self.sandbox = sandbox
        self._app = app
        self._has_control = has_control

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and print where."""
        await super().startup(sockets)
        if self.started:
            listening: socket.socket = self.servers[0].sockets[0]
            address: tuple[str, int] = listening.getsockname()[:2]
            _print(ready(self.sandbox, *address, has_control=self._has_control))
            # What is here stays here: no need to look through it for garbage ever again.
            gc.freeze()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop, without waiting for pages that are open."""
        self._app.close()
        await super().shutdown(sockets)


def _print(lines: Iterable[str]) -> None:
    """Print lines. Who reads only the first of them, or none, has a server all the same."""
    try:
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.flush()
    except OSError as error:
        # What is still in the buffer would be written, and fail, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.stderr.write(f"mews-sandbox: cannot print where it listens ({error.strerror})\n")


def ready(sandbox: Sandbox, host: str, port: int, *, has_control: bool) -> Iterator[str]:
    """Yield what a user needs to begin: address, tokens, ids, and a first request."""
    shown = f"[{host}]" if ":" in host else host
    yield f"mews-sandbox listens on http://{shown}:{port}"
    if ip_address(host).is_unspecified:
        # Every address of this machine: the client takes the local one only.
        shown = "[::1]" if ":" in host else "127.0.0.1"
    base_url = f"http://{shown}:{port}"
    yield f"  page           {base_url}/"
    yield f"  websocket      {base_url.replace('http', 'ws', 1)}{WEBSOCKET}"
    yield from (f"  webhook        {webhook.name}" for webhook in sandbox.webhooks)
    yield f"  client token   {sandbox.client_token}"
    for property_ in sandbox.hotel.properties:
        yield f"  access token   {property_.access_token} ({property_.name})"
    for token, covered in sandbox.hotel.portfolio_access_tokens.items():
        yield f"  access token   {token} ({', '.join(covered)})"
    owner = sandbox.hotel.properties[0]
    kinds: dict[str, Sequence[Named]] = {
        "enterprise": [owner],
        "service": owner.services,
        "category": owner.resource_categories,
        "resource": owner.resources,
        "reservation": owner.reservations,
    }
    for kind, found in kinds.items():
        yield from (f"  {kind:<14} {named.id} ({named.name})" for named in found[:1])
    if has_control:
        yield f"  all ids        {base_url}{PREFIX}/hotel"
    body = (
        f'{{"ClientToken": "{sandbox.client_token}", "AccessToken": "{sandbox.access_token}", '
        '"Client": "curl", "Limitation": {"Count": 10}}'
    )
    yield "Try:"
    address = f"{base_url}/api/connector/v1/resourceBlocks/getAll"
    yield f"  curl {address} -H 'Content-Type: application/json' -d '{body}'"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns the exit code: 2 for what cannot be used, else 0."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A name that a terminal cannot show is no reason not to begin.
            stream.reconfigure(errors="backslashreplace")
    parser = options_parser()
    options = parser.parse_args(arguments)
    try:
        clock = Clock()
        if options.clock is not None:
            clock.advance(options.clock - clock.now())
        sandbox = Sandbox(
            options.hotel,
            clock=clock,
            seed=options.seed,
            rate_limit=options.rate_limit or None,
            faults=[from_text(text) for text in options.fault],
            max_body=options.max_body,
            keep_requests=_KEPT_REQUESTS,
            lenient=options.lenient,
        )
    except (HotelError, FaultError, OverflowError) as error:
        parser.error(str(error))
    for address in options.webhook:
        sandbox.webhooks.add(address)
    app = App(sandbox, has_control=options.control, hosts=[options.host, *options.allow_host])
    server = Server(_config(app, options), app, sandbox, has_control=options.control)
    # Uvicorn raises a signal again when it has stopped, for the handler that was there before it.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, server.handle_exit)
    server.run()
    return 0 if server.started else 1


def _config(app: App, options: argparse.Namespace) -> uvicorn.Config:
    """Return how the command serves an application, and begin its log."""
    logging_ = deepcopy(LOGGING_CONFIG)
    # Stdout is what the command prints.
    logging_["handlers"]["access"]["stream"] = "ext://sys.stderr"
    config = configured(
        app,
        host=options.host,
        port=options.port,
        log_config=logging_,
        access_log=options.access_log,
    )
    if options.access_log:
        logger = logging.getLogger("uvicorn.access")
        logger.setLevel(logging.INFO)
        logger.addFilter(is_worth_logging)
        logger.addFilter(hide_query)
    return config


def configured(app: object, **settings: Any) -> uvicorn.Config:
    """Return how uvicorn serves an application so that faults reach the connection."""
    return uvicorn.Config(
        cast("Any", app),
        http=SandboxProtocol,
        ws=SandboxWebSocketProtocol,
        log_level=logging.WARNING,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_PATIENCE,
        **settings,
    )


def is_worth_logging(record: logging.LogRecord) -> bool:
    """Return whether a line of the access log is not about a page that only follows the hotel."""
    arguments = record.args if isinstance(record.args, tuple) else ()
    return not any(str(argument).startswith(f"{FOLLOWED}/") for argument in arguments)


def hide_query(record: logging.LogRecord) -> bool:
    """Leave out of a line of the access log what a query may hold. Returns True."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            each.partition("?")[0] if isinstance(each, str) else each for each in record.args
        )
    return True


def _reset(transport: asyncio.Transport) -> None:
    connection: socket.socket = transport.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
    transport.abort()
