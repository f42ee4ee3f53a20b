"""The same controls over HTTP, and the rest of the ASGI application."""

import asyncio
from collections.abc import MutableMapping
from datetime import timedelta
from typing import Any, Final
from urllib.parse import quote

import httpx2
import pytest

from mews_sandbox import Sandbox, faults
from mews_sandbox.serving.asgi import App, ConnectionAbortedByFaultError
from tests.contract.contract import operations
from tests.sandbox.calls import (
    COUNT,
    LISTING,
    MINIMAL,
    access,
    added,
    adjust,
    adjustment,
    ask,
    block,
    complete,
    grant,
    path,
)
from tests.sandbox.hotels import NOON, id_of, opened

CONTROL: Final = "/__sandbox__"
OPERATIONS: Final = ", ".join(sorted(each.name for each in operations()))
NOT_IN_FORCE: Final = faults.Status(status=503)
EMPTY: Final[dict[str, Any]] = {"ResourceBlocks": [], "Cursor": None}


@pytest.fixture
def app(sandbox: Sandbox) -> App:
    """The application of the sandbox."""
    return App(sandbox)


def control(app: App, method: str, place: str, **options: Any) -> httpx2.Response:
    """Use a control."""
    return ask(app, f"{CONTROL}/{place}", method, **options)


def call(app: App, sandbox: Sandbox, **options: Any) -> httpx2.Response:
    """List blocks."""
    return ask(app, path(LISTING), "POST", json=complete(sandbox, **COUNT), **options)


# The hotel, the state, the requests


def test_hotel_state_and_requests_can_be_read_without_tokens_and_door_codes(
    app: App, sandbox: Sandbox
) -> None:
    ids = added(sandbox, block())
    grant(sandbox, access())
    adjust(sandbox, adjustment(3))
    hotel, state = (control(app, "GET", place).json() for place in ("hotel", "state"))
    assert [found["id"] for found in hotel["properties"]] == [id_of("North"), id_of("South")]
    assert hotel["properties"][0]["services"][0]["time_unit"] == "Day"
    assert [found["Id"] for found in state["resource_blocks"]] == ids
    assert [found["Value"] for found in state["resource_access_tokens"]] == ["***"]
    (found,) = state["adjustments"]
    assert found["time_unit_start_utc"] == "2024-06-11T23:00:00Z"
    assert found["unit_count"] == 3
    call(app, sandbox)
    answer = control(app, "GET", "requests")
    assert [seen["status"] for seen in answer.json()] == [200] * 4
    assert answer.json()[-1]["operation"] == LISTING
    assert answer.json()[-1]["body"]["AccessToken"] == "***"
    assert sandbox.access_token not in answer.text


# The clock


def test_the_clock_can_be_read_set_and_advanced(app: App, sandbox: Sandbox) -> None:
    assert control(app, "GET", "clock").json() == {"now": "2024-06-12T12:00:00Z", "is_real": False}
    changes: list[tuple[dict[str, object], str]] = [
        ({"advance_seconds": 90}, "2024-06-12T12:01:30Z"),
        ({"at": "2030-01-01T02:00:00+02:00"}, "2030-01-01T00:00:00Z"),
        ({"at": "2030-01-01T00:00:00Z", "advance_seconds": 5}, "2030-01-01T00:00:05Z"),
        ({}, "2030-01-01T00:00:05Z"),
    ]
    found = [control(app, "PUT", "clock", json=body).json() for body, _ in changes]
    assert found == [{"now": now, "is_real": False} for _, now in changes]
    control(app, "PUT", "clock", json={"run": True})
    assert sandbox.clock.is_real


