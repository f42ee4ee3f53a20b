"""HAR 1.2: what browsers and proxies save of their traffic."""

from collections.abc import Iterator

import msgspec
from msgspec import Raw, Struct

from mews_contract.captures.captured import CaptureError, Entry, from_base64


class _Header(Struct):
    name: str
    value: str = ""


class _PostData(Struct):
    text: str | None = None
    encoding: str | None = None


class _Content(Struct):
    text: str | None = None
    encoding: str | None = None
    size: float = 0
    media_type: str | None = msgspec.field(default=None, name="mimeType")


class _Request(Struct):
    method: str
    url: str
    headers: list[_Header] = []
    body: _PostData | None = msgspec.field(default=None, name="postData")
    body_size: float = msgspec.field(default=-1, name="bodySize")


class _Response(Struct):
    status: int = 0
    headers: list[_Header] = []
    content: _Content = msgspec.field(default_factory=_Content)


class _Entry(Struct):
    request: _Request
    response: _Response


class _Log(Struct):
    # Read one after the other: a capture may be large.
    entries: list[Raw]


class _Har(Struct):
    log: _Log


def entries(content: bytes, where: str) -> Iterator[Entry]:
    """Yield the entries of a HAR.

    Args:
        content: The file.
        where: Its name, for messages.

    Raises:
        CaptureError: It is no HAR.
    """
    try:
        log = msgspec.json.decode(content, type=_Har).log
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        message = f"{where} is no HAR: it has to be a JSON object with a log of entries"
        raise CaptureError(message) from None
    for number, raw in enumerate(log.entries, start=1):
        place = f"{where} entry {number}"
        try:
            entry = msgspec.json.decode(raw, type=_Entry)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            message = f"{place} is no entry of a HAR"
            raise CaptureError(message) from None
        yield _entry(entry, place)


def _entry(entry: _Entry, where: str) -> Entry:
    request, response = entry.request, entry.response
    headers = _headers(response.headers)
    media_type = response.content.media_type
    if media_type and not any(name.lower() == "content-type" for name in headers):
        headers["content-type"] = media_type
    return Entry(
        where=where,
        method=request.method,
        url=request.url,
        sent_headers=_headers(request.headers),
        sent=_sent(request, where),
        status=response.status,
        headers=headers,
        content=_received(response.content, where),
    )


def _sent(request: _Request, where: str) -> bytes | None:
    if request.body is None or request.body.text is None:
        return b"" if request.body_size == 0 else None
    return _bytes(request.body.text, request.body.encoding, where)


def _received(content: _Content, where: str) -> bytes | None:
    if content.text is None:
        # A size that is not known is -1.
        return None if content.size > 0 else b""
    return _bytes(content.text, content.encoding, where)


def _bytes(text: str, encoding: str | None, where: str) -> bytes:
    return from_base64(text, where) if encoding == "base64" else text.encode()


def _headers(headers: list[_Header]) -> dict[str, str]:
    return {header.name: header.value for header in headers}
