"""A body is taken in whole, in every coding that was asked for, up to `max_response_bytes`."""

import json
import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import errors
from mews_connector.errors import ContractError, OutcomeUnknownError, ResponseTooLargeError
from tests.effort import examples
from tests.runtime.seeing.answers import (
    CODINGS,
    UNDONE_BY_HTTPX,
    Came,
    Pieces,
    called,
    deflated,
    gzipped,
    streamed,
)
from tests.support.sides import Side, answering, settle

pytestmark = pytest.mark.anyio

MEGABYTE = 2**20
WHOLE = {"ResourceBlocks": [], "Text": "é" * 40, "Numbers": [*range(50)]}
CONTENT = json.dumps(WHOLE).encode()
COMPRESSED = {name: coding for name, coding in CODINGS.items() if name not in {"none", "identity"}}
PLACES = st.integers(0, 10_000)


def encoded(name: str | None, *pieces: bytes, status: int = 200) -> Callable[[], httpx.Response]:
    headers = {} if name is None else {"Content-Encoding": name}
    return lambda: streamed(*pieces, status=status, headers=headers)


# Codings


async def test_every_coding_that_is_asked_for_is_undone(side: Side) -> None:
    windows = {
        str(bits): ("deflate", deflated(CONTENT, bits)) for bits in (*range(9, 16), *range(-15, -8))
    }
    cases = {name: (coding, encode(CONTENT)) for name, (coding, encode) in CODINGS.items()}
    cases |= windows | {name: (name, gzipped(CONTENT)) for name in ("GZIP", " gzip ", "gZip")}
    found = {name: (await called(side, encoded(*case))).result for name, case in cases.items()}
    assert found == dict.fromkeys(cases, WHOLE)


@pytest.mark.parametrize("name", ["br", "zstd", "gzip, gzip", "gzip, br", "compress", "-"])
async def test_a_coding_that_was_not_asked_for_is_outside_the_contract(
    side: Side, name: str
) -> None:
    came = await called(side, encoded(name, CONTENT))
    assert_is_malformed(came)
    assert "Expected a body encoded as gzip, deflate or not at all" in str(came.error)


def assert_is_malformed(came: Came) -> None:
    error = came.error
    assert isinstance(error, ContractError)
    assert (error.path, error.is_malformed, came.requests) == ("$", True, 1)


async def test_a_write_whose_answer_cannot_be_read_has_an_unknown_outcome(side: Side) -> None:
    for broken in (encoded("br", CONTENT), encoded("gzip", gzipped(CONTENT)[:-1])):
        came = await called(side, broken, "write")
        assert isinstance(came.error, OutcomeUnknownError)
        assert isinstance(came.error.error, ContractError)
        assert came.requests == 1


async def test_an_error_status_that_cannot_be_read_is_what_its_status_says(side: Side) -> None:
    for name in ("br", "gzip"):
        came = await called(side, encoded(name, CONTENT, status=503), "read")
        assert (type(came.error), came.requests) == (errors.ServerError, 3)


@examples(60)
@given(coding=st.sampled_from([*COMPRESSED]), end=PLACES, middle=PLACES)
async def test_a_body_that_ends_early_is_never_taken_for_whole(
    side: Side, coding: str, end: int, middle: int
) -> None:
    name, encode = COMPRESSED[coding]
    content = encode(CONTENT)
    end %= len(content)
    middle %= end + 1
    assert_is_malformed(await called(side, encoded(name, content[:middle], content[middle:end])))


async def test_a_body_without_its_checksum_is_not_whole_although_its_text_is(side: Side) -> None:
    for end in range(1, 9):
        assert_is_malformed(await called(side, encoded("gzip", gzipped(CONTENT)[:-end])))


async def test_nothing_at_all_is_no_body_whatever_its_coding(side: Side) -> None:
    for name in (None, "gzip", "deflate"):
        assert_is_malformed(await called(side, encoded(name)))


