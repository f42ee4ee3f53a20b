"""TLS inside of TLS: what is said to a server through a proxy that is itself spoken to in TLS."""

import ssl
from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeVar

import httpcore2

T = TypeVar("T")

_RECORD: Final = 16_384
"""Bytes of the largest record of TLS."""


class Tunnel(httpcore2.NetworkStream):
    """The inner TLS. httpcore2's own gives each piece that arrives all of the time anew.

    Args:
        outer: The connection to the proxy, which knows how long each step may take.
        context: How to make sure of the server.
        host: The server.
        seconds: How long each step of the handshake may take, or None for any time.

    Raises:
        ConnectError: The server is not the one, or the connection was lost.
        ConnectTimeout: The handshake took too long.
    """

    def __init__(
        self,
        outer: httpcore2.NetworkStream,
        context: ssl.SSLContext,
        host: str | None,
        seconds: float | None,
    ) -> None:
        self._outer = outer
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        try:
            self._carry_on(self._tls.do_handshake, seconds)
        except (httpcore2.TimeoutException, TimeoutError) as error:
            raise httpcore2.ConnectTimeout(error) from error
        except (httpcore2.NetworkError, OSError) as error:
            raise httpcore2.ConnectError(error) from error

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what the server sent, or nothing behind its end."""
        try:
            return self._carry_on(partial(self._tls.read, max_bytes), timeout)
        except ssl.SSLZeroReturnError:
            return b""
        except ssl.SSLError as error:
            raise httpcore2.ReadError(error) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send to the server."""
        left = memoryview(buffer)
        try:
            while left:
                left = left[self._carry_on(partial(self._tls.write, left), timeout) :]
        except ssl.SSLError as error:
            raise httpcore2.WriteError(error) from error

    def close(self) -> None:
        """Close the connection to the proxy."""
        self._outer.close()

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore2 wants to know of a connection."""
        if info == "ssl_object":
            return self._tls
        if info == "is_readable" and (self._incoming.pending or self._tls.pending()):
            return True
        return self._outer.get_extra_info(info)

    def _carry_on(self, step: Callable[[], T], seconds: float | None) -> T:
        """Do a step of the inner TLS, with what it has to send and to receive for it."""
        while True:
            try:
                done = step()
            except ssl.SSLWantReadError:
                self._outer.write(self._outgoing.read(), seconds)
                received = self._outer.read(_RECORD, seconds)
                if received:
                    self._incoming.write(received)
                else:
                    self._incoming.write_eof()
                continue
            self._outer.write(self._outgoing.read(), seconds)
            return done
