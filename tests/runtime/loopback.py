"""A server on loopback, for what is about connections and not about what they carry."""

import json
import ssl
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass(frozen=True)
class Asked:
    """A request, and the port of the connection that it came through."""

    body: dict[str, Any]
    port: int
    headers: Message


class Server(ThreadingHTTPServer):
    """A server that many may connect to at once."""

    request_queue_size = 128
    daemon_threads = True


Answer = Callable[[Asked], dict[str, Any]]


@contextmanager
def serving(
    answer: Answer, tls: ssl.SSLContext | None = None, headers: Sequence[tuple[str, str]] = ()
) -> Generator[str]:
    """Run a server with a thread for each connection. Gives its address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            content = json.dumps(answer(Asked(body, self.client_address[1], self.headers))).encode()
            self.send_response(200)
            for name, value in (("Content-Length", str(len(content))), *headers):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Say nothing."""

    with Server(("127.0.0.1", 0), Handler) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
