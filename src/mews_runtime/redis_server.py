"""A Redis that may be lost and come back, for threads, event loops and forked processes."""

import logging
import os
import sys
from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias, TypeVar, cast
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary, WeakSet

from redis import ConnectionPool, Redis
from redis.asyncio import Redis as AsyncRedis
from redis.asyncio.retry import Retry as AsyncRetry
from redis.backoff import NoBackoff
from redis.exceptions import NoScriptError, RedisError
from redis.retry import Retry

from mews_runtime.clock import Clock
from mews_runtime.errors import ConfigurationError, LimiterUnavailableError
from mews_runtime.limits import RequestLimiter
from mews_runtime.locks import fork_safe_lock
from mews_runtime.masking import Hidden
from mews_runtime.scrubbing import scrub

LOST_FOR: Final = 2.0
"""Seconds before a Redis that was lost is tried again."""

AnswerT = TypeVar("AnswerT")
Question: TypeAlias = Callable[[Redis | AsyncRedis], AnswerT | Awaitable[AnswerT]]

_LOGGER: Final = logging.getLogger("mews_connector.limits")
_LOST: Final = (RedisError, OSError)

_lock = fork_safe_lock()
_alive: "WeakSet[_Connections]" = WeakSet()
_inherited: "list[_Connections]" = []
if hasattr(os, "register_at_fork"):
    # A child that frees connections takes their sockets from the event loops of its parent.
    os.register_at_fork(after_in_child=lambda: _inherited.extend(_alive))


class Server:
    """How to reach Redis, how to name it, and what nobody is told of it.

    Raises:
        ConfigurationError: The URL is not that of a Redis.
    """

    def __init__(self, url: Hidden[str], timeout: float) -> None:
        self.timeout = timeout
        self._url = url
        pool = self._pool()
        if pool is None:
            # What is wrong is not quoted: it may be a piece of the password.
            message = "url must be that of a Redis, such as redis://host:6379/0 or rediss://host"
            raise ConfigurationError(message)
        where: dict[str, object] = dict(cast("Any", pool.make_connection()).repr_pieces())
        address = where.get("path") or f"{where['host']}:{where['port']}"
        self.name = f"{address}/{where['db']}"
        read = [value for key, value in pool.connection_kwargs.items() if "password" in key]
        self.secrets = Hidden([*filter(None, [urlsplit(url.content).password, *read])])

    def client(self) -> Redis:
        """Return a client for threads, which connects when it is used."""
        made: Redis = cast("Any", Redis).from_url(
            self._url.content, retry=Retry(NoBackoff(), 0), **self._options()
        )
        return made

    def async_client(self) -> AsyncRedis:
        """Return a client for one event loop, which connects when it is used."""
        made: AsyncRedis = cast("Any", AsyncRedis).from_url(
            self._url.content, retry=AsyncRetry(NoBackoff(), 0), **self._options()
        )
        return made

    def _pool(self) -> ConnectionPool | None:
        """Return where connections come from, or None if none could be made."""
        try:
            pool = self.client().connection_pool
            pool.make_connection()
        except (AttributeError, TypeError, ValueError):
            return None
        return pool

    def _options(self) -> dict[str, object]:
        # No newer protocol is needed, and old servers that refuse it quote the password.
        timeouts = {"socket_connect_timeout": self.timeout, "socket_timeout": self.timeout}
        return {"protocol": 2, **timeouts}


