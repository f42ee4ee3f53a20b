"""What JSON means, apart from its spelling: instants as instants, ids as ids, exact numbers."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

from mews_contract.instants import instant
from mews_contract.json_values import is_array, is_object

_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)


def meaning(value: Any) -> Any:
    """Return a JSON value with instants to the microsecond, ids in lower case, floats as decimals.

    What is outside the calendar stays as it is.
    """
    if is_object(value):
        return {key: meaning(item) for key, item in value.items()}
    if is_array(value):
        return [meaning(item) for item in value]
    if isinstance(value, str):
        return value.lower() if _ID.fullmatch(value) else _instant(value)
    # A number that was read as a float means the number that was written.
    return Decimal(str(value)) if isinstance(value, float) else value


def _instant(text: str) -> Any:
    found = _INSTANT.fullmatch(text)
    if not found:
        return text
    # A client rounds what it cannot hold.
    fraction = found[1] or ""
    try:
        return instant(text.replace(fraction, "", 1)) + timedelta(seconds=float(f"0{fraction}"))
    except (OverflowError, ValueError):
        return text
