"""A report as text, JSON or Markdown."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import groupby
from typing import Any, Final

import msgspec

from mews_contract.drift.differences import Difference
from mews_contract.drift.report import Report

_LONGEST: Final = 200
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
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


def rendered(report: Report, format_: Format) -> str:
    """Return a report in a format, with a line break at its end."""
    if format_ is Format.JSON:
        return as_json(report)
    lines = as_markdown(report) if format_ is Format.MARKDOWN else as_text(report)
    return "".join(f"{line}\n" for line in lines)


def as_text(report: Report) -> Iterator[str]:
    """Yield the lines of a report for a terminal."""
    yield from _summary(report, _plain)
    for operation, differences in _by_operation(report.sorted.open):
        yield f"\n{_plain(operation)}"
        for each in differences:
            yield f"  {each.severity:<10}  {each.kind:<24}  {_plain(each.path)}"
            yield f"              ours: {_plain(each.ours)}; theirs: {_plain(each.theirs)}"
    if report.sorted.accepted:
        yield "\nAccepted"
        for each, entry in report.sorted.accepted:
            yield f"  {_plain(each.operation)}  {each.kind}  {_plain(each.path)}: {entry.reason}"
    if report.sorted.stale:
        yield "\nAccepted, but not found any more: take these entries out"
        for entry in report.sorted.stale:
            yield f"  {entry.operation}  {entry.kind}  {entry.path}"
    if report.comparison.only_theirs:
        yield "\nOnly theirs"
        yield from (f"  {_plain(name)}" for name in report.comparison.only_theirs)


def as_markdown(report: Report) -> Iterator[str]:
    """Yield the lines of a report as a page."""
    yield "# Drift\n"
    yield from (f"- {line}" for line in _summary(report, _escaped))
    for operation, differences in _by_operation(report.sorted.open):
        yield f"\n## {_escaped(operation)}\n"
        yield "| severity | kind | where | ours | theirs |"
        yield "|---|---|---|---|---|"
        for each in differences:
            yield _row(each.severity, each.kind, each.path, each.ours, each.theirs)
    if report.sorted.accepted:
        yield "\n## Accepted\n"
        yield "| operation | kind | where | theirs | reason |"
        yield "|---|---|---|---|---|"
        for each, entry in report.sorted.accepted:
            yield _row(each.operation, each.kind, each.path, each.theirs, entry.reason)
    if report.sorted.stale:
        yield "\n## Accepted, but not found any more\n"
        for entry in report.sorted.stale:
            yield f"- {_escaped(f'{entry.operation} {entry.kind} {entry.path}')}"
    if report.comparison.only_theirs:
        yield "\n## Only theirs\n"
        yield from (f"- {_escaped(name)}" for name in report.comparison.only_theirs)


def as_json(report: Report) -> str:
    """Return a report for programs."""
    value: dict[str, Any] = {
        "severity": report.severity,
        "ours": report.ours,
        "theirs": report.theirs,
        "compared": report.comparison.compared,
        "changed": report.comparison.changed,
        "breaking": len(report.of("breaking")),
        "compatible": len(report.of("compatible")),
        "differences": report.sorted.open,
        "accepted": [
            {**msgspec.to_builtins(each), "reason": entry.reason}
            for each, entry in report.sorted.accepted
        ],
        "stale": report.sorted.stale,
        "only_ours": report.only_ours,
        "only_theirs": report.comparison.only_theirs,
        "is_cut": report.comparison.is_cut,
    }
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def _summary(report: Report, shown: Callable[[str], str]) -> Iterator[str]:
    ours, theirs, found = report.ours, report.theirs, report.comparison
    yield f"Ours: {shown(ours.name)} ({shown(ours.format)}), {_operations(ours.operations)}"
    yield f"Theirs: {shown(theirs.name)} ({shown(theirs.format)}), {_operations(theirs.operations)}"
    yield (
        f"Both have {_operations(found.compared)}, of which {found.changed} differ; "
        f"{len(report.only_ours)} only ours, {len(found.only_theirs)} only theirs"
    )
    yield (
        f"{len(report.of('breaking'))} breaking, {len(report.of('compatible'))} compatible, "
        f"{len(report.sorted.accepted)} accepted, {len(report.sorted.stale)} stale"
    )
    if found.is_cut:
        yield "Some differences stand at more places than are listed"


def _operations(number: int) -> str:
    return f"{number} operation{'' if number == 1 else 's'}"


def _by_operation(
    differences: Iterable[Difference],
) -> Iterator[tuple[str, Iterator[Difference]]]:
    # Breaking ones first; among equals the order of the contract stays.
    ordered = sorted(differences, key=lambda each: (each.operation, each.severity != "breaking"))
    yield from groupby(ordered, key=lambda each: each.operation)


def _row(*cells: str) -> str:
    return f"| {' | '.join(map(_escaped, cells))} |"


def _plain(text: str) -> str:
    """Return text of a document that cannot steer a terminal."""
    shown = _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."


def _escaped(text: str) -> str:
    """Return text of a document that stays text in Markdown."""
    return _MARKUP.sub(r"\\\1", _plain(text))
