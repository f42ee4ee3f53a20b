"""The words of the table: what a fault is, where it plays, and what a caller sees of it."""

from dataclasses import dataclass, field
from enum import Enum
from itertools import starmap
from typing import Final, Literal, get_args

import pytest

from mews_connector.errors import MewsError
from mews_runtime.limits.local import DOCUMENTED_REQUESTS, DOCUMENTED_SECONDS, SLACK
from tests.runtime.faults.stages import Stage
from tests.support.sides import Library

Effect = Literal["read", "write"]
EFFECTS: Final[tuple[Effect, ...]] = get_args(Effect)

ATTEMPTS: Final = 3
"""How many requests the clients of these tests may send for a call."""

ATTEMPTS_IN_SILENCE: Final = 2
"""The same where each waits for a real timeout."""

BACKOFF: Final = "backoff"
BACKOFF_INITIAL: Final = 0.5
BACKOFF_MAX: Final = 30.0
PACE: Final = (DOCUMENTED_SECONDS + SLACK) / DOCUMENTED_REQUESTS
"""Seconds: the window is full after a 429, and the limiter lets one request go after the other."""


Wait = float | Literal["backoff"] | None
"""Seconds before each repeat, the rule by which they are drawn, or None: repeated at once."""


class Where(Enum):
    """The places where a call can fail, in the order in which a request gets there."""

    TURN = "waiting for its turn under the limit"
    LOOKUP = "looking up the name"
    POOL = "waiting for a free connection"
    CONNECTING = "connecting"
    HANDSHAKE = "in the TLS handshake"
    PROXY = "at the proxy"
    BEFORE_READING = "before the request is read"
    SENDING = "while the request is sent"
    IN_THE_REQUEST = "in the middle of the request"
    BEFORE_APPLYING = "after the request was read"
    AFTER_APPLYING = "after it was applied"
    WAITING_FOR_HEADERS = "waiting for the headers"
    ANSWERING = "instead of a response"
    HEADERS = "in the middle of the headers"
    BODY = "in the middle of the body"
    CHUNK = "in the middle of a chunk"
    IDLE = "on a connection kept for reuse"
    CONTENT = "in the body"
    STATUS = "in the status"
    WAITING = "between two attempts"


@dataclass(frozen=True, slots=True)
class Seen:
    """What comes of a call.

    Attributes:
        error: What is raised, or None for a result.
        behind: What is behind the error: its `error`, or its cause.
        tries: How many requests the client has sent, or tried to.
        applied: How often the write was applied.
        blocks: How many resource blocks the result has.
    """

    error: type[MewsError] | None = None
    behind: type[object] = object
    tries: int = 1
    applied: int = 0
    blocks: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A fault in a place, which stays.

    Attributes:
        fault: What goes wrong.
        where: How far a request has come by then.
        stage: How it is made to happen.
        read: What a reader sees.
        write: What a writer sees.
        wait: What the client waits before each repeat.
        attempts: How many requests it may send.
        arrives: Whether the server reads the requests to their end.
    """

    fault: str
    where: Where
    stage: Stage = field(repr=False)
    read: Seen
    write: Seen
    wait: Wait = None
    attempts: int = ATTEMPTS
    arrives: bool = True

    @property
    def name(self) -> str:
        return f"{self.fault}, {self.where.value}"

    def lasting(self, effect: Effect, library: Library) -> Seen:
        """Return what is seen of a fault that stays."""
        # Our own connections know that a proxy has let nothing through yet.
        is_known = library == "own" and self.where is Where.PROXY and not self.arrives
        return self.read if effect == "read" or is_known else self.write

    def passing(self, effect: Effect, library: Library) -> Seen:
        """Return what is seen of a fault that meets the first request only."""
        seen = self.lasting(effect, library)
        if seen.tries == 1:
            return seen
        applied = seen.applied + (effect == "write")
        return Seen(tries=2, applied=applied, blocks=1)


def waited_rightly(waits: list[float], wait: Wait, repeats: int) -> bool:
    """Return whether a client has waited what it should."""
    if wait is None:
        return waits == []
    if isinstance(wait, float):
        return bool(waits == pytest.approx([wait] * repeats))
    return len(waits) == repeats and all(starmap(_is_drawn, enumerate(waits)))


def _is_drawn(repeat: int, seconds: float) -> bool:
    return 0 <= seconds <= min(BACKOFF_MAX, BACKOFF_INITIAL * 2.0**repeat)
