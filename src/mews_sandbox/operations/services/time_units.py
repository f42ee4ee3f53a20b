"""The interval of time units that a request is about."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from mews_contract.json_values import JsonObject
from mews_runtime.messages.intervals import longest_end
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.hotel.times import TimeUnit, next_unit, units
from mews_sandbox.hotel.units import Units
from mews_sandbox.operations.call import Call, forbid, moment, refuse
from mews_sandbox.operations.listing import moments

MOST_UNITS: Final[Mapping[TimeUnit, int]] = {
    TimeUnit.HOUR: 367,
    TimeUnit.DAY: 367,
    TimeUnit.MONTH: 60,
}
"""How many time units one interval may have, unless an operation says something else."""

_FIRST: Final = "FirstTimeUnitStartUtc"
_LAST: Final = "LastTimeUnitStartUtc"
_LATEST: Final = "P60M"
_NO_START: Final = "is not start of TimeUnit"


def asked(prices: Prices, said: JsonObject, most: Mapping[TimeUnit, int] = MOST_UNITS) -> Units:
    """Return the time units of a service that an interval has, by the starts of two of them.

    Raises:
        RefusedError: One is not the start of a time unit, the interval ends before it begins, or it
            has more time units than there may be.
    """
    found = _intersected(prices, said, most)
    for name, start in ((_FIRST, found.starts[0]), (_LAST, found.starts[-1])):
        if moment(said[name], name) != start:
            refuse(name, _NO_START)
    return found


def changed(
    call: Call,
    prices: Prices,
    said: JsonObject,
    what: str,
    most: Mapping[TimeUnit, int] = MOST_UNITS,
) -> Units:
    """Return the time units of a service that an interval is to change something in.

    An end inside a time unit stands for that unit. So does a first instant if the sandbox is set
    to accept it: Mews was seen to refuse it, although its pages say that a unit is changed which
    the interval shares some time with.

    Raises:
        RefusedError: The interval is none, has more time units than there may be, or is too early
            or too late: that in words for the end user.
    """
    found = _intersected(prices, said, most)
    if moment(said[_FIRST], _FIRST) != found.starts[0] and "first-time-unit" not in call.lenient:
        refuse(_FIRST, _NO_START)
    check_history(call, prices, found, what)
    if found.starts[-1] > longest_end(call.now, _LATEST):
        forbid(f"{what.capitalize()} can be changed up to 5 years ahead.")
    return found


def collided(call: Call) -> tuple[datetime, datetime]:
    """Return the ends of the interval that what is listed shares some time with.

    One of no length is the instant at its ends.

    Raises:
        RefusedError: It ends before it begins, or outside the calendar.
    """
    start, end = moments("CollidingUtc", call.body["CollidingUtc"])
    return start, max(end, start + timedelta.resolution)


def check_history(call: Call, prices: Prices, units: Units, what: str) -> None:
    """Refuse to change something in time units of which the first ended too long ago.

    Raises:
        RefusedError: It ended before the editable history of the property.
    """
    owner, over = prices.owner, next_unit(units.starts[0], units.unit, units.zone)
    if over <= call.now - timedelta(days=owner.editable_history_days):
        forbid(f"{owner.name} does not change {what} that far back.")


def _intersected(
    prices: Prices, said: JsonObject, most: Mapping[TimeUnit, int] = MOST_UNITS
) -> Units:
    """Return the time units of a service that an interval shares some time with.

    Raises:
        RefusedError: The interval ends before it begins, or it has more time units than there may
            be, or an end of it is outside the calendar.
    """
    first, last = (moment(said[name], name) for name in (_FIRST, _LAST))
    unit, zone = prices.service.time_unit, prices.owner.zone
    try:
        starts = [*islice(units(first, last, unit, zone), most[unit] + 1)]
        if last < first or len(starts) > most[unit]:
            refuse(_LAST)
        return Units(starts, next_unit(starts[-1], unit, zone), unit, zone)
    except (OverflowError, ValueError):
        refuse(_FIRST)
