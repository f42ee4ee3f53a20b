"""What captured traffic says outside the contract, counted by operation and place."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final

from mews_contract.captures.captured import Captured
from mews_contract.conformance import Finding, findings, masked
from mews_contract.contract import Contract

_INDEX: Final = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where, and how, traffic leaves the contract.

    Attributes:
        finding: The first finding there. The items of a list count as one place.
        where: The file that has it, and the number in it.
        times: How many findings there are.
    """

    finding: Finding
    where: str
    times: int


@dataclass(slots=True)
class Verification:
    """What captured traffic says outside the contract.

    Attributes:
        checked: How many exchanges were looked at, by operation or address.
        skipped: How many entries were not, by the reason.
        unreadable: The entries that could not be, each with where it is and what is odd.
    """

    checked: Counter[str] = field(default_factory=Counter[str])
    skipped: Counter[str] = field(default_factory=Counter[str])
    unreadable: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    _found: dict[Finding, tuple[Finding, str]] = field(
        default_factory=dict[Finding, tuple[Finding, str]]
    )
    _times: Counter[Finding] = field(default_factory=Counter[Finding])

    def add(self, contract: Contract, entry: Captured) -> None:
        """Look at an entry of a capture."""
        if entry.flaw is not None:
            self.unreadable.append((entry.where, entry.flaw))
            return
        if entry.exchange is None:
            self.skipped[entry.skipped or ""] += 1
            return
        operation = contract.operations.get(entry.exchange.request.path)
        self.checked[operation.name if operation else "other addresses of the API"] += 1
        for finding in findings(contract, entry.exchange):
            self._note(masked(contract, finding, has_names=True), entry.where)

    def places(self, kind: str) -> list[Place]:
        """Return where there are findings of a kind, by operation, the request's first."""
        found = (
            Place(finding, where, self._times[key])
            for key, (finding, where) in self._found.items()
            if finding.kind == kind
        )
        return sorted(found, key=lambda place: (place.finding.operation, place.finding.direction))

    def _note(self, finding: Finding, where: str) -> None:
        key = Finding(
            finding.operation,
            finding.direction,
            _INDEX.sub("[]", finding.path),
            finding.problem,
            finding.kind,
            finding.status,
        )
        self._found.setdefault(key, (finding, where))
        self._times[key] += 1


def verify(contract: Contract, entries: Iterable[Captured]) -> Verification:
    """Return what captured traffic says outside the contract.

    Args:
        contract: The contract.
        entries: The entries of captures.
    """
    verification = Verification()
    for entry in entries:
        verification.add(contract, entry)
    return verification


def lines(verification: Verification) -> Iterator[str]:
    """Yield the report as text."""
    for kind, title in (("violation", "Violations"), ("addition", "Additions")):
        places = verification.places(kind)
        if places:
            yield f"{title}:"
        for operation, found in groupby(places, key=lambda place: place.finding.operation):
            yield f"  {operation}"
            yield from (f"    {_line(place)}" for place in found)
    if verification.unreadable:
        yield "Cannot be read:"
    yield from (f"  {where}: {flaw}" for where, flaw in verification.unreadable)
    checked = verification.checked.total()
    violations, additions = (len(verification.places(kind)) for kind in ("violation", "addition"))
    yield f"Exchanges checked: {checked}. Violations: {violations}. Additions: {additions}."
    yield from (f"Skipped, {reason}: {count}." for reason, count in verification.skipped.items())


def as_json(verification: Verification) -> dict[str, Any]:
    """Return the report as a JSON value."""
    return {
        "checked": dict(verification.checked),
        "skipped": dict(verification.skipped),
        "unreadable": [
            {"where": where, "problem": flaw} for where, flaw in verification.unreadable
        ],
        "violations": [_json(place) for place in verification.places("violation")],
        "additions": [_json(place) for place in verification.places("addition")],
    }


def _line(place: Place) -> str:
    finding = place.finding
    side = finding.direction if finding.status is None else f"{finding.direction} {finding.status}"
    times = "" if place.times == 1 else f", {place.times} times"
    return f"{side} {finding.path}: {finding.problem} ({place.where}{times})"


def _json(place: Place) -> dict[str, Any]:
    finding = place.finding
    return {
        "operation": finding.operation,
        "direction": finding.direction,
        "status": finding.status,
        "path": finding.path,
        "problem": finding.problem,
        "first": place.where,
        "times": place.times,
    }
