"""The queue in front of a request limit: who may send now, and when the others ask again."""

import os
from bisect import bisect_left, bisect_right, insort
from itertools import count, islice
from math import inf
from typing import Final

_STEP: Final = 0.002
"""Seconds after which to look whether one who is due, and further ahead, has taken its turn."""
_SOON: Final = 0.01
"""Seconds by which one may be told to come back late, as by a Redis that counts milliseconds."""
_PATIENCE: Final = 1.0
"""Seconds for which a turn is kept for one who is due and does not ask."""
_LOOK: Final = 1.0
"""Seconds after which to look whether a turn that was granted has been given back."""
_NEAR: Final = 16
"""How many of those ahead may leave the queue, and a quarter of the others stay, unnoticed."""


class Waiter:
    """One who wants to send a request: behind all of a lower number, which is 0 outside."""

    number = 0
    back = -inf
    """When it was told to ask again."""

    def __lt__(self, other: "Waiter") -> bool:
        return self.number < other.number


class Queue:
    """Those who want to send with one access token, and what is left of its requests.

    It has a number of places. One is taken from when a turn is granted until a window after the
    request has left. After a pause turns are granted one by one: the server's window is full.
    """

    def __init__(self, requests: int, window: float) -> None:
        self._requests = requests
        self._window = window
        self._free_at: list[float] = []
        """When each place is free again whose request has left, the earliest first."""
        self._granted: set[Waiter] = set()
        self._waiting: list[Waiter] = []
        self._numbers = count(1)
        self._paused_until = self._paced_until = self._next = -inf
        self._process = os.getpid()

    def ask(self, waiter: Waiter, now: float, most: int | None = None) -> float:
        """Grant a turn, or return the seconds after which to ask again."""
        most = most or self._requests
        if self._process != os.getpid():
            self._after_fork(now)
        del self._free_at[: bisect_right(self._free_at, now)]
        self._granted.discard(waiter)
        position = self._join(waiter)
        due = self._due(position, now, most)
        if self._free(len(due), now, most) <= now:
            self._grant(waiter, position, now, most)
            return 0.0
        if self._free(0, now, most) <= now:
            # It is kept for others. The longer they do not come, the less often is looked.
            waiter.back = now + max(len(due) * _STEP, now - due[0].back)
        else:
            waiter.back = self._free(max(0, position - _NEAR) // 4, now, most)
            if position < len(self._granted):
                waiter.back = min(waiter.back, now + _LOOK)
        return waiter.back - now

    def refuse(self, waiter: Waiter, now: float, waits: list[float]) -> float:
        """Take a granted turn back. Return the seconds after which to ask again."""
        self._granted.discard(waiter)
        # The latest of them are those that were granted here, and have not left.
        known = waits[: self._requests - len(self._granted)]
        self._free_at = [now + wait for wait in known]
        return self.ask(waiter, now)

    def leave(self, waiter: Waiter, departed_at: float | None = None) -> None:
        """Take a turn off the queue. If it was granted, its place is free, or is in a window."""
        if waiter in self._granted:
            self._granted.remove(waiter)
            if departed_at is not None:
                insort(self._free_at, departed_at + self._window)
        elif waiter.number and waiter in self._waiting:
            self._waiting.remove(waiter)
        waiter.number = 0

    def pause(self, until: float) -> None:
        """Grant nothing until then, and for a window one after the other."""
        self._paused_until = max(self._paused_until, until)
        self._paced_until = self._paused_until + self._window

    def is_idle(self, now: float) -> bool:
        """Return whether it is as good as new."""
        ends = max(self._paced_until, self._next, *self._free_at[-1:])
        return ends <= now and not self._waiting and not self._granted

    def _free(self, ahead: int, now: float, most: int) -> float:
        """Return when a place is free behind so many others, if none of them loses any time."""
        rounds, index = divmod(ahead, most)
        index += len(self._free_at) + len(self._granted) - most
        at = now
        if index >= 0:
            at = self._free_at[index] if index < len(self._free_at) else now + self._window
        start = max(self._paused_until, self._next, now)
        paced = min(start + ahead * self._window / most, max(start, self._paced_until))
        return max(at + rounds * self._window, paced)

    def _due(self, position: int, now: float, most: int) -> list[Waiter]:
        """Return those ahead who may ask at any moment, as far as there are places for them."""
        due: list[Waiter] = []
        for waiter in islice(self._waiting, position):
            if self._free(len(due), now, most) > now:
                break
            if waiter.back - _SOON <= now <= waiter.back + _PATIENCE:
                due.append(waiter)
        return due

    def _grant(self, waiter: Waiter, position: int, now: float, most: int) -> None:
        del self._waiting[position]
        self._granted.add(waiter)
        if now < self._paced_until:
            self._next = now + self._window / most

    def _join(self, waiter: Waiter) -> int:
        """Let a turn stand in the queue, and return how many are ahead of it."""
        waiter.number = waiter.number or next(self._numbers)
        position = bisect_left(self._waiting, waiter)
        if self._waiting[position : position + 1] != [waiter]:
            self._waiting.insert(position, waiter)
        return position

    def _after_fork(self, now: float) -> None:
        """Wait for nobody who is in another process. What they have taken may have left by now."""
        self._process = os.getpid()
        self._free_at += [now + self._window] * len(self._granted)
        self._free_at.sort()
        self._granted.clear()
        self._waiting.clear()
