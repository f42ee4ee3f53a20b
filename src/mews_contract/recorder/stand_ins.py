"""What stands in a recording for what must not be in one. Equal for every recording of a story."""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

PLACEHOLDER: Final = "placeholder"
FIRST_DAY: Final = date(2024, 1, 1)
"""The day that the first date of a story becomes."""

_GUID: Final = re.compile(r"[0-9a-f]{8}(-?)(?:[0-9a-f]{4}\1){3}[0-9a-f]{12}", re.IGNORECASE)
_NIL: Final = UUID(int=0).hex
_MOMENT: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)((T\d\d:\d\d:\d\d(?:\.\d{1,7})?)\d*(Z|[+-]\d\d:\d\d))?", re.IGNORECASE
)
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(slots=True)
class StandIns:
    """The stand-ins of one story, which may be of several exchanges.

    The same id, text or day has the same stand-in wherever it comes, by order of appearance.

    Attributes:
        made: Every stand-in that it has given out.
    """

    made: set[str] = field(default_factory=set[str])
    _ids: dict[str, UUID] = field(default_factory=dict[str, UUID])
    _texts: dict[str, str] = field(default_factory=dict[str, str])
    _counts: Counter[str] = field(default_factory=Counter[str])
    _days: int | None = None

    def identity(self, value: str, wanted: UUID | None = None) -> str | None:
        """Return the stand-in of an id, or None if the value is no GUID, with dashes or without.

        That of all zeros stays as it is. An id that has no stand-in yet takes the one that is
        wanted, or the next number.
        """
        guid = _GUID.fullmatch(value)
        if guid is None:
            return None
        digits = value.replace("-", "").lower()
        if digits == _NIL:
            return value
        if digits not in self._ids:
            number = len(self._ids) + 1 - self._counts[""]
            # One that was wanted takes no number away from those that count.
            self._counts[""] += wanted is not None
            self._ids[digits] = wanted or UUID(f"00000000-0000-4000-8000-{number:012x}")
        standing = self._ids[digits]
        return self.given(str(standing) if guid[1] else standing.hex)

    def text(self, name: str, value: str) -> str:
        """Return the stand-in of a text of a property. An empty one stays as it is."""
        if not value:
            return value
        if value not in self._texts:
            kind = kebab(name)
            self._counts[kind] += 1
            self._texts[value] = f"{PLACEHOLDER}-{kind}-{self._counts[kind]}"
        return self.given(self._texts[value])

    def secret(self, kind: str) -> str:
        """Return the stand-in of a secret: one for all of a kind."""
        return self.given(f"{PLACEHOLDER}-{kebab(kind)}")

    def given(self, text: str) -> str:
        """Return a stand-in, and remember that it was given out."""
        self.made.add(text)
        return text

    def moved(self, value: str) -> str | None:
        """Return a date, or a date-time, moved by the days of the story. None if it is neither.

        The time of day stays, to the seventh digit of a second.
        """
        moment = _MOMENT.fullmatch(value)
        try:
            day = date.fromisoformat(moment[1]) if moment else None
        except ValueError:
            return None
        if moment is None or day is None:
            return None
        return f"{self.day(day).isoformat()}{moment[3] or ''}{moment[4] or ''}"

    def day(self, day: date) -> date:
        """Return a day, moved by the days of the story. None leaves the calendar."""
        if self._days is None:
            self._days = (FIRST_DAY - day).days
        ordinal = day.toordinal() + self._days
        return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def kebab(name: str) -> str:
    """Return the name of a property in small letters with dashes, such as `serial-number`."""
    return _HUMP.sub("-", name).lower()
