"""Successive time units of a service, and which of them a span of time is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

from mews_contract.instants import instant, wire
from mews_sandbox.hotel.store import time_key
from mews_sandbox.hotel.times import TimeUnit, next_unit


@dataclass(frozen=True)
class Units:
    """Successive time units.

    Attributes:
        starts: When each begins, in UTC.
        end: When the last one ends.
    """

    starts: Sequence[datetime]
    end: datetime
    unit: TimeUnit
    zone: ZoneInfo

    @classmethod
    def between(cls, first: datetime, last: datetime, unit: TimeUnit, zone: ZoneInfo) -> "Units":
        """Return the time units from the one that begins at `first` to the one at `last`."""
        starts = [first]
        while starts[-1] < last:
            starts.append(next_unit(starts[-1], unit, zone))
        return cls(starts, next_unit(starts[-1], unit, zone), unit, zone)

    @cached_property
    def keys(self) -> list[str]:
        """What the starts sort by as text, and behind them the end."""
        return [time_key(wire(start)) for start in [*self.starts, self.end]]

    @cached_property
    def ends(self) -> tuple[str, str]:
        """When the first one begins and the last one ends, as on the wire."""
        return wire(self.starts[0]), wire(self.end)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.starts)

    def touched(self, start: str, end: str) -> range:
        """Return which of them share some time with a half-open interval."""
        first = bisect_right(self.keys, time_key(start)) - 1
        return range(max(first, 0), min(bisect_left(self.keys, time_key(end)), len(self)))

    def stayed(self, start: str, end: str) -> tuple[int, int]:
        """Return which of them a reservation has, from the first up to one that it has not.

        It does not have the day of its departure, unless that is also the day of its arrival.
        """
        first = bisect_right(self.keys, time_key(start)) - 1
        if self.unit is TimeUnit.DAY:
            over = bisect_right(self.keys, time_key(end)) - 1
        else:
            if self.unit is TimeUnit.MONTH:
                departure = instant(end).astimezone(self.zone).date()
                end = wire(datetime.combine(departure, time(), self.zone).astimezone(UTC))
            over = bisect_left(self.keys, time_key(end))
        return max(first, 0), min(max(over, first + 1), len(self))

    def held(self, first: str, last: str) -> range:
        """Return which of them are from the one that begins at `first` to the one at `last`."""
        begin, end = (
            bisect_left(self.keys, time_key(first)),
            bisect_right(self.keys, time_key(last)),
        )
        return range(begin, min(end, len(self)))
