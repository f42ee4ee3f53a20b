"""Two descriptions, compared operation by operation."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from mews_contract.drift.change import Change
from mews_contract.drift.description import Description
from mews_contract.drift.differences import EVERY_OPERATION, Difference
from mews_contract.drift.errors import DriftError
from mews_contract.drift.matching import Counterpart, counterparts
from mews_contract.drift.operation_differences import OperationComparison
from mews_contract.drift.rules import Scope, severity_of
from mews_contract.drift.schema_differences import SchemaComparison

_SHARED: Final = ("server-", "security-")
"""Kinds that are told once if they are the same in all operations."""


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

    differences: tuple[Difference, ...]
    compared: int
    changed: int
    only_theirs: tuple[str, ...]
    is_cut: bool


def compare(ours: Description, theirs: Description) -> Comparison:
    """Compare a description with ours.

    Raises:
        DocumentError: One of them is broken where our operations are.
        DriftError: They are too large or too deep to be compared.
    """
    try:
        return _compared(ours, theirs)
    except RecursionError:
        message = f"{ours.name} or {theirs.name} is nested too deeply to be compared"
        raise DriftError(message) from None


def _compared(ours: Description, theirs: Description) -> Comparison:
    schemas = SchemaComparison(ours.reader, theirs.reader)
    operations = OperationComparison(schemas)
    found = list(counterparts(ours.entries, theirs.entries))
    differences: list[Difference] = []
    for counterpart in found:
        changes = list(counterpart.changes)
        if counterpart.theirs is not None:
            one, other = ours.operation(counterpart.ours), theirs.operation(counterpart.theirs)
            changes += operations.changes(one, other)
        differences += _rated(counterpart, changes)
    compared = [each for each in found if each.theirs is not None]
    taken = {each.theirs for each in compared}
    return Comparison(
        differences=tuple(_told_once(differences, len(compared))),
        compared=len(compared),
        changed=len(
            {each.operation for each in differences} & {each.ours.name for each in compared}
        ),
        only_theirs=tuple(sorted(each.name for each in theirs.entries if each not in taken)),
        is_cut=schemas.is_cut,
    )


def _rated(counterpart: Counterpart, changes: Iterable[Change]) -> Iterator[Difference]:
    for change in changes:
        yield Difference(
            severity=severity_of(change.kind, _scope(change.path)),
            kind=change.kind,
            operation=counterpart.ours.name,
            path=change.path,
            ours=change.ours,
            theirs=change.theirs,
        )


def _scope(path: str) -> Scope:
    if path.startswith("request."):
        return "request"
    return "response" if path.startswith("response.") else "operation"


def _told_once(differences: list[Difference], operations: int) -> Iterator[Difference]:
    """Yield differences, those that all operations share only once."""
    shared = [
        replace(each, operation=EVERY_OPERATION)
        for each in differences
        if each.kind.startswith(_SHARED)
    ]
    everywhere = {
        each for each, count in Counter(shared).items() if count == operations and operations > 1
    }
    told: set[Difference] = set()
    for difference in differences:
        general = replace(difference, operation=EVERY_OPERATION)
        if general not in everywhere:
            yield difference
        elif general not in told:
            told.add(general)
            yield general
