"""An answer becomes a result or an error that says what is wrong with it, never half of either."""

import copy
import gzip
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import models
from mews_connector.errors import (
    BadRequestError,
    ConflictError,
    ContentTooLargeError,
    ContractError,
    ForbiddenError,
    NotFoundError,
    OutcomeUnknownError,
    RequestTimeoutError,
    ServerError,
    StatusError,
    TooManyRequestsError,
    UnauthorizedError,
    UnexpectedStatusError,
)
from mews_contract.json_values import is_array, is_object
from mews_runtime.sending.retry import LONGEST_WAIT
from tests.runtime import samples
from tests.runtime.evidence import behind
from tests.runtime.sides import AnyClient, Recorder, Side, answering, pages, settle

pytestmark = pytest.mark.anyio

DOCUMENTED = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    408: RequestTimeoutError,
    409: ConflictError,
    413: ContentTooLargeError,
    429: TooManyRequestsError,
    500: ServerError,
}
UNDOCUMENTED = {
    201: UnexpectedStatusError,
    206: UnexpectedStatusError,
    302: UnexpectedStatusError,
    304: UnexpectedStatusError,
    307: UnexpectedStatusError,
    402: UnexpectedStatusError,
    418: UnexpectedStatusError,
    499: UnexpectedStatusError,
    501: ServerError,
    502: ServerError,
    503: ServerError,
    504: ServerError,
    599: ServerError,
    600: UnexpectedStatusError,
    999: UnexpectedStatusError,
}
every_status = pytest.mark.parametrize(("status", "kind"), (DOCUMENTED | UNDOCUMENTED).items())
PAGE = "<html><body><h1>502 Bad Gateway</h1></body></html>"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


async def add(client: AnyClient) -> models.ResourceBlockAddResult:
    """Add a block."""
    return await settle(client.resource_blocks.add(resource_blocks=[samples.block()]))


async def failure(client: AnyClient) -> StatusError:
    """Add a block, and return the error that the answer's status makes."""
    with pytest.raises((StatusError, OutcomeUnknownError)) as caught:
        await add(client)
    error = behind(caught.value)
    assert isinstance(error, StatusError)
    return error


async def breach(client: AnyClient) -> ContractError:
    """Add a block, and return the error that the answer's body makes."""
    with pytest.raises((ContractError, OutcomeUnknownError)) as caught:
        await add(client)
    error = behind(caught.value)
    assert isinstance(error, ContractError)
    return error


# Results


async def test_a_result_has_the_types_of_the_contract(side: Side) -> None:
    result = await add(side.client(answering(body={"ResourceBlocks": [samples.listed_block()]})))
    block = result.resource_blocks[0]
    assert (block.id, block.type_, block.start_utc, block.deleted_utc) == (
        UUID(int=1),
        models.ResourceBlockType.OUT_OF_ORDER,
        samples.NOON,
        None,
    )


async def test_what_the_contract_does_not_know_is_no_error(side: Side) -> None:
    block = samples.listed_block() | {"Type": "Flooded", "Colour": {"Red": 255}}
    body = {"ResourceBlocks": [block], "Total": 1}
    result = await add(side.client(answering(body=body)))
    assert result.resource_blocks[0].type_ == "Flooded"


NOTHING: dict[str, Callable[[AnyClient], Any]] = {
    "listing": lambda client: pages(client.resource_blocks.get_all()),
    "states": lambda client: settle(client.resources.get_occupancy_state(resource_category_ids=[])),
    "deletion": lambda client: settle(
        client.resource_blocks.delete(resource_block_ids=[samples.ID])
    ),
    "update": lambda client: settle(
        client.services.update_availability(
            service_id=samples.ID, availability_updates=[samples.update()]
        )
    ),
    "addition": add,
}
EMPTY: dict[str, object] = {
    "listing": [models.ResourceBlockResult(resource_blocks=[])],
    "states": models.ResourcesOccupancyStateResult(resource_category_occupancy_states=[]),
    "deletion": models.EmptyResult(),
    "update": models.EmptyResult(),
    "addition": models.ResourceBlockAddResult(resource_blocks=[]),
}


