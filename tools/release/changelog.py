"""What a changelog in the form of Keep a Changelog says of a change that breaks callers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tools.release.versions import ReleaseVersion

_VERSION: Final = re.compile(r"^##\s+\[?(?:v?(\d+)\.(\d+)\.(\d+)|(Unreleased))\b", re.IGNORECASE)
_GROUP: Final = re.compile(r"^###\s+(.+?)\s*$")
_ITEM: Final = re.compile(r"^\s*[-*+]\s")
_TELLING: Final = re.compile(r"^\W*(changed|removed|breaking)\b", re.IGNORECASE)
_BREAKING: Final = re.compile(r"\*\*breaking\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a changelog.

    Attributes:
        version: The version that it is listed under; None for what is not released.
        group: The heading of its group, such as `Changed`.
        text: What it says.
    """

    version: ReleaseVersion | None
    group: str
    text: str

    @property
    def tells_of_a_break(self) -> bool:
        """Whether it stands where changes that break callers are told."""
        return bool(_TELLING.match(self.group) or _BREAKING.search(self.text))

    def names(self, operation: str) -> bool:
        """Return whether it names an operation."""
        return re.search(rf"(?<![\w/]){re.escape(operation)}(?![\w/])", self.text) is not None


def entries(text: str) -> Iterator[Entry]:
    """Yield the entries of a changelog."""
    is_versioned = False
    version: ReleaseVersion | None = None
    group = ""
    lines: list[str] = []
    # The line behind the last one ends what stands before it.
    for line in [*text.split("\n"), "##"]:
        heading, title = _VERSION.match(line), _GROUP.match(line)
        if lines and (line.startswith("#") or _ITEM.match(line)):
            yield Entry(version, group, " ".join(lines))
            lines = []
        if line.startswith("## ") or heading:
            is_versioned, group = heading is not None, ""
            version = _released(heading) if heading else None
        elif title:
            group = title[1]
        elif is_versioned and (lines or _ITEM.match(line)) and line.strip():
            lines.append(line.strip())


def section(text: str, version: ReleaseVersion) -> str | None:
    """Return what a changelog says of a version, without its heading; None if it has none."""
    for part in re.split(r"^(?=## )", text, flags=re.MULTILINE):
        heading = _VERSION.match(part)
        if heading and _released(heading) == version:
            return part.partition("\n")[2].strip() + "\n"
    return None


def announced(text: str, operation: str, since: ReleaseVersion) -> bool:
    """Return whether a changelog tells of a break of an operation after a release."""
    return any(
        entry.tells_of_a_break and entry.names(operation)
        for entry in entries(text)
        if entry.version is None or entry.version > since
    )


def _released(heading: re.Match[str]) -> ReleaseVersion | None:
    if heading[4]:
        return None
    return ReleaseVersion(int(heading[1]), int(heading[2]), int(heading[3]))
