"""A compressed body is taken for whole only if it is, and none that was not asked for."""

import json
from collections.abc import Callable

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import ContractError, OutcomeUnknownError, ServerError
from tests.effort import examples
from tests.runtime.seeing.answers import deflated, gzipped, streamed
from tests.runtime.seeing.bodies import CODINGS, UNDONE_BY_HTTPX, called, reading
from tests.runtime.sides import Side, answering, settle

pytestmark = pytest.mark.anyio

WHOLE = {"ResourceBlocks": [], "Text": "é" * 40, "Numbers": [*range(50)]}
CONTENT = json.dumps(WHOLE).encode()
COMPRESSED = {name: coding for name, coding in CODINGS.items() if name not in {"none", "identity"}}
PLACES = st.integers(0, 10_000)
each_coding = pytest.mark.parametrize("coding", COMPRESSED)


def encoded(name: str | None, *pieces: bytes, status: int = 200) -> Callable[[], httpx.Response]:
    headers = {} if name is None else {"Content-Encoding": name}
    return lambda: streamed(*pieces, status=status, headers=headers)


@pytest.mark.parametrize("coding", CODINGS)
async def test_every_coding_that_is_asked_for_is_undone(side: Side, coding: str) -> None:
    name, encode = CODINGS[coding]
    came = await called(side, encoded(name, encode(CONTENT)))
    assert came.result == WHOLE


@pytest.mark.parametrize("name", ["GZIP", " gzip ", "gZip"])
async def test_the_case_of_a_coding_does_not_count(side: Side, name: str) -> None:
    assert (await called(side, encoded(name, gzipped(CONTENT)))).result == WHOLE


@pytest.mark.parametrize("bits", range(9, 16))
async def test_deflate_may_have_a_window_of_any_size(side: Side, bits: int) -> None:
    came = await called(side, encoded("deflate", deflated(CONTENT, bits)))
    assert came.result == WHOLE


@pytest.mark.parametrize("bits", range(9, 16))
async def test_bare_deflate_may_too(side: Side, bits: int) -> None:
    came = await called(side, encoded("deflate", deflated(CONTENT, -bits)))
    assert came.result == WHOLE


@pytest.mark.parametrize("name", ["br", "zstd", "gzip, gzip", "gzip, br", "compress", "-"])
async def test_a_coding_that_was_not_asked_for_is_outside_the_contract(
    side: Side, name: str
) -> None:
    came = await called(side, encoded(name, CONTENT))
    assert isinstance(came.error, ContractError)
    assert (came.error.path, came.error.is_malformed, came.requests) == ("$", True, 1)
    assert "Expected a body encoded as gzip, deflate or not at all" in str(came.error)


async def test_a_write_whose_answer_cannot_be_read_has_an_unknown_outcome(side: Side) -> None:
    for broken in (encoded("br", CONTENT), encoded("gzip", gzipped(CONTENT)[:-1])):
        came = await called(side, broken, "write")
        assert isinstance(came.error, OutcomeUnknownError)
        assert isinstance(came.error.error, ContractError)
        assert came.requests == 1


@pytest.mark.parametrize("name", ["br", "gzip"])
async def test_an_error_status_that_cannot_be_read_is_what_its_status_says(
    side: Side, name: str
) -> None:
    came = await called(side, encoded(name, CONTENT, status=503), "read")
    assert (type(came.error), came.requests) == (ServerError, 3)


@each_coding
@examples(25)
@given(end=PLACES, middle=PLACES)
async def test_a_body_that_ends_early_is_never_taken_for_whole(
    side: Side, coding: str, end: int, middle: int
) -> None:
    name, encode = COMPRESSED[coding]
    content = encode(CONTENT)
    end %= len(content)
    middle %= end + 1
    came = await called(side, encoded(name, content[:middle], content[middle:end]))
    assert isinstance(came.error, ContractError)
    assert (came.error.is_malformed, came.requests) == (True, 1)


@pytest.mark.parametrize("end", range(1, 9))
async def test_a_body_without_its_checksum_is_not_whole_although_its_text_is(
    side: Side, end: int
) -> None:
    came = await called(side, encoded("gzip", gzipped(CONTENT)[:-end]))
    assert isinstance(came.error, ContractError)


@each_coding
@pytest.mark.parametrize("behind", [b"x", b"\0", b"\r\n"])
@pytest.mark.parametrize("together", [True, False])
async def test_a_body_with_something_behind_it_is_refused(
    side: Side, coding: str, behind: bytes, *, together: bool
) -> None:
    name, encode = COMPRESSED[coding]
    content = encode(CONTENT)
    pieces = [content + behind] if together else [content, behind]
    came = await called(side, encoded(name, *pieces))
    assert isinstance(came.error, ContractError)


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


async def test_nothing_at_all_is_no_body_whatever_its_coding(side: Side) -> None:
    for name in (None, "gzip", "deflate"):
        came = await called(side, encoded(name))
        assert isinstance(came.error, ContractError)


async def test_only_what_can_be_undone_is_asked_for(side: Side) -> None:
    server = answering()
    http = side.http(server)
    http.headers["Accept-Encoding"] = "br, zstd"
    await settle(side.client_over(http).call("resourceBlocks/getAll", {}))
    assert server.requests[0].headers["Accept-Encoding"] == "gzip, deflate"


# Bodies that a hook has read


@pytest.mark.parametrize("coding", UNDONE_BY_HTTPX)
async def test_a_body_that_a_hook_has_read_is_a_result_too(side: Side, coding: str) -> None:
    name, encode = CODINGS[coding]
    came = await called(side, encoded(name, encode(CONTENT)), listen=reading)
    assert came.result == WHOLE
