"""What the page loads over HTTP, who may change something, and how open pages are told."""

import asyncio
import json
import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final, cast

import httpx2
import pytest

from mews_sandbox import Clock, Sandbox
from mews_sandbox.faults import Reset, Status
from mews_sandbox.page import changes
from mews_sandbox.page.changes import ALIVE, CHANGED, Changes
from mews_sandbox.page.fault_forms import Field, forms
from mews_sandbox.page.reference import tryable
from mews_sandbox.serving.asgi import App
from mews_sandbox.serving.origin import is_foreign
from mews_sandbox.serving.server import is_worth_logging
from tests.sandbox.calls import OPERATIONS, added, block, complete, path, post
from tests.sandbox.hotels import NOON, id_of, opened

FAULTS = "/__sandbox__/faults"
COUNT: dict[str, Any] = {"Limitation": {"Count": 10}}
CHANGES: Final[dict[str, Callable[[Sandbox], object]]] = {
    "a call": lambda sandbox: added(sandbox, block()),
    "a call that is refused": lambda sandbox: post(sandbox, "nothing/there"),
    "a fault": lambda sandbox: sandbox.add_fault(Reset()),
    "no faults": lambda sandbox: sandbox.clear_faults(),
    "time that passes": lambda sandbox: sandbox.clock.advance(timedelta(seconds=1)),
    "another time": lambda sandbox: sandbox.clock.set(NOON + timedelta(seconds=1)),
    "the real time": lambda sandbox: sandbox.clock.run(),
    "what was before": lambda sandbox: sandbox.restore(sandbox.snapshot()),
}


def asked(
    sandbox: Sandbox, address: str, method: str = "GET", *, app: App | None = None, **options: Any
) -> httpx2.Response:
    """Send a request to the application of a sandbox."""

    async def ask() -> httpx2.Response:
        transport = httpx2.ASGITransport(cast("Any", app or App(sandbox)))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, address, **options)

    return asyncio.run(ask())


# What the page loads


@pytest.mark.parametrize("address", ["/", "/reference"])
def test_a_page_runs_no_script_but_those_from_here(sandbox: Sandbox, address: str) -> None:
    answer = asked(sandbox, address)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "<script>" not in answer.text
    assert "style=" not in answer.text


def test_the_hotel_is_told_with_the_time_of_the_sandbox(sandbox: Sandbox) -> None:
    told = asked(sandbox, "/page/glance?find=hall").json()
    assert told["now"] == "2024-06-12T12:00:00Z"
    assert [room["name"] for room in told["glance"]["rooms"]] == ["hall"]


def test_pages_that_ask_for_the_same_are_told_of_every_change(sandbox: Sandbox) -> None:
    app = App(sandbox)

    def occupancy() -> object:
        return asked(sandbox, "/page/glance?find=hall", app=app).json()["glance"]["occupancies"]

    before = occupancy()
    assert occupancy() == before
    added(sandbox, block("hall"))
    assert occupancy() != before


def test_what_cannot_be_shown_is_refused_in_words(sandbox: Sandbox) -> None:
    answer = asked(sandbox, "/page/glance?days=1000")
    assert answer.status_code == 400
    assert answer.json() == {"Message": "Expected `int` <= 31 - at `$.days`"}


@pytest.mark.parametrize("has_control", [True, False])
def test_the_page_is_told_whether_there_are_controls(
    sandbox: Sandbox, *, has_control: bool
) -> None:
    told = asked(sandbox, "/page/faults", app=App(sandbox, has_control=has_control)).json()
    assert told["has_control"] is has_control
    operations = next(field for field in told["forms"][0]["fields"] if field["name"] == "operation")
    assert "resourceBlocks/add" in operations["choices"]


def test_a_page_that_follows_the_hotel_does_not_fill_the_access_log() -> None:
    def line(address: str) -> logging.LogRecord:
        arguments = ("127.0.0.1:9", "GET", address, "1.1", 200)
        return logging.LogRecord("a", logging.INFO, "", 0, "%s %s %s %s %d", arguments, None)

    assert not is_worth_logging(line("/page/glance?days=14"))
    assert is_worth_logging(line("/"))
    assert is_worth_logging(line("/api/connector/v1/resourceBlocks/getAll"))


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("month", [1, 3, 7, 10])
@pytest.mark.parametrize("day", [23, 25, 28])
def test_each_operation_of_the_reference_has_a_request_that_works(
    operation: str, month: int, day: int
) -> None:
    # Clocks change in London on 29 March and on 25 October.
    sandbox = Sandbox(clock=Clock(datetime(2026, month, day, 23, 30, tzinfo=UTC)))
    described = tryable(sandbox)["paths"][path(operation)]["post"]["requestBody"]["content"]
    example = described["application/json"]["examples"]["sandbox"]["value"]
    assert post(sandbox, operation, **example).status == 200