class _Connections:
    """The connections to a Redis: those of the threads, and those of each event loop.

    A forked process gets its own. redis-py sees to that for threads; its event loops are new.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._of_threads: Redis | None = None
        self._of_loops: WeakKeyDictionary[AbstractEventLoop, AsyncRedis] = WeakKeyDictionary()
        _alive.add(self)

    def of_threads(self) -> Redis:
        """Return the client of all threads."""
        with _lock:
            if self._of_threads is None:
                self._of_threads = self._server.client()
            return self._of_threads

    def of_loop(self) -> AsyncRedis:
        """Return the client of the running event loop."""
        loop = get_running_loop()
        with _lock:
            client = self._of_loops.get(loop)
            if client is None:
                # A client holds on to its loop, so that the dictionary alone would never let go.
                for ended in [known for known in self._of_loops if known.is_closed()]:
                    del self._of_loops[ended]
                client = self._server.async_client()
                self._of_loops[loop] = client
            return client

    def close(self) -> None:
        """Close those of the threads."""
        with _lock:
            client, self._of_threads = self._of_threads, None
        if client is not None:
            client.close()

    async def aclose(self) -> None:
        """Close those of the running event loop."""
        with _lock:
            client = self._of_loops.pop(get_running_loop(), None)
        if client is not None:
            await client.aclose()


class LosableRedis:
    """A Redis that may be lost and come back.

    Args:
        server: Which one.
        script: What it may have forgotten when it comes back.
        clock: The time.
        share: What this process may do without it, if anything.
    """

    def __init__(
        self, server: Server, script: str, clock: Clock, share: RequestLimiter | None
    ) -> None:
        self._server = server
        self._script = script
        self._clock = clock
        self._share = share
        self.connections = _Connections(server)
        self._error: BaseException | None = None
        self._again = 0.0

    @property
    def is_lost(self) -> bool:
        """Whether it did not answer the last question."""
        return self._error is not None

    def may_ask(self) -> bool:
        """Return whether to ask. When it is lost, one caller tries every few seconds."""
        with _lock:
            now = self._clock.monotonic()
            if self._error is not None and now < self._again:
                return False
            self._again = now + self._server.timeout + LOST_FOR
            return True

    def ask(self, question: Question[AnswerT]) -> AnswerT | None:
        """Return the answer to a question, or None if Redis is lost."""
        handled, client = sys.exception(), self.connections.of_threads()
        try:
            try:
                answer = question(client)
            except NoScriptError:
                client.script_load(self._script)
                answer = question(client)
        except _LOST as error:
            self._failed(error, handled)
            return None
        self._answered()
        return cast("AnswerT", answer)

    async def ask_async(self, question: Question[AnswerT]) -> AnswerT | None:
        """Do the same without blocking the event loop."""
        handled, client = sys.exception(), self.connections.of_loop()
        try:
            try:
                answer = await cast("Awaitable[AnswerT]", question(client))
            except NoScriptError:
                await client.script_load(self._script)
                answer = await cast("Awaitable[AnswerT]", question(client))
        except _LOST as error:
            self._failed(error, handled)
            return None
        self._answered()
        return answer

    def share(self) -> RequestLimiter:
        """Return what this process may do without Redis.

        Raises:
            LimiterUnavailableError: Nothing.
        """
        if self._share is not None:
            return self._share
        message = (
            f"Redis at {self._server.name}, which counts the requests of the fleet, does not "
            "answer. Nothing was sent: bring it back, or let each process have a share of the "
            "limit with when_lost='share'"
        )
        raise LimiterUnavailableError(message) from self._error

    def _failed(self, error: BaseException, handled: BaseException | None) -> None:
        error = scrub(error, self._server.secrets.content, handled)
        with _lock:
            is_news = self._error is None
            self._error = error
            self._again = self._clock.monotonic() + LOST_FOR
        if is_news:
            text = "Redis at %s is lost (%s): until it answers, this process sends %s"
            _LOGGER.warning(text, self._server.name, type(error).__name__, self._allowance())

    def _answered(self) -> None:
        with _lock:
            was_lost, self._error = self._error is not None, None
        if was_lost:
            _LOGGER.info("Redis at %s answers again", self._server.name)

    def _allowance(self) -> str:
        if self._share is None:
            return "nothing"
        return f"{self._share.requests} requests per token in {self._share.seconds:g} s at most"
