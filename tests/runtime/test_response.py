"""An answer becomes a result or an error that says what is wrong with it, never half of either."""

import gzip
from typing import Any
from uuid import UUID

import httpx
import pytest

from mews_connector import models
from mews_connector.errors import ContractError, OutcomeUnknownError, StatusError
from tests.support import samples
from tests.support.evidence import behind
from tests.support.sides import AnyClient, Recorder, Side, answering, settle

pytestmark = pytest.mark.anyio

PAGE = b"<html><body><h1>502 Bad Gateway</h1></body></html>"


async def add(client: AnyClient) -> models.ResourceBlockAddResult:
    """Add a block."""
    return await settle(client.resource_blocks.add(resource_blocks=[samples.block()]))


async def failure(side: Side, *given: Any, **more: Any) -> Any:
    """Add a block, and return the error that an answer makes."""
    with pytest.raises((StatusError, ContractError, OutcomeUnknownError)) as caught:
        await add(side.client(answering(*given, **more)))
    return behind(caught.value)


async def test_a_result_has_the_types_of_the_contract_and_what_it_does_not_know_is_no_error(
    side: Side,
) -> None:
    odd = samples.listed_block(2) | {"Type": "Flooded", "Colour": {"Red": 255}}
    body = {"ResourceBlocks": [samples.listed_block(), odd], "Total": 1}
    block, other = (await add(side.client(answering(body=body)))).resource_blocks
    assert (block.id, block.start_utc, block.deleted_utc) == (UUID(int=1), samples.NOON, None)
    assert block.type_ is models.ResourceBlockType.OUT_OF_ORDER
    assert other.type_ == "Flooded"


async def test_the_message_names_operation_status_cause_advice_and_request(side: Side) -> None:
    body = {"Message": "Invalid ResourceId.", "RequestId": "r-1"}
    assert str(await failure(side, 400, body)) == (
        "resourceBlocks/add: 400 Bad Request: Invalid ResourceId.; correct the request "
        "(Request-Id r-1)"
    )


async def test_a_redirect_is_an_error_and_not_followed(side: Side) -> None:
    places = ("https://elsewhere.example/", "/login", "http://[", "ftp:")
    for status, location in ((307, place) for place in places):
        error = await failure(side, status, headers=[(b"Location", location.encode())])
        assert error.status == status


async def test_headers_that_are_not_ascii_are_read(side: Side) -> None:
    headers = [(b"Request-Id", "Zürich 漢".encode()), (b"X-Other", b"caf\xc3\xa9")]
    assert (await failure(side, 500, headers=headers)).request_id == "Zürich 漢"


# Answers outside the contract

BROKEN = {
    "none": b"",
    "blank": b" ",
    "page": PAGE,
    "half": b'{"ResourceBlocks": [',
    "not UTF-8": b'{"ResourceBlocks": ["\xff"]}',
    "null": b"null",
    "array": b"[]",
    "BOM": b"\xef\xbb\xbf{}",
    "depth": b"[" * 100_000,
    "two": b'{"ResourceBlocks": []} {}',
    "NaN": b'{"ResourceBlocks": NaN}',
}


async def test_a_body_that_is_not_the_result_keeps_the_bytes_and_shows_them_nowhere(
    side: Side,
) -> None:
    headers = [(b"Request-Id", b"r-1")]
    for content in BROKEN.values():
        with pytest.raises((OutcomeUnknownError, ContractError)) as caught:
            await add(side.client(answering(content=content, headers=headers)))
        error = behind(caught.value)
        assert isinstance(error, ContractError)
        assert isinstance(caught.value, OutcomeUnknownError) == error.is_malformed
        assert (error.status, error.request_id, error.raw_body) == (200, "r-1", content)
        texts = [str(it) for each in (caught.value, error) for it in (each, vars(each))]
        assert not any("Gateway" in text for text in texts)


async def test_a_compressed_answer_is_read_or_an_error_of_ours(side: Side) -> None:
    def compressed(content: bytes) -> Recorder:
        stream = httpx.ByteStream(content)
        headers = {"Content-Encoding": "gzip"}
        return Recorder(lambda _: httpx.Response(200, headers=headers, stream=stream))

    server = compressed(gzip.compress(b'{"ResourceBlocks": []}'))
    assert (await add(side.client(server))).resource_blocks == []
    for content in (b"not gzip", gzip.compress(b"{}")[:9]):
        with pytest.raises(OutcomeUnknownError) as caught:
            await add(side.client(compressed(content)))
        error: Any = caught.value.error
        assert (error.path, error.expected) == ("$", "Expected a body in gzip, as its header says")
