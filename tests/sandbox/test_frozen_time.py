"""A sandbox while a library such as freezegun has put another class in the place of datetime."""

import asyncio
import json
import sys
from datetime import UTC, datetime, timedelta, tzinfo
from types import SimpleNamespace

import pytest

from mews_connector import models
from mews_sandbox import Clock, Sandbox
from mews_sandbox.serving.asgi import App
from tests.sandbox.calls import access, added, ask, block, delete, grant, listed
from tests.sandbox.hotels import HOTEL, NOON


class _AnyDatetime(type):
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, datetime)


class FrozenDatetime(datetime, metaclass=_AnyDatetime):
    """What such a library lets modules see: always noon, and the class of all that follows."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "FrozenDatetime":
        return cls.fromtimestamp(NOON.timestamp(), tz)


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox of the real time, which is frozen."""
    App(Sandbox())  # Loads all that is loaded late.
    for name, module in [*sys.modules.items()]:
        if name.startswith("mews_") and vars(module).get("datetime") is datetime:
            monkeypatch.setattr(module, "datetime", FrozenDatetime)
    return Sandbox(HOTEL)


def test_every_operation_that_tells_a_time_answers(frozen: Sandbox) -> None:
    (id_,) = added(frozen, block())
    assert listed(frozen) == [id_]
    answer = grant(frozen, access())
    assert answer.status == 200
    (token,) = answer.body["ResourceAccessTokens"]
    assert token["CreatedUtc"] == "2024-06-12T12:00:00Z"
    assert delete(frozen, id_).status == 200


def test_a_time_that_is_set_may_be_of_such_a_class(frozen: Sandbox) -> None:
    frozen.clock.set(FrozenDatetime(2030, 1, 1, tzinfo=UTC))
    (id_,) = added(frozen, block())
    (found,) = frozen.entities(models.ResourceBlock)
    assert (str(found.id), found.to_dict()["CreatedUtc"]) == (id_, "2030-01-01T00:00:00Z")


@pytest.mark.parametrize(
    "address", ["/__sandbox__/state", "/__sandbox__/requests", "/__sandbox__/clock", "/page/glance"]
)
def test_controls_and_page_tell_the_time(frozen: Sandbox, address: str) -> None:
    added(frozen, block())

    answer = ask(frozen, address)
    assert answer.status_code == 200
    assert "2024-06-12T12:00:00Z" in json.dumps(answer.json())


@pytest.mark.usefixtures("frozen")
@pytest.mark.parametrize("year", [1000, 9999])
def test_a_sandbox_says_at_which_times_there_is_none(
    monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    at = datetime(year, 12, 31, tzinfo=UTC)

    def now(_: tzinfo) -> datetime:
        return at

    monkeypatch.setattr(FrozenDatetime, "now", now)
    with pytest.raises(OverflowError, match=f"a clock goes from 1800 to 9799; got {year}-12-31"):
        Sandbox(HOTEL)


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds for which anybody has really waited, who need not any more."""
    seconds = list[float]()

    async def sleep(delay: float) -> None:
        seconds.append(delay)

    frozen_time = SimpleNamespace(monotonic=lambda: 0.0, sleep=seconds.append)
    monkeypatch.setattr("mews_sandbox.clock.time", frozen_time)
    monkeypatch.setattr("mews_sandbox.clock.anyio", SimpleNamespace(sleep=sleep))
    return seconds


@pytest.mark.usefixtures("frozen")
def test_who_waits_while_all_time_is_frozen_waits_on_the_clock_alone(slept: list[float]) -> None:
    clock = Clock()
    clock.sleep(90)
    asyncio.run(clock.sleep_async(30))
    assert clock.now() - NOON == timedelta(seconds=120)
    assert clock.monotonic() == 120
    assert sum(slept) < 1


@pytest.mark.usefixtures("frozen")
def test_a_client_that_meets_the_request_limit_goes_on_at_once(slept: list[float]) -> None:
    sandbox = Sandbox(HOTEL, rate_limit=3)
    with sandbox.client() as mews:
        found = [list(mews.resource_blocks.get_all()) for _ in range(9)]
    assert found == [[]] * 9
    assert sandbox.clock.now() - NOON >= timedelta(seconds=60)
    assert sum(slept) < 1


def test_a_clock_that_runs_really_waits(slept: list[float]) -> None:
    Clock().sleep(90)
    assert slept == [90]
