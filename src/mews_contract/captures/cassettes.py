"""Cassettes: what VCR and its relatives save of an HTTP client's traffic, as YAML or JSON."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from mews_contract.captures.captured import CaptureError, Entry, from_base64
from mews_contract.json_values import is_array, is_object


class _Status(Struct):
    code: int


class _Request(Struct):
    method: str
    uri: str
    body: Any = None
    headers: dict[str, Any] | None = None


class _Response(Struct):
    status: _Status | int | None = None
    headers: dict[str, Any] | None = None
    body: Any = None
    # As vcrpy before version 6 wrote of httpx.
    status_code: int = 0
    content: Any = None


class _Interaction(Struct):
    request: _Request
    response: _Response


def entries(content: Any, where: str) -> Iterator[Entry]:
    """Yield the interactions of a cassette.

    Args:
        content: The decoded file.
        where: Its name, for messages.

    Raises:
        CaptureError: It is no cassette.
    """
    interactions = interactions_of(content)
    if interactions is None:
        message = f"{where} is no cassette: it has no list of interactions"
        raise CaptureError(message)
    for number, raw in enumerate(interactions, start=1):
        place = f"{where} interaction {number}"
        try:
            interaction = msgspec.convert(raw, _Interaction)
        except (msgspec.ValidationError, RecursionError):
            message = f"{place} is no interaction of a cassette"
            raise CaptureError(message) from None
        yield _entry(interaction, place)


def interactions_of(content: Any) -> list[Any] | None:
    """Return the list of interactions in a decoded file, or None if it is no cassette."""
    if not is_object(content):
        return None
    # The one of vcrpy, the other of VCR itself and of betamax.
    found = content.get("interactions", content.get("http_interactions"))
    return found if is_array(found) else None


def _entry(interaction: _Interaction, where: str) -> Entry:
    request, response = interaction.request, interaction.response
    status = response.status.code if isinstance(response.status, _Status) else response.status
    content = response.body if response.content is None else response.content
    return Entry(
        where=where,
        method=request.method,
        url=request.uri,
        sent_headers=_headers(request.headers),
        sent=_bytes(request.body, where),
        status=response.status_code if status is None else status,
        headers=_headers(response.headers),
        content=_bytes(content, where),
    )


def _bytes(body: Any, where: str) -> bytes:
    """Return a body, which may be written in many ways."""
    if body is None:
        return b""
    if isinstance(body, bytes):
        return body
    if isinstance(body, str):
        return body.encode(errors="surrogatepass")
    if is_array(body):
        return b"".join(_bytes(part, where) for part in body)
    if is_object(body):
        if isinstance(body.get("base64_string"), str):
            return from_base64(body["base64_string"], where)
        if "string" in body:
            return _bytes(body["string"], where)
    message = f"{where}: a body is written in a way that is not known"
    raise CaptureError(message)


def _headers(headers: dict[str, Any] | None) -> dict[str, str]:
    """Return headers by name. What comes more than once is joined, as HTTP has it."""
    return {
        name: ", ".join(_text(value) for value in (values if is_array(values) else [values]))
        for name, values in (headers or {}).items()
    }


def _text(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)
