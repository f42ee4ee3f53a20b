"""A policy that one call is given, and those of a client that is made from the environment."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mews_connector.errors import (
    ConfigurationError,
    ContractError,
    DeadlineExceededError,
    ResponseTooLargeError,
    ServerError,
)
from mews_runtime.limits.local import RequestLimiter
from mews_runtime.sending.records import ContractWarning
from mews_runtime.sending.retry import Retry
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.sides import AnyClient, Side, answering, items, settle

pytestmark = pytest.mark.anyio


class Down:
    """A server that is down, and the time meanwhile."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.count = 0

    def __call__(self, _: httpx.Request) -> httpx.Response:
        self.count += 1
        return httpx.Response(503)


CALLS: dict[str, Callable[[AnyClient, Any], Any]] = {
    "typed": lambda client, retry: settle(
        client.resources.get_occupancy_state(resource_category_ids=[samples.ID], retry=retry)
    ),
    "untyped": lambda client, retry: settle(client.call("resources/getAll", {}, retry=retry)),
    "known": lambda client, retry: settle(client.call("resourceBlocks/getAll", {}, retry=retry)),
    "listing": lambda client, retry: items(client.resource_blocks.get_all(retry=retry)),
}


@pytest.mark.parametrize("name", ["typed", "known", "listing"])
@pytest.mark.parametrize(("of_client", "of_call"), [(1, 4), (4, 1), (3, None)])
async def test_what_a_call_says_of_repeats_counts_and_not_what_the_client_says(
    side: Side, name: str, of_client: int, of_call: int | None
) -> None:
    down = Down()
    client = side.client(down, clock=down.clock, retry=Retry(attempts=of_client))
    with pytest.raises(ServerError):
        await CALLS[name](client, of_call and Retry(attempts=of_call))
    assert down.count == (of_call or of_client)


async def test_what_a_call_says_of_its_deadline_counts_too(side: Side) -> None:
    down = Down()
    busy = answering(429, headers=[(b"Retry-After", b"30")])
    client = side.client(busy, clock=down.clock, retry=Retry(attempts=9, deadline=1000.0))
    with pytest.raises(DeadlineExceededError) as error:
        await CALLS["typed"](client, Retry(attempts=9, deadline=50.0))
    assert (error.value.deadline, error.value.attempts, down.clock.waits) == (50.0, 2, [30.0])


async def test_the_budget_is_that_of_the_client(side: Side) -> None:
    down = Down()
    client = side.client(down, clock=down.clock, retry=Retry(attempts=9, budget=2))
    with pytest.raises(ServerError) as error:
        await CALLS["typed"](client, Retry(attempts=9, budget=20))
    assert down.count == 3
    assert error.value.__notes__ == [
        "Not repeated after attempt 3: the budget for retries is used up."
    ]


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("wrong", ["3", 3, {"attempts": 3}], ids=str)
async def test_what_a_call_says_of_repeats_is_held_to_the_same_rules(
    side: Side, name: str, wrong: object
) -> None:
    with pytest.raises(ConfigurationError, match="retry must be a Retry"):
        await CALLS[name](side.client(answering()), wrong)


@pytest.mark.parametrize("wrong", [0, False, [], ""], ids=repr)
async def test_no_policy_is_not_the_same_as_a_wrong_one(side: Side, wrong: object) -> None:
    client = side.client(answering(body={"ResourceCategoryOccupancyStates": []}))
    try:
        await CALLS["typed"](client, wrong)
    except ConfigurationError:
        return
    raise AssertionError


# From the environment


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLIENT_TOKEN", "ACCESS_TOKEN", "CLIENT"):
        monkeypatch.setenv(f"MEWS_{name}", "-")
    monkeypatch.setenv("MEWS_PLATFORM", "demo")
    monkeypatch.delenv("MEWS_BASE_URL", raising=False)


def from_env(side: Side, answer: Callable[[httpx.Request], httpx.Response], **more: Any) -> Any:
    kind: Any = side.kind
    return kind.from_env(http_client=side.http(answer), **more)


@pytest.mark.usefixtures("environment")
async def test_a_client_from_the_environment_takes_every_policy(side: Side) -> None:
    down = Down()
    limiter = RequestLimiter(1, 10.0, slack=0.0, clock=down.clock)
    client = from_env(
        side, down, clock=down.clock, limiter=limiter, retry=Retry(attempts=3, backoff_max=0.0)
    )
    with pytest.raises(ServerError):
        await items(client.resource_blocks.get_all())
    assert down.count == 3
    assert sum(down.clock.waits) == 20.0


@pytest.mark.usefixtures("environment")
async def test_a_client_from_the_environment_takes_the_rest_too(side: Side) -> None:
    page = samples.page(1) | {"Cursor": 5}
    server = answering(body=page)
    client = from_env(side, server, on_violation="warn", language_code="en-US", limiter=None)
    with pytest.warns(ContractWarning), pytest.raises(ContractError):
        await items(client.resource_blocks.get_all())
    assert server.body["LanguageCode"] == "en-US"
    small = from_env(side, answering(body=page), max_response_bytes=10, limiter=None, timeout=7.0)
    with pytest.raises(ResponseTooLargeError):
        await items(small.resource_blocks.get_all())


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize(
    "name", ["retry", "limiter", "on_violation", "max_response_bytes", "clock"]
)
async def test_a_client_from_the_environment_refuses_what_others_refuse(
    side: Side, name: str
) -> None:
    with pytest.raises(ConfigurationError, match=f"^{name} must be "):
        from_env(side, answering(), **{name: "-"})
