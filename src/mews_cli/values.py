"""Values on a command line and in files: read as the contract reads them.

What could mean two things, or change, is refused. A date is midnight in UTC, and a time says its
zone.
"""

import json
import math
import re
from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, NoReturn

from mews_contract.json_values import is_array, is_object

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
HINT: Final = "a date (midnight UTC) or a date-time with its zone, such as 2026-01-31T12:00:00Z"

_DEEPEST: Final = 100
"""How many objects and arrays may be inside one another. None documented has more than five."""

_LONGEST: Final = 40
"""How many digits a number may have. Those of the contract have ten."""

_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_SHOWN: Final = 24


def decoder() -> json.JSONDecoder:
    """Return what decodes one value. It raises a `ValueError` for what is refused."""
    return json.JSONDecoder(
        object_pairs_hook=_object, parse_constant=_constant, parse_float=_float, parse_int=_integer
    )


def loads(text: str) -> Any:
    """Return the value of a JSON text.

    Raises:
        ValueError: It is none, or holds what is refused. Quotes no value: it may be a door code.
    """
    return checked(_whole(text))


def _whole(text: str) -> Any:
    try:
        return decoder().decode(text)
    except RecursionError:
        raise ValueError(_too_deep()) from None


def number(text: str) -> int | float:
    """Return the number that a text is, written as in JSON.

    Raises:
        ValueError: It is none, or would be another one. Quotes it.
    """
    got = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
    if not _NUMBER.fullmatch(text):
        message = f"expected a number, as in JSON; got {got!r}"
        raise ValueError(message)
    try:
        return _float(text) if set(text) & set(".eE") else _integer(text)
    except ValueError as error:
        message = f"{error}; got {got!r}"
        raise ValueError(message) from None


def checked(value: Any) -> Any:
    """Return a value that was decoded.

    Raises:
        ValueError: It is nested too deeply, or holds half of a character.
    """
    waiting: list[tuple[Any, int]] = [(value, 0)]
    while waiting:
        inside, depth = waiting.pop()
        if depth > _DEEPEST:
            raise ValueError(_too_deep())
        if is_object(inside):
            waiting += [(each, depth + 1) for pair in inside.items() for each in pair]
        elif is_array(inside):
            waiting += [(each, depth + 1) for each in inside]
        elif isinstance(inside, str) and not _is_whole(inside):
            message = "a text holds half of a character (a lone surrogate)"
            raise ValueError(message)
    return value


def _too_deep() -> str:
    return f"more than {_DEEPEST} objects and arrays inside one another"


def _is_whole(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= each <= "\udfff" for each in text)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        ((twice, _),) = Counter(name for name, _ in pairs).most_common(1)
        message = f"an object has {twice[:_SHOWN]} twice"
        raise ValueError(message)
    return found


def _constant(name: str) -> NoReturn:
    message = f"{name} is no number of JSON; use null, or leave it out"
    raise ValueError(message)


def _integer(text: str) -> int:
    if len(text) > _LONGEST:
        message = "a number is too long"
        raise ValueError(message)
    return int(text)


def _float(text: str) -> float:
    found = float(text)
    if math.isinf(found):
        message = "a number is too large"
        raise ValueError(message)
    if not _is_same(text, found):
        message = "a number has more digits than would be sent"
        raise ValueError(message)
    return found


def _is_same(text: str, found: float) -> bool:
    try:
        return len(text) <= _LONGEST and Decimal(text) == Decimal(repr(found))
    except ArithmeticError:
        # Its exponent is beyond all that could be counted.
        return False


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
