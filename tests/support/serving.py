"""A sandbox in a thread, which begins and ends far sooner than one in a process of its own."""

import logging
import socket
from collections.abc import Generator
from contextlib import contextmanager
from threading import Thread
from typing import Any, cast

import uvicorn

from mews_sandbox import Sandbox
from mews_sandbox.serving.asgi import App
from mews_sandbox.serving.server import SandboxProtocol, SandboxWebSocketProtocol


@contextmanager
def in_a_thread(sandbox: Sandbox, port: int = 0, *, has_control: bool = True) -> Generator[int]:
    """Serve a sandbox until it is no longer needed.

    Args:
        sandbox: What is served.
        port: Where it listens: from the beginning, so that nobody has to wait for it.
        has_control: Whether it can be controlled over HTTP.

    Yields:
        The port on which it listens.
    """
    app = App(sandbox, has_control=has_control)
    config = uvicorn.Config(
        cast("Any", app),
        http=SandboxProtocol,
        log_level=logging.ERROR,
        timeout_graceful_shutdown=1,
        ws=SandboxWebSocketProtocol,
    )
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", port)) as door:
        address: tuple[str, int] = door.getsockname()
        thread = Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        try:
            yield address[1]
        finally:
            app.close()
            server.should_exit = True
            thread.join()
