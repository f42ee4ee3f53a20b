"""What an answer comes to: a body, a result, or an error that says everything but the secrets."""

import gzip
from datetime import UTC, datetime
from typing import Any, Final

import httpx2
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mews_connector import Client, errors
from mews_connector.models import ResourceBlockType
from mews_runtime.errors import StatusError, status_error
from mews_runtime.http.body import Body, LoadedResponse, cut_short, loaded
from mews_runtime.masking import Secrets
from mews_runtime.messages.response import explain, interpret
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.operation import Operation
from tests.runtime.policy.script import READ, answer

DOOR: Final = "a-door-code"
NOW: Final = datetime(2026, 6, 1, tzinfo=UTC)
ADDRESS: Final = f"https://mews.example/api/connector/v1/{READ}"
CUT: Final = Violation("$", "Expected a body that arrives to its end", is_malformed=True)


def operation() -> Operation[Any]:
    known = Client.contract.operation(READ)
    assert known is not None
    return known


def error_of(given: LoadedResponse, violation: Violation | None = None, hidden: str = DOOR) -> Any:
    contract = Client.contract
    hide = Secrets([hidden])
    return explain(contract, operation(), given, violation, hide, now=NOW, url=ADDRESS)


# Where a JSON document leaves the contract


@pytest.mark.parametrize(
    ("rest", "is_malformed"),
    [(b"]", False), (b"", True), (b', "\xff"]', True), (b"," + b"[" * 100_000, True)],
)
def test_a_value_of_another_kind_is_told_with_its_place_and_whether_the_rest_is_json(
    rest: bytes, *, is_malformed: bool
) -> None:
    found = decode(list[int], b'["seven"' + rest, Direction.RESPONSE)
    assert found == Violation("$[0]", "Expected `int`, got `str`", is_malformed=is_malformed)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"[1", "Input data was truncated"),
        (b'["\xff"]', "Expected UTF-8, got the byte 0xff"),
        (b'["\x80"]', "Expected UTF-8, got the byte 0x80"),
        (b"[" * 100_000, "Expected JSON that is not nested as deeply"),
    ],
)
def test_what_is_not_json_is_told_of_the_whole(content: bytes, expected: str) -> None:
    found = decode(list[Any], content, Direction.RESPONSE)
    assert found == Violation("$", expected, is_malformed=True)


def test_a_value_that_an_enum_does_not_have_is_taken_in_an_answer_only() -> None:
    kind, content = list[ResourceBlockType], b'["Nope"]'
    assert decode(kind, content, Direction.RESPONSE) == ["Nope"]
    wrong = Violation("$[0]", "Expected one of OutOfOrder, InternalUse")
    assert decode(kind, content, Direction.REQUEST) == wrong


# Bodies


def body(limit: int = 100, *headers: tuple[str, str]) -> Body:
    return Body(200, httpx2.Headers([("Request-Id", "7"), *headers]).raw, limit)


def taken(into: Body, *pieces: bytes) -> LoadedResponse:
    """Return the answer after all pieces have arrived."""
    for piece in pieces:
        into.take(piece)
    return into.answer()


def coded(*names: str) -> Body:
    return body(100, *(("Content-Encoding", name) for name in names))


def flawed(expected: str) -> Violation:
    return Violation("$", expected, is_malformed=True)


NOT_ASKED_FOR: Final = flawed("Expected a body encoded as gzip, deflate or not at all")
NO_GZIP: Final = flawed("Expected a body in gzip, as its header says")
TOO_LARGE: Final = flawed("Expected a body of at most 4 bytes")


@pytest.mark.parametrize(
    ("found", "content", "violation"),
    [
        (taken(body(), b"as ", b"sent"), b"as sent", None),
        (taken(coded(" GZip "), gzip.compress(b"as sent")), b"as sent", None),
        (taken(coded("br"), b"what it holds"), b"", NOT_ASKED_FOR),
        (taken(coded("gzip", "identity"), b"as sent"), b"", NOT_ASKED_FOR),
        (taken(coded("gzip"), gzip.compress(b"as sent")[:-4]), b"", NO_GZIP),
        (taken(coded("gzip"), gzip.compress(b"as sent") + b"more"), b"", NO_GZIP),
        (taken(body(4), b"12", b"345"), b"", TOO_LARGE),
        (loaded(200, httpx2.Headers({"Request-Id": "7"}).raw, b"1234", 4), b"1234", None),
        (loaded(200, httpx2.Headers({"Request-Id": "7"}).raw, b"12345", 4), b"", TOO_LARGE),
        (cut_short(200, httpx2.Headers({"Request-Id": "7"}).raw), b"", CUT),
    ],
)
def test_a_body_is_kept_whole_or_not_at_all_with_what_is_wrong_with_it(
    found: LoadedResponse, content: bytes, violation: Violation | None
) -> None:
    assert (bytes(found.content), found.violation) == (content, violation)
    assert (found.status, found.headers["Request-Id"]) == (200, "7")
    assert found.is_too_large is (violation == TOO_LARGE)


