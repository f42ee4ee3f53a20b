"""The headers that a recording keeps, and what of them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Final
from uuid import UUID

from mews_contract.recorder.stand_ins import StandIns
from mews_runtime.sending.retry import LONGEST_WAIT

MEDIA_TYPES: Final = frozenset(
    {"application/json", "application/problem+json", "application/xml", "text/html", "text/json"}
    | {"text/plain", "text/xml"}
)
"""What a `Content-Type` may say. Another becomes `application/octet-stream`."""

MINIMAL: Final = "return=minimal"


def request_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return what a recorded request keeps of headers in lower case: that it prefers little."""
    return {"Prefer": MINIMAL} if MINIMAL in headers.get("prefer", "") else {}


def response_headers(
    headers: Mapping[str, str], stand_ins: StandIns, request_id: UUID
) -> dict[str, str]:
    """Return what a recorded response keeps of headers in lower case.

    The id stands for its `Request-Id`.
    """
    kept: dict[str, str] = {}
    if "content-type" in headers:
        kept["Content-Type"] = _content_type(headers["content-type"])
    named = headers.get("request-id")
    if named:
        standing = stand_ins.identity(named, request_id)
        kept["Request-Id"] = standing or stand_ins.text("RequestId", named)
    return kept | _retry_after(headers, stand_ins)


def _content_type(value: str) -> str:
    media_type, _, parameters = value.partition(";")
    plain = media_type.strip().lower()
    if plain not in MEDIA_TYPES:
        return "application/octet-stream"
    return f"{plain}; charset=utf-8" if "utf-8" in parameters.lower() else plain


def _retry_after(headers: Mapping[str, str], stand_ins: StandIns) -> dict[str, str]:
    """Return how long to wait: seconds, or a date beside the date of the response."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return {"Retry-After": str(min(int(value[:9]), int(LONGEST_WAIT)))}
    until, now = _date(value), _date(headers.get("date", ""))
    if until is None or now is None:
        return {}
    moved = datetime.combine(stand_ins.day(now.date()), now.timetz())
    wait = min(max(until - now, timedelta(0)), timedelta(seconds=LONGEST_WAIT))
    dates = {"Retry-After": moved + wait, "Date": moved}
    return {name: format_datetime(date, usegmt=True) for name, date in dates.items()}


def _date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    # Only a date that says GMT is one of HTTP.
    return date if date.utcoffset() == timedelta(0) else None
