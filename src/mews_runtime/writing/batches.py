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
from mews_runtime.messages.splitting import relocated
from mews_runtime.sending.api import Planned
from mews_runtime.sending.core import ApiResponse, Call, Core
from mews_runtime.sending.records import ContractWarning, warn_of
from mews_runtime.values import Value

T = TypeVar("T")

BatchOutcome = Literal["done", "failed", "unknown", "not tried"]
"""What has become of a batch. A failed one was not applied."""


class Batch(Value, Generic[T], frozen=True):
    """One batch of a write, and what has become of it.

    Attributes:
        number: Which one, from 1.
        items: What it holds, a slice of what was given.
        outcome: What has become of it.
        result: What the call has returned, if it is done.
        error: What went wrong, if it failed or nobody knows. An `OutcomeUnknownError` in the second
            case, or a `ContractError`: it was most likely applied.
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
        # What answers with a result that cannot be read has not refused.
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
        message = "a call with plain JSON has no list that could be cut: make the calls one by one"
        raise ConfigurationError(message)
    if operation.effect == "read":
        message = f"{operation.name} is a read: call it as it is, what is over a bound is split"
        raise ConfigurationError(message)
    lists = {
        name: cast("Sequence[object]", arguments[name])
        for name in operation.max_items
        if isinstance(arguments.get(name), Sequence)
    }
    over = [name for name, items in lists.items() if len(items) > operation.max_items[name]]
    if len(over) > 1 or not lists:
        held = "more than one list over its bound" if over else "no list that could be cut"
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
            raise relocated(error, operation, batch, arguments) from None
        batches.append(PlannedBatch(number, part, call))
    return batches
