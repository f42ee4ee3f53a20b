"""No part of a request outlasts its deadline, and none is given longer than it had."""

from asyncio import Event
from math import inf
from threading import TIMEOUT_MAX
from typing import Any

import httpx
import pytest

from mews_runtime.errors import ConfigurationError
from mews_runtime.timeouts import Patience, in_time, is_seconds

DEFAULT = httpx.Timeout(120, connect=5, pool=30)


def test_a_timeout_comes_to_its_longest_part() -> None:
    patience = Patience.of(DEFAULT)
    assert patience.parts == {"connect": 5, "read": 120, "write": 120, "pool": 30}
    assert patience.longest == 120
    assert Patience.of(httpx.Timeout(5, read=None)).longest == inf


def test_parts_longer_than_what_is_left_are_shortened_and_no_other() -> None:
    assert Patience.of(DEFAULT).within(60) == {"connect": 5, "read": 60, "write": 60, "pool": 30}
    assert Patience.of(DEFAULT).within(120) == Patience.of(DEFAULT).parts
    endless = Patience.of(httpx.Timeout(5, read=None))
    assert endless.within(7) == {"connect": 5, "read": 7, "write": 5, "pool": 5}
    assert Patience.of(DEFAULT).within(-1) == dict.fromkeys(Patience.of(DEFAULT).parts, 0.001)


def test_the_parts_of_a_request_are_its_own() -> None:
    patience = Patience.of(DEFAULT)
    patience.within(1000)["read"] = 0
    assert patience.parts["read"] == 120


@pytest.mark.parametrize("value", [0, 0.0, 1, 0.5, TIMEOUT_MAX])
def test_numbers_that_a_machine_can_wait_are_seconds(value: object) -> None:
    assert is_seconds(value)


@pytest.mark.parametrize("value", [True, "1", None, -0.1, TIMEOUT_MAX * 2, float("nan")])
def test_nothing_else_is_seconds(value: object) -> None:
    assert not is_seconds(value)


@pytest.mark.parametrize("fit", [0.1, 5, httpx.Timeout(0.1), httpx.Timeout(None), DEFAULT])
def test_a_timeout_that_a_socket_can_wait_is_taken(fit: Any) -> None:
    assert Patience.of(fit).parts == httpx.Timeout(fit).as_dict()


@pytest.mark.parametrize(
    "unfit", [0, -1, "5", float("inf"), httpx.Timeout(0), httpx.Timeout(5, read=-1)]
)
def test_a_timeout_that_none_can_wait_is_named(unfit: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Patience.of(unfit)
    assert str(caught.value) == (
        f"timeout must be a number of seconds above 0, or an httpx.Timeout; got {unfit!r}"
    )


@pytest.mark.anyio
@pytest.mark.parametrize("seconds", [19, inf])
async def test_what_is_waited_for_in_time_is_returned(seconds: float) -> None:
    async def wait() -> str:
        return "a token"

    assert await in_time(seconds, wait) == "a token"


@pytest.mark.anyio
async def test_what_is_waited_for_too_long_is_none() -> None:
    assert await in_time(0, Event().wait) is None


@pytest.mark.anyio
async def test_a_timeout_of_what_is_waited_for_is_its_own() -> None:
    async def wait() -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        await in_time(19, wait)
