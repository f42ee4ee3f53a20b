"""The places where a call may be cancelled, or interrupted, and how a test gets there."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any, Final

import httpx

from tests.runtime.faults import steps
from tests.runtime.faults.certificates import Certificate
from tests.runtime.faults.stages import Door, Scene, Stage
from tests.runtime.faults.table import Where
from tests.support.sides import is_sync


@dataclass(frozen=True, slots=True)
class Interruption:
    """A place where a call waits for something.

    Attributes:
        where: Which place.
        stage: What it waits for there.
        event: What httpcore calls that which begins there, or None if it is not for httpcore.
        applied: How often a write was applied by then.
        connections: How many connections the call has opened that nobody can use any more.
    """

    where: Where
    stage: Stage
    event: str | None = None
    applied: int = 0
    connections: int = 1


_SILENT_SENDING: Final = Stage(steps.while_it_is_sent(steps.stall), is_narrow=True)

INTERRUPTIONS: Final = [
    Interruption(Where.TURN, Stage(), connections=0),
    Interruption(Where.POOL, Stage(is_busy=True)),
    Interruption(Where.CONNECTING, Stage(door=Door.FULL), "connect_tcp", connections=0),
    Interruption(Where.HANDSHAKE, Stage(steps.stall, certificate=Certificate.GOOD), "start_tls"),
    Interruption(Where.SENDING, _SILENT_SENDING, "send_request_body"),
    Interruption(
        Where.WAITING_FOR_HEADERS,
        Stage(steps.after_applying(steps.stall)),
        "receive_response_headers",
        applied=1,
    ),
    Interruption(
        Where.BODY, Stage(steps.in_the_body(steps.stall)), "receive_response_body", applied=1
    ),
    Interruption(
        Where.WAITING,
        Stage(steps.Answer(429, ("Retry-After: 7",), b"", applies=False)),
        connections=0,
    ),
]


class InterruptedCallError(BaseException):
    """Stands for what a signal raises wherever a program is, such as KeyboardInterrupt."""


class Spot:
    """Says when the first call gets to a place, or interrupts it there."""

    def __init__(self, interruption: Interruption, scene: Scene) -> None:
        self.reached = asyncio.Event()
        self._where = interruption.where
        self._event = f".{interruption.event}.started"
        self._is_ahead = True
        given: Any = scene.http
        self._is_sync = is_sync(given)
        given.event_hooks = {"request": [self._sync if self._is_sync else self._async]}

    def _arrive(self) -> None:
        if self._is_ahead:
            self._is_ahead = False
            self.reached.set()
            if self._is_sync:
                raise InterruptedCallError

    def _sync(self, request: httpx.Request) -> None:
        request.extensions["trace"] = self._trace

    async def _async(self, request: httpx.Request) -> None:
        request.extensions["trace"] = self._trace_async
        if self._where is Where.POOL:
            self._arrive()

    def _trace(self, event: str, _: object) -> None:
        if event.endswith(self._event):
            self._arrive()

    async def _trace_async(self, event: str, info: object) -> None:
        self._trace(event, info)

    def wait(self) -> Awaitable[None] | None:
        """Be there when the clock is asked to wait."""
        if not self._is_ahead or self._where not in {Where.TURN, Where.WAITING}:
            return None
        self._arrive()
        return _forever()


async def _forever() -> None:
    await asyncio.Event().wait()
