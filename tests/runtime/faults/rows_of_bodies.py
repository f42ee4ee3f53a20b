"""Faults of what arrives as an answer: bodies that are cut, swollen or something else, bad HTTP."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Final

from mews_connector import errors
from tests.runtime.faults import steps
from tests.runtime.faults.rows_of_statuses import unknown
from tests.runtime.faults.stages import Stage
from tests.runtime.faults.steps import LIMIT, Answer, bomb, chunked, encoded, text, zipped
from tests.runtime.faults.table import ATTEMPTS, BACKOFF, Row, Seen, Wait, Where
from tests.support import samples
from tests.support.loopback import Step


def in_the_body(fault: str, step: Step, read: Seen, write: Seen, wait: Wait = None) -> Row:
    return Row(fault, Where.CONTENT, Stage(step), read, write, wait)


def harmless(fault: str, step: Step, blocks: int = 1) -> Row:
    """Return the row of what looks odd, and is none the worse for it."""
    seen = Seen(blocks=blocks)
    return Row(fault, Where.ANSWERING, Stage(step), seen, replace(seen, applied=1))


def unreadable(fault: str, step: Step) -> Row:
    """Return the row of a body that says nothing: a write may have been applied."""
    return in_the_body(fault, step, Seen(errors.ContractError), unknown(errors.ContractError))


def too_large(fault: str, step: Step) -> Row:
    """Return the row of a body that is not taken in."""
    return in_the_body(
        fault, step, Seen(errors.ResponseTooLargeError), unknown(errors.ResponseTooLargeError)
    )


def misshapen(fault: str, body: object) -> Row:
    """Return the row of JSON that is outside the contract: the server did answer."""
    error = Seen(errors.ContractError)
    step = text(json.dumps(body).encode())
    return in_the_body(fault, step, error, replace(error, applied=1))


def down(fault: str, step: Step) -> Row:
    """Return the row of a gateway whose body matters less than its status."""
    return in_the_body(
        fault, step, Seen(errors.ServerError, tries=ATTEMPTS), unknown(errors.ServerError), BACKOFF
    )


def not_http(fault: str, where: Where, step: Step) -> Row:
    """Return the row of an answer that breaks HTTP."""
    read = Seen(errors.TransportError, tries=ATTEMPTS)
    return Row(fault, where, Stage(step), read, unknown(errors.TransportError), BACKOFF)


def jumping(fault: str, jump: timedelta) -> list[Row]:
    """Return the rows of a wall clock that jumps: no wait is changed by it, and no deadline."""
    busy = Answer(429, ("Retry-After: 200",), b"", applies=False)
    late = Seen(errors.DeadlineExceededError, behind=errors.TooManyRequestsError, tries=2)
    down = Answer(503, ("Retry-After: 7",), b"")
    read = Seen(errors.ServerError, tries=ATTEMPTS)
    where = Where.WAITING
    return [
        Row(fault, where, Stage(down, jump=jump), read, unknown(errors.ServerError), 7.0),
        Row(
            f"{fault}, the next wait is too long", where, Stage(busy, jump=jump), late, late, 200.0
        ),
    ]


_PAGE: Final = json.dumps(samples.page(1)).encode()
_HTML: Final = b"<html><body>The network of the hotel asks you to sign in</body></html>"
_LARGE: Final = b" " * LIMIT + _PAGE
_CHUNK: Final = b"1000\r\n" + b" " * 0x1000 + b"\r\n"
_DAMAGED: Final = zipped[:20] + bytes(20) + zipped[40:]
_BUSY: Final = Seen(errors.TooManyRequestsError, tries=ATTEMPTS)

BODIES: Final = [
    harmless("204 without a body", Answer(204, (), b""), blocks=0),
    harmless("100 and 103 before 200", steps.interim(100, 103)),
    unreadable("empty", text(b"")),
    unreadable("HTML with 200", text(_HTML, "text/html")),
    unreadable("JSON that ends early", text(_PAGE[:-50])),
    unreadable("JSON that ends early, as the connection does", steps.until_closed(_PAGE[:-50])),
    unreadable("not UTF-8", text(_PAGE.replace(b"Second", b"Zw\xf6te"))),
    unreadable("not gzip, as its header says", encoded("gzip", _PAGE)),
    unreadable("gzip that ends early", encoded("gzip", zipped[:-50])),
    unreadable("gzip that is damaged", encoded("gzip", _DAMAGED)),
    unreadable("an encoding that was not asked for", encoded("br", b"\x8b\x00\x80{}\x03")),
    misshapen("JSON without what is required", {}),
    misshapen("JSON that is a list", []),
    misshapen("JSON that is null", None),
    misshapen("JSON with a property of another type", {"ResourceBlocks": [{"Id": 7}]}),
    too_large("a length over the limit", text(_LARGE)),
    too_large("chunks over the limit", chunked(pieces=(_LARGE[:LIMIT], _LARGE[LIMIT:]))),
    too_large(
        "chunks without end",
        steps.endless(steps.head(200, "Transfer-Encoding: chunked"), _CHUNK),
    ),
    too_large("gzip that swells over the limit", encoded("gzip", bomb)),
    down("HTML with 502", Answer(502, ("Content-Type: text/html",), _HTML)),
    down("over the limit, with 502", Answer(502, ("Content-Type: text/html",), _LARGE)),
    down("not gzip, with 502", Answer(502, ("Content-Encoding: gzip",), _HTML)),
    in_the_body(
        "HTML with 429",
        Answer(429, ("Retry-After: 7",), _HTML, applies=False),
        _BUSY,
        _BUSY,
        7.0,
    ),
    Row(
        "413 before the request was read",
        Where.SENDING,
        Stage(steps.early(413), is_narrow=True),
        Seen(errors.ContentTooLargeError),
        Seen(errors.ContentTooLargeError),
        arrives=False,
    ),
    not_http("a chunk without a length", Where.BODY, chunked(ending=b"soon\r\n")),
    not_http("another protocol", Where.HEADERS, steps.raw(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")),
    not_http(
        "headers without end",
        Where.HEADERS,
        steps.endless(b"HTTP/1.1 200 OK\r\n", b"X-Again: and again\r\n" * 200),
    ),
]

JUMPS: Final = [
    *jumping("the wall clock jumps a day ahead", timedelta(days=1)),
    *jumping("the wall clock jumps a day back", timedelta(days=-1)),
]
