"""Finding out what has become of a write whose answer was lost. Only by reading."""

from collections import Counter
from collections.abc import Hashable, Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar, Final, Literal, cast

from mews_runtime.errors import ConfigurationError, OutcomeUnknownError
from mews_runtime.schema.model import Model, attribute_name
from mews_runtime.schema.operation import Contract, PaginatedOperation, ReadBack
from mews_runtime.values import Value

CLOCK_TOLERANCE: Final = timedelta(minutes=5)
"""By how much this machine's clock and the server's may differ."""

Finding = Literal["found", "absent", "ambiguous"]
"""Whether what was sent is there."""


class Reconciled(Value, frozen=True):
    """What a read has found of one item that a lost write was to make.

    Attributes:
        sent: The item as it was sent.
        finding: `found`: there is exactly one like it, made since. `absent`: there is none so far;
            the lost request may still be applied. `ambiguous`: there is one like it that may be
            another's, because it is older, or there are several.
        candidates: The items like it, deleted ones included.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"sent"})

    sent: Model
    finding: Finding
    candidates: list[Model]


class Reconciliation:
    """The items that a lost write was to make, and what is found of them in a listing."""

    def __init__(
        self,
        operation: PaginatedOperation[Any, Any],
        read_back: ReadBack,
        unknown: OutcomeUnknownError,
    ) -> None:
        self.operation = operation
        self._read_back = read_back
        self._sent_at = unknown.sent_at
        body = cast("Model", unknown.request)
        self._sent = cast("list[Model]", _value(body, read_back.sent))
        names = read_back.matches.values()
        self._keys = [tuple(_value(item, name) for name in names) for item in self._sent]
        self._found: dict[Hashable, list[Model]] = {key: [] for key in self._keys}

    @property
    def arguments(self) -> Mapping[str, object]:
        """The arguments of the listing."""
        values = {
            wire: [*dict.fromkeys(_value(item, name) for item in self._sent)]
            for wire, name in self._read_back.filters.items()
        }
        values |= self._read_back.fixed
        return {attribute_name(self.operation.request, wire): values[wire] for wire in values}

    def take(self, item: Model) -> None:
        """Take in an item of the listing."""
        key = tuple(_value(item, name) for name in self._read_back.matches)
        if key in self._found:
            self._found[key].append(item)

    def result(self) -> list[Reconciled]:
        """Return what was found of each item, in the order in which they were sent."""
        sent = Counter(self._keys)
        return [
            Reconciled(item, self._finding(self._found[key], sent[key]), self._found[key])
            for item, key in zip(self._sent, self._keys, strict=True)
        ]

    def _finding(self, candidates: list[Model], sent: int) -> Finding:
        if not candidates:
            return "absent"
        made = (_value(item, self._read_back.created) for item in candidates)
        since = self._sent_at - CLOCK_TOLERANCE
        is_new = all(isinstance(when, datetime) and when >= since for when in made)
        return "found" if is_new and len(candidates) == sent else "ambiguous"


def reconciliation(contract: Contract, unknown: object) -> Reconciliation:
    """Return how to find out about an error, or raise a `ConfigurationError` if that cannot be."""
    if not isinstance(unknown, OutcomeUnknownError):
        message = f"reconcile() takes an OutcomeUnknownError; got a {type(unknown).__name__}"
        raise ConfigurationError(message)
    operation = contract.operation(unknown.operation or "")
    read_back = operation.read_back if operation else None
    if read_back is None:
        message = f"the contract has no way to read back {unknown.operation}: {unknown.advice}"
        raise ConfigurationError(message)
    if not isinstance(unknown.request, Model):
        message = "the error no longer knows what was sent: it was pickled, or the call was untyped"
        raise ConfigurationError(message)
    listing = cast("PaginatedOperation[Any, Any]", contract.operation(read_back.operation))
    return Reconciliation(listing, read_back, unknown)


def _value(item: Model, wire: str) -> Any:
    return getattr(item, attribute_name(item, wire), None)
