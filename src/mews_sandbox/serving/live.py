"""A sandbox behind an address of this machine, in a thread of this process."""

import asyncio
import socket
from collections.abc import Coroutine, Generator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Any, Final

import uvicorn
from starlette.responses import JSONResponse

from mews_sandbox.sandbox import Sandbox
from mews_sandbox.serving.asgi import App, Receive, Scope, Send
from mews_sandbox.serving.server import configured

_PATIENCE: Final = 30
"""Seconds in which the thread has to do what it is asked for."""
_NONE_SHOWN: Final = {"Message": "No test asks for live_mews_sandbox now"}


@dataclass(frozen=True, slots=True)
class LiveSandbox:
    """A sandbox that code in any library or language can call, in this process or another.

    Attributes:
        sandbox: What is behind the address: its entities, requests, clock and faults.
        url: The address, such as `http://127.0.0.1:41273`, without a slash at the end.
    """

    sandbox: Sandbox
    url: str

    @property
    def client_token(self) -> str:
        """The client token."""
        return self.sandbox.client_token

    @property
    def access_token(self) -> str:
        """The access token of the first property."""
        return self.sandbox.access_token

    @property
    def environment(self) -> dict[str, str]:
        """The variables that `Client.from_env()` and `mews` read, for a process of its own.

        Over those of this process, `{**os.environ, **live.environment}`, they lead nowhere else.
        """
        return {
            "MEWS_BASE_URL": self.url,
            "MEWS_CLIENT_TOKEN": self.client_token,
            "MEWS_ACCESS_TOKEN": self.access_token,
            "MEWS_CLIENT": "Live sandbox",
            "MEWS_PLATFORM": "",
            "MEWS_WEBSOCKET_URL": self.url.replace("http", "ws", 1),
        }


class LiveServer:
    """A server that shows one sandbox after the other at the same address.

    Args:
        door: The socket on which it listens.
    """

    def __init__(self, door: socket.socket) -> None:
        host, port = door.getsockname()[:2]
        self._url = f"http://{host}:{port}"
        self._loop: Future[asyncio.AbstractEventLoop] = Future()
        self._app: App | None = None

    @contextmanager
    def showing(self, sandbox: Sandbox) -> Generator[LiveSandbox]:
        """Show a sandbox, and send its webhooks, until it is no longer needed."""
        app = App(sandbox)
        running = app.running()
        self._wait(running.__aenter__())
        self._app = app
        try:
            yield LiveSandbox(sandbox, self._url)
        finally:
            self._app = None
            app.close()
            self._wait(running.__aexit__(None, None, None))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on to what is shown, or take part in the lifespan protocol."""
        if scope["type"] == "lifespan":
            self._loop.set_result(asyncio.get_running_loop())
            for event in ("startup", "shutdown"):
                await receive()
                await send({"type": f"lifespan.{event}.complete"})
            return
        app = self._app or JSONResponse(_NONE_SHOWN, 503)
        await app(scope, receive, send)

    def _wait(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        loop = self._loop.result(_PATIENCE)
        asyncio.run_coroutine_threadsafe(coroutine, loop).result(_PATIENCE)


@contextmanager
def serving() -> Generator[LiveServer]:
    """Serve on a free port of loopback, in a thread, until it is no longer needed."""
    # It listens before the thread begins, so that nobody has to wait for it.
    with socket.create_server(("127.0.0.1", 0)) as door:
        live = LiveServer(door)
        server = uvicorn.Server(configured(live, log_config=None, access_log=False))
        thread = Thread(target=server.run, args=([door],), name="mews-sandbox", daemon=True)
        thread.start()
        try:
            yield live
        finally:
            server.should_exit = True
            thread.join(_PATIENCE)
