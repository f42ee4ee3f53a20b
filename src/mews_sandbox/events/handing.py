"""Handing a message over to who listens, and what comes of that."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from importlib import import_module
from typing import Final, cast

import anyio.to_thread

from mews_sandbox.events.outbox import Waiting
from mews_sandbox.events.targets import Called, Connection, Webhook

_LOGGER: Final = logging.getLogger("mews_sandbox")


class EventAssertionError(BaseException):
    """An assertion failed in a function that received a message from a sandbox.

    It is not an `Exception`, so no client takes it for a network error and retries.
    """


@dataclass(frozen=True, slots=True)
class Outcome:
    """The status of the response to a message, or why there is none.

    Attributes:
        status: The status, if there is one.
        error: Why the message was not taken, or None if it was.
        raised: What a function of this process has raised.
    """

    status: int | None = None
    error: str | None = None
    raised: BaseException | None = None

    @property
    def is_success(self) -> bool:
        """Whether the message was taken."""
        return self.error is None

    def surface(self) -> None:
        """Raise what is about a test or its process, and not about who takes messages."""
        if isinstance(self.raised, AssertionError):
            raise EventAssertionError(*self.raised.args) from self.raised
        if self.raised is not None and not isinstance(self.raised, Exception):
            raise self.raised


CUT: Final = Outcome(None, "the connection was cut")


def handed(frame: Waiting[Connection]) -> Outcome:
    """Hand a message to a connection, or end it."""
    try:
        frame.target.hand(None if frame.is_cut else frame.body)
    except BaseException as error:  # It is raised once the attempt is remembered.
        _LOGGER.exception("a connection has failed")
        return Outcome(None, f"{type(error).__name__} was raised", error)
    return CUT if frame.is_cut else Outcome()


def answered(message: Waiting[Webhook]) -> Outcome:
    """Send a message to a webhook, and wait for the response."""
    target = message.target.target
    if message.is_cut:
        return CUT
    if not isinstance(target, str):
        return _called(target, message.body)
    with ThreadPoolExecutor(1) as pool:
        # This thread may have an event loop that waits for the sandbox.
        return pool.submit(lambda: asyncio.run(_posted(target, message.body))).result()


async def answered_async(message: Waiting[Webhook]) -> Outcome:
    """Send a message to a webhook, and wait for the response.

    A function is called in a thread: it may call a server in this event loop.
    """
    target = message.target.target
    if message.is_cut:
        return CUT
    if not isinstance(target, str):
        return await anyio.to_thread.run_sync(_called, target, message.body)
    return await _posted(target, message.body)


async def _posted(address: str, body: bytes) -> Outcome:
    """Send a message to an address, and wait for the response."""
    post: Callable[[str, bytes], Awaitable[int | str]]
    post = import_module("mews_sandbox.events.posting").post
    answer = await post(address, body)
    return Outcome(None, answer) if isinstance(answer, str) else _of_status(answer)


def _called(target: Called, body: bytes) -> Outcome:
    """Pass a message to a function of this process. If it raises an error, the status is 500."""
    try:
        status = cast("object", target(body))
    except BaseException as error:  # Also `pytest.fail`: the attempt is remembered first.
        _LOGGER.exception("a webhook has failed")
        return Outcome(
            HTTPStatus.INTERNAL_SERVER_ERROR, f"{type(error).__name__} was raised", error
        )
    if status is None:
        return Outcome(HTTPStatus.NO_CONTENT)
    if isinstance(status, int) and not isinstance(status, bool):
        return _of_status(status)
    return Outcome(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        f"a webhook returns a status, or None for 204; got {type(status).__name__}",
    )


def _of_status(status: int) -> Outcome:
    is_success = HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES
    return Outcome(status, None if is_success else f"responded with {status}")
