"""A Redis that may be lost and come back, for threads, event loops and forked processes."""

import logging
import os
import sys
from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import Sequence
from typing import Any, Final, cast
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary, WeakSet

from redis import Redis
from redis.asyncio import Redis as AsyncRedis
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from mews_runtime.clock import Clock
from mews_runtime.errors import ConfigurationError, LimiterUnavailableError
from mews_runtime.locks import fork_safe_lock
from mews_runtime.masking import Hidden
from mews_runtime.scrubbing import scrub

LOST_FOR: Final = 2.0
"""Seconds before a Redis that was lost is tried again."""

_LOGGER: Final = logging.getLogger("mews_connector.limits")
_LOST: Final = (RedisError, OSError)

_lock = fork_safe_lock()
_alive: "WeakSet[Server]" = WeakSet()
_inherited: "list[Server]" = []
if hasattr(os, "register_at_fork"):
    # A child that frees connections takes their sockets from the event loops of its parent.
    os.register_at_fork(after_in_child=lambda: _inherited.extend(_alive))


class Server:
    """How to reach Redis, how to name it, what nobody is told of it, and the connections to it.

    Threads share some, and each event loop has its own. So has a forked process: redis-py sees to
    that for threads, and its event loops are new.

    Raises:
        ConfigurationError: The URL is not that of a Redis.
    """

    def __init__(self, url: Hidden[str], timeout: float) -> None:
        self.timeout = timeout
        self._url = url
        connected = self._tried()
        if connected is None:
            # What is wrong is not quoted: it may be a piece of the password.
            message = "url must be that of a Redis, such as redis://host:6379/0 or rediss://host"
            raise ConfigurationError(message)
        self.client, where = connected
        address = where.get("path") or f"{where['host']}:{where['port']}"
        self.name = f"{address}/{where['db']}"
        options = self.client.connection_pool.connection_kwargs
        read = [value for key, value in options.items() if "password" in key]
        self.secrets = Hidden([*filter(None, [urlsplit(url.content).password, *read])])
        self._of_loops: WeakKeyDictionary[AbstractEventLoop, AsyncRedis] = WeakKeyDictionary()
        _alive.add(self)

    def _tried(self) -> tuple[Redis, dict[str, object]] | None:
        """Return a client for threads and where it connects to, or None if it never can."""
        try:
            client: Redis = self._made(Redis, Retry)
            connection: Any = client.connection_pool.make_connection()
            return client, dict(connection.repr_pieces())
        except (AttributeError, TypeError, ValueError):
            return None

    def _made(self, kind: Any, retry: Any) -> Any:
        timeouts = {"socket_connect_timeout": self.timeout, "socket_timeout": self.timeout}
        # No newer protocol is needed, and old servers that refuse it quote the password.
        return kind.from_url(self._url.content, retry=retry(NoBackoff(), 0), protocol=2, **timeouts)

    def of_loop(self) -> AsyncRedis:
        """Return the client of the running event loop."""
        loop = get_running_loop()
        with _lock:
            client = self._of_loops.get(loop)
            if client is None:
                # A client holds on to its loop, so that the dictionary alone would never let go.
                for ended in [known for known in self._of_loops if known.is_closed()]:
                    del self._of_loops[ended]
                client = self._made(AsyncRedis, AsyncRetry)
                self._of_loops[loop] = client
            return client

    def close(self) -> None:
        """Close those of the threads."""
        self.client.close()

    async def aclose(self) -> None:
        """Close those of the running event loop."""
        with _lock:
            client = self._of_loops.pop(get_running_loop(), None)
        if client is not None:
            await client.aclose()


class LosableRedis:
    """A Redis that may be lost and come back: meanwhile a process has an allowance, or nothing."""

    def __init__(self, server: Server, clock: Clock, allowance: str | None) -> None:
        self.server = server
        self._clock = clock
        self._allowance = allowance
        self._error: BaseException | None = None
        self._again = 0.0

    def may_ask(self) -> bool:
        """Return whether to ask. When it is lost, one caller tries every few seconds."""
        with _lock:
            now = self._clock.monotonic()
            if self._error is not None and now < self._again:
                return False
            self._again = now + self.server.timeout + LOST_FOR
            return True

    def ask(self, script: str, key: str, arguments: Sequence[str | int]) -> list[int] | None:
        """Return what a script answers, or None if Redis is lost."""
        handled = sys.exception()
        try:
            answer: object = self.server.client.register_script(script)([key], arguments)
        except _LOST as error:
            self._failed(error, handled)
            return None
        return self._answered(answer)

    async def ask_async(
        self, script: str, key: str, arguments: Sequence[str | int]
    ) -> list[int] | None:
        """Do the same without blocking the event loop."""
        handled, client = sys.exception(), self.server.of_loop()
        try:
            answer = await cast("Any", client.register_script(script))([key], arguments)
        except _LOST as error:
            self._failed(error, handled)
            return None
        return self._answered(answer)

    def check_share(self) -> None:
        """Make sure that this process may send something without Redis.

        Raises:
            LimiterUnavailableError: It may not.
        """
        if self._allowance is None:
            message = (
                f"Redis at {self.server.name}, which counts the requests of the fleet, does not "
                "answer. Nothing was sent: bring it back, or let each process have a share of the "
                "limit with when_lost='share'"
            )
            raise LimiterUnavailableError(message) from self._error

    def _failed(self, error: BaseException, handled: BaseException | None) -> None:
        error = scrub(error, self.server.secrets.content, handled)
        with _lock:
            is_news = self._error is None
            self._error = error
            self._again = self._clock.monotonic() + LOST_FOR
        if is_news:
            may_send = self._allowance or "nothing"
            text = "Redis at %s is lost (%s): until it answers, this process sends %s"
            _LOGGER.warning(text, self.server.name, type(error).__name__, may_send)

    def _answered(self, answer: object) -> list[int]:
        with _lock:
            was_lost, self._error = self._error is not None, None
        if was_lost:
            _LOGGER.info("Redis at %s answers again", self.server.name)
        return cast("list[int]", answer)