# Forms


def fields(kind: str) -> dict[str, Field]:
    """Return the fields of a form by name."""
    (form,) = (form for form in forms(["a/b"]) if form.kind == kind)
    return {field.name: field for field in form.fields}


def test_a_form_knows_the_bounds_and_choices_of_a_fault() -> None:
    status, change = fields("status")["status"], fields("reset")["change"]
    assert (status.kind, status.is_whole, status.is_required) == ("number", True, True)
    assert (status.minimum, status.maximum) == (400, 599)
    assert (change.kind, set(change.choices)) == ("choice", {"never", "before", "later"})
    assert change.default == "never"
    assert fields("latency")["seconds"].is_whole is False
    assert fields("wrong-type")["property"].kind == "text"


def test_every_fault_has_a_form_with_what_all_faults_take() -> None:
    found = forms(["a/b"])
    assert {"latency", "status", "reset", "extra-property"} <= {form.kind for form in found}
    assert all(form.summary.endswith((".", "any.")) for form in found)
    for form in found:
        assert [field.name for field in form.fields[-3:]] == ["operation", "nth", "probability"]


# Who may change something

HERE = {"host": "127.0.0.1:80"}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        HERE,
        {**HERE, "origin": "http://127.0.0.1:80"},
        {**HERE, "origin": "http://127.0.0.1:80", "sec-fetch-site": "same-origin"},
        {"host": "[::1]:80", "origin": "http://[::1]:80"},
        {"host": "hotel.localhost", "origin": "http://hotel.localhost"},
    ],
)
def test_programs_and_its_own_page_may_change_a_sandbox(headers: dict[str, str]) -> None:
    assert not is_foreign(headers)


@pytest.mark.parametrize(
    "headers",
    [
        {**HERE, "origin": "https://example.org"},
        {**HERE, "origin": "http://127.0.0.1:81"},
        {**HERE, "origin": "null"},
        {**HERE, "origin": "http://[broken"},
        {**HERE, "sec-fetch-site": "cross-site"},
        {**HERE, "origin": "http://127.0.0.1:80", "sec-fetch-site": "same-site"},
        {"host": "rebound.example.org", "origin": "http://rebound.example.org"},
        {"host": "rebound.example.org", "sec-fetch-site": "same-origin"},
        {"host": "rebound", "origin": "http://rebound"},
        {"host": "2130706433", "origin": "http://2130706433"},
        {"host": "203.0.113.5:80", "origin": "http://203.0.113.5:80"},
        {"host": "10.0.0.5", "origin": "http://10.0.0.5"},
        {"host": "[broken", "sec-fetch-site": "none"},
        {"origin": "http://127.0.0.1"},
    ],
)
def test_a_web_page_of_somebody_else_may_not(headers: dict[str, str]) -> None:
    assert is_foreign(headers)


@pytest.mark.parametrize("host", ["sandbox:8765", "10.0.0.5"])
def test_a_page_under_an_allowed_name_may(host: str) -> None:
    headers = {"host": host, "origin": f"http://{host}"}
    assert is_foreign(headers)
    assert not is_foreign(headers, ["sandbox", "10.0.0.5"])
    assert is_foreign({**headers, "origin": "https://example.org"}, ["sandbox", "10.0.0.5"])


def test_the_controls_know_the_names_that_are_allowed(sandbox: Sandbox) -> None:
    page = {"Host": "sandbox:8765", "Origin": "http://sandbox:8765"}
    for app, status in ((App(sandbox), 403), (App(sandbox, hosts=["sandbox"]), 200)):
        answer = asked(sandbox, FAULTS, "DELETE", app=app, headers=page)
        assert answer.status_code == status


REBOUND = ["evil.example:8996", "evil.example.", "EVIL.EXAMPLE", "127.0.0.1.evil.example", "[x"]
ANSWERED = [
    *("127.0.0.1:80", "[::1]:80", "10.0.0.5", "localhost", "a.localhost", "sandbox:8765"),
    *("sandbox.local", "host.docker.internal:80", "Hotel.Example.org:80", ""),
]
READ = ["/__sandbox__/hotel", "/", "/page/glance", "/openapi.json"]


@pytest.mark.parametrize("host", REBOUND)
@pytest.mark.parametrize("address", READ)
def test_nothing_is_read_under_a_name_that_anybody_could_make_lead_here(
    sandbox: Sandbox, address: str, host: str
) -> None:
    answer = asked(sandbox, address, headers={"Host": host})
    assert answer.status_code == 403
    assert "--allow-host" in answer.json()["Message"]


