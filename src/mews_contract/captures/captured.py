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
from mews_contract.exchange import Exchange, Request, Response, api_path
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES

Skipped = Literal[
    "without an address",
    "to other addresses",
    "never answered",
    "without their bodies",
    "compressed beyond reading",
    "files that cannot be parsed",
]
"""Why an entry of a capture is no exchange to look at."""


class CaptureError(ValueError):
    """A file holds no captured traffic that can be read. The message quotes no value."""


class FlawError(ValueError):
    """An entry cannot be read. The message says what is odd, and quotes no value."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a capture says of one exchange.

    Attributes:
        method: The HTTP method.
        sent_headers: The headers of the request.
        sent: The body of the request, or None if it was not kept.
        status: The HTTP status, or 0 if no answer came.
        headers: The headers of the response.
        content: The body of the response, or None if it was not kept.
    """

    method: str
    sent_headers: Mapping[str, str] = field(repr=False)
    sent: bytes | None = field(repr=False)
    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Captured:
    """An entry of a capture: an exchange, or why it is none to look at, or what is wrong with it.

    Attributes:
        where: The file, and the number in it.
        exchange: The exchange.
        skipped: The reason.
        flaw: Why it cannot be read, although it is to the API. Quotes no value.
    """

    where: str
    exchange: Exchange | None = None
    skipped: Skipped | None = None
    flaw: str | None = None


_FIRST_STATUS: Final = 100
_GZIP: Final = b"\x1f\x8b"
_ANY_WINDOW: Final = zlib.MAX_WBITS | 32
_TEXT: Final = (b"{", b"[", b"<", b'"')


def captured(where: str, url: object, read: Callable[[], Entry]) -> Captured:
    """Return an entry of a capture, which is read only if it is to the API.

    Args:
        where: The file, and the number in it.
        url: Its address, as the file has it.
        read: Reads it. May raise a `FlawError`, and what msgspec raises.
    """
    if not isinstance(url, str):
        return Captured(where, skipped="without an address")
    path = _path(url)
    if path is None:
        return Captured(where, skipped="to other addresses")
    try:
        return _captured(where, path, read())
    except RecursionError:
        return Captured(where, flaw="is nested too deeply")
    except (FlawError, msgspec.ValidationError) as error:
        return Captured(where, flaw=str(error))


def _captured(where: str, path: str, entry: Entry) -> Captured:
    if entry.method.upper() == "OPTIONS":
        return Captured(where, skipped="to other addresses")
    if entry.status <= 0:
        return Captured(where, skipped="never answered")
    # What has no body by its status cannot have lost it.
    came = b"" if entry.status == HTTPStatus.NO_CONTENT and not entry.content else entry.content
    if not _FIRST_STATUS <= entry.status <= LAST_STATUS:
        message = f"Expected a status from {_FIRST_STATUS} to {LAST_STATUS}"
        raise FlawError(message)
    if entry.sent is None or came is None:
        return Captured(where, skipped="without their bodies")
    sent_headers, headers = _lowered(entry.sent_headers), _lowered(entry.headers)
    sent, content = _inflated(entry.sent, sent_headers), _inflated(came, headers)
    if sent is None or content is None:
        return Captured(where, skipped="compressed beyond reading")
    return Captured(
        where,
        Exchange(
            Request(entry.method.upper(), path, sent_headers, sent),
            Response(entry.status, headers, content),
        ),
    )


def as_bytes(text: str, path: str, *, is_base64: bool = False) -> bytes:
    """Return the bytes that a text of a capture stands for.

    Args:
        text: The text.
        path: The JSON path of it, for the error.
        is_base64: Whether it is in Base64.

    Raises:
        FlawError: It stands for none.
    """
    try:
        return b64decode("".join(text.split()), validate=True) if is_base64 else text.encode()
    except UnicodeEncodeError:
        message = f"Holds half a character - at `{path}`"
    except ValueError:
        message = f"Is not in Base64, as it says - at `{path}`"
    raise FlawError(message)


def status_of(number: float | None) -> int:
    """Return an HTTP status as captures write it, or 0 if it is none."""
    return int(number) if number is not None and float(number).is_integer() else 0


def _path(url: str) -> str | None:
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    query = "".join(url.partition("#")[0].partition("?")[1:])
    return api_path(path + query)


def _lowered(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _inflated(content: bytes, headers: Mapping[str, str]) -> bytes | None:
    """Return a body decompressed, or None if that cannot be done.

    Most captures hold it decompressed whatever the header says, so the body itself is asked.
    """
    encoding = headers.get("content-encoding", "").strip().lower()
    if content.startswith(_GZIP):
        return _unzipped(content)
    if not content or content.lstrip().startswith(_TEXT) or encoding in {"", "identity"}:
        return content
    return _unzipped(content) if encoding in {"deflate", "zlib"} else None


def _unzipped(content: bytes) -> bytes | None:
    inflater = zlib.decompressobj(_ANY_WINDOW)
    try:
        whole = inflater.decompress(content, DEFAULT_MAX_RESPONSE_BYTES)
    except zlib.error:
        return None
    return whole if inflater.eof else None
