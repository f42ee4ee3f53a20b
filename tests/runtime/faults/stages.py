"""Where a fault plays: what stands between a client and an answer, set up and taken down."""

import itertools
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from inspect import isawaitable
from typing import Any, Final, Literal
from unittest import mock

import httpx
import httpx2
from anyio import to_thread

from tests.runtime.faults import own
from tests.runtime.faults.certificates import NAME, Certificate, shown, trusted
from tests.runtime.faults.steps import closed_while_idle, in_the_body, stall, tunnel, well
from tests.support.libraries import module_of
from tests.support.loopback import FaultServer, Ledger, Step
from tests.support.sides import Side, is_sync

PATIENCE: Final = 30.0
"""Seconds: longer than a loaded machine takes for anything, and never waited for."""

SOON: Final = 0.02
"""Seconds after which a client gives up where the server stays silent."""

Phase = Literal["connect", "read", "write", "pool"]
"""What httpx has a timeout for."""

_SMALL: Final = 4096


class Door(Enum):
    """What becomes of those who connect."""

    OPEN = "open"
    CLOSED = "closed"
    FULL = "full"


class Proxy(Enum):
    """What a proxy is asked for."""

    TUNNEL = "tunnel"
    FORWARD = "forward"


@dataclass(frozen=True, slots=True)
class Stage:
    """What is wrong.

    Attributes:
        fault: What the server does with a request, or None if it is well.
        door: Whether it can be connected to.
        certificate: What it shows in a TLS handshake, or None for plain http.
        is_known: Whether its name can be looked up.
        proxy: The server is a proxy, which is asked for this.
        is_narrow: Whether a request does not fit into the buffers on its way.
        is_busy: Whether the only connection that the client may have is taken.
        earlier: What the server did with an earlier request on the same connection, or None.
        jump: By how much the wall clock jumps between two attempts.
        gives_up: What the client soon gives up because nothing happens, or None.
    """

    fault: Step | None = None
    door: Door = Door.OPEN
    certificate: Certificate | None = None
    is_known: bool = True
    proxy: Proxy | None = None
    is_narrow: bool = False
    is_busy: bool = False
    earlier: Step | None = None
    jump: timedelta = timedelta()
    gives_up: Phase | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A stage that is set, for a client to call at."""

    base_url: str
    http: Any
    ledger: Ledger
    recover: Callable[[], Awaitable[None] | None]
    """Ends what is wrong around the server."""

    left_open: Callable[[int], int]
    """Returns how many of the first connections the client does not close."""


class Resolver:
    """Looks up names. The one of the tests is known if they say so."""

    def __init__(self, *, is_known: bool) -> None:
        self.is_known = is_known
        self._look_up = socket.getaddrinfo

    def __call__(self, host: Any, *rest: Any, **options: Any) -> Any:
        if host not in {NAME, NAME.encode()}:
            return self._look_up(host, *rest, **options)
        if not self.is_known:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return self._look_up("127.0.0.1", *rest, **options)


@asynccontextmanager
async def staged(stage: Stage, side: Side, *, lasts: bool) -> AsyncGenerator[Scene]:
    """Set a stage for a call, and take it down. The client may leave no connection behind.

    Args:
        stage: What is wrong.
        side: Which client calls.
        lasts: Whether every request meets the fault, or the first one only.
    """
    server = _server(stage, lasts=lasts)
    proxy = f"http://127.0.0.1:{server.port}" if stage.proxy else None
    resolver = Resolver(is_known=stage.is_known)
    async with AsyncExitStack() as stack:
        stack.enter_context(mock.patch("socket.getaddrinfo", resolver))
        stack.push_async_callback(_take_down, server)
        if side.library == "own":
            stack.enter_context(own.surrounded(proxy, is_narrow=stage.is_narrow))
            http: Any = own.made(_base_url(stage, server), is_sync=side.is_sync)
        else:
            http = _http(stage, side, proxy)
        stack.push_async_callback(close, http)
        if stage.earlier:
            await _visit(stage, http, server)
        held = await _begin(http, server) if stage.is_busy else None

        def recover() -> Awaitable[None] | None:
            if stage.door is not Door.OPEN and not server.is_open:
                server.open()
            resolver.is_known = True
            return _release(held) if held else None

        yield Scene(
            _base_url(stage, server),
            http,
            server.ledger,
            _nothing if lasts else recover,
            server.left_open,
        )
        if held is not None:
            await awaited(_release(held))


def _nothing() -> None:
    """Leave what is wrong as it is."""


async def _take_down(server: FaultServer) -> None:
    # Not from the event loop: the connections of an async client close when that runs on.
    left_open = await to_thread.run_sync(server.close)
    assert left_open == 0


def _server(stage: Stage, *, lasts: bool) -> FaultServer:
    healthy = tunnel(shown(Certificate.GOOD), well) if stage.proxy is Proxy.TUNNEL else well
    fault = stage.fault or healthy
    earlier = in_the_body(stall) if stage.is_busy else stage.earlier
    first = [earlier, fault] if earlier else [fault]
    server = FaultServer(
        itertools.chain(first, itertools.repeat(fault if lasts else healthy)),
        tls=shown(stage.certificate) if stage.certificate else None,
        is_narrow=stage.is_narrow,
    )
    if stage.door is Door.OPEN:
        server.open()
    elif stage.door is Door.FULL:
        server.crowd()
    return server


def _base_url(stage: Stage, server: FaultServer) -> str:
    if stage.proxy is Proxy.TUNNEL:
        return f"https://{NAME}"
    if stage.proxy is Proxy.FORWARD:
        # Nobody listens there.
        return "http://127.0.0.1:1"
    if stage.certificate or not stage.is_known:
        return f"https://{NAME}:{server.port}"
    return f"http://127.0.0.1:{server.port}"


def _http(stage: Stage, side: Side, proxy: str | None) -> Any:
    """Return an httpx client that may have one connection: a lost one would be missed at once."""
    given = module_of(side.library)
    options: dict[str, Any] = {
        "verify": trusted(),
        "trust_env": False,
        "limits": given.Limits(max_connections=1),
        "proxy": None if proxy is None else given.Proxy(proxy),
    }
    if stage.is_narrow:
        options["socket_options"] = [(socket.SOL_SOCKET, socket.SO_SNDBUF, _SMALL)]
    http: Any = (
        given.Client(transport=given.HTTPTransport(**options))
        if side.is_sync
        else given.AsyncClient(transport=given.AsyncHTTPTransport(**options))
    )
    return http


async def close(http: Any) -> None:
    """Close an HTTP client, or connections of our own."""
    await awaited((http.aclose if hasattr(http, "aclose") else http.close)())


async def _visit(stage: Stage, http: Any, server: FaultServer) -> None:
    """Leave a connection behind that was used and is free again, as far as the client knows."""
    held = await _begin(http, server)
    if isinstance(http, own.Http):
        while await settled(held.read()):
            pass
        await settled(held.close())
    else:
        await settled(held.read() if is_sync(http) else held.aread())
    if stage.earlier is closed_while_idle:
        await to_thread.run_sync(server.ledger.finished.wait)


async def _begin(http: Any, server: FaultServer) -> Any:
    """Take the only connection with a response that is not read to its end."""
    url = f"http://127.0.0.1:{server.port}/held"
    if isinstance(http, own.Http):
        return await own.begun(http, url)
    client: Any = http
    return await settled(client.send(client.build_request("POST", url, json={}), stream=True))


def _release(held: Any) -> Awaitable[None] | None:
    is_async = isinstance(
        getattr(held, "stream", None), httpx.AsyncByteStream | httpx2.AsyncByteStream
    )
    released: Awaitable[None] | None = (held.aclose if is_async else held.close)()
    return released


async def settled(outcome: Any) -> Any:
    """Return a result, awaited if it has to be."""
    return await outcome if isawaitable(outcome) else outcome


async def awaited(outcome: Awaitable[None] | None) -> None:
    if outcome is not None:
        await outcome