@pytest.mark.parametrize(
    ("length", "wanted"),
    [(None, True), ("4", True), ("5", False), ("a lot", True), ("9" * 18, False), ("9" * 19, True)],
)
def test_a_body_that_says_it_is_too_large_is_not_asked_for(
    length: str | None, *, wanted: bool
) -> None:
    headers = [("Content-Length", length)] if length else []
    assert body(4, *headers).is_wanted is wanted
    assert body(0).is_wanted


# Results


def test_an_answer_of_204_is_the_empty_result() -> None:
    found: Any = interpret(operation(), LoadedResponse(204, [], b"not looked at"))
    assert (found.resource_blocks, found.cursor) == ([], msgspec.UNSET)


def test_an_answer_that_was_not_taken_in_or_has_an_error_status_is_no_result() -> None:
    assert interpret(operation(), LoadedResponse(200, [], b"{}", CUT)) is CUT
    assert interpret(operation(), answer(500)) is None
    assert interpret(operation(), answer(206, {"ResourceBlocks": []})) is None


# Errors

KINDS: Final[dict[int, type[StatusError]]] = {
    400: errors.BadRequestError,
    401: errors.UnauthorizedError,
    403: errors.ForbiddenError,
    404: errors.NotFoundError,
    408: errors.RequestTimeoutError,
    409: errors.ConflictError,
    413: errors.ContentTooLargeError,
    429: errors.TooManyRequestsError,
    **dict.fromkeys((500, 501, 502, 503, 504, 599), errors.ServerError),
    **dict.fromkeys(
        (201, 206, 302, 304, 307, 402, 418, 499, 600, 999), errors.UnexpectedStatusError
    ),
}


def test_each_status_has_its_error_which_says_what_the_server_said() -> None:
    sent = {"Message": "No such room.", "RequestId": "r-1", "Details": {"Room": [101, None]}}
    for status, kind in KINDS.items():
        error = error_of(answer(status, sent))
        assert (type(error), status_error(status), error.status) == (kind, kind, status)
        assert (error.message, error.request_id, error.details) == tuple(sent.values())


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        (301, f"redirects are not followed: check the address {ADDRESS}"),
        (401, "check the tokens, that they belong to mews.example, and their permissions"),
        (404, f"check the address {ADDRESS}, including upper and lower case"),
    ],
)
def test_what_a_wrong_address_may_have_caused_names_the_address(status: int, advice: str) -> None:
    assert str(error_of(answer(status, {"Message": "No."}))).endswith(f": No.; {advice}")


def test_a_body_that_is_not_json_may_come_from_elsewhere_so_the_address_is_named() -> None:
    page = Violation("$", "JSON is malformed", is_malformed=True)
    assert str(error_of(answer(200), page)).endswith(f"may not come from Mews: check {ADDRESS}")
    assert ADDRESS not in str(error_of(answer(200), Violation("$.Name", "Expected `str`")))


BROKEN: Final = {
    "none": b"",
    "page": b"<html><h1>Bad Gateway</h1></html>",
    "half": b'{"Message": "half a',
    "not UTF-8": b'{"Message": "\xff"}',
    "null": b"null",
    "array": b"[]",
    "type": b'{"Message": 5}',
    "BOM": b"\xef\xbb\xbf{}",
    "depth": b"[" * 100_000,
}


def test_a_body_that_is_not_the_documented_error_keeps_the_status_and_the_bytes() -> None:
    for status, kind in KINDS.items():
        for content in BROKEN.values():
            error = error_of(replace(answer(status), content=content))
            assert (type(error), error.status, error.raw_body) == (kind, status, content)
            assert (error.message, error.details) == (None, None)


def test_details_of_any_depth_keep_the_status() -> None:
    for depth in (100, 600, 900, 100_000):
        content = b'{"Message": "No.", "Details": ' + b"[" * depth + b"]" * depth + b"}"
        assert error_of(replace(answer(400), content=content)).status == 400


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).filter(
    lambda text: DOOR not in text
)


@given(message=TEXTS, details=st.recursive(st.none() | st.booleans() | TEXTS, st.lists))
def test_message_and_details_arrive_as_they_are(message: str, details: object) -> None:
    error = error_of(answer(403, {"Message": message, "Details": details}))
    assert (error.message, error.details) == (message, details)