@pytest.mark.parametrize("content", [b"", b"<html>"], ids=["no body", "a body all the same"])
@pytest.mark.parametrize("name", NOTHING)
async def test_no_content_is_the_empty_result(side: Side, name: str, content: bytes) -> None:
    client = side.client(answering(204, content=content))
    assert await NOTHING[name](client) == EMPTY[name]


# Error statuses


@every_status
async def test_each_status_has_its_error(side: Side, status: int, kind: type[StatusError]) -> None:
    assert type(await failure(side.client(answering(status)))) is kind


REFUSALS = {400, 401, 402, 403, 404, 409, 413, 418, 429, 499}
"""The statuses that say that nothing was applied."""


@every_status
async def test_a_status_that_is_no_refusal_leaves_open_what_a_write_has_done(
    side: Side, status: int, kind: type[StatusError]
) -> None:
    with pytest.raises(kind if status in REFUSALS else OutcomeUnknownError) as caught:
        await add(side.client(answering(status)))
    assert type(behind(caught.value)) is kind


@every_status
async def test_a_read_has_no_outcome_to_be_unknown(
    side: Side, status: int, kind: type[StatusError]
) -> None:
    with pytest.raises(kind):
        await pages(side.client(answering(status)).resource_blocks.get_all())


@every_status
async def test_an_error_says_what_the_server_said(
    side: Side, status: int, kind: type[StatusError]
) -> None:
    body = {"Message": "No such room.", "RequestId": "r-1", "Details": {"Room": [101, None]}}
    error = await failure(side.client(answering(status, body)))
    said = (type(error), error.status, error.message, error.request_id, error.details)
    assert said == (kind, status, "No such room.", "r-1", {"Room": [101, None]})


async def test_the_message_names_operation_status_cause_advice_and_request(side: Side) -> None:
    body = {"Message": "Invalid ResourceId.", "RequestId": "r-1"}
    assert str(await failure(side.client(answering(400, body)))) == (
        "resourceBlocks/add: 400 Bad Request: Invalid ResourceId.; correct the request "
        "(Request-Id r-1)"
    )


@every_status
@pytest.mark.parametrize(
    "content",
    [
        b"",
        PAGE.encode(),
        b'{"Message": "half a',
        b'{"Message": "\xff"}',
        b"null",
        b"[]",
        b'{"Message": 5}',
        b"\xef\xbb\xbf{}",
        b"[" * 100_000,
    ],
    ids=["none", "page", "half", "not UTF-8", "null", "array", "type", "BOM", "depth"],
)
async def test_a_body_that_is_not_the_documented_error_keeps_the_status_and_the_bytes(
    side: Side, status: int, kind: type[StatusError], content: bytes
) -> None:
    error = await failure(side.client(answering(status, content=content)))
    said = (type(error), error.status, error.message, error.details, error.raw_body)
    assert said == (kind, status, None, None, content)


async def test_a_page_of_a_gateway_is_named_and_not_shown(side: Side) -> None:
    server = answering(502, content=PAGE.encode(), headers=[(b"Content-Type", b"text/html")])
    text = str(await failure(side.client(server)))
    assert ("502 Bad Gateway: its body (text/html)" in text, "<h1>" in text) == (True, False)


@pytest.mark.parametrize("depth", [100, 600, 900, 100_000])
async def test_details_of_any_depth_keep_the_status(side: Side, depth: int) -> None:
    details = b"[" * depth + b"]" * depth
    content = b'{"Message": "No.", "Details": ' + details + b"}"
    error = await failure(side.client(answering(400, content=content)))
    assert error.status == HTTPStatus.BAD_REQUEST


@pytest.mark.parametrize("location", ["https://elsewhere.example/", "/login", "http://[", "ftp:"])
async def test_a_redirect_is_an_error_and_not_followed(side: Side, location: str) -> None:
    server = answering(307, headers=[(b"Location", location.encode())])
    error = await failure(side.client(server))
    assert (type(error), len(server.requests)) == (UnexpectedStatusError, 1)


async def test_the_request_id_of_the_header_wins_over_that_of_the_body(side: Side) -> None:
    headers = [(b"Request-Id", b"of the header")]
    error = await failure(
        side.client(answering(400, {"RequestId": "of the body"}, headers=headers))
    )
    assert error.request_id == "of the header"


