"""The same controls over HTTP, and the rest of the ASGI application."""

import asyncio
from collections.abc import MutableMapping
from datetime import timedelta
from typing import Any, cast

import httpx2
import pytest

from mews_sandbox import Sandbox, faults
from mews_sandbox.serving.asgi import App, ConnectionAbortedByFaultError
from tests.sandbox.calls import added, block, complete, path, post
from tests.sandbox.hotels import NOON, id_of, opened

CONTROL = "/__sandbox__"
COUNT: dict[str, Any] = {"Limitation": {"Count": 10}}


class Http:
    """Calls an application in this process."""

    def __init__(self, app: App) -> None:
        self._app = cast("Any", app)

    def request(self, method: str, address: str, **options: Any) -> httpx2.Response:
        """Send a request."""
        return asyncio.run(self._request(method, address, options))

    def get(self, address: str) -> httpx2.Response:
        """Send a GET request."""
        return self.request("GET", address)

    def post(self, address: str, **options: Any) -> httpx2.Response:
        """Send a POST request."""
        return self.request("POST", address, **options)

    async def _request(self, method: str, address: str, options: dict[str, Any]) -> httpx2.Response:
        transport = httpx2.ASGITransport(self._app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, address, **options)


@pytest.fixture
def http(sandbox: Sandbox) -> Http:
    """A client of the application."""
    return Http(App(sandbox))


def call(http: Http, sandbox: Sandbox, operation: str, **body: Any) -> httpx2.Response:
    """Call an operation."""
    return http.post(path(operation), json=complete(sandbox, **body))


# The hotel, the state, the requests


def test_the_hotel_and_its_ids_can_be_read(http: Http) -> None:
    hotel = http.get(f"{CONTROL}/hotel").json()
    assert [found["id"] for found in hotel["properties"]] == [id_of("North"), id_of("South")]
    assert hotel["properties"][0]["services"][0]["time_unit"] == "Day"


def test_the_state_can_be_read_without_door_codes(http: Http, sandbox: Sandbox) -> None:
    ids = added(sandbox, block())
    parameters: dict[str, Any] = {
        "ServiceOrderId": id_of("R-1"),
        "Type": "PinCode",
        "Value": "1234#",
        "ValidityStartUtc": "2024-06-12T14:00:00Z",
        "ValidityEndUtc": "2024-06-14T10:00:00Z",
        "Permissions": {},
    }
    post(sandbox, "resourceAccessTokens/add", ResourceAccessTokenParameters=[parameters])
    update: dict[str, Any] = {
        "FirstTimeUnitStartUtc": "2024-06-11T23:00:00Z",
        "LastTimeUnitStartUtc": "2024-06-12T12:00:00Z",
        "ResourceCategoryId": id_of("Double"),
        "UnitCountAdjustment": {"Value": 3},
    }
    updates = {"ServiceId": id_of("Nights"), "AvailabilityUpdates": [update]}
    post(sandbox, "services/updateAvailability", **updates)

    state = http.get(f"{CONTROL}/state").json()

    assert [found["Id"] for found in state["resource_blocks"]] == ids
    assert [found["Value"] for found in state["resource_access_tokens"]] == ["***"]
    (adjustment,) = state["adjustments"]
    assert adjustment["time_unit_start_utc"] == "2024-06-11T23:00:00Z"
    assert adjustment["unit_count"] == 3


def test_the_requests_can_be_read_with_their_tokens_masked(http: Http, sandbox: Sandbox) -> None:
    call(http, sandbox, "resourceBlocks/getAll", **COUNT)
    answer = http.get(f"{CONTROL}/requests")
    (seen,) = answer.json()
    assert (seen["operation"], seen["status"]) == ("resourceBlocks/getAll", 200)
    assert seen["body"]["AccessToken"] == "***"
    assert sandbox.access_token not in answer.text


# The clock


