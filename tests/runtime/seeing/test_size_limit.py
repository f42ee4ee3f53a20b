"""No more of an answer is taken in than `max_response_bytes`, however it is sent."""

import json
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from functools import cache

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import (
    BadRequestError,
    ForbiddenError,
    OutcomeUnknownError,
    ResponseTooLargeError,
    ServerError,
    TooManyRequestsError,
)
from tests.effort import examples
from tests.runtime.seeing.answers import Pieces, gzipped, streamed
from tests.runtime.seeing.bodies import CODINGS, UNDONE_BY_HTTPX, called, reading
from tests.runtime.sides import Side

pytestmark = pytest.mark.anyio

MEGABYTE = 2**20


def body(size: int) -> bytes:
    """Return a JSON object of so many bytes."""
    return json.dumps({"a": "x" * (size - 9)}).encode()


def cut(content: bytes, size: int) -> Iterator[bytes]:
    return (content[at : at + size] for at in range(0, len(content), size))


@examples(30)
@given(
    size=st.integers(9, 5000),
    piece=st.integers(1, 700),
    coding=st.sampled_from([*CODINGS]),
    over=st.booleans(),
)
async def test_a_body_of_just_the_limit_passes_and_one_byte_more_does_not(
    side: Side, size: int, piece: int, coding: str, *, over: bool
) -> None:
    name, encode = CODINGS[coding]

    def answer() -> httpx.Response:
        headers = {"Content-Encoding": name} if name else {}
        return streamed(*cut(encode(body(size)), piece), headers=headers)

    came = await called(side, answer, limit=size - over)
    assert isinstance(came.error, ResponseTooLargeError) == over
    assert came.result == (None if over else json.loads(body(size)))


@pytest.mark.parametrize("over", [0, 1])
async def test_a_body_of_a_length_that_is_said_passes_up_to_the_limit(
    side: Side, over: int
) -> None:
    def answer() -> httpx.Response:
        return streamed(body(100), headers={"Content-Length": "100"})

    came = await called(side, answer, limit=100 - over)
    assert (came.error is None) == (not over)


@pytest.mark.parametrize("length", ["1000001", "9" * 18])
async def test_what_is_said_to_be_too_large_is_not_even_read(side: Side, length: str) -> None:
    untouched = AssertionError("the body was read")
    came = await called(
        side,
        lambda: streamed(untouched, headers={"Content-Length": length}),
        limit=1_000_000,
    )
    assert isinstance(came.error, ResponseTooLargeError)


@pytest.mark.parametrize("length", ["", "-1", "many", "1e9", "9" * 400, "10, 10", "0x10"])
async def test_a_length_that_is_none_says_nothing(side: Side, length: str) -> None:
    came = await called(
        side, lambda: streamed(b"{}", headers={"Content-Length": length}), limit=1000
    )
    assert (came.result, came.error) == ({}, None)


async def test_a_length_that_is_longer_than_what_it_holds_is_no_reason_to_refuse(
    side: Side,
) -> None:
    content = gzipped(b"{}")
    headers = {"Content-Encoding": "gzip", "Content-Length": str(len(content))}
    came = await called(side, lambda: streamed(content, headers=headers), limit=2)
    assert (came.result, came.error) == ({}, None)


# Memory


@cache
def bomb(bits: int, megabytes: int) -> list[bytes]:
    """Return megabytes of zeros, compressed, in pieces."""
    deflater = zlib.compressobj(9, wbits=bits)
    zeros = bytes(MEGABYTE)
    return [piece for _ in range(megabytes) if (piece := deflater.compress(zeros))]


async def peak(side: Side, answer: Callable[[], httpx.Response], limit: int) -> float:
    """Return how many bytes a call that is too large takes at most, in terms of its limit."""
    tracemalloc.start()
    try:
        came = await called(side, answer, limit=limit)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert came.error is not None
    return most / limit


@pytest.mark.parametrize(
    ("coding", "bits"), [("gzip", 31), ("deflate", 15), ("deflate", -15)], ids=str
)
async def test_a_bomb_takes_no_more_memory_than_its_limit_and_a_piece(
    side: Side, coding: str, bits: int
) -> None:
    pieces = bomb(bits, 20)
    headers = {"Content-Encoding": coding}
    assert await peak(side, lambda: streamed(*pieces, headers=headers), MEGABYTE) < 3.5