@pytest.mark.parametrize("coding", COMPRESSED)
async def test_a_body_with_something_behind_it_is_refused(side: Side, coding: str) -> None:
    name, encode = COMPRESSED[coding]
    content = encode(CONTENT)
    for behind in (b"x", b"\0", b"\r\n"):
        for pieces in ([content + behind], [content, behind]):
            assert_is_malformed(await called(side, encoded(name, *pieces)))


@examples(60)
@given(at=PLACES, change=st.integers(1, 255))
async def test_a_byte_that_was_changed_on_the_way_changes_no_result(
    side: Side, at: int, change: int
) -> None:
    content = bytearray(gzipped(CONTENT))
    content[at % len(content)] ^= change
    came = await called(side, encoded("gzip", bytes(content)))
    assert isinstance(came.error, ContractError) or came.result == WHOLE


@examples(30)
@given(places=st.lists(PLACES, max_size=8), coding=st.sampled_from([*CODINGS]))
async def test_the_pieces_in_which_a_body_comes_do_not_matter(
    side: Side, places: list[int], coding: str
) -> None:
    name, encode = CODINGS[coding]
    content = encode(CONTENT)
    cuts = sorted(place % len(content) for place in places)
    ends = zip([0, *cuts], [*cuts, len(content)], strict=True)
    pieces = [content[start:end] for start, end in ends]
    # httpx leaves out empty pieces of its own.
    came = await called(side, encoded(name, *filter(None, pieces)))
    assert came.result == WHOLE


async def test_only_what_can_be_undone_is_asked_for(side: Side) -> None:
    server = answering()
    http = side.http(server)
    http.headers["Accept-Encoding"] = "br, zstd"
    await settle(side.client_over(http).call("resourceBlocks/getAll", {}))
    assert server.requests[0].headers["Accept-Encoding"] == "gzip, deflate"


@pytest.mark.parametrize("coding", UNDONE_BY_HTTPX)
async def test_a_body_that_a_hook_has_read_is_a_result_and_held_to_the_limit_too(
    side: Side, coding: str
) -> None:
    name, encode = CODINGS[coding]
    answer = encoded(name, encode(CONTENT))
    came = await called(side, answer, limit=len(CONTENT), is_read=True)
    assert came.result == WHOLE
    came = await called(side, answer, limit=len(CONTENT) - 1, is_read=True)
    assert isinstance(came.error, ResponseTooLargeError)


# The limit


def body(size: int) -> bytes:
    """Return a JSON object of so many bytes."""
    return json.dumps({"a": "x" * (size - 9)}).encode()


@examples(40)
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
    content = encode(body(size))
    pieces = [content[at : at + piece] for at in range(0, len(content), piece)]
    came = await called(side, encoded(name, *pieces), limit=size - over)
    assert isinstance(came.error, ResponseTooLargeError) == over
    assert came.result == (None if over else json.loads(body(size)))


async def test_what_is_said_to_be_too_large_is_not_even_read(side: Side) -> None:
    untouched = AssertionError("the body was read")
    for length in ("1000001", "9" * 18):
        response = partial(streamed, untouched, headers={"Content-Length": length})
        came = await called(side, response, limit=10**6)
        assert isinstance(came.error, ResponseTooLargeError)


@pytest.mark.parametrize(
    "length", ["2", "1000", "", "-1", "many", "1e9", "9" * 400, "10, 10", "0x10"]
)
async def test_a_length_within_the_limit_or_none_says_nothing(side: Side, length: str) -> None:
    headers = {"Content-Length": length}
    came = await called(side, lambda: streamed(b"{}", headers=headers), limit=1000)
    assert (came.result, came.error) == ({}, None)


async def test_a_length_that_is_longer_than_what_it_holds_is_no_reason_to_refuse(
    side: Side,
) -> None:
    content = gzipped(b"{}")
    headers = {"Content-Encoding": "gzip", "Content-Length": str(len(content))}
    came = await called(side, lambda: streamed(content, headers=headers), limit=2)
    assert (came.result, came.error) == ({}, None)


