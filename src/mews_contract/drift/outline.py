"""What a report says in words, as text or as Markdown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from mews_contract.drift.causes import Cause, Group
from mews_contract.drift.differences.rules import WHOLE
from mews_contract.output import harmless

_LONGEST: Final = 200
_BREAKS: Final = re.compile(r"[\t\n]")
_MARKUP: Final = re.compile(r"([\\`*_|<>\[\]~])")


@dataclass(frozen=True, slots=True)
class Outline:
    """What a report says: lines at its top, what differs, and lists with a title at its end.

    Texts of the documents stand in it as they are.
    """

    summary: Sequence[str]
    groups: Sequence[Group]
    lists: Sequence[tuple[str, Sequence[str]]]


def as_text(outline: Outline) -> Iterator[str]:
    """Yield the lines of a text for a terminal."""
    yield from map(_plain, outline.summary)
    if outline.groups:
        yield f"\n{'':12}{'kind':32}{'places':>6}  operations"
    for group in outline.groups:
        counts = f"{len(group.causes):>6}  {group.operations:>10}"
        yield f"{group.severity:12}{group.kind:32}{counts}"
    for group in outline.groups:
        yield f"\n{group.severity:12}{group.kind}"
        for sides, causes in groupby(group.causes, key=lambda each: (each.ours, each.theirs)):
            ours, theirs = map(_plain, sides)
            yield f"  ours: {ours}; theirs: {theirs}"
            for each in causes:
                where = _where(each)
                yield f"    {_plain(each.place)}{f'  in {_plain(where)}' if where else ''}"
    for title, lines in outline.lists:
        yield f"\n{title}"
        yield from (f"  {_plain(line)}" for line in lines)


def as_markdown(outline: Outline) -> Iterator[str]:
    """Yield the lines of a page."""
    yield "# Drift\n"
    yield from (f"- {_escaped(line)}" for line in outline.summary)
    if outline.groups:
        yield "\n| severity | kind | places | operations |"
        yield "|---|---|---|---|"
    for group in outline.groups:
        yield _row(group.severity, group.kind, str(len(group.causes)), str(group.operations))
    for group in outline.groups:
        yield f"\n## {group.kind}, {group.severity}\n"
        yield "| place | ours | theirs | in |"
        yield "|---|---|---|---|"
        for each in group.causes:
            yield _row(each.place, each.ours, each.theirs, _where(each))
    for title, lines in outline.lists:
        yield f"\n## {title}\n"
        yield from (f"- {_escaped(line)}" for line in lines)


def _where(cause: Cause) -> str:
    """Return where a cause is noticed first, and how often besides, unless its place says it."""
    first = cause.differences[0]
    words = dict.fromkeys((first.operation, first.path))
    found = " ".join(each for each in words if each not in {cause.place, WHOLE})
    others = len(cause.operations) - 1
    return f"{found}, and {others} more" if others else found


def _row(*cells: str) -> str:
    return f"| {' | '.join(map(_escaped, cells))} |"


def _plain(text: str) -> str:
    """Return text of a document on one line, in which nothing steers a terminal."""
    shown = _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", harmless(text))
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."


def _escaped(text: str) -> str:
    """Return text of a document that stays text in Markdown."""
    return _MARKUP.sub(r"\\\1", _plain(text))
