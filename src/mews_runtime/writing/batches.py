"""Writing more than one request may hold: batch by batch, and each with its own outcome."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any, ClassVar, Generic, Literal, TypeVar, cast

from mews_runtime.errors import (
    ConfigurationError,
    ContractError,
    MewsError,
    OutcomeUnknownError,
    RequestInvalidError,
)
from mews_runtime.messages.naming import named
from mews_runtime.messages.splitting import relocated
from mews_runtime.sending.api import Planned
from mews_runtime.sending.core import ApiResponse, Call, Core
from mews_runtime.sending.records import ContractWarning, warn_of
from mews_runtime.values import Value

T = TypeVar("T")

BatchOutcome = Literal["done", "failed", "unknown", "not tried"]
"""The outcome of a batch. A failed one was not applied."""


class Batch(Value, Generic[T], frozen=True):
    """One batch of a write, and its outcome.

    Attributes:
        number: Which batch, from 1.
        items: The items in it, a slice of those that you passed.
        outcome: Whether it was applied.
        result: What the call returned, if it is done.
        error: What went wrong, if it failed or its outcome is unknown. If that is unknown, an
            `OutcomeUnknownError`, or a `ContractError`: it was most likely applied.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"items", "result"})

    number: int
    items: Sequence[Any]
    outcome: BatchOutcome
    result: T | None = None
    error: MewsError | None = None


class PlannedBatch(Value, frozen=True):
    """A batch that was checked, and its call."""

    __hidden__: ClassVar[frozenset[str]] = frozenset({"items"})

    number: int
    items: Sequence[Any]
    call: Call[Any]

    def concluded(self, outcome: ApiResponse[Any] | MewsError) -> Batch[Any]:
        """Return it with what has become of it."""
        # Whatever responds with a result that cannot be read has not refused.
        if isinstance(outcome, OutcomeUnknownError | ContractError):
            return Batch(self.number, self.items, "unknown", error=outcome)
        if isinstance(outcome, MewsError):
            return Batch(self.number, self.items, "failed", error=outcome)
        if outcome.violations:
            # Who has warnings raised still learns what has become of each batch.
            with suppress(ContractWarning):
                warn_of(self.call.operation, outcome.violations)
        return Batch(self.number, self.items, "done", result=outcome.result)

    def not_tried(self) -> Batch[Any]:
        """Return it as one that came after a failure."""
        return Batch(self.number, self.items, "not tried")


def plan(core: Core, planned: Planned) -> list[PlannedBatch]:
    """Return the batches of a write with a list that can be cut, each of them checked."""
    operation, arguments = planned.operation, planned.arguments
    if isinstance(operation, str):
        message = "a call with plain JSON has no list to send in batches: make the calls one by one"
        raise ConfigurationError(message)
    if operation.effect == "read":
        message = f"{operation.name} is a read: call it as it is: it is split by itself"
        raise ConfigurationError(message)
    lists = {
        name: cast("Sequence[object]", arguments[name])
        for name in operation.max_items
        if isinstance(arguments.get(name), Sequence)
    }
    over = [name for name, items in lists.items() if len(items) > operation.max_items[name]]
    if len(over) > 1 or not lists:
        held = "several lists that need batches" if over else "no list to send in batches"
        message = f"{operation.name} has {held}: make the calls one by one"
        raise ConfigurationError(message)
    name = over[0] if over else max(lists, key=lambda name: len(lists[name]))
    items, size = lists[name], operation.max_items[name]
    operation.warn()
    parts = [items[at : at + size] for at in range(0, max(1, len(items)), size)]
    batches: list[PlannedBatch] = []
    for number, part in enumerate(parts, 1):
        batch = {**arguments, name: part}
        try:
            (call,) = core.parts(operation, batch, planned.options)
        except RequestInvalidError as error:
            whole = {**core.defaults, **arguments}
            raise named(relocated(error, operation, batch, whole), operation, whole) from None
        batches.append(PlannedBatch(number, part, call))
    return batches
