"""Those of one process who wait for the limit of a fleet, first come first served."""

import os
from collections import defaultdict, deque
from dataclasses import dataclass, field
from math import inf
from random import SystemRandom
from typing import Final

from pyrate_limiter import Decision

from mews_runtime.clock import Clock
from mews_runtime.limits import Turn
from mews_runtime.locks import fork_safe_lock
from mews_runtime.redis_server import LOST_FOR, LosableRedis
from mews_runtime.redis_slots import Slots

_SPREAD: Final = 0.02
"""Seconds over which processes that wait for the same moment ask."""
_STEP: Final = 0.002
"""Seconds after which the next of a line looks whether the one before it has gone."""
_PATIENCE: Final = 1.0
"""Seconds after which one who does not come back is no longer waited for."""

_spread: Final = SystemRandom().uniform
_lock = fork_safe_lock()


class RedisTurn(Turn):
    """A place in the line of a process, and in that of its share while Redis is lost."""

    def __init__(self, slots: Slots, redis: LosableRedis, lines: "Lines") -> None:
        self.key = slots.key
        self.back = 0.0
        """When it is expected to ask again."""
        self._slots = slots
        self._redis = redis
        self._lines = lines
        self._share: Turn | None = None

    def wait(self) -> float:
        """Return the seconds after which to ask again. 0 means that the request may leave now."""
        wait = self._before()
        return self._after(self._redis.ask(self._slots.take)) if wait is None else wait

    async def wait_async(self) -> float:
        """Do the same without blocking the event loop."""
        wait = self._before()
        if wait is not None:
            return wait
        return self._after(await self._redis.ask_async(self._slots.take))

    def give_up(self) -> None:
        """Leave the line: nothing will be sent, or it was granted."""
        self._lines.leave(self)
        if self._share is not None:
            self._share.give_up()
            self._share = None

    def _before(self) -> float | None:
        """Return the answer that needs no question to Redis, or None to ask it."""
        if not self._redis.is_lost:
            return self._lines.wait(self) or None
        return None if self._redis.may_ask() else self._after(None)

    def _after(self, decision: Decision | None) -> float:
        """Return the answer to what Redis has said, if anything.

        Raises:
            LimiterUnavailableError: It is lost, and this process has no share.
        """
        if decision is None:
            self._lines.leave(self)
            self._share = self._share or self._redis.share().turn(self.key)
            return min(self._share.wait(), LOST_FOR)
        if decision.allowed:
            self.give_up()
            return 0.0
        seconds = (decision.retry_after_ms or 0) / 1000 + _spread(_STEP, _SPREAD)
        self._lines.hold(self, seconds)
        return seconds


@dataclass(eq=False, slots=True)
class _Line:
    """Those of this process who wait for one token. Only the first asks Redis, for all of them."""

    turns: deque[RedisTurn] = field(default_factory=deque[RedisTurn])
    due: float = -inf
    """When Redis has something to grant again."""

    def wait(self, turn: RedisTurn, now: float) -> float:
        if turn not in self.turns:
            self.turns.append(turn)
        while self.turns[0] is not turn and self.turns[0].back + _PATIENCE < now:
            self.turns.popleft()
        wait = max(0.0, self.due - now) + self.turns.index(turn) * _STEP
        turn.back = now + wait
        return wait


class Lines:
    """Those of this process who wait, first come first served."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lines: defaultdict[str, _Line] = defaultdict(_Line)
        self._process = os.getpid()

    def wait(self, turn: RedisTurn) -> float:
        """Return the seconds before it makes sense that a turn asks Redis. 0: now."""
        with _lock:
            if self._process != os.getpid():
                # Those who waited in the parent do not come back here.
                self._process = os.getpid()
                self._lines.clear()
            return self._lines[turn.key].wait(turn, self._clock.monotonic())

    def hold(self, turn: RedisTurn, seconds: float) -> None:
        """Let the line of a turn wait."""
        with _lock:
            line = self._lines[turn.key]
            line.due = turn.back = self._clock.monotonic() + seconds

    def leave(self, turn: RedisTurn) -> None:
        """Take a turn out of its line. A line without any is forgotten."""
        with _lock:
            line = self._lines[turn.key]
            if turn in line.turns:
                line.turns.remove(turn)
            if not line.turns:
                del self._lines[turn.key]
