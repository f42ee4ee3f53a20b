"""Instants as the wire has them."""

import re
from datetime import UTC, datetime, timedelta

_LEAP_SECOND = re.compile(r"(:[0-5][0-9]):60")
_FRACTION = re.compile(r"(\.\d{6})\d+")


def instant(text: str) -> datetime:
    """Return the instant that an RFC 3339 date-time names, in UTC.

    A leap second is the second after it, and a fraction counts to the microsecond.

    Raises:
        ValueError: It is outside the calendar.
    """
    text, leap_seconds = _LEAP_SECOND.subn(r"\1:59", text.upper())
    try:
        moment = datetime.fromisoformat(_FRACTION.sub(r"\1", text))
        return moment.astimezone(UTC) + timedelta(seconds=leap_seconds)
    except (OverflowError, ValueError) as error:
        message = "an instant outside the calendar"
        raise ValueError(message) from error


def wire(moment: datetime) -> str:
    """Return an instant as RFC 3339 in UTC, with `Z`."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
