"""Whatever a body is like, `ContractTransport` hands it on as it came, and checks it if it can."""

import json
import logging
from collections.abc import AsyncIterator, Iterator
from typing import Final

import anyio
import httpx
import pytest

from mews_contract.violations import (
    ContractWarning,
    RequestViolationError,
    ResponseViolationError,
)
from tests.contract_kit.calls import (
    ASYNC,
    BROKEN,
    CODINGS,
    EMPTY,
    GET_ALL,
    HOST,
    SYNC,
    VALID,
    Inner,
    Pieces,
    Way,
    arriving,
    asking,
    checking,
)

both_ways = pytest.mark.parametrize("way", [SYNC, ASYNC], ids=str)
every_coding = pytest.mark.parametrize("coding", CODINGS)

LARGE: Final = json.dumps({**EMPTY, "More": "x" * 5000}).encode()


def encoded(body: object, coding: str) -> httpx.Response:
    content = CODINGS[coding](json.dumps(body).encode())
    return arriving(content, headers={"Content-Encoding": coding})


# Responses


@both_ways
@every_coding
def test_an_encoded_body_is_handed_on_as_it_came(way: Way, coding: str) -> None:
    response = way.send(checking(Inner(lambda _: encoded(EMPTY, coding))), asking())
    assert response.json() == EMPTY
    assert response.headers["Content-Encoding"] == coding


@both_ways
@every_coding
def test_an_encoded_body_is_checked(way: Way, coding: str) -> None:
    with pytest.raises(ResponseViolationError) as caught:
        way.send(checking(Inner(lambda _: encoded(BROKEN, coding))), asking())
    assert caught.value.response is not None
    assert caught.value.response.json() == BROKEN


def test_the_bytes_of_an_encoded_body_are_those_that_came() -> None:
    content = CODINGS["gzip"](json.dumps(EMPTY).encode())
    inner = Inner(lambda _: arriving(content, headers={"Content-Encoding": "gzip"}))
    with (
        httpx.Client(transport=checking(inner)) as client,
        client.stream("POST", HOST + GET_ALL.path, json=VALID) as response,
    ):
        assert b"".join(response.iter_raw()) == content


@both_ways
def test_headers_and_extensions_are_handed_on(way: Way) -> None:
    response = way.send(
        checking(Inner(lambda _: arriving(b"{}", 500, {"Weather": "fair"}))), asking()
    )
    assert response.headers["Weather"] == "fair"
    assert response.extensions["http_version"] == b"HTTP/2"
    assert response.extensions["stream_id"] == 7


def test_a_body_is_handed_on_piece_by_piece() -> None:
    pieces = Pieces(b'{"Resource', b'Blocks": []', b', "Cursor": null}')
    answer = httpx.Response(200, headers={"Content-Type": "application/json"}, stream=pieces)
    with (
        httpx.Client(transport=checking(Inner(lambda _: answer))) as client,
        client.stream("POST", HOST + GET_ALL.path, json=VALID) as response,
    ):
        raw = response.iter_raw()
        assert next(raw) == b'{"Resource'
        assert pieces.taken == 1
        assert b"".join(raw) == b'Blocks": [], "Cursor": null}'
    assert pieces.is_closed


@both_ways
def test_a_body_is_closed_after_a_violation(way: Way) -> None:
    pieces = Pieces(json.dumps(BROKEN).encode())
    answer = httpx.Response(200, headers={"Content-Type": "application/json"}, stream=pieces)
    with pytest.raises(ResponseViolationError):
        way.send(checking(Inner(lambda _: answer)), asking())
    assert pieces.is_closed


@both_ways
def test_a_body_that_nobody_reads_is_not_checked(way: Way) -> None:
    pieces = Pieces(json.dumps(BROKEN).encode())
    answer = httpx.Response(200, headers={"Content-Type": "application/json"}, stream=pieces)
    assert way.send(checking(Inner(lambda _: answer)), asking(), is_read=False).status_code == 200
    assert pieces.taken == 0


