"""A sandbox as an ASGI application: the operations, its page, and its controls."""

from collections.abc import Awaitable, Callable, Collection, MutableMapping
from contextlib import AbstractAsyncContextManager
from functools import cache
from typing import Any, Final

from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.websockets import WebSocket

from mews_sandbox.arguments import check_type, names
from mews_sandbox.exchange import READ_HEADERS, Request, Response
from mews_sandbox.page import site
from mews_sandbox.page.changes import Changes
from mews_sandbox.sandbox import Sandbox
from mews_sandbox.serving import control, websocket
from mews_sandbox.serving.origin import is_rebound
from mews_sandbox.serving.sender import Sender

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

_READ_HEADERS: Final = frozenset(name.encode() for name in READ_HEADERS)

_REBOUND: Final = (
    "The sandbox accepts addresses, names of this machine or its network, and those that "
    "--host and --allow-host name. Start it with --allow-host if this one leads here"
)

ABORT: Final = "mews_sandbox.abort"
"""ASGI extension of our own server: a function that resets the connection."""


class ConnectionAbortedByFaultError(ConnectionError):
    """Ends a connection under a server that offers no other way to."""


class App:
    """The ASGI application of a sandbox.

    Args:
        sandbox: What it serves.
        has_control: Whether `/__sandbox__/` is there.
        hosts: Names that it accepts besides those of this machine and its network. Under these,
            and addresses named here, a browser that opens its page may use the controls.
    """

    def __init__(
        self, sandbox: Sandbox, *, has_control: bool = True, hosts: Collection[str] = ()
    ) -> None:
        self._sandbox = sandbox
        self._hosts = frozenset(host.lower() for host in names("hosts", hosts))
        self._changes = Changes(lambda: sandbox.revision)
        pages = site.routes(sandbox, self._changes, has_control=has_control)
        controls = control.routes(sandbox, self._hosts) if has_control else []
        self._sender = Sender(sandbox)
        self._site = Starlette(routes=[*pages, *controls], lifespan=lambda _: self.running())
        self._site.router.default = self._operate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to a request, or take part in the lifespan protocol."""
        host = next((value for name, value in scope.get("headers", ()) if name == b"host"), b"")
        if is_rebound(host.decode("latin-1"), self._hosts):
            await JSONResponse({"Message": _REBOUND}, 403)(scope, receive, send)
            return
        if scope["type"] == "websocket":
            await self._tell(scope, receive, send)
            return
        app = self._operate if _is_operation(scope) else self._site
        await app(scope, receive, send)

    def running(self) -> AbstractAsyncContextManager[None]:
        """Send webhooks when they are due, as the lifespan protocol does."""
        return self._sender.running()

    def close(self) -> None:
        """End what would go on for as long as a page is open."""
        self._changes.close()

    async def _tell(self, scope: Scope, receive: Receive, send: Send) -> None:
        socket = WebSocket(scope, receive, send)
        if await websocket.serve(self._sandbox, socket):
            await _abort(scope, receive)

    async def _operate(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Nobody looks at what is sent to an address at which nothing is.
        most = self._sandbox.max_body if _target(scope) in self._sandbox.contract.operations else 0
        body = await _body(receive, most)
        if body is None:
            return
        headers = {
            name.decode(): value.decode("latin-1")
            for name, value in scope["headers"]
            if name in _READ_HEADERS
        }
        request = Request(scope["method"], _target(scope), headers, body, _origin(scope))
        answer = self._sandbox.handle(request)
        if answer.delay:
            await self._sandbox.clock.sleep_async(answer.delay)
        if answer.is_reset:
            await _abort(scope, receive)
            return
        await send(
            {"type": "http.response.start", "status": answer.status, "headers": _headers(answer)}
        )
        if answer.body_seconds or answer.is_truncated:
            await self._send_in_pieces(answer, send)
        else:
            await send({"type": "http.response.body", "body": answer.body})
        if answer.is_truncated:
            await _abort(scope, receive)

    async def _send_in_pieces(self, answer: Response, send: Send) -> None:
        *chunks, last = answer.chunks() or [b""]
        pause = answer.body_seconds / (len(chunks) + 1)
        for chunk in chunks:
            await self._sandbox.clock.sleep_async(pause)
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await self._sandbox.clock.sleep_async(pause)
        more = answer.is_truncated
        await send({"type": "http.response.body", "body": last, "more_body": more})


def create_app(
    sandbox: Sandbox | None = None, *, has_control: bool = True, hosts: Collection[str] = ()
) -> App:
    """Return a sandbox as an ASGI application, for any server or client that takes one.

    From a shell: `uvicorn --factory mews_sandbox:create_app`.

    Args:
        sandbox: What it serves. None is a new one with the default hotel.
        has_control: Whether the controls are there, under `/__sandbox__/`.
        hosts: Names besides those of this machine and its network that it responds to. A client
            in the same process that keeps the address of Mews names its host here.

    Raises:
        TypeError: It is no sandbox, or `hosts` is no list of names.
    """
    check_type("sandbox", sandbox, Sandbox | None, "a Sandbox, or None for a new one")
    return App(sandbox or Sandbox(), has_control=has_control, hosts=hosts)


async def _body(receive: Receive, most: int) -> bytes | None:
    """Return the body of a request, or the beginning of one that is larger than `most` anyway.

    None stands for a client that has gone before it had sent all of it.
    """
    chunks: list[bytes] = []
    size = 0
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        chunk: bytes = message.get("body", b"")
        more = message.get("more_body", False)
        if not (more or chunks):
            return chunk
        if size <= most:
            chunks.append(chunk)
        size += len(chunk)
    return b"".join(chunks)


def _is_operation(scope: Scope) -> bool:
    """Return whether a request is for the API: all but the page and the controls."""
    if scope["type"] != "http":
        return False
    path: str = scope["path"]
    if path.startswith("/api/"):
        return True
    return not path.startswith(f"{control.PREFIX}/") and scope["method"] not in {"GET", "HEAD"}


def _target(scope: Scope) -> str:
    """Return path and query of an address, as they were sent."""
    path: bytes = scope.get("raw_path") or scope["path"].encode()
    query: bytes = scope.get("query_string", b"")
    return (b"?".join((path, query)) if query else path).decode("latin-1")


def _origin(scope: Scope) -> str:
    """Return scheme and authority of an address, as they were sent."""
    host = next((value for name, value in scope["headers"] if name == b"host"), b"localhost")
    return f"{scope.get('scheme', 'http')}://{host.decode('latin-1')}"


def _headers(answer: Response) -> list[tuple[bytes, bytes]]:
    return [
        (_header_name(name), value.encode("latin-1")) for name, value in answer.sent_headers.items()
    ]


@cache
def _header_name(name: str) -> bytes:
    return name.lower().encode("latin-1")


async def _abort(scope: Scope, receive: Receive) -> None:
    """Reset the connection, and return when it is gone."""
    abort: Callable[[], None] | None = scope.get("extensions", {}).get(ABORT)
    if abort is None:
        message = "the connection was to be reset"
        raise ConnectionAbortedByFaultError(message)
    abort()
    while not (await receive())["type"].endswith(".disconnect"):
        pass
