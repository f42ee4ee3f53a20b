"""What an answer comes to: a result, or an error that says everything but the secrets."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from mews_connector import Client
from mews_runtime.errors import (
    ContractError,
    ResponseError,
    ResponseTooLargeError,
    ServerError,
    TooManyRequestsError,
)
from mews_runtime.http.body import Answer
from mews_runtime.masking import Secrets
from mews_runtime.messages.response import explain, interpret
from mews_runtime.schema.decoding import Violation
from mews_runtime.schema.operation import Operation
from tests.runtime.policy.script import READ, answer

DOOR = "a-door-code"
NOW = datetime(2026, 6, 1, tzinfo=UTC)


def operation() -> Operation[Any]:
    known = Client.contract.operation(READ)
    assert known is not None
    return known


def error_of(given: Answer, violation: Violation | None = None) -> ResponseError:
    return explain(Client.contract, operation(), given, violation, Secrets([DOOR]), now=NOW)


def retry_after(said: str, **headers: str) -> float | None:
    error = error_of(answer(429, Retry_After=said, **headers))
    assert isinstance(error, TooManyRequestsError)
    return error.retry_after


def test_an_answer_outside_the_contract_is_told_without_its_secrets() -> None:
    violation = Violation("$.Name", "Expected `str`", is_malformed=True)
    error = error_of(answer(200, [1], Request_Id=f"7-{DOOR}"), violation)
    assert isinstance(error, ContractError)
    assert (error.operation, error.path, error.expected) == (READ, "$.Name", "Expected `str`")
    assert (error.status, error.request_id, error.is_malformed) == (200, "7-***", True)
    assert error.raw_body == b"[1]"


def test_an_answer_that_was_too_large_is_told_with_what_is_allowed() -> None:
    given = replace(answer(206, Request_Id=f"7-{DOOR}"), is_too_large=True)
    error = error_of(given, Violation("$", "Expected a body of at most 4 bytes"))
    assert isinstance(error, ResponseTooLargeError)
    assert (error.operation, error.status, error.request_id) == (READ, 206, "7-***")
    assert "Expected a body of at most 4 bytes" in str(error)


def test_an_error_says_what_the_server_says_without_its_secrets() -> None:
    body = {"Message": f"no {DOOR}", "RequestId": "8", "Details": {"Code": [DOOR]}}
    error = error_of(answer(503, body, Retry_After="7"))
    assert isinstance(error, ServerError)
    assert (error.operation, error.status, error.message) == (READ, 503, "no ***")
    assert (error.details, error.retry_after) == ({"Code": ["***"]}, 7)
    assert error.raw_body == msgspec.json.encode(body)


def test_the_name_of_a_request_is_that_of_the_header_or_else_of_the_body() -> None:
    body = {"Message": "", "RequestId": f"8-{DOOR}"}
    assert error_of(answer(500, body, Request_Id="7")).request_id == "7"
    assert error_of(answer(500, body)).request_id == "8-***"
    assert error_of(answer(500, {"Message": ""})).request_id is None


def test_an_error_without_details_has_none() -> None:
    error = error_of(answer(500, {"Message": "down"}))
    assert isinstance(error, ServerError)
    assert (error.details, error.retry_after) == (None, None)


@pytest.mark.parametrize(
    ("headers", "media_type"),
    [({"Content_Type": f"text/{DOOR}"}, "text/***"), ({}, "of no media type")],
)
def test_a_body_that_is_no_documented_error_is_told_with_its_kind(
    headers: dict[str, str], media_type: str
) -> None:
    page = replace(answer(502, **headers), content=b"<html>")
    error = error_of(page)
    assert isinstance(error, ServerError)
    assert error.message is None
    assert str(error).startswith(
        f"{READ}: 502 Bad Gateway: its body ({media_type}) is not the documented error at $: "
        "JSON is malformed: invalid character (byte 0); see `raw_body`"
    )


def test_a_body_that_was_not_taken_in_is_told_with_the_reason() -> None:
    flaw = Violation("$", "Expected a body that arrives to its end", is_malformed=True)
    error = error_of(replace(answer(500), content=b"", violation=flaw))
    assert "$: Expected a body that arrives to its end; see `raw_body`" in str(error)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("0", 0),
        (" 12 ", 12),
        ("9" * 30, 1e9),
        ("Mon, 01 Jun 2026 00:00:09 GMT", 9),
        ("Sun, 31 May 2026 23:59:00 GMT", 0),
        ("Mon, 01 Jun 2026 00:00:09 -0000", 9),
        ("Mon, 01 Jun 2026 02:00:09 +0200", 9),
        ("Mon, 99 Jun 2026 00:00:09 GMT", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_wait_is_told_in_seconds_from_now(said: str, seconds: float | None) -> None:
    assert retry_after(said) == seconds


def test_a_wait_until_a_date_begins_at_the_date_of_the_server() -> None:
    said = "Mon, 01 Jun 2026 00:01:00 GMT"
    assert retry_after(said, Date="Mon, 01 Jun 2026 00:00:50 GMT") == 10
    assert retry_after(said, Date="not now") == 60


def test_a_wait_that_quotes_a_secret_is_none() -> None:
    error = explain(
        Client.contract,
        operation(),
        answer(429, Retry_After="1234"),
        None,
        Secrets(["1234"]),
        now=NOW,
    )
    assert isinstance(error, TooManyRequestsError)
    assert error.retry_after is None


def test_an_answer_of_204_is_the_empty_result() -> None:
    found: Any = interpret(operation(), Answer(204, [], b"not looked at"))
    assert (found.resource_blocks, found.cursor) == ([], msgspec.UNSET)


def test_an_answer_that_was_not_taken_in_is_no_result() -> None:
    flaw = Violation("$", "Expected a body that arrives to its end", is_malformed=True)
    assert interpret(operation(), Answer(200, [], b"{}", flaw)) is flaw


def test_an_error_status_is_no_result() -> None:
    assert interpret(operation(), answer(500)) is None
    assert interpret(operation(), answer(206, {"ResourceBlocks": []})) is None
