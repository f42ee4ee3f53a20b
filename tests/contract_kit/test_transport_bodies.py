"""Whatever a body is like, `ContractTransport` hands it on as it came, and checks it if it can."""

import json
import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

import anyio
import httpx2
import pytest

from mews_contract import ContractWarning
from mews_contract.watching.violations import (
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
from tests.support.libraries import both_libraries

pytestmark = both_libraries
both_ways = pytest.mark.parametrize("way", [SYNC, ASYNC], ids=str)
every_coding = pytest.mark.parametrize("coding", CODINGS)

LARGE: Final = json.dumps({**EMPTY, "More": "x" * 5000}).encode()


def encoded(body: object, coding: str, library: Any) -> httpx2.Response:
    content = CODINGS[coding](json.dumps(body).encode())
    return arriving(content, headers={"Content-Encoding": coding}, library=library)


def piecemeal(pieces: Pieces, library: Any) -> httpx2.Response:
    """A response whose body comes in these pieces."""
    headers = {"Content-Type": "application/json"}
    response: httpx2.Response = library.Response(200, headers=headers, stream=pieces)
    return response


# Responses


@both_ways
@every_coding
def test_an_encoded_body_is_handed_on_as_it_came(way: Way, library: Any, coding: str) -> None:
    response = way.send(
        checking(Inner(lambda _: encoded(EMPTY, coding, library))), asking(library=library)
    )
    assert response.json() == EMPTY
    assert response.headers["Content-Encoding"] == coding


@both_ways
@every_coding
def test_an_encoded_body_is_checked(way: Way, library: Any, coding: str) -> None:
    with pytest.raises(ResponseViolationError) as caught:
        way.send(
            checking(Inner(lambda _: encoded(BROKEN, coding, library))), asking(library=library)
        )
    assert caught.value.response is not None
    assert caught.value.response.json() == BROKEN


def test_the_bytes_of_an_encoded_body_are_those_that_came(library: Any) -> None:
    content = CODINGS["gzip"](json.dumps(EMPTY).encode())
    inner = Inner(
        lambda _: arriving(content, headers={"Content-Encoding": "gzip"}, library=library)
    )
    with (
        library.Client(transport=checking(inner)) as client,
        client.stream("POST", HOST + GET_ALL.path, json=VALID) as response,
    ):
        assert b"".join(response.iter_raw()) == content


@both_ways
def test_headers_and_extensions_are_handed_on(way: Way, library: Any) -> None:
    response = way.send(
        checking(Inner(lambda _: arriving(b"{}", 500, {"Weather": "fair"}, library=library))),
        asking(library=library),
    )
    assert response.headers["Weather"] == "fair"
    assert response.extensions["http_version"] == b"HTTP/2"
    assert response.extensions["stream_id"] == 7


def test_a_body_is_handed_on_piece_by_piece(library: Any) -> None:
    pieces = Pieces(b'{"Resource', b'Blocks": []', b', "Cursor": null}')
    answer = piecemeal(pieces, library)
    with (
        library.Client(transport=checking(Inner(lambda _: answer))) as client,
        client.stream("POST", HOST + GET_ALL.path, json=VALID) as response,
    ):
        raw = response.iter_raw()
        assert next(raw) == b'{"Resource'
        assert pieces.taken == 1
        assert b"".join(raw) == b'Blocks": [], "Cursor": null}'
    assert pieces.is_closed


@both_ways
def test_a_body_is_closed_after_a_violation(way: Way, library: Any) -> None:
    pieces = Pieces(json.dumps(BROKEN).encode())
    answer = piecemeal(pieces, library)
    with pytest.raises(ResponseViolationError):
        way.send(checking(Inner(lambda _: answer)), asking(library=library))
    assert pieces.is_closed


@both_ways
def test_a_body_that_nobody_reads_is_not_checked(way: Way, library: Any) -> None:
    pieces = Pieces(json.dumps(BROKEN).encode())
    answer = piecemeal(pieces, library)
    assert (
        way.send(
            checking(Inner(lambda _: answer)), asking(library=library), is_read=False
        ).status_code
        == 200
    )
    assert pieces.taken == 0


@both_ways
def test_an_error_in_the_middle_of_a_body_comes_through_as_it_is(way: Way, library: Any) -> None:
    pieces = Pieces(b'{"Resource', error=library.ReadError("reset"))
    with pytest.raises(library.ReadError, match="reset"):
        way.send(
            checking(Inner(lambda _: library.Response(200, stream=pieces))), asking(library=library)
        )
    assert pieces.is_closed


@both_ways
def test_a_response_that_was_read_below_is_checked(way: Way, library: Any) -> None:
    inner = Inner(lambda _: library.Response(200, json=BROKEN))
    with pytest.raises(ResponseViolationError):
        way.send(checking(inner), asking(library=library))


def test_a_response_whose_body_was_used_up_below_is_said_to_be_unchecked(
    library: Any, caplog: pytest.LogCaptureFixture
) -> None:
    def used(_: httpx2.Request) -> httpx2.Response:
        response: httpx2.Response = library.Response(200, stream=Pieces(b"{}"))
        assert [*response.iter_raw()] == [b"{}"]
        return response

    with pytest.raises(library.StreamConsumed):
        SYNC.send(checking(Inner(used)), asking(library=library))
    assert "response is not checked: Expected a body that arrives to its end" in caplog.text


@both_ways
@every_coding
def test_a_body_over_the_limit_is_handed_on_and_said_to_be_unchecked(
    way: Way, library: Any, coding: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "mews_contract")
    inner = Inner(
        lambda _: arriving(
            CODINGS[coding](LARGE), headers={"Content-Encoding": coding}, library=library
        )
    )
    transport = checking(inner, additions=True, max_checked_bytes=1000)
    assert way.send(transport, asking(library=library)).content == LARGE
    assert "resourceBlocks/getAll response is not checked" in caplog.text
    assert "1000 bytes" in caplog.text


def test_a_body_in_another_encoding_is_said_to_be_unchecked_by_a_warning(library: Any) -> None:
    inner = Inner(
        lambda _: arriving(b"\x00\x01", headers={"Content-Encoding": "br-later"}, library=library)
    )
    with pytest.warns(ContractWarning, match="is not checked: Expected a body encoded as gzip"):
        assert SYNC.send(checking(inner, "warn"), asking(library=library)).content == b"\x00\x01"


# Requests


@both_ways
def test_a_request_from_a_generator_is_checked_and_sent_whole(way: Way, library: Any) -> None:
    content = json.dumps(VALID).encode()
    inner = Inner(lambda _: arriving(json.dumps(EMPTY).encode(), library=library))
    way.send(checking(inner), streamed(content, way, library))
    (sent,) = inner.sent
    assert sent.content == content
    assert sent.headers["Transfer-Encoding"] == "chunked"
    assert whole(sent, way) == content


@both_ways
def test_a_request_from_a_generator_that_is_outside_the_contract_is_not_sent(
    way: Way, library: Any
) -> None:
    inner = Inner(lambda _: arriving(b"{}", library=library))
    with pytest.raises(RequestViolationError):
        way.send(checking(inner), streamed(b"{}", way, library))
    assert inner.sent == []


@both_ways
def test_an_upload_elsewhere_is_not_read(way: Way, library: Any) -> None:
    inner = Inner(lambda _: library.Response(200))
    request = streamed(b"a large file", way, library, "https://example.com/upload")
    way.send(checking(inner), request)
    with pytest.raises(library.RequestNotRead):
        _ = inner.sent[0].content


def streamed(
    content: bytes, way: Way, library: Any, url: str = HOST + GET_ALL.path
) -> httpx2.Request:
    """A request whose body is generated."""

    def pieces() -> Iterator[bytes]:
        yield content[:1]
        yield content[1:]

    async def later() -> AsyncIterator[bytes]:
        for piece in pieces():
            yield piece

    body = pieces() if way is SYNC else later()
    request: httpx2.Request = library.Request("POST", url, content=body)
    return request


def whole(request: httpx2.Request, way: Way) -> bytes:
    """What a transport would put on the wire."""
    stream: Any = request.stream
    if way is SYNC:
        return b"".join(stream)

    async def gathered() -> bytes:
        return b"".join([piece async for piece in stream])

    return anyio.run(gathered)