@pytest.mark.parametrize(
    ("asked", "body", "said"),
    [
        (
            "PUT clock",
            '{"at": "2030-01-01T00:00:00"}',
            "Expected `datetime` with a timezone component - at `$.at`",
        ),
        ("PUT clock", '{"at": "tomorrow"}', "Invalid RFC3339 encoded datetime - at `$.at`"),
        ("PUT clock", '{"to": "2030-01-01T00:00:00Z"}', "Object contains unknown field `to`"),
        (
            "PUT clock",
            '{"advance_seconds": "5"}',
            "Expected `float | null`, got `str` - at `$.advance_seconds`",
        ),
        (
            "PUT clock",
            '{"advance_seconds": -1}',
            "Expected `float` >= 0.0 - at `$.advance_seconds`",
        ),
        (
            "PUT clock",
            '{"advance_seconds": 1e300}',
            "Expected `float` <= 10000000000.0 - at `$.advance_seconds`",
        ),
        ("PUT clock", "[]", "Expected `object`, got `array`"),
        ("PUT clock", "{", "Input data was truncated"),
        ("PUT clock", "", "Input data was truncated"),
        ("PUT clock", b"\xff", "JSON is malformed: invalid character (byte 0)"),
        ("PUT clock", "[" * 30_000 + "]" * 30_000, "Expected `object`, got `array`"),
        ("POST faults", '{"kind": "explosion"}', "Invalid value 'explosion' - at `$.kind`"),
        (
            "POST faults",
            '{"kind": "html", "operation": "rooms/add"}',
            f"there is no operation 'rooms/add'; there are {OPERATIONS}",
        ),
        ("POST faults", "5", "Expected `object`, got `int`"),
        ("POST faults", "{", "Input data was truncated"),
        ("POST faults", "[" * 30_000 + "]" * 30_000, "The body is nested too deeply"),
        ("DELETE faults", "[" * 30_000 + "]" * 30_000, "The body is nested too deeply"),
        (
            "DELETE faults",
            '{"kind": "status", "status": 503}',
            f"no such fault is in force: {NOT_IN_FORCE!r}",
        ),
        ("PUT lenient", '["everything"]', "Invalid enum value 'everything' - at `$[0]`"),
        ("POST snapshots/0/restore", "", "there is no snapshot 0"),
        ("POST snapshots/1/restore", "", "there is no snapshot 1"),
        ("POST snapshots/99/restore", "", "there is no snapshot 99"),
    ],
    ids=lambda value: quote(value[:40], safe=" {}[]'\":,`$"),
)
def test_a_control_that_is_none_is_refused_and_changes_nothing(
    app: App, sandbox: Sandbox, asked: str, body: str | bytes, said: str
) -> None:
    sandbox.add_fault(faults.Reset())
    method, place = asked.split()
    answer = control(app, method, place, content=body)
    assert answer.status_code == 400
    assert answer.json() == {"Message": said}
    assert (sandbox.clock.now(), sandbox.lenient) == (NOON, frozenset())
    assert sandbox.faults == [faults.Reset()]


@pytest.mark.parametrize(
    ("method", "place"), [("PUT", "clock"), ("POST", "faults"), ("DELETE", "faults")]
)
def test_a_control_that_is_large_is_refused(app: App, method: str, place: str) -> None:
    large = control(app, method, place, content=b" " * 70_000)
    said = {"Message": "A control takes 65536 bytes at most"}
    assert (large.status_code, large.json()) == (413, said)


def test_a_time_after_the_end_of_the_calendar_is_refused(app: App, sandbox: Sandbox) -> None:
    body = {"at": "9799-12-31T00:00:00Z", "advance_seconds": 90_000}
    answer = control(app, "PUT", "clock", json=body)
    assert answer.status_code == 400
    assert "a clock goes from 1800 to 9799; got 9800-01-01" in answer.json()["Message"]
    assert sandbox.clock.now().year == 9799


# Faults, what is let pass, snapshots


def test_faults_can_be_added_read_and_taken_back(app: App, sandbox: Sandbox) -> None:
    fault = {"kind": "status", "status": 503, "operation": LISTING, "nth": 1}
    for each in (fault, {"kind": "reset", "nth": 9}):
        assert control(app, "POST", "faults", json=each).status_code == 200
    found, _ = control(app, "GET", "faults").json()
    assert found | fault == found
    assert [call(app, sandbox).status_code for _ in range(2)] == [503, 200]
    (seen, _) = control(app, "GET", "requests").json()
    assert seen["faults"][0]["status"] == 503
    assert seen["seconds"] >= 0
    left = control(app, "DELETE", "faults", json=fault).json()
    assert [each["kind"] for each in left] == ["reset"]
    assert sandbox.faults == [faults.Reset(nth=9)]
    assert control(app, "DELETE", "faults").json() == sandbox.faults == []


