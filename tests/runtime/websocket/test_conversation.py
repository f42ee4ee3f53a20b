"""How a connection for events lives, without a socket: what is done, when, and what a gap says."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import Client
from mews_connector.errors import DeadlineExceededError, TransportError, UnauthorizedError
from mews_runtime.errors import MewsError
from mews_runtime.events.conversation import (
    Connect,
    Conversation,
    Deliver,
    Gap,
    Listening,
    Lost,
    Ping,
    ProvideToken,
    Receive,
    Sleep,
    Step,
)
from mews_runtime.sending.retry import Retry
from tests.runtime.policy.script import core_of
from tests.runtime.websocket.messages import number_of, numbered
from tests.support.clocks import START, FakeClock

SILENCE = 60.0
LOST = Lost(TransportError("cut", operation="events"))
REFUSED = Lost(
    UnauthorizedError(
        message=None,
        details=None,
        retry_after=None,
        operation="events",
        status=401,
        request_id=None,
    ),
    is_final=True,
)


@dataclass
class Line:
    """A connection: for how long it is whole, and whether its end is told or it only falls silent.

    `fails` is how often it cannot be made before, and `takes` how long it takes to make.
    """

    lasts: float = inf
    is_told: bool = True
    fails: int = 0
    takes: float = 0.0


@dataclass
class Network:
    """A server that has something to say at some times, and lines to it that end.

    A message that is sent while there is a line arrives at once, and waits there to be read. All
    others are lost.
    """

    clock: FakeClock
    said_at: list[float]
    lines: deque[Line]
    is_paced: bool = True
    waiting: deque[tuple[float, int]] = field(default_factory=deque[tuple[float, int]])
    line: Line = field(default_factory=Line)
    ends: float = -inf
    steps: list[Step] = field(default_factory=list[Step])

    def answer(self, step: Step) -> object:
        self.steps.append(step)
        match step:
            case ProvideToken():
                return None
            case Connect():
                return self._connect()
            case Ping():
                is_whole = self.clock.passed < self.ends
                return lambda: is_whole
            case Receive():
                return self._receive(step.seconds)
            case Sleep():
                self.clock.sleep(step.seconds)
            case _:
                pass
        return None

    def _connect(self) -> Lost | None:
        line = self.lines[0] if self.lines else Line()
        self.clock.passed += line.takes
        if line.fails:
            line.fails -= 1
            return LOST
        self.line = self.lines.popleft() if self.lines else line
        began, self.ends = self.clock.passed, self.clock.passed + self.line.lasts
        told = ((at, number) for number, at in enumerate(self.said_at))
        self.waiting = deque((at, number) for at, number in told if began <= at < self.ends)
        return None

    def _receive(self, seconds: float) -> object:
        until = self.clock.passed + seconds
        if self.waiting and self.waiting[0][0] <= until:
            at, number = self.waiting.popleft()
            self.clock.passed = max(self.clock.passed, at)
            return numbered(number)
        if self.line.is_told and self.ends <= until:
            self.clock.passed = max(self.clock.passed, self.ends)
            return LOST
        self.clock.passed = until
        return None


@dataclass
class Heard:
    """What came of it: the events by number, the gaps, and the error that ended it."""

    numbers: list[int] = field(default_factory=list[int])
    gaps: list[Gap] = field(default_factory=list[Gap])
    order: list[object] = field(default_factory=list[object])
    error: MewsError | None = None


def listen(
    clock: FakeClock,
    answer: Callable[[Step], object],
    *,
    until: float,
    reading: Iterator[float] | None = None,
    retry: Retry | None = None,
    **listening: Any,
) -> Heard:
    """Listen for so many seconds, by a caller who takes some time to read each event."""
    heard = Heard()
    core = core_of(clock, retry or Retry())
    websocket = Client.contract.websocket
    assert websocket is not None
    how: dict[str, Any] = {"silence": SILENCE, "deadline": None, "since": None, **listening}
    steps = Conversation(core, websocket, Listening(**how)).steps()
    given: object = None
    while clock.passed < until:
        try:
            step = steps.send(given)
        except StopIteration as end:
            heard.error = end.value
            return heard
        given = answer(step)
        for item in step.items if isinstance(step, Deliver) else ():
            heard.order.append(item)
            if isinstance(item, Gap):
                heard.gaps.append(item)
            else:
                heard.numbers.append(number_of(item))
            clock.passed += next(reading, 0.0) if reading else 0.0
    return heard


def seconds(moment: datetime) -> float:
    return (moment - START) / timedelta(seconds=1)


times = st.floats(0, 1000).map(lambda at: round(at, 1))
lines = st.builds(
    Line,
    lasts=st.floats(0, 300),
    is_told=st.booleans(),
    fails=st.integers(0, 3),
    takes=st.floats(0, 20),
)


@given(
    said_at=st.lists(times, max_size=40).map(sorted),
    lines=st.lists(lines, max_size=8),
    reading=st.lists(st.floats(0, 200), max_size=20),
)
def test_what_is_not_delivered_lies_in_a_gap_and_nothing_is_delivered_twice(
    said_at: list[float], lines: list[Line], reading: list[float]
) -> None:
    clock = FakeClock()
    network = Network(clock, said_at, deque(lines))
    heard = listen(clock, network.answer, until=20_000, reading=iter(reading), since=START)
    assert heard.numbers == sorted(set(heard.numbers))
    spans = [(seconds(gap.since), seconds(gap.until)) for gap in heard.gaps]
    missed = set(range(len(said_at))) - {*heard.numbers}
    unsaid = [
        said_at[number]
        for number in missed
        if not any(since <= said_at[number] <= until for since, until in spans)
    ]
    assert unsaid == []
    assert len(heard.gaps) <= len(lines) + 1
    assert all(since <= until for since, until in spans)


def test_the_first_connection_is_no_gap_and_each_later_one_is_before_its_events() -> None:
    clock = FakeClock()
    network = Network(clock, [10, 50, 90], deque([Line(20), Line(60)]))
    heard = listen(clock, network.answer, until=500, retry=Retry(backoff_initial=0))
    kinds = [type(item) is Gap for item in heard.order]
    assert (heard.numbers, kinds) == ([0, 1, 2], [False, True, False, True, False])
    assert [(seconds(gap.since), seconds(gap.until)) for gap in heard.gaps] == [(0, 20), (50, 80)]


@pytest.mark.parametrize("minutes", [-20, 20])
def test_a_gap_is_as_long_as_what_has_passed_however_the_clock_is_set_in_it(minutes: int) -> None:
    clock = FakeClock(jump=timedelta(minutes=minutes))
    network = Network(clock, [10], deque([Line(20)]))
    heard = listen(clock, network.answer, until=500, retry=Retry(backoff_initial=300))
    (gap,) = heard.gaps
    (wait,) = clock.waits
    assert gap.until == START + timedelta(minutes=minutes, seconds=20 + wait)
    assert gap.until - gap.since >= timedelta(seconds=19 + wait)


def test_silence_is_noticed_in_time_and_its_gap_begins_at_the_last_sign_of_life() -> None:
    clock = FakeClock()
    network = Network(clock, [], deque([Line(100, is_told=False)]))
    heard = listen(clock, network.answer, until=400, retry=Retry(backoff_initial=0))
    (gap,) = heard.gaps
    assert 100 - SILENCE / 2 <= seconds(gap.since) <= 100
    assert 100 <= seconds(gap.until) <= 100 + SILENCE
    pings = [step for step in network.steps if isinstance(step, Ping)]
    assert len(pings) == pytest.approx(400 / (SILENCE / 2), abs=2)


def test_waits_grow_until_something_has_come_and_a_line_that_only_opens_is_no_sign_of_life() -> (
    None
):
    clock = FakeClock()
    bounds = [0.5, 1, 2, 4, 8, 16, 30, 30]
    network = Network(clock, [], deque([Line(0) for _ in bounds]))
    listen(clock, network.answer, until=500)
    waits = [step.seconds for step in network.steps if isinstance(step, Sleep)]
    assert all(wait <= bound for wait, bound in zip(waits, bounds, strict=True))
    assert max(waits) > 4
    network = Network(clock := FakeClock(), [*range(0, 5000, 10)], deque(Line(20) for _ in bounds))
    listen(clock, network.answer, until=500)
    waits = [step.seconds for step in network.steps if isinstance(step, Sleep)]
    assert len(waits) == len(bounds)
    assert max(waits) <= 0.5


def test_it_tries_without_end_unless_told_for_how_long() -> None:
    clock = FakeClock()
    heard = listen(clock, Network(clock, [], deque([Line(fails=500)])).answer, until=3000)
    assert heard == Heard()
    clock = FakeClock()
    network = Network(clock, [], deque([Line(fails=500)]))
    heard = listen(clock, network.answer, until=3000, deadline=100.0)
    assert isinstance(heard.error, DeadlineExceededError)
    assert str(heard.error).startswith("events: no connection after ")
    assert heard.error.__cause__ is LOST.error
    assert 50 < clock.passed <= 100


def test_what_is_final_ends_it_at_once() -> None:
    clock = FakeClock()
    assert listen(clock, lambda _: REFUSED, until=1).error is REFUSED.error
    assert clock.waits == []
