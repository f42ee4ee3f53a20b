"""Durations in ISO 8601, such as `P0M2DT0H0M0S`: how long before or after something."""

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta
from typing import Final

from msgspec import Struct

_PARTS: Final = re.compile(
    r"(?P<sign>[+-]?)P(?=[\dT])(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?"
    r"(?:(?P<days>\d+)D)?(?:T(?=\d)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?"
    r"(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
)
_FIRST: Final = datetime.min.replace(tzinfo=UTC)
LAST: Final = datetime.max.replace(tzinfo=UTC)
_FIXED: Final = ("weeks", "days", "hours", "minutes", "seconds")


class Duration(Struct, frozen=True):
    """A number of months of the calendar, and a time that is always as long."""

    months: int
    fixed: timedelta

    @classmethod
    def read(cls, text: str) -> "Duration":
        """Return the duration that a text says.

        Raises:
            ValueError: It says none, or one that is longer than the calendar.
        """
        match = _PARTS.fullmatch(text)
        if match is None:
            message = f"{text!r} is not an ISO 8601 duration, such as P0M2DT0H0M0S"
            raise ValueError(message)
        sign = -1 if match["sign"] == "-" else 1
        months = 12 * int(match["years"] or 0) + int(match["months"] or 0)
        try:
            fixed = timedelta(**{name: float(match[name] or 0) for name in _FIXED})
        except OverflowError as error:
            message = f"{text!r} is longer than the calendar"
            raise ValueError(message) from error
        return cls(sign * months, sign * fixed)

    def __str__(self) -> str:
        """Return it as people say it, such as `2 days`."""
        minutes = int(abs(self.fixed).total_seconds()) // 60
        counts = abs(self.months), minutes // 1440, minutes // 60 % 24, minutes % 60
        pairs = zip(counts, ("month", "day", "hour", "minute"), strict=True)
        said = [f"{count} {name}{'s' * (count > 1)}" for count, name in pairs if count]
        return " and ".join(said) or "no time"

    @property
    def is_negative(self) -> bool:
        """Whether it leads from after to before, and back."""
        return self.months < 0 or self.fixed < timedelta(0)

    def wire(self) -> str:
        """Return it as Mews writes it, such as `P0M2DT0H0M0S`."""
        seconds = abs(self.fixed).total_seconds()
        minutes, seconds = divmod(seconds, 60)
        days, hours, minutes = int(minutes) // 1440, int(minutes) // 60 % 24, int(minutes) % 60
        sign = "-" if self.is_negative else ""
        return f"{sign}P{abs(self.months)}M{days}DT{hours}H{minutes}M{seconds:g}S"

    def after(self, moment: datetime) -> datetime:
        """Return the instant that is so much later, at the end of time at most."""
        return self._moved(moment, 1)

    def before(self, moment: datetime) -> datetime:
        """Return the instant that is so much earlier, at the beginning of time at least."""
        return self._moved(moment, -1)

    def _moved(self, moment: datetime, by: int) -> datetime:
        years, month = divmod(moment.month - 1 + by * self.months, 12)
        try:
            day = min(moment.day, monthrange(moment.year + years, month + 1)[1])
            moved = moment.replace(year=moment.year + years, month=month + 1, day=day)
            return moved + by * self.fixed
        except (OverflowError, ValueError):
            is_back = by * self.months < 0 or by * self.fixed < timedelta(0)
            return _FIRST if is_back else LAST
