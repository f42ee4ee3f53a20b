"""Types of single values, as the contract bounds them, and what callers pass for them."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from types import NoneType
from typing import Annotated, Any, TypeAlias
from uuid import UUID

from msgspec import Meta

Date: TypeAlias = dt.date
"""A calendar date."""

DateTime: TypeAlias = Annotated[dt.datetime, Meta(tz=True)]
"""An aware datetime. It is sent in UTC; a naive one is refused."""

Duration: TypeAlias = str
"""A duration as ISO 8601 writes it, such as `P1M` or `PT12H`.

It stays a text, since a month has no fixed length that a `timedelta` could hold.
"""

Int32: TypeAlias = Annotated[int, Meta(ge=-(2**31), le=2**31 - 1)]
"""An integer of 32 bits."""

Int64: TypeAlias = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]
"""An integer of 64 bits."""

Scalar = str | bool | int | float | Decimal | dt.datetime | dt.date | UUID | None

FAILURES = (TypeError, ValueError, ArithmeticError, AttributeError, LookupError, RuntimeError)
"""What a class of a caller's own may raise when it is looked at."""


def _datetime(it: dt.datetime, make: Callable[..., dt.datetime] = dt.datetime) -> dt.datetime:
    # Made by the class that was there first: a test that freezes the time replaces its name.
    time = (it.hour, it.minute, it.second, it.microsecond, it.tzinfo)
    return make(it.year, it.month, it.day, *time, fold=it.fold)


def _date(it: dt.date, make: Callable[..., dt.date] = dt.date) -> dt.date:
    return make(it.year, it.month, it.day)


_PLAIN: dict[type, Callable[[Any], Scalar]] = {
    str: str.__str__,
    NoneType: lambda _: None,
    bool: bool,
    int: int.__int__,
    float: float.__float__,
    Decimal: Decimal,
    dt.datetime: _datetime,
    dt.date: _date,
    UUID: lambda it: UUID(int=it.int),
}


def id_of(value: object) -> UUID | None:
    """Return an id, which may be a text, or None for what is none."""
    if isinstance(value, UUID):
        return value
    try:
        return UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None


def plain(value: object) -> Scalar:
    """Return a value as one of the types that JSON is written from, or raise a `TypeError`.

    Classes of other packages derive from them: frozen datetimes, timestamps, numbers of arrays.
    """
    for kind, make in _PLAIN.items():
        if isinstance(value, kind):
            try:
                return make(value)
            except FAILURES:
                # It says that it is one and is not, such as a time that is no time.
                break
    message = f"Expected a JSON value, got `{type(value).__name__}`"
    raise TypeError(message)
