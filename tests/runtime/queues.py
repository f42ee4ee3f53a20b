"""Callers who share a limit: they come, oversleep, are cancelled, and leave late or not at all.

A model for state machines of Hypothesis. Its clock passes only when a rule lets it, and each
departure is counted here once more, by what the server would count.
"""

from dataclasses import dataclass
from random import Random
from typing import ClassVar, Final

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from mews_runtime.limits.local import Limiter, Turn, digest
from tests.support.clocks import FakeClock

KEY: Final = digest("an-access-token")
REQUESTS: Final = 3
PATIENCE: Final = 1.0
"""Seconds for which a turn may be kept for one who does not come, or be given back unnoticed."""
SOON: Final = 1e-6
"""Seconds that may be lost in rounding."""
NEAR: Final = 16
"""How many may stand ahead of a caller who notices at once when they leave."""

some = st.integers(0, 63)
quarters = st.integers(1, 120).map(lambda number: number / 4)


@dataclass(eq=False)
class Caller:
    """One who wants to send a request.

    Attributes:
        turn: Its turn.
        back: When it asks again, or was granted its turn.
        is_late: Whether that is later than it was told.
    """

    turn: Turn
    back: float = 0.0
    is_late: bool = False


class Callers(RuleBasedStateMachine):
    """Callers of one access token."""

    seconds: ClassVar = 10.0
    """The window of the server. Those of the limiters are no shorter."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock()
        self.limiters = self.made()
        self.sent: list[float] = []
        self.waiting: list[Caller] = []
        self.granted: list[Caller] = []
        self.paused_until = self.paced_until = 0.0

    def made(self) -> list[Limiter]:
        """Return limiters that count together."""
        raise NotImplementedError

    def passed(self, seconds: float) -> None:
        """Let time pass, wherever it is told."""
        self.clock.passed += seconds

    @rule(which=some)
    def one_comes(self, which: int) -> None:
        limiter = self.limiters[which % len(self.limiters)]
        caller = Caller(limiter.turn(KEY))
        self.waiting.append(caller)
        self.ask(caller)

    @rule(count=st.integers(2, 30), which=some)
    def many_come(self, count: int, which: int) -> None:
        for _ in range(count):
            self.one_comes(which)

    @rule(seconds=quarters, order=st.randoms(use_true_random=False))
    def time_passes(self, seconds: float, order: Random) -> None:
        ends = self.clock.passed + seconds
        while due := [each for each in self.waiting if each.back <= ends]:
            first = min(each.back for each in due)
            self.passed(max(0.0, first - self.clock.passed))
            self.ask(order.choice([each for each in due if each.back == first]))
        self.passed(ends - self.clock.passed)

    @precondition(lambda self: self.waiting)
    @rule(which=some, seconds=quarters)
    def one_oversleeps(self, which: int, seconds: float) -> None:
        caller = self.waiting[which % len(self.waiting)]
        caller.back += seconds
        caller.is_late = True

    @precondition(lambda self: self.waiting)
    @rule(which=some, count=st.integers(1, 40))
    def some_are_cancelled(self, which: int, count: int) -> None:
        first = which % len(self.waiting)
        for caller in self.waiting[first : first + count]:
            self.waiting.remove(caller)
            caller.turn.give_up()

    @precondition(lambda self: self.granted)
    @rule(which=some)
    def one_cannot_connect(self, which: int) -> None:
        self.granted.pop(which % len(self.granted)).turn.give_up()

    @precondition(lambda self: self.granted)
    @rule(which=some)
    def one_leaves(self, which: int) -> None:
        self.leave(self.granted[which % len(self.granted)])

    @rule()
    def all_leave(self) -> None:
        for caller in [*self.granted]:
            self.leave(caller)

    @rule(seconds=quarters, which=some)
    def the_server_asks_for_a_pause(self, seconds: float, which: int) -> None:
        self.limiters[which % len(self.limiters)].pause(KEY, seconds)
        self.paused_until = max(self.paused_until, self.clock.passed + seconds)
        self.paced_until = self.paused_until + 2 * self.seconds

    def leave(self, caller: Caller) -> None:
        """Let the request of a caller leave."""
        self.granted.remove(caller)
        caller.turn.departed()
        caller.turn.give_up()
        self.sent.append(self.clock.passed)
        assert len(self.since(self.clock.passed - self.seconds + SOON)) <= REQUESTS

    def since(self, moment: float) -> list[float]:
        """Return when requests have left after a moment."""
        return [time for time in self.sent if time > moment]

    def ask(self, caller: Caller) -> None:
        """Let a caller ask."""
        wait = caller.turn.wait()
        now = self.clock.passed
        before = self.waiting[: self.waiting.index(caller)]
        if wait == 0:
            self.waiting.remove(caller)
            self.granted.append(caller)
            caller.back = now
            assert now + SOON >= self.paused_until
        else:
            caller.back, caller.is_late = now + wait, False
        self.answered(wait, before)

    def answered(self, wait: float, ahead: list[Caller]) -> None:
        """Check an answer by who came earlier and waits."""

    def teardown(self) -> None:
        """Check that everybody leaves in the end, and that no window is wasted on the way."""
        windows = 3 + (len(self.waiting) + len(self.granted)) / REQUESTS
        late = max([each.back for each in self.waiting if each.is_late], default=0.0)
        latest = max(self.paced_until, late, self.clock.passed)
        latest += windows * self.seconds * 1.1 + PATIENCE * (1 + len(self.waiting))
        self.all_leave()
        while self.waiting:
            first = min(self.waiting, key=lambda each: each.back)
            self.passed(max(0.0, first.back - self.clock.passed))
            assert self.clock.passed <= latest
            self.ask(first)
            self.all_leave()