def test_the_clock_can_be_read_set_and_advanced(http: Http, sandbox: Sandbox) -> None:
    def change(**body: object) -> object:
        return http.request("PUT", f"{CONTROL}/clock", json=body).json()

    stands = {"now": "2024-06-12T12:00:00Z", "is_real": False}
    assert http.get(f"{CONTROL}/clock").json() == stands
    assert change(advance_seconds=90) == {**stands, "now": "2024-06-12T12:01:30Z"}
    new_year = {**stands, "now": "2030-01-01T00:00:00Z"}
    assert change(at="2030-01-01T02:00:00+02:00") == new_year
    assert change(at="2030-01-01T00:00:00Z", advance_seconds=5) == {
        **new_year,
        "now": "2030-01-01T00:00:05Z",
    }
    assert change() == {**new_year, "now": "2030-01-01T00:00:05Z"}
    change(run=True)
    assert sandbox.clock.is_real


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            '{"at": "2030-01-01T00:00:00"}',
            "Expected `datetime` with a timezone component - at `$.at`",
        ),
        ('{"at": "tomorrow"}', "at `$.at`"),
        ('{"to": "2030-01-01T00:00:00Z"}', "unknown field `to`"),
        ('{"advance_seconds": "5"}', "at `$.advance_seconds`"),
        ('{"advance_seconds": -1}', "Expected `float` >= 0.0 - at `$.advance_seconds`"),
        ('{"advance_seconds": 1e300}', "at `$.advance_seconds`"),
        ("[]", "Expected `object`, got `array`"),
        ("{", "Input data was truncated"),
        ("", "Input data was truncated"),
        (b"\xff", ""),
    ],
)
def test_a_change_of_the_clock_that_is_none_is_refused(
    http: Http, sandbox: Sandbox, body: str | bytes, said: str
) -> None:
    answer = http.request("PUT", f"{CONTROL}/clock", content=body)
    assert answer.status_code == 400
    assert said in answer.json()["Message"]
    assert sandbox.clock.now() == NOON


def test_a_time_after_the_end_of_the_calendar_is_refused(http: Http, sandbox: Sandbox) -> None:
    body = {"at": "9799-12-31T00:00:00Z", "advance_seconds": 90_000}
    answer = http.request("PUT", f"{CONTROL}/clock", json=body)
    assert answer.status_code == 400
    assert "a clock goes from 1800 to 9799; got 9800-01-01" in answer.json()["Message"]
    assert sandbox.clock.now().year == 9799


@pytest.mark.parametrize(
    ("method", "place"), [("PUT", "clock"), ("POST", "faults"), ("DELETE", "faults")]
)
def test_a_control_that_is_nested_deeply_or_large_is_refused(
    http: Http, method: str, place: str
) -> None:
    deep = http.request(method, f"{CONTROL}/{place}", content=b"[" * 30_000 + b"]" * 30_000)
    assert deep.status_code == 400
    large = http.request(method, f"{CONTROL}/{place}", content=b" " * 70_000)
    assert (large.status_code, large.json()) == (
        413,
        {"Message": "A control takes 65536 bytes at most"},
    )


# Faults


def test_faults_can_be_added_read_and_taken_back(http: Http, sandbox: Sandbox) -> None:
    fault = {"kind": "status", "status": 503, "operation": "resourceBlocks/getAll", "nth": 1}
    answer = http.post(f"{CONTROL}/faults", json=fault)
    assert answer.status_code == 200
    (found,) = http.get(f"{CONTROL}/faults").json()
    assert found | fault == found
    assert call(http, sandbox, "resourceBlocks/getAll", **COUNT).status_code == 503
    assert call(http, sandbox, "resourceBlocks/getAll", **COUNT).status_code == 200
    assert http.request("DELETE", f"{CONTROL}/faults").json() == []
    assert sandbox.faults == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('{"kind": "explosion"}', "Invalid value 'explosion' - at `$.kind`"),
        ('{"kind": "html", "operation": "rooms/add"}', "there is no operation 'rooms/add'"),
        ("5", "Expected `object`, got `int`"),
        ("{", "Input data was truncated"),
    ],
)
def test_a_fault_that_is_none_is_refused(
    http: Http, sandbox: Sandbox, body: str, said: str
) -> None:
    answer = http.post(f"{CONTROL}/faults", content=body)
    assert (answer.status_code, sandbox.faults) == (400, [])
    assert said in answer.json()["Message"]


# What is let pass


def test_what_is_let_pass_can_be_read_and_changed(http: Http, sandbox: Sandbox) -> None:
    assert http.get(f"{CONTROL}/lenient").json() == []
    answer = http.request("PUT", f"{CONTROL}/lenient", json=["first-time-unit"])
    assert answer.json() == ["first-time-unit"] == [*sandbox.lenient]
    refused = http.request("PUT", f"{CONTROL}/lenient", json=["everything"])
    assert refused.status_code == 400
    assert "Invalid enum value 'everything'" in refused.json()["Message"]
    assert sandbox.lenient == {"first-time-unit"}


# Snapshots


