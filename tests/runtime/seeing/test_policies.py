"""The policies of a client and of one call: what is wrong is said when it is given."""

import copy
import gc
import pickle
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from math import inf, nan
from typing import Any

import pytest

from mews_connector import errors
from mews_connector.errors import ConfigurationError
from mews_connector.webhooks import Inbox
from mews_runtime.clock import SystemClock
from mews_runtime.events import websocket_async, websocket_sync
from mews_runtime.limits.local import RequestLimiter
from mews_runtime.limits.redis import RedisLimiter
from mews_runtime.sending.records import ContractWarning
from mews_runtime.sending.retry import Retry
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.servers import in_turn
from tests.support.sides import NAMED, AnyClient, Side, answering, items, settle

pytestmark = pytest.mark.anyio

HUGE = 10**400
WHOLE, SECONDS = "must be a whole number of at least", "must be a number of seconds"
LIMITERS = (RequestLimiter, partial(RedisLimiter, "redis://localhost"))


def refused(make: Callable[..., object], **arguments: Any) -> str:
    """Say why something cannot be made."""
    try:
        make(**arguments)
    except ConfigurationError as error:
        return str(error)
    return "it is made"


# Clients

WRONG: list[tuple[str, list[Any], str]] = [
    ("retry", [3, None, {"attempts": 3}, Retry], "retry must be a Retry; got "),
    ("limiter", [200, False, RequestLimiter], "limiter must be a Limiter or None; got "),
    (
        "on_violation",
        ["ignore", None, "WARN", ["warn"]],
        'on_violation must be "raise" or "warn"; got {!r}',
    ),
    (
        "max_response_bytes",
        [0, -1, 1.5, True, None, "64 MB"],
        f"max_response_bytes {WHOLE} 1; got {{!r}}",
    ),
    ("clock", [None, object(), 5, SystemClock], "clock must be a Clock; got "),
]
USABLE: list[dict[str, Any]] = [
    {"retry": Retry(attempts=1, deadline=None, budget=0)},
    {"limiter": None},
    {"limiter": RequestLimiter(1)},
    {"on_violation": "warn"},
    {"max_response_bytes": 1},
    {"max_response_bytes": HUGE},
    {"clock": SystemClock()},
    {"clock": FakeClock()},
]


def test_a_policy_that_cannot_be_used_is_refused_with_what_can(side: Side) -> None:
    make = partial(side.kind, **NAMED, platform="demo")
    expected = [(name, each, said.format(each)) for name, wrong, said in WRONG for each in wrong]
    told = [(it, refused(make, **{it[0]: it[1]})) for it in expected]
    assert [pair for pair in told if not pair[1].startswith(pair[0][2])] == []
    assert "int" in refused(make, clock=5)
    assert [refused(make, **policy) for policy in USABLE] == ["it is made"] * len(USABLE)


def test_client_and_limiter_tell_the_same_time(side: Side) -> None:
    said = refused(side.kind, **NAMED, platform="demo", limiter=RequestLimiter(), clock=FakeClock())
    assert "must have the same clock" in said
    assert (
        "clock= of RequestLimiter, too, which is clock=sandbox.clock for sandbox.client()" in said
    )


# Retry and limiters

NUMBERS: list[tuple[tuple[Callable[..., object], ...], str, list[Any], str]] = [
    ((Retry,), "attempts", [0, -1, 1.0, True, None, "5"], f"attempts {WHOLE} 1"),
    ((Retry,), "budget", [-1, 1.0, True, None, "5"], f"budget {WHOLE} 0"),
    (
        (Retry,),
        "deadline",
        [0, -1, nan, inf, True, "60", HUGE],
        f"deadline {SECONDS} above 0, or None",
    ),
    *(
        ((Retry,), name, [-0.1, nan, inf, None, True, "1", HUGE], f"{name} {SECONDS} of at least 0")
        for name in ("backoff_initial", "backoff_max")
    ),
    (LIMITERS, "requests", [0, -1, 1.0, 1.5, True, None, "200"], f"requests {WHOLE} 1"),
    (LIMITERS, "seconds", [0, -1, nan, inf, None, "30", HUGE], f"seconds {SECONDS} above 0"),
    (LIMITERS, "slack", [-1, nan, None, "1", HUGE], f"slack {SECONDS} of at least 0"),
    (LIMITERS[1:], "timeout", [0, inf, None], f"timeout {SECONDS} above 0"),
    (LIMITERS[1:], "when_lost", ["hope", []], "when_lost must be 'fail' or 'share'"),
]


def test_a_number_out_of_bounds_is_refused_with_the_bounds() -> None:
    told = [
        (refused(make, **{name: each}), f"{said}; got {each!r}")
        for makes, name, values, said in NUMBERS
        for make in makes
        for each in values
    ]
    assert [row for row in told if row[0] != row[1]] == []
    assert len(told) > 70


def test_the_least_that_is_allowed_is_allowed() -> None:
    least = Retry(attempts=1, deadline=0.001, backoff_initial=0, backoff_max=0.0, budget=0)
    assert (least.attempts, least.budget, least.backoff_max) == (1, 0, 0.0)
    assert RequestLimiter(1, 0.001, slack=0).requests == 1


@pytest.mark.parametrize("take", [pickle.dumps, copy.copy, copy.deepcopy])
@pytest.mark.parametrize(
    ("make", "holds"),
    [
        *((make, "the requests that a process has sent") for make in LIMITERS),
        (Inbox, "messages that wait once"),
        (partial(object.__new__, websocket_sync.Listener), "a connection"),
        (partial(object.__new__, websocket_async.Listener), "a connection"),
    ],
)
def test_what_belongs_to_a_process_is_neither_copied_nor_pickled(
    take: Callable[[object], object], make: Callable[[], object], holds: str
) -> None:
    with pytest.raises(TypeError, match=rf"^\w+ holds {holds}; make one in each process$"):
        take(make())


