"""Instants as the wire has them."""

import re
from datetime import UTC, datetime, timedelta

_LEAP_SECOND = re.compile(r"(:[0-5][0-9]):60")
_FRACTION = re.compile(r"\.\d+")


def instant(text: str) -> datetime:
    """Return the instant that an RFC 3339 date-time names, in UTC, to the microsecond.

    A leap second is the second after it.

    Raises:
        ValueError: It is outside the calendar.
    """
    text, leap_seconds = _LEAP_SECOND.subn(r"\1:59", text.upper())
    fraction = _FRACTION.search(text)
    seconds = leap_seconds + float(f"0{fraction[0]}" if fraction else 0)
    try:
        moment = datetime.fromisoformat(_FRACTION.sub("", text))
        return moment.astimezone(UTC) + timedelta(seconds=seconds)
    except (OverflowError, ValueError) as error:
        message = "an instant outside the calendar"
        raise ValueError(message) from error


def wire(moment: datetime) -> str:
    """Return an instant as RFC 3339 in UTC, with `Z`."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
