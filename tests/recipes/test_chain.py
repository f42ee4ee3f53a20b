"""Many properties at once: each with its token and its limit, and none stands in another's way."""

import asyncio
import json
import signal
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import httpx2
import pytest
from msgspec import UNSET

from examples.chain import for_each_property, out_of_order, show
from mews_connector import AsyncClient, errors
from mews_sandbox import Clock, Sandbox
from tests.docs.conftest import ENVIRONMENT

ROOT: Final = Path(__file__).resolve().parents[2]
NAMES: Final = [f"Hotel {number}" for number in range(1, 13)]
TOKENS: Final = {name: f"placeholder-token of {name}" for name in NAMES}
LIMIT: Final = 200
"""How many requests an access token has in 30 seconds."""


def _property(name: str) -> dict[str, Any]:
    room = {"name": f"Room of {name}"}
    category = {"name": f"Rooms of {name}", "capacity": 2, "resources": [room]}
    block = {"name": "Paint", "resource": room["name"], "type": "OutOfOrder", "start": 0, "end": 1}
    return {
        "name": name,
        "time_zone": "Europe/Prague",
        "access_token": TOKENS[name],
        "services": [{"name": f"Stays of {name}", "resource_categories": [category]}],
        "blocks": [block],
    }


CHAIN: Final = {
    "client_token": "placeholder-client-token",
    "properties": [_property(name) for name in NAMES],
}


def outcomes(
    work: Callable[[str, AsyncClient], Awaitable[object]],
    sandbox: Sandbox,
    *,
    tokens: Mapping[str, str] = TOKENS,
    at_once: int = 20,
) -> dict[str, object]:
    """Work through a chain. Return what has come of each property."""
    found: dict[str, object] = {}

    async def run() -> None:
        # With the limit that every client has.
        async with sandbox.async_client(limiter=UNSET) as mews:
            await for_each_property(mews, tokens, work, found.__setitem__, at_once)

    asyncio.run(run())
    return found


def test_the_page_shows_the_program() -> None:
    program = (ROOT / "examples" / "chain.py").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "how-to" / "chain.md").read_text(encoding="utf-8")
    assert f"```python\n{program}```\n" in page


def test_each_property_is_asked_with_its_own_token() -> None:
    assert outcomes(out_of_order, Sandbox(CHAIN)) == {name: [f"{name}: Paint"] for name in NAMES}


@pytest.mark.parametrize("at_once", [1, 4, 12])
def test_so_many_properties_are_worked_on_at_a_time(at_once: int) -> None:
    # It lets nobody pass before all are there.
    barrier = asyncio.Barrier(at_once)
    running: set[str] = set()
    most: list[int] = []

    async def work(name: str, _: AsyncClient) -> None:
        running.add(name)
        most.append(len(running))
        await barrier.wait()
        running.remove(name)

    assert outcomes(work, Sandbox(CHAIN), at_once=at_once) == dict.fromkeys(NAMES)
    assert max(most) == at_once


def test_a_result_is_there_before_the_next_property_begins() -> None:
    events: list[str] = []

    async def work(name: str, _: AsyncClient) -> None:
        events.append(f"{name} begins")

    async def run() -> None:
        async with Sandbox(CHAIN).async_client() as mews:
            await for_each_property(
                mews, TOKENS, work, lambda name, _: events.append(f"{name} ends"), at_once=1
            )

    asyncio.run(run())
    assert events == [f"{name} {what}" for name in NAMES for what in ("begins", "ends")]


def test_what_fails_is_an_error_of_its_property_and_stops_no_other(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tokens = TOKENS | {NAMES[0]: "placeholder-token that was revoked", NAMES[1]: ""}
    mistake = KeyError("floor")

    async def work(name: str, mews: AsyncClient) -> list[str]:
        if name == NAMES[2]:
            raise mistake
        return await out_of_order(name, mews)

    found = outcomes(work, Sandbox(CHAIN), tokens=tokens)

    assert isinstance(found[NAMES[0]], errors.UnauthorizedError)
    assert isinstance(found[NAMES[1]], errors.ConfigurationError)
    assert found[NAMES[2]] is mistake
    assert [found[name] for name in NAMES[3:]] == [[f"{name}: Paint"] for name in NAMES[3:]]

    show(NAMES[2], mistake)
    show(NAMES[3], [f"{NAMES[3]}: Paint"])
    assert tuple(capsys.readouterr()) == ("Hotel 4: Paint\n", "Hotel 3 failed: 'floor'\n")


def seconds_for(requests: int) -> float:
    """Return how long so many requests for each of three properties wait. None is refused."""
    sandbox = Sandbox(CHAIN, rate_limit=LIMIT, clock=Clock(datetime(2026, 6, 1, 9, tzinfo=UTC)))
    began = sandbox.clock.now()

    async def work(_: str, mews: AsyncClient) -> None:
        for _number in range(requests):
            await mews.call("resourceBlocks/getAll", {"Limitation": {"Count": 1}})

    tokens = {name: TOKENS[name] for name in NAMES[:3]}
    assert outcomes(work, sandbox, tokens=tokens) == dict.fromkeys(tokens)
    assert Counter(each.status for each in sandbox.requests) == {200: 3 * requests}
    return (sandbox.clock.now() - began).total_seconds()


def test_no_property_waits_for_the_limit_of_another() -> None:
    assert seconds_for(LIMIT) == 0


def test_the_limit_of_each_property_is_kept() -> None:
    assert seconds_for(LIMIT + 1) >= 30


def test_ctrl_c_ends_all_of_it_and_what_was_told_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    first = NAMES[0]
    all_are_asking = asyncio.Barrier(len(NAMES))
    ended: list[str] = []
    told: list[str] = []

    async def answer(request: httpx2.Request) -> httpx2.Response:
        await all_are_asking.wait()
        if json.loads(request.content)["AccessToken"] != TOKENS[first]:
            await asyncio.Event().wait()
        return httpx2.Response(200, json={"ResourceBlocks": []})

    async def work(name: str, mews: AsyncClient) -> list[str]:
        try:
            return await out_of_order(name, mews)
        finally:
            ended.append(name)

    def done(name: str, _: object) -> None:
        told.append(name)
        signal.raise_signal(signal.SIGINT)

    async def run() -> None:
        async with (
            httpx2.AsyncClient(transport=httpx2.MockTransport(answer)) as http,
            AsyncClient.from_env(http_client=http) as mews,
        ):
            await for_each_property(mews, TOKENS, work, done)

    with pytest.raises(KeyboardInterrupt):
        asyncio.run(run())
    assert told == [first]
    assert sorted(ended) == sorted(NAMES)