async def test_headers_that_are_not_ascii_are_read(side: Side) -> None:
    headers = [(b"Request-Id", "Zürich 漢".encode()), (b"X-Other", b"caf\xc3\xa9")]
    error = await failure(side.client(answering(500, headers=headers)))
    assert error.request_id == "Zürich 漢"


@given(message=TEXTS, details=st.recursive(st.none() | st.booleans() | TEXTS, st.lists))
async def test_message_and_details_arrive_as_they_are(
    side: Side, message: str, details: object
) -> None:
    body = {"Message": message, "Details": details}
    error = await failure(side.client(answering(403, body)))
    assert (error.message, error.details) == (message, details)


@pytest.mark.parametrize("body", [{}, {"Message": None, "RequestId": None, "Details": None}])
async def test_an_error_without_a_message_says_so(side: Side, body: dict[str, object]) -> None:
    error = await failure(side.client(answering(500, body)))
    assert (error.message, error.request_id, error.details, str(error)) == (
        None,
        None,
        None,
        "resourceBlocks/add: 500 Internal Server Error: the server gives no message",
    )


# Retry-After


async def retry_after(side: Side, value: str, date: str | None = None) -> float | None:
    """Return what the error makes of a Retry-After header, and of a Date if there is one."""
    headers = [(b"Retry-After", value.encode())]
    if date is not None:
        headers.append((b"Date", date.encode()))
    return (await failure(side.client(answering(429, headers=headers)))).retry_after


@given(seconds=st.integers(0, 10**9))
async def test_retry_after_in_seconds(side: Side, seconds: int) -> None:
    assert await retry_after(side, str(seconds)) == seconds


@pytest.mark.parametrize("digits", [10, 400])
async def test_a_wait_of_any_number_of_digits_is_not_taken_for_none(
    side: Side, digits: int
) -> None:
    wait = await retry_after(side, "9" * digits)
    assert wait is not None
    assert wait > LONGEST_WAIT


async def test_retry_after_as_a_date_counts_from_the_clock_of_the_server(side: Side) -> None:
    wait = await retry_after(side, "Wed, 21 Oct 2015 07:28:30 GMT", "Wed, 21 Oct 2015 07:28:00 GMT")
    assert wait == 30


async def test_retry_after_as_a_date_without_a_clock_of_the_server_counts_from_ours(
    side: Side,
) -> None:
    century = 100 * 365 * 86_400
    wait = await retry_after(side, f"Fri, 01 Jan {datetime.now(UTC).year + 101} 00:00:00 GMT")
    assert wait is not None
    assert wait > century


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2015 07:28:30 GMT"),
        ("Wed, 21 Oct 2015 07:28:00 -0000", None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", "yesterday"),
    ],
)
async def test_a_date_that_has_passed_is_no_wait(side: Side, value: str, date: str | None) -> None:
    assert await retry_after(side, value, date) == 0


@pytest.mark.parametrize(
    "value",
    ["", "soon", "-5", "5.5", "1e3", "5, 5", "\u0663", "nan", "0x10", "32 Oct 2015"],
)
async def test_a_retry_after_that_is_neither_is_none(side: Side, value: str) -> None:
    assert await retry_after(side, value) is None


@given(value=st.text(st.characters(min_codepoint=32, max_codepoint=126)))
async def test_no_retry_after_is_a_failure_of_its_own(side: Side, value: str) -> None:
    wait = await retry_after(side, value, value)
    assert wait is None or wait >= 0


async def test_without_the_header_there_is_no_retry_after(side: Side) -> None:
    assert (await failure(side.client(answering(503)))).retry_after is None


# Answers outside the contract


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" ",
        PAGE.encode(),
        b'{"ResourceBlocks": [',
        b'{"ResourceBlocks": ["\xff"]}',
        b"null",
        b"[]",
        b"\xef\xbb\xbf{}",
        b"[" * 100_000,
        b'{"ResourceBlocks": []} {}',
        b'{"ResourceBlocks": NaN}',
    ],
    ids=[
        "none",
        "blank",
        "page",
        "half",
        "not UTF-8",
        "null",
        "array",
        "BOM",
        "depth",
        "two",
        "NaN",
    ],
)
async def test_a_body_that_is_not_the_result_keeps_the_bytes(side: Side, content: bytes) -> None:
    headers = [(b"Request-Id", b"r-1")]
    error = await breach(side.client(answering(content=content, headers=headers)))
    assert (error.status, error.request_id, error.raw_body) == (200, "r-1", content)


