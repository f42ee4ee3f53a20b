"""What part of a hotel a page shows: one property, some days, some of its resources."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Annotated, Final
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from mews_sandbox.hotel.data import Hotel, Property

PAGE_SIZE: Final = 60
"""How many resources a page shows at once."""

_MARGIN: Final = timedelta(days=3)
"""Days that are kept free at both ends of the calendar, for the time zones."""


class Window(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """What a page asks for.

    Attributes:
        first: The first day of the timeline. None is the day before today, and so moves with it.
        offset: How many of the resources found are left out at the beginning.
        find: What the name of a resource, or of its category, has to contain.
        state: The resource state or occupancy state that a resource has to have. None is any.
        deleted: Whether deleted blocks are shown too.
    """

    property: UUID | None = None
    first: date | None = None
    days: Annotated[int, Meta(ge=1, le=31)] = 14
    offset: Annotated[int, Meta(ge=0, le=2**31)] = 0
    find: Annotated[str, Meta(max_length=100)] = ""
    state: Annotated[str, Meta(max_length=40)] | None = None
    deleted: bool = False

    def property_in(self, hotel: Hotel) -> Property:
        """Return the property that is shown.

        Raises:
            LookupError: The hotel has none with that id.
        """
        if self.property is None:
            return hotel.properties[0]
        for property_ in hotel.properties:
            if property_.id == self.property:
                return property_
        message = f"there is no property {self.property}; reload the page to see those there are"
        raise LookupError(message)

    def first_day(self, now: datetime, property_: Property) -> date:
        """Return the first day of the timeline, far enough from both ends of the calendar."""
        earliest = date.min + _MARGIN
        latest = date.max - _MARGIN - timedelta(days=self.days)
        if self.first is not None:
            return min(max(self.first, earliest), latest)
        today = now.astimezone(property_.zone).date()
        return min(max(today, earliest + timedelta(days=1)) - timedelta(days=1), latest)


def parsed(query: Mapping[str, str]) -> Window:
    """Return what the query of an address asks for.

    Raises:
        msgspec.ValidationError: It is none. Says which value and why.
    """
    return msgspec.convert(
        {name: text for name, text in query.items() if text}, Window, strict=False
    )
