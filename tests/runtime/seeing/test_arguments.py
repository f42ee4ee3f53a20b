"""Whatever is wrong with a policy is said when it is given, with what is allowed."""

import gc
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from mews_connector import AsyncClient, Client
from mews_connector.errors import ConfigurationError
from mews_connector.types import Clock
from mews_runtime.clock import SystemClock
from mews_runtime.limits.local import RequestLimiter
from mews_runtime.sending.retry import Retry
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.sides import AnyClient

HUGE = 10**400
GIVEN: dict[str, Any] = {
    "client_token": "a-client-token",
    "access_token": "an-access-token",
    "client": "Tests 1.0",
    "platform": "demo",
}
each_kind = pytest.mark.parametrize("kind", [Client, AsyncClient])


def made(kind: type[AnyClient], **policy: Any) -> AnyClient:
    return kind(**GIVEN, **policy)


# Clients

RETRY = "retry must be a Retry; got a "
LIMITER = "limiter must be a Limiter or None; got a "
CHOICE = 'on_violation must be "raise" or "warn"; got '
SIZE = "max_response_bytes must be a whole number of at least 1; got "
CLOCK = "clock must be a Clock; got a "
WRONG: list[tuple[str, Any, str]] = [
    ("retry", 3, f"{RETRY}int"),
    ("retry", None, f"{RETRY}NoneType"),
    ("retry", {"attempts": 3}, f"{RETRY}dict"),
    ("retry", Retry, f"{RETRY}"),
    ("limiter", 200, f"{LIMITER}int"),
    ("limiter", False, f"{LIMITER}bool"),
    ("limiter", RequestLimiter, LIMITER),
    ("on_violation", "ignore", f"{CHOICE}'ignore'"),
    ("on_violation", None, f"{CHOICE}None"),
    ("on_violation", "WARN", f"{CHOICE}'WARN'"),
    ("on_violation", ["warn"], f"{CHOICE}['warn']"),
    ("max_response_bytes", 0, f"{SIZE}0"),
    ("max_response_bytes", -1, f"{SIZE}-1"),
    ("max_response_bytes", 1.5, f"{SIZE}1.5"),
    ("max_response_bytes", True, f"{SIZE}True"),
    ("max_response_bytes", None, f"{SIZE}None"),
    ("max_response_bytes", "64 MB", f"{SIZE}'64 MB'"),
    ("clock", None, f"{CLOCK}NoneType"),
    ("clock", object(), f"{CLOCK}object"),
    ("clock", 5, f"{CLOCK}int"),
]


@each_kind
@pytest.mark.parametrize(("name", "value", "said"), WRONG)
def test_a_policy_that_cannot_be_used_is_refused_with_what_can(
    kind: type[AnyClient], name: str, value: Any, said: str
) -> None:
    with pytest.raises(ConfigurationError) as error:
        made(kind, **{name: value})
    assert str(error.value).startswith(said)


@each_kind
@pytest.mark.parametrize(
    "policy",
    [
        {"retry": Retry(attempts=1, deadline=None, budget=0)},
        {"limiter": None},
        {"limiter": RequestLimiter(1)},
        {"on_violation": "warn"},
        {"max_response_bytes": 1},
        {"max_response_bytes": HUGE},
        {"clock": SystemClock()},
        {"clock": FakeClock()},
    ],
    ids="-".join,
)
def test_a_policy_that_can_be_used_is_taken(kind: type[AnyClient], policy: Any) -> None:
    assert repr(made(kind, **policy)).endswith("at https://api.mews-demo.com>")


@each_kind
def test_client_and_limiter_tell_the_same_time(kind: type[AnyClient]) -> None:
    with pytest.raises(ConfigurationError, match="must have the same clock"):
        made(kind, limiter=RequestLimiter(), clock=FakeClock())


# Retry and limiter

WHOLE, SECONDS = "must be a whole number of at least", "must be a number of seconds of at least 0"
NUMBERS: list[tuple[Callable[..., object], str, list[Any], str]] = [
    (Retry, "attempts", [0, -1, 1.0, True, None, "5"], f"attempts {WHOLE} 1"),
    (Retry, "budget", [-1, 1.0, True, None, "5"], f"budget {WHOLE} 0"),
    (
        Retry,
        "deadline",
        [0, -1, float("nan"), float("inf"), True, "60", HUGE],
        "deadline must be a number of seconds above 0, or None",
    ),
    (
        Retry,
        "backoff_initial",
        [-0.1, float("nan"), float("inf"), None, True, "1", HUGE],
        f"backoff_initial {SECONDS}",
    ),
    (
        Retry,
        "backoff_max",
        [-1, float("nan"), float("inf"), None, True, "1", HUGE],
        f"backoff_max {SECONDS}",
    ),
    (RequestLimiter, "requests", [0, -1, 1.0, True, None, "200"], f"requests {WHOLE} 1"),
    (
        RequestLimiter,
        "seconds",
        [0, -1, float("nan"), float("inf"), None, "30", HUGE],
        "seconds must be a number of seconds above 0",
    ),
    (RequestLimiter, "slack", [-1, float("nan"), None, "1", HUGE], f"slack {SECONDS}"),
]


@pytest.mark.parametrize(
    ("make", "name", "value", "said"),
    [
        pytest.param(make, name, value, said, id=f"{name}-{at}")
        for make, name, values, said in NUMBERS
        for at, value in enumerate(values)
    ],
)
def test_a_number_out_of_bounds_is_refused_with_the_bounds(
    make: Callable[..., object], name: str, value: Any, said: str
) -> None:
    with pytest.raises(ConfigurationError) as error:
        make(**{name: value})
    assert str(error.value).startswith(f"{said}; got ")


def test_the_least_that_is_allowed_is_allowed() -> None:
    least = Retry(attempts=1, deadline=0.001, backoff_initial=0, backoff_max=0.0, budget=0)
    assert (least.attempts, least.budget, least.backoff_max) == (1, 0, 0.0)
    assert RequestLimiter(1, 0.001, slack=0).requests == 1


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


class SlottedClock:
    """A clock that nothing can refer to weakly."""

    __slots__ = ()

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return 0.0

    def sleep(self, seconds: float) -> None:
        del seconds

    async def sleep_async(self, seconds: float) -> None:
        del seconds


@each_kind
@pytest.mark.parametrize("clock", [DataclassClock(), SlottedClock()], ids=["dataclass", "slots"])
def test_a_clock_of_any_class_goes_with_the_limiter_that_is_given_by_default(
    kind: type[AnyClient], clock: Clock
) -> None:
    assert isinstance(made(kind, clock=clock), kind)


@each_kind
def test_a_class_is_no_clock(kind: type[AnyClient]) -> None:
    try:
        made(kind, clock=SystemClock)
    except ConfigurationError:
        return
    raise AssertionError


@each_kind
def test_a_clock_that_nobody_uses_any_more_is_forgotten(kind: type[AnyClient]) -> None:
    clock = FakeClock()
    made(kind, clock=clock)
    forgotten = weakref.ref(clock)
    del clock
    gc.collect()
    assert forgotten() is None
