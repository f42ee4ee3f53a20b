"""The connections of our own clients: what a stage has around them, and how they are held."""

import socket
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any, Final
from unittest import mock

import httpx2
from msgspec.structs import replace

from mews_runtime.clock import SYSTEM
from mews_runtime.http import pool, sessions
from mews_runtime.http.departure import Deadline, Departure
from mews_runtime.http.exchange import HttpRequest
from tests.runtime.faults.certificates import trusted

Http = pool.Pool | sessions.Sessions

_SMALL: Final = (socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)


@contextmanager
def surrounded(proxy: str | None, *, is_narrow: bool) -> Generator[None]:
    """Let connections trust, ask and buffer what a stage says, and let there be one at a time."""
    asked = None if proxy is None else httpx2.Proxy(proxy)
    with ExitStack() as stack:
        for module in (pool, sessions):
            change: Callable[..., Any] = partial(mock.patch.object, module)
            stack.enter_context(change("MOST_CONNECTIONS", 1))
            stack.enter_context(change("trusted", trusted))
            stack.enter_context(change("proxy_of", mock.Mock(return_value=asked)))
        stack.enter_context(mock.patch.object(sessions, "LOOK", 0.02))
        if is_narrow:
            stack.enter_context(
                mock.patch.object(pool, "connect", _narrowly(vars(pool)["connect"]))
            )
            connector: Any = vars(sessions)["_Connector"]
            narrow = partial(connector, socket_factory=_narrow_socket)
            stack.enter_context(mock.patch.object(sessions, "_Connector", narrow))
        yield


def _narrowly(connect: Callable[..., Any]) -> Callable[..., Any]:
    def narrow(host: str, port: int, seconds: float | None, options: list[Any]) -> Any:
        return connect(host, port, seconds, [*options, _SMALL])

    return narrow


def _narrow_socket(address: Any) -> socket.socket:
    family, kind, protocol, *_ = address
    made = socket.socket(family, kind, protocol)
    made.setsockopt(*_SMALL)
    return made


def made(base_url: str, *, is_sync: bool) -> Http:
    """Return connections to a server."""
    kind = pool.Pool if is_sync else sessions.Sessions
    return kind(base_url, is_direct=False)


async def begun(http: Http, url: str) -> Any:
    """Take the only connection with a response that is not read to its end."""
    seconds: dict[str, float | None] = dict.fromkeys(("connect", "read", "write", "pool"), 30.0)
    request = HttpRequest(url, "/", b"{}", seconds, is_write=False)
    departure = Departure(Deadline(SYSTEM, None), None)
    if isinstance(http, pool.Pool):
        return http.send(request, departure)
    return await http.send(request, departure)


def heard(http: Http, hear: Callable[[], dict[str, float | None] | None]) -> None:
    """Have each request heard of before it is sent, and perhaps given other timeouts."""
    send: Any = http.send

    def sending(request: HttpRequest, departure: Departure) -> Any:
        timeouts = hear()
        return send(replace(request, timeouts=timeouts) if timeouts else request, departure)

    vars(http)["send"] = sending
