"""Messages that wait to be sent, and what faults and failures make of that."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from typing import Final, Generic, TypeVar

from mews_sandbox.faults import Cut, Fault, Late, Lost, OutOfOrder, Twice

TargetT = TypeVar("TargetT")

RETRIED: Final = timedelta(minutes=5)
"""How long after an attempt that failed a message is sent again. Mews says that it is minutes."""

MOST_ATTEMPTS: Final = 5
"""After how many attempts a message is discarded. Mews says that there are several."""

HELD: Final = timedelta(minutes=5)
"""How long a message that is out of order waits for the next one."""

MOST_WAITING: Final = 100_000
"""How many messages wait at most. The one that is due first is discarded for one more."""


@dataclass(frozen=True, slots=True)
class Waiting(Generic[TargetT]):
    """A message that is to be sent.

    Attributes:
        target: Whom it is for.
        body: The message as JSON.
        attempt: Which attempt it will be, from 1.
        is_cut: Whether the connection ends in its place.
        is_held: Whether it waits for the next one.
    """

    target: TargetT
    body: bytes = field(repr=False)
    attempt: int = 1
    is_cut: bool = False
    is_held: bool = False


class Outbox(Generic[TargetT]):
    """Messages in the order in which they are due: among equals, in that in which they came."""

    def __init__(self) -> None:
        self._waiting: list[tuple[datetime, int, Waiting[TargetT]]] = []
        self._number = 0
        self._held = 0

    def __len__(self) -> int:
        """Return how many messages wait."""
        return len(self._waiting)

    def put(self, message: Waiting[TargetT], due: datetime, faults: Sequence[Fault] = ()) -> None:
        """Let a message wait, as faults leave it."""
        kinds = {type(fault) for fault in faults}
        if Lost in kinds:
            return
        for fault in faults:
            due += timedelta(seconds=fault.seconds if isinstance(fault, Late) else 0)
        copies = 2 if Twice in kinds else 1
        message = replace(message, is_held=OutOfOrder in kinds, is_cut=Cut in kinds)
        held = [] if message.is_held else self._take_held(message.target)
        self._held += copies if message.is_held else 0
        at = due + HELD if message.is_held else due
        for each in [message] * copies:
            self._push(at, each)
        for each in held:
            self._push(due, replace(each, is_held=False))

    def take(self, now: datetime) -> tuple[datetime, Waiting[TargetT]] | None:
        """Return the message that is due first, and when it was; None if none is by now."""
        if not self._waiting or self._waiting[0][0] > now:
            return None
        due, _, message = heappop(self._waiting)
        self._held -= message.is_held
        return due, message

    def again(self, message: Waiting[TargetT], due: datetime) -> None:
        """Let a message wait that could not be sent when it was due, if it may be tried again."""
        if message.attempt < MOST_ATTEMPTS:
            tried = replace(message, attempt=message.attempt + 1, is_cut=False, is_held=False)
            self._push(due + RETRIED, tried)

    def drop(self, target: TargetT) -> None:
        """Discard what waits for a target."""
        self._waiting = [each for each in self._waiting if each[2].target is not target]
        self._held = sum(each[2].is_held for each in self._waiting)
        heapify(self._waiting)

    def copy(self) -> "Outbox[TargetT]":
        """Return the same messages, to go on from independently."""
        other = Outbox[TargetT]()
        other._waiting = self._waiting.copy()
        other._number, other._held = self._number, self._held
        return other

    def _push(self, due: datetime, message: Waiting[TargetT]) -> None:
        self._number += 1
        heappush(self._waiting, (due, self._number, message))
        if len(self._waiting) > MOST_WAITING:
            self._held -= heappop(self._waiting)[2].is_held

    def _take_held(self, target: TargetT) -> list[Waiting[TargetT]]:
        if not self._held:
            return []
        held = sorted(
            (each for each in self._waiting if each[2].is_held and each[2].target is target),
            key=lambda each: each[:2],
        )
        numbers = {number for _, number, _ in held}
        self._waiting = [each for each in self._waiting if each[1] not in numbers]
        self._held -= len(held)
        heapify(self._waiting)
        return [message for _, _, message in held]
