"""What the parts of the model say of a request."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, Protocol, TypeAlias, TypeVar
from uuid import UUID

from mews_connector.types import UNSET, Unset
from mews_sandbox.hotel.data import Day

T = TypeVar("T")

Faults: TypeAlias = set[Literal[400, 403]]
"""The statuses that a request deserves, any of which will do. A good request has none."""


class _WithId(Protocol):
    @property
    def id(self) -> UUID: ...


def ids_of(things: Iterable[_WithId]) -> list[UUID]:
    """Return the ids of some things."""
    return [thing.id for thing in things]


def given(value: T | Unset | None) -> T | None:
    """Return an optional property, or None where it is absent."""
    return None if value is UNSET else value


def dated(day: Day | None) -> date:
    """Return a day of a hotel in which every day is a date."""
    assert isinstance(day, date)
    return day
