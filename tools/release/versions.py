"""Versions after SemVer, and which of them may break callers."""

import re
from typing import Final, NamedTuple

_TEXT: Final = re.compile(r"v?(\d+)\.(\d+)\.(\d+)")


class ReleaseVersion(NamedTuple):
    """A version of a release."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    @property
    def next_breaking(self) -> "ReleaseVersion":
        """The lowest version that may break callers of this one.

        While the major version is 0, the minor one stands for it.
        """
        if self.major:
            return ReleaseVersion(self.major + 1, 0, 0)
        return ReleaseVersion(0, self.minor + 1, 0)


def parse(text: str) -> ReleaseVersion | None:
    """Return the version that a text such as `1.2.3` or `v1.2.3` is, or None if it is none."""
    found = _TEXT.fullmatch(text)
    return ReleaseVersion(*map(int, found.groups())) if found else None