def test_an_answer_outside_the_contract_is_told_without_its_secrets() -> None:
    violation = Violation("$.Name", "Expected `str`", is_malformed=True)
    error = error_of(answer(200, [1], Request_Id=f"7-{DOOR}"), violation)
    assert isinstance(error, errors.ContractError)
    assert (error.operation, error.path, error.expected) == (READ, "$.Name", "Expected `str`")
    assert (error.status, error.request_id, error.is_malformed) == (200, "7-***", True)
    assert error.raw_body == b"[1]"


def test_an_answer_that_was_too_large_is_told_with_what_is_allowed() -> None:
    given = replace(answer(206, Request_Id=f"7-{DOOR}"), is_too_large=True)
    error = error_of(given, TOO_LARGE)
    assert isinstance(error, errors.ResponseTooLargeError)
    assert (error.operation, error.status, error.request_id) == (READ, 206, "7-***")
    assert "Expected a body of at most 4 bytes" in str(error)


def test_an_error_says_what_the_server_says_without_its_secrets() -> None:
    sent = {"Message": f"no {DOOR}", "RequestId": "8", "Details": {"Code": [DOOR]}}
    error = error_of(answer(503, sent, Retry_After="7"))
    assert (error.operation, error.message, error.details) == (READ, "no ***", {"Code": ["***"]})
    assert (error.retry_after, error.raw_body) == (7, msgspec.json.encode(sent))


def test_the_name_of_a_request_is_that_of_the_header_or_else_of_the_body() -> None:
    sent = {"Message": "", "RequestId": f"8-{DOOR}"}
    assert error_of(answer(500, sent, Request_Id="7")).request_id == "7"
    assert error_of(answer(500, sent)).request_id == "8-***"
    assert error_of(answer(500, {"Message": ""})).request_id is None


@pytest.mark.parametrize("sent", [{}, {"Message": None, "RequestId": None, "Details": None}])
def test_an_error_without_a_message_says_so(sent: dict[str, object]) -> None:
    error = error_of(answer(500, sent))
    assert (error.message, error.details, error.retry_after) == (None, None, None)
    assert str(error) == f"{READ}: 500 Internal Server Error: the server gives no message"


@pytest.mark.parametrize(
    ("headers", "media_type"),
    [({"Content_Type": f"text/{DOOR}"}, "text/***"), ({}, "of no media type")],
)
def test_a_body_that_is_no_documented_error_is_told_with_its_kind(
    headers: dict[str, str], media_type: str
) -> None:
    error = error_of(replace(answer(502, **headers), content=BROKEN["page"]))
    assert str(error).startswith(
        f"{READ}: 502 Bad Gateway: its body ({media_type}) is not the documented error at $: "
        "JSON is malformed: invalid character (byte 0); see `raw_body`"
    )


def test_a_body_that_was_not_taken_in_is_told_with_the_reason() -> None:
    error = error_of(replace(answer(500), content=b"", violation=CUT))
    assert "$: Expected a body that arrives to its end; see `raw_body`" in str(error)


# Retry-After

THEIRS: Final = "Wed, 21 Oct 2015 07:28:30 GMT"


@pytest.mark.parametrize(
    ("said", "date", "seconds"),
    [
        ("0", None, 0),
        (" 12 ", None, 12),
        ("9" * 10, None, 1e9),
        ("9" * 400, None, 1e9),
        ("Mon, 01 Jun 2026 00:00:09 GMT", None, 9),
        ("Mon, 01 Jun 2026 00:00:09 GMT", "not now", 9),
        ("Mon, 01 Jun 2026 00:00:09 -0000", None, 9),
        ("Mon, 01 Jun 2026 02:00:09 +0200", None, 9),
        ("Sun, 31 May 2026 23:59:00 GMT", None, 0),
        ("Wed, 21 Oct 2015 07:29:00 GMT", THEIRS, 30),
        ("Wed, 21 Oct 2015 07:28:00 GMT", THEIRS, 0),
        *(
            (said, None, None)
            for said in ("Mon, 99 Jun 2026 00:00:09 GMT", "soon", "", "-5", "5.5", "1e3", "5, 5")
        ),
        *((said, None, None) for said in ("\u0663", "nan", "0x10", "32 Oct 2015")),
    ],
)
def test_a_wait_is_told_in_seconds_from_now_or_from_the_date_of_the_server(
    said: str, date: str | None, seconds: float | None
) -> None:
    dated = {} if date is None else {"Date": date}
    assert error_of(answer(429, Retry_After=said, **dated)).retry_after == seconds


@given(said=st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_no_wait_that_is_asked_for_is_a_failure_of_its_own(said: str) -> None:
    wait = error_of(answer(429, Retry_After=said, Date=said)).retry_after
    assert wait is None or wait >= 0


def test_a_wait_that_quotes_a_secret_is_none() -> None:
    assert error_of(answer(429, Retry_After="1234"), hidden="1234").retry_after is None