@both_ways
def test_an_error_in_the_middle_of_a_body_comes_through_as_it_is(way: Way) -> None:
    pieces = Pieces(b'{"Resource', error=httpx.ReadError("reset"))
    with pytest.raises(httpx.ReadError, match="reset"):
        way.send(checking(Inner(lambda _: httpx.Response(200, stream=pieces))), asking())
    assert pieces.is_closed


@both_ways
def test_a_response_that_was_read_below_is_checked(way: Way) -> None:
    inner = Inner(lambda _: httpx.Response(200, json=BROKEN))
    with pytest.raises(ResponseViolationError):
        way.send(checking(inner), asking())


def test_a_response_whose_body_was_used_up_below_is_said_to_be_unchecked(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def used(_: httpx.Request) -> httpx.Response:
        response = httpx.Response(200, stream=Pieces(b"{}"))
        assert [*response.iter_raw()] == [b"{}"]
        return response

    with pytest.raises(httpx.StreamConsumed):
        SYNC.send(checking(Inner(used)), asking())
    assert "response is not checked: Expected a body that arrives to its end" in caplog.text


@both_ways
@every_coding
def test_a_body_over_the_limit_is_handed_on_and_said_to_be_unchecked(
    way: Way, coding: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "mews_contract")
    inner = Inner(lambda _: arriving(CODINGS[coding](LARGE), headers={"Content-Encoding": coding}))
    transport = checking(inner, additions=True, max_checked_bytes=1000)
    assert way.send(transport, asking()).content == LARGE
    assert "resourceBlocks/getAll response is not checked" in caplog.text
    assert "1000 bytes" in caplog.text


def test_a_body_in_another_encoding_is_said_to_be_unchecked_by_a_warning() -> None:
    inner = Inner(lambda _: arriving(b"\x00\x01", headers={"Content-Encoding": "br-later"}))
    with pytest.warns(ContractWarning, match="is not checked: Expected a body encoded as gzip"):
        assert SYNC.send(checking(inner, "warn"), asking()).content == b"\x00\x01"


# Requests


@both_ways
def test_a_request_from_a_generator_is_checked_and_sent_whole(way: Way) -> None:
    content = json.dumps(VALID).encode()
    inner = Inner(lambda _: arriving(json.dumps(EMPTY).encode()))
    way.send(checking(inner), streamed(content, way))
    (sent,) = inner.sent
    assert sent.content == content
    assert sent.headers["Transfer-Encoding"] == "chunked"
    assert whole(sent, way) == content


@both_ways
def test_a_request_from_a_generator_that_is_outside_the_contract_is_not_sent(way: Way) -> None:
    inner = Inner(lambda _: arriving(b"{}"))
    with pytest.raises(RequestViolationError):
        way.send(checking(inner), streamed(b"{}", way))
    assert inner.sent == []


@both_ways
def test_an_upload_elsewhere_is_not_read(way: Way) -> None:
    inner = Inner(lambda _: httpx.Response(200))
    request = streamed(b"a large file", way, url="https://example.com/upload")
    way.send(checking(inner), request)
    with pytest.raises(httpx.RequestNotRead):
        _ = inner.sent[0].content


def streamed(content: bytes, way: Way, url: str = HOST + GET_ALL.path) -> httpx.Request:
    """A request whose body is generated."""

    def pieces() -> Iterator[bytes]:
        yield content[:1]
        yield content[1:]

    async def later() -> AsyncIterator[bytes]:
        for piece in pieces():
            yield piece

    body = pieces() if way is SYNC else later()
    return httpx.Request("POST", url, content=body)


def whole(request: httpx.Request, way: Way) -> bytes:
    """What a transport would put on the wire."""
    stream = request.stream
    if way is SYNC:
        assert isinstance(stream, httpx.SyncByteStream)
        return b"".join(stream)

    async def gathered() -> bytes:
        assert isinstance(stream, httpx.AsyncByteStream)
        return b"".join([piece async for piece in stream])

    return anyio.run(gathered)
