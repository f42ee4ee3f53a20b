"""A call that is interrupted at a moment of one's choice: by Ctrl-C, or by the end of its task."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import httpx

from mews_connector import AsyncClient, Client
from mews_runtime.limits.local import Limiter, Turn
from mews_runtime.sending.retry import Retry
from tests.runtime.clocks import FakeClock
from tests.runtime.seeing.secrets import Secrets
from tests.runtime.sides import AnyClient, Options, Side, completed

MOMENTS: Final = (
    *("token", "turn", "request hook", "transport", "response hook", "body"),
    *("pause for all", "turn after a pause", "wait"),
)


@dataclass
class Moment:
    """When to interrupt.

    Attributes:
        name: Which moment it is.
        has_come: Whether it has.
    """

    name: str
    has_come: bool = False

    def at(self, name: str) -> None:
        if name == self.name:
            self.has_come = True
            raise KeyboardInterrupt

    async def at_async(self, name: str) -> None:
        task = asyncio.current_task()
        if name == self.name and task is not None:
            self.has_come = True
            task.cancel()
            await asyncio.sleep(0)


class InterruptedClock(FakeClock):
    """A clock that waits no longer than to the moment."""

    def __init__(self, moment: Moment) -> None:
        super().__init__()
        self._moment = moment

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        self._moment.at("wait")

    async def sleep_async(self, seconds: float) -> None:
        super().sleep(seconds)
        await self._moment.at_async("wait")


class InterruptedLimiter(Limiter):
    """A limiter that asks somewhere else, as that of a fleet does."""

    def __init__(self, moment: Moment) -> None:
        self._moment = moment
        self.turns = 0

    def turn(self, key: str) -> Turn:
        del key
        self.turns += 1
        return InterruptedTurn(self._moment, "turn" if self.turns == 1 else "turn after a pause")

    def pause(self, key: str, seconds: float) -> None:
        del key, seconds
        self._moment.at("pause for all")

    async def pause_async(self, key: str, seconds: float) -> None:
        del key, seconds
        await self._moment.at_async("pause for all")


@dataclass
class InterruptedTurn(Turn):
    """A turn that has come, unless the moment comes first."""

    moment: Moment
    name: str

    def wait(self) -> float:
        self.moment.at(self.name)
        return 0.0

    async def wait_async(self) -> float:
        await self.moment.at_async(self.name)
        return 0.0


@dataclass
class InterruptedBody(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that is interrupted half-way, and says back what was sent."""

    moment: Moment
    content: bytes

    def __iter__(self) -> Iterator[bytes]:
        yield self.content
        self.moment.at("body")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self.content
        await self.moment.at_async("body")


def interrupted_client(side: Side, secrets: Secrets, moment: Moment) -> AnyClient:
    """Return a client whose first answer is 429, and which is interrupted at a moment."""
    if side.kind is Client:
        return _sync_client(secrets, moment)
    return _async_client(secrets, moment)


def _options(secrets: Secrets, moment: Moment) -> Options:
    return Options(
        client_token=secrets.client_token,
        retry=Retry(attempts=3),
        limiter=None if moment.name == "wait" else InterruptedLimiter(moment),
        clock=InterruptedClock(moment),
    )


def _sync_client(secrets: Secrets, moment: Moment) -> Client:
    def token() -> str:
        moment.at("token")
        return secrets.access_token

    def answer(request: httpx.Request) -> httpx.Response:
        moment.at("transport")
        return _too_many(request, moment)

    hooks = _hooks(lambda name: lambda _: moment.at(name))
    http = httpx.Client(transport=httpx.MockTransport(answer), event_hooks=hooks)
    return Client(
        **completed({**_options(secrets, moment), "access_token": token}), http_client=http
    )


def _async_client(secrets: Secrets, moment: Moment) -> AsyncClient:
    async def token() -> str:
        await moment.at_async("token")
        return secrets.access_token

    async def answer(request: httpx.Request) -> httpx.Response:
        await moment.at_async("transport")
        return _too_many(request, moment)

    def hook(name: str) -> Callable[[object], Any]:
        async def come(_: object) -> None:
            await moment.at_async(name)

        return come

    http = httpx.AsyncClient(transport=httpx.MockTransport(answer), event_hooks=_hooks(hook))
    options: Any = {**completed(_options(secrets, moment)), "access_token": token}
    return AsyncClient(**options, http_client=http)


def _hooks(hook: Callable[[str], Callable[[object], Any]]) -> dict[str, list[Callable[..., Any]]]:
    return {"request": [hook("request hook")], "response": [hook("response hook")]}


def _too_many(request: httpx.Request, moment: Moment) -> httpx.Response:
    body = InterruptedBody(moment, request.content)
    return httpx.Response(429, headers={"Retry-After": "3"}, stream=body)