@cache
def bomb(bits: int) -> list[bytes]:
    """Return megabytes of zeros, compressed, in pieces."""
    deflater = zlib.compressobj(9, wbits=bits)
    return [piece for _ in range(20) if (piece := deflater.compress(bytes(MEGABYTE)))]


@pytest.mark.parametrize(
    ("coding", "pieces", "limit"),
    [
        ("gzip", lambda: bomb(31), MEGABYTE),
        ("deflate", lambda: bomb(15), MEGABYTE),
        ("deflate", lambda: bomb(-15), MEGABYTE),
        ("gzip", lambda: [b"".join(bomb(31))], MEGABYTE),
        ("gzip", lambda: [gzipped(b"{}"), *[bytes(20_000)] * 250], MEGABYTE),
        ("identity", lambda: (b"%02d" % (at % 100) for at in range(20_000)), 40_000),
    ],
    ids=["gzip", "deflate", "bare deflate", "one piece", "behind the end", "many pieces"],
)
async def test_a_bomb_takes_no_more_memory_than_its_limit_and_a_piece(
    side: Side, coding: str, pieces: Callable[[], Iterable[bytes]], limit: int
) -> None:
    bomb(31)
    headers = {"Content-Encoding": coding}
    tracemalloc.start()
    try:
        came = await called(
            side,
            lambda: httpx.Response(200, headers=headers, stream=Pieces(pieces())),
            limit=limit,
        )
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert came.error is not None
    assert most / limit < 3.5


async def test_the_rest_of_a_body_that_is_too_large_is_left_where_it_is(side: Side) -> None:
    taken: list[int] = []

    def endless() -> Iterator[bytes]:
        for number in range(10_000):
            taken.append(number)
            yield b"x" * 1000

    came = await called(side, lambda: httpx.Response(200, stream=Pieces(endless())), limit=5500)
    assert isinstance(came.error, ResponseTooLargeError)
    assert len(taken) == 6


def large(status: int) -> Callable[[], httpx.Response]:
    headers = {"Request-Id": "7"}
    return lambda: streamed(b'{"Message": "', b"x" * 1000, status=status, headers=headers)


async def test_a_read_that_is_too_large_is_not_repeated(side: Side) -> None:
    for operation in ("read", "read ahead", "untyped read"):
        came = await called(side, large(200), operation, limit=500)
        assert isinstance(came.error, ResponseTooLargeError)
        assert (came.requests, came.error.status, came.error.request_id) == (1, 200, "7")
        assert "a body of at most 500 bytes" in str(came.error)
        assert "max_response_bytes" in str(came.error)
        assert came.error.raw_body == b""


async def test_a_write_whose_answer_is_too_large_has_an_unknown_outcome(side: Side) -> None:
    for operation in ("write", "write of a code", "untyped write"):
        came = await called(side, large(200), operation, limit=500)
        assert isinstance(came.error, OutcomeUnknownError)
        assert isinstance(came.error.error, ResponseTooLargeError)
        assert came.requests == 1


async def test_a_status_with_too_large_a_body_is_what_its_status_says(side: Side) -> None:
    found: dict[int, tuple[type[object], int]] = {}
    for status in (400, 429, 503):
        came = await called(side, large(status), "read", limit=500)
        assert "a body of at most 500 bytes" in str(came.error)
        found[status] = type(came.error), came.requests
    assert found == {
        400: (errors.BadRequestError, 1),
        429: (errors.TooManyRequestsError, 3),
        503: (errors.ServerError, 3),
    }
    came = await called(side, large(503), "write", limit=500)
    assert isinstance(came.error, OutcomeUnknownError)
    assert (type(came.error.error), came.requests) == (errors.ServerError, 1)
    came = await called(side, large(204), "read", limit=500)
    assert (came.result, came.error) == ([], None)
