"""What is told of a comparison, as text, JSON or Markdown."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from typing import Any, Final

import msgspec

from mews_contract.drift.acceptance import Acceptance, Sorted, sort
from mews_contract.drift.comparison import Comparison
from mews_contract.drift.differences.rules import Difference, Severity
from mews_contract.drift.reading.operation import Description
from mews_contract.output import harmless

_LONGEST: Final = 200
_BREAKS: Final = re.compile(r"[\t\n]")
_MARKUP: Final = re.compile(r"([\\`*_|<>\[\]~])")


class Format(StrEnum):
    """How to write a report."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


SUFFIXES: Final[Mapping[str, Format]] = {
    ".txt": Format.TEXT,
    ".json": Format.JSON,
    ".md": Format.MARKDOWN,
}
"""The format of a file by how its name ends."""


class Report:
    """What is told of a comparison.

    Attributes:
        comparison: What came of it. Its differences are all, accepted ones among them.
        sorted: Its differences, sorted by whether they are accepted.
    """

    def __init__(self, comparison: Comparison, entries: Sequence[Acceptance] = ()) -> None:
        self.comparison = comparison
        self.sorted: Sorted = sort(comparison.differences, entries)

    def of(self, severity: Severity) -> list[Difference]:
        """Return the differences of a severity that are not accepted."""
        return [each for each in self.sorted.open if each.severity == severity]

    @property
    def only_ours(self) -> list[str]:
        """The operations that only we have."""
        found = self.comparison.differences
        return [each.operation for each in found if each.kind == "operation-removed"]

    def rendered(self, format_: Format) -> str:
        """Return it in a format, with a line break at its end."""
        if format_ is Format.JSON:
            return self._as_json()
        lines = self._as_markdown() if format_ is Format.MARKDOWN else self._as_text()
        return "".join(f"{line}\n" for line in lines)

    def _as_text(self) -> Iterator[str]:
        yield from self._summary(_plain)
        for operation, differences in self._by_operation():
            yield f"\n{_plain(operation)}"
            for each in differences:
                yield f"  {each.severity:<10}  {each.kind:<24}  {_plain(each.path)}"
                yield f"              ours: {_plain(each.ours)}; theirs: {_plain(each.theirs)}"
        accepted = [
            f"{_plain(each.operation)}  {each.kind}  {_plain(each.path)}: {entry.reason}"
            for each, entry in self.sorted.accepted
        ]
        gone = [f"{each.operation}  {each.kind}  {each.path}" for each in self.sorted.stale]
        for title, lines in (
            ("Accepted", accepted),
            ("Accepted, but not found any more: take these entries out", gone),
            ("Only theirs", [*map(_plain, self.comparison.only_theirs)]),
        ):
            if lines:
                yield f"\n{title}"
            yield from (f"  {line}" for line in lines)

    def _as_markdown(self) -> Iterator[str]:
        yield "# Drift\n"
        yield from (f"- {line}" for line in self._summary(_escaped))
        for operation, differences in self._by_operation():
            yield f"\n## {_escaped(operation)}\n"
            yield "| severity | kind | where | ours | theirs |"
            yield "|---|---|---|---|---|"
            for each in differences:
                yield _row(each.severity, each.kind, each.path, each.ours, each.theirs)
        if self.sorted.accepted:
            yield "\n## Accepted\n"
            yield "| operation | kind | where | theirs | reason |"
            yield "|---|---|---|---|---|"
        for each, entry in self.sorted.accepted:
            yield _row(each.operation, each.kind, each.path, each.theirs, entry.reason)
        gone = [f"{each.operation} {each.kind} {each.path}" for each in self.sorted.stale]
        for title, lines in (
            ("Accepted, but not found any more", gone),
            ("Only theirs", self.comparison.only_theirs),
        ):
            if lines:
                yield f"\n## {title}\n"
            yield from (f"- {_escaped(line)}" for line in lines)

    def _as_json(self) -> str:
        found = self.comparison
        breaking, compatible = self.of("breaking"), self.of("compatible")
        value: dict[str, Any] = {
            "severity": "breaking" if breaking else "compatible" if compatible else "same",
            "ours": _side(found.ours),
            "theirs": _side(found.theirs),
            "compared": found.compared,
            "changed": found.changed,
            "breaking": len(breaking),
            "compatible": len(compatible),
            "differences": self.sorted.open,
            "accepted": [
                {**msgspec.to_builtins(each), "reason": entry.reason}
                for each, entry in self.sorted.accepted
            ],
            "stale": self.sorted.stale,
            "only_ours": self.only_ours,
            "only_theirs": found.only_theirs,
            "is_cut": found.is_cut,
        }
        return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"

    def _summary(self, shown: Callable[[str], str]) -> Iterator[str]:
        found = self.comparison
        for title, side in (("Ours", _side(found.ours)), ("Theirs", _side(found.theirs))):
            count = _operations(side["operations"])
            yield f"{title}: {shown(side['name'])} ({shown(side['format'])}), {count}"
        yield (
            f"Both have {_operations(found.compared)}, of which {found.changed} differ; "
            f"{len(self.only_ours)} only ours, {len(found.only_theirs)} only theirs"
        )
        yield (
            f"{len(self.of('breaking'))} breaking, {len(self.of('compatible'))} compatible, "
            f"{len(self.sorted.accepted)} accepted, {len(self.sorted.stale)} stale"
        )
        if found.is_cut:
            yield "Some differences stand at more places than are listed"

    def _by_operation(self) -> Iterator[tuple[str, Iterator[Difference]]]:
        # Breaking ones first; among equals the order of the contract stays.
        ordered = sorted(self.sorted.open, key=lambda each: (each.operation, each.severity))
        yield from groupby(ordered, key=lambda each: each.operation)


def _side(description: Description) -> dict[str, Any]:
    return {
        "name": description.name,
        "format": description.document.label,
        "operations": len(description.entries),
    }


def _operations(number: int) -> str:
    return f"{number} operation{'' if number == 1 else 's'}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(map(_escaped, cells))} |"


def _plain(text: str) -> str:
    """Return text of a document on one line, in which nothing steers a terminal."""
    shown = _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", harmless(text))
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."


def _escaped(text: str) -> str:
    """Return text of a document that stays text in Markdown."""
    return _MARKUP.sub(r"\\\1", _plain(text))
