"""Taking in a body without a socket: what is kept of it, and what is said of the rest."""

import gzip
import tracemalloc
import zlib

import httpx2
import pytest

from mews_runtime.http.body import Answer, Body, cut_short, loaded
from mews_runtime.schema.decoding import Violation

MEBIBYTE = 2**20


def body(limit: int = 100, **headers: str) -> Body:
    """Return the body of an answer. Underscores in the names of headers are dashes."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return Body(200, httpx2.Headers({"Request-Id": "7", **sent}).raw, limit)


def taken(into: Body, *pieces: bytes) -> Answer:
    """Return the answer after all pieces have arrived."""
    for piece in pieces:
        into.take(piece)
    return into.answer()


def test_a_body_within_its_limit_is_kept_as_it_is() -> None:
    answer = taken(body(), b"as ", b"sent")
    assert (bytes(answer.content), answer.violation, answer.is_too_large) == (
        b"as sent",
        None,
        False,
    )


def test_a_body_that_was_cut_short_is_told_with_its_status_and_its_headers() -> None:
    answer = cut_short(200, [(b"Request-Id", b"7")])
    assert (answer.status, answer.headers["Request-Id"], answer.content) == (200, "7", b"")
    assert answer.violation == Violation(
        "$", "Expected a body that arrives to its end", is_malformed=True
    )


def test_nothing_is_kept_of_a_body_in_an_encoding_that_was_not_asked_for() -> None:
    answer = taken(body(Content_Encoding="br"), b"what it holds")
    assert answer.content == b""
    assert answer.violation == Violation(
        "$", "Expected a body encoded as gzip, deflate or not at all", is_malformed=True
    )


def test_an_encoding_is_known_by_any_spelling_of_its_name() -> None:
    answer = taken(body(Content_Encoding=" GZip "), gzip.compress(b"as sent"))
    assert bytes(answer.content) == b"as sent"


def test_an_encoding_in_an_encoding_was_not_asked_for() -> None:
    headers = [(b"Content-Encoding", b"gzip"), (b"Content-Encoding", b"identity")]
    answer = taken(Body(200, headers, 100), b"as sent")
    assert answer.violation is not None
    assert answer.content == b""


def test_an_encoded_body_without_its_end_is_not_what_its_header_says() -> None:
    answer = taken(body(Content_Encoding="gzip"), gzip.compress(b"as sent")[:-4])
    assert answer.content == b""
    assert answer.violation == Violation(
        "$", "Expected a body in gzip, as its header says", is_malformed=True
    )


def test_a_body_with_more_behind_its_end_is_not_what_its_header_says() -> None:
    answer = taken(body(Content_Encoding="gzip"), gzip.compress(b"as sent") + b"more")
    assert answer.content == b""
    assert answer.violation == Violation(
        "$", "Expected a body in gzip, as its header says", is_malformed=True
    )


TOO_LARGE = Violation("$", "Expected a body of at most 4 bytes", is_malformed=True)


def test_a_body_that_arrives_larger_than_its_limit_is_not_kept() -> None:
    answer = taken(body(4), b"12", b"345")
    assert (answer.status, answer.content, answer.is_too_large) == (200, b"", True)
    assert answer.violation == TOO_LARGE


def test_a_body_that_somebody_else_has_read_is_held_to_the_same_limit() -> None:
    assert loaded(200, [], b"1234", 4).content == b"1234"
    answer = loaded(200, [], b"12345", 4)
    assert (answer.content, answer.violation, answer.is_too_large) == (b"", TOO_LARGE, True)


def test_a_body_without_a_length_is_asked_for_even_if_nothing_of_it_is_kept() -> None:
    assert body(0).is_wanted


@pytest.mark.parametrize(("length", "wanted"), [("4", True), ("5", False), ("a lot", True)])
def test_a_body_that_says_it_is_too_large_is_not_asked_for(length: str, *, wanted: bool) -> None:
    assert body(4, Content_Length=length).is_wanted is wanted


def test_a_length_of_eighteen_digits_is_believed_and_a_longer_one_is_no_length() -> None:
    assert not body(4, Content_Length="9" * 18).is_wanted
    assert body(4, Content_Length="9" * 19).is_wanted


def test_what_is_inflated_takes_no_more_memory_than_the_limit() -> None:
    deflating = zlib.compressobj()
    small = [
        deflating.compress(bytes(MEBIBYTE // 4)) + deflating.flush(zlib.Z_SYNC_FLUSH)
        for _ in range(16)
    ]
    large = deflating.compress(bytes(40 * MEBIBYTE)) + deflating.flush()
    into = body(5 * MEBIBYTE, Content_Encoding="deflate")
    tracemalloc.start()
    try:
        for piece in small:
            into.take(piece)
        wanted = [into.is_wanted]
        into.take(large)
        wanted.append(into.is_wanted)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert wanted == [True, False]
    assert most < 9 * MEBIBYTE
