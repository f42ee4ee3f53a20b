"""Servers for the limiter of a fleet: a real Redis, and sockets that only look like one."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, Final, cast

import pytest
from redis import Redis
from redis.exceptions import ConnectionError as RedisConnectionError

_QUIET: Final = ("--save", "", "--appendonly", "no", "--daemonize", "no", "--loglevel", "warning")
_PATIENCE: Final = 10
"""Seconds that a server has to start."""


class RedisServer:
    """A Redis of the tests' own, behind a socket in the file system."""

    def __init__(self, folder: Path, program: str, password: str | None = None) -> None:
        self.path = folder / "redis.sock"
        self._password = password
        secret = ("--requirepass", password) if password else ()
        socket_ = ("--port", "0", "--unixsocket", str(self.path), "--dir", str(folder))
        self._command = (program, *socket_, *_QUIET, *secret)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address, without a password."""
        return f"unix://{self.path}"

    def run(self, *command: str | bytes | float) -> Any:
        """Run a command of Redis, beside those of limiters."""
        with Redis(unix_socket_path=str(self.path), password=self._password) as client:
            return cast("Any", client).execute_command(*command)

    def names(self) -> set[bytes]:
        """Return the names of all that it holds."""
        return set(self.run("KEYS", "*"))

    def start(self) -> None:
        """Start it, empty."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL)
        ends = time.monotonic() + _PATIENCE
        while time.monotonic() < ends:
            with suppress(RedisConnectionError):
                self.run("PING")
                return
            time.sleep(0.01)
        pytest.fail("Redis does not start")

    def stop(self) -> None:
        """Stop it, and forget all that it holds."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @contextmanager
    def frozen(self) -> Generator[None]:
        """Let it accept connections, and not answer."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self._process.pid, signal.SIGCONT)


@contextmanager
def running(password: str | None = None) -> Generator[RedisServer]:
    """Run a Redis. Without the program a test is skipped, but in CI it fails."""
    program = shutil.which("redis-server")
    if program is None:
        give_up = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up("needs redis-server")
    # The path of a socket is shorter than those that pytest makes may be.
    with TemporaryDirectory() as folder:
        server = RedisServer(Path(folder), program, password)
        server.start()
        try:
            yield server
        finally:
            server.stop()


class Listener:
    """A socket that says one thing to each who connects and hangs up, or else keeps silent."""

    def __init__(self, says: bytes | None) -> None:
        self._says = says
        self._accepted: list[object] = []
        self._counts = 0
        self._open: list[socket.socket] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = Thread(target=self._accept, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Its host and port."""
        host, port = self._socket.getsockname()
        return f"{host}:{port}"

    def connections(self) -> int:
        """Return how many have connected."""
        with socket.create_connection(self._socket.getsockname()) as last:
            # Those before it have been accepted when this one has.
            while last.getsockname() not in self._accepted:
                time.sleep(0.001)
        self._counts += 1
        return len(self._accepted) - self._counts

    def close(self) -> None:
        """Close it, and all connections."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        for each in (self._socket, *self._open):
            each.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, address = self._socket.accept()
                self._accepted.append(address)
                self._open.append(connection)
                if self._says is not None:
                    self._answer(connection, self._says)

    def _answer(self, connection: socket.socket, says: bytes) -> None:
        with connection, suppress(OSError):
            connection.recv(4096)
            connection.sendall(says)


@contextmanager
def listening(says: bytes | None = None) -> Generator[Listener]:
    """Listen as no Redis does."""
    listener = Listener(says)
    try:
        yield listener
    finally:
        listener.close()
