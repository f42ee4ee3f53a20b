"""Finding out what has become of a write whose response was lost. Only by reading."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import compress
from typing import Any, ClassVar, Final, Literal, TypeAlias, cast

from mews_runtime.errors import ConfigurationError, OutcomeUnknownError, kind_of
from mews_runtime.schema.model import Model, attribute_name
from mews_runtime.schema.operation import Contract, PaginatedOperation, ReadBack
from mews_runtime.schema.updates import value_at
from mews_runtime.values import Value

CLOCK_TOLERANCE: Final = timedelta(minutes=5)
"""By how much this machine's clock and the server's may differ."""

_A_SECOND: Final = timedelta(seconds=1)
"""By how much an interval is longer than the times that it has to hold."""

Key: TypeAlias = tuple[Hashable, ...]
"""What tells an item from others: its values at the places that have to match."""

Finding = Literal["found", "absent", "ambiguous"]
"""Whether what was sent is there."""


class Reconciled(Value, frozen=True):
    """What a read has found of one item that a lost write was to make.

    Attributes:
        sent: The item as it was sent: the whole request, if that makes a single one.
        finding: `found`: there is exactly one like it, made since if the listing tells. `absent`:
            there is none so far; the lost request may still be applied. `ambiguous`: there is one
            like it that may be another's, because it is older or says something that was not sent,
            or there are several. With an external identifier that was sent, it may say more.
        candidates: The items like it, deleted ones included.
        reason: Why it is ambiguous. None if it is not.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"sent"})

    sent: Model
    finding: Finding
    candidates: list[Model]
    reason: str | None = None


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
        self._sent: list[Model] = value_at(body, read_back.sent) if read_back.sent else [body]
        self._keys = [_key(item, read_back.matches.values()) for item in self._sent]
        self._equal: dict[Key, list[Model]] = {key: [] for key in self._keys}
        self._similar: dict[Key, list[Model]] = {key: [] for key in self._keys}
        self._by_parts: dict[tuple[bool, ...], dict[Key, Key]] = {}
        for key in self._equal:
            is_sent = tuple(part is not None for part in key)
            self._by_parts.setdefault(is_sent, {})[_parts(key, is_sent)] = key

    @property
    def arguments(self) -> Mapping[str, object]:
        """The arguments of the listing. What some items lack is no filter: it would hide them."""
        given = {
            wire: [*dict.fromkeys(value_at(item, place) for item in self._sent)]
            for wire, place in self._read_back.filters.items()
        }
        values = {wire: _filter(each) for wire, each in given.items() if None not in each}
        values |= self._read_back.fixed
        return {attribute_name(self.operation.request, wire): values[wire] for wire in values}

    def take(self, item: Model) -> None:
        """Take in an item of the listing."""
        key = _key(item, self._read_back.matches)
        if key in self._equal:
            self._equal[key].append(item)
            return
        for is_sent, keys in self._by_parts.items():
            sent = keys.get(_parts(key, is_sent))
            # What is known to be older has these values from somebody else.
            if sent is not None and self._is_new(item, if_unknown=True):
                self._similar[sent].append(item)

    def result(self) -> list[Reconciled]:
        """Return what was found of each item, in the order in which they were sent."""
        sent = Counter(self._keys)
        return [
            self._reconciled(item, key, sent[key])
            for item, key in zip(self._sent, self._keys, strict=True)
        ]

    def _reconciled(self, item: Model, key: Key, sent: int) -> Reconciled:
        candidates = self._equal[key] or self._similar[key]
        if not candidates:
            return Reconciled(item, "absent", [])
        reason = self._doubt(item, key, candidates, sent)
        return Reconciled(item, "ambiguous" if reason else "found", candidates, reason)

    def _doubt(self, item: Model, key: Key, candidates: list[Model], sent: int) -> str | None:
        """Return why nobody can tell whether candidates are what was sent, or None."""
        if not all(self._is_new(each, if_unknown=False) for each in candidates):
            return "one that matches is older than the request, or its age is unknown"
        if len(candidates) != sent:
            return f"{len(candidates)} in the listing match, and the request had {sent}"
        identifier = self._read_back.identifier
        if self._equal[key] or (identifier and value_at(item, identifier) is not None):
            return None
        more = ", ".join(
            attribute_name(item, place.partition(".")[0])
            for listed, place in self._read_back.matches.items()
            if value_at(item, place) is None and value_at(candidates[0], listed) is not None
        )
        return f"what matches also has {more}, which was not sent"

    def _is_new(self, item: Model, *, if_unknown: bool) -> bool:
        created = self._read_back.created
        made = value_at(item, created) if created else self._sent_at
        return if_unknown if made is None else made >= self._sent_at - CLOCK_TOLERANCE


def reconciliation(contract: Contract, unknown: object) -> Reconciliation:
    """Return how to find out about an error, or raise a `ConfigurationError` if that cannot be."""
    if not isinstance(unknown, OutcomeUnknownError):
        message = f"reconcile() takes an OutcomeUnknownError; got {kind_of(unknown)}"
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


def _key(item: Model, places: Iterable[str]) -> Key:
    values = [value_at(item, place) for place in places]
    # What is paid is listed as a negative amount.
    return tuple(abs(value) if isinstance(value, Decimal) else value for value in values)


def _parts(key: Key, is_sent: tuple[bool, ...]) -> Key:
    return tuple(compress(key, is_sent))


def _filter(values: list[Any]) -> object:
    if not isinstance(values[0], datetime):
        return values
    return {"StartUtc": min(values), "EndUtc": max(values) + _A_SECOND}