@pytest.mark.parametrize("content", [b"", PAGE.encode(), b'{"ResourceBlocks": ['])
async def test_a_result_that_is_not_even_json_leaves_open_what_a_write_has_done(
    side: Side, content: bytes
) -> None:
    with pytest.raises(OutcomeUnknownError) as caught:
        await add(side.client(answering(content=content)))
    assert type(caught.value.error) is ContractError


async def test_json_that_is_not_the_result_is_an_answer_all_the_same(side: Side) -> None:
    with pytest.raises(ContractError):
        await add(side.client(answering(body={"ResourceBlocks": "none"})))


REQUIRED = [name for name, value in samples.listed_block().items() if value is not None]
REQUIRED.remove("Notes")


@given(name=st.sampled_from(REQUIRED), place=st.integers(0, 2))
async def test_a_missing_property_is_named_with_its_path(side: Side, name: str, place: int) -> None:
    blocks = [samples.listed_block(number) for number in range(3)]
    del blocks[place][name]
    error = await breach(side.client(answering(body={"ResourceBlocks": blocks})))
    assert (error.path, error.expected) == (
        f"$.ResourceBlocks[{place}]",
        f"Object missing required field `{name}`",
    )


def places(value: Any, path: str = "$") -> Iterator[tuple[str, Any, Any]]:
    """Yield the path, the container and the key of everything that a value holds."""
    steps: dict[Any, str] = {}
    if is_object(value):
        steps = {key: f".{key}" for key in value}
    elif is_array(value):
        steps = {index: f"[{index}]" for index in range(len(value))}
    for key, step in steps.items():
        yield path + step, value, key
        yield from places(value[key], path + step)


@given(data=st.data())
async def test_a_wrong_type_is_named_with_its_path(side: Side, data: st.DataObject) -> None:
    body: Any = {"ResourceBlocks": [samples.listed_block(number) for number in range(2)]}
    body = copy.deepcopy(body)
    path, container, key = data.draw(st.sampled_from(list(places(body))))
    was = container[key]
    container[key] = {"Not": "this"} if not isinstance(was, dict) else ["nor", "this"]
    error = await breach(side.client(answering(body=body)))
    assert (error.path, error.path in str(error)) == (path, True)


@pytest.mark.parametrize("naive", ["2024-06-01T12:00:00", "2024-06-01"])
async def test_a_naive_datetime_of_the_server_is_refused(side: Side, naive: str) -> None:
    block = samples.listed_block() | {"StartUtc": naive}
    error = await breach(side.client(answering(body={"ResourceBlocks": [block]})))
    assert error.path == "$.ResourceBlocks[0].StartUtc"


async def test_more_blocks_than_a_page_holds_are_refused(side: Side) -> None:
    body = {"ResourceBlocks": [samples.listed_block()] * 1001}
    assert (await breach(side.client(answering(body=body)))).path == "$.ResourceBlocks"


async def test_the_bytes_are_in_no_text(side: Side) -> None:
    with pytest.raises(OutcomeUnknownError) as caught:
        await add(side.client(answering(content=PAGE.encode())))
    errors = (caught.value, caught.value.error)
    texts = [text for error in errors for text in (str(error), repr(error), repr(vars(error)))]
    assert not any("Gateway" in text for text in texts)


# Compression


def compressed(content: bytes) -> Recorder:
    """Return a server that says its answer is compressed."""
    return Recorder(
        lambda _: httpx.Response(
            200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(content)
        )
    )


async def test_a_compressed_answer_is_read(side: Side) -> None:
    server = compressed(gzip.compress(b'{"ResourceBlocks": []}'))
    assert (await add(side.client(server))).resource_blocks == []


@pytest.mark.parametrize("content", [b"not gzip", gzip.compress(b"{}")[:9]], ids=["not", "half"])
async def test_an_answer_that_does_not_decompress_is_an_error_of_ours(
    side: Side, content: bytes
) -> None:
    error = await breach(side.client(compressed(content)))
    assert (error.path, error.expected) == ("$", "Expected a body in gzip, as its header says")
