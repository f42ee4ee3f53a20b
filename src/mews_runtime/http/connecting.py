"""Connecting to a host in time, whatever its name server and its addresses do.

The standard library waits for a name server without end, and for each address anew.
"""

import socket
from contextlib import suppress
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Final

import httpcore2

_SLOW: Final = "the name server does not respond"
_SHORTEST: Final = 0.001
_BACKEND: Final = httpcore2.SyncBackend()


def connect(
    host: str, port: int, seconds: float | None, options: list[httpcore2.SOCKET_OPTION]
) -> httpcore2.NetworkStream:
    """Connect to a host, by the first of its addresses that can be.

    Args:
        host: Its name or address.
        port: Its port.
        seconds: How long all of that may take, or None for any time.
        options: Options of the socket.

    Raises:
        ConnectError: Its name is unknown, or no address can be connected to.
        ConnectTimeout: That took too long.
    """
    ends = None if seconds is None else monotonic() + seconds
    addresses = _addresses(host, port, seconds)
    while True:
        address = addresses.pop(0)
        # One that does not respond leaves time for the others.
        share = None if ends is None else max(ends - monotonic(), _SHORTEST) / (len(addresses) + 1)
        try:
            return _BACKEND.connect_tcp(address, port, share, socket_options=options)
        except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
            if not addresses:
                raise


def _addresses(host: str, port: int, seconds: float | None) -> list[str]:
    with suppress(ValueError):
        return [str(ip_address(host))]
    found: SimpleQueue[list[str] | Exception] = SimpleQueue()

    def look_up() -> None:
        try:
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put([str(entry[4][0]) for entry in entries])
        except (OSError, UnicodeError) as error:
            found.put(httpcore2.ConnectError(error))

    # Nobody can interrupt it. It ends with the process, or when the name server answers.
    Thread(target=look_up, daemon=True).start()
    try:
        addresses = found.get(timeout=seconds)
    except Empty:
        raise httpcore2.ConnectTimeout(_SLOW) from None
    if isinstance(addresses, Exception):
        raise addresses
    return addresses