def test_what_is_let_pass_can_be_read_and_changed(app: App, sandbox: Sandbox) -> None:
    assert control(app, "GET", "lenient").json() == []
    answer = control(app, "PUT", "lenient", json=["first-time-unit"])
    assert answer.json() == ["first-time-unit"] == [*sandbox.lenient]


def test_a_snapshot_can_be_made_and_restored(app: App, sandbox: Sandbox) -> None:
    first = control(app, "POST", "snapshots").json()["id"]
    added(sandbox, block())
    sandbox.clock.advance(timedelta(days=1))
    second = control(app, "POST", "snapshots").json()["id"]
    state = control(app, "POST", f"snapshots/{first}/restore").json()
    assert (state["resource_blocks"], sandbox.clock.now()) == ([], NOON)
    state = control(app, "POST", f"snapshots/{second}/restore").json()
    assert len(state["resource_blocks"]) == 1


# What is where


def test_controls_can_be_left_out(sandbox: Sandbox) -> None:
    app = App(sandbox, has_control=False)
    controls = [
        *[("GET", "hotel"), ("GET", "state"), ("GET", "requests"), ("GET", "clock")],
        *[("PUT", "clock"), ("GET", "faults"), ("POST", "faults"), ("DELETE", "faults")],
        *[("POST", "snapshots"), ("POST", "snapshots/1/restore")],
    ]
    answers = [control(app, method, place) for method, place in controls]
    assert {answer.status_code for answer in answers} == {404}
    assert {answer.json()["Message"] for answer in answers} == {"There is no such operation"}


def test_controls_are_no_requests_that_the_sandbox_has_received(app: App, sandbox: Sandbox) -> None:
    control(app, "GET", "hotel")
    ask(app, "/")
    assert sandbox.requests == []


@pytest.mark.parametrize(
    ("method", "address"),
    [
        *((method, path(LISTING)) for method in ("GET", "HEAD", "PUT", "PATCH", "DELETE")),
        *[("OPTIONS", path(LISTING)), ("POST", "/nothing"), ("POST", path(f"{LISTING}/"))],
        ("POST", f"/API/connector/v1/{LISTING}"),
    ],
)
def test_another_method_or_address_is_not_found(
    app: App, sandbox: Sandbox, method: str, address: str
) -> None:
    answer = ask(app, address, method, json=complete(sandbox, **COUNT))
    assert (answer.status_code, sandbox.requests[-1].refused_by) == (404, "address")
    assert answer.headers["Request-Id"] == sandbox.requests[-1].request_id
    assert call(app, sandbox).json() == EMPTY


def test_a_204_has_neither_body_nor_length_nor_type(app: App, sandbox: Sandbox) -> None:
    answer = call(app, sandbox, headers=MINIMAL)
    assert (answer.status_code, answer.content) == (204, b"")
    assert {"content-type", "content-length"}.isdisjoint(answer.headers)


# Faults of the connection, under a server that cannot reset it


@pytest.mark.parametrize("fault", [faults.Reset(), faults.TruncatedBody()], ids=repr)
def test_a_connection_that_is_to_end_is_ended_by_an_exception(
    app: App, sandbox: Sandbox, fault: faults.Fault
) -> None:
    sandbox.add_fault(fault)
    with pytest.raises(ConnectionAbortedByFaultError):
        call(app, sandbox)


def test_latency_and_a_slow_body_take_time_of_the_clock() -> None:
    sandbox = opened(NOON, faults.Latency(seconds=20), faults.SlowBody(seconds=10))
    assert call(App(sandbox), sandbox).json() == EMPTY
    waited = sandbox.clock.now() - NOON
    assert abs(waited - timedelta(seconds=30)) < timedelta(seconds=1)


def test_a_request_whose_client_has_gone_in_the_middle_is_not_handled(
    app: App, sandbox: Sandbox
) -> None:
    incoming: list[MutableMapping[str, Any]] = [
        {"type": "http.request", "body": b"{}", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> MutableMapping[str, Any]:
        return incoming.pop(0)

    async def send(message: MutableMapping[str, Any]) -> None:
        raise AssertionError(message)

    scope: dict[str, Any] = {"type": "http", "method": "POST", "path": path(LISTING), "headers": []}
    asyncio.run(app(scope, receive, send))
    assert sandbox.requests == []
