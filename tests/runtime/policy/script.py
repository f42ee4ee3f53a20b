"""A conversation without a network: each request is answered as a script has it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx
import httpx2
import msgspec

from mews_connector import Client
from mews_runtime.errors import MewsError, TransportError
from mews_runtime.http.body import LoadedResponse
from mews_runtime.limits.local import Limiter
from mews_runtime.messages.credentials import Credentials
from mews_runtime.sending.api import Options
from mews_runtime.sending.attempts import (
    AwaitTurn,
    PauseLimiter,
    ProvideToken,
    Send,
    Sleep,
    Steps,
    TellDeparture,
)
from mews_runtime.sending.core import ApiResponse, Core
from mews_runtime.sending.retry import Retry, RetryBudget
from mews_runtime.timeouts import timeout_parts
from tests.support.clocks import FakeClock
from tests.support.samples import ID, block

T = TypeVar("T")

Reply = LoadedResponse | TransportError
READ = "resourceBlocks/getAll"
WRITE = "resourceBlocks/add"
_ADDED: dict[str, object] = {"ResourceBlocks": []}
_ARGUMENTS: dict[str, dict[str, object]] = {
    READ: {"limitation": {"Count": 10}},
    WRITE: {"resource_blocks": [block()]},
    "resources/getOccupancyState": {"resource_category_ids": [ID]},
}


def answer(status: int, body: object = None, **headers: str) -> LoadedResponse:
    """Return an answer with a JSON body. Underscores in the names of headers are dashes."""
    sent = {name.replace("_", "-").encode(): value.encode() for name, value in headers.items()}
    content = msgspec.json.encode({} if body is None else body)
    return LoadedResponse(status, httpx2.Headers(sent).raw, content)


def granted(operation: str) -> LoadedResponse:
    """Return the answer to a call that is granted."""
    return answer(200, {"ResourceBlocks": [], "Cursor": None} if operation == READ else _ADDED)


def lost(cause: httpx.TransportError, *, is_sent: bool = True) -> TransportError:
    """Return what the driver makes of an answer that did not arrive."""
    error = TransportError(type(cause).__name__, is_sent=is_sent)
    error.__cause__ = cause
    return error


def core_of(
    clock: FakeClock, retry: Retry, limiter: Limiter | None = None, budget: int | None = None
) -> Core:
    """Return the core of a client."""
    return Core(
        contract=Client.contract,
        base_url="https://mews.invalid",
        credentials=Credentials.of("a-client-token", "an-access-token", "Tests 1.0"),
        defaults={},
        timeouts=timeout_parts(10.0),
        retry=retry,
        budget=RetryBudget(retry.budget if budget is None else budget),
        limiter=limiter,
        clock=clock,
        max_response_bytes=2**20,
        on_violation="raise",
    )


@dataclass
class Played:
    """What came of a conversation.

    Attributes:
        outcome: Its response or its error.
        requests: How many requests were sent.
        sent_at: When each was, in seconds.
        held: For how long all who share the token were held back, each time.
        asked: How often a limiter was asked that does I/O.
    """

    outcome: ApiResponse[Any] | MewsError
    requests: int
    sent_at: list[float] = field(default_factory=list[float])
    held: list[float] = field(default_factory=list[float])
    asked: int = 0


def play(
    core: Core,
    steps: Steps[Any],
    clock: FakeClock,
    replies: list[Reply] | Callable[[Send], Reply],
    takes: float = 0.0,
) -> Played:
    """Carry a conversation through, each exchange of which takes so many seconds."""
    played = Played(MewsError("not yet"), 0)
    given: object = None
    while True:
        try:
            step = steps.send(given)
        except StopIteration as end:
            played.outcome = end.value
            return played
        given = None
        match step:
            case ProvideToken():
                given = core.credentials.resolve()
            case Sleep():
                clock.sleep(step.seconds)
            case AwaitTurn():
                played.asked += 1
                given = step.turn.wait()
            case PauseLimiter():
                played.held.append(step.seconds)
                step.limiter.pause(step.key, step.seconds)
            case TellDeparture():
                step.turn.tell(step.deadline.left())
            case Send():
                played.sent_at.append(clock.passed)
                given = replies(step) if callable(replies) else replies[played.requests]
                played.requests += 1
                clock.passed += takes


def calls(core: Core, operation: str, **arguments: object) -> list[Any]:
    """Return the checked calls of an operation."""
    known = core.contract.operation(operation)
    assert known is not None
    return core.prepare(known, {**_ARGUMENTS[operation], **arguments}, Options())
