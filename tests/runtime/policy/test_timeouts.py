"""What a timeout comes to, and waiting no longer than a deadline allows."""

from asyncio import Event
from math import inf, nan
from threading import TIMEOUT_MAX
from typing import Any, ClassVar

import httpx
import httpx2
import pytest

from mews_runtime.clock import is_seconds
from mews_runtime.errors import ConfigurationError
from mews_runtime.timeouts import in_time, timeout_parts

DEFAULT = httpx2.Timeout(120, connect=5, pool=30)


@pytest.mark.parametrize("library", [httpx, httpx2], ids=["httpx", "httpx2"])
def test_a_number_is_for_each_part_or_a_library_says_what_is(library: Any) -> None:
    assert timeout_parts(5) == {"connect": 5, "read": 5, "write": 5, "pool": 5}
    given = library.Timeout(120, connect=5, pool=None)
    assert timeout_parts(given) == {"connect": 5, "read": 120, "write": 120, "pool": None}


def test_the_parts_are_a_copy() -> None:
    class Kept:
        parts: ClassVar[dict[str, float | None]] = {**DEFAULT.as_dict()}

        def as_dict(self) -> dict[str, float | None]:
            return self.parts

    timeout_parts(Kept())["read"] = 0
    assert timeout_parts(Kept())["read"] == 120


def test_what_a_machine_can_wait_is_seconds_and_nothing_else() -> None:
    usable, others = (0, 0.0, 1, 0.5, TIMEOUT_MAX), (True, "1", None, -0.1, TIMEOUT_MAX * 2, nan)
    assert [is_seconds(value) for value in usable] == [True] * len(usable)
    assert [is_seconds(value) for value in others] == [False] * len(others)


@pytest.mark.parametrize("fit", [0.1, 5, httpx2.Timeout(0.1), httpx2.Timeout(None), DEFAULT])
def test_a_timeout_that_a_socket_can_wait_is_taken(fit: Any) -> None:
    assert timeout_parts(fit) == httpx2.Timeout(fit).as_dict()


@pytest.mark.parametrize(
    "unfit", [0, -1, "5", float("inf"), httpx2.Timeout(0), httpx2.Timeout(5, read=-1)]
)
def test_a_timeout_that_none_can_wait_is_named(unfit: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        timeout_parts(unfit)
    assert str(caught.value) == (
        f"timeout must be a number of seconds above 0, or an httpx2.Timeout; got {unfit!r}"
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
