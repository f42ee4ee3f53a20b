"""What captured traffic says outside the contract, and what it uses, counted by place."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, Final

from mews_contract.captures.captured import Captured
from mews_contract.captures.usage import Use, uses
from mews_contract.conformance import Finding, findings, masked, operation_of
from mews_contract.contract import Contract
from mews_runtime.schema.status import SAID

_INDEX: Final = re.compile(r"\[\d+\]")


@dataclass(slots=True)
class Place:
    """Where, and how, traffic leaves the contract.

    Attributes:
        finding: The first finding there. The items of a list count as one place.
        where: The file that has it, and the number in it.
        times: How many findings there are.
    """

    finding: Finding
    where: str
    times: int = 0

    def __str__(self) -> str:
        found = str(self.finding).removeprefix(f"{self.finding.operation} ")
        return f"{found} ({self.where}{'' if self.times == 1 else f', {self.times} times'})"


@dataclass(slots=True)
class InUse:
    """Something to know of before it is used, which traffic uses.

    Attributes:
        use: What it is.
        where: The file that uses it first, and the number in it.
        times: How many requests use it.
    """

    use: Use
    where: str
    times: int = 0

    def __str__(self) -> str:
        path = "" if self.use.path == "$" else f" {self.use.path}"
        counted = "" if self.times == 1 else f", {self.times} times"
        return f"{self.use.operation}{path}: {self.use.advice} ({self.where}{counted})"


@dataclass(slots=True)
class Verification:
    """What captured traffic says outside the contract, and what it uses.

    Attributes:
        checked: How many exchanges were looked at, by operation or address.
        skipped: How many entries were not, by the reason.
        unreadable: The entries that could not be, each with where it is and what is odd.
    """

    checked: Counter[str] = field(default_factory=Counter[str])
    skipped: Counter[str] = field(default_factory=Counter[str])
    unreadable: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    _places: dict[Finding, Place] = field(default_factory=dict[Finding, Place])
    _in_use: dict[Use, InUse] = field(default_factory=dict[Use, InUse])

    def add(self, contract: Contract, entry: Captured) -> None:
        """Look at an entry of a capture."""
        if entry.flaw is not None:
            self.unreadable.append((entry.where, entry.flaw))
            return
        if entry.exchange is None:
            self.skipped[entry.skipped or ""] += 1
            return
        operation = operation_of(contract, entry.exchange.request)
        self.checked[operation.name if operation else "other addresses of the API"] += 1
        for use in uses(contract, entry.exchange.request):
            self._in_use.setdefault(use, InUse(use, entry.where)).times += 1
        for each in findings(contract, entry.exchange):
            finding = masked(contract, each, has_names=True)
            key = replace(finding, path=_INDEX.sub("[]", finding.path))
            self._places.setdefault(key, Place(finding, entry.where)).times += 1

    def places(self, kind: str) -> list[Place]:
        """Return where there are findings of a kind, by operation, the request's first."""
        found = (each for each in self._places.values() if each.finding.kind == kind)
        return sorted(found, key=lambda place: (place.finding.operation, place.finding.direction))

    def in_use(self, *words: str) -> list[InUse]:
        """Return what requests use of which one of some words holds, by operation."""
        found = (each for each in self._in_use.values() if each.use.word in words)
        return sorted(found, key=lambda each: (each.use.operation, each.use.path))


def verify(contract: Contract, entries: Iterable[Captured]) -> Verification:
    """Return what the entries of captures say outside the contract."""
    verification = Verification()
    for entry in entries:
        verification.add(contract, entry)
    return verification


def lines(verification: Verification) -> Iterator[str]:
    """Yield the report as text."""
    violations, additions = (verification.places(kind) for kind in ("violation", "addition"))
    for places, title in ((violations, "Violations"), (additions, "Additions")):
        if places:
            yield f"{title}:"
        for operation, group in groupby(places, key=lambda place: place.finding.operation):
            yield f"  {operation}"
            yield from (f"    {place}" for place in group)
    for word, said in SAID.items():
        found = verification.in_use(word)
        if found:
            yield f"In use, and {said}:"
        yield from (f"  {each}" for each in found)
    if verification.unreadable:
        yield "Cannot be read:"
    yield from (f"  {where}: {flaw}" for where, flaw in verification.unreadable)
    yield (
        f"Exchanges checked: {verification.checked.total()}. Violations: {len(violations)}. "
        f"Additions: {len(additions)}."
    )
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
        "in_use": [_used(each) for each in verification.in_use(*SAID)],
    }


def _json(place: Place) -> dict[str, Any]:
    finding = place.finding
    names = ("operation", "direction", "status", "path", "problem")
    found = {name: getattr(finding, name) for name in names}
    return {**found, "first": place.where, "times": place.times}


def _used(found: InUse) -> dict[str, Any]:
    use = found.use
    return {
        "operation": use.operation,
        "path": use.path,
        "status": use.word,
        "advice": use.advice,
        "replaced_by": [*use.replaced_by],
        "discontinued": use.discontinued,
        "first": found.where,
        "times": found.times,
    }
