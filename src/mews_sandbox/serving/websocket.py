"""The WebSocket of a sandbox behind a socket: who may connect, and what is sent there."""

import asyncio
from collections.abc import Mapping
from typing import Final

from starlette.responses import JSONResponse
from starlette.websockets import WebSocket, WebSocketDisconnect

from mews_sandbox.sandbox import Sandbox

PATH: Final = "/ws/connector"

MOST_UNREAD: Final = 10_000
"""How many messages wait for a client that does not read. With one more its connection ends."""


class Unread:
    """Messages that wait to be sent, from any thread. None is the end of the connection."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._is_over = False

    def hand(self, message: bytes | None) -> None:
        """Take a message."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._put, message)

    async def next(self) -> bytes | None:
        """Return the message that has waited longest."""
        return await self._queue.get()

    def _put(self, message: bytes | None) -> None:
        if self._is_over:
            return
        self._is_over = message is None or self._queue.qsize() >= MOST_UNREAD
        self._queue.put_nowait(None if self._is_over else message)


async def serve(sandbox: Sandbox, socket: WebSocket) -> bool:
    """Tell a client what changes, until it leaves. Return whether the connection is to be cut."""
    if socket.url.path != PATH:
        message = f"There is no WebSocket here, but at {PATH}"
        await socket.send_denial_response(JSONResponse({"Message": message}, 404))
        return False
    tokens = _cookies(socket.headers.getlist("cookie"))
    problem = _problem(sandbox, tokens)
    if problem is not None:
        await socket.send_denial_response(JSONResponse({"Message": problem}, 401))
        return False
    unread = Unread()
    # Before it is accepted, so that a client that is in misses nothing.
    connection = sandbox.websocket.connect(unread.hand, tokens["AccessToken"])
    try:
        await socket.accept()
        return await _tell(socket, unread)
    finally:
        sandbox.websocket.disconnect(connection)


async def _tell(socket: WebSocket, unread: Unread) -> bool:
    """Send messages until the client leaves or the connection is to be cut."""
    leaving = asyncio.create_task(_left(socket))
    while True:
        waiting = asyncio.create_task(unread.next())
        await asyncio.wait({waiting, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not waiting.done():
            waiting.cancel()
            return False
        message = waiting.result()
        if message is None:
            leaving.cancel()
            return True
        try:
            await socket.send_text(message.decode())
        except WebSocketDisconnect:
            return False


async def _left(socket: WebSocket) -> None:
    """Return when the client has left. What it says is not listened to."""
    while (await socket.receive())["type"] != "websocket.disconnect":
        pass


def _problem(sandbox: Sandbox, tokens: Mapping[str, str]) -> str | None:
    """Return what is wrong with the tokens of a client."""
    if tokens.get("ClientToken") != sandbox.client_token:
        return "Invalid ClientToken: it has to be a cookie, without spaces around the ="
    if tokens.get("AccessToken") not in sandbox.hotel.scopes():
        return "Invalid AccessToken: it has to be a cookie, without spaces around the ="
    return None


def _cookies(headers: list[str]) -> dict[str, str]:
    pairs = (pair.strip().partition("=") for header in headers for pair in header.split(";"))
    return {name: value for name, _, value in pairs}
