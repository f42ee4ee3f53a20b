"""Times on a command line: a date is midnight in UTC, and a time says its zone."""

import re
from datetime import date, datetime
from typing import Final

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
HINT: Final = "a date (midnight UTC) or a date-time with its zone, such as 2026-01-31T12:00:00Z"


def instant(text: str) -> str:
    """Return a time as the contract writes it.

    Raises:
        ValueError: It is none, or has no time zone.
    """
    if _DATE.fullmatch(text):
        return f"{date.fromisoformat(text).isoformat()}T00:00:00Z"
    if datetime.fromisoformat(text).tzinfo is None:
        message = f"{text!r} has no time zone"
        raise ValueError(message)
    return text


def interval(text: str) -> tuple[str, str]:
    """Return the two ends of `from/to`.

    Raises:
        ValueError: It is no such pair.
    """
    start, slash, end = text.partition("/")
    if not slash:
        message = f"{text!r} is not two times with a slash between"
        raise ValueError(message)
    return instant(start), instant(end)
