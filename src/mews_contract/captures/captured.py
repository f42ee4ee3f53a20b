"""One exchange out of captured traffic, whoever's client made it."""

import zlib
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final, Literal
from urllib.parse import urlsplit

import msgspec

from mews_contract.conformance import LAST_STATUS
from mews_contract.exchange import Exchange, Request, Response, api_path, lowered
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES

Skipped = Literal[
    "without an address",
    "to other addresses",
    "without a response",
    "without their bodies",
    "compressed beyond reading",
    "files that cannot be parsed",
]
"""Why an entry of a capture is no exchange to look at."""

_FIRST_STATUS: Final = 100
_GZIP: Final = b"\x1f\x8b"
_ANY_WINDOW: Final = zlib.MAX_WBITS | 32
_TEXT: Final = (b"{", b"[", b"<", b'"')


class CaptureError(ValueError):
    """A file holds no captured traffic that can be read. The message quotes no value."""


class FlawError(ValueError):
    """An entry cannot be read. The message says what is odd, and quotes no value."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a capture says of one exchange: no body if it was not kept, status 0 if none came."""

    method: str
    sent_headers: Mapping[str, str] = field(repr=False)
    sent: bytes | None = field(repr=False)
    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Captured:
    """An entry of a capture: an exchange, or why it is none to look at, or what is wrong with it.

    Where it is says the file, and the number in it. A flaw quotes no value.
    """

    where: str
    exchange: Exchange | None = None
    skipped: Skipped | None = None
    flaw: str | None = None


def captured(where: str, url: object, read: Callable[[], Entry]) -> Captured:
    """Return an entry of a capture, which is read only if its address is that of the API."""
    if not isinstance(url, str):
        return Captured(where, skipped="without an address")
    path = _path(url)
    if path is None:
        return Captured(where, skipped="to other addresses")
    try:
        found = _exchange(path, read())
    except RecursionError:
        return Captured(where, flaw="is nested too deeply")
    except (FlawError, msgspec.ValidationError) as error:
        return Captured(where, flaw=str(error))
    if isinstance(found, Exchange):
        return Captured(where, found)
    return Captured(where, skipped=found)


def _exchange(path: str, entry: Entry) -> Exchange | Skipped:
    if entry.method.upper() == "OPTIONS":
        return "to other addresses"
    if entry.status <= 0:
        return "without a response"
    if not _FIRST_STATUS <= entry.status <= LAST_STATUS:
        message = f"Expected a status from {_FIRST_STATUS} to {LAST_STATUS}"
        raise FlawError(message)
    # What has no body by its status cannot have lost it.
    came = b"" if entry.status == HTTPStatus.NO_CONTENT and not entry.content else entry.content
    if entry.sent is None or came is None:
        return "without their bodies"
    sent_headers, headers = lowered(entry.sent_headers), lowered(entry.headers)
    sent, content = _inflated(entry.sent, sent_headers), _inflated(came, headers)
    if sent is None or content is None:
        return "compressed beyond reading"
    request = Request(entry.method.upper(), path, sent_headers, sent)
    return Exchange(request, Response(entry.status, headers, content))


def as_bytes(text: str, path: str, *, is_base64: bool = False) -> bytes:
    """Return the bytes that a text at a JSON path of a capture stands for.

    Raises:
        FlawError: It stands for none.
    """
    try:
        return b64decode("".join(text.split()), validate=True) if is_base64 else text.encode()
    except UnicodeEncodeError:
        message = f"Holds half a character - at `{path}`"
    except ValueError:
        message = f"Is not Base64, although it says so - at `{path}`"
    raise FlawError(message)


def status_of(number: float | None) -> int:
    """Return an HTTP status as captures write it, or 0 if it is none."""
    return int(number) if number is not None and float(number).is_integer() else 0


def _path(url: str) -> str | None:
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    return api_path(path + "".join(url.partition("#")[0].partition("?")[1:]))


def _inflated(content: bytes, headers: Mapping[str, str]) -> bytes | None:
    """Return a body decompressed, or None if that cannot be done.

    Most captures hold it decompressed whatever the header says, so the body itself is asked.
    """
    encoding = headers.get("content-encoding", "").strip().lower()
    if not content.startswith(_GZIP):
        if not content or content.lstrip().startswith(_TEXT) or encoding in {"", "identity"}:
            return content
        if encoding not in {"deflate", "zlib"}:
            return None
    inflater = zlib.decompressobj(_ANY_WINDOW)
    try:
        whole = inflater.decompress(content, DEFAULT_MAX_RESPONSE_BYTES)
    except zlib.error:
        return None
    return whole if inflater.eof else None
