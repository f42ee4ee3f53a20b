"""The headers that a recording keeps, and what of them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Final
from uuid import UUID

from mews_contract.recorder.stand_ins import StandIns
from mews_runtime.sending.retry import LONGEST_WAIT

MEDIA_TYPES: Final = frozenset(
    {
        "application/json",
        "application/problem+json",
        "application/xml",
        "text/html",
        "text/json",
        "text/plain",
        "text/xml",
    }
)
"""What a `Content-Type` may say. Another becomes `application/octet-stream`."""

MINIMAL: Final = "return=minimal"

_UTF_8: Final = "; charset=utf-8"


def request_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that a recorded request keeps: `Prefer`, if it asks for a minimal answer.

    Args:
        headers: Those that were sent, by their names in lower case.
    """
    return {"Prefer": MINIMAL} if MINIMAL in headers.get("prefer", "") else {}


def response_headers(
    headers: Mapping[str, str], stand_ins: StandIns, request_id: UUID
) -> dict[str, str]:
    """Return the headers that a recorded response keeps.

    Args:
        headers: Those that came, by their names in lower case.
        stand_ins: The stand-ins of the story.
        request_id: What stands for its `Request-Id`.
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
    return plain + (_UTF_8 if "utf-8" in parameters.lower() else "")


def _retry_after(headers: Mapping[str, str], stand_ins: StandIns) -> dict[str, str]:
    """Return how long to wait: seconds, or a date beside the date of the answer."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return {"Retry-After": str(min(int(value[:9]), int(LONGEST_WAIT)))}
    until, now = _date(value), _date(headers.get("date", ""))
    if until is None or now is None:
        return {}
    moved = datetime.combine(stand_ins.day(now.date()), now.timetz())
    wait = min(max(until - now, timedelta(0)), timedelta(seconds=LONGEST_WAIT))
    return {
        "Retry-After": format_datetime(moved + wait, usegmt=True),
        "Date": format_datetime(moved, usegmt=True),
    }


def _date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    # Only a date that says GMT is one of HTTP.
    is_aware = date.utcoffset() == timedelta(0)
    return date if is_aware else None
