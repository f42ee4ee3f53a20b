"""Two descriptions, compared operation by operation."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from mews_contract.drift.differences.operations import OperationComparison
from mews_contract.drift.differences.rules import (
    EVERY_OPERATION,
    WHOLE,
    Change,
    Difference,
    Scope,
    severity_of,
)
from mews_contract.drift.differences.schemas import SchemaComparison
from mews_contract.drift.patterns import fits
from mews_contract.drift.reading.document import DriftError
from mews_contract.drift.reading.operation import Address, Description, Entry

_SHARED: Final = ("server-", "security-")
"""Kinds that are reported once if they are the same in all operations."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing two descriptions.

    Attributes:
        differences: What differs in our operations, in the order of the contract.
        compared: How many operations both have.
        changed: How many of those differ.
        only_theirs: The names of the operations that only they have, in order.
        is_cut: Whether differences stand at more places than are listed.
    """

    ours: Description
    theirs: Description
    differences: tuple[Difference, ...]
    compared: int
    changed: int
    only_theirs: tuple[str, ...]
    is_cut: bool


def compare(ours: Description, theirs: Description, only: Collection[str] = ()) -> Comparison:
    """Compare a description with ours: all operations, or only some by patterns of their names.

    Raises:
        DocumentError: One of them is broken where our operations are.
        DriftError: They are too large or too deep to be compared, or have no such operation.
    """
    try:
        return _compared(ours, theirs, only)
    except RecursionError:
        message = f"{ours.name} or {theirs.name} is nested too deeply to be compared"
        raise DriftError(message) from None


def _compared(ours: Description, theirs: Description, only: Collection[str]) -> Comparison:
    schemas = SchemaComparison(ours.reader, theirs.reader)
    operations = OperationComparison(schemas)
    counterparts = _counterparts(ours.entries, theirs.entries)
    taken = {other for other, _ in counterparts.values()}
    added = [address for address in theirs.entries if address not in taken]
    asked = _asked((*counterparts, *added), only)
    differences: list[Difference] = []
    for address, (other, moved) in counterparts.items():
        if address not in asked:
            continue
        changes = [moved] if moved else []
        if other is not None:
            changes += operations.changes(ours.operation(address), theirs.operation(other))
        for each in changes:
            severity = severity_of(each.kind, _scope(each.path))
            differences.append(
                Difference(
                    severity,
                    each.kind,
                    address.name,
                    each.path,
                    each.ours,
                    each.theirs,
                    each.place or (address.name if each.path == WHOLE else each.path),
                )
            )
    names = {each.name for each, (other, _) in counterparts.items() if other and each in asked}
    return Comparison(
        ours,
        theirs,
        differences=tuple(_told_once(differences, len(names))),
        compared=len(names),
        changed=len({each.operation for each in differences} & names),
        only_theirs=tuple(sorted(each.name for each in added if each in asked)),
        is_cut=schemas.is_cut,
    )


def _asked(addresses: Collection[Address], only: Collection[str]) -> set[Address]:
    """Return the operations that patterns name, all of them without a pattern."""
    for pattern in only:
        if not any(fits(pattern, each.name) for each in addresses):
            message = f"no operation is called {pattern!r}; they are called such as services/getAll"
            raise DriftError(message)
    return {each for each in addresses if not only or any(fits(text, each.name) for text in only)}


def _scope(path: str) -> Scope:
    if path.startswith("request."):
        return "request"
    return "response" if path.startswith("response.") else "operation"


def _told_once(differences: list[Difference], operations: int) -> Iterator[Difference]:
    """Yield differences, those that all operations share only once."""
    general = [
        replace(each, operation=EVERY_OPERATION, place=EVERY_OPERATION) for each in differences
    ]
    counts = Counter(each for each in general if each.kind.startswith(_SHARED))
    everywhere = {each for each, count in counts.items() if count == operations > 1}
    told: set[Difference] = set()
    for each, shared in zip(differences, general, strict=True):
        if shared not in everywhere:
            yield each
        elif shared not in told:
            told.add(shared)
            yield shared


def _counterparts(
    ours: Mapping[Address, Entry], theirs: Mapping[Address, Entry]
) -> dict[Address, tuple[Address | None, Change | None]]:
    """Return what has become of each operation of ours: the one at its address, or where it is."""
    free = {address: entry for address, entry in theirs.items() if address not in ours}
    found: dict[Address, tuple[Address | None, Change | None]] = {}
    for address, entry in ours.items():
        if address in theirs:
            found[address] = address, None
            continue
        gone = Change("operation-removed", WHOLE, str(address), "no such operation")
        found[address] = _moved(address, entry, free) or (None, gone)
        free.pop(found[address][0] or address, None)
    return found


def _moved(
    address: Address, entry: Entry, free: Mapping[Address, Entry]
) -> tuple[Address, Change] | None:
    """Return where an operation has gone, if that can be determined."""
    for other in free:
        if other.path == address.path:
            methods = address.method.upper(), other.method.upper()
            return other, Change("method-changed", WHOLE, *methods)
    for other in free:
        if other.method == address.method and _alike(other.path) == _alike(address.path):
            told = f"{other.path}, which differs only in spelling"
            return other, Change("path-changed", WHOLE, address.path, told)
    for other, found in free.items():
        if entry.identity and found.identity == entry.identity:
            return other, Change("path-changed", WHOLE, str(address), str(other))
    return None


def _alike(path: str) -> str:
    return path.rstrip("/").lower()
