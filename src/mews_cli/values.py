"""Values on a command line and in files: read as the contract reads them.

What could mean two things, or change, is refused. A date is midnight in the time zone that a
command was asked for, in UTC without one, and a time says its zone.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, tzinfo
from decimal import Decimal
from typing import Any, Final, NoReturn

from mews_contract.json_values import is_array, is_object
from mews_runtime.messages.traversal import DEEPEST, has_lone_surrogates

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
HINT: Final = (
    "a date (midnight in UTC, or in the zone of --local or --time-zone) or a date-time with its "
    "zone, such as 2026-01-31T12:00:00Z"
)

_ZONE: Final = ContextVar[tzinfo]("zone", default=UTC)
"""Where a date begins at midnight."""

_TOO_DEEP: Final = f"more than {DEEPEST} objects and arrays inside one another"

_LONGEST: Final = 40
"""How many digits a number may have. Those of the contract have ten."""

_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_SHOWN: Final = 24

# A spreadsheet runs what begins as a formula. One whose cells are not separated by commas cuts the
# text of a cell in pieces, also inside quotes, so that a formula may begin behind each semicolon,
# tab or end of a line. Quotes and blanks in front of one do not stop it.
_SIGNS: Final = "=+@\uff1d\uff0b\uff0d\uff20-"
_MAY_HOLD: Final = re.compile(f"[\t\r\n{_SIGNS}]")
"""Faster to look for: hardly any text has one."""

_FORMULA: Final = f"(?:[\"']|[^\\S\\t\\r\\n])*[{_SIGNS}]"
_BEFORE: Final = re.compile(rf"^(?='*[\t\r\n])|(?:^|(?<=[;\t\r\n]))(?={_FORMULA})")
_ADDED: Final = re.compile(rf"^'(?='*[\t\r\n])|(?:^|(?<=[;\t\r\n]))'(?={_FORMULA})")


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
    try:
        return checked(decoder().decode(text))
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None


def number(text: str) -> int | Decimal:
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
        if depth > DEEPEST:
            raise ValueError(_TOO_DEEP)
        if is_object(inside):
            waiting += [(each, depth + 1) for pair in inside.items() for each in pair]
        elif is_array(inside):
            waiting += [(each, depth + 1) for each in inside]
        elif isinstance(inside, str) and has_lone_surrogates(inside):
            message = "a text holds half of a character (a lone surrogate)"
            raise ValueError(message)
    return value


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


def _float(text: str) -> Decimal:
    """Return a number with every digit that it has."""
    is_infinite = math.isinf(float(text))
    if is_infinite or len(text) > _LONGEST:
        message = "a number is too large" if is_infinite else "a number is too long"
        raise ValueError(message)
    try:
        return Decimal(text)
    except ArithmeticError:
        message = "a number is too small"
        raise ValueError(message) from None


@contextmanager
def dates_of(zone: tzinfo | None) -> Generator[None]:
    """Let each date that is read in a block be midnight in a time zone. None is UTC."""
    token = _ZONE.set(zone or UTC)
    try:
        yield
    finally:
        _ZONE.reset(token)


def day(text: str) -> str:
    """Return a date as the contract writes it. Raises a `ValueError` if it is none."""
    return date.fromisoformat(text).isoformat()


def instant(text: str) -> str:
    """Return a time as the contract writes it.

    Raises:
        ValueError: It is none, or has no time zone.
    """
    if _DATE.fullmatch(text):
        return _midnight(date.fromisoformat(text))
    if datetime.fromisoformat(text).tzinfo is None:
        message = f"{text!r} has no time zone"
        raise ValueError(message)
    return text


def _midnight(of: date) -> str:
    """Return when a day begins: the first midnight of two, the end of the gap if clocks skip it."""
    try:
        begins = datetime.combine(of, time(), _ZONE.get()).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(error) from None
    return f"{begins.replace(tzinfo=None).isoformat()}Z"


def guarded_cell(text: str) -> str:
    """Return a text in which nothing begins as a formula does."""
    return _BEFORE.sub("'", text) if _MAY_HOLD.search(text) else text


def unguarded_cell(text: str) -> str:
    """Return the text that was guarded."""
    return _ADDED.sub("", text)
