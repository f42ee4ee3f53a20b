"""HAR 1.2: what browsers and proxies save of their traffic."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec
from msgspec import Struct

from mews_contract.captures.captured import Captured, Entry, as_bytes, captured, status_of
from mews_contract.json_values import is_array, is_object


class _Header(Struct):
    name: str
    value: str | None = None


class _PostData(Struct):
    text: str | None = None
    encoding: str | None = None


class _Content(Struct):
    text: str | None = None
    encoding: str | None = None
    size: float | None = None
    media_type: str | None = msgspec.field(default=None, name="mimeType")


class _Request(Struct):
    method: str
    headers: list[_Header] | None = None
    body: _PostData | None = msgspec.field(default=None, name="postData")
    body_size: float | None = msgspec.field(default=None, name="bodySize")


class _Response(Struct):
    status: float | None = None
    headers: list[_Header] | None = None
    content: _Content | None = None


class _Entry(Struct):
    request: _Request
    response: _Response | None = None


def entries_of(content: Any) -> list[Any] | None:
    """Return the list of entries in a decoded file, or None if it is no HAR."""
    log = content.get("log") if is_object(content) else None
    found = log.get("entries") if is_object(log) else None
    return found if is_array(found) else None


def entries(found: list[Any], where: str) -> Iterator[Captured]:
    """Yield the entries of a HAR in a file."""
    for number, raw in enumerate(found, start=1):
        request = raw.get("request") if is_object(raw) else None
        url = request.get("url") if is_object(request) else None
        yield captured(f"{where} entry {number}", url, partial(_read, raw))


def _read(raw: Any) -> Entry:
    entry = msgspec.convert(raw, _Entry)
    request, response = entry.request, entry.response or _Response()
    content = response.content or _Content()
    headers = _headers(response.headers)
    if content.media_type and not any(name.lower() == "content-type" for name in headers):
        headers["content-type"] = content.media_type
    body = request.body or _PostData()
    return Entry(
        method=request.method,
        sent_headers=_headers(request.headers),
        sent=_kept(body, request.body_size, "$.request.postData.text"),
        status=status_of(response.status),
        headers=headers,
        content=_kept(content, content.size, "$.response.content.text"),
    )


def _kept(body: _PostData | _Content, size: float | None, path: str) -> bytes | None:
    """Return a body, or None if it was not kept: an empty text says so, unless the size is 0."""
    if not body.text:
        return b"" if size == 0 else None
    return as_bytes(body.text, path, is_base64=body.encoding == "base64")


def _headers(headers: list[_Header] | None) -> dict[str, str]:
    return {header.name: header.value or "" for header in headers or ()}