def test_a_snapshot_can_be_made_and_restored(http: Http, sandbox: Sandbox) -> None:
    first = http.post(f"{CONTROL}/snapshots").json()["id"]
    added(sandbox, block())
    sandbox.clock.advance(timedelta(days=1))
    second = http.post(f"{CONTROL}/snapshots").json()["id"]
    state = http.post(f"{CONTROL}/snapshots/{first}/restore").json()
    assert (state["resource_blocks"], sandbox.clock.now()) == ([], NOON)
    state = http.post(f"{CONTROL}/snapshots/{second}/restore").json()
    assert len(state["resource_blocks"]) == 1


@pytest.mark.parametrize("number", [0, 1, 99])
def test_a_snapshot_that_was_not_made_is_refused(http: Http, number: int) -> None:
    answer = http.post(f"{CONTROL}/snapshots/{number}/restore")
    assert answer.status_code == 400
    assert answer.json() == {"Message": f"there is no snapshot {number}"}


# What is where


@pytest.mark.parametrize(
    ("method", "place"),
    [
        ("GET", "hotel"),
        ("GET", "state"),
        ("GET", "requests"),
        ("GET", "clock"),
        ("PUT", "clock"),
        ("GET", "faults"),
        ("POST", "faults"),
        ("DELETE", "faults"),
        ("POST", "snapshots"),
        ("POST", "snapshots/1/restore"),
    ],
)
def test_controls_can_be_left_out(sandbox: Sandbox, method: str, place: str) -> None:
    http = Http(App(sandbox, has_control=False))
    answer = http.request(method, f"{CONTROL}/{place}")
    assert answer.status_code == 404
    assert answer.json()["Message"] == "There is no such operation"


def test_controls_are_no_requests_that_the_sandbox_has_received(
    http: Http, sandbox: Sandbox
) -> None:
    http.get(f"{CONTROL}/hotel")
    http.get("/")
    assert sandbox.requests == []


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_another_method_is_not_found(http: Http, method: str) -> None:
    answer = http.request(method, path("resourceBlocks/getAll"))
    assert answer.status_code == 404
    assert answer.headers["Request-Id"]


@pytest.mark.parametrize("address", ["/nothing", "/API/connector/v1/resourceBlocks/getAll"])
def test_an_unknown_address_is_not_found(http: Http, address: str) -> None:
    answer = http.post(address, json={})
    assert answer.status_code == 404
    assert answer.json()["RequestId"] == answer.headers["Request-Id"]


@pytest.mark.parametrize("slash", ["", "/"])
def test_a_trailing_slash_is_not_found(http: Http, sandbox: Sandbox, slash: str) -> None:
    answer = http.post(path(f"resourceBlocks/getAll{slash}"), json=complete(sandbox, **COUNT))
    assert answer.status_code == (404 if slash else 200)


def test_a_204_has_neither_body_nor_length_nor_type(http: Http, sandbox: Sandbox) -> None:
    headers = {"Prefer": "return=minimal"}
    body = complete(sandbox, **COUNT)
    answer = http.post(path("resourceBlocks/getAll"), json=body, headers=headers)
    assert (answer.status_code, answer.content) == (204, b"")
    assert {"content-type", "content-length"}.isdisjoint(answer.headers)


# Faults of the connection, under a server that cannot reset it


@pytest.mark.parametrize("fault", [faults.Reset(), faults.TruncatedBody()], ids=repr)
def test_a_connection_that_is_to_end_is_ended_by_an_exception(
    http: Http, sandbox: Sandbox, fault: faults.Fault
) -> None:
    sandbox.add_fault(fault)
    with pytest.raises(ConnectionAbortedByFaultError):
        call(http, sandbox, "resourceBlocks/getAll", **COUNT)


def test_latency_and_a_slow_body_take_time_of_the_clock() -> None:
    sandbox = opened(NOON, faults.Latency(seconds=20), faults.SlowBody(seconds=10))
    answer = call(Http(App(sandbox)), sandbox, "resourceBlocks/getAll", **COUNT)
    assert answer.json() == {"ResourceBlocks": [], "Cursor": None}
    waited = sandbox.clock.now() - NOON
    assert abs(waited - timedelta(seconds=30)) < timedelta(seconds=1)


def test_a_request_whose_client_has_gone_in_the_middle_is_not_handled(sandbox: Sandbox) -> None:
    incoming: list[MutableMapping[str, Any]] = [
        {"type": "http.request", "body": b"{}", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> MutableMapping[str, Any]:
        return incoming.pop(0)

    async def send(message: MutableMapping[str, Any]) -> None:
        raise AssertionError(message)

    address = path("resourceBlocks/getAll")
    scope: dict[str, Any] = {"type": "http", "method": "POST", "path": address, "headers": []}
    asyncio.run(App(sandbox)(scope, receive, send))
    assert sandbox.requests == []