@pytest.mark.parametrize("host", REBOUND)
def test_no_operation_is_called_under_such_a_name(sandbox: Sandbox, host: str) -> None:
    body = complete(sandbox, **COUNT)
    answer = asked(
        sandbox, path("resourceBlocks/getAll"), "POST", json=body, headers={"Host": host}
    )
    assert (answer.status_code, sandbox.requests) == (403, [])


@pytest.mark.parametrize("host", ANSWERED)
@pytest.mark.parametrize("address", READ)
def test_a_program_reads_under_addresses_inner_names_and_allowed_ones(
    sandbox: Sandbox, address: str, host: str
) -> None:
    app = App(sandbox, hosts=["hotel.example.ORG"])
    assert asked(sandbox, address, app=app, headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("place", ["hotel", "requests", "state"])
def test_a_foreign_page_may_not_read_the_controls_either(sandbox: Sandbox, place: str) -> None:
    page = {"Host": "rebound.example.org", "Sec-Fetch-Site": "same-origin"}
    assert asked(sandbox, f"/__sandbox__/{place}", headers=page).status_code == 403


@pytest.mark.parametrize(
    ("method", "place"),
    [("POST", "faults"), ("DELETE", "faults"), ("PUT", "clock"), ("POST", "snapshots")],
)
def test_a_control_is_refused_to_a_foreign_page(sandbox: Sandbox, method: str, place: str) -> None:
    sandbox.add_fault(Reset())
    foreign = {"Origin": "https://example.org"}
    body = {"kind": "html"} if place == "faults" else {"advance_seconds": 5}
    answer = asked(sandbox, f"/__sandbox__/{place}", method, json=body, headers=foreign)
    assert answer.status_code == 403
    assert "for no other web page" in answer.json()["Message"]
    assert (sandbox.faults, sandbox.clock.now()) == ([Reset()], NOON)


# One fault of several


def test_one_fault_is_taken_out_of_force(sandbox: Sandbox) -> None:
    for fault in (Reset(), Status(status=503)):
        sandbox.add_fault(fault)
    answer = asked(sandbox, FAULTS, "DELETE", json={"kind": "status", "status": 503})
    assert [found["kind"] for found in answer.json()] == ["reset"]
    assert sandbox.faults == [Reset()]


def test_a_fault_that_is_not_in_force_cannot_be_taken_out_of_it(sandbox: Sandbox) -> None:
    sandbox.add_fault(Reset())
    answer = asked(sandbox, FAULTS, "DELETE", json={"kind": "status", "status": 503})
    assert answer.status_code == 400
    assert "no such fault is in force" in answer.json()["Message"]
    assert sandbox.faults == [Reset()]


# How open pages are told


@pytest.fixture
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "PULSE", 0)


def heard(revisions: Iterator[object], pulses: int) -> list[bytes]:
    """Return what a page hears within some pulses."""
    told = Changes(lambda: next(revisions))

    async def listen() -> list[bytes]:
        events: list[bytes] = []
        async for event in told.stream():
            events.append(event)
            if len(events) == pulses:
                told.close()
        return events

    return asyncio.run(listen())


@pytest.mark.usefixtures("_at_once")
def test_a_page_is_told_at_once_and_then_only_of_changes() -> None:
    assert heard(iter([1, 1, 1, 2, 2, 3, 3]), 3) == [CHANGED] * 3


@pytest.mark.usefixtures("_at_once")
def test_a_page_hears_that_the_connection_is_alive_while_nothing_changes() -> None:
    assert heard(iter([1] * 60), 2) == [CHANGED, ALIVE]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_changes_makes_another_revision(
    sandbox: Sandbox, change: Callable[[Sandbox], object]
) -> None:
    before = sandbox.revision
    assert sandbox.revision == before
    change(sandbox)
    assert sandbox.revision != before


def test_a_change_that_comes_late_makes_another_revision(sandbox: Sandbox) -> None:
    sandbox.add_fault(Reset(change="later", seconds=5))
    post(sandbox, "resourceBlocks/add", ResourceBlocks=[block()])
    sandbox.clock.advance(timedelta(seconds=4))
    assert asked(sandbox, "/page/glance?find=free").json()["glance"]["occupancies"]["Vacant"] == 7
    before = sandbox.revision[0]
    sandbox.clock.advance(timedelta(seconds=1))
    assert sandbox.revision[0] != before
    told = asked(sandbox, "/page/glance?find=free").json()["glance"]["rooms"]
    assert [(room["id"], room["occupancy"]) for room in told] == [(id_of("free"), "OutOfOrder")]


def test_the_faults_of_a_request_are_among_those_received() -> None:
    sandbox = opened(NOON, Status(status=503))
    post(sandbox, "resourceBlocks/getAll", **COUNT)
    (request,) = json.loads(asked(sandbox, "/__sandbox__/requests").content)
    assert request["faults"][0]["status"] == 503
    assert request["seconds"] >= 0
