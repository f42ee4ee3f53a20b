"""A proxy that is spoken to in TLS, and through it, in TLS again, to a server."""

import socket
import ssl
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any, Final

import trustme

from tests.support.loopback import Step, serving

NAME: Final = "mews.internal"
"""The server, which only the proxy knows."""

_PIECE: Final = 65_536
_PAUSE: Final = 0.005


@dataclass
class Proxy:
    """What a proxy does with a connection, and what it has seen of it.

    Attributes:
        url: Where it is.
        is_slow: Whether it lets one byte at a time come back.
        forged: What it sends by itself behind the beginning of the inner TLS, or nothing.
        seen: What has come from clients behind their CONNECT.
        tunnels: How many have asked for one.
    """

    url: str = ""
    is_slow: bool = False
    forged: bytes = b""
    seen: bytearray = field(default_factory=bytearray)
    tunnels: int = 0

    def there(self, client: socket.socket, server: socket.socket) -> None:
        """Pass on what the client sends."""
        while piece := client.recv(_PIECE):
            if self.forged and self.seen:
                client.sendall(self.forged)
            self.seen += piece
            server.sendall(piece)

    def back(self, client: socket.socket, server: socket.socket) -> None:
        """Pass on what the server sends."""
        while piece := server.recv(1 if self.is_slow else _PIECE):
            client.sendall(piece)
            if self.is_slow:
                Event().wait(_PAUSE)


@contextmanager
def tunnel(authority: trustme.CA, step: Step, name: str = NAME) -> Generator[Proxy]:
    """Run a server with a certificate for a name, and the only proxy that leads to it."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # Without tickets nothing of the inner TLS comes before what a proxy may forge.
    tls.num_tickets = 0
    issued: Any = authority.issue_cert("localhost", name)
    issued.configure_cert(tls)
    proxy, ends = Proxy(), list[socket.socket]()
    with ExitStack() as stack:
        server = stack.enter_context(serving(step, tls=tls))
        door = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        proxy.url = f"https://localhost:{door.getsockname()[1]}"

        def work(client: socket.socket) -> None:
            with suppress(OSError):
                client = tls.wrap_socket(client, server_side=True)
                ends.append(client)
                while not client.recv(_PIECE).endswith(b"\r\n\r\n"):
                    pass
                proxy.tunnels += 1
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                through = socket.create_connection(("127.0.0.1", server.port))
                ends.append(through)
                _start(proxy.back, client, through)
                proxy.there(client, through)

        def welcome() -> None:
            with suppress(OSError):
                while True:
                    _start(work, door.accept()[0])

        _start(welcome)
        yield proxy
        door.shutdown(socket.SHUT_RDWR)
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


def _start(do: Callable[..., None], *arguments: socket.socket) -> None:
    def doing() -> None:
        with suppress(OSError):
            do(*arguments)

    Thread(target=doing, daemon=True).start()
