"""What standard error says while a command runs: requests, waits, and where they go to."""

import logging
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx2
import pytest

from mews_cli import connection
from mews_cli.exits import Exit
from mews_cli.telling import TellingClock
from mews_connector import Client
from mews_runtime.clock import SystemClock
from mews_runtime.limits.local import RequestLimiter
from mews_runtime.sending.retry import Retry
from mews_sandbox import Sandbox
from mews_sandbox.faults import Status
from tests.cli.running import Mews, bodies
from tests.support.sides import SYNC

LIST = "resource-blocks get-all"
DELETE = "resource-blocks delete --resource-block-ids 3ec8e2cd-d582-5d2e-b125-f8031dea2fa7"
EMPTY = b'{"ResourceBlocks": [], "Cursor": null}'
CREDENTIALS = ("MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT")
PORT_OF_NOBODY = 9


def over(respond: Callable[[httpx2.Request], httpx2.Response], **policy: Any) -> Client:
    """Return a client whose requests a function responds to."""
    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    return SYNC.client_over(http, base_url="https://mews.example", **policy)


def responding(monkeypatch: pytest.MonkeyPatch, response: httpx2.Response) -> None:
    """Let every request of a command get the same response."""

    def client(**_: object) -> Client:
        return over(lambda _: response)

    monkeypatch.setattr(connection, "client", client)


