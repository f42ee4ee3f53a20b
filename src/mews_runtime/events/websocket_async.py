"""The async driver of a WebSocket: it does what the conversation asks for."""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import suppress
from typing import Any, cast

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from mews_runtime.boundary import Boundary, async_boundary
from mews_runtime.errors import ConfigurationError
from mews_runtime.events.conversation import (
    Connect,
    Disconnect,
    Listening,
    Lost,
    Ping,
    ProvideToken,
    Receive,
    Sleep,
    Step,
)
from mews_runtime.events.streams import AsyncEventStream, Driver
from mews_runtime.events.websocket import CLOSING, Opening, lost, opening, refused
from mews_runtime.schema.operation import WebSocket
from mews_runtime.scrubbing import scrub
from mews_runtime.sending.core import Core
from mews_runtime.timeouts import check_loop, in_time


class _Connection(ClientConnection):
    """A connection that says itself that the server refuses it."""

    async def handshake(self, *args: Any, **kwargs: Any) -> None:
        """Open it."""
        try:
            await super().handshake(*args, **kwargs)
        except InvalidStatus as error:
            raise refused(error) from None


class _Driver(Driver):
    """Does what is to be done in a task of its own, which ends with the stream, and with its loop.

    Attributes:
        loop: The loop, once an event was asked for.
    """

    def __init__(self, core: Core, websocket: WebSocket, listening: Listening) -> None:
        super().__init__(core, websocket, listening)
        self.loop: asyncio.AbstractEventLoop | None = None
        self._connection: ClientConnection | None = None
        self._opening: Opening | None = None
        self._task: asyncio.Task[None] | None = None

    async def wait(self) -> None:
        """Wait until something has come, or it has ended.

        Raises:
            CancelledError: What is done was cancelled, by whoever did that.
        """
        task = self._task
        if task is None or task.done():
            task = self._task = asyncio.ensure_future(self._run())
        await asyncio.wait([task])
        if task.cancelled() and not self.is_closed:
            raise asyncio.CancelledError

    async def close(self) -> None:
        """End what is done and the connection, and say goodbye. Waits a second at the most."""
        task = self._interrupt()
        if task is not None and task is not asyncio.current_task():
            await asyncio.wait([task], timeout=CLOSING)
        await self._disconnect()

    def drop(self) -> None:
        """End what is done, and the connection, at once."""
        self._interrupt()
        self._drop()

    def _interrupt(self) -> "asyncio.Task[None] | None":
        task = self._task
        if task is not None and self.process == os.getpid():
            task.cancel()
        return task

    async def _run(self) -> None:
        with Boundary() as inside:
            while (step := self.next_step()) is not None:
                self.done(await self._perform(step))
        if isinstance(inside.error, asyncio.CancelledError):
            inside.fail()
        if inside.error is not None:
            self.failed(inside.error)

    async def _perform(self, step: Step) -> object:
        match step:
            case ProvideToken():
                return await self.core.credentials.resolve_async()
            case Connect():
                return await self._open(step)
            case Ping():
                return await self._ping()
            case Receive():
                return await self._receive(step.seconds)
            case Sleep():
                await self.core.clock.sleep_async(step.seconds)
            case Disconnect():
                await self._disconnect()
            case _:
                pass
        return None

    async def _disconnect(self) -> None:
        connection = self._connection
        if connection is None:
            return
        try:
            await connection.close()
        finally:
            # Where that was broken off it is closed all the same.
            self._drop()

    def _drop(self) -> None:
        """Close the connection at once, unless it belongs to the process that was forked."""
        connection, self._connection = self._connection, None
        if connection is not None and self.process == os.getpid():
            connection.transport.abort()

    async def _open(self, step: Connect) -> Lost | None:
        self._opening = how = opening(self.core, self.path, step.credentials, step.seconds)
        handled = sys.exception()
        try:
            self._connection = await connect(
                how.url, create_connection=_Connection, **how.arguments
            )
        except BaseException as error:
            if isinstance(error, Exception):
                return lost(self.core, self.conversation.call, error, how.secrets, handled)
            broken_off = scrub(error, how.secrets, handled)
            if broken_off is error:
                raise
        else:
            return None
        raise broken_off

    async def _ping(self) -> Any:
        # What has come before it ended is still to be received.
        with suppress(ConnectionClosed):
            if self._connection is not None:
                answered = cast("asyncio.Future[float]", await self._connection.ping())
                return lambda: (
                    answered.done() and not answered.cancelled() and answered.exception() is None
                )
        return lambda: False

    async def _receive(self, seconds: float) -> bytes | Lost | None:
        if self._connection is None or self._opening is None:
            return None
        handled = sys.exception()
        try:
            receive = self._connection.recv
            return await in_time(seconds, lambda: receive(decode=False))
        except ConnectionClosed as error:
            secrets = self._opening.secrets
            return lost(self.core, self.conversation.call, error, secrets, handled)


async def _life(driver: _Driver) -> AsyncGenerator[None]:
    """Live as long as a stream: it is closed when that is dropped, or when its loop ends."""
    try:
        yield
    finally:
        driver.drop()


class Listener(AsyncEventStream[Any]):
    """Listens to a WebSocket."""

    def __init__(self, core: Core, websocket: WebSocket, listening: Listening) -> None:
        self._driver = _Driver(core, websocket, listening)
        super().__init__(self._driver)
        self._lock = asyncio.Lock()
        self._life: AsyncGenerator[None] | None = None

    @async_boundary
    async def __anext__(self) -> Any:
        driver = self._driver
        driver.check_process()
        await self._begin()
        async with self._lock:
            handed: list[Any] = []
            while not driver.is_ended:
                if driver.take(handed):
                    return handed[0]
                await driver.wait()
            await driver.close()
            raise StopAsyncIteration

    async def aclose(self) -> None:
        """Close the connection, and end the iteration. Waits a second for it at the most."""
        driver = self._driver
        driver.is_closed = True
        loop = driver.loop
        if loop is None or driver.process != os.getpid() or loop.is_closed():
            return
        if loop is not asyncio.get_running_loop():
            # A loop that is closed meanwhile has ended it.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(driver.drop)
            return
        await driver.close()

    async def _begin(self) -> None:
        check_loop()
        loop, driver = asyncio.get_running_loop(), self._driver
        if driver.loop is None:
            driver.loop = loop
            self._life = _life(driver)
            await anext(self._life)
        if driver.loop is not loop:
            message = (
                "this stream of events belongs to another event loop; call events() anew in "
                "each loop"
            )
            raise ConfigurationError(message, operation=driver.conversation.call.operation.name)
