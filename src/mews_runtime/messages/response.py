"""Making a result, or an error, of what the server sent."""

import re
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime
from functools import cache, partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_origin

import msgspec

from mews_runtime.errors import (
    Answered,
    ContractError,
    ResponseError,
    ResponseTooLargeError,
    status_error,
)
from mews_runtime.http.body import LoadedResponse
from mews_runtime.masking import Secrets, mask
from mews_runtime.messages.lenient import partial_result
from mews_runtime.messages.receiving import received
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Contract, ErrorResult, Operation

if TYPE_CHECKING:
    import httpx2

ResponseT = TypeVar("ResponseT")

_NO_RESULT = Violation("$", "Expected a result, got no content, which is no result here")
_SECONDS = re.compile(r"[0-9]+")
_LONGEST_SAID = 1e9
"""Seconds. Whoever says more means never, and arithmetic with it would overflow."""


def interpret(
    operation: Operation[ResponseT], response: LoadedResponse
) -> ResponseT | Violation | None:
    """Return the result, where the response leaves the contract, or None if it has an error status.

    204 is the empty result: what the contract requires to be there are empty lists. Where it
    requires more, there is no such result.
    """
    if response.status == HTTPStatus.OK:
        if response.violation is not None:
            return response.violation
        fractions = Decimal if _is_model(cast("Any", operation.response)) else None
        return received(operation.response, response.content, fractions)
    if response.status == HTTPStatus.NO_CONTENT:
        empty = _empty(cast("Any", operation.response))
        result = decode(operation.response, empty, Direction.RESPONSE)
        return _NO_RESULT if isinstance(result, Violation) else result
    return None


@cache
def _is_model(response: Any) -> bool:
    """Return whether a result is a model, and not the plain JSON of an untyped call."""
    return issubclass(get_origin(response) or response, Model)


@cache
def _empty(response: Any) -> bytes:
    """Return the emptiest JSON object that a response may be."""
    if not _is_model(response):
        return b"{}"
    required = (item for item in msgspec.structs.fields(response) if item.required)
    return msgspec.json.encode({item.encode_name: [] for item in required})


def explain(
    contract: Contract,
    operation: Operation[object],
    response: LoadedResponse,
    violation: Violation | None,
    secrets: Secrets,
    *,
    now: datetime,
    url: str,
) -> ResponseError:
    """Return the error behind a response that is not a result, with every secret masked.

    Args:
        contract: The contract.
        operation: The operation.
        response: The response.
        violation: Where it leaves the contract, or None if it has an error status.
        secrets: What nothing may show.
        now: The time. A server that names a date to wait for, and not its own time, means a date by
            our clock.
        url: Where it comes from.
    """
    answered = Answered(
        operation=operation.name,
        status=response.status,
        request_id=_masked_text(response.headers.get("Request-Id"), secrets),
        raw_body=bytes(response.content),
    )
    if response.is_too_large and violation is not None:
        return ResponseTooLargeError(expected=violation.expected, **answered)
    if violation is not None:
        return ContractError(
            path=violation.path,
            expected=violation.expected,
            is_malformed=violation.is_malformed,
            applied=True if operation.effect == "write" and not violation.is_malformed else None,
            lenient=partial(partial_result, operation),
            advice=f"It may not come from Mews: check {url}" if violation.is_malformed else "",
            **answered,
        )
    message, details, flaw = None, None, None
    said: ErrorResult | Violation | None = response.violation
    if said is None:
        # Details are plain JSON, for logs.
        said = decode(contract.error(), response.content, Direction.RESPONSE, None)
    if isinstance(said, Violation):
        flaw = _flaw(response, said, secrets)
    else:
        message, details = said.message, said.details
        answered["request_id"] = answered["request_id"] or _masked_text(said.request_id, secrets)
    return status_error(response.status)(
        message=_masked_text(message, secrets),
        details=None if details is msgspec.UNSET else mask(details, secrets),
        retry_after=_retry_after(response.headers, now, secrets),
        flaw=flaw,
        advice=_advice(response.status, url),
        **answered,
    )


def _advice(status: int, url: str) -> str:
    """Return what to do about a status that the address may be the cause of."""
    if status == HTTPStatus.UNAUTHORIZED:
        host = url.partition("://")[2].partition("/")[0]
        return f"check the tokens, that they belong to {host}, and their permissions"
    if status == HTTPStatus.NOT_FOUND:
        return f"check the address {url}, including upper and lower case"
    is_redirect = HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST
    return f"redirects are not followed: check the address {url}" if is_redirect else ""


def _masked_text(value: object, secrets: Secrets) -> str | None:
    return secrets.mask(value) if isinstance(value, str) else None


def _flaw(response: LoadedResponse, violation: Violation, secrets: Secrets) -> str:
    shown = _masked_text(response.headers.get("Content-Type"), secrets) or "of no media type"
    return (
        f"its body ({shown}) is not the documented error at {violation.path}: "
        f"{violation.expected}; see `raw_body`"
    )


def _retry_after(headers: "httpx2.Headers", now: datetime, secrets: Secrets) -> float | None:
    """Return the seconds of a Retry-After header, which holds them or an HTTP date."""
    value = secrets.mask(headers.get("Retry-After", "").strip())
    if _SECONDS.fullmatch(value):
        return min(float(value), _LONGEST_SAID)
    until = _http_date(value)
    if until is None:
        return None
    # The server's own clock, where it tells the time, spares us the difference to ours.
    said = _http_date(headers.get("Date", "")) or now
    return max(0.0, (until - said).total_seconds())


def _http_date(value: str) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
