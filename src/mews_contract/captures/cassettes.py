"""Cassettes: what VCR and its relatives save of an HTTP client's traffic, as YAML or JSON."""

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

import msgspec
import yaml
from msgspec import UNSET, Struct

from mews_contract.captures.captured import (
    Captured,
    Entry,
    FlawError,
    as_bytes,
    captured,
    status_of,
)
from mews_contract.decoding import TAG, Loader
from mews_contract.json_values import is_array, is_object

_CONSTRUCTORS: Final = yaml.CSafeLoader.yaml_constructors


class _Status(Struct):
    code: float


class _Request(Struct):
    method: str
    body: Any = UNSET
    headers: dict[str, Any] | None = None


class _Response(Struct):
    status: _Status | float | None = None
    headers: dict[str, Any] | None = None
    body: Any = UNSET
    # As vcrpy before version 6 wrote of httpx.
    status_code: float = 0
    content: Any = UNSET


class _Interaction(Struct):
    request: _Request
    response: _Response | None = None


class CassetteLoader(Loader):
    """Reads what vcrpy writes: bytes, and the few tags of Python that its own safe loader takes."""


def interactions_of(content: Any) -> list[Any] | None:
    """Return the list of interactions in a decoded file, or None if it is no cassette."""
    if not is_object(content):
        return None
    # The one of vcrpy, the other of VCR itself and of betamax.
    found = content.get("interactions", content.get("http_interactions"))
    return found if is_array(found) else None


def entries(interactions: list[Any], where: str) -> Iterator[Captured]:
    """Yield the interactions of a cassette in a file."""
    for number, raw in enumerate(interactions, start=1):
        request = raw.get("request") if is_object(raw) else None
        url = request.get("uri") if is_object(request) else None
        yield captured(f"{where} interaction {number}", url, partial(_read, raw))


def _read(raw: Any) -> Entry:
    interaction = msgspec.convert(raw, _Interaction)
    request, response = interaction.request, interaction.response or _Response()
    status = response.status.code if isinstance(response.status, _Status) else response.status
    body, name = response.content, "content"
    if body is UNSET:
        body, name = response.body, "body"
    return Entry(
        method=request.method,
        sent_headers=_headers(request.headers),
        sent=_bytes(request.body, "$.request.body"),
        status=status_of(response.status_code if status is None else status),
        headers=_headers(response.headers),
        content=_bytes(body, f"$.response.{name}"),
    )


def _bytes(body: Any, path: str) -> bytes | None:
    """Return a body, which may be written in many ways, or None if it was not kept."""
    if body is UNSET:
        return None
    if body is None or isinstance(body, bytes):
        return body or b""
    if isinstance(body, str):
        return as_bytes(body, path)
    if is_array(body):
        return b"".join(_bytes(part, path) or b"" for part in body)
    if is_object(body):
        if isinstance(body.get("base64_string"), str):
            return as_bytes(body["base64_string"], f"{path}.base64_string", is_base64=True)
        if "string" in body:
            return _bytes(body["string"], f"{path}.string")
    message = f"Has an unknown format - at `{path}`"
    raise FlawError(message)


def _headers(headers: dict[str, Any] | None) -> dict[str, str]:
    """Return headers by name. What comes more than once is joined, as HTTP has it."""
    return {
        name: ", ".join(_text(value) for value in (values if is_array(values) else [values]))
        for name, values in (headers or {}).items()
    }


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return "" if value is None else str(value)


def _buffer(loader: Any, node: yaml.MappingNode) -> bytes:
    """Return what a file held that was sent: vcrpy writes it as a pickled `BytesIO`."""
    state = loader.construct_mapping(node, deep=True).get("state")
    return _bytes(state[0] if is_array(state) and state else None, "state") or b""


def _items(loader: Any, node: yaml.MappingNode) -> Any:
    """Return the parts of a body that was sent in parts: vcrpy writes them as an iterator."""
    arguments = loader.construct_mapping(node, deep=True).get("args")
    return arguments[0] if is_array(arguments) and arguments else []


# The types of PyYAML have no place for a loader of one's own.
_open: Any = CassetteLoader
_open.yaml_constructors = {
    **Loader.yaml_constructors,
    **{f"{TAG}python/{name}": _CONSTRUCTORS[f"{TAG}str"] for name in ("str", "unicode")},
    f"{TAG}binary": _CONSTRUCTORS[f"{TAG}binary"],
    f"{TAG}python/tuple": _CONSTRUCTORS[f"{TAG}seq"],
    f"{TAG}python/object/new:_io.BytesIO": _buffer,
    f"{TAG}python/object/apply:builtins.iter": _items,
}
