"""The report of a comparison, as text, JSON or Markdown."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

import msgspec

from mews_contract.drift.acceptance import FIELDS, Acceptance, Sorted, sort
from mews_contract.drift.causes import grouped
from mews_contract.drift.comparison import Comparison
from mews_contract.drift.differences.rules import Difference, Severity
from mews_contract.drift.outline import Outline, as_markdown, as_text
from mews_contract.drift.reading.operation import Description


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
    """The report of a comparison.

    Args:
        comparison: What came of it.
        entries: What the user accepts. What accepts nothing is stale.
        known: What is accepted besides.
        is_whole: Whether all operations were compared, so that stale entries can be found.

    Attributes:
        comparison: What came of it. Its differences are all, accepted ones among them.
        sorted: Its differences, sorted by whether they are accepted.
    """

    def __init__(
        self,
        comparison: Comparison,
        entries: Sequence[Acceptance] = (),
        known: Sequence[Acceptance] = (),
        *,
        is_whole: bool = True,
    ) -> None:
        self.comparison = comparison
        own = sort(comparison.differences, entries)
        rest = sort(own.open, known)
        self.sorted: Sorted = Sorted(
            rest.open, (*own.accepted, *rest.accepted), own.stale if is_whole else ()
        )

    def of(self, severity: Severity) -> list[Difference]:
        """Return the differences of a severity that are not accepted."""
        return [each for each in self.sorted.open if each.severity == severity]

    @property
    def only_ours(self) -> list[str]:
        """The operations that only we have."""
        found = self.comparison.differences
        return [each.operation for each in found if each.kind == "operation-removed"]

    @property
    def reasons(self) -> list[tuple[Acceptance, int]]:
        """The entries that accept something, each with how many differences."""
        counts = Counter(id(entry) for _, entry in self.sorted.accepted)
        entries = {id(entry): entry for _, entry in self.sorted.accepted}
        return [(entry, counts[at]) for at, entry in entries.items()]

    def rendered(self, format_: Format) -> str:
        """Return it in a format, with a line break at its end."""
        if format_ is Format.JSON:
            return self._as_json()
        said = self._outline()
        lines = as_markdown(said) if format_ is Format.MARKDOWN else as_text(said)
        return "".join(f"{line}\n" for line in lines)

    def _outline(self) -> Outline:
        lists = (
            ("Accepted", [f"{count}  {each.kind}: {each.reason}" for each, count in self.reasons]),
            ("Accepted, but no longer found", [*map(_entry, self.sorted.stale)]),
            ("Only theirs", self.comparison.only_theirs),
        )
        return Outline(
            [*self._summary()],
            grouped(self.sorted.open),
            [(title, lines) for title, lines in lists if lines],
        )

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

    def _summary(self) -> Iterator[str]:
        found = self.comparison
        for title, side in (("Ours", _side(found.ours)), ("Theirs", _side(found.theirs))):
            yield f"{title}: {side['name']} ({side['format']}), {_operations(side['operations'])}"
        yield (
            f"Both have {_operations(found.compared)}, of which {found.changed} differ; "
            f"{len(self.only_ours)} only ours, {len(found.only_theirs)} only theirs"
        )
        yield (
            f"{len(self.of('breaking'))} breaking, {len(self.of('compatible'))} compatible, "
            f"{len(self.sorted.accepted)} accepted, {len(self.sorted.stale)} stale"
        )
        if found.is_cut:
            yield "Some differences occur at more places than are listed"


def _side(description: Description) -> dict[str, Any]:
    return {
        "name": description.name,
        "format": description.document.label,
        "operations": len(description.entries),
    }


def _operations(number: int) -> str:
    return f"{number} operation{'' if number == 1 else 's'}"


def _entry(entry: Acceptance) -> str:
    """Return what an entry accepts, in one line."""
    said = [(field, ", ".join(entry.texts(field))) for field in FIELDS]
    return "; ".join([entry.kind, *(f"{field} {texts}" for field, texts in said if texts != "*")])