async def test_a_bomb_in_one_piece_takes_no_more_either(side: Side) -> None:
    whole = b"".join(bomb(31, 20))
    headers = {"Content-Encoding": "gzip"}
    assert await peak(side, lambda: streamed(whole, headers=headers), MEGABYTE) < 3.5


async def test_what_comes_behind_a_compressed_body_is_not_kept(side: Side) -> None:
    pieces = [gzipped(b"{}"), *[bytes(20_000)] * 250]
    headers = {"Content-Encoding": "gzip"}
    assert await peak(side, lambda: streamed(*pieces, headers=headers), MEGABYTE) < 3.5


async def test_a_body_in_many_small_pieces_takes_no_more_either(side: Side) -> None:
    def answer() -> httpx.Response:
        return httpx.Response(200, stream=Pieces(b"%02d" % (at % 100) for at in range(20_000)))

    assert await peak(side, answer, 40_000) < 3.5


async def test_the_rest_of_a_body_that_is_too_large_is_left_where_it_is(side: Side) -> None:
    taken: list[int] = []

    def endless() -> Iterator[bytes]:
        for number in range(10_000):
            taken.append(number)
            yield b"x" * 1000

    came = await called(side, lambda: httpx.Response(200, stream=Pieces(endless())), limit=5500)
    assert isinstance(came.error, ResponseTooLargeError)
    assert len(taken) == 6


# What it is to the caller


def large(status: int) -> Callable[[], httpx.Response]:
    return lambda: streamed(
        b'{"Message": "', b"x" * 1000, status=status, headers={"Request-Id": "7"}
    )


@pytest.mark.parametrize("operation", ["read", "read ahead", "untyped read"])
async def test_a_read_that_is_too_large_is_not_repeated(side: Side, operation: str) -> None:
    came = await called(side, large(200), operation, limit=500)
    assert isinstance(came.error, ResponseTooLargeError)
    assert (came.requests, came.error.status, came.error.request_id) == (1, 200, "7")
    assert "a body of at most 500 bytes" in str(came.error)
    assert "max_response_bytes" in str(came.error)
    assert came.error.raw_body == b""


@pytest.mark.parametrize("operation", ["write", "write of a code", "untyped write"])
async def test_a_write_whose_answer_is_too_large_has_an_unknown_outcome(
    side: Side, operation: str
) -> None:
    came = await called(side, large(200), operation, limit=500)
    assert isinstance(came.error, OutcomeUnknownError)
    assert isinstance(came.error.error, ResponseTooLargeError)
    assert came.requests == 1


@pytest.mark.parametrize(
    ("status", "error", "requests"),
    [
        (400, BadRequestError, 1),
        (403, ForbiddenError, 1),
        (429, TooManyRequestsError, 3),
        (503, ServerError, 3),
    ],
)
async def test_an_error_status_with_too_large_a_body_is_what_its_status_says(
    side: Side, status: int, error: type[Exception], requests: int
) -> None:
    came = await called(side, large(status), "read", limit=500)
    assert (type(came.error), came.requests) == (error, requests)
    assert "a body of at most 500 bytes" in str(came.error)


async def test_a_write_that_meets_503_with_too_large_a_body_has_an_unknown_outcome(
    side: Side,
) -> None:
    came = await called(side, large(503), "write", limit=500)
    assert isinstance(came.error, OutcomeUnknownError)
    assert (type(came.error.error), came.requests) == (ServerError, 1)


async def test_an_empty_result_may_come_with_any_body(side: Side) -> None:
    came = await called(side, large(204), "read", limit=500)
    assert (came.result, came.error) == ([], None)


@pytest.mark.parametrize("coding", UNDONE_BY_HTTPX)
@pytest.mark.parametrize("over", [0, 1])
async def test_a_body_that_a_hook_has_read_is_held_to_the_limit_too(
    side: Side, coding: str, over: int
) -> None:
    name, encode = CODINGS[coding]

    def answer() -> httpx.Response:
        return streamed(encode(body(2000)), headers={"Content-Encoding": name} if name else {})

    came = await called(side, answer, limit=2000 - over, listen=reading)
    assert isinstance(came.error, ResponseTooLargeError) == bool(over)
