"""The sync driver of a WebSocket: it does what the conversation asks for."""

import os
import sys
from contextlib import suppress
from threading import Lock, RLock, Thread
from typing import Any, Final, cast
from weakref import finalize

import httpx2
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.protocol import State
from websockets.sync.client import ClientConnection, connect

from mews_runtime.boundary import Boundary, boundary
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
from mews_runtime.events.streams import Driver, EventStream
from mews_runtime.events.websocket import Opening, lost, opening, refused
from mews_runtime.http.connecting import connect as connect_tcp
from mews_runtime.schema.operation import WebSocket
from mews_runtime.scrubbing import scrub
from mews_runtime.sending.core import Core

_LOOK: Final = 0.5
"""Seconds after which a thread that waits looks whether the stream was closed."""

_PORTS: Final = {"ws": 80, "wss": 443}


class _Connection(ClientConnection):
    """A connection that says itself that the server refuses it."""

    def handshake(self, *args: Any, **kwargs: Any) -> None:
        """Open it."""
        try:
            super().handshake(*args, **kwargs)
        except InvalidStatus as error:
            raise refused(error) from None


def _signal() -> Lock:
    """Return what a thread waits for by acquiring it: in one step, unlike a `threading.Event`."""
    signal = Lock()
    signal.acquire()
    return signal


def _set(signal: Lock) -> None:
    with suppress(RuntimeError):
        signal.release()


class _Driver(Driver):
    """Does what is to be done in a thread of its own, where no handler of a signal raises."""

    def __init__(self, core: Core, websocket: WebSocket, listening: Listening) -> None:
        super().__init__(core, websocket, listening)
        self._connection: ClientConnection | None = None
        self._opening: Opening | None = None
        self._thread: Thread | None = None
        self._running = Lock()
        self._asked, self._told = _signal(), _signal()

    def wait(self) -> None:
        """Wait until something has come, or it has ended, or an access token is needed."""
        if isinstance(self._step, ProvideToken):
            # A function of the caller's belongs into the thread of the caller.
            self.done(self.core.credentials.resolve())
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._work, daemon=True)
            self._thread.start()
        _set(self._asked)
        # Where no signal ends the wait for a lock, as on Windows, that has to end by itself.
        while not (self._told.acquire(timeout=_LOOK) or self.is_ended):
            pass

    def close(self) -> None:
        """Close the connection, and say goodbye. Waits a second for it at the most."""
        self.is_closed = True
        self._disconnect()
        _set(self._asked)

    def end(self) -> None:
        """End what is done, and the connection, at once."""
        self.is_closed = True
        self._drop()
        _set(self._asked)

    def _disconnect(self) -> None:
        connection = self._connection
        if connection is not None and connection.state is State.OPEN:
            connection.close()
        self._drop()

    def _drop(self) -> None:
        """Close the connection at once, unless it belongs to the process that was forked."""
        connection, self._connection = self._connection, None
        if connection is not None and self.process == os.getpid():
            connection.close_socket()

    def _work(self) -> None:
        while not self.is_ended:
            self._asked.acquire()
            # There are two threads where a handler of a signal has raised when the first one began.
            with self._running, Boundary() as inside:
                while not isinstance(step := self.next_step(), ProvideToken | None):
                    self.done(self._perform(step))
            if inside.error is not None:
                self.failed(inside.error)
            _set(self._told)
        self._disconnect()
        _set(self._asked)

    def _perform(self, step: Step) -> object:
        match step:
            case Connect():
                return self._open(step)
            case Ping():
                return self._ping()
            case Receive():
                return self._receive(step.seconds)
            case Sleep():
                self._sleep(step.seconds)
            case Disconnect():
                self._disconnect()
            case _:
                pass
        return None

    def _made(self, *args: Any, **kwargs: Any) -> ClientConnection:
        """Make a connection, and know it before it is open."""
        self._connection = _Connection(*args, **kwargs)
        # websockets warns of one that is in no block, and so perhaps never closed.
        self._connection.pending_legacy_warning = False
        return self._connection

    def _open(self, step: Connect) -> Lost | None:
        self._opening = how = opening(self.core, self.path, step.credentials, step.seconds)
        handled = sys.exception()
        try:
            self._connect(how)
        except BaseException as error:
            self._drop()
            if isinstance(error, Exception):
                return lost(self.core, self.conversation.call, error, how.secrets, handled)
            broken_off = scrub(error, how.secrets, handled)
            if broken_off is error:
                raise
        else:
            return None
        raise broken_off

    def _connect(self, how: Opening) -> None:
        arguments = how.arguments
        sock: Any = None
        if arguments["proxy"] is None:
            url = httpx2.URL(how.url)
            seconds = self.core.timeouts["connect"]
            tcp = connect_tcp(url.host, url.port or _PORTS[url.scheme], seconds, [])
            sock = tcp.get_extra_info("socket")
            sock.settimeout(None)
        try:
            make = cast("type[ClientConnection]", self._made)
            connect(how.url, sock=sock, create_connection=make, **arguments)
        except BaseException:
            if sock is not None:
                sock.close()
            raise

    def _ping(self) -> Any:
        if self._connection is not None:
            # What has come before it ended is still to be received.
            with suppress(ConnectionClosed):
                return self._connection.ping().is_set
        return lambda: False

    def _receive(self, seconds: float) -> bytes | Lost | None:
        connection = self._connection
        if connection is None or self._opening is None:
            return None
        handled = sys.exception()
        try:
            return connection.recv(seconds, decode=False)
        except TimeoutError:
            return None
        except ConnectionClosed as error:
            secrets = self._opening.secrets
            return lost(self.core, self.conversation.call, error, secrets, handled)

    def _sleep(self, seconds: float) -> None:
        while seconds > 0 and not self.is_closed:
            self.core.clock.sleep(min(seconds, _LOOK))
            seconds -= _LOOK


class Listener(EventStream[Any]):
    """Listens to a WebSocket."""

    def __init__(self, core: Core, websocket: WebSocket, listening: Listening) -> None:
        self._driver = _Driver(core, websocket, listening)
        super().__init__(self._driver)
        self._lock = RLock()
        finalize(self, self._driver.end).atexit = False

    def __next__(self) -> Any:
        handed: list[Any] = []
        try:
            self._take(handed)
            return handed[0]
        except BaseException:
            # A handler of a signal may raise anywhere.
            self._driver.give_back(handed)
            raise

    @boundary
    def _take(self, handed: list[Any]) -> None:
        driver = self._driver
        driver.check_process()
        with self._lock:
            while not driver.is_ended:
                if driver.take(handed):
                    return
                driver.wait()
            driver.close()
            raise StopIteration

    def close(self) -> None:
        """Close the connection, and end the iteration. Waits a second for it at the most."""
        driver = self._driver
        driver.is_closed = True
        if driver.process == os.getpid():
            driver.close()
