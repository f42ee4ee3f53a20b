"""Turning a result into the response that is sent, with what the faults in force do to it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from itertools import islice
from typing import Any, Final

from mews_contract.json_values import JsonObject
from mews_runtime.schema.encoding import encode
from mews_sandbox.exchange import RefusedBy, Response
from mews_sandbox.faults import (
    Fault,
    Html,
    InvalidJson,
    Latency,
    Reset,
    SlowBody,
    TruncatedBody,
    altered,
)

_MOST_NAMED: Final = 20
_LONGEST_LINE: Final = 1000
_PAGE = "<html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"


@dataclass(slots=True)
class Answer:
    """What the server says to a request.

    Attributes:
        body: The JSON body, or None for no body.
        refused_by: Why the request was not granted, or None if it was.
        is_example: Whether the result is the contract's example.
        unknown: Places of what the request says beyond the contract.
        lines: JSON Lines instead of a body, or None.
    """

    status: int
    body: JsonObject | None
    refused_by: RefusedBy | None = None
    retry_after: int | str | None = None
    is_example: bool = False
    unknown: Sequence[str] = ()
    lines: bytes | None = None


def refused(
    status: int, message: str, refused_by: RefusedBy, retry_after: int | str | None = None
) -> Answer:
    """Return the response to a refused request."""
    body: JsonObject = {"Message": message, "RequestId": None, "Details": None}
    return Answer(status, body, refused_by, retry_after)


def response(answer: Answer, request_id: str) -> Response:
    """Return a response as it is sent when nothing goes wrong."""
    headers = {"Request-Id": request_id}
    if answer.refused_by is not None:
        headers["Sandbox-Refused-By"] = answer.refused_by
    if answer.is_example:
        headers["Sandbox-Answered-By"] = "example"
    if answer.unknown:
        headers["Sandbox-Unknown-Properties"] = _one_line(answer.unknown)
    if answer.retry_after is not None:
        headers["Retry-After"] = str(answer.retry_after)
    if answer.lines is not None:
        headers["Content-Type"] = "application/jsonl"
        return Response(answer.status, headers, answer.lines)
    if answer.body is None:
        return Response(answer.status, headers, b"")
    headers["Content-Type"] = "application/json; charset=utf-8"
    return Response(answer.status, headers, encode(answer.body))


def delivered(
    response: Response, faults: Sequence[Fault], result: JsonObject | None, enums: Collection[str]
) -> Response:
    """Return a response as its faults leave it: first the result of a 200, then how it travels."""
    if faults and result is not None:
        left: object = result
        for fault in faults:
            left = altered(left, fault, enums)
        response = replace(response, body=encode(left))
    for fault in faults:
        effect = _EFFECTS.get(type(fault))
        response = effect(response, fault) if effect else response
    return response


def _one_line(places: Iterable[str]) -> str:
    """Return places as a header can hold them: their names are whatever a sender made them."""
    line = ", ".join(islice(places, _MOST_NAMED))[:_LONGEST_LINE]
    return "".join(each if each.isascii() and each.isprintable() else "?" for each in line)


_EFFECTS: Mapping[type[Fault], Callable[[Response, Any], Response]] = {
    Latency: lambda sent, fault: replace(sent, delay=sent.delay + fault.seconds),
    SlowBody: lambda sent, fault: replace(sent, body_seconds=sent.body_seconds + fault.seconds),
    TruncatedBody: lambda sent, _: replace(sent, is_truncated=True),
    Reset: lambda sent, _: replace(sent, is_reset=True),
    Html: lambda sent, fault: _page(sent.headers, fault.status),
    InvalidJson: lambda sent, _: replace(sent, body=sent.body[:-1]),
}
"""What becomes of a response under each fault on its way."""


def _page(headers: Mapping[str, str], status: int) -> Response:
    known = status in {each.value for each in HTTPStatus}
    title = f"{status} {HTTPStatus(status).phrase}" if known else str(status)
    kept = {name: value for name, value in headers.items() if name != "Request-Id"}
    return Response(
        status, {**kept, "Content-Type": "text/html; charset=utf-8"}, _PAGE.format(title).encode()
    )