# Clocks


@dataclass
class DataclassClock:
    """A clock as tests write it: equal to another that shows the same, and so without a hash."""

    passed: float = 0.0

    def now(self) -> datetime:
        return samples.NOON

    def monotonic(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.passed += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)


class SlottedClock(DataclassClock):
    """A clock that nothing can refer to weakly."""

    __slots__ = ()


def test_a_clock_of_any_class_goes_with_the_limiter_that_is_given_by_default(side: Side) -> None:
    for clock in (DataclassClock(), SlottedClock()):
        assert refused(side.kind, **NAMED, platform="demo", clock=clock) == "it is made"


def test_a_clock_that_nobody_uses_any_more_is_forgotten(side: Side) -> None:
    clock = FakeClock()
    refused(side.kind, **NAMED, platform="demo", clock=clock)
    forgotten = weakref.ref(clock)
    del clock
    gc.collect()
    assert forgotten() is None


# What a call says

CALLS: dict[str, Callable[[AnyClient, Any], Any]] = {
    "typed": lambda client, retry: settle(
        client.resources.get_occupancy_state(resource_category_ids=[samples.ID], retry=retry)
    ),
    "untyped": lambda client, retry: settle(client.call("resources/getAll", {}, retry=retry)),
    "known": lambda client, retry: settle(client.call("resourceBlocks/getAll", {}, retry=retry)),
    "listing": lambda client, retry: items(client.resource_blocks.get_all(retry=retry)),
}


@pytest.mark.parametrize("name", ["typed", "known", "listing"])
async def test_what_a_call_says_of_repeats_counts_and_not_what_the_client_says(
    side: Side, name: str
) -> None:
    sent: list[int] = []
    for of_client, of_call in ((1, 4), (4, 1), (3, None)):
        down = in_turn(503)
        client = side.client(down, clock=FakeClock(), retry=Retry(attempts=of_client))
        with pytest.raises(errors.ServerError):
            await CALLS[name](client, of_call and Retry(attempts=of_call))
        sent.append(len(down.requests))
    assert sent == [4, 1, 3]


async def test_what_a_call_says_of_its_deadline_counts_too(side: Side) -> None:
    clock = FakeClock()
    busy = answering(429, headers=[(b"Retry-After", b"30")])
    client = side.client(busy, clock=clock, retry=Retry(attempts=9, deadline=1000.0))
    with pytest.raises(errors.DeadlineExceededError) as error:
        await CALLS["typed"](client, Retry(attempts=9, deadline=50.0))
    assert (error.value.deadline, error.value.attempts, clock.waits) == (50.0, 2, [30.0])


async def test_the_budget_is_that_of_the_client(side: Side) -> None:
    down = in_turn(503)
    client = side.client(down, clock=FakeClock(), retry=Retry(attempts=9, budget=2))
    with pytest.raises(errors.ServerError) as error:
        await CALLS["typed"](client, Retry(attempts=9, budget=20))
    assert len(down.requests) == 3
    assert error.value.__notes__ == [
        "Not retried after attempt 3: the budget for retries is used up."
    ]


@pytest.mark.parametrize("name", CALLS)
async def test_what_a_call_says_of_repeats_is_held_to_the_same_rules(side: Side, name: str) -> None:
    wrongs: list[Any] = ["3", 3, {"attempts": 3}, 0, False, [], ""]
    for wrong in wrongs:
        with pytest.raises(ConfigurationError, match="retry must be a Retry"):
            await CALLS[name](side.client(answering()), wrong)


# From the environment


@pytest.fixture
def from_env(side: Side, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    for name in ("CLIENT_TOKEN", "ACCESS_TOKEN", "CLIENT"):
        monkeypatch.setenv(f"MEWS_{name}", "-")
    monkeypatch.setenv("MEWS_PLATFORM", "demo")
    monkeypatch.delenv("MEWS_BASE_URL", raising=False)

    def make(answer: Any, **policy: Any) -> Any:
        return side.kind.from_env(http_client=side.http(answer), **policy)

    return make


async def test_a_client_from_the_environment_takes_every_policy(
    from_env: Callable[..., Any],
) -> None:
    clock, down = FakeClock(), in_turn(503)
    limiter = RequestLimiter(1, 10.0, slack=0.0, clock=clock)
    client = from_env(down, clock=clock, limiter=limiter, retry=Retry(attempts=3, backoff_max=0.0))
    with pytest.raises(errors.ServerError):
        await items(client.resource_blocks.get_all())
    assert (len(down.requests), sum(clock.waits)) == (3, 20.0)
    server = answering(body=samples.page(1) | {"Cursor": 5})
    client = from_env(server, on_violation="warn", language_code="en-US", limiter=None)
    with pytest.warns(ContractWarning), pytest.raises(errors.ContractError):
        await items(client.resource_blocks.get_all())
    assert server.body["LanguageCode"] == "en-US"
    small = from_env(server, max_response_bytes=10, limiter=None, timeout=7.0)
    with pytest.raises(errors.ResponseTooLargeError):
        await items(small.resource_blocks.get_all())


def test_a_client_from_the_environment_refuses_what_others_refuse(
    from_env: Callable[..., Any],
) -> None:
    for name in ("retry", "limiter", "on_violation", "max_response_bytes", "clock"):
        assert refused(from_env, answer=answering(), **{name: "-"}).startswith(f"{name} must be ")
