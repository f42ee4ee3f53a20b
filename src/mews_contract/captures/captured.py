"""One exchange out of captured traffic, whoever's client made it."""

import zlib
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal
from urllib.parse import urlsplit

from mews_contract.exchange import Exchange, Request, Response, api_path
from mews_runtime.body import DEFAULT_MAX_RESPONSE_BYTES

Skipped = Literal[
    "to other addresses", "never answered", "without their bodies", "compressed beyond reading"
]
"""Why an entry of a capture is no exchange to look at."""


class CaptureError(ValueError):
    """A file holds no captured traffic that can be read. The message quotes no value."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a capture says of one exchange.

    Attributes:
        where: The file, and the number in it.
        method: The HTTP method.
        url: The whole address.
        sent_headers: The headers of the request.
        sent: The body of the request, or None if it was not kept.
        status: The HTTP status, or 0 if no answer came.
        headers: The headers of the response.
        content: The body of the response, or None if it was not kept.
    """

    where: str
    method: str
    url: str = field(repr=False)
    sent_headers: Mapping[str, str] = field(repr=False)
    sent: bytes | None = field(repr=False)
    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Captured:
    """An entry of a capture, as an exchange or as the reason why it is none to look at.

    Attributes:
        where: The file, and the number in it.
        exchange: The exchange.
        skipped: The reason.
    """

    where: str
    exchange: Exchange | None = None
    skipped: Skipped | None = None


_GZIP: Final = b"\x1f\x8b"
_ANY_WINDOW: Final = zlib.MAX_WBITS | 32
_TEXT: Final = (b"{", b"[", b"<", b'"')


def captured(entry: Entry) -> Captured:
    """Return the exchange of an entry, or why it is none to look at."""
    path = _path(entry.url)
    if path is None or entry.method.upper() == "OPTIONS":
        return Captured(entry.where, skipped="to other addresses")
    if entry.status <= 0:
        return Captured(entry.where, skipped="never answered")
    if entry.sent is None or entry.content is None:
        return Captured(entry.where, skipped="without their bodies")
    sent_headers, headers = _lowered(entry.sent_headers), _lowered(entry.headers)
    sent, content = _inflated(entry.sent, sent_headers), _inflated(entry.content, headers)
    if sent is None or content is None:
        return Captured(entry.where, skipped="compressed beyond reading")
    return Captured(
        entry.where,
        Exchange(
            Request(entry.method.upper(), path, sent_headers, sent),
            Response(entry.status, headers, content),
        ),
    )


def from_base64(text: str, where: str) -> bytes:
    """Return what a text in Base64 stands for.

    Raises:
        CaptureError: It is none.
    """
    try:
        return b64decode(text, validate=False)
    except ValueError:
        message = f"{where}: a body is not in Base64, as it says"
        raise CaptureError(message) from None


def _path(url: str) -> str | None:
    try:
        return api_path(urlsplit(url).path)
    except ValueError:
        return None


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