@pytest.fixture
def passing(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let time pass at once where a command waits. Return what it has waited."""
    waited: list[float] = []
    monkeypatch.setattr(SystemClock, "monotonic", staticmethod(lambda: sum(waited)))
    monkeypatch.setattr("mews_runtime.clock.time.sleep", waited.append)
    return waited


@pytest.fixture
def responses(monkeypatch: pytest.MonkeyPatch) -> list[httpx2.Response]:
    """Return the responses that requests get in turn, and after those an empty list."""
    waiting: list[httpx2.Response] = []

    def respond(_: httpx2.Request) -> httpx2.Response:
        return waiting.pop(0) if waiting else httpx2.Response(200, content=EMPTY)

    def client(*, clock: TellingClock, **_: object) -> Client:
        return over(respond, retry=Retry(), limiter=RequestLimiter(clock=clock), clock=clock)

    monkeypatch.setattr(connection, "client", client)
    return waiting


@pytest.mark.usefixtures("passing")
def test_a_wait_for_the_rate_limit_is_told(mews: Mews, responses: list[httpx2.Response]) -> None:
    responses.append(httpx2.Response(429, headers={"Retry-After": "17"}, content=b"{}"))

    ended = mews(LIST)

    assert ended.code == 0
    limit = "200 requests per access token in 30 seconds"
    assert f"waiting 17 s for the rate limit ({limit})\n" in ended.err


@pytest.mark.usefixtures("passing")
def test_a_wait_before_a_retry_is_told_with_its_cause(
    mews: Mews, responses: list[httpx2.Response]
) -> None:
    busy = httpx2.Response(503, headers={"Retry-After": "7"}, content=b"{}")
    responses.append(busy)

    ended = mews(LIST)

    assert ended.code == 0
    assert "waiting 7 s before a retry of resourceBlocks/getAll (503)\n" in ended.err


def test_a_short_wait_is_not_worth_a_line(
    passing: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    TellingClock().sleep(0.3)

    assert passing == [0.3]
    assert capsys.readouterr().err == ""


def test_verbose_says_what_came_of_each_request_and_shows_no_token(
    mews: Mews, sandbox: Sandbox
) -> None:
    plain, verbose = (mews(f"{LIST} --sandbox {more}") for more in ("", "--verbose"))

    assert plain.out == verbose.out
    assert "Request-Id" not in plain.err
    lines = [line for line in verbose.err.split("\n") if "Request-Id" in line]
    told = r"resourceBlocks/getAll: 200 in \d+ ms, Request-Id [0-9a-f]{32}"
    assert lines
    assert all(re.fullmatch(told, line) for line in lines)
    assert sandbox.access_token not in verbose.err
    assert logging.getLogger("mews_connector").level == logging.NOTSET


def test_verbose_tells_a_retry_by_its_attempt_and_its_wait(mews: Mews, sandbox: Sandbox) -> None:
    sandbox.add_fault(Status(status=503, nth=1))

    err = mews(f"{LIST} --sandbox -v").err

    first, second, *_ = (line for line in err.split("\n") if "Request-Id" in line)
    assert first.startswith("resourceBlocks/getAll: 503 in ")
    assert re.search(r": 200 in \d+ ms, attempt 2, after a wait of [\d.]+ s, Request", second)


def test_a_call_with_json_takes_a_timeout_and_is_told_as_well(mews: Mews, sandbox: Sandbox) -> None:
    ended = mews('call resourceBlocks/getAll \'{"Limitation": {"Count": 1}}\' --sandbox -v')
    refused = mews("call resourceBlocks/getAll {} --sandbox --timeout 0")

    assert "resourceBlocks/getAll: 200 in " in ended.err
    assert (refused.code, len(bodies(sandbox))) == (Exit.USAGE, 1)
    assert "--timeout takes a number above 0; got 0" in refused.err


def test_a_timeout_ends_the_retries_of_a_request(mews: Mews, sandbox: Sandbox) -> None:
    sandbox.add_fault(Status(status=429, retry_after=30))

    for line in (LIST, DELETE):
        ended = mews(f"{line} --sandbox --timeout 20")

        assert ended.code == Exit.LIMIT
        assert "the deadline of 20 s leaves" in ended.err
        assert "call again later, or with a longer --timeout" in ended.err


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the environment name an address where nobody listens. Return it."""
    for name in CREDENTIALS:
        monkeypatch.setenv(name, "a-placeholder")
    address = f"http://127.0.0.1:{PORT_OF_NOBODY}"
    monkeypatch.setenv("MEWS_BASE_URL", address)
    return address


@pytest.mark.usefixtures("passing")
@pytest.mark.parametrize(
    "line",
    [LIST, "resource-blocks delete --resource-block-ids 430f0c2f-7e2d-5fea-b214-19432cf8528f"],
    ids=["read", "write"],
)
@pytest.mark.parametrize("timeout", ["", " --timeout 2"])
def test_an_address_that_cannot_be_reached_is_named_with_its_variable(
    mews: Mews, nowhere: str, line: str, *, timeout: str
) -> None:
    ended = mews(line + timeout)

    assert ended.code == Exit.NETWORK
    assert f"the address {nowhere} is that of MEWS_BASE_URL: check it, " in ended.err


def test_the_doctor_names_the_variable_of_an_address_that_cannot_be_reached(
    mews: Mews, nowhere: str
) -> None:
    ended = mews("doctor")

    assert ended.code == Exit.NETWORK
    assert re.search(rf"FAIL  network .*{nowhere} is that of MEWS_BASE_URL", ended.out)


LISTED = b'{"Enterprises": [], "Cursor": null}'
LONG_AGO = {"Date": "Sat, 01 Jan 2000 00:00:00 GMT"}


@pytest.mark.parametrize(
    ("status", "content", "headers", "code", "line"),
    [
        (401, b'{"Message": "No."}', {}, Exit.UNAUTHORIZED, "FAIL  tokens"),
        (403, b'{"Message": "No."}', {}, Exit.REFUSED, "FAIL  tokens"),
        (404, b"<html>", {}, Exit.REFUSED, "FAIL  response"),
        (200, b"<html>", {}, Exit.CONTRACT_BROKEN, "FAIL  response"),
        (500, b"", {}, Exit.NETWORK, "FAIL  response"),
        (429, b"", {}, Exit.LIMIT, "FAIL  limit"),
        (200, LISTED, LONG_AGO, Exit.USAGE, "FAIL  clock"),
        (200, LISTED, {}, Exit.DONE, "-     clock       the server does not tell the time"),
    ],
)
def test_the_doctor_says_which_of_its_checks_has_failed_and_no_other(
    mews: Mews,
    monkeypatch: pytest.MonkeyPatch,
    *,
    status: int,
    content: bytes,
    headers: dict[str, str],
    code: Exit,
    line: str,
) -> None:
    response = httpx2.Response(status, content=content, headers=headers)
    responding(monkeypatch, response)

    ended = mews("doctor")

    assert ended.code == code
    assert line in ended.out
    assert ended.out.count("FAIL") == (code is not Exit.DONE)
    assert "ok    network " in ended.out
    assert "ok    TLS " in ended.out


def test_the_doctor_names_the_property_that_the_tokens_are_for(
    mews: Mews, sandbox: Sandbox
) -> None:
    name = sandbox.hotel.properties[0].name

    told = f"ok    tokens      accepted by enterprises/getAll: {name}\n"
    assert told in mews("doctor --sandbox").out


def test_the_time_of_a_server_that_is_nearly_the_own_is_told_as_right(
    mews: Mews, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.now(UTC)
    response = httpx2.Response(
        200, content=LISTED, headers={"Date": f"{now:%a, %d %b %Y %H:%M:%S} GMT"}
    )

    responding(monkeypatch, response)

    assert "ok    clock       within 30 s of the server's" in mews("doctor").out
