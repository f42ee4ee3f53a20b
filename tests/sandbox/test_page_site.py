"""What the page loads over HTTP, who may change something, and how open pages are told."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from mews_sandbox import Clock, Sandbox
from mews_sandbox.faults import Reset
from mews_sandbox.page import changes
from mews_sandbox.page.changes import ALIVE, CHANGED, Changes
from mews_sandbox.page.reference import tryable
from mews_sandbox.serving.asgi import App
from mews_sandbox.serving.origin import is_foreign
from mews_sandbox.serving.server import is_worth_logging
from tests.sandbox.calls import (
    ADD,
    COUNT,
    LISTING,
    OPERATIONS,
    add,
    ask,
    block,
    complete,
    path,
    post,
)
from tests.sandbox.hotels import NOON, id_of

SECOND: Final = timedelta(seconds=1)
CHANGES: Final[dict[str, Callable[[Sandbox], object]]] = {
    "a call": lambda sandbox: add(sandbox, block()),
    "a call that is refused": lambda sandbox: post(sandbox, "nothing/there"),
    "a fault": lambda sandbox: sandbox.add_fault(Reset()),
    "no faults": lambda sandbox: sandbox.clear_faults(),
    "time that passes": lambda sandbox: sandbox.clock.advance(SECOND),
    "another time": lambda sandbox: sandbox.clock.set(NOON + SECOND),
    "the real time": lambda sandbox: sandbox.clock.run(),
    "what was before": lambda sandbox: sandbox.restore(sandbox.snapshot()),
}


# What the page loads


@pytest.mark.parametrize("address", ["/", "/reference"])
def test_a_page_runs_no_script_but_those_from_here(sandbox: Sandbox, address: str) -> None:
    answer = ask(sandbox, address)
    here = ("script", "worker", "connect", "style")
    own = "; ".join(["default-src 'none'", *(f"{kind}-src 'self'" for kind in here)])
    none = "; ".join(f"{name} 'none'" for name in ("base-uri", "form-action", "frame-ancestors"))
    assert answer.headers == {
        "content-security-policy": f"{own}; img-src 'self' data:; {none}",
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "content-type": "text/html; charset=utf-8",
        "content-length": str(len(answer.content)),
    }
    assert "<script>" not in answer.text
    assert "style=" not in answer.text


def test_what_a_page_loads_is_there_to_be_read(sandbox: Sandbox) -> None:
    told = ("/openapi.json", *(f"/page/{name}" for name in ("glance", "tokens", "faults", GUEST)))
    for address in told:
        answer = ask(sandbox, address)
        kind = {name: answer.headers[name] for name in ("content-type", "cache-control")}
        assert kind == {"content-type": "application/json", "cache-control": "no-store"}
        assert (answer.status_code, ask(sandbox, address, "DELETE").status_code) == (200, 404)
    for address in ("/page/hotel.css", "/assets/swagger-ui.css"):
        assert ask(sandbox, address).headers["content-type"] == "text/css; charset=utf-8"
    for address in ("/", "/reference"):
        assert ask(sandbox, address, "DELETE").status_code == 404
    # A guest has no time zone, and the page has named none.
    assert ask(sandbox, f"/page/{GUEST}").json()["time_zone"] == "UTC"


GUEST: Final = "details?kind=customers&id=59d155cf-1558-50a4-aa5e-12297a4600d6"


def test_a_request_of_the_reference_is_about_what_is_here_and_tomorrow(sandbox: Sandbox) -> None:
    described = tryable(sandbox)
    assert described["servers"] == [{"url": "/", "description": "This sandbox"}]
    assert "webhooks" not in described
    assert "example" not in described["components"]["parameters"]["Prefer"]
    content = described["paths"][path(ADD)]["post"]["requestBody"]["content"]
    # What was first begins at the midnight to come, and what was 71 hours later still is.
    names = {"Name": "Repainting of 301", "Notes": "Both rooms and the ceiling"}
    later = {"StartUtc": "2024-06-15T22:00:00Z", "EndUtc": "2024-06-19T06:00:00Z"}
    first = {"StartUtc": "2024-06-12T23:00:00Z", "EndUtc": "2024-06-13T07:00:00Z"}
    blocks = [
        {"ResourceId": id_of("dirty"), "Type": "OutOfOrder", **names, **later},
        {"ResourceId": id_of("clean"), "Type": "InternalUse", "Name": "Staff training", **first},
    ]
    tokens = {"ClientToken": sandbox.client_token, "AccessToken": sandbox.access_token}
    value = {**tokens, "Client": "mews-sandbox page", "ResourceBlocks": blocks}
    assert content["application/json"]["examples"] == {
        "sandbox": {"summary": "Works in this sandbox", "value": value}
    }


def test_the_hotel_is_told_with_the_time_of_the_sandbox_and_every_change(sandbox: Sandbox) -> None:
    app = App(sandbox)
    told, again = (ask(app, "/page/glance?find=hall").json() for _ in range(2))
    assert told["now"] == "2024-06-12T12:00:00Z"
    assert [room["name"] for room in told["glance"]["rooms"]] == ["hall"]
    assert again["glance"]["occupancies"] == told["glance"]["occupancies"]
    add(sandbox, block("hall"))
    changed = ask(app, "/page/glance?find=hall").json()
    assert changed["glance"]["occupancies"] != told["glance"]["occupancies"]


def test_what_cannot_be_shown_is_refused_in_words(sandbox: Sandbox) -> None:
    answer = ask(sandbox, "/page/glance?days=1000")
    assert answer.status_code == 400
    assert answer.json() == {"Message": "Expected `int` <= 31 - at `$.days`"}


@pytest.mark.parametrize("has_control", [True, False])
def test_the_page_is_told_whether_there_are_controls(
    sandbox: Sandbox, *, has_control: bool
) -> None:
    told = ask(App(sandbox, has_control=has_control), "/page/faults").json()
    assert told["has_control"] is has_control
    operations = next(field for field in told["forms"][0]["fields"] if field["name"] == "operation")
    assert "resourceBlocks/add" in operations["choices"]


def test_a_page_that_follows_the_hotel_does_not_fill_the_access_log() -> None:
    addresses = ("/page/glance?days=14", "/", path(LISTING))
    records = [
        logging.LogRecord("a", logging.INFO, "", 0, "%s %s %s %s %d", arguments, None)
        for arguments in (("127.0.0.1:9", "GET", address, "1.1", 200) for address in addresses)
    ]
    assert [is_worth_logging(record) for record in records] == [False, True, True]


# Clocks change in London on 29 March and on 25 October.
@pytest.mark.parametrize("month", [1, 3, 7, 10])
@pytest.mark.parametrize("day", [23, 25, 28])
def test_each_operation_of_the_reference_has_a_request_that_works(month: int, day: int) -> None:
    sandbox = Sandbox(clock=Clock(datetime(2026, month, day, 23, 30, tzinfo=UTC)))
    beginning, described = sandbox.snapshot(), tryable(sandbox)["paths"]
    found: dict[str, int] = {}
    for operation in OPERATIONS:
        content = described[path(operation)]["post"]["requestBody"]["content"]
        example = content["application/json"]["examples"]["sandbox"]["value"]
        found[operation] = post(sandbox, operation, **example).status
        sandbox.restore(beginning)
    assert found == dict.fromkeys(OPERATIONS, 200)


# Who may change something


@pytest.mark.parametrize(
    ("host", "origin", "site", "is_refused"),
    [
        # Programs and its own page may.
        (None, None, None, False),
        ("127.0.0.1:80", None, None, False),
        ("127.0.0.1:80", "http://127.0.0.1:80", None, False),
        ("127.0.0.1:80", "http://127.0.0.1:80", "same-origin", False),
        ("[::1]:80", "http://[::1]:80", None, False),
        ("hotel.localhost", "http://hotel.localhost", None, False),
        # A web page of somebody else may not.
        ("127.0.0.1:80", "https://example.org", None, True),
        ("127.0.0.1:80", "http://127.0.0.1:81", None, True),
        ("127.0.0.1:80", "null", None, True),
        ("127.0.0.1:80", "http://[broken", None, True),
        ("127.0.0.1:80", None, "cross-site", True),
        ("127.0.0.1:80", "http://127.0.0.1:80", "same-site", True),
        ("rebound.example.org", "http://rebound.example.org", None, True),
        ("rebound.example.org", None, "same-origin", True),
        ("rebound", "http://rebound", None, True),
        ("2130706433", "http://2130706433", None, True),
        ("203.0.113.5:80", "http://203.0.113.5:80", None, True),
        ("10.0.0.5", "http://10.0.0.5", None, True),
        ("[broken", None, "none", True),
        (None, "http://127.0.0.1", None, True),
    ],
)
def test_programs_and_its_own_page_may_change_a_sandbox_and_others_may_not(
    host: str | None, origin: str | None, site: str | None, *, is_refused: bool
) -> None:
    named = {"host": host, "origin": origin, "sec-fetch-site": site}
    headers = {name: value for name, value in named.items() if value is not None}
    assert is_foreign(headers) is is_refused


@pytest.mark.parametrize("host", ["sandbox:8765", "10.0.0.5"])
def test_a_page_under_an_allowed_name_may(sandbox: Sandbox, host: str) -> None:
    headers, hosts = {"host": host, "origin": f"http://{host}"}, ["sandbox", "10.0.0.5"]
    assert is_foreign(headers)
    assert not is_foreign(headers, hosts)
    assert is_foreign({**headers, "origin": "https://example.org"}, hosts)
    for app, status in ((App(sandbox), 403), (App(sandbox, hosts=hosts), 200)):
        answer = ask(app, "/__sandbox__/faults", "DELETE", headers=headers)
        assert answer.status_code == status


REBOUND: Final = (
    *("evil.example:8996", "evil.example.", "EVIL.EXAMPLE", "127.0.0.1.evil.example", "[x"),
)
ANSWERED: Final = (
    *("127.0.0.1:80", "[::1]:80", "10.0.0.5", "localhost", "a.localhost", "sandbox:8765"),
    *("sandbox.local", "host.docker.internal:80", "Hotel.Example.org:80", ""),
)


@pytest.mark.parametrize("address", ["/__sandbox__/hotel", "/", "/page/glance", "/openapi.json"])
def test_nothing_is_read_under_a_name_that_anybody_could_make_lead_here(
    sandbox: Sandbox, address: str
) -> None:
    app = App(sandbox, hosts=["hotel.example.ORG"])
    answers = {host: ask(app, address, headers={"Host": host}) for host in (*REBOUND, *ANSWERED)}
    found = {host: answer.status_code for host, answer in answers.items()}
    assert found == {**dict.fromkeys(REBOUND, 403), **dict.fromkeys(ANSWERED, 200)}
    assert all("--allow-host" in answers[host].json()["Message"] for host in REBOUND)


def test_no_operation_is_called_under_such_a_name(sandbox: Sandbox) -> None:
    body = complete(sandbox, **COUNT)
    answers = [
        ask(sandbox, path(LISTING), "POST", json=body, headers={"Host": host}) for host in REBOUND
    ]
    assert {answer.status_code for answer in answers} == {403}
    assert sandbox.requests == []


REBOUND_PAGE: Final = {"Host": "rebound.example.org", "Sec-Fetch-Site": "same-origin"}
FOREIGN: Final = {"Origin": "https://example.org"}


@pytest.mark.parametrize(
    ("method", "place", "body", "headers"),
    [
        *(("GET", place, None, REBOUND_PAGE) for place in ("hotel", "requests", "state")),
        ("POST", "faults", {"kind": "html"}, FOREIGN),
        ("DELETE", "faults", {"kind": "reset"}, FOREIGN),
        ("PUT", "clock", {"advance_seconds": 5}, FOREIGN),
        ("POST", "snapshots", None, FOREIGN),
    ],
)
def test_a_control_is_refused_to_a_foreign_page(
    sandbox: Sandbox, method: str, place: str, body: Any, headers: dict[str, str]
) -> None:
    sandbox.add_fault(Reset())
    answer = ask(sandbox, f"/__sandbox__/{place}", method, json=body, headers=headers)
    assert answer.status_code == 403
    assert headers is REBOUND_PAGE or "for no other web page" in answer.json()["Message"]
    assert (sandbox.faults, sandbox.clock.now()) == ([Reset()], NOON)


# How open pages are told


@pytest.mark.parametrize(
    ("revisions", "told"),
    [([1, 1, 1, 2, 2, 3, 3], [CHANGED] * 3), ([1] * 60, [CHANGED, ALIVE])],
    ids=["of changes alone", "that the connection is alive"],
)
def test_a_page_is_told_at_once_and_then(
    monkeypatch: pytest.MonkeyPatch, revisions: list[int], told: list[bytes]
) -> None:
    monkeypatch.setattr(changes, "PULSE", 0)
    seen: Iterator[int] = iter(revisions)
    stream = Changes(lambda: next(seen))

    async def listen() -> list[bytes]:
        events: list[bytes] = []
        async for event in stream.stream():
            events.append(event)
            if len(events) == len(told):
                stream.close()
        return events

    assert asyncio.run(listen()) == told


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
    add(sandbox, block())
    sandbox.clock.advance(4 * SECOND)
    assert ask(sandbox, "/page/glance?find=free").json()["glance"]["occupancies"]["Vacant"] == 7
    before = sandbox.revision[0]
    sandbox.clock.advance(SECOND)
    assert sandbox.revision[0] != before
    told = ask(sandbox, "/page/glance?find=free").json()["glance"]["rooms"]
    assert [(room["id"], room["occupancy"]) for room in told] == [(id_of("free"), "OutOfOrder")]
